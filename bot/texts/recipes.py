"""A recipe in words: its settings by the names that people see."""

from __future__ import annotations

from typing import Final

from bot.texts import Words
from engine.recipe import Recipe

__all__ = ["CHOSEN", "TYPED", "differences", "named", "setting"]

TYPED: Final = ("iterations", "style_weight", "content_weight", "size", "tv_weight", "style_scale")
"""Numbers that have a label: most people change these."""

CHOSEN: Final = ("colour", "init")
"""Texts that have a label, each of their values too."""

_TOLD_ANYWAY: Final = ("preset", "iterations", "size")
_TOO_LONG: Final = ("content_layers", "style_layers")  # nor need an old painting have what its preset has today


def named(value: float | str) -> str:
    """A value as people would type it."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def setting(words: Words, recipe: Recipe, name: str) -> str:
    """A setting that has a label, and its value: `Colours: the photo's`."""
    value = getattr(recipe, name)
    if name in CHOSEN:
        value = words("value-init-style" if (name, value) == ("init", "style") else f"value-{value}")
    return words("settings-button-value", label=words(f"label-{name}"), value=named(value))


def differences(words: Words, recipe: Recipe) -> list[str]:
    """What differs from the recipe's preset, but for what is told of every painting, steps and size, and for layers.

    A setting without a label is told as it is typed.
    """
    own, preset = recipe.to_dict(), Recipe.of(preset=recipe.preset).to_dict()
    return [
        setting(words, recipe, name) if name in (*TYPED, *CHOSEN, "seed") else f"{name}={named(own[name])}"
        for name in own
        if name not in (*_TOLD_ANYWAY, *_TOO_LONG) and own[name] != preset[name]
    ]
