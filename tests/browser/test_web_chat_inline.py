"""Inline mode in the message box, and the buttons that lead there."""

from __future__ import annotations

from typing import Any

from muse import Muse
from page_watch import Shot
from painter import painting
from playwright.async_api import Page, expect

from bot.playground import Person, PlaygroundServer


async def photo_results(muse: Muse, person: int, names: range) -> list[Any]:
    photo = await muse("sendPhoto", chat_id=person, files={"photo": painting(0)})
    cached = {"type": "photo", "photo_file_id": photo["photo"][-1]["file_id"]}
    return [{**cached, "id": f"p{number}", "title": f"Painting {number}"} for number in names]


async def test_results_stand_over_the_box_page_by_page_and_one_is_sent(
    tab: Page, server: PlaygroundServer, ann: Person, muse: Muse, keep_tab: Shot
) -> None:
    server.world.group("Friends", [ann])
    results = await photo_results(muse, ann.id, range(1, 61))
    await tab.get_by_role("link", name="Friends").click()
    await expect(tab.get_by_role("heading", name="Friends")).to_be_visible()
    await tab.get_by_label("Message", exact=True).fill("@Muse_Bot cats")
    query = await muse.hears("inline_query")
    assert (query["query"], query["chat_type"], query["offset"]) == ("cats", "group", "")
    page = {"inline_query_id": query["id"], "results": results[:50], "next_offset": "50"}
    await muse("answerInlineQuery", **page)
    shown = tab.get_by_role("group", name="Results").get_by_role("button")
    await expect(shown).to_have_count(50)
    await keep_tab("1-results")
    await shown.last.scroll_into_view_if_needed()
    query = await muse.hears("inline_query")
    assert query["offset"] == "50"
    await muse("answerInlineQuery", inline_query_id=query["id"], results=results[50:])
    await expect(shown).to_have_count(60)
    await tab.get_by_role("button", name="Send Painting 60").click()
    await expect(tab.get_by_role("article", name="You")).to_contain_text("via @muse_bot")
    await expect(tab.get_by_label("Message", exact=True)).to_have_value("")
    await expect(tab.get_by_role("group", name="Results")).to_be_hidden()
    assert (await muse.hears("chosen_inline_result"))["result_id"] == "p60"


async def test_words_are_offered_with_a_button_over_them_that_starts_the_bot(tab: Page, muse: Muse) -> None:
    await tab.get_by_label("Message", exact=True).fill("@muse_bot ")
    query = await muse.hears("inline_query")
    hello = {"message_text": "Hello all"}
    article = {
        "type": "article",
        "id": "1",
        "title": "Hello",
        "description": "Says it",
        "input_message_content": hello,
    }
    button = {"text": "Paint something first", "start_parameter": "inline"}
    await muse("answerInlineQuery", inline_query_id=query["id"], results=[article], button=button)
    await expect(tab.get_by_role("button", name="Send Hello")).to_contain_text("Says it")
    await tab.get_by_role("button", name="Paint something first").click()
    await expect(tab.get_by_role("article", name="You").last).to_contain_text("/start inline")


async def test_escape_puts_the_results_away_and_nothing_found_is_said(tab: Page, muse: Muse) -> None:
    box = tab.get_by_label("Message", exact=True)
    await box.fill("@muse_bot dogs")
    query = await muse.hears("inline_query")
    await muse("answerInlineQuery", inline_query_id=query["id"], results=[])
    await expect(tab.get_by_role("group", name="Results")).to_have_text("Nothing found.")
    await box.press("Escape")
    await expect(tab.get_by_role("group", name="Results")).to_be_hidden()
    await expect(box).to_have_value("@muse_bot dogs")


async def test_buttons_ask_the_bot_inline_here_or_in_another_chat(
    tab: Page, server: PlaygroundServer, ann: Person, muse: Muse, keep_tab: Shot
) -> None:
    server.world.group("Friends", [ann])
    keys = [
        {"text": "Mine", "switch_inline_query_current_chat": "mine"},
        {"text": "Share", "switch_inline_query": "p7"},
    ]
    await muse("sendMessage", chat_id=ann.id, text="Done.", reply_markup={"inline_keyboard": [keys]})
    await tab.get_by_role("button", name="Mine").click()
    await expect(tab.get_by_label("Message", exact=True)).to_have_value("@muse_bot mine")
    assert (await muse.hears("inline_query"))["query"] == "mine"
    await tab.get_by_role("button", name="Share").click()
    dialog = tab.get_by_role("dialog", name="Send to")
    await keep_tab("1-choose")
    await dialog.get_by_role("button", name="Friends").click()
    await expect(tab.get_by_role("heading", name="Friends")).to_be_visible()
    await expect(tab.get_by_label("Message", exact=True)).to_have_value("@muse_bot p7")
    assert (await muse.hears("inline_query"))["query"] == "p7"
