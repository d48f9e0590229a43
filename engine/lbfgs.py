"""L-BFGS without a line search: one evaluation of the objective per iteration.

Nocedal and Wright, Numerical Optimization (2006), with the inverse Hessian in its compact form (Byrd, Nocedal and
Schnabel 1994, theorem 2.2): two products with all pairs of curvature at once, where the two-loop recursion of algorithm
7.4 reads each of them four times, one after the other. At 512 px a step by thirty pairs takes 20 ms so; before one by
ten took 30.

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
Vector = npt.NDArray[np.float64]

# In the units of pixels in 0..255; mean absolute change per pixel and step.
FIRST_STEP: Final = 0.01 * 255
LONGEST_STEP: Final = 0.02 * 255

# Pairs kept. The classic objective takes 251 iterations with 10, 221 with 30 and 213 with 100 to the same loss. Where
# a coarser scale was painted before there is less to do, at every scale: `balanced` at 512 px ends at 0.2501 with 23
# and at 0.2499 with 8; 400 iterations at 0.2398 with 23, at 0.2402 with 8 and at 0.2409 with 5. A step by 15 takes
# 20 ms at 512 x 512 px, by 8 it takes 16.
LONGEST_HISTORY: Final = 30
SHORTEST_HISTORY: Final = 10
CARRIED_ON_HISTORY: Final = 8
PAIRS_MEMORY: Final = 400e6  # bytes
BLOCK: Final = 4  # pairs put together


def history_of(pixels: int, *, carried_on: bool) -> int:
    """How many pairs to keep for a picture of so many pixels. carried_on: from a painting of another scale."""
    if carried_on:
        return CARRIED_ON_HISTORY
    return min(max(int(PAIRS_MEMORY / (2 * 3 * 4 * pixels)), SHORTEST_HISTORY), LONGEST_HISTORY)


class LBFGS:
    """The state of one minimisation; tensors stay on the device that made them, and never change.

    history: pairs of curvature kept, each how the gradient changed (y) along a step (s).
    """

    def __init__(self, history: int = LONGEST_HISTORY) -> None:
        self._history = history
        self._longest_step = LONGEST_STEP
        self._last: tuple[tf.Tensor, tf.Tensor] | None = None  # where the last step began: x and gradient
        self._forget()

    def _forget(self) -> None:
        # The pairs one after the other, oldest first, in blocks [2 * pairs, values] of rows s, y, s, y ...; a new pair
        # is a block of its own until there are enough to put together: fewer products are faster.
        self._blocks: list[tf.Tensor] = []
        # s_i . y_j and y_i . y_j of the pairs that count: the newest ones, at most `history`.
        self._sy, self._yy = np.zeros((0, 0)), np.zeros((0, 0))

    def step(self, x: tf.Tensor, gradient: tf.Tensor) -> tf.Tensor:
        """The next iterate from `x`, where the objective has `gradient`. Both of one dtype, any one shape.

        Call it with every iterate in turn: the change since the last call is where the curvature comes from.
        """
        g = tf.reshape(gradient, [1, -1])
        sg_yg = self._observe(x, gradient, g)
        self._last = (x, gradient)
        if len(self._sy):
            step = self._inverse_hessian_times(g, *sg_yg)
        else:
            step = g * (FIRST_STEP / tf.maximum(tf.reduce_mean(tf.abs(g)), 1e-30))
        length = tf.reduce_mean(tf.abs(step))
        capped = step * tf.minimum(self._longest_step / tf.maximum(length, 1e-30), 1.0)
        return x - tf.reshape(capped, x.shape)

    def recover(self) -> None:
        """After a non-finite loss: forget all curvature and take half the steps from now on."""
        self._forget()
        self._last = None
        self._longest_step /= 2

    def state(self) -> dict[str, Any]:
        """All that `restore` needs to go on from here, by name."""
        state = {"longest_step": np.array(self._longest_step), "sy": self._sy, "yy": self._yy}
        if self._last is not None:
            state |= {"last_x": self._last[0], "last_gradient": self._last[1]}
        return state | {f"pairs{number}": block for number, block in enumerate(self._blocks)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on where another one's `state` was taken. Raises KeyError or ValueError if it is no such state."""
        self._longest_step = float(state["longest_step"])
        self._last = (state["last_x"], state["last_gradient"]) if "last_x" in state else None
        self._sy, self._yy = (np.array(state[name], np.float64) for name in ("sy", "yy"))
        self._blocks = [state[f"pairs{number}"] for number in range(sum(name.startswith("pairs") for name in state))]
        counting, values = len(self._sy), tf.size(self._last[0]) if self._last else 0
        if any(len(block.shape) != 2 or block.shape[0] % 2 or block.shape[1] != values for block in self._blocks):
            raise ValueError("these are no pairs of this picture")
        if not self._sy.shape == self._yy.shape == (counting, counting) or counting > self._stored:
            raise ValueError("the products are not those of the pairs")

    def _observe(self, x: tf.Tensor, gradient: tf.Tensor, g: tf.Tensor) -> tuple[Vector, Vector]:
        """Remember the curvature along the last step. Returns s_i . g and y_i . g of the pairs that count."""
        if self._last is None:
            return np.zeros(0), np.zeros(0)
        s, y = (tf.reshape(new - old, [1, -1]) for new, old in zip((x, gradient), self._last, strict=True))
        self._blocks.append(tf.concat([s, y], axis=0))
        by_g, by_y = self._products(tf.concat([g, y], axis=0), len(self._sy) + 1)
        if by_y[-1, 0] > 1e-10:
            self._sy, self._yy = _grown(self._sy, by_y[:, 0]), _grown(self._yy, by_y[:, 1])
        else:  # without positive curvature the pair would make the approximation indefinite
            self._blocks.pop()
            by_g = by_g[:-1]
        self._tidy()
        counting = by_g[len(by_g) - len(self._sy) :]
        return counting[:, 0], counting[:, 1]

    def _products(self, rows: tf.Tensor, newest: int) -> Matrix:
        """[rows, pairs, 2]: each row's product with s and with y of the newest pairs."""
        products = tf.concat([tf.matmul(rows, block, transpose_b=True) for block in self._blocks], axis=1)
        found: Matrix = products.numpy().astype(np.float64).reshape(len(rows), -1, 2)[:, -newest:]
        return found

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

    def _inverse_hessian_times(self, g: tf.Tensor, sg: Vector, yg: Vector) -> tf.Tensor:
        """Byrd, Nocedal and Schnabel (1994), eq. 3.13, with (s . y) / (y . y) of the newest pair as first scale."""
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


def _grown(matrix: Matrix, column: Vector) -> Matrix:
    """The matrix with one more column, and the same as one more row: of s . y only the part above is asked for."""
    grown = np.pad(matrix, (0, 1))
    grown[:, -1] = grown[-1, :] = column
    return grown
