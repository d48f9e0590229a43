"""The event stream: what comes, what is missed and made good, how it ends."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from api_caller import NO_CERTIFICATES, Api, painted
from people_caller import listening

from bot.playground import Bot, Conversation, Person, PlaygroundServer, World


async def test_messages_edits_and_deletions_come_as_they_happen(
    http: httpx.AsyncClient, api: Api, ann: Person, chat: Conversation
) -> None:
    async with listening(http, ann.id) as heard:
        assert (await heard.next())["kind"] == "begin"
        sent = await api("sendPhoto", chat_id=ann.id, caption="sketch", files={"photo": painted(64, 64)})
        place = {"chat_id": ann.id, "message_id": sent.result["message_id"]}
        await api("editMessageCaption", **place, caption="painted")
        await api("deleteMessage", **place)
        new, edited, deleted = [await heard.next() for _ in range(3)]
    assert (new["kind"], new["text"], new["chat"]["id"]) == ("message", "sketch", ann.id)
    assert new["message"]["media_url"]
    assert (edited["kind"], edited["message"]["caption"]) == ("edit", "painted")
    assert (deleted["kind"], deleted["message"]) == ("delete", {"message_id": place["message_id"]})


async def test_actions_toasts_and_reactions_come_too(
    http: httpx.AsyncClient, api: Api, ann: Person, chat: Conversation
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await api("sendMessage", chat_id=ann.id, text="ready", reply_markup=keyboard)
    async with listening(http, ann.id) as heard:
        await heard.next("begin")
        await api("sendChatAction", chat_id=ann.id, action="upload_photo")
        await ann.tap(chat.messages[-1].button("Go"))
        query = (await api("getUpdates", offset=-1)).result[0]["callback_query"]
        await api("answerCallbackQuery", callback_query_id=query["id"], text="Gone", show_alert=True)
        await api("setMessageReaction", chat_id=ann.id, message_id=1, reaction=[{"type": "emoji", "emoji": "👀"}])
        action, alert, reaction = [await heard.next() for _ in range(3)]
    assert (action["kind"], action["text"]) == ("action", "upload_photo")
    assert (alert["kind"], alert["text"], alert["message"]["text"]) == ("alert", "Gone", "ready")
    assert reaction["message"]["reactions"] == [{"emoji": "👀", "count": 1, "chosen": False}]


async def test_what_was_missed_comes_first_after_a_reconnect(
    http: httpx.AsyncClient, api: Api, ann: Person, chat: Conversation
) -> None:
    async with listening(http, ann.id) as heard:
        await heard.next("begin")
        await api("sendMessage", chat_id=ann.id, text="heard")
        await heard.next("message")
    await api("sendMessage", chat_id=ann.id, text="missed")
    async with listening(http, ann.id, heard.last_id) as again:
        assert (await again.next())["text"] == "missed"
        await api("sendMessage", chat_id=ann.id, text="live")
        assert (await again.next())["text"] == "live"


async def test_the_id_of_another_server_is_answered_by_a_new_beginning(
    http: httpx.AsyncClient, ann: Person, chat: Conversation
) -> None:
    async with listening(http, ann.id, "0ther.1") as heard:
        assert (await heard.next())["kind"] == "begin"


async def test_nobody_hears_of_another_persons_chat(
    http: httpx.AsyncClient, world: World, bot: Bot, ann: Person, chat: Conversation
) -> None:
    bob = world.person("Bob")
    async with listening(http, bob.id) as heard:
        await heard.next("begin")
        await ann.send_text(chat, "for Ann's eyes")
        await bob.send_text(bob.chat_with(bot), "from Bob")
        assert (await heard.next())["text"] == "from Bob"


@pytest.mark.usefixtures("endless_grace")
async def test_an_open_stream_does_not_keep_the_server_from_stopping(world: World, bot: Bot, ann: Person) -> None:
    async with (
        PlaygroundServer(world) as server,
        httpx.AsyncClient(base_url=server.base_url, timeout=60, verify=NO_CERTIFICATES) as client,
        listening(client, ann.id) as heard,
    ):
        await heard.next("begin")
        async with asyncio.timeout(30):
            await server.__aexit__(None, None, None)
        with pytest.raises(EOFError):
            await heard.next()


async def test_a_client_that_goes_away_is_forgotten(http: httpx.AsyncClient, world: World, ann: Person) -> None:
    async with listening(http, ann.id) as heard:
        await heard.next("begin")
        assert len(world._listeners) == 1
    async with asyncio.timeout(30):
        while world._listeners:
            await asyncio.sleep(0.01)
