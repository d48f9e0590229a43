"""The clock that shares out iterations or seconds, moved by hand."""

from collections.abc import Callable

import pytest

from engine import plan
from engine.plan import Clock, Stage, schedule
from engine.recipe import Recipe

STAGES = schedule(300, 400, Recipe(), coarsest=128)
PX_PER_SECOND = 1_000_000


class Hand:
    """Moves the time."""

    now = 0.0


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    hand = Hand()
    monkeypatch.setattr(plan.time, "perf_counter", lambda: hand.now)
    return hand


def seconds_at(stage: Stage) -> float:
    """What an iteration takes."""
    return stage.area / PX_PER_SECOND


def work(clock: Clock, hand: Hand, first: int = 0, done: int = 0) -> list[int]:
    """Paint from the stage `first` on, `done` of whose iterations are done. Returns how many each stage then got."""
    counts = []
    for number, stage in enumerate(STAGES[first:], start=first):
        clock.enter(number, done if number == first else 0)
        count = 0
        while clock.more:
            assert count < 10_000
            hand.now += seconds_at(stage)
            clock.tick()
            count += 1
        counts.append(count)
    return counts


def test_without_a_budget_every_stage_gets_the_iterations_it_was_planned(hand: Hand) -> None:
    assert work(Clock(STAGES, seconds=0), hand) == [stage.iterations for stage in STAGES]


def test_a_slow_sketch_is_paid_by_all_scales_alike(hand: Hand) -> None:
    shorter = work(Clock(STAGES, seconds=50), hand)
    clock = Clock(STAGES, seconds=60)
    hand.now += 10  # the sketch

    counts = work(clock, hand)

    assert counts == pytest.approx(shorter, abs=2)
    assert counts[0] > 100
    assert clock.seconds == pytest.approx(60, abs=seconds_at(STAGES[-1]))


def test_targets_that_take_long_are_not_counted_against_their_own_stage(hand: Hand) -> None:
    clock = Clock(STAGES, seconds=60)
    counts = []
    for number, stage in enumerate(STAGES):
        hand.now += 4  # the targets of this stage
        clock.enter(number)
        before = clock.iteration
        while clock.more:
            hand.now += seconds_at(stage)
            clock.tick()
        counts.append(clock.iteration - before)

    assert min(counts) > 50
    assert clock.seconds == pytest.approx(60, abs=seconds_at(STAGES[-1]))


def test_a_budget_that_the_sketch_has_used_up_still_leaves_every_scale_an_iteration(hand: Hand) -> None:
    clock = Clock(STAGES, seconds=3)
    hand.now += 5

    assert work(clock, hand) == [1] * len(STAGES)


def test_one_slow_iteration_in_the_middle_does_not_end_a_stage(hand: Hand) -> None:
    clock = Clock(STAGES, seconds=60)
    clock.enter(0)
    for seconds in (0.01, 0.01, 0.5, 0.01):  # of the 2.3 s that this stage has
        hand.now += seconds
        clock.tick()

    assert clock.more
    assert clock.iterations > 800  # 70 by the mean of these


@pytest.mark.parametrize("iterations", [1, 3, 5000])
def test_with_a_budget_even_one_iteration_is_planned_over_all_scales(iterations: int) -> None:
    stages = schedule(300, 400, Recipe(iterations=iterations, seconds=10.0), coarsest=128)

    assert [stage.size for stage in stages] == [128, 181, 256, 362, 512]
    assert [stage.size for stage in schedule(300, 400, Recipe(iterations=1), coarsest=128)] == [512]


def test_a_resumed_painting_goes_on_in_its_stage_with_the_budget_that_is_left(hand: Hand) -> None:
    # Given a painting that was laid aside in its third stage with 40 of 60 seconds left
    clock = Clock(STAGES, seconds=60, spent=(20.0, 200))
    assert (clock.seconds, clock.iteration) == (20.0, 200)

    # When it goes on
    counts = work(clock, hand, first=2, done=10)

    # Then the seconds are shared out among the stages that are left, and kept
    assert min(counts) > 50
    assert clock.iteration == 200 + sum(counts)
    assert hand.now == pytest.approx(40, abs=seconds_at(STAGES[-1]))


def test_a_resumed_painting_whose_budget_is_used_up_leaves_its_stage_at_once(hand: Hand) -> None:
    clock = Clock(STAGES, seconds=60, spent=(61.0, 200))

    clock.enter(2, done=10)

    assert not clock.more
    assert work(clock, hand, first=3) == [1, 1]


def test_a_resumed_stage_gets_the_iterations_it_had_left(hand: Hand) -> None:
    clock = Clock(STAGES, seconds=0, spent=(20.0, 100))

    counts = work(clock, hand, first=1, done=23)

    assert counts == [STAGES[1].iterations - 23, *(stage.iterations for stage in STAGES[2:])]


@pytest.mark.parametrize(
    ("seconds", "left"),
    [
        (0.0, lambda done: sum(stage.iterations * seconds_at(stage) for stage in STAGES) - done),
        (60.0, lambda done: 60 - done),
    ],
    ids=["planned iterations", "a budget"],
)
def test_the_seconds_left_are_unknown_until_three_iterations_were_seen(
    hand: Hand, seconds: float, left: Callable[[float], float]
) -> None:
    clock = Clock(STAGES, seconds)
    clock.enter(0)
    for _ in range(2):
        hand.now += seconds_at(STAGES[0])
        clock.tick()
        assert clock.seconds_left is None

    hand.now += seconds_at(STAGES[0])
    clock.tick()

    assert clock.seconds_left == pytest.approx(left(hand.now), rel=0.02)


def test_a_slow_first_iteration_does_not_count_in_the_seconds_left(hand: Hand) -> None:
    clock = Clock(STAGES, seconds=0)
    clock.enter(0)
    for seconds in (30.0, 0.01, 0.01):
        hand.now += seconds
        clock.tick()

    planned = sum(stage.iterations * stage.area for stage in STAGES) - 3 * STAGES[0].area
    assert clock.seconds_left == pytest.approx(planned * 0.01 / STAGES[0].area)


def test_a_slow_first_iteration_is_paid_by_all_scales_alike(hand: Hand) -> None:
    shorter = work(Clock(STAGES, seconds=55), hand)
    hand.now = 0.0
    clock = Clock(STAGES, seconds=60)
    clock.enter(0)
    hand.now += 5  # graphs are traced

    clock.tick()

    assert clock.more
    count = 1
    while clock.more:
        hand.now += seconds_at(STAGES[0])
        clock.tick()
        count += 1
    assert count == pytest.approx(shorter[0], rel=0.1)


def test_a_stage_resumed_within_a_budget_gets_what_it_lacks_of_its_part(hand: Hand) -> None:
    half = STAGES[0].iterations // 2

    whole, rest = (work(Clock(STAGES, seconds=60), hand, first=0, done=done)[0] for done in (0, half))

    assert rest == pytest.approx(whole / 2, rel=0.15)
