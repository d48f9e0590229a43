"""getMe, getUpdates and the webhook's counterparts, getChat, getFile."""

from __future__ import annotations

from bot.playground import render
from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.model import Json

__all__ = ["DOWNLOAD_BYTES", "METHODS"]

DOWNLOAD_BYTES = 20 * 2**20


async def get_me(call: Call) -> Json:
    """The bot itself."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": not call.bot.has_privacy,
        "supports_inline_queries": call.bot.takes_inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return {**render.user(call.bot.user), **abilities}


async def get_updates(call: Call) -> list[Json]:
    """What happened since the offset; the long poll."""
    return await call.bot.updates.poll(
        offset=call.get("offset", 0),
        limit=call.get("limit", 100),
        seconds=call.get("timeout", 0),
        allowed=call.get("allowed_updates"),
    )


async def delete_webhook(call: Call) -> bool:
    """There is none; but waiting updates can be dropped."""
    if call.get("drop_pending_updates", False):
        call.bot.updates.drop_all()
    return True


async def get_webhook_info(call: Call) -> Json:
    """That there is no webhook, and how many updates wait."""
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(call.bot.updates)}
    return info | ({"allowed_updates": call.bot.updates.allowed} if call.bot.updates.allowed else {})


async def get_chat(call: Call) -> Json:
    """A chat in full."""
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}
    return {**render.chat(call.chat), **full}


async def get_file(call: Call) -> Json:
    """Where a file can be downloaded."""
    identifier = call.get("file_id")
    if not identifier:
        raise bad_request("file_id not specified")
    found = call.world.files.find(call.bot.id, identifier)
    if found is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    file, _ = found
    if file.size > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {**render.file(file, call.bot.id), "file_path": file.path}


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "getChat": get_chat,
    "getFile": get_file,
}
