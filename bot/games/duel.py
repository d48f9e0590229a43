"""Duel: two people, the best of three rounds, the chat decides.

Rules: the starter challenges whom the command replies to, or anybody who dares. In each round both bring a style
for the same photo and the chat votes, as in a battle. More votes win the round. Who brings nothing loses it; equal
votes, or a painting that failed, make it a draw, which is nobody's. The first with two rounds wins; so does who has
more after three, and it is a draw where both have as many. Who leaves the chat has lost. The winner gets 3 points,
a draw 1 each.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Final

from bot.games.chance import drawn
from bot.games.contest import (
    Contest,
    Phase,
    Rules,
    ask_for_styles,
    authors,
    drop_out,
    paintings,
    play_contest,
    result,
    tidy,
)
from bot.games.effects import (
    Button,
    Buttons,
    Edit,
    Effects,
    Exhibit,
    Line,
    Name,
    React,
    Say,
    Score,
    Text,
    Toast,
    line,
)
from bot.games.events import AskedToStop, Command, Event, Kind, PersonLeft, Picture, Tap, TimeUp
from bot.games.state import again_button, ended, timed

__all__ = ["Duel", "begin", "play"]

CHALLENGE_S: Final = 180
ROUNDS: Final = 3
TO_WIN: Final = 2
POINTS_WON: Final = 3
POINTS_DRAWN: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Duel(Contest):
    """phase `lobby`: the challenge is out. players: the starter, then the opponent, once the duel is on.

    won: who won each round that is over; None where it was a draw.
    """

    kind: ClassVar[Kind] = "duel"

    phase: Phase = "lobby"
    won: tuple[int | None, ...] = ()


def begin(command: Command) -> tuple[Duel, Effects]:
    state = Duel(command=command, players=(command.person,), content=_content(command, 0))
    if command.opponent == command.person:
        return ended(state, "cancelled", Say(text=(line("duel-oneself"),)))
    state = timed(state, command.at + CHALLENGE_S)
    return state, (Say(slot="card", text=(_challenge(state),), buttons=_challenge_buttons(state)),)


def play(state: Duel, event: Event) -> tuple[Duel, Effects]:
    if state.phase == "lobby":
        return _play_challenge(state, event)
    if isinstance(event, PersonLeft) and event.person in state.players:
        return _walk_over(state, event.person)
    return play_contest(state, event, _RULES)


# The challenge


def _play_challenge(state: Duel, event: Event) -> tuple[Duel, Effects]:
    starter, opponent = state.command.person, state.command.opponent
    match event:
        case Tap(action="accept"):
            return _accept(state, event)
        case Tap(action="decline", person=person) if person in (starter, opponent):
            withdrawn = "duel-withdrawn" if person == starter else "duel-declined"
            toast = Toast(line("duel-declined-toast"))
            return ended(state, "cancelled", toast, _card(line(withdrawn, name=Name(person))))
        case Tap(action="decline"):
            return state, (Toast(line("duel-not-yours")),)
        case Tap():
            return state, (Toast(line("game-stale")),)
        case Picture():
            return state, (React(event.message_id, "unclear"),)
        case PersonLeft(person=person) if person in (starter, opponent):
            return ended(state, "cancelled", _card(line("duel-left-before", name=Name(person))))
        case TimeUp():
            return ended(state, "too-few", _card(line("duel-unanswered", name=Name(starter))))
        case AskedToStop(person=person):
            return ended(state, "stopped", _card(line("game-stopped", name=Name(person))))
    return state, ()


def _accept(state: Duel, tap: Tap) -> tuple[Duel, Effects]:
    starter, opponent = state.command.person, state.command.opponent
    if tap.person == starter:
        return state, (Toast(line("duel-oneself")),)
    if opponent is not None and tap.person != opponent:
        return state, (Toast(line("duel-not-yours")),)
    state = replace(state, players=(starter, tap.person))
    on = _card(line("duel-on", name=Name(starter), opponent=Name(tap.person)))
    state, effects = ask_for_styles(state, _RULES, tap.at, _round_title(state))
    return state, (Toast(line("duel-accepted")), on, *effects)


def _challenge(state: Duel) -> Line:
    name, opponent = Name(state.command.person), state.command.opponent
    if opponent is None:
        return line("duel-open-challenge", name=name)
    return line("duel-challenge", name=name, opponent=Name(opponent))


def _challenge_buttons(state: Duel) -> Buttons:
    return (
        (
            Button(line("duel-button-accept"), state.round, "accept", tone="good"),
            Button(line("duel-button-decline"), state.round, "decline", tone="danger"),
        ),
    )


def _card(text: Line) -> Edit:
    return Edit(slot="card", text=(text,))


# The rounds


def _content(command: Command, number: int) -> str:
    """The photo of each round: the starter's first, then others of the house, which may have less than three."""
    others = drawn(command.seed, "contents", command.house.contents, ROUNDS)
    photos = ([command.content] if command.content else []) + list(others)
    return photos[number % len(photos)]


def _round_title(state: Duel) -> Text:
    return (line("duel-round", number=len(state.won) + 1, rounds=ROUNDS),)


def _judge(state: Duel, at: int) -> tuple[Duel, Effects]:
    """A round is over; the next begins, or the duel ends."""
    if not state.entries:
        return _finish(state, line("duel-round-asleep"), asleep=True)
    winner, verdict = _round_winner(state)
    state = replace(state, won=(*state.won, winner))
    wall = tuple(
        Exhibit(painting, (author,), votes)
        for painting, author, votes in zip(paintings(state), authors(state), result(state), strict=True)
        if votes
    )
    if max(_rounds_of(state)) >= TO_WIN or len(state.won) == ROUNDS:
        state, effects = _finish(state, verdict)
        return state, (*wall, *effects)
    state = replace(state, content=_content(state.command, len(state.won)))
    state, effects = ask_for_styles(state, _RULES, at, (verdict, _standing(state), *_round_title(state)))
    return state, (*wall, *effects)


def _round_winner(state: Duel) -> tuple[int | None, Line]:
    brought = {entry.person for entry in state.entries}
    if len(state.ballot) == len(state.players):
        (first, second), (one, other) = authors(state), result(state)
        if one == other:
            return None, line("duel-round-equal", votes=one)
        winner = first if one > other else second
        return winner, line("duel-round-won", name=Name(winner), votes=max(one, other), others=min(one, other))
    if len(brought) == 1 and state.ballot:
        (winner,) = brought
        return winner, line("duel-round-alone", name=Name(winner))
    return None, line("duel-round-failed")


def _rounds_of(state: Duel) -> tuple[int, ...]:
    return tuple(state.won.count(player) for player in state.players)


def _standing(state: Duel) -> Line:
    (name, opponent), (rounds, others) = map(Name, state.players), _rounds_of(state)
    return line("duel-standing", name=name, rounds=rounds, opponent=opponent, others=others)


def _finish(state: Duel, verdict: Line, *, asleep: bool = False) -> tuple[Duel, Effects]:
    rounds = _rounds_of(state)
    if rounds[0] == rounds[1]:
        drawn_text = line("duel-asleep") if asleep else line("duel-drawn")
        scores = () if asleep else tuple(Score(player, POINTS_DRAWN) for player in state.players)
        return ended(state, "asleep" if asleep else "drawn", _last(state, verdict, drawn_text), *scores)
    winner = state.players[rounds.index(max(rounds))]
    won = line("duel-won", name=Name(winner), points=POINTS_WON)
    return ended(state, "won", _last(state, verdict, _standing(state), won), Score(winner, POINTS_WON))


def _walk_over(state: Duel, left: int) -> tuple[Duel, Effects]:
    (winner,) = drop_out(state, left).players
    text = line("duel-walkover", left=Name(left), name=Name(winner), points=POINTS_WON)
    over = Say(text=(text,), buttons=again_button(state))
    return ended(drop_out(state, left), "won", *tidy(state), over, Score(winner, POINTS_WON))


def _last(state: Duel, *text: Line) -> Say:
    """With the painting that won the last round, if one did."""
    by = dict(zip(authors(state), paintings(state), strict=True))
    winner = state.won[-1] if state.won else None
    return Say(text=text, picture=by.get(winner) if winner is not None else None, buttons=again_button(state))


_RULES: Final[Rules[Duel]] = Rules(styles_s=120, voting_s=60, most=2, judge=_judge)
