"""The objectives: how far a picture is from the photo's content and the paintings' style.

All that an objective reads of a painting are sums over positions (its statistics), so that a picture can be read in
tiles: their sums add up to those of the whole. Targets are plain nested dictionaries of tensors with the same structure
at every size, so that one traced graph serves all sizes and weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import tensorflow as tf

from engine import tiles
from engine.recipe import LAYERS, Recipe, layer_weights

__all__ = ["Moments", "Objective", "Statistics", "Targets", "blended", "moments", "objective_of", "total_variation"]

Features = Mapping[str, tf.Tensor]
# Raw moments of features in one or more regions, float32: `count` of positions [regions], `sum` of features
# [regions, channels], `product` of features with themselves [regions, channels, channels].
Moments = Mapping[str, tf.Tensor]
# What a layer's `mean` [regions, channels] and `covariance` [regions, channels, channels] should be, or its `gram`
# matrix, each with its `..._scale` [regions]: what a squared difference from it costs.
StyleTarget = Mapping[str, tf.Tensor]
Statistics = dict[str, Any]
Targets = dict[str, Any]

# What content weighs against style in the relative losses at the last scale (more at those before: engine.inputs); half
# as much is painterly, twice as much photo-like. By a judge that was not optimised (style: Gram distance, content:
# LPIPS; engine.compare), content layers and weights, the same at every scale:
#
# | pair, long side | block4_conv2, 0.25, 320 iterations | with block3_conv1, 200 iterations | with block2_conv2 too |
# |---|---|---|---|
# | boston, starry night, 384 px | 0.309, 0.615 | 0.15: 0.268, 0.603; 0.25: 0.301, 0.565 | |
# | china, great wave, 384 px | 0.338, 0.643 | 0.15: 0.312, 0.640; 0.25: 0.338, 0.611 | |
# | china, great wave, 512 px | | 0.2: 0.310, 0.621; 0.3: 0.346, 0.595 | 0.25: 0.326, 0.588 |
#
# At 0.15 without block2_conv2 half of a small face was lost under the sky of The Scream; at 0.2 the painting of china,
# flat as the wave's sky, was further from the photo than `classic` is in the same time.
#
# Style layers at 384 px and 100 iterations: the first convolution of each block, and those of the default, three of
# which are pools, with a quarter of the positions for the same strokes and less than half of the products:
#
# | pair | first of each block | with pools |
# |---|---|---|
# | boston, starry night | 0.327, 0.536 | 0.311, 0.543 |
# | china, great wave | 0.355, 0.599 | 0.365, 0.592 |
# | astronaut, great wave | 0.345, 0.590 | 0.350, 0.572 |
# | chelsea, composition vii | 0.511, 0.465 | 0.485, 0.480 |
# | astronaut, the scream | 0.260, 0.542 | 0.272, 0.536 |
#
# With pools alone (block4_pool for block5_conv1) large strokes are lost: 0.617, 0.447 on chelsea; with block1_conv1 and
# four pools 0.362, 0.528 on boston; without block3_conv1 0.350, 0.550 there.
#
# No gain on that judge: the second convolution of each block as style (0.331, 0.618 on the first pair at a content
# weight that gives 0.325, 0.618 without), nine style layers (0.327, 0.615), average pooling (0.368, 0.625), more
# smoothing (tv 8: 0.329, 0.554 against 0.301, 0.565), edges repeated before the first convolution (0.315, 0.562); the
# content of block2_pool for that of block2_conv2, half a percent of an iteration less (0.264, 0.519 became 0.272, 0.539
# on astronaut, the scream at 384 px).
RELATIVE_CONTENT: Final = 0.21
# The original recipe's weights.
CLASSIC_CONTENT: Final = 1e3
CLASSIC_STYLE: Final = 1e-2


@dataclass(frozen=True, slots=True)
class Objective:
    """What is compared, and in which network; a painter traces one graph for each.

    relative: every loss is divided by its target's energy, so that one set of weights serves every picture, layer and
        network; and the style is the mean and covariance of the features, which judged by a network that was not
        optimised comes closer to the style than their Gram matrix, at the same cost. Otherwise the original losses:
        mean squared differences of features and of Gram matrices.
    regions: how many regions have a style of their own, told apart by guides; 0 for one style everywhere.
    pooling: how the network halves its feature maps, as the Recipe has it.
    """

    content_layers: tuple[str, ...]
    style_layers: tuple[str, ...]
    relative: bool
    regions: int = 0
    pooling: str = "max"

    @property
    def layers(self) -> frozenset[str]:
        """Every layer that is read of the painting."""
        return frozenset(self.content_layers + self.style_layers)

    def targets(
        self,
        content: Features,
        style: Mapping[str, Moments],
        shares: tf.Tensor,
        recipe: Recipe,
        emphasis: float = 1.0,
    ) -> Targets:
        """What to aim at. content: the photo's features; style: each layer's moments; shares: [regions], sum 1.

        emphasis: how many times what the recipe says the content weighs.
        `content` (and `guides`, which the caller adds for regions) have positions: a tile needs its part of them only.
        """
        alpha, beta = (RELATIVE_CONTENT, 1.0) if self.relative else (CLASSIC_CONTENT, CLASSIC_STYLE)
        alpha *= recipe.content_weight * emphasis
        content_weights, style_weights = (
            _scaled_to_one(layer_weights(text)) for text in (recipe.content_layers, recipe.style_layers)
        )
        return {
            "content": {layer: content[layer] for layer in self.content_layers},
            "content_scale": {
                layer: alpha * content_weights[layer] / self._content_norm(content[layer])
                for layer in self.content_layers
            },
            "style": {
                layer: self._style_target(style[layer], beta * recipe.style_weight * style_weights[layer] * shares)
                for layer in self.style_layers
            },
            "smoothing": tf.constant(recipe.tv_weight, tf.float32),
        }

    def _style_target(self, style: Moments, weights: tf.Tensor) -> StyleTarget:
        """What a layer's style is compared with. weights: [regions], what its error weighs in the total."""
        gram = _per_position(style, "product")
        if not self.relative:
            return {"gram": gram, "gram_scale": weights / tf.cast(tf.size(gram[0]), tf.float32)}
        mean = _per_position(style, "sum")
        covariance = gram - _outer(mean)
        return {
            "mean": mean,
            "mean_scale": weights / (2.0 * _energy(mean)),
            "covariance": covariance,
            "covariance_scale": weights / (2.0 * _energy(covariance)),
        }

    def _content_norm(self, target: tf.Tensor) -> tf.Tensor:
        """What a sum of squared differences is divided by: the target's energy, or the number of values."""
        if self.relative:
            return tf.maximum(_energy_in_quarters(target), 1e-12)
        return tf.cast(tf.size(target), tf.float32)

    def statistics(self, features: Features, targets: Targets) -> Statistics:
        """The sums over positions that `losses` needs. features: the painting's, name -> [1, h, w, channels]."""
        return {
            "content": {
                layer: _squared_distance(features[layer], targets["content"][layer]) for layer in self.content_layers
            },
            "style": {layer: self.moments(layer, features, targets) for layer in self.style_layers},
        }

    def moments(self, layer: str, features: Features, targets: Targets) -> Moments:
        """The raw moments of one layer's features in each region."""
        if not self.regions:
            return moments(features[layer])
        return moments(features[layer], tf.unstack(targets["guides"][tiles.block(layer)], self.regions))

    def losses(self, statistics: Statistics, variation: tf.Tensor, targets: Targets) -> tuple[tf.Tensor, ...]:
        """Total, content and style loss as they enter the total, float32 scalars. variation: the total variation."""
        content = tf.add_n(
            [targets["content_scale"][layer] * statistics["content"][layer] for layer in self.content_layers]
        )
        style = tf.add_n(
            [self._style_error(statistics["style"][layer], targets["style"][layer]) for layer in self.style_layers]
        )
        return content + style + targets["smoothing"] * variation, content, style

    def unit(self, targets: Targets) -> tf.Tensor:
        """In this unit of the total, its gradient by the largest content layer is the difference from the target.

        So that it need not be scaled, which at 512 px takes 1.5 ms of an iteration. Never zero.
        """
        largest = min(self.content_layers, key=LAYERS.index)
        return 2.0 * targets["content_scale"][largest]

    def _style_error(self, value: Moments, target: StyleTarget) -> tf.Tensor:
        """How far a layer's style is from its target, as it enters the total."""
        if self.relative:
            return _error_of_mean_and_covariance(value, target)
        errors = tf.math.squared_difference(_per_position(value, "product"), target["gram"])
        return tf.reduce_sum(target["gram_scale"] * tf.reduce_sum(errors, axis=(1, 2)))


def objective_of(recipe: Recipe, regions: int = 0) -> Objective:
    """The objective that a recipe asks for."""
    return Objective(
        tuple(layer_weights(recipe.content_layers)),
        tuple(layer_weights(recipe.style_layers)),
        relative=recipe.preset != "classic",
        regions=regions,
        pooling=recipe.pooling,
    )


def moments(features: tf.Tensor, guides: Sequence[tf.Tensor] = ()) -> Moments:
    """Raw moments of features [1, height, width, channels], in the whole picture or in each guide's region.

    guides: [height, width] each, weights in 0..1 of the positions. `product` over `count` is the Gram matrix of Gatys
    et al. (2016), eq. 3, divided by height*width so that image size drops out; with a guide, the guided Gram matrix of
    Gatys et al. (2017), eq. 7.
    """
    if not guides:
        count = tf.cast(tf.reduce_prod(tf.shape(features)[1:3], keepdims=True), tf.float32)
        total, product = _sums(features)
        return {"count": count, "sum": total, "product": product}
    weights = [guide[None, :, :, None] for guide in guides]
    products = [_sums(features * tf.cast(tf.sqrt(weight), features.dtype))[1] for weight in weights]
    full = tf.cast(features, tf.float32)
    return {
        "count": tf.stack([tf.reduce_sum(weight) for weight in weights]),
        "sum": tf.stack([tf.reduce_sum(full * weight, axis=(0, 1, 2)) for weight in weights]),
        "product": tf.concat(products, axis=0),
    }


def blended(styles: Sequence[Moments], weights: Sequence[float]) -> Moments:
    """Several styles taken as one population, each a part `weights` of it; covariances would not add up, these do."""
    return {
        "count": tf.ones([1]),
        "sum": tf.add_n([w * _per_position(style, "sum") for style, w in zip(styles, weights, strict=True)]),
        "product": tf.add_n([w * _per_position(style, "product") for style, w in zip(styles, weights, strict=True)]),
    }


@tf.custom_gradient  # type: ignore[untyped-decorator]
def total_variation(image: tf.Tensor) -> tuple[tf.Tensor, Any]:
    """Mean squared difference of neighbouring pixels, in units of the full range. image: [1, h, w, 3] in 0..255."""
    # Quadratic, so that its gradient, one convolution, gives the value too: half the time of neighbours' differences.
    height, width = tf.shape(image)[1], tf.shape(image)[2]
    down, right = (tf.cast(3 * count, tf.float32) for count in ((height - 1) * width, height * (width - 1)))
    second_difference, itself = tf.constant([-1.0, 2.0, -1.0]), tf.constant([0.0, 1.0, 0.0])
    kernel = second_difference[:, None] * itself / down + itself[:, None] * second_difference / right
    kernels = tf.tile(kernel[:, :, None, None] * (2.0 / 255.0**2), [1, 1, 3, 1])
    taller = tf.concat([image[:, :1], image, image[:, -1:]], axis=1)  # half the time of tf.pad's SYMMETRIC
    around = tf.concat([taller[:, :, :1], taller, taller[:, :, -1:]], axis=2)
    slope = tf.nn.depthwise_conv2d(around, kernels, [1, 1, 1, 1], "VALID")
    return tf.reduce_sum(image * slope) / 2.0, lambda by_variation: slope * by_variation


@tf.custom_gradient  # type: ignore[untyped-decorator]
def _sums(features: tf.Tensor) -> tuple[tuple[tf.Tensor, tf.Tensor], Any]:
    """Sum [1, channels] and product [1, channels, channels] over positions, float32. features: [1, h, w, channels].

    Computed in the features' own format. With bfloat16 the products of parts are rounded and then added in float32, so
    that the roundings cancel out, as far as the size has parts; and the gradient is a convolution by one pixel, the
    fastest product there is here.
    """
    channels = features.shape[-1]
    height, width = tf.shape(features)[1], tf.shape(features)[2]
    parts = _equal_parts(height * width, 16 if channels < 512 else 4)
    rows = tf.reshape(features, [parts, -1, channels])
    ones = tf.ones([parts, 1, tf.shape(rows)[1]], features.dtype)
    total = tf.matmul(ones, rows)  # faster than a sum over rows
    product = tf.matmul(rows, rows, transpose_a=True)

    def gradient(by_sum: tf.Tensor, by_product: tf.Tensor) -> tf.Tensor:
        kernel = tf.cast(by_product + tf.linalg.matrix_transpose(by_product), features.dtype)[None]
        return tf.nn.bias_add(tf.nn.conv2d(features, kernel, 1, "VALID"), tf.cast(by_sum[0], features.dtype))

    total, product = tf.cast(total, tf.float32), tf.cast(product, tf.float32)
    return (tf.reduce_sum(total, axis=0), tf.reduce_sum(product, axis=0, keepdims=True)), gradient


def _equal_parts(count: tf.Tensor, most: int) -> tf.Tensor:
    """Into how many parts of one length `count` can be taken: `most`, which is a power of two, or a smaller one."""
    return tf.minimum(tf.bitwise.bitwise_and(count, -count), most)


@tf.custom_gradient  # type: ignore[untyped-decorator]
def _squared_distance(value: tf.Tensor, target: tf.Tensor) -> tuple[tf.Tensor, Any]:
    """Sum of squared differences, float32. The gradient, to `value` only, is computed in its own format."""
    difference = value - target

    def gradient(by_distance: tf.Tensor) -> tuple[tf.Tensor, None]:
        factor = tf.cast(2.0 * by_distance, value.dtype)  # 1 by Objective.unit
        return tf.cond(factor == 1.0, lambda: difference, lambda: difference * factor), None

    return _energy_in_quarters(difference), gradient


def _energy_in_quarters(values: tf.Tensor) -> tf.Tensor:
    """The sum of squares, float32, of a feature map: a quarter of it at a time is taken to float32, for the caches."""
    rows = tf.reshape(values, [-1, values.shape[-1]])
    quarter = tf.shape(rows)[0] // 4
    quarters = rows[:quarter], rows[quarter : 2 * quarter], rows[2 * quarter : 3 * quarter], rows[3 * quarter :]
    return 2.0 * tf.add_n([tf.nn.l2_loss(tf.cast(part, tf.float32)) for part in quarters])


def _error_of_mean_and_covariance(style: Moments, target: StyleTarget) -> tf.Tensor:
    """The squared differences of mean and covariance from their targets, each by its scale; all regions together."""
    # With a gradient of its own, a third of the operations: below 200 px it is their number that takes the time.
    per_position = 1.0 / tf.maximum(style["count"], 1e-6)

    @tf.custom_gradient  # type: ignore[untyped-decorator]
    def error(total: tf.Tensor, product: tf.Tensor) -> tuple[tf.Tensor, Any]:
        mean = total * per_position[:, None]
        mean_off = mean - target["mean"]
        covariance_off = product * per_position[:, None, None] - _outer(mean) - target["covariance"]
        mean_pull = mean_off * target["mean_scale"][:, None]
        covariance_pull = covariance_off * target["covariance_scale"][:, None, None]  # symmetric

        def gradient(by_error: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
            each = (2.0 * by_error) * per_position
            by_mean = mean_pull - 2.0 * tf.linalg.matvec(covariance_pull, mean)
            return by_mean * each[:, None], covariance_pull * each[:, None, None]

        return tf.reduce_sum(mean_off * mean_pull) + tf.reduce_sum(covariance_off * covariance_pull), gradient

    value: tf.Tensor = error(style["sum"], style["product"])
    return value


def _per_position(moment: Moments, name: str) -> tf.Tensor:
    total = moment[name]
    return total / tf.maximum(tf.reshape(moment["count"], [-1] + [1] * (len(total.shape) - 1)), 1e-6)


def _energy(values: tf.Tensor) -> tf.Tensor:
    """[regions]: the sum of squares of values [regions, ...]; never quite zero."""
    size = tf.cast(tf.size(values[0]), tf.float32)
    return tf.maximum(tf.reduce_sum(tf.square(values), tf.range(1, tf.rank(values))), 1e-12 * size)


def _outer(mean: tf.Tensor) -> tf.Tensor:
    return mean[:, :, None] * mean[:, None, :]


def _scaled_to_one(weights: Mapping[str, float]) -> dict[str, float]:
    return {layer: weight / sum(weights.values()) for layer, weight in weights.items()}
