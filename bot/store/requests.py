"""Paintings asked for twice: the same pictures in the same roles, by the same recipe, whoever asks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from engine.recipe import KNOBS, Recipe

__all__ = ["fresh", "painted"]


def painted(c: sqlite3.Connection, content: str, styles: Sequence[str], recipe: Recipe) -> int | None:
    """The job that was painted of this request; None if there is none, or if its painting can't be sent at once.

    One that was ended early is not what was asked for.
    """
    row = c.execute(
        "SELECT id FROM job WHERE content = :content AND styles = :styles AND recipe = :recipe AND state = 'done'"
        " AND enough = 0 AND repeats IS NULL"
        " AND EXISTS (SELECT 1 FROM sent_file WHERE name = result AND kind = 'photo') LIMIT 1",
        _request(content, styles, recipe),
    ).fetchone()
    return row["id"] if row else None


def fresh(c: sqlite3.Connection, content: str, styles: Sequence[str], recipe: Recipe) -> Recipe:
    """The recipe, with the next seed by which these pictures were not painted yet, and are not about to be."""
    while c.execute(
        "SELECT 1 FROM job WHERE content = :content AND styles = :styles AND recipe = :recipe"
        " AND state NOT IN ('failed', 'cancelled') AND enough = 0",
        _request(content, styles, recipe),
    ).fetchone():
        recipe = recipe.changed({"seed": (recipe.seed + 1) % (int(KNOBS["seed"].high or 0) + 1)})
    return recipe


def _request(content: str, styles: Sequence[str], recipe: Recipe) -> dict[str, str]:
    """As a job's row has it."""
    return {"content": content, "styles": json.dumps(list(styles)), "recipe": json.dumps(recipe.to_dict())}
