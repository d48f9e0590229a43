"""A photo and its painting in one picture."""

from __future__ import annotations

import numpy as np
import pytest

from engine.before_after import LONG_SIDE, before_after


@pytest.mark.parametrize(("height", "width"), [(300, 200), (200, 200)])
def test_upright_pictures_stand_beside_each_other(height: int, width: int) -> None:
    photo, painting = np.full((3 * height, 3 * width, 3), 10, np.uint8), np.full((height, width, 3), 200, np.uint8)

    both = before_after(photo, painting)

    assert both.shape[0] == height
    assert 2 * width < both.shape[1] < 2.05 * width
    assert (both[:, :width] == 10).all()
    assert (both[:, -width:] == 200).all()
    assert (both[:, width:-width] == 255).all()


def test_wide_pictures_lie_below_each_other() -> None:
    photo, painting = np.full((90, 160, 3), 10, np.uint8), np.full((180, 320, 3), 200, np.uint8)

    both = before_after(photo, painting)

    assert both.shape[1] == 320
    assert 360 < both.shape[0] < 370
    assert (both[:180] == 10).all()
    assert (both[-180:] == 200).all()


def test_a_large_painting_is_made_smaller() -> None:
    photo, painting = np.zeros((90, 60, 3), np.uint8), np.zeros((1536, 1024, 3), np.uint8)

    assert max(before_after(photo, painting).shape[:2]) < 2 * LONG_SIDE
