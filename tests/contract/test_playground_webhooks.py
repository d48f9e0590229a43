"""Webhooks: delivery over real HTTP, the secret token, retries, and what takes turns with getUpdates."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from api_caller import Api

from bot.playground import Conversation, ManualClock, Person


@dataclass
class Receiver:
    """A bot's own HTTP server. answers: status codes to give, then 200; reply: the body of a 200."""

    answers: list[int] = field(default_factory=list)
    reply: str = ""
    received: asyncio.Queue[dict[str, Any]] = field(default_factory=asyncio.Queue)
    secrets: list[str | None] = field(default_factory=list)
    url: str = ""

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.received.put_nowait(await request.json())
        status = self.answers.pop(0) if self.answers else 200
        if status == 200 and self.reply:
            return web.json_response(text=self.reply)
        return web.Response(status=status)

    async def next(self) -> dict[str, Any]:
        async with asyncio.timeout(5):
            return await self.received.get()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def until(api: Api, field: str, value: Any) -> dict[str, Any]:
    """getWebhookInfo once a field has this value."""
    async with asyncio.timeout(5):
        while True:
            info: dict[str, Any] = (await api("getWebhookInfo")).result
            if info.get(field) == value:
                return info


async def test_updates_are_posted_in_order_with_the_secret_token(
    api: Api, receiver: Receiver, ann: Person, chat: Conversation
) -> None:
    await api("setWebhook", url=receiver.url, secret_token="s3cret_-")
    await ann.send_text(chat, "second")
    assert [(await receiver.next())["message"]["text"] for _ in range(2)] == ["hello", "second"]
    assert receiver.secrets == ["s3cret_-"] * 2
    info = await until(api, "pending_update_count", 0)
    assert (info["url"], info["max_connections"], info["ip_address"]) == (receiver.url, 40, "127.0.0.1")


async def test_a_failed_delivery_is_tried_again_after_twice_the_time(
    api: Api, receiver: Receiver, chat: Conversation, clock: ManualClock
) -> None:
    receiver.answers = [500, 502]
    await api("setWebhook", url=receiver.url)
    first = await receiver.next()
    info = await until(api, "last_error_message", "Wrong response from the webhook: 500 Internal Server Error")
    assert (info["pending_update_count"], info["last_error_date"]) == (1, int(clock()))
    clock.advance(1)
    assert await receiver.next() == first
    await until(api, "last_error_message", "Wrong response from the webhook: 502 Bad Gateway")
    clock.advance(1.5)
    await api("getMe")
    assert receiver.received.empty()
    clock.advance(0.5)
    assert await receiver.next() == first
    await until(api, "pending_update_count", 0)


async def test_a_webhook_nobody_listens_at_is_reported(api: Api, chat: Conversation) -> None:
    await api("setWebhook", url="http://127.0.0.1:9/hook")
    await until(api, "last_error_message", "Connection refused")


async def test_the_answer_to_a_delivery_may_be_a_call(
    api: Api, receiver: Receiver, ann: Person, chat: Conversation
) -> None:
    receiver.reply = json.dumps({"method": "sendMessage", "chat_id": ann.id, "text": "by return"})
    await api("setWebhook", url=receiver.url)
    assert (await chat.wait_for(lambda event: event.text == "by return")).actor.is_bot


@pytest.mark.parametrize(
    "reply", ['"ok"', "[1]", "17", "{}", '{"method": 5}', '{"ok"', "[" * 100_000, r'{"method": "\ud83d"}']
)
async def test_an_answer_that_is_no_call_is_as_good_as_an_empty_one(
    api: Api, receiver: Receiver, ann: Person, chat: Conversation, reply: str
) -> None:
    receiver.reply = reply
    await api("setWebhook", url=receiver.url)
    await ann.send_text(chat, "second")
    assert [(await receiver.next())["message"]["text"] for _ in range(2)] == ["hello", "second"]
    assert "last_error_message" not in await until(api, "pending_update_count", 0)


async def test_get_updates_and_a_webhook_exclude_each_other(
    api: Api, receiver: Receiver, ann: Person, chat: Conversation
) -> None:
    poll = asyncio.create_task(api("getUpdates", offset=100_000_002, timeout=30))
    await api("getMe")
    await api("setWebhook", url=receiver.url)
    assert (await poll).error == "409 Conflict: terminated by setWebhook request"
    assert (await api("getUpdates")).error == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await api("deleteWebhook")
    await ann.send_text(chat, "polled again")
    assert (await api("getUpdates", offset=-1)).result[0]["message"]["text"] == "polled again"


async def test_a_webhook_takes_only_the_updates_it_allows(
    api: Api, receiver: Receiver, ann: Person, chat: Conversation
) -> None:
    await api("setWebhook", url=receiver.url, allowed_updates=["edited_message"], drop_pending_updates=True)
    await ann.edit_text(await ann.send_text(chat, "unheard"), "heard")
    assert (await receiver.next())["edited_message"]["text"] == "heard"


@pytest.mark.parametrize(
    ("parameters", "error"),
    [
        ({"url": "https://example.org/hook"}, "bad webhook: only http://127.0.0.1 can be reached from here"),
        ({"url": "http://[::1"}, "bad webhook: only http://127.0.0.1 can be reached from here"),
        ({"url": "http://127.0.0.1:99999999/hook"}, "bad webhook: only http://127.0.0.1 can be reached from here"),
        ({"secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"secret_token": "x" * 257}, "secret token is too long"),
    ],
)
async def test_a_wrong_webhook_is_refused(api: Api, parameters: dict[str, str], error: str) -> None:
    answer = await api("setWebhook", **({"url": "http://127.0.0.1:9/hook"} | parameters))
    assert answer.error == f"400 Bad Request: {error}"
