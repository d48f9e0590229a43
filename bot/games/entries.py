"""Pictures that players bring for a painting, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.games.chance import drawn
from bot.games.effects import Button, Buttons, StyleName, line
from bot.games.events import House, HouseStyle

__all__ = ["Entry", "house_buttons", "offered", "settled"]


@dataclass(frozen=True, slots=True)
class Entry:
    """style: the picture that was brought; house: its name, where it is one of the house.

    message_id: the message that brought it, None where it is one of the house. painting: what came of it.
    """

    number: int
    person: int
    style: str
    message_id: int | None = None
    house: str = ""
    painting: str | None = None
    failed: bool = False

    @property
    def waits(self) -> bool:
        """Whether it is still to be painted."""
        return self.painting is None and not self.failed


def settled(entries: Sequence[Entry], number: int, painting: str | None) -> tuple[tuple[Entry, ...], Entry | None]:
    """The entries with that one painted, or failed for None; and that entry, None if none waited under the number."""
    found = next((entry for entry in entries if entry.number == number and entry.waits), None)
    if found is None:
        return tuple(entries), None
    done = replace(found, painting=painting, failed=painting is None)
    return tuple(done if entry is found else entry for entry in entries), done


def offered(house: House, seed: int, purpose: str, count: int) -> tuple[HouseStyle, ...]:
    """House styles that a prompt offers."""
    return drawn(seed, f"styles {purpose}", house.styles, count)


def house_buttons(styles: Sequence[HouseStyle], now: int) -> Buttons:
    """Two in a row. now: the round."""
    buttons = [
        Button(line("game-button-style", style=StyleName(style.name)), now, "house", choice)
        for choice, style in enumerate(styles)
    ]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
