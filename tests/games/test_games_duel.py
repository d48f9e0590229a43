"""Duel, by its rules."""

from __future__ import annotations

from collections import Counter

from game_histories import histories
from game_table import ANN, BOB, CY, DEE, EVE, Table, busiest_minute, only, table

from bot.games import again
from bot.games.effects import ClosePoll, Paint, Prompt, React, Say


def fought(**more: object) -> Table:
    """Ann against Bob, in the first round."""
    duel = table("duel", ANN, opponent=BOB, **more)
    duel.tap(BOB, "accept")
    return duel


def hang(duel: Table) -> None:
    for person in (ANN, BOB):
        duel.picture(person)
    duel.painted()


def play_round(duel: Table, winner: int | None) -> None:
    """Both paint, and Cy votes."""
    hang(duel)
    if winner is not None:
        duel.tap(CY, "vote", option_of(duel, winner))
    duel.later(60)


def option_of(duel: Table, person: int) -> int:
    of = {entry.number: entry.person for entry in duel.state.entries}
    return [of[number] for number in duel.state.ballot].index(person)


def test_only_the_challenged_person_may_accept() -> None:
    duel = table("duel", ANN, opponent=BOB)

    assert duel.press(CY, "duel-button-accept").message == "duel-not-yours"
    assert duel.press(ANN, "duel-button-accept").message == "duel-oneself"
    assert duel.press(BOB, "duel-button-accept").message == "duel-accepted"
    assert duel.state.players == (ANN, BOB)


def test_an_open_challenge_is_for_anybody_who_dares() -> None:
    duel = table("duel", ANN)

    duel.tap(DEE, "accept")

    assert duel.state.players == (ANN, DEE)


def test_a_challenge_is_declined_withdrawn_or_runs_out() -> None:
    declined, withdrawn, unanswered = (table("duel", ANN, opponent=BOB) for _ in range(3))

    assert declined.tap(CY, "decline").message == "duel-not-yours"
    declined.tap(BOB, "decline")
    withdrawn.tap(ANN, "decline")
    unanswered.later(180)

    assert declined.said("duel-declined")
    assert withdrawn.said("duel-withdrawn")
    assert unanswered.said("duel-unanswered")
    assert unanswered.state.outcome == "too-few"


def test_a_challenge_is_accepted_once_and_not_when_it_is_too_late() -> None:
    open_to_all, late = table("duel", ANN), table("duel", ANN)
    challenge = open_to_all.state.round

    open_to_all.tap(BOB, "accept")
    late.later(180)

    assert open_to_all.tap(CY, "accept", round=challenge).message == "game-stale"
    assert open_to_all.state.players == (ANN, BOB)
    assert late.tap(BOB, "accept").message == "game-over"


def test_a_challenge_whose_people_leave_is_off() -> None:
    starter, opponent = (table("duel", ANN, opponent=BOB) for _ in range(2))

    starter.leaves(ANN)
    opponent.leaves(BOB)

    assert starter.said("duel-left-before")
    assert opponent.said("duel-left-before")
    assert starter.state.outcome == opponent.state.outcome == "cancelled"


def test_a_second_style_and_one_that_comes_too_late_are_not_painted() -> None:
    duel = fought()
    duel.picture(ANN)

    duel.picture(ANN)
    assert only(React, duel.last).reaction == "unclear"
    duel.later(120)
    duel.picture(BOB)
    assert only(React, duel.last).reaction == "unclear"
    duel.painted()

    assert len(duel.all(Paint)) == 1
    assert duel.state.won == (ANN,)


def test_nobody_fights_themselves() -> None:
    duel = table("duel", ANN, opponent=ANN)

    assert duel.state.outcome == "cancelled"


def test_two_rounds_win() -> None:
    duel = fought()

    play_round(duel, ANN)
    assert duel.said("duel-standing")[0].variables["rounds"] == 1
    play_round(duel, ANN)

    assert duel.state.outcome == "won"
    assert duel.points() == {ANN: 3}
    assert any(isinstance(effect, ClosePoll) for effect in duel.last)


def test_the_third_round_decides() -> None:
    duel = fought()

    for winner in (ANN, BOB, BOB):
        play_round(duel, winner)

    assert duel.points() == {BOB: 3}


def test_equal_votes_are_nobodys_round_and_who_has_more_after_three_wins() -> None:
    duel = fought()

    for winner in (None, BOB, None):
        play_round(duel, winner)

    assert duel.state.won == (None, BOB, None)
    assert duel.points() == {BOB: 3}


def test_as_many_rounds_after_three_are_a_draw() -> None:
    duel = fought()

    for winner in (ANN, None, BOB):
        play_round(duel, winner)

    assert duel.state.outcome == "drawn"
    assert duel.points() == {ANN: 1, BOB: 1}


def test_every_round_has_another_photo_and_the_starters_comes_first() -> None:
    duel = fought(content="dog.png")
    play_round(duel, ANN)
    play_round(duel, BOB)

    photos = [prompt.picture for prompt in duel.all(Prompt)]

    assert photos[0] == "dog.png"
    assert len(set(photos)) == 3


def test_who_brings_nothing_loses_the_round() -> None:
    duel = fought()
    duel.picture(BOB)
    duel.painted()

    duel.later(120)

    assert duel.said("duel-round-alone")
    assert duel.state.won == (BOB,)


def test_a_failed_painting_is_nobodys_round() -> None:
    duel = fought()
    duel.picture(ANN)
    duel.picture(BOB)
    duel.failed(1)
    assert only(React, duel.last).reaction == "failed"

    duel.painted(2)

    assert duel.said("contest-failed")
    assert duel.said("duel-round-failed")
    assert duel.state.won == (None,)


def test_a_painting_that_never_comes_is_nobodys_round() -> None:
    duel = fought()
    duel.picture(ANN)
    duel.picture(BOB)
    duel.painted(1)

    duel.later(600)

    assert duel.said("contest-failed")
    assert duel.state.won == (None,)


def test_both_asleep_end_it_and_who_led_has_won() -> None:
    asleep, led = fought(), fought()
    play_round(led, ANN)

    asleep.later(120)
    led.later(120)

    assert asleep.said("duel-asleep")
    assert asleep.points() == {}
    assert led.points() == {ANN: 3}


def test_others_bring_nothing_to_a_duel_but_votes() -> None:
    duel = fought()

    duel.picture(CY)
    assert only(React, duel.last).reaction == "unclear"
    assert duel.tap(CY, "house", 0).message == "contest-no-room"


def test_who_leaves_has_lost() -> None:
    duel = fought()
    hang(duel)

    duel.leaves(ANN)

    assert duel.points() == {BOB: 3}
    assert any(isinstance(effect, ClosePoll) for effect in duel.last)
    assert only(Say, duel.last).text[0].message == "duel-walkover"


def test_the_loser_may_ask_for_a_rematch_against_the_winner() -> None:
    duel = fought()
    command = duel.state.command.__class__(kind="duel", person=BOB, seed=1, house=duel.state.command.house, at=5)

    assert again(duel.state, command).opponent == ANN


def test_a_quick_duel_stays_under_eighteen_messages_a_minute() -> None:
    duel = fought()
    while not duel.over:
        for person in (ANN, BOB):
            duel.later(3)
            duel.picture(person)
        duel.later(6)
        duel.painted()
        for person in (CY, DEE, EVE):
            duel.polled(person, person % 2)
        duel.later(60)

    assert busiest_minute(duel) <= 18


def one_winner_at_most(duel: Table) -> None:
    state = duel.state
    rounds = Counter(winner for winner in state.won if winner is not None)
    match state.outcome:
        case "won":
            ((winner, points),) = duel.points().items()
            assert points == 3
            assert winner in state.players
            left = [player for player in state.players if player != winner]
            assert not left or rounds[winner] > rounds[left[0]]
        case "drawn":
            assert duel.points() == dict.fromkeys(state.players, 1)
            assert len(state.won) == 3
        case _:
            assert duel.points() == {}
    assert len(state.won) <= 3
    assert all(won <= 2 for won in rounds.values())


test_every_history_of_a_duel_has_one_winner_at_most = histories(
    "duel", one_winner_at_most, begun=lambda duel: duel.tap(BOB, "accept"), opponent=BOB
)
test_every_history_of_an_open_challenge_has_one_winner_at_most = histories("duel", one_winner_at_most)
