"""VGG19's feature maps against NumPy."""

import keras
import numpy as np
import numpy.typing as npt
import pytest
import tensorflow as tf
from drawings import speckles, waves

from engine.painter import Painter
from engine.vgg import VGG19
from engine.weights import WeightFiles

Array = npt.NDArray[np.float64]


def pooled(features: Array, pooling: str) -> Array:
    """Halved by cells of 2 x 2; an odd row or column is left out. features: [height, width, channels]."""
    height, width, channels = features.shape
    cells = features[: height // 2 * 2, : width // 2 * 2].reshape(height // 2, 2, width // 2, 2, channels)
    return {"max": np.max, "average": np.mean}[pooling](cells, axis=(1, 3))


def convolved(features: Array, kernel: Array, bias: Array) -> Array:
    """A 3 x 3 convolution over zero padding, then ReLU."""
    height, width, _ = features.shape
    padded = np.pad(features, ((1, 1), (1, 1), (0, 0)))
    total = sum(
        padded[row : row + height, column : column + width] @ kernel[row, column]
        for row in range(3)
        for column in range(3)
    )
    return np.maximum(total + bias, 0.0)


@pytest.mark.parametrize("pooling", ["max", "average"])
def test_a_block_begins_with_the_block_before_it_pooled(
    painter: Painter, weight_files: WeightFiles, pooling: str
) -> None:
    layer = keras.applications.VGG19(include_top=False, weights=str(weight_files.vgg19)).get_layer("block2_conv1")
    kernel, bias = (np.asarray(weights, np.float64) for weights in layer.get_weights())
    image = tf.constant((waves(27, 34) // 2 + speckles(27, 34) // 2)[np.newaxis], tf.float32)

    names = ("block1_conv2", "block1_pool", "block2_conv1")
    features = painter.network(image, names, pooling=pooling)

    before, pool, after = (features[name][0].numpy().astype(np.float64) for name in names)
    np.testing.assert_allclose(pool, pooled(before, pooling), rtol=1e-6)
    assert after.shape == (13, 17, 128)
    expected = convolved(pooled(before, pooling), kernel, bias)
    np.testing.assert_allclose(after, expected, rtol=1e-3, atol=1e-4 * expected.max())


@pytest.mark.parametrize("pooling", ["max", "average"])
def test_a_pool_and_its_gradient_do_not_change_when_the_convolution_before_it_is_read_too(
    painter: Painter, pooling: str
) -> None:
    image = tf.constant((waves(27, 34) // 2 + speckles(27, 34) // 2)[np.newaxis], tf.float32)
    pull = tf.random.stateless_normal([1, 6, 8, 128], [1, 2], dtype=painter.dtype)

    def pooled_and_slope(*names: str) -> tuple[Array, Array]:
        with tf.GradientTape() as tape:
            tape.watch(image)
            pool = painter.network(image, ("block2_pool", *names), pooling=pooling)["block2_pool"]
            total = tf.reduce_sum(pool * pull)
        return pool.numpy().astype(np.float64), tape.gradient(total, image).numpy()

    alone, with_convolutions = pooled_and_slope(), pooled_and_slope("block1_conv2", "block2_conv2")

    np.testing.assert_allclose(alone[0], with_convolutions[0], rtol=1e-6)
    assert np.linalg.norm(alone[1] - with_convolutions[1]) < 1e-3 * np.linalg.norm(with_convolutions[1])


@pytest.mark.parametrize(("height", "width"), [(16, 18), (17, 22), (33, 5)])
@pytest.mark.parametrize("dtype", [tf.float32, tf.bfloat16])
def test_the_gradient_to_the_pixels_is_that_of_the_first_convolution(
    weight_files: WeightFiles, dtype: tf.DType, height: int, width: int
) -> None:
    model = keras.applications.VGG19(include_top=False, weights=str(weight_files.vgg19))
    as_keras_has_it = keras.Model(model.inputs, model.get_layer("block1_conv1").output)
    image = tf.constant((waves(height, width) // 2 + speckles(height, width) // 2)[np.newaxis], tf.float32)
    pull = tf.random.stateless_normal([1, height, width, 64], [1, 2])

    gradients = []
    for features in (
        lambda: as_keras_has_it(keras.applications.vgg19.preprocess_input(image)),
        lambda: tf.cast(VGG19(weight_files.vgg19, dtype)(image, ["block1_conv1"])["block1_conv1"], tf.float32),
    ):
        with tf.GradientTape() as tape:
            tape.watch(image)
            total = tf.reduce_sum(features() * pull)
        gradients.append(tape.gradient(total, image).numpy())

    expected, found = gradients
    tolerance = 1e-5 if dtype == tf.float32 else 0.1  # a few ReLUs open or close by the rounding
    assert np.linalg.norm(found - expected) < tolerance * np.linalg.norm(expected)
