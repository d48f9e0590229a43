"""POST /people/{id}/messages: a form becomes the messages a person sends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.exceptions import HTTPException

from bot.playground.films import film_in
from bot.playground.model import Message
from bot.playground.visit import SentFile, Visit

__all__ = ["send"]

_LARGEST_ALBUM: Final = 10


async def send(visit: Visit) -> list[Message]:
    """Send a text, a file, or several as an album. Raises HTTPException 400 or 404, ApiError 400 or 403."""
    files, chat, person = visit.fields.files, visit.conversation, visit.person
    words = visit.fields.text("text", "") or visit.fields.text("caption", "")
    place: dict[str, Any] = {"reply_to": visit.replied, "topic": visit.topic}
    if not files and not words.strip():
        raise HTTPException(400, "There is nothing to send: give a text or a file.")
    if not files:
        return [await person.send_text(chat, words, **place)]
    if len(files) == 1:
        return [await _send_one(visit, files[0], words, place)]
    kinds = {file.part for file in files}
    if not (kinds <= {"photo", "video"} or kinds == {"document"}):
        raise HTTPException(400, "An album is of photo[] and video, or of document.")
    if len(files) > _LARGEST_ALBUM:
        raise HTTPException(400, f"An album has at most {_LARGEST_ALBUM} files, not {len(files)}.")
    contents, names = [file.content for file in files], [file.name for file in files]
    as_documents = kinds == {"document"}
    return await person.send_album(chat, contents, caption=words, as_documents=as_documents, file_names=names, **place)


async def _send_one(visit: Visit, file: SentFile, words: str, place: dict[str, Any]) -> Message:
    person, chat, content = visit.person, visit.conversation, file.content
    captioned, named = {"caption": words, **place}, {"caption": words, "file_name": file.name, **place}
    film = film_in(content) if file.part == "video" else None
    part = "animation" if film and film.is_silent else file.part  # apps send a film without sound as a GIF
    senders: dict[str, Callable[[], Awaitable[Message]]] = {
        "photo": lambda: person.send_photo(chat, content, **captioned),
        "document": lambda: person.send_document(chat, content, **named),
        "video": lambda: person.send_video(chat, content, **captioned),
        "animation": lambda: person.send_animation(chat, content, **captioned),
        "audio": lambda: person.send_audio(chat, content, **named),
        "voice": lambda: person.send_voice(chat, content, **captioned),
        "video_note": lambda: person.send_video_note(chat, content, **place),
        "sticker": lambda: person.send_sticker(chat, content, **place),
    }
    if part not in senders:
        raise HTTPException(400, f"A file is sent as one of: {', '.join(senders)}; not as {part}.")
    return await senders[part]()
