"""`python -m engine CONTENT STYLE... -o OUT`: one painting, on a terminal."""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from engine import listeners, masks, pictures, provenance, weights
from engine.checkpoint import Checkpoint
from engine.masks import Mask
from engine.options import Changes, add_recipe_options, recipe_changes
from engine.pictures import Picture
from engine.quiet import native_stderr_held_back
from engine.recipe import KNOBS, Recipe

if TYPE_CHECKING:
    from engine.stylize import Snapshot

__all__ = ["BAD_INPUT", "DONE", "FAILED", "INTERRUPTED", "PaintingFailed", "main"]

DONE, FAILED, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130

ENLARGING_ITERATIONS: Final = 40  # a finished painting needs few: its forms stay, only its detail is new


class PaintingFailed(Exception):
    """The engine gave up; the message says why."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be painted: everything `stylize` takes, read and checked."""

    content: Picture
    styles: list[Picture]
    masks: list[Mask]
    recipe: Recipe
    resume: Checkpoint | None
    enlarge: Picture | None


def main(argv: Sequence[str]) -> int:
    """Check everything that can be checked before TensorFlow takes its seconds to load, then paint."""
    arguments = _parser().parse_args(argv)
    order = _order(arguments)
    with contextlib.ExitStack() as stack:
        hearing = [stack.enter_context(listener) for listener in _listeners(arguments)]
        weights.ensure_shown()
        with native_stderr_held_back():
            last, interrupted, facts = _iterate(order, hearing)
    if last is None:
        return INTERRUPTED
    image = last.image
    pictures.write(arguments.out, image, provenance.describe(order.recipe))
    _report(arguments, order.recipe, image, last, facts)
    return INTERRUPTED if interrupted else DONE


def _order(arguments: argparse.Namespace) -> Order:
    """Raises PictureError, RecipeError or CheckpointError for whatever cannot be painted."""
    resume = None if arguments.resume is None else Checkpoint.load(arguments.resume)
    enlarge = None if arguments.enlarge is None else pictures.read(arguments.enlarge)
    recipe = _recipe(recipe_changes(arguments), resume, arguments.enlarge, enlarge)
    pictures.check_writable(arguments.out)
    content = pictures.read(arguments.content)
    styles = [pictures.read(path) for path in arguments.styles]
    where = [masks.read(path) for path in arguments.mask]
    recipe.style_shares(len(styles))
    masks.check(where, content, len(styles))
    if resume is not None:
        resume.check(recipe, [content, *styles, *where])
    if enlarge is not None:
        pictures.check_same_shape(enlarge, content)
    return Order(content, styles, where, recipe, resume, enlarge)


def _recipe(changes: Changes, resume: Checkpoint | None, path: Path | None, enlarge: Picture | None) -> Recipe:
    """The recipe of the options given; of the checkpoint or the painting to enlarge where one is given."""
    if resume is not None:
        return resume.recipe.changed(changes)
    if path is None or enlarge is None:
        return Recipe.of(**changes)
    found = provenance.recipe_of(path.read_bytes()) or Recipe()
    size = min(2 * max(enlarge.shape), int(KNOBS["size"].high or 0))
    return found.changed({"size": size, "iterations": ENLARGING_ITERATIONS, "seconds": 0.0, **changes})


def _listeners(arguments: argparse.Namespace) -> Iterator[contextlib.AbstractContextManager[listeners.Listener]]:
    """Whoever was asked for, checked: nobody wants to hear after an hour that a file could not be written."""
    keep = arguments.checkpoint or arguments.resume
    if keep is not None:
        pictures.check_writable(keep, (keep.suffix.lower(),))
        yield listeners.checkpoints(keep)
    if arguments.timelapse is not None:
        yield listeners.timelapse(arguments.timelapse)
    if arguments.trace is not None:
        pictures.check_writable(arguments.trace, (arguments.trace.suffix.lower(),))
        yield listeners.trace(arguments.trace)
    yield listeners.progress_bar()


def _iterate(order: Order, hearing: Sequence[listeners.Listener]) -> tuple[Snapshot | None, bool, dict[str, str]]:
    """Paint. Returns the last snapshot, whether Ctrl-C cut it short, and what it ran on."""
    from engine import painter as painters, stylize, vgg  # noqa: PLC0415, I001  what stands above needs no TensorFlow

    last: Snapshot | None = None
    facts: dict[str, str] = {}
    try:
        painter = painters.load_painter(order.recipe.precision)
        facts = {"precision": painter.dtype.name, "device": vgg.device_name()}
        more: dict[str, Any] = {"masks": order.masks, "resume": order.resume, "enlarge": order.enlarge}
        for last in stylize.stylize(order.content, order.styles, order.recipe, painter, **more):
            for hear in hearing:
                hear(last)
    except KeyboardInterrupt:
        return last, True, facts
    except stylize.FAILURES as error:
        raise PaintingFailed(str(error).partition("\n")[0]) from error
    return last, False, facts


def _report(
    arguments: argparse.Namespace, recipe: Recipe, image: Picture, last: Snapshot, facts: dict[str, str]
) -> None:
    """Say what was made: one JSON object with --json, one line otherwise."""
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
        **facts,
        "loss": None if last.losses is None else asdict(last.losses),
    }
    print(json.dumps(report))


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"{self.prog}: {message} (--help shows how)\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m engine",
        description="Paint CONTENT in the style of STYLE. (Also: python -m engine weights, python -m engine bench.)",
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
    add("--resume", type=Path, metavar="FILE", help="go on from a checkpoint, with the same pictures")
    add(
        "--enlarge",
        type=Path,
        metavar="PAINTING",
        help=f"carry a finished painting on to twice its size, in {ENLARGING_ITERATIONS} iterations, by its own recipe",
    )
    add("--timelapse", type=Path, metavar="OUT.mp4", help="write a video of the painting in the making")
    add("--trace", type=Path, metavar="FILE.jsonl", help="write one JSON line per iteration")
    add("--json", action="store_true", help="print one JSON object about the result on stdout")
    return parser
