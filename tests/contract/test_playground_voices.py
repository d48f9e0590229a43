"""Messages whose author is a chat: anonymous administrators, channels, the posts of a linked channel."""

from __future__ import annotations

from typing import Any

import pytest
from api_caller import Api, painted

from bot.playground import Bot, Conversation, Person, World
from bot.playground.errors import ApiError

KEYBOARD = {"inline_keyboard": [[{"text": "Join", "callback_data": "join"}]]}


@pytest.fixture
async def group(world: World, ann: Person, bob: Person, bot: Bot) -> Conversation:
    """A supergroup that Ann owns, with Bob, and the bot as an administrator."""
    group = world.group("Painters", [ann, bob, bot], kind="supergroup")
    await ann.promote(group, bot)
    return group


@pytest.fixture
def channel(world: World, ann: Person) -> Conversation:
    return world.group("Exhibition", [ann], kind="channel")


@pytest.fixture
async def discussed(ann: Person, channel: Conversation, group: Conversation) -> Conversation:
    """The channel, whose posts are discussed in the group."""
    await ann.link(channel, group)
    return channel


async def last(api: Api, kind: str = "message") -> dict[str, Any]:
    update: dict[str, Any] = (await api("getUpdates", offset=-1)).result[0]
    return dict(update[kind])


async def test_an_anonymous_administrator_writes_as_the_group_and_taps_as_themselves(
    api: Api, ann: Person, group: Conversation
) -> None:
    await ann.speak_as(group, group)
    photo = await ann.send_photo(group, painted(64, 64), caption="/style")
    message = await last(api)
    assert message["from"] == {
        "id": 1087968824,
        "is_bot": True,
        "first_name": "Group",
        "username": "GroupAnonymousBot",
    }
    assert message["sender_chat"]["id"] == group.chat.id
    place = {"chat_id": group.chat.id, "reply_parameters": {"message_id": photo.id}}
    sent = (await api("sendMessage", **place, text="Who joins?", reply_markup=KEYBOARD)).result
    assert sent["reply_to_message"]["sender_chat"]["id"] == group.chat.id
    await ann.tap(group.messages[-1].button("Join"))
    assert (await last(api, "callback_query"))["from"]["id"] == ann.id


async def test_the_account_behind_anonymous_administrators_is_no_member(api: Api, group: Conversation) -> None:
    member = (await api("getChatMember", chat_id=group.chat.id, user_id=1087968824)).result
    assert member["status"] == "left"


async def test_an_owner_stops_being_anonymous(api: Api, ann: Person, group: Conversation) -> None:
    await ann.speak_as(group, group)
    owner = (await api("getChatMember", chat_id=group.chat.id, user_id=ann.id)).result
    assert (owner["status"], owner["is_anonymous"]) == ("creator", True)
    await ann.speak_as(group, None)
    await ann.send_text(group, "it was me")
    assert (await last(api))["from"]["id"] == ann.id


async def test_who_writes_as_their_channel_shows_as_that_channel(
    api: Api, ann: Person, group: Conversation, channel: Conversation
) -> None:
    await ann.speak_as(group, channel)
    said = await ann.send_text(group, "as the exhibition")
    message = await last(api)
    assert (message["from"]["id"], message["from"]["username"]) == (136817688, "Channel_Bot")
    assert message["sender_chat"] == {"id": channel.chat.id, "type": "channel", "title": "Exhibition"}
    await ann.edit_text(said, "still as the exhibition")
    assert (await last(api, "edited_message"))["sender_chat"]["id"] == channel.chat.id
    await ann.rename(group, "Sunday painters")
    assert (await last(api))["from"]["id"] == ann.id


async def test_a_forward_of_what_a_channel_said_in_a_group_names_the_channel(
    api: Api, ann: Person, group: Conversation, channel: Conversation, chat: Conversation
) -> None:
    await ann.speak_as(group, channel)
    await ann.forward(await ann.send_text(group, "as the exhibition"), chat)
    origin = (await last(api))["forward_origin"]
    assert (origin["type"], origin["sender_chat"]["id"]) == ("chat", channel.chat.id)


async def test_nobody_writes_as_a_chat_that_is_not_theirs(
    world: World, ann: Person, bob: Person, group: Conversation, channel: Conversation
) -> None:
    basic = world.group("Small", [ann])
    for person, place, voice in ((bob, group, channel), (bob, group, group), (ann, basic, channel)):
        with pytest.raises(ApiError, match="SEND_AS_PEER_INVALID"):
            await person.speak_as(place, voice)


async def test_a_post_is_forwarded_to_the_linked_group_by_telegram(
    api: Api, ann: Person, discussed: Conversation, group: Conversation
) -> None:
    post = await ann.send_photo(discussed, painted(64, 64), caption="vernissage")
    message = await last(api)
    assert (message["from"]["id"], message["is_automatic_forward"]) == (777000, True)
    assert message["sender_chat"]["id"] == discussed.chat.id
    assert message["forward_origin"]["message_id"] == post.id
    assert (message["caption"], "photo" in message) == ("vernissage", True)
    assert (await api("getChat", chat_id=group.chat.id)).result["linked_chat_id"] == discussed.chat.id


async def test_comments_belong_to_the_thread_of_the_post_but_to_no_topic(
    api: Api, ann: Person, bob: Person, discussed: Conversation, group: Conversation
) -> None:
    await ann.send_text(discussed, "vernissage")
    post = group.messages[-1]
    await ann.reply(await bob.reply(post, "lovely"), "thanks")
    comment = await last(api)
    assert (comment["reply_to_message"]["text"], comment["message_thread_id"]) == ("lovely", post.id)
    assert comment["reply_to_message"]["message_thread_id"] == post.id
    assert "is_topic_message" not in comment


async def test_the_pictures_of_a_post_stay_an_album(
    api: Api, ann: Person, discussed: Conversation, group: Conversation
) -> None:
    await ann.send_album(discussed, [painted(64, 64), painted(64, 64)])
    one, other = group.messages[-2:]
    assert one.media_group_id == other.media_group_id != ""


async def test_only_a_channel_and_a_supergroup_are_linked_and_only_by_who_owns_and_manages_them(
    world: World, ann: Person, bob: Person, group: Conversation, channel: Conversation
) -> None:
    for person, one, other, error in (
        (ann, group, group, "BROADCAST_ID_INVALID"),
        (ann, channel, world.group("Small", [ann]), "MEGAGROUP_ID_INVALID"),
        (bob, channel, group, "CHAT_ADMIN_REQUIRED"),
    ):
        with pytest.raises(ApiError, match=error):
            await person.link(one, other)
