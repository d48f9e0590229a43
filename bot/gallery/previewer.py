"""Shows people's own photos in every style of a gallery's page, one photo after another.

What is wanted is a row, so a restart only delays it. A gallery that gets no sketches in time works without.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from functools import partial
from typing import Final

from bot.gallery.catalogue import Catalogue
from bot.gallery.page import page_of
from bot.gallery.sheet import sheet_of_sketches, sheet_of_styles
from bot.outbox import Outbox
from bot.store import messages, previews
from bot.store.database import Database, StoreError
from bot.store.pictures import Pictures
from bot.store.previews import Preview
from bot.store.sent_files import Media
from bot.texts import words_in
from engine.executor import Executor, ExecutorError
from engine.pictures import PictureError

__all__ = ["Previewer"]

log = logging.getLogger(__name__)

_PATIENCE: Final = 15.0  # seconds
_EDITS: Final = 3  # tries


class Previewer:
    """One for each bot. seconds: how long people wait for sketches before the gallery comes without."""

    def __init__(
        self,
        database: Database,
        pictures: Pictures,
        catalogue: Catalogue,
        executor: Executor,
        outbox: Outbox,
        seconds: float = _PATIENCE,
    ) -> None:
        self._database = database
        self._pictures = pictures
        self._catalogue = catalogue
        self._executor = executor
        self._outbox = outbox
        self.seconds = seconds
        self._wanted: asyncio.Queue[int] = asyncio.Queue()
        self._working: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Take up what the last process left."""
        for preview in await self._database.insist(previews.undone):
            self.wanted(preview)
        self._working = asyncio.create_task(self._work(), name="previews")

    async def close(self) -> None:
        """Stop; what is not shown is taken up at the next start."""
        if self._working:
            self._working.cancel()
            await asyncio.gather(self._working, return_exceptions=True)

    def wanted(self, preview: int) -> None:
        """This one is to be shown; returns at once."""
        self._wanted.put_nowait(preview)

    async def _work(self) -> None:
        while True:
            number = await self._wanted.get()
            try:
                preview = await self._database.insist(partial(previews.find, preview=number))
                if preview is not None:
                    await self._show(preview)
            except StoreError:
                return
            except Exception:
                log.exception("a gallery could not be shown")

    async def _show(self, preview: Preview) -> None:
        page = page_of(await self._catalogue.styles(), preview.page)
        styles = await self._catalogue.pictures(page.styles)
        words = words_in(preview.language)
        sheet = await self._sketched(preview, styles)
        shown = Media("photo", sheet or await sheet_of_styles(self._pictures, styles))
        text = page.text(words, "gallery-sketched" if sheet else "gallery-not-sketched")
        for _ in range(_EDITS):
            now = await self._database.insist(partial(previews.find, preview=preview.id))
            if now is None:
                return  # the page was turned meanwhile
            keyboard = page.keyboard(words, now.place.person_id, now.id)
            if now.shown_in is None:  # it comes as a message, or its group has become a supergroup and left it behind
                await self._outbox.commit(partial(_answer, now, text, keyboard.to_json(), shown), insist=True)
                return
            if await self._outbox.edit_media(now.place.chat_id, now.shown_in, shown, text, keyboard):
                await self._database.insist(partial(previews.finish, preview=preview.id))
                return

    async def _sketched(self, preview: Preview, styles: list[str]) -> str | None:
        """The name of the sheet's file; None if it could not be made in time."""
        try:
            async with asyncio.timeout(self.seconds), self._outbox.painting_in(preview.place):
                return await sheet_of_sketches(self._pictures, self._executor, preview.photo.picture, styles)
        except TimeoutError:
            log.warning("a photo could not be sketched in every style within %g s", self.seconds)
        except (ExecutorError, PictureError, OSError) as error:
            log.warning("a photo could not be sketched in every style: %s", error)
        return None


def _answer(preview: Preview, text: str, keyboard: str, shown: Media, c: sqlite3.Connection) -> None:
    if previews.finish(c, preview.id):
        messages.answer(c, preview.place, text, keyboard=keyboard, media=[shown])
