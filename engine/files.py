"""Files that are there whole or not at all, through a crash and a power cut too."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

__all__ = ["arriving", "errors_naming", "sync", "sync_folder", "temporary", "write"]


@contextlib.contextmanager
def temporary(path: Path) -> Iterator[Path]:
    """A name beside `path` for a file to be written to, which is gone at the end.

    Short, whatever the length of the path's own name; not by tempfile, whose files only their owner may read.
    """
    own = path.with_name(f".{uuid.uuid4().hex}.part")
    try:
        yield own
    finally:
        own.unlink(missing_ok=True)


@contextlib.contextmanager
def arriving(path: Path) -> Iterator[Path]:
    """As `temporary`, but the file moves to `path` at the end, for good, unless an error came.

    Whoever writes it makes its contents durable. Several processes may do this for one path at once: the last one
    wins, and no one ever sees half a file.
    """
    with temporary(path) as unfinished:
        yield unfinished
        unfinished.replace(path)
    sync_folder(path.parent)


def sync(file: BinaryIO) -> None:
    """Make what was written to an open file durable."""
    file.flush()
    os.fsync(file.fileno())


@contextlib.contextmanager
def errors_naming(path: Path) -> Iterator[None]:
    """Any OSError in here names `path`, rather than a temporary file that no one knows of, or no file at all."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; without it a renamed file may be gone after a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write(path: Path, data: bytes) -> None:
    """Put `data` at `path`. Raises OSError, which names `path`."""
    with errors_naming(path), arriving(path) as unfinished, unfinished.open("xb") as file:
        file.write(data)
        sync(file)
