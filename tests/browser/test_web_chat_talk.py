"""Words, commands, replies, reactions, several people, a lost connection."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator

import pytest
from page_watch import Shot, watch
from painter import Painter
from playwright.async_api import BrowserContext, Page, Route, expect
from talking import choose, say

from bot.playground import PlaygroundServer, World


@pytest.fixture
def port() -> Iterator[int]:
    """A port for one server after another: it is bound here, so that no connection takes it while none listens."""
    with socket.socket() as keeper:
        keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        keeper.bind(("127.0.0.1", 0))
        yield keeper.getsockname()[1]


async def test_a_slash_suggests_the_commands_of_the_bot(page: Page, keep: Shot) -> None:
    box = page.get_by_label("Message", exact=True)
    await box.press("/")
    options = page.get_by_role("listbox", name="Commands").get_by_role("option")
    await expect(options).to_have_text(["/startSay hello", "/stylePaint in another style", "/pollWhich one is better?"])
    await keep("1-all")
    await box.press_sequentially("st")
    await expect(options).to_have_count(2)
    await box.press("ArrowDown")
    await box.press("ArrowUp")
    await box.press("Enter")
    await expect(page.get_by_role("article", name="You")).to_contain_text("/start")
    await expect(page.get_by_role("article", name="Gouache")).to_contain_text("Send me two photos.")
    await expect(page.locator("strong")).to_have_text("Send me two photos.")


async def test_one_replies_reacts_edits_and_deletes(page: Page, keep: Shot) -> None:
    await say(page, "first words")
    await choose(page, "first words", "Reply")
    await expect(page.get_by_text("Reply to Ann")).to_be_visible()
    await say(page, "an answer")
    await expect(page.locator(".quote")).to_contain_text("first words")
    await choose(page, "an answer", "Edit")
    await expect(page.get_by_label("Message", exact=True)).to_have_value("an answer")
    await say(page, "a better answer")
    await expect(page.get_by_role("article").last).to_contain_text("edited")
    await page.get_by_role("article").last.click(button="right", position={"x": 20, "y": 12})
    await page.get_by_role("menuitemradio", name="React with 🔥").click()
    await expect(page.get_by_role("button", name="🔥, 1")).to_have_attribute("aria-pressed", "true")
    await keep("1-all-done")
    await choose(page, "a better answer", "Delete")
    await expect(page.get_by_role("article")).to_have_count(1)


async def test_what_the_server_refuses_is_said_and_what_was_typed_stays(
    context: BrowserContext, server: PlaygroundServer, painter: Painter
) -> None:
    page = await context.new_page()  # Not watched: the browser reports every refused request.
    await page.goto(f"{server.base_url}/?person=Ann")
    await expect(page.get_by_role("button", name="Start")).to_be_visible()
    await page.set_input_files("#picker", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"no picture"})
    await page.get_by_label("Message", exact=True).fill("see this")
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.locator("#toast")).to_have_text("IMAGE_PROCESS_FAILED")
    await expect(page.get_by_label("Message", exact=True)).to_have_value("see this")


async def test_two_people_play_in_a_group_each_in_a_tab(
    page: Page, context: BrowserContext, server: PlaygroundServer, painter: Painter, keep: Shot
) -> None:
    bobs = await context.new_page()
    problems = watch(bobs, server.base_url)
    await bobs.goto(f"{server.base_url}/?person=Bob")
    await expect(bobs.get_by_role("button", name="You are Bob")).to_be_visible()

    await page.get_by_role("button", name="New group").click()
    dialog = page.get_by_role("dialog", name="New group")
    await dialog.get_by_label("Name").fill("Sunday painters")
    await expect(dialog.get_by_role("checkbox", name="Bob")).to_be_checked()
    await keep("1-new-group")
    await dialog.get_by_role("button", name="Create").click()
    await expect(page.get_by_role("heading", name="Sunday painters")).to_be_visible()

    await say(page, "Shall we play?")
    line = bobs.get_by_role("link", name="Sunday painters")
    await expect(line).to_contain_text("Ann: Shall we play?")
    await expect(line.locator(".badge")).to_have_text("2")
    await keep("2-unread", bobs)
    await line.click()
    await expect(line.locator(".badge")).to_have_count(0)
    await expect(bobs.get_by_role("article", name="Ann").last).to_contain_text("Shall we play?")

    await say(bobs, "/poll@gouache_bot")
    for tab, answer in ((page, "A"), (bobs, "B")):
        await tab.get_by_role("group", name="Poll: Which painting wins?").get_by_role("button", name=answer).click()
    for tab in (page, bobs):
        poll = tab.get_by_role("group", name="Poll: Which painting wins?")
        await expect(poll.locator(".poll-share")).to_have_text(["50%", "50%"])
        await expect(poll).to_contain_text("2 votes")
    await keep("3-voted")
    assert problems == []


async def test_a_new_person_is_made_in_the_switcher(page: Page) -> None:
    await page.get_by_role("button", name="You are Ann. Switch person").click()
    await page.get_by_role("menuitem", name="New person…").click()
    await page.get_by_role("dialog", name="New person").get_by_label("Name").fill("Cleo")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="You are Cleo. Switch person")).to_be_visible()
    assert "person=Cleo" in page.url
    await page.reload()
    await page.get_by_role("button", name="You are Cleo. Switch person").click()
    await expect(page.get_by_role("menu", name="People").locator("[aria-current]")).to_have_text("CCleo")


async def test_a_link_to_the_bot_opens_its_chat_and_starts_it(page: Page, server: PlaygroundServer) -> None:
    world = server.world
    bot, ann = next(iter(world.bots.values())), next(iter(world.people.values()))
    group = world.group("Lobby", [ann, bot])
    await ann.send_text(group, "https://t.me/gouache_bot?start=join7")
    await page.get_by_role("link", name="Lobby").click()
    await page.get_by_role("log").get_by_role("link", name="t.me/gouache_bot").click()
    await expect(page.get_by_role("heading", name="Gouache")).to_be_visible()
    await expect(page.get_by_role("article", name="You")).to_contain_text("/start join7")


async def test_what_happened_while_the_server_was_away_is_there_when_it_is_back(
    context: BrowserContext, server: PlaygroundServer, port: int
) -> None:
    world = server.world
    page = await context.new_page()
    async with PlaygroundServer(world, port=port) as first:
        await page.goto(f"{first.base_url}/?person=Dan")
        await expect(page.get_by_role("button", name="Start")).to_be_visible()
    await expect(page.get_by_text("Connecting…")).to_be_visible()
    dan = next(person for person in world.people.values() if person.user.first_name == "Dan")
    await dan.send_text(dan.chat_with(next(iter(world.bots.values()))), "from elsewhere")
    async with PlaygroundServer(world, port=port):
        await expect(page.get_by_role("article", name="You")).to_contain_text("from elsewhere")
        await expect(page.get_by_text("Connecting…")).to_be_hidden()
        await page.close()


async def test_the_topics_of_a_forum_are_tabs(page: Page, keep: Shot) -> None:
    await page.get_by_role("button", name="New group").click()
    await page.get_by_label("What it is").select_option("forum")
    await page.get_by_role("button", name="Create").click()
    await page.get_by_role("button", name="New topic").click()
    await page.get_by_role("dialog", name="New topic").get_by_label("Name").fill("Landscapes")
    await page.keyboard.press("Enter")
    await say(page, "for all")
    await page.get_by_role("button", name="Landscapes").click()
    await expect(page.get_by_role("log").get_by_text("for all")).to_be_hidden()
    await say(page, "hills")
    await keep("1-topic")
    await expect(page.get_by_role("article", name="You")).to_have_count(1)
    await page.get_by_role("button", name="All", exact=True).click()
    await expect(page.get_by_role("article", name="You")).to_have_count(2)


async def test_the_page_begins_anew_with_a_server_that_knows_nobody(context: BrowserContext, port: int) -> None:
    page = await context.new_page()
    world = World()
    world.bot("Gouache")
    async with PlaygroundServer(world, port=port) as first:
        await page.goto(f"{first.base_url}/?person=Ann")
        await page.get_by_role("button", name="Start").click()
        await expect(page.get_by_role("article", name="You")).to_contain_text("/start")
    empty = World()
    empty.bot("Gouache")
    async with PlaygroundServer(empty, port=port):
        await expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
        assert [person.user.first_name for person in empty.people.values()] == ["Ann"]
        await page.close()


async def test_messages_on_their_way_survive_a_change_of_the_list(page: Page, server: PlaygroundServer) -> None:
    world = server.world
    ann, bob = next(iter(world.people.values())), world.person("Bob")
    group = world.group("Lobby", [ann])
    await ann.send_text(group, "words on their way")
    held: asyncio.Queue[Route] = asyncio.Queue()
    await page.route("**/chats/*/messages", held.put)
    await page.get_by_role("link", name="Lobby").click()
    messages = await held.get()
    await bob.join(bob.view(group))
    await expect(page.get_by_role("link", name="Lobby")).to_contain_text("Bob joined")
    await messages.continue_()
    await expect(page.get_by_role("article", name="You")).to_contain_text("words on their way")
    await expect(page.get_by_role("main")).to_contain_text("2 members")


async def test_who_leaves_a_group_is_back_at_the_list(page: Page, server: PlaygroundServer) -> None:
    server.world.group("Lobby", [next(iter(server.world.people.values()))])
    await page.get_by_role("link", name="Lobby").click()
    await expect(page.get_by_role("heading", name="Lobby")).to_be_visible()
    await page.get_by_role("button", name="About this chat").click()
    await page.get_by_role("dialog", name="About Lobby").get_by_role("button", name="Leave").click()
    await expect(page.get_by_role("link", name="Lobby")).to_have_count(0)
    await expect(page.get_by_role("heading", name="Lobby")).to_be_hidden()
    await expect(page.get_by_label("Message", exact=True)).to_be_hidden()
    await expect(page.locator("#toast")).to_have_text("You are no longer in this group.")
    assert "#" not in page.url


async def test_who_is_thrown_out_of_a_group_is_back_at_the_list(page: Page, server: PlaygroundServer) -> None:
    ann, bob = next(iter(server.world.people.values())), server.world.person("Bob")
    group = server.world.group("Lobby", [bob, ann])
    await page.get_by_role("link", name="Lobby").click()
    await expect(page.get_by_role("heading", name="Lobby")).to_be_visible()
    await bob.ban(bob.view(group), ann)
    await expect(page.get_by_role("heading", name="Lobby")).to_be_hidden()
    await expect(page.get_by_role("link", name="Lobby")).to_have_count(0)


async def test_the_skip_link_leads_to_the_message_box_of_the_open_chat(page: Page) -> None:
    await page.get_by_role("link", name="Skip to the message box").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("Message", exact=True)).to_be_focused()
