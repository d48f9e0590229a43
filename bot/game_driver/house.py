"""What the bot brings when people bring nothing: photos that it paints itself, once, and the gallery's house styles."""

from __future__ import annotations

import asyncio
from functools import partial

from bot.gallery.catalogue import Catalogue
from bot.games.events import House, HouseStyle
from bot.store import games
from bot.store.database import Database
from bot.store.pictures import Pictures
from engine import house_photos
from engine.house_photos import HOUSE_PHOTOS
from engine.pictures import encode_png

__all__ = ["HousePictures"]


class HousePictures:
    """Painted when the first game needs them, and kept for all that follow."""

    def __init__(self, database: Database, pictures: Pictures, catalogue: Catalogue) -> None:
        self._database = database
        self._pictures = pictures
        self._catalogue = catalogue
        self._painting = asyncio.Lock()
        self._house: House | None = None

    async def get(self) -> House:
        """Raises DrawingFailed or OSError where a style can't be drawn."""
        async with self._painting:
            if self._house is None:
                self._house = House(contents=await self._photos(), styles=await self._styles())
            return self._house

    async def _photos(self) -> tuple[str, ...]:
        kept = await self._database.transact(games.house_pictures)
        for name in HOUSE_PHOTOS:
            if name not in kept or not self._pictures.has(kept[name]):
                photo = await asyncio.to_thread(_painted, name)
                kept[name] = await self._pictures.keep(photo, "png")
                await self._database.transact(partial(games.keep_house_picture, name=name, picture=kept[name]))
        return tuple(kept[name] for name in HOUSE_PHOTOS)

    async def _styles(self) -> tuple[HouseStyle, ...]:
        """Without the operator's own, which have no name in every language."""
        house = [style for style in await self._catalogue.styles() if style.path is None]
        pictures = await self._catalogue.pictures(house)
        return tuple(HouseStyle(style.key, picture) for style, picture in zip(house, pictures, strict=True))


def _painted(name: str) -> bytes:
    return encode_png(house_photos.draw(name))
