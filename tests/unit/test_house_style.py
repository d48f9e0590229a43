"""The style picture that the project paints itself."""

from __future__ import annotations

import numpy as np

from engine.house_style import house_style


def test_the_house_style_is_the_same_picture_every_time() -> None:
    first, second = house_style(64), house_style(64)

    assert first.shape == (64, 64, 3)
    assert first.dtype == np.uint8
    assert np.array_equal(first, second)


def test_it_goes_from_night_blue_through_a_bright_sun_to_red_hills() -> None:
    picture = house_style(128).astype(float)

    corner, sun, foot = picture[:16, :16], picture[46:56, 82:92], picture[-12:]

    assert corner[..., 2].mean() > corner[..., 0].mean() + 30
    assert sun.mean() > 190
    assert foot[..., 0].mean() > foot[..., 2].mean() + 15
