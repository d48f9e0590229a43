"""Style pictures that this project paints itself, by code, the same ones every time.

A style transfer takes over how colours and textures go together all over a picture: each of these has a palette of its
own, few colours and far apart, and strokes, tiles or dots up to its edges. One module paints one picture.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from engine.house_styles import (
    blueprint,
    brush_strokes,
    cut_paper,
    halftone,
    ink_hatching,
    marbling,
    mosaic,
    neon,
    pointillism,
    stained_glass,
    watercolour,
    woodblock,
)
from engine.house_styles.canvas import Plane, reduced
from engine.refusal import Refusal

__all__ = ["HOUSE_STYLES", "LARGEST", "SMALLEST", "HouseStyleError", "draw"]

SMALLEST: Final = 64  # px
LARGEST: Final = 1024  # px

_OVERSAMPLING: Final = 2
_LEAST_SIDE: Final = 1024  # px to paint on; on fewer, the finest lines would be too thick beside the rest

_PAINTERS: Final[Mapping[str, Callable[[int], Plane | Image.Image]]] = {
    "brush_strokes": brush_strokes.paint,
    "woodblock": woodblock.paint,
    "stained_glass": stained_glass.paint,
    "watercolour": watercolour.paint,
    "mosaic": mosaic.paint,
    "halftone": halftone.paint,
    "marbling": marbling.paint,
    "ink_hatching": ink_hatching.paint,
    "pointillism": pointillism.paint,
    "neon": neon.paint,
    "cut_paper": cut_paper.paint,
    "blueprint": blueprint.paint,
}

HOUSE_STYLES: Final[tuple[str, ...]] = tuple(_PAINTERS)
"""Their names, in the order in which a gallery shows them."""


class HouseStyleError(Refusal):
    """There is no such picture, or not of this size; the message says which there are."""


def draw(name: str, size: int = 512) -> npt.NDArray[np.uint8]:
    """The picture, [size, size, 3], sRGB: the same bytes every time. About a second at 512 px, on one core.

    name: one of HOUSE_STYLES. size: SMALLEST to LARGEST, in px. Raises HouseStyleError.
    """
    painter = _PAINTERS.get(name)
    if painter is None:
        raise HouseStyleError(f"There is no house style {name!r}; there are {', '.join(HOUSE_STYLES)}.")
    if not SMALLEST <= size <= LARGEST:
        raise HouseStyleError(f"A house style can't be painted at {size} px; {SMALLEST} to {LARGEST} px are possible.")
    return reduced(painter(max(size * _OVERSAMPLING, _LEAST_SIDE)), size)
