"""answerCallbackQuery, setMessageReaction."""

from __future__ import annotations

from contextlib import suppress

from bot.playground import taps
from bot.playground.deep_links import bot_link
from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.model import Json

__all__ = ["METHODS"]

TOAST_CHARACTERS = 200


async def answer_callback_query(call: Call) -> bool:
    """Stop the spinner of a tapped button, with a toast or an alert if there are words, or a link to the bot."""
    text: str = call.get("text", "")
    if len(text) > TOAST_CHARACTERS:
        raise bad_request("MESSAGE_TOO_LONG")
    url: str = call.get("url", "")
    if url and not _leads_to(call.bot.user.username, url):
        raise bad_request("URL_INVALID")
    query, alert = call.get("callback_query_id", ""), call.get("show_alert", False)
    taps.answer(call.world, call.bot, query, text, alert=alert, url=url)
    return True


async def set_message_reaction(call: Call) -> bool:
    """One emoji of the fixed list on a message, or none."""
    message = call.message("message to react not found")
    reactions: list[Json] = call.get("reaction", [])
    emoji = [reaction.get("emoji", "") for reaction in reactions]
    if not set(emoji) <= call.spec.reaction_emoji:
        raise bad_request("REACTION_INVALID")
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    call.world.react(message, call.bot.user, emoji[0] if emoji else "")
    return True


def _leads_to(username: str, url: str) -> bool:
    """Whether it is a t.me link to the bot of this name: no other link may answer a tap, save for games."""
    with suppress(ValueError):
        return bot_link(url).username.lower() == username.lower()
    return False


METHODS: dict[str, Method] = {
    "answerCallbackQuery": answer_callback_query,
    "setMessageReaction": set_message_reaction,
}
