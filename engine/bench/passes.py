"""What one iteration costs: the network's passes, and what the loop adds to them."""

from __future__ import annotations

import multiprocessing
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, Final, NamedTuple

import keras
import numpy as np
import tensorflow as tf

from engine import pictures, weights
from engine.bench import Figure, Subject, drawn
from engine.device import resolve_precision
from engine.executor import worker
from engine.painter import Painter, load_painter
from engine.recipe import Recipe
from engine.stylize import Snapshot, stylize

__all__ = ["Sample", "growth", "iterations", "measure"]

DEEPEST: Final = "block5_conv1"
PROCESSES: Final = 5
ROUNDS: Final = 9  # in each
SNAPSHOT_SECONDS: Final = 1.0  # the executor's default


def measure(subject: Subject) -> list[Figure]:
    """A pass and the loop around it: medians of what several processes found."""
    name = resolve_precision("auto").name
    samples = _samples(subject)
    float32, passes, loop = (statistics.median(seconds) for seconds in zip(*samples, strict=True))
    figures = [
        Figure("one pass of Keras' own network, float32", float32, "s"),
        Figure(f"one pass of the bare network, {name}", passes, "s"),
        Figure(f"one iteration of the loop, {name}", loop, "s"),
    ]
    if name == "float32":
        figures.append(Figure("bfloat16 pass / Keras' float32 pass", None, skipped="no bfloat16 on this machine"))
    else:
        ratio = statistics.median(sample.passes / sample.float32 for sample in samples)
        figures.append(Figure("bfloat16 pass / Keras' float32 pass", ratio, reach=0.5))
    overhead = statistics.median(sample.loop / sample.passes - 1 for sample in samples)
    return [*figures, Figure("loop overhead beyond the passes", 100 * overhead, "%", reach=8)]


class Sample(NamedTuple):
    """Seconds in one process: of a pass of Keras' network, of one of ours, and of an iteration around it."""

    float32: float
    passes: float
    loop: float


def _samples(subject: Subject) -> list[Sample]:
    """One of each of several processes: from one to the next the same code takes 4 % more or less."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, spawn, max_tasks_per_child=1) as pool:
        return list(pool.map(_sample, [subject] * PROCESSES, [ROUNDS] * PROCESSES))


def _sample(subject: Subject, rounds: int) -> Sample:
    """What this process takes, all three in turns so that a slow moment of the machine hits them alike."""
    fast = load_painter("auto")
    image = tf.constant(subject.content[np.newaxis], tf.float32)
    bare, bare_fast = _bare_pass(_as_keras_has_it()), _bare_pass(lambda image: fast.network(image, [DEEPEST])[DEEPEST])
    painting = iterations(fast, subject)
    measured = [lambda: bare(image).numpy(), lambda: bare_fast(image).numpy(), lambda: next(painting)]
    return Sample(*in_turns(measured, rounds))


def growth(_: Subject) -> list[Figure]:
    """Seconds per iteration from 256 to 1024 px, and how they grow against the area."""
    painter, sizes = load_painter("auto"), (256, 512, 1024)
    loops = []
    for size in sizes:
        picture = drawn(size)
        painting = iterations(painter, Subject(picture, picture, size))
        loops.append(lambda painting=painting: next(painting))
    seconds = in_turns(loops, rounds=5)
    figures = [Figure(f"one iteration at {size} px", s, "s") for size, s in zip(sizes, seconds, strict=True)]
    area = (sizes[-1] / sizes[0]) ** 2
    return [*figures, Figure("time against area, 256 to 1024 px", seconds[-1] / seconds[0] / area, reach=1.1)]


def in_turns(measured: Sequence[Callable[[], Any]], rounds: int) -> list[float]:
    """Median seconds of each; a first round, which traces graphs and fills memories, does not count."""
    times: list[list[float]] = [[] for _ in measured]
    for _ in range(rounds + 1):
        for run, seconds in zip(measured, times, strict=True):
            began = time.perf_counter()
            run()
            seconds.append(time.perf_counter() - began)
    return [statistics.median(seconds[1:]) for seconds in times]


def _as_keras_has_it() -> Any:
    """The same convolutions in float32 as Keras makes them of its own VGG19."""
    whole = keras.applications.VGG19(include_top=False, weights=str(weights.ensure().vgg19))
    return keras.Model(whole.inputs, whole.get_layer(DEEPEST).output)


def _bare_pass(network: Callable[[tf.Tensor], tf.Tensor]) -> Any:
    """The network's convolutions forward and backward to the picture, and nothing else."""

    @tf.function(input_signature=[tf.TensorSpec([1, None, None, 3], tf.float32)])  # type: ignore[untyped-decorator]
    def both(image: tf.Tensor) -> tf.Tensor:
        with tf.GradientTape() as tape:
            tape.watch(image)
            total = tf.reduce_sum(network(image))
        return tape.gradient(total, image)

    return both


def iterations(painter: Painter, subject: Subject) -> Iterator[Snapshot]:
    """Iterations at one size, a dozen steps remembered; a snapshot encoded now and then as the worker does."""
    recipe = Recipe.of(size=subject.size, iterations=5000)
    start = pictures.resize(subject.content, subject.content.shape[:2])
    painting = stylize(subject.content, [subject.style], recipe, painter, enlarge=start)
    next(painting)
    for _ in range(11):
        next(painting)
    painted, began = 0.0, time.perf_counter()
    for snapshot in painting:
        painted += time.perf_counter() - began  # not what else is measured between two iterations
        if painted >= SNAPSHOT_SECONDS:
            worker.encoded(snapshot, recipe)
            painted = 0.0
        yield snapshot
        began = time.perf_counter()
