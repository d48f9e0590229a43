"""For everybody: on a phone, by keyboard, to a screen reader, in the dark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from page_watch import Shot, watch
from painter import Painter
from playwright.async_api import Browser, Page, expect

from bot.playground import PlaygroundServer

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 800},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
    "locale": "en-GB",
}
UNNAMED = """
() => [...document.querySelectorAll("button, a, input, textarea, [role=button]")]
    .filter((control) => control.checkVisibility() && !control.ariaLabel && !control.innerText?.trim()
        && !control.labels?.length)
    .map((control) => control.outerHTML)
"""
# WCAG 2: the contrast of every visible text against the nearest background that has a colour.
FAINT = """
() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data;
    };
    const light = ([r, g, b]) => [r, g, b]
        .map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = (element) => {
        for (let each = element; each; each = each.parentElement) {
            const colour = rgba(getComputedStyle(each).backgroundColor);
            if (colour[3] > 200) return colour;
        }
        return rgba("white");
    };
    const faint = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        const text = texts.currentNode.textContent.trim();
        if (!text || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        if (element.closest(".avatar, .is-bare .meta, noscript, script, style, .skip")) continue;
        const style = getComputedStyle(element);
        const [one, other] = [light(rgba(style.color)), light(behind(element))];
        const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (contrast < 4.5) faint.push(`${text.slice(0, 30)}: ${contrast.toFixed(2)}`);
    }
    return faint;
}
"""


async def painted_chat(page: Page, painter: Painter, pictures: list[Path]) -> None:
    """A whole painting, final picture included, in the open chat."""
    await page.set_input_files("#picker", pictures)
    await page.get_by_label("Message", exact=True).fill("Hills, please")
    await page.get_by_role("button", name="Send", exact=True).click()
    painter.go_on(5)
    await expect(page.get_by_role("button", name="Stronger")).to_be_visible()


async def test_on_a_phone_list_and_chat_take_turns_and_nothing_sticks_out(
    browser: Browser, server: PlaygroundServer, painter: Painter, two_pictures: list[Path], keep: Shot
) -> None:
    context = await browser.new_context(**PHONE)
    page = await context.new_page()
    problems = watch(page, server.base_url)
    await page.goto(f"{server.base_url}/?person=Bob")
    await page.get_by_role("button", name="Start").tap()
    await painted_chat(page, painter, two_pictures)
    await keep("1-chat", page)
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    assert await page.locator("#log").evaluate("log => log.scrollWidth <= log.clientWidth")
    await page.get_by_role("button", name="Stronger").tap()
    await expect(page.locator("#toast")).to_have_text("You chose stronger")
    await page.get_by_role("button", name="Back to all chats").tap()
    await expect(page.get_by_role("navigation", name="Chats")).to_be_visible()
    await expect(page.get_by_role("main")).to_be_hidden()
    await keep("2-list", page)
    await page.get_by_role("link", name="Gouache").tap()
    await expect(page.get_by_role("article").last).to_be_in_viewport()
    assert problems == []


async def test_by_keyboard_alone_one_starts_taps_looks_and_reacts(page: Page, keep: Shot) -> None:
    press = page.keyboard.press
    await expect(page.get_by_label("Message", exact=True)).to_be_focused()
    await press("/")
    await expect(page.get_by_role("option", name="/start")).to_be_visible()
    await press("Enter")
    await expect(page.get_by_role("button", name="A tip")).to_be_visible()

    await page.get_by_role("article").last.wait_for()
    for _ in range(12):  # Backwards from the message box to the newest message.
        await press("Shift+Tab")
        if await page.evaluate("document.activeElement.matches('.message')"):
            break
    await expect(page.get_by_role("article", name="Gouache")).to_be_focused()
    await press("ArrowUp")
    await expect(page.get_by_role("article", name="You")).to_be_focused()
    await press("ArrowDown")
    await press("Enter")
    await expect(page.get_by_role("button", name="How it works")).to_be_focused()
    await keep("1-focus")
    await press("Enter")
    await expect(page.locator("#toast")).to_have_text("You chose how")
    await press("Tab")
    await press("Enter")
    await expect(page.get_by_role("alertdialog")).to_be_visible()
    await press("Escape")
    await expect(page.get_by_role("button", name="A tip")).to_be_focused()
    await press("Tab")
    await press("Enter")
    await expect(page.get_by_role("menuitemradio", name="React with 👍")).to_be_focused()
    await keep("2-menu")
    await press("ArrowRight")
    await press("Enter")
    await expect(page.get_by_role("button", name="❤, 1")).to_be_visible()


async def test_landmarks_and_names_tell_a_screen_reader_where_it_is(
    page: Page, painter: Painter, two_pictures: list[Path]
) -> None:
    await painted_chat(page, painter, two_pictures)
    for role, name in (
        ("complementary", "Chats"),
        ("navigation", "Chats"),
        ("main", "Conversation with Gouache"),
        ("log", "Messages"),
        ("form", "Write a message"),
    ):
        await expect(page.get_by_role(role, name=name)).to_be_visible()  # type: ignore[arg-type]
    assert await page.evaluate(UNNAMED) == []
    progress = page.get_by_role("article", name="Gouache").first.locator(".bubble")
    await expect(progress).to_have_attribute("aria-live", "off")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_text_stands_out(
    scheme: Any, page: Page, painter: Painter, two_pictures: list[Path], keep: Shot
) -> None:
    await page.emulate_media(color_scheme=scheme)
    await painted_chat(page, painter, two_pictures)
    await page.get_by_label("Message", exact=True).fill("/")
    await expect(page.get_by_role("option").first).to_be_visible()
    await keep("1-chat")
    assert await page.evaluate(FAINT) == []


async def test_who_wants_no_motion_gets_none(page: Page, painter: Painter, two_pictures: list[Path]) -> None:
    await page.emulate_media(reduced_motion="reduce")
    await painted_chat(page, painter, two_pictures)
    durations = await page.evaluate(
        "() => [...document.querySelectorAll('*')].map((e) => parseFloat(getComputedStyle(e).transitionDuration))"
    )
    assert max(durations) < 0.001
