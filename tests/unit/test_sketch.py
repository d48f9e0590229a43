"""The sketch: AdaIN's formula against NumPy, and the decoder as it was trained."""

import numpy as np
import skimage.data
import tensorflow as tf

from engine import pictures
from engine.painter import Painter
from engine.sketch import adaptive_instance_normalization


def test_adain_gives_the_content_the_styles_mean_and_deviation() -> None:
    rng = np.random.default_rng(1)
    content, style = rng.gamma(2, 3, (1, 6, 5, 4)), rng.gamma(5, 1, (1, 3, 9, 4))

    mixed = adaptive_instance_normalization(tf.constant(content, tf.float32), [tf.constant(style, tf.float32)], [1.0])

    flat, flat_style = content.reshape(-1, 4), style.reshape(-1, 4)
    expected = (flat - flat.mean(0)) / np.sqrt(flat.var(0) + 1e-5) * np.sqrt(flat_style.var(0) + 1e-5)
    np.testing.assert_allclose(np.reshape(mixed, (-1, 4)), expected + flat_style.mean(0), rtol=1e-4, atol=1e-4)


def test_decoding_an_unstyled_photo_gives_the_photo_sharply(painter: Painter) -> None:
    """Up-sampling after other convolutions still gives a picture, only a blurred one: that must fail here."""
    photo = pictures.resize(skimage.data.chelsea(), (256, 384))

    decoded = painter.sketch.reconstruct(tf.constant(photo[None], tf.float32)).numpy()[0]

    assert np.corrcoef(decoded.ravel(), photo.ravel())[0, 1] > 0.85
    detail, detail_kept = (np.abs(np.diff(image.astype(float), axis=1)).mean() for image in (photo, decoded))
    assert detail_kept > 0.85 * detail  # 0.94 here; 0.76 where it blurs


def test_the_sketch_has_the_contents_size_and_the_styles_colours(painter: Painter) -> None:
    content = np.random.default_rng(2).integers(0, 256, (5, 7, 3), np.uint8)
    red = np.random.default_rng(3).integers(0, 60, (64, 64, 3), np.uint8) + np.array([180, 0, 0], np.uint8)
    for shape in ((61, 83), (16, 40), (40, 200)):
        image = tf.constant(pictures.resize(content, shape)[None], tf.float32)

        sketch = painter.sketch(image, [tf.constant(red[None], tf.float32)], [1.0]).numpy()[0]

        assert sketch.shape == (*shape, 3)
        assert sketch.min() >= 0
        assert sketch.max() <= 255
        mean = sketch.mean(axis=(0, 1))
        assert mean[0] > 2 * max(mean[1], mean[2])


def test_a_photo_in_each_style_is_what_calls_one_by_one_give(painter: Painter) -> None:
    rng = np.random.default_rng(4)
    content, *styles = (
        tf.constant(rng.integers(0, 256, (1, *size, 3)), tf.float32) for size in ((61, 83), (40, 64), (64, 50))
    )

    together = list(painter.sketch.in_each(content, styles))

    for sketch, style in zip(together, styles, strict=True):
        np.testing.assert_array_equal(sketch, painter.sketch(content, [style], [1.0]))
