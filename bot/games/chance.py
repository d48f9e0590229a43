"""What looks like chance in a game: the same for the same seed and purpose, on every machine."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

__all__ = ["drawn", "shuffled"]

T = TypeVar("T")


def drawn(seed: int, purpose: str, things: Sequence[T], count: int) -> tuple[T, ...]:
    """That many different ones of them; all, if there are fewer."""
    return tuple(_source(seed, purpose).sample(things, min(count, len(things))))


def shuffled(seed: int, purpose: str, things: Sequence[T]) -> tuple[T, ...]:
    return drawn(seed, purpose, things, len(things))


def _source(seed: int, purpose: str) -> random.Random:
    return random.Random(f"{seed} {purpose}")  # noqa: S311 - a game of chance, not a secret; text seeds are hashed
