"""What the states of all games have in common, and the small steps that all reducers take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Final, TypeVar

from bot.games.effects import Button, Buttons, Effect, Effects, End, Line, Outcome, Toast, line
from bot.games.events import Command, Event, Kind, Tap

__all__ = ["AGAIN", "State", "again_button", "ended", "leads", "next_round", "timed", "toasted", "took"]

AGAIN: Final = "again"

_REMEMBERED: Final = 100  # message ids; far more than anybody can send between two deliveries of one update


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """round: of the buttons that count now; an older button is stale.

    timer, deadline: the one deadline that runs, its number and its time; None where none runs.
    taken: the messages whose pictures were accepted, so that one that comes twice is known.
    outcome: how it ended; None while it goes on.
    """

    kind: ClassVar[Kind]
    version: ClassVar[int] = 1

    command: Command
    round: int = 1
    timer: int = 0
    deadline: int | None = None
    starter_gone: bool = False
    taken: tuple[int, ...] = ()
    outcome: Outcome | None = None


S = TypeVar("S", bound=State)


def timed(state: S, deadline: int) -> S:
    """With this deadline instead of the one that ran."""
    return replace(state, timer=state.timer + 1, deadline=deadline)


def next_round(state: S) -> S:
    """Buttons that are out already become stale."""
    return replace(state, round=state.round + 1)


def took(state: S, message_id: int | None) -> S:
    """Remember that this message's picture was accepted."""
    if message_id is None:
        return state
    return replace(state, taken=(*state.taken, message_id)[-_REMEMBERED:])


def ended(state: S, outcome: Outcome, *effects: Effect) -> tuple[S, Effects]:
    """Over, after these effects."""
    return replace(state, outcome=outcome, deadline=None), (*effects, End(outcome))


def leads(state: State, person: int) -> bool:
    """Whether the person may start, cancel or stop the game; anybody may once the starter has left the chat."""
    return state.starter_gone or person == state.command.person


def toasted(event: Event, text: Line) -> Effects:
    """The answer where the event is a tap; other events get none."""
    return (Toast(text),) if isinstance(event, Tap) else ()


def again_button(state: State) -> Buttons:
    return ((Button(line("game-button-again"), state.round, AGAIN, tone="good"),),)
