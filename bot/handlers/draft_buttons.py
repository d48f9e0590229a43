"""The buttons under the news that one picture waits for the other.

Callback data is `draft:PERSON:MESSAGE:HOW`; MESSAGE brought the picture that waits, 0 where none does.
"""

from __future__ import annotations

import re
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.store.conversations import Draft
from bot.texts import Words

__all__ = ["PATTERN", "keyboard"]

PATTERN: Final = re.compile(r"draft:([1-9][0-9]{0,17}):(0|[1-9][0-9]{0,17}):(content|style|avatar)")


def keyboard(words: Words, person_id: int, draft: Draft | None) -> InlineKeyboardMarkup:
    """To make the picture the other one of the two, and to give one's profile photo for the one that is awaited."""
    message_id = draft.message_id if draft else 0
    hows = ["avatar"] if draft is None else ["style" if draft.role == "content" else "content", "avatar"]
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(words(f"button-draft-{how}"), callback_data=f"draft:{person_id}:{message_id}:{how}")]
            for how in hows
        ]
    )
