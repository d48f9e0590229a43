"""Sending what a row says is owed: marked before the call and after it, repeated at most once when in doubt."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypedDict

from telegram import Message, ReplyParameters
from telegram.error import BadRequest, ChatMigrated

from bot.outbox.lane import ChatGone, GivenUp, Lane, Later, Unknown
from bot.store import messages
from bot.store.conversations import Place
from bot.store.database import Database
from bot.store.messages import Kind

__all__ = ["Address", "address", "send_owed", "shape_of"]

log = logging.getLogger(__name__)


class Address(TypedDict):
    """Where a message goes, as every send method of the Bot API takes it."""

    chat_id: int
    message_thread_id: int | None
    reply_parameters: ReplyParameters | None


def address(place: Place, reply_to: int | None = None) -> Address:
    """In the place's chat and topic; a reply, as long as the person has not deleted the message replied to."""
    return {
        "chat_id": place.chat_id,
        "message_thread_id": place.topic_id or None,
        "reply_parameters": ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
    }


async def send_owed(
    database: Database, lane: Lane, job_id: int, kind: Kind, call: Callable[[], Awaitable[Message]]
) -> Message | None:
    """Send the job's message of this kind if it is still owed; None if it is not.

    Raises Closing (it stays owed); GivenUp, ChatGone, BadRequest, ChatMigrated (it is owed no more).
    """
    async with lane.order:
        await lane.clear()
        while await database.transact(lambda c: messages.begin(c, job_id, kind)):
            try:
                message = await lane.attempt(call)
            except Later:
                await database.transact(lambda c: messages.refused(c, job_id, kind))
            except Unknown:
                log.warning("nobody knows whether the %s of job %d arrived", kind, job_id)
            except (ChatGone, BadRequest, ChatMigrated):
                await database.transact(lambda c: messages.give_up(c, job_id, kind))
                raise
            else:
                await database.transact(
                    partial(
                        messages.sent, job_id=job_id, kind=kind, message_id=message.message_id, shape=shape_of(message)
                    )
                )
                return message
            await lane.clear()
        if await database.transact(lambda c: messages.give_up(c, job_id, kind)):
            raise GivenUp
        return None


def shape_of(message: Message) -> messages.Shape:
    return "text" if message.text is not None else "picture"
