"""Calls the playground as a bot does, and holds every answer against an independent model of the Bot API."""

from __future__ import annotations

import io
import json
import re
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import telegram
from aiogram import methods as aiogram_methods
from aiogram_models import unknown_fields
from PIL import Image
from pydantic import TypeAdapter

# Everything is plain HTTP: loading the system's certificates for every client would take most of a test's time.
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
# Fields of Bot API 10.1, of which python-telegram-bot 22.8 knows nothing yet.
NEWER_THAN_PTB = frozenset({"can_send_welcome_messages"})


@dataclass(frozen=True)
class Answer:
    """What the server said. error: code and description, as in `400 Bad Request: chat not found`."""

    status: int
    body: dict[str, Any]
    headers: httpx.Headers

    @property
    def result(self) -> Any:
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def error(self) -> str:
        assert not self.body["ok"], self.body
        assert self.status == self.body["error_code"]
        return f"{self.status} {self.body['description']}"


class Api:
    """Calls methods as a bot does: `await api("sendMessage", chat_id=chat.id, text="Hi")`.

    Every result must survive a round trip through aiogram's types, and leave nothing over in python-telegram-bot's.
    """

    def __init__(self, base_url: str, token: str) -> None:
        self.base_url = base_url
        self.token = token
        self.client = httpx.AsyncClient(base_url=base_url, timeout=30, verify=NO_CERTIFICATES)

    async def __call__(self, method: str, *, files: dict[str, Any] | None = None, **parameters: Any) -> Answer:
        data = {name: v if isinstance(v, str) else json.dumps(v) for name, v in parameters.items()}
        response = await self.client.post(f"/bot{self.token}/{method}", data=data, files=files)
        answer = Answer(response.status_code, response.json(), response.headers)
        if answer.body["ok"]:
            must_fit_aiogram(method, answer.result)
            must_fit_ptb(method, answer.result)
        return answer

    async def download(self, file_path: str) -> httpx.Response:
        return await self.client.get(f"/file/bot{self.token}/{file_path}")


def must_fit_aiogram(method: str, result: Any) -> None:
    """Fail unless aiogram's type for the method's result knows every field and writes back the very same JSON."""
    described = getattr(aiogram_methods, method[0].upper() + method[1:])
    type_of_result = TypeAdapter(described.__returning__)
    parsed = type_of_result.validate_python(result)
    assert not list(unknown_fields(parsed)), result
    assert type_of_result.dump_python(parsed, mode="json", by_alias=True, exclude_unset=True) == result


def must_fit_ptb(method: str, result: Any) -> None:
    """Fail unless python-telegram-bot's classes know every field of the result; one without a class passes."""
    described = str(getattr(aiogram_methods, method[0].upper() + method[1:]).__returning__)
    named = re.search(r"aiogram\.types\.\w+\.(ChatMember|\w+)", described)
    kind = getattr(telegram, named[1], None) if named else None
    for each in result if isinstance(result, list) else [result]:
        if kind and isinstance(each, dict):
            assert set(left_over(kind.de_json(each, None))) <= NEWER_THAN_PTB, each


def left_over(parsed: Any) -> Iterator[str]:
    """The names of fields of a parsed object, and of the objects in it, for which there is no attribute."""
    if isinstance(parsed, telegram.TelegramObject):
        yield from parsed.api_kwargs
        attributes = {name for kind in type(parsed).__mro__ for name in getattr(kind, "__slots__", ())}
        for name in attributes - {"_bot", "api_kwargs"}:
            yield from left_over(getattr(parsed, name, None))
    elif isinstance(parsed, (tuple, list)):
        for each in parsed:
            yield from left_over(each)


def painted(width: int, height: int, format: str = "PNG", colour: str = "teal", **options: Any) -> bytes:
    """A picture of one colour."""
    encoded = io.BytesIO()
    Image.new(options.pop("mode", "RGB"), (width, height), colour).save(encoded, format, **options)
    return encoded.getvalue()
