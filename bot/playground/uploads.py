"""Bytes from a person or a bot become Media: photos are re-encoded in a thread, other files are kept as they are."""

from __future__ import annotations

import asyncio

from bot.playground.errors import bad_request
from bot.playground.files import FileStore
from bot.playground.model import Media, MediaKind
from bot.playground.pictures import photo_ladder

__all__ = ["UPLOAD_BYTES", "store"]

UPLOAD_BYTES = 50 * 2**20


async def store(
    files: FileStore, kind: MediaKind, content: bytes, *, name: str = "", mime_type: str = "", duration: int = 0
) -> Media:
    """Keep an upload. Raises ApiError 400 if it is empty or, sent as a photo, not fit to be one."""
    if kind == "photo":
        return files.add_photo(await asyncio.to_thread(photo_ladder, content))
    if not content:
        raise bad_request("file must be non-empty")
    return files.add(kind, content, name=name, mime_type=mime_type, duration=duration)
