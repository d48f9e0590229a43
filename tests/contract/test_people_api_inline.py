"""Inline mode over HTTP."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from api_caller import Api, painted

from bot.playground import Bot, Conversation, Person, World

HELLO = {
    "type": "article",
    "id": "hello",
    "title": "Hello",
    "description": "Says hello",
    "input_message_content": {"message_text": "Hello all"},
}


@pytest.fixture
def bot(world: World) -> Bot:
    return world.bot("Gouache", takes_inline=True)


@pytest.fixture
def friends(world: World, ann: Person) -> Conversation:
    """A group without the bot."""
    return world.group("Friends", [ann])


async def offered(http: httpx.AsyncClient, api: Api, ann: Person, chat: Conversation, **answer: Any) -> dict[str, Any]:
    """What Ann's app shows once the bot has answered."""
    seen = (await api("getUpdates")).result
    unseen = seen[-1]["update_id"] + 1 if seen else 0
    body = {"chat_id": chat.chat.id, "bot": "Gouache_Bot", "text": "cats"}
    asking = asyncio.create_task(http.post(f"/people/{ann.id}/inline_queries", json=body))
    (update,) = (await api("getUpdates", offset=unseen, timeout=10)).result
    await api("answerInlineQuery", inline_query_id=update["inline_query"]["id"], **answer)
    shown: dict[str, Any] = (await asking).json()
    return shown


async def test_pictures_and_texts_are_offered_and_one_is_sent(
    http: httpx.AsyncClient, api: Api, ann: Person, chat: Conversation, friends: Conversation
) -> None:
    photo = (await api("sendPhoto", chat_id=chat.chat.id, files={"photo": painted(64, 48)})).result["photo"][-1]
    picture = {"type": "photo", "id": "p", "photo_file_id": photo["file_id"], "caption": "mine"}
    shown = await offered(http, api, ann, friends, results=[HELLO, picture])
    hello, picture = shown["results"]
    assert hello == {"id": "hello", "title": "Hello", "description": "Says hello"}
    assert (picture["description"], picture["media_size"]) == ("mine", [64, 48])
    assert (await http.get(picture["media_url"])).headers["content-type"] == "image/jpeg"
    choice = {"chat_id": friends.chat.id, "answer_id": shown["id"], "result_id": "p"}
    sent = (await http.post(f"/people/{ann.id}/inline_choices", json=choice)).json()
    assert (sent["caption"], sent["via_bot"]["username"], sent["is_own"]) == ("mine", "gouache_bot", True)
    gone = await http.post(f"/people/{ann.id}/inline_choices", json={**choice, "answer_id": "1"})
    assert (gone.status_code, gone.json()["error"]) == (404, "That is not offered, or not any more.")


async def test_a_button_over_the_results_leads_to_the_bot(
    http: httpx.AsyncClient, api: Api, ann: Person, friends: Conversation
) -> None:
    button = {"text": "Paint something first", "start_parameter": "inline"}
    shown = await offered(http, api, ann, friends, results=[], button=button)
    assert (shown["results"], shown["button"]) == ([], button)


async def test_further_pages_are_asked_for_by_their_offset(
    http: httpx.AsyncClient, api: Api, ann: Person, friends: Conversation
) -> None:
    shown = await offered(http, api, ann, friends, results=[HELLO], next_offset="2")
    assert shown["next_offset"] == "2"
    body = {"chat_id": friends.chat.id, "bot": "gouache_bot", "text": "cats", "offset": "2"}
    asking = asyncio.create_task(http.post(f"/people/{ann.id}/inline_queries", json=body))
    query = (await api("getUpdates", offset=-1)).result[0]
    while query.get("inline_query", {}).get("offset") != "2":
        query = (await api("getUpdates", offset=query["update_id"] + 1, timeout=10)).result[0]
    await api("answerInlineQuery", inline_query_id=query["inline_query"]["id"], results=[])
    assert "next_offset" not in (await asking).json()


async def test_who_asks_no_bot_or_one_without_inline_mode_is_told_so(
    http: httpx.AsyncClient, world: World, api: Api, ann: Person, friends: Conversation
) -> None:
    world.bot("Plain")
    for username, error in (("nobody", "there is no bot @nobody."), ("plain_bot", "Bad Request: BOT_INLINE_DISABLED")):
        body = {"chat_id": friends.chat.id, "bot": username, "text": ""}
        assert (await http.post(f"/people/{ann.id}/inline_queries", json=body)).json() == {"error": error}
    listed = (await http.get("/bots")).json()
    assert [each["supports_inline_queries"] for each in listed] == [True, False]
