"""The painter: the networks in one number format, with everything that is computed with them.

A picture too large for memory is read in tiles (engine.tiles). The losses depend on sums over positions only, so two
sweeps give the exact gradient of the whole: the first adds up the sums, the second sends each tile the gradient of the
losses by those sums. The second forward pass is what it costs: half as much again as the whole at once.
"""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import tensorflow as tf

from engine import tiles, weights
from engine.device import resolve_precision, set_up
from engine.executor import Losses
from engine.losses import Moments, Objective, Statistics, Targets, moments, total_variation
from engine.sketch import Sketcher
from engine.vgg import CHANNELS, VGG19

__all__ = ["Painter", "load_painter"]

# Graphs take memory and a second or two to trace, and people may name layers as they like.
OBJECTIVES_KEPT: Final = 8

_IMAGE = tf.TensorSpec([1, None, None, 3], tf.float32)
_SCALAR = tf.TensorSpec([], tf.float32)
_OWN = tf.TensorSpec([4], tf.int32)


class Painter:
    """Made once, good for any pictures and Recipe: graphs are traced once each, with free height and width.

    Images are [1, height, width, 3] float32 in 0..255. tile: long side of the tiles in px; 0 for the whole at once.
    """

    def __init__(self, files: weights.WeightFiles, dtype: tf.DType) -> None:
        self.dtype = dtype
        self.network = VGG19(files.vgg19, dtype)
        self.sketch = Sketcher(self.network, weights.load_decoder(files))
        self._graphs: OrderedDict[Objective, dict[str, Any]] = OrderedDict()  # the objective used last is the last one

    def content(self, objective: Objective, image: tf.Tensor, tile: int = 0) -> dict[str, tf.Tensor]:
        """The feature maps of the objective's content layers, whole."""
        read = self._graph(self._trace_content, objective)
        layers = objective.content_layers
        strips = []  # put together as they come, and let go: of a large picture these are hundreds of megabytes
        for row in tiles.split(image.shape[1], image.shape[2], tile, layers):
            parts = [read(part.read(image), part.own) for part in row]
            strips.append({layer: tf.concat([part.pop(layer) for part in parts], axis=2) for layer in layers})
        return {layer: tf.concat([strip.pop(layer) for strip in strips], axis=1) for layer in layers}

    def style(self, objective: Objective, image: tf.Tensor, tile: int = 0) -> dict[str, Moments]:
        """The raw moments of the objective's style layers over the whole image."""
        read = self._graph(self._trace_style, objective)
        split = tiles.split(image.shape[1], image.shape[2], tile, objective.style_layers)
        total: dict[str, Moments] = _added(read(part.read(image), part.own) for row in split for part in row)
        return total

    def evaluate(
        self, objective: Objective, image: tf.Tensor, targets: Targets, tile: int = 0
    ) -> tuple[Losses, tf.Tensor]:
        """The losses at `image` and the gradient of their total, of the image's shape."""
        height, width = image.shape[1:3]
        if not tile or max(height, width) <= tile:
            losses, gradient = self._graph(self._trace_whole, objective)(image, targets)
        else:
            losses, gradient = self._sweep_twice(objective, image, targets, tile)
        return Losses(*losses.numpy().tolist()), gradient

    def _sweep_twice(
        self, objective: Objective, image: tf.Tensor, targets: Targets, tile: int
    ) -> tuple[tf.Tensor, tf.Tensor]:
        # Targets are cut anew for each sweep: those of all tiles at once would take as much again as the whole.
        split = tiles.split(image.shape[1], image.shape[2], tile, objective.layers)
        parts = [part for row in split for part in row]
        measure = self._graph(self._trace_statistics, objective)
        statistics = _added(measure(part.read(image), part.own, _positioned(targets, part)) for part in parts)
        losses, by_statistics, by_image = self._graph(self._trace_losses, objective)(image, statistics, targets)
        gradient = tf.Variable(by_image)
        pull_back = self._graph(self._trace_pull_back, objective)
        for part in parts:
            rows, columns = slice(*part.read_rows), slice(*part.read_columns)
            share = pull_back(part.read(image), part.own, _positioned(targets, part), by_statistics)
            gradient[:, rows, columns].assign(gradient[:, rows, columns] + share)
        return losses, gradient.value()

    def _graph(self, trace: Callable[[Objective], Any], objective: Objective) -> Any:
        graphs = self._graphs.setdefault(objective, {})
        self._graphs.move_to_end(objective)
        if len(self._graphs) > OBJECTIVES_KEPT:
            self._graphs.popitem(last=False)
        if trace.__name__ not in graphs:
            graphs[trace.__name__] = trace(objective)
        return graphs[trace.__name__]

    def _features(self, objective: Objective, image: tf.Tensor, layers: Sequence[str] | frozenset[str]) -> Any:
        return self.network(image, layers, pooling=objective.pooling)

    def _trace_content(self, objective: Objective) -> Any:
        @tf.function(input_signature=[_IMAGE, _OWN])  # type: ignore[untyped-decorator]
        def content(image: tf.Tensor, own: tf.Tensor) -> Any:
            return _owned(self._features(objective, image, objective.content_layers), own)

        return content

    def _trace_style(self, objective: Objective) -> Any:
        @tf.function(input_signature=[_IMAGE, _OWN])  # type: ignore[untyped-decorator]
        def style(image: tf.Tensor, own: tf.Tensor) -> Any:
            features = _owned(self._features(objective, image, objective.style_layers), own)
            return {layer: moments(features[layer]) for layer in objective.style_layers}

        return style

    def _trace_whole(self, objective: Objective) -> Any:
        @tf.function(input_signature=[_IMAGE, _target_spec(objective, self.dtype)])  # type: ignore[untyped-decorator]
        def whole(image: tf.Tensor, targets: Targets) -> tuple[tf.Tensor, tf.Tensor]:
            with tf.GradientTape() as tape:
                tape.watch(image)
                statistics = objective.statistics(self._features(objective, image, objective.layers), targets)
                losses = objective.losses(statistics, total_variation(image), targets)
            unit = objective.unit(targets)
            return tf.stack(losses), unit * tape.gradient(losses[0], image, 1.0 / unit)

        return whole

    def _trace_statistics(self, objective: Objective) -> Any:
        local_spec = _local_spec(objective, self.dtype)

        @tf.function(input_signature=[_IMAGE, _OWN, local_spec])  # type: ignore[untyped-decorator]
        def statistics(image: tf.Tensor, own: tf.Tensor, local: Targets) -> Statistics:
            return objective.statistics(_owned(self._features(objective, image, objective.layers), own), local)

        return statistics

    def _trace_losses(self, objective: Objective) -> Any:
        @tf.function(input_signature=[_IMAGE, _statistics_spec(objective), _target_spec(objective, self.dtype)])  # type: ignore[untyped-decorator]
        def losses(image: tf.Tensor, statistics: Statistics, targets: Targets) -> Any:
            with tf.GradientTape() as tape:
                tape.watch((image, statistics))
                losses = objective.losses(statistics, total_variation(image), targets)
            zero = tf.UnconnectedGradients.ZERO
            by_statistics, by_image = tape.gradient(losses[0], (statistics, image), unconnected_gradients=zero)
            return tf.stack(losses), by_statistics, by_image

        return losses

    def _trace_pull_back(self, objective: Objective) -> Any:
        local_spec = _local_spec(objective, self.dtype)

        @tf.function(input_signature=[_IMAGE, _OWN, local_spec, _statistics_spec(objective)])  # type: ignore[untyped-decorator]
        def pull_back(image: tf.Tensor, own: tf.Tensor, local: Targets, by_statistics: Statistics) -> tf.Tensor:
            with tf.GradientTape() as tape:
                tape.watch(image)
                features = _owned(self._features(objective, image, objective.layers), own)
                statistics = objective.statistics(features, local)
            outputs = tf.nest.flatten(by_statistics)
            return tape.gradient(tf.nest.flatten(statistics), image, output_gradients=outputs)

        return pull_back


def load_painter(precision: str = "auto") -> Painter:
    """The Painter for a Recipe's `precision`, loaded once per process; fetches missing weights first."""
    return _load_painter(resolve_precision(precision))


@functools.cache
def _load_painter(dtype: tf.DType) -> Painter:
    set_up()
    return Painter(weights.ensure(), dtype)


def _owned(features: Mapping[str, tf.Tensor], own: tf.Tensor) -> dict[str, tf.Tensor]:
    """What a tile owns of the feature maps it computed. own: as Tile.own."""
    owned = {}
    for layer, values in features.items():
        top, left, height, width = tf.unstack(own // tiles.stride(layer))
        owned[layer] = values[:, top : top + height, left : left + width]
    return owned


def _positioned(targets: Targets, part: tiles.Tile) -> Targets:
    """The targets that have positions, for a tile's own ones."""
    return {
        name: {layer: values[:, *part.positions(layer)] for layer, values in targets[name].items()}
        for name in ("content", "guides")
        if name in targets
    }


def _added(statistics: Any) -> Any:
    """The sum of nested dictionaries of tensors."""
    return functools.reduce(lambda one, other: tf.nest.map_structure(tf.add, one, other), statistics)


def _local_spec(objective: Objective, dtype: tf.DType) -> Any:
    """The TensorSpecs of the targets that have positions."""
    spec: dict[str, Any] = {
        "content": {layer: tf.TensorSpec([1, None, None, CHANNELS[layer]], dtype) for layer in objective.content_layers}
    }
    if objective.regions:
        blocks = {tiles.block(layer) for layer in objective.style_layers}
        spec["guides"] = {block: tf.TensorSpec([objective.regions, None, None], tf.float32) for block in blocks}
    return spec


def _statistics_spec(objective: Objective) -> Any:
    """The TensorSpecs of an objective's statistics."""
    regions = max(objective.regions, 1)
    return {
        "content": dict.fromkeys(objective.content_layers, _SCALAR),
        "style": {
            layer: {
                "count": tf.TensorSpec([regions], tf.float32),
                "sum": tf.TensorSpec([regions, CHANNELS[layer]], tf.float32),
                "product": tf.TensorSpec([regions, CHANNELS[layer], CHANNELS[layer]], tf.float32),
            }
            for layer in objective.style_layers
        },
    }


def _target_spec(objective: Objective, dtype: tf.DType) -> Any:
    """The TensorSpecs of all targets."""
    compared = {"mean": "sum", "covariance": "product"} if objective.relative else {"gram": "product"}
    of_region = tf.TensorSpec([max(objective.regions, 1)], tf.float32)
    return {
        **_local_spec(objective, dtype),
        "content_scale": dict.fromkeys(objective.content_layers, _SCALAR),
        "style": {
            layer: {name: moments[of] for name, of in compared.items()}
            | {f"{name}_scale": of_region for name in compared}
            for layer, moments in _statistics_spec(objective)["style"].items()
        },
        "smoothing": _SCALAR,
    }
