"""Pictures from files and bytes, to other sizes, and back."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import hostile
import numpy as np
import pytest
from full_disk import disk_with_room_for
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps

from engine import pictures
from engine.pictures import PictureError

RED, BLUE, WHITE = (220, 30, 30), (30, 30, 220), (255, 255, 255)


def close(image: np.ndarray, expected: Image.Image, tolerance: int = 24) -> bool:
    difference = image.astype(int) - np.asarray(expected.convert("RGB")).astype(int)
    return image.shape == (expected.height, expected.width, 3) and np.abs(difference).mean() < tolerance


# Decoding


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_a_hostile_file_is_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(PictureError) as caught:
        pictures.decode(hostile.REFUSED[name])
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", hostile.ACCEPTED)
def test_an_odd_but_sound_file_is_decoded(name: str) -> None:
    image = pictures.decode(hostile.ACCEPTED[name])
    assert image.shape == (hostile.HEIGHT, hostile.WIDTH, 3)
    assert image.dtype == np.uint8
    assert image.flags.writeable


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux to tell of the process's own peak")
def test_no_hostile_file_takes_much_memory() -> None:
    # Not by getrusage: a process begins with the peak of the one that started it, which after other tests is any.
    script = (
        "import hostile, re\n"
        "from engine import untrusted\n"
        "def peak():\n"
        "    return int(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1])\n"
        "before = peak()\n"
        "for data in hostile.REFUSED.values():\n"
        "    try: untrusted.decode(data)\n"
        "    except untrusted.PictureError: pass\n"
        "print(peak() - before)"
    )
    folders = os.pathsep.join([str(Path(hostile.__file__).parent), str(Path(pictures.__file__).parents[1])])
    run = subprocess.run(
        [sys.executable, "-c", script], env={"PYTHONPATH": folders}, capture_output=True, text=True, check=True
    )
    assert int(run.stdout) < 50_000  # kB


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"GIF89a" + bytes(40), "This is a GIF;"),
        (b"%PDF-1.7\n", "This is a PDF document;"),
        (b"\x00\x00\x00\x20ftypisom" + bytes(20), "This is an MP4 video;"),
        (b"\x00\x00\x00\x14ftypqt  " + bytes(20), "This is a MOV video;"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(20), "This is an HEIC picture;"),
        (b"\x00\x00\x00\x1cftypavif" + bytes(20), "This is an AVIF picture;"),
        (b"\x1a\x45\xdf\xa3" + bytes(20), "This is a WebM video;"),
        (b"\x1f\x8b\x08" + bytes(20), "This is an animated sticker;"),
        (b"PK\x03\x04" + bytes(20), "This is a ZIP archive;"),
        (b"RIFF\x20\x00\x00\x00AVI " + bytes(20), "This is an AVI video;"),
        (b"\xef\xbb\xbf <?xml version='1.0'?>\n<SVG>", "This is an SVG drawing;"),
        (b"<!DOCTYPE html><p>", "This is a web page;"),
        (b"II*\x00" + bytes(20), "This is a TIFF picture;"),
        (b"BMxxxx\0\0\0\0" + bytes(20), "This is a BMP picture;"),
        (b"BMW is a car", "This is not a picture"),
        (b"", "This file is empty"),
    ],
)
def test_a_file_of_another_kind_is_named(data: bytes, words: str) -> None:
    with pytest.raises(PictureError, match=words) as caught:
        pictures.decode(data)
    assert "send a JPEG, PNG or WebP picture" in str(caught.value)


@pytest.mark.parametrize(
    ("width", "height", "words"),
    [
        (5001, 5000, "5001 × 5000 px, 25.0 megapixels; the limit is 25 megapixels"),
        (31, 400, "31 × 400 px; each side must have at least 32 px"),
        (673, 33, "673 × 33 px; the long side may be at most 20 times the short one"),
    ],
)
def test_a_picture_just_beyond_a_limit_is_refused_with_size_and_limit(width: int, height: int, words: str) -> None:
    with pytest.raises(PictureError, match=words):
        pictures.decode(hostile.encoded(Image.new("RGB", (width, height)), "PNG"))


@pytest.mark.parametrize(("width", "height"), [(32, 640), (640, 32), (5000, 5000)])
def test_a_picture_just_within_the_limits_is_decoded(width: int, height: int) -> None:
    image = pictures.decode(hostile.encoded(Image.new("L", (width, height)), "PNG"))
    assert image.shape == (height, width, 3)


def test_a_file_just_over_20_mb_is_refused_before_it_is_looked_at() -> None:
    with pytest.raises(PictureError, match=r"20\.0 MB; the limit is 20 MB"):
        pictures.decode(hostile.jpeg() + bytes(20 * 2**20))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_exif_orientation_is_applied(orientation: int) -> None:
    data = hostile.oriented(orientation)
    image = pictures.decode(data)
    assert np.array_equal(image, np.asarray(ImageOps.exif_transpose(Image.open(BytesIO(data)))))


@pytest.mark.parametrize(
    ("orientation", "clockwise_from_top_left"),
    [
        (1, ("red", "lime", "blue", "white")),
        (2, ("lime", "red", "white", "blue")),
        (3, ("blue", "white", "red", "lime")),
        (4, ("white", "blue", "lime", "red")),
        (5, ("red", "white", "blue", "lime")),
        (6, ("white", "red", "lime", "blue")),
        (7, ("blue", "lime", "red", "white")),
        (8, ("lime", "blue", "white", "red")),
    ],
)
def test_each_orientation_puts_the_corners_where_the_standard_says(
    orientation: int, clockwise_from_top_left: tuple[str, ...]
) -> None:
    image = pictures.decode(hostile.oriented(orientation))
    corners = Image.fromarray(image[[0, 0, -1, -1], [0, -1, -1, 0]][None])
    expected = Image.new("RGB", (4, 1))
    for x, colour in enumerate(clockwise_from_top_left):
        expected.paste(colour, (x, 0, x + 1, 1))
    assert close(np.asarray(corners), expected, tolerance=6)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "CMYK"])
def test_colours_survive_whatever_the_mode(mode: str) -> None:
    photo = hostile.photo().quantize(8) if mode == "P" else hostile.photo(mode)
    image = pictures.decode(hostile.encoded(photo, "JPEG" if mode == "CMYK" else "PNG"))
    assert close(image, hostile.photo(), tolerance=4)


def test_sixteen_bits_of_grey_are_scaled_not_clipped() -> None:
    image = pictures.decode(hostile.ACCEPTED["png of 16 bits"])
    assert np.unique(image).tolist() == [128]


@pytest.mark.parametrize("format_name", ["PNG", "WebP"])
def test_transparency_lies_over_white(format_name: str) -> None:
    photo = hostile.photo("RGBA")
    photo.putalpha(Image.new("L", photo.size, 0))
    image = pictures.decode(hostile.encoded(photo, format_name, **({"exact": True} if format_name == "WebP" else {})))
    assert np.unique(image).tolist() == [255]


def test_half_transparent_red_over_white_is_pink() -> None:
    image = pictures.decode(hostile.encoded(Image.new("RGBA", (40, 40), (255, 0, 0, 128)), "PNG"))
    assert image[0, 0].tolist() == [255, 127, 127]


def test_a_transparent_palette_colour_lies_over_white() -> None:
    palette = hostile.photo().quantize(2)
    data = hostile.encoded(palette, "PNG", transparency=palette.getpixel((0, 0)))
    assert pictures.decode(data)[0, 0].tolist() == [255, 255, 255]


def test_colours_are_converted_from_the_pictures_profile_to_srgb() -> None:
    # Given a profile that is sRGB with red and blue exchanged
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exchanged = profile.replace(b"rXYZ", b"tmp?").replace(b"bXYZ", b"rXYZ").replace(b"tmp?", b"bXYZ")
    # When a picture carries it
    image = pictures.decode(hostile.png(icc_profile=exchanged))
    # Then what its numbers call red is blue
    assert np.abs(image[0, 0].astype(int) - BLUE).max() < 6
    assert np.abs(image[-1, 0].astype(int) - RED).max() < 6


@pytest.mark.parametrize("name", ["png with a garbage profile", "jpeg with a profile for Lab"])
def test_a_profile_that_does_not_fit_is_ignored(name: str) -> None:
    assert close(pictures.decode(hostile.ACCEPTED[name]), hostile.photo(), tolerance=4)


@pytest.mark.parametrize("name", ["apng of 60 frames", "webp of 60 frames"])
def test_only_the_first_frame_of_an_animation_is_taken(name: str) -> None:
    assert close(pictures.decode(hostile.ACCEPTED[name]), hostile.photo(), tolerance=8)


@settings(deadline=None)
@given(
    st.binary(max_size=300), st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBPVP8 "])
)
def test_random_bytes_raise_nothing_but_a_picture_error(noise: bytes, beginning: bytes) -> None:
    with pytest.raises(PictureError):
        pictures.decode(beginning + noise)


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from(sorted(hostile.ACCEPTED)),
    st.floats(0, 1),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
)
def test_a_cut_and_altered_file_raises_nothing_but_a_picture_error(
    name: str, kept: float, changes: list[tuple[float, int]]
) -> None:
    sound = hostile.ACCEPTED[name]
    data = bytearray(sound[: round(len(sound) * kept)])
    for where, value in changes:
        if data:
            data[int(where * len(data))] = value
    try:
        image = pictures.decode(bytes(data))
    except PictureError:
        return
    assert image.ndim == 3


# Sizes


@pytest.mark.parametrize(
    ("size", "long_side", "fitted"),
    [
        ((480, 640), 512, (384, 512)),
        ((640, 480), 512, (512, 384)),
        ((100, 100), 512, (512, 512)),
        ((32, 640), 64, (16, 64)),
    ],
)
def test_a_size_fits_its_long_side_and_keeps_its_aspect_down_to_16_px(
    size: tuple[int, int], long_side: int, fitted: tuple[int, int]
) -> None:
    assert pictures.fit(*size, long_side) == fitted


@pytest.mark.parametrize("dtype", [np.uint8, np.float32])
def test_resizing_averages_what_it_makes_smaller(dtype: type) -> None:
    checkerboard = (np.indices((64, 64)).sum(axis=0) % 2 * 255).astype(dtype)
    image = np.repeat(checkerboard[..., None], 3, axis=2)
    small = pictures.resize(image, (16, 8))
    assert small.shape == (16, 8, 3)
    assert small.dtype == dtype
    assert np.abs(small[4:-4, 2:-2].astype(float) - 127.5).max() < 2


def test_resizing_floats_does_what_it_does_to_bytes() -> None:
    image = pictures.decode(hostile.png())
    as_bytes = pictures.resize(image, (100, 90))
    as_floats = pictures.resize(image.astype(np.float32), (100, 90))
    assert np.abs(as_bytes - as_floats).max() <= 1


def test_resizing_does_not_leave_the_range_of_the_values() -> None:
    image = np.zeros((32, 32, 3), np.float32)
    image[:, 16:] = 1.0
    large = pictures.resize(image, (80, 80))
    assert large.min() >= 0
    assert large.max() <= 1


# Encoding and files


@pytest.mark.parametrize("name", ["jpeg with secrets", "png with secrets", "jpeg with html in a comment"])
@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp"])
def test_nothing_but_pixels_comes_out(name: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{suffix}"
    pictures.write(path, pictures.decode(hostile.ACCEPTED[name]))
    written = path.read_bytes()
    assert not [secret for secret in (*hostile.SECRETS, b"<script") if secret in written]


def test_the_secrets_were_there_to_begin_with() -> None:
    both = hostile.ACCEPTED["jpeg with secrets"] + hostile.ACCEPTED["png with secrets"]
    assert all(secret in both for secret in hostile.SECRETS if secret != b"SECRETTEXT")


def test_a_png_says_what_we_say_of_it() -> None:
    data = pictures.encode_png(pictures.decode(hostile.png()), {"Software": "Gouache", "Recipe": "größe ☃"})
    assert Image.open(BytesIO(data)).info == {"Software": "Gouache", "Recipe": "größe ☃"}


def test_a_png_keeps_every_pixel() -> None:
    image = np.random.default_rng(0).integers(0, 256, (40, 50, 3)).astype(np.uint8)
    assert np.array_equal(pictures.decode(pictures.encode_png(image)), image)


def test_a_jpeg_of_higher_quality_is_larger() -> None:
    image = np.random.default_rng(0).integers(0, 256, (40, 50, 3)).astype(np.uint8)
    assert len(pictures.encode_jpeg(image, quality=95)) > len(pictures.encode_jpeg(image)) > 1000


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".JPEG", ".webp"])
def test_a_written_picture_reads_back(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{suffix}"
    pictures.write(path, pictures.decode(hostile.png()))
    assert close(pictures.read(path), hostile.photo(), tolerance=8)


def test_writing_replaces_the_file_and_leaves_no_other_behind(tmp_path: Path) -> None:
    path = tmp_path / "out.png"
    path.write_text("old")
    pictures.write(path, pictures.decode(hostile.png()))
    assert [file.name for file in tmp_path.iterdir()] == ["out.png"]
    assert path.read_bytes().startswith(b"\x89PNG")


def test_a_picture_is_on_the_disk_before_it_has_its_name_and_the_name_before_write_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, synced, fsync = tmp_path / "out.png", [], os.fsync

    def watched(descriptor: int) -> None:
        fsync(descriptor)
        synced.append((stat.S_ISDIR(os.fstat(descriptor).st_mode), path.exists()))

    monkeypatch.setattr(os, "fsync", watched)
    pictures.write(path, pictures.decode(hostile.png()))
    assert synced == [(False, False), (True, True)]


def test_a_written_picture_is_readable_by_others_as_the_umask_says(tmp_path: Path) -> None:
    path = tmp_path / "out.png"
    before = os.umask(0o022)
    try:
        pictures.write(path, pictures.decode(hostile.png()))
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp"])
@pytest.mark.parametrize("room", [0, 100])
def test_a_full_disk_is_one_error_that_names_the_file_and_leaves_nothing_new(
    suffix: str, room: int, tmp_path: Path
) -> None:
    path = tmp_path / f"out{suffix}"
    path.write_text("old")
    with pytest.raises(OSError, match="File too large") as caught, disk_with_room_for(room):
        pictures.write(path, pictures.decode(hostile.png()))
    assert caught.value.filename == str(path)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert path.read_text() == "old"


@pytest.mark.parametrize("name", ["out.gif", "out", "missing/out.png", "folder.png"])
def test_a_path_that_cannot_be_written_is_refused_before_work_starts(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(PictureError, match=name):
        pictures.check_writable(tmp_path / name)


@pytest.mark.parametrize(("name", "reason"), [("none.jpg", "No such file"), ("", "Is a directory")])
def test_a_file_that_cannot_be_read_is_named_with_the_reason(name: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=reason) as caught:
        pictures.read(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)


def test_a_file_that_is_no_picture_is_named_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "cat.jpg"
    path.write_bytes(hostile.REFUSED["gif"])
    with pytest.raises(PictureError, match=r"cat\.jpg: This is a GIF"):
        pictures.read(path)


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.jpg"
    path.touch()
    os.truncate(path, 2**40)
    with pytest.raises(PictureError, match=r"1048576\.0 MB; the limit is 20 MB"):
        pictures.read(path)
