"""Buttons, reactions, chat actions and what the bot says about itself."""

from __future__ import annotations

from typing import Any

import pytest
from api_caller import Api

from bot.playground import Button, Conversation, ManualClock, Person
from bot.playground.transcript import describe

TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
async def button(api: Api, chat: Conversation) -> Button:
    keyboard = {"inline_keyboard": [[{"text": "Stronger", "callback_data": "v1:redo"}]]}
    await api("sendMessage", chat_id=chat.chat.id, text="done", reply_markup=keyboard)
    return chat.messages[-1].button("Stronger")


async def tapped(api: Api) -> dict[str, Any]:
    query: dict[str, Any] = (await api("getUpdates", offset=-1)).result[0]["callback_query"]
    return query


async def test_a_tap_reaches_the_bot_and_the_answer_the_person(
    api: Api, ann: Person, chat: Conversation, button: Button
) -> None:
    tap = await ann.tap(button)
    query = await tapped(api)
    assert (query["data"], query["from"]["id"], query["message"]["text"]) == ("v1:redo", ann.id, "done")
    await api("answerCallbackQuery", callback_query_id=query["id"], text="Again!", show_alert=True)
    assert (await chat.wait_for(lambda event: event.kind == "alert", after=tap)).text == "Again!"


async def test_a_tap_may_be_answered_by_a_link_to_the_bot_itself(
    api: Api, ann: Person, chat: Conversation, button: Button
) -> None:
    tap = await ann.tap(button)
    query = await tapped(api)
    for url in ("https://example.org/", "https://t.me/other_bot?start=x", "https://t.me/"):
        refused = await api("answerCallbackQuery", callback_query_id=query["id"], url=url)
        assert refused.error == "400 Bad Request: URL_INVALID"
    await api("answerCallbackQuery", callback_query_id=query["id"], url="https://t.me/gouache_bot?start=style_waves")
    link = await chat.wait_for(lambda event: event.kind == "link", after=tap)
    assert describe(link, since=link.at).endswith("opens #2 https://t.me/gouache_bot?start=style_waves")
    await ann.open_link(link.text)
    assert chat.messages[-1].text == "/start style_waves"


async def test_a_tap_is_answered_only_once(api: Api, ann: Person, chat: Conversation, button: Button) -> None:
    await ann.tap(button)
    query = await tapped(api)
    assert (await api("answerCallbackQuery", callback_query_id=query["id"])).result is True
    assert (await chat.wait_for(lambda event: event.kind == "toast")).text == ""
    assert (await api("answerCallbackQuery", callback_query_id=query["id"])).error == TOO_OLD


async def test_a_tap_cannot_be_answered_after_150_seconds(
    api: Api, ann: Person, button: Button, clock: ManualClock
) -> None:
    await ann.tap(button)
    query = await tapped(api)
    clock.advance(150)
    assert (await api("answerCallbackQuery", callback_query_id=query["id"])).error == TOO_OLD


async def test_a_button_of_a_deleted_message_cannot_be_tapped(ann: Person, button: Button) -> None:
    await ann.delete(button.message)
    with pytest.raises(LookupError, match="is deleted"):
        await ann.tap(button)


async def test_a_missing_button_is_named_with_those_there_are(button: Button) -> None:
    with pytest.raises(LookupError, match=r"0 buttons 'Softer'; its buttons: 'Stronger'"):
        button.message.button("Softer")


async def test_a_bot_reacts_once_and_takes_it_back(api: Api, chat: Conversation) -> None:
    place = {"chat_id": chat.chat.id, "message_id": 1}
    await api("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👀"}])
    assert list(chat.messages[0].reactions.values()) == ["👀"]
    await api("setMessageReaction", **place, reaction=[])
    assert not chat.messages[0].reactions
    assert [event.text for event in chat.history if event.kind == "reaction" and event.note] == ["👀"]


@pytest.mark.usefixtures("breaks_rules")
async def test_an_emoji_outside_the_list_is_refused(api: Api, chat: Conversation) -> None:
    place = {"chat_id": chat.chat.id, "message_id": 1}
    answer = await api("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "🎨"}])
    assert answer.error == "400 Bad Request: REACTION_INVALID"


async def test_the_person_sees_that_the_bot_uploads_a_photo(api: Api, chat: Conversation) -> None:
    await api("sendChatAction", chat_id=chat.chat.id, action="upload_photo")
    assert (await chat.wait_for(lambda event: event.kind == "action")).text == "upload_photo"
    unknown = await api("sendChatAction", chat_id=chat.chat.id, action="painting")
    assert unknown.error == "400 Bad Request: wrong parameter action in request"


async def test_commands_are_kept_by_scope_and_language(api: Api) -> None:
    general = [{"command": "start", "description": "Begin"}]
    russian = [{"command": "start", "description": "Начать"}]
    scope = {"type": "all_private_chats"}
    await api("setMyCommands", commands=general)
    await api("setMyCommands", commands=russian, scope=scope, language_code="ru")
    assert (await api("getMyCommands")).result == general
    assert (await api("getMyCommands", scope=scope, language_code="ru")).result == russian
    assert (await api("getMyCommands", scope=scope)).result == []
    await api("deleteMyCommands")
    assert (await api("getMyCommands")).result == []


@pytest.mark.parametrize(
    ("commands", "error"),
    [
        ([{"command": "Start", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "s" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "start", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "start", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "start", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_wrong_commands_are_refused(api: Api, commands: list[dict[str, str]], error: str) -> None:
    assert (await api("setMyCommands", commands=commands)).error == f"400 Bad Request: {error}"


@pytest.mark.parametrize(
    ("what", "field", "limit"),
    [("Name", "name", 64), ("Description", "description", 512), ("ShortDescription", "short_description", 120)],
)
async def test_the_bots_words_about_itself_are_kept_by_language(api: Api, what: str, field: str, limit: int) -> None:
    await api(f"setMy{what}", **{field: "for all"})
    await api(f"setMy{what}", **{field: "für alle"}, language_code="de")
    assert (await api(f"getMy{what}", language_code="de")).result == {field: "für alle"}
    assert (await api(f"getMy{what}", language_code="ru")).result == {field: "for all"}
    assert "is too long" in (await api(f"setMy{what}", **{field: "x" * (limit + 1)})).error


async def test_the_bot_and_its_chat_are_described(api: Api, chat: Conversation) -> None:
    me = (await api("getMe")).result
    assert (me["first_name"], me["username"], me["is_bot"]) == ("Gouache", "gouache_bot", True)
    assert (await api("getChat", chat_id=chat.chat.id)).result["username"] == "annlee"
