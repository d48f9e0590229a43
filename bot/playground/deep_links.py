"""Links that open a bot: https://t.me/NAME?start=PAYLOAD, and ?startgroup=PAYLOAD to bring it into a group."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from bot.playground.errors import bad_request

__all__ = ["BotLink", "bot_link"]

_HOSTS: Final = ("t.me", "telegram.me")
_PAYLOAD: Final = re.compile(r"[A-Za-z0-9_-]{0,64}")


@dataclass(frozen=True, slots=True)
class BotLink:
    """A link to a bot. payload: what it carries, often nothing."""

    username: str
    payload: str = ""
    is_for_group: bool = False

    @property
    def command(self) -> str:
        """What the person's app sends once they follow it and press Start."""
        name = f"/start@{self.username}" if self.is_for_group else "/start"
        return f"{name} {self.payload}".rstrip()


def bot_link(url: str) -> BotLink:
    """The link in a URL. Raises ValueError if it leads elsewhere, ApiError 400 for a payload that no link carries."""
    parts = urlsplit(url)
    username = re.fullmatch(r"/(\w+)/?", parts.path)
    if parts.scheme not in ("http", "https") or parts.hostname not in _HOSTS or not username:
        raise ValueError(f"{url} is no link to a bot")
    query = dict(parse_qsl(parts.query))
    is_for_group = "startgroup" in query
    payload = query.get("startgroup" if is_for_group else "start", "")
    if not _PAYLOAD.fullmatch(payload):
        raise bad_request("START_PARAM_INVALID")
    return BotLink(username[1], payload, is_for_group)
