"""What a test of a fault needs: a world, its server, a bot's account, and processes of that bot with their plans."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from faulty_bot import Plan
from fleet import BotProcess, Fleet

from bot.config import Config
from bot.playground import Bot, Conversation, Person, PlaygroundServer, World


@dataclass(frozen=True, slots=True)
class Arena:
    """pictures: a content and a style, as people send them. folder: the test's own; the bot's data lie in it too."""

    fleet: Fleet
    world: World
    server: PlaygroundServer
    bot: Bot
    config: Config
    folder: Path
    pictures: list[bytes]

    def person(self, name: str) -> tuple[Person, Conversation]:
        """Somebody new, and their private chat with the bot."""
        person = self.world.person(name)
        return person, person.chat_with(self.bot)

    def running(self, plan: Plan, config: Config | None = None) -> AbstractAsyncContextManager[BotProcess]:
        """A process of the bot. config: with other data."""
        return self.fleet.running(config or self.config, plan, self.folder / "log")
