"""The worker process: TensorFlow's only home. Started by engine.executor.local, one painting at a time.

One thread computes. A painting is a loop of iterations, and between two of them the thread makes the sketches that were
asked for meanwhile: all of one request, so that their wait is one iteration and not one for each style, and no second
request before the next iteration, so that no number of people who look at styles can bring a painting to a halt.

python -m engine.executor.worker     frames on standard input and output, everything printed goes to standard error
"""

from __future__ import annotations

import contextlib
import ctypes
import io
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final

import numpy as np

from engine import pictures, provenance
from engine.checkpoint import Checkpoint, CheckpointError
from engine.executor import EncodedSnapshot, SketchTask, Task, frames
from engine.recipe import Recipe

if TYPE_CHECKING:
    from engine.stylize import Snapshot

BEAT_SECONDS: Final = 1.0
_PR_SET_PDEATHSIG: Final = 1


class Requests:
    """What is still to be done, oldest first: put in by the thread that listens, taken out by the one that computes."""

    def __init__(self) -> None:
        self._frames: deque[frames.Frame] = deque()
        self._changed = threading.Condition()

    def put(self, frame: frames.Frame) -> None:
        """Add one at the end."""
        with self._changed:
            self._frames.append(frame)
            self._changed.notify()

    def next(self) -> frames.Frame:
        """Take out the oldest; waits for one."""
        with self._changed:
            self._changed.wait_for(lambda: self._frames)
            return self._frames.popleft()

    def next_of(self, kind: str) -> frames.Frame | None:
        """Take out the oldest of a kind; None if there is none now."""
        with self._changed:
            frame = next((frame for frame in self._frames if frame.kind == kind), None)
            if frame is not None:
                self._frames.remove(frame)
            return frame


class Worker:
    """Takes `paint` and `sketch` frames from one stream and answers on another.

    A `cancel` is honoured within one iteration, or one sketch.
    """

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._requests = Requests()
        self._cancelled: set[int] = set()  # numbers of tasks asked to stop; of one that was over by then, for good
        self._painting: int | None = None  # number of the one in work; None once it was said to be cancelled
        self._beaten = 0.0

    def run(self) -> None:
        """Warm up, say `ready`, then do as asked until the process is ended by the end of its input."""
        threading.Thread(target=self._listen, daemon=True).start()
        self._warm_up()
        self._send(frames.Frame({"kind": "ready"}))
        while True:
            self._do(self._requests.next())

    def _listen(self) -> None:
        """Read frames; at the end of the input leave at once, so that no worker outlives the program it works for."""
        try:
            while (frame := frames.read(self._incoming)) is not None:
                if frame.kind == "cancel":
                    self._cancelled.add(frame.task)
                else:
                    self._requests.put(frame)
        finally:
            os._exit(0)

    def _warm_up(self) -> None:
        """Load TensorFlow, the weights and the graphs, by painting a very small picture."""
        self._beat()
        from engine import stylize, weights  # noqa: PLC0415  TensorFlow takes seconds to load

        weights.ensure(lambda _: self._beat())
        noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
        for _ in stylize.stylize(noise, [noise], Recipe.of(size=64, iterations=2)):
            self._beat()

    def _do(self, frame: frames.Frame) -> None:
        number = frame.task
        try:
            if frame.kind == "sketch":
                self._sketch(number, frames.sketch_task(frame))
            else:
                self._paint(number, frames.task(frame))
        except Exception as error:  # whatever one task meets, the next finds a living worker
            self._send(frames.Frame({"kind": "failed", "task": number, "message": f"{type(error).__name__}: {error}"}))
        finally:
            self._cancelled.discard(number)

    def _paint(self, number: int, task: Task) -> None:
        sent = float("-inf")
        self._painting = number
        try:
            for snapshot in _snapshots(task):
                self._answer_cancel()
                if self._painting is None:
                    return
                if snapshot.final or snapshot.seconds - sent >= task.snapshot_seconds:
                    self._send(frames.snapshot_frame(number, encoded(snapshot, task.recipe)))
                    sent = snapshot.seconds
                self._beat()
                if (asked := self._requests.next_of("sketch")) is not None:
                    self._do(asked)
        finally:
            self._painting = None

    def _answer_cancel(self) -> None:
        """Say that the painting in work is cancelled, if it was asked to stop."""
        if self._painting is not None and self._painting in self._cancelled:
            self._send(frames.Frame({"kind": "cancelled", "task": self._painting}))
            self._painting = None

    def _sketch(self, number: int, task: SketchTask) -> None:
        made = []
        for sketch in _sketches(task):
            made.append(sketch)
            self._beat()
            self._answer_cancel()  # who cancels a painting waits a few seconds, and sketches may take more
            if number in self._cancelled:
                self._send(frames.Frame({"kind": "cancelled", "task": number}))
                return
        self._send(frames.sketches_frame(number, made))

    def _beat(self) -> None:
        """A sign of life from the loop itself: a thread of its own would go on beating beside a hung kernel."""
        if time.monotonic() - self._beaten >= BEAT_SECONDS:
            self._beaten = time.monotonic()
            self._send(frames.Frame({"kind": "beat"}))

    def _send(self, frame: frames.Frame) -> None:
        self._outgoing.write(frames.encode(frame))
        self._outgoing.flush()


def main() -> None:
    """Serve standard input and output. Whatever TensorFlow or a library prints goes to standard error instead."""
    _die_with_parent()
    outgoing = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    Worker(sys.stdin.buffer, outgoing).run()


def _die_with_parent() -> None:
    """Have the kernel end this process when the one that started it dies, even while a native call keeps it busy."""
    with contextlib.suppress(OSError, AttributeError):  # Linux only; elsewhere the end of the input does it
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _snapshots(task: Task) -> Iterator[Snapshot]:
    """The task's painting; from its checkpoint on, if that fits: a painting begun anew is better than none."""
    from engine import stylize  # noqa: PLC0415  loaded by _warm_up

    content, *styles = (pictures.decode(data, pictures.OWN) for data in (task.content, *task.styles))
    if task.checkpoint:
        try:
            kept = Checkpoint.read(io.BytesIO(task.checkpoint))
            return stylize.stylize(content, styles, task.recipe, resume=kept)
        except CheckpointError as error:
            sys.stderr.write(f"a checkpoint was not used: {error}\n")
    return stylize.stylize(content, styles, task.recipe)


def _sketches(task: SketchTask) -> Iterator[bytes]:
    """JPEGs of the task's content in one style after the other."""
    from engine.inputs import to_picture, to_tensor  # noqa: PLC0415  loaded by _warm_up
    from engine.painter import load_painter  # noqa: PLC0415

    content = pictures.brought_to(pictures.decode(task.content, pictures.OWN), task.size)
    styles = (pictures.at_most(pictures.decode(data, pictures.OWN), task.size) for data in task.styles)
    for sketch in load_painter().sketch.in_each(to_tensor(content), map(to_tensor, styles)):
        yield pictures.encode_jpeg(to_picture(sketch))


def encoded(snapshot: Snapshot, recipe: Recipe) -> EncodedSnapshot:
    """The snapshot as it is sent; the final picture says how it was made."""
    image, kept = snapshot.image, snapshot.checkpoint()
    return EncodedSnapshot(
        iteration=snapshot.iteration,
        iterations=snapshot.iterations,
        size=snapshot.size,
        height=image.shape[0],
        width=image.shape[1],
        seconds=snapshot.seconds,
        seconds_left=snapshot.seconds_left,
        losses=snapshot.losses,
        final=snapshot.final,
        picture=(
            pictures.encode_png(image, provenance.describe(recipe)) if snapshot.final else pictures.encode_jpeg(image)
        ),
        checkpoint=kept.light().to_bytes() if kept else b"",
    )


if __name__ == "__main__":
    main()
