"""The world's things as JSON and back: how they are kept in a folder.

A row refers to accounts by id, to chats by key and to media by the number of their largest file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from bot.playground.account import Bot, Tap, Webhook
from bot.playground.model import Chat, File, Json, Media, Member, Message, Poll, PollOption, Topic, User
from bot.playground.updates import UpdateQueue, Waiting

if TYPE_CHECKING:
    from bot.playground.world import World

__all__ = [
    "Thing",
    "bot_from",
    "chat_from",
    "media_from",
    "message_from",
    "name_of",
    "put_back_person",
    "put_back_profile_photos",
    "row_of",
    "taps_from",
]

Thing = User | Bot | Chat | Message | Media
# Fields that are not JSON as they are; the others go into the row unchanged.
FIELDS_OF_CHAT = ("permissions", "members", "messages", "events", "topics")
FIELDS_OF_MESSAGE = ("chat", "sender", "media", "poll", "via_bot", "reactions", "sender_chat")
FIELDS_OF_POLL = ("options", "votes", "media")


def name_of(thing: Thing) -> tuple[str, str]:
    """Kind and key; keys sort as their things came."""
    match thing:
        case User():
            return "user", str(thing.id)
        case Bot():
            return "bot", str(thing.id)
        case Chat():
            return "chat", thing.key
        case Message():
            return "message", f"{thing.chat.key}/{thing.id:012}"
        case Media():
            return "media", f"{thing.file.number:012}"


def row_of(world: World, thing: Thing) -> Json:
    """A thing as JSON."""
    match thing:
        case User():
            return _row_of_person(world, thing)
        case Bot():
            return _row_of_bot(thing)
        case Chat():
            return _row_of_chat(thing)
        case Message():
            return _row_of_message(thing)
        case Media():
            return _row_of_media(thing)


def _row_of_person(world: World, user: User) -> Json:
    photos = [photo.file.number for photo in world.people[user.id].profile_photos]
    return {"user": asdict(user), "is_deactivated": user.id in world.deactivated, "profile_photos": photos}


def put_back_person(world: World, row: Json) -> None:
    """Take in a person as they were."""
    user = User(**row["user"])
    world.put_person(user)
    if row["is_deactivated"]:
        world.deactivated.add(user.id)


def put_back_profile_photos(world: World, row: Json) -> None:
    """Give a person their profile photos, for which the media must be there."""
    numbers = row.get("profile_photos", [])  # an earlier version kept none
    world.people[row["user"]["id"]].profile_photos = tuple(map(world.files.media, numbers))


def _row_of_bot(bot: Bot) -> Json:
    queue = bot.updates
    taps = {
        query: {"person": tap.person.id, "chat": tap.message.chat.key, "message": tap.message.id, "at": tap.at}
        for query, tap in bot.taps.items()
    }
    return {
        "user": asdict(bot.user),
        "token": bot.token,
        "has_privacy": bot.has_privacy,
        "takes_inline": bot.takes_inline,
        "names": bot.names,
        "descriptions": bot.descriptions,
        "short_descriptions": bot.short_descriptions,
        "commands": [[*key, commands] for key, commands in bot.commands.items()],
        "webhook": asdict(bot.webhook) if bot.webhook else None,
        "updates": {
            "next_id": queue.next_id,
            "allowed": queue.allowed,
            "waiting": [asdict(update) for update in queue.waiting],
        },
        "taps": taps,
    }


def bot_from(world: World, row: Json) -> Bot:
    """A bot, without its taps, for which the chats must be there."""
    updates = UpdateQueue(world.clock)
    updates.next_id = row["updates"]["next_id"]
    updates.allowed = row["updates"]["allowed"]
    updates.waiting = [Waiting(**each) for each in row["updates"]["waiting"]]
    bot = Bot(User(**row["user"]), row["token"], updates, None, row["has_privacy"], row["takes_inline"])
    bot.names, bot.descriptions = row["names"], row["descriptions"]
    bot.short_descriptions = row["short_descriptions"]
    bot.commands = {(scope, language): commands for scope, language, commands in row["commands"]}
    bot.webhook = Webhook(**row["webhook"]) if row["webhook"] else None
    return bot


def taps_from(world: World, chats: Mapping[str, Chat], row: Json) -> dict[str, Tap]:
    """The unanswered taps in a bot's row, save those on messages that are gone."""
    taps = {}
    for query, tap in row["taps"].items():
        person, message = world.account(tap["person"]), chats[tap["chat"]].messages.get(tap["message"])
        if person and message:
            taps[query] = Tap(person, message, tap["at"])
    return taps


def _row_of_media(media: Media) -> Json:
    return {**_plain(media, ("files",)), "files": [_plain(file, ("read",)) for file in media.files]}


def media_from(world: World, row: Json) -> Media:
    """Media whose files lie in the folder of the world's file store."""
    files = tuple(File(**file, read=world.files.reader(file["digest"])) for file in row["files"])
    return Media(**{**row, "files": files})


def _row_of_chat(chat: Chat) -> Json:
    members = [
        {
            **_plain(member, ("user", "rights", "permissions")),
            "user": member.user.id,
            "rights": sorted(member.rights),
            "permissions": sorted(member.permissions),
        }
        for member in chat.members.values()
    ]
    topics = [asdict(topic) for topic in chat.topics.values()]
    return {
        **_plain(chat, FIELDS_OF_CHAT),
        "permissions": sorted(chat.permissions),
        "members": members,
        "topics": topics,
    }


def chat_from(world: World, row: Json) -> Chat:
    """A chat without its messages."""
    members = {}
    for each in row["members"]:
        user = _account(world, each["user"])
        sets = {"rights": frozenset(each["rights"]), "permissions": frozenset(each["permissions"])}
        members[user.id] = Member(**{**each, **sets, "user": user})
    changed: Json = {
        "permissions": frozenset(row["permissions"]),
        "members": members,
        "topics": {topic["id"]: Topic(**topic) for topic in row["topics"]},
        "pinned": tuple(row["pinned"]),
        "read": _by_number(row.get("read", {})),  # an earlier version kept none of these
        "voices": _by_number(row.get("voices", {})),
    }
    if row["type"] == "private" and "bot_id" not in row:  # kept by an earlier version
        changed["bot_id"] = next(number for number in members if number != row["id"])
    return Chat(**{**row, **changed})


def _row_of_message(message: Message) -> Json:
    return {
        **_plain(message, FIELDS_OF_MESSAGE),
        "chat": message.chat.key,
        "sender": message.sender.id,
        "media": _number_of(message.media),
        "poll": _row_of_poll(message.poll) if message.poll else None,
        "via_bot": message.via_bot.id if message.via_bot else None,
        "reactions": dict(message.reactions),
        "sender_chat": message.sender_chat.key if message.sender_chat else None,
    }


def message_from(world: World, chats: Mapping[str, Chat], row: Json) -> Message:
    """A message of one of these chats."""
    is_from_its_chat = row.pop("as_chat", False)  # kept by an earlier version
    sender_chat = row["chat"] if is_from_its_chat else row.get("sender_chat")
    changed = {
        "chat": chats[row["chat"]],
        "sender": _account(world, row["sender"]),
        "entities": tuple(row["entities"]),
        "media": _media_numbered(world, row["media"]),
        "poll": _poll_from(world, row["poll"]) if row["poll"] else None,
        "via_bot": _account(world, row["via_bot"]) if row["via_bot"] else None,
        "reactions": _by_number(row["reactions"]),
        "sender_chat": chats[sender_chat] if sender_chat else None,
    }
    return Message(**{**row, **changed})


def _row_of_poll(poll: Poll) -> Json:
    options = [{**_plain(option, ("media",)), "media": _number_of(option.media)} for option in poll.options]
    return {
        **_plain(poll, FIELDS_OF_POLL),
        "options": options,
        "votes": dict(poll.votes),
        "media": _number_of(poll.media),
    }


def _poll_from(world: World, row: Json) -> Poll:
    options = [
        PollOption(each["id"], each["text"], tuple(each["entities"]), _media_numbered(world, each["media"]))
        for each in row["options"]
    ]
    lists = ("correct", "explanation_entities", "description_entities")
    changed: Json = {
        "options": tuple(options),
        "votes": {number: tuple(chosen) for number, chosen in _by_number(row["votes"]).items()},
        "media": _media_numbered(world, row["media"]),
        **{name: tuple(row[name]) for name in lists},
    }
    return Poll(**{**row, **changed})


def _plain(thing: Chat | File | Media | Member | Message | Poll | PollOption, others: tuple[str, ...]) -> Json:
    """The fields of a dataclass by name, save some."""
    return {each.name: getattr(thing, each.name) for each in fields(thing) if each.name not in others}


def _account(world: World, number: int) -> User:
    account = world.account(number)
    assert account
    return account


def _number_of(media: Media | None) -> int | None:
    return media.file.number if media else None


def _media_numbered(world: World, number: int | None) -> Media | None:
    return None if number is None else world.files.media(number)


def _by_number(named: Mapping[str, Any]) -> dict[int, Any]:
    """JSON knows only text as keys."""
    return {int(name): value for name, value in named.items()}
