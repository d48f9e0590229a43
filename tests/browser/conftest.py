"""A real Chromium on the web chat, a small bot behind it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from muse import Muse
from page_watch import Shot, watch
from painter import Painter, painting
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from bot.playground import Person, PlaygroundServer, World

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDE = {"width": 1280, "height": 860}

expect.set_options(timeout=30_000)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no Chromium on this machine: apt-get install chromium")
    async with async_playwright() as playwright:
        # As root, which is usual in a container, Chromium starts only without its sandbox.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        running = await playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield running
        await running.close()


@pytest.fixture
async def context(browser: Browser) -> BrowserContext:
    """A window of usual size, in which any error of the page, or a request to elsewhere, fails the test."""
    return await browser.new_context(viewport=WIDE, locale="en-GB")


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    world = World(flood_limits=None)
    world.bot("Gouache")
    async with PlaygroundServer(world) as running:
        yield running
        assert running.violations == []


@pytest.fixture
async def painter(server: PlaygroundServer) -> AsyncIterator[Painter]:
    bot = next(iter(server.world.bots.values()))
    async with Painter(server.base_url, bot.token).at_work() as painter:
        yield painter


@pytest.fixture
async def page(context: BrowserContext, server: PlaygroundServer, painter: Painter) -> AsyncIterator[Page]:
    """Ann's tab, in her chat with the bot; nothing was said yet."""
    page = await context.new_page()
    problems = watch(page, server.base_url)
    await page.goto(f"{server.base_url}/?person=Ann")
    await expect(page.get_by_role("button", name="Start")).to_be_visible()
    yield page
    assert problems == []


@pytest.fixture
async def muse(server: PlaygroundServer) -> AsyncIterator[Muse]:
    """A bot with inline mode that does what the test tells it."""
    bot = server.world.bot("Muse", takes_inline=True)
    async with Muse.at_work(server.base_url, bot.token) as muse:
        yield muse


@pytest.fixture
async def ann(server: PlaygroundServer, muse: Muse) -> Person:
    """Somebody who has said hello to Muse (message 1)."""
    ann = server.world.person("Ann")
    await ann.send_text(ann.chat_with(server.world.bots[muse.id]), "hello")
    return ann


@pytest.fixture
async def tab(context: BrowserContext, server: PlaygroundServer, muse: Muse, ann: Person) -> AsyncIterator[Page]:
    """Ann's tab, in her chat with Muse."""
    page = await context.new_page()
    problems = watch(page, server.base_url)
    await page.goto(f"{server.base_url}/?person=Ann#{muse.id}")
    await expect(page.get_by_role("article", name="You")).to_contain_text("hello")
    yield page
    assert problems == []


@pytest.fixture
def keep(request: pytest.FixtureRequest, page: Page) -> Shot:
    """Keeps screenshots of this test: `await keep("final")`."""
    return Shot(page, re.sub(r"^test_", "", request.node.name))


@pytest.fixture
def keep_tab(request: pytest.FixtureRequest, tab: Page) -> Shot:
    """Keeps screenshots of `tab`."""
    return Shot(tab, re.sub(r"^test_", "", request.node.name))


@pytest.fixture
def two_pictures(tmp_path: Path) -> list[Path]:
    """A photo and a style, as files to upload."""
    paths = [tmp_path / "photo.jpg", tmp_path / "style.jpg"]
    paths[0].write_bytes(painting(0))
    paths[1].write_bytes(painting(2, sun="tomato"))
    return paths
