"""What games say, in words: lines of the catalogues with people's names in them, and keyboards."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Collection, Sequence
from typing import Final

from babel.lists import format_list

from bot.games.effects import Button, Buttons, Line, Name, Names, StyleName, Text, Variable
from bot.store import people
from bot.store.posts import Picture
from bot.texts import Words

__all__ = ["LONGEST_TOAST", "Speaker", "data_of"]

LONGEST_TOAST: Final = 200
_LONGEST_NAME: Final = 40
_LONGEST_CAPTION: Final = 1024
# What brackets a name while a text is put together, so that the name is found again; people's names lose them.
_OPENS, _CLOSES = "\ue000", "\ue001"
_MARKED: Final = re.compile(f"{_OPENS}(-?[0-9]+):([^{_OPENS}{_CLOSES}]*){_CLOSES}")


class Speaker:
    """Says what a game has to say, in one language, to a chat whose people the store knows."""

    def __init__(self, c: sqlite3.Connection, words: Words) -> None:
        self._c = c
        self._words = words

    def line(self, text: Line) -> str:
        """In plain words."""
        return _MARKED.sub(r"\2", self._said(text))

    def toast(self, text: Line) -> str:
        said = self.line(text)
        return said if len(said) <= LONGEST_TOAST else f"{said[: LONGEST_TOAST - 1]}…"

    def text(self, lines: Text, mentioned: Collection[int] = ()) -> tuple[str, tuple[tuple[int, int, int], ...]]:
        """The lines one below the other, and where in them these people are mentioned; who is not yet is added."""
        marked = "\n".join(self._said(each) for each in lines)
        named = {int(person) for person, _ in _MARKED.findall(marked)}
        if missing := [person for person in mentioned if person not in named]:
            marked = f"{self._listed(missing)}\n{marked}"
        return _cut(*_unmarked(marked, mentioned))

    def pictures(self, shown: Sequence[tuple[str, Line]]) -> tuple[Picture, ...]:
        return tuple(Picture(name, self.line(caption)) for name, caption in shown)

    def keyboard(self, game_id: int, buttons: Buttons) -> str | None:
        """As the Bot API takes it; None without buttons."""
        if not buttons:
            return None
        return json.dumps({"inline_keyboard": [[self._button(game_id, button) for button in row] for row in buttons]})

    def _button(self, game_id: int, button: Button) -> dict[str, str]:
        tone = {"good": {"style": "success"}, "danger": {"style": "danger"}, "plain": {}}[button.tone]
        return {"text": self.line(button.label), "callback_data": data_of(game_id, button), **tone}

    def _said(self, text: Line) -> str:
        return self._words(text.message, **{name: self._filled(value) for name, value in text.variables.items()})

    def _filled(self, value: Variable) -> str | int:
        match value:
            case Name(person=person):
                return self._name(person)
            case Names(people=listed):
                return self._listed(listed)
            case StyleName(style=style):
                return self._words(f"style-{style}")
            case _:
                return value

    def _listed(self, listed: Sequence[int]) -> str:
        return format_list([self._name(person) for person in listed], locale=self._words.language)

    def _name(self, person: int) -> str:
        try:
            name = people.name_of(self._c, person)
        except LookupError:
            name = self._words("somebody")
        name = " ".join(name.replace(_OPENS, "").replace(_CLOSES, "").split()) or self._words("somebody")
        name = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
        return f"{_OPENS}{person}:{name}{_CLOSES}"


def data_of(game_id: int, button: Button) -> str:
    """What the button calls back: `g:GAME:ROUND:ACTION:CHOICE`, the game in base 36."""
    return f"g:{_base36(game_id)}:{button.round}:{button.action}:{button.choice}"


def _unmarked(marked: str, mentioned: Collection[int]) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """The text without its marks, and the first place of each of these people in it, in UTF-16 code units."""
    text, places, end = "", dict[int, tuple[int, int]](), 0
    for found in _MARKED.finditer(marked):
        text += marked[end : found.start()]
        person, name = int(found[1]), found[2]
        if person in mentioned and person > 0:
            places.setdefault(person, (_units(text), _units(name)))
        text, end = text + name, found.end()
    return text + marked[end:], tuple((offset, length, person) for person, (offset, length) in places.items())


def _cut(text: str, places: Sequence[tuple[int, int, int]]) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """As much as a caption may have."""
    if len(text) > _LONGEST_CAPTION:
        text = f"{text[: _LONGEST_CAPTION - 1]}…"
    end = _units(text)
    return text, tuple(place for place in places if place[0] + place[1] <= end)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits or "0"
