"""Masks: where in the content each style applies. What no mask covers stays the photo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine import colour, pictures
from engine.pictures import Picture, PictureError

__all__ = ["Canvas", "Mask", "blend", "check", "coverage", "guides", "read", "shares"]

Weights = npt.NDArray[np.float32]
Mask = npt.NDArray[np.uint8]  # [height, width], 255 where the style applies fully


def read(path: Path) -> Mask:
    """The mask in a grey picture's file; of a coloured one the brightness counts. Raises PictureError."""
    return from_picture(pictures.read(path))


def from_picture(picture: Picture) -> Mask:
    """A mask from a picture [height, width, 3]."""
    return colour.luminance(picture)[..., 0]


def check(masks: Sequence[Mask], content: Picture, styles: int) -> None:
    """Raise PictureError unless there is none, or one of the content's size for each style, and something to paint."""
    if not masks:
        return
    if len(masks) != styles:
        raise PictureError(f"There are {len(masks)} masks for {styles} styles; give one for each, or none.")
    height, width = content.shape[:2]
    for number, mask in enumerate(masks, start=1):
        if mask.shape != (height, width):
            raise PictureError(
                f"Mask {number} is {mask.shape[1]} × {mask.shape[0]} px; it must have the photo's size, "
                f"{width} × {height} px."
            )
    if not any(mask.any() for mask in masks):
        raise PictureError("The masks are all black, so that nothing would be painted; paint white where a style goes.")


def coverage(masks: Sequence[Mask], height: int, width: int) -> Weights:
    """How far each pixel is painted: [1, height, width, 1] in 0..1."""
    covered: Weights = np.minimum(_scaled(masks, height, width).sum(axis=0), np.float32(1.0))
    return covered[np.newaxis, ..., np.newaxis]


def guides(masks: Sequence[Mask], height: int, width: int) -> Mapping[str, Weights]:
    """The masks at the resolution of each of VGG19's blocks: name -> [masks, h, w] in 0..1."""
    guide = _scaled(masks, height, width)
    found = {}
    for block in range(1, 6):
        found[f"block{block}"] = guide
        height, width = height // 2, width // 2
        guide = guide[:, : height * 2, : width * 2].reshape(len(masks), height, 2, width, 2).mean(axis=(2, 4))
    return found


def shares(masks: Sequence[Mask], weights: Sequence[float]) -> list[float]:
    """What each region's style loss counts: its style's weight times its area, so that every pixel pulls alike."""
    areas = [weight * float(mask.mean()) for mask, weight in zip(masks, weights, strict=True)]
    return [area / sum(areas) for area in areas]


def blend(images: Sequence[Any], masks: Sequence[Mask]) -> Any:
    """One image from one for each mask, all [1, height, width, 3]; their mean where no mask is."""
    _, height, width, _ = images[0].shape
    parts = _scaled(masks, height, width)[..., np.newaxis] + np.float32(1e-3)
    parts /= parts.sum(axis=0)
    return sum(part * image for part, image in zip(parts, images, strict=True))


@dataclass(frozen=True, slots=True)
class Canvas:
    """What is optimised, laid over the photo as far as the masks cover it. photo: [1, h, w, 3]; covered: None for all.

    The optimiser sees the gradient by its own image, so the composition needs no exceptions in the loop.
    """

    photo: Any
    covered: Weights | None

    def compose(self, image: Any) -> Any:
        """The painting as it is seen and measured."""
        return image if self.covered is None else self.photo + self.covered * (image - self.photo)

    def pull_back(self, gradient: Any) -> Any:
        """The gradient by the image that is optimised, from that by the composition."""
        return gradient if self.covered is None else self.covered * gradient


def _scaled(masks: Sequence[Mask], height: int, width: int) -> Weights:
    """[masks, height, width] in 0..1."""
    scaled = [pictures.resize(np.repeat(mask[..., np.newaxis], 3, axis=2), (height, width))[..., 0] for mask in masks]
    return np.stack(scaled).astype(np.float32) / np.float32(255.0)
