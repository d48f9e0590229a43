"""What is said about a finished painting: how it was made, in a line."""

from __future__ import annotations

from bot.store.jobs import Job
from bot.texts import Words
from bot.texts.recipes import differences

__all__ = ["caption"]


def caption(job: Job, words: Words) -> str:
    """Preset, steps, size, time, and what else differs from the preset."""
    recipe = job.recipe
    steps = recipe.iterations if job.steps is None else job.steps
    said = "final" if job.repeats is None else "final-repeated"
    how = words(said, preset=recipe.preset, steps=steps, size=recipe.size, seconds=job.took or 0.0)
    return " · ".join([how, *differences(words, recipe)])
