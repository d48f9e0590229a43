"""One chat as one person sees it: what stands in it, what happened in it, and waiting for what comes next."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.playground.model import Chat, Event, Message, User
from bot.playground.transcript import describe

if TYPE_CHECKING:
    from bot.playground.world import World

__all__ = ["Conversation", "NothingCame"]


class NothingCame(TimeoutError):
    """What was waited for did not happen; the message holds the transcript so far."""


class Conversation:
    """A chat on somebody's screen, or as seen by nobody in particular: then with everybody's toasts."""

    def __init__(self, world: World, chat: Chat, viewer: User | None = None) -> None:
        self._world = world
        self._viewer = viewer
        self.chat = chat

    @property
    def messages(self) -> list[Message]:
        """The messages as they stand now, oldest first."""
        return list(self.chat.messages.values())

    @property
    def history(self) -> list[Event]:
        """All that happened, oldest first: every edit with the picture it brought, toasts, deleted messages."""
        return [event for event in self.chat.events if self._shows(event)]

    def transcript(self) -> str:
        """What happened, a line each, with the seconds since the first event."""
        history = self.history
        return "\n".join(describe(event, since=history[0].at) for event in history) or "(nothing was said)"

    async def wait_for(
        self,
        predicate: Callable[[Event], object],
        *,
        after: Message | Event | None = None,
        timeout: float = 30.0,  # noqa: ASYNC109 - `asyncio.timeout` around it would lose the transcript
    ) -> Event:
        """The first event, by somebody else than the viewer, that fits, among all that has happened here and will.

        after: look only at what came after this event, or after this message was sent. timeout: seconds.
        Raises NothingCame, with the transcript, if no such event comes in time.
        """
        start = self._number_of(after)
        for event in self.history:
            if event.number > start and event.actor != self._viewer and predicate(event):
                return event
        return await self._next(predicate, timeout)

    async def _next(self, predicate: Callable[[Event], object], seconds: float) -> Event:
        awaited: asyncio.Future[Event] = asyncio.get_running_loop().create_future()

        def listener(event: Event) -> None:
            if awaited.done() or event.chat is not self.chat or not self._shows(event) or event.actor == self._viewer:
                return
            try:
                if predicate(event):
                    awaited.set_result(event)
            except Exception as mistake:  # a predicate's own mistake is for whoever waits, not for who caused the event
                awaited.set_exception(mistake)

        with self._world.listening(listener):
            done, _ = await asyncio.wait({awaited}, timeout=seconds)
        if not done:
            raise NothingCame(f"Nothing that fits came within {seconds:g} s. So far:\n{self.transcript()}")
        return awaited.result()

    def _shows(self, event: Event) -> bool:
        return self._viewer is None or event.audience in (None, self._viewer.id)

    def _number_of(self, after: Message | Event | None) -> int:
        """The number of the event after which to look."""
        if isinstance(after, Event):
            return after.number
        sent = (e for e in self.chat.events if after and e.kind == "message" and e.message and e.message.id == after.id)
        event = next(sent, None)
        return event.number if event else 0
