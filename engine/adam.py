"""Adam as the original recipe uses it: heavy momentum, pixels clipped to their range after each step."""

from __future__ import annotations

import keras
import tensorflow as tf

__all__ = ["Adam"]


class Adam:
    """Keras' Adam(5, beta_1=0.99, epsilon=0.1) on pixels in 0..255, as in TensorFlow's style transfer tutorial
    (there 0.02 on pixels in 0..1). The state of one minimisation."""

    def __init__(self) -> None:
        self._adam = keras.optimizers.Adam(learning_rate=5.0, beta_1=0.99, epsilon=0.1)
        self._pixels: keras.Variable | None = None

    def step(self, x: tf.Tensor, gradient: tf.Tensor) -> tf.Tensor:
        """The next iterate from `x`, where the objective has `gradient`. Both float32, any one shape."""
        if self._pixels is None:
            self._pixels = keras.Variable(x)
        else:
            self._pixels.assign(x)
        self._adam.apply([gradient], [self._pixels])
        return tf.clip_by_value(self._pixels.value, 0.0, 255.0)

    def recover(self) -> None:
        """After a non-finite loss: forget the moments."""
        self.__init__()  # type: ignore[misc]
