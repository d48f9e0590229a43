"""L-BFGS without a line search: one evaluation of the objective per iteration.

Nocedal and Wright, Numerical Optimization (2006), with the inverse Hessian in its compact form (Byrd, Nocedal and
Schnabel 1994, theorem 2.2): two products with all pairs of curvature at once, where the two-loop recursion of algorithm
7.4 reads each of them four times, one after the other. At 512 px a step by thirty pairs took 20 ms so where one by ten
had taken 30.

Departures that pay for pictures: the step is capped instead of searched (an Armijo search measured no gain), the first
step has a fixed length, and pixels are never clamped between steps, because a clamp would break y = g_new - g.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import tensorflow as tf

__all__ = ["LBFGS", "history_of"]

Matrix = npt.NDArray[np.float64]

# In the units of pixels in 0..255; mean absolute change per pixel and step.
FIRST_STEP: Final = 0.01 * 255
LONGEST_STEP: Final = 0.02 * 255

# Pairs kept. The classic objective takes 251 iterations with 10, 221 with 30 and 213 with 100 to the same loss. Where
# a coarser scale was painted before there is less to do, at every scale: `balanced` at 512 px ended at 0.2501 with 23
# and at 0.2499 with 8; 400 iterations at 0.2398 with 23, at 0.2402 with 8 and at 0.2409 with 5 (content at 0.25
# throughout). At 512 x 512 px a step by 8 takes 12 ms, and each pair more half a millisecond. A square poster, 1536 px,
# took up to 4.56 GB with 8 and takes 4.29 to 4.40 with 5.
LONGEST_HISTORY: Final = 30
SHORTEST_HISTORY: Final = 10
PAIRS_MEMORY: Final = 400e6  # bytes
LONGEST_CARRIED_ON: Final = 8
SHORTEST_CARRIED_ON: Final = 5
CARRIED_ON_MEMORY: Final = 300e6  # bytes: at the size of a poster there is no room for more
BLOCK: Final = 4  # pairs put together


def history_of(pixels: int, *, carried_on: bool) -> int:
    """How many pairs to keep for a picture of so many pixels. carried_on: from a painting of another scale."""
    memory, shortest, longest = PAIRS_MEMORY, SHORTEST_HISTORY, LONGEST_HISTORY
    if carried_on:
        memory, shortest, longest = CARRIED_ON_MEMORY, SHORTEST_CARRIED_ON, LONGEST_CARRIED_ON
    return min(max(int(memory / (2 * 3 * 4 * pixels)), shortest), longest)


class LBFGS:
    """The state of one minimisation; tensors stay on the device that made them, and never change.

    history: pairs of curvature kept, each how the gradient changed (y) along a step (s).
    """

    def __init__(self, history: int = LONGEST_HISTORY) -> None:
        self._history = history
        self._longest_step = LONGEST_STEP
        self._forget()

    def _forget(self) -> None:
        self._last: tuple[tf.Tensor, tf.Tensor] | None = None  # the last step and the gradient it began with, as rows
        # The pairs one after the other, oldest first, in blocks [2 * pairs, values] of rows s, y, s, y ...; a new pair
        # is a block of its own until there are enough to put together: fewer products are faster.
        self._blocks: list[tf.Tensor] = []
        # s_i . y_j and y_i . y_j of the pairs that count: the newest ones, at most `history`.
        self._sy, self._yy = np.zeros((0, 0)), np.zeros((0, 0))
        # [pairs, 2]: s_i . g and y_i . g of the same pairs, with the gradient g that was seen last.
        self._by_gradient = np.zeros((0, 2))

    def step(self, x: tf.Tensor, gradient: tf.Tensor) -> tf.Tensor:
        """The next iterate from `x`, where the objective has `gradient`. Both of one dtype, any one shape.

        Call it with every iterate in turn, as it gave them: how the gradient changes along its own steps is where the
        curvature comes from.
        """
        g = tf.reshape(gradient, [1, -1])
        if self._last is not None:
            self._observe(g, *self._last)
        if len(self._sy):
            descent = self._inverse_hessian_times(g)
        else:
            descent = g * (FIRST_STEP / tf.maximum(tf.reduce_mean(tf.abs(g)), 1e-30))
        length = tf.reduce_mean(tf.abs(descent))
        step = descent * -tf.minimum(self._longest_step / tf.maximum(length, 1e-30), 1.0)
        self._last = (step, g)
        return x + tf.reshape(step, x.shape)

    def recover(self) -> None:
        """After a non-finite loss: forget all curvature and take half the steps from now on."""
        self._forget()
        self._longest_step /= 2

    def state(self) -> dict[str, Any]:
        """All that `restore` needs to go on from here, by name."""
        state = {"longest_step": np.array(self._longest_step), "sy": self._sy, "yy": self._yy}
        state["by_gradient"] = self._by_gradient
        if self._last is not None:
            state |= {"last_step": self._last[0], "last_gradient": self._last[1]}
        return state | {f"pairs{number}": block for number, block in enumerate(self._blocks)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on where another one's `state` was taken. Raises KeyError or ValueError if it is no such state."""
        self._longest_step = float(state["longest_step"])
        self._last = (state["last_step"], state["last_gradient"]) if "last_step" in state else None
        self._sy, self._yy, self._by_gradient = (
            np.array(state[name], np.float64) for name in ("sy", "yy", "by_gradient")
        )
        self._blocks = [state[f"pairs{number}"] for number in range(sum(name.startswith("pairs") for name in state))]
        counting, values = len(self._sy), tf.size(self._last[0]) if self._last else 0
        if any(len(block.shape) != 2 or block.shape[0] % 2 or block.shape[1] != values for block in self._blocks):
            raise ValueError("these are no pairs of this picture")
        if not self._sy.shape == self._yy.shape == (counting, counting) or counting > self._stored:
            raise ValueError("the products are not those of the pairs")
        if self._by_gradient.shape != (counting, 2):
            raise ValueError("the products with the gradient are not those of the pairs")

    def _observe(self, g: tf.Tensor, step: tf.Tensor, before: tf.Tensor) -> None:
        """Remember the curvature along the last step, from the gradients after and before it."""
        y = g - before
        pair = tf.concat([step, y], axis=0)
        self._blocks.append(pair)
        products = [tf.matmul(g, block, transpose_b=True) for block in self._blocks]
        products.append(tf.matmul(y, pair, transpose_b=True))
        *by_g, own = tf.concat(products, axis=1).numpy().astype(np.float64).reshape(-1, 2)
        by_gradient = np.array(by_g[-len(self._sy) - 1 :])
        if own[0] > 1e-10:
            # Those of y with older pairs follow from those with the gradients: they need not be read once more for it.
            by_y = np.concatenate([by_gradient[:-1] - self._by_gradient, [own]])
            self._sy, self._yy = _grown(self._sy, by_y[:, 0]), _grown(self._yy, by_y[:, 1])
        else:  # without positive curvature the pair would make the approximation indefinite
            self._blocks.pop()
            by_gradient = by_gradient[:-1]
        self._tidy()
        self._by_gradient = by_gradient[len(by_gradient) - len(self._sy) :]

    def _tidy(self) -> None:
        """Let pairs beyond the history count no more, drop blocks that have no other, put single pairs together."""
        self._sy, self._yy = (matrix[-self._history :, -self._history :] for matrix in (self._sy, self._yy))
        while self._blocks and self._stored - self._blocks[0].shape[0] // 2 >= len(self._sy):
            self._blocks.pop(0)
        singles = sum(block.shape[0] == 2 for block in self._blocks)
        if singles == BLOCK:
            self._blocks[-BLOCK:] = [tf.concat(self._blocks[-BLOCK:], axis=0)]

    @property
    def _stored(self) -> int:
        return sum(int(block.shape[0]) // 2 for block in self._blocks)

    def _inverse_hessian_times(self, g: tf.Tensor) -> tf.Tensor:
        """Byrd, Nocedal and Schnabel (1994), eq. 3.13, with (s . y) / (y . y) of the newest pair as first scale."""
        sg, yg = self._by_gradient.T
        scale = self._sy[-1, -1] / self._yy[-1, -1]
        upper = np.triu(self._sy)
        by_y = np.linalg.solve(upper, sg)
        by_s = np.linalg.solve(upper.T, self._sy.diagonal() * by_y + scale * (self._yy @ by_y - yg))
        weights = np.zeros((self._stored, 2))
        weights[-len(sg) :] = np.stack([by_s, -scale * by_y], axis=1)
        parts, row = [g * tf.constant(scale, g.dtype)], 0
        for block in self._blocks:
            of_block = weights.reshape(1, -1)[:, row : row + block.shape[0]]
            parts.append(tf.matmul(tf.constant(of_block, g.dtype), block))
            row += block.shape[0]
        return tf.add_n(parts)


def _grown(matrix: Matrix, column: npt.NDArray[np.float64]) -> Matrix:
    """The matrix with one more column, and the same as one more row: of s . y only the part above is asked for."""
    grown = np.pad(matrix, (0, 1))
    grown[:, -1] = grown[-1, :] = column
    return grown
