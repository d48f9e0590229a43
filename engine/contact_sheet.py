"""Contact sheets: pictures laid out in rows, and the sheet that a chat shows, numbered as its buttons are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from engine import pictures
from engine.pictures import Picture

__all__ = ["contact_sheet", "in_rows"]

GAP: Final = 6  # px
NUMBER: Final = 22  # px
BADGE: Final = (36, 28)  # px, width and height: two digits have room
BACKGROUND: Final = (255, 255, 255)
DARK: Final = (20, 20, 24)
LIGHT: Final = (255, 255, 255)


def contact_sheet(sketches: Sequence[bytes], columns: int = 3) -> bytes:
    """The pictures row by row, each with its number from 1 in its top left corner: white on a dark badge.

    sketches: at least one encoded picture of this program's own, shown at its size. Returns a JPEG, as narrow as fewer
    pictures than columns need. Raises PictureError for what is no picture, ValueError for no pictures or no columns.
    """
    if not sketches or columns < 1:
        raise ValueError(f"{len(sketches)} pictures in {columns} columns; a contact sheet has at least one of each.")
    shown = [pictures.decode(sketch, pictures.OWN) for sketch in sketches]
    places, size = in_rows(shown, min(columns, len(shown)), GAP, GAP, least=BADGE)
    sheet = Image.new("RGB", size, BACKGROUND)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(NUMBER)
    for number, (picture, (left, top)) in enumerate(zip(shown, places, strict=True), start=1):
        sheet.paste(Image.fromarray(picture), (left, top))
        draw.rectangle((left, top, left + BADGE[0] - 1, top + BADGE[1] - 1), DARK)
        draw.text((left + BADGE[0] / 2, top + BADGE[1] / 2), str(number), LIGHT, font, anchor="mm")
    return pictures.encode_jpeg(np.asarray(sheet))


def in_rows(
    shown: Sequence[Picture], columns: int, margin: int, beneath: int, least: tuple[int, int]
) -> tuple[list[tuple[int, int]], tuple[int, int]]:
    """(left, top) of every picture, and (width, height) of the sheet, all in px.

    margin: around and between columns. beneath: from one row to the next. least: width and height of a place, however
    small its picture. A row is as high as its highest picture: a grid of squares would be half empty under wide photos.
    """
    width = max(least[0], *(picture.shape[1] for picture in shown))
    places, top = [], margin
    for first in range(0, len(shown), columns):
        row = shown[first : first + columns]
        places += [(margin + column * (width + margin), top) for column in range(len(row))]
        top += max(least[1], *(picture.shape[0] for picture in row)) + beneath
    return places, (columns * (width + margin) + margin, top)
