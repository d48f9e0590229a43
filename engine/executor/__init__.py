"""Where paintings are made: one interface, whatever runs the optimisation behind it.

An Executor takes a Task and yields EncodedSnapshots, the last one final; meanwhile it shows a photo in several styles
at a glance. `engine.executor.local` runs it in a spawned worker process on this machine. This package never imports
TensorFlow.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from engine.recipe import Recipe

__all__ = [
    "LARGEST_SKETCHES",
    "MOST_SKETCHES",
    "SKETCH_SIZE",
    "SMALLEST_SKETCHES",
    "EncodedSnapshot",
    "Executor",
    "ExecutorError",
    "Losses",
    "SketchTask",
    "Task",
    "TaskFailed",
    "WorkerDied",
]

# A painting waits while sketches are made: 2 s for twelve at 224 px on two cores, and more by their area.
MOST_SKETCHES: Final = 12
SMALLEST_SKETCHES: Final = 64  # px
LARGEST_SKETCHES: Final = 512  # px
SKETCH_SIZE: Final = 224  # px; three beside each other fill the width of a phone


class ExecutorError(Exception):
    """An attempt at a task ended without its painting."""


class WorkerDied(ExecutorError):
    """The worker process ended or stopped answering; another attempt may well succeed."""


class TaskFailed(ExecutorError):
    """The worker refused the task or failed at it, and is alive; the message is its reason."""


@dataclass(frozen=True, slots=True)
class Losses:
    """The objective at one iteration; relative (about 1 at the start) except for the `classic` preset."""

    total: float
    content: float
    style: float


@dataclass(frozen=True, slots=True)
class Task:
    """One painting to make.

    content, styles: encoded pictures (PNG or JPEG), made by this program itself: strangers' bytes have been through
        engine.pictures before.
    snapshot_seconds: least time between two snapshots, ≥ 0; the sketch and the final picture always come.
    checkpoint: of a snapshot of this very task, to go on from there; empty to begin. One that does not fit is ignored.
    """

    content: bytes = field(repr=False)
    styles: tuple[bytes, ...] = field(repr=False)
    recipe: Recipe = field(default_factory=Recipe)
    snapshot_seconds: float = 1.0
    checkpoint: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class SketchTask:
    """One photo to be sketched in each of several styles.

    content, styles: as a Task's; 1 to MOST_SKETCHES styles. size: long side in px of every sketch, SMALLEST_SKETCHES to
    LARGEST_SKETCHES. Raises ValueError beyond these bounds.
    """

    content: bytes = field(repr=False)
    styles: tuple[bytes, ...] = field(repr=False)
    size: int = SKETCH_SIZE

    def __post_init__(self) -> None:
        if not 1 <= len(self.styles) <= MOST_SKETCHES:
            raise ValueError(f"{len(self.styles)} styles to sketch in; give 1 to {MOST_SKETCHES}.")
        if not SMALLEST_SKETCHES <= self.size <= LARGEST_SKETCHES:
            raise ValueError(
                f"Sketches of {self.size} px; their long side may have {SMALLEST_SKETCHES} to {LARGEST_SKETCHES} px."
            )


@dataclass(frozen=True, slots=True)
class EncodedSnapshot:
    """The painting at one moment.

    iteration: 0 for the sketch, `iterations` for the final picture; iterations: how many there will be in all.
    size: long side in px of the picture the optimisation works on now.
    seconds: since the worker took up the task; seconds_left: estimated, None while unknown.
    losses: None for the sketch. picture: JPEG, or PNG when `final`. checkpoint: what a Task needs to go on from here;
    empty for the sketch and the final picture.
    """

    iteration: int
    iterations: int
    size: int
    width: int
    height: int
    seconds: float
    seconds_left: float | None
    losses: Losses | None
    final: bool
    picture: bytes = field(repr=False)
    checkpoint: bytes = field(default=b"", repr=False)


class Executor(Protocol):
    """Runs tasks one at a time, in a place of its own, and makes sketches beside them."""

    @property
    def ready(self) -> bool:
        """True while warm and idle: a task handed over now shows its sketch within about two seconds."""

    async def start(self) -> None:
        """Begin warming up; returns at once. Painting waits for the end of it by itself."""

    def paint(self, task: Task) -> AsyncGenerator[EncodedSnapshot, None]:
        """Yield the sketch, snapshots, then the final picture. Closing the generator cancels the task within one
        iteration and keeps the worker warm. Raises WorkerDied or TaskFailed."""

    async def sketches(self, content: bytes, styles: Sequence[bytes], size: int = SKETCH_SIZE) -> list[bytes]:
        """The content sketched in each of the styles, in their order: JPEGs with a long side of `size` px.

        Arguments and bounds are a SketchTask's. Waits for no painting to end: one that runs pauses after its iteration
        until the sketches are done, though its seconds go on. Cancelling hurts no painting and keeps the worker warm.
        Raises ValueError beyond the bounds, WorkerDied or TaskFailed.
        """

    async def close(self) -> None:
        """Stop the worker and wait until it is gone."""
