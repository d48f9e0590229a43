"""What becomes of the chats themselves: the bot is shown out, a group becomes a supergroup."""

from __future__ import annotations

from functools import partial

from telegram import ChatMember, Update

from bot.handlers.context import Context
from bot.store import jobs
from bot.store.clock import now_ms

__all__ = ["membership", "moved"]


async def membership(update: Update, context: Context) -> None:
    """The bot was blocked or removed: nothing more is painted for that chat."""
    change, services = update.my_chat_member, context.bot_data
    assert change is not None
    if change.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT):
        stopped = await services.inbox.settle(
            update, partial(jobs.cancel_chat, chat_id=change.chat.id, now_ms=now_ms())
        )
        await services.studio.stopped(stopped)


async def moved(update: Update, context: Context) -> None:
    """A group has become a supergroup, with another id."""
    message = update.message
    assert message is not None
    if message.migrate_to_chat_id:
        await context.bot_data.outbox.chat_moved(message.chat_id, message.migrate_to_chat_id)
