"""The losses against independent float64 NumPy formulas."""

import numpy as np
import numpy.typing as npt
import pytest
import tensorflow as tf

from engine.losses import (
    CLASSIC,
    RELATIVE,
    Objective,
    gram_matrix,
    mean_and_covariance,
    relative_error,
    total_variation,
)

Array = npt.NDArray[np.float64]


def feature_map(seed: int, height: int = 5, width: int = 7, channels: int = 4) -> Array:
    return np.random.default_rng(seed).gamma(2.0, 30.0, (1, height, width, channels))


def reference_gram(features: Array) -> Array:
    flat = features.reshape(-1, features.shape[-1])
    return np.einsum("ni,nj->ij", flat, flat) / len(flat)


def tensors(seed: int, objective: Objective, **size: int) -> tuple[dict[str, Array], dict[str, tf.Tensor]]:
    layers = {*objective.content_layers, *objective.style_layers}
    arrays = {layer: feature_map(seed + n, **size) for n, layer in enumerate(sorted(layers))}
    return arrays, {layer: tf.constant(array, tf.float32) for layer, array in arrays.items()}


def test_the_gram_matrix_is_the_mean_product_of_channels() -> None:
    features = feature_map(1)

    np.testing.assert_allclose(gram_matrix(tf.constant(features, tf.float32)), reference_gram(features), rtol=1e-5)


def test_the_gram_matrix_does_not_depend_on_the_size_of_the_picture() -> None:
    features = feature_map(2)

    twice = np.concatenate([features, features], axis=1)

    np.testing.assert_allclose(
        gram_matrix(tf.constant(twice, tf.float32)), gram_matrix(tf.constant(features, tf.float32)), rtol=1e-5
    )


def test_mean_and_covariance_are_those_of_numpy() -> None:
    features = feature_map(3)

    mean, covariance = mean_and_covariance(tf.constant(features, tf.float32))

    flat = features.reshape(-1, features.shape[-1])
    np.testing.assert_allclose(mean, flat.mean(axis=0), rtol=1e-5)
    np.testing.assert_allclose(covariance, np.cov(flat.T, bias=True), rtol=1e-4, atol=1e-2)


def test_the_relative_error_is_zero_for_a_match_and_scale_free() -> None:
    value, target = feature_map(4), feature_map(5)
    expected = np.mean((value - target) ** 2) / np.mean(target**2)

    for scale in (1.0, 1e3):
        error = relative_error(tf.constant(value * scale, tf.float32), tf.constant(target * scale, tf.float32))
        assert float(error) == pytest.approx(expected, rel=1e-5)
    assert float(relative_error(tf.constant(value, tf.float32), tf.constant(value, tf.float32))) == 0.0


def test_total_variation_is_the_mean_squared_step_between_neighbours() -> None:
    image = np.random.default_rng(6).uniform(0, 255, (1, 6, 8, 3))

    unit = image / 255
    expected = np.mean(np.diff(unit, axis=1) ** 2) + np.mean(np.diff(unit, axis=2) ** 2)
    assert float(total_variation(tf.constant(image, tf.float32))) == pytest.approx(expected, rel=1e-5)


def test_the_relative_objective_is_its_published_formula() -> None:
    content, content_t = tensors(10, RELATIVE)
    style, style_t = tensors(20, RELATIVE, height=9, width=3)
    painting, painting_t = tensors(30, RELATIVE)
    image = np.random.default_rng(7).uniform(0, 255, (1, 6, 8, 3))

    targets = RELATIVE.targets(content_t, [style_t], content_weight=3.0, style_weight=2.0)
    total, content_loss, style_loss = RELATIVE.losses(tf.constant(image, tf.float32), painting_t, targets)

    def error(value: Array, target: Array) -> float:
        return float(np.mean((value - target) ** 2) / np.mean(target**2))

    def moments(features: Array) -> tuple[Array, Array]:
        flat = features.reshape(-1, features.shape[-1])
        return flat.mean(axis=0), np.cov(flat.T, bias=True)

    layer = RELATIVE.content_layer
    expected_content = 0.25 * 3.0 * error(painting[layer], content[layer])
    per_layer = []
    for layer in RELATIVE.style_layers:
        (mean, covariance), (mean_target, covariance_target) = moments(painting[layer]), moments(style[layer])
        per_layer.append(error(mean, mean_target) / 2 + error(covariance, covariance_target) / 2)
    expected_style = 2.0 * float(np.mean(per_layer))
    unit = image / 255
    smoothing = 2.0 * (np.mean(np.diff(unit, axis=1) ** 2) + np.mean(np.diff(unit, axis=2) ** 2))
    assert float(content_loss) == pytest.approx(expected_content, rel=1e-4)
    assert float(style_loss) == pytest.approx(expected_style, rel=1e-4)
    assert float(total) == pytest.approx(expected_content + expected_style + smoothing, rel=1e-4)


def test_the_classic_objective_is_the_original_formula() -> None:
    content, content_t = tensors(10, CLASSIC)
    style, style_t = tensors(20, CLASSIC, height=9, width=3)
    painting, painting_t = tensors(30, CLASSIC)

    targets = CLASSIC.targets(content_t, [style_t], content_weight=1.0, style_weight=1.0)
    total, content_loss, style_loss = CLASSIC.losses(tf.zeros([1, 2, 2, 3]), painting_t, targets)

    expected_content = 1e3 * np.mean((painting["block5_conv2"] - content["block5_conv2"]) ** 2)
    grams = [
        np.mean((reference_gram(painting[layer]) - reference_gram(style[layer])) ** 2)
        for layer in ("block1_conv1", "block2_conv1", "block3_conv1", "block4_conv1", "block5_conv1")
    ]
    expected_style = 1e-2 * np.mean(grams)
    assert float(content_loss) == pytest.approx(expected_content, rel=1e-4)
    assert float(style_loss) == pytest.approx(expected_style, rel=1e-4)
    assert float(total) == pytest.approx(expected_content + expected_style, rel=1e-4)


@pytest.mark.parametrize("objective", [RELATIVE, CLASSIC], ids=["relative", "classic"])
def test_two_styles_blend_as_one_population_of_features(objective: Objective) -> None:
    _, content = tensors(10, objective)
    one, two = tensors(20, objective)[1], tensors(40, objective)[1]
    both = {layer: tf.concat([one[layer], two[layer]], axis=1) for layer in one}

    blended = objective.targets(content, [one, two], content_weight=1.0, style_weight=1.0)["style"]
    together = objective.targets(content, [both], content_weight=1.0, style_weight=1.0)["style"]

    for layer in objective.style_layers:
        tf.nest.map_structure(lambda a, b: np.testing.assert_allclose(a, b, rtol=1e-4), blended[layer], together[layer])
