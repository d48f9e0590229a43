"""L-BFGS against the dense BFGS formula in float64, and against SciPy on the problems it must solve."""

import itertools
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest
import scipy.optimize
import tensorflow as tf

from engine.lbfgs import FIRST_STEP, LBFGS, LONGEST_STEP, history_of

Array = npt.NDArray[np.float64]


def dense_bfgs_direction(iterates: list[Array], gradients: list[Array], history: int) -> Array:
    """-H g with H built by the BFGS update of the inverse Hessian, from the newest `history` pairs.

    Nocedal and Wright (2006), eq. 7.16, starting from (s.y)/(y.y) I of the newest pair.
    """
    pairs = [
        (x1 - x0, g1 - g0)
        for x0, x1, g0, g1 in zip(iterates, iterates[1:], gradients, gradients[1:], strict=False)
        if (x1 - x0) @ (g1 - g0) > 1e-10
    ][-history:]
    s, y = pairs[-1]
    inverse = np.eye(len(s)) * (s @ y) / (y @ y)
    for s, y in pairs:
        rho = 1 / (s @ y)
        shift = np.eye(len(s)) - rho * np.outer(y, s)
        inverse = shift.T @ inverse @ shift + rho * np.outer(s, s)
    direction: Array = -inverse @ gradients[-1]
    return direction


def quadratic(condition: float, size: int = 30) -> tuple[Callable[[Array], float], Callable[[Array], Array], Array]:
    rng = np.random.default_rng(1)
    rotation, _ = np.linalg.qr(rng.normal(size=(size, size)))
    hessian = rotation @ np.diag(np.geomspace(1, condition, size)) @ rotation.T
    minimum = rng.normal(size=size)
    return lambda x: float((x - minimum) @ hessian @ (x - minimum) / 2), lambda x: hessian @ (x - minimum), minimum


def run(
    optimizer: LBFGS, gradient: Callable[[Array], Array], start: Array, steps: int
) -> tuple[list[Array], list[Array]]:
    iterates, gradients = [start], [gradient(start)]
    for _ in range(steps):
        x = optimizer.step(tf.constant(iterates[-1], tf.float64), tf.constant(gradients[-1], tf.float64)).numpy()
        iterates.append(x)
        gradients.append(gradient(x))
    return iterates, gradients


@pytest.mark.parametrize("history", [1, 3, 10])
def test_each_step_is_that_of_the_dense_inverse_hessian(history: int) -> None:
    _, gradient, _ = quadratic(condition=30)

    iterates, gradients = run(LBFGS(history), gradient, np.zeros(30), steps=15)

    for k in range(2, 15):
        expected = dense_bfgs_direction(iterates[: k + 1], gradients[: k + 1], history)
        expected *= min(1, LONGEST_STEP / np.abs(expected).mean())
        np.testing.assert_allclose(iterates[k + 1] - iterates[k], expected, rtol=1e-6, atol=1e-9)


def test_the_first_step_goes_down_the_gradient_by_a_fixed_length() -> None:
    gradient = np.array([3.0, -1.0, 1e-3])

    x = LBFGS().step(tf.zeros(3, tf.float64), tf.constant(gradient)).numpy()

    assert np.abs(x).mean() == pytest.approx(FIRST_STEP)
    np.testing.assert_allclose(x / np.linalg.norm(x), -gradient / np.linalg.norm(gradient), rtol=1e-6)


def test_it_reaches_the_minimum_that_scipy_reaches() -> None:
    value, gradient, _ = quadratic(condition=1000)
    start = np.full(30, 20.0)

    iterates, _ = run(LBFGS(), gradient, start, steps=300)

    scipys = scipy.optimize.minimize(value, start, jac=gradient, method="L-BFGS-B", options={"maxcor": 10})
    assert value(iterates[-1]) < max(scipys.fun, 1e-8) * 10
    np.testing.assert_allclose(iterates[-1], scipys.x, atol=1e-2)


def test_no_step_is_longer_than_the_cap() -> None:
    _, gradient, _ = quadratic(condition=1e6)

    iterates, _ = run(LBFGS(), gradient, np.full(30, 500.0), steps=40)

    lengths = [np.abs(b - a).mean() for a, b in itertools.pairwise(iterates)]
    assert max(lengths) <= LONGEST_STEP * (1 + 1e-9)


def test_a_pair_without_positive_curvature_is_forgotten() -> None:
    """On a concave function the gradient grows along the way down: no pair may enter the approximation."""
    iterates, _ = run(LBFGS(), lambda x: -x, np.full(3, 1.0), steps=5)

    lengths = [np.abs(b - a).mean() for a, b in itertools.pairwise(iterates)]
    np.testing.assert_allclose(lengths, FIRST_STEP)
    assert np.all(np.diff([x[0] for x in iterates]) > 0)


def test_after_recovering_it_starts_afresh_with_half_the_longest_step() -> None:
    _, gradient, _ = quadratic(condition=1e6)
    optimizer = LBFGS()
    iterates, _ = run(optimizer, gradient, np.full(30, 500.0), steps=5)

    optimizer.recover()

    after, _ = run(optimizer, gradient, iterates[-1], steps=20)
    lengths = [np.abs(b - a).mean() for a, b in itertools.pairwise(after)]
    assert max(lengths) <= LONGEST_STEP / 2 * (1 + 1e-9)


def test_pairs_are_put_together_and_the_oldest_forgotten_for_good() -> None:
    _, gradient, _ = quadratic(condition=1e6)
    optimizer = LBFGS(history=10)

    run(optimizer, gradient, np.full(30, 500.0), steps=60)

    rows = [value.shape[0] for name, value in optimizer.state().items() if name.startswith("pairs")]
    assert len(optimizer.state()["sy"]) == 10
    assert 20 <= sum(rows) <= 2 * (10 + 4)
    assert len(rows) <= 7


@pytest.mark.parametrize(
    ("carried_on", "pairs"),
    [(False, [30, 30, 15, 10, 10, 10, 10]), (True, [8, 8, 8, 7, 5, 5, 5])],
    ids=["first", "carried on"],
)
def test_a_large_picture_keeps_fewer_pairs_and_one_carried_on_few(carried_on: bool, pairs: list[int]) -> None:
    sizes = (128, 512, 1024, 1280, 1536, 2048, 4096)
    assert [history_of(size * size, carried_on=carried_on) for size in sizes] == pairs


def test_what_is_no_state_of_this_picture_is_refused() -> None:
    _, gradient, _ = quadratic(condition=30)
    optimizer = LBFGS()
    run(optimizer, gradient, np.zeros(30), steps=6)
    state = optimizer.state()

    for altered in (
        {**state, "pairs0": state["pairs0"][:, :20]},
        {**state, "pairs0": state["pairs0"][:1]},
        {**state, "sy": np.eye(9), "yy": np.eye(9)},
        {**state, "yy": np.eye(2)},
    ):
        with pytest.raises(ValueError, match="pairs"):
            LBFGS().restore(altered)
