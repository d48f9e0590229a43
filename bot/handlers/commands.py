"""The commands there are, and how the bot introduces itself: in every language, before anybody has said a word."""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from telegram import (
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.texts import LANGUAGES, words_in

__all__ = ["COMMANDS", "GROUP_COMMANDS", "introduce"]

log = logging.getLogger(__name__)

COMMANDS: Final = ("start", "styles", "again", "history", "settings", "language", "cancel", "help")
"""In the menu of private chats, where two pictures need no command."""

GROUP_COMMANDS: Final = (
    *("paint", "style", "content", "styles", "again", "history", "settings", "language", "cancel", "help"),
    *("battle", "guess", "relay", "mash", "duel", "daily", "top", "wall", "rules", "stopgame"),
)


async def introduce(bot: ExtBot[None]) -> None:
    """Set the menu of commands and what an empty chat shows. The bot works without: a refusal is no reason to stop."""
    try:
        await asyncio.gather(*(_introduce_in(bot, language) for language in (None, *LANGUAGES)))
    except TelegramError as error:
        log.warning("commands and descriptions were not set: %s", error)


async def _introduce_in(bot: ExtBot[None], language: str | None) -> None:
    """In one language; None for those that have none of their own."""
    words = words_in(language)
    menus: list[tuple[BotCommandScope, list[str]]] = [
        (BotCommandScopeAllPrivateChats(), list(COMMANDS)),
        (BotCommandScopeAllGroupChats(), list(GROUP_COMMANDS)),
        (
            BotCommandScopeAllChatAdministrators(),
            [f"{name}-admin" if name == "settings" else name for name in GROUP_COMMANDS],
        ),
    ]
    for scope, names in menus:
        commands = [(name.removesuffix("-admin"), words(f"command-{name}")) for name in names]
        await bot.set_my_commands(commands, scope, language_code=language)
    await bot.set_my_description(words("description"), language_code=language)
    await bot.set_my_short_description(words("description-short"), language_code=language)
