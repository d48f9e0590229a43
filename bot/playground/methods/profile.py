"""What a bot says about itself: commands by scope and language, name, description, short description."""

from __future__ import annotations

import json
import re

from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.model import Json
from bot.playground.world import Bot

__all__ = ["METHODS"]

COMMAND = re.compile(r"[a-z0-9_]{1,32}")


async def set_my_commands(call: Call) -> bool:
    """Replace the commands of a scope and language."""
    commands: list[Json] = call.get("commands", [])
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command.get("command", "").removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    named = [{**command, "command": command["command"].removeprefix("/")} for command in commands]
    call.bot.commands[_scope(call)] = named
    call.world.changed(call.bot)
    return True


async def get_my_commands(call: Call) -> list[Json]:
    """The commands of exactly this scope and language."""
    return call.bot.commands.get(_scope(call), [])


async def delete_my_commands(call: Call) -> bool:
    """Forget the commands of a scope and language."""
    call.bot.commands.pop(_scope(call), None)
    call.world.changed(call.bot)
    return True


def _scope(call: Call) -> tuple[str, str]:
    return json.dumps(call.get("scope") or {"type": "default"}, sort_keys=True), call.get("language_code", "")


def _wording(bot: Bot, field: str) -> dict[str, str]:
    """What the bot has set for one of its texts, by language."""
    return {"name": bot.names, "description": bot.descriptions, "short_description": bot.short_descriptions}[field]


def setter_of(field: str, characters: int) -> Method:
    """The method that sets one text of the bot in a language; an empty one takes it back."""

    async def put(call: Call) -> bool:
        text: str = call.get(field, "")
        if len(text) > characters:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        _wording(call.bot, field)[call.get("language_code", "")] = text
        call.world.changed(call.bot)
        return True

    return put


def getter_of(field: str) -> Method:
    """The method that reads one text of the bot in a language, or else the one for all languages."""

    async def get(call: Call) -> Json:
        wording = _wording(call.bot, field)
        default = call.bot.user.first_name if field == "name" else ""
        return {field: wording.get(call.get("language_code", "")) or wording.get("") or default}

    return get


METHODS: dict[str, Method] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": setter_of("name", 64),
    "getMyName": getter_of("name"),
    "setMyDescription": setter_of("description", 512),
    "getMyDescription": getter_of("description"),
    "setMyShortDescription": setter_of("short_description", 120),
    "getMyShortDescription": getter_of("short_description"),
}
