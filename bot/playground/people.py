"""People for tests and demos: they write to bots, send pictures and tap buttons.

    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    await ann.send_text(chat, "/start")
    greeting = await chat.wait_for(lambda event: "photo" in event.text)
    await ann.tap(greeting.message.button("Try a sample"))

What an app refuses to send (an empty file, no picture as a photo) raises ApiError with Telegram's words.
"""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.playground import entities, uploads
from bot.playground.conversation import Conversation
from bot.playground.model import Button, Event, Media, MediaKind, Message, User

if TYPE_CHECKING:
    from bot.playground.world import Bot, World

__all__ = ["Person", "Source"]

Source = Path | str | bytes
"""A file: where it lies, or its bytes."""


class Person:
    """Somebody with a Telegram app."""

    def __init__(self, world: World, user: User) -> None:
        self._world = world
        self.user = user

    @property
    def id(self) -> int:
        """The account's id, which is also that of every private chat with this person."""
        return self.user.id

    def chat_with(self, bot: Bot) -> Conversation:
        """Open the private chat with a bot; the same chat every time."""
        return Conversation(self._world, self._world.private_chat(bot, self.user), self.user)

    async def send_text(self, chat: Conversation, text: str, *, reply_to: Message | None = None) -> Message:
        """Write a message; commands, links, mentions and hashtags in it are marked as Telegram marks them."""
        return self._post(chat, text, reply_to=reply_to)

    async def send_photo(
        self, chat: Conversation, photo: Source, *, caption: str = "", reply_to: Message | None = None
    ) -> Message:
        """Send a picture as a photo: it arrives re-encoded, at most 1280 px long, without metadata."""
        return self._post(chat, caption, media=await self._store("photo", photo), reply_to=reply_to)

    async def send_document(
        self,
        chat: Conversation,
        document: Source,
        *,
        file_name: str = "",
        mime_type: str | None = None,
        caption: str = "",
        reply_to: Message | None = None,
    ) -> Message:
        """Send a file as it is. mime_type: guessed from the name unless given; "" for none, as some apps do."""
        media = await self._store("document", document, name=file_name, mime_type=mime_type)
        return self._post(chat, caption, media=media, reply_to=reply_to)

    async def send_album(
        self,
        chat: Conversation,
        pictures: Sequence[Source],
        *,
        caption: str = "",
        as_documents: bool = False,
        reply_to: Message | None = None,
    ) -> list[Message]:
        """Send 2-10 pictures as one album: one update each, the caption on the first."""
        if not 2 <= len(pictures) <= 10:
            raise ValueError(f"an album has 2 to 10 pictures, not {len(pictures)}")
        kind: MediaKind = "document" if as_documents else "photo"
        media = [await self._store(kind, picture) for picture in pictures]
        group = self._world.album_id()
        captions = [caption] + [""] * (len(media) - 1)
        return [
            self._post(chat, words, media=item, media_group_id=group, reply_to=reply_to)
            for words, item in zip(captions, media, strict=True)
        ]

    async def send_sticker(self, chat: Conversation, sticker: Source) -> Message:
        """Send a static sticker, a WebP picture."""
        return self._post(chat, "", media=await self._store("sticker", sticker))

    async def send_video(self, chat: Conversation, video: Source, *, caption: str = "", duration: int = 3) -> Message:
        """Send a video. duration: seconds. The bytes are passed on unread, whatever they are."""
        media = await self._store("video", video, name="video.mp4", duration=duration)
        return self._post(chat, caption, media=media)

    async def send_animation(
        self, chat: Conversation, animation: Source, *, caption: str = "", duration: int = 3
    ) -> Message:
        """Send a GIF, which apps turn into a silent MP4: it arrives as an animation and a document at once."""
        media = await self._store("animation", animation, name="animation.gif.mp4", duration=duration)
        return self._post(chat, caption, media=media)

    async def edit_text(self, message: Message, text: str) -> Message:
        """Change one's own message: its text, or its caption if it carries media."""
        return self._world.edit(message, self.user, text=text, entities=tuple(entities.detect(text)))

    async def delete(self, message: Message) -> None:
        """Delete a message for both sides."""
        self._world.delete(message, self.user)

    async def tap(self, button: Button) -> Event:
        """Tap an inline button; the bot's answer comes as an event of kind "toast" or "alert".

        Raises LookupError if the message is gone and ValueError if the button calls nothing back.
        """
        return self._world.tap(self.user, button)

    async def _store(
        self, kind: MediaKind, source: Source, *, name: str = "", mime_type: str | None = None, duration: int = 0
    ) -> Media:
        if not isinstance(source, bytes):
            path = Path(source)
            name = name or path.name
            source = await asyncio.to_thread(path.read_bytes)
        if mime_type is None:
            mime_type = mimetypes.guess_type(name)[0] or ""
        about: dict[str, Any] = {"name": name, "mime_type": mime_type, "duration": duration}
        return await uploads.store(self._world.files, kind, source, **about)

    def _post(self, chat: Conversation, text: str, *, reply_to: Message | None = None, **content: Any) -> Message:
        found = tuple(entities.detect(text))
        replied = reply_to.id if reply_to else None
        return self._world.post(chat.chat, self.user, text=text, entities=found, reply_to=replied, **content)
