"""Adam with its moments in pixels' units, pixels clipped to their range after each step."""

from __future__ import annotations

from collections.abc import Mapping

import tensorflow as tf

__all__ = ["Adam"]


class Adam:
    """Kingma and Ba (2015), the state of one minimisation. Written out instead of Keras' optimizer, whose state is tied
    to variables and can be neither resized nor carried on in another process without them.

    learning_rate: in 0..255; the constants for the relative losses are those of Crowson's style-transfer-pytorch. For
    them epsilon only guards against 0: their gradients are about 1e-8 a pixel.
    """

    def __init__(
        self, learning_rate: float = 5.0, beta_1: float = 0.9, beta_2: float = 0.99, epsilon: float = 1e-14
    ) -> None:
        self._learning_rate, self._beta_1, self._beta_2, self._epsilon = learning_rate, beta_1, beta_2, epsilon
        self._steps = 0
        self._mean: tf.Tensor | None = None
        self._square: tf.Tensor | None = None

    @classmethod
    def original(cls) -> Adam:
        """The constants of TensorFlow's style transfer tutorial (there 0.02 on pixels in 0..1)."""
        return cls(learning_rate=5.0, beta_1=0.99, beta_2=0.999, epsilon=0.1)

    def step(self, x: tf.Tensor, gradient: tf.Tensor) -> tf.Tensor:
        """The next iterate from `x`, where the objective has `gradient`. Both float32, any one shape."""
        if self._mean is None or self._square is None:
            self._mean, self._square = tf.zeros_like(x), tf.zeros_like(x)
        self._steps += 1
        self._mean += (gradient - self._mean) * (1 - self._beta_1)
        self._square += (tf.square(gradient) - self._square) * (1 - self._beta_2)
        rate = self._learning_rate * (1 - self._beta_2**self._steps) ** 0.5 / (1 - self._beta_1**self._steps)
        return tf.clip_by_value(x - rate * self._mean / (tf.sqrt(self._square) + self._epsilon), 0.0, 255.0)

    def recover(self) -> None:
        """After a non-finite loss: forget the moments."""
        self._steps, self._mean, self._square = 0, None, None

    def state(self) -> dict[str, tf.Tensor]:
        """All that `restore` needs to go on from here, by name."""
        if self._mean is None or self._square is None:
            return {}
        return {"steps": tf.constant(self._steps), "mean": self._mean, "square": self._square}

    def restore(self, state: Mapping[str, tf.Tensor]) -> None:
        """Go on where another one's `state` was taken. Raises KeyError if it is no such state."""
        if state:
            self._steps, self._mean, self._square = int(state["steps"]), state["mean"], state["square"]
