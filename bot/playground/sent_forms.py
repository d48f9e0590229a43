"""POST /people/{id}/messages: a form becomes the messages a person sends."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from bot.playground.model import Message
from bot.playground.visit import Visit

__all__ = ["send"]

LARGEST_ALBUM = 10


async def send(visit: Visit) -> list[Message]:
    """Send a text, a picture, a file, or several as an album. Raises HTTPException 400, ApiError 400."""
    fields, chat, reply_to = visit.fields, visit.conversation, visit.replied
    words = fields.text("text", "") or fields.text("caption", "")
    kinds = {file.part for file in fields.files}
    if not kinds <= {"photo", "document"} or len(kinds) > 1:
        raise HTTPException(400, "Files are sent as photo[] or as document, and not as both at once.")
    if not fields.files:
        if not words.strip():
            raise HTTPException(400, "There is nothing to send: give a text, photo[] or document.")
        return [await visit.person.send_text(chat, words, reply_to=reply_to)]
    contents = [file.content for file in fields.files]
    if len(contents) > 1:
        if len(contents) > LARGEST_ALBUM:
            raise HTTPException(400, f"An album has at most {LARGEST_ALBUM} files, not {len(contents)}.")
        as_documents = kinds == {"document"}
        return await visit.person.send_album(
            chat, contents, caption=words, as_documents=as_documents, reply_to=reply_to
        )
    if kinds == {"photo"}:
        return [await visit.person.send_photo(chat, contents[0], caption=words, reply_to=reply_to)]
    name = fields.files[0].name
    return [await visit.person.send_document(chat, contents[0], file_name=name, caption=words, reply_to=reply_to)]
