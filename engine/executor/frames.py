"""The one wire format between a program and what paints for it: JSON header and bytes, no pickles.

A frame is two big-endian unsigned 32-bit lengths, a JSON object of the first length and a body of the second. Both
lengths are capped, so that garbage on the wire ends in a FrameError and not in a giant allocation.

| kind      | direction | header                                                      | body                         |
|-----------|-----------|-------------------------------------------------------------|------------------------------|
| paint     | to worker | task (its number), recipe, snapshot_seconds, sizes          | checkpoint, content, styles  |
| sketch    | to worker | task (its number), size (of the sketches), sizes            | content, styles              |
| cancel    | to worker | task, of either kind                                        |                              |
| ready     | back      |                                                             |                              |
| beat      | back      | a sign of life from the loop itself                         |                              |
| snapshot  | back      | task, the fields of EncodedSnapshot, checkpoint (its size)  | checkpoint, picture          |
| sketches  | back      | task, sizes                                                 | the sketches                 |
| cancelled | back      | task                                                        |                              |
| failed    | back      | task, message                                               |                              |

Tasks of both kinds are numbered together, from 1. `sizes` are the lengths in bytes of the parts of a body.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, BinaryIO, Final, NamedTuple

from engine.executor import EncodedSnapshot, Losses, SketchTask, Task
from engine.recipe import Recipe

__all__ = [
    "Frame",
    "FrameError",
    "encode",
    "read",
    "read_async",
    "sketch_task",
    "sketch_task_frame",
    "sketches",
    "sketches_frame",
    "snapshot",
    "snapshot_frame",
    "task",
    "task_frame",
]

LONGEST_HEADER: Final = 64 * 1024
LONGEST_BODY: Final = 256 * 1024 * 1024
_LENGTHS: Final = struct.Struct("!II")


class FrameError(Exception):
    """What came over the wire is no frame, or not the frame expected."""


class Frame(NamedTuple):
    """One message: what it says, and the bytes that go with it."""

    header: Mapping[str, Any]
    body: bytes = b""

    @property
    def kind(self) -> str:
        """The header's `kind`; empty if it has none."""
        return str(self.header.get("kind", ""))

    @property
    def task(self) -> int:
        """The number of the task it is about; 0 for none."""
        number = self.header.get("task", 0)
        return number if isinstance(number, int) else 0


def encode(frame: Frame) -> bytes:
    """The frame's bytes on the wire."""
    header = json.dumps(frame.header).encode()
    return _LENGTHS.pack(len(header), len(frame.body)) + header + frame.body


def read(stream: BinaryIO) -> Frame | None:
    """The next frame of a blocking stream; None at its end. Raises FrameError."""
    lengths = stream.read(_LENGTHS.size)
    if not lengths:
        return None
    header, body = _checked_lengths(lengths)
    return _decode(stream.read(header), stream.read(body), header, body)


async def read_async(stream: asyncio.StreamReader) -> Frame | None:
    """The next frame of an asyncio stream; None at its end. Raises FrameError."""
    try:
        lengths = await stream.readexactly(_LENGTHS.size)
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise FrameError("the stream ended inside a frame") from None
        return None
    header, body = _checked_lengths(lengths)
    try:
        return _decode(await stream.readexactly(header), await stream.readexactly(body), header, body)
    except asyncio.IncompleteReadError:
        raise FrameError("the stream ended inside a frame") from None


def task_frame(number: int, painting: Task) -> Frame:
    """The frame that hands over a task under a number of the sender's choosing."""
    header = {
        "kind": "paint",
        "task": number,
        "recipe": painting.recipe.to_dict(),
        "snapshot_seconds": painting.snapshot_seconds,
    }
    return _joined(header, [painting.checkpoint, painting.content, *painting.styles])


def task(frame: Frame) -> Task:
    """The task of a `paint` frame. Raises FrameError, or RecipeError for a recipe out of bounds."""
    checkpoint, content, *styles = _parts(frame, least=3)
    try:
        recipe = Recipe(**frame.header["recipe"])
        seconds = float(frame.header["snapshot_seconds"])
    except (KeyError, TypeError) as error:
        raise FrameError(f"a paint frame without its fields: {error}") from None
    return Task(content, tuple(styles), recipe, seconds, checkpoint)


def sketch_task_frame(number: int, asked: SketchTask) -> Frame:
    """The frame that asks for sketches under a number of the sender's choosing."""
    return _joined({"kind": "sketch", "task": number, "size": asked.size}, [asked.content, *asked.styles])


def sketch_task(frame: Frame) -> SketchTask:
    """The task of a `sketch` frame. Raises FrameError, or ValueError for one out of bounds."""
    content, *styles = _parts(frame, least=2)
    try:
        size = int(frame.header["size"])
    except (KeyError, TypeError) as error:
        raise FrameError(f"a sketch frame without its fields: {error}") from None
    return SketchTask(content, tuple(styles), size)


def sketches_frame(number: int, made: Sequence[bytes]) -> Frame:
    """The frame that carries the sketches of task `number`."""
    return _joined({"kind": "sketches", "task": number}, made)


def sketches(frame: Frame, count: int) -> list[bytes]:
    """The `count` sketches of a `sketches` frame. Raises FrameError."""
    made = _parts(frame, least=count)
    if len(made) > count:
        raise FrameError(f"{len(made)} sketches where {count} were asked for")
    return made


def snapshot_frame(number: int, taken: EncodedSnapshot) -> Frame:
    """The frame that carries a snapshot of task `number`."""
    header = {f.name: getattr(taken, f.name) for f in fields(taken) if f.name not in {"picture", "checkpoint"}}
    header["losses"] = None if taken.losses is None else asdict(taken.losses)
    header |= {"kind": "snapshot", "task": number, "checkpoint": len(taken.checkpoint)}
    return Frame(header, taken.checkpoint + taken.picture)


def snapshot(frame: Frame) -> EncodedSnapshot:
    """The snapshot of a `snapshot` frame. Raises FrameError."""
    values = {name: value for name, value in frame.header.items() if name not in {"kind", "task"}}
    try:
        losses, size = values.pop("losses"), int(values.pop("checkpoint"))
        if not 0 <= size <= len(frame.body):
            raise FrameError("a snapshot frame whose sizes do not match its body")
        checkpoint, picture = frame.body[:size], frame.body[size:]
        made = None if losses is None else Losses(**losses)
        return EncodedSnapshot(**values, losses=made, picture=picture, checkpoint=checkpoint)
    except (KeyError, TypeError, ValueError) as error:
        raise FrameError(f"a snapshot frame without its fields: {error}") from None


def _joined(header: Mapping[str, Any], parts: Sequence[bytes]) -> Frame:
    """A frame with `parts` one after the other as its body, and their sizes in its header."""
    return Frame({**header, "sizes": [len(part) for part in parts]}, b"".join(parts))


def _parts(frame: Frame, least: int) -> list[bytes]:
    """The parts that a body was joined of, at least so many. Raises FrameError."""
    try:
        sizes = [int(size) for size in frame.header["sizes"]]
    except (KeyError, TypeError, ValueError) as error:
        raise FrameError(f"a {frame.kind} frame without its fields: {error}") from None
    if len(sizes) < least or min(sizes, default=0) < 0 or sum(sizes) != len(frame.body):
        raise FrameError(f"a {frame.kind} frame whose sizes do not match its body")
    ends = itertools.accumulate(sizes)
    return [frame.body[end - size : end] for size, end in zip(sizes, ends, strict=True)]


def _checked_lengths(raw: bytes) -> tuple[int, int]:
    if len(raw) != _LENGTHS.size:
        raise FrameError("the stream ended inside a frame")
    header, body = _LENGTHS.unpack(raw)
    if header > LONGEST_HEADER or body > LONGEST_BODY:
        raise FrameError(f"a frame of {header} + {body} bytes; the limits are {LONGEST_HEADER} + {LONGEST_BODY}")
    return header, body


def _decode(header: bytes, body: bytes, header_length: int, body_length: int) -> Frame:
    if len(header) != header_length or len(body) != body_length:
        raise FrameError("the stream ended inside a frame")
    try:
        values = json.loads(header)
    except ValueError:
        raise FrameError("a frame whose header is not JSON") from None
    if not isinstance(values, dict):
        raise FrameError("a frame whose header is not a JSON object")
    return Frame(values, body)
