"""answerInlineQuery."""

from __future__ import annotations

import re

from bot.playground import inline
from bot.playground.errors import bad_request
from bot.playground.inline import InlineResult
from bot.playground.methods.call import Call, Method
from bot.playground.methods.content import caption_of, checked_keyboard, formatted, known_media
from bot.playground.model import Json, MediaKind

__all__ = ["METHODS"]

MOST_RESULTS = 50
IDENTIFIER_BYTES = range(1, 65)
NEXT_OFFSET_BYTES = 64
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
# The field that names an already uploaded file, and what that file is.
CACHED: dict[str, MediaKind] = {
    "photo_file_id": "photo",
    "document_file_id": "document",
    "mpeg4_file_id": "animation",
    "gif_file_id": "animation",
    "video_file_id": "video",
    "sticker_file_id": "sticker",
}


async def answer_inline_query(call: Call) -> bool:
    """Offer up to 50 results: texts and files that are already uploaded."""
    results: list[Json] = call.get("results", [])
    if len(results) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    if any(len(result["id"].encode()) not in IDENTIFIER_BYTES for result in results):
        raise bad_request("RESULT_ID_INVALID")
    if len(call.get("next_offset", "").encode()) > NEXT_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    offered = [_result(call, result) for result in results]
    button: Json | None = call.get("button")
    if button and not START_PARAMETER.fullmatch(button.get("start_parameter", "")):
        raise bad_request("START_PARAM_INVALID")
    next_offset = call.get("next_offset", "")
    inline.answer(call.world, call.bot, call.get("inline_query_id", ""), offered, button, next_offset=next_offset)
    return True


def _result(call: Call, given: Json) -> InlineResult:
    markup = given.get("reply_markup")
    keyboard = {"reply_markup": checked_keyboard(markup)} if markup else {}
    content = {**_content(call, given), **keyboard}
    return InlineResult(given["id"], given.get("title", ""), content, given.get("description", ""))


def _content(call: Call, given: Json) -> Json:
    """The message that a result becomes."""
    if words := given.get("input_message_content"):
        if "message_text" not in words:
            raise bad_request("only texts can be sent as inline results here")
        text, found = formatted(words["message_text"], words.get("parse_mode"), words.get("entities"))
        if not text:
            raise bad_request("message text is empty")
        return {"text": text, "entities": tuple(found)}
    for name, kind in CACHED.items():
        if name in given:
            return {**caption_of(given), "media": known_media(call, kind, given[name])}
    raise bad_request("wrong file identifier/HTTP URL specified")


METHODS: dict[str, Method] = {"answerInlineQuery": answer_inline_query}
