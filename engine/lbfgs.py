"""L-BFGS without a line search: one evaluation of the objective per iteration.

Nocedal and Wright, Numerical Optimization (2006), algorithm 7.4, with the departures that pay for pictures: the step is
capped instead of searched (an Armijo search measured no gain), the first step has a fixed length, and pixels are never
clamped between steps, because a clamp would break y = g_new - g.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Final, NamedTuple

import tensorflow as tf

__all__ = ["LBFGS"]

# In the units of pixels in 0..255; mean absolute change per pixel and step.
FIRST_STEP: Final = 0.01 * 255
LONGEST_STEP: Final = 0.02 * 255


class _Pair(NamedTuple):
    """One observation of curvature: how the gradient changed (y) along a step (s)."""

    s: tf.Tensor
    y: tf.Tensor
    sy: tf.Tensor


class LBFGS:
    """The state of one minimisation; tensors stay on the device that made them.

    history: pairs kept. Ten: a hundred cost 629 MB at 512x512 and over 1 GB of memory traffic per step.
    """

    def __init__(self, history: int = 10) -> None:
        self._pairs: deque[_Pair] = deque(maxlen=history)
        self._last: tuple[tf.Tensor, tf.Tensor] | None = None  # where the last step began: x and gradient
        self._longest_step = LONGEST_STEP

    def step(self, x: tf.Tensor, gradient: tf.Tensor) -> tf.Tensor:
        """The next iterate from `x`, where the objective has `gradient`. Both float32, any one shape.

        Call it with every iterate in turn: the change since the last call is where the curvature comes from.
        """
        if self._last is not None:
            self._remember(x - self._last[0], gradient - self._last[1])
        self._last = (x, gradient)
        return x - self._capped(self._inverse_hessian_times(gradient))

    def recover(self) -> None:
        """After a non-finite loss: forget all curvature and take half the steps from now on."""
        self._pairs.clear()
        self._last = None
        self._longest_step /= 2

    def state(self) -> dict[str, tf.Tensor]:
        """All that `restore` needs to go on from here, by name."""
        state = {"longest_step": tf.constant(self._longest_step)}
        if self._last is not None:
            state |= {"last_x": self._last[0], "last_gradient": self._last[1]}
        for number, pair in enumerate(self._pairs):
            state |= {f"s{number}": pair.s, f"y{number}": pair.y}
        return state

    def restore(self, state: Mapping[str, tf.Tensor]) -> None:
        """Go on where another one's `state` was taken. Raises KeyError if it is no such state."""
        self._longest_step = float(state["longest_step"])
        self._last = (state["last_x"], state["last_gradient"]) if "last_x" in state else None
        self._pairs.clear()
        for number in range(sum(name.startswith("s") for name in state)):
            s, y = state[f"s{number}"], state[f"y{number}"]
            self._pairs.append(_Pair(s, y, _dot(s, y)))

    def _remember(self, s: tf.Tensor, y: tf.Tensor) -> None:
        sy = _dot(s, y)
        if sy > 1e-10:  # without positive curvature the pair would make the approximation indefinite
            self._pairs.append(_Pair(s, y, sy))

    def _inverse_hessian_times(self, gradient: tf.Tensor) -> tf.Tensor:
        """The two-loop recursion. Without pairs: the gradient scaled to the first step's length."""
        if not self._pairs:
            return gradient * (FIRST_STEP / tf.maximum(tf.reduce_mean(tf.abs(gradient)), 1e-30))
        q = gradient
        weights = []
        for s, y, sy in reversed(self._pairs):
            weight = _dot(s, q) / sy
            q -= weight * y
            weights.append(weight)
        newest = self._pairs[-1]
        q *= newest.sy / _dot(newest.y, newest.y)
        for (s, y, sy), weight in zip(self._pairs, reversed(weights), strict=True):
            q += (weight - _dot(y, q) / sy) * s
        return q

    def _capped(self, step: tf.Tensor) -> tf.Tensor:
        length = tf.reduce_mean(tf.abs(step))
        return step * tf.minimum(1.0, self._longest_step / tf.maximum(length, 1e-30))


def _dot(a: tf.Tensor, b: tf.Tensor) -> tf.Tensor:
    return tf.reduce_sum(a * b)
