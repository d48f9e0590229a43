"""Failures on demand, an ASGI layer before the API: what networks and Telegram do to real bots.

server.faults.plan("sendPhoto", rate_limited(3))             the next sendPhoto is answered by 429
server.faults.plan("editMessageMedia", lost_answer(), call=2)  the second from now takes effect, its answer is lost
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.playground.errors import ApiError, too_many_requests

__all__ = ["Fault", "Faults", "bad_gateway", "lost_answer", "rate_limited", "refused", "reset"]

HangUp = Callable[[tuple[str, int]], None]
"""Resets the TCP connection of the client with this address."""
PROXY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n"


@dataclass(frozen=True, slots=True)
class Fault:
    """One failure.

    answer: sent instead of the API's; None resets the connection. takes_effect: the API is called first.
    """

    answer: Response | None
    takes_effect: bool = False


def refused(code: int, description: str) -> Fault:
    """A JSON error without effect, for example `refused(500, "Internal Server Error")`."""
    return _json(ApiError(code, description))


def rate_limited(retry_after: int) -> Fault:
    """429. retry_after: whole seconds."""
    return _json(too_many_requests(retry_after), {"Retry-After": str(retry_after)})


def bad_gateway() -> Fault:
    """502 with the HTML page of a proxy."""
    return Fault(Response(PROXY_PAGE, status_code=502, media_type="text/html"))


def reset() -> Fault:
    """The connection breaks before the request took effect."""
    return Fault(None)


def lost_answer() -> Fault:
    """The request takes effect, then the connection breaks: the bot can't know."""
    return Fault(None, takes_effect=True)


def _json(error: ApiError, headers: dict[str, str] | None = None) -> Fault:
    body = json.dumps(error.to_json())
    return Fault(Response(body, status_code=error.code, media_type="application/json", headers=headers))


class Faults:
    """Counts calls by method and lets the planned ones fail. Without a plan it passes everything on."""

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

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._next(scope)
        if fault is None:
            await self._app(scope, receive, send)
            return
        if fault.takes_effect:
            await self._app(scope, receive, _discard)
        if fault.answer is not None:
            await fault.answer(scope, receive, send)
            return
        self._hang_up(scope["client"])
        await _disconnected(receive)

    def _next(self, scope: Scope) -> Fault | None:
        """Count a call of a method; what was planned for it."""
        path: str = scope["path"]
        method = "download" if path.startswith("/file/") else path.rpartition("/")[2].lower()
        number = self._calls[method] = self._calls.get(method, 0) + 1
        return self._planned.pop((method, number), None)


async def _discard(message: Message) -> None:
    """Where a lost answer goes."""


async def _disconnected(receive: Callable[[], Awaitable[Message]]) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
