"""What a caption says about its picture: what it is for, and how to paint this once.

`style` or `content` says which of the two it is; `keep colours` and `iterations=200 style_weight=2` change the recipe
of this one painting. Any other words are the person's own, and mean nothing to the bot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.store.conversations import Role
from engine.recipe import parse_changes

__all__ = ["Caption", "read"]

_ROLES: Final[Mapping[str, Role]] = {"style": "style", "content": "content", "photo": "content"}
_KEEP_COLOURS: Final = re.compile(r"\bkeep\s+(?:the\s+|its\s+)?colou?rs?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caption:
    """role: None where it says nothing of it. changes: to the recipe of the painting that comes of the picture."""

    role: Role | None = None
    changes: Mapping[str, int | float | str] = field(default_factory=dict)


def read(text: str) -> Caption:
    """Raises RecipeError for a setting that there is not, or a value that it can't have."""
    words = [word.strip(",") for word in text.lower().split()]
    roles = {_ROLES[word] for word in (word.strip(".:;!?()\"'") for word in words) if word in _ROLES}
    changes = parse_changes(" ".join(word for word in words if re.match(r"[a-z_]+=", word)))
    if _KEEP_COLOURS.search(text):
        changes.setdefault("colour", "luminance")
    return Caption(roles.pop() if len(roles) == 1 else None, changes)
