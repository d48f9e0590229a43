"""Forgets games that are long over, and removes the files that no row speaks of: of uploads cut off, of ended jobs."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import Final

from bot.store import extras, files, games, jobs
from bot.store.checkpoints import Checkpoints
from bot.store.clock import now_ms
from bot.store.database import Database, StoreError
from bot.store.pictures import Pictures
from bot.store.snapshots import Snapshots

__all__ = ["Housekeeping"]

log = logging.getLogger(__name__)

_EVERY: Final = 3600.0  # seconds
# A file is written before the row that names it: one younger than this may be about to get its row.
_YOUNG: Final = 3600.0


class Housekeeping:
    """Sweeps at start, and every hour."""

    def __init__(self, database: Database, pictures: Pictures, checkpoints: Checkpoints, snapshots: Snapshots) -> None:
        self._database = database
        self._pictures = pictures
        self._checkpoints = checkpoints
        self._snapshots = snapshots
        self._working: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin; returns at once."""
        self._working = asyncio.create_task(self._work(), name="housekeeping")

    async def close(self) -> None:
        """Stop."""
        if self._working:
            self._working.cancel()
            await asyncio.gather(self._working, return_exceptions=True)

    async def sweep(self) -> int:
        """Once. Returns how many files were removed."""
        await self._database.transact(partial(games.forget_old, now_ms=now_ms()))
        named, going_on, ended = await self._database.transact(
            lambda c: (files.named(c), jobs.going_on(c), extras.without_timelapse(c))
        )
        removed = await asyncio.to_thread(self._checkpoints.sweep, going_on, _YOUNG)
        removed += await asyncio.to_thread(self._snapshots.sweep, going_on, ended, _YOUNG)
        return removed + await asyncio.to_thread(self._pictures.sweep, named, _YOUNG)

    async def _work(self) -> None:
        while True:
            try:
                removed = await self.sweep()
            except StoreError:
                return
            except Exception:
                log.exception("files could not be swept")
            else:
                if removed:
                    log.info("%d files were removed that no row speaks of", removed)
            await asyncio.sleep(_EVERY)
