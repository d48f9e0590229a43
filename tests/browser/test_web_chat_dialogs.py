"""Who one is, new groups, sample pictures: what the page asks before anything is sent."""

from __future__ import annotations

from playwright.async_api import Page, expect
from talking import say

from bot.playground import PlaygroundServer


async def test_a_new_person_with_a_known_name_is_that_person(page: Page, server: PlaygroundServer) -> None:
    server.world.person("Bob")
    await page.get_by_role("button", name="You are Ann. Switch person").click()
    await page.get_by_role("menuitem", name="New person…").click()
    await page.get_by_role("dialog", name="New person").get_by_label("Name").fill(" Bob ")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="You are Bob. Switch person")).to_be_visible()
    assert [person.user.first_name for person in server.world.people.values()] == ["Ann", "Bob"]


async def test_the_switcher_tells_people_of_one_name_apart(page: Page, server: PlaygroundServer) -> None:
    server.world.person("Bob")
    second = server.world.person("Bob")
    await page.get_by_role("button", name="You are Ann. Switch person").click()
    await page.get_by_role("menuitem", name="Bob", exact=False).nth(2).click()
    await expect(page.get_by_role("button", name="You are Bob. Switch person")).to_be_visible()
    assert f"id={second.id}" in page.url
    await page.reload()
    await say(page, "it is me")
    await expect(page.get_by_role("article", name="You")).to_contain_text("it is me")
    assert [chat.messages[0].sender for chat in second.chats] == [second.user]


async def test_a_group_needs_a_name(page: Page, server: PlaygroundServer) -> None:
    await page.get_by_role("button", name="New group").click()
    dialog = page.get_by_role("dialog", name="New group")
    await dialog.get_by_label("Name").fill("  ")
    await dialog.get_by_role("button", name="Create").click()
    message = await dialog.get_by_label("Name").evaluate("field => field.validationMessage")
    assert message == "Write a name."
    await dialog.get_by_label("Name").fill("Sunday painters")
    await dialog.get_by_role("button", name="Create").click()
    await expect(page.get_by_role("heading", name="Sunday painters")).to_be_visible()
    await expect(page.get_by_role("navigation", name="Chats").get_by_role("link")).to_have_count(2)


async def test_the_shelf_says_how_to_get_photos_where_it_has_only_styles(page: Page) -> None:
    style = {"name": "ink_hatching", "title": "Hills", "kind": "style", "url": "/samples/ink_hatching.jpg"}
    await page.route("**/samples", lambda route: route.fulfill(json=[style]))
    await page.get_by_role("button", name="Sample pictures").click()
    shelf = page.get_by_role("group", name="Sample pictures")
    await expect(shelf.get_by_role("button", name="Add Hills")).to_be_visible()
    # It is drawn when first looked at, by a process that lets all others go first.
    await expect(shelf.locator("img")).to_have_js_property("naturalWidth", 512, timeout=60_000)
    await expect(shelf).to_contain_text("Install scikit-image to see sample photos here.")
