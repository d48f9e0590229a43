"""People over HTTP: what a person does in a Telegram app, for the web chat and for any script.

| request | body | answer |
|---|---|---|
| GET /people | | Users |
| POST /people | {"name", "language_code"} | the new User: {"id", ...} |
| GET /bots | | Users with `supports_inline_queries` |
| POST /chats | {"type", "title", "members"} | the Chat: {"id", ...}; members are ids of people and bots |
| GET /people/{id}/chats | | Chats with `peer`, `members`, `voices`, `unread`, `last_message` |
| GET /people/{id}/chats/{chat_id}/messages | | Messages as they stand, oldest first, each with its `media_url` |
| GET /people/{id}/chats/{chat_id}/commands | | BotCommands with the `bot`'s username |
| POST /people/{id}/messages | form: chat_id, text or caption, files, reply_to, topic | the Messages sent |
| POST /people/{id}/edits | {"chat_id", "message_id", "text"}, or a form with a photo too | the Message |
| POST /people/{id}/forwards | {"chat_id", "message_ids", "to_chat_id"} | the Messages in the other chat |
| POST /people/{id}/deletions | {"chat_id", "message_id"} | {} |
| POST /people/{id}/taps | {"chat_id", "message_id", "data"} | {} at once; the bot's answer is an event |
| POST /people/{id}/votes | {"chat_id", "message_id", "option_ids"}; [] takes it back | the Message |
| POST /people/{id}/reactions | {"chat_id", "message_id", "emoji"}; "" takes it back | the Message |
| POST /people/{id}/inline_queries | {"chat_id", "bot", "text", "offset"} | {"id", "results", "button", "next_offset"} |
| POST /people/{id}/inline_choices | {"chat_id", "answer_id", "result_id"} | the Message sent |
| POST /people/{id}/joins | {"chat_id"} | {} |
| POST /people/{id}/leaves | {"chat_id"} | {} |
| POST /people/{id}/voices | {"chat_id", "voice_id"}; without voice_id as oneself | {} |
| POST /people/{id}/invitations | {"chat_id", "members"} | {}; brings people and bots in |
| POST /people/{id}/topics | {"chat_id", "name"} | {"id", "name"}; opens a topic in a forum |
| POST /people/{id}/promotions | {"chat_id", "user_id", "rights"}; perhaps "speaks_as_chat": true | {} |
| POST /people/{id}/restrictions | {"chat_id", "user_id", "permissions"} | {}; somebody may only do that |
| POST /people/{id}/permissions | {"chat_id", "permissions"} | {}; members may only do that |
| POST /people/{id}/bans | {"chat_id", "user_id"} | {}; throws out |
| POST /people/{id}/profile_photos | form: photo | the User, with `photo_url` |
| POST /people/{id}/languages | {"language_code"} | the User |
| POST /people/{id}/blocks | {"bot_id", "blocked": true or false} | {} |
| POST /people/{id}/reads | {"chat_id", "message_id"} | {}; up to there all is read |
| GET /people/{id}/events | | server-sent events; with Last-Event-ID those that were missed come first |
| GET /media/{digest}/{path} | | a file that a message carries; see its `media_url` |
| GET /samples | | [{"name", "title", "kind": "photo" or "style", "url"}] |
| GET /samples/{name}.jpg | | a picture to try a bot with |

The type of a new chat is private, group, supergroup, forum or channel. A private chat's id is the person's id, as in
Telegram: it names the chat with the first bot. A bot's id names the chat with that bot. Files are named after what they
are sent as: photo[], video, document, animation, audio, voice, video_note or sticker. Several in one call, photos and
videos or documents, are an album: the caption is on the first, the answer has them all. In an inline query the bot is
named by its username.

An event is {"number", "kind", "chat", "from", "text", "message"}; its kind is message, edit, delete, toast, alert, link
(a tap opens the URL in `text`), action (`text` says which: "typing", "upload_photo", ...), reaction, vote or member.
{"kind": "begin"} comes first, and again when what was missed can't be told: ask for chats and messages then, all later
changes follow as events.
A result of inline mode is {"id", "title", "description"}, with `media_url` and `media_size` if it is a picture or file.
Only the Python client, `bot.playground.Person`, can rename, upgrade, pin, close topics, link channels, delete groups
and accounts, hide an account in forwards, and let time pass within an album.
A refused request is answered by {"error": "..."} and 400, 403, 404 or 413.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from typing import Any, Final, cast, get_args
from weakref import WeakSet

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.routing import Route

from bot.playground import acts, downloads, group_acts, render
from bot.playground.answers import route
from bot.playground.event_stream import EventStream
from bot.playground.inline_api import InlineApi
from bot.playground.model import Json
from bot.playground.people import Person
from bot.playground.person_view import PersonView
from bot.playground.sent_forms import send
from bot.playground.visit import Visit, account_numbered, read_fields
from bot.playground.world import Bot, GroupKind, World

__all__ = ["PeopleApi"]

Act = Callable[[Visit], Awaitable[Any]]

_NAME_CHARACTERS: Final = 64


class PeopleApi:
    """The routes. `end_streams` lets every event stream finish, so that a server can stop."""

    def __init__(self, world: World) -> None:
        self._world = world
        # Part of the ids of events, which mean nothing to the next server on this port.
        self._epoch = secrets.token_hex(4)
        self._streams: WeakSet[EventStream] = WeakSet()
        inline = InlineApi()
        self.routes = [
            route("GET /people", self._list_people),
            route("POST /people", self._add_person),
            route("GET /bots", self._list_bots),
            route("POST /chats", self._add_chat),
            self._personal("GET /people/{id:int}/chats", self._list_chats),
            self._personal("GET /people/{id:int}/chats/{chat_id}/messages", acts.list_messages),
            self._personal("GET /people/{id:int}/chats/{chat_id}/commands", acts.list_commands),
            self._personal("POST /people/{id:int}/messages", self._send),
            self._personal("POST /people/{id:int}/edits", acts.edit),
            self._personal("POST /people/{id:int}/forwards", acts.forward),
            self._personal("POST /people/{id:int}/deletions", acts.delete),
            self._personal("POST /people/{id:int}/taps", acts.tap),
            self._personal("POST /people/{id:int}/votes", acts.vote),
            self._personal("POST /people/{id:int}/reactions", acts.react),
            self._personal("POST /people/{id:int}/inline_queries", inline.ask),
            self._personal("POST /people/{id:int}/inline_choices", inline.choose),
            self._personal("POST /people/{id:int}/joins", acts.join),
            self._personal("POST /people/{id:int}/leaves", acts.leave),
            self._personal("POST /people/{id:int}/voices", acts.speak_as),
            self._personal("POST /people/{id:int}/invitations", self._invite),
            self._personal("POST /people/{id:int}/topics", acts.open_topic),
            self._personal("POST /people/{id:int}/promotions", group_acts.promote),
            self._personal("POST /people/{id:int}/restrictions", group_acts.restrict),
            self._personal("POST /people/{id:int}/permissions", group_acts.set_permissions),
            self._personal("POST /people/{id:int}/bans", group_acts.ban),
            self._personal("POST /people/{id:int}/profile_photos", acts.set_profile_photo),
            self._personal("POST /people/{id:int}/languages", acts.set_language),
            self._personal("POST /people/{id:int}/blocks", self._block),
            self._personal("POST /people/{id:int}/reads", acts.read),
            route("GET /people/{id:int}/events", self._stream),
            *downloads.routes(world),
        ]

    def end_streams(self) -> None:
        """Close every event stream."""
        for stream in self._streams:
            stream.end()

    # What anyone may ask

    async def _list_people(self, request: Request) -> list[Json]:
        return [self._view(person).user(person.user) for person in self._world.people.values()]

    async def _add_person(self, request: Request) -> Json:
        fields = await read_fields(request)
        name = fields.text("name").strip()
        if not 1 <= len(name) <= _NAME_CHARACTERS:
            raise HTTPException(400, f"A name has 1 to {_NAME_CHARACTERS} characters, not {len(name)}.")
        return render.user(self._world.person(name, language_code=fields.text("language_code", "en")).user)

    async def _list_bots(self, request: Request) -> list[Json]:
        bots = self._world.bots.values()
        return [{**render.user(bot.user), "supports_inline_queries": bot.takes_inline} for bot in bots]

    async def _add_chat(self, request: Request) -> Json:
        fields = await read_fields(request)
        members = [account_numbered(self._world, number) for number in fields.numbers("members")]
        members.sort(key=lambda member: isinstance(member, Bot))  # The first person owns the chat.
        people = [member for member in members if isinstance(member, Person)]
        kind = fields.text("type")
        if not people:
            raise HTTPException(400, "A chat needs a person among its members.")
        if kind == "private" and len(members) == 2 and isinstance(members[1], Bot):
            return render.chat(people[0].chat_with(members[1]).chat)
        if kind not in get_args(GroupKind):
            raise HTTPException(400, f"type is one of: private (a person and a bot), {', '.join(get_args(GroupKind))}.")
        group = self._world.group(fields.text("title"), members, kind=cast(GroupKind, kind))
        return render.chat(group.chat)

    async def _stream(self, request: Request) -> EventStream:
        person = self._person(request)
        last = request.headers.get("last-event-id", "")
        stream = EventStream(self._world, person, self._view(person), epoch=self._epoch, after=last)
        self._streams.add(stream)
        return stream

    # What a person sees and does

    async def _list_chats(self, visit: Visit) -> list[Json]:
        return [visit.view.chat(each.chat) for each in visit.person.chats]

    async def _send(self, visit: Visit) -> list[Json]:
        sent = await send(visit)
        return [visit.view.message(message) for message in sent]

    async def _invite(self, visit: Visit) -> Json:
        newcomers = [account_numbered(self._world, number) for number in visit.fields.numbers("members")]
        await visit.person.add(visit.conversation, *newcomers)
        return {}

    async def _block(self, visit: Visit) -> Json:
        bot = visit.account("bot_id")
        if not isinstance(bot, Bot):
            raise HTTPException(400, "Only bots can be blocked.")
        await (visit.person.block(bot) if visit.fields.values.get("blocked", True) else visit.person.unblock(bot))
        return {}

    def _personal(self, request_line: str, act: Act) -> Route:
        """A route under /people/{id}."""

        async def visited(request: Request) -> Any:
            person = self._person(request)
            fields = await read_fields(request)
            return await act(Visit(self._world, person, self._view(person), fields))

        return route(request_line, visited)

    def _person(self, request: Request) -> Person:
        person = self._world.people.get(request.path_params["id"])
        if person is None:
            raise HTTPException(404, f"There is no person {request.path_params['id']}. POST /people makes one.")
        for bot in self._world.bots.values():
            person.chat_with(bot)  # On everybody's screen, even if nothing was said there yet.
        return person

    def _view(self, person: Person) -> PersonView:
        return PersonView(self._world, person.user)
