"""What a driver can rely on: states as JSON, and houses that are big enough."""

from __future__ import annotations

import json

import pytest
from game_table import ANN, BOB, HOUSE, STYLES, Table, only, table

from bot import games
from bot.games.effects import React, Say
from bot.games.events import House, Kind

KINDS: tuple[Kind, ...] = ("battle", "daily", "duel", "guess", "mash", "relay")


@pytest.mark.parametrize("kind", KINDS)
def test_a_state_says_its_kind_and_version(kind: Kind) -> None:
    saved = json.loads(games.to_json(table(kind).state))

    assert (saved["kind"], saved["version"]) == (kind, 1)


def test_a_state_of_another_version_is_refused() -> None:
    saved = json.loads(games.to_json(table("battle").state))

    with pytest.raises(games.UnreadableState, match="version 2"):
        games.from_json(json.dumps({**saved, "version": 2}))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"kind": "chess", "version": 1, "state": {}}'])
def test_what_is_no_state_is_refused(text: str) -> None:
    with pytest.raises(games.UnreadableState):
        games.from_json(text)


def test_a_damaged_state_is_refused() -> None:
    saved = json.loads(games.to_json(table("battle").state))
    del saved["state"]["players"]

    with pytest.raises(games.UnreadableState, match="players"):
        games.from_json(json.dumps(saved))


def test_the_same_seed_gives_the_same_game_and_another_one_another() -> None:
    same = [table("guess", seed=seed).state.questions for seed in (1, 1, 2)]

    assert same[0] == same[1] != same[2]


def test_a_house_without_photos_or_with_few_styles_is_none() -> None:
    with pytest.raises(ValueError, match="four styles"):
        House((), STYLES)
    with pytest.raises(ValueError, match="four styles"):
        House(HOUSE.contents, STYLES[:1] * 4)


def test_a_timer_that_fires_late_gives_people_their_full_time() -> None:
    battle = table("battle", ANN)
    battle.tap(BOB, "join")

    battle.now += 86_400
    battle.time_up()

    assert battle.state.deadline == battle.now + 180


def asked(kind: Kind) -> Table:
    """One in which Ann and Bob, or one of them, may bring a style."""
    game = table(kind, ANN, opponent=BOB if kind == "duel" else None)
    match kind:
        case "duel":
            game.tap(BOB, "accept")
        case "daily":
            game.day(1)
        case _:
            game.tap(BOB, "join")
            game.tap(ANN, "start")
    return game


@pytest.mark.parametrize("kind", ["battle", "duel", "relay", "daily"])
def test_in_a_supergroup_the_number_of_a_message_is_that_of_another(kind: Kind) -> None:
    game = asked(kind)
    person = game.state.players[0] if kind == "relay" else ANN
    number = game.picture(person)
    game.state = games.moved(game.state)

    game.failed(1)
    assert not [effect for effect in game.last if isinstance(effect, React)]
    assert all(effect.reply_to is None for effect in game.last if isinstance(effect, Say))
    other = game.state.players[0] if kind == "relay" else BOB
    game.picture(other, message_id=number)

    assert only(React, game.last).reaction in ("accepted", "working")
