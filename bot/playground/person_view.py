"""What one person's app shows, as JSON: Bot API objects, and beside them what only an app knows.

A Message gains `media_url` where there is something to download, `reactions` ([{"emoji", "count", "chosen"}]) and,
with a poll, the indices this person chose. A Chat gains `peer`: the id by which this person names it, because the id
of every private chat is the person's own; there, `peer` is the bot's id.
"""

from __future__ import annotations

from collections import Counter

from bot.playground import render
from bot.playground.conversation import Conversation
from bot.playground.model import Chat, Event, Json, Media, Message, User
from bot.playground.world import Bot, World

__all__ = ["PersonView"]


class PersonView:
    """Renders for one person. media_root: where downloads lie, without a slash at its end."""

    def __init__(self, world: World, viewer: User, media_root: str) -> None:
        self._world = world
        self._viewer = viewer
        self._media_root = media_root

    def conversations(self) -> list[Conversation]:
        """Every chat this person is in."""
        return [Conversation(self._world, chat, self._viewer) for chat in self._world.chats_of(self._viewer)]

    def chat(self, place: Chat, *, unread: int) -> Json:
        """A chat as a line in the list: Chat, its members, the newest message and how many are unread."""
        newest = next(reversed(place.messages.values()), None)
        return {
            **self._place(place),
            "members": [render.user(member) for member in place.members.values()],
            "unread": unread,
            "last_message": self.message(newest) if newest else None,
        }

    def message(self, said: Message) -> Json:
        """A Message."""
        shown = render.message(said, self._viewer.id) | self._extras(said)
        replied = said.chat.messages.get(said.reply_to) if said.reply_to else None
        if replied:
            shown["reply_to_message"] |= self._extras(replied)
        return shown

    def event(self, happened: Event) -> Json:
        """Something that happened. Of a deleted message only the id is left."""
        shown: Json = {
            "number": happened.number,
            "kind": happened.kind,
            "chat": self._place(happened.chat),
            "from": render.user(happened.actor),
            "text": happened.text,
        }
        if happened.message and happened.kind == "delete":
            shown["message"] = {"message_id": happened.message.id}
        elif happened.message:
            shown["message"] = self.message(happened.message)
        return shown

    def bot(self, described: Bot) -> Json:
        """A bot's account with the words it greets people with."""
        language = self._viewer.language_code
        description = described.descriptions.get(language) or described.descriptions.get("", "")
        return {**render.user(described.user), "description": description}

    def peer(self, place: Chat) -> int:
        """The id by which this person names the chat."""
        bot = self._world.bot_of(place)
        return bot.id if bot else place.id

    def _place(self, place: Chat) -> Json:
        bot = self._world.bot_of(place)
        if bot is None:
            return {**render.chat(place), "peer": place.id}
        return {**render.chat(place), "peer": bot.id, "bot": self.bot(bot)}

    def _extras(self, said: Message) -> Json:
        extras: Json = {}
        if said.media:
            extras["media_url"] = self._url(said.media)
        if said.reactions:
            mine = said.reactions.get(self._viewer.id)
            counted = Counter(said.reactions.values()).most_common()
            extras["reactions"] = [{"emoji": e, "count": count, "chosen": e == mine} for e, count in counted]
        return extras

    def _url(self, media: Media) -> str:
        return f"{self._media_root}/{media.file.path}"
