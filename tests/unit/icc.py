"""ICC profiles of colour spaces other than sRGB, each put together by hand (ICC.1:2001-04) and under 1 kB."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping

# XYZ of red, green and blue under D50: Display P3's as its published profile has them.
DISPLAY_P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
D50 = (0.9642, 1.0, 0.8249)


def rgb(primaries: Iterable[tuple[float, float, float]], gamma: float) -> bytes:
    """A matrix profile: XYZ of each primary, and one exponent for all of them."""
    tags = {name: _xyz(xyz) for name, xyz in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)}
    return _profile(b"mntr", b"RGB ", b"XYZ ", tags | {name: _curve(gamma) for name in (b"rTRC", b"gTRC", b"bTRC")})


def grey(gamma: float) -> bytes:
    """A profile for grey pictures of another brightness."""
    return _profile(b"mntr", b"GRAY", b"XYZ ", {b"kTRC": _curve(gamma)})


def cmyk_with_red_for_cyan() -> bytes:
    """A printer whose cyan ink is red; its other inks are black."""
    white, red, black = (255, 128, 128), (139, 209, 198), (0, 128, 128)  # Lab, 8 bits: L * 2.55, a + 128, b + 128
    nodes = [
        black if inks & 0b0111 else red if inks & 0b1000 else white  # the first ink varies slowest
        for inks in range(16)
    ]
    ramp = bytes(range(256))
    identity = struct.pack(">9i", *(65536 * (n in (0, 4, 8)) for n in range(9)))
    lut = b"mft1" + bytes(4) + struct.pack(">BBBx", 4, 3, 2) + identity
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": lut + ramp * 4 + bytes(sum(nodes, ())) + ramp * 3})


def _xyz(values: Iterable[float]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))


def _curve(gamma: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256))


def _profile(kind: bytes, space: bytes, connection: bytes, tags: Mapping[bytes, bytes]) -> bytes:
    everything = {b"wtpt": _xyz(D50), **tags}
    table, body, start = b"", b"", 128 + 4 + 12 * len(everything)
    for name, data in everything.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    header = struct.pack(
        ">I4sI4s4s4s12s4s28s12s48x",
        *(start + len(body), b"none", 0x02400000, kind, space, connection),
        *(bytes(12), b"acsp", bytes(28), _xyz(D50)[8:]),
    )
    return header + struct.pack(">I", len(everything)) + table + body
