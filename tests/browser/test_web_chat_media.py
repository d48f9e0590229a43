"""Films, albums, hidden pictures, voice messages: how they look, and how one sends them."""

from __future__ import annotations

from typing import Any

from films import film
from muse import Muse
from page_watch import Shot
from painter import painting
from playwright.async_api import Page, expect
from talking import choose

from bot.playground import Person

FILM = ("a.mp4", film(320, 240), "video/mp4")
PLAYS = "film => film.muted && film.loop && !film.paused && film.currentTime > 0"


async def test_a_photo_becomes_a_film_that_plays_by_itself(tab: Page, ann: Person, muse: Muse, keep_tab: Shot) -> None:
    photo = await muse("sendPhoto", chat_id=ann.id, caption="Painting", files={"photo": painting(0)})
    bubble = tab.get_by_role("article", name="Muse")
    await expect(bubble.locator(".picture img")).to_be_visible()
    media = {"type": "animation", "media": "attach://film", "caption": "Timelapse"}
    place = {"chat_id": ann.id, "message_id": photo["message_id"]}
    await muse("editMessageMedia", **place, media=media, files={"film": FILM})
    await expect(bubble).to_contain_text("Timelapse")
    await expect(bubble.locator(".picture img")).to_have_count(0)
    await tab.wait_for_function(f"() => ({PLAYS})(document.querySelector('.picture video'))")
    assert await bubble.locator("video").evaluate("film => film.controls") is False
    await keep_tab("1-film")


async def test_photos_and_films_of_an_album_stand_in_one_gallery(tab: Page, ann: Person, muse: Muse) -> None:
    media = [{"type": "photo", "media": "attach://p0"}, {"type": "video", "media": "attach://p1"}]
    await muse("sendMediaGroup", chat_id=ann.id, media=media, files={"p0": painting(0), "p1": FILM})
    gallery = tab.locator(".gallery")
    await expect(gallery).to_have_count(1)
    await expect(gallery.locator(".picture")).to_have_count(2)
    await tab.wait_for_function(f"() => ({PLAYS})(document.querySelector('.gallery video'))")


async def test_a_hidden_picture_shows_once_it_is_tapped(tab: Page, ann: Person, muse: Muse, keep_tab: Shot) -> None:
    await muse("sendPhoto", chat_id=ann.id, has_spoiler=True, files={"photo": painting(0)})
    hidden = tab.get_by_role("button", name="Hidden picture, show it")
    await hidden.hover()
    await expect(hidden).to_have_class("picture is-hidden")
    await keep_tab("1-hidden")
    await hidden.click()
    await expect(tab.get_by_role("dialog", name="Picture")).to_be_hidden()
    await tab.get_by_role("button", name="Open picture").click()
    await expect(tab.get_by_role("dialog", name="Picture")).to_be_visible()


async def test_a_hidden_film_shows_once_it_is_tapped(tab: Page, ann: Person, muse: Muse) -> None:
    await muse("sendAnimation", chat_id=ann.id, has_spoiler=True, files={"animation": FILM})
    await tab.get_by_role("button", name="Hidden film, show it").click()
    await expect(tab.locator(".cover")).to_have_count(0)


async def test_what_is_attached_is_sent_as_what_it_is(tab: Page, muse: Muse, keep_tab: Shot) -> None:
    attached: list[tuple[str, str, bytes, str]] = [
        ("a.ogg", "audio/ogg", b"OggS", "voice"),
        ("a.mp3", "audio/mpeg", b"ID3", "audio"),
        ("a.mp4", "video/mp4", film(has_sound=True), "video"),
        ("b.mp4", "video/mp4", film(), "animation"),
        ("a.pdf", "application/pdf", b"%PDF", "document"),
    ]
    for name, kind, content, arrives_as in attached:
        await tab.set_input_files("#picker", {"name": name, "mimeType": kind, "buffer": content})
        await tab.get_by_role("button", name="Send", exact=True).click()
        message = await muse.hears("message")
        while "text" in message:  # the hello
            message = await muse.hears("message")
        assert arrives_as in message
    await expect(tab.get_by_role("article", name="You")).to_have_count(6)
    await keep_tab("1-sent")


async def test_photos_and_a_film_are_sent_as_one_album_or_as_files(tab: Page, muse: Muse) -> None:
    files: list[Any] = [
        {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": painting(0)},
        {"name": "a.mp4", "mimeType": "video/mp4", "buffer": film()},
    ]
    assert (await muse.hears("message"))["text"] == "hello"
    for as_files in (False, True):
        await tab.set_input_files("#picker", files)
        if as_files:
            await tab.get_by_label("Send as files, unchanged").check()
        await tab.get_by_role("button", name="Send", exact=True).click()
        first, second = await muse.hears("message"), await muse.hears("message")
        assert first["media_group_id"] == second["media_group_id"]
        assert ("document" if as_files else "video") in second


async def test_another_photo_takes_the_place_of_the_first_and_the_caption_changes(tab: Page, muse: Muse) -> None:
    await tab.set_input_files("#picker", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": painting(0)})
    await tab.get_by_label("Message", exact=True).fill("Hills")
    await tab.get_by_role("button", name="Send", exact=True).click()
    before = await tab.get_by_role("article", name="You").locator("img").get_attribute("src")
    await choose(tab, "Hills", "Edit")
    await tab.set_input_files("#picker", {"name": "b.jpg", "mimeType": "image/jpeg", "buffer": painting(9)})
    await tab.get_by_label("Message", exact=True).fill("Hills in fog")
    await tab.get_by_role("button", name="Send", exact=True).click()
    edited = await muse.hears("edited_message")
    assert (edited["caption"], edited["photo"][-1]["width"]) == ("Hills in fog", 640)
    await expect(tab.get_by_role("article").last.locator("img").last).not_to_have_attribute("src", str(before))
    await expect(tab.get_by_role("article").last).to_contain_text("edited")
