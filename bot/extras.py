"""Makes what people want of finished paintings beside them: before and after in one picture, the timelapse.

One at a time, in threads: each takes a second or a few. A row tells who waits for what, so that a bot that was stopped
or killed over it goes on with it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
import tempfile
import threading
from functools import partial
from pathlib import Path
from typing import Final, Literal

from bot.outbox import Outbox
from bot.store import extras, messages
from bot.store.database import Database, DiskFull, StoreError, no_room
from bot.store.extras import Kind, Wanted
from bot.store.jobs import Job
from bot.store.pictures import Pictures
from bot.store.snapshots import Snapshots
from bot.texts import words_in
from engine import pictures, timelapse
from engine.before_after import before_after

__all__ = ["Extras"]

log = logging.getLogger(__name__)

_CLOSING_SECONDS: Final = 1.5
_FULL_DISK_PAUSE: Final = 5.0  # seconds


class Extras:
    """Takes the wanted ones in turn, keeps what it makes and owes it to whoever waits."""

    def __init__(self, database: Database, kept: Pictures, snapshots: Snapshots, outbox: Outbox) -> None:
        self._database = database
        self._kept = kept
        self._snapshots = snapshots
        self._outbox = outbox
        self._wake = asyncio.Event()
        self._closing = threading.Event()
        self._current: Wanted | None = None
        self._working: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin with what the last process left; returns at once."""
        self._working = asyncio.create_task(self._work(), name="extras")

    async def close(self) -> None:
        """Stop; what was begun is begun anew at the next start."""
        self._closing.set()
        if self._working:
            self._working.cancel()
            await asyncio.gather(self._working, return_exceptions=True)
        if self._current:
            # If it can't be done now, one try more is counted.
            with contextlib.suppress(DiskFull, StoreError, TimeoutError):
                async with asyncio.timeout(_CLOSING_SECONDS):
                    await self._database.transact(partial(extras.release, wanted=self._current))

    def wake(self) -> None:
        """Something is wanted."""
        self._wake.set()

    def possible(self, job: Job, kind: Kind) -> bool:
        """Whether what it is made from is still there."""
        assert job.result is not None
        source = self._kept.path(job.content).exists() if kind == "compare" else self._snapshots.has(job.painted_as)
        return source and self._kept.path(job.result).exists()

    async def _work(self) -> None:
        while True:
            self._wake.clear()
            try:
                self._current = await self._database.insist(extras.begin)
                if self._current is None:
                    await self._wake.wait()
                else:
                    await self._do(self._current)
            except StoreError:
                return

    async def _do(self, wanted: Wanted) -> None:
        try:
            if wanted.tries > extras.MOST_TRIES:
                raise RuntimeError(f"the bot has ended {wanted.tries - 1} times over it")
            name = await self._make(wanted.job, wanted.kind)
        except StoreError:
            raise
        except Exception as error:
            log.warning("the %s of job %d could not be made: %r", wanted.kind, wanted.job.id, error)
            await self._outbox.commit(lambda c: _regret(c, wanted), insist=True)
            return
        await self._outbox.commit(lambda c: _bring(c, wanted, name), insist=True)
        if wanted.kind == "timelapse":
            await self._snapshots.drop(wanted.job.painted_as)

    async def _make(self, job: Job, kind: Kind) -> str:
        """The name of the kept file; what was made for somebody else meanwhile is not made again."""
        made = await self._database.insist(lambda c: extras.made(c, job, kind))
        if made is not None:
            return made.name
        assert job.result is not None
        painting = await self._kept.read(job.result)
        if kind == "compare":
            photo = await self._kept.read(job.content)
            return await self._keep(await asyncio.to_thread(_before_after, photo, painting), "jpg")
        snapshots = await self._snapshots.read(job.painted_as)
        return await self._keep(await asyncio.to_thread(self._video, snapshots, painting), "mp4")

    async def _keep(self, data: bytes, kind: Literal["jpg", "mp4"]) -> str:
        """Waits for room on a full disk."""
        while True:
            try:
                return await self._kept.keep(data, kind)
            except OSError as error:
                if not no_room(error):
                    raise
            log.error("the disk is full; what was made of a painting waits for room")
            await asyncio.sleep(_FULL_DISK_PAUSE)

    def _video(self, snapshots: list[bytes], painting: bytes) -> bytes:
        with tempfile.TemporaryDirectory(prefix="gouache-") as folder:
            path = Path(folder) / "timelapse.mp4"
            last = pictures.decode(painting, pictures.OWN)
            timelapse.write(path, snapshots, last, goes_on=lambda: not self._closing.is_set())
            return path.read_bytes()


def _before_after(photo: bytes, painting: bytes) -> bytes:
    both = before_after(*(pictures.decode(data, pictures.OWN) for data in (photo, painting)))
    return pictures.encode_jpeg(both)


def _bring(c: sqlite3.Connection, wanted: Wanted, name: str) -> None:
    extras.drop(c, wanted)
    extras.keep(c, wanted.job, wanted.kind, name)
    made = extras.made(c, wanted.job, wanted.kind)
    assert made is not None
    instead = words_in(wanted.job.language)("no-right-file")
    messages.answer(c, wanted.place, "", reply_to=wanted.reply_to, media=[made], instead=instead)


def _regret(c: sqlite3.Connection, wanted: Wanted) -> None:
    extras.drop(c, wanted)
    words = words_in(wanted.job.language)
    messages.answer(c, wanted.place, words("extra-failed"), reply_to=wanted.reply_to)
