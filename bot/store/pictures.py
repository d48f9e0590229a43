"""Picture files, each named by the digest of its own bytes: written once, never changed, shared."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import tempfile
from pathlib import Path
from typing import Final, Literal

__all__ = ["Pictures"]

_NAME: Final = re.compile(r"[0-9a-f]{64}\.(png|jpg)")


class Pictures:
    """The folder of picture files. A name it has returned stays good through a crash and a power cut."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    async def keep(self, data: bytes, kind: Literal["png", "jpg"]) -> str:
        """Store the bytes; returns their name, to be put in a row only after this."""
        return await asyncio.to_thread(self._keep, data, kind)

    async def read(self, name: str) -> bytes:
        """The bytes kept under `name`. Raises FileNotFoundError."""
        if not _NAME.fullmatch(name):
            raise FileNotFoundError(f"no picture has the name {name!r}")
        return await asyncio.to_thread((self._folder / name).read_bytes)

    def _keep(self, data: bytes, kind: str) -> str:
        name = f"{hashlib.sha256(data).hexdigest()}.{kind}"
        if not (self._folder / name).exists():
            self._write(data, name)
        _sync_folder(self._folder)
        return name

    def _write(self, data: bytes, name: str) -> None:
        descriptor, temporary = tempfile.mkstemp(dir=self._folder, prefix=".")
        try:
            with open(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).rename(self._folder / name)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise


def _sync_folder(folder: Path) -> None:
    """Make the folder's list of names durable; without it a file may be gone after a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
