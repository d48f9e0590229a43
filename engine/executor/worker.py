"""The worker process: TensorFlow's only home. Started by engine.executor.local, one task at a time.

python -m engine.executor.worker     frames on standard input and output, everything printed goes to standard error
"""

from __future__ import annotations

import contextlib
import ctypes
import io
import math
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final

import numpy as np

from engine import pictures, provenance
from engine.checkpoint import Checkpoint, CheckpointError
from engine.executor import EncodedSnapshot, Task, frames
from engine.recipe import Recipe

if TYPE_CHECKING:
    from engine.stylize import Snapshot

BEAT_SECONDS: Final = 1.0
_PR_SET_PDEATHSIG: Final = 1
# What a person's picture may be was checked when it came; scaled down since, it may be a pixel beyond the bounds.
_OWN: Final = pictures.Limits(bytes=frames.LONGEST_BODY, shortest_side=1, aspect=math.inf)


class Worker:
    """Takes `paint` frames from one stream and answers on another; `cancel` is honoured within one iteration."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._tasks: queue.SimpleQueue[frames.Frame] = queue.SimpleQueue()
        self._cancelled: int | None = None  # number of the task last asked to stop
        self._beaten = 0.0

    def run(self) -> None:
        """Warm up, say `ready`, then paint until the process is ended by the end of its input."""
        threading.Thread(target=self._listen, daemon=True).start()
        self._warm_up()
        self._send(frames.Frame({"kind": "ready"}))
        while True:
            self._paint(self._tasks.get())

    def _listen(self) -> None:
        """Read frames; at the end of the input leave at once, so that no worker outlives the program it works for."""
        try:
            while (frame := frames.read(self._incoming)) is not None:
                if frame.kind == "cancel":
                    self._cancelled = frame.header.get("task")
                else:
                    self._tasks.put(frame)
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

    def _paint(self, frame: frames.Frame) -> None:
        number = frame.header.get("task", 0)
        try:
            self._paint_task(number, frames.task(frame))
        except Exception as error:  # whatever one task meets, the next finds a living worker
            self._send(frames.Frame({"kind": "failed", "task": number, "message": f"{type(error).__name__}: {error}"}))

    def _paint_task(self, number: int, task: Task) -> None:
        sent = float("-inf")
        for snapshot in _snapshots(task):
            if self._cancelled == number:
                self._send(frames.Frame({"kind": "cancelled", "task": number}))
                return
            if snapshot.final or snapshot.seconds - sent >= task.snapshot_seconds:
                self._send(frames.snapshot_frame(number, encoded(snapshot, task.recipe)))
                sent = snapshot.seconds
            self._beat()

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

    content, *styles = (pictures.decode(data, _OWN) for data in (task.content, *task.styles))
    if task.checkpoint:
        try:
            kept = Checkpoint.read(io.BytesIO(task.checkpoint))
            return stylize.stylize(content, styles, task.recipe, resume=kept)
        except CheckpointError as error:
            sys.stderr.write(f"a checkpoint was not used: {error}\n")
    return stylize.stylize(content, styles, task.recipe)


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
