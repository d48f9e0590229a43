"""Failures on demand, an ASGI layer before the API: what networks and Telegram do to real bots.

server.faults.plan("sendPhoto", rate_limited(3))             the next sendPhoto is answered by 429
server.faults.plan("editMessageMedia", lost_answer(), call=2)  the second from now takes effect, its answer is lost
server.faults.plan("getUpdates", duplicated())               the next updates to arrive come twice
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.playground.errors import ApiError, conflict, too_many_requests, unauthorized
from bot.playground.methods import METHODS
from bot.playground.model import Json

__all__ = [
    "Fault",
    "Faults",
    "bad_gateway",
    "displaced",
    "duplicated",
    "held",
    "lost_answer",
    "malformed",
    "rate_limited",
    "refused",
    "reordered",
    "reset",
    "revoked",
    "slow",
]

HangUp = Callable[[tuple[str, int]], None]
"""Resets the TCP connection of the client with this address."""
Reshape = Callable[[list[Json]], list[Json]]
"""What happens to the updates on their way."""
# Anything else in a URL is no call, and there is no end of what it may be.
_COUNTED = frozenset({"download", *map(str.lower, METHODS)})
PROXY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n"


@dataclass(frozen=True, slots=True)
class Fault:
    """One failure.

    answer: sent instead of the API's; None resets the connection. takes_effect: the API is called first.
    after_bytes: so much of the body is read before that. pause: the API's own answer is held back until it is over.
    reshape: changes the updates in the API's own answer; the fault waits until there are some.
    """

    answer: Response | None = None
    takes_effect: bool = False
    after_bytes: int = 0
    pause: Callable[[], Awaitable[object]] | None = None
    reshape: Reshape | None = None


def refused(code: int, description: str) -> Fault:
    """A JSON error without effect, for example `refused(500, "Internal Server Error")`."""
    return _json(ApiError(code, description))


def rate_limited(retry_after: int) -> Fault:
    """429. retry_after: whole seconds."""
    return _json(too_many_requests(retry_after), {"Retry-After": str(retry_after)})


def revoked() -> Fault:
    """401, as after the owner has revoked the token."""
    return _json(unauthorized())


def displaced() -> Fault:
    """409, as if another program polled with the same token."""
    return _json(conflict("terminated by other getUpdates request; make sure that only one bot instance is running"))


def bad_gateway() -> Fault:
    """502 with the HTML page of a proxy."""
    return Fault(Response(PROXY_PAGE, status_code=502, media_type="text/html"))


def reset(*, after_bytes: int = 0) -> Fault:
    """The connection breaks before the request takes effect, after so much of its body has been read."""
    return Fault(after_bytes=after_bytes)


def lost_answer() -> Fault:
    """The request takes effect, then the connection breaks: the bot can't know."""
    return Fault(takes_effect=True)


def slow(seconds: float) -> Fault:
    """The request takes effect at once, its answer comes later. seconds: of real time."""
    return Fault(pause=lambda: asyncio.sleep(seconds))


def held(until: asyncio.Event) -> Fault:
    """The request takes effect at once, its answer comes when the event is set."""
    return Fault(pause=until.wait)


def duplicated() -> Fault:
    """getUpdates returns every update twice."""
    return Fault(reshape=lambda updates: [update for update in updates for _ in range(2)])


def reordered() -> Fault:
    """getUpdates returns the newest update first."""
    return Fault(reshape=lambda updates: updates[::-1])


def malformed() -> Fault:
    """getUpdates returns the first update without what it is about: `{"update_id": 1, "message": {}}`."""

    def garble(updates: list[Json]) -> list[Json]:
        first = {name: value if name == "update_id" else {} for name, value in updates[0].items()}
        return [first, *updates[1:]]

    return Fault(reshape=garble)


def _json(error: ApiError, headers: dict[str, str] | None = None) -> Fault:
    return Fault(JSONResponse(error.to_json(), status_code=error.code, headers=headers))


class Faults:
    """Counts the calls of bots by method and lets the planned ones fail. Without a plan it passes everything on."""

    def __init__(self, app: ASGIApp, hang_up: HangUp) -> None:
        self._app = app
        self._hang_up = hang_up
        self._calls: dict[str, int] = {}
        self._planned: dict[tuple[str, int], Fault] = {}

    def plan(self, method: str, fault: Fault, *, call: int = 1, times: int = 1) -> None:
        """Let a method fail. call: 1 for its next call; times: so many calls in a row."""
        method = method.lower()
        first = self._calls.get(method, 0) + call
        for number in range(first, first + times):
            self._planned[method, number] = fault

    def clear(self) -> None:
        """Let nothing fail any more."""
        self._planned.clear()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._next(scope)
        if fault is None:
            await self._app(scope, receive, send)
        elif fault.reshape:
            await self._reshaped(fault, fault.reshape, scope, receive, send)
        elif fault.pause:
            await self._app(scope, receive, _held_back(send, fault.pause))
        else:
            await self._fail(fault, scope, receive, send)

    async def _fail(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        if fault.takes_effect:
            await self._app(scope, receive, _discard)
        if fault.answer is not None:
            await fault.answer(scope, receive, send)
            return
        await _read(receive, fault.after_bytes)
        self._hang_up(scope["client"])
        await _disconnected(receive)

    async def _reshaped(self, fault: Fault, reshape: Reshape, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with other updates; without any, keep the fault for the next call."""
        sent: list[Message] = []

        async def keep(message: Message) -> None:
            sent.append(message)

        await self._app(scope, receive, keep)
        answer = json.loads(b"".join(message.get("body", b"") for message in sent))
        if answer.get("result"):
            answer["result"] = reshape(answer["result"])
            await JSONResponse(answer)(scope, receive, send)
            return
        self.plan(_method(scope), fault)
        for message in sent:
            await send(message)

    def _next(self, scope: Scope) -> Fault | None:
        """Count a call of a method; what was planned for it."""
        method = _method(scope)
        if method not in _COUNTED:
            return None
        number = self._calls[method] = self._calls.get(method, 0) + 1
        return self._planned.pop((method, number), None)


def _method(scope: Scope) -> str:
    path: str = scope["path"]
    if path.startswith("/file/"):
        return "download"
    return path.rpartition("/")[2].lower() if path.startswith("/bot") else ""


def _held_back(send: Send, pause: Callable[[], Awaitable[object]]) -> Send:
    """A `send` that waits before the answer begins."""

    async def later(message: Message) -> None:
        if message["type"] == "http.response.start":
            await pause()
        await send(message)

    return later


async def _discard(message: Message) -> None:
    """Where a lost answer goes."""


async def _read(receive: Receive, size: int) -> None:
    """Take so many bytes of the body, or what there is of it."""
    while size > 0:
        message = await receive()
        size -= len(message.get("body", b""))
        if not message.get("more_body", False):
            return


async def _disconnected(receive: Callable[[], Awaitable[Message]]) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
