"""Questions of a bot (ForceReply), and taps that it answers by a link."""

from __future__ import annotations

import asyncio

import pytest
from muse import Muse
from page_watch import Shot
from playwright.async_api import Locator, Page, Route, expect
from talking import say

from bot.playground import Person, PlaygroundServer

ASKS = {"force_reply": True, "input_field_placeholder": "1 to 5000"}


@pytest.fixture
def box(tab: Page) -> Locator:
    return tab.get_by_label("Message", exact=True)


async def test_a_question_is_answered_by_just_writing(
    tab: Page, box: Locator, ann: Person, muse: Muse, keep_tab: Shot
) -> None:
    await muse("sendMessage", chat_id=ann.id, text="How many iterations?", reply_markup=ASKS)
    await expect(tab.get_by_text("Reply to Muse")).to_be_visible()
    await expect(box).to_have_attribute("placeholder", "1 to 5000")
    await keep_tab("1-question")
    await say(tab, "300")
    message = await muse.hears("message")
    while message["text"] != "300":
        message = await muse.hears("message")
    assert message["reply_to_message"]["text"] == "How many iterations?"
    await expect(tab.get_by_text("Reply to Muse")).to_be_hidden()
    await expect(box).to_have_attribute("placeholder", "Message")


async def test_a_question_waits_for_who_comes_back_until_it_is_waved_away(
    tab: Page, box: Locator, ann: Person, muse: Muse
) -> None:
    await muse("sendMessage", chat_id=ann.id, text="How many iterations?", reply_markup=ASKS)
    await expect(tab.get_by_text("Reply to Muse")).to_be_visible()
    await tab.reload()
    await expect(tab.get_by_text("Reply to Muse")).to_be_visible()
    await tab.get_by_role("button", name="Cancel").click()
    await muse("sendMessage", chat_id=ann.id, text="Take your time.")
    await expect(tab.get_by_role("article").last).to_contain_text("Take your time.")
    await expect(tab.get_by_text("Reply to Muse")).to_be_hidden()
    await expect(box).to_have_attribute("placeholder", "Message")


async def test_an_answer_on_its_way_counts_as_one(tab: Page, ann: Person, muse: Muse) -> None:
    await muse("sendMessage", chat_id=ann.id, text="How many?", reply_markup=ASKS)
    await expect(tab.get_by_text("Reply to Muse")).to_be_visible()
    held: asyncio.Queue[Route] = asyncio.Queue()
    await tab.route("**/messages", held.put)
    await say(tab, "300")
    answer = await held.get()
    await muse("sendMessage", chat_id=ann.id, text="By the way.")
    await expect(tab.get_by_role("article").last).to_contain_text("By the way.")
    await expect(tab.get_by_text("Reply to Muse")).to_be_hidden()
    await answer.continue_()
    await expect(tab.get_by_role("article", name="You").last).to_contain_text("300")
    await expect(tab.get_by_text("Reply to Muse")).to_be_hidden()


async def test_a_question_that_is_gone_asks_nothing_any_more(tab: Page, ann: Person, muse: Muse) -> None:
    asked = await muse("sendMessage", chat_id=ann.id, text="How many?", reply_markup=ASKS)
    await expect(tab.get_by_text("Reply to Muse")).to_be_visible()
    await muse("deleteMessage", chat_id=ann.id, message_id=asked["message_id"])
    await expect(tab.get_by_text("Reply to Muse")).to_be_hidden()


async def test_a_question_to_somebody_else_is_none(
    tab: Page, server: PlaygroundServer, ann: Person, muse: Muse
) -> None:
    bob = server.world.person("Bob")
    group = server.world.group("Painters", [ann, bob, server.world.bots[muse.id]])
    to_bob = await bob.send_text(group, "/paint@muse_bot")
    to_ann = await ann.send_text(group, "/paint@muse_bot")
    await tab.get_by_role("link", name="Painters").click()
    await expect(tab.get_by_role("heading", name="Painters")).to_be_visible()
    selective = {**ASKS, "selective": True}
    for said, shown in ((to_bob, "Which photo, Bob?"), (to_ann, "Which photo, Ann?")):
        reply = {"message_id": said.id}
        await muse("sendMessage", chat_id=group.chat.id, text=shown, reply_markup=selective, reply_parameters=reply)
    await expect(tab.locator(".composer-quote")).to_contain_text("Which photo, Ann?")
    await tab.get_by_role("button", name="Cancel").click()
    await expect(tab.locator(".composer-quote")).to_be_hidden()


async def test_a_tap_answered_by_a_link_starts_the_bot_with_it(tab: Page, ann: Person, muse: Muse) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Play", "callback_data": "play"}]]}
    await muse("sendMessage", chat_id=ann.id, text="A game?", reply_markup=keyboard)
    await tab.get_by_role("button", name="Play").click()
    query = await muse.hears("callback_query")
    await muse("answerCallbackQuery", callback_query_id=query["id"], url="https://t.me/muse_bot?start=game_7")
    await expect(tab.get_by_role("article", name="You").last).to_contain_text("/start game_7")
    await expect(tab.get_by_role("button", name="Play")).not_to_have_attribute("aria-busy", "true")


async def test_a_reaction_of_the_bot_stands_under_the_message(tab: Page, ann: Person, muse: Muse) -> None:
    await muse("setMessageReaction", chat_id=ann.id, message_id=1, reaction=[{"type": "emoji", "emoji": "👌"}])
    await expect(tab.get_by_role("button", name="👌, 1")).to_have_attribute("aria-pressed", "false")
