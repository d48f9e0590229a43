"""Every kind of picture that cameras, scanners and drawing programs make comes out as it is meant to be seen."""

from __future__ import annotations

import struct
import warnings
import zlib

import hostile
import icc
import numpy as np
import pytest
from PIL import Image

from engine import pictures

GREY, COLOUR, PALETTE, GREY_ALPHA, COLOUR_ALPHA = 0, 2, 3, 4, 6
RAMP = np.broadcast_to(np.arange(0, 65536, 65535 // 63), (40, 64))
RED, GREEN, BLUE, WHITE = [255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]


def png(samples: np.ndarray, depth: int, colour: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG written without Pillow. samples: [height, width] or [height, width, channels], each of `depth` bits."""
    height, width = samples.shape[:2]
    words = np.frombuffer(samples.astype(">u2").tobytes(), np.uint8)
    rows = np.packbits(np.unpackbits(words).reshape(height, -1, 16)[..., -depth:].reshape(height, -1), axis=1)
    data = b"".join(b"\0" + row.tobytes() for row in rows)
    extra = b"".join(hostile.chunk(kind, body) for kind, body in chunks)
    return hostile.raw_png(
        width, height, extra + hostile.chunk(b"IDAT", zlib.compress(data)), depth=depth, colour=colour
    )


def transparent(*values: int) -> tuple[bytes, bytes]:
    """The chunk that makes one grey or one colour transparent."""
    return b"tRNS", struct.pack(f">{len(values)}H", *values)


def profile(data: bytes) -> tuple[bytes, bytes]:
    return b"iCCP", b"x\0\0" + zlib.compress(data)


def flat(mode: str, colour: int | tuple[int, ...]) -> Image.Image:
    return Image.new(mode, (40, 40), colour)


def first(data: bytes) -> list[int]:
    """The colour of the picture's first pixel as it is decoded; no warning may come with it."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        colour: list[int] = pictures.decode(data)[0, 0].tolist()
    return colour


def near(colour: list[int], expected: list[int], tolerance: int = 2) -> bool:
    return max(abs(a - b) for a, b in zip(colour, expected, strict=True)) <= tolerance


# 16 bits


def test_every_16_bit_grey_is_scaled_to_the_nearest_of_8() -> None:
    image = pictures.decode(png(RAMP, 16, GREY))
    assert np.array_equal(image, np.repeat(np.rint(RAMP / 257)[..., None], 3, axis=2))


def test_16_bit_colours_are_scaled() -> None:
    samples = np.stack([RAMP, RAMP[:, ::-1], np.full_like(RAMP, 0x8000)], axis=2)
    assert np.abs(pictures.decode(png(samples, 16, COLOUR)) - samples / 257).max() <= 1


def test_16_bit_grey_with_alpha_lies_over_white() -> None:
    samples = np.stack([RAMP, np.full_like(RAMP, 0x8000)], axis=2)
    expected = np.repeat(255 - (255 - RAMP / 257) * 128 / 255, 3).reshape(40, 64, 3)
    assert np.abs(pictures.decode(png(samples, 16, GREY_ALPHA)) - expected).max() <= 1


def test_16_bit_colours_with_alpha_lie_over_white() -> None:
    samples = np.broadcast_to([0xFFFF, 0, 0, 0x8000], (40, 40, 4))
    assert near(first(png(samples, 16, COLOUR_ALPHA)), [255, 127, 127], 1)


# Few bits


def test_one_bit_is_black_or_white() -> None:
    image = pictures.decode(png(np.indices((40, 40)).sum(axis=0) % 2, 1, GREY))
    assert image[0, :2].tolist() == [[0, 0, 0], [255, 255, 255]]


@pytest.mark.parametrize("depth", [2, 4])
def test_few_bits_of_grey_reach_from_black_to_white(depth: int) -> None:
    image = pictures.decode(png(np.indices((40, 40))[1] % 2**depth, depth, GREY))
    assert image[0, : 2**depth, 0].tolist() == [round(255 * n / (2**depth - 1)) for n in range(2**depth)]


# One transparent grey or colour


@pytest.mark.parametrize("depth", [1, 2, 4, 8, 16])
def test_the_transparent_grey_alone_lies_over_white(depth: int) -> None:
    samples = np.indices((40, 40))[1] % 2
    image = pictures.decode(png(samples, depth, GREY, transparent(0)))
    assert image[0, 0].tolist() == WHITE
    assert image[0, 1].tolist() == pictures.decode(png(samples, depth, GREY))[0, 1].tolist()


@pytest.mark.parametrize(("depth", "grey"), [(2, 1), (4, 7), (8, 100), (16, 25700)])
def test_the_transparent_grey_is_the_number_in_the_file(depth: int, grey: int) -> None:
    samples = np.full((40, 40), grey)
    assert first(png(samples, depth, GREY, transparent(grey))) == WHITE
    assert first(png(samples, depth, GREY, transparent(grey - 1))) != WHITE


@pytest.mark.parametrize(("depth", "colour"), [(8, (200, 0, 100)), (16, (51400, 0, 25700))])
def test_the_transparent_colour_alone_lies_over_white(depth: int, colour: tuple[int, int, int]) -> None:
    samples = np.broadcast_to(np.array(colour), (40, 40, 3)).copy()
    samples[:, 1] = samples[0, 0, ::-1]
    image = pictures.decode(png(samples, depth, COLOUR, transparent(*colour)))
    assert image[0, :2].tolist() == [WHITE, [100, 0, 200]]


# Palettes


@pytest.mark.parametrize("depth", [1, 2, 4, 8])
def test_a_palette_colour_is_looked_up_at_any_depth(depth: int) -> None:
    image = pictures.decode(png(np.indices((40, 40))[1] % 2, depth, PALETTE, (b"PLTE", bytes([*RED, *BLUE]))))
    assert image[0, :2].tolist() == [RED, BLUE]


def test_each_palette_colour_has_its_own_alpha() -> None:
    palette = (b"PLTE", bytes([*RED, *GREEN, *BLUE])), (b"tRNS", bytes([128, 0]))
    image = pictures.decode(png(np.indices((40, 40))[1] % 3, 8, PALETTE, *palette))
    assert image[0, :3].tolist() == [[255, 127, 127], WHITE, BLUE]


@pytest.mark.parametrize("alphas", [bytes([0]), bytes([128, 0])])
def test_a_palette_with_alpha_makes_no_warning(alphas: bytes) -> None:
    first(png(np.zeros((40, 40), int), 8, PALETTE, (b"PLTE", bytes([*RED, *GREEN])), (b"tRNS", alphas)))


def test_grey_with_alpha_lies_over_white() -> None:
    assert first(hostile.encoded(flat("LA", (0, 128)), "PNG")) == [127, 127, 127]


# CMYK


@pytest.mark.parametrize(
    ("inks", "seen"),
    [((255, 0, 0, 0), [0, 255, 255]), ((0, 255, 0, 0), [255, 0, 255]), ((0, 0, 0, 255), [0, 0, 0])],
)
def test_cmyk_as_adobes_programs_store_it_inverted_shows_its_inks(inks: tuple[int, ...], seen: list[int]) -> None:
    data = hostile.encoded(flat("CMYK", inks), "JPEG", quality=95)
    assert b"\xff\xee\x00\x0eAdobe" in data
    assert near(first(data), seen)


def test_cmyk_stored_as_luminance_chroma_and_black_shows_its_colours() -> None:
    # Given a JPEG of red that says so (transform 2, YCCK): YCbCr of its inks (0, 255, 255) and black's, inverted
    channels = (179, 171, 1, 255)
    stored = flat("CMYK", tuple(255 - value for value in channels))  # Pillow inverts them when it writes
    data = bytearray(hostile.encoded(stored, "JPEG", quality=95))
    data[data.index(b"Adobe") + 11] = 2
    # When it is decoded
    # Then it is red
    assert near(first(bytes(data)), RED, 4)


# Profiles


def test_colours_of_a_wider_space_are_shown_stronger_than_their_numbers() -> None:
    data = hostile.encoded(flat("RGB", (180, 120, 120)), "PNG", icc_profile=icc.rgb(icc.DISPLAY_P3, 2.2))
    red, green, blue = first(data)
    assert red > 183
    assert green < 120
    assert blue < 121


@pytest.mark.parametrize("mode", ["L", "LA", "1", "P", "RGBA"])
def test_a_profile_for_colours_is_obeyed_whatever_the_mode(mode: str) -> None:
    # Given a white-to-black picture whose profile is linear light, where 128 is as bright as sRGB's 188
    image = Image.linear_gradient("L").convert("RGB").quantize(256) if mode == "P" else None
    image = image or Image.linear_gradient("L").convert(mode, dither=Image.Dither.NONE)
    decoded = pictures.decode(hostile.encoded(image, "PNG", icc_profile=icc.rgb(icc.DISPLAY_P3, 1.0)))
    assert near(decoded[128, 0].tolist(), [255] * 3 if mode == "1" else [188] * 3)


@pytest.mark.parametrize(
    "data",
    [
        png(np.full((40, 40), 128), 8, GREY, profile(icc.grey(1.0))),
        png(np.full((40, 40), 0x8080), 16, GREY, profile(icc.grey(1.0))),
        png(np.broadcast_to([128, 255], (40, 40, 2)), 8, GREY_ALPHA, profile(icc.grey(1.0))),
        png(np.broadcast_to([0x8080, 0xFFFF], (40, 40, 2)), 16, GREY_ALPHA, profile(icc.grey(1.0))),
        png(np.full((40, 40), 8), 4, GREY, profile(icc.grey(1.0))),
        hostile.encoded(flat("L", 128), "JPEG", icc_profile=icc.grey(1.0)),
    ],
    ids=["8 bits", "16 bits", "8 bits and alpha", "16 bits and alpha", "4 bits", "JPEG"],
)
def test_a_profile_for_grey_is_obeyed_by_every_grey_picture(data: bytes) -> None:
    assert near(first(data), [188, 188, 188], 5)  # sRGB's number for half of the light


def test_a_profile_for_inks_is_obeyed() -> None:
    data = hostile.encoded(flat("CMYK", (255, 0, 0, 0)), "JPEG", icc_profile=icc.cmyk_with_red_for_cyan())
    assert near(first(data), RED, 6)


@pytest.mark.parametrize(
    ("image", "profile", "seen"),
    [
        (flat("RGB", (200, 100, 50)), icc.grey(1.0), [200, 100, 50]),
        (flat("RGB", (200, 100, 50)), icc.cmyk_with_red_for_cyan(), [200, 100, 50]),
        (flat("CMYK", (255, 0, 0, 0)), icc.rgb(icc.DISPLAY_P3, 1.0), [0, 255, 255]),
        (flat("L", 100), icc.cmyk_with_red_for_cyan(), [100, 100, 100]),
    ],
    ids=["grey on RGB", "CMYK on RGB", "RGB on CMYK", "CMYK on grey"],
)
def test_a_profile_for_another_kind_of_picture_is_ignored(image: Image.Image, profile: bytes, seen: list[int]) -> None:
    assert near(first(hostile.encoded(image, "JPEG", quality=95, icc_profile=profile)), seen, 4)


def test_half_transparent_colours_are_converted_before_they_are_laid_over_white() -> None:
    data = hostile.encoded(flat("RGBA", (128, 128, 128, 128)), "PNG", icc_profile=icc.rgb(icc.DISPLAY_P3, 1.0))
    assert near(first(data), [round(255 - (255 - 188) * 128 / 255)] * 3)
