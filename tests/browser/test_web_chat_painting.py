"""Two pictures in, a painting out: watched in a real browser."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from page_watch import Shot
from painter import Painter, painting
from playwright.async_api import Locator, Page, expect

PASTE_OR_DROP = """
([type, target, pictures]) => {
    const files = new DataTransfer();
    pictures.forEach((picture, i) => {
        const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
        files.items.add(new File([bytes], `picture-${i}.jpg`, { type: "image/jpeg" }));
    });
    const event = type === "paste"
        ? new ClipboardEvent("paste", { clipboardData: files, bubbles: true, cancelable: true })
        : new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true });
    document.querySelector(target).dispatchEvent(event);
}
"""


# Stays with this very element; counts how many pictures lie over each other in it.
REMEMBER = """
frame => {
    frame.mostPictures = 1;
    const count = () => { frame.mostPictures = Math.max(frame.mostPictures, frame.childElementCount); };
    new MutationObserver(count).observe(frame, { childList: true });
}
"""


def as_base64(*pictures: bytes) -> list[str]:
    return [base64.b64encode(picture).decode() for picture in pictures]


async def picture_of(message: Locator) -> Any:
    """The address of the one picture a message shows, once the older one has faded."""
    images = message.locator(".picture img")
    await expect(images).to_have_count(1)
    return await images.get_attribute("src")


async def test_two_pictures_become_a_painting_that_sharpens_in_place(
    page: Page, painter: Painter, keep: Shot, two_pictures: list[Path]
) -> None:
    await page.set_input_files("#picker", two_pictures)
    await page.get_by_label("Message", exact=True).fill("Hills, please")
    await keep("1-chosen")
    await page.keyboard.press("Enter")
    album = page.get_by_role("article", name="You")
    await expect(album.locator(".picture")).to_have_count(2)
    await expect(album).to_contain_text("Hills, please")

    painter.go_on()
    await expect(page.get_by_role("main")).to_contain_text("sending a photo")
    status = page.get_by_role("article", name="Gouache").first
    await expect(status).to_contain_text("Mixing the colours")
    painter.go_on()
    await expect(status).to_contain_text("Sketch")
    await expect(page.get_by_role("main")).not_to_contain_text("sending a photo", timeout=2000)
    frame = status.locator(".picture")
    await frame.evaluate(REMEMBER)
    shown = [await picture_of(status)]
    await keep("2-sketch")
    for caption in ("Step 1 of 3, 33 %", "Step 2 of 3, 66 %"):
        painter.go_on()
        await expect(status).to_contain_text(caption)
        await expect(status.locator(f'.picture img:not([src="{shown[-1]}"])')).to_have_count(1)
        shown.append(await picture_of(status))
    await keep("3-edited")
    assert len(set(shown)) == 3
    assert await frame.evaluate("frame => frame.mostPictures") == 2, "the newer picture fades in over the older one"
    await expect(page.get_by_role("article")).to_have_count(2)

    painter.go_on()
    final = page.get_by_role("article", name="Gouache").last
    await expect(final).to_contain_text("Done in 12 s.")
    await expect(final.locator(".quote")).to_contain_text("Hills, please")
    await expect(final).to_be_in_viewport()
    await keep("4-final")


async def test_a_tapped_button_is_answered_by_a_toast_or_an_alert(
    page: Page, painter: Painter, keep: Shot, two_pictures: list[Path]
) -> None:
    await page.set_input_files("#picker", two_pictures)
    await page.get_by_role("button", name="Send", exact=True).click()
    painter.go_on(5)
    await page.get_by_role("button", name="Stronger").click()
    await expect(page.locator("#toast")).to_have_text("You chose stronger")
    await expect(page.get_by_role("button", name="Stronger")).not_to_have_attribute("aria-busy", "true")
    await keep("1-toast")
    await page.get_by_role("button", name="Another style").click()
    await expect(page.get_by_role("alertdialog")).to_contain_text("Broad strokes come first.")
    await keep("2-alert")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alertdialog")).to_be_hidden()
    await expect(page.get_by_role("button", name="Another style")).to_be_focused()


async def test_pictures_are_pasted_and_dropped_and_can_be_taken_out_again(page: Page, keep: Shot) -> None:
    waiting = page.get_by_role("list", name="To be sent").get_by_role("listitem")
    await page.evaluate(PASTE_OR_DROP, ["paste", "#words", as_base64(painting(0))])
    await expect(waiting).to_have_count(1)
    await page.evaluate(PASTE_OR_DROP, ["dragover", "#log", as_base64(painting(1))])
    await expect(page.get_by_text("Drop pictures to send them")).to_be_visible()
    await keep("1-over-the-page")
    await page.evaluate(PASTE_OR_DROP, ["drop", "#log", as_base64(painting(1), painting(2))])
    await expect(page.get_by_text("Drop pictures to send them")).to_be_hidden()
    await expect(waiting).to_have_count(3)
    await waiting.nth(1).get_by_role("button").click()
    await expect(waiting).to_have_count(2)
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.locator(".gallery .picture")).to_have_count(2)
    await expect(waiting).to_have_count(0)


async def test_pictures_go_as_files_when_one_says_so(page: Page, two_pictures: list[Path]) -> None:
    await page.set_input_files("#picker", two_pictures[0])
    await page.get_by_label("Send as files, unchanged").check()
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.get_by_role("article", name="You").locator(".picture")).to_be_visible()
    messages = await page.evaluate("async () => (await fetch('/people/5000000001/chats/5000000001/messages')).json()")
    assert messages[0]["document"]["file_name"] == "photo.jpg"


async def test_a_sample_is_a_click_away(page: Page, keep: Shot) -> None:
    await page.get_by_role("button", name="Sample pictures").click()
    await page.get_by_role("button", name="Add Chelsea the cat").click()
    await expect(page.get_by_role("list", name="To be sent").get_by_role("img", name="cat.jpg")).to_be_visible()
    await keep("1-shelf")
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.get_by_role("article", name="You").locator(".picture")).to_be_visible()


async def test_a_picture_is_seen_full_size_and_downloaded(page: Page, keep: Shot, two_pictures: list[Path]) -> None:
    await page.set_input_files("#picker", two_pictures)
    await page.get_by_role("button", name="Send", exact=True).click()
    await page.locator(".picture").first.click()
    viewer = page.get_by_role("dialog", name="Picture")
    first = await viewer.locator("img").get_attribute("src")
    await page.keyboard.press("ArrowRight")
    await expect(viewer.locator("img")).not_to_have_attribute("src", str(first))
    await keep("1-viewer")
    async with page.expect_download() as coming:
        await viewer.get_by_role("button", name="Download").click()
    saved = await (await coming.value).path()
    assert saved.read_bytes()[:3] == b"\xff\xd8\xff"
    await page.keyboard.press("Escape")
    await expect(viewer).to_be_hidden()
    await expect(page.locator(".picture").first).to_be_focused()


async def test_a_picture_whose_caption_holds_quotes_opens(page: Page, two_pictures: list[Path]) -> None:
    await page.set_input_files("#picker", two_pictures[0])
    await page.get_by_label("Message", exact=True).fill('Hills, "blue" ones]')
    await page.get_by_role("button", name="Send", exact=True).click()
    await page.locator(".picture").click()
    await expect(page.get_by_role("dialog", name="Picture")).to_contain_text('Hills, "blue" ones]')


async def test_a_new_picture_leaves_the_focus_where_it_is_in_the_viewer(
    page: Page, painter: Painter, two_pictures: list[Path]
) -> None:
    await page.set_input_files("#picker", two_pictures)
    await page.get_by_role("button", name="Send", exact=True).click()
    await page.locator(".picture").first.click()
    viewer = page.get_by_role("dialog", name="Picture")
    await viewer.get_by_role("button", name="Download").focus()
    painter.go_on(2)
    await expect(page.get_by_role("log").get_by_text("Sketch")).to_be_attached()
    await expect(viewer.get_by_role("button", name="Download")).to_be_focused()
