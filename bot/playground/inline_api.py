"""Inline mode over HTTP: a person asks a bot, sees what it offers and sends one of that."""

from __future__ import annotations

from typing import Final

from starlette.exceptions import HTTPException

from bot.playground.inline import InlineAnswer, InlineResult
from bot.playground.model import Json
from bot.playground.visit import Visit

__all__ = ["InlineApi"]

_PATIENCE_SECONDS: Final = 10.0
# How many answers there may be to choose from; of older ones nothing can be sent any more.
_ANSWERS_KEPT: Final = 100


class InlineApi:
    """Remembers what bots have offered, until somebody chooses."""

    def __init__(self) -> None:
        self._answers: dict[str, InlineAnswer] = {}  # the oldest first

    async def ask(self, visit: Visit) -> Json:
        """What a bot offers for some words. Raises HTTPException 404 if there is no such bot, 504 if it is silent."""
        fields = visit.fields
        try:
            bot = visit.world.bot_named(fields.text("bot"))
            answer = await visit.person.ask_inline(
                bot,
                fields.text("text", ""),
                visit.conversation,
                offset=fields.text("offset", ""),
                patience=_PATIENCE_SECONDS,
            )
        except LookupError as unknown:
            raise HTTPException(404, f"{unknown}.") from None
        except TimeoutError:
            raise HTTPException(504, "The bot does not answer.") from None
        number = visit.world.query_id()
        self._answers[number] = answer
        if len(self._answers) > _ANSWERS_KEPT:
            del self._answers[next(iter(self._answers))]
        results = [_shown(visit, result) for result in answer.results]
        more = {"button": answer.button, "next_offset": answer.next_offset}
        return {"id": number, "results": results} | {name: value for name, value in more.items() if value}

    async def choose(self, visit: Visit) -> Json:
        """Send a result. Raises HTTPException 404 if it was not offered, or too long ago."""
        try:
            answer = self._answers[visit.fields.text("answer_id")]
            chosen = answer.result(visit.fields.text("result_id"))
        except LookupError:
            raise HTTPException(404, "That is not offered, or not any more.") from None
        return visit.view.message(await visit.person.send_inline(visit.conversation, answer, chosen.id))


def _shown(visit: Visit, result: InlineResult) -> Json:
    """A result as an app lists it: a picture, or a title over a line of words."""
    media = result.content.get("media")
    words = result.description or result.content.get("text", "")
    named = {"id": result.id, "title": result.title, "description": words}
    return named | (visit.view.media(media) if media else {})
