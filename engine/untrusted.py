"""A stranger's bytes to plain RGB pixels, or one clear sentence about why not.

Only pixels come out: what else a file carries (place, camera, comments, profiles, hidden archives) is never copied.
Imports neither numpy nor any decoder beyond the three allowed ones, so that a process made for one picture
(engine.decoder) starts quickly and holds little that could be attacked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from PIL import Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from engine import formats

__all__ = ["LIMITS", "Limits", "PictureError", "Pixels", "decode"]

_SEND: Final = "a JPEG, PNG or WebP picture"
_ORIENTATION_TAG: Final = 0x0112


class PictureError(ValueError):
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
            raise PictureError(f"This file is empty; send {_SEND}.")
        if count > self.bytes:
            raise PictureError(
                f"This file has {count / 2**20:.1f} MB; the limit is {self.bytes / 2**20:g} MB. Send a smaller picture."
            )

    def check_size(self, width: int, height: int) -> None:
        """Raise PictureError if a picture of width × height px is too large, too small or too long."""
        short, long = sorted((width, height))
        size = f"This picture is {width} × {height} px"
        if width * height > self.pixels:
            raise PictureError(
                f"{size}, {width * height / 1e6:.1f} megapixels; the limit is {self.pixels / 1e6:g} megapixels. "
                "Send a smaller one."
            )
        if short < self.shortest_side:
            raise PictureError(f"{size}; each side must have at least {self.shortest_side} px. Send a larger one.")
        if long > self.aspect * short:
            raise PictureError(
                f"{size}; the long side may be at most {self.aspect:g} times the short one. Send a less narrow one."
            )


LIMITS: Final = Limits()


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


def decode(data: bytes, limits: Limits = LIMITS) -> Pixels:
    """The first frame of a JPEG, PNG or WebP file as it is meant to be seen, alpha laid over white.

    Sizes are checked before anything is decoded. Raises PictureError, and nothing else, whatever the bytes.
    """
    limits.check_bytes(len(data))
    format_name = formats.name_of(data)
    if format_name is None:
        raise PictureError(f"This is not a picture that can be read; send {_SEND}.")
    if format_name not in _DECODERS:
        raise PictureError(f"This is {format_name}; send {_SEND}.")
    try:
        image = _DECODERS[format_name](BytesIO(data))
        limits.check_size(image.width, image.height)
        image.load()
        rgb = _opaque_srgb(image)
        transpose = _UPRIGHT.get(_orientation(image))
        if transpose is not None:  # the first of them is 0
            rgb = rgb.transpose(transpose)
    except PictureError:
        raise
    except Image.DecompressionBombError:
        raise PictureError(
            f"This picture is far too large; the limit is {limits.pixels / 1e6:g} megapixels. Send a smaller one."
        ) from None
    except Exception:
        # Decoders meet hostile bytes with OSError, SyntaxError, ValueError, struct.error, KeyError, MemoryError…
        raise PictureError(
            f"This {format_name} picture could not be read: it is damaged or cut short. Send it again, or another one."
        ) from None
    return Pixels(rgb.width, rgb.height, rgb.tobytes())


def _opaque_srgb(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return _srgb(image)
    alpha = image.convert("RGBA").getchannel("A")
    return Image.composite(_srgb(image), Image.new("RGB", image.size, "white"), alpha)


def _srgb(image: Image.Image) -> Image.Image:
    """The colours as sRGB; a profile that is broken or meant for another kind of picture is ignored."""
    profile = image.info.get("icc_profile")
    if image.mode not in ("L", "CMYK"):
        image = _rgb(image)
    if not profile:
        return _rgb(image)
    from PIL import ImageCms  # noqa: PLC0415  only pictures with a profile pay for the import

    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return _rgb(image)
    return converted or _rgb(image)


def _rgb(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):  # 16-bit grey: convert() alone would clip at 255, not scale
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return image.convert("RGB")


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION_TAG, 1))
    except Exception:  # EXIF data that can't be read say nothing; the picture itself may be fine
        return 1
