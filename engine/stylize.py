"""The loop: a content picture, styles and a Recipe become an iterator of Snapshots, the last one final."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

import numpy as np
import tensorflow as tf

from engine import checkpoint, colour, pictures
from engine import masks as regions
from engine.adam import Adam
from engine.checkpoint import Checkpoint, CheckpointError
from engine.executor import Losses
from engine.lbfgs import LBFGS
from engine.losses import Targets, blended, objective_of
from engine.masks import Canvas, Mask
from engine.painter import Painter, load_painter
from engine.pictures import Picture
from engine.plan import Clock, Stage, schedule
from engine.recipe import Recipe

__all__ = ["FAILURES", "Snapshot", "StylizeError", "stylize"]

# From 128 px block4_conv1 sees half the picture: the large strokes are found there, almost for free.
COARSEST: Final = 128  # px; least long side of the first scale
# Of the start, standard deviation in 0..255: enough to change where strokes fall, and gone within a few iterations.
STIRRING: Final = 25.0
# The sketch of a larger picture is made at this size: it shows as much, and takes a second instead of a minute.
LARGEST_SKETCH: Final = 1024
# A pass takes 3 GB at 1024 x 1024 px in bfloat16; larger pictures are painted in tiles that take no more.
LARGEST_WHOLE: Final = 1024 * 1024 * 5 // 4  # px
AUTOMATIC_TILE: Final = 768
ALTERED: Final = "This checkpoint does not fit its own recipe; it was altered."
NOTHING_YET: Final = Losses(math.inf, math.inf, math.inf)
PATIENCE: Final = 10  # iterations over which the Recipe's tolerance is measured


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

    def state(self) -> dict[str, tf.Tensor]:
        """All that `restore` needs to go on from here."""

    def restore(self, state: Mapping[str, tf.Tensor]) -> None:
        """Go on where another one's `state` was taken."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The painting after some iterations; the picture is only made when looked at.

    iteration: 0 for the start (the sketch, as a rule), then 1 to `iterations`, which with a time budget is an estimate.
    size: long side in px of the scale worked at. seconds: since the beginning; seconds_left: estimated, None while
    unknown. losses: of exactly this picture, as its objective states them (engine.losses); None for the start. final:
    the last, best one.
    """

    iteration: int
    iterations: int
    size: int
    seconds: float
    seconds_left: float | None
    losses: Losses | None
    final: bool
    _picture: Callable[[], Picture] = field(repr=False)
    _checkpoint: Callable[[], Checkpoint] | None = field(repr=False)

    @property
    def image(self) -> Picture:
        """uint8 [height, width, 3] at the final picture's size."""
        return self._picture()

    def checkpoint(self) -> Checkpoint | None:
        """All that is needed to go on from here.

        None for the start and the final picture: there is nothing to save yet, or any more.
        """
        return self._checkpoint and self._checkpoint()


def stylize(
    content: Picture,
    styles: Sequence[Picture],
    recipe: Recipe,
    painter: Painter | None = None,
    *,
    masks: Sequence[Mask] = (),
    resume: Checkpoint | None = None,
    enlarge: Picture | None = None,
) -> Generator[Snapshot, None, None]:
    """Paint `content` in the style of `styles`: yields the start, then every iteration, the last one final.

    content, styles: uint8 [height, width, 3] sRGB, as engine.pictures.decode gives them. masks: where each style
    applies, uint8 [height, width] of the content's size, 255 for fully; where none does, the photo stays. resume: goes
    on where that checkpoint was taken; float32 runs then end as if never interrupted. enlarge: a finished painting, to
    be carried on at the recipe's size. Closing the generator stops the work within one iteration.

    Raises RecipeError, PictureError or CheckpointError at once for what does not go together; later StylizeError if the
    loss stops being finite for good.
    """
    painting = _Painting(content, styles, recipe, painter or load_painter(recipe.precision), masks, enlarge)
    if resume is not None:
        resume.check(recipe, [content, *styles, *masks])
    return painting.paint(resume)


@dataclass(slots=True)
class _Descent:
    """The minimisation at one scale: where it stands."""

    image: tf.Tensor  # the iterate that is evaluated next, or was last
    optimizer: Optimizer
    best_image: tf.Tensor | None = None
    best: Losses = NOTHING_YET
    done: int = 0
    recent: deque[float] = field(default_factory=lambda: deque(maxlen=PATIENCE + 1))  # best losses


class _Painting:
    """One call of `stylize`: its pictures, its plan, its clock."""

    def __init__(
        self,
        content: Picture,
        styles: Sequence[Picture],
        recipe: Recipe,
        painter: Painter,
        masks: Sequence[Mask],
        enlarge: Picture | None,
    ) -> None:
        self._weights = recipe.style_shares(len(styles))
        regions.check(masks, content, len(styles))
        self._digest = checkpoint.digest([content, *styles, *masks])
        self._photo, self._styles, self._masks = content, list(styles), masks
        self._recipe, self._painter = recipe, painter
        self._content, self._styles = self._recoloured()
        if enlarge is not None:
            pictures.check_same_shape(enlarge, content)
        self._enlarge = enlarge
        self._objective = objective_of(recipe, regions=len(masks))
        one_scale = recipe.preset == "classic" or enlarge is not None
        height, width = content.shape[:2]
        self._stages = schedule(height, width, recipe.size, recipe.iterations, None if one_scale else COARSEST)
        self._clock = Clock(self._stages, recipe.seconds)

    def _recoloured(self) -> tuple[Picture, list[Picture]]:
        """The pictures in the colours the painting works with, no larger than it looks at them."""
        size = self._recipe.size
        sizes = [size, *[round(size * self._recipe.style_scale)] * len(self._styles)]
        smaller = [_at_most(picture, long) for picture, long in zip([self._photo, *self._styles], sizes, strict=True)]
        return colour.prepare(self._recipe.colour, smaller[0], smaller[1:])

    def paint(self, resumed: Checkpoint | None) -> Generator[Snapshot, None, None]:
        """The generator that `stylize` returns."""
        if resumed is None:
            self._clock = Clock(self._stages, self._recipe.seconds)
            image = self._start(self._overview())
            yield self._snapshot(self._stages[-1], image, None)
            image = _stirred(self._start(self._stages[0]), self._recipe.seed)
        else:
            self._clock = Clock(self._stages, self._recipe.seconds, (resumed.seconds, resumed.iteration))
            image = tf.constant(resumed.image)
        first = 0 if resumed is None else resumed.stage
        if resumed is not None and not _fits(resumed, self._stages):
            raise CheckpointError(ALTERED)
        for number, stage in enumerate(self._stages[first:], start=first):
            descent = _Descent(_resized(image, stage), self._optimizer())
            if resumed is not None and number == first:
                _restore(descent, resumed)
            self._clock.enter(number, descent.done)
            for losses in self._descend(descent, stage):
                if number < len(self._stages) - 1 or self._goes_on(descent):  # the last iterate becomes the final one
                    yield self._snapshot(stage, descent.image, losses, self._checkpoint(number, descent))
            assert descent.best_image is not None
            image, best = descent.best_image, descent.best
        yield self._snapshot(self._stages[-1], image, best, final=True)

    def _descend(self, descent: _Descent, stage: Stage) -> Iterator[Losses]:
        """Minimise at one scale: yields the losses of each iterate, one evaluation of the objective each."""
        targets, canvas, tile = self._targets(stage), self._canvas(stage), self._tile(stage)

        def evaluate() -> tuple[Losses, tf.Tensor]:
            losses, gradient = self._painter.evaluate(self._objective, canvas.compose(descent.image), targets, tile)
            return losses, canvas.pull_back(gradient)

        if descent.done:  # resumed: the gradient is not stored, the step not taken
            descent.image = descent.optimizer.step(descent.image, evaluate()[1])
        good: tuple[Losses, tf.Tensor] | None = None
        while self._goes_on(descent):
            losses, gradient = evaluate()
            finite = math.isfinite(losses.total) and bool(tf.reduce_all(tf.math.is_finite(gradient)))
            if finite:
                good = losses, descent.image
            elif good is None:
                raise StylizeError("The loss is not a number at the very start; these pictures cannot be painted.")
            else:
                descent.optimizer.recover()
                losses, descent.image = good
            if losses.total < descent.best.total:
                descent.best, descent.best_image = losses, descent.image
            descent.recent.append(descent.best.total)
            descent.done += 1
            self._clock.tick()
            yield losses
            if finite:
                descent.image = descent.optimizer.step(descent.image, gradient)

    def _goes_on(self, descent: _Descent) -> bool:
        """Whether the scale has another iteration: by the plan, and by what the last ones gained."""
        recent, tolerance = descent.recent, self._recipe.tolerance
        converged = tolerance and len(recent) > PATIENCE and recent[0] - recent[-1] < tolerance * recent[0]
        return self._clock.more and not converged

    def _start(self, stage: Stage) -> tf.Tensor:
        """What the optimisation begins with at a scale."""
        content, styles = self._at_scale(stage)
        size = (stage.height, stage.width)
        if self._enlarge is not None:
            return _to_tensor(pictures.resize(self._enlarge, size))
        match self._recipe.init:
            case "content":
                return _to_tensor(content)
            case "style":
                return self._mixed([_to_tensor(_filling(style, size)) for style in self._styles])
            case "noise":
                noise = tf.random.stateless_normal([1, *size, 3], [self._recipe.seed, 1], 127.5, 30.0)
                return tf.clip_by_value(noise, 0.0, 255.0)
        image, paints = _to_tensor(content), [_to_tensor(style) for style in styles]
        if self._masks:
            return regions.blend([self._painter.sketch(image, [paint], [1.0]) for paint in paints], self._masks)
        return self._painter.sketch(image, paints, self._weights)

    def _mixed(self, images: Sequence[tf.Tensor]) -> tf.Tensor:
        if self._masks:
            return regions.blend(images, self._masks)
        return tf.add_n([weight * image for weight, image in zip(self._weights, images, strict=True)])

    def _targets(self, stage: Stage) -> Targets:
        """What to aim at, from the pictures at one scale."""
        content, styles = self._at_scale(stage)
        tile = self._tile(stage)
        moments = [self._painter.style(self._objective, _to_tensor(style), tile) for style in styles]
        features = self._painter.content(self._objective, _to_tensor(content), tile)
        layers = self._objective.style_layers
        if not self._masks:
            style = {layer: blended([m[layer] for m in moments], self._weights) for layer in layers}
            return self._objective.targets(features, style, tf.ones([1]), self._recipe)
        style = {layer: tf.nest.map_structure(_joined, *(m[layer] for m in moments)) for layer in layers}
        shares = tf.constant(regions.shares(self._masks, self._weights), tf.float32)
        targets = self._objective.targets(features, style, shares, self._recipe)
        guides = regions.guides(self._masks, stage.height, stage.width)
        return targets | {"guides": {layer[:6]: tf.constant(guides[layer[:6]]) for layer in layers}}

    def _canvas(self, stage: Stage) -> Canvas:
        if not self._masks:
            return Canvas(None, None)
        content, _ = self._at_scale(stage)
        return Canvas(_to_tensor(content), regions.coverage(self._masks, stage.height, stage.width))

    def _at_scale(self, stage: Stage) -> tuple[Picture, list[Picture]]:
        """The photo at a scale's size, and the styles at that size times the Recipe's style_scale.

        Styles are never enlarged: that would only add blur to their statistics.
        """
        size = round(stage.size * self._recipe.style_scale)
        content = pictures.resize(self._content, (stage.height, stage.width))
        return content, [_at_most(style, size) for style in self._styles]

    def _overview(self) -> Stage:
        """The size at which the start is shown: the last scale's, unless that is a large one."""
        last = self._stages[-1]
        if last.size <= LARGEST_SKETCH:
            return last
        return Stage(*pictures.fit(last.height, last.width, LARGEST_SKETCH), 0)

    def _tile(self, stage: Stage) -> int:
        """The size of tiles to paint in; 0 for the whole at once."""
        return self._recipe.tile or (AUTOMATIC_TILE if stage.area > LARGEST_WHOLE else 0)

    def _optimizer(self) -> Optimizer:
        if self._recipe.optimizer == "lbfgs":
            return LBFGS()
        return Adam.original() if self._recipe.preset == "classic" else Adam()

    def _snapshot(
        self,
        stage: Stage,
        image: tf.Tensor,
        losses: Losses | None,
        take: Callable[[], Checkpoint] | None = None,
        *,
        final: bool = False,
    ) -> Snapshot:
        clock, last = self._clock, self._stages[-1]
        iterations = clock.iteration if final else clock.iterations

        def picture() -> Picture:
            shown = Stage(image.shape[1], image.shape[2], 0)
            painted = pictures.resize(_to_picture(self._canvas(shown).compose(image)), (last.height, last.width))
            return colour.finish(self._recipe.colour, painted, pictures.resize(self._photo, painted.shape[:2]))

        progress = (clock.iteration, iterations, stage.size, clock.seconds, 0.0 if final else clock.seconds_left)
        return Snapshot(*progress, losses, final, picture, take)

    def _checkpoint(self, number: int, descent: _Descent) -> Callable[[], Checkpoint]:
        """Makes the checkpoint of where the descent stands now, whenever it is called: tensors never change."""
        image, best_image, best, state = descent.image, descent.best_image, descent.best, descent.optimizer.state()
        done, recent, iteration, seconds = (
            descent.done,
            tuple(descent.recent),
            self._clock.iteration,
            self._clock.seconds,
        )
        assert best_image is not None
        return lambda: Checkpoint(
            recipe=self._recipe,
            pictures=self._digest,
            stage=number,
            done=done,
            iteration=iteration,
            seconds=seconds,
            best=best,
            recent=recent,
            image=image.numpy(),
            best_image=best_image.numpy(),
            optimizer={name: value.numpy() for name, value in state.items()},
        )


def _fits(resumed: Checkpoint, stages: Sequence[Stage]) -> bool:
    if not 0 <= resumed.stage < len(stages):
        return False
    stage = stages[resumed.stage]
    return resumed.image.shape == (1, stage.height, stage.width, 3)


def _restore(descent: _Descent, resumed: Checkpoint) -> None:
    descent.best, descent.best_image = resumed.best, tf.constant(resumed.best_image)
    descent.done, descent.recent = resumed.done, deque(resumed.recent, maxlen=PATIENCE + 1)
    try:
        descent.optimizer.restore({name: tf.constant(value) for name, value in resumed.optimizer.items()})
    except KeyError:
        raise CheckpointError(ALTERED) from None


def _stirred(image: tf.Tensor, seed: int) -> tf.Tensor:
    """The start as it is for seed 0; for any other with noise from that seed, which leads to another painting."""
    if seed == 0:
        return image
    return image + tf.random.stateless_normal(image.shape, [seed, 0], stddev=STIRRING)


def _resized(image: tf.Tensor, stage: Stage) -> tf.Tensor:
    """A painting carried on to the next scale, its pixels back in range."""
    if image.shape[1:3] == (stage.height, stage.width):
        return image
    return tf.clip_by_value(tf.image.resize(image, (stage.height, stage.width), "bicubic"), 0.0, 255.0)


def _filling(picture: Picture, size: tuple[int, int]) -> Picture:
    """The picture's middle at `size` = (height, width): nothing squeezed, the rest cut off."""
    height, width = picture.shape[:2]
    scale = min(height / size[0], width / size[1])
    rows, columns = (max(round(length * scale), 1) for length in size)
    top, left = (height - rows) // 2, (width - columns) // 2
    return pictures.resize(picture[top : top + rows, left : left + columns], size)


def _at_most(picture: Picture, size: int) -> Picture:
    """The picture with a long side of at most `size` px."""
    height, width = picture.shape[:2]
    return picture if max(height, width) <= size else pictures.resize(picture, pictures.fit(height, width, size))


def _joined(*values: tf.Tensor) -> tf.Tensor:
    """One region's values after the other."""
    return tf.concat(values, axis=0)


def _to_tensor(picture: Picture) -> tf.Tensor:
    """uint8 [h, w, 3] to float32 [1, h, w, 3], still in 0..255."""
    return tf.constant(picture[np.newaxis], tf.float32)


def _to_picture(image: tf.Tensor) -> Picture:
    """float32 [1, h, w, 3] to uint8 [h, w, 3], rounded and clipped to 0..255."""
    pixels: Picture = np.clip(np.rint(image[0].numpy()), 0, 255).astype(np.uint8)
    return pixels
