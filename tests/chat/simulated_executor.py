"""A simulated executor, for tests of the chat that are not about painting.

It keeps the protocol of `engine.executor.Executor` and makes small real pictures, but no neural network is in it: the
"painting" is the content in the mean colour of the style. `test_real_painting.py` runs the same bot with the real one.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncGenerator, Callable, Sequence
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from engine.executor import SKETCH_SIZE, EncodedSnapshot, Losses, SketchTask, Task, TaskFailed

SNAPSHOTS = 4  # the sketch, two in between, the final picture
LONG_SIDE = 64


class SimulatedExecutor:
    """Deterministic and quick. A test can hold it after the sketch, make it fail, and see what it was asked.

    A checkpoint is the number of its snapshot. warm: what `ready` depends on. seconds: from one snapshot to the next.
    when_shown: called before each snapshot. errors: raised by the next attempts after their sketch, one each.
    sketch_errors: raised by the next requests for sketches, one each.
    tasks: all paintings that were asked for; sketched: all sketches; cancelled: how many paintings were given up before
    their end.
    """

    def __init__(self) -> None:
        self.warm = True
        self.seconds = 0.0
        self.when_shown: Callable[[], None] = lambda: None
        self.errors: list[Exception] = []
        self.sketch_errors: list[Exception] = []
        self.tasks: list[Task] = []
        self.sketched: list[SketchTask] = []
        self.cancelled = 0
        self._turn = asyncio.Lock()
        self._furthest: float = math.inf
        self._moved = asyncio.Event()

    def hold(self) -> None:
        """Let every painting wait at its sketch until `step` or `release`."""
        self._furthest = 0

    def step(self) -> None:
        """Let the painting come one snapshot further."""
        self._furthest += 1
        self._moved.set()

    def release(self) -> None:
        """Let paintings come to their end."""
        self._furthest = math.inf
        self._moved.set()

    @property
    def ready(self) -> bool:
        return self.warm and not self._turn.locked()

    async def start(self) -> None:
        """Nothing to warm up."""

    async def paint(self, task: Task) -> AsyncGenerator[EncodedSnapshot, None]:
        async with self._turn:
            self.tasks.append(task)
            number = first = int(task.checkpoint or b"-1") + 1
            try:
                for number in range(first, SNAPSHOTS):
                    if number > 0:
                        await asyncio.sleep(self.seconds)
                        await self._may_reach(number)
                    self.when_shown()
                    yield snapshot(task, number)
                    if number == first and self.errors:
                        raise self.errors.pop(0)
            except (asyncio.CancelledError, GeneratorExit):
                if number < SNAPSHOTS - 1:
                    self.cancelled += 1
                raise

    async def sketches(self, content: bytes, styles: Sequence[bytes], size: int = SKETCH_SIZE) -> list[bytes]:
        """Half the content, half the mean colour of the style; held and failing paintings change nothing about it."""
        asked = SketchTask(content, tuple(styles), size)
        self.sketched.append(asked)
        if self.sketch_errors:
            raise self.sketch_errors.pop(0)
        await asyncio.sleep(self.seconds)
        try:
            return [_encoded(_mixed(content, style, 0.5, size), "JPEG") for style in asked.styles]
        except UnidentifiedImageError as error:
            raise TaskFailed(f"PictureError: {error}") from error

    async def close(self) -> None:
        """Nothing to stop."""

    async def _may_reach(self, number: int) -> None:
        while self._furthest < number:
            self._moved.clear()
            await self._moved.wait()


def snapshot(task: Task, number: int) -> EncodedSnapshot:
    picture = _mixed(task.content, task.styles[0], number / SNAPSHOTS, LONG_SIDE)
    final = number == SNAPSHOTS - 1
    iterations = task.recipe.iterations
    return EncodedSnapshot(
        iteration=iterations * number // (SNAPSHOTS - 1),
        iterations=iterations,
        size=LONG_SIDE,
        width=picture.width,
        height=picture.height,
        seconds=float(number),
        seconds_left=float(SNAPSHOTS - 1 - number),
        losses=Losses(1.0, 0.5, 0.5) if number else None,
        final=final,
        picture=_encoded(picture, "PNG" if final else "JPEG"),
        checkpoint=b"" if final or not number else str(number).encode(),
    )


def _mixed(content: bytes, style: bytes, share: float, long_side: int) -> Image.Image:
    """The content at `long_side` px, with a share of the style's mean colour."""
    photo = ImageOps.contain(Image.open(BytesIO(content)).convert("RGB"), (long_side, long_side))
    colour = Image.open(BytesIO(style)).convert("RGB").resize((1, 1)).resize(photo.size)
    return Image.blend(photo, colour, share)


def _encoded(picture: Image.Image, format_name: str) -> bytes:
    file = BytesIO()
    picture.save(file, format_name)
    return file.getvalue()
