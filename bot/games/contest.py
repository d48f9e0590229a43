"""One contest of styles: players bring one each for the same photo, all are painted alike, and the chat votes.

What battle and duel share. Paintings begin as styles come in, so that nobody waits for all of them at the end; that is
why the first style that a player brings counts. When all players have brought one, or the time is up, what is still wet
is waited for. Two paintings or more make an anonymous album and a ballot; whatever else comes of it is the game's to
judge, as the ballot's result is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Generic, Literal, TypeVar

from bot.games.ballot import counted, letter
from bot.games.chance import shuffled
from bot.games.effects import (
    AskPoll,
    Button,
    Buttons,
    ClosePoll,
    Edit,
    Effect,
    Effects,
    Name,
    Names,
    Paint,
    Prompt,
    React,
    Say,
    ShowAlbum,
    Shown,
    StyleName,
    Text,
    Toast,
    line,
)
from bot.games.entries import Entry, house_buttons, offered, settled
from bot.games.events import (
    AskedToStop,
    Event,
    HouseStyle,
    Painted,
    PaintingFailed,
    PersonLeft,
    Picture,
    PollVoted,
    Tap,
    TimeUp,
)
from bot.games.lobby import Gathering
from bot.games.state import State, ended, next_round, timed, took

__all__ = [
    "PAINTING_S",
    "Contest",
    "Phase",
    "Rules",
    "ask_for_styles",
    "authors",
    "drop_out",
    "has_taken_part",
    "paintings",
    "play_contest",
    "result",
    "tidy",
    "waiting_for",
]

PAINTING_S: Final = 600  # what is not painted by then counts as failed
PROGRESS_EVERY_S: Final = 20
HOUSE_STYLES: Final = 6

Phase = Literal["lobby", "styles", "painting", "voting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest(Gathering):
    """entries: in the order in which they came; numbers go on from contest to contest of one game.

    ballot: the numbers of the entries that are A, B, C and so on; votes: person to place on the ballot.
    gone: players who left the chat.
    """

    phase: Phase
    entries: tuple[Entry, ...] = ()
    painted_before: int = 0
    ballot: tuple[int, ...] = ()
    votes: Mapping[int, int] = field(default_factory=dict)
    gone: tuple[int, ...] = ()


C = TypeVar("C", bound=Contest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules(Generic[C]):
    """What differs from game to game. Times are in seconds.

    most: how many may play; who is no player yet comes in by bringing a style where there is room.
    judge: what follows at this time, once the ballot is closed or there is nothing to vote on.
    """

    styles_s: int
    voting_s: int
    most: int
    judge: Callable[[C, int], tuple[C, Effects]]


def ask_for_styles(state: C, rules: Rules[C], at: int, text: Text) -> tuple[C, Effects]:
    """A contest begins. text: what the prompt says before it tells what to do."""
    state = replace(
        state,
        phase="styles",
        entries=(),
        painted_before=state.painted_before + len(state.entries),
        ballot=(),
        votes={},
    )
    state = timed(next_round(state), at + rules.styles_s)
    prompt = Prompt(
        text=(*text, line("contest-prompt", seconds=rules.styles_s)),
        people=state.players,
        picture=state.content,
        buttons=house_buttons(_offered(state), state.round),
    )
    return state, (prompt,)


def play_contest(state: C, event: Event, rules: Rules[C]) -> tuple[C, Effects]:
    match event:
        case Tap():
            return _tapped(state, event, rules)
        case Picture():
            return _brought(state, event, rules)
        case Painted(entry=number, picture=painting):
            return _settle(state, number, painting, rules, event.at)
        case PaintingFailed(entry=number):
            return _settle(state, number, None, rules, event.at)
        case PollVoted() if state.phase == "voting":
            return _polled(state, event), ()
        case PersonLeft(person=person) if person in state.players:
            return _go_on(drop_out(state, person), rules, event.at)
        case PersonLeft(person=person):
            return drop_out(state, person), ()
        case TimeUp():
            return _time_up(state, rules, event.at)
        case AskedToStop(person=person):
            return ended(state, "stopped", *tidy(state), Say(text=(line("game-stopped", name=Name(person)),)))
    return state, ()


def drop_out(state: C, person: int) -> C:
    """What a person who left the chat had a hand in counts no more: a style, a vote, a place on the podium."""
    return replace(
        state,
        players=tuple(player for player in state.players if player != person),
        gone=(*state.gone, person) if person in state.players and person not in state.gone else state.gone,
        votes={voter: choice for voter, choice in state.votes.items() if voter != person},
    )


def has_taken_part(state: State, person: int) -> bool:
    """Whether the person plays in a contest, or has a vote in it that counts; nobody who has left the chat does."""
    return isinstance(state, Contest) and (person in state.players or person in state.votes)


def waiting_for(state: Contest) -> tuple[int, ...]:
    """The players who have not brought a style, or none that could be painted."""
    return tuple(player for player in state.players if _entry_of(state, player) is None)


def _entry_of(state: Contest, person: int) -> Entry | None:
    return next((entry for entry in state.entries if entry.person == person and not entry.failed), None)


def _offered(state: Contest) -> tuple[HouseStyle, ...]:
    """Others in each contest of one game."""
    return offered(state.command.house, state.command.seed, str(state.painted_before), HOUSE_STYLES)


# Styles come in


def _tapped(state: C, tap: Tap, rules: Rules[C]) -> tuple[C, Effects]:
    match tap.action:
        case "house" if state.phase == "styles" and 0 <= tap.choice < len(_offered(state)):
            return _picked(state, tap, rules)
        case "vote" if state.phase == "voting" and 0 <= tap.choice < len(state.ballot):
            return _voted(state, tap)
    return state, (Toast(line("game-stale")),)


def _picked(state: C, tap: Tap, rules: Rules[C]) -> tuple[C, Effects]:
    style = _offered(state)[tap.choice]
    if not _may_bring(state, tap.person, rules):
        return state, (Toast(line(_why_not(state, tap.person))),)
    if any(entry.house == style.name and not entry.failed for entry in state.entries):
        return state, (Toast(line("contest-style-taken", style=StyleName(style.name))),)
    state, effects = _enter(
        state, Entry(_next_number(state), tap.person, style.picture, house=style.name), rules, tap.at
    )
    return state, (Toast(line("contest-style-picked", style=StyleName(style.name))), *effects)


def _brought(state: C, event: Picture, rules: Rules[C]) -> tuple[C, Effects]:
    if not _may_bring(state, event.person, rules):
        return state, (React(event.message_id, "unclear"),)
    state = took(state, event.message_id)
    entry = Entry(_next_number(state), event.person, event.picture, event.message_id)
    state, effects = _enter(state, entry, rules, event.at)
    return state, (React(event.message_id, "accepted"), *effects)


def _may_bring(state: Contest, person: int, rules: Rules[C]) -> bool:
    if state.phase != "styles" or _entry_of(state, person) is not None:
        return False
    return person in state.players or (len(state.players) < rules.most and person not in state.gone)


def _why_not(state: Contest, person: int) -> str:
    return "contest-brought-already" if _entry_of(state, person) is not None else "contest-no-room"


def _next_number(state: Contest) -> int:
    return state.painted_before + len(state.entries) + 1


def _enter(state: C, entry: Entry, rules: Rules[C], at: int) -> tuple[C, Effects]:
    players = state.players if entry.person in state.players else (*state.players, entry.person)
    state = replace(state, players=players, entries=(*state.entries, entry))
    state, effects = _go_on(state, rules, at)
    return state, (Paint(entry.number, state.content, entry.style, entry.person), *effects)


# Paintings come in


def _settle(state: C, number: int, painting: str | None, rules: Rules[C], at: int) -> tuple[C, Effects]:
    entries, entry = settled(state.entries, number, painting)
    if entry is None:
        return state, ()
    state = replace(state, entries=entries)
    told = _told_of_failure(state, entry) if entry.failed else ()
    state, effects = _go_on(state, rules, at)
    return state, (*told, *effects)


def _told_of_failure(state: Contest, entry: Entry) -> Effects:
    """In time to bring another, if there is time; else the prompt tells it in the end."""
    reaction = () if entry.message_id is None else (React(entry.message_id, "failed"),)
    if state.phase != "styles" or entry.person in state.gone:
        return reaction
    again = Say(text=(line("contest-failed-try-again", name=Name(entry.person)),), reply_to=entry.message_id)
    return (again,)


def _go_on(state: C, rules: Rules[C], at: int) -> tuple[C, Effects]:
    """From one phase to the next where nothing is missing any more."""
    if state.phase == "styles" and not waiting_for(state):
        return _close_styles(state, rules, at)
    if state.phase == "painting":
        return _wait_for_paint(state, rules, at)
    return state, ()


def _time_up(state: C, rules: Rules[C], at: int) -> tuple[C, Effects]:
    match state.phase:
        case "styles":
            return _close_styles(state, rules, at)
        case "painting":
            dry = tuple(replace(entry, failed=True) if entry.waits else entry for entry in state.entries)
            return _wait_for_paint(replace(state, entries=dry), rules, at)
        case "voting":
            state, effects = rules.judge(state, at)
            return state, (ClosePoll(), *effects)
    return state, ()


def _close_styles(state: C, rules: Rules[C], at: int) -> tuple[C, Effects]:
    state = timed(next_round(replace(state, phase="painting")), at + PAINTING_S)
    return _wait_for_paint(state, rules, at)


def _wait_for_paint(state: C, rules: Rules[C], at: int) -> tuple[C, Effects]:
    wanted = [entry for entry in state.entries if entry.person not in state.gone and not entry.failed]
    if all(entry.painting for entry in wanted):
        return _reveal(state, rules, at)
    done = sum(1 for entry in wanted if entry.painting)
    progress = line("contest-painting", done=done, count=len(wanted))
    return state, (Edit(slot="prompt", text=(progress,), every=PROGRESS_EVERY_S),)


# The chat votes


def _reveal(state: C, rules: Rules[C], at: int) -> tuple[C, Effects]:
    hung = [entry for entry in state.entries if entry.painting and entry.person not in state.gone]
    order = shuffled(state.command.seed, f"ballot {state.painted_before}", [entry.number for entry in hung])
    state = replace(state, ballot=order)
    closing = Edit(slot="prompt", text=_missing(state, len(hung)))
    if len(hung) < 2:
        state, effects = rules.judge(state, at)
        return state, (closing, *effects)
    state = timed(next_round(replace(state, phase="voting")), at + rules.voting_s)
    shown = tuple(
        Shown(painting, line("contest-letter", letter=letter(option)))
        for option, painting in enumerate(paintings(state))
    )
    poll = AskPoll(
        question=line("contest-question", seconds=rules.voting_s),
        options=shown,
        round=state.round,
        seconds=rules.voting_s,
        buttons=_ballot_buttons(state),
    )
    return state, (closing, ShowAlbum(shown), poll)


def _missing(state: Contest, hung: int) -> Text:
    """That all is painted, for whom that failed, and who brought nothing."""
    failed = tuple(player for player in waiting_for(state) if any(entry.person == player for entry in state.entries))
    absent = tuple(player for player in waiting_for(state) if player not in failed)
    lines = [line("contest-painted", count=hung)]
    if failed:
        lines.append(line("contest-failed", names=Names(failed)))
    if absent:
        lines.append(line("contest-absent", names=Names(absent), count=len(absent)))
    return tuple(lines)


def _ballot_buttons(state: Contest) -> Buttons:
    buttons = [
        Button(line("contest-letter", letter=letter(option)), state.round, "vote", option)
        for option in range(len(state.ballot))
    ]
    return tuple(tuple(buttons[i : i + 4]) for i in range(0, len(buttons), 4))


def _voted(state: C, tap: Tap) -> tuple[C, Effects]:
    if tap.person == authors(state)[tap.choice]:
        return state, (Toast(line("contest-own")),)
    state = replace(state, votes={**state.votes, tap.person: tap.choice})
    return state, (Toast(line("contest-voted", letter=letter(tap.choice))),)


def _polled(state: C, vote: PollVoted) -> C:
    others = {person: choice for person, choice in state.votes.items() if person != vote.person}
    if vote.choice is None or not 0 <= vote.choice < len(state.ballot):
        return replace(state, votes=others)
    return replace(state, votes={**others, vote.person: vote.choice})


def authors(state: Contest) -> tuple[int, ...]:
    """Of A, B, C and so on."""
    of = {entry.number: entry.person for entry in state.entries}
    return tuple(of[number] for number in state.ballot)


def paintings(state: Contest) -> tuple[str, ...]:
    """Of A, B, C and so on."""
    of = {entry.number: entry.painting or "" for entry in state.entries}
    return tuple(of[number] for number in state.ballot)


def result(state: Contest) -> tuple[int, ...]:
    """The votes of A, B, C and so on; none where the author has left the chat."""
    counts = counted(state.votes, authors(state))
    return tuple(0 if author in state.gone else votes for author, votes in zip(authors(state), counts, strict=True))


def tidy(state: Contest) -> Effects:
    """No prompt or poll goes on asking, where the contest ends before its time."""
    if state.phase == "voting":
        return (ClosePoll(),)
    tidied: Effect = Edit(slot="prompt", text=(line("contest-stopped"),))
    return (tidied,)
