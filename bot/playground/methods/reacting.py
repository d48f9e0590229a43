"""answerCallbackQuery, setMessageReaction."""

from __future__ import annotations

from bot.playground import taps
from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.model import Json

__all__ = ["METHODS"]

TOAST_CHARACTERS = 200


async def answer_callback_query(call: Call) -> bool:
    """Stop the spinner of a tapped button, with a toast or an alert if there are words."""
    text: str = call.get("text", "")
    if len(text) > TOAST_CHARACTERS:
        raise bad_request("MESSAGE_TOO_LONG")
    taps.answer(call.world, call.bot, call.get("callback_query_id", ""), text, alert=call.get("show_alert", False))
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


METHODS: dict[str, Method] = {
    "answerCallbackQuery": answer_callback_query,
    "setMessageReaction": set_message_reaction,
}
