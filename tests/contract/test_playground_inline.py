"""Inline mode: asking, answering, sending, editing afterwards."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from api_caller import Api, painted

from bot.playground import Bot, Conversation, ManualClock, Person, World
from bot.playground.errors import ApiError
from bot.playground.inline import InlineAnswer

KEYBOARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
HELLO = {
    "type": "article",
    "id": "1",
    "title": "Hello",
    "input_message_content": {"message_text": "*Hello*", "parse_mode": "MarkdownV2"},
    "reply_markup": KEYBOARD,
}


@pytest.fixture
def bot(world: World) -> Bot:
    return world.bot("Gouache", takes_inline=True)


@pytest.fixture
def elsewhere(world: World, ann: Person) -> Conversation:
    """A group without the bot."""
    return world.group("Friends", [ann])


async def offered(api: Api, ann: Person, bot: Bot, chat: Conversation, results: list[Any]) -> InlineAnswer:
    asking = asyncio.create_task(ann.ask_inline(bot, "cats", chat))
    await asyncio.sleep(0)
    query = (await api("getUpdates", offset=-1)).result[0]["inline_query"]
    assert (query["query"], query["from"]["id"]) == ("cats", ann.id)
    assert (await api("answerInlineQuery", inline_query_id=query["id"], results=results)).result is True
    return await asking


async def test_a_result_is_sent_through_the_bot_and_edited_by_it(
    api: Api, ann: Person, bot: Bot, elsewhere: Conversation
) -> None:
    answer = await offered(api, ann, bot, elsewhere, [HELLO])
    message = await ann.send_inline(elsewhere, answer, "Hello")
    assert (message.text, message.via_bot, message.entities[0]["type"]) == ("Hello", bot.user, "bold")
    inline_id = (await api("getUpdates", offset=-1)).result[0]["chosen_inline_result"]["inline_message_id"]
    await ann.tap(message.button("Go"))
    query = (await api("getUpdates", offset=-1)).result[0]["callback_query"]
    assert (query["inline_message_id"], "message" in query) == (inline_id, False)
    assert (await api("editMessageText", inline_message_id=inline_id, text="Bye")).result is True
    assert elsewhere.messages[-1].text == "Bye"


async def test_a_picture_the_bot_has_sent_can_be_offered_but_none_uploaded(
    api: Api, ann: Person, bot: Bot, chat: Conversation, elsewhere: Conversation
) -> None:
    photo = (await api("sendPhoto", chat_id=chat.chat.id, files={"photo": painted(64, 64)})).result["photo"][-1]
    picture = {
        "type": "photo",
        "id": "p",
        "photo_file_id": photo["file_id"],
        "caption": "mine",
        "reply_markup": KEYBOARD,
    }
    answer = await offered(api, ann, bot, elsewhere, [picture])
    message = await ann.send_inline(elsewhere, answer, "p")
    assert message.media
    assert message.media.kind == "photo"
    inline_id = (await api("getUpdates", offset=-1)).result[0]["chosen_inline_result"]["inline_message_id"]
    upload = {"type": "photo", "media": "attach://new"}
    refused = await api("editMessageMedia", inline_message_id=inline_id, media=upload, files={"new": painted(9, 9)})
    assert refused.error == "400 Bad Request: wrong file identifier/HTTP URL specified"


async def test_further_pages_are_asked_for_by_the_offset_of_the_one_before(
    api: Api, ann: Person, bot: Bot, elsewhere: Conversation
) -> None:
    shown = []
    offset = ""
    for page in ("1", "2"):
        asking = asyncio.create_task(ann.ask_inline(bot, "cats", elsewhere, offset=offset))
        await asyncio.sleep(0)
        query = (await api("getUpdates", offset=-1)).result[0]["inline_query"]
        assert query["offset"] == offset
        following = {"next_offset": "page 2"} if page == "1" else {}
        results = [{**HELLO, "id": page}]
        await api("answerInlineQuery", inline_query_id=query["id"], results=results, **following)
        answer = await asking
        offset = answer.next_offset
        shown += [result.id for result in answer.results]
    assert (shown, offset) == (["1", "2"], "")


async def test_a_message_sent_inline_is_unknown_to_other_bots(api: Api) -> None:
    answer = await api("editMessageText", inline_message_id="4000", text="x")
    assert answer.error == "400 Bad Request: MESSAGE_ID_INVALID"


@pytest.mark.parametrize(
    ("results", "error"),
    [
        ([{**HELLO, "id": str(number)} for number in range(51)], "RESULTS_TOO_MUCH"),
        ([HELLO, HELLO], "RESULT_ID_DUPLICATE"),
        ([{**HELLO, "id": "x" * 65}], "RESULT_ID_INVALID"),
        ([{"type": "photo", "id": "1", "photo_file_id": "x"}], "wrong file identifier/HTTP URL specified"),
    ],
)
async def test_a_wrong_answer_is_refused(api: Api, results: list[Any], error: str) -> None:
    answer = await api("answerInlineQuery", inline_query_id="1", results=results)
    assert answer.error == f"400 Bad Request: {error}"


async def test_an_answer_that_comes_too_late_is_refused(
    api: Api, ann: Person, bot: Bot, elsewhere: Conversation, clock: ManualClock
) -> None:
    asking = asyncio.create_task(ann.ask_inline(bot, "cats", elsewhere))
    await asyncio.sleep(0)
    query = (await api("getUpdates", offset=-1)).result[0]["inline_query"]
    clock.advance(30)
    answer = await api("answerInlineQuery", inline_query_id=query["id"], results=[])
    assert answer.error == ("400 Bad Request: query is too old and response timeout expired or query ID is invalid")
    asking.cancel()


async def test_a_bot_without_inline_mode_cannot_be_asked(world: World, ann: Person, elsewhere: Conversation) -> None:
    with pytest.raises(ApiError, match="BOT_INLINE_DISABLED"):
        await ann.ask_inline(world.bot("Plain"), "cats", elsewhere)
