"""Faults on demand, and requests that the Bot API's description does not allow."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from api_caller import Api, painted

from bot.playground import Conversation, Person, PlaygroundServer
from bot.playground.faults import (
    bad_gateway,
    displaced,
    duplicated,
    lost_answer,
    malformed,
    rate_limited,
    refused,
    reordered,
    reset,
    revoked,
    slow,
)


async def test_a_planned_429_comes_once_at_the_call_it_was_planned_for(
    api: Api, server: PlaygroundServer, chat: Conversation
) -> None:
    server.faults.plan("sendMessage", rate_limited(7), call=2)
    answers = [await api("sendMessage", chat_id=chat.chat.id, text=f"{number}") for number in range(3)]
    assert [answer.status for answer in answers] == [200, 429, 200]
    assert answers[1].error == "429 Too Many Requests: retry after 7"
    assert answers[1].headers["retry-after"] == "7"
    assert [message.text for message in chat.messages[1:]] == ["0", "2"]


async def test_errors_of_the_server_and_of_a_proxy_before_it(api: Api, server: PlaygroundServer) -> None:
    server.faults.plan("getMe", refused(500, "Internal Server Error"))
    assert (await api("getMe")).error == "500 Internal Server Error"
    server.faults.plan("getMe", bad_gateway(), times=2)
    for _ in range(2):
        response = await api.client.get(f"/bot{api.token}/getMe")
        assert (response.status_code, response.headers["content-type"]) == (502, "text/html; charset=utf-8")
    assert (await api("getMe")).result


async def test_a_lost_answer_has_taken_effect_and_a_reset_has_not(
    api: Api, server: PlaygroundServer, chat: Conversation
) -> None:
    server.faults.plan("sendMessage", lost_answer())
    with pytest.raises((httpx.NetworkError, httpx.RemoteProtocolError)):
        await api("sendMessage", chat_id=chat.chat.id, text="lost")
    server.faults.plan("sendPhoto", reset())
    with pytest.raises((httpx.NetworkError, httpx.RemoteProtocolError)):
        await api("sendPhoto", chat_id=chat.chat.id, files={"photo": painted(2000, 2000)})
    assert [message.text for message in chat.messages] == ["hello", "lost"]


async def test_an_upload_breaks_off_half_way(api: Api, server: PlaygroundServer, chat: Conversation) -> None:
    server.faults.plan("sendDocument", reset(after_bytes=100_000))
    sent = 0

    async def body() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(1000):
            sent += 10_000
            yield b"x" * 10_000

    with pytest.raises((httpx.NetworkError, httpx.RemoteProtocolError)):
        await api.client.post(f"/bot{api.token}/sendDocument", content=body())
    assert 100_000 <= sent < 10_000_000
    assert [message.text for message in chat.messages] == ["hello"]


async def test_a_slow_answer_has_taken_effect_when_the_client_gives_up(
    api: Api, server: PlaygroundServer, chat: Conversation
) -> None:
    server.faults.plan("sendMessage", slow(60))
    call = asyncio.create_task(api("sendMessage", chat_id=chat.chat.id, text="slow"))
    await chat.wait_for(lambda event: event.text == "slow")
    assert (await api("getMe")).result, "in which time the answer would have come too"
    assert not call.done()
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert chat.messages[-1].text == "slow"


async def test_a_revoked_token_and_another_poller(api: Api, server: PlaygroundServer) -> None:
    server.faults.plan("getMe", revoked())
    server.faults.plan("getUpdates", displaced())
    assert (await api("getMe")).error == "401 Unauthorized"
    assert (await api("getUpdates")).error == (
        "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def test_updates_come_twice_in_another_order_or_garbled(
    api: Api, server: PlaygroundServer, ann: Person, chat: Conversation
) -> None:
    await ann.send_text(chat, "second")
    first, second = (await api("getUpdates")).result
    server.faults.plan("getUpdates", duplicated())
    assert (await api("getUpdates")).result == [first, first, second, second]
    server.faults.plan("getUpdates", reordered())
    assert (await api("getUpdates")).result == [second, first]
    server.faults.plan("getUpdates", malformed())
    garbled = (await api.client.get(f"/bot{api.token}/getUpdates")).json()["result"]
    assert garbled == [{"update_id": first["update_id"], "message": {}}, second]
    assert (await api("getUpdates")).result == [first, second]


async def test_a_fault_of_updates_waits_until_there_are_some(
    api: Api, server: PlaygroundServer, ann: Person, chat: Conversation
) -> None:
    await api("getUpdates", offset=-1)
    seen = (await api("getUpdates")).result[0]["update_id"]
    server.faults.plan("getUpdates", duplicated())
    assert (await api("getUpdates", offset=seen + 1)).result == []
    await ann.send_text(chat, "twice")
    assert len((await api("getUpdates")).result) == 2


async def test_a_download_can_break_off_too(api: Api, server: PlaygroundServer, chat: Conversation) -> None:
    sent = (await api("sendDocument", chat_id=chat.chat.id, files={"document": ("a.bin", b"x")})).result
    path = (await api("getFile", file_id=sent["document"]["file_id"])).result["file_path"]
    server.faults.plan("download", reset())
    with pytest.raises((httpx.NetworkError, httpx.RemoteProtocolError)):
        await api.download(path)
    assert (await api.download(path)).content == b"x"


@pytest.mark.usefixtures("breaks_rules")
@pytest.mark.parametrize(
    ("method", "parameters", "problem"),
    [
        ("sendMessage", {"text": "x", "colour": "red"}, "sendMessage has no parameter 'colour'"),
        ("sendMessage", {"text": "x", "protect_content": "perhaps"}, "protect_content is neither true nor false"),
        ("sendMessage", {"text": "x", "reply_markup": "{"}, "reply_markup is no JSON"),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b", "size": 3}]]}},
            "InlineKeyboardButton has no field 'size'",
        ),
        ("editMessageMedia", {"message_id": 1, "media": {"type": "photo"}}, "InputMediaPhoto lacks media"),
        ("sendMessage", {}, "sendMessage lacks text"),
        ("sendPhoto", {"caption": "x"}, "sendPhoto lacks photo"),
        ("getUpdates", {"offset": "soon"}, "offset is no whole number: 'soon'"),
    ],
)
async def test_what_the_description_does_not_allow_is_recorded(
    api: Api, server: PlaygroundServer, chat: Conversation, method: str, parameters: dict[str, Any], problem: str
) -> None:
    place = {} if method == "getUpdates" else {"chat_id": chat.chat.id}
    await api(method, **place, **parameters)
    (violation,) = server.violations
    assert violation.method == method
    assert problem in violation.problem


@pytest.mark.usefixtures("breaks_rules")
async def test_an_unreadable_parameter_is_refused(api: Api, chat: Conversation) -> None:
    answer = await api("sendMessage", chat_id=chat.chat.id, text="x", reply_markup="{")
    assert answer.error == "400 Bad Request: can't parse reply_markup"


@pytest.mark.usefixtures("breaks_rules")
async def test_a_file_that_nothing_refers_to_is_recorded(
    api: Api, server: PlaygroundServer, chat: Conversation
) -> None:
    await api("sendMessage", chat_id=chat.chat.id, text="x", files={"stray": b"x"})
    assert "'stray'" in server.violations[0].problem


async def test_allowed_requests_leave_no_record(api: Api, server: PlaygroundServer, chat: Conversation) -> None:
    media = [{"type": "photo", "media": "attach://a"}, {"type": "photo", "media": "attach://b"}]
    reply = {"message_id": 1, "allow_sending_without_reply": True}
    files = {"a": painted(64, 64), "b": painted(64, 64)}
    keyboard = {"inline_keyboard": [[{"text": "a", "callback_data": "b", "style": "danger"}]]}
    await api("sendMediaGroup", chat_id=chat.chat.id, media=media, reply_parameters=reply, files=files)
    await api("sendMessage", chat_id=chat.chat.id, text="x", reply_markup=keyboard, disable_notification=True)
    await api("setMyCommands", commands=[], scope={"type": "chat", "chat_id": chat.chat.id})
    await api("getUpdates", allowed_updates=["message"], limit=5)
    assert server.violations == []


async def test_only_calls_of_bots_are_counted(api: Api, server: PlaygroundServer) -> None:
    server.faults.plan("getMe", bad_gateway())
    for path in ("/getMe", "/people/getMe", "/samples/getMe.jpg", *(f"/media/0/{number}" for number in range(50))):
        assert (await api.client.get(path)).status_code != 502
    assert server.faults._calls == {}
    assert (await api.client.get(f"/bot{api.token}/getMe")).status_code == 502
