"""What kind of file some bytes are, told by how they begin and never by a name or MIME type a stranger chose."""

from __future__ import annotations

from typing import Final

__all__ = ["PICTURE_FORMATS", "name_of", "short"]

# The only formats that are ever decoded: every further decoder is further surface for hostile files.
PICTURE_FORMATS: Final = ("JPEG", "PNG", "WebP")

# How a file begins, and what people call it. Longer beginnings stand before shorter ones that they contain.
_BEGINNINGS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "a GIF"),
    (b"GIF89a", "a GIF"),
    (b"%PDF-", "a PDF document"),
    (b"\x1a\x45\xdf\xa3", "a WebM video"),
    (b"\x1f\x8b", "an animated sticker"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x00\x00\x00\x0cJXL ", "a JPEG XL picture"),
    (b"\xff\x0a", "a JPEG XL picture"),
    (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 picture"),
    (b"8BPS", "a Photoshop file"),
    (b"%!PS", "a PostScript file"),
    (b"OggS", "an audio file"),
    (b"ID3", "an audio file"),
)

# Four-letter kinds inside RIFF and ISO media containers, which share one beginning.
_RIFF: Final = {b"WEBP": "WebP", b"AVI ": "an AVI video", b"WAVE": "an audio file"}
_ISO_MEDIA: Final = {
    b"avif": "an AVIF picture",
    b"avis": "an AVIF picture",
    b"heic": "an HEIC picture",
    b"heix": "an HEIC picture",
    b"heim": "an HEIC picture",
    b"heis": "an HEIC picture",
    b"hevc": "an HEIC picture",
    b"hevx": "an HEIC picture",
    b"mif1": "an HEIC picture",
    b"msf1": "an HEIC picture",
    b"qt  ": "a MOV video",
    b"M4A ": "an audio file",
}


def name_of(data: bytes) -> str | None:
    """One of PICTURE_FORMATS, or the file's kind as words that complete "This is …"; None if it can't be told."""
    for beginning, name in _BEGINNINGS:
        if data.startswith(beginning):
            return name
    if data.startswith(b"RIFF"):
        return _RIFF.get(data[8:12])
    if data[4:8] == b"ftyp":
        return _ISO_MEDIA.get(data[8:12], "an MP4 video")
    # "BM" alone begins many a text; a bitmap's four reserved bytes are zero.
    if data.startswith(b"BM") and data[6:10] == bytes(4):
        return "a BMP picture"
    return _markup(data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower())


def _markup(head: bytes) -> str | None:
    if not head.startswith(b"<"):
        return None
    if b"<svg" in head:
        return "an SVG drawing"
    return "a web page" if b"<html" in head or b"<!doctype html" in head else None


def short(name: str) -> str:
    """The format's own name in the words of `name_of`, as HEIC in "an HEIC picture"; empty if they have none."""
    return " ".join(word for word in name.split() if not word.islower())
