"""What a person changed about their paintings in one chat; everything they never touched follows the defaults.

A group has changes of its own, kept as if it were a person: they are the defaults of everybody there.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Final, Literal, get_args

from engine.recipe import Recipe, RecipeError

__all__ = [
    "LARGEST_SIZE",
    "SWITCHES",
    "Changes",
    "Switch",
    "affordable",
    "change",
    "is_on",
    "once",
    "recipe_of",
    "reset",
    "turn",
]

Changes = Mapping[str, int | float | str]

Switch = Literal["snapshots", "timelapse"]
"""What a person wants of every painting: to see it come along; its snapshots kept, for a timelapse."""

SWITCHES: Final[tuple[Switch, ...]] = get_args(Switch)

_TURN: Final[Mapping[Switch, str]] = {
    "snapshots": "UPDATE settings SET snapshots = ? WHERE chat_id = ? AND person_id = ?",
    "timelapse": "UPDATE settings SET timelapse = ? WHERE chat_id = ? AND person_id = ?",
}

# What one person may ask of a machine that others wait for; the engine itself goes further.
LARGEST_SIZE: Final = 1536  # px, the poster's
_LONGEST: Final = 1800  # seconds
_SMALLEST_TILE: Final = 256  # px; smaller ones are mostly halo
_MOST_WORK: Final = 1000 * 1024 * 1024  # iterations times pixels of the last scale; a bit more than the poster's


def is_on(c: sqlite3.Connection, switch: Switch, *, chat_id: int, person_id: int) -> bool:
    """Whether this person wants that in this chat; both, unless they said otherwise."""
    row = c.execute(
        "SELECT snapshots, timelapse FROM settings WHERE chat_id = :chat AND person_id IN (:person, min(:chat, 0))"
        " ORDER BY person_id = :person DESC LIMIT 1",
        {"chat": chat_id, "person": person_id},
    ).fetchone()
    return bool(row[switch]) if row else True


def turn(c: sqlite3.Connection, switch: Switch, on: bool, *, chat_id: int, person_id: int) -> None:
    """Keep whether this person, who is known, wants that."""
    _begin(c, chat_id, person_id)
    c.execute(_TURN[switch], (on, chat_id, person_id))


def recipe_of(c: sqlite3.Connection, *, chat_id: int, person_id: int) -> Recipe:
    """How this person's next painting in this chat is made: by the defaults, as the group and then they changed them.

    What is not allowed, or no longer together, is left out: the group's changes first.
    """
    own = _changes_of(c, chat_id, person_id)
    for changes in (_over(_of_group(c, chat_id, person_id), own), own):
        try:
            recipe = Recipe.of(**changes)
            _check_effort(recipe)
        except RecipeError:
            continue
        return recipe
    return Recipe.of()


def change(c: sqlite3.Connection, changes: Changes, *, chat_id: int, person_id: int) -> Recipe:
    """Add to what the person changed before. Returns the recipe that results; raises RecipeError if there is none.

    A new preset starts afresh: what was changed under the old one is forgotten.
    """
    kept = {} if "preset" in changes else _changes_of(c, chat_id, person_id)
    merged = {**kept, **changes}
    recipe = Recipe.of(**_over(_of_group(c, chat_id, person_id), merged))
    _check_effort(recipe)
    _begin(c, chat_id, person_id)
    c.execute(
        "UPDATE settings SET changes = ? WHERE chat_id = ? AND person_id = ?", (json.dumps(merged), chat_id, person_id)
    )
    return recipe


def _begin(c: sqlite3.Connection, chat_id: int, person_id: int) -> None:
    """Have settings of their own for this person, which are as they were without."""
    snapshots, timelapse = (is_on(c, switch, chat_id=chat_id, person_id=person_id) for switch in SWITCHES)
    c.execute(
        "INSERT INTO settings (chat_id, person_id, changes, snapshots, timelapse)"
        " VALUES (?, ?, '{}', ?, ?) ON CONFLICT DO NOTHING",
        (chat_id, person_id, snapshots, timelapse),
    )


def once(recipe: Recipe, changes: Changes) -> Recipe:
    """The recipe changed for one painting; a preset starts afresh. Raises RecipeError."""
    changed = Recipe.of(**changes) if "preset" in changes else recipe.changed(changes)
    _check_effort(changed)
    return changed


def affordable(recipe: Recipe) -> Recipe:
    """The recipe with no more iterations than a chat allows at its size."""
    return recipe.changed({"iterations": min(recipe.iterations, _MOST_WORK // recipe.size**2)})


def _check_effort(recipe: Recipe) -> None:
    """Raise RecipeError for a painting that would take too long in a chat."""
    if recipe.size > LARGEST_SIZE:
        raise _too_much("size", recipe.size, LARGEST_SIZE, "px")
    if recipe.seconds > _LONGEST:
        raise _too_much("seconds", recipe.seconds, _LONGEST, "s")
    if 0 < recipe.tile < _SMALLEST_TILE:
        raise RecipeError(
            f"tile is {recipe.tile}; in a chat it can be 0, or at least {_SMALLEST_TILE} px.",
            "chat-tile",
            value=recipe.tile,
            least=_SMALLEST_TILE,
        )
    most = _MOST_WORK // recipe.size**2
    if recipe.iterations > most and not recipe.seconds:
        raise RecipeError(
            f"iterations is {recipe.iterations}; in a chat, at {recipe.size} px, it can be at most {most}.",
            "chat-iterations",
            value=recipe.iterations,
            size=recipe.size,
            most=most,
        )


def _too_much(setting: str, value: float, most: int, unit: str) -> RecipeError:
    sentence = f"{setting} is {value:g}; in a chat it can be at most {most} {unit}."
    return RecipeError(sentence, "chat-limit", setting=setting, value=value, most=most, unit=unit)


def reset(c: sqlite3.Connection, *, chat_id: int, person_id: int) -> Recipe:
    """Forget every change. Returns the recipe that results."""
    c.execute("DELETE FROM settings WHERE chat_id = ? AND person_id = ?", (chat_id, person_id))
    return recipe_of(c, chat_id=chat_id, person_id=person_id)


def _of_group(c: sqlite3.Connection, chat_id: int, person_id: int) -> dict[str, int | float | str]:
    """What the group changed for everybody else; nothing in a private chat."""
    return _changes_of(c, chat_id, chat_id) if chat_id < 0 and person_id != chat_id else {}


def _over(defaults: Changes, changes: Changes) -> Changes:
    """A preset starts afresh."""
    return changes if "preset" in changes else {**defaults, **changes}


def _changes_of(c: sqlite3.Connection, chat_id: int, person_id: int) -> dict[str, int | float | str]:
    row = c.execute("SELECT changes FROM settings WHERE chat_id = ? AND person_id = ?", (chat_id, person_id)).fetchone()
    return dict(json.loads(row["changes"])) if row else {}
