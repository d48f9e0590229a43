"""Pictures as an attacker, a broken phone or a careless program would send them: each under 200 kB, made on the spot.

`REFUSED` maps a name to bytes that must not be decoded, `ACCEPTED` to odd ones that must be, each 64 × 48 px.
"""

from __future__ import annotations

import random
import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms, PngImagePlugin

WIDTH, HEIGHT = 64, 48
SECRETS = (b"SECRETCAM", b"SECRETXMP", b"SECRETTEXT", b"SECRETCOMMENT", b"Exif", b"iCCP", b"ICC_PROFILE")


def photo(mode: str = "RGB", size: tuple[int, int] = (WIDTH, HEIGHT)) -> Image.Image:
    """Red above blue, so that every way to turn it shows."""
    image = Image.new("RGB", size, (220, 30, 30))
    image.paste((30, 30, 220), (0, size[1] // 2, size[0], size[1]))
    return image.convert(mode)


def encoded(image: Image.Image, format_name: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, format_name, **options)
    return file.getvalue()


def jpeg(mode: str = "RGB", **options: object) -> bytes:
    return encoded(photo(mode), "JPEG", **options)


def png(mode: str = "RGB", **options: object) -> bytes:
    return encoded(photo(mode), "PNG", **options)


def webp(**options: object) -> bytes:
    return encoded(photo(), "WebP", **options)


def chunk(kind: bytes, body: bytes, *, length: int | None = None, crc: int | None = None) -> bytes:
    """A PNG chunk; its length and checksum are the right ones unless given."""
    length = len(body) if length is None else length
    return struct.pack(">I", length) + kind + body + struct.pack(">I", zlib.crc32(kind + body) if crc is None else crc)


def raw_png(width: int, height: int, data: bytes, *, depth: int = 8, colour: int = 2) -> bytes:
    """A PNG put together by hand. data: IDAT chunks, already made."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + data + chunk(b"IEND", b"")


def idat(rows: int, row_bytes: int) -> bytes:
    compressor = zlib.compressobj(9)
    row = bytes(1 + row_bytes)
    return chunk(b"IDAT", b"".join(compressor.compress(row) for _ in range(rows)) + compressor.flush())


def whole_idat() -> bytes:
    return idat(HEIGHT, WIDTH * 3)


def with_chunks(extra: bytes) -> bytes:
    """A sound PNG with more chunks after its header."""
    sound = png()
    return sound[:33] + extra + sound[33:]


def with_sof(width: int, height: int) -> bytes:
    """A JPEG that claims to be of another size than it is."""
    data = bytearray(jpeg())
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def with_segment(marker: int, body: bytes, *, times: int = 1) -> bytes:
    """A sound JPEG with more segments after its first two bytes."""
    sound = jpeg()
    return sound[:2] + (struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body) * times + sound[2:]


def exif(tag: int, kind: int, count: int, content: int) -> bytes:
    """EXIF data of a single entry, at offset 8; content: four bytes, a value or an offset."""
    entry = struct.pack("<HHII", tag, kind, count, content)
    return b"Exif\0\0II*\x00" + struct.pack("<IH", 8, 1) + entry + struct.pack("<I", 8)


def oriented(orientation: int) -> bytes:
    """A JPEG of `corners()` that is to be seen as its EXIF orientation says."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return encoded(corners(), "JPEG", exif=exif, quality=95, subsampling=0)


def corners() -> Image.Image:
    """A picture with another colour in each corner: red, green, blue and white, clockwise from the top left."""
    image = Image.new("RGB", (WIDTH, HEIGHT))
    half = (WIDTH // 2, HEIGHT // 2)
    image.paste((255, 0, 0), (0, 0, *half))
    image.paste((0, 255, 0), (half[0], 0, WIDTH, half[1]))
    image.paste((0, 0, 255), (*half, WIDTH, HEIGHT))
    image.paste((255, 255, 255), (0, half[1], half[0], HEIGHT))
    return image


def secret_jpeg() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAM"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return jpeg(exif=exif, comment=b"SECRETCOMMENT", icc_profile=profile, xmp=b"<x>SECRETXMP</x>")


def secret_png() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "SECRETTEXT")
    info.add_itxt("XML:com.adobe.xmp", "SECRETXMP")
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAM"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return png(pnginfo=info, exif=exif, icc_profile=profile)


def noise(count: int) -> bytes:
    """The same random bytes at every run."""
    return random.Random(count).randbytes(count)


def _refused() -> dict[str, bytes]:
    sound_jpeg, sound_png, sound_webp = jpeg(quality=95), png(), webp()
    bomb = zlib.compress(bytes(80_000_000), 9)
    return {
        "png of 2^31-1 px": raw_png(2**31 - 1, 2**31 - 1, whole_idat()),
        "png of 65500 px with a tiny IDAT": raw_png(65500, 65500, whole_idat()),
        "png bomb, 400 megapixels, valid": raw_png(20000, 20000, idat(20000, 2500), depth=1, colour=0),
        "png of 45 megapixels": raw_png(9000, 5000, idat(5000, 27000)),
        "png of 1 x 1": raw_png(1, 1, idat(1, 3)),
        "png of 1 x 60000": raw_png(1, 60000, idat(60000, 3)),
        "png of 60000 x 1": raw_png(60000, 1, idat(1, 180000)),
        "png of 0 x 0": raw_png(0, 0, idat(0, 0)),
        "png with no IDAT": raw_png(WIDTH, HEIGHT, b""),
        "png with a short IDAT": raw_png(WIDTH, HEIGHT, chunk(b"IDAT", zlib.compress(bytes(9000), 0)[:4000])),
        "png with a bad checksum": raw_png(WIDTH, HEIGHT, chunk(b"IDAT", zlib.compress(bytes(99)), crc=1)),
        "png with a huge chunk length": with_chunks(chunk(b"tEXt", b"a\0b", length=0xFFFFFFF0)),
        "png with a text bomb": with_chunks(chunk(b"zTXt", b"bomb\0\0" + bomb)),
        "png with a profile bomb": with_chunks(chunk(b"iCCP", b"x\0\0" + bomb)),
        "png cut short": sound_png[: len(sound_png) * 2 // 3],
        "jpeg of 65500 px": with_sof(65500, 65500),
        "jpeg of 0 px": with_sof(0, 0),
        "jpeg of 8 x 8": encoded(photo(size=(8, 8)), "JPEG"),
        "jpeg without its end": sound_jpeg[:-2],
        "jpeg of a beginning only": sound_jpeg[:2],
        "jpeg of beginning and end": b"\xff\xd8\xff\xd9",
        **{f"jpeg cut at {p} %": sound_jpeg[: len(sound_jpeg) * p // 100] for p in (5, 30, 60, 95, 99)},
        "webp cut short": sound_webp[: len(sound_webp) // 2],
        "webp with a canvas of 16384 px": _webp_canvas(sound_webp, 16384),
        "webp with a canvas of 10000 px": _webp_canvas(sound_webp, 10000),
        "eps named jpg": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 64 48\n(x) run\nshowpage\n",
        "svg with an outside entity": b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        b'<svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
        "mvg": b"push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://127.0.0.1/x)'\npop graphic-context\n",
        "gif": encoded(photo(), "GIF"),
        "gif with a zip behind it": encoded(photo(), "GIF") + b"PK\x03\x04",
        "tiff": encoded(photo(), "TIFF"),
        "bmp": encoded(photo(), "BMP"),
        "ico": encoded(photo(), "ICO"),
        "plain text": b"not a picture at all, only words " * 20,
        "random bytes": noise(5000),
        "nothing": b"",
    }


def _webp_canvas(sound: bytes, side: int) -> bytes:
    header = b"VP8X" + struct.pack("<II", 10, 0) + (side - 1).to_bytes(3, "little") * 2
    body = b"WEBP" + header + sound[12:]
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _accepted() -> dict[str, bytes]:
    frames = [photo().rotate(step) for step in range(60)]
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    sixteen = Image.frombytes("I;16", (WIDTH, HEIGHT), struct.pack("<H", 0x8000) * WIDTH * HEIGHT)
    return {
        "png with data after its picture": png()[:-12] + chunk(b"IDAT", bytes(500)) + chunk(b"IEND", b""),
        "png with 8000 texts": with_chunks(chunk(b"tEXt", b"a\0b") * 8000),
        "png with a garbage profile": with_chunks(chunk(b"iCCP", b"x\0\0" + zlib.compress(b"no profile"))),
        "png with zero gamma and density": with_chunks(chunk(b"gAMA", bytes(4)) + chunk(b"pHYs", bytes(9))),
        "apng of 60 frames": encoded(frames[0], "PNG", save_all=True, append_images=frames[1:]),
        **{f"png in mode {mode}": png(mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA")},
        "png of 16 bits": encoded(sixteen, "PNG"),
        "png flat white": encoded(Image.new("RGB", (WIDTH, HEIGHT), "white"), "PNG"),
        "png with php in its text": with_chunks(chunk(b"tEXt", b"Comment\0<?php system($_GET[0]); ?>")),
        "jpeg with 10000 comments": with_segment(0xFE, b"x" * 10, times=10000),
        "jpeg with html in a comment": with_segment(0xFE, b"<script>alert(1)</script>"),
        "jpeg with garbage exif": with_segment(0xE1, b"Exif\0\0" + noise(300)),
        "jpeg with an exif loop": with_segment(0xE1, exif(0x8769, 4, 1, 8)),
        "jpeg with a word for its orientation": with_segment(
            0xE1, exif(0x0112, 2, 3, int.from_bytes(b"up\0", "little"))
        ),
        "png with garbage exif": with_chunks(chunk(b"eXIf", noise(300))),
        "jpeg with a zip behind it": jpeg() + b"PK\x03\x04" + bytes(40),
        "jpeg in CMYK": jpeg("CMYK"),
        "jpeg in grey": jpeg("L"),
        "jpeg progressive": jpeg(progressive=True),
        "jpeg with a garbage profile": jpeg(icc_profile=noise(900)),
        "jpeg with a profile for Lab": jpeg(icc_profile=lab),
        "jpeg with a long profile": jpeg(icc_profile=noise(150_000)),
        "jpeg with secrets": secret_jpeg(),
        "png with secrets": secret_png(),
        "webp": webp(),
        "webp with alpha": encoded(photo("RGBA"), "WebP"),
        "webp of 60 frames": encoded(frames[0], "WebP", save_all=True, append_images=frames[1:]),
        **{f"jpeg in orientation {o}": oriented(o) for o in (0, 1, 2, 3, 4, 9)},
    }


REFUSED = _refused()
ACCEPTED = _accepted()
