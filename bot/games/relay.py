"""Relay: one picture goes from hand to hand, and everybody paints over it in a style of their own.

Rules: two to eight players gather and take turns in an order of chance. Whoever's turn it is replies with a style
picture, takes one of the house, or passes; who does nothing for two minutes is skipped. What comes of one turn is the
photo of the next. In the end the whole way hangs as an album and runs as a film; everybody who painted gets a point.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal

from bot.games.chance import shuffled
from bot.games.effects import (
    Button,
    Edit,
    Effects,
    Line,
    Morph,
    Name,
    Names,
    Outcome,
    Paint,
    Prompt,
    React,
    Say,
    Score,
    ShowAlbum,
    Shown,
    StyleName,
    Text,
    Toast,
    line,
)
from bot.games.entries import Entry, house_buttons, offered
from bot.games.events import (
    AskedToStop,
    Command,
    Event,
    HouseStyle,
    Kind,
    Painted,
    PaintingFailed,
    PersonLeft,
    Picture,
    Tap,
    TimeUp,
)
from bot.games.lobby import Gathering, chosen_content, open_lobby, play_lobby
from bot.games.state import again_button, ended, next_round, timed, took

__all__ = ["Relay", "begin", "play"]

TURN_S: Final = 120
PAINTING_S: Final = 300
HOUSE_STYLES: Final = 4
POINTS: Final = 1


@dataclass(frozen=True, slots=True)
class Link:
    """What a player made of the picture."""

    person: int
    picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay(Gathering):
    """players: after the lobby, those whose turn is still to come, the one whose turn it is first.

    entry: what is being painted, or was painted last.
    """

    kind: ClassVar[Kind] = "relay"

    phase: Literal["lobby", "turn", "painting"] = "lobby"
    chain: tuple[Link, ...] = ()
    entry: Entry | None = None


def begin(command: Command) -> tuple[Relay, Effects]:
    state = Relay(command=command, players=(command.person,), content=chosen_content(command))
    return open_lobby(state, _TITLE)


def play(state: Relay, event: Event) -> tuple[Relay, Effects]:
    match state.phase:
        case "lobby":
            return play_lobby(state, event, _TITLE, _start)
        case "turn":
            return _play_turn(state, event)
        case "painting":
            return _play_painting(state, event)


def _start(state: Relay, at: int) -> tuple[Relay, Effects]:
    order = shuffled(state.command.seed, "order", state.players)
    card = Edit(slot="card", text=(_TITLE[0], line("relay-order", names=Names(order))))
    state, effects = _turn(replace(state, players=order), at)
    return state, (card, *effects)


# A turn


def _turn(state: Relay, at: int, *before: Line) -> tuple[Relay, Effects]:
    """The first player has the picture; the end where nobody is left. before: what to say of the turn before."""
    if not state.players:
        return _finish(state, "finished", *before)
    state = timed(next_round(replace(state, phase="turn")), at + TURN_S)
    prompt = Prompt(
        text=(*before, line("relay-turn", name=Name(state.players[0]), seconds=TURN_S)),
        people=state.players[:1],
        picture=_picture(state),
        buttons=(
            *house_buttons(_offered(state), state.round),
            (Button(line("relay-button-pass"), state.round, "pass"),),
        ),
    )
    return state, (prompt,)


def _play_turn(state: Relay, event: Event) -> tuple[Relay, Effects]:
    now = state.players[0]
    match event:
        case Tap(person=person) if person != now:
            return state, (Toast(line("relay-not-your-turn", name=Name(now))),)
        case Tap(action="house", choice=choice) if 0 <= choice < len(_offered(state)):
            return _picked(state, _offered(state)[choice], event.at)
        case Tap(action="pass"):
            state, effects = _next(state, event.at, line("relay-passed", name=Name(now)))
            return state, (Toast(line("relay-passed-toast")), *effects)
        case Tap():
            return state, (Toast(line("game-stale")),)
        case Picture(person=person) if person == now:
            state, effects = _paint(took(state, event.message_id), event.picture, event.message_id, event.at)
            return state, (React(event.message_id, "working"), *effects)
        case TimeUp():
            return _next(state, event.at, line("relay-skipped", name=Name(now)))
        case PersonLeft(person=person) if person == now:
            return _next(state, event.at, line("relay-left", name=Name(now)))
    return _play_anytime(state, event)


def _picked(state: Relay, style: HouseStyle, at: int) -> tuple[Relay, Effects]:
    state, effects = _paint(state, style.picture, None, at)
    return state, (Toast(line("contest-style-picked", style=StyleName(style.name))), *effects)


def _paint(state: Relay, style: str, message_id: int | None, at: int) -> tuple[Relay, Effects]:
    number = state.entry.number + 1 if state.entry else 1
    entry = Entry(number, state.players[0], style, message_id)
    state = timed(next_round(replace(state, phase="painting", entry=entry)), at + PAINTING_S)
    painting = line("relay-painting", name=Name(entry.person))
    return state, (
        Edit(slot="prompt", text=(painting,)),
        Paint(entry.number, _picture(state), style, entry.person),
    )


def _play_painting(state: Relay, event: Event) -> tuple[Relay, Effects]:
    entry = _being_painted(state)
    now = entry.person
    match event:
        case Painted(entry=number, picture=picture) if number == entry.number:
            state = replace(state, chain=(*state.chain, Link(now, picture)))
            return _next(state, event.at, line("relay-painted", name=Name(now)))
        case PaintingFailed(entry=number) if number == entry.number:
            return _failed(state, event.at)
        case TimeUp():
            return _failed(state, event.at)
        case Tap():
            return state, (Toast(line("game-stale")),)
    return _play_anytime(state, event)


def _failed(state: Relay, at: int) -> tuple[Relay, Effects]:
    entry = _being_painted(state)
    reaction = () if entry.message_id is None else (React(entry.message_id, "failed"),)
    state, effects = _next(state, at, line("relay-failed", name=Name(entry.person)))
    return state, (*reaction, *effects)


def _being_painted(state: Relay) -> Entry:
    assert state.entry is not None
    return state.entry


def _play_anytime(state: Relay, event: Event) -> tuple[Relay, Effects]:
    match event:
        case Picture():
            return state, (React(event.message_id, "unclear"),)
        case PersonLeft(person=person):
            current = state.players[:1]
            return replace(state, players=current + tuple(p for p in state.players[1:] if p != person)), ()
        case AskedToStop(person=person):
            after, effects = _finish(state, "stopped", line("game-stopped", name=Name(person)))
            return after, (*_closing(state), *effects)
    return state, ()


def _next(state: Relay, at: int, before: Line) -> tuple[Relay, Effects]:
    """The turn is over."""
    after, effects = _turn(replace(state, players=state.players[1:]), at, before)
    return after, (*_closing(state), *effects)


def _closing(state: Relay) -> Effects:
    """A prompt that still asks whoever's turn it is asks no more."""
    if state.phase != "turn":
        return ()
    return (Edit(slot="prompt", text=(line("relay-turn-over", name=Name(state.players[0])),)),)


# The end


def _finish(state: Relay, outcome: Outcome, *before: Line) -> tuple[Relay, Effects]:
    """outcome: where something was painted."""
    if not state.chain:
        return _nothing(state, outcome, *before)
    album = ShowAlbum(
        (
            Shown(state.content, line("relay-first")),
            *(
                Shown(link.picture, line("relay-link", number=number, name=Name(link.person)))
                for number, link in enumerate(state.chain, start=1)
            ),
        )
    )
    pictures = (state.content, *(link.picture for link in state.chain))
    text = (*before, line("relay-finished", count=len(state.chain), names=Names(_painters(state)), points=POINTS))
    film = Morph(text=text, pictures=pictures, buttons=again_button(state))
    scores = [Score(person, POINTS) for person in _painters(state)]
    return ended(state, outcome, album, film, *scores)


def _nothing(state: Relay, outcome: Outcome, *before: Line) -> tuple[Relay, Effects]:
    if outcome != "stopped":
        outcome = "asleep" if state.entry is None else "failed"
    last: Text = () if outcome == "stopped" else (line("relay-asleep" if outcome == "asleep" else "relay-nothing"),)
    return ended(state, outcome, Say(text=(*before, *last), buttons=again_button(state)))


def _painters(state: Relay) -> tuple[int, ...]:
    return tuple(link.person for link in state.chain)


def _picture(state: Relay) -> str:
    return state.chain[-1].picture if state.chain else state.content


def _offered(state: Relay) -> tuple[HouseStyle, ...]:
    return offered(state.command.house, state.command.seed, f"turn {state.round}", HOUSE_STYLES)


_TITLE: Final = (line("relay-title"), line("relay-about"))
