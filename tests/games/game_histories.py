"""Random histories of a game: people tap, send, leave, come late and do everything twice, and the world fails."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from game_table import PEOPLE, Table, command
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.games.events import Kind, Tap, TimeUp

HISTORIES = 500
LONGEST = 120  # moves
MOST_DEADLINES = 60  # no game has more of them ahead
MOVES: dict[str, int] = {  # how often each is made
    "press": 40,
    "tap wildly": 6,
    "send": 22,
    "paint": 25,
    "fail": 4,
    "vote": 10,
    "wait": 4,
    "time out": 2,
    "leave": 2,
    "stop": 1,
    "begin a day": 6,
}


def histories(
    kind: Kind, holds: Callable[[Table], None], *, begun: Callable[[Table], object] | None = None, **more: Any
) -> Callable[[], None]:
    """A test that plays random histories of this game to their end; `holds` asserts what is promised of the result.

    begun: how every second of them begins, so that enough come beyond their first phase.

    The moves come from the seed, and a shorter history is the beginning of a longer one: of one that fails Hypothesis
    finds the shortest that does.
    """

    @settings(max_examples=HISTORIES, deadline=None)
    @given(seed=st.integers(0, 2**32), length=st.integers(0, LONGEST))
    def test(seed: int, length: int) -> None:
        chance = random.Random(seed)
        table = Table(command(kind, seed=seed, **more))
        if begun and seed % 2:
            begun(table)
        for move in chance.choices(list(MOVES), list(MOVES.values()), k=length):
            make(move, table, chance)
            table.now += chance.randrange(4)
        fall_asleep(table)
        holds(table)

    return test


def make(move: str, table: Table, chance: random.Random) -> None:  # noqa: PLR0912 - one branch for each move
    person = chance.choice(PEOPLE)
    buttons = table.buttons
    match move:
        case "press":
            current = [
                button for button in buttons[-60:] if button.round == table.state.round and button.action != "again"
            ]
            liked = [button for button in current if button.tone != "danger" or chance.random() < 0.1]
            if liked:
                button = chance.choice(liked)
                table.tap(person, button.action, button.choice)
        case "tap wildly" if buttons and chance.random() < 0.5:
            button = chance.choice(buttons)
            table.tap(person, button.action, button.choice, round=button.round)
        case "tap wildly":
            action = chance.choice(("join", "vote", "house", "heart", "guess", "seat", "accept", "nonsense"))
            table.tap(person, action, chance.randrange(-1, 30))
        case "send" if chance.random() < 0.1:
            table.picture(person, message_id=chance.randrange(1000, table.messages + 1))
        case "send":
            table.picture(person)
        case "paint" if table.awaited():
            table.painted(chance.choice(sorted(table.awaited())))
        case "fail":
            table.failed(chance.choice(sorted({*table.awaited(), *table.answered, 99})))
        case "vote":
            table.polled(person, chance.choice((None, 0, 1, 2, 3, 9)))
        case "wait" if table.state.deadline is not None:
            table.time_up()
        case "time out":
            table.play(TimeUp(timer=table.state.timer - chance.randrange(3), at=table.now))
        case "leave":
            table.leaves(person)
        case "stop":
            table.stop(person, is_admin=chance.random() < 0.1)
        case "begin a day" if table.state.kind == "daily":
            table.day((table.state.day or 0) + chance.randrange(3), week_ended=chance.random() < 0.3)


def fall_asleep(table: Table) -> None:
    """Nobody does anything any more, and no painting comes: the game ends, and then nothing wakes it."""
    for _ in range(MOST_DEADLINES):
        if table.over:
            break
        if table.state.kind == "daily":
            table.day((table.state.day or 0) + 1)
        else:
            table.time_up()
    assert table.over, "every game ends by itself"
    table.play(Tap(person=1, round=table.state.round, action="join", at=table.now))
    table.leaves(1)
    table.picture(1)
    table.stop(1)
