"""What a painting costs, before anything is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from engine import tiles
from engine.plan import COARSEST, Stage, schedule
from engine.recipe import Recipe, layer_weights

__all__ = ["SECONDS", "Cost", "cost"]

SECONDS: Final = 3.7
"""That a unit takes on two CPU cores with bfloat16: where nothing has been measured yet."""

_FLOAT32: Final = 2.1  # times a bfloat16 pass
_SWEPT_TWICE: Final = 1.5  # forward, and forward and backward again, where a pass is forward and backward once


@dataclass(frozen=True, slots=True)
class Cost:
    """seconds: taken on any machine. units: iterations times megapixels, of which each machine takes its own time."""

    seconds: float
    units: float

    def at(self, pace: float) -> float:
        """Seconds in all where a unit takes `pace` seconds."""
        return self.seconds + self.units * pace


def cost(recipe: Recipe) -> Cost:
    """Of a square painting, over all its scales; a float32 iteration counts for more. A time budget is its own cost."""
    if recipe.seconds:
        return Cost(recipe.seconds, 0.0)
    coarsest = None if recipe.preset == "classic" else COARSEST
    pixels = sum(_read(stage, recipe) for stage in schedule(recipe.size, recipe.size, recipe, coarsest))
    return Cost(0.0, pixels / 1e6 * (_FLOAT32 if recipe.precision == "float32" else 1.0))


def _read(stage: Stage, recipe: Recipe) -> float:
    """Pixels that its iterations read: in tiles also those around them, and all of them twice."""
    tile = tiles.chosen(recipe, stage.height, stage.width, is_light=recipe.precision != "float32")
    if not tile or stage.size <= tile:
        return stage.iterations * stage.area
    layers = {*layer_weights(recipe.content_layers), *layer_weights(recipe.style_layers)}
    share = tiles.read_share(stage.height, stage.width, tile, layers)
    return stage.iterations * stage.area * share * _SWEPT_TWICE
