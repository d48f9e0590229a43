"""Which styles there are, and the kept file that shows each: made once, when it is first needed.

A house style is drawn in a process of its own, a picture of the operator's is decoded as a stranger's would be.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from bot.gallery import own_styles
from bot.gallery.own_styles import Found
from bot.store import style_pictures
from bot.store.database import Database, StoreError
from bot.store.pictures import Pictures
from bot.store.style_pictures import StylePicture
from bot.texts import Words
from engine import house_styles
from engine.decoder import decode_in_child
from engine.drawing import DrawingFailed
from engine.house_styles import HOUSE_STYLES
from engine.pictures import LIMITS, Picture, PictureError, at_most, encode_png

__all__ = ["Catalogue", "Draw", "Style"]

log = logging.getLogger(__name__)

Draw = Callable[[str], Awaitable[bytes]]

_AT_ONCE: Final = 2  # drawings; two cores have no room for more
_OWN_LONG_SIDE: Final = 1024  # px
# A bot that has just started warms up its painting process, which takes all of a small machine.
_CALM: Final = 20.0  # seconds
_UNUSABLE: Final = (DrawingFailed, PictureError, OSError)


@dataclass(frozen=True, slots=True)
class Style:
    """One that can be chosen. key: what buttons and links call it.

    title: what an operator's own is called; a house style has a name in each language. path: the operator's file.
    source, stamp: see StylePicture.
    """

    key: str
    source: str
    stamp: str
    title: str | None = None
    path: Path | None = None

    def name(self, words: Words) -> str:
        return self.title or words(f"style-{self.key}")


class Catalogue:
    """One for each bot. folder: of the operator's pictures, which need not exist. draw: makes a house style's PNG."""

    def __init__(self, database: Database, pictures: Pictures, folder: Path, draw: Draw) -> None:
        self._database = database
        self._pictures = pictures
        self._folder = folder
        self._draw = draw
        code = _digest_of_code()
        self._house = tuple(Style(name, f"house:{name}", code) for name in HOUSE_STYLES)
        self._own: tuple[Style, ...] = ()
        self._found: tuple[Found, ...] | None = None  # what the folder held when `_own` was made of it
        self._made: dict[str, StylePicture] | None = None  # what is kept, by source
        self._drawing = asyncio.Semaphore(_AT_ONCE)
        self._reading = asyncio.Lock()
        self._locks: dict[str, asyncio.Lock] = {}
        self._preparing: asyncio.Task[None] | None = None

    def prepare(self) -> None:
        """Make what is missing in a while, so that nobody has to wait for it; returns at once."""
        self._preparing = asyncio.create_task(self._prepare(), name="styles")

    async def close(self) -> None:
        """Stop making what nobody waits for."""
        if self._preparing:
            self._preparing.cancel()
            await asyncio.gather(self._preparing, return_exceptions=True)

    async def styles(self) -> tuple[Style, ...]:
        """All there are now: the house's, then the operator's, whose folder is read again if it has changed."""
        async with self._reading:
            try:
                found = await asyncio.to_thread(own_styles.look, self._folder)
            except OSError as error:
                log.warning("styles of your own can't be read: %s", error)
                found = ()
            if found != self._found:
                self._own = await self._readable(found)
                self._found = found
                sources = {style.source for style in (*self._house, *self._own)}
                await self._database.transact(partial(style_pictures.forget_others, sources=sources))
        return (*self._house, *self._own)

    async def find(self, key: str) -> Style | None:
        """The style that a button or a link names; None if there is none, or no more."""
        return next((style for style in await self.styles() if style.key == key), None)

    async def picture(self, style: Style) -> str:
        """The name of the kept file that shows it, which is made now if need be.

        Raises DrawingFailed, PictureError or OSError.
        """
        async with self._locks.setdefault(style.source, asyncio.Lock()):
            if self._made is None:
                self._made = await self._database.transact(style_pictures.known)
            made = self._made.get(style.source)
            if made and made.stamp == style.stamp and self._pictures.has(made.picture):
                return made.picture
            async with self._drawing:
                data = await (_read(style.path) if style.path else self._draw(style.key))
            made = StylePicture(style.source, style.stamp, await self._pictures.keep(data, "png"))
            await self._database.transact(partial(style_pictures.remember, made=made))
            self._made[style.source] = made
            return made.picture

    async def pictures(self, styles: Sequence[Style]) -> list[str]:
        """As `picture`, for each of several."""
        return await asyncio.gather(*(self.picture(style) for style in styles))

    async def _picture_or_none(self, style: Style) -> str | None:
        try:
            return await self.picture(style)
        except _UNUSABLE as error:
            log.warning("the style %s can't be shown: %s", style.path.name if style.path else style.key, error)
            return None

    async def _readable(self, found: tuple[Found, ...]) -> tuple[Style, ...]:
        named = zip(found, own_styles.keys((one.path.stem for one in found), HOUSE_STYLES), strict=True)
        styles = tuple(
            Style(key, f"own:{one.path.name}", one.stamp, title=_title(one.path), path=one.path) for one, key in named
        )
        shown = await asyncio.gather(*(self._picture_or_none(style) for style in styles))
        return tuple(style for style, picture in zip(styles, shown, strict=True) if picture)

    async def _prepare(self) -> None:
        await asyncio.sleep(_CALM)
        try:
            for style in await self.styles():
                await self._picture_or_none(style)
        except StoreError as error:
            log.warning("styles are not prepared: %s", error)


def _digest_of_code() -> str:
    """Of what draws the house styles: with other code they are drawn anew."""
    files = sorted(Path(house_styles.__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


async def _read(path: Path) -> bytes:
    pixels = await decode_in_child(await asyncio.to_thread(_bytes_of, path))
    return await asyncio.to_thread(_as_png, pixels)


def _bytes_of(path: Path) -> bytes:
    LIMITS.check_bytes(path.stat().st_size)
    return path.read_bytes()


def _as_png(pixels: Picture) -> bytes:
    return encode_png(at_most(pixels, _OWN_LONG_SIDE))


def _title(path: Path) -> str:
    """As the file is called, without what a button has no room for."""
    return path.stem.replace("_", " ").strip()[:30] or path.name[:30]
