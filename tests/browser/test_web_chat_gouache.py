"""The real bot, with the real engine, in a real browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from page_watch import Shot, watch
from playwright.async_api import BrowserContext, Page, expect
from pydantic import HttpUrl, SecretStr

from bot.app import running
from bot.config import Config
from bot.playground import PlaygroundServer
from engine.executor.local import LocalExecutor
from engine.weights import WeightFiles

PATIENCE = 120_000  # ms: TensorFlow, and two busy cores


@pytest.fixture
async def page(
    context: BrowserContext, server: PlaygroundServer, weight_files: WeightFiles, tmp_path: Path
) -> AsyncIterator[Page]:
    """Ann's tab, in her chat with Gouache."""
    (account,) = server.world.bots.values()
    config = Config(token=SecretStr(account.token), api_url=HttpUrl(server.base_url), data=tmp_path / "data")
    async with running(config, LocalExecutor()):
        page = await context.new_page()
        problems = watch(page, server.base_url)
        await page.goto(f"{server.base_url}/?person=Ann")
        yield page
        assert problems == []


async def test_two_uploads_become_a_painting_that_is_edited_in_place_and_then_delivered(
    page: Page, keep: Shot, two_pictures: list[Path]
) -> None:
    message = page.get_by_label("Message", exact=True)
    await message.fill("/settings size=256 iterations=240")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("main")).to_contain_text("Changed")
    for path, answer in zip(two_pictures, ("Got the content", "Step"), strict=True):
        await page.set_input_files("#picker", path)
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("main")).to_contain_text(answer, timeout=PATIENCE)
    await keep("1-sketch")

    status = page.get_by_role("article", name="Gouache").filter(has_text="Step ")
    sketch = await status.locator(".picture img").last.get_attribute("src")
    await expect(status.locator(f'.picture img:not([src="{sketch}"])').last).to_be_visible(timeout=PATIENCE)
    await keep("2-first-edit")

    final = page.get_by_role("article", name="Gouache").filter(has_text="Here is your painting")
    await expect(final.locator(".picture img")).to_be_visible(timeout=PATIENCE)
    await expect(page.get_by_role("main")).to_contain_text("Painted in 240 steps")  # the second edit at least
    await keep("3-final")
