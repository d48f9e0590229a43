"""The buttons under the bot's messages: what each is called back by, and what a painting becomes by it.

Callback data is `v1:ACTION:JOB`. It is read as untrusted: anybody can call back anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Literal, get_args

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.store.extras import Kind
from bot.store.jobs import Job
from bot.store.settings import LARGEST_SIZE, affordable
from bot.texts import Words
from engine.recipe import KNOBS, Recipe

__all__ = [
    "Action",
    "Opinion",
    "Variation",
    "numbered",
    "parse",
    "under_final",
    "under_status",
    "under_undelivered",
    "varied",
]

Variation = Literal["style", "photo", "seed", "swap", "colours", "bigger"]
Opinion = Literal["good", "bad"]
Action = Variation | Opinion | Kind | Literal["file", "more", "less", "back", "keep", "cancel", "bring"]

_DATA: Final = re.compile(r"v1:([a-z]{1,16}):([1-9][0-9]{0,17})")
_ACTIONS: Final = frozenset(action for kind in get_args(Action) for action in get_args(kind))
# Two words in a row: on a phone a third would not be seen whole.
_ROWS: Final[tuple[tuple[Action, ...], ...]] = (("style", "photo"), ("seed", "bigger"), ("good", "bad", "more"))
# What fewer people want comes in their place after a tap on the last of them, and goes by a tap on its own last one.
_MORE_ROWS: Final[tuple[tuple[Action, ...], ...]] = (("colours", "swap"), ("compare", "timelapse"), ("file", "less"))

_NUMBERS_A_ROW: Final = 5


def parse(data: str) -> tuple[Action, int] | None:
    """The action and the job's id; None for what is no callback data of ours."""
    found = _DATA.fullmatch(data)
    if found is None or found[1] not in _ACTIONS:
        return None
    action: Any = found[1]
    return action, int(found[2])


def under_status(job_id: int, words: Words, *, painting: bool) -> InlineKeyboardMarkup:
    """While a job waits or is painted. painting: there is a picture that could be kept."""
    actions: tuple[Action, ...] = ("keep", "cancel") if painting else ("cancel",)
    return _keyboard([actions], job_id, lambda action: words(f"button-{action}"))


def under_final(job: Job, words: Words, *, more: bool = False) -> InlineKeyboardMarkup:
    """What can be made of a finished painting; nothing that would change nothing. more: the rarer half of it."""

    def label(action: Action) -> str:
        back = action == "colours" and job.recipe.colour == "luminance"
        said = words("button-colours-back" if back else f"button-{action}")
        return f"✓ {said}" if action == _opinion(job) else said

    rows = _MORE_ROWS if more else _ROWS
    return _keyboard([[action for action in row if _has_use(job, action)] for row in rows], job.id, label)


def _has_use(job: Job, action: Action) -> bool:
    match action:
        case "style" | "photo" | "colours" | "bigger":
            return varied(job.recipe, action) != job.recipe
        case "timelapse":
            return job.timelapse
        case _:
            return True


def _opinion(job: Job) -> Opinion | None:
    """What whoever asked for the painting thinks of it, if they said so."""
    return None if job.good is None else "good" if job.good else "bad"


def numbered(job_ids: Sequence[int]) -> InlineKeyboardMarkup:
    """A button for each of some finished paintings, to bring it back; numbered from 1."""
    shown = [
        InlineKeyboardButton(str(number), callback_data=f"v1:back:{job_id}")
        for number, job_id in enumerate(job_ids, start=1)
    ]
    return InlineKeyboardMarkup(
        [shown[first : first + _NUMBERS_A_ROW] for first in range(0, len(shown), _NUMBERS_A_ROW)]
    )


def under_undelivered(job_id: int, words: Words) -> InlineKeyboardMarkup:
    """Where a finished painting could not be sent, for lack of a right."""
    return _keyboard([("bring",)], job_id, lambda action: words(f"button-{action}"))


def varied(recipe: Recipe, variation: Variation) -> Recipe:
    """The recipe of the painting that a button asks for; the same recipe where it can't go further."""
    return affordable(recipe.changed(_changes(recipe, variation)))


def _changes(recipe: Recipe, variation: Variation) -> Mapping[str, Any]:
    match variation:
        case "style" | "photo":
            name = "style_weight" if variation == "style" else "content_weight"
            return {name: min(2 * getattr(recipe, name), KNOBS[name].high)}
        case "seed":
            return {"seed": (recipe.seed + 1) % (int(KNOBS["seed"].high or 0) + 1)}
        case "colours":
            return {"colour": "style" if recipe.colour == "luminance" else "luminance"}
        case "bigger":
            return {"size": max(recipe.size, min(2 * recipe.size, LARGEST_SIZE))}
        case "swap":
            return {}


def _keyboard(rows: Sequence[Sequence[Action]], job_id: int, label: Callable[[Action], str]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(label(action), callback_data=f"v1:{action}:{job_id}") for action in row]
            for row in rows
            if row
        ]
    )
