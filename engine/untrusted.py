"""A stranger's bytes to plain RGB pixels, or one clear sentence about why not.

Only pixels come out: what else a file carries (place, camera, comments, profiles, hidden archives) is never copied.
Imports neither numpy nor any decoder beyond the three allowed ones, so that a process made for one picture
(engine.decoder) starts quickly and holds little that could be attacked.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from PIL import Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from engine import formats
from engine.refusal import Refusal

__all__ = ["LIMITS", "OWN", "Limits", "PictureError", "Pixels", "decode"]

_SEND: Final = "a JPEG, PNG or WebP picture"
_ORIENTATION_TAG: Final = 0x0112


class PictureError(Refusal):
    """A picture can't be used; the message says what is wrong, the limit and what to send, for the person."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a picture may be. The byte limit is what the Bot API lets a bot download."""

    bytes: int = 20 * 2**20
    pixels: int = 25_000_000
    shortest_side: int = 32
    aspect: float = 20.0

    def check_bytes(self, count: int) -> None:
        """Raise PictureError if a file of `count` bytes is empty or too large."""
        if count == 0:
            raise PictureError(f"This file is empty; send {_SEND}.", "empty")
        if count > self.bytes:
            raise PictureError(
                f"This file has {count / 2**20:.1f} MB; the limit is {self.bytes / 2**20:g} MB. "
                "Send a smaller picture.",
                "too-many-bytes",
                megabytes=round(count / 2**20, 1),
                limit=self.bytes / 2**20,
            )

    def check_size(self, width: int, height: int) -> None:
        """Raise PictureError if a picture of width × height px is too large, too small or too long."""
        short, long = sorted((width, height))
        size, facts = f"This picture is {width} × {height} px", {"width": width, "height": height}
        if width * height > self.pixels:
            raise PictureError(
                f"{size}, {width * height / 1e6:.1f} megapixels; the limit is {self.pixels / 1e6:g} megapixels. "
                "Send a smaller one.",
                "too-many-pixels",
                megapixels=round(width * height / 1e6, 1),
                limit=self.pixels / 1e6,
                **facts,
            )
        if short < self.shortest_side:
            raise PictureError(
                f"{size}; each side must have at least {self.shortest_side} px. Send a larger one.",
                "too-few-pixels",
                limit=self.shortest_side,
                **facts,
            )
        if long > self.aspect * short:
            raise PictureError(
                f"{size}; the long side may be at most {self.aspect:g} times the short one. Send a less narrow one.",
                "too-narrow",
                limit=self.aspect,
                **facts,
            )


LIMITS: Final = Limits()
OWN: Final = Limits(bytes=2**28, shortest_side=1, aspect=math.inf)
"""Of what this program made itself: a picture within LIMITS may be a pixel beyond them once it was scaled down."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture as it is seen: upright, sRGB, opaque. rgb: width * height * 3 bytes, row by row."""

    width: int
    height: int
    rgb: bytes = field(repr=False)


# Each class decodes its own format only. Image.open() would also hand bytes to every other plug-in it knows,
# and one of those runs Ghostscript.
_DECODERS: Final[dict[str, Callable[[BytesIO], Image.Image]]] = {
    "JPEG": JpegImagePlugin.JpegImageFile,
    "PNG": PngImagePlugin.PngImageFile,
    "WebP": WebPImagePlugin.WebPImageFile,
}

# EXIF orientation to what turns the stored picture upright. ImageOps.exif_transpose() would also write the
# remaining EXIF data anew, which fails on the odd data of many real cameras.
_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# The transparent grey or colour of a PNG is the number in the file, where Pillow has brought the pixels to 8 bits.
# Of 16-bit colours it keeps the high bytes alone, so that these must do to know the transparent one.
_TO_EIGHT_BITS: Final[dict[str, Callable[[int], int]]] = {
    "L;2": lambda value: value * 85,
    "L;4": lambda value: value * 17,
    "RGB;16B": lambda value: value >> 8,
}


def decode(data: bytes, limits: Limits = LIMITS) -> Pixels:
    """The first frame of a JPEG, PNG or WebP file as it is meant to be seen, alpha laid over white.

    Sizes are checked before anything is decoded. Raises PictureError, and nothing else, whatever the bytes.
    """
    limits.check_bytes(len(data))
    format_name = formats.name_of(data)
    if format_name is None:
        raise PictureError(f"This is not a picture that can be read; send {_SEND}.", "no-picture")
    if format_name not in _DECODERS:
        name = formats.short(format_name)
        reason = "other-format" if name else "no-picture"
        raise PictureError(f"This is {format_name}; send {_SEND}.", reason, format=name)
    try:
        image = _DECODERS[format_name](BytesIO(data))
        limits.check_size(image.width, image.height)
        stored = _stored_mode(image)
        image.load()
        rgb = _opaque_srgb(image, stored)
        transpose = _UPRIGHT.get(_orientation(image))
        if transpose is not None:  # the first of them is 0
            rgb = rgb.transpose(transpose)
    except PictureError:
        raise
    except Image.DecompressionBombError:
        raise PictureError(
            f"This picture is far too large; the limit is {limits.pixels / 1e6:g} megapixels. Send a smaller one.",
            "far-too-large",
            limit=limits.pixels / 1e6,
        ) from None
    except Exception:
        # Decoders meet hostile bytes with OSError, SyntaxError, ValueError, struct.error, KeyError, MemoryError…
        raise PictureError(
            f"This {format_name} picture could not be read: it is damaged or cut short. Send it again, or another one.",
            "damaged",
            format=format_name,
        ) from None
    return Pixels(rgb.width, rgb.height, rgb.tobytes())


def _stored_mode(image: Image.Image) -> str:
    """What the file's pixels are, in Pillow's words ("L;4", "RGB;16B"); the loaded image no longer tells."""
    tiles = getattr(image, "tile", ())
    return str(tiles[0].args) if tiles else ""


def _opaque_srgb(image: Image.Image, stored: str) -> Image.Image:
    if not image.has_transparency_data:
        return _srgb(_plain(image, stored))
    alpha = _alpha(image, stored)
    return Image.composite(_srgb(_plain(image, stored)), Image.new("RGB", image.size, "white"), alpha)


def _alpha(image: Image.Image, stored: str) -> Image.Image:
    key = image.info.get("transparency")
    if image.mode == "I;16":
        return image.convert("I").point([255 * (value != key) for value in range(2**16)], "L")
    scale = _TO_EIGHT_BITS.get(stored)
    if scale is not None and key is not None:
        image.info["transparency"] = tuple(map(scale, key)) if isinstance(key, tuple) else scale(key)
    return image.convert("RGBA").getchannel("A")


def _plain(image: Image.Image, stored: str) -> Image.Image:
    """The picture's own numbers in 8 bits, without alpha: as L, RGB or CMYK, whichever its profile is about."""
    if image.mode == "I;16":  # convert() alone would clip at 255, not scale
        return image.convert("I").point([(value + 128) // 257 for value in range(2**16)], "L")
    if stored == "LA;16B":  # Pillow makes RGBA of it
        return image.getchannel("R")
    if image.mode == "P":  # by RGBA: palettes with alpha bytes make a warning otherwise
        return image.convert("RGBA").convert("RGB")
    return image if image.mode == "CMYK" else image.convert("L" if image.mode in ("1", "L", "LA") else "RGB")


def _srgb(image: Image.Image) -> Image.Image:
    """The colours of an L, RGB or CMYK image as sRGB; a profile that is broken or of another kind is ignored."""
    profile = image.info.get("icc_profile")
    if not profile:
        return image.convert("RGB")
    from PIL import ImageCms  # noqa: PLC0415  only pictures with a profile pay for the import

    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        mode = {"GRAY": "L", "RGB ": "RGB", "CMYK": "CMYK"}.get(source.profile.xcolor_space)
        if image.mode == "L" and mode == "RGB":  # programs that make a photo grey often leave its profile
            image = image.convert("RGB")
        if image.mode != mode:
            return image.convert("RGB")
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image.convert("RGB")
    return converted or image.convert("RGB")


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION_TAG, 1))
    except Exception:  # EXIF data that can't be read say nothing; the picture itself may be fine
        return 1
