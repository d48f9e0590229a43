"""The fetching of weights as a person sees it: progress bars on a terminal, a line per file elsewhere, a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.filesize import decimal
from rich.progress import BarColumn, DownloadColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars
from rich.table import Table

from engine.weight_sources import Found, Listener, Progress

__all__ = ["show_table", "shown_progress"]

# Wide enough for any row: only a terminal has an edge to wrap at.
_NO_EDGE = 10_000


@contextmanager
def shown_progress() -> Iterator[Listener]:
    """A listener for `engine.weights.ensure` that shows on stderr what is fetched from where."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _line_per_file(console)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Bars(*columns, console=console) as bars:
        yield _bar_per_file(bars)


def _line_per_file(console: Console) -> Listener:
    begun: set[tuple[str, str]] = set()

    def hear(progress: Progress) -> None:
        if (progress.name, progress.source) not in begun:
            begun.add((progress.name, progress.source))
            line = f"fetching {progress.name} ({decimal(progress.total)}) from {progress.source}"
            console.print(line, soft_wrap=True, highlight=False)

    return hear


def _bar_per_file(bars: Bars) -> Listener:
    tasks: dict[tuple[str, str], TaskID] = {}

    def hear(progress: Progress) -> None:
        key = (progress.name, progress.source)
        if key not in tasks:
            tasks[key] = bars.add_task(f"{progress.name} from {progress.source}", total=progress.total)
        bars.update(tasks[key], completed=progress.done)

    return hear


def show_table(files: Iterable[Found]) -> None:
    """Print name, size, digest, path and source of verified files on stdout."""
    console = Console()
    if not console.is_terminal:
        console.width = _NO_EDGE
    table = Table("file", "size", "sha256", "path", "source", box=None)
    for found in files:
        content = found.pin.content
        table.add_row(found.pin.name, decimal(content.size), content.sha256[:12], str(found.path), found.source)
    for column in table.columns:
        column.overflow = "fold"
    console.print(table)
