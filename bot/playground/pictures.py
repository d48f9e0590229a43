"""What Telegram does to a photo: checks its shape, drops metadata and alpha, re-encodes it as JPEG in several sizes."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from PIL import Image, ImageOps

from bot.playground.errors import bad_request

__all__ = ["PHOTO_BYTES", "Rung", "photo_ladder", "picture_size", "profile_ladder"]

PHOTO_BYTES = 10 * 2**20
LONG_EDGES = (90, 320, 800, 1280)
PROFILE_EDGES = (160, 320, 640)
# Formats whose decoders are trusted with a stranger's bytes.
FORMATS = ("JPEG", "PNG", "WEBP")
# What Pillow raises for bytes that are no picture, a broken one, or one that claims to be absurdly large.
UNREADABLE = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)


@dataclass(frozen=True, slots=True)
class Rung:
    """One size of a photo. content: JPEG without metadata; width, height: px."""

    width: int
    height: int
    content: bytes = field(repr=False)


def photo_ladder(content: bytes) -> tuple[Rung, ...]:
    """The sizes of a photo, ascending, the last one at most 1280 px long; none is larger than the original.

    Raises ApiError with Telegram's words for a file that is empty, over 10 MB, no picture, or of impossible shape.
    It computes for up to a second: call it in a thread.
    """
    return _ladder(_checked(content), LONG_EDGES)


def profile_ladder(content: bytes) -> tuple[Rung, ...]:
    """The sizes of a profile photo, ascending: the square in the middle of the picture, at most 640 px wide.

    Raises and takes as long as photo_ladder.
    """
    picture = _checked(content)
    side = min(picture.size)
    return _ladder(ImageOps.fit(picture, (side, side)), PROFILE_EDGES)


def _checked(content: bytes) -> Image.Image:
    if not content:
        raise bad_request("file must be non-empty")
    if len(content) > PHOTO_BYTES:
        raise bad_request(
            f"file of size {len(content)} bytes is too big for a photo; the maximum size is {PHOTO_BYTES} bytes"
        )
    return _upright(content)


def _ladder(picture: Image.Image, long_edges: tuple[int, ...]) -> tuple[Rung, ...]:
    """The picture with these long edges, as far as it is larger, and in its own size if that is below the largest."""
    long_edge = max(picture.size)
    edges = [edge for edge in long_edges if edge < long_edge]
    if long_edge <= long_edges[-1]:
        edges.append(long_edge)
    return tuple(_rung(picture, edge / long_edge) for edge in edges)


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height in px from the header, (0, 0) if it is not a picture in a known format."""
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            return picture.size
    except UNREADABLE:
        return 0, 0


def _upright(content: bytes) -> Image.Image:
    """The picture turned as its EXIF says, as RGB with transparent parts white."""
    width, height = picture_size(content)
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    # This bounds the pixels to be decoded too: 25 million.
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
            opened.draft("RGB", (LONG_EDGES[-1], LONG_EDGES[-1]))
            upright = ImageOps.exif_transpose(opened)
            if not upright.has_transparency_data:
                return upright.convert("RGB")
            white = Image.new("RGBA", upright.size, "white")
            return Image.alpha_composite(white, upright.convert("RGBA")).convert("RGB")
    except UNREADABLE:
        raise bad_request("IMAGE_PROCESS_FAILED") from None


def _rung(picture: Image.Image, scale: float) -> Rung:
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    resized = picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    encoded = io.BytesIO()
    resized.save(encoded, "JPEG", quality=87)
    return Rung(resized.width, resized.height, encoded.getvalue())
