"""Adam against Keras' own, step by step."""

from collections.abc import Callable

import keras
import numpy as np
import pytest
import tensorflow as tf

from engine.adam import Adam

SHAPE = (1, 6, 7, 3)


def gradients(scale: float) -> list[tf.Tensor]:
    """Of twelve steps, about so large, mostly one way."""
    rng = np.random.default_rng(8)
    way = rng.normal(size=SHAPE)
    return [tf.constant(scale * (way + rng.normal(size=SHAPE)), tf.float32) for _ in range(12)]


def start() -> tf.Tensor:
    return tf.constant(np.random.default_rng(9).uniform(0, 255, SHAPE), tf.float32)


@pytest.mark.parametrize(
    ("own", "kerass", "scale"),
    [
        (Adam, lambda: keras.optimizers.Adam(5.0, beta_1=0.9, beta_2=0.99, epsilon=1e-14), 1e-8),
        (Adam.original, lambda: keras.optimizers.Adam(5.0, beta_1=0.99, beta_2=0.999, epsilon=0.1), 0.3),
    ],
    ids=["for relative losses", "original"],
)
def test_every_step_is_that_of_keras_with_its_pixels_clipped(
    own: Callable[[], Adam], kerass: Callable[[], keras.optimizers.Adam], scale: float
) -> None:
    adam, reference = own(), kerass()
    x, variable = start(), tf.Variable(start())
    clipped = 0

    for gradient in gradients(scale):
        x = adam.step(x, gradient)
        reference.apply_gradients([(gradient, variable)])
        clipped += int(np.sum((variable.numpy() < 0) | (variable.numpy() > 255)))
        variable.assign(tf.clip_by_value(variable, 0.0, 255.0))

        np.testing.assert_allclose(x, variable, rtol=1e-5, atol=1e-3)
    assert clipped > 10
    assert np.abs(x - start()).mean() > 5


def test_after_recovering_it_steps_as_a_new_one_does() -> None:
    adam = Adam()
    x = start()
    for gradient in gradients(1e-8):
        x = adam.step(x, gradient)

    adam.recover()

    assert adam.state() == {}
    new = Adam()
    for gradient in gradients(1e-8)[::-1]:
        np.testing.assert_array_equal(adam.step(x, gradient), new.step(x, gradient))


def test_it_goes_on_where_its_state_was_taken() -> None:
    adam, other = Adam(), Adam()
    x = start()
    first, *rest = gradients(1e-8)
    x = adam.step(x, first)

    other.restore(adam.state())

    for gradient in rest:
        np.testing.assert_array_equal(other.step(x, gradient), adam.step(x, gradient))


def test_what_is_no_state_of_its_own_is_refused() -> None:
    with pytest.raises(KeyError):
        Adam().restore({"longest_step": tf.constant(5.0)})
