"""The snapshots of paintings, for their timelapses: one file for each job, added to while it is painted.

A file is a sequence of records: iteration and length, as big-endian unsigned integers of 32 bits, then a JPEG. A record
that was cut short, by a kill or a full disk, is where the next one is written.
"""

from __future__ import annotations

import asyncio
import logging
import os
import struct
from collections.abc import Iterator, Set
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from bot.store.files import remove_others

__all__ = ["Snapshots"]

log = logging.getLogger(__name__)

_HEAD: Final = struct.Struct(">II")
_MOST: Final = 300  # of one painting; as many as a video of ten seconds and more can show
_MOST_BYTES: Final = 32 * 2**20  # of one painting
_MOST_BYTES_IN_ALL: Final = 512 * 2**20  # of those that have ended


class _Record(NamedTuple):
    iteration: int
    start: int  # of the JPEG
    end: int


class Snapshots:
    """The folder of these files, named by their jobs. in_all: bytes that those of ended paintings may take."""

    def __init__(self, folder: Path, in_all: int = _MOST_BYTES_IN_ALL) -> None:
        self._folder = folder
        self._in_all = in_all
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    async def keep(self, job_id: int, jpeg: bytes, *, iteration: int, iterations: int) -> None:
        """Add a snapshot, unless the one before it is too near, `iterations` being how many there will be.

        Those of this iteration and later ones go: a painting may have been taken up again from before them.
        """
        try:
            await asyncio.to_thread(self._keep, self._folder / str(job_id), jpeg, iteration, iterations)
        except OSError as error:  # the painting goes on, and its video misses a moment
            log.warning("a snapshot of job %d was not kept: %s", job_id, error)

    async def read(self, job_id: int) -> list[bytes]:
        """The job's snapshots, oldest first. Raises FileNotFoundError if none are kept."""
        return await asyncio.to_thread(self._read, self._folder / str(job_id))

    def has(self, job_id: int) -> bool:
        """Whether any of the job's snapshots are kept."""
        return (self._folder / str(job_id)).exists()

    async def drop(self, job_id: int) -> None:
        """Forget those of a job."""
        try:
            await asyncio.to_thread((self._folder / str(job_id)).unlink, missing_ok=True)
        except OSError as error:  # the sweep will try again
            log.warning("the snapshots of job %d can't be removed: %s", job_id, error)

    def sweep(self, going_on: Set[int], ended: Set[int], young: float) -> int:
        """Remove the files of all other jobs, and of those that have ended the oldest ones beyond the bound.

        young: newer than this many seconds, the file of an unknown job stays. Returns how many were removed.
        """
        removed = remove_others(self._folder, {str(job_id) for job_id in going_on | ended}, young)
        room = self._in_all
        for job_id in sorted(ended, reverse=True):
            path = self._folder / str(job_id)
            with suppress(FileNotFoundError):
                room -= path.stat().st_size
                if room < 0:
                    path.unlink()
                    removed += 1
        return removed

    def _keep(self, path: Path, jpeg: bytes, iteration: int, iterations: int) -> None:
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600), "rb+") as file:
            earlier = [record for record in _records(file) if record.iteration < iteration]
            end = earlier[-1].end if earlier else 0
            file.truncate(end)
            if earlier and iteration - earlier[-1].iteration < iterations / min(_MOST, _MOST_BYTES / len(jpeg)):
                return
            if end > _MOST_BYTES or len(earlier) > _MOST:  # the iterations became more than were expected
                return
            file.seek(end)
            file.write(_HEAD.pack(iteration, len(jpeg)) + jpeg)

    def _read(self, path: Path) -> list[bytes]:
        data = path.read_bytes()
        with path.open("rb") as file:
            return [data[record.start : record.end] for record in _records(file) if record.end <= len(data)]


def _records(file: BinaryIO) -> Iterator[_Record]:
    """Those that are whole."""
    size, place = os.fstat(file.fileno()).st_size, 0
    while place + _HEAD.size <= size:
        file.seek(place)
        iteration, length = _HEAD.unpack(file.read(_HEAD.size))
        record = _Record(iteration, place + _HEAD.size, place + _HEAD.size + length)
        if record.end > size:
            return
        yield record
        place = record.end
