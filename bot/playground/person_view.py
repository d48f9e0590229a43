"""What one person's app shows, as JSON: Bot API objects, and beside them what only an app knows.

A Message gains `is_own` where this person wrote it, even in the name of a chat, `asks_reply` ({"placeholder"}) where
it has their app begin a reply, `media_url` and `media_size` ([width, height] in px) where there is something to
download, and `reactions` ([{"emoji", "count", "chosen"}]); its poll gains `chosen_option_ids`, this person's, and the
`media_url` of pictures. A User gains `photo_url`, the newest profile photo. A Chat gains `peer`: the id by which this
person names it, because the id of every private chat is the person's own; there `peer` is the id of the bot, which is
described by `bot` and `is_blocked`. A group gains `voices`, the chats as which this person may write there, `voice`,
the id of the one chosen, and `permissions`, what members may do; its `members` are Users with their `status`,
administrators with `rights` and `speaks_as_chat`, the restricted with `permissions`.
"""

from __future__ import annotations

from collections import Counter
from itertools import takewhile

from bot.playground import render, voices
from bot.playground.mentions import asks_to_reply
from bot.playground.model import Chat, Event, Json, Media, Member, Message, Poll, User
from bot.playground.world import Bot, World

__all__ = ["PersonView"]


class PersonView:
    """Renders for one person."""

    def __init__(self, world: World, viewer: User) -> None:
        self._world = world
        self._viewer = viewer

    def chat(self, place: Chat) -> Json:
        """A chat as a line in the list: Chat, its members, the newest message and how many are unread."""
        newest = next(reversed(place.messages.values()), None)
        allowed = {} if place.type in ("private", "channel") else {"permissions": sorted(place.permissions)}
        return {
            **self._place(place),
            "members": [self._member(each) for each in place.members.values() if each.is_present],
            **self._voices(place),
            **allowed,
            "unread": self._unread(place),
            "last_message": self.message(newest) if newest else None,
        }

    def message(self, said: Message) -> Json:
        """A Message."""
        shown = render.message(said, self._viewer.id) | self._extras(said)
        if shown.get("from", {}).get("id") == said.sender.id:
            shown["from"] = self.user(said.sender)
        if replied := said.chat.messages.get(shown.get("reply_to_message", {}).get("message_id", 0)):
            shown["reply_to_message"] |= self._extras(replied)
        if said.poll:
            self._complete_poll(shown["poll"], said.poll)
        return shown

    def event(self, happened: Event) -> Json:
        """Something that happened. Of a deleted message only the id is left."""
        shown: Json = {
            "number": happened.number,
            "kind": happened.kind,
            "chat": self._place(happened.chat),
            "from": self.user(happened.actor),
            "text": "" if happened.kind == "vote" else happened.text,
        }
        if happened.message and happened.kind == "delete":
            shown["message"] = {"message_id": happened.message.id}
        elif happened.message:
            shown["message"] = self.message(happened.message)
        return shown

    def user(self, account: User) -> Json:
        """A User, with the newest profile photo if there is one."""
        person = self._world.people.get(account.id)
        photos = person.profile_photos if person else ()
        return render.user(account) | ({"photo_url": _url(photos[0])} if photos else {})

    def bot(self, described: Bot) -> Json:
        """A bot's account with the words it greets people with."""
        description = described.descriptions.get(self._viewer.language) or described.descriptions.get("", "")
        return {**render.user(described.user), "description": description}

    def media(self, carried: Media) -> Json:
        """Where to download it, and its size in px."""
        return {"media_url": _url(carried), "media_size": [carried.file.width, carried.file.height]}

    def peer(self, place: Chat) -> int:
        """The id by which this person names the chat."""
        bot = self._world.bot_of(place)
        return bot.id if bot else place.id

    def _unread(self, place: Chat) -> int:
        """How many messages others wrote since this person last wrote or read."""
        read = place.read.get(self._viewer.id, 0)
        newer = [message for message in place.messages.values() if message.id > read]
        return sum(1 for _ in takewhile(lambda message: message.sender != self._viewer, reversed(newer)))

    def _voices(self, place: Chat) -> Json:
        chosen = voices.chosen(self._world, place, self._viewer)
        choices = [render.chat(each) for each in voices.choices(self._world, place, self._viewer)]
        return ({"voices": choices} if choices else {}) | ({"voice": chosen.id} if chosen else {})

    def _member(self, member: Member) -> Json:
        """Who is in a chat, and what they may do there as far as it is not what all members may."""
        shown: Json = {**self.user(member.user), "status": member.status}
        if member.status == "administrator":
            shown |= {"rights": sorted(member.rights), "speaks_as_chat": member.speaks_as_chat}
        elif member.status == "restricted":
            shown["permissions"] = sorted(member.permissions)
        return shown

    def _place(self, place: Chat) -> Json:
        bot = self._world.bot_of(place)
        if bot is None:
            return {**render.chat(place), "peer": place.id}
        is_blocked = not place.member(bot.user).is_present
        return {**render.chat(place), "peer": bot.id, "bot": self.bot(bot), "is_blocked": is_blocked}

    def _extras(self, said: Message) -> Json:
        extras: Json = {"is_own": True} if said.sender == self._viewer else {}
        if asks_to_reply(said, self._viewer):
            placeholder = (said.reply_markup or {}).get("input_field_placeholder", "")
            extras["asks_reply"] = {"placeholder": placeholder}
        if said.media:
            extras |= self.media(said.media)
        if said.reactions:
            mine = said.reactions.get(self._viewer.id)
            counted = Counter(said.reactions.values()).most_common()
            extras["reactions"] = [{"emoji": e, "count": count, "chosen": e == mine} for e, count in counted]
        return extras

    def _complete_poll(self, shown: Json, poll: Poll) -> None:
        shown["chosen_option_ids"] = list(poll.votes.get(self._viewer.id, ()))
        if poll.media:
            shown["media_url"] = _url(poll.media)
        for line, option in zip(shown["options"], poll.options, strict=True):
            if option.media:
                line["media_url"] = _url(option.media)


def _url(media: Media) -> str:
    """Where to download it. The digest lets a browser keep it for good: another world has other files of the name."""
    return f"/media/{media.file.digest[:16]}/{media.file.path}"
