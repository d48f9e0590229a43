"""What Telegram says where a bot may not write: in the whole chat, or in this topic of it."""

from __future__ import annotations

import re
from typing import Final, Literal, cast

from telegram.error import BadRequest

__all__ = ["Right", "message_is_gone", "missing_right", "topic_is_shut"]

Right = Literal["photos", "documents", "text", "other"]
"""To send what."""

_RIGHT: Final = re.compile(r"not enough rights to send (photos|documents|text)?")
_GONE: Final = ("message to edit not found", "message_id_invalid")
_SHUT: Final = ("message thread not found", "topic_closed", "topic_deleted")


def missing_right(error: Exception) -> Right | None:
    """The right for lack of which a call was refused; None if it was for something else."""
    found = _RIGHT.search(error.message.lower()) if isinstance(error, BadRequest) else None
    return cast(Right, found[1] or "other") if found else None


def message_is_gone(error: Exception) -> bool:
    """Whether the message that was to be edited has been deleted."""
    return isinstance(error, BadRequest) and any(words in error.message.lower() for words in _GONE)


def topic_is_shut(error: Exception) -> bool:
    """Whether the topic was deleted or closed, and only there nothing can be written."""
    return isinstance(error, BadRequest) and any(words in error.message.lower() for words in _SHUT)
