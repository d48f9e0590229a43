"""getChat, getChatMember, getChatAdministrators, getChatMemberCount, leaveChat, pinning and unpinning."""

from __future__ import annotations

from bot.playground import groups, render
from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.model import Json

__all__ = ["METHODS"]

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


async def get_chat(call: Call) -> Json:
    """A chat in full."""
    chat = call.chat
    full: Json = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(GIFTS, False)}
    if chat.type in ("group", "supergroup"):
        full["permissions"] = render.permissions(chat.permissions)
    if chat.linked:
        full["linked_chat_id"] = chat.linked
    pinned = [chat.messages[number] for number in chat.pinned if number in chat.messages]
    if pinned:
        full["pinned_message"] = render.message(pinned[-1], call.bot.id)
    return {**render.chat(chat), **full}


async def get_chat_member(call: Call) -> Json:
    """Somebody's place in a chat, "left" for whoever was never in."""
    chat = call.chat
    user = call.world.account(call.get("user_id", 0))
    if user is None:
        raise bad_request("member not found")
    return render.member(chat.member(user), chat)


async def get_chat_administrators(call: Call) -> list[Json]:
    """The owner and the administrators, save for other bots."""
    chat = call.chat
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    admins = [member for member in chat.members.values() if member.is_admin]
    return [render.member(member, chat) for member in admins if not member.user.is_bot or member.user == call.bot.user]


async def get_chat_member_count(call: Call) -> int:
    """How many are in the chat."""
    return sum(member.is_present for member in call.chat.members.values())


async def leave_chat(call: Call) -> bool:
    """Go away."""
    groups.leave(call.world, call.chat, call.bot.user)
    return True


async def pin_chat_message(call: Call) -> bool:
    """Pin a message."""
    groups.pin(call.world, call.message("message to pin not found"), call.bot.user)
    return True


async def unpin_chat_message(call: Call) -> bool:
    """Unpin a message, without an id the newest pinned one."""
    groups.unpin(call.world, call.chat, call.bot.user, call.get("message_id"))
    return True


async def unpin_all_chat_messages(call: Call) -> bool:
    """Unpin all there are."""
    for number in call.chat.pinned:
        groups.unpin(call.world, call.chat, call.bot.user, number)
    return True


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
}
