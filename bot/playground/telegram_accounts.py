"""Telegram's own accounts: a message whose author is a chat comes from one of them."""

from __future__ import annotations

from typing import Final

from bot.playground.model import User

__all__ = ["ANONYMOUS_ADMIN", "CHANNEL", "TELEGRAM", "own_account"]

ANONYMOUS_ADMIN: Final = User(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL: Final = User(136817688, "Channel", username="Channel_Bot", is_bot=True)
TELEGRAM: Final = User(777000, "Telegram")

_BY_ID: Final = {account.id: account for account in (ANONYMOUS_ADMIN, CHANNEL, TELEGRAM)}


def own_account(number: int) -> User | None:
    """Telegram's account with this id."""
    return _BY_ID.get(number)
