"""What a failed call to Telegram tells about its effect."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.outbox.lane import ChatGone, Lane, Later, Unknown
from bot.outbox.pace import Closing, Pace


def caused_by(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


def lane_of(closing: asyncio.Event) -> Lane:
    return Lane(1, Pace(30.0, closing), closing)


MEANING = [
    (RetryAfter(7), Later),
    (RetryAfter(timedelta(seconds=7)), Later),
    (Forbidden("Forbidden: bot was blocked by the user"), ChatGone),
    (BadRequest("Chat not found"), ChatGone),
    (BadRequest("Message is too long"), BadRequest),
    (ChatMigrated(-100123), ChatMigrated),
    (NetworkError("Bad Gateway"), Later),
    (InvalidToken("Unauthorized"), Later),
    (Conflict("terminated by other getUpdates request"), Later),
    (caused_by(NetworkError("httpx.ConnectError"), httpx.ConnectError("refused")), Later),
    (caused_by(TimedOut(), httpx.ConnectTimeout("slow")), Later),
    (caused_by(TimedOut(), httpx.PoolTimeout("busy")), Later),
    (caused_by(TimedOut(), httpx.ReadTimeout("slow")), Unknown),
    (caused_by(TimedOut(), httpx.WriteTimeout("half a request")), Later),
    (caused_by(NetworkError("httpx.WriteError"), httpx.WriteError("half a request")), Later),
    (NetworkError("Gateway Timeout (504). Parsing the server response b'<html>' failed"), Unknown),
    (NetworkError("Bad Gateway (502). Parsing the server response b'<html>' failed"), Later),
    (caused_by(NetworkError("httpx.ReadError"), httpx.ReadError("reset")), Unknown),
    (caused_by(NetworkError("httpx.RemoteProtocolError"), httpx.RemoteProtocolError("cut")), Unknown),
    (TelegramError("Invalid server response"), Unknown),
]


@pytest.mark.parametrize(("error", "meaning"), MEANING, ids=repr)
async def test_every_error_means_one_thing(error: TelegramError, meaning: type[Exception]) -> None:
    async def call() -> None:
        raise error

    with pytest.raises(meaning) as raised:
        await lane_of(asyncio.Event()).attempt(call)

    assert raised.type is meaning


async def test_a_lane_that_waits_for_a_flood_to_pass_gives_up_when_the_bot_stops() -> None:
    closing = asyncio.Event()
    lane = lane_of(closing)

    async def call() -> None:
        raise RetryAfter(3600)

    with pytest.raises(Later):
        await lane.attempt(call)
    waiting = asyncio.create_task(lane.clear(urgent=True))
    closing.set()

    with pytest.raises(Closing):
        await asyncio.wait_for(waiting, 5)


async def test_nothing_new_is_sent_while_the_bot_stops() -> None:
    closing = asyncio.Event()
    closing.set()

    with pytest.raises(Closing):
        await lane_of(closing).clear(urgent=True)
