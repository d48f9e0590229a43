"""Sending what a row says is owed: marked before the call and after it, repeated at most once when in doubt."""

from __future__ import annotations

import errno
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Final, TypedDict

from telegram import Message, ReplyParameters
from telegram.error import BadRequest, ChatMigrated

from bot.outbox.lane import ChatGone, GivenUp, Lane, Later, Unknown
from bot.outbox.pace import pause
from bot.outbox.refusals import topic_is_shut
from bot.store import messages, posts
from bot.store.database import Database, no_room
from bot.store.messages import Owed

__all__ = ["Address", "address", "send_owed", "shape_of"]

log = logging.getLogger(__name__)

_NO_FILE_PAUSE: Final = 5.0  # seconds
# Why a file can't be read or made for the moment; a full disk is one more.
_PASSING: Final = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)


class Address(TypedDict):
    """Where a message goes, as every send method of the Bot API takes it."""

    chat_id: int
    message_thread_id: int | None
    reply_parameters: ReplyParameters | None


def address(chat_id: int, topic_id: int, reply_to: int | None) -> Address:
    """A reply, as long as the person has not deleted the message replied to. topic_id: 0 for none."""
    return {
        "chat_id": chat_id,
        "message_thread_id": topic_id or None,
        "reply_parameters": ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
    }


async def send_owed(
    database: Database, lane: Lane, owed: Owed, call: Callable[[Address], Awaitable[Sequence[Message]]]
) -> Message | None:
    """Send a message if it is still owed; None if it is not. What its topic does not take goes outside all topics.

    call: returns the message, or those of an album, the first of which is returned here.

    Raises Closing and ChatMigrated (it stays owed); GivenUp, ChatGone, BadRequest (it is owed no more).
    """
    topic_id = owed.topic_id
    async with lane.urgent():
        await lane.clear(urgent=True, messages=owed.messages)
        while await database.insist(lambda c: messages.begin(c, owed.id)):
            where = address(lane.chat_id, topic_id, owed.reply_in(lane.chat_id))
            try:
                sent = await lane.attempt(partial(call, where))
            except Later:
                await database.insist(lambda c: messages.refused(c, owed.id))
            except OSError as error:  # a picture could not be read; nothing was sent
                log.error("message %d can't be sent: %s", owed.id, error)
                if error.errno not in _PASSING and not no_room(error):
                    await database.insist(lambda c: messages.give_up(c, owed.id))
                    raise GivenUp from error
                await database.insist(lambda c: messages.refused(c, owed.id))
                await pause(_NO_FILE_PAUSE, lane.closing)
            except Unknown:
                log.warning("nobody knows whether message %d (%s) arrived", owed.id, _name(owed))
            except ChatMigrated:
                await database.insist(lambda c: messages.refused(c, owed.id))
                raise
            except (ChatGone, BadRequest) as error:
                if topic_id and owed.kind != "status" and topic_is_shut(error):
                    topic_id = 0
                    await database.insist(lambda c: messages.refused(c, owed.id))
                    await lane.clear(urgent=True, messages=owed.messages)
                    continue
                await database.insist(lambda c: messages.give_up(c, owed.id))
                raise
            else:
                await database.insist(partial(_sent, owed=owed, sent=sent))
                return sent[0]
            await lane.clear(urgent=True, messages=owed.messages)
        if await database.insist(lambda c: messages.give_up(c, owed.id)):
            raise GivenUp
        return None


def _sent(c: sqlite3.Connection, owed: Owed, sent: Sequence[Message]) -> None:
    first = sent[0]
    messages.sent(c, owed.id, message_id=first.message_id, shape=shape_of(first))
    poll_id = first.poll.id if first.poll else None
    posts.sent(c, owed.id, chat_id=first.chat.id, message_ids=[each.message_id for each in sent], poll_id=poll_id)


def _name(owed: Owed) -> str:
    return f"{owed.kind} of job {owed.job_id}" if owed.job_id else owed.kind


def shape_of(message: Message) -> messages.Shape:
    return "text" if message.text is not None else "picture"
