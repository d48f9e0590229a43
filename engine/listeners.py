"""Who hears of every Snapshot while a painting is made on a terminal: the progress bar, the trace, the video, the
checkpoint. Each is a context manager that gives a function to call with each Snapshot."""

from __future__ import annotations

import contextlib
import errno
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from engine import files
from engine.timelapse import Timelapse

if TYPE_CHECKING:
    from engine.stylize import Snapshot

__all__ = ["Listener", "checkpoints", "progress_bar", "timelapse", "trace"]

Listener = Callable[["Snapshot"], None]

CHECKPOINT_SECONDS: Final = 30.0  # between two; at 512 px one takes 63 MB and 0.1 s
FRAME_SECONDS: Final = 0.2  # least time between two frames of a video; making each one takes some 20 ms


@contextlib.contextmanager
def progress_bar() -> Iterator[Listener]:
    """On standard error, on a terminal only."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(),
        TextColumn("{task.completed:.0f}/{task.total:.0f}"), TextColumn("{task.fields[left]}"),
    )  # fmt: skip
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("sketching", total=1, left="")

        def advance(snapshot: Snapshot) -> None:
            left = "" if snapshot.seconds_left is None else f"{snapshot.seconds_left:.0f} s left"
            doing = f"painting at {snapshot.size} px"
            bar.update(task, completed=snapshot.iteration, total=snapshot.iterations, description=doing, left=left)

        yield advance


@contextlib.contextmanager
def trace(path: Path, *, goes_on: bool) -> Iterator[Listener]:
    """One JSON line for each iteration, written as it comes; after those of before if the painting goes on.

    Raises OSError, which names the file; only whole lines are left in it.
    """
    with files.errors_naming(path), path.open("ab" if goes_on else "wb", buffering=0) as file:

        def write(snapshot: Snapshot) -> None:
            if snapshot.losses is None:
                return
            line = {"iteration": snapshot.iteration, "seconds": round(snapshot.seconds, 3), **asdict(snapshot.losses)}
            with files.errors_naming(path):
                _write_wholly(file, f"{json.dumps({**line, 'size': snapshot.size})}\n".encode())

        yield write


def _write_wholly(file: FileIO, data: bytes) -> None:
    place = file.tell() if file.seekable() else None
    try:
        if file.write(data) < len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    except OSError:
        if place is not None:
            with contextlib.suppress(OSError):  # a device can't be cut back
                file.truncate(place)
        raise


@contextlib.contextmanager
def timelapse(path: Path) -> Iterator[Listener]:
    """A video of the painting in the making; of one that was interrupted too."""
    with Timelapse(path) as video:
        shown = float("-inf")

        def add(snapshot: Snapshot) -> None:
            nonlocal shown
            if snapshot.final or snapshot.seconds - shown >= FRAME_SECONDS:
                video.add(snapshot.image)
                shown = snapshot.seconds

        yield add


@contextlib.contextmanager
def checkpoints(path: Path) -> Iterator[Listener]:
    """A file from which the painting can go on: now and then, and at the end of one that was interrupted."""
    saved: float | None = None  # at which of the painting's seconds
    last: Snapshot | None = None

    def save(snapshot: Snapshot) -> None:
        nonlocal saved, last
        last = snapshot
        if saved is None:
            saved = snapshot.seconds
        elif snapshot.seconds - saved >= CHECKPOINT_SECONDS:
            _save(snapshot, path)
            saved = snapshot.seconds

    yield save
    if last is not None:
        _save(last, path)


def _save(snapshot: Snapshot, path: Path) -> None:
    taken = snapshot.checkpoint()
    if taken is not None:  # the start and the finished painting have none
        taken.save(path)
