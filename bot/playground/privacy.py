"""What a bot in a group hears: privacy mode."""

from __future__ import annotations

from bot.playground.model import Member, Message

__all__ = ["hears"]


def hears(bot: Member, message: Message) -> bool:
    """Whether a message becomes an update for this bot.

    With privacy mode on, a member without rights hears commands meant for it, replies to it, what was sent through
    it, and service messages. A mention is not enough. A command without a name is for the bot that spoke last.
    """
    chat = message.chat
    if not bot.is_present:
        return False
    if chat.type in ("private", "channel"):
        return True
    if bot.is_admin or bot.hears_all or message.service:
        return True
    if message.via_bot == bot.user:
        return True
    addressed = _addressed(message)
    if addressed is not None:
        name = addressed or (bot.user.username.lower() if chat.last_bot == bot.user.id else "")
        return name == bot.user.username.lower()
    replied = chat.messages.get(message.reply_to) if message.reply_to else None
    return replied is not None and bot.user in (replied.sender, replied.via_bot)


def _addressed(message: Message) -> str | None:
    """The bot that a command names, "" if it names none; None if the message begins with no command.

    A command that names a bot counts anywhere in the text.
    """
    commands = [entity for entity in message.entities if entity["type"] == "bot_command"]
    written = message.text.encode("utf-16-le")
    for entity in commands:
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        _, named, name = written[start:end].decode("utf-16-le").partition("@")
        if named:
            return name.lower()
    return "" if commands and commands[0]["offset"] == 0 else None
