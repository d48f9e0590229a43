"""A contact sheet: pictures in a grid, each with a line of text beneath."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from engine import pictures
from engine.contact_sheet import in_rows
from engine.pictures import Picture

__all__ = ["Cell", "contact_sheet"]

LONG_SIDE: Final = 512  # px, of every picture
COLUMNS: Final = 4
MARGIN: Final = 12  # px
TEXT: Final = 15  # px
BACKGROUND: Final = (250, 249, 246)
INK: Final = (40, 40, 44)


@dataclass(frozen=True, slots=True)
class Cell:
    """A picture, uint8 [height, width, 3], and what stands beneath it."""

    text: str
    picture: Picture = field(repr=False)


def contact_sheet(cells: Sequence[Cell], columns: int = COLUMNS) -> Picture:
    """The cells row by row, every picture brought to a long side of 512 px."""
    shown = [pictures.brought_to(cell.picture, LONG_SIDE) for cell in cells]
    # As wide as a wide picture also for narrow ones, so that the text has room.
    places, size = in_rows(shown, columns, MARGIN, 2 * MARGIN + TEXT, least=(LONG_SIDE, 0))
    sheet = Image.new("RGB", size, BACKGROUND)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(TEXT)
    for cell, picture, (left, top) in zip(cells, shown, places, strict=True):
        sheet.paste(Image.fromarray(picture), (left, top))
        draw.text((left, top + picture.shape[0] + MARGIN // 2), cell.text, INK, font)
    return np.asarray(sheet)
