"""What the tests of conversations share: the stage they play on, and how they look at what happened."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from PIL import Image
from simulated_executor import SimulatedExecutor

from bot.config import Config
from bot.handlers.context import Services
from bot.playground import Bot, Conversation, Event, Message, Person, PlaygroundServer, World
from bot.playground.model import Button


@dataclass
class Stage:
    """Everything a test of a conversation needs."""

    world: World
    server: PlaygroundServer
    bot: Bot
    services: Services
    executor: SimulatedExecutor
    config: Config

    def person(self, name: str) -> tuple[Person, Conversation]:
        """Somebody new, and their private chat with the bot."""
        person = self.world.person(name)
        return person, person.chat_with(self.bot)


def picture(*, seed: int, width: int = 96, height: int = 72, format: str = "JPEG") -> bytes:
    """A small picture of soft noise, different for every seed."""
    coarse = np.random.default_rng(seed).integers(0, 256, (6, 8, 3), np.uint8)
    file = BytesIO()
    Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC).save(file, format)
    return file.getvalue()


async def draw_simply(name: str) -> bytes:
    """A house style in a moment: that the real ones take seconds is not what these tests are about."""
    return picture(seed=zlib.crc32(name.encode()), format="PNG")


def says(words: str) -> Callable[[Event], bool]:
    """What `wait_for` waits for: a message or edit that contains these words."""
    return lambda event: event.kind in ("message", "edit") and words in event.text


def is_final(event: Event) -> bool:
    return event.kind == "message" and event.text.startswith("Here is your painting")


def finals(chat: Conversation) -> list[Event]:
    """Every final picture that ever arrived in the chat."""
    return [event for event in chat.history if is_final(event)]


def bot_messages(chat: Conversation) -> list[Message]:
    """What the bot has in the chat now, oldest first."""
    return [message for message in chat.messages if message.sender.is_bot]


async def start_painting(person: Person, chat: Conversation, content: bytes, style: bytes) -> Event:
    """Send both pictures; returns the event that brought the first picture."""
    await person.send_photo(chat, content)
    second = await person.send_photo(chat, style)
    return await chat.wait_for(lambda event: event.media and says("Step")(event), after=second)


def buttons(event: Event) -> list[str]:
    """The words on the buttons of a message as it was then."""
    assert event.message is not None
    return [button.text for button in event.message.buttons]


def button(event: Event, text: str) -> Button:
    assert event.message is not None
    return next(button for button in event.message.buttons if button.text == text)


async def shown(person: Person, chat: Conversation, event: Event, text: str) -> Button:
    """The button of these words under a final, where it may be among those that "More …" brings."""
    if text in buttons(event):
        return button(event, text)
    tapped = await person.tap(button(event, "More …"))
    return button(
        await chat.wait_for(lambda later: later.kind == "edit" and text in buttons(later), after=tapped), text
    )


async def painted(stage: Stage, person: Person, chat: Conversation, pictures: list[bytes]) -> Event:
    """Send both pictures; returns the finished painting."""
    sent = await person.send_album(chat, pictures)
    return await chat.wait_for(is_final, after=sent[-1])


async def until(condition: Callable[[], bool], *, seconds: float = 30.0) -> None:
    """Wait for something that no event tells of."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.01)
