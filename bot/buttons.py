"""The buttons under the bot's messages: what each is called back by, and what a painting becomes by it.

Callback data is `v1:ACTION:JOB`. It is read as untrusted: anybody can call back anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Literal, get_args

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.store.settings import LARGEST_SIZE, affordable
from bot.texts import Words
from engine.recipe import KNOBS, Recipe

__all__ = ["Action", "Variation", "parse", "under_final", "under_status", "under_undelivered", "varied"]

Variation = Literal["style", "photo", "seed", "swap", "colours", "bigger"]
Action = Variation | Literal["file", "keep", "cancel", "bring"]

_DATA: Final = re.compile(r"v1:([a-z]{1,16}):([1-9][0-9]{0,17})")
_ACTIONS: Final = frozenset({*get_args(Variation), "file", "keep", "cancel", "bring"})
_ROWS: Final[tuple[tuple[Action, ...], ...]] = (("style", "photo", "seed"), ("swap", "colours"), ("bigger", "file"))


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


def under_final(job_id: int, recipe: Recipe, words: Words) -> InlineKeyboardMarkup:
    """What can be made of a finished painting; nothing that would change nothing."""
    rows = [
        tuple(action for action in row if action == "file" or varied(recipe, action) != recipe or action == "swap")  # type: ignore[arg-type]
        for row in _ROWS
    ]
    back = recipe.colour == "luminance"
    return _keyboard(
        rows,
        job_id,
        lambda action: words("button-colours-back" if back and action == "colours" else f"button-{action}"),
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
