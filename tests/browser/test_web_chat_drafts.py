"""What is being written: kept per chat, set aside for an edit, given back when it could not be sent."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Locator, Page, Route, expect
from talking import choose, say

from bot.playground import PlaygroundServer

TO_BE_SENT = ".tray-files li"


def box_of(page: Page) -> Locator:
    return page.get_by_label("Message", exact=True)


class Gate:
    """Holds the messages a page sends until they are let through or refused."""

    def __init__(self) -> None:
        self._held: asyncio.Queue[Route] = asyncio.Queue()

    async def across(self, page: Page) -> None:
        await page.route(lambda url: url.endswith("/messages") and "/chats/" not in url, self._held.put)

    async def let_through(self) -> None:
        await (await self._held.get()).continue_()

    async def refuse(self) -> None:
        await (await self._held.get()).fulfill(status=400, json={"error": "Bad Request: no room"})


@pytest.fixture
async def lobby(page: Page, server: PlaygroundServer) -> Locator:
    """The link to a group in which Ann is alone."""
    ann = next(iter(server.world.people.values()))
    await ann.send_text(server.world.group("Lobby", [ann]), "here I am")
    link = page.get_by_role("link", name="Lobby")
    await expect(link).to_be_visible()
    return link


async def test_what_is_typed_while_a_message_is_on_its_way_stays(page: Page) -> None:
    gate = Gate()
    await gate.across(page)
    await say(page, "first")
    await expect(box_of(page)).to_have_value("")
    await box_of(page).fill("second")
    await gate.let_through()
    await expect(page.get_by_role("article", name="You")).to_contain_text("first")
    await expect(page.get_by_role("button", name="Send", exact=True)).to_be_enabled()
    await expect(box_of(page)).to_have_value("second")


async def test_what_is_typed_in_another_chat_while_a_message_is_on_its_way_stays(page: Page, lobby: Locator) -> None:
    gate = Gate()
    await gate.across(page)
    await say(page, "to the bot")
    await lobby.click()
    await expect(page.get_by_role("heading", name="Lobby")).to_be_visible()
    await box_of(page).fill("to the group")
    await gate.let_through()
    await expect(page.get_by_role("button", name="Send", exact=True)).to_be_enabled()
    await expect(box_of(page)).to_have_value("to the group")
    await page.get_by_role("link", name="Gouache").click()
    await expect(page.get_by_role("article", name="You")).to_contain_text("to the bot")
    await expect(box_of(page)).to_have_value("")


async def test_what_is_refused_comes_back_to_the_chat_it_was_written_in(
    context: BrowserContext, server: PlaygroundServer, two_pictures: list[Path]
) -> None:
    page = await context.new_page()  # Not watched: the browser reports every refused request.
    await page.goto(f"{server.base_url}/?person=Ann")
    await expect(page.get_by_role("button", name="Start")).to_be_visible()
    ann = next(iter(server.world.people.values()))
    server.world.group("Lobby", [ann])
    gate = Gate()
    await gate.across(page)
    await page.set_input_files("#picker", two_pictures)
    await say(page, "hills")
    await page.get_by_role("link", name="Lobby").click()
    await expect(page.get_by_role("heading", name="Lobby")).to_be_visible()
    await gate.refuse()
    await expect(page.locator("#toast")).to_have_text("no room")
    await expect(box_of(page)).to_have_value("")
    await page.get_by_role("link", name="Gouache").click()
    await expect(box_of(page)).to_have_value("hills")
    await expect(page.locator(TO_BE_SENT)).to_have_count(2)


async def test_what_was_typed_since_follows_what_is_refused(context: BrowserContext, server: PlaygroundServer) -> None:
    page = await context.new_page()  # Not watched: the browser reports every refused request.
    await page.goto(f"{server.base_url}/?person=Ann")
    await expect(page.get_by_role("button", name="Start")).to_be_visible()
    gate = Gate()
    await gate.across(page)
    await say(page, "first")
    await box_of(page).fill("second")
    await gate.refuse()
    await expect(box_of(page)).to_have_value("first\nsecond")


async def test_an_edit_is_still_an_edit_after_a_look_at_another_chat(page: Page, lobby: Locator) -> None:
    await say(page, "frist")
    await choose(page, "frist", "Edit")
    await lobby.click()
    await expect(page.get_by_role("heading", name="Lobby")).to_be_visible()
    await expect(page.get_by_text("Edit message")).to_be_hidden()
    await page.get_by_role("link", name="Gouache").click()
    await expect(page.get_by_text("Edit message")).to_be_visible()
    await say(page, "first")
    await expect(page.get_by_role("article", name="You")).to_contain_text("edited")
    await expect(page.get_by_role("article", name="You")).to_have_count(1)


@pytest.mark.parametrize("end", ["Enter", "Escape"])
async def test_an_edit_gives_back_what_it_interrupted(end: str, page: Page, two_pictures: list[Path]) -> None:
    await say(page, "words")
    await page.set_input_files("#picker", two_pictures)
    await box_of(page).fill("not sent yet")
    await choose(page, "words", "Edit")
    await expect(box_of(page)).to_have_value("words")
    await expect(page.locator(TO_BE_SENT)).to_have_count(0)
    await box_of(page).fill("better words")
    await box_of(page).press(end)
    await expect(box_of(page)).to_have_value("not sent yet")
    await expect(page.locator(TO_BE_SENT)).to_have_count(2)


async def test_pictures_wait_until_an_edit_is_done(page: Page, two_pictures: list[Path]) -> None:
    await say(page, "words")
    await choose(page, "words", "Edit")
    await page.set_input_files("#picker", two_pictures)
    await expect(page.locator("#toast")).to_contain_text("An edit of words takes no picture.")
    await expect(page.locator(TO_BE_SENT)).to_have_count(0)


async def test_a_caption_that_is_too_long_stays_whole_and_is_not_sent(page: Page, two_pictures: list[Path]) -> None:
    send = page.get_by_role("button", name="Send", exact=True)
    await box_of(page).fill("x" * 1025)
    await expect(send).to_be_enabled()
    await page.set_input_files("#picker", two_pictures)
    await expect(page.get_by_text("A caption has at most 1024 characters, this one has 1025.")).to_be_visible()
    await expect(send).to_be_disabled()
    await box_of(page).press("End")
    await box_of(page).press("Backspace")
    await expect(send).to_be_enabled()


async def test_a_pasted_text_that_is_too_long_is_not_cut(page: Page) -> None:
    await box_of(page).focus()
    await page.keyboard.insert_text("x" * 4100)
    await expect(box_of(page)).to_have_value("x" * 4100)
    await expect(page.get_by_text("A message has at most 4096 characters, this one has 4100.")).to_be_visible()
    await expect(page.get_by_role("button", name="Send", exact=True)).to_be_disabled()
