"""What a caption says about its picture: what it is for, and how to paint this once.

`style` or `content`, as its first or last word, says which of the two it is; `keep colours` and `iterations=200
style_weight=2` change the recipe of this one painting. Any other words are the person's own, and mean nothing to the
bot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from telegram import Message

from bot.store.conversations import Role
from engine.recipe import RecipeError, parse_changes

__all__ = ["Caption", "of", "read"]

_ROLES: Final[Mapping[str, Role]] = {"style": "style", "content": "content", "photo": "content"}
_POINTS: Final = ".:;!?()\"'"
_KEEP_COLOURS: Final = re.compile(r"\bkeep\s+(?:the\s+|its\s+)?colou?rs?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caption:
    """role: None where it says nothing of it. changes: to the recipe of the painting that comes of the picture."""

    role: Role | None = None
    changes: Mapping[str, int | float | str] = field(default_factory=dict)


def read(text: str) -> Caption:
    """Raises RecipeError for a setting that has almost this name, or a value that it can't have."""
    words = [word.strip(",") for word in text.lower().split()]
    changes: dict[str, int | float | str] = {}
    for word in words:
        if re.match(r"[a-z_]+=", word):
            changes |= _change(word)
    if _KEEP_COLOURS.search(text):
        changes.setdefault("colour", "luminance")
    return Caption(_role([word.strip(_POINTS) for word in words if "=" not in word]), changes)


def of(message: Message) -> str:
    """The caption that says what the picture is for: with a forwarded picture comes that of whoever sent it first."""
    return "" if message.forward_origin else message.caption or ""


def _role(words: Sequence[str]) -> Role | None:
    """What a caption begins or ends with, as in "style: my favourite" or "this is the style".

    "Photo" stands alone: "Photo: Ann" names whoever took it.
    """
    if len(words) > 1:
        words = [word for word in (words[0], words[-1]) if word != "photo"]
    roles = {_ROLES[word] for word in words if word in _ROLES}
    return roles.pop() if len(roles) == 1 else None


def _change(word: str) -> Mapping[str, int | float | str]:
    """Nothing for a name that is like no setting's, as in "e=mc2"."""
    try:
        return parse_changes(word)
    except RecipeError as error:
        if error.reason == "no-setting" and not error.facts.get("hint"):
            return {}
        raise
