"""Webhooks: updates posted to the bot's own HTTP server, one after another, again and again until it takes them."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import replace

import httpx

from bot.playground.account import Bot, Webhook
from bot.playground.errors import ApiError
from bot.playground.model import Json
from bot.playground.outside_text import parse_json
from bot.playground.world import World

__all__ = ["Deliveries"]

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
FIRST_DELAY, LONGEST_DELAY = 1.0, 60.0  # seconds
ANSWER_SECONDS = 60
Obey = Callable[[Bot, Json], Awaitable[None]]
"""Runs the method call that a webhook may answer with."""


class Deliveries:
    """A task for each bot with a webhook. Every update waits for the one before, as those of one chat do there."""

    def __init__(self, world: World, obey: Obey) -> None:
        self._world = world
        self._obey = obey
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def begin_all(self) -> None:
        """Deliver to every webhook there is."""
        for bot in self._world.bots.values():
            self.begin(bot)

    def begin(self, bot: Bot) -> None:
        """Deliver to the bot's webhook as it is now, or no longer if there is none."""
        task = self._tasks.pop(bot.id, None)
        if task:
            task.cancel()
        if bot.webhook:
            self._tasks[bot.id] = asyncio.create_task(self._deliver(bot), name=f"webhook of {bot.id}")

    async def end_all(self) -> None:
        """Deliver nothing more."""
        tasks = [*self._tasks.values()]
        self._tasks.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _deliver(self, bot: Bot) -> None:
        # Plain HTTP on this machine: no certificates to load, no proxy to ask.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        async with httpx.AsyncClient(timeout=ANSWER_SECONDS, verify=context, trust_env=False) as client:
            offset, delay = 0, FIRST_DELAY
            while bot.webhook:
                updates = await bot.updates.poll(offset=offset, limit=1, seconds=ANSWER_SECONDS)
                for update in updates:
                    problem = await self._post(client, bot, bot.webhook, update)
                    if problem:
                        now = int(self._world.clock())
                        bot.webhook = replace(bot.webhook, last_error=problem, last_error_date=now)
                        await self._world.timers.sleep(delay)
                        delay = min(2 * delay, LONGEST_DELAY)
                    else:
                        offset, delay = update["update_id"] + 1, FIRST_DELAY

    async def _post(self, client: httpx.AsyncClient, bot: Bot, webhook: Webhook, update: Json) -> str:
        """Deliver one update. Returns what went wrong, "" if nothing did."""
        headers = {SECRET_HEADER: webhook.secret_token} if webhook.secret_token else {}
        try:
            answer = await client.post(webhook.url, json=update, headers=headers)
        except httpx.TimeoutException:
            return "Read timeout expired"
        except httpx.HTTPError:
            return "Connection refused"
        if not answer.is_success:
            return f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
        if call := _call_in(answer):
            await self._obey(bot, call)
        return ""


def _call_in(answer: httpx.Response) -> Json | None:
    """The method call that a webhook answered with; None if it said anything else."""
    if not answer.headers.get("content-type", "").startswith("application/json"):
        return None
    try:
        said = parse_json(answer.content)
    except (ValueError, ApiError):
        return None
    return said if isinstance(said, dict) and isinstance(said.get("method"), str) else None
