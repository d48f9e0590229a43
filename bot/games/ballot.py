"""Counting votes: one for each person, none for oneself, and places that ties share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import ascii_uppercase

__all__ = ["counted", "letter", "places"]


def letter(option: int) -> str:
    """What people call the option of this place on the ballot: A, B, C and so on."""
    return ascii_uppercase[option]


def counted(votes: Mapping[int, int], authors: Sequence[int]) -> tuple[int, ...]:
    """How many votes each option has. votes: person to option; authors: of each option, whose own don't count."""
    return tuple(
        sum(1 for person, choice in votes.items() if choice == option and person != author)
        for option, author in enumerate(authors)
    )


def places(counts: Sequence[int]) -> tuple[int, ...]:
    """Each option's place, from 1: as many as have more votes stand before it."""
    return tuple(1 + sum(other > count for other in counts) for count in counts)
