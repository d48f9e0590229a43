"""A disk without room, as a program meets it, without filling a real one."""

from __future__ import annotations

import contextlib
import resource
from collections.abc import Iterator

__all__ = ["disk_with_room_for"]


@contextlib.contextmanager
def disk_with_room_for(count: int) -> Iterator[None]:
    """No file may grow beyond `count` bytes in here: writing fails in the middle (EFBIG) as on a full disk (ENOSPC)."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (count, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
