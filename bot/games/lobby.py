"""Where players gather before a game: they join and leave until the starter begins, it is full or its time is up.

The starter is in from the beginning and may leave like anybody else, but goes on to decide. The game begins with two
players or more; with fewer it is called off when the time is up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from bot.games.chance import drawn
from bot.games.effects import Button, Buttons, Edit, Effects, Line, Name, Names, React, Say, Text, Toast, line
from bot.games.events import AskedToStop, Command, Event, PersonLeft, Picture, Tap, TimeUp
from bot.games.state import State, ended, leads, timed, took

__all__ = ["FEWEST", "LOBBY_S", "MOST", "Gathering", "chosen_content", "open_lobby", "play_lobby"]

FEWEST: Final = 2
MOST: Final = 8
LOBBY_S: Final = 120
EDIT_EVERY_S: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering(State):
    """players: in the order in which they joined; content: the photo that the game is about."""

    players: tuple[int, ...]
    content: str


G = TypeVar("G", bound=Gathering)
Start = Callable[[G, int], tuple[G, Effects]]
"""Begins the game at this time; it closes the lobby's card itself."""


def chosen_content(command: Command) -> str:
    """The photo that came with the command, or one of the house."""
    return command.content or drawn(command.seed, "content", command.house.contents, 1)[0]


def open_lobby(state: G, title: Text) -> tuple[G, Effects]:
    state = timed(state, state.command.at + LOBBY_S)
    return state, (Say(slot="card", text=_card(state, title), picture=state.content, buttons=_buttons(state)),)


def play_lobby(state: G, event: Event, title: Text, start: Start[G]) -> tuple[G, Effects]:
    """title: the lines that name the game."""
    match event:
        case Tap():
            return _tapped(state, event, title, start)
        case Picture():
            return _photo(state, event, title)
        case PersonLeft(person=person) if person in state.players:
            return _changed(_without(state, person), title)
        case TimeUp() if len(state.players) >= FEWEST:
            return start(state, event.at)
        case TimeUp():
            return ended(state, "too-few", Edit(slot="card", text=(*title, line("lobby-too-few"))))
        case AskedToStop():
            return ended(state, "stopped", _called_off(state, title, event.person))
    return state, ()


def _tapped(state: G, tap: Tap, title: Text, start: Start[G]) -> tuple[G, Effects]:
    match tap.action:
        case "join":
            return _join(state, tap, title, start)
        case "leave" if tap.person in state.players:
            return _changed(_without(state, tap.person), title, line("lobby-left"))
        case "leave":
            return state, (Toast(line("lobby-not-in")),)
        case "start" | "cancel" if not leads(state, tap.person):
            return state, (Toast(line("game-only-starter", name=Name(state.command.person))),)
        case "start" if len(state.players) < FEWEST:
            return state, (Toast(line("lobby-one-more")),)
        case "start":
            state, effects = start(state, tap.at)
            return state, (Toast(line("lobby-begins")), *effects)
        case "cancel":
            return ended(state, "cancelled", Toast(line("lobby-cancelled")), _called_off(state, title, tap.person))
    return state, (Toast(line("game-stale")),)


def _join(state: G, tap: Tap, title: Text, start: Start[G]) -> tuple[G, Effects]:
    if tap.person in state.players:
        return state, (Toast(line("lobby-in-already")),)
    state = replace(state, players=(*state.players, tap.person))
    if len(state.players) < MOST:
        return _changed(state, title, line("lobby-joined"))
    state, effects = start(state, tap.at)
    return state, (Toast(line("lobby-joined")), *effects)


def _photo(state: G, event: Picture, title: Text) -> tuple[G, Effects]:
    """The starter may change the photo that the game is about."""
    if event.person != state.command.person:
        return state, (React(event.message_id, "unclear"),)
    command = replace(state.command, content=event.picture, content_of=event.person)
    state = took(replace(state, command=command, content=event.picture), event.message_id)
    state, effects = _changed(state, title)
    return state, (React(event.message_id, "accepted"), *effects)


def _changed(state: G, title: Text, toast: Line | None = None) -> tuple[G, Effects]:
    # With the photo each time: the edit that changed it may be waiting, and this one takes its place.
    card = Edit(
        slot="card",
        text=_card(state, title),
        picture=state.content,
        buttons=_buttons(state),
        every=EDIT_EVERY_S,
    )
    return state, (Toast(toast), card) if toast else (card,)


def _without(state: G, person: int) -> G:
    return replace(state, players=tuple(player for player in state.players if player != person))


def _card(state: Gathering, title: Text) -> Text:
    players = line("lobby-players", names=Names(state.players), count=len(state.players))
    return (*title, players if state.players else line("lobby-empty"), line("lobby-how", seconds=LOBBY_S, most=MOST))


def _called_off(state: Gathering, title: Text, person: int) -> Edit:
    return Edit(slot="card", text=(*title, line("lobby-called-off", name=Name(person))))


def _buttons(state: Gathering) -> Buttons:
    now = state.round
    return (
        (
            Button(line("lobby-button-join", count=len(state.players)), now, "join", tone="good"),
            Button(line("lobby-button-leave"), now, "leave"),
        ),
        (
            Button(line("lobby-button-start"), now, "start"),
            Button(line("lobby-button-cancel"), now, "cancel", tone="danger"),
        ),
    )
