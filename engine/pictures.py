"""Pictures as arrays: from files and bytes, to another size, and back to files and bytes.

A picture is a NumPy array [height, width, 3] of sRGB; uint8 in 0..255 unless a function says otherwise.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np
import numpy.typing as npt
from PIL import Image, PngImagePlugin

from engine import files, untrusted
from engine.untrusted import LIMITS, OWN, Limits, PictureError

__all__ = [
    "LIMITS",
    "OWN",
    "Limits",
    "Picture",
    "PictureError",
    "at_most",
    "brought_to",
    "check_place",
    "check_same_shape",
    "check_writable",
    "decode",
    "encode_jpeg",
    "encode_png",
    "fit",
    "from_pixels",
    "read",
    "resize",
    "write",
]

Picture = npt.NDArray[np.uint8]
Value = TypeVar("Value", np.uint8, np.float32)

# Four poolings halve the picture before the deepest style layer; with fewer than 16 px nothing would reach it.
_SHORTEST_PAINTED_SIDE: Final = 16


def decode(data: bytes, limits: Limits = LIMITS) -> Picture:
    """The picture in JPEG, PNG or WebP bytes, upright, over white where it is transparent.

    Runs in this process: strangers' bytes go through `engine.decoder.decode_in_child`. Raises PictureError.
    """
    return from_pixels(untrusted.decode(data, limits))


def from_pixels(pixels: untrusted.Pixels) -> Picture:
    """A writable array of the pixels."""
    return np.frombuffer(pixels.rgb, np.uint8).reshape(pixels.height, pixels.width, 3).copy()


def check_same_shape(painting: Picture, content: Picture) -> None:
    """Raise PictureError unless a painting may be one of the content: within 3 % of its aspect."""
    (height, width), (content_height, content_width) = painting.shape[:2], content.shape[:2]
    if not 0.97 < width / height * content_height / content_width < 1.03:
        raise PictureError(
            f"The painting, {width} × {height} px, does not have the shape of the photo, {content_width} × "
            f"{content_height} px; give the photo it was made of."
        )


def fit(height: int, width: int, long_side: int) -> tuple[int, int]:
    """(height, width) of a picture enlarged or reduced to `long_side` px, its aspect kept, no side below 16 px."""
    scale = long_side / max(height, width)
    return max(_SHORTEST_PAINTED_SIDE, round(height * scale)), max(_SHORTEST_PAINTED_SIDE, round(width * scale))


def at_most(picture: Picture, long_side: int) -> Picture:
    """The picture reduced to a long side of `long_side` px, or as it is if it has no more."""
    height, width = picture.shape[:2]
    return picture if max(height, width) <= long_side else resize(picture, fit(height, width, long_side))


def brought_to(picture: Picture, long_side: int) -> Picture:
    """The picture enlarged or reduced to a long side of `long_side` px."""
    height, width = picture.shape[:2]
    return resize(picture, fit(height, width, long_side))


def resize(image: npt.NDArray[Value], size: tuple[int, int]) -> npt.NDArray[Value]:
    """The picture at `size` = (height, width), Lanczos with anti-aliasing.

    image: [height, width, 3], uint8 or float32 of any range. The result has its dtype, and stays within the range of
    its values: Lanczos overshoots at edges, and an optimisation started there would first have to undo it.
    """
    if image.shape[:2] == size:
        return image.copy()
    # Pillow's float images have one channel.
    parts = [image] if image.dtype == np.uint8 else [image[..., channel, None] for channel in range(image.shape[2])]
    resized: npt.NDArray[Value] = np.concatenate([_lanczos(part, size) for part in parts], axis=2)
    return np.clip(resized, image.min(), image.max())


def _lanczos(image: npt.NDArray[Value], size: tuple[int, int]) -> npt.NDArray[Value]:
    height, width = size
    one_channel = image.shape[2] == 1
    resized = Image.fromarray(image[..., 0] if one_channel else image).resize((width, height), Image.Resampling.LANCZOS)
    return np.asarray(resized).reshape(height, width, -1)


def encode_jpeg(image: Picture, quality: int = 90) -> bytes:
    """The picture as a JPEG file with nothing but pixels in it."""
    return _encode(image, "JPEG", quality=quality)


def encode_png(image: Picture, text: Mapping[str, str] | None = None) -> bytes:
    """The picture as a PNG file; `text`, by keyword, is all it says besides (as tEXt or iTXt)."""
    info = PngImagePlugin.PngInfo()
    for keyword, value in (text or {}).items():
        info.add_text(keyword, value)
    return _encode(image, "PNG", pnginfo=info)


def _encode(image: Picture, format_name: str, **options: Any) -> bytes:
    file = BytesIO()
    Image.fromarray(image).save(file, format_name, **options)
    return file.getvalue()


def read(path: str | os.PathLike[str], limits: Limits = LIMITS) -> Picture:
    """The picture in a file. Raises PictureError, its message starting with the path."""
    path = Path(path)
    try:
        with path.open("rb") as file:
            data = file.read(limits.bytes + 1)
            size = max(len(data), os.fstat(file.fileno()).st_size)
    except OSError as error:
        raise PictureError(f"{path}: cannot be read: {error.strerror}.") from None
    try:
        limits.check_bytes(size)
        return decode(data, limits)
    except PictureError as error:
        raise PictureError(f"{path}: {error}") from None


def check_writable(path: str | os.PathLike[str], suffixes: Collection[str] | None = None) -> None:
    """Raise PictureError if `write` could not put a picture there: to be called before hours of work, not after.

    suffixes: what else than a picture's suffix the file must end in.
    """
    suffixes = suffixes or _WRITERS
    if Path(path).suffix.lower() not in suffixes:
        raise PictureError(f"{path}: name a file that ends in {', '.join(suffixes)}.")
    check_place(path)


def check_place(path: str | os.PathLike[str]) -> None:
    """Raise PictureError if no file of whatever kind could be put there."""
    path = Path(path)
    if path.is_dir():
        raise PictureError(f"{path}: is a folder; name a file.")
    if not path.parent.is_dir():
        raise PictureError(f"{path}: there is no folder {path.parent}; make it first.")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise PictureError(f"{path}: the folder {path.parent} can't be written to; name a file elsewhere.")


def write(path: str | os.PathLike[str], image: Picture, text: Mapping[str, str] | None = None) -> None:
    """Write a picture in the format of the path's extension, wholly or not at all.

    text: goes into a PNG; other formats carry none. Raises PictureError as `check_writable`, OSError if the disk fails.
    """
    check_writable(path)
    path = Path(path)
    files.write(path, _WRITERS[path.suffix.lower()](image, text))


_WRITERS: Final[Mapping[str, Callable[[Picture, Mapping[str, str] | None], bytes]]] = {
    ".png": encode_png,
    ".jpg": lambda image, _: encode_jpeg(image),
    ".jpeg": lambda image, _: encode_jpeg(image),
    ".webp": lambda image, _: _encode(image, "WebP", quality=90),
}
