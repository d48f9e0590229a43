"""The end of polling."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram.error import InvalidToken

from bot.polling import stop_polling


class Updater:
    """As the library's: it sleeps before a poll that failed, and after a cancel there it makes one more call."""

    running = True

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.ended = False

    async def stop(self) -> None:
        try:
            if self.error:
                raise self.error
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                await asyncio.sleep(3600)
        finally:
            self.ended = True


@pytest.mark.parametrize("error", [None, InvalidToken()], ids=["a network that is gone", "a token that was refused"])
async def test_it_ends_though_the_library_would_go_on(error: Exception | None) -> None:
    updater: Any = Updater(error)

    await asyncio.wait_for(stop_polling(updater), 5)

    assert updater.ended
