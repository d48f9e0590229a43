"""Links to a bot, as a person follows them."""

from __future__ import annotations

import pytest
from api_caller import Api

from bot.playground import Bot, Conversation, Person, World
from bot.playground.errors import ApiError


async def test_a_link_starts_the_bot_with_what_it_carries(api: Api, ann: Person, bot: Bot) -> None:
    await ann.open_link("https://t.me/Gouache_bot?start=style_wave")
    await ann.open_link("https://telegram.me/gouache_bot")
    texts = [update["message"]["text"] for update in (await api("getUpdates")).result]
    assert texts == ["/start style_wave", "/start"]


async def test_a_button_that_bears_a_link_is_followed(api: Api, ann: Person, chat: Conversation) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Join", "url": "https://t.me/gouache_bot?start=join_7"}]]}
    await api("sendMessage", chat_id=chat.chat.id, text="Battle!", reply_markup=keyboard)
    sent = await ann.open_link(chat.messages[-1].button("Join"))
    assert (sent.chat, sent.text) == (chat.chat, "/start join_7")


async def test_a_link_for_groups_brings_the_bot_in_and_starts_it_there(
    api: Api, world: World, ann: Person, bot: Bot
) -> None:
    group = world.group("Painters", [ann])
    await ann.open_link("https://t.me/gouache_bot?startgroup=daily", group=group)
    added, started = [update["message"] for update in (await api("getUpdates")).result if "message" in update]
    assert added["new_chat_members"][0]["id"] == bot.id
    assert started["text"] == "/start@gouache_bot daily"


async def test_other_links_and_impossible_payloads_are_refused(ann: Person, bot: Bot) -> None:
    for link, error in (
        ("https://example.org/gouache_bot?start=x", ValueError),
        ("https://t.me/gouache_bot?startgroup=x", ValueError),
        ("https://t.me/another_bot?start=x", LookupError),
        ("https://t.me/gouache_bot?start=a.b", ApiError),
        (f"https://t.me/gouache_bot?start={'x' * 65}", ApiError),
    ):
        with pytest.raises(error):
            await ann.open_link(link)
