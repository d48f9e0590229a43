"""Inline mode: a person asks a bot from within any chat and sends one of its answers there."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.playground import render
from bot.playground.errors import bad_request
from bot.playground.model import Chat, Json, Message, User

if TYPE_CHECKING:
    from bot.playground.account import Bot
    from bot.playground.world import World

__all__ = ["ANSWER_SECONDS", "InlineAnswer", "InlineQuery", "InlineResult", "answer", "ask", "choose"]

ANSWER_SECONDS = 30
"""How long a bot may take to answer, by the world's clock."""


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One answer. title, description: what the person sees. content: the message it becomes, as fields of Message."""

    id: str
    title: str
    content: Json = field(repr=False)
    description: str = ""


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What a bot offers. query: what it was asked. button: over the results, an InlineQueryResultsButton.

    next_offset: what to ask for further results with, "" if there are none.
    """

    bot: Bot
    query: str
    results: tuple[InlineResult, ...]
    button: Json | None = None
    next_offset: str = ""

    def result(self, wanted: str) -> InlineResult:
        """The result with this id or title. Raises LookupError naming those there are."""
        for result in self.results:
            if wanted in (result.id, result.title):
                return result
        there = ", ".join(repr(result.title or result.id) for result in self.results) or "none"
        raise LookupError(f"no inline result {wanted!r}; the results: {there}")


@dataclass(frozen=True, slots=True)
class InlineQuery:
    """A question that waits for answerInlineQuery. at: the world's clock."""

    text: str
    at: float
    answered: asyncio.Future[InlineAnswer]


def ask(world: World, bot: Bot, person: User, chat: Chat, text: str, offset: str = "") -> InlineQuery:
    """Type `@bot text` in a chat, or scroll on to the results after `offset`.

    Raises ApiError if the bot has no inline mode.
    """
    if not bot.takes_inline:
        raise bad_request("BOT_INLINE_DISABLED")
    query = InlineQuery(text, world.clock(), asyncio.get_running_loop().create_future())
    query_id = world.query_id()
    bot.inline_queries[query_id] = query
    kind = "sender" if chat.type == "private" else chat.type
    update = {"id": query_id, "from": render.user(person), "chat_type": kind, "query": text, "offset": offset}
    bot.updates.put("inline_query", update)
    return query


def answer(
    world: World,
    bot: Bot,
    query_id: str,
    results: Sequence[InlineResult],
    button: Json | None = None,
    *,
    next_offset: str = "",
) -> None:
    """Show the person what there is. Raises ApiError if it took too long."""
    query = bot.inline_queries.pop(query_id, None)
    if query is None or query.answered.done() or world.clock() - query.at >= ANSWER_SECONDS:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    query.answered.set_result(InlineAnswer(bot, query.text, tuple(results), button, next_offset))


def choose(world: World, person: User, chat: Chat, offered: InlineAnswer, result: InlineResult) -> Message:
    """Send a result. With a keyboard the bot can edit the message later, by an id of its own."""
    inline_id = world.query_id() if result.content.get("reply_markup") else ""
    message = world.post(chat, person, **result.content, via_bot=offered.bot.user, inline_id=inline_id)
    chosen = {"result_id": result.id, "from": render.user(person), "query": offered.query}
    if inline_id:
        chosen["inline_message_id"] = inline_id
    offered.bot.updates.put("chosen_inline_result", chosen)
    return message
