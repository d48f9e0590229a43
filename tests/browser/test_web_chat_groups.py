"""Running a group: rights, permissions, as whom one writes; forwarding from one chat to another."""

from __future__ import annotations

import pytest
from muse import Muse
from page_watch import Shot
from painter import painting
from playwright.async_api import Page, expect
from talking import choose, say

from bot.playground import Bot, Conversation, Person, PlaygroundServer


@pytest.fixture
def bot(server: PlaygroundServer, muse: Muse) -> Bot:
    return server.world.bots[muse.id]


@pytest.fixture
async def painters(tab: Page, server: PlaygroundServer, ann: Person, bot: Bot) -> Conversation:
    """A supergroup that Ann made, with Bob and Muse, open in her tab."""
    bob = server.world.person("Bob")
    group = server.world.group("Painters", [ann, bob, bot], kind="supergroup")
    await tab.get_by_role("link", name="Painters").click()
    await expect(tab.get_by_role("heading", name="Painters")).to_be_visible()
    return group


async def about(tab: Page) -> None:
    await tab.get_by_role("button", name="About this chat").click()


async def save(tab: Page) -> None:
    """Save what the dialog holds, and see the page ask for the group as it is then."""
    async with tab.expect_response(lambda response: response.url.endswith("/chats")):
        await tab.get_by_role("button", name="Save").click()


async def test_an_owner_takes_a_permission_from_the_bot_and_removes_it(
    tab: Page, painters: Conversation, bot: Bot, muse: Muse, keep_tab: Shot
) -> None:
    await expect(tab.get_by_role("log")).to_contain_text("Ann added Bob, Muse")
    await about(tab)
    await tab.get_by_role("button", name="Rights of Muse").click()
    await tab.get_by_label("Send photos").uncheck()
    await keep_tab("1-rights")
    await save(tab)
    place = await muse.hears("my_chat_member")
    while place["new_chat_member"]["status"] != "restricted":
        place = await muse.hears("my_chat_member")
    assert place["new_chat_member"]["can_send_photos"] is False
    with pytest.raises(AssertionError, match="not enough rights to send photos to the chat"):
        await muse("sendPhoto", chat_id=painters.chat.id, files={"photo": painting(0)})
    await about(tab)
    await expect(tab.get_by_role("dialog")).to_contain_text("restricted")
    await tab.get_by_role("button", name="Rights of Muse").click()
    await expect(tab.get_by_label("Send photos")).not_to_be_checked()
    await tab.get_by_role("button", name="Remove from the group").click()
    await expect(tab.get_by_role("log")).to_contain_text("Ann removed Muse")
    assert (await muse.hears("my_chat_member"))["new_chat_member"]["status"] == "kicked"


async def test_an_owner_makes_the_bot_an_administrator_and_a_member_again(
    tab: Page, painters: Conversation, bot: Bot
) -> None:
    for is_admin in (True, False):
        await about(tab)
        await tab.get_by_role("button", name="Rights of Muse").click()
        await tab.get_by_label("Administrator").set_checked(is_admin)
        await save(tab)
        await about(tab)
        line = tab.get_by_role("dialog", name="About Painters").get_by_role("listitem").filter(has_text="Muse")
        await expect(line).to_contain_text("bot, admin" if is_admin else "bot")
        assert painters.chat.member(bot.user).is_admin == is_admin
        await tab.get_by_role("button", name="Close").click()


async def test_what_no_member_may_do_is_said_to_who_tries(
    tab: Page, painters: Conversation, server: PlaygroundServer
) -> None:
    await about(tab)
    await tab.get_by_role("button", name="What members may do").click()
    await tab.get_by_label("Write messages").uncheck()
    await save(tab)
    await about(tab)
    await tab.get_by_role("button", name="What members may do").click()
    await expect(tab.get_by_label("Write messages")).not_to_be_checked()
    assert "can_send_messages" not in painters.chat.permissions
    assert "can_send_photos" in painters.chat.permissions


async def test_one_writes_as_the_group_or_as_a_channel_of_ones_own(
    tab: Page, painters: Conversation, server: PlaygroundServer, ann: Person
) -> None:
    server.world.group("Exhibition", [ann], kind="channel")
    await tab.reload()
    for voice in ("The group", "Exhibition", "Yourself"):
        await about(tab)
        await tab.get_by_label("Write as").select_option(voice)
        await tab.get_by_role("button", name="Close").click()
        await say(tab, f"as {voice}")
        await expect(tab.get_by_role("article", name="You").last).to_contain_text(f"as {voice}")
    spoken = [message.sender_chat.title if message.sender_chat else "" for message in painters.messages[-3:]]
    assert spoken == ["Painters", "Exhibition", ""]


async def test_a_channel_is_made_where_one_posts_and_the_bot_is_told(tab: Page, muse: Muse) -> None:
    await tab.get_by_role("button", name="New group").click()
    dialog = tab.get_by_role("dialog", name="New group")
    await dialog.get_by_label("Name").fill("Exhibition")
    await dialog.get_by_label("What it is").select_option("channel")
    await dialog.get_by_role("button", name="Create").click()
    await expect(tab.get_by_role("heading", name="Exhibition")).to_be_visible()
    await say(tab, "Vernissage")
    assert (await muse.hears("channel_post"))["text"] == "Vernissage"


async def test_a_message_is_forwarded_and_shows_where_it_comes_from(
    tab: Page, painters: Conversation, server: PlaygroundServer, muse: Muse, keep_tab: Shot
) -> None:
    bob = next(person for person in server.world.people.values() if person.user.first_name == "Bob")
    await bob.send_album(bob.view(painters), [painting(0), painting(9)], caption="Two hills")
    await choose(tab, "Two hills", "Forward")
    await tab.get_by_role("dialog", name="Forward to").get_by_role("button", name="Muse").click()
    await expect(tab.get_by_role("heading", name="Muse")).to_be_visible()
    forwarded = tab.get_by_role("article", name="You").last
    await expect(forwarded).to_contain_text("Forwarded from Bob")
    await expect(forwarded.locator(".picture")).to_have_count(2)
    await keep_tab("1-forwarded")
    message = await muse.hears("message")
    while "forward_origin" not in message:
        message = await muse.hears("message")
    assert message["forward_origin"]["sender_user"]["first_name"] == "Bob"


async def test_in_a_narrow_window_nothing_of_a_group_sticks_out(
    tab: Page, painters: Conversation, muse: Muse, keep_tab: Shot
) -> None:
    await tab.set_viewport_size({"width": 360, "height": 740})
    media = [{"type": "photo", "media": f"attach://p{number}"} for number in range(3)]
    files = {f"p{number}": painting(number) for number in range(3)}
    await muse("sendMediaGroup", chat_id=painters.chat.id, media=media, files=files)
    placeholder = "A photo of something round and red, or of breakfast"
    asks = {"force_reply": True, "input_field_placeholder": placeholder}
    await muse("sendMessage", chat_id=painters.chat.id, text="Which photo?", reply_markup=asks)
    box = tab.get_by_label("Message", exact=True)
    await expect(box).to_have_attribute("placeholder", placeholder)
    await keep_tab("1-narrow")
    assert await tab.locator("#log").evaluate("log => log.scrollWidth <= log.clientWidth")
    assert await box.evaluate("box => box.clientHeight") < 60
    await box.fill("@muse_bot cats")
    assert await box.evaluate("box => box.clientHeight") < 60
    await tab.get_by_role("button", name="Back to all chats").click()
    await tab.get_by_role("button", name="New group").click()
    dialog = tab.get_by_role("dialog", name="New group")
    assert await dialog.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
