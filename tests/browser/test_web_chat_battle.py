"""A whole Art Battle, played by three people in three tabs: the real bot, a real browser, paintings made up."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from page_watch import Shot, watch
from painter import painting
from playwright.async_api import BrowserContext, Locator, Page, expect
from pydantic import HttpUrl, SecretStr
from talking import say

sys.path.insert(0, str(Path(__file__).parents[1] / "chat"))

from game_stage import GameClock
from simulated_executor import SimulatedExecutor
from stage import draw_simply

from bot.app import running
from bot.config import Config
from bot.playground import PlaygroundServer

NAMES = ("Ann", "Bob", "Cem")
SUNS = ("tomato", "gold", "skyblue")


@dataclass
class Table:
    """Who plays, each in a tab of their own; and the clock by which they play."""

    tabs: dict[str, Page]
    clock: GameClock
    keep: Shot

    async def all_see(self, words: str) -> None:
        for tab in self.tabs.values():
            await expect(tab.get_by_role("log")).to_contain_text(words)

    def last(self, name: str, words: str) -> Locator:
        """The newest message with these words, as this person sees it."""
        return self.tabs[name].get_by_role("article").filter(has_text=words).last

    async def taps(self, name: str, message: str, label: str) -> None:
        await self.last(name, message).get_by_role("button", name=label).click()


@pytest.fixture
async def table(
    context: BrowserContext, server: PlaygroundServer, tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[Table]:
    (account,) = server.world.bots.values()
    people = [server.world.person(name) for name in NAMES]
    config = Config(token=SecretStr(account.token), api_url=HttpUrl(server.base_url), data=tmp_path / "data")
    clock = GameClock()
    async with running(config, SimulatedExecutor(), clock=clock, draw=draw_simply):
        group = server.world.group("Painters", [*people, account])
        tabs, problems = {}, []
        for name in NAMES:
            tabs[name] = await context.new_page()
            problems.append(watch(tabs[name], server.base_url))
            await tabs[name].goto(f"{server.base_url}/?person={name}#{group.chat.id}")
            await expect(tabs[name].get_by_role("heading", name="Painters")).to_be_visible()
        yield Table(tabs, clock, Shot(tabs["Ann"], "art_battle"))
        assert problems == [[], [], []]


async def test_three_people_play_a_whole_art_battle(table: Table, tmp_path: Path) -> None:
    await say(table.tabs["Ann"], "/battle@gouache_bot rainy days")
    await table.all_see("Art Battle: rainy days")
    for name in ("Bob", "Cem"):
        await table.taps(name, "Art Battle", "I'm in")
    await expect(table.last("Ann", "Art Battle").get_by_role("button", name="I'm in · 3")).to_be_visible()
    await table.keep("1-lobby")
    await table.taps("Ann", "Art Battle", "Start now")

    await table.all_see("Reply to this message with a picture")
    for name, sun in zip(NAMES[:2], SUNS, strict=False):
        await answer(table.tabs[name], prompts(table.tabs[name]), tmp_path, sun)
    await table.keep("2-styles")
    house_styles = prompts(table.tabs["Cem"]).get_by_role("group", name="Buttons")
    await house_styles.get_by_role("button").first.click()

    await expect(poll(table.tabs["Ann"])).to_be_visible(timeout=20_000)
    await table.keep("3-ballot")
    for name in NAMES:
        await poll(table.tabs[name]).get_by_role("button", name="B", exact=True).click()
        await expect(poll(table.tabs[name])).to_contain_text("Retract vote")
    await table.keep("4-voted")
    table.clock.move(120)

    await table.all_see("wins with B!")
    await expect(table.last("Bob", "wins with B!").get_by_role("button", name="Play again")).to_be_visible()
    await table.keep("5-podium")
    await say(table.tabs["Cem"], "/top@gouache_bot")
    await table.all_see("The last seven days:")
    await table.keep("6-top")


async def answer(tab: Page, prompt: Locator, folder: Path, sun: str) -> None:
    """Reply to the prompt with a picture of one's own."""
    await prompt.click(button="right", position={"x": 20, "y": 12})
    await tab.get_by_role("menu", name="Message actions").get_by_role("menuitem", name="Reply").click()
    path = folder / f"{sun}.jpg"
    path.write_bytes(painting(3, sun=sun))
    await tab.set_input_files("#picker", path)
    await tab.keyboard.press("Enter")


def prompts(tab: Page) -> Locator:
    """The message that asks for styles; answers to it quote its words and have no buttons of the bot's."""
    asks = tab.get_by_role("article", name="Gouache").filter(has_text="Reply to this message with a picture")
    return asks.filter(has=tab.get_by_role("group", name="Buttons")).last


def poll(tab: Page) -> Locator:
    return tab.get_by_role("group", name="Poll: ").last
