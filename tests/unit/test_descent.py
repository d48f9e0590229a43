"""One minimisation: what is evaluated and asked how often, when it has converged, and what it survives."""

import itertools
import math
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import pytest
import tensorflow as tf

from engine.descent import PATIENCE, Descent, StylizeError
from engine.executor import Losses
from engine.lbfgs import LBFGS

Evaluate = Callable[[tf.Tensor], tuple[Losses, tf.Tensor]]

START = tf.constant(np.linspace(0.0, 255.0, 48).reshape(1, 4, 4, 3), tf.float32)


def bowl(image: tf.Tensor) -> tuple[Losses, tf.Tensor]:
    """How far an image is from mid-grey."""
    away = (image - 128.0) / 255.0
    return losses(float(tf.reduce_sum(tf.square(away)))), 2.0 / 255.0 * away


def losses(total: float) -> Losses:
    return Losses(total, total, 0.0)


class Recorded:
    """An objective that keeps the images it is evaluated at; the totals of some evaluations, from 1, are replaced."""

    def __init__(self, totals: Iterable[tuple[int, float]] = ()) -> None:
        self.images: list[np.ndarray] = []
        self._totals = dict(totals)

    def __call__(self, image: tf.Tensor) -> tuple[Losses, tf.Tensor]:
        self.images.append(image.numpy())
        found, gradient = bowl(image)
        return losses(self._totals.get(len(self.images), found.total)), gradient


def run(descent: Descent, evaluate: Evaluate, iterations: int) -> list[tuple[Losses, bool]]:
    """So many iterations more."""
    last = descent.done + iterations
    return list(descent.run(evaluate, lambda: descent.done < last))


def first_converged(totals: Sequence[float], tolerance: float) -> int | None:
    """After which evaluation, counted from 1, a minimisation with these losses has converged."""
    objective = Recorded(enumerate(totals, start=1))
    descent = Descent(START, LBFGS())
    for number, _ in enumerate(descent.run(objective, lambda: descent.done < len(totals)), start=1):
        if descent.converged(tolerance):
            return number
    return None


def test_it_has_converged_after_ten_iterations_that_gain_too_little() -> None:
    assert PATIENCE == 10
    assert first_converged([100.0] * 30, tolerance=0.01) == 11  # ten iterations after the first evaluation
    assert first_converged([100.0, 90.0, 80.0, 70.0, *[60.0] * 30], tolerance=0.01) == 15


def test_the_gain_is_measured_against_the_tolerance() -> None:
    falling = [100.0 * 0.999**n for n in range(30)]  # 1 % in ten iterations, a bit less

    assert first_converged(falling, tolerance=0.0102) == 11
    assert first_converged(falling, tolerance=0.0098) is None


def test_a_loss_that_goes_up_is_no_gain() -> None:
    assert first_converged([100.0 + n for n in range(30)], tolerance=0.01) == 11


def test_one_stumble_while_the_loss_comes_down_is_no_convergence() -> None:
    falling = [100.0 * 0.97**n for n in range(30)]
    falling[15] = 1000.0

    assert first_converged(falling, tolerance=0.2) is None


def test_without_a_tolerance_it_never_has_converged() -> None:
    assert first_converged([100.0] * 100, tolerance=0.0) is None


def test_after_each_evaluation_it_is_asked_once_whether_it_goes_on() -> None:
    objective = Recorded()
    asked_after: list[int] = []

    def goes_on() -> bool:
        asked_after.append(len(objective.images))
        return len(asked_after) < 6

    seen = list(Descent(START, LBFGS()).run(objective, goes_on))

    assert asked_after == [1, 2, 3, 4, 5, 6]
    assert [last for _, last in seen] == [False] * 5 + [True]


def test_after_a_pause_the_evaluation_that_was_counted_before_is_not_counted_again() -> None:
    whole, first = Recorded(), Recorded()
    run(Descent(START, LBFGS()), whole, 7)
    before = Descent(START, LBFGS())
    run(before, first, 3)

    rest = Recorded()
    after = Descent(before.image, LBFGS(), before.best_image, before.best, before.done)
    after.optimizer.restore(before.optimizer.state())
    seen = run(after, rest, 4)

    assert (len(seen), after.done) == (4, 7)
    assert len(rest.images) == 1 + 4  # the gradient at the last image, which no checkpoint holds
    np.testing.assert_allclose(rest.images, whole.images[2:], rtol=1e-5)


@pytest.mark.parametrize("done", [0, 3], ids=["from the start", "right after a pause"])
@pytest.mark.parametrize("total", [math.nan, math.inf])
def test_a_loss_that_is_not_finite_is_survived_from_the_last_good_image(done: int, total: float) -> None:
    descent = Descent(START, LBFGS())
    if done:
        run(descent, Recorded(), done)
        descent = Descent(descent.image, LBFGS(), descent.best_image, descent.best, descent.done)
    objective = Recorded([(2, total)])  # the first evaluation is of the start, or of the image of before the pause

    seen = [found.total for found, _ in run(descent, objective, 30)]

    assert all(math.isfinite(total) for total in seen)
    assert seen[-1] < 0.1 * seen[0]
    good, astray, again = objective.images[:3]
    assert np.abs(astray - good).mean() > 0
    assert 0 < np.abs(again - good).mean() <= np.abs(astray - good).mean() * 1.01
    assert bool(np.all(np.isfinite(objective.images)))


def test_a_gradient_that_is_not_finite_is_survived_too() -> None:
    count = itertools.count(1)

    def evaluate(image: tf.Tensor) -> tuple[Losses, tf.Tensor]:
        found, gradient = bowl(image)
        return found, gradient * math.nan if next(count) == 4 else gradient

    descent = Descent(START, LBFGS())
    seen = [found.total for found, _ in run(descent, evaluate, 30)]

    assert seen[-1] < 0.1 * seen[0]
    assert bool(np.all(np.isfinite(descent.best_image)))


def test_a_loss_that_is_not_finite_at_the_start_is_an_error() -> None:
    with pytest.raises(StylizeError, match="not a number at the very start"):
        run(Descent(START, LBFGS()), Recorded([(1, math.nan)]), 5)


def test_the_best_image_is_kept_beside_the_last_one() -> None:
    objective = Recorded([(5, 1e6)])
    descent = Descent(START, LBFGS())

    run(descent, objective, 5)

    np.testing.assert_array_equal(descent.image, objective.images[4])
    np.testing.assert_array_equal(descent.best_image, objective.images[3])
    assert descent.best.total == bowl(tf.constant(objective.images[3]))[0].total
