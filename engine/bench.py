"""Measures the engine on this machine: python -m engine bench

Every figure of a run is taken in that run, on one machine, one after the other; machines are noisy, so compare the
ratios within a run, and take more than one.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

import numpy as np
import tensorflow as tf
from rich.console import Console
from rich.table import Table

from engine import pictures, weights
from engine.losses import RELATIVE
from engine.options import value_of
from engine.pictures import Picture
from engine.recipe import KNOBS, Recipe
from engine.stylize import Painter, load_painter, stylize
from engine.vgg import device_name, resolve_precision


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement. `reach`: the value it should not exceed, where there is one."""

    what: str
    value: float
    unit: str
    reach: float | None = None


def main(argv: Sequence[str]) -> int:
    """Measure and print a table, or one JSON object with --json."""
    parser = argparse.ArgumentParser(prog="python -m engine bench", description="Measure the engine on this machine.")
    parser.add_argument(
        "--iterations", type=value_of(KNOBS["iterations"]), default=100, help="per painting (default 100)"
    )
    parser.add_argument("--size", type=value_of(KNOBS["size"]), default=512, help="long side in px (default 512)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    arguments = parser.parse_args(argv)
    weights.ensure_shown()
    figures = measure(arguments.size, arguments.iterations)
    if arguments.json:
        print(json.dumps({"device": device_name(), "figures": [asdict(figure) for figure in figures]}))
    else:
        _show(figures)
    return 0


def measure(size: int, iterations: int) -> list[Figure]:
    """Every figure, in the order in which a painting meets what it measures. Takes minutes at the default size."""
    content, style = _picture(1, size), _picture(2, size)
    fast, full = load_painter("auto"), load_painter("float32")
    fast_name = resolve_precision("auto").name
    fast_pass, full_pass = _in_turns([_pass(fast, content, style), _pass(full, content, style)])
    (sketch,) = _in_turns([_sketch(fast, content, style)])
    balanced = _painting(fast, content, style, Recipe.of(size=size, iterations=iterations))
    classic = _painting(full, content, style, Recipe.of(preset="classic", size=size, iterations=iterations))
    return [
        Figure(f"sketch, {fast_name}", sketch, "s"),
        Figure("one pass (losses and gradient), float32", full_pass, "s"),
        Figure(f"one pass (losses and gradient), {fast_name}", fast_pass, "s"),
        Figure(f"{fast_name} pass / float32 pass", fast_pass / full_pass, ""),
        Figure(f"balanced, {iterations} iterations", balanced, "s"),
        Figure(f"classic, {iterations} iterations", classic, "s"),
        Figure("balanced / classic, the same iterations", balanced / classic, "", 0.5),
    ]


def _picture(seed: int, size: int) -> Picture:
    """A picture with structure at every scale; what it shows does not matter to the time."""
    rng = np.random.default_rng(seed)
    layers = [
        pictures.resize(rng.integers(0, 256, (cells, cells, 3), np.uint8), (size, size)) / 4
        for cells in (4, 16, 64, size)
    ]
    return sum(layers[1:], layers[0]).astype(np.uint8)


def _pass(painter: Painter, content: Picture, style: Picture) -> Callable[[], tf.Tensor]:
    """One evaluation of the relative objective, its targets made beforehand."""
    targets = painter.targets(RELATIVE, content, [style], Recipe())
    image = _tensor(content)
    return lambda: painter.evaluate(RELATIVE, image, targets)[1]


def _sketch(painter: Painter, content: Picture, style: Picture) -> Callable[[], tf.Tensor]:
    return lambda: painter.sketch(_tensor(content), [_tensor(style)])


def _in_turns(measured: Sequence[Callable[[], tf.Tensor]], rounds: int = 5) -> list[float]:
    """Median seconds of each, run in turns so that a slow moment of the machine hits all alike."""
    times: list[list[float]] = [[] for _ in measured]
    for _ in range(rounds + 1):
        for run, seconds in zip(measured, times, strict=True):
            began = time.perf_counter()
            run().numpy()
            seconds.append(time.perf_counter() - began)
    return [statistics.median(seconds[1:]) for seconds in times]  # the first one traces the graph


def _painting(painter: Painter, content: Picture, style: Picture, recipe: Recipe) -> float:
    """Seconds for a whole painting with a warm graph."""
    for _ in stylize(content, [style], Recipe.of(preset=recipe.preset, size=64, iterations=1), painter):
        pass
    *_, final = stylize(content, [style], recipe, painter)
    return final.seconds


def _tensor(picture: Picture) -> tf.Tensor:
    return tf.constant(picture[np.newaxis], tf.float32)


def _show(figures: Sequence[Figure]) -> None:
    table = Table("what", "measured", "to reach", title=f"on {device_name()}")
    for figure in figures:
        reach = "" if figure.reach is None else f"≤ {figure.reach:g} {figure.unit}"
        table.add_row(figure.what, f"{figure.value:.3g} {figure.unit}", reach)
    Console().print(table)
