"""Mash-up: my photo and your photo, each painted in the style of the other.

Rules: somebody's photo looks for a partner. Whoever takes the seat first replies with a photo of theirs; who lets two
minutes pass gives the seat up. Both ways round are painted, both people are credited with both, and the chat chooses
which way it likes better. Each of the two gets a point.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Final, Literal

from bot.games.ballot import letter
from bot.games.effects import (
    Button,
    Buttons,
    Edit,
    Effects,
    Exhibit,
    Line,
    Name,
    Paint,
    Prompt,
    React,
    Say,
    Score,
    ShowAlbum,
    Shown,
    Toast,
    line,
)
from bot.games.events import (
    AskedToStop,
    Command,
    Event,
    Kind,
    Painted,
    PaintingFailed,
    PersonLeft,
    Picture,
    PollVoted,
    Tap,
    TimeUp,
)
from bot.games.state import State, again_button, ended, leads, next_round, timed, took

__all__ = ["Mash", "begin", "play"]

OPEN_S: Final = 300
SEAT_S: Final = 120
PAINTING_S: Final = 300
VOTING_S: Final = 60
MOST_LAPSES: Final = 3
POINTS: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Mash(State):
    """phase `photo`: the author is asked for a photo; `open`: it looks for a partner; `seat`: the partner is asked.

    lapses: how often somebody took the seat and brought nothing. paintings: by entry; 1 is the author's photo in the
    partner's style, 2 the other way round. votes: person to place on the ballot.
    """

    kind: ClassVar[Kind] = "mash"

    phase: Literal["photo", "open", "seat", "painting", "voting"]
    author: int
    photo: str = ""
    partner: int | None = None
    other: str = ""
    lapses: int = 0
    paintings: Mapping[int, str] = field(default_factory=dict)
    failed: tuple[int, ...] = ()
    votes: Mapping[int, int] = field(default_factory=dict)


def begin(command: Command) -> tuple[Mash, Effects]:
    if command.content is None:
        state = timed(Mash(command=command, phase="photo", author=command.person), command.at + SEAT_S)
        ask = line("mash-your-photo", name=Name(command.person), seconds=SEAT_S)
        return state, (Prompt(text=(line("mash-title"), line("mash-about"), ask), people=(command.person,)),)
    author = command.person if command.content_of is None else command.content_of
    state = Mash(command=command, phase="open", author=author, photo=command.content)
    if author == command.person:
        return _open(state, command.at)
    return _seat(state, command.person, command.at)


def play(state: Mash, event: Event) -> tuple[Mash, Effects]:
    match event:
        case Tap():
            return _tapped(state, event)
        case Picture():
            return _brought(state, event)
        case Painted(entry=number, picture=picture):
            return _settled(state, number, picture, event.at)
        case PaintingFailed(entry=number):
            return _settled(state, number, None, event.at)
        case PollVoted() if state.phase == "voting":
            return _polled(state, event), ()
        case PersonLeft(person=person):
            return _left(state, person, event.at)
        case TimeUp():
            return _time_up(state, event.at)
        case AskedToStop(person=person):
            return _stopped(state, line("game-stopped", name=Name(person)))
    return state, ()


# Two people and two photos


def _open(state: Mash, at: int) -> tuple[Mash, Effects]:
    """The photo looks for a partner; with the photo, so that people see what they would play with."""
    state = timed(next_round(replace(state, phase="open", partner=None)), at + OPEN_S)
    buttons = (
        (
            Button(line("mash-button-seat"), state.round, "seat", tone="good"),
            Button(line("lobby-button-cancel"), state.round, "cancel", tone="danger"),
        ),
    )
    text = (line("mash-title"), line("mash-open", name=Name(state.author)))
    return state, (Say(slot="card", text=text, picture=state.photo, buttons=buttons),)


def _seat(state: Mash, person: int, at: int) -> tuple[Mash, Effects]:
    state = timed(next_round(replace(state, phase="seat", partner=person)), at + SEAT_S)
    ask = line("mash-your-turn", name=Name(person), author=Name(state.author), seconds=SEAT_S)
    return state, (Prompt(text=(ask,), people=(person,)),)


def _tapped(state: Mash, tap: Tap) -> tuple[Mash, Effects]:
    match tap.action:
        case "seat" if state.phase == "open" and tap.person == state.author:
            return state, (Toast(line("mash-own")),)
        case "seat" if state.phase == "open":
            taken = _card(line("mash-seat-taken", name=Name(tap.person), author=Name(state.author)))
            state, effects = _seat(state, tap.person, tap.at)
            return state, (Toast(line("mash-seated")), taken, *effects)
        case "cancel" if state.phase == "open" and not (leads(state, tap.person) or tap.person == state.author):
            return state, (Toast(line("game-only-starter", name=Name(state.command.person))),)
        case "cancel" if state.phase == "open":
            off = _card(line("lobby-called-off", name=Name(tap.person)))
            return ended(state, "cancelled", Toast(line("lobby-cancelled")), off)
        case "vote" if state.phase == "voting" and tap.choice in (0, 1):
            state = replace(state, votes={**state.votes, tap.person: tap.choice})
            return state, (Toast(line("contest-voted", letter=letter(tap.choice))),)
    return state, (Toast(line("game-stale")),)


def _brought(state: Mash, event: Picture) -> tuple[Mash, Effects]:
    """A photo from whoever is asked; while the seat is free, from anybody else than the author."""
    accepted = React(event.message_id, "accepted")
    match state.phase:
        case "photo" if event.person == state.author:
            photo = replace(state, photo=event.picture)
            opened, effects = _open(took(photo, event.message_id), event.at)
            return opened, (accepted, *effects)
        case "open" if event.person != state.author:
            taken = _card(line("mash-seat-taken", name=Name(event.person), author=Name(state.author)))
            painting, effects = _paint(state, event)
            return painting, (accepted, taken, *effects)
        case "seat" if event.person == state.partner:
            painting, effects = _paint(state, event)
            return painting, (accepted, *effects)
    return state, (React(event.message_id, "unclear"),)


def _paint(state: Mash, event: Picture) -> tuple[Mash, Effects]:
    state = took(replace(state, phase="painting", partner=event.person, other=event.picture), event.message_id)
    state = timed(next_round(state), event.at + PAINTING_S)
    return state, (
        Paint(1, state.photo, state.other, state.author),
        Paint(2, state.other, state.photo, event.person),
    )


# Two paintings


def _settled(state: Mash, number: int, painting: str | None, at: int) -> tuple[Mash, Effects]:
    waits = {1, 2} - state.paintings.keys() - set(state.failed)
    if state.phase != "painting" or number not in waits:
        return state, ()
    if painting is None:
        state = replace(state, failed=(*state.failed, number))
    else:
        state = replace(state, paintings={**state.paintings, number: painting})
    return _reveal(state, at) if len(waits) == 1 else (state, ())


def _reveal(state: Mash, at: int) -> tuple[Mash, Effects]:
    """Ask the chat where there are two; one hangs by itself."""
    shown = [Shown(painting, _credit(state, number)) for number, painting in sorted(state.paintings.items())]
    match shown:
        case []:
            return ended(state, "failed", Say(text=(line("mash-failed"),), buttons=again_button(state)))
        case [alone]:
            text = (alone.caption, line("mash-one-failed"), _thanks())
            said = Say(text=text, picture=alone.picture, buttons=again_button(state))
            return ended(state, "finished", said, *_scores(state), _exhibit(state, alone.picture, 0))
    state = timed(next_round(replace(state, phase="voting")), at + VOTING_S)
    ask = Say(slot="ballot", text=(line("mash-question", seconds=VOTING_S),), buttons=_ballot_buttons(state))
    return state, (ShowAlbum(tuple(shown)), ask)


def _credit(state: Mash, number: int) -> Line:
    photo, strokes = (state.author, _partner(state)) if number == 1 else (_partner(state), state.author)
    return line("mash-credit", letter=letter(number - 1), photo=Name(photo), strokes=Name(strokes))


def _ballot_buttons(state: Mash) -> Buttons:
    return (
        tuple(
            Button(line("contest-letter", letter=letter(option)), state.round, "vote", option) for option in range(2)
        ),
    )


def _polled(state: Mash, vote: PollVoted) -> Mash:
    others = {person: choice for person, choice in state.votes.items() if person != vote.person}
    return replace(state, votes=others if vote.choice not in (0, 1) else {**others, vote.person: vote.choice})


def _count(state: Mash) -> tuple[Mash, Effects]:
    votes = [sum(choice == option for choice in state.votes.values()) for option in range(2)]
    if votes[0] == votes[1]:
        verdict = line("mash-both", votes=votes[0])
    else:
        better = letter(votes.index(max(votes)))
        verdict = line("mash-better", letter=better, votes=max(votes), others=min(votes))
    hung = [number for number in (1, 2) if votes[number - 1] == max(votes)]
    wall = [_exhibit(state, state.paintings[number], votes[number - 1]) for number in hung]
    told = Edit(slot="ballot", text=(verdict, _thanks()), buttons=again_button(state))
    return ended(state, "finished", told, *_scores(state), *wall)


def _thanks() -> Line:
    return line("mash-thanks", points=POINTS)


def _scores(state: Mash) -> Effects:
    return (Score(state.author, POINTS), Score(_partner(state), POINTS))


def _exhibit(state: Mash, painting: str, votes: int) -> Exhibit:
    return Exhibit(painting, (state.author, _partner(state)), votes)


def _partner(state: Mash) -> int:
    assert state.partner is not None
    return state.partner


# What goes wrong


def _time_up(state: Mash, at: int) -> tuple[Mash, Effects]:
    match state.phase:
        case "photo":
            nothing = Say(text=(line("mash-no-photo", name=Name(state.author)),))
            return ended(state, "asleep", nothing)
        case "open":
            return ended(state, "too-few", _card(line("mash-no-partner", name=Name(state.author))))
        case "seat":
            return _lapse(state, line("mash-lapsed", name=Name(_partner(state))), at)
        case "painting":
            failed = {1, 2} - state.paintings.keys()
            return _reveal(replace(state, failed=tuple(sorted(failed))), at)
        case "voting":
            return _count(state)


def _lapse(state: Mash, why: Line, at: int) -> tuple[Mash, Effects]:
    """The seat is free again, but not for ever."""
    state = replace(state, lapses=state.lapses + 1)
    if state.lapses == MOST_LAPSES:
        return ended(state, "too-few", Say(text=(why, line("mash-gave-up", name=Name(state.author)))))
    state, (card,) = _open(state, at)
    assert isinstance(card, Say)
    return state, (replace(card, text=(why, *card.text)),)


def _left(state: Mash, person: int, at: int) -> tuple[Mash, Effects]:
    """Photos that are here are played with; who has yet to bring one is not waited for."""
    if person == state.author and state.phase in ("photo", "open", "seat"):
        return _called_off(state, line("mash-author-left", name=Name(person)))
    if person == state.partner and state.phase == "seat":
        return _lapse(state, line("mash-partner-left", name=Name(person)), at)
    return replace(state, votes={voter: choice for voter, choice in state.votes.items() if voter != person}), ()


def _called_off(state: Mash, why: Line) -> tuple[Mash, Effects]:
    if state.phase == "open":
        return ended(state, "cancelled", _card(why))
    return ended(state, "cancelled", Say(text=(why,)))


def _stopped(state: Mash, why: Line) -> tuple[Mash, Effects]:
    match state.phase:
        case "open":
            return ended(state, "stopped", _card(why))
        case "voting":
            return ended(state, "stopped", Edit(slot="ballot", text=(why,)))
    return ended(state, "stopped", Say(text=(why,)))


def _card(text: Line) -> Edit:
    return Edit(slot="card", text=(line("mash-title"), text))
