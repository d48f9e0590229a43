"""Relay, by its rules."""

from __future__ import annotations

from collections import Counter

from game_histories import histories
from game_table import ANN, BOB, CY, PEOPLE, Table, busiest_minute, only, table

from bot.games.effects import Morph, Paint, Prompt, React, ShowAlbum


def begun(*others: int, **more: object) -> Table:
    relay = table("relay", ANN, **more)
    begin(relay, *others)
    return relay


def begin(relay: Table, *others: int) -> None:
    for person in others:
        relay.tap(person, "join")
    relay.tap(ANN, "start")


def whose_turn(relay: Table) -> int:
    turn: int = relay.state.players[0]
    return turn


def test_the_order_is_chance_and_everybody_has_one_turn() -> None:
    orders = {begun(BOB, CY, seed=seed).state.players for seed in range(20)}

    assert all(sorted(order) == [ANN, BOB, CY] for order in orders)
    assert len(orders) > 3


def test_a_relay_that_fewer_than_two_want_is_called_off_and_one_that_all_have_left_is_over() -> None:
    alone, left = table("relay", ANN), begun(BOB)

    alone.later(120)
    for person in (ANN, BOB):
        left.leaves(person)

    assert alone.said("lobby-too-few")
    assert alone.state.outcome == "too-few"
    assert left.said("relay-asleep")
    assert left.state.outcome == "asleep"


def test_the_result_of_each_turn_is_the_photo_of_the_next() -> None:
    relay = begun(BOB, content="dog.png")

    relay.picture(whose_turn(relay), "waves.png")
    first = only(Paint, relay.last)
    relay.painted()
    assert only(Prompt, relay.last).picture == "painting1.png"
    relay.picture(whose_turn(relay), "ink.png")
    second = only(Paint, relay.last)

    assert (first.content, first.style) == ("dog.png", "waves.png")
    assert (second.content, second.style) == ("painting1.png", "ink.png")


def test_only_who_has_the_turn_is_asked_and_heard() -> None:
    relay = begun(BOB)
    first, second = relay.state.players

    assert only(Prompt, relay.last).people == (first,)
    relay.picture(second)
    assert relay.last == (React(relay.messages, "unclear"),)
    assert relay.press(second, "game-button-style").message == "relay-not-your-turn"
    assert relay.press(first, "game-button-style").message == "contest-style-picked"


def test_the_end_is_the_whole_chain_as_album_and_film_and_a_point_for_each() -> None:
    relay = begun(BOB, CY, content="dog.png")

    for _ in range(3):
        relay.picture(whose_turn(relay))
        relay.painted()

    chain = ("dog.png", "painting1.png", "painting2.png", "painting3.png")
    assert tuple(shown.picture for shown in only(ShowAlbum, relay.last).pictures) == chain
    assert only(Morph, relay.last).pictures == chain
    assert relay.points() == {ANN: 1, BOB: 1, CY: 1}
    assert relay.state.outcome == "finished"


def test_who_does_nothing_for_two_minutes_is_skipped_and_who_passes_at_once() -> None:
    relay = begun(BOB, CY)
    first, second, third = relay.state.players

    relay.later(120)
    assert relay.said("relay-skipped")
    assert relay.press(second, "relay-button-pass").message == "relay-passed-toast"
    relay.picture(third)
    relay.painted()

    assert relay.points() == {third: 1}
    relay.picture(first)
    assert relay.last == ()


def test_a_second_style_in_a_turn_and_one_that_comes_after_it_are_not_taken() -> None:
    relay = begun(BOB, CY)
    first, second, _ = relay.state.players
    prompt = relay.state.round
    relay.picture(first)

    relay.picture(first)
    assert relay.last == (React(relay.messages, "unclear"),)
    assert relay.tap(first, "house", 0, round=prompt).message == "game-stale"
    relay.painted()
    relay.picture(first)

    assert relay.last == (React(relay.messages, "unclear"),)
    assert whose_turn(relay) == second
    assert len(relay.all(Paint)) == 1


def test_a_button_of_a_turn_that_is_over_gets_a_toast() -> None:
    relay = begun(BOB)
    stale = relay.state.round
    relay.later(120)

    assert relay.tap(whose_turn(relay), "house", 0, round=stale).message == "game-stale"


def test_a_failed_painting_is_told_and_the_picture_goes_on_as_it_was() -> None:
    relay = begun(BOB, content="dog.png")
    message = relay.picture(whose_turn(relay))

    relay.failed(1)

    assert only(React, relay.last) == React(message, "failed")
    assert relay.said("relay-failed")
    assert only(Prompt, relay.last).picture == "dog.png"


def test_a_painting_that_never_comes_counts_as_failed() -> None:
    relay = begun(BOB)
    relay.picture(whose_turn(relay))

    relay.later(300)
    relay.painted(1)

    assert relay.last == ()
    assert relay.state.chain == ()


def test_everybody_asleep_is_a_friendly_end() -> None:
    relay = begun(BOB, CY)

    relay.later(3 * 120)

    assert relay.said("relay-asleep")
    assert relay.state.outcome == "asleep"


def test_who_leaves_loses_the_turn_but_what_they_painted_stays() -> None:
    relay = begun(BOB, CY)
    first, second, third = relay.state.players
    relay.picture(first)
    relay.leaves(first)
    relay.painted()

    relay.leaves(third)
    relay.leaves(second)

    assert relay.state.outcome == "finished"
    assert relay.points() == {first: 1}


def test_stopping_shows_what_there_is() -> None:
    relay = begun(BOB, CY)
    relay.picture(whose_turn(relay))
    relay.painted()

    relay.stop(ANN)

    assert len(only(ShowAlbum, relay.last).pictures) == 2
    assert relay.state.outcome == "stopped"


def test_a_quick_relay_of_eight_stays_under_eighteen_messages_a_minute() -> None:
    relay = table("relay", ANN)
    for person in PEOPLE[1:8]:
        relay.later(2)
        relay.tap(person, "join")
    for _ in range(8):
        relay.later(5)
        relay.picture(whose_turn(relay))
        relay.later(6)
        relay.painted()

    assert len(only(ShowAlbum, relay.last).pictures) == 9
    assert busiest_minute(relay) <= 18


def points_add_up(relay: Table) -> None:
    chain = [link.person for link in relay.state.chain]
    assert relay.points() == dict(Counter(chain))
    assert len(set(chain)) == len(chain)
    assert (relay.state.outcome == "finished") <= bool(chain)


test_every_history_of_a_relay_ends_with_its_chain = histories(
    "relay", points_add_up, begun=lambda relay: begin(relay, BOB, CY)
)
