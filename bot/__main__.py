"""`python -m bot`: run the bot; in a browser, or played by itself, where there is no Telegram account."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bot import demo, in_browser, logs
from bot.app import BotError, run
from bot.config import DATABASE, PICTURES, ConfigError, NoToken, default_data, load
from bot.playground.server import DEFAULT_PORT, PortTaken
from bot.store import backup, opinions
from bot.store.database import StoreError, reading
from engine.executor.local import LocalExecutor
from engine.options import add_recipe_options, recipe_changes
from engine.pictures import PictureError
from engine.recipe import RecipeError
from engine.weights import WeightsError, ensure_shown

__all__ = ["main"]

_FAILURES = (
    *(BotError, StoreError, WeightsError, PortTaken),
    *(demo.DemoFailed, in_browser.PlaygroundError, OSError),
)
_DONE, _FAILED, _BAD_INPUT, _INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0 done, 1 a failure, 2 bad input or settings, 130 interrupted."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], None] = options.command
    try:
        command(options)
    except (ConfigError, PictureError, RecipeError, demo.BadInput) as error:
        return _complain(error, _BAD_INPUT)
    except _FAILURES as error:
        return _complain(error, _FAILED)
    except KeyboardInterrupt:
        return _INTERRUPTED
    return _DONE


def _run_or_show(options: argparse.Namespace) -> None:
    """Without a token there is still a browser."""
    try:
        _run(options)
    except NoToken:
        _serve(DEFAULT_PORT, _playground_data())


def _show_in_browser(options: argparse.Namespace) -> None:
    _serve(options.port, options.data)


def _serve(port: int, data: Path) -> None:
    ensure_shown()
    asyncio.run(in_browser.serve(in_browser.Playground(port, data), LocalExecutor()))


def _playground_data() -> Path:
    return default_data() / "playground"


def _run(_: argparse.Namespace) -> None:
    config = load()
    logs.start(config.log_level, config.token.get_secret_value())
    ensure_shown()
    asyncio.run(run(config, LocalExecutor()))


def _back_up(options: argparse.Namespace) -> None:
    data: Path = options.data
    count = backup.save(data / DATABASE, data / PICTURES, options.file)
    print(f"{options.file}: the database and {count} {'picture' if count == 1 else 'pictures'} that it still needs.")


def _restore(options: argparse.Namespace) -> None:
    data: Path = options.data
    before = backup.restore(options.file, data / DATABASE, data / PICTURES)
    print(f"{data}: restored from {options.file}.{f' What was there is {before.name} now.' if before else ''}")


def _count_opinions(options: argparse.Namespace) -> None:
    with reading(options.data / DATABASE) as connection:
        counts = opinions.by_preset(connection)
    for count in counts:
        print(f"{count.preset:<10} {count.good:>6} up {count.bad:>6} down, of {count.painted} painted")


def _demo(options: argparse.Namespace) -> None:
    demo.show(demo.Demo.of(options.content, options.style, options.out, recipe_changes(options)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Gouache: two photos become a painting, in a chat. "
        "Without a command: run, if GOUACHE_TOKEN is set; else playground.",
    )
    parser.set_defaults(command=_run_or_show)
    commands = parser.add_subparsers(metavar="COMMAND")
    commands.add_parser("run", help="run the bot; GOUACHE_TOKEN holds its token").set_defaults(command=_run)
    browser = commands.add_parser("playground", help="chat with the bot in a browser, without a Telegram account")
    browser.set_defaults(command=_show_in_browser)
    browser.add_argument("--port", type=int, default=DEFAULT_PORT, help="default %(default)s; 0 takes a free one")
    browser.add_argument(
        "--data", type=Path, metavar="DIR", default=_playground_data(), help="what it keeps (default %(default)s)"
    )
    data = Path(os.environ.get("GOUACHE_DATA") or default_data())
    for name, command, words in (
        ("backup", _back_up, "write the database, and the pictures that it still needs, to a file; the bot may run"),
        ("restore", _restore, "put a backup in the place of the database; the bot may not run"),
    ):
        keeping = commands.add_parser(name, help=words, description=words)
        keeping.set_defaults(command=command)
        keeping.add_argument("file", type=Path, metavar="FILE")
        keeping.add_argument(
            "--data", type=Path, metavar="DIR", default=data, help="the data folder (default %(default)s)"
        )
    words = "how many thumbs up and down the paintings by each preset got; the bot may run"
    counting = commands.add_parser("opinions", help=words, description=words)
    counting.set_defaults(command=_count_opinions)
    counting.add_argument(
        "--data", type=Path, metavar="DIR", default=data, help="the data folder (default %(default)s)"
    )
    showing = commands.add_parser("demo", help="show it at work without a Telegram account")
    showing.set_defaults(command=_demo)
    showing.add_argument("--content", type=Path, metavar="FILE", help="the photo to paint (default: a cat)")
    showing.add_argument(
        "--style", type=Path, metavar="FILE", help="the style (default: one that Gouache paints itself)"
    )
    showing.add_argument(
        "--out", type=Path, metavar="DIR", default=Path("demo"), help="where the pictures go (default: demo)"
    )
    add_recipe_options(showing)
    return parser


def _complain(error: Exception, status: int) -> int:
    print(f"python -m bot: {error}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
