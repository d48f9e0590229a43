"""Texts and captions: limits, entities, keyboards and replies."""

from __future__ import annotations

from typing import Any

import pytest
from api_caller import Api, painted

from bot.playground import Conversation, Person


async def test_a_sent_text_arrives_and_is_answered_with_the_message(api: Api, chat: Conversation) -> None:
    sent = (await api("sendMessage", chat_id=chat.chat.id, text="Hi")).result
    assert (sent["text"], sent["from"]["is_bot"], sent["chat"]["first_name"]) == ("Hi", True, "Ann")
    assert chat.messages[-1].text == "Hi"


@pytest.mark.parametrize(
    ("parameters", "error"),
    [
        ({"text": ""}, "400 Bad Request: message text is empty"),
        ({"text": " \n "}, "400 Bad Request: message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "400 Bad Request: message text is empty"),
        ({"text": "x" * 4097}, "400 Bad Request: message is too long"),
        ({"text": "x", "chat_id": 42}, "400 Bad Request: chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "400 Bad Request: chat not found"),
        ({"text": "x", "chat_id": ""}, "400 Bad Request: chat_id is empty"),
        ({"text": "x", "parse_mode": "Markdown3"}, "400 Bad Request: unsupported parse_mode"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "400 Bad Request: message to be replied not found"),
    ],
)
async def test_a_wrong_text_is_refused_in_telegrams_words(
    api: Api, chat: Conversation, parameters: dict[str, Any], error: str
) -> None:
    assert (await api("sendMessage", **{"chat_id": chat.chat.id, **parameters})).error == error


async def test_a_text_of_4096_characters_passes_and_markup_does_not_count(api: Api, chat: Conversation) -> None:
    sent = await api("sendMessage", chat_id=chat.chat.id, text="<b>" + "x" * 4096 + "</b>", parse_mode="HTML")
    assert len(sent.result["text"]) == 4096


async def test_a_caption_of_1024_characters_passes_and_one_more_is_too_long(api: Api, chat: Conversation) -> None:
    photo = painted(64, 64)
    passed = await api("sendPhoto", chat_id=chat.chat.id, caption="x" * 1024, files={"photo": photo})
    refused = await api("sendPhoto", chat_id=chat.chat.id, caption="x" * 1025, files={"photo": photo})
    assert len(passed.result["caption"]) == 1024
    assert refused.error == "400 Bad Request: message caption is too long"


async def test_a_bot_cannot_write_to_somebody_who_never_wrote_to_it(api: Api, ann: Person) -> None:
    assert (await api("sendMessage", chat_id=ann.id, text="Hi")).error == "400 Bad Request: chat not found"


async def test_a_reply_quotes_the_message_but_not_what_that_one_replied_to(api: Api, chat: Conversation) -> None:
    first = (await api("sendMessage", chat_id=chat.chat.id, text="a", reply_parameters={"message_id": 1})).result
    to_first = {"message_id": first["message_id"]}
    second = (await api("sendMessage", chat_id=chat.chat.id, text="b", reply_parameters=to_first)).result
    assert first["reply_to_message"]["text"] == "hello"
    assert second["reply_to_message"]["text"] == "a"
    assert "reply_to_message" not in second["reply_to_message"]


async def test_a_reply_to_a_missing_message_is_sent_as_a_plain_one_if_allowed(api: Api, chat: Conversation) -> None:
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    sent = (await api("sendMessage", chat_id=chat.chat.id, text="Hi", reply_parameters=reply)).result
    assert "reply_to_message" not in sent


async def test_html_becomes_text_and_entities_in_utf_16_units(api: Api, chat: Conversation) -> None:
    html = (
        '🎨 <b>bold <i>both</i></b> <a href="http://x.org/?a=1&amp;b=2">link</a> &lt;3 '
        '<pre><code class="language-py">x</code></pre>'
    )
    sent = (await api("sendMessage", chat_id=chat.chat.id, text=html, parse_mode="HTML")).result
    assert sent["text"] == "🎨 bold both link <3 x"
    assert sent["entities"] == [
        {"type": "bold", "offset": 3, "length": 9},
        {"type": "italic", "offset": 8, "length": 4},
        {"type": "text_link", "offset": 13, "length": 4, "url": "http://x.org/?a=1&b=2"},
        {"type": "pre", "offset": 21, "length": 1, "language": "py"},
    ]


async def test_commands_links_mentions_and_hashtags_are_found_without_markup(api: Api, chat: Conversation) -> None:
    text = "/style@gouache_bot see https://x.org/a. @annlee #art <code>/no</code>"
    sent = (await api("sendMessage", chat_id=chat.chat.id, text=text, parse_mode="HTML")).result
    found = [(e["type"], sent["text"][e["offset"] : e["offset"] + e["length"]]) for e in sent["entities"]]
    assert found == [
        ("bot_command", "/style@gouache_bot"),
        ("url", "https://x.org/a"),
        ("mention", "@annlee"),
        ("hashtag", "#art"),
        ("code", "/no"),
    ]


@pytest.mark.parametrize(
    ("html", "mistake"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_a_mistake_in_html_is_named_with_its_place(api: Api, chat: Conversation, html: str, mistake: str) -> None:
    answer = await api("sendMessage", chat_id=chat.chat.id, text=html, parse_mode="HTML")
    assert answer.error == f"400 Bad Request: can't parse entities: {mistake}"


async def test_markdown_becomes_text_and_entities_in_utf_16_units(api: Api, chat: Conversation) -> None:
    markdown = (
        "🎨 *bold _both_* __under__ _it __both__ it_ ~gone~ ||hidden|| [link](http://x.org/\\)) `a_b` "
        "1\\.5\n```py\nx = [1]```\n>quoted\n>twice||\nend"
    )
    sent = (await api("sendMessage", chat_id=chat.chat.id, text=markdown, parse_mode="MarkdownV2")).result
    assert sent["text"] == "🎨 bold both under it both it gone hidden link a_b 1.5\nx = [1]\nquoted\ntwice\nend"
    found = [(e["type"], python_slice(sent["text"], e)) for e in sent["entities"]]
    assert found == [
        ("bold", "bold both"),
        ("italic", "both"),
        ("underline", "under"),
        ("italic", "it both it"),
        ("underline", "both"),
        ("strikethrough", "gone"),
        ("spoiler", "hidden"),
        ("text_link", "link"),
        ("code", "a_b"),
        ("pre", "x = [1]"),
        ("expandable_blockquote", "quoted\ntwice"),
    ]
    assert sent["entities"][7]["url"] == "http://x.org/)"
    assert sent["entities"][9]["language"] == "py"


def python_slice(text: str, entity: dict[str, Any]) -> str:
    """The part of the text that an entity covers; its numbers count UTF-16 units."""
    units = text.encode("utf-16-le")
    return units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")


@pytest.mark.parametrize(
    ("markdown", "mistake"),
    [
        ("1.5", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("done!", "Character '!' is reserved and must be escaped with the preceding '\\'"),
        ("a > b", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        ("a | b", "Character '|' is reserved and must be escaped with the preceding '\\'"),
        ("é *x", "Can't find end of Bold entity at byte offset 3"),
        ("_x", "Can't find end of Italic entity at byte offset 0"),
        ("```x", "Can't find end of Pre entity at byte offset 0"),
        ("[x](http", "Can't find end of a URL at byte offset 3"),
        (">*x\ny", "Can't find end of Bold entity at byte offset 1"),
    ],
)
async def test_a_mistake_in_markdown_is_named(api: Api, chat: Conversation, markdown: str, mistake: str) -> None:
    answer = await api("sendMessage", chat_id=chat.chat.id, text=markdown, parse_mode="MarkdownV2")
    assert answer.error == f"400 Bad Request: can't parse entities: {mistake}"


@pytest.mark.parametrize(
    ("button", "error"),
    [
        ({"text": "Go", "callback_data": "x" * 65}, "400 Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "Go", "callback_data": "é" * 33}, "400 Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "Go", "callback_data": ""}, "400 Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "Go"}, "400 Bad Request: text buttons are unallowed in the inline keyboard"),
        ({"text": "", "callback_data": "x"}, "400 Bad Request: text buttons are unallowed in the inline keyboard"),
    ],
)
async def test_a_wrong_button_is_refused(api: Api, chat: Conversation, button: dict[str, str], error: str) -> None:
    keyboard = {"inline_keyboard": [[button]]}
    assert (await api("sendMessage", chat_id=chat.chat.id, text="x", reply_markup=keyboard)).error == error


async def test_a_keyboard_holds_100_buttons_of_64_bytes_and_no_more(api: Api, chat: Conversation) -> None:
    row = [{"text": "Go", "callback_data": "x" * 64}] * 10
    full = {"inline_keyboard": [row] * 10}
    over = {"inline_keyboard": [*full["inline_keyboard"], row[:1]]}
    assert (await api("sendMessage", chat_id=chat.chat.id, text="x", reply_markup=full)).result["reply_markup"] == full
    refused = await api("sendMessage", chat_id=chat.chat.id, text="x", reply_markup=over)
    assert refused.error == "400 Bad Request: reply markup is too long"
