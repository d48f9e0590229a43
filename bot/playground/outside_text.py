"""Text from outside, read so that nothing stays that can't be sent again."""

from __future__ import annotations

import json
from typing import Any

from bot.playground.errors import bad_request

__all__ = ["must_be_utf8", "parse_json"]


def parse_json(text: str | bytes) -> Any:
    """JSON as Python values. Raises ValueError if it is none or nested too deep, ApiError 400 if it is not UTF-8."""
    try:
        value = json.loads(text if isinstance(text, str) else text.decode())
    except RecursionError:
        raise ValueError("nested too deep") from None
    must_be_utf8(value)
    return value


def must_be_utf8(value: Any) -> None:
    r"""Raises ApiError 400 if a string in it is not encodable: JSON can name half a character, "\ud83d"."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
