"""Picture and video files, each named by the digest of its own bytes: written once, never changed, shared."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import threading
from collections.abc import Set
from pathlib import Path
from typing import Final, Literal

from bot.store.files import remove_others
from engine import files

__all__ = ["NAME", "Pictures"]

NAME: Final = re.compile(r"[0-9a-f]{64}\.(png|jpg|mp4)")


class Pictures:
    """The folder of picture files. A name it has returned stays good through a crash and a power cut."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()  # no file is swept between the look at its age and its getting young again
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    async def keep(self, data: bytes, kind: Literal["png", "jpg", "mp4"]) -> str:
        """Store the bytes; returns their name, to be put in a row only after this."""
        return await asyncio.to_thread(self._keep, data, kind)

    async def read(self, name: str) -> bytes:
        """The bytes kept under `name`. Raises FileNotFoundError."""
        return await asyncio.to_thread(self.path(name).read_bytes)

    def sweep(self, names: Set[str], young: float) -> int:
        """Remove every file with none of these names, nor newer than `young` seconds. Returns how many."""
        with self._lock:
            return remove_others(self._folder, names, young)

    def has(self, *names: str) -> bool:
        """Whether the pictures of these names are all there."""
        return all(self.path(name).exists() for name in names)

    def path(self, name: str) -> Path:
        """Where the picture of this name lies. Raises FileNotFoundError for what is no name."""
        if not NAME.fullmatch(name):
            raise FileNotFoundError(f"no picture has the name {name!r}")
        return self._folder / name

    def _keep(self, data: bytes, kind: str) -> str:
        name = f"{hashlib.sha256(data).hexdigest()}.{kind}"
        with self._lock:
            try:
                os.utime(self._folder / name)  # young again: its row is yet to come
            except FileNotFoundError:
                files.write(self._folder / name, data)
            else:
                files.sync_folder(self._folder)  # whoever wrote it may have been killed before its name was durable
        return name
