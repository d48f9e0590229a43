"""The scenes that people repaint when they bring no photo."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from engine.house_photos import HEIGHT, HOUSE_PHOTOS, WIDTH, HousePhotoError, draw


@pytest.mark.parametrize("name", HOUSE_PHOTOS)
def test_a_scene_is_the_same_every_time_and_fills_its_frame(name: str) -> None:
    scene = draw(name)

    assert scene.shape == (HEIGHT, WIDTH, 3)
    assert np.array_equal(scene, draw(name))
    assert scene.std() > 30, "light and dark, for a style to take hold of"


def test_no_scene_looks_like_another() -> None:
    scenes = [draw(name).astype(int) for name in HOUSE_PHOTOS]

    assert all(np.abs(one - other).mean() > 20 for one, other in itertools.combinations(scenes, 2))


def test_an_unknown_scene_is_refused_with_those_there_are() -> None:
    with pytest.raises(HousePhotoError, match="mountains"):
        draw("volcano")
