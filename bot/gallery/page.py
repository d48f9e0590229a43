"""A page of the gallery: which styles are on it, how they are counted, and the buttons under it.

Callback data is `style:PERSON:KEY:PREVIEW` for a style and `styles:PERSON:PAGE:PREVIEW` for another page. PERSON is who
asked for the gallery, or the chat in whose name they did; PREVIEW is the photo it shows (bot.store.previews), 0 for
none. It is read as untrusted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.gallery.catalogue import Style
from bot.texts import Words

__all__ = ["PAGE_PATTERN", "STYLE_PATTERN", "Page", "page_of"]

STYLE_PATTERN: Final = re.compile(r"style:(-?[1-9][0-9]{0,15}):([a-z0-9_]{1,28}):([0-9]{1,15})")
PAGE_PATTERN: Final = re.compile(r"styles:(-?[1-9][0-9]{0,15}):([0-9]{1,3}):([0-9]{1,15})")

_A_PAGE: Final = 6  # fit an album, and a sheet as wide as a phone
_A_ROW: Final = 2


@dataclass(frozen=True, slots=True)
class Page:
    """styles: those on it, shown as 1, 2 and so on. number: from 0, of `pages`. first: how many come before it."""

    styles: tuple[Style, ...]
    number: int
    pages: int
    first: int
    count: int

    def legend(self, words: Words) -> str:
        """What the album of the page says: the name of each style by its number."""
        return "\n".join(f"{number}. {style.name(words)}" for number, style in enumerate(self.styles, start=1))

    def text(self, words: Words, hint: str) -> str:
        """What stands above the buttons: where in the gallery this is, and the message that `hint` names."""
        last = self.first + len(self.styles)
        where = words("gallery-page", first=self.first + 1, last=last, count=self.count)
        return f"{where}\n{words(hint)}" if self.pages > 1 else words(hint)

    def keyboard(self, words: Words, person_id: int, preview: int = 0) -> InlineKeyboardMarkup:
        """A button for each style, and one each for the page before and the page after."""
        styles = [
            InlineKeyboardButton(
                f"{number} · {style.name(words)}", callback_data=f"style:{person_id}:{style.key}:{preview}"
            )
            for number, style in enumerate(self.styles, start=1)
        ]
        rows = [styles[first : first + _A_ROW] for first in range(0, len(styles), _A_ROW)]
        if self.pages > 1:
            turns = ((self.number - 1) % self.pages, "‹"), ((self.number + 1) % self.pages, "›")
            rows.append(
                [
                    InlineKeyboardButton(sign, callback_data=f"styles:{person_id}:{number}:{preview}")
                    for number, sign in turns
                ]
            )
        return InlineKeyboardMarkup(rows)


def page_of(styles: Sequence[Style], number: int) -> Page:
    """The page of this number, from 0; the last one for numbers beyond. There must be a style."""
    pages = -(-len(styles) // _A_PAGE)
    number = min(number, pages - 1)
    first = number * _A_PAGE
    return Page(tuple(styles[first : first + _A_PAGE]), number, pages, first, len(styles))
