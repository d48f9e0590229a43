"""What an MP4 says about itself: its size, how long it takes, whether it has sound. Nothing is decoded.

Only the boxes of ISO/IEC 14496-12 that tell this are read: moov/mvhd, and of each moov/trak tkhd and mdia/hdlr.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Film", "film_in"]


@dataclass(frozen=True, slots=True)
class Film:
    """width, height: px. seconds: rounded, at least 1."""

    width: int
    height: int
    seconds: int
    is_silent: bool


def film_in(content: bytes) -> Film | None:
    """The film in these bytes; None if they are no MP4 with a picture."""
    try:
        return _read(memoryview(content))
    except (struct.error, ZeroDivisionError, IndexError):
        return None


def _read(content: memoryview) -> Film | None:
    movie = next((body for kind, body in _boxes(content) if kind == b"moov"), None)
    if movie is None:
        return None
    seconds, sizes, has_sound = 0.0, [(0, 0)], False
    for kind, body in _boxes(movie):
        if kind == b"mvhd":
            seconds = _seconds(body)
        elif kind == b"trak":
            parts = dict(_boxes(body))
            sizes.append(_size(parts[b"tkhd"]) if b"tkhd" in parts else (0, 0))
            handler = dict(_boxes(parts.get(b"mdia", body[:0]))).get(b"hdlr", body[:0])
            has_sound = has_sound or bytes(handler[8:12]) == b"soun"
    width, height = max(sizes)
    return Film(width, height, max(round(seconds), 1), not has_sound) if width and height else None


def _boxes(content: memoryview) -> Iterator[tuple[bytes, memoryview]]:
    """The boxes that lie side by side, by kind, without their headers."""
    start = 0
    while start + 8 <= len(content):
        size, kind = struct.unpack_from(">I4s", content, start)
        header = 8
        if size == 1:  # the size did not fit
            (size,) = struct.unpack_from(">Q", content, start + 8)
            header = 16
        end = start + size if size else len(content)
        if end < start + header:
            return
        yield kind, content[start + header : end]
        start = end


def _seconds(header: memoryview) -> float:
    """The duration in an mvhd box, whose times have 64 bits in version 1."""
    scale, duration = struct.unpack_from(">IQ", header, 20) if header[0] else struct.unpack_from(">II", header, 12)
    return float(duration / scale)


def _size(header: memoryview) -> tuple[int, int]:
    """Width and height in a tkhd box, which ends with them in 16.16 fixed point."""
    width, height = struct.unpack_from(">II", header, len(header) - 8)
    return width >> 16, height >> 16
