"""Server-sent events: what happens in a person's chats, as it happens.

Every event has an id, `EPOCH.NUMBER`; a browser that lost the connection sends the last one back and gets what it
missed. EPOCH changes when the server starts anew: numbers of another epoch mean nothing, so {"kind": "begin"} tells the
client to load what stands; a client that knows nothing yet is told the same.
"""

from __future__ import annotations

import asyncio
import json
from typing import Final

from starlette.types import Receive, Scope, Send

from bot.playground.model import Event, Json
from bot.playground.people import Person
from bot.playground.person_view import PersonView
from bot.playground.world import World

__all__ = ["EventStream"]

# A comment after so many quiet seconds, so that a connection that is gone is noticed.
_HEARTBEAT_SECONDS: Final = 15.0
# How long a browser waits before it connects again, in milliseconds.
_RETRY_MS: Final = 500
# Taps are between a person and the bot; an app shows nothing of them.
_UNSEEN: Final = frozenset({"tap"})


class EventStream:
    """One connection: an ASGI response that ends when the client goes away or `end` is called."""

    def __init__(self, world: World, person: Person, view: PersonView, *, epoch: str, after: str) -> None:
        """after: the id of the last event the client knows, "" if it knows none."""
        self._world = world
        self._person = person
        self._view = view
        self._epoch = epoch
        self._after = after
        self._waiting: asyncio.Queue[Event | None] = asyncio.Queue()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"cache-control", b"no-store")]
        with self._world.listening(self._hear):
            first = self._first_words()
            gone = asyncio.create_task(_disconnected(receive))
            gone.add_done_callback(lambda _: self.end())
            try:
                await send({"type": "http.response.start", "status": 200, "headers": headers})
                await _write(send, first)
                while text := await self._next():
                    await _write(send, text)
            finally:
                gone.cancel()
        await send({"type": "http.response.body", "body": b""})

    def end(self) -> None:
        """Close the connection after what is already waiting."""
        self._waiting.put_nowait(None)

    def _hear(self, event: Event) -> None:
        # Who was thrown out hears of that, and of nothing later.
        hears = self._person.sees(event) or (event.kind == "member" and self._person.id in event.chat.members)
        if hears and event.kind not in _UNSEEN:
            self._waiting.put_nowait(event)

    def _first_words(self) -> str:
        """The retry interval, then what the client missed; {"kind": "begin"} if that can't be known."""
        retry = f"retry: {_RETRY_MS}\n\n"
        epoch, _, number = self._after.partition(".")
        events = [event for each in self._person.chats for event in each.history if event.kind not in _UNSEEN]
        if epoch != self._epoch or not number.isdecimal():
            newest = max((event.number for event in events), default=0)
            return retry + self._framed(newest, {"kind": "begin"})
        missed = sorted((event for event in events if event.number > int(number)), key=lambda event: event.number)
        return retry + "".join(map(self._written, missed))

    async def _next(self) -> str:
        """The next piece of the stream, "" at its end."""
        try:
            event = await asyncio.wait_for(self._waiting.get(), _HEARTBEAT_SECONDS)
        except TimeoutError:
            return ": still here\n\n"
        return self._written(event) if event else ""

    def _written(self, event: Event) -> str:
        return self._framed(event.number, self._view.event(event))

    def _framed(self, number: int, what: Json) -> str:
        return f"id: {self._epoch}.{number}\ndata: {json.dumps(what, ensure_ascii=False)}\n\n"


async def _write(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
