"""Paintings under way, one file for each job: the newest checkpoint replaces the one before it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Set
from pathlib import Path

from bot.store.files import remove_others
from engine import files

__all__ = ["Checkpoints"]

log = logging.getLogger(__name__)


class Checkpoints:
    """The folder of checkpoint files, named by their jobs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    async def keep(self, job_id: int, data: bytes) -> None:
        """Replace the job's checkpoint. Raises OSError, and the one before is still there."""
        await asyncio.to_thread(files.write, self._folder / str(job_id), data)

    async def read(self, job_id: int) -> bytes:
        """The job's checkpoint; empty if there is none."""
        try:
            return await asyncio.to_thread((self._folder / str(job_id)).read_bytes)
        except FileNotFoundError:
            return b""
        except OSError as error:  # a painting begun anew is better than none
            log.warning("the checkpoint of job %d can't be read: %s", job_id, error)
            return b""

    async def drop(self, job_id: int) -> None:
        """Forget the checkpoint of a job that has ended."""
        try:
            await asyncio.to_thread((self._folder / str(job_id)).unlink, missing_ok=True)
        except OSError as error:  # the sweep will try again
            log.warning("the checkpoint of job %d can't be removed: %s", job_id, error)

    def sweep(self, job_ids: Set[int], young: float) -> int:
        """Remove every file that is no checkpoint of these jobs, nor newer than `young` seconds. Returns how many."""
        return remove_others(self._folder, {str(job_id) for job_id in job_ids}, young)
