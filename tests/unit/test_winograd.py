"""Winograd's convolution against TensorFlow's plain one, forward and back."""

from collections.abc import Callable

import keras
import numpy as np
import pytest
import tensorflow as tf
from drawings import speckles, waves

from engine import vgg, winograd
from engine.vgg import VGG19
from engine.weights import WeightFiles

SIZES = [(6, 8), (7, 8), (6, 9), (5, 5), (2, 1), (1, 1)]


def drawn(seed: int, *shape: int) -> tf.Tensor:
    return tf.random.stateless_normal(shape, [seed, 0])


def distance(found: tf.Tensor, expected: tf.Tensor) -> float:
    """Between two tensors, as a part of the expected one's size."""
    found, expected = (tf.cast(values, tf.float32).numpy() for values in (found, expected))
    assert found.shape == expected.shape
    return float(np.linalg.norm(found - expected) / np.linalg.norm(expected))


@pytest.mark.parametrize(("height", "width"), SIZES)
@pytest.mark.parametrize(("dtype", "tolerance"), [(tf.float32, 1e-5), (tf.bfloat16, 0.02)])
def test_it_is_the_plain_convolution_and_so_is_its_gradient(
    height: int, width: int, dtype: tf.DType, tolerance: float
) -> None:
    kernel, x, pull = drawn(1, 3, 3, 32, 48), drawn(2, 1, height, width, 32), drawn(3, 1, height, width, 48)
    kernels = tf.cast(winograd.transformed(kernel), dtype)

    def result_and_gradient(convolve: Callable[[tf.Tensor], tf.Tensor], x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        with tf.GradientTape() as tape:
            tape.watch(x)
            result = convolve(x)
            total = tf.reduce_sum(result * tf.cast(pull, x.dtype))
        return result, tape.gradient(total, x)

    found = result_and_gradient(lambda x: winograd.convolve(x, kernels), tf.cast(x, dtype))

    expected = result_and_gradient(lambda x: tf.nn.conv2d(x, kernel, 1, "SAME"), x)
    assert [values.dtype for values in found] == [dtype, dtype]
    for one, other in zip(found, expected, strict=True):
        assert distance(one, other) < tolerance


@pytest.mark.parametrize("reflect", [False, True])
def test_the_network_is_the_same_with_it_and_without(
    weight_files: WeightFiles, reflect: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = tf.constant((waves(50, 67) // 2 + speckles(50, 67) // 2)[np.newaxis], tf.float32)
    names = ("block4_conv2", "block4_pool", "block5_conv1", "block5_conv4")

    def features_and_gradient() -> list[tf.Tensor]:
        network = VGG19(weight_files.vgg19, tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(image)
            features = network(image, names, reflect=reflect)
            total = tf.add_n([tf.reduce_sum(features[name]) for name in names])
        return [*features.values(), tape.gradient(total, image)]

    used = []
    convolve = winograd.convolve
    monkeypatch.setattr(winograd, "convolve", lambda *tensors: (used.append("it"), convolve(*tensors))[1])
    monkeypatch.setattr(vgg, "multiplies_cheaply", lambda _: False)
    found = features_and_gradient()
    assert len(used) == 8  # blocks 4 and 5

    monkeypatch.setattr(vgg, "multiplies_cheaply", lambda _: True)
    for one, other in zip(found, features_and_gradient(), strict=True):
        assert distance(one, other) < 1e-4
    assert len(used) == 8


def test_deep_layers_are_those_of_keras(weight_files: WeightFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vgg, "multiplies_cheaply", lambda _: False)
    model = keras.applications.VGG19(include_top=False, weights=str(weight_files.vgg19))
    names = ("block4_conv4", "block5_conv3")
    as_keras_has_it = keras.Model(model.inputs, [model.get_layer(name).output for name in names])
    image = tf.constant((waves(50, 67) // 2 + speckles(50, 67) // 2)[np.newaxis], tf.float32)

    features = VGG19(weight_files.vgg19, tf.float32)(image, names)

    expected = as_keras_has_it(keras.applications.vgg19.preprocess_input(image))
    for name, values in zip(names, expected, strict=True):
        assert distance(features[name], values) < 1e-4
