"""Whose colours a painting has: the style's, or the content's in one of two ways (Gatys et al. 2016, arXiv:1606.05897).

A mode is what is done to the pictures before the transfer and to the painting after it: `prepare` and `finish`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from engine.pictures import Picture

__all__ = ["MODES", "finish", "luminance", "match_colours", "match_luminance", "prepare", "with_colours_of"]

Floats = npt.NDArray[np.float64]

_LUMINANCE: Final = np.array([0.299, 0.587, 0.114], np.float32)

# How much stronger a style's colours may become. What has almost no colour, a drawing in ink as a JPEG, would show
# its compression noise as confetti: without a limit that noise is brought to the content's full range.
_STRONGEST_GAIN: Final = 4.0
# Added to covariances, so that those of flat and grey pictures have an inverse; less than what rounding to
# whole levels loses (1/12), and nothing beside the variance of a photo, hundreds to thousands.
_FLOOR: Final = 0.01 * np.eye(3)


def prepare(mode: str, content: Picture, styles: Sequence[Picture]) -> tuple[Picture, list[Picture]]:
    """The content and the styles as the transfer shall see them. mode: one of MODES."""
    return _MODES[mode].prepare(content, styles)


def finish(mode: str, painting: Picture, content: Picture) -> Picture:
    """A snapshot of the transfer as it is shown. content: the picture before `prepare`, at the painting's size."""
    return _MODES[mode].finish(painting, content)


def match_colours(style: Picture, content: Picture) -> Picture:
    """The style recoloured so that the mean and the covariance of its colours are the content's, as far as possible.

    A linear map of the colours, the one that moves them least (optimal transport between two Gaussians): unlike the
    Cholesky factor it favours no channel, and unlike the plain product of roots it turns no hue that need not turn.
    Contrasts grow four times at most; what leaves 0..255 is clipped.
    """
    target_mean, target = _statistics(content)
    mean, own = _statistics(style)
    moved = (style.astype(np.float32) - mean.astype(np.float32)) @ _transport(own, target).astype(np.float32)
    return _to_picture(moved + target_mean.astype(np.float32))


def luminance(picture: Picture) -> Picture:
    """The picture in grey, three equal channels: Y = 0.299 R + 0.587 G + 0.114 B."""
    return _grey(picture @ _LUMINANCE)


def match_luminance(style: Picture, content: Picture) -> Picture:
    """The style in grey, with the mean and the deviation of the content's luminance.

    The deviation grows four times at most; what leaves 0..255 is clipped.
    """
    own, target = style @ _LUMINANCE, content @ _LUMINANCE
    deviation = float(own.std(dtype=np.float64))
    gain = min(_STRONGEST_GAIN, float(target.std(dtype=np.float64)) / deviation) if deviation > 0 else 1.0
    return _grey((own - own.mean(dtype=np.float64)) * gain + target.mean(dtype=np.float64))


def with_colours_of(painting: Picture, content: Picture) -> Picture:
    """The luminance of a grey painting with the content's chroma; what leaves 0..255 is clipped.

    Both have one size. The painting's luminance is the mean of its channels: it was painted grey, but they differ a
    little. Chroma (U and V) does not change where all channels change by the same amount: no other space is needed.
    """
    change = painting.mean(axis=2, dtype=np.float32) - content @ _LUMINANCE
    return _to_picture(content + change[..., np.newaxis])


def _statistics(picture: Picture) -> tuple[Floats, Floats]:
    """The mean [3] and the covariance [3, 3] of the colours."""
    colours = picture.reshape(-1, 3).astype(np.float32)
    mean = colours.mean(axis=0, dtype=np.float64)
    colours -= mean.astype(np.float32)
    return mean, (colours.T @ colours).astype(np.float64) / len(colours)


def _transport(own: Floats, target: Floats) -> Floats:
    """The symmetric M with M own M = target: own^-1/2 (own^1/2 target own^1/2)^1/2 own^-1/2, its gains limited."""
    own, target = own + _FLOOR, target + _FLOOR
    root, inverse = _power(own, 0.5), _power(own, -0.5)
    return _power(inverse @ _power(root @ target @ root, 0.5) @ inverse, 1.0, most=_STRONGEST_GAIN)


def _power(symmetric: Floats, exponent: float, most: float = np.inf) -> Floats:
    """A symmetric matrix without negative eigenvalues to a power; no eigenvalue of the result exceeds `most`."""
    values, vectors = np.linalg.eigh(symmetric)
    powered: Floats = (vectors * np.minimum(np.maximum(values, 0) ** exponent, most)) @ vectors.T
    return powered


def _grey(values: npt.NDArray[np.floating]) -> Picture:
    return np.repeat(_to_picture(values)[..., np.newaxis], 3, axis=2)


def _to_picture(values: npt.NDArray[np.floating]) -> Picture:
    picture: Picture = np.clip(np.rint(values), 0, 255).astype(np.uint8)
    return picture


@dataclass(frozen=True, slots=True)
class _Mode:
    prepare: Callable[[Picture, Sequence[Picture]], tuple[Picture, list[Picture]]]
    finish: Callable[[Picture, Picture], Picture]


_MODES: Final[Mapping[str, _Mode]] = {
    "style": _Mode(
        prepare=lambda content, styles: (content, list(styles)),
        finish=lambda painting, _: painting,
    ),
    "luminance": _Mode(
        prepare=lambda content, styles: (luminance(content), [match_luminance(style, content) for style in styles]),
        finish=with_colours_of,
    ),
    "match": _Mode(
        prepare=lambda content, styles: (content, [match_colours(style, content) for style in styles]),
        finish=lambda painting, _: painting,
    ),
}

MODES: Final = tuple(_MODES)
