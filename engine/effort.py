"""What a painting costs, before anything is painted: to be multiplied by what this machine needs for one unit."""

from __future__ import annotations

from typing import Final

from engine.plan import COARSEST, schedule
from engine.recipe import Recipe

__all__ = ["SECONDS", "effort"]

SECONDS: Final = 3.7
"""For one unit, on two CPU cores with bfloat16: where nothing has been measured yet."""

_FLOAT32: Final = 2.1  # times a bfloat16 pass


def effort(recipe: Recipe) -> float:
    """Iterations times megapixels over all scales of a square painting; a float32 one counts for more."""
    coarsest = None if recipe.preset == "classic" else COARSEST
    pixels = sum(stage.iterations * stage.area for stage in schedule(recipe.size, recipe.size, recipe, coarsest))
    return pixels / 1e6 * (_FLOAT32 if recipe.precision == "float32" else 1.0)
