"""Copies, forwards and pins, and what a bot learns about a chat and its members."""

from __future__ import annotations

import pytest
from api_caller import Api, painted

from bot.playground import Bot, Conversation, Person, World
from bot.playground.errors import ApiError


async def test_a_copy_has_the_same_media_and_may_have_another_caption(
    api: Api, ann: Person, chat: Conversation, group: Conversation
) -> None:
    photo = await ann.send_photo(chat, painted(64, 64), caption="mine")
    here = {"chat_id": group.chat.id, "from_chat_id": chat.chat.id, "message_id": photo.id}
    same = (await api("copyMessage", **here)).result
    other = (await api("copyMessage", **here, caption="ours")).result
    copies = [group.chat.messages[sent["message_id"]] for sent in (same, other)]
    assert [(copy.text, copy.media, copy.origin) for copy in copies] == [
        ("mine", photo.media, None),
        ("ours", photo.media, None),
    ]


async def test_a_forward_shows_where_it_comes_from_and_cannot_be_edited(
    api: Api, ann: Person, chat: Conversation, group: Conversation
) -> None:
    here = {"chat_id": group.chat.id, "from_chat_id": chat.chat.id, "message_id": 1}
    sent = (await api("forwardMessage", **here)).result
    assert sent["forward_origin"]["sender_user"]["id"] == ann.id
    edited = await api("editMessageText", chat_id=group.chat.id, message_id=sent["message_id"], text="x")
    assert edited.error == "400 Bad Request: message can't be edited"


async def test_what_a_person_forwards_shows_where_it_comes_from(
    api: Api, world: World, ann: Person, bob: Person, bot: Bot, chat: Conversation, group: Conversation
) -> None:
    photo = await bob.send_photo(group, painted(64, 64), caption="mine")
    post = await ann.send_text(world.group("Exhibition", [ann], kind="channel"), "vernissage")
    await ann.forward(photo, chat)
    await ann.forward(await ann.forward(post, group), chat)
    first, second = [update["message"] for update in (await api("getUpdates")).result if "message" in update][-2:]
    assert (first["from"]["id"], first["caption"]) == (ann.id, "mine")
    assert first["forward_origin"]["sender_user"]["id"] == bob.id
    assert second["forward_origin"]["type"] == "channel"
    assert second["forward_origin"]["message_id"] == post.id


async def test_who_hides_their_account_is_named_in_forwards_without_a_way_to_it(
    api: Api, ann: Person, chat: Conversation, group: Conversation
) -> None:
    ann.hide_account()
    here = {"chat_id": group.chat.id, "from_chat_id": chat.chat.id, "message_id": 1}
    origin = (await api("forwardMessage", **here)).result["forward_origin"]
    assert (origin["type"], origin["sender_user_name"]) == ("hidden_user", "Ann Lee")
    assert "sender_user" not in origin


async def test_a_person_forwards_neither_what_is_protected_nor_what_is_about_the_chat(
    api: Api, ann: Person, chat: Conversation, group: Conversation
) -> None:
    await api("sendMessage", chat_id=chat.chat.id, text="x", protect_content=True)
    with pytest.raises(ApiError, match="CHAT_FORWARDS_RESTRICTED"):
        await ann.forward(chat.messages[-1], group)
    with pytest.raises(ApiError, match="MESSAGE_ID_INVALID"):
        await ann.forward(group.messages[0], chat)


async def test_an_album_is_copied_and_forwarded_as_an_album(
    api: Api, ann: Person, chat: Conversation, group: Conversation
) -> None:
    album = await ann.send_album(chat, [painted(64, 64), painted(65, 64)], caption="both")
    numbers = [message.id for message in album]
    here = {"chat_id": group.chat.id, "from_chat_id": chat.chat.id, "message_ids": [*numbers, 99]}
    forwarded = (await api("forwardMessages", **here)).result
    copied = (await api("copyMessages", **here, remove_caption=True)).result
    messages = [group.chat.messages[sent["message_id"]] for sent in forwarded + copied]
    assert [message.text for message in messages] == ["both", "", "", ""]
    assert len({message.media_group_id for message in messages}) == 2


async def test_what_is_gone_protected_or_about_the_chat_is_not_relayed(
    api: Api, chat: Conversation, group: Conversation
) -> None:
    protected = (await api("sendMessage", chat_id=chat.chat.id, text="x", protect_content=True)).result["message_id"]
    here = {"chat_id": chat.chat.id, "from_chat_id": chat.chat.id}
    about = {"chat_id": chat.chat.id, "from_chat_id": group.chat.id, "message_id": group.messages[0].id}
    assert (await api("copyMessage", **here, message_id=99)).error == "400 Bad Request: message to copy not found"
    assert (await api("forwardMessage", **here, message_id=99)).error == "400 Bad Request: message to forward not found"
    assert (await api("copyMessage", **here, message_id=protected)).error == "400 Bad Request: message can't be copied"
    assert (await api("forwardMessage", **about)).error == "400 Bad Request: message can't be forwarded"
    assert (await api("copyMessages", **here, message_ids=[98, 99])).status == 400


async def test_a_bot_pins_with_the_right_to(api: Api, ann: Person, bot: Bot, group: Conversation) -> None:
    sent = (await api("sendMessage", chat_id=group.chat.id, text="winner")).result
    place = {"chat_id": group.chat.id, "message_id": sent["message_id"]}
    refused = await api("pinChatMessage", **place)
    assert refused.error == "400 Bad Request: not enough rights to manage pinned messages in the chat"
    await ann.promote(group, bot)
    assert (await api("pinChatMessage", **place)).result is True
    assert (await api("getUpdates", offset=-1)).result[0]["message"]["pinned_message"]["text"] == "winner"
    assert (await api("getChat", chat_id=group.chat.id)).result["pinned_message"]["text"] == "winner"
    assert (await api("unpinChatMessage", chat_id=group.chat.id)).result is True
    assert "pinned_message" not in (await api("getChat", chat_id=group.chat.id)).result
    assert (await api("unpinChatMessage", **place)).error == "400 Bad Request: message to unpin not found"
    await api("pinChatMessage", **place)
    await api("unpinAllChatMessages", chat_id=group.chat.id)
    assert group.chat.pinned == ()


async def test_a_deleted_pinned_message_is_inaccessible(api: Api, ann: Person, bot: Bot, group: Conversation) -> None:
    message = await ann.send_text(group, "gone soon")
    await ann.pin(message)
    await ann.delete(message)
    await ann.promote(group, bot)
    pin = group.messages[-1]
    forwarded = await api("copyMessage", chat_id=group.chat.id, from_chat_id=group.chat.id, message_id=pin.id)
    assert forwarded.error == "400 Bad Request: message can't be copied"
    assert "pinned_message" not in (await api("getChat", chat_id=group.chat.id)).result


async def test_members_and_their_places_are_told(
    api: Api, world: World, ann: Person, bob: Person, bot: Bot, group: Conversation
) -> None:
    carol = world.person("Carol")
    await ann.promote(group, bot, ["can_delete_messages"])
    await ann.restrict(group, bob, ["can_send_messages"])
    await carol.join(group)
    await ann.ban(group, carol)
    here = {"chat_id": group.chat.id}
    members = {who.id: (await api("getChatMember", **here, user_id=who.id)).result for who in (ann, bob, bot, carol)}
    statuses = [member["status"] for member in members.values()]
    assert statuses == ["creator", "restricted", "administrator", "kicked"]
    assert members[bot.id]["can_delete_messages"] is True
    assert members[bot.id]["can_pin_messages"] is False
    assert members[bob.id]["can_send_photos"] is False
    never = world.person("Never")
    assert (await api("getChatMember", **here, user_id=never.id)).result["status"] == "left"
    assert (await api("getChatMember", **here, user_id=42)).error == "400 Bad Request: member not found"
    admins = (await api("getChatAdministrators", **here)).result
    assert [admin["user"]["id"] for admin in admins] == [ann.id, bot.id]
    assert (await api("getChatMemberCount", **here)).result == 3
    assert (await api("getChat", **here)).result["permissions"]["can_send_polls"] is True


async def test_a_private_chat_has_no_administrators_and_cannot_be_left(api: Api, chat: Conversation) -> None:
    admins = await api("getChatAdministrators", chat_id=chat.chat.id)
    left = await api("leaveChat", chat_id=chat.chat.id)
    assert admins.error == "400 Bad Request: there are no administrators in the private chat"
    assert left.error == "400 Bad Request: chat member status can't be changed in private chats"


async def test_a_bot_that_left_is_no_member(api: Api, group: Conversation) -> None:
    assert (await api("leaveChat", chat_id=group.chat.id)).result is True
    answer = await api("sendMessage", chat_id=group.chat.id, text="x")
    assert answer.error == "403 Forbidden: bot is not a member of the group chat"
    assert (await api("getUpdates", offset=-1)).result[0]["my_chat_member"]["new_chat_member"]["status"] == "left"
