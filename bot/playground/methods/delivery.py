"""getUpdates; setWebhook, deleteWebhook, getWebhookInfo."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import httpx

from bot.playground.account import Webhook
from bot.playground.errors import bad_request, conflict
from bot.playground.methods.call import Call, Method
from bot.playground.model import Json

__all__ = ["METHODS"]

HERE = ("127.0.0.1", "localhost")
SECRET = re.compile(r"[A-Za-z0-9_-]*")
SECRET_CHARACTERS = 256


async def get_updates(call: Call) -> list[Json]:
    """What happened since the offset; the long poll."""
    if call.bot.webhook:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    return await call.bot.updates.poll(
        offset=call.get("offset", 0),
        limit=call.get("limit", 100),
        seconds=call.get("timeout", 0),
        allowed=call.get("allowed_updates"),
    )


async def set_webhook(call: Call) -> bool:
    """Deliver updates to a URL on this machine, over plain HTTP; with an empty URL no longer."""
    url: str = call.get("url", "")
    if not url:
        return await delete_webhook(call)
    if not _is_here(url):
        raise bad_request("bad webhook: only http://127.0.0.1 can be reached from here")
    secret: str = call.get("secret_token", "")
    if len(secret) > SECRET_CHARACTERS:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if (allowed := call.get("allowed_updates")) is not None:
        call.bot.updates.allow(allowed)
    call.bot.updates.displace("terminated by setWebhook request")
    _put(call, Webhook(url, secret, call.get("max_connections", 40)))
    return True


async def delete_webhook(call: Call) -> bool:
    """Back to getUpdates."""
    _put(call, None)
    return True


async def get_webhook_info(call: Call) -> Json:
    """Where updates go, how many wait, and what went wrong."""
    webhook, allowed = call.bot.webhook, call.bot.updates.allowed
    info: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(call.bot.updates),
    }
    if webhook:
        info |= {"ip_address": HERE[0], "max_connections": webhook.max_connections}
    if webhook and webhook.last_error:
        info |= {"last_error_date": webhook.last_error_date, "last_error_message": webhook.last_error}
    return info | ({"allowed_updates": allowed} if allowed else {})


def _is_here(url: str) -> bool:
    """Whether it is a URL that can be posted to, on this machine."""
    try:
        address, port = httpx.URL(url), urlsplit(url).port  # which has to be below 65536, while httpx takes any
    except (httpx.InvalidURL, ValueError):
        return False
    return address.scheme == "http" and address.host in HERE and port != 0


def _put(call: Call, webhook: Webhook | None) -> None:
    if call.get("drop_pending_updates", False):
        call.bot.updates.drop_all()
    call.bot.webhook = webhook
    call.world.changed(call.bot)
    call.deliveries.begin(call.bot)


METHODS: dict[str, Method] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
