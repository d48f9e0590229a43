"""POST /people/{id}/messages: a form becomes the messages a person sends."""

from __future__ import annotations

from typing import Any, Final

from starlette.exceptions import HTTPException

from bot.playground.model import Message
from bot.playground.visit import Visit

__all__ = ["send"]

_LARGEST_ALBUM: Final = 10


async def send(visit: Visit) -> list[Message]:
    """Send a text, a picture, a file, or several as an album. Raises HTTPException 400 or 404, ApiError 400 or 403."""
    files, chat, person = visit.fields.files, visit.conversation, visit.person
    words = visit.fields.text("text", "") or visit.fields.text("caption", "")
    place: dict[str, Any] = {"reply_to": visit.replied, "topic": visit.topic}
    kinds = {file.part for file in files}
    if not kinds <= {"photo", "document"} or len(kinds) > 1:
        raise HTTPException(400, "Files are sent as photo[] or as document, and not as both at once.")
    if len(files) > _LARGEST_ALBUM:
        raise HTTPException(400, f"An album has at most {_LARGEST_ALBUM} files, not {len(files)}.")
    if not files and not words.strip():
        raise HTTPException(400, "There is nothing to send: give a text, photo[] or document.")
    if not files:
        return [await person.send_text(chat, words, **place)]
    contents, names = [file.content for file in files], [file.name for file in files]
    if len(files) > 1:
        as_documents = kinds == {"document"}
        return await person.send_album(
            chat, contents, caption=words, as_documents=as_documents, file_names=names, **place
        )
    if kinds == {"photo"}:
        return [await person.send_photo(chat, contents[0], caption=words, **place)]
    return [await person.send_document(chat, contents[0], file_name=names[0], caption=words, **place)]
