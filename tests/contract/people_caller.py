"""Calls the people API as a script does, and listens to its event stream."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx


@dataclass
class Heard:
    """An open event stream. last_id: of the newest event; texts: the raw lines are parsed as a browser parses them."""

    _lines: AsyncIterator[str] = field(repr=False)
    last_id: str = ""

    async def next(self, kind: str = "") -> dict[str, Any]:
        """The next event, or the next of a kind."""
        async for line in self._lines:
            if line.startswith("id: "):
                self.last_id = line.removeprefix("id: ")
            if line.startswith("data: "):
                event: dict[str, Any] = json.loads(line.removeprefix("data: "))
                if kind in ("", event["kind"]):
                    return event
        raise EOFError("the stream has ended")


@asynccontextmanager
async def listening(client: httpx.AsyncClient, person: int, last_id: str = "") -> AsyncIterator[Heard]:
    """The event stream of a person. last_id: what a browser sends that lost the connection."""
    headers = {"Last-Event-ID": last_id} if last_id else {}
    async with client.stream("GET", f"/people/{person}/events", headers=headers) as response:
        assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
        yield Heard(response.aiter_lines())
