"""/top, /wall and /rules: who is ahead in this chat, what it painted best, and how each game goes."""

from __future__ import annotations

import sqlite3
from typing import Final, get_args

from telegram import Update

from bot.game_driver.wording import Speaker
from bot.games.ballot import places
from bot.games.effects import Line, Name, Names, line
from bot.games.events import Kind
from bot.handlers.context import Context, person_of, place_of, words_for
from bot.store import messages, posts, scores
from bot.store.posts import Content, Picture

__all__ = ["rules", "top", "wall"]

_WEEK: Final = 7 * 86_400  # seconds
_BEST: Final = 10


async def top(update: Update, context: Context) -> None:
    """Of the last seven days, and of all time."""
    message, services = update.message, context.bot_data
    assert message is not None
    place, person, message_id, now = place_of(message), person_of(message), message.message_id, services.games.now

    def unit(c: sqlite3.Connection) -> None:
        speaker = Speaker(c, words_for(c, person))
        week = scores.top(c, place.chat_id, since=now - _WEEK, most=_BEST)
        ever = scores.top(c, place.chat_id, most=_BEST)
        lines = [*_ranked("top-week", week), *(_ranked("top-ever", ever) if ever != week else [])]
        text, _ = speaker.text(tuple(lines) or (line("top-empty"),))
        messages.answer(c, place, text, reply_to=message_id)

    await services.inbox.settle(update, unit)


async def wall(update: Update, context: Context) -> None:
    """The nine paintings with the most votes, as one picture."""
    message = update.message
    assert message is not None
    place, person, message_id = place_of(message), person_of(message), message.message_id

    def unit(c: sqlite3.Connection) -> None:
        speaker = Speaker(c, words_for(c, person))
        best = scores.wall(c, place.chat_id)
        if not best:
            messages.answer(c, place, speaker.line(line("wall-empty")), reply_to=message_id)
            return
        rows = [
            line("wall-place", place=number, names=Names(shown.people), votes=shown.votes)
            for number, shown in enumerate(best, start=1)
        ]
        text, _ = speaker.text((line("wall-title"), *rows))
        sheet = tuple(Picture(shown.picture, "") for shown in best)
        posts.owe(c, (place.chat_id, place.topic_id), Content(text=text, sheet=sheet), reply_to=message_id)

    await context.bot_data.inbox.settle(update, unit)


async def rules(update: Update, context: Context) -> None:
    """Of the game that is named, or of all in a sentence each."""
    message = update.message
    assert message is not None
    place, person, message_id = place_of(message), person_of(message), message.message_id
    wanted = (context.args or [""])[0].lower().removeprefix("/")
    kinds = [kind for kind in get_args(Kind) if kind == wanted] or list(get_args(Kind))

    def unit(c: sqlite3.Connection) -> None:
        words = words_for(c, person)
        told = [words(f"rules-{kind}") for kind in kinds]
        text = "\n\n".join(told if len(told) == 1 else [words("rules"), *told])
        messages.answer(c, place, text, reply_to=message_id)

    await context.bot_data.inbox.settle(update, unit)


def _ranked(title: str, ahead: list[tuple[int, int]]) -> list[Line]:
    rows = zip(places([points for _, points in ahead]), ahead, strict=True)
    ranked = [line("guess-place", place=place, name=Name(person), points=points) for place, (person, points) in rows]
    return [line(title), *ranked] if ranked else []
