"""The losses against independent float64 NumPy formulas."""

import numpy as np
import numpy.typing as npt
import pytest
import tensorflow as tf

from engine.losses import Moments, Objective, blended, moments, objective_of, total_variation
from engine.recipe import Recipe

RELATIVE = objective_of(Recipe())
CLASSIC = objective_of(Recipe.of(preset="classic"))

Array = npt.NDArray[np.float64]


def feature_map(seed: int, height: int = 5, width: int = 7, channels: int = 4) -> Array:
    return np.random.default_rng(seed).gamma(2.0, 30.0, (1, height, width, channels))


def reference_gram(features: Array) -> Array:
    flat = features.reshape(-1, features.shape[-1])
    return np.einsum("ni,nj->ij", flat, flat) / len(flat)


def tensors(seed: int, objective: Objective, **size: int) -> tuple[dict[str, Array], dict[str, tf.Tensor]]:
    layers = objective.layers
    arrays = {layer: feature_map(seed + n, **size) for n, layer in enumerate(sorted(layers))}
    return arrays, {layer: tf.constant(array, tf.float32) for layer, array in arrays.items()}


def gram(found: Moments) -> Array:
    return np.asarray(found["product"][0] / found["count"][0])


def style_targets(objective: Objective, features: dict[str, tf.Tensor]) -> dict[str, Moments]:
    return {layer: blended([moments(features[layer])], [1.0]) for layer in objective.style_layers}


def losses(
    objective: Objective, painting: dict[str, tf.Tensor], targets: dict[str, object], image: Array
) -> tuple[float, ...]:
    variation = total_variation(tf.constant(image, tf.float32))
    return tuple(float(v) for v in objective.losses(objective.statistics(painting, targets), variation, targets))


def test_the_gram_matrix_is_the_mean_product_of_channels() -> None:
    features = feature_map(1)

    np.testing.assert_allclose(gram(moments(tf.constant(features, tf.float32))), reference_gram(features), rtol=1e-5)


def test_the_gram_matrix_does_not_depend_on_the_size_of_the_picture() -> None:
    features = feature_map(2)

    twice = np.concatenate([features, features], axis=1)

    np.testing.assert_allclose(
        gram(moments(tf.constant(twice, tf.float32))), gram(moments(tf.constant(features, tf.float32))), rtol=1e-5
    )


def test_moments_of_parts_add_up_to_those_of_the_whole() -> None:
    features = tf.constant(feature_map(3), tf.float32)

    whole, top, bottom = moments(features), moments(features[:, :2]), moments(features[:, 2:])

    for name, value in whole.items():
        np.testing.assert_allclose(value, top[name] + bottom[name], rtol=1e-5)


def test_guided_moments_count_each_position_by_its_weight() -> None:
    features, guide = feature_map(4), np.random.default_rng(1).uniform(0, 1, (5, 7))

    found = moments(tf.constant(features, tf.float32), [tf.constant(guide, tf.float32), tf.ones([5, 7])])

    flat, weights = features.reshape(-1, 4), guide.reshape(-1)
    np.testing.assert_allclose(found["count"], [weights.sum(), 35], rtol=1e-5)
    np.testing.assert_allclose(found["sum"], [weights @ flat, flat.sum(axis=0)], rtol=1e-5)
    products = [np.einsum("n,ni,nj->ij", weights, flat, flat), flat.T @ flat]
    np.testing.assert_allclose(found["product"], products, rtol=1e-5)


@pytest.mark.parametrize("guided", [False, True])
def test_the_gradient_of_the_moments_is_that_of_their_formula(guided: bool) -> None:
    features = tf.constant(feature_map(5) / 30, tf.float32)
    guide = tf.constant(np.random.default_rng(2).uniform(0.1, 1, (5, 7)), tf.float32)
    rng = np.random.default_rng(6)
    by_sum, by_product = (tf.constant(rng.normal(size=size), tf.float32) for size in ((4,), (4, 4)))

    with tf.GradientTape(persistent=True) as tape:
        tape.watch(features)
        found = moments(features, [guide] if guided else [])
        total = tf.reduce_sum(found["sum"][0] * by_sum) + tf.reduce_sum(found["product"][0] * by_product)
        weights = tf.reshape(guide, [-1]) if guided else tf.ones([35])
        flat = tf.reshape(features, [-1, 4])
        plain_product = tf.einsum("n,ni,nj->ij", weights, flat, flat)
        plain = tf.reduce_sum(tf.einsum("n,ni->i", weights, flat) * by_sum) + tf.reduce_sum(plain_product * by_product)

    np.testing.assert_allclose(tape.gradient(total, features), tape.gradient(plain, features), rtol=1e-4, atol=1e-4)


def test_bfloat16_features_give_the_gradient_of_float32_ones_to_their_precision() -> None:
    features = tf.cast(feature_map(7), tf.bfloat16)
    full = tf.cast(features, tf.float32)
    weights = tf.constant(np.random.default_rng(8).normal(size=(4, 4)), tf.float32)

    with tf.GradientTape(persistent=True) as tape:
        tape.watch([features, full])
        rounded = tf.reduce_sum(moments(features)["product"][0] * weights)
        exact = tf.reduce_sum(moments(full)["product"][0] * weights)

    one, other = tape.gradient(rounded, features), tape.gradient(exact, full)
    assert one.dtype == tf.bfloat16
    assert np.abs(tf.cast(one, tf.float32) - other).max() < 0.02 * np.abs(other).max()


@pytest.mark.parametrize(("height", "width"), [(64, 64), (33, 31)], ids=["in parts", "in one"])
def test_bfloat16_features_give_the_moments_of_float32_ones_to_their_precision(height: int, width: int) -> None:
    features = tf.cast(feature_map(9, height, width, channels=64), tf.bfloat16)

    rounded, exact = moments(features), moments(tf.cast(features, tf.float32))

    for name in ("sum", "product"):
        assert rounded[name].dtype == tf.float32
        np.testing.assert_allclose(rounded[name], exact[name], rtol=2.0**-8)


def test_total_variation_is_the_mean_squared_step_between_neighbours() -> None:
    image = np.random.default_rng(6).uniform(0, 255, (1, 6, 8, 3))

    unit = image / 255
    expected = np.mean(np.diff(unit, axis=1) ** 2) + np.mean(np.diff(unit, axis=2) ** 2)
    assert float(total_variation(tf.constant(image, tf.float32))) == pytest.approx(expected, rel=1e-5)


def test_the_gradient_of_the_total_variation_is_that_of_its_formula() -> None:
    image = np.random.default_rng(6).uniform(0, 255, (1, 6, 8, 3)) / 255
    down, right = np.diff(image, axis=1), np.diff(image, axis=2)
    expected = np.zeros_like(image)
    expected[:, 1:] += 2 * down / down.size
    expected[:, :-1] -= 2 * down / down.size
    expected[:, :, 1:] += 2 * right / right.size
    expected[:, :, :-1] -= 2 * right / right.size

    whole = tf.constant(image * 255, tf.float32)
    with tf.GradientTape() as tape:
        tape.watch(whole)
        loss = 3.0 * total_variation(whole)

    np.testing.assert_allclose(tape.gradient(loss, whole), 3 * expected / 255, rtol=1e-4, atol=1e-8)


@pytest.mark.parametrize("weight", [0.3, 0.5])
@pytest.mark.parametrize(("dtype", "tolerance"), [(tf.float32, 1e-5), (tf.bfloat16, 2.0**-7)])
def test_content_pulls_on_features_by_their_difference(dtype: tf.DType, tolerance: float, weight: float) -> None:
    layer = "block1_conv1"
    photo, painting = (tf.cast(feature_map(seed), dtype) for seed in (1, 2))
    objective = Objective((layer,), (), relative=True)

    with tf.GradientTape() as tape:
        tape.watch(painting)
        found = objective.statistics({layer: painting}, {"content": {layer: photo}})
        loss = weight * found["content"][layer]

    difference = np.subtract(*(np.asarray(tf.cast(features, tf.float64)) for features in (painting, photo)))
    pull = tape.gradient(loss, painting)
    assert pull.dtype == dtype
    assert float(loss) == pytest.approx(weight * np.sum(difference**2), rel=tolerance)
    np.testing.assert_allclose(tf.cast(pull, tf.float64), 2 * weight * difference, rtol=2 * tolerance)


def test_by_its_unit_the_total_pulls_on_the_largest_content_layer_by_the_difference_itself() -> None:
    recipe = Recipe.of(content_weight=3.0, content_layers="block4_conv2,block2_conv2:2,block3_conv1")
    objective = objective_of(recipe)
    photo, painting = (tensors(seed, objective)[1] for seed in (10, 30))
    targets = objective.targets(photo, style_targets(objective, photo), tf.ones([1]), recipe)

    with tf.GradientTape() as tape:
        tape.watch(painting)
        content = objective.losses(objective.statistics(painting, targets), tf.constant(0.0), targets)[1]
        by_unit = content / objective.unit(targets)

    layer = "block2_conv2"
    np.testing.assert_allclose(tape.gradient(by_unit, painting)[layer], painting[layer] - photo[layer], rtol=1e-5)


def test_the_relative_objective_is_its_published_formula() -> None:
    recipe = Recipe.of(
        content_weight=3.0, style_weight=2.0, style_layers="block1_conv1:3,block3_conv2", tv_weight=5.0,
        content_layers="block4_conv2,block5_conv1:3",
    )  # fmt: skip
    objective = objective_of(recipe)
    content, content_t = tensors(10, objective)
    style, style_t = tensors(20, objective, height=9, width=3)
    painting, painting_t = tensors(30, objective)
    image = np.random.default_rng(7).uniform(0, 255, (1, 6, 8, 3))

    targets = objective.targets(content_t, style_targets(objective, style_t), tf.ones([1]), recipe)
    total, content_loss, style_loss = losses(objective, painting_t, targets, image)

    def error(value: Array, target: Array) -> float:
        return float(np.mean((value - target) ** 2) / np.mean(target**2))

    def mean_and_covariance(features: Array) -> tuple[Array, Array]:
        flat = features.reshape(-1, features.shape[-1])
        return flat.mean(axis=0), np.cov(flat.T, bias=True)

    shares = {"block4_conv2": 0.25, "block5_conv1": 0.75}
    expected_content = 0.21 * 3.0 * sum(error(painting[n], content[n]) * share for n, share in shares.items())
    expected_style = 0.0
    for layer, share in {"block1_conv1": 0.75, "block3_conv2": 0.25}.items():
        (mean, covariance), (mean_target, covariance_target) = map(mean_and_covariance, (painting[layer], style[layer]))
        expected_style += 2.0 * share * (error(mean, mean_target) + error(covariance, covariance_target)) / 2
    unit = image / 255
    smoothing = 5.0 * (np.mean(np.diff(unit, axis=1) ** 2) + np.mean(np.diff(unit, axis=2) ** 2))
    assert content_loss == pytest.approx(expected_content, rel=1e-4)
    assert style_loss == pytest.approx(expected_style, rel=1e-4)
    assert total == pytest.approx(expected_content + expected_style + smoothing, rel=1e-4)


def test_the_classic_objective_is_the_original_formula() -> None:
    content, content_t = tensors(10, CLASSIC)
    style, style_t = tensors(20, CLASSIC, height=9, width=3)
    painting, painting_t = tensors(30, CLASSIC)

    recipe = Recipe.of(preset="classic")
    targets = CLASSIC.targets(content_t, style_targets(CLASSIC, style_t), tf.ones([1]), recipe)
    total, content_loss, style_loss = losses(
        CLASSIC, painting_t, targets, np.random.default_rng(1).random((1, 4, 4, 3))
    )

    expected_content = 1e3 * np.mean((painting["block5_conv2"] - content["block5_conv2"]) ** 2)
    grams = [
        np.mean((reference_gram(painting[layer]) - reference_gram(style[layer])) ** 2)
        for layer in ("block1_conv1", "block2_conv1", "block3_conv1", "block4_conv1", "block5_conv1")
    ]
    expected_style = 1e-2 * np.mean(grams)
    assert content_loss == pytest.approx(expected_content, rel=1e-4)
    assert style_loss == pytest.approx(expected_style, rel=1e-4)
    assert total == pytest.approx(expected_content + expected_style, rel=1e-4)


def test_regions_count_by_their_shares() -> None:
    objective = objective_of(Recipe(), regions=2)
    _, features = tensors(10, objective)
    _, one = tensors(20, objective)
    _, two = tensors(30, objective)
    each = [style_targets(objective, style) for style in (one, two)]
    style = {layer: tf.nest.map_structure(lambda *v: tf.concat(v, 0), *(e[layer] for e in each)) for layer in each[0]}
    blocks = {f"block{n}": tf.ones([2, 5, 7]) for n in range(1, 6)}

    def style_loss(shares: list[float]) -> float:
        targets = objective.targets(features, style, tf.constant(shares, tf.float32), Recipe()) | {"guides": blocks}
        return losses(objective, features, targets, np.zeros((1, 4, 4, 3)))[2]

    assert style_loss([0.25, 0.75]) == pytest.approx(0.25 * style_loss([1, 0]) + 0.75 * style_loss([0, 1]), rel=1e-4)
    assert style_loss([1, 0]) != pytest.approx(style_loss([0, 1]), rel=1e-2)


@pytest.mark.parametrize("masked", [False, True])
def test_the_pull_of_a_style_is_the_slope_of_its_error(masked: bool) -> None:
    recipe = Recipe.of(style_layers="block1_conv1", content_layers="block1_conv1")
    objective = objective_of(recipe, 2 if masked else 0)
    guides = np.random.default_rng(8).random((2, 5, 7)) if masked else np.ones((1, 5, 7))
    shares = [0.3, 0.7] if masked else [1.0]
    styles = [feature_map(seed, height=9, width=3) for seed in (21, 22)][: len(shares)]
    painting = feature_map(30)
    each = [moments(tf.constant(style, tf.float32)) for style in styles]
    targets = objective.targets(
        {"block1_conv1": tf.zeros([1, 5, 7, 4])},
        {"block1_conv1": tf.nest.map_structure(lambda *values: tf.concat(values, 0), *each)},
        tf.constant(shares, tf.float32),
        recipe,
    )
    targets |= {"guides": {"block1": tf.constant(guides, tf.float32)}} if masked else {}

    def mean_and_covariance(features: Array, guide: Array) -> tuple[Array, Array]:
        flat, weights = features.reshape(-1, 4), guide.ravel()
        return np.average(flat, axis=0, weights=weights), np.cov(flat.T, aweights=weights, ddof=0)

    def error(features: Array) -> float:
        total = 0.0
        for style, guide, share in zip(styles, guides, shares, strict=True):
            found, aimed_at = mean_and_covariance(features, guide), mean_and_covariance(style, np.ones(27))
            for value, target in zip(found, aimed_at, strict=True):
                total += float(share / 2 * np.mean((value - target) ** 2) / np.mean(target**2))
        return total

    slope = np.zeros_like(painting)
    for place in np.ndindex(painting.shape):
        step = np.zeros_like(painting)
        step[place] = 1e-3
        slope[place] = (error(painting + step) - error(painting - step)) / 2e-3
    features = tf.constant(painting, tf.float32)
    with tf.GradientTape() as tape:
        tape.watch(features)
        statistics = objective.statistics({"block1_conv1": features}, targets)
        found = objective.losses(statistics, tf.constant(0.0), targets)[2]

    assert float(found) == pytest.approx(error(painting), rel=1e-4)
    np.testing.assert_allclose(tape.gradient(found, features), slope, rtol=1e-2, atol=1e-4 * np.abs(slope).max())


def test_two_styles_blend_as_one_population_of_features() -> None:
    one, two = (tf.constant(feature_map(seed), tf.float32) for seed in (1, 2))

    both = blended([moments(one), moments(two)], [0.75, 0.25])
    population = moments(tf.concat([one, one, one, two], axis=1))

    np.testing.assert_allclose(both["product"], population["product"] / population["count"], rtol=1e-4)
    np.testing.assert_allclose(both["sum"], population["sum"] / population["count"], rtol=1e-4)
