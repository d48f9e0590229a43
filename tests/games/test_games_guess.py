"""Guess the Style, by its rules."""

from __future__ import annotations

from game_histories import histories
from game_table import ANN, BOB, CY, DEE, PEOPLE, Table, busiest_minute, only, table

from bot.games.effects import Edit, Paint, React, Say, Score, Streak, StyleName


def shown(**more: object) -> Table:
    """The first painting is out."""
    guess = table("guess", ANN, **more)
    guess.painted(2, 3, 1)
    return guess


def right(guess: Table) -> int:
    choice: int = guess.state.questions[0].right
    return choice


def wrong(guess: Table) -> int:
    return (right(guess) + 1) % 4


def test_three_paintings_are_made_each_in_a_style_of_its_own() -> None:
    guess = table("guess", ANN)

    assert len({paint.style for paint in guess.all(Paint)}) == 3
    assert {paint.content for paint in guess.all(Paint)} == set(guess.state.command.house.contents)


def test_four_styles_stand_below_it_and_one_is_right() -> None:
    guess = shown()

    names = [button.label.variables["style"] for row in only(Say, guess.last).buttons for button in row]

    assert len(set(map(str, names))) == 4
    right_style = guess.state.questions[0].choices[right(guess)]
    assert StyleName(right_style.name) in names
    assert guess.all(Paint)[0].style == right_style.picture


def test_it_gets_sharper_every_15_seconds_while_the_points_fall_from_5_to_1() -> None:
    guess = shown()
    seen = [(only(Say, guess.last).blur, guess.state.points)]

    for _ in range(4):
        guess.later(15)
        seen.append((only(Edit, guess.last).blur, guess.state.points))

    assert [points for _, points in seen] == [5, 4, 3, 2, 1]
    assert [blur for blur, _ in seen] == sorted({blur for blur, _ in seen}, reverse=True)
    guess.tap(BOB, "guess", wrong(guess))
    guess.later(15)
    assert only(Edit, guess.last).blur == 0
    assert guess.said("guess-answer")


def test_a_right_answer_gets_the_points_of_its_moment() -> None:
    guess = shown()
    assert guess.tap(ANN, "guess", right(guess)).variables == {"points": 5}
    guess.later(30)
    assert guess.tap(BOB, "guess", right(guess)).variables == {"points": 3}
    assert guess.tap(CY, "guess", wrong(guess)).message == "guess-wrong"

    guess.later(45)

    assert guess.points() == {ANN: 5, BOB: 3}


def test_everybody_has_one_answer() -> None:
    guess = shown()
    guess.tap(ANN, "guess", wrong(guess))

    assert guess.tap(ANN, "guess", right(guess)).message == "guess-answered-already"
    guess.later(75)
    assert guess.points() == {}
    assert guess.said("guess-nobody-right")


def test_right_answers_in_a_row_are_a_streak_from_game_to_game() -> None:
    guess = shown(streaks={ANN: 2, BOB: 4, CY: 9})
    guess.tap(ANN, "guess", right(guess))
    guess.tap(BOB, "guess", wrong(guess))

    guess.later(75)

    assert [effect for effect in guess.last if isinstance(effect, Streak)] == [Streak(ANN, 3), Streak(BOB, 0)]
    assert guess.state.streaks[CY] == 9


def test_nobody_waits_once_all_who_answered_before_have_answered() -> None:
    guess = shown()
    guess.tap(ANN, "guess", right(guess))
    guess.tap(BOB, "guess", right(guess))
    guess.later(75 + 8)
    assert guess.said("guess-question")

    guess.tap(ANN, "guess", wrong(guess))
    assert not guess.said("guess-answer")
    guess.tap(BOB, "guess", right(guess))

    assert guess.said("guess-answer")


def test_a_painting_that_nobody_answers_is_the_last() -> None:
    guess = shown()

    guess.later(75)

    assert guess.said("guess-asleep")
    assert guess.state.outcome == "asleep"


def test_after_three_paintings_the_points_stand_in_order_and_ties_share_a_place() -> None:
    guess = shown()
    for _ in range(3):
        for person in (ANN, BOB):
            guess.tap(person, "guess", right(guess))
        guess.later(15)
        guess.tap(CY, "guess", right(guess)) if not guess.state.regulars else None
        guess.later(75)

    assert guess.state.outcome == "finished"
    board = [(row.variables["place"], row.variables["points"]) for row in guess_board(guess)]
    assert board == [(1, 15), (1, 15), (3, 4)]
    assert guess.points() == {ANN: 15, BOB: 15, CY: 4}


def guess_board(guess: Table) -> list:  # type: ignore[type-arg]
    say = [effect for effect in guess.all(Say) if any(row.message == "guess-board" for row in effect.text)]
    return [row for row in say[-1].text if row.message == "guess-place"]


def test_a_late_answer_gets_a_toast() -> None:
    guess = shown()
    guess.tap(ANN, "guess", right(guess))
    old = guess.state.round
    guess.later(75)

    assert guess.tap(BOB, "guess", 0, round=old).message == "game-stale"


def test_a_painting_that_fails_is_passed_over_and_without_any_it_ends() -> None:
    one, none = table("guess", ANN), table("guess", ANN)

    one.failed(1)
    one.painted(2)
    none.failed(1, 2, 3)

    assert one.said("guess-question")
    assert none.said("guess-failed")
    assert none.state.outcome == "failed"


def test_paintings_that_never_come_end_it_after_five_minutes() -> None:
    guess = table("guess", ANN)

    guess.later(300)

    assert guess.state.outcome == "failed"


def test_who_leaves_is_not_waited_for() -> None:
    guess = shown()
    for person in (ANN, BOB):
        guess.tap(person, "guess", right(guess))
    guess.later(75 + 8)

    guess.leaves(BOB)
    guess.tap(ANN, "guess", right(guess))

    assert guess.said("guess-answer")


def test_who_is_alone_plays_alone_and_who_leaves_in_the_middle_takes_the_answer_along() -> None:
    alone, left = shown(), shown()
    while not alone.over:
        if alone.state.phase == "showing":
            alone.tap(ANN, "guess", right(alone))
        alone.later(15)
    left.tap(ANN, "guess", right(left))
    left.leaves(ANN)
    left.later(75)

    assert alone.state.outcome == "finished"
    assert alone.points() == {ANN: 15}
    assert left.said("guess-asleep")
    assert left.points() == {}


def test_stopping_leaves_the_points_that_were_scored() -> None:
    guess = shown()
    guess.tap(BOB, "guess", right(guess))
    guess.later(75 + 8)
    guess.tap(CY, "guess", right(guess))

    guess.stop(ANN)

    assert guess.points() == {BOB: 5}
    assert guess.said("guess-place")


def test_a_picture_sent_to_the_quiz_is_no_answer() -> None:
    guess = shown()

    guess.picture(BOB)

    assert only(React, guess.last).reaction == "unclear"


def test_eight_people_who_guess_stay_under_eighteen_messages_a_minute() -> None:
    guess = shown()
    while not guess.over:
        for person in PEOPLE[:8]:
            if guess.state.phase == "showing":
                guess.tap(person, "guess", right(guess))
        guess.later(5)

    assert busiest_minute(guess) <= 18


def points_add_up(guess: Table) -> None:
    assert guess.points() == {person: points for person, points in guess.state.total.items() if points}
    assert all(points <= 15 for points in guess.points().values())
    assert all(1 <= score.points <= 5 for score in guess.all(Score))
    for streak in guess.all(Streak):
        assert streak.length <= 3 + guess.state.command.streaks.get(streak.person, 0)


test_every_history_of_guessing_ends_with_its_points = histories(
    "guess", points_add_up, begun=lambda guess: guess.painted(1, 2), streaks={DEE: 5}
)
