"""`python -m bot demo`: the real bot at work, with no Telegram account.

Starts the local Bot API server and the bot against it, over real HTTP in one event loop; then plays a person who sends
two pictures, shows the conversation as it happens, and writes every picture of it to a folder.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from pydantic import HttpUrl, SecretStr
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from bot import logs
from bot.app import broken, running
from bot.config import Config
from bot.handlers.context import Services
from bot.playground import Conversation, Event, NothingCame, Person, PlaygroundServer, World
from bot.playground.transcript import describe
from bot.store import jobs
from bot.texts import words_in
from engine import house_styles, weights
from engine.executor.local import LocalExecutor
from engine.options import Changes
from engine.pictures import Picture, encode_jpeg, fit, read, resize
from engine.recipe import Recipe

__all__ = ["BadInput", "Demo", "DemoFailed", "show"]

_APP_LONG_SIDE: Final = 1280  # px to which a phone reduces a photo before it sends it
_A_LONG_TIME: Final = 24 * 3600.0  # seconds; whoever watches may stop it at any moment
_STEP: Final = re.compile(r"Step (\d+) of (\d+)")


class BadInput(Exception):
    """The demo can't begin as it was asked to; the message says what to change."""


class DemoFailed(Exception):
    """The demo began and could not be brought to its end."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What to show. content, style: uint8 [height, width, 3]; changes: what the person sets first, by knob name."""

    content: Picture
    style: Picture
    out: Path
    changes: Changes

    @classmethod
    def of(cls, content: Path | None, style: Path | None, out: Path, changes: Changes) -> Demo:
        """With the project's own pictures where none is named. Raises PictureError, RecipeError, BadInput."""
        Recipe.of(**changes)
        given_content, given_style = read(content) if content else None, read(style) if style else None
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput(f"The folder {out} can't be made: {error.strerror}. Name another with --out.") from None
        shown = _sample_photo() if given_content is None else given_content
        painted = house_styles.draw("brush_strokes") if given_style is None else given_style
        return cls(shown, painted, out, changes)


def show(demo: Demo) -> None:
    """Run the demo to its end. Raises DemoFailed, WeightsError, OSError; KeyboardInterrupt after an orderly stop."""
    console = Console(highlight=False)
    weights.ensure_shown()
    for old in demo.out.glob("snapshot-[0-9][0-9][0-9].jpg"):  # of an earlier demo, which may have had more
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="gouache-demo-") as data:
        try:
            asyncio.run(_play(demo, Path(data), console))
        except ExceptionGroup as group:
            raise _first(group) from group


async def _play(demo: Demo, data: Path, console: Console) -> None:
    world = World()
    account = world.bot("Gouache")
    logs.start("ERROR", account.token)
    async with PlaygroundServer(world) as server:
        console.print(f"The bot talks to a Bot API server of its own at {server.base_url}.", soft_wrap=True)
        config = Config(
            token=SecretStr(account.token),
            token_file=None,
            api_url=HttpUrl(server.base_url),
            data=data,
            log_level="ERROR",
        )
        async with running(config, LocalExecutor()) as services:
            person = world.person("Ann")
            chat = person.chat_with(account)
            async with asyncio.TaskGroup() as tasks:
                watching = tasks.create_task(_failing(services))
                kept = await _converse(demo, world, person, chat, console)
                watching.cancel()
            painting = await _painting(services)
    (demo.out / "final.png").write_bytes(painting)
    (demo.out / "transcript.txt").write_text(chat.transcript() + "\n", "utf-8")
    snapshots = "1 snapshot" if len(kept) == 1 else f"{len(kept)} snapshots"
    console.print(f"final.png, {snapshots} and transcript.txt are in {demo.out}", soft_wrap=True)


def _first(error: Exception) -> Exception:
    """What went wrong first, out of the groups that tasks side by side put it in."""
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    return error


async def _failing(services: Services) -> None:
    """Raise DemoFailed once the bot can't go on: nothing more would come then."""
    try:
        await broken(services)
    except Exception as error:
        raise DemoFailed(f"The bot stopped: {error}") from error


async def _converse(demo: Demo, world: World, person: Person, chat: Conversation, console: Console) -> list[Path]:
    """Play the person's part while the conversation is shown; returns the paths of the snapshots."""
    events: asyncio.Queue[Event | None] = asyncio.Queue()
    with world.listening(events.put_nowait):
        async with asyncio.TaskGroup() as tasks:
            showing = tasks.create_task(_show(events, chat, demo.out, console))
            if demo.changes:
                changes = " ".join(f"{name}={value}" for name, value in demo.changes.items())
                await person.send_text(chat, f"/settings {changes}")
            await person.send_photo(chat, _from_a_phone(demo.content))
            await chat.wait_for(lambda event: event.text == words_in(None)("content-kept"))
            await person.send_photo(chat, _from_a_phone(demo.style))
            await _wait_for_the_end(chat)
            events.put_nowait(None)
    return showing.result()


async def _wait_for_the_end(chat: Conversation) -> None:
    """Until the final picture is there and the status message has said its last word. Raises DemoFailed."""
    failure = words_in(None)("failed", attempts=jobs.MOST_FAILURES)
    end = await chat.wait_for(lambda event: event.text == failure or _is_final(event), timeout=_A_LONG_TIME)
    if end.text == failure:
        raise DemoFailed("The painting failed three times; `python -m engine CONTENT STYLE -o OUT` shows why.")
    with suppress(NothingCame):
        await chat.wait_for(lambda event: event.kind == "edit" and not _STEP.search(event.text), timeout=5)


def _is_final(event: Event) -> bool:
    return event.kind == "message" and event.actor.is_bot and event.media is not None and not _STEP.search(event.text)


async def _painting(services: Services) -> bytes:
    """The painting as it was made; the chat's copy is a JPEG, as every photo on Telegram."""
    job = await services.database.transact(lambda c: jobs.get(c, 1))
    assert job.result is not None
    return await services.pictures.read(job.result)


async def _show(events: asyncio.Queue[Event | None], chat: Conversation, out: Path, console: Console) -> list[Path]:
    """Print every event until None comes, and keep the snapshots; returns their paths. Raises OSError."""
    kept: list[Path] = []
    with _progress_bar(console) as advance:
        while (event := await events.get()) is not None:
            if event.kind != "action":
                console.print(describe(event, since=chat.history[0].at), markup=False, soft_wrap=True)
            if _is_final(event):
                advance(1, 1)
            elif step := _STEP.search(event.text):
                advance(int(step[1]), int(step[2]))
                if event.picture is not None:
                    path = out / f"snapshot-{len(kept) + 1:03}.jpg"
                    path.write_bytes(event.picture)
                    kept.append(path)
    return kept


@contextmanager
def _progress_bar(console: Console) -> Iterator[Callable[[int, int], None]]:
    """A function that shows how far the painting is, on a terminal."""
    columns = (TextColumn("painting"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bars:
        bar = bars.add_task("painting", total=None)
        yield lambda step, steps: bars.update(bar, completed=step, total=steps)


def _from_a_phone(picture: Picture) -> bytes:
    """The picture as an app would send it."""
    height, width, _ = picture.shape
    if max(height, width) > _APP_LONG_SIDE:
        picture = resize(picture, fit(height, width, _APP_LONG_SIDE))
    return encode_jpeg(picture)


def _sample_photo() -> Picture:
    try:
        data: Any = import_module("skimage.data")
    except ImportError:
        raise BadInput(
            "The demo's photo comes with scikit-image, which is not installed: "
            "pip install 'gouache[demo]', or name your own with --content FILE."
        ) from None
    photo: Picture = data.chelsea()
    return photo
