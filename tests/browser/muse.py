"""A bot that does what the test tells it, call by call."""

from __future__ import annotations

import json
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

__all__ = ["Muse"]

# Everything is plain HTTP: there are no certificates to load.
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class Muse:
    """`await muse("sendMessage", chat_id=1, text="Hi")` is a call; `await muse.hears("inline_query")` an update."""

    def __init__(self, client: httpx.AsyncClient, number: int) -> None:
        self.id = number
        self._client = client
        self._offset = 0

    @classmethod
    @asynccontextmanager
    async def at_work(cls, base_url: str, token: str) -> AsyncIterator[Muse]:
        """Ready to call."""
        address = f"{base_url}/bot{token}/"
        async with httpx.AsyncClient(base_url=address, verify=NO_CERTIFICATES, timeout=30) as client:
            yield cls(client, int(token.partition(":")[0]))

    async def __call__(self, method: str, *, files: dict[str, Any] | None = None, **parameters: Any) -> Any:
        data = {name: each if isinstance(each, str) else json.dumps(each) for name, each in parameters.items()}
        answer = (await self._client.post(method, data=data, files=files)).json()
        assert answer["ok"], answer
        return answer["result"]

    async def hears(self, kind: str) -> dict[str, Any]:
        """The next update of a kind; what comes before it is passed over."""
        while True:
            (update,) = await self("getUpdates", offset=self._offset, limit=1, timeout=10)
            self._offset = update["update_id"] + 1
            if kind in update:
                heard: dict[str, Any] = update[kind]
                return heard
