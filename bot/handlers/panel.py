"""The settings as one message: what is set, in words, and buttons to change it.

Callback data is `set:OWNER:WHAT` or `set:OWNER:WHAT:HOW`; OWNER is whose settings these are: a person, or a group.
"""

from __future__ import annotations

import bisect
from collections.abc import Set
from dataclasses import dataclass
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.store.settings import LARGEST_SIZE, SWITCHES, Switch
from bot.texts import LANGUAGES, Words
from bot.texts.recipes import CHOSEN, TYPED, named, setting
from engine.effort import cost
from engine.recipe import KNOBS, PRESETS, Recipe

__all__ = ["GROUP", "Panel", "stepped"]

GROUP: Final = "group"
"""By what the group's settings are called back."""

# What most people change; the other settings are only shown where they differ from the preset's.
_USUAL: Final = ("preset", "iterations", "size", "style_weight", "content_weight", "colour")
_STEPS: Final = (1.0, 1.5, 2.0, 3.0, 5.0, 7.5)  # times a power of ten
_SIZE_STEP: Final = 128  # px
_PRESETS_IN_A_ROW: Final = 3


@dataclass(frozen=True, slots=True)
class Panel:
    """One person's settings, or those of a group.

    on: which switches are. pace: seconds that a unit of cost takes on this machine now.
    offers_group: whether there is a button to the group's settings.
    """

    owner: int
    recipe: Recipe
    on: Set[Switch]
    pace: float
    words: Words
    offers_group: bool = False

    def text(self, heading: str = "") -> str:
        own, preset = self.recipe.to_dict(), Recipe.of(preset=self.recipe.preset).to_dict()
        lines = [f"{name} = {named(own[name])}" for name in own if name in _USUAL or own[name] != preset[name]]
        seconds = self.words("settings-time", seconds=self._seconds(self.recipe))
        title = self.words("settings-title" if self.owner > 0 else "settings-title-group")
        return "\n".join(
            [*([heading] if heading else []), title, *lines, "", seconds, self.words("settings-how", count=len(own))]
        )

    def keyboard(self) -> InlineKeyboardMarkup:
        words = self.words
        presets = [self._button(self._preset(name), "preset", name) for name in PRESETS]
        rows = [presets[:_PRESETS_IN_A_ROW], presets[_PRESETS_IN_A_ROW:]]
        rows += [  # a tap on the value asks for another
            [self._button("−", name, "less"), self._setting(name), self._button("+", name, "more")] for name in TYPED
        ]
        rows.append([self._setting(name) for name in CHOSEN])  # a tap takes the next value
        rows += [[self._switch(switch)] for switch in SWITCHES]
        language = words("settings-button-value", label=words("label-language"), value=LANGUAGES[words.language])
        reset = self._button(words("settings-button-reset"), "reset")
        rows.append([self._button(language, "language"), reset] if self.owner > 0 else [reset])
        if self.offers_group:
            rows.append([self._button(words("settings-button-group"), GROUP)])
        return InlineKeyboardMarkup(rows)

    def _button(self, text: str, *what: str) -> InlineKeyboardButton:
        return InlineKeyboardButton(text, callback_data=":".join(["set", str(self.owner), *what]))

    def _setting(self, name: str) -> InlineKeyboardButton:
        return self._button(setting(self.words, self.recipe, name), name)

    def _switch(self, switch: Switch) -> InlineKeyboardButton:
        state = self.words("settings-on" if switch in self.on else "settings-off")
        text = self.words("settings-button-value", label=self.words(f"label-{switch}"), value=state)
        return self._button(text, switch)

    def _preset(self, name: str) -> str:
        time = self.words("settings-button-preset", preset=name, seconds=self._seconds(Recipe.of(preset=name)))
        return f"✓ {time}" if name == self.recipe.preset else time

    def _seconds(self, recipe: Recipe) -> float:
        return cost(recipe).at(self.pace)


def stepped(recipe: Recipe, name: str, *, more: bool) -> float:
    """The next round value of a number; the same one at its bound."""
    knob, value = KNOBS[name], getattr(recipe, name)
    assert knob.low is not None
    assert knob.high is not None
    high = LARGEST_SIZE if name == "size" else knob.high
    if name == "size":
        steps = [knob.low, *range(_SIZE_STEP, LARGEST_SIZE + 1, _SIZE_STEP)]
    else:
        steps = sorted({knob.low, high, *(step * 10.0**power for power in range(-2, 4) for step in _STEPS)})
    steps = [step for step in steps if knob.low <= step <= high and (knob.type is float or step == int(step))]
    place = bisect.bisect_right(steps, value) if more else bisect.bisect_left(steps, value) - 1
    step = steps[min(max(place, 0), len(steps) - 1)]
    return int(step) if knob.type is int else step
