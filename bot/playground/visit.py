"""One request made in a person's name: who it is, what the body says, which chat and message it means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.playground.conversation import Conversation
from bot.playground.model import Json, Message, Topic
from bot.playground.outside_text import must_be_utf8, parse_json
from bot.playground.people import Person
from bot.playground.person_view import PersonView
from bot.playground.world import Bot, World

__all__ = ["Fields", "SentFile", "Visit", "account_numbered", "read_fields"]

# An album of ten photos of 10 MB, with some room for the form around them.
BODY_BYTES = 101 * 2**20


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file of a form. part: the name of its field, without the brackets that mark a repeated one."""

    part: str
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Fields:
    """What a request says. files: in the order they came."""

    values: Json
    files: tuple[SentFile, ...] = ()

    def text(self, name: str, default: str | None = None) -> str:
        """A text. Raises HTTPException 400 if it is not one, or not there and there is no default."""
        value = self.values.get(name, default)
        if not isinstance(value, str):
            raise HTTPException(400, f"{name} is missing, or is not a text.")
        return value

    def number(self, name: str) -> int:
        """A whole number, which may be written as text. Raises HTTPException 400 if it is not there or not one."""
        value = self.optional_number(name)
        if value is None:
            raise HTTPException(400, f"{name} is missing.")
        return value

    def optional_number(self, name: str) -> int | None:
        """A whole number; None if it is not there or empty. Raises HTTPException 400 if it is something else."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        return _whole(value, name)

    def numbers(self, name: str) -> list[int]:
        """A list of whole numbers. Raises HTTPException 400 if it is anything else."""
        values = self.values.get(name)
        if not isinstance(values, list):
            raise HTTPException(400, f"{name} is missing, or is not a list.")
        return [_whole(value, name) for value in values]

    def texts(self, name: str) -> list[str]:
        """A list of texts. Raises HTTPException 400 if it is anything else."""
        values = self.values.get(name)
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise HTTPException(400, f"{name} is missing, or is not a list of texts.")
        return values


@dataclass(frozen=True, slots=True)
class Visit:
    """What a person wants. Raises HTTPException 404 where something named is not there."""

    world: World
    person: Person
    view: PersonView
    fields: Fields

    @property
    def conversation(self) -> Conversation:
        """The chat that `chat_id` names: its own id, or that of the bot in it; the person's id means the first bot."""
        return self.conversation_named("chat_id")

    def conversation_named(self, field: str) -> Conversation:
        """The chat that a field names, as `chat_id` does."""
        try:
            return self.person.chat(self.fields.number(field))
        except LookupError as unknown:
            raise HTTPException(404, f"{unknown}.") from None

    def account(self, field: str) -> Person | Bot:
        """The person or bot whose id a field holds."""
        return account_numbered(self.world, self.fields.number(field))

    @property
    def message(self) -> Message:
        """The message that `chat_id` and `message_id` name."""
        return self.message_numbered(self.fields.number("message_id"))

    @property
    def replied(self) -> Message | None:
        """The message that `reply_to` names, if it names one."""
        number = self.fields.optional_number("reply_to")
        return None if number is None else self.message_numbered(number)

    @property
    def topic(self) -> Topic | None:
        """The topic of a forum that `topic` names, if it names one."""
        number = self.fields.optional_number("topic")
        if number is None:
            return None
        topic = self.conversation.chat.topics.get(number)
        if topic is None:
            raise HTTPException(404, f"There is no topic {number} in this chat.")
        return topic

    def message_numbered(self, number: int) -> Message:
        """The message of the chat that `chat_id` names with this id."""
        message = self.conversation.chat.messages.get(number)
        if message is None:
            raise HTTPException(404, f"There is no message {number} in this chat, or not any more.")
        return message


def account_numbered(world: World, number: int) -> Person | Bot:
    """The person or bot with an id. Raises HTTPException 404 if there is none."""
    account = world.people.get(number) or world.bots.get(number)
    if account is None:
        raise HTTPException(404, f"There is nobody with the id {number}.")
    return account


async def read_fields(request: Request) -> Fields:
    """What a request names in its path and in its body: JSON, a form or multipart.

    Raises HTTPException 400 or 413, ApiError 400 for text that is not UTF-8.
    """
    if int(request.headers.get("content-length", 0)) > BODY_BYTES:
        raise HTTPException(413, f"That is too much at once; the limit is {BODY_BYTES // 2**20} MB in all.")
    named: Json = dict(request.path_params)
    if request.method == "GET":
        return Fields(named)
    if request.headers.get("content-type", "").startswith("application/json"):
        return Fields(await _read_json(request) | named)
    values: Json = {}
    files: list[SentFile] = []
    async with request.form(max_part_size=2**20) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                files.append(SentFile(name.removesuffix("[]"), value.filename or "", await value.read()))
            else:
                values[name] = value
    must_be_utf8([values, [file.name for file in files]])
    return Fields(values | named, tuple(files))


async def _read_json(request: Request) -> Json:
    try:
        body = parse_json(await request.body() or b"{}")
    except ValueError:
        raise HTTPException(400, "The body can't be read as JSON.") from None
    if not isinstance(body, dict):
        raise HTTPException(400, "The body must be a JSON object.")
    return body


def _whole(value: Any, name: str) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"-?\d{1,19}", str(value)):
        raise HTTPException(400, f"{name} must be a whole number, not {value!r}.")
    return int(value)
