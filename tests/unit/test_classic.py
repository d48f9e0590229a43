"""The `classic` preset against the original recipe as a plain TensorFlow loop, written here from its description."""

import keras
import numpy as np
import tensorflow as tf

from engine import pictures
from engine.painter import Painter
from engine.recipe import Recipe
from engine.stylize import stylize
from engine.weights import WeightFiles

ITERATIONS = 25


def plain_loop(
    weights: WeightFiles, content: pictures.Picture, style: pictures.Picture
) -> list[tuple[float, np.ndarray]]:
    """The loss and picture of each iteration: VGG19 with Caffe's preprocessing, two losses, Adam, clipping."""
    vgg = keras.applications.VGG19(include_top=False, weights=str(weights.vgg19))
    names = ["block5_conv2", *(f"block{n}_conv1" for n in range(1, 6))]
    model = keras.Model(vgg.inputs, [vgg.get_layer(name).output for name in names])

    def features(image: tf.Tensor) -> tuple[tf.Tensor, list[tf.Tensor]]:
        content_features, *style_features = model(keras.applications.vgg19.preprocess_input(image))
        grams = [
            tf.einsum("bijc,bijd->bcd", f, f) / tf.cast(tf.shape(f)[1] * tf.shape(f)[2], tf.float32)
            for f in style_features
        ]
        return content_features, grams

    content_target, _ = features(tf.constant(content[None], tf.float32))
    _, gram_targets = features(tf.constant(style[None], tf.float32))
    image = tf.Variable(content[None].astype(np.float32))
    adam = keras.optimizers.Adam(learning_rate=5.0, beta_1=0.99, epsilon=0.1)
    history = []
    for _ in range(ITERATIONS):
        with tf.GradientTape() as tape:
            content_features, grams = features(image)
            content_loss = tf.reduce_mean((content_features - content_target) ** 2) * 1e3
            style_loss = tf.add_n(
                [tf.reduce_mean((g - t) ** 2) for g, t in zip(grams, gram_targets, strict=True)]
            ) / len(grams)
            loss = content_loss + style_loss * 1e-2
        history.append((float(loss), image.numpy()[0]))
        adam.apply_gradients([(tape.gradient(loss, image), image)])
        image.assign(tf.clip_by_value(image, 0.0, 255.0))
    return history


def test_classic_is_the_original_recipe_step_by_step(painter: Painter, weight_files: WeightFiles) -> None:
    rng = np.random.default_rng(3)
    content = pictures.resize(rng.integers(0, 256, (9, 12, 3), np.uint8), (60, 80))
    style = pictures.resize(rng.integers(0, 256, (20, 20, 3), np.uint8), (80, 80))
    expected = plain_loop(weight_files, content, style)

    snapshots = list(stylize(content, [style], Recipe.of(preset="classic", size=80, iterations=ITERATIONS), painter))

    losses = [s.losses.total for s in snapshots[1:-1] if s.losses is not None]
    np.testing.assert_allclose(losses, [loss for loss, _ in expected[:-1]], rtol=2e-3)
    best_loss, best_picture = min(expected, key=lambda pair: pair[0])
    assert snapshots[-1].losses is not None
    np.testing.assert_allclose(snapshots[-1].losses.total, best_loss, rtol=2e-3)
    assert np.abs(snapshots[-1].image - best_picture).mean() < 1.0


def test_classic_starts_from_the_content(painter: Painter) -> None:
    content = np.random.default_rng(4).integers(0, 256, (64, 64, 3), np.uint8)

    start = next(stylize(content, [content], Recipe.of(preset="classic", size=64, iterations=1), painter))

    np.testing.assert_array_equal(start.image, content)


def test_classics_defaults_are_those_of_the_original() -> None:
    recipe = Recipe.of(preset="classic")

    assert (recipe.iterations, recipe.size, recipe.precision) == (1000, 512, "float32")
