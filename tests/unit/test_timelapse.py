"""Snapshots become a video: watched here with the decoder, frame by frame."""

from __future__ import annotations

import contextlib
import tracemalloc
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import pytest
from full_disk import disk_with_room_for

from engine.pictures import Picture, PictureError, encode_jpeg
from engine.timelapse import FPS, HELD, LONG_SIDE, LONGEST, SHORTEST, Interrupted, Timelapse, write


@dataclass(frozen=True)
class Film:
    """What a player sees."""

    codec: str
    pixel_format: str
    width: int
    height: int
    fps: float
    seconds: float
    frames: list[Picture]


def watch(path: Path) -> Film:
    with av.open(str(path)) as container:
        (stream,) = container.streams
        context = stream.codec_context
        frames = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
        return Film(
            *(context.name, context.pix_fmt, context.width, context.height),
            *(float(stream.average_rate), float(stream.duration * stream.time_base), frames),
        )


def grey(level: float, height: int = 32, width: int = 48) -> Picture:
    return np.full((height, width, 3), round(level), np.uint8)


def noise(seed: int, height: int = 48, width: int = 64) -> Picture:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3)).astype(np.uint8)


def filmed(path: Path, *painted: Picture) -> Film:
    with Timelapse(path) as film:
        for picture in painted:
            film.add(picture)
    return watch(path)


def difference(frame: Picture, picture: Picture) -> float:
    return float(np.abs(frame.astype(int) - picture).max())


# What plays everywhere


def test_the_video_is_h264_with_halved_chroma_at_a_constant_rate(tmp_path: Path) -> None:
    film = filmed(tmp_path / "out.mp4", *(grey(level) for level in range(0, 250, 10)))
    assert (film.codec, film.pixel_format, film.fps) == ("h264", "yuv420p", FPS)
    assert film.seconds == pytest.approx((24 + HELD) / FPS, abs=0.01)


def test_the_index_comes_before_the_pictures(tmp_path: Path) -> None:
    filmed(tmp_path / "out.mp4", grey(0), grey(200))
    data = (tmp_path / "out.mp4").read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


@pytest.mark.parametrize("colour", [(220, 30, 60), (20, 160, 40), (30, 60, 220), (255, 255, 255), (0, 0, 0)])
def test_colours_are_those_painted_and_say_how_they_are_stored(colour: tuple[int, int, int], tmp_path: Path) -> None:
    picture = np.full((32, 48, 3), colour, np.uint8)
    film = filmed(tmp_path / "out.mp4", picture, picture)
    assert max(difference(frame, picture) for frame in film.frames) <= 3
    with av.open(str(tmp_path / "out.mp4")) as container:
        context = container.streams.video[0].codec_context
        assert (context.colorspace, context.color_primaries, context.color_trc, context.color_range) == (1, 1, 1, 1)


@pytest.mark.parametrize(("height", "width"), [(32, 48), (33, 48), (32, 49), (33, 49), (16, 17)])
def test_odd_sides_get_one_more_row_or_column_like_the_last(height: int, width: int, tmp_path: Path) -> None:
    picture = grey(40, height, width)
    picture[-1:] = picture[:, -1:] = 220
    film = filmed(tmp_path / "out.mp4", picture, picture)
    assert (film.height, film.width) == (height + height % 2, width + width % 2)
    assert difference(film.frames[-1][-1], np.full((film.width, 3), 220)) < 12
    assert difference(film.frames[-1][:, -1], np.full((film.height, 3), 220)) < 12


def test_a_large_painting_is_made_smaller_with_its_aspect_kept(tmp_path: Path) -> None:
    film = filmed(tmp_path / "out.mp4", grey(90, 1000, 2000))
    assert (film.width, film.height) == (LONG_SIDE, LONG_SIDE // 2)


# What is seen


def test_every_picture_is_seen_in_order_and_the_last_one_is_held(tmp_path: Path) -> None:
    film = filmed(tmp_path / "out.mp4", grey(10), grey(90), grey(170), grey(250))
    levels = [frame.mean() for frame in film.frames]
    assert levels == pytest.approx([10, 90, 170] + [250] * HELD, abs=3)


def test_the_first_frame_is_the_first_picture_and_the_last_frame_the_final_one(tmp_path: Path) -> None:
    painted = [np.kron(noise(seed, 4, 6), np.ones((8, 8, 1), np.uint8)) for seed in range(3)]
    film = filmed(tmp_path / "out.mp4", *painted)
    for frame, picture in ((film.frames[0], painted[0]), (film.frames[-1], painted[-1])):
        assert np.abs(frame.astype(int).mean(axis=2) - picture.mean(axis=2)).mean() < 6


def test_a_single_picture_is_a_still(tmp_path: Path) -> None:
    levels = [frame.mean() for frame in filmed(tmp_path / "out.mp4", grey(77)).frames]
    assert levels == pytest.approx([77] * HELD, abs=2)


def test_as_many_pictures_as_fit_are_all_seen(tmp_path: Path) -> None:
    film = filmed(tmp_path / "out.mp4", *[grey(0)] * (LONGEST + 1))
    assert len(film.frames) == LONGEST + HELD


@pytest.mark.parametrize("count", [LONGEST + 2, 1000, 5000])
def test_more_pictures_than_fit_are_thinned_evenly_and_the_final_one_is_kept(count: int, tmp_path: Path) -> None:
    # Given a black sketch and a painting that brightens from one snapshot to the next
    levels = [0, *(50 + 150 * n / count for n in range(1, count - 1)), 255]
    with Timelapse(tmp_path / "out.mp4") as film:
        for level in levels:
            film.add(grey(level, 16, 16))
    # When it is watched
    sketch, *coming, last = [frame.mean() for frame in watch(tmp_path / "out.mp4").frames][: -HELD + 1]
    # Then it begins and ends as that did, brightens as evenly, and is neither long nor short
    assert LONGEST / 2 <= len(coming) + 1 <= LONGEST
    assert sketch == pytest.approx(0, abs=2)
    assert coming == pytest.approx([50 + 150 * (n + 1) / (len(coming) + 1) for n in range(len(coming))], abs=4)
    assert last == pytest.approx(255, abs=2)


def test_memory_does_not_grow_with_the_number_of_pictures(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        tracemalloc.start()
        film = Timelapse(tmp_path / "out.mp4")
        for seed in range(count):
            film.add(noise(seed))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert peak(8 * LONGEST) < 1.2 * peak(LONGEST)


# Files


def test_a_picture_of_another_size_is_refused(tmp_path: Path) -> None:
    film = Timelapse(tmp_path / "out.mp4")
    film.add(grey(0))
    with pytest.raises(ValueError, match=r"\(48, 32, 3\) in a timelapse of \(32, 48, 3\)"):
        film.add(grey(0, 48, 32))


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_exception_leaves_no_file_and_an_older_one_alone(error: type[BaseException], tmp_path: Path) -> None:
    path = tmp_path / "out.mp4"
    path.write_text("old")

    def paint() -> None:
        with Timelapse(path) as film:
            film.add(grey(0))
            raise error

    with pytest.raises(error):
        paint()
    assert [file.name for file in tmp_path.iterdir()] == ["out.mp4"]
    assert path.read_text() == "old"


def test_an_interruption_caught_inside_leaves_the_video_so_far(tmp_path: Path) -> None:
    with Timelapse(tmp_path / "out.mp4") as film, contextlib.suppress(KeyboardInterrupt):
        film.add(grey(20))
        film.add(grey(200))
        raise KeyboardInterrupt
    assert [frame.mean() for frame in watch(tmp_path / "out.mp4").frames] == pytest.approx([20] + [200] * HELD, abs=3)


def test_without_a_picture_there_is_no_video(tmp_path: Path) -> None:
    with Timelapse(tmp_path / "out.mp4"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_one_error_that_names_the_file_and_leaves_nothing(tmp_path: Path) -> None:
    # Given how many bytes a video has
    painted = [noise(seed) for seed in range(8)]
    filmed(tmp_path / "out.mp4", *painted)
    size = (tmp_path / "out.mp4").stat().st_size
    (tmp_path / "out.mp4").unlink()
    # When the disk is full at its beginning, in the middle, or before its last byte
    for room in (0, 100, size // 2, size - 100, size - 1):
        film = Timelapse(tmp_path / "out.mp4")
        for picture in painted:
            film.add(picture)
        with pytest.raises(OSError, match="File too large") as caught, disk_with_room_for(room), film:
            pass
        # Then there is an error and no file
        assert caught.value.filename == str(tmp_path / "out.mp4")
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out.avi", "out", "missing/out.mp4", "folder.mp4"])
def test_a_path_that_cannot_be_written_is_refused_before_the_first_picture(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder.mp4").mkdir()
    with pytest.raises(PictureError, match=name):
        Timelapse(tmp_path / name)


# Of snapshots that were kept


def kept(*painted: Picture) -> list[bytes]:
    return [encode_jpeg(picture) for picture in painted]


def test_few_snapshots_are_each_shown_long_enough_to_be_seen(tmp_path: Path) -> None:
    write(tmp_path / "out.mp4", kept(*(grey(level) for level in range(0, 200, 10))), grey(250))

    film = watch(tmp_path / "out.mp4")
    assert len(film.frames) == SHORTEST + HELD
    assert difference(film.frames[0], grey(0)) < 8
    assert difference(film.frames[SHORTEST // 2], grey(100)) < 8
    assert difference(film.frames[-1], grey(250)) < 8


def test_many_snapshots_are_thinned_evenly(tmp_path: Path) -> None:
    write(tmp_path / "out.mp4", kept(*(grey(level / 4) for level in range(4 * LONGEST // 3))), grey(250))

    film = watch(tmp_path / "out.mp4")
    assert len(film.frames) == LONGEST + HELD
    assert difference(film.frames[LONGEST // 2], grey(LONGEST / 6)) < 8


def test_a_painting_without_snapshots_is_a_still(tmp_path: Path) -> None:
    write(tmp_path / "out.mp4", [], grey(250))

    assert len(watch(tmp_path / "out.mp4").frames) == HELD


def test_odd_sides_are_made_even(tmp_path: Path) -> None:
    write(tmp_path / "out.mp4", kept(noise(1, 33, 47)), noise(2, 33, 47))

    film = watch(tmp_path / "out.mp4")
    assert (film.height, film.width) == (34, 48)


def test_a_video_that_is_wanted_no_more_is_not_written(tmp_path: Path) -> None:
    asked = iter([True, True, False])

    with pytest.raises(Interrupted):
        write(tmp_path / "out.mp4", kept(grey(0), grey(50)), grey(250), lambda: next(asked))

    assert list(tmp_path.iterdir()) == []
