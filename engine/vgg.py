"""VGG19's feature maps.

The network is Keras' own (Simonyan and Zisserman 2014, ImageNet weights); its kernels are applied by hand so that a
pass stops at the deepest layer asked for, runs in bfloat16 where that is faster, takes fewer products where there are
many channels (engine.winograd), and never computes a weight gradient.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import h5py
import tensorflow as tf

from engine import winograd
from engine.device import multiplies_cheaply
from engine.recipe import CONVOLUTIONS, LAYERS

__all__ = ["CHANNELS", "VGG19"]

CHANNELS: Final = {name: min(64 * 2 ** (int(name[5]) - 1), 512) for name in LAYERS}

MANY_CHANNELS: Final = 256 * 512
"""Of a convolution, in times out: from so many on engine.winograd computes it."""

_POOLINGS: Final = {"max": tf.nn.max_pool2d, "average": tf.nn.avg_pool2d}

# ImageNet means of R, G and B: the network was trained on pixels in 0..255 minus these.
_MEANS: Final = (123.68, 116.779, 103.939)


class VGG19:
    """Maps pictures to the feature maps of named layers.

    weights: path of Keras' VGG19 file without the top. dtype: of weights and activations, tf.float32 or tf.bfloat16.
    """

    def __init__(self, weights: Path, dtype: tf.DType) -> None:
        self.dtype = dtype
        self._layers: dict[str, tuple[tf.Tensor, tf.Tensor]] = {}
        self._by_winograd: set[str] = set()
        for name, kernel, bias in _read(weights):
            if kernel.shape[2] * kernel.shape[3] >= MANY_CHANNELS and not multiplies_cheaply(dtype):
                self._by_winograd.add(name)
            applied = winograd.transformed(kernel) if name in self._by_winograd else kernel
            self._layers[name] = tf.cast(applied, dtype), tf.cast(bias, dtype)
        kernel, bias = self._layers[LAYERS[0]]
        kernel = kernel[:, :, ::-1]  # it was trained on B, G, R
        self._to_pixels = _two_by_two(kernel)
        if dtype != tf.float32:
            kernel = tf.concat([kernel, kernel], axis=2)  # for _halves
        self._layers[LAYERS[0]] = kernel, bias

    def __call__(
        self, image: tf.Tensor, layers: Iterable[str], *, reflect: bool = False, pooling: str = "max"
    ) -> dict[str, tf.Tensor]:
        """The feature maps of `layers`.

        image: float32 [1, height, width, 3], RGB in 0..255. Returns name -> [1, h, w, channels] in the network's
        dtype. With `reflect`, convolutions pad by reflection instead of zeros (the AdaIN decoder was trained so).
        pooling: max, or average as Gatys et al. (2016) suggest for smoother pictures.
        """
        wanted = set(layers)
        x = image - tf.constant(_MEANS)
        features: dict[str, tf.Tensor] = {}
        rectified_late = False
        for name, following in itertools.pairwise((*LAYERS, "")):
            if name == LAYERS[0]:
                x = self._first(x, reflect=reflect)
            elif name in self._layers:
                x = self._convolved(name, x, reflect=reflect)
                # After the pool it is a quarter of the values, and comes to the same; not so with averages
                rectified_late = pooling == "max" and following.endswith("_pool") and name not in wanted
                x = x if rectified_late else tf.nn.relu(x)
            else:
                x = _POOLINGS[pooling](x, 2, 2, "VALID")
                x = tf.nn.relu(x) if rectified_late else x
            if name in wanted:
                features[name] = x
            if len(features) == len(wanted):
                break
        return features

    def _convolved(self, name: str, x: tf.Tensor, *, reflect: bool) -> tf.Tensor:
        """A layer's convolution of x [1, h, w, in], before its ReLU."""
        kernel, bias = self._layers[name]
        if name not in self._by_winograd:
            return convolve(x, kernel, bias, reflect=reflect)
        if reflect:
            return tf.nn.bias_add(winograd.convolve(_reflected(x), kernel)[:, 1:-1, 1:-1], bias)
        return tf.nn.bias_add(winograd.convolve(x, kernel), bias)

    def _first(self, pixels: tf.Tensor, *, reflect: bool) -> tf.Tensor:
        """The first layer's feature map of pixels minus their means, float32 [1, h, w, 3]."""

        def features(pixels: tf.Tensor) -> tf.Tensor:
            x = pixels if self.dtype == tf.float32 else _halves(pixels, self.dtype)
            return tf.nn.relu(convolve(x, *self._layers[LAYERS[0]], reflect=reflect))

        @tf.custom_gradient  # type: ignore[untyped-decorator]
        def padded_with_zeros(pixels: tf.Tensor) -> tuple[tf.Tensor, Any]:
            mapped = features(pixels)

            def gradient(by_features: tf.Tensor) -> tf.Tensor:
                # Cells of 2 x 2 pixels at a time: three channels out would be computed as sixteen, so that twelve cost
                # two thirds of what the convolution's own gradient takes, 0.5 % of a pass.
                height, width = tf.shape(pixels)[1], tf.shape(pixels)[2]
                by_sums = tf.raw_ops.ReluGrad(gradients=by_features, features=mapped)
                cells = tf.nn.conv2d(by_sums, self._to_pixels, 2, [[0, 0], [1, 2], [1, 2], [0, 0]])
                return tf.cast(tf.nn.depth_to_space(cells, 2)[:, :height, :width], tf.float32)

            return mapped, gradient

        return features(pixels) if reflect else padded_with_zeros(pixels)


def _read(weights: Path) -> Iterator[tuple[str, tf.Tensor, tf.Tensor]]:
    """Each convolution's name, kernel [3, 3, in, out] and bias [out], float32."""
    with h5py.File(weights, "r") as file:  # half a second sooner than by a model of Keras
        for name in CONVOLUTIONS:
            yield name, *(tf.constant(file[name][f"{name}_{part}_1:0"][()]) for part in ("W", "b"))


def _halves(x: tf.Tensor, dtype: tf.DType) -> tf.Tensor:
    """Pixels as the sum of two numbers of less precision: [1, h, w, 3] to [1, h, w, 6], the coarse ones first.

    Alone the coarse ones would be up to half a level off, and the last steps of an optimisation drown in that: it takes
    6 % more iterations to the same loss. A first convolution in float32 would do as well, at 3 % of a pass, not 0.5.
    """
    coarse = tf.cast(x, dtype)
    return tf.concat([coarse, tf.cast(x - tf.cast(coarse, tf.float32), dtype)], axis=-1)


def _two_by_two(kernel: tf.Tensor) -> tf.Tensor:
    """The kernel that takes a gradient back through a 3x3 convolution by `kernel` [3, 3, in, out], in cells of 2 x 2.

    [4, 4, out, 4 * in]; to be applied with a stride of 2.
    """
    turned = tf.transpose(kernel[::-1, ::-1], [0, 1, 3, 2])
    return tf.concat([tf.pad(turned, [[y, 1 - y], [x, 1 - x], [0, 0], [0, 0]]) for y in (0, 1) for x in (0, 1)], axis=3)


def convolve(x: tf.Tensor, kernel: tf.Tensor, bias: tf.Tensor, *, reflect: bool) -> tf.Tensor:
    """A 3x3 convolution that keeps height and width. x: [1, h, w, in], kernel: [3, 3, in, out], bias: [out]."""
    x = _reflected(x) if reflect else x
    return tf.nn.bias_add(tf.nn.conv2d(x, kernel, 1, "VALID" if reflect else "SAME"), bias)


def _reflected(x: tf.Tensor) -> tf.Tensor:
    return tf.pad(x, [[0, 0], [1, 1], [1, 1], [0, 0]], "REFLECT")
