"""The command line: python -m engine CONTENT STYLE -o OUT

    python -m engine weights     fetch the weight files and show where they lie
    python -m engine bench       measure the engine on this machine

Exit codes: 0 done, 1 a failure, 2 bad input or usage, 130 interrupted (the picture so far is written).
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from engine import pictures, weights
from engine.options import add_recipe_options, recipe_changes
from engine.quiet import native_stderr_held_back
from engine.recipe import Recipe, RecipeError

if TYPE_CHECKING:
    from engine.stylize import Snapshot

DONE, FAILED, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


class PaintingFailed(Exception):
    """The engine gave up; the message says why."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    argv = sys.argv[1:] if argv is None else list(argv)
    command = {"weights": weights.main, "bench": _bench}.get(argv[0] if argv else "")
    try:
        return command(argv[1:]) if command else _paint(_parser().parse_args(argv))
    except (pictures.PictureError, RecipeError) as error:
        return _complain(error, BAD_INPUT)
    except (weights.WeightsError, PaintingFailed, OSError, MemoryError) as error:
        return _complain(error, FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED


def _bench(argv: Sequence[str]) -> int:
    with native_stderr_held_back():
        from engine import bench  # noqa: PLC0415  imports TensorFlow

        return bench.main(argv)


def _paint(arguments: argparse.Namespace) -> int:
    """Check everything that can be checked before TensorFlow takes its seconds to load, then paint."""
    recipe = Recipe.of(**recipe_changes(arguments))
    pictures.check_writable(arguments.out)
    content, style = pictures.read(arguments.content), pictures.read(arguments.style)
    with _trace_file(arguments.trace) as trace:
        weights.ensure_shown()
        with native_stderr_held_back():
            last, interrupted, facts = _iterate(content, style, recipe, trace)
    if last is None:
        return INTERRUPTED
    pictures.write(arguments.out, last.image)
    _report(arguments, recipe, last, facts)
    return INTERRUPTED if interrupted else DONE


def _iterate(
    content: pictures.Picture, style: pictures.Picture, recipe: Recipe, trace: TextIO | None
) -> tuple[Snapshot | None, bool, dict[str, str]]:
    """Paint with a progress bar. Returns the last snapshot, whether Ctrl-C cut it short, and what it ran on."""
    from engine import stylize, vgg  # noqa: PLC0415  TensorFlow takes seconds to load: input is checked before

    last: Snapshot | None = None
    try:
        painter = stylize.load_painter(recipe.precision)
        facts = {"precision": painter.dtype.name, "device": vgg.device_name()}
        with _progress_bar(recipe.iterations) as advance:
            for last in stylize.stylize(content, [style], recipe, painter):
                advance(last)
                if trace is not None and last.losses is not None:
                    _write_trace(trace, last)
    except KeyboardInterrupt:
        return last, True, facts if last is not None else {}
    except stylize.FAILURES as error:
        raise PaintingFailed(str(error).partition("\n")[0]) from error
    return last, False, facts


def _report(arguments: argparse.Namespace, recipe: Recipe, last: Snapshot, facts: dict[str, str]) -> None:
    """Say what was made: one JSON object with --json, one line otherwise."""
    height, width = last.image.shape[:2]
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


def _write_trace(trace: TextIO, snapshot: Snapshot) -> None:
    assert snapshot.losses is not None
    line = {"iteration": snapshot.iteration, "seconds": round(snapshot.seconds, 3), **asdict(snapshot.losses)}
    trace.write(json.dumps({**line, "size": snapshot.size}) + "\n")
    trace.flush()


@contextlib.contextmanager
def _trace_file(path: Path | None) -> Iterator[TextIO | None]:
    if path is None:
        yield None
        return
    try:
        file = path.open("w", encoding="utf-8")
    except OSError as error:
        raise pictures.PictureError(f"{path}: cannot be written: {error.strerror}.") from None
    with file:
        yield file


@contextlib.contextmanager
def _progress_bar(iterations: int) -> Iterator[Any]:
    """A function that shows a snapshot's progress; on a terminal only."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(),
        TextColumn("{task.completed:.0f}/{task.total:.0f}"), TextColumn("{task.fields[left]}"),
    )  # fmt: skip
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("sketching", total=iterations, left="")

        def advance(snapshot: Snapshot) -> None:
            left = "" if snapshot.seconds_left is None else f"{snapshot.seconds_left:.0f} s left"
            bar.update(task, completed=snapshot.iteration, description=f"painting at {snapshot.size} px", left=left)

        yield advance


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"{self.prog}: {message} (--help shows how)\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m engine",
        description="Paint CONTENT in the style of STYLE. (Also: python -m engine weights, python -m engine bench.)",
    )
    parser.add_argument("content", type=Path, metavar="CONTENT", help="the photo: JPEG, PNG or WebP")
    parser.add_argument("style", type=Path, metavar="STYLE", help="the painting whose style it takes")
    parser.add_argument("-o", "--out", type=Path, required=True, help="the picture to write: .png, .jpg or .webp")
    add_recipe_options(parser)
    parser.add_argument("--trace", type=Path, metavar="FILE.jsonl", help="write one JSON line per iteration")
    parser.add_argument("--json", action="store_true", help="print one JSON object about the result on stdout")
    return parser


def _complain(error: BaseException, code: int) -> int:
    """What was wrong, on standard error; one line, but for weights that have to be fetched by hand."""
    print(f"python -m engine: {error or type(error).__name__}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
