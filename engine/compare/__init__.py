"""Compares the presets on pairs of pictures: python -m engine compare CONTENT STYLE [CONTENT STYLE ...] --out FOLDER

For each pair a contact sheet (content, style, sketch, quick, balanced, fine, and classic in the time that balanced
took), every painting at full size, and what a network says of them that was not optimised (engine.compare.judge). At
the same time `balanced` should be nearer to the style than `classic`, and no further from the content.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from engine import pictures, weights
from engine.compare.judge import Judge, load_judge
from engine.compare.sheet import Cell, contact_sheet
from engine.options import Parser
from engine.painter import load_painter
from engine.pictures import Picture
from engine.recipe import Recipe
from engine.stylize import Snapshot, stylize

__all__ = ["Entry", "Pair", "better", "main"]

RECIPES: Final[Mapping[str, Recipe]] = {name: Recipe.of(preset=name) for name in ("quick", "balanced", "fine")}
RIVAL: Final = Recipe.of(preset="classic")
# All are judged and shown at this size, as a person would lay them side by side.
SIZE: Final = RECIPES["balanced"].size


@dataclass(frozen=True, slots=True)
class Pair:
    """A content and a style, uint8 [height, width, 3] each; name: for files."""

    name: str
    content: Picture = field(repr=False)
    style: Picture = field(repr=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One painting, and how far it is from its content (LPIPS) and from its style (Gram matrices); less is nearer."""

    name: str
    seconds: float
    iterations: int
    from_content: float
    from_style: float
    picture: Picture = field(repr=False)

    def facts(self) -> dict[str, Any]:
        """All but the picture, as JSON can hold it."""
        return {name: value for name, value in asdict(self).items() if name != "picture"}


def main(argv: Sequence[str]) -> int:
    """Paint and judge every pair; print a table each, or one JSON object with --json. Returns the exit code."""
    parser = Parser(prog="python -m engine compare", description="Compare the presets on pairs of pictures.")
    parser.add_argument("pictures", nargs="+", type=Path, metavar="CONTENT STYLE", help="pairs of a photo and a style")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where sheets and paintings go")
    parser.add_argument("--presets", default=",".join(RECIPES), help="which, besides classic (default %(default)s)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of tables")
    arguments = parser.parse_args(argv)
    if len(arguments.pictures) % 2:
        parser.error("give a style with every content")
    presets = arguments.presets.split(",")
    if not {"balanced"} <= set(presets) <= set(RECIPES):
        parser.error(f"--presets must be some of {', '.join(RECIPES)}, balanced among them")
    pairs = [_read(*paths) for paths in zip(arguments.pictures[::2], arguments.pictures[1::2], strict=True)]
    arguments.out.mkdir(parents=True, exist_ok=True)
    weights.ensure_shown()
    judge = load_judge()
    facts = {}
    _warm_up(pairs[0])
    for pair in pairs:
        found = list(entries(pair, judge, presets))
        for entry in found:
            pictures.write(arguments.out / f"{pair.name}-{entry.name}.png", entry.picture)
        pictures.write(arguments.out / f"{pair.name}.jpg", _sheet(pair, found))
        facts[pair.name] = [entry.facts() for entry in found]
        if not arguments.json:
            _show(pair, found)
    if arguments.json:
        print(json.dumps(facts))
    return 0


def entries(pair: Pair, judge: Judge, presets: Sequence[str]) -> Iterator[Entry]:
    """The sketch, a painting by each of the presets, and the RIVAL's in the seconds that `balanced` took."""
    yield _judged("sketch", next(_snapshots(pair, RECIPES["balanced"])), pair, judge)
    seconds = 0.0
    for name in (name for name in RECIPES if name in presets):
        final = _final(pair, RECIPES[name])
        if name == "balanced":
            seconds = final.seconds
        yield _judged(name, final, pair, judge)
    yield _judged(RIVAL.preset, _final(pair, RIVAL.changed({"seconds": seconds})), pair, judge)


def better(one: Entry, other: Entry) -> bool:
    """Whether `one` is nearer to its style at no greater distance from its content, or the other way round."""
    distances = (one.from_style, other.from_style), (one.from_content, other.from_content)
    return all(mine <= theirs for mine, theirs in distances) and any(mine < theirs for mine, theirs in distances)


def _read(content: Path, style: Path) -> Pair:
    return Pair(f"{content.stem}-{style.stem}", pictures.read(content), pictures.read(style))


def _final(pair: Pair, recipe: Recipe) -> Snapshot:
    """The last snapshot. Those before it are let go one by one: each holds all that its optimizer remembers."""
    return deque(_snapshots(pair, recipe), maxlen=1).pop()


def _snapshots(pair: Pair, recipe: Recipe) -> Iterator[Snapshot]:
    return stylize(pair.content, [pair.style], recipe, load_painter(recipe.precision))


def _warm_up(pair: Pair) -> None:
    """Trace every graph: no painting's seconds should hold that."""
    for recipe in (RECIPES["balanced"], RIVAL):
        for _ in _snapshots(pair, recipe.changed({"size": 64, "iterations": 2})):
            pass


def _judged(name: str, snapshot: Snapshot, pair: Pair, judge: Judge) -> Entry:
    picture = snapshot.image
    shown = pictures.brought_to(picture, SIZE)
    from_content = judge.from_content(shown, pictures.resize(pair.content, shown.shape[:2]))
    from_style = judge.from_style(shown, pictures.at_most(pair.style, SIZE))
    return Entry(name, snapshot.seconds, snapshot.iteration, from_content, from_style, picture)


def _sheet(pair: Pair, found: Sequence[Entry]) -> Picture:
    cells = [Cell("content", pair.content), Cell("style", pair.style)]
    for entry in found:
        seconds = f"{entry.seconds:.0f} s" if entry.seconds >= 10 else f"{entry.seconds:.1f} s"
        told = f"{entry.name}, {seconds} · from content {entry.from_content:.3f}, from style {entry.from_style:.3f}"
        cells.append(Cell(told, entry.picture))
    return contact_sheet(cells)


def _show(pair: Pair, found: Sequence[Entry]) -> None:
    table = Table("", "seconds", "iterations", "from content (LPIPS)", "from style (Gram)", title=pair.name)
    for entry in found:
        distances = (f"{entry.from_content:.3f}", f"{entry.from_style:.3f}")
        table.add_row(entry.name, f"{entry.seconds:.1f}", str(entry.iterations), *distances)
    console = Console()
    console.print(table)
    named = {entry.name: entry for entry in found}
    verdict = "better" if better(named["balanced"], named[RIVAL.preset]) else "not better on both"
    console.print(f"balanced is {verdict} than {RIVAL.preset} in the same time\n")
