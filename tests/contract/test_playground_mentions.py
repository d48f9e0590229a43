"""People named in a text, and whom a ForceReply asks."""

from __future__ import annotations

from typing import Any

import pytest
from api_caller import Api

from bot.playground import Conversation, Person

FORCED = {"force_reply": True, "input_field_placeholder": "A photo, please"}


@pytest.mark.parametrize(
    ("text", "parse_mode"),
    [('<a href="tg://user?id={}">Bob</a>!', "HTML"), ("[Bob](tg://user?id={})\\!", "MarkdownV2")],
)
async def test_a_link_to_an_account_mentions_its_person(
    api: Api, bob: Person, group: Conversation, text: str, parse_mode: str
) -> None:
    place = {"chat_id": group.chat.id, "parse_mode": parse_mode}
    sent = (await api("sendMessage", **place, text=text.format(bob.id))).result
    (mention,) = sent["entities"]
    assert (sent["text"], mention["type"], mention["length"], mention["user"]["id"]) == (
        "Bob!",
        "text_mention",
        3,
        bob.id,
    )
    edited = (await api("editMessageText", **place, message_id=sent["message_id"], text=text.format(42))).result
    assert (edited["text"], "entities" in edited) == ("Bob!", False)


async def test_a_mention_given_as_an_entity_names_the_person_in_full(
    api: Api, bob: Person, group: Conversation
) -> None:
    entity = {
        "type": "text_mention",
        "offset": 0,
        "length": 3,
        "user": {"id": bob.id, "is_bot": False, "first_name": "?"},
    }
    sent = (await api("sendMessage", chat_id=group.chat.id, text="Bob", entities=[entity])).result
    assert sent["entities"][0]["user"]["first_name"] == "Bob"


@pytest.mark.parametrize(
    ("text", "selective", "asked"),
    [
        ("Who paints?", False, {"Ann", "Bob"}),
        ("@AnnLee, who paints?", True, {"Ann"}),
        ('🎨 <a href="tg://user?id={bob}">Bob</a>, who paints?', True, {"Bob"}),
        ("Who paints?", True, set()),
    ],
)
async def test_a_forced_reply_asks_everybody_or_those_it_mentions(
    api: Api, ann: Person, bob: Person, group: Conversation, text: str, selective: bool, asked: set[str]
) -> None:
    markup = {**FORCED, "selective": selective}
    words: dict[str, Any] = {"text": text.format(bob=bob.id), "parse_mode": "HTML"}
    await api("sendMessage", chat_id=group.chat.id, **words, reply_markup=markup)
    message = group.messages[-1]
    assert {each.user.first_name for each in (ann, bob) if each.is_asked_to_reply(message)} == asked


async def test_a_selective_forced_reply_asks_whom_it_replies_to(
    api: Api, ann: Person, bob: Person, group: Conversation
) -> None:
    command = await bob.send_text(group, "/style@gouache_bot")
    reply = {"reply_parameters": {"message_id": command.id}, "reply_markup": {**FORCED, "selective": True}}
    await api("sendMessage", chat_id=group.chat.id, text="Your photo?", **reply)
    assert [bob.is_asked_to_reply(group.messages[-1]), ann.is_asked_to_reply(group.messages[-1])] == [True, False]
