"""Measures the engine on this machine: python -m engine bench [GROUP...]

Every figure of a run is taken in that run, on one machine, one after the other; machines are noisy, so compare the
ratios within a run, and take more than one. The bars are for two CPU cores; on a GPU the figures are shown without.

Tried and left out, with L-BFGS on the classic objective (a photo of a city in the style of The Starry Night, 256 px,
bfloat16 passes; iterations to the loss that `classic` has after 300 and after 1000 iterations):

| variant | to 300's | to 1000's |
|---|---|---|
| history 10 | 44 | > 260 |
| history 30 (30 pairs) | 43 | 265 |
| history 100 | 43 | 258 |
| history 30, float32 passes | 43 | > 250 |
| history 100, float32 passes | 43 | 224 |
| coarser scales first (181 px, or 128 px, or both) | 56 to 83 | > 260 |
| first metric: chroma weighted 4 times | 44 | 296 |
| first metric: mean of five pairs | 44 | 263 |
| first metric: smoothed gradients | 42 | 264 |
| first metric: local curvature per pixel, from gradients | 43 | 253 |
| longest step 2.5 times as long | 43 | 272 |
| momentum 0.3 (Nesterov's, with quasi-Newton steps) | 44 | > 260 |

What won since, the same pictures at 192 px, where history 10 takes 251 iterations to 1000's and history 30 takes 236:
pixels as the sum of two bfloat16 numbers (engine.vgg) with history 30, 223; with history 100 instead, 213, which its
memory traffic outweighs. Left out: the first convolution in float32 (221, but 3 % of a pass), the first two (224).
Float32 throughout takes 215 with history 30 and 203 with 100, at twice the time each.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from engine import house_styles, pictures, weights
from engine.device import device_name, resolve_precision
from engine.options import Parser, value_of
from engine.pictures import Picture
from engine.recipe import KNOBS

__all__ = ["Figure", "Subject", "main"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement. `reach`: the value it should not exceed, where there is one; `skipped`: why it was not taken."""

    what: str
    value: float | None
    unit: str = ""
    reach: float | None = None
    skipped: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is painted for the measurements. content, style: uint8 [size, size, 3]."""

    content: Picture
    style: Picture
    size: int


def main(argv: Sequence[str]) -> int:
    """Measure and print a table, or one JSON object with --json."""
    groups = _groups()
    parser = Parser(prog="python -m engine bench", description="Measure the engine on this machine.")
    parser.add_argument(
        "groups", nargs="*", metavar="GROUP", help=f"what to measure: {', '.join(groups)} (default: everything)"
    )
    parser.add_argument("--size", type=value_of(KNOBS["size"]), default=512, help="side in px (default 512)")
    parser.add_argument("--content", type=Path, help="a photo to measure with (default: a picture drawn for it)")
    parser.add_argument("--style", type=Path, help="a style to measure with (default: the project's own)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    arguments = parser.parse_args(argv)
    if unknown := sorted(set(arguments.groups) - set(groups)):
        parser.error(f"there is no group {unknown[0]!r}; there are {', '.join(groups)}")
    subject = _subject(arguments)
    weights.ensure_shown()
    figures = [figure for name in arguments.groups or groups for figure in groups[name](subject)]
    if device_name() != "CPU":
        figures = [replace(figure, reach=None) for figure in figures]
    if arguments.json:
        facts = {"device": device_name(), "precision": resolve_precision("auto").name, "size": subject.size}
        print(json.dumps({**facts, "figures": [asdict(figure) for figure in figures]}))
    else:
        _show(figures)
    return 0


def _groups() -> Mapping[str, Callable[[Subject], Sequence[Figure]]]:
    from engine.bench import convergence, memory, passes, worker  # noqa: PLC0415  they import Figure from here

    return {
        "passes": passes.measure,
        "growth": passes.growth,
        "worker": worker.measure,
        "sketches": worker.sketches,
        "memory": memory.measure,
        "convergence": convergence.measure,
    }


def _subject(arguments: argparse.Namespace) -> Subject:
    size: Final[int] = arguments.size
    content = drawn(size) if arguments.content is None else pictures.read(arguments.content)
    style = (
        house_styles.draw("brush_strokes", min(size, house_styles.LARGEST))
        if arguments.style is None
        else pictures.read(arguments.style)
    )
    return Subject(pictures.resize(content, (size, size)), pictures.resize(style, (size, size)), size)


def drawn(size: int) -> Picture:
    """A picture [size, size, 3] with structure at every scale."""
    import numpy as np  # noqa: PLC0415

    rng = np.random.default_rng(1)
    layers = [
        pictures.resize(rng.integers(0, 256, (cells, cells, 3), np.uint8), (size, size)) / 4
        for cells in (4, 16, 64, size)
    ]
    picture: Picture = sum(layers[1:], layers[0]).astype(np.uint8)
    return picture


def _show(figures: Sequence[Figure]) -> None:
    table = Table("what", "measured", "to reach", "", title=f"on {device_name()}")
    for figure in figures:
        if figure.value is None:
            table.add_row(figure.what, "skipped", "", figure.skipped)
            continue
        reach, kept = "", ""
        if figure.reach is not None:
            reach, kept = f"≤ {figure.reach:.3g} {figure.unit}", "reached" if figure.value <= figure.reach else "missed"
        table.add_row(figure.what, f"{figure.value:.3g} {figure.unit}", reach, kept)
    Console().print(table)
