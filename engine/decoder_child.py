"""The process that decodes one stranger's picture and ends: engine.decoder's other half.

Reads a file's bytes from stdin; answers on stdout with HEADER and what it announces. It gives up its rights before it
reads the first byte, and imports as little as it can: a small picture takes 50 ms in all, with NumPy it would take 100.
"""

from __future__ import annotations

import json
import resource
import struct
import sys
from typing import Final

from engine import untrusted

__all__ = ["HEADER", "PICTURE", "REFUSAL", "give_up_rights", "main"]

# PICTURE, width, height: then width * height * 3 bytes of RGB.
# REFUSAL, length, 0: then JSON, a list of the sentence, its reason and its facts.
HEADER: Final = struct.Struct(">cII")
PICTURE: Final = b"P"
REFUSAL: Final = b"R"

_CPU_SECONDS: Final = 8
# The largest allowed picture takes 0.65 GB of address space, but libwebp reserves the canvas that a file declares
# before Pillow has checked it: with less than 2 GiB a huge one would be called damaged instead of too large.
_MEMORY: Final = 2 * 2**30
_OPEN_FILES: Final = 16


def main() -> None:
    """Decode stdin to stdout within the limits of this process."""
    give_up_rights()
    try:
        picture = untrusted.decode(sys.stdin.buffer.read())
    except untrusted.PictureError as error:
        refusal = json.dumps([str(error), error.reason, error.facts]).encode()
        answer, body = HEADER.pack(REFUSAL, len(refusal), 0), refusal
    else:
        answer, body = HEADER.pack(PICTURE, picture.width, picture.height), picture.rgb
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.write(body)
    sys.stdout.buffer.flush()


def give_up_rights() -> None:
    """Limit this process for good: no new files or processes, little memory, seconds of CPU time, no core dump."""
    for limit, value in (
        (resource.RLIMIT_CPU, _CPU_SECONDS),
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        _, hard = resource.getrlimit(limit)
        allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(limit, (allowed, allowed))
