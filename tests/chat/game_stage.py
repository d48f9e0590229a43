"""Groups that play: people, a clock that a test moves, and what they see and do."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from simulated_executor import SimulatedExecutor
from stage import draw_simply, picture, until

from bot.app import running
from bot.config import Config
from bot.games.saving import from_json
from bot.handlers.context import Services
from bot.playground import Bot, Conversation, Event, Message, Person, PlaygroundServer, World

__all__ = ["GameClock", "Group", "playing"]


class GameClock:
    """Stands still until a test moves it; whoever sleeps wakes when it has come so far."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self._now = now
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> float:
        return self._now

    def sleep(self, seconds: float) -> Coroutine[Any, Any, None]:
        """From now on: the clock may be moved before a task comes to run it."""
        awake = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + seconds, id(awake), awake))
        self.move(0)
        return _awaited(awake)

    def move(self, seconds: float) -> None:
        """What falls due is done soon after."""
        self._now += seconds
        while self._sleepers and self._sleepers[0][0] <= self._now:
            _, _, awake = heapq.heappop(self._sleepers)
            if not awake.done():
                awake.set_result(None)


async def _awaited(awake: asyncio.Future[None]) -> None:
    await awake


@dataclass
class Group:
    """A group with the bot in it. people: who plays, by name. sent: when the bot sent or edited something."""

    world: World
    server: PlaygroundServer
    bot: Bot
    clock: GameClock
    executor: SimulatedExecutor
    services: Services
    chat: Conversation
    folder: Path
    people: dict[str, Person] = field(default_factory=dict)
    sent: list[float] = field(default_factory=list)

    def __getitem__(self, name: str) -> Person:
        return self.people[name]

    async def says(self, name: str, text: str, reply_to: Message | None = None) -> Message:
        """With the bot's name behind the command, as apps complete it in groups."""
        command, _, rest = text.partition(" ")
        addressed = f"{command}@{self.bot.user.username} {rest}".strip() if command.startswith("/") else text
        return await self.people[name].send_text(self.chat, addressed, reply_to=reply_to)

    async def shown(self, words: str, after: Message | Event | None = None, *, media: bool | None = None) -> Event:
        """The first message or edit of the bot's that contains these words."""

        def fits(event: Event) -> bool:
            has_words = event.kind in ("message", "edit") and event.actor.is_bot and words in _words_of(event)
            return has_words and (media is None or bool(event.media) == media)

        return await self.chat.wait_for(fits, after=after)

    async def taps(self, name: str, shown: Event | Message, label: str) -> str:
        """Tap a button that stands under the message now; returns the toast."""
        message = shown.message if isinstance(shown, Event) else shown
        assert message is not None
        standing = self.chat.chat.messages[message.id]
        button = next(each for each in standing.buttons if label in each.text)
        tapped = await self.people[name].tap(button)
        person = self.people[name].id
        toast = await self.chat.wait_for(lambda event: event.kind == "toast" and event.audience == person, after=tapped)
        return toast.note

    async def brings(self, name: str, to: Event, seed: int) -> Message:
        """A picture in reply."""
        return await self.people[name].reply(to, photo=picture(seed=seed))

    async def reacted(self, to: Message, emoji: str) -> None:
        await self.chat.wait_for(
            lambda event: (
                event.kind == "reaction"
                and event.note == emoji
                and event.message is not None
                and event.message.id == to.id
            )
        )

    async def album(self, after: Event | Message | None = None) -> list[Message]:
        """The pictures of the next album, once all are there."""
        first = await self.chat.wait_for(
            lambda event: event.kind == "message" and event.message and event.message.media_group_id, after=after
        )
        assert first.message is not None
        group = first.message.media_group_id
        return [message for message in self.chat.messages if message.media_group_id == group]

    async def passes(self, seconds: float, until_shown: str, after: Event | Message | None = None) -> Event:
        """So much time, of which this comes."""
        self.clock.move(seconds)
        return await self.shown(until_shown, after=after)

    async def until(self, condition: Callable[[], bool]) -> None:
        await until(condition)

    async def knows(self, condition: Callable[[Any], object]) -> None:
        """Wait until the state of the newest game fits: for what nobody is shown, as votes."""
        async with asyncio.timeout(10):
            while True:
                texts = await self.services.database.transact(
                    lambda c: [row["state"] for row in c.execute("SELECT state FROM game ORDER BY id")]
                )
                if texts and condition(from_json(texts[-1])):
                    return
                await asyncio.sleep(0.02)

    def note(self, event: Event) -> None:
        """Remember when the bot does what Telegram counts."""
        if event.chat is self.chat.chat and event.actor.is_bot and event.kind in ("message", "edit", "reaction"):
            self.sent.append(self.clock.now())

    def busiest_minute(self) -> int:
        """How much the group got at most in a minute of its clock; each picture of an album is one."""
        return max(sum(1 for at in self.sent if start <= at < start + 60) for start in self.sent)

    async def has_no_game(self) -> None:
        await self._games(lambda games: not games)

    async def has_game_in(self, chat: Conversation) -> None:
        await self._games(lambda games: chat.chat.id in games)

    async def _games(self, fits: Callable[[list[int]], bool]) -> None:
        """Wait until the chats in which games go on fit."""
        async with asyncio.timeout(10):
            while not fits(
                await self.services.database.transact(
                    lambda c: [row[0] for row in c.execute("SELECT chat_id FROM game WHERE ended_ms IS NULL")]
                )
            ):
                await asyncio.sleep(0.02)


def _words_of(event: Event) -> str:
    poll = event.message.poll if event.message else None
    return poll.question if poll else event.text


@asynccontextmanager
async def playing(
    world: World, server: PlaygroundServer, bot: Bot, config: Config, *names: str
) -> AsyncIterator[Group]:
    people = {name: world.person(name) for name in names}
    chat = world.group("Painters", [*people.values(), bot])
    clock, executor = GameClock(), SimulatedExecutor()
    async with running(config, executor, clock=clock, draw=draw_simply) as services:
        group = Group(world, server, bot, clock, executor, services, chat, config.data, people)
        with world.listening(group.note):
            yield group
