"""What one does in an open chat, in one line."""

from __future__ import annotations

from playwright.async_api import Page


async def say(page: Page, text: str) -> None:
    await page.get_by_label("Message", exact=True).fill(text)
    await page.get_by_role("button", name="Send", exact=True).click()


async def choose(page: Page, text: str, action: str) -> None:
    """Choose from the menu of the message with this text."""
    await page.get_by_role("article").filter(has_text=text).first.click(button="right", position={"x": 20, "y": 12})
    await page.get_by_role("menu", name="Message actions").get_by_role("menuitem", name=action).click()
