"""What becomes of the chats themselves: the bot comes in or is shown out, a group becomes a supergroup."""

from __future__ import annotations

import sqlite3
from functools import partial

from telegram import ChatMember, ChatMemberRestricted, Update
from telegram.constants import ChatType

from bot.handlers.context import Context, Services, addressed, words_for
from bot.store import albums, conversations, jobs, messages
from bot.store.clock import now_ms
from bot.store.conversations import Place

__all__ = ["is_in", "membership", "moved", "settle_albums"]


async def membership(update: Update, context: Context) -> None:
    """Where the bot was blocked or removed nothing more is painted; in a group that it enters it says how to begin."""
    change, services = update.my_chat_member, context.bot_data
    assert change is not None
    chat, user = change.chat, change.from_user
    if not is_in(change.new_chat_member):
        stopped = await services.inbox.settle(update, partial(jobs.cancel_chat, chat_id=chat.id, now_ms=now_ms()))
        await services.studio.stopped(stopped, chat_gone=True)
    elif chat.type in (ChatType.GROUP, ChatType.SUPERGROUP) and not is_in(change.old_chat_member):

        def hello(c: sqlite3.Connection) -> None:
            if conversations.has_been_in(c, chat.id):  # it comes back, or the group has become a supergroup
                return
            text = words_for(c, user)("hello-group", paint=addressed("paint", context.bot))
            messages.answer(c, Place(chat.id, 0, user.id), text)

        await services.inbox.settle(update, hello)


def is_in(member: ChatMember) -> bool:
    """Whether they are there and can read; who is restricted may have left."""
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status not in (ChatMember.BANNED, ChatMember.LEFT)


async def moved(update: Update, context: Context) -> None:
    """A group has become a supergroup, with another id."""
    message = update.message
    assert message is not None
    if message.migrate_to_chat_id:
        await context.bot_data.outbox.chat_moved(message.chat_id, message.migrate_to_chat_id)


async def settle_albums(_old: int, new: int, services: Services) -> None:
    """What was asked about albums in the group is asked anew in the supergroup."""
    for album in await services.database.insist(partial(albums.unsettled, chat_id=new)):
        services.albums.touch(album)
