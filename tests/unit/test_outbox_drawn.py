"""Pictures that are made of pictures for a game's message."""

from __future__ import annotations

import itertools
from pathlib import Path

import av
import numpy as np

from bot.outbox.drawn import film, hidden, sheet
from engine import pictures
from engine.pictures import Picture, encode_png


def noise(seed: int, height: int = 60, width: int = 80) -> Picture:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


def seen(data: bytes) -> Picture:
    return pictures.decode(data, pictures.OWN)


def detail(picture: Picture) -> float:
    return float(np.abs(np.diff(picture.astype(float), axis=1)).mean())


def test_the_more_a_picture_is_hidden_the_less_of_it_is_left() -> None:
    details = [detail(seen(hidden(encode_png(noise(1, 240, 320)), blur))) for blur in (1, 2, 3, 4, 5)]

    assert details == sorted(details, reverse=True)
    assert details[0] < detail(noise(1, 240, 320)) / 2


def test_a_sheet_of_nine_shows_them_in_rows_of_three() -> None:
    shown = seen(sheet([encode_png(noise(seed, 60, 40 + 10 * seed)) for seed in range(9)]))

    assert abs(shown.shape[0] - shown.shape[1]) < 20
    assert seen(sheet([encode_png(noise(1))])).shape[0] > 350, "one alone is not larger than among others"


def test_a_film_begins_with_the_first_picture_and_ends_with_the_last_whatever_their_sizes(tmp_path: Path) -> None:
    black, white = np.zeros((60, 81, 3), np.uint8), np.full((120, 100, 3), 255, np.uint8)
    path = tmp_path / "film.mp4"
    path.write_bytes(film([encode_png(black), encode_png(white)]))
    with av.open(str(path)) as container:
        brightness = [frame.to_ndarray(format="rgb24").mean() for frame in container.decode(video=0)]

    assert brightness[0] < 5
    assert brightness[-1] > 250
    assert all(after >= before - 1 for before, after in itertools.pairwise(brightness))
