"""`python -m engine CONTENT STYLE... -o OUT`: one painting, on a terminal."""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from engine import listeners, masks, pictures, provenance, weights
from engine.checkpoint import Checkpoint, CheckpointError
from engine.options import BAD_INPUT, Changes, Parser, add_recipe_options, recipe_changes
from engine.order import Order
from engine.pictures import Picture
from engine.quiet import native_stderr_held_back
from engine.recipe import KNOBS, Recipe

if TYPE_CHECKING:
    from engine.stylize import Snapshot

__all__ = ["BAD_INPUT", "DONE", "FAILED", "INTERRUPTED", "PaintingFailed", "main"]

DONE, FAILED, INTERRUPTED = 0, 1, 130

# A painting of this program's own may be larger and narrower than a stranger's picture.
_OWN: Final = pictures.Limits(bytes=128 * 2**20, shortest_side=1, aspect=math.inf)
ENLARGING_ITERATIONS: Final = 40  # a finished painting needs few: its forms stay, only its detail is new


class PaintingFailed(Exception):
    """The engine gave up; the message says why."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How far a painting came. last: None before the start was there; cut_short: by what, if it was."""

    last: Snapshot | None
    cut_short: BaseException | None
    facts: dict[str, str]  # what it ran on


def main(argv: Sequence[str]) -> int:
    """Check everything that can be checked before TensorFlow takes its seconds to load, then paint."""
    arguments = _parser().parse_args(argv)
    order = _order(arguments)
    _check_outputs(arguments)
    with contextlib.ExitStack() as stack:
        hearing = [stack.enter_context(listener) for listener in _listeners(arguments)]
        weights.ensure_shown()
        with native_stderr_held_back():
            outcome = _iterate(order, hearing)
        if outcome.last is not None:
            # Before the video and the checkpoint are finished: what goes wrong with these must not cost the picture.
            image = outcome.last.image
            pictures.write(arguments.out, image, provenance.describe(order.recipe))
        if isinstance(outcome.cut_short, Exception):
            raise outcome.cut_short
    if outcome.last is None:
        return INTERRUPTED
    _report(arguments, order.recipe, image, outcome)
    return INTERRUPTED if outcome.cut_short else DONE


def _order(arguments: argparse.Namespace) -> Order:
    """Raises PictureError, RecipeError or CheckpointError for whatever cannot be painted."""
    resume = None if arguments.resume is None else Checkpoint.load(arguments.resume)
    enlarge = None if arguments.enlarge is None else pictures.read(arguments.enlarge, _OWN)
    recipe = _recipe(recipe_changes(arguments), resume, arguments.enlarge, enlarge)
    content = pictures.read(arguments.content)
    styles = [pictures.read(path) for path in arguments.styles]
    return Order(content, styles, recipe, [masks.read(path) for path in arguments.mask], resume, enlarge)


def _recipe(changes: Changes, resume: Checkpoint | None, path: Path | None, enlarge: Picture | None) -> Recipe:
    """The recipe of the options given; of the checkpoint or the painting to enlarge where one is given."""
    if resume is not None:
        return resume.recipe.changed(changes)
    if path is None or enlarge is None:
        return Recipe.of(**changes)
    found = None if "preset" in changes else provenance.recipe_of(path.read_bytes())
    size = min(2 * max(enlarge.shape), int(KNOBS["size"].high or 0))
    base = {} if found is None else found.to_dict()
    return Recipe.of(**{**base, "size": size, "iterations": ENLARGING_ITERATIONS, "seconds": 0.0, **changes})


def _check_outputs(arguments: argparse.Namespace) -> None:
    """Raise PictureError for what could not be written: nobody wants to hear that after an hour."""
    pictures.check_writable(arguments.out)
    if arguments.timelapse is not None:
        pictures.check_writable(arguments.timelapse, (".mp4",))
    for path in (arguments.checkpoint, arguments.resume):
        if path is not None:
            pictures.check_place(path)
    # Other than those, a trace is written in place: a file or a device that is there will do.
    if arguments.trace is not None and (arguments.trace.is_dir() or not os.access(arguments.trace, os.W_OK)):
        pictures.check_place(arguments.trace)


def _listeners(arguments: argparse.Namespace) -> Iterator[contextlib.AbstractContextManager[listeners.Listener]]:
    """Whoever was asked for; the checkpoint first, so that it knows of whatever the others have shown."""
    keep = arguments.checkpoint or arguments.resume
    if keep is not None:
        yield listeners.checkpoints(keep)
    if arguments.timelapse is not None:
        yield listeners.timelapse(arguments.timelapse)
    if arguments.trace is not None:
        yield listeners.trace(arguments.trace, goes_on=arguments.resume is not None)
    yield listeners.progress_bar()


def _iterate(order: Order, hearing: Sequence[listeners.Listener]) -> _Outcome:
    """Paint until the end, Ctrl-C, a failure of the engine, or an error of the disk from one of those who hear."""
    from engine import device, painter as painters, stylize  # noqa: PLC0415, I001  what stands above needs no TensorFlow

    last: Snapshot | None = None
    cut_short: BaseException | None = None
    facts: dict[str, str] = {}
    try:
        painter = painters.load_painter(order.recipe.precision)
        facts = {"precision": painter.dtype.name, "device": device.device_name()}
        for last in stylize.paint(order, painter):
            for hear in hearing:
                hear(last)
    except (KeyboardInterrupt, OSError, CheckpointError) as reason:
        cut_short = reason
    except stylize.FAILURES as error:
        cut_short = PaintingFailed(str(error).partition("\n")[0])
    return _Outcome(last, cut_short, facts)


def _report(arguments: argparse.Namespace, recipe: Recipe, image: Picture, outcome: _Outcome) -> None:
    """Say what was made: one JSON object with --json, one line otherwise."""
    last = outcome.last
    assert last is not None
    height, width = image.shape[:2]
    if not arguments.json:
        print(f"{arguments.out}: {width} x {height}, {last.iteration} iterations in {last.seconds:.1f} s")
        return
    report: dict[str, Any] = {
        "out": str(arguments.out),
        "width": width,
        "height": height,
        "preset": recipe.preset,
        "iterations": last.iteration,
        "seconds": round(last.seconds, 3),
        "seconds_per_iteration": round(last.seconds / max(last.iteration, 1), 4),
        **outcome.facts,
        "loss": None if last.losses is None else asdict(last.losses),
    }
    print(json.dumps(report))


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="python -m engine",
        description="Paint CONTENT in the style of STYLE. (Also: python -m engine weights, bench, compare.)",
    )
    add = parser.add_argument
    add("content", type=Path, metavar="CONTENT", help="the photo: JPEG, PNG or WebP")
    add("styles", type=Path, nargs="+", metavar="STYLE", help="the painting whose style it takes; several are blended")
    add("-o", "--out", type=Path, required=True, help="the picture to write: .png, .jpg or .webp")
    add_recipe_options(parser)
    add(
        "--mask",
        type=Path,
        nargs="+",
        default=[],
        metavar="GREY",
        help="for each style a picture of the photo's size, white where the style applies; elsewhere the photo stays",
    )
    add("--checkpoint", type=Path, metavar="FILE", help="keep a file from which an interrupted painting can go on")
    begin = parser.add_mutually_exclusive_group()
    begin.add_argument("--resume", type=Path, metavar="FILE", help="go on from a checkpoint, with the same pictures")
    begin.add_argument(
        "--enlarge",
        type=Path,
        metavar="PAINTING",
        help=f"carry a finished painting on to twice its size, in {ENLARGING_ITERATIONS} iterations, by its own recipe",
    )
    add("--timelapse", type=Path, metavar="OUT.mp4", help="write a video of the painting in the making")
    add("--trace", type=Path, metavar="FILE.jsonl", help="write one JSON line per iteration")
    add("--json", action="store_true", help="print one JSON object about the result on stdout")
    return parser
