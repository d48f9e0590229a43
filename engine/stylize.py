"""The loop: a content picture, styles and a Recipe become an iterator of Snapshots, the last one final."""

from __future__ import annotations

import functools
import itertools
import math
import statistics
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

import numpy as np
import tensorflow as tf

from engine import pictures, weights
from engine.adam import Adam
from engine.executor import Losses
from engine.lbfgs import LBFGS
from engine.losses import CLASSIC, RELATIVE, Objective
from engine.pictures import Picture
from engine.recipe import Recipe
from engine.sketch import Sketcher
from engine.vgg import CHANNELS, VGG19, resolve_precision

__all__ = ["FAILURES", "Painter", "Snapshot", "Stage", "StylizeError", "load_painter", "schedule", "stylize"]


# Of the start, standard deviation in 0..255: enough to change where strokes fall, and gone within a few iterations.
NOISE: Final = 25.0


class StylizeError(RuntimeError):
    """The optimisation broke down and could not recover."""


FAILURES: Final = (StylizeError, tf.errors.OpError)
"""What may come out of `stylize` besides a programming mistake; an OpError where a GPU has no memory left."""


class Optimizer(Protocol):
    """The state of one minimisation."""

    def step(self, x: tf.Tensor, gradient: tf.Tensor) -> tf.Tensor:
        """The next iterate from `x`, where the objective has `gradient`."""

    def recover(self) -> None:
        """Start afresh, more carefully: the last step led to a loss that is not finite."""


@dataclass(frozen=True, slots=True)
class Method:
    """What a preset stands for beyond the knobs of the Recipe.

    coarsest: least long side in px of the first scale; None for one scale only. sketch: start from the sketch rather
    than from the content.
    """

    objective: Objective
    optimizer: Callable[[], Optimizer]
    coarsest: int | None
    sketch: bool


# From 128 px block4_conv1 sees half the picture: the large strokes are found there, almost for free.
MULTISCALE: Final = Method(RELATIVE, LBFGS, coarsest=128, sketch=True)
ORIGINAL: Final = Method(CLASSIC, Adam, coarsest=None, sketch=False)


@dataclass(frozen=True, slots=True)
class Stage:
    """One scale of the schedule: the picture's size in px and the iterations spent there."""

    height: int
    width: int
    iterations: int

    @property
    def size(self) -> int:
        """The long side in px."""
        return max(self.height, self.width)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The painting after some iterations; the picture is only made when looked at.

    iteration: 0 for the start (the sketch, or the photo for `classic`), then 1 to `iterations`. size: long side in px
    of the scale worked at. seconds: since the beginning; seconds_left: estimated, None while unknown. losses: of
    exactly this picture, as its objective states them (engine.losses); None for the start. final: the last, best one.
    """

    iteration: int
    iterations: int
    size: int
    seconds: float
    seconds_left: float | None
    losses: Losses | None
    final: bool
    _pixels: tf.Tensor = field(repr=False)
    _shape: tuple[int, int] = field(repr=False)

    @property
    def image(self) -> Picture:
        """uint8 [height, width, 3] at the final picture's size."""
        return pictures.resize(_to_picture(self._pixels), self._shape)


class Painter:
    """The networks in one number format with their traced passes; made once, good for any picture and Recipe.

    Each objective is traced once, with free height and width: one graph serves every scale of every picture.
    """

    def __init__(self, files: weights.WeightFiles, dtype: tf.DType) -> None:
        self.dtype = dtype
        self.network = VGG19(files.vgg19, dtype)
        self.sketch = Sketcher(self.network, weights.load_decoder(files))
        self._passes: dict[Objective, Any] = {}
        self._encoders: dict[tuple[str, ...], Any] = {}

    def evaluate(self, objective: Objective, image: tf.Tensor, targets: Any) -> tuple[Losses, tf.Tensor]:
        """The losses at `image` ([1, h, w, 3] float32 in 0..255) and the gradient of their total, same shape."""
        if objective not in self._passes:
            self._passes[objective] = self._trace(objective)
        losses, gradient = self._passes[objective](image, targets)
        return Losses(*losses.numpy().tolist()), gradient

    def start(self, method: Method, content: Picture, styles: Sequence[Picture]) -> tf.Tensor:
        """What the optimisation begins with: the sketch, or the photo."""
        image = _to_tensor(content)
        return self.sketch(image, [_to_tensor(style) for style in styles]) if method.sketch else image

    def targets(self, objective: Objective, content: Picture, styles: Sequence[Picture], recipe: Recipe) -> Any:
        """The objective's targets for pictures of one scale."""
        return objective.targets(
            self._features(content, objective.content_layers),
            [self._features(style, objective.style_layers) for style in styles],
            content_weight=recipe.content_weight,
            style_weight=recipe.style_weight,
        )

    def _features(self, picture: Picture, layers: tuple[str, ...]) -> Mapping[str, tf.Tensor]:
        if layers not in self._encoders:
            spec = tf.TensorSpec([1, None, None, 3], tf.float32)
            self._encoders[layers] = tf.function(lambda image: self.network(image, layers), input_signature=[spec])
        features: Mapping[str, tf.Tensor] = self._encoders[layers](_to_tensor(picture))
        return features

    def _trace(self, objective: Objective) -> Any:
        layers = {*objective.content_layers, *objective.style_layers}
        image_spec = tf.TensorSpec([1, None, None, 3], tf.float32)

        def losses_and_gradient(image: tf.Tensor, targets: Any) -> tuple[tf.Tensor, tf.Tensor]:
            with tf.GradientTape() as tape:
                tape.watch(image)
                total, content, style = objective.losses(image, self.network(image, layers), targets)
            return tf.stack([total, content, style]), tape.gradient(total, image)

        return tf.function(
            losses_and_gradient, input_signature=[image_spec, objective.target_spec(CHANNELS, self.dtype)]
        )


def load_painter(precision: str = "auto") -> Painter:
    """The Painter for a Recipe's `precision`, loaded once per process; fetches missing weights first."""
    return _load_painter(resolve_precision(precision))


@functools.cache
def _load_painter(dtype: tf.DType) -> Painter:
    return Painter(weights.ensure(), dtype)


def stylize(
    content: Picture, styles: Sequence[Picture], recipe: Recipe, painter: Painter | None = None
) -> Generator[Snapshot, None, None]:
    """Paint `content` in the style of `styles`: yields the start, then every iteration, the last one final.

    content, styles: uint8 [height, width, 3] sRGB, as engine.pictures.decode gives them. Closing the generator stops
    the work within one iteration. Raises StylizeError if the loss stops being finite for good.
    """
    painter = painter or load_painter(recipe.precision)
    method = ORIGINAL if recipe.preset == "classic" else MULTISCALE
    stages = schedule(content.shape[0], content.shape[1], recipe.size, recipe.iterations, method.coarsest)
    last = stages[-1]
    pace = _Pace(stages)

    def snapshot(stage: Stage, image: tf.Tensor, losses: Losses | None) -> Snapshot:
        final = pace.iteration == recipe.iterations
        progress = (pace.iteration, recipe.iterations, stage.size, pace.seconds, pace.seconds_left)
        return Snapshot(*progress, losses, final, image, (last.height, last.width))

    image = painter.start(method, *_at_scale(content, styles, last))
    yield snapshot(last, image, None)
    if len(stages) > 1:
        image = painter.start(method, *_at_scale(content, styles, stages[0]))
    image = _stirred(image, recipe.seed)
    for stage in stages:
        image = _resized(image, stage)
        targets = painter.targets(method.objective, *_at_scale(content, styles, stage), recipe)
        best = math.inf
        for candidate, losses in _descend(painter, method, targets, image, stage.iterations):
            pace.tick()
            if losses.total < best:
                best, image, best_losses = losses.total, candidate, losses
            if pace.iteration < recipe.iterations:
                yield snapshot(stage, candidate, losses)
    yield snapshot(last, image, best_losses)


def schedule(height: int, width: int, size: int, iterations: int, coarsest: int | None) -> list[Stage]:
    """The scales to paint at, growing by the square root of two up to a long side of `size` px.

    height, width: the content's, for the aspect. The first scale is the smallest that is at least `coarsest`; without
    it there is one scale. The iterations are shared out as measured best at five scales (80, 60, 60, 60, 70); a scale
    that gets none is left out.
    """
    sizes = [size]
    while coarsest is not None and round(sizes[0] / math.sqrt(2)) >= coarsest:
        sizes.insert(0, round(size / math.sqrt(2) ** len(sizes)))
    shares = [6] * len(sizes)
    shares[0], shares[-1] = 8, 7
    # Counted back from the finest scale and rounded up, so that the final size always gets its share.
    to_go = [math.ceil(iterations * sum(shares[n:]) / sum(shares)) for n in range(len(sizes) + 1)]
    counts = [here - after for here, after in itertools.pairwise(to_go)]
    return [Stage(*pictures.fit(height, width, s), n) for s, n in zip(sizes, counts, strict=True) if n]


def _at_scale(content: Picture, styles: Sequence[Picture], stage: Stage) -> tuple[Picture, list[Picture]]:
    """The photo at a scale's size and the styles with the same long side.

    Styles are never enlarged: that would only add blur to their statistics.
    """
    return (
        pictures.resize(content, (stage.height, stage.width)),
        [s if max(s.shape) <= stage.size else pictures.resize(s, _fit(s, stage.size)) for s in styles],
    )


def _fit(picture: Picture, size: int) -> tuple[int, int]:
    height, width = picture.shape[:2]
    return pictures.fit(height, width, size)


def _descend(
    painter: Painter, method: Method, targets: Any, image: tf.Tensor, iterations: int
) -> Iterator[tuple[tf.Tensor, Losses]]:
    """Minimise from `image`: yields each iterate with its losses, one evaluation of the objective each."""
    optimizer = method.optimizer()
    good: tuple[tf.Tensor, Losses] | None = None
    for _ in range(iterations):
        losses, gradient = painter.evaluate(method.objective, image, targets)
        if math.isfinite(losses.total) and bool(tf.reduce_all(tf.math.is_finite(gradient))):
            good = image, losses
            yield good
            image = optimizer.step(image, gradient)
        elif good is None:
            raise StylizeError("The loss is not a number at the very start; these pictures cannot be painted.")
        else:
            optimizer.recover()
            image = good[0]
            yield good


def _stirred(image: tf.Tensor, seed: int) -> tf.Tensor:
    """The start as it is for seed 0; for any other with noise from that seed, which leads to another painting."""
    if seed == 0:
        return image
    return image + tf.random.stateless_normal(image.shape, [seed, 0], stddev=NOISE)


def _resized(image: tf.Tensor, stage: Stage) -> tf.Tensor:
    """A painting carried on to the next scale, its pixels back in range."""
    if image.shape[1:3] == (stage.height, stage.width):
        return image
    return tf.clip_by_value(tf.image.resize(image, (stage.height, stage.width), "bicubic"), 0.0, 255.0)


def _to_tensor(picture: Picture) -> tf.Tensor:
    """uint8 [h, w, 3] to float32 [1, h, w, 3], still in 0..255."""
    return tf.constant(picture[np.newaxis], tf.float32)


def _to_picture(image: tf.Tensor) -> Picture:
    """float32 [1, h, w, 3] to uint8 [h, w, 3], rounded and clipped to 0..255."""
    pixels: Picture = np.clip(np.rint(image[0].numpy()), 0, 255).astype(np.uint8)
    return pixels


class _Pace:
    """The clock of one painting: what recent iterations cost per pixel, times the pixels still to come."""

    def __init__(self, stages: Sequence[Stage]) -> None:
        self._pixels = [stage.height * stage.width for stage in stages for _ in range(stage.iterations)]
        self._began = self._ticked = time.perf_counter()
        self._costs: deque[float] = deque(maxlen=5)  # seconds per pixel
        self.iteration = 0

    def tick(self) -> None:
        """Count one iteration as done."""
        now = time.perf_counter()
        self._costs.append((now - self._ticked) / self._pixels[self.iteration])
        self._ticked = now
        self.iteration += 1

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.perf_counter() - self._began

    @property
    def seconds_left(self) -> float | None:
        """None until three iterations were seen: the first is slower, and a median of three forgives it."""
        if len(self._costs) < 3:
            return None
        return statistics.median(self._costs) * sum(self._pixels[self.iteration :])
