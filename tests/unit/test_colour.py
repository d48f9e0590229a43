"""The colours of a painting: the style's, or the content's."""

from __future__ import annotations

import numpy as np
import pytest

from engine import colour
from engine.colour import luminance, match_colours, match_luminance, with_colours_of
from engine.pictures import Picture

Y = np.array([0.299, 0.587, 0.114])
U = np.array([-0.147, -0.288, 0.436])  # Gatys' colour control; each adds up to about nothing: grey has no chroma
V = np.array([0.615, -0.515, -0.100])


def picture(seed: int, mean: tuple[float, float, float], *, spread: float) -> Picture:
    """Random colours whose channels are correlated, their deviation about `spread`."""
    numbers = np.random.default_rng(seed)
    mixed = numbers.normal(size=(60, 50, 3)) @ (np.eye(3) + 0.25 * numbers.normal(size=(3, 3)))
    return np.clip(np.rint(mean + spread * mixed / mixed.std()), 0, 255).astype(np.uint8)


def flat(red: int, green: int, blue: int) -> Picture:
    return np.full((20, 30, 3), (red, green, blue), np.uint8)


def statistics(image: Picture) -> tuple[np.ndarray, np.ndarray]:
    colours = image.reshape(-1, 3).astype(float)
    return colours.mean(axis=0), np.cov(colours.T, bias=True)


STYLE = picture(1, (140, 120, 100), spread=16)
CONTENT = picture(2, (110, 130, 150), spread=20)


# Matching colours


def test_matched_colours_have_the_contents_mean_and_covariance() -> None:
    mean, covariance = statistics(match_colours(STYLE, CONTENT))
    target_mean, target = statistics(CONTENT)
    assert np.abs(mean - target_mean).max() < 0.1
    assert np.abs(covariance - target).max() < 0.005 * target.max()


def test_a_style_with_the_contents_statistics_keeps_every_pixel() -> None:
    shuffled = np.random.default_rng(0).permutation(CONTENT.reshape(-1, 3)).reshape(CONTENT.shape)
    assert np.array_equal(match_colours(shuffled, CONTENT), shuffled)


def test_matching_moves_colours_less_than_another_map_to_the_same_statistics() -> None:
    (mean, own), (target_mean, target) = statistics(STYLE), statistics(CONTENT)
    by_cholesky = np.linalg.cholesky(target) @ np.linalg.inv(np.linalg.cholesky(own))
    other = (STYLE - mean) @ by_cholesky.T + target_mean
    assert np.square(match_colours(STYLE, CONTENT) - STYLE.astype(float)).mean() < np.square(other - STYLE).mean()


def test_the_sizes_may_differ() -> None:
    assert match_colours(STYLE[:20], CONTENT).shape == STYLE[:20].shape


def test_a_flat_style_becomes_the_contents_mean_colour() -> None:
    matched = match_colours(flat(10, 200, 30), CONTENT)
    assert np.array_equal(matched, np.broadcast_to(np.rint(statistics(CONTENT)[0]), matched.shape))


def test_a_flat_content_makes_the_style_its_colour() -> None:
    assert np.abs(match_colours(STYLE, flat(10, 200, 30)) - np.array([10.0, 200.0, 30.0])).max() <= 1


def test_a_grey_style_takes_the_contents_tint_and_no_other_hue() -> None:
    drawing = np.repeat(STYLE[..., :1], 3, axis=2)
    centred = match_colours(drawing, CONTENT) - statistics(CONTENT)[0]
    strength, *others = np.linalg.svd(centred.reshape(-1, 3), compute_uv=False)
    assert max(others) < 0.05 * strength


def test_faint_noise_in_the_colours_of_a_grey_style_is_not_brought_to_full_strength() -> None:
    # Given a grey drawing with a level or two of noise in its colours, and a content that has strong ones
    noise = np.random.default_rng(3).integers(-1, 2, STYLE.shape)
    drawing = np.clip(STYLE[..., :1].astype(int) + noise, 0, 255).astype(np.uint8)
    content = picture(4, (128, 128, 128), spread=40)
    # When it is matched
    matched = match_colours(drawing, content).astype(float)
    # Then how far a pixel's colour is from its neighbour's in the same grey grows four times, not fifty
    before, after = (np.abs(np.diff(p.astype(float) @ V, axis=1)).mean() for p in (drawing, matched))
    clean = np.abs(np.diff(match_colours(np.repeat(STYLE[..., :1], 3, axis=2), content) @ V, axis=1)).mean()
    assert after - clean < 5 * before


def test_what_would_leave_the_range_is_clipped() -> None:
    bright = picture(5, (250, 250, 250), spread=30)
    matched = match_colours(STYLE, bright)
    assert matched.dtype == np.uint8
    assert (matched == 255).mean() > 0.2


# Luminance


def test_luminance_weighs_the_channels_as_the_eye_does() -> None:
    image = np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]]], np.uint8)
    assert luminance(image)[0].tolist() == [[76] * 3, [150] * 3, [29] * 3, [255] * 3]


def test_matched_luminance_has_the_contents_mean_and_deviation_in_three_equal_channels() -> None:
    matched = match_luminance(STYLE, CONTENT).astype(float)
    assert np.array_equal(matched[..., 0], matched[..., 1])
    assert np.array_equal(matched[..., 0], matched[..., 2])
    assert abs(matched.mean() - (CONTENT @ Y).mean()) < 0.1
    assert abs(matched[..., 0].std() - (CONTENT @ Y).std()) < 0.1


def test_a_style_with_the_contents_luminance_keeps_it() -> None:
    assert np.array_equal(match_luminance(CONTENT[::-1], CONTENT), luminance(CONTENT)[::-1])


def test_a_flat_style_takes_the_contents_mean_luminance() -> None:
    assert np.unique(match_luminance(flat(9, 9, 9), CONTENT)).tolist() == [round((CONTENT @ Y).mean())]


def test_the_contrast_of_an_almost_flat_style_grows_four_times_at_most() -> None:
    faint = flat(100, 100, 100)
    faint[::2] += 2
    matched = match_luminance(faint, picture(4, (128, 128, 128), spread=40))
    assert np.ptp(matched) == 8


def test_a_grey_painting_takes_the_contents_chroma_and_keeps_its_luminance() -> None:
    # Given a painting in grey that is not quite grey
    painting = luminance(STYLE)
    painting[..., 0] += 3
    # When it takes the content's colours
    coloured = with_colours_of(painting, CONTENT).astype(float)
    # Then only rounding differs
    assert np.abs(coloured @ Y - painting.mean(axis=2)).max() <= 0.5
    assert np.abs((coloured - CONTENT) @ U).max() <= 0.5
    assert np.abs((coloured - CONTENT) @ V).max() <= 0.7


def test_a_content_painted_as_its_own_luminance_is_the_content() -> None:
    assert np.abs(with_colours_of(luminance(CONTENT), CONTENT).astype(int) - CONTENT).max() <= 1


def test_a_white_painting_of_strong_colours_is_clipped() -> None:
    assert with_colours_of(flat(255, 255, 255), flat(255, 0, 0))[0, 0].tolist() == [255, 179, 179]


# Modes


def test_there_are_three_modes_and_the_first_is_the_plain_one() -> None:
    assert colour.MODES == ("style", "luminance", "match")


def test_the_styles_colours_need_no_change_at_all() -> None:
    content, styles = colour.prepare("style", CONTENT, [STYLE])
    assert content is CONTENT
    assert styles[0] is STYLE
    assert colour.finish("style", STYLE, CONTENT) is STYLE


def test_for_luminance_all_pictures_are_prepared_grey_and_the_painting_finished_in_colour() -> None:
    content, styles = colour.prepare("luminance", CONTENT, [STYLE, CONTENT])
    assert np.array_equal(content, luminance(CONTENT))
    assert np.array_equal(styles[0], match_luminance(STYLE, CONTENT))
    assert np.array_equal(styles[1], luminance(CONTENT))
    assert np.array_equal(colour.finish("luminance", content, CONTENT), with_colours_of(content, CONTENT))


def test_for_match_every_style_is_recoloured_and_nothing_else() -> None:
    content, styles = colour.prepare("match", CONTENT, [STYLE, CONTENT])
    assert content is CONTENT
    assert np.array_equal(styles[0], match_colours(STYLE, CONTENT))
    assert np.array_equal(styles[1], CONTENT)
    assert colour.finish("match", STYLE, CONTENT) is STYLE


@pytest.mark.parametrize("mode", colour.MODES)
def test_flat_pictures_pass_through_every_mode(mode: str) -> None:
    content, (style,) = colour.prepare(mode, flat(200, 100, 50), [flat(0, 0, 255)])
    painting = colour.finish(mode, content, flat(200, 100, 50))
    assert style.dtype == painting.dtype == np.uint8
    assert np.abs(painting.astype(int) - flat(200, 100, 50)).max() <= 1
