"""A busy world kept in a folder: run as a program it fills the folder, says so and waits to be killed."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import httpx
from api_caller import NO_CERTIFICATES, painted

from bot.playground import PlaygroundServer, World, render

KEYBOARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
QUESTION = {"question": "Which?", "options": [{"text": "A"}, {"text": "B"}], "is_anonymous": False, "open_period": 600}


async def fill(world: World) -> None:
    """Let people and a bot do a bit of everything; a tap is left unanswered, updates unread."""
    bot = world.bot("Gouache", token="7000000001:kept")
    ann, bob = world.person("Ann", username="annlee"), world.person("Bob")
    chat = ann.chat_with(bot)
    for colour in ("teal", "gold"):
        await ann.set_profile_photo(painted(200, 200, colour=colour))
    photo = await ann.send_photo(chat, painted(400, 300), caption="/style me")
    await ann.send_document(chat, painted(40, 30), file_name="a.png", reply_to=photo)
    await ann.react(photo, "👌")
    await ann.read(chat, photo.id)
    group = world.group("Painters", [ann, bob, bot], kind="forum")
    await ann.promote(group, bob, ["can_pin_messages"], speaks_as_chat=True)
    channel = world.group("Exhibition", [ann], kind="channel")
    discussion = world.group("Visitors", [ann, bot], kind="supergroup")
    await ann.link(channel, discussion)
    await ann.send_text(channel, "vernissage")
    await ann.speak_as(discussion, channel)
    await ann.reply(discussion.messages[-1], "as the exhibition")
    topic = await ann.open_topic(group, "Portraits")
    await bob.pin(await bob.send_text(group, "hello", topic=topic))
    await ann.upgrade(world.group("Small", [ann, bot]))
    carol = world.person("Carol")
    await carol.send_text(carol.chat_with(bot), "hi")
    await carol.block(bot)
    await carol.delete_account()
    async with PlaygroundServer(world) as server, httpx.AsyncClient(verify=NO_CERTIFICATES) as client:
        api = f"{server.base_url}/bot{bot.token}"
        tap_me = {"chat_id": group.chat.id, "text": "<b>tap</b>", "parse_mode": "HTML", "reply_markup": KEYBOARD}
        await client.post(f"{api}/setMyCommands", json={"commands": [{"command": "start", "description": "Begin"}]})
        await client.post(f"{api}/sendMessage", json=tap_me)
        await ann.tap(group.messages[-1].button("Go"))
        await client.post(f"{api}/sendPoll", json={"chat_id": group.chat.id, **QUESTION})
        await ann.vote(group.messages[-1], "B")
        await client.post(f"{api}/deleteMessage", json={"chat_id": ann.id, "message_id": photo.id})
        await ann.send_text(group, "last words")
        await asyncio.sleep(0)  # one turn of the event loop, at the end of which all is written
        print("filled", flush=True)
        await asyncio.to_thread(sys.stdin.read)


def everything(world: World) -> dict[str, Any]:
    """All that a bot or a person could find out about a world, as JSON."""
    (bot,) = world.bots.values()
    chats = [*world.private_chats.values(), *world.groups.values()]
    return {
        "people": [render.user(person.user) for person in world.people.values()],
        "profile_photos": [person.profile_photos for person in world.people.values()],
        "deactivated": sorted(world.deactivated),
        "commands": list(bot.commands.items()),
        "updates": [(update.id, update.kind, update.payload) for update in bot.updates.waiting],
        "chats": [
            {
                "chat": render.chat(chat),
                "members": [render.member(member, chat) for member in chat.members.values()],
                "messages": [render.message(message, bot.id) for message in chat.messages.values()],
                "reactions": [dict(message.reactions) for message in chat.messages.values()],
                "rest": [
                    chat.pinned,
                    chat.migrated_to,
                    chat.last_message_id,
                    chat.last_bot,
                    list(chat.topics),
                    chat.read,
                    chat.voices,
                    chat.linked,
                ],
            }
            for chat in sorted(chats, key=lambda chat: chat.key)
        ],
    }


if __name__ == "__main__":
    asyncio.run(fill(World.open(Path(sys.argv[1]))))
