"""The operator's own styles: pictures in a folder, each named as its file."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

__all__ = ["LONGEST_KEY", "MOST", "Found", "keys", "look"]

MOST: Final = 100  # files; a gallery of more is leafed through by nobody
LONGEST_KEY: Final = 28  # beside two ids in 64 bytes of a button's callback data
_SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a picture. stamp: changes when the file does."""

    path: Path
    stamp: str


def look(folder: Path) -> tuple[Found, ...]:
    """The first files in there whose names are those of pictures; none if there is no such folder."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES and path.name[0] != ".")
    except (FileNotFoundError, NotADirectoryError):
        return ()
    found = []
    for path in paths[:MOST]:
        with contextlib.suppress(FileNotFoundError):  # it was removed just now, or is a link to nowhere
            status = path.stat()
            found.append(Found(path, f"{status.st_mtime_ns}-{status.st_size}"))
    return tuple(found)


def keys(stems: Iterable[str], taken: Iterable[str]) -> list[str]:
    """A key for each name, fit for links and buttons, all different and none of those that are taken."""
    used, made = set(taken), []
    for stem in stems:
        plain = re.sub(r"[^a-z0-9]+", "_", stem.lower()).strip("_")[:LONGEST_KEY].strip("_") or "own"
        key, number = plain, 2
        while key in used:
            key = f"{plain[: LONGEST_KEY - 4]}_{number}"
            number += 1
        used.add(key)
        made.append(key)
    return made
