"""In which order updates are handled: one after another in a chat, across chats at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

__all__ = ["InOrder"]

# Updates that wait for their chat's turn count too: with few places, one chat's waiting line would fill them all.
# What costs memory, downloads, has a limit of its own.
_MOST_AT_ONCE = 100_000


class InOrder(BaseUpdateProcessor):
    """One person's slow download holds up nobody else, and the second photo never overtakes the first."""

    def __init__(self) -> None:
        super().__init__(_MOST_AT_ONCE)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        key = _key(update)
        lock = self._locks.get(key)
        if lock is None:
            lock = self._locks[key] = asyncio.Lock()
        async with lock:  # first come, first served
            await coroutine

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to end."""


def _key(update: object) -> int:
    """The chat, or the person where an update has no chat. Ids of both are drawn from one range and never meet."""
    if isinstance(update, Update):
        if update.effective_chat:
            return update.effective_chat.id
        if update.effective_user:
            return update.effective_user.id
    return 0
