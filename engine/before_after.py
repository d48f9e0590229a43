"""A photo and its painting in one picture."""

from __future__ import annotations

from typing import Final

import numpy as np

from engine import pictures
from engine.pictures import Picture

__all__ = ["LONG_SIDE", "before_after"]

LONG_SIDE: Final = 1280
"""Of each of the two, in px: beside each other they stay within what a chat shows without making it smaller."""

_GAP: Final = 0.012  # of the longer side


def before_after(photo: Picture, painting: Picture) -> Picture:
    """The photo at the painting's size, and the painting: beside each other if they are upright, else below each other.

    So neither gets smaller than it has to on a phone. Pictures are uint8 [height, width, 3]; white is between them.
    """
    painting = pictures.at_most(painting, LONG_SIDE)
    height, width = painting.shape[:2]
    photo = pictures.resize(photo, (height, width))
    gap, upright = round(max(height, width) * _GAP), height >= width
    between = np.full((height, gap, 3) if upright else (gap, width, 3), 255, np.uint8)
    return np.concatenate([photo, between, painting], axis=1 if upright else 0)
