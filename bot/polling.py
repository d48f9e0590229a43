"""The connection that updates come in by, and the one way in which it ends in silence."""

from __future__ import annotations

import asyncio
import contextlib
from http import HTTPStatus
from typing import Any, Final

from telegram.error import InvalidToken
from telegram.ext import Updater
from telegram.request import HTTPXRequest

__all__ = ["PollingRequest", "stop_polling"]

_PATIENCE: Final = 2.0  # seconds


class PollingRequest(HTTPXRequest):
    """Carries getUpdates. `refused` is set once the token is: the library then ends its polling and tells nobody."""

    def __init__(self) -> None:
        super().__init__(connection_pool_size=1, connect_timeout=10, read_timeout=10, pool_timeout=30)
        self.refused = asyncio.Event()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """As every request, with an eye on the answer."""
        code, payload = await super().do_request(*args, **kwargs)
        if code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            self.refused.set()
        return code, payload


async def stop_polling(updater: Updater) -> None:
    """Take no more updates; also if polling never quite began, or has ended with a refused token."""
    if updater.running:
        # Its last call confirms what was taken in; unconfirmed updates come again, and meet themselves in the inbox.
        stopping = asyncio.create_task(updater.stop())
        await asyncio.wait({stopping}, timeout=_PATIENCE)
        while not stopping.done():  # the library swallows a cancel while it sleeps, and goes on to that last call
            stopping.cancel()
            await asyncio.wait({stopping}, timeout=0.1)
        with contextlib.suppress(InvalidToken, asyncio.CancelledError):
            stopping.result()
