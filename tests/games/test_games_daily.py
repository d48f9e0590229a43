"""Daily Challenge, by its rules."""

from __future__ import annotations

from game_histories import histories
from game_table import ANN, BOB, CY, DEE, PEOPLE, Table, busiest_minute, only, table

from bot.games.effects import DropButtons, Edit, Exhibit, Paint, Prompt, React, Say, Score, Sheet, Streak


def opened() -> Table:
    """The first day has begun."""
    daily = table("daily", ANN, text="10:00")
    daily.day(1)
    return daily


def enter(daily: Table, *people: int) -> None:
    """Each has a painting hung."""
    for person in people:
        daily.picture(person)
    daily.painted()


def hearts(daily: Table, author: int, *givers: int) -> None:
    number = next(entry.number for entry in daily.state.entries if entry.person == author)
    for person in givers:
        daily.tap(person, "heart", number)


def test_nothing_is_taken_before_the_first_day() -> None:
    daily = table("daily", ANN, text="10:00")
    assert daily.said("daily-on")[0].variables == {"time": "10:00"}

    daily.picture(BOB)

    assert only(React, daily.last).reaction == "unclear"


def test_everybody_paints_the_photo_of_the_day() -> None:
    daily = opened()
    assert only(Prompt, daily.last).picture == "day1.png"

    message = daily.picture(BOB, "waves.png")
    assert only(Paint, daily.last) == Paint(1, "day1.png", "waves.png", BOB)
    daily.painted()

    assert only(Say, daily.last).reply_to == message
    assert only(Say, daily.last).picture == "painting1.png"


def test_one_entry_a_person_a_day() -> None:
    daily = opened()
    daily.picture(BOB)

    daily.picture(BOB)
    assert only(React, daily.last).reaction == "unclear"
    assert daily.press(BOB, "game-button-style").message == "daily-entered-already"
    daily.day(2)
    daily.picture(BOB)

    assert only(Paint, daily.last).content == "day2.png"


def test_a_failed_painting_is_told_and_another_may_be_tried() -> None:
    daily = opened()
    message = daily.picture(BOB)

    daily.failed(1)
    assert only(Say, daily.last).reply_to == message
    daily.picture(BOB)

    assert len(daily.awaited()) == 1


def test_the_most_hearts_win_the_day() -> None:
    daily = opened()
    enter(daily, ANN, BOB, CY)
    hearts(daily, BOB, ANN, CY)
    hearts(daily, ANN, BOB)

    daily.day(2)

    assert daily.points() == {ANN: 1, BOB: 3, CY: 1}
    assert {exhibit.people: exhibit.votes for exhibit in daily.all(Exhibit)} == {(BOB,): 2, (ANN,): 1}


def test_a_heart_is_given_once_to_others_only() -> None:
    daily = opened()
    enter(daily, ANN)

    assert daily.press(ANN, "daily-button-heart").message == "daily-own-heart"
    assert daily.press(BOB, "daily-button-heart").message == "daily-heart"
    assert daily.press(BOB, "daily-button-heart").message == "daily-heart-already"


def test_of_two_with_as_many_hearts_the_earlier_has_won() -> None:
    daily = opened()
    enter(daily, ANN, BOB)
    hearts(daily, BOB, DEE)
    hearts(daily, ANN, CY)

    daily.day(2)

    assert daily.points() == {ANN: 3, BOB: 1}


def test_without_hearts_nobody_wins() -> None:
    daily = opened()
    enter(daily, ANN, BOB)

    daily.day(2)

    assert daily.said("daily-no-winner")
    assert daily.points() == {ANN: 1, BOB: 1}


def test_who_paints_alone_has_the_point_of_the_day() -> None:
    daily = opened()
    enter(daily, ANN)

    daily.day(2)

    assert daily.said("daily-no-winner")
    assert daily.points() == {ANN: 1}


def test_a_style_for_yesterdays_photo_is_one_for_todays() -> None:
    daily = opened()
    yesterday = daily.state.round
    daily.day(2)

    assert daily.tap(ANN, "house", 0, round=yesterday).message == "game-stale"
    daily.picture(ANN)

    assert only(Paint, daily.last).content == "day2.png"


def test_a_heart_for_yesterdays_painting_comes_too_late() -> None:
    daily = opened()
    enter(daily, ANN)
    yesterday = daily.state.round
    daily.day(2)

    assert daily.tap(BOB, "heart", 1, round=yesterday).message == "game-stale"


def test_the_hearts_of_a_day_that_is_over_go() -> None:
    daily = opened()
    enter(daily, ANN)
    yesterday = daily.state.round

    daily.day(2)
    assert only(DropButtons, daily.last) == DropButtons(yesterday)
    enter(daily, ANN)
    daily.stop(ANN)

    assert only(DropButtons, daily.last) == DropButtons(daily.state.round)


def test_days_in_a_row_are_a_streak_and_a_day_off_ends_it() -> None:
    daily = opened()
    enter(daily, ANN, BOB)
    daily.day(2)
    enter(daily, ANN)

    daily.day(3)
    assert [effect for effect in daily.last if isinstance(effect, Streak)] == [Streak(ANN, 2)]
    assert daily.said("daily-streak")
    enter(daily, BOB)
    daily.day(4)

    assert [effect for effect in daily.last if isinstance(effect, Streak)] == [Streak(BOB, 1)]


def test_a_painting_that_is_wet_when_the_day_ends_is_told_and_keeps_the_streak() -> None:
    daily = opened()
    daily.picture(ANN)

    daily.day(2)

    assert daily.said("daily-wet")
    assert daily.state.streaks == {ANN: 1}
    daily.painted()
    assert daily.last == ()


def test_the_best_nine_of_the_week_hang_as_one_wall() -> None:
    daily = opened()
    for day in range(2, 4):
        enter(daily, *PEOPLE[:6])
        hearts(daily, CY, ANN, BOB, DEE)
        daily.day(day)
    enter(daily, BOB)
    hearts(daily, BOB, ANN)

    daily.day(4, week_ended=True)

    wall = only(Sheet, daily.last).pictures
    assert len(wall) == 9
    assert [shown.caption.variables["hearts"] for shown in wall[:4]] == [3, 3, 1, 0]
    assert daily.state.week == ()


def test_a_day_that_comes_twice_is_one_day() -> None:
    daily = opened()
    enter(daily, ANN)

    daily.day(1)

    assert daily.last == ()
    assert len(daily.state.entries) == 1


def test_after_seven_days_without_anybody_it_stops() -> None:
    daily = opened()

    for day in range(2, 9):
        assert not daily.over
        daily.day(day)

    assert daily.said("daily-asleep")


def test_an_empty_day_is_passed_over_in_silence() -> None:
    daily = opened()

    daily.day(2)

    assert [type(effect) for effect in daily.last] == [Edit, Prompt]


def test_turning_it_off_judges_the_day() -> None:
    daily = opened()
    enter(daily, ANN)
    hearts(daily, ANN, BOB)

    daily.stop(BOB)
    assert daily.said("game-only-starter")
    daily.stop(ANN)

    assert daily.points() == {ANN: 3}
    assert daily.state.outcome == "stopped"


def test_who_leaves_takes_paintings_hearts_and_streak_along() -> None:
    daily = opened()
    enter(daily, ANN, BOB)
    hearts(daily, BOB, CY)
    hearts(daily, ANN, CY)
    hearts(daily, ANN, BOB)

    daily.leaves(BOB)
    daily.day(2)

    assert daily.points() == {ANN: 3}
    assert [exhibit.votes for exhibit in daily.all(Exhibit)] == [1]


def test_a_day_has_room_for_many_but_not_for_all_the_world() -> None:
    daily = opened()
    for person in range(100, 124):
        daily.picture(person)

    daily.picture(ANN)

    assert only(React, daily.last).reaction == "unclear"
    assert daily.press(ANN, "game-button-style").message == "daily-full"


def test_eight_people_in_one_minute_stay_under_eighteen_messages() -> None:
    daily = opened()
    for person in PEOPLE[:8]:
        daily.later(2)
        daily.picture(person)
    for entry in sorted(daily.awaited()):
        daily.later(5)
        daily.painted(entry)

    assert busiest_minute(daily) <= 18


def one_winner_a_day(daily: Table) -> None:
    """Scores of one moment are those of one day."""
    days: dict[int, list[Score]] = {}
    for at, effect in daily.effects:
        if isinstance(effect, Score):
            days.setdefault(at, []).append(effect)
    for scores in days.values():
        people = [score.person for score in scores]
        assert len(set(people)) == len(people)
        assert sorted(score.points for score in scores)[:-1] == [1] * (len(scores) - 1)
        assert max(score.points for score in scores) in (1, 3)
    assert len(daily.all(Paint)) >= sum(len(scores) for scores in days.values())


test_every_history_of_daily_challenges_has_one_winner_a_day = histories(
    "daily", one_winner_a_day, begun=lambda daily: daily.day(1)
)
