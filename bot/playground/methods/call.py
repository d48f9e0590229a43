"""One call of a Bot API method: who calls, with what."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from bot.playground.deliveries import Deliveries
from bot.playground.errors import bad_request
from bot.playground.model import Chat, Json, Message
from bot.playground.spec import Spec
from bot.playground.world import Bot, World

__all__ = ["Call", "Method", "Upload"]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart body."""

    name: str
    mime_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A request, decoded and checked. parameters: by name, converted to the types of the spec."""

    world: World
    spec: Spec
    bot: Bot
    parameters: Json
    uploads: dict[str, Upload]
    deliveries: Deliveries

    def get(self, name: str, default: Any = None) -> Any:
        """A parameter, or the default if it was not given."""
        return self.parameters.get(name, default)

    @property
    def chat(self) -> Chat:
        """The chat named by chat_id. Raises ApiError 400 if the bot knows none such."""
        return self.chat_named("chat_id")

    def chat_named(self, parameter: str) -> Chat:
        """The chat named by a parameter. Raises ApiError 400 or 403 if the bot knows none such or may not enter."""
        return self.world.chat_seen_by(self.bot, self.get(parameter))

    def message(self, missing: str) -> Message:
        """The message named by chat_id and message_id; if there is none, raises ApiError 400 worded `missing`."""
        message = self.chat.messages.get(self.get("message_id", 0))
        if message is None:
            raise bad_request(missing)
        return message

    def admit(self, chat: Chat, messages: int = 1) -> None:
        """Let `messages` more through to the chat. Raises ApiError 429 if the flood limits don't."""
        if self.bot.flood:
            self.bot.flood.admit(chat, messages)


Method = Callable[[Call], Awaitable[Any]]
