"""The sketch: a first painting in one forward pass, by adaptive instance normalisation.

Huang and Belongie (2017): the content's features at block4_conv1 take on the style's mean and deviation per channel,
and a trained decoder turns them back into a picture. It shows a person something after a second, and it is a better
start for the optimisation than the photo.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import tensorflow as tf

from engine.vgg import VGG19, convolve
from engine.weights import Decoder

__all__ = ["Sketcher", "adaptive_instance_normalization"]

ENCODER_LAYER: Final = "block4_conv1"
_STRIDE: Final = 8  # of ENCODER_LAYER: pictures are padded to a multiple of it
_UPSAMPLE_AFTER: Final = frozenset({0, 4, 6})  # indices of the decoder's convolutions that nearest-neighbour x2 follows


def adaptive_instance_normalization(
    content: tf.Tensor, styles: Sequence[tf.Tensor], weights: Sequence[float]
) -> tf.Tensor:
    """The content's features with the styles' mean and deviation per channel, each style's by its weight (sum 1).

    Each: [1, height, width, channels], float32, of any size. Eq. 8 of Huang and Belongie (2017), epsilon 1e-5.
    """
    mean, variance = tf.nn.moments(content, axes=[1, 2], keepdims=True)
    moments = [tf.nn.moments(style, axes=[1, 2], keepdims=True) for style in styles]
    style_mean = tf.add_n([w * m for w, (m, _) in zip(weights, moments, strict=True)])
    style_deviation = tf.add_n([w * tf.sqrt(v + 1e-5) for w, (_, v) in zip(weights, moments, strict=True)])
    return (content - mean) * tf.math.rsqrt(variance + 1e-5) * style_deviation + style_mean


class Sketcher:
    """Content and styles to a sketch: an encoding each and one decoding, about the cost of one optimisation step."""

    def __init__(self, network: VGG19, decoder: Decoder) -> None:
        self._network = network
        self._scale = tf.constant(decoder.scale)
        self._decoder = [
            (tf.cast(kernel, network.dtype), tf.cast(bias, network.dtype))
            for kernel, bias in zip(decoder.kernels, decoder.biases, strict=True)
        ]
        picture = tf.TensorSpec([1, None, None, 3], tf.float32)
        features = tf.TensorSpec([1, None, None, 512], tf.float32)
        self._encode: Any = tf.function(self._encode_untraced, input_signature=[picture])
        self._decode: Any = tf.function(self._decode_untraced, input_signature=[features])

    def __call__(self, content: tf.Tensor, styles: Sequence[tf.Tensor], weights: Sequence[float]) -> tf.Tensor:
        """content and each style: [1, h, w, 3] in 0..255, at least 16 px a side. Returns the content's size, 0..255.

        weights: of each style, sum 1.
        """
        height, width = content.shape[1:3]
        return self._painted(self._encode(_padded(content)), styles, weights)[:, :height, :width]

    def in_each(self, content: tf.Tensor, styles: Iterable[tf.Tensor]) -> Iterator[tf.Tensor]:
        """The content in one style after the other, as calls for each would make them, but encoded once for all."""
        height, width = content.shape[1:3]
        encoded = self._encode(_padded(content))
        for style in styles:
            yield self._painted(encoded, [style], [1.0])[:, :height, :width]

    def reconstruct(self, content: tf.Tensor) -> tf.Tensor:
        """The picture decoded from its own features, unstyled: how faithful encoder and decoder are together."""
        return self._decode(self._encode(content))

    def _painted(self, encoded: tf.Tensor, styles: Sequence[tf.Tensor], weights: Sequence[float]) -> tf.Tensor:
        """The padded picture that encoded content becomes."""
        return self._decode(adaptive_instance_normalization(encoded, [self._encode(s) for s in styles], weights))

    def _encode_untraced(self, image: tf.Tensor) -> tf.Tensor:
        features = self._network(image, [ENCODER_LAYER], reflect=True)[ENCODER_LAYER]
        return tf.cast(features, tf.float32) / self._scale

    def _decode_untraced(self, features: tf.Tensor) -> tf.Tensor:
        x = tf.cast(features, self._network.dtype)
        last = len(self._decoder) - 1
        for index, (kernel, bias) in enumerate(self._decoder):
            x = convolve(x, kernel, bias, reflect=True)
            if index < last:
                x = tf.nn.relu(x)
            if index in _UPSAMPLE_AFTER:
                x = tf.repeat(tf.repeat(x, 2, axis=1), 2, axis=2)
        return tf.clip_by_value(tf.cast(x, tf.float32), 0.0, 1.0) * 255.0


def _padded(content: tf.Tensor) -> tf.Tensor:
    """The picture with both sides a multiple of the encoder's stride, mirrored beyond its edges."""
    height, width = content.shape[1:3]
    return tf.pad(content, [[0, 0], [0, -height % _STRIDE], [0, -width % _STRIDE], [0, 0]], "REFLECT")
