"""The loop: a content picture, styles and a Recipe become an iterator of Snapshots, the last one final."""

from __future__ import annotations

import functools
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import tensorflow as tf

from engine.adam import Adam
from engine.checkpoint import Checkpoint, CheckpointError
from engine.descent import Descent, Optimizer, StylizeError
from engine.executor import Losses
from engine.inputs import Inputs, resized
from engine.lbfgs import LBFGS, history_of
from engine.masks import Mask
from engine.order import Order
from engine.painter import Painter, load_painter
from engine.pictures import Picture
from engine.plan import COARSEST, Clock, Stage, schedule
from engine.recipe import Recipe

__all__ = ["FAILURES", "Snapshot", "StylizeError", "paint", "stylize"]

# Of the start, standard deviation in 0..255: enough to change where strokes fall, and gone within a few iterations.
STIRRING: Final = 25.0
ALTERED: Final = "This checkpoint does not fit its own recipe: it was altered, or made by an older version."

FAILURES: Final = (StylizeError, tf.errors.OpError)
"""What may come out of `stylize` besides a programming mistake; an OpError where a GPU has no memory left."""


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
    return paint(Order(content, styles, recipe, masks, resume, enlarge), painter or load_painter(recipe.precision))


def paint(order: Order, painter: Painter) -> Generator[Snapshot, None, None]:
    """As `stylize`, of an order that was checked before. Raises CheckpointError at once for one that was altered."""
    return _Painting(order, painter).paint()


class _Painting:
    """One call of `stylize`: its inputs, its plan, its clock."""

    def __init__(self, order: Order, painter: Painter) -> None:
        self._order, self._recipe, self._painter = order, order.recipe, painter
        one_scale = order.recipe.preset == "classic" or order.enlarging
        height, width = order.content.shape[:2]
        self._stages = schedule(height, width, order.recipe, None if one_scale else COARSEST)
        self._inputs = Inputs(order, painter, self._stages[-1])
        resume = order.resume
        self._resumed = None if resume is None else self._restored(resume)
        self._clock = Clock(self._stages, order.recipe.seconds, (resume.seconds, resume.iteration) if resume else None)

    def paint(self) -> Generator[Snapshot, None, None]:
        """The generator that `stylize` returns."""
        last = self._stages[-1]
        if self._resumed is None:
            first, start = 0, self._inputs.start(last)
            yield self._snapshot(last, start, None)
            if self._stages[0] is not last:
                start = self._inputs.start(self._stages[0])
            descent = Descent(self._stirred(start), self._optimizer(self._stages[0]))
        else:
            first, descent = self._resumed
        for number, stage in enumerate(self._stages[first:], start=first):
            if number > first:
                descent = Descent(resized(descent.best_image, stage), self._optimizer(stage))
            for losses, over in self._descend(descent, number):
                if not over or stage is not last:  # the last iterate becomes the final one
                    yield self._snapshot(stage, descent.image, losses, self._checkpoint(number, descent))
        yield self._snapshot(last, descent.best_image, descent.best, final=True)

    def _descend(self, descent: Descent, number: int) -> Iterator[tuple[Losses, bool]]:
        """Minimise at one scale: yields the losses of each iterate, and whether it was the last one there."""
        stage = self._stages[number]
        targets, canvas, tile = self._inputs.targets(stage), self._inputs.canvas(stage), self._inputs.tile(stage)

        def evaluate(image: tf.Tensor) -> tuple[Losses, tf.Tensor]:
            objective = self._inputs.objective
            losses, gradient = self._painter.evaluate(objective, canvas.compose(image), targets, tile)
            return losses, canvas.pull_back(gradient)

        def goes_on() -> bool:
            return self._clock.more and not descent.converged(self._recipe.tolerance)

        def counted() -> bool:
            self._clock.tick()
            return goes_on()

        self._clock.enter(number, descent.done)
        if not descent.done or goes_on():  # a checkpoint may be of a scale's last iteration
            yield from descent.run(evaluate, counted)

    def _stirred(self, image: tf.Tensor) -> tf.Tensor:
        """The start as it is for seed 0; for any other with noise from that seed, which leads to another painting."""
        seed = self._recipe.seed
        if seed == 0 or self._order.enlarging:
            return image
        return image + tf.random.stateless_normal(image.shape, [seed, 0], stddev=STIRRING)

    def _optimizer(self, stage: Stage) -> Optimizer:
        if self._recipe.optimizer == "lbfgs":
            carried_on = self._order.enlarging or stage is not self._stages[0]
            return LBFGS(history_of(stage.area, carried_on=carried_on))
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
        clock = self._clock
        return Snapshot(
            iteration=clock.iteration,
            iterations=clock.iteration if final else clock.iterations,
            size=stage.size,
            seconds=clock.seconds,
            seconds_left=0.0 if final else clock.seconds_left,
            losses=losses,
            final=final,
            _picture=lambda: self._inputs.shown(image),
            _checkpoint=take,
        )

    def _checkpoint(self, number: int, descent: Descent) -> Callable[[], Checkpoint]:
        """Makes the checkpoint of where the descent stands now, whenever it is called: tensors never change."""
        image, best_image, state = descent.image, descent.best_image, descent.optimizer.state()
        done, recent, best = descent.done, tuple(descent.recent), descent.best
        iteration, seconds = self._clock.iteration, self._clock.seconds
        return lambda: Checkpoint(
            recipe=self._recipe,
            pictures=self._digest,
            enlarging=self._order.enlarging,
            stage=number,
            done=done,
            iteration=iteration,
            seconds=seconds,
            best=best,
            recent=recent,
            image=image.numpy(),
            best_image=best_image.numpy(),
            optimizer={name: np.asarray(value) for name, value in state.items()},
        )

    @functools.cached_property
    def _digest(self) -> str:
        return self._order.digest()

    def _restored(self, kept: Checkpoint) -> tuple[int, Descent]:
        """The number of the scale that a checkpoint is of, and where its descent stands. Raises CheckpointError."""
        sizes = [(1, stage.height, stage.width, 3) for stage in self._stages]
        if not 0 <= kept.stage < len(sizes) or kept.image.shape != sizes[kept.stage]:
            raise CheckpointError(ALTERED)
        optimizer = self._optimizer(self._stages[kept.stage])
        descent = Descent(tf.constant(kept.image), optimizer, tf.constant(kept.best_image), kept.best, kept.done)
        descent.recent.extend(kept.recent)
        try:
            if kept.optimizer:
                optimizer.restore({name: tf.constant(value) for name, value in kept.optimizer.items()})
        except (KeyError, ValueError, TypeError):
            raise CheckpointError(ALTERED) from None
        return kept.stage, descent
