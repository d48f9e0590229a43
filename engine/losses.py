"""The objectives: how far a picture is from the photo's content and the paintings' style.

An objective names the layers it reads, turns the content and style pictures' features into targets once per scale, and
compares the painting's features with them. Targets are plain nested dictionaries of tensors with the same structure at
every size, so that one traced graph serves all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

import tensorflow as tf

__all__ = [
    "CLASSIC",
    "RELATIVE",
    "ClassicObjective",
    "Objective",
    "RelativeObjective",
    "gram_matrix",
    "mean_and_covariance",
    "relative_error",
    "total_variation",
]

Features = Mapping[str, tf.Tensor]
Targets = dict[str, Any]

STYLE_LAYERS: Final = tuple(f"block{block}_conv1" for block in range(1, 6))


def gram_matrix(features: tf.Tensor) -> tf.Tensor:
    """Correlations between feature maps, averaged over positions.

    features: [1, height, width, channels]. Returns [channels, channels], float32.
    Gatys et al. (2016), eq. 3, divided by height*width so that image size drops out.
    """
    flat = _positions_by_channels(features)
    return tf.matmul(flat, flat, transpose_a=True) / tf.cast(tf.shape(flat)[0], tf.float32)


def mean_and_covariance(features: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    """The Gram matrix split in two: means [channels] and covariance [channels, channels] of the features, float32.

    features: [1, height, width, channels]. Costs what the Gram matrix costs; judged by a network that was not
    optimised, pictures come closer to the style than with the Gram matrix alone.
    """
    mean = tf.reduce_mean(_positions_by_channels(features), axis=0)
    return mean, gram_matrix(features) - mean[:, None] * mean[None, :]


def relative_error(value: tf.Tensor, target: tf.Tensor) -> tf.Tensor:
    """mean((value - target)^2) / mean(target^2): 0 for a match, about 1 for an unrelated value. Scalar float32.

    Dividing by the target's energy makes one set of weights serve every image, layer and network.
    """
    target = tf.cast(target, tf.float32)
    energy = tf.maximum(tf.reduce_mean(tf.square(target)), 1e-12)
    return tf.reduce_mean(tf.math.squared_difference(tf.cast(value, tf.float32), target)) / energy


def total_variation(image: tf.Tensor) -> tf.Tensor:
    """Mean squared difference of neighbouring pixels, in units of the full range. image: [1, h, w, 3] in 0..255."""
    down = tf.reduce_mean(tf.square((image[:, 1:] - image[:, :-1]) / 255.0))
    right = tf.reduce_mean(tf.square((image[:, :, 1:] - image[:, :, :-1]) / 255.0))
    return down + right


class Objective(Protocol):
    """What the optimiser minimises, as data: targets in, three scalars out."""

    @property
    def content_layers(self) -> tuple[str, ...]:
        """Layers read of the content picture."""

    @property
    def style_layers(self) -> tuple[str, ...]:
        """Layers read of the style pictures."""

    def targets(
        self, content: Features, styles: Sequence[Features], *, content_weight: float, style_weight: float
    ) -> Targets:
        """What to aim at, from the features of the content and of each style; several styles count alike."""

    def target_spec(self, channels: Mapping[str, int], dtype: tf.DType) -> Any:
        """The TensorSpecs of `targets`, with free height and width."""

    def losses(self, image: tf.Tensor, features: Features, targets: Targets) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
        """Total, content and style loss of `image` (weighted as they enter the total), float32 scalars."""


@dataclass(frozen=True, slots=True)
class RelativeObjective:
    """Each layer's loss divided by its target's energy; the objective of every preset but `classic`.

    style: per layer, half the relative error of the means and half that of the covariance, averaged over layers.
    content: relative error of the features. alpha: what content weighs against style (0.5 photo-like, 0.1 painterly).
    smoothing: weight of the total variation; 2 removes a fine lattice in flat skies at no cost elsewhere.
    """

    content_layer: str = "block4_conv2"
    style_layers: tuple[str, ...] = STYLE_LAYERS
    alpha: float = 0.25
    smoothing: float = 2.0

    @property
    def content_layers(self) -> tuple[str, ...]:
        return (self.content_layer,)

    def targets(
        self, content: Features, styles: Sequence[Features], *, content_weight: float, style_weight: float
    ) -> Targets:
        return {
            "content": content[self.content_layer],
            "content_weight": tf.constant(self.alpha * content_weight, tf.float32),
            "style": {layer: _blended_moments([f[layer] for f in styles]) for layer in self.style_layers},
            "style_weight": tf.constant(style_weight, tf.float32),
        }

    def target_spec(self, channels: Mapping[str, int], dtype: tf.DType) -> Any:
        return {
            "content": tf.TensorSpec([1, None, None, channels[self.content_layer]], dtype),
            "content_weight": tf.TensorSpec([], tf.float32),
            "style": {
                layer: {
                    "mean": tf.TensorSpec([channels[layer]], tf.float32),
                    "covariance": tf.TensorSpec([channels[layer]] * 2, tf.float32),
                }
                for layer in self.style_layers
            },
            "style_weight": tf.TensorSpec([], tf.float32),
        }

    def losses(self, image: tf.Tensor, features: Features, targets: Targets) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
        content = targets["content_weight"] * relative_error(features[self.content_layer], targets["content"])
        layers = []
        for layer in self.style_layers:
            mean, covariance = mean_and_covariance(features[layer])
            target = targets["style"][layer]
            layers += [relative_error(mean, target["mean"]), relative_error(covariance, target["covariance"])]
        style = targets["style_weight"] * tf.add_n(layers) / len(layers)
        return content + style + self.smoothing * total_variation(image), content, style


@dataclass(frozen=True, slots=True)
class ClassicObjective:
    """The original recipe's losses: the `classic` preset, the reference for speed and for doubt.

    content: mean squared difference at block5_conv2, times 1e3. style: mean squared difference of the Gram matrices at
    block1_conv1 to block5_conv1, averaged over layers, times 1e-2. Features of pixels in 0..255.
    """

    content_layer: str = "block5_conv2"
    style_layers: tuple[str, ...] = STYLE_LAYERS
    alpha: float = 1e3
    beta: float = 1e-2

    @property
    def content_layers(self) -> tuple[str, ...]:
        return (self.content_layer,)

    def targets(
        self, content: Features, styles: Sequence[Features], *, content_weight: float, style_weight: float
    ) -> Targets:
        return {
            "content": content[self.content_layer],
            "content_weight": tf.constant(self.alpha * content_weight, tf.float32),
            "style": {
                layer: tf.add_n([gram_matrix(f[layer]) for f in styles]) / len(styles) for layer in self.style_layers
            },
            "style_weight": tf.constant(self.beta * style_weight, tf.float32),
        }

    def target_spec(self, channels: Mapping[str, int], dtype: tf.DType) -> Any:
        return {
            "content": tf.TensorSpec([1, None, None, channels[self.content_layer]], dtype),
            "content_weight": tf.TensorSpec([], tf.float32),
            "style": {layer: tf.TensorSpec([channels[layer]] * 2, tf.float32) for layer in self.style_layers},
            "style_weight": tf.TensorSpec([], tf.float32),
        }

    def losses(self, image: tf.Tensor, features: Features, targets: Targets) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
        content = targets["content_weight"] * _mean_squared(features[self.content_layer], targets["content"])
        layers = [_mean_squared(gram_matrix(features[layer]), targets["style"][layer]) for layer in self.style_layers]
        style = targets["style_weight"] * tf.add_n(layers) / len(layers)
        return content + style, content, style


RELATIVE: Final = RelativeObjective()
CLASSIC: Final = ClassicObjective()


def _positions_by_channels(features: tf.Tensor) -> tf.Tensor:
    return tf.reshape(tf.cast(features, tf.float32), [-1, features.shape[-1]])


def _mean_squared(value: tf.Tensor, target: tf.Tensor) -> tf.Tensor:
    return tf.reduce_mean(tf.math.squared_difference(tf.cast(value, tf.float32), tf.cast(target, tf.float32)))


def _blended_moments(features: Sequence[tf.Tensor]) -> dict[str, tf.Tensor]:
    """Means and covariance of several styles taken as one population: raw moments add up, covariances do not."""
    means = [tf.reduce_mean(_positions_by_channels(f), axis=0) for f in features]
    mean = tf.add_n(means) / len(means)
    gram = tf.add_n([gram_matrix(f) for f in features]) / len(features)
    return {"mean": mean, "covariance": gram - mean[:, None] * mean[None, :]}
