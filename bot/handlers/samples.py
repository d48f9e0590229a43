"""A tap under the hello paints two samples, for whoever has no pictures at hand: both are drawn by code."""

from __future__ import annotations

import re
import sqlite3
from typing import Final

from telegram import InlineKeyboardButton, Update

from bot.handlers.context import Context, Services, as_person, place_of_tap, words_for
from bot.handlers.drafts import paint
from bot.store import messages, people
from bot.store.clock import now_ms
from bot.store.conversations import Draft
from bot.store.sent_files import Media
from bot.texts import Words

__all__ = ["PATTERN", "button", "tap"]

PATTERN: Final = re.compile(r"samples")

_CONTENT: Final = "woodblock"
_STYLE: Final = "stained_glass"


def button(words: Words) -> InlineKeyboardButton:
    """Anybody may tap it: the painting is theirs then."""
    return InlineKeyboardButton(words("button-samples"), callback_data="samples")


async def tap(update: Update, context: Context) -> None:
    """Show both and paint the one in the style of the other. The update waits in the inbox while they are drawn."""
    query, services = update.callback_query, context.bot_data
    assert query is not None
    place, user = place_of_tap(query), query.from_user
    words = await services.database.insist(lambda c: words_for(c, user))
    if place is None or query.message is None:
        await services.outbox.toast(query.id, words("stale"))
        return
    await services.outbox.toast(query.id, words("tapped-samples"))
    message_id = query.message.message_id
    content, style = [await _picture(services, name) for name in (_CONTENT, _STYLE)]

    def unit(c: sqlite3.Connection) -> int | None:
        people.remember(c, as_person(user), now_ms=now_ms())
        shown, beside = Draft(content, message_id), Draft(style, message_id, "style")
        job_id = paint(c, words, place=place, content=shown, styles=[beside], newest=beside)
        if job_id is not None:
            messages.answer(c, place, words("samples"), media=[Media("photo", content), Media("photo", style)])
        return job_id

    job_id = await services.inbox.settle(update, unit)
    if job_id is not None:
        await services.studio.accepted(job_id)


async def _picture(services: Services, name: str) -> str:
    """The kept file of a house style, as the gallery has it."""
    style = await services.catalogue.find(name)
    assert style is not None
    return await services.catalogue.picture(style)
