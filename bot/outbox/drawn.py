"""Pictures made of pictures for a message: hidden ones, many as one, a film from one to the next. All take a while."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageFilter

from engine import pictures
from engine.contact_sheet import contact_sheet
from engine.pictures import Picture
from engine.timelapse import FPS, Timelapse

__all__ = ["film", "hidden", "sheet"]

_PLACE: Final = 400  # px, a picture on a sheet
_FILM_SIDE: Final = 512  # px
_TURN: Final = FPS  # frames from one picture to the next
_STILL: Final = FPS // 2  # frames that a picture is seen before it turns
_COARSEST: Final = 48  # a picture as hidden as can be has so few px on its long side
_MOST_HIDDEN: Final = 5


def hidden(picture: bytes, blur: int) -> bytes:
    """The picture with less to see the higher `blur` is, from 1 to 5. JPEG."""
    image = Image.fromarray(pictures.decode(picture, pictures.OWN))
    side = max(image.size)
    radius = side / _COARSEST * min(blur, _MOST_HIDDEN) / 2
    return pictures.encode_jpeg(np.asarray(image.filter(ImageFilter.GaussianBlur(radius))))


def sheet(painted: Sequence[bytes]) -> bytes:
    """Up to nine pictures as one, numbered. JPEG."""
    small = [pictures.encode_jpeg(_square(pictures.decode(each, pictures.OWN), _PLACE)) for each in painted]
    return contact_sheet(small)


def film(painted: Sequence[bytes]) -> bytes:
    """The pictures one after another, each turning into the next. MP4."""
    shown = [pictures.decode(each, pictures.OWN) for each in painted]
    first = pictures.at_most(shown[0], _FILM_SIDE)
    frames = [first, *(pictures.resize(each, (first.shape[0], first.shape[1])) for each in shown[1:])]
    with tempfile.TemporaryDirectory(prefix="gouache-film-") as folder:
        path = Path(folder) / "film.mp4"
        with Timelapse(path) as timelapse:
            for before, after in itertools.pairwise(frames):
                for _ in range(_STILL):
                    timelapse.add(before)
                for step in range(1, _TURN):
                    timelapse.add(_between(before, after, step / _TURN))
            timelapse.add(frames[-1])
        return path.read_bytes()


def _between(before: Picture, after: Picture, share: float) -> Picture:
    """Slow at both ends."""
    share = share * share * (3 - 2 * share)
    return np.rint(before * (1 - share) + after.astype(np.float32) * share).astype(np.uint8)


def _square(picture: Picture, side: int) -> Picture:
    """The middle of the picture."""
    height, width, _ = picture.shape
    least = min(height, width)
    top, left = (height - least) // 2, (width - least) // 2
    return pictures.resize(picture[top : top + least, left : left + least], (side, side))
