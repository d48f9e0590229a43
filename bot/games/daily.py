"""Daily Challenge: the same photo for the whole chat, every day at the same hour.

Rules: everybody may bring one style a day, by replying or from the house; it is painted and hangs at once, with a heart
to give, as many as one likes, but none to oneself. When the next day begins the painting with the most hearts has won,
the earlier one of two with as many, and none where there are no hearts. Whose painting hung gets a point, the winner
3. Days in a row make a streak. Once a week the best nine hang as one wall. After seven days without anybody it stops.

It runs beside the other games and has no deadline: its clock is DayBegan.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Final

from bot.games.effects import (
    Button,
    DropButtons,
    Edit,
    Effect,
    Effects,
    Exhibit,
    Line,
    Name,
    Names,
    Paint,
    Prompt,
    React,
    Say,
    Score,
    Sheet,
    Shown,
    Streak,
    StyleName,
    Toast,
    line,
)
from bot.games.entries import Entry, house_buttons, offered, settled
from bot.games.events import (
    AskedToStop,
    Command,
    DayBegan,
    Event,
    HouseStyle,
    Kind,
    Painted,
    PaintingFailed,
    PersonLeft,
    Picture,
    Tap,
)
from bot.games.state import State, ended, next_round, took

__all__ = ["Daily", "begin", "play"]

HOUSE_STYLES: Final = 6
MOST_ENTRIES: Final = 24
WALL: Final = 9
POINTS: Final = 1
POINTS_WON: Final = 3
IDLE_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Work:
    """A painting of the week."""

    picture: str
    person: int
    hearts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Daily(State):
    """content: today's photo; empty before the first day. entries: today's; their numbers go on from day to day.

    hearts: by entry, who gave one. streaks: days in a row up to yesterday. week: its best so far, the best first.
    """

    kind: ClassVar[Kind] = "daily"

    day: int | None = None
    content: str = ""
    entries: tuple[Entry, ...] = ()
    painted_before: int = 0
    hearts: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    streaks: Mapping[int, int] = field(default_factory=dict)
    week: tuple[Work, ...] = ()
    idle: int = 0


def begin(command: Command) -> tuple[Daily, Effects]:
    return Daily(command=command), (Say(text=(line("daily-title"), line("daily-on", time=command.text))),)


def play(state: Daily, event: Event) -> tuple[Daily, Effects]:
    match event:
        case DayBegan(day=day) if state.day is None or day > state.day:
            return _day(state, event)
        case Tap():
            return _tapped(state, event)
        case Picture():
            return _brought(state, event)
        case Painted(entry=number, picture=picture):
            return _painted(state, number, picture)
        case PaintingFailed(entry=number):
            return _failed(state, number)
        case PersonLeft(person=person):
            return _left(state, person), ()
        case AskedToStop(person=person):
            state, effects = _close(state)
            return ended(state, "stopped", *effects, Say(text=(line("daily-off", name=Name(person)),)))
    return state, ()


# A day


def _day(state: Daily, event: DayBegan) -> tuple[Daily, Effects]:
    """Yesterday is judged, the week too where it is over; then today's photo."""
    state, effects = _close(state)
    if event.week_ended:
        state, wall = _wall(state)
        effects = (*effects, *wall)
    if state.idle == IDLE_DAYS:
        return ended(state, "asleep", *effects, Say(text=(line("daily-asleep", days=IDLE_DAYS),)))
    state = next_round(replace(state, day=event.day, content=event.content))
    prompt = Prompt(
        text=(line("daily-title"), line("daily-photo")),
        picture=event.content,
        buttons=house_buttons(_offered(state), state.round),
    )
    return state, (*effects, prompt)


def _offered(state: Daily) -> tuple[HouseStyle, ...]:
    return offered(state.command.house, state.command.seed, f"day {state.day}", HOUSE_STYLES)


def _tapped(state: Daily, tap: Tap) -> tuple[Daily, Effects]:
    match tap.action:
        case "house" if state.content and 0 <= tap.choice < len(_offered(state)):
            return _picked(state, tap)
        case "heart":
            return _heart(state, tap)
    return state, (Toast(line("game-stale")),)


def _picked(state: Daily, tap: Tap) -> tuple[Daily, Effects]:
    style = _offered(state)[tap.choice]
    if _entry_of(state, tap.person) is not None:
        return state, (Toast(line("daily-entered-already")),)
    if _full(state):
        return state, (Toast(line("daily-full")),)
    state, effects = _enter(state, Entry(_next_number(state), tap.person, style.picture, house=style.name))
    return state, (Toast(line("contest-style-picked", style=StyleName(style.name))), *effects)


def _brought(state: Daily, event: Picture) -> tuple[Daily, Effects]:
    if not state.content or _entry_of(state, event.person) is not None or _full(state):
        return state, (React(event.message_id, "unclear"),)
    state = took(state, event.message_id)
    state, effects = _enter(state, Entry(_next_number(state), event.person, event.picture, event.message_id))
    return state, (React(event.message_id, "accepted"), *effects)


def _enter(state: Daily, entry: Entry) -> tuple[Daily, Effects]:
    state = replace(state, entries=(*state.entries, entry))
    return state, (Paint(entry.number, state.content, entry.style, entry.person),)


def _entry_of(state: Daily, person: int) -> Entry | None:
    return next((entry for entry in state.entries if entry.person == person and not entry.failed), None)


def _full(state: Daily) -> bool:
    return len(state.entries) >= MOST_ENTRIES


def _next_number(state: Daily) -> int:
    return state.painted_before + len(state.entries) + 1


def _painted(state: Daily, number: int, picture: str) -> tuple[Daily, Effects]:
    entries, entry = settled(state.entries, number, picture)
    if entry is None:
        return state, ()
    heart = Button(line("daily-button-heart"), state.round, "heart", number)
    hung = Say(
        text=(line("daily-entry", name=Name(entry.person)),),
        picture=picture,
        buttons=((heart,),),
        reply_to=entry.message_id,
    )
    return replace(state, entries=entries), (hung,)


def _failed(state: Daily, number: int) -> tuple[Daily, Effects]:
    entries, entry = settled(state.entries, number, None)
    if entry is None:
        return state, ()
    sorry = Say(text=(line("daily-failed", name=Name(entry.person)),), reply_to=entry.message_id)
    return replace(state, entries=entries), (sorry,)


def _heart(state: Daily, tap: Tap) -> tuple[Daily, Effects]:
    entry = next((entry for entry in state.entries if entry.number == tap.choice and entry.painting), None)
    if entry is None:
        return state, (Toast(line("game-stale")),)
    given = state.hearts.get(entry.number, ())
    if tap.person == entry.person:
        return state, (Toast(line("daily-own-heart")),)
    if tap.person in given:
        return state, (Toast(line("daily-heart-already")),)
    state = replace(state, hearts={**state.hearts, entry.number: (*given, tap.person)})
    return state, (Toast(line("daily-heart", name=Name(entry.person))),)


def _left(state: Daily, person: int) -> Daily:
    """Takes paintings, hearts and streak along."""
    return replace(
        state,
        entries=tuple(replace(e, painting=None, failed=True) if e.person == person else e for e in state.entries),
        hearts={number: tuple(p for p in given if p != person) for number, given in state.hearts.items()},
        streaks={who: days for who, days in state.streaks.items() if who != person},
        week=tuple(work for work in state.week if work.person != person),
    )


# Its end


def _close(state: Daily) -> tuple[Daily, Effects]:
    """Judge the day. Who tried keeps the streak, even where the painting failed or is still wet."""
    if not state.content:
        return state, ()
    works = tuple(
        Work(entry.painting, entry.person, len(state.hearts.get(entry.number, ())))
        for entry in state.entries
        if entry.painting
    )
    best = max(works, key=lambda work: work.hearts, default=None)  # the first of the best: the earlier one
    winner = best if best is not None and best.hearts else None
    there = dict.fromkeys(entry.person for entry in state.entries)
    streaks = {person: state.streaks.get(person, 0) + 1 for person in there}
    effects: list[Effect] = [
        Say(text=_verdict(state, works, winner, streaks), picture=winner.picture if winner else None)
    ]
    effects += [Score(work.person, POINTS_WON if work is winner else POINTS) for work in works]
    effects += [Streak(person, days) for person, days in streaks.items()]
    effects += [Exhibit(work.picture, (work.person,), work.hearts) for work in works if work.hearts]
    state = replace(
        state,
        content="",
        entries=(),
        painted_before=state.painted_before + len(state.entries),
        hearts={},
        streaks=streaks,
        week=tuple(sorted((*state.week, *works), key=lambda work: -work.hearts)[:WALL]),
        idle=0 if there else state.idle + 1,
    )
    closing = Edit(slot="prompt", text=(line("daily-title"), line("contest-stopped")))
    return state, (closing, *effects, DropButtons(state.round)) if there else (closing,)


def _verdict(
    state: Daily, works: tuple[Work, ...], winner: Work | None, streaks: Mapping[int, int]
) -> tuple[Line, ...]:
    lines = [
        line("daily-won", name=Name(winner.person), hearts=winner.hearts, points=POINTS_WON)
        if winner
        else line("daily-no-winner", count=len(works))
    ]
    wet = tuple(entry.person for entry in state.entries if entry.waits)
    if wet:
        lines.append(line("daily-wet", names=Names(wet)))
    lines += [line("daily-streak", name=Name(person), days=days) for person, days in streaks.items() if days > 1]
    return tuple(lines)


def _wall(state: Daily) -> tuple[Daily, Effects]:
    if not state.week:
        return state, ()
    shown = tuple(
        Shown(work.picture, line("daily-wall-place", name=Name(work.person), hearts=work.hearts)) for work in state.week
    )
    return replace(state, week=()), (Sheet((line("daily-wall", count=len(shown)),), shown),)
