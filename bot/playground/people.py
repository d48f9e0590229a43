"""People for tests and demos: they write to bots and in groups, send pictures, tap buttons, vote, come and go.

    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    await ann.send_text(chat, "/start")
    greeting = await chat.wait_for(lambda event: "photo" in event.text)
    await ann.tap(greeting.message.button("Try a sample"))

    group = world.group("Painters", [ann, bob, bot])
    photo = await bob.send_photo(group, "cat.jpg")
    await ann.reply(photo, "/style@gouache_bot")

What an app refuses to do (an empty file, no picture as a photo, a vote in a closed poll) raises ApiError with
Telegram's words.
"""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.playground import discussions, entities, groups, inline, polls, taps, uploads, voices
from bot.playground.conversation import Conversation
from bot.playground.deep_links import bot_link
from bot.playground.errors import bad_request
from bot.playground.inline import InlineAnswer
from bot.playground.limits import must_fit_caption, must_fit_text
from bot.playground.mentions import asks_to_reply
from bot.playground.model import Button, Chat, Event, Media, MediaKind, Member, Message, Topic, User
from bot.playground.pictures import profile_ladder
from bot.playground.relays import forwarded, may_be_relayed
from bot.playground.spec import Spec

if TYPE_CHECKING:
    from bot.playground.world import Bot, World

__all__ = ["Person", "Source"]

Source = Path | str | bytes
"""A file: where it lies, or its bytes."""


class Person:
    """Somebody with a Telegram app. Whatever takes a `topic` writes in the General one of a forum without it."""

    def __init__(self, world: World, user: User) -> None:
        self._world = world
        self.user = user
        self.profile_photos: tuple[Media, ...] = ()  # the newest first

    @property
    def id(self) -> int:
        """The account's id, which is also that of every private chat with this person."""
        return self.user.id

    async def set_profile_photo(self, source: Source) -> Media:
        """Show another picture as one's own, the square in its middle; the earlier ones stay behind it."""
        sizes = await asyncio.to_thread(profile_ladder, await _bytes_of(source))
        photo = self._world.files.add_photo(sizes)
        self.profile_photos = (photo, *self.profile_photos)
        self._world.changed(self.user)
        return photo

    def set_language(self, language_code: str) -> None:
        """Use the app in another language, as in "es" or "pt-br": what this person does from now on tells of it."""
        self._become(replace(self.user, language_code=language_code))

    def hide_account(self, hides: bool = True) -> None:
        """Have forwards of one's messages bear one's name only, without a way to the account."""
        self._become(replace(self.user, hides_account=hides))

    def _become(self, user: User) -> None:
        self.user = user
        self._world.changed(user)

    # Chats

    def chat_with(self, bot: Bot) -> Conversation:
        """Open the private chat with a bot; the same chat every time."""
        return Conversation(self._world, self._world.private_chat(bot, self.user), self.user)

    def view(self, chat: Conversation | Chat) -> Conversation:
        """A chat on this person's screen."""
        return Conversation(self._world, chat.chat if isinstance(chat, Conversation) else chat, self.user)

    @property
    def chats(self) -> list[Conversation]:
        """All chats on this person's screen, in no order."""
        return [self.view(chat) for chat in self._world.chats_of(self.user)]

    def chat(self, number: int) -> Conversation:
        """The chat that this person's app knows by this id: a group's own, a bot's for the chat with it.

        This person's own id is that of the chat with the first bot. Raises LookupError if there is none such.
        """
        for conversation in self.chats:
            bots = [] if conversation.chat.type != "private" else conversation.chat.members
            if number == conversation.chat.id or number in bots:
                return conversation
        raise LookupError(f"{self.user.first_name} has no chat {number}")

    def sees(self, event: Event) -> bool:
        """Whether an event shows on this person's screen."""
        place = event.chat.members.get(self.id)
        return place is not None and place.is_present and event.audience in (None, self.id)

    # Messages

    async def send_text(
        self, chat: Conversation, text: str, *, reply_to: Message | None = None, topic: Topic | None = None
    ) -> Message:
        """Write a message; commands, links, mentions and hashtags in it are marked as Telegram marks them."""
        return self._post(chat.chat, text, reply_to=reply_to, topic=topic)

    async def send_photo(
        self,
        chat: Conversation,
        photo: Source,
        *,
        caption: str = "",
        reply_to: Message | None = None,
        topic: Topic | None = None,
        album: str = "",
    ) -> Message:
        """Send a picture as a photo: it arrives re-encoded, at most 1280 px long, without metadata.

        album: from World.album_id, for pictures that belong together but are sent one by one.
        """
        media = await self._store("photo", photo)
        return self._post(chat.chat, caption, media=media, reply_to=reply_to, topic=topic, media_group_id=album)

    async def send_document(
        self,
        chat: Conversation,
        document: Source,
        *,
        file_name: str = "",
        mime_type: str | None = None,
        caption: str = "",
        reply_to: Message | None = None,
        topic: Topic | None = None,
    ) -> Message:
        """Send a file as it is. mime_type: guessed from the name unless given; "" for none, as some apps do."""
        media = await self._store("document", document, name=file_name, mime_type=mime_type)
        return self._post(chat.chat, caption, media=media, reply_to=reply_to, topic=topic)

    async def send_album(
        self,
        chat: Conversation,
        pictures: Sequence[Source],
        *,
        caption: str = "",
        as_documents: bool = False,
        file_names: Sequence[str] = (),
        reply_to: Message | None = None,
        topic: Topic | None = None,
        gap: float = 0.0,
    ) -> list[Message]:
        """Send 2-10 pictures as one album: one update each, the caption on the first.

        file_names: of what is given as bytes; what they call a video is one. gap: between two pictures, in seconds of
        the world's clock.
        """
        if not 2 <= len(pictures) <= 10:
            raise ValueError(f"an album has 2 to 10 pictures, not {len(pictures)}")
        names = file_names or ["" if isinstance(each, bytes) else Path(each).name for each in pictures]
        media = [
            await self._store("document" if as_documents else _kind_in_album(name), picture, name)
            for picture, name in zip(pictures, names, strict=True)
        ]
        album: dict[str, Any] = {"media_group_id": self._world.album_id(), "reply_to": reply_to, "topic": topic}
        sent = [self._post(chat.chat, caption, media=media[0], **album)]
        for each in media[1:]:
            if gap:
                await self._world.timers.sleep(gap)
            sent.append(self._post(chat.chat, "", media=each, **album))
        return sent

    async def send_sticker(self, chat: Conversation, sticker: Source, **place: Any) -> Message:
        """Send a static sticker, a WebP picture. place: reply_to and topic, as in send_text; so with the following."""
        return self._post(chat.chat, "", media=await self._store("sticker", sticker), **place)

    async def send_video(
        self, chat: Conversation, video: Source, *, caption: str = "", duration: int = 0, **place: Any
    ) -> Message:
        """Send a video. duration: seconds; 0 for what an MP4 itself says. Other bytes are passed on as they are."""
        media = await self._store("video", video, name="video.mp4", duration=duration)
        return self._post(chat.chat, caption, media=media, **place)

    async def send_animation(
        self, chat: Conversation, animation: Source, *, caption: str = "", duration: int = 0, **place: Any
    ) -> Message:
        """Send a GIF, which apps turn into a silent MP4: it arrives as an animation and a document at once."""
        media = await self._store("animation", animation, name="animation.gif.mp4", duration=duration)
        return self._post(chat.chat, caption, media=media, **place)

    async def send_video_note(self, chat: Conversation, video: Source, *, duration: int = 0, **place: Any) -> Message:
        """Send a round video."""
        media = await self._store("video_note", video, name="video.mp4", duration=duration)
        return self._post(chat.chat, "", media=media, **place)

    async def send_voice(
        self, chat: Conversation, voice: Source, *, caption: str = "", duration: int = 3, **place: Any
    ) -> Message:
        """Send a voice message, in Ogg with Opus."""
        media = await self._store("voice", voice, name="voice.ogg", mime_type="audio/ogg", duration=duration)
        return self._post(chat.chat, caption, media=media, **place)

    async def send_audio(
        self, chat: Conversation, audio: Source, *, file_name: str = "", caption: str = "", **place: Any
    ) -> Message:
        """Send music, which plays for three minutes."""
        media = await self._store("audio", audio, name=file_name or "music.mp3", duration=180)
        return self._post(chat.chat, caption, media=media, **place)

    async def reply(self, to: Message | Event, text: str = "", *, photo: Source | None = None) -> Message:
        """Answer a message, in its chat and topic, with a text or a photo with a caption."""
        message = _message_of(to)
        media = {"media": await self._store("photo", photo)} if photo is not None else {}
        topic = message.chat.topics.get(message.topic or 0)
        return self._post(message.chat, text, reply_to=message, topic=topic, **media)

    def is_asked_to_reply(self, to: Message | Event) -> bool:
        """Whether a message has this person's app begin a reply to it (ForceReply)."""
        return asks_to_reply(_message_of(to), self.user)

    async def forward(
        self, message: Message | Event, chat: Conversation, *, topic: Topic | None = None, album: str = ""
    ) -> Message:
        """Pass a message on to another chat, where it shows where it comes from.

        album: from World.album_id, for pictures that belong together but are passed on one by one.
        """
        source = self._world.standing(_message_of(message))
        if not may_be_relayed(source):
            raise bad_request("CHAT_FORWARDS_RESTRICTED" if source.protected else "MESSAGE_ID_INVALID")
        thread = topic.id if topic else None
        return self._world.post(
            chat.chat, self.user, **forwarded(self._world, source), topic=thread, media_group_id=album
        )

    async def edit_text(self, message: Message, text: str) -> Message:
        """Change one's own message: its text, or its caption if it carries media."""
        _must_fit(text, message.media)
        return self._world.edit(message, self.user, text=text, entities=tuple(entities.detect(text)))

    async def edit_photo(self, message: Message, photo: Source, *, caption: str | None = None) -> Message:
        """Put another photo in the place of what one's own message carries. caption: None keeps the words."""
        message = self._world.standing(message)
        if not message.takes("photo"):
            raise bad_request("can't use the media of the specified type in the album")
        text = message.text if caption is None else caption
        must_fit_caption(text)
        media = await self._store("photo", photo)
        return self._world.edit(message, self.user, media=media, text=text, entities=tuple(entities.detect(text)))

    async def delete(self, message: Message) -> None:
        """Delete a message for everyone: any in a private chat, in a group one's own or, as a moderator, any."""
        self._world.delete(message, self.user)

    async def pin(self, message: Message) -> None:
        """Pin a message."""
        groups.pin(self._world, message, self.user)

    # Answers to a bot's messages

    async def tap(self, button: Button) -> Event:
        """Tap an inline button; the bot's answer comes as an event of kind "toast" or "alert".

        Raises LookupError if the message is gone and ValueError if the button calls nothing back.
        """
        return taps.tap(self._world, self.user, button)

    async def vote(self, poll: Message | Event, *options: str | int) -> Message:
        """Vote in a poll for answers given by their words or their index; for none, to take the vote back."""
        message = _message_of(poll)
        answers = [option.text for option in message.poll.options] if message.poll else []
        chosen = [option if isinstance(option, int) else answers.index(option) for option in options]
        return polls.vote(self._world, message, self.user, chosen)

    async def react(self, to: Message | Event, emoji: str) -> None:
        """Put an emoji of the fixed list under a message, or with "" take it back."""
        if emoji and emoji not in Spec.shipped().reaction_emoji:
            raise bad_request("REACTION_INVALID")
        self._world.react(_message_of(to), self.user, emoji)

    async def ask_inline(
        self, bot: Bot, text: str, chat: Conversation, *, offset: str = "", patience: float = 10.0
    ) -> InlineAnswer:
        """Type `@bot text` in a chat and wait for what the bot offers. patience: seconds of real time.

        offset: the next_offset of the answer of which this is to be the next page. Raises TimeoutError if nothing
        comes.
        """
        query = inline.ask(self._world, bot, self.user, chat.chat, text, offset)
        return await asyncio.wait_for(query.answered, patience)

    async def send_inline(self, chat: Conversation, answer: InlineAnswer, wanted: str) -> Message:
        """Send one of the offered results, named by its id or title."""
        return inline.choose(self._world, self.user, chat.chat, answer, answer.result(wanted))

    async def open_link(self, link: str | Button, *, group: Conversation | None = None) -> Message:
        """Follow a t.me link to a bot, or the button that bears one, and press Start: the bot gets what it carries.

        group: the one into which a `?startgroup=` link brings the bot. Raises ValueError if it is no such link and
        LookupError if there is no such bot.
        """
        wanted = bot_link(link if isinstance(link, str) else link.url)
        bot = self._world.bot_named(wanted.username)
        if not wanted.is_for_group:
            return await self.send_text(self.chat_with(bot), wanted.command)
        if group is None:
            raise ValueError("the link is for a group; say which")
        await self.add(group, bot)
        return await self.send_text(group, wanted.command)

    async def read(self, chat: Conversation, message_id: int) -> None:
        """See everything up to a message, on every screen of this person."""
        self._world.mark_read(chat.chat, self.user, message_id)

    # Coming and going

    async def block(self, bot: Bot) -> None:
        """Stop a bot: it can't write here any more."""
        chat = self._world.private_chat(bot, self.user)
        groups.set_member(self._world, chat, Member(bot.user, "kicked"), self.user)

    async def unblock(self, bot: Bot) -> None:
        """Let a bot write again."""
        groups.set_member(self._world, self._world.private_chat(bot, self.user), Member(bot.user), self.user)

    async def join(self, group: Conversation) -> None:
        """Come into a group or channel."""
        groups.join(self._world, group.chat, self.user)

    async def leave(self, group: Conversation) -> None:
        """Leave a group or channel."""
        groups.leave(self._world, group.chat, self.user)

    async def add(self, group: Conversation, *newcomers: Person | Bot) -> None:
        """Bring people or bots into a group or channel."""
        groups.add(self._world, group.chat, [each.user for each in newcomers], self.user)

    async def ban(self, group: Conversation, member: Person | Bot) -> None:
        """Throw somebody out of a group or channel."""
        groups.ban(self._world, group.chat, member.user, self.user)

    async def promote(
        self,
        group: Conversation,
        member: Person | Bot,
        rights: Iterable[str] = groups.USUAL_RIGHTS,
        *,
        speaks_as_chat: bool = False,
    ) -> None:
        """Make somebody an administrator with these rights, or with none a plain member.

        speaks_as_chat: anonymously, so that messages show as the group's own.
        """
        granted = frozenset(rights)
        groups.promote(self._world, group.chat, member.user, self.user, granted, speaks_as_chat=speaks_as_chat)

    async def restrict(self, group: Conversation, member: Person | Bot, permissions: Iterable[str] = ()) -> None:
        """Leave somebody only these permissions."""
        groups.restrict(self._world, group.chat, member.user, self.user, frozenset(permissions))

    async def rename(self, group: Conversation, title: str) -> None:
        """Give a group or channel another title."""
        groups.rename(self._world, group.chat, title, self.user)

    async def set_permissions(self, group: Conversation, permissions: Iterable[str]) -> None:
        """Leave all members of a group who are not administrators only these permissions."""
        groups.set_permissions(self._world, group.chat, self.user, frozenset(permissions))

    async def speak_as(self, group: Conversation, voice: Conversation | None) -> None:
        """Write in a group from now on as a channel of one's own, as its owner as the group itself, or as oneself."""
        voices.choose(self._world, group.chat, self.user, voice.chat if voice else None)

    async def link(self, channel: Conversation, group: Conversation) -> None:
        """Have the posts of a channel forwarded to a supergroup, where replies to them are comments."""
        discussions.link(self._world, channel.chat, group.chat, self.user)

    async def open_topic(self, forum: Conversation, name: str) -> Topic:
        """Open a topic in a forum."""
        return groups.open_topic(self._world, forum.chat, name, self.user)

    async def close_topic(self, forum: Conversation, topic: Topic) -> None:
        """Close a topic of a forum."""
        groups.close_topic(self._world, forum.chat, topic, self.user)

    async def upgrade(self, group: Conversation) -> Conversation:
        """Make a group a supergroup, which gets another id; the old chat is over."""
        return self.view(self._world.upgrade(group, self.user))

    async def delete_group(self, group: Conversation) -> None:
        """Delete a group for everyone, as its owner."""
        groups.delete(self._world, group.chat, self.user)

    async def delete_account(self) -> None:
        """Leave Telegram for good."""
        self._world.deactivate(self.user)

    async def _store(
        self, kind: MediaKind, source: Source, name: str = "", *, mime_type: str | None = None, duration: int = 0
    ) -> Media:
        if not isinstance(source, bytes):
            name = name or Path(source).name
        if mime_type is None:
            mime_type = mimetypes.guess_type(name)[0] or ""
        about: dict[str, Any] = {"name": name, "mime_type": mime_type, "duration": duration}
        return await uploads.store(self._world.files, kind, await _bytes_of(source), **about)

    def _post(
        self, chat: Chat, text: str, *, reply_to: Message | None = None, topic: Topic | None = None, **content: Any
    ) -> Message:
        _must_fit(text, content.get("media"))
        place = {"reply_to": reply_to.id if reply_to else None, "topic": topic.id if topic else None}
        return self._world.post(chat, self.user, text=text, entities=tuple(entities.detect(text)), **place, **content)


def _kind_in_album(name: str) -> MediaKind:
    return "video" if (mimetypes.guess_type(name)[0] or "").startswith("video/") else "photo"


async def _bytes_of(source: Source) -> bytes:
    return source if isinstance(source, bytes) else await asyncio.to_thread(Path(source).read_bytes)


def _must_fit(text: str, media: Media | None) -> None:
    if media:
        must_fit_caption(text)
    else:
        must_fit_text(text)


def _message_of(place: Message | Event) -> Message:
    """The message itself, or the one an event is about. Raises LookupError if it is about none."""
    if isinstance(place, Message):
        return place
    if place.message is None:
        raise LookupError(f"an event of kind {place.kind!r} is about no message")
    return place.message
