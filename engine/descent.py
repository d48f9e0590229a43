"""The minimisation at one scale: one evaluation of the objective each iteration, the best iterate kept."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

import tensorflow as tf

from engine.executor import Losses

__all__ = ["Descent", "Optimizer", "StylizeError"]

PATIENCE: Final = 10
"""Iterations over which the gain is measured that a Recipe's tolerance asks for."""

NOTHING_YET: Final = Losses(math.inf, math.inf, math.inf)


class StylizeError(RuntimeError):
    """The optimisation broke down and could not recover."""


class Optimizer(Protocol):
    """The state of one minimisation."""

    def step(self, x: tf.Tensor, gradient: tf.Tensor) -> tf.Tensor:
        """The next iterate from `x`, where the objective has `gradient`."""

    def recover(self) -> None:
        """Start afresh: the last step led to a loss that is not finite."""

    def state(self) -> dict[str, tf.Tensor]:
        """All that `restore` needs to go on from here."""

    def restore(self, state: Mapping[str, tf.Tensor]) -> None:
        """Go on where another one's `state` was taken. Raises KeyError if it is no such state."""


@dataclass(slots=True)
class Descent:
    """Where the minimisation stands.

    image: the iterate that was evaluated last; before the first evaluation the start. best_image, best: the best
    iterate and its losses; None before the first evaluation. done: evaluations. recent: how the best loss came down
    over the last of them.
    """

    image: tf.Tensor
    optimizer: Optimizer
    best_image: Any = None  # tf.Tensor
    best: Losses = NOTHING_YET
    done: int = 0
    recent: deque[float] = field(default_factory=lambda: deque(maxlen=PATIENCE + 1))

    def run(
        self, evaluate: Callable[[tf.Tensor], tuple[Losses, tf.Tensor]], goes_on: Callable[[], bool]
    ) -> Iterator[tuple[Losses, bool]]:
        """Minimise: yields the losses of each iterate, and whether it was the last one.

        evaluate: the losses of an image and the gradient of their total. goes_on: asked once after each evaluation.
        Raises StylizeError if the losses are not finite at the very start.
        """
        good: tuple[Losses, tf.Tensor, tf.Tensor] | None = None  # losses, image, gradient
        image, more = self.image, True
        if self.done:  # resumed: the gradient is not stored, and the step not taken
            losses, gradient = evaluate(image)
            good = losses, image, gradient
            image = self.optimizer.step(image, gradient)
        while more:
            losses, gradient = evaluate(image)
            finite = math.isfinite(losses.total) and math.isfinite(tf.reduce_sum(gradient))
            if finite:
                good = losses, image, gradient
            elif good is None:
                raise StylizeError("The loss is not a number at the very start; these pictures cannot be painted.")
            else:
                self.optimizer.recover()
            losses, self.image, gradient = good
            if losses.total < self.best.total:
                self.best, self.best_image = losses, self.image
            self.recent.append(self.best.total)
            self.done += 1
            more = goes_on()
            yield losses, not more
            if more:
                image = self.optimizer.step(self.image, gradient)

    def converged(self, tolerance: float) -> bool:
        """Whether the last iterations gained less than this part of the loss; never for 0."""
        if not tolerance or len(self.recent) <= PATIENCE:
            return False
        return self.recent[0] - self.recent[-1] < tolerance * self.recent[0]
