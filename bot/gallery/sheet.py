"""Sheets of a page of the gallery: its styles themselves, or one photo sketched in each of them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.store.pictures import Pictures
from engine import pictures
from engine.contact_sheet import contact_sheet
from engine.executor import SKETCH_SIZE, Executor

__all__ = ["sheet_of_sketches", "sheet_of_styles"]


async def sheet_of_styles(kept: Pictures, styles: Sequence[str]) -> str:
    """The kept files of these names, small, numbered from 1; returns the name of the sheet's file. Raises OSError."""
    data = [await kept.read(name) for name in styles]
    return await kept.keep(await asyncio.to_thread(_sheet_of, data), "jpg")


async def sheet_of_sketches(kept: Pictures, executor: Executor, photo: str, styles: Sequence[str]) -> str:
    """The photo in each of the styles, likewise. Raises OSError or ExecutorError."""
    data = [await kept.read(name) for name in styles]
    sketches = await executor.sketches(await kept.read(photo), data)
    return await kept.keep(await asyncio.to_thread(contact_sheet, sketches), "jpg")


def _sheet_of(data: Sequence[bytes]) -> bytes:
    small = [pictures.brought_to(pictures.decode(one, pictures.OWN), SKETCH_SIZE) for one in data]
    return contact_sheet([pictures.encode_jpeg(one) for one in small])
