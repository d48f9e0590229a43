"""Whose something is, and who may decide over it. A tap comes from a person, but what they tap may be a chat's.

What an anonymous administrator asks for belongs to the group as which they write, so any administrator of the group
may tap for it. What somebody asks for as a channel belongs to the channel: its administrators may tap, where the bot
can ask who they are, and the group's.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from telegram import ChatMember, User
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.store import people

__all__ = ["is_admin", "may_act_for", "name_in_a_toast", "writes_as_admin"]

_LONGEST_NAME: Final = 40  # of the 200 characters that a toast may have


async def may_act_for(bot: ExtBot[None], owner: int, user: User, chat_id: int) -> bool:
    """Whether a tap of this account, in this chat, counts as the owner's."""
    if owner > 0:
        return owner == user.id
    return await is_admin(bot, chat_id, user.id) or (owner != chat_id and await is_admin(bot, owner, user.id))


async def is_admin(bot: ExtBot[None], chat_id: int, user_id: int) -> bool:
    """Whether somebody is an administrator of a chat at this moment; not if Telegram does not say."""
    try:
        member = await bot.get_chat_member(chat_id, user_id)
    except TelegramError:
        return False
    return member.status in (ChatMember.OWNER, ChatMember.ADMINISTRATOR)


async def writes_as_admin(bot: ExtBot[None], chat_id: int, author: int) -> bool:
    """Whether who wrote a message in this chat is one of its administrators, by name or anonymously.

    Somebody who writes as a channel of theirs need not be one.
    """
    return author == chat_id or (author > 0 and await is_admin(bot, chat_id, author))


def name_in_a_toast(c: sqlite3.Connection, person_id: int) -> str:
    """What an owner is called, short enough for a toast."""
    name = people.name_of(c, person_id)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
