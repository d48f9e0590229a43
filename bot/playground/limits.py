"""How long what people and bots write may be, in Telegram's words where it is longer."""

from __future__ import annotations

from bot.playground.errors import bad_request

__all__ = ["must_fit_caption", "must_fit_text", "must_fit_title"]

TEXT_CHARACTERS = 4096
CAPTION_CHARACTERS = 1024
TITLE_CHARACTERS = 128


def must_fit_text(text: str) -> None:
    """Raises ApiError 400 for a message that says nothing or too much."""
    if not text.strip():
        raise bad_request("message text is empty")
    if len(text) > TEXT_CHARACTERS:
        raise bad_request("message is too long")


def must_fit_caption(text: str) -> None:
    """Raises ApiError 400 for a caption that is too long; it may be empty."""
    if len(text) > CAPTION_CHARACTERS:
        raise bad_request("message caption is too long")


def must_fit_title(title: str) -> None:
    """Raises ApiError 400 for a chat or topic without a name, or with too long a one."""
    if not 1 <= len(title.strip()) <= TITLE_CHARACTERS:
        raise bad_request(f"a title has 1 to {TITLE_CHARACTERS} characters, not {len(title.strip())}")
