"""Oneself: a picture, a language, writing from right to left."""

from __future__ import annotations

from muse import Muse
from page_watch import Shot
from painter import painting
from playwright.async_api import Page, expect
from talking import say

from bot.playground import Person


async def test_a_photo_of_oneself_is_shown_and_the_bot_can_have_it(
    tab: Page, ann: Person, muse: Muse, keep_tab: Shot
) -> None:
    await tab.get_by_role("button", name="You are Ann. Switch person").click()
    await tab.get_by_role("menuitem", name="Photo and language…").click()
    await keep_tab("1-profile")
    async with tab.expect_navigation():
        photo = {"name": "me.jpg", "mimeType": "image/jpeg", "buffer": painting(0)}
        await tab.set_input_files("#profile-photo", photo)
    await expect(tab.locator("#person .avatar img")).to_be_visible()
    assert (await muse("getUserProfilePhotos", user_id=ann.id))["total_count"] == 1


async def test_another_language_is_chosen_and_told_to_the_bot(tab: Page, muse: Muse) -> None:
    await tab.get_by_role("button", name="You are Ann. Switch person").click()
    await tab.get_by_role("menuitem", name="Photo and language…").click()
    async with tab.expect_navigation():
        await tab.get_by_label("Language of the app").select_option("ar")
    await say(tab, "مرحبا")
    message = await muse.hears("message")
    while message["text"] == "hello":
        message = await muse.hears("message")
    assert message["from"]["language_code"] == "ar"


async def test_what_is_written_from_right_to_left_begins_at_the_right(
    tab: Page, ann: Person, muse: Muse, keep_tab: Shot
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "كيف يعمل؟", "callback_data": "how"}]]}
    words = "أرسل صورتين: 1. Photo 2. Style"
    await muse("sendMessage", chat_id=ann.id, text=words, reply_markup=keyboard)
    bubble = tab.get_by_role("article", name="Muse")
    direction = "element => getComputedStyle(element).direction"
    assert await bubble.locator(".words").evaluate(direction) == "rtl"
    assert await bubble.get_by_role("button", name="كيف يعمل؟").evaluate(direction) == "rtl"
    assert await tab.get_by_role("article", name="You").locator(".words").evaluate(direction) == "ltr"
    await tab.get_by_label("Message", exact=True).fill("مرحبا")
    assert await tab.get_by_label("Message", exact=True).evaluate(direction) == "rtl"
    await keep_tab("1-right-to-left")
