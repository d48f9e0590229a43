"""How much sooner the loss of the original recipe is reached on its own objective."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from engine.bench import Figure, Subject
from engine.painter import load_painter
from engine.recipe import Recipe
from engine.stylize import stylize

__all__ = ["measure"]

BARS: Final = {300: 1 / 12, 1000: 1 / 8}
LONGEST: Final = 600  # iterations of L-BFGS before it counts as never reached


def measure(subject: Subject) -> Sequence[Figure]:
    """Seconds to the best loss that `classic` has after 300 and after 1000 iterations, against its own seconds."""
    classic = _curve(subject, Recipe.of(preset="classic", size=subject.size, iterations=max(BARS)))
    marks = {iterations: classic[iterations - 1] for iterations in BARS}
    fast_recipe = Recipe.of(
        preset="classic", size=subject.size, iterations=LONGEST, optimizer="lbfgs", init="sketch", precision="auto"
    )
    fast = _curve(subject, fast_recipe, until=marks[max(BARS)][1])
    figures = []
    for iterations, bar in BARS.items():
        seconds, loss = marks[iterations]
        reached = next((s for s, best in fast if best <= loss), math.inf)
        figures += [
            Figure(f"classic, {iterations} iterations", seconds, "s"),
            Figure("sketch and L-BFGS to the same loss", reached, "s"),
            Figure(f"L-BFGS / classic at {iterations} iterations", reached / seconds, reach=bar),
        ]
    return figures


def _curve(subject: Subject, recipe: Recipe, until: float = 0.0) -> list[tuple[float, float]]:
    """Seconds and best loss after each iteration, from the beginning of the painting with warm graphs."""
    painter = load_painter(recipe.precision)
    warm = Recipe.of(preset="classic", size=64, iterations=1, precision=recipe.precision)
    for _ in stylize(subject.content, [subject.style], warm, painter):
        pass
    curve: list[tuple[float, float]] = []
    best = math.inf
    for snapshot in stylize(subject.content, [subject.style], recipe, painter):
        if snapshot.losses is None:
            continue
        best = min(best, snapshot.losses.total)
        curve.append((snapshot.seconds, best))
        if best <= until:
            break
    return curve
