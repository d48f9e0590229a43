"""Groups: what a bot in privacy mode hears, who comes and goes, rights, topics, channels, migration."""

from __future__ import annotations

from typing import Any

import pytest
from api_caller import Api, painted

from bot.playground import Bot, Conversation, Person, World
from bot.playground.errors import ApiError
from bot.playground.model import ADMIN_RIGHTS
from bot.playground.world import GroupKind


@pytest.fixture
def supergroup(world: World, ann: Person, bob: Person, bot: Bot) -> Conversation:
    return world.group("Painters", [ann, bob, bot], kind="supergroup")


@pytest.fixture
def forum(world: World, ann: Person, bob: Person, bot: Bot) -> Conversation:
    return world.group("Painters", [ann, bob, bot], kind="forum")


@pytest.fixture
def channel(world: World, ann: Person, bot: Bot) -> Conversation:
    return world.group("Exhibition", [ann, bot], kind="channel", username="exhibition")


async def heard(api: Api, kind: str = "message") -> list[dict[str, Any]]:
    """Updates of a kind that the bot has not confirmed."""
    return [update[kind] for update in (await api("getUpdates")).result if kind in update]


async def texts(api: Api) -> list[str]:
    return [message.get("text") or message.get("caption", "") for message in await heard(api)]


async def only_new_updates(api: Api) -> None:
    """Confirm all updates so far."""
    updates = (await api("getUpdates", offset=-1)).result
    await api("getUpdates", offset=updates[-1]["update_id"] + 1)


# Privacy mode


async def test_in_privacy_mode_a_bot_hears_neither_talk_nor_mentions(
    api: Api, ann: Person, group: Conversation
) -> None:
    await only_new_updates(api)
    await ann.send_text(group, "hello all")
    await ann.send_text(group, "look, @gouache_bot")
    await ann.send_photo(group, painted(64, 64), caption="a cat")
    assert await heard(api) == []


async def test_in_privacy_mode_a_bot_hears_commands_that_name_it(
    api: Api, ann: Person, world: World, group: Conversation
) -> None:
    await only_new_updates(api)
    await ann.send_text(group, "/style@gouache_bot now")
    await ann.send_text(group, "/style@Gouache_Bot")
    await ann.send_text(group, "/style@other_bot")
    await ann.send_photo(group, painted(64, 64), caption="/style@gouache_bot")
    assert await texts(api) == ["/style@gouache_bot now", "/style@Gouache_Bot", "/style@gouache_bot"]


async def test_a_command_without_a_name_reaches_the_bot_that_spoke_last(
    api: Api, ann: Person, world: World, group: Conversation
) -> None:
    other = world.bot("Other")
    await ann.add(group, other)
    await only_new_updates(api)
    await ann.send_text(group, "/nobody")
    await api("sendMessage", chat_id=group.chat.id, text="I am here")
    await ann.send_text(group, "/style")
    world.post(group.chat, other.user, text="so am I")
    await ann.send_text(group, "/style again")
    assert await texts(api) == ["/style"]


async def test_in_privacy_mode_a_bot_hears_replies_to_its_own_messages(
    api: Api, ann: Person, bob: Person, group: Conversation
) -> None:
    await api("sendMessage", chat_id=group.chat.id, text="Reply with your style")
    await only_new_updates(api)
    prompt = group.messages[-1]
    photo = await bob.reply(prompt, "my style", photo=painted(64, 64))
    await ann.reply(photo, "nice")
    (message,) = await heard(api)
    assert message["caption"] == "my style"
    assert message["reply_to_message"]["text"] == "Reply with your style"
    assert message["reply_to_message"]["from"]["is_bot"] is True


async def test_in_privacy_mode_only_the_picture_of_an_album_that_names_the_bot_arrives(
    api: Api, ann: Person, group: Conversation
) -> None:
    await only_new_updates(api)
    await ann.send_album(group, [painted(64, 64), painted(65, 64)], caption="/style@gouache_bot")
    (message,) = await heard(api)
    assert message["caption"] == "/style@gouache_bot"
    assert message["media_group_id"]


async def test_a_bot_without_privacy_mode_hears_all(world: World, ann: Person) -> None:
    bot = world.bot("Nosy", has_privacy=False)
    group = world.group("Painters", [ann, bot])
    before = len(bot.updates)
    await ann.send_text(group, "hello all")
    assert len(bot.updates) == before + 1


async def test_privacy_mode_changes_only_for_groups_joined_later(
    world: World, bot: Bot, ann: Person, group: Conversation
) -> None:
    bot.has_privacy = False
    later = world.group("Later", [ann, bot])
    before = len(bot.updates)
    await ann.send_text(group, "unheard")
    assert len(bot.updates) == before
    await ann.send_text(later, "heard")
    assert len(bot.updates) == before + 1


async def test_an_administrator_hears_all(api: Api, ann: Person, bob: Person, bot: Bot, group: Conversation) -> None:
    await ann.promote(group, bot)
    await only_new_updates(api)
    await bob.send_text(group, "hello all")
    assert await texts(api) == ["hello all"]


async def test_whether_a_bot_hears_all_is_told_by_get_me(api: Api, bot: Bot) -> None:
    assert (await api("getMe")).result["can_read_all_group_messages"] is False
    bot.has_privacy = False
    assert (await api("getMe")).result["can_read_all_group_messages"] is True


# Coming and going


async def test_a_bot_in_a_new_group_learns_of_it_twice(api: Api, ann: Person, group: Conversation) -> None:
    first, second = (await api("getUpdates")).result
    change = first["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("left", "member")
    assert change["from"]["id"] == ann.id
    assert second["message"]["group_chat_created"] is True
    assert second["message"]["chat"] == {"id": group.chat.id, "type": "group", "title": "Painters"}


async def test_a_bot_in_a_new_supergroup_is_added_to_it(api: Api, bot: Bot, supergroup: Conversation) -> None:
    _, second = (await api("getUpdates")).result
    assert [member["id"] for member in second["message"]["new_chat_members"]][-1] == bot.id
    assert str(supergroup.chat.id).startswith("-100")


async def test_joining_and_leaving_are_announced(api: Api, world: World, group: Conversation) -> None:
    await only_new_updates(api)
    carol = world.person("Carol")
    await carol.join(group)
    await carol.leave(group)
    came, went = await heard(api)
    assert came["new_chat_members"][0]["first_name"] == "Carol"
    assert went["left_chat_member"]["first_name"] == "Carol"
    with pytest.raises(ApiError, match="CHAT_WRITE_FORBIDDEN"):
        await carol.send_text(group, "bye")


async def test_an_administrator_that_asks_hears_of_members(
    api: Api, ann: Person, bob: Person, bot: Bot, group: Conversation
) -> None:
    await ann.promote(group, bot)
    await api("getUpdates", offset=-1, allowed_updates=["chat_member"])
    await bob.leave(group)
    (change,) = await heard(api, "chat_member")
    assert (change["new_chat_member"]["user"]["id"], change["new_chat_member"]["status"]) == (bob.id, "left")


async def test_a_removed_bot_is_told_and_may_not_write(api: Api, ann: Person, bot: Bot, group: Conversation) -> None:
    await ann.ban(group, bot)
    assert (await heard(api, "my_chat_member"))[-1]["new_chat_member"]["status"] == "kicked"
    answer = await api("sendMessage", chat_id=group.chat.id, text="hello?")
    assert answer.error == "403 Forbidden: bot was kicked from the group chat"


async def test_a_bot_removed_from_a_supergroup_is_told_so(
    api: Api, ann: Person, bot: Bot, supergroup: Conversation
) -> None:
    await ann.ban(supergroup, bot)
    answer = await api("sendMessage", chat_id=supergroup.chat.id, text="hello?")
    assert answer.error == "403 Forbidden: bot was kicked from the supergroup chat"


async def test_a_deleted_group_is_gone(api: Api, ann: Person, bob: Person, group: Conversation) -> None:
    with pytest.raises(ApiError, match="CHAT_ADMIN_REQUIRED"):
        await bob.delete_group(group)
    await ann.delete_group(group)
    answer = await api("sendMessage", chat_id=group.chat.id, text="hello?")
    assert answer.error == "403 Forbidden: the group chat was deleted"


async def test_a_group_the_bot_was_never_in_is_not_found(api: Api, world: World, ann: Person) -> None:
    group = world.group("Others", [ann])
    assert (await api("sendMessage", chat_id=group.chat.id, text="x")).error == "400 Bad Request: chat not found"


async def test_whoever_the_bot_met_only_in_a_group_cannot_be_written_to(
    api: Api, bob: Person, group: Conversation
) -> None:
    answer = await api("sendMessage", chat_id=bob.id, text="x")
    assert answer.error == "403 Forbidden: bot can't initiate conversation with a user"


async def test_a_blocked_bot_is_told_and_may_not_write(api: Api, ann: Person, bot: Bot, chat: Conversation) -> None:
    await ann.block(bot)
    (change,) = await heard(api, "my_chat_member")
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
    answer = await api("sendMessage", chat_id=chat.chat.id, text="x")
    assert answer.error == "403 Forbidden: bot was blocked by the user"
    await ann.unblock(bot)
    assert (await api("sendMessage", chat_id=chat.chat.id, text="x")).result


async def test_somebody_who_deleted_their_account_cannot_be_written_to(
    api: Api, ann: Person, chat: Conversation
) -> None:
    await ann.delete_account()
    answer = await api("sendMessage", chat_id=chat.chat.id, text="x")
    assert answer.error == "403 Forbidden: user is deactivated"


# Rights


async def test_a_bot_without_the_right_to_send_photos_can_still_write(
    api: Api, ann: Person, bot: Bot, supergroup: Conversation
) -> None:
    await ann.restrict(supergroup, bot, ["can_send_messages"])
    place = {"chat_id": supergroup.chat.id}
    refused = await api("sendPhoto", **place, files={"photo": painted(64, 64)})
    assert refused.error == "400 Bad Request: not enough rights to send photos to the chat"
    document = await api("sendDocument", **place, files={"document": b"x"})
    assert document.error == "400 Bad Request: not enough rights to send documents to the chat"
    assert (await api("sendMessage", **place, text="then a text")).result


@pytest.mark.parametrize(
    ("method", "content", "refused"),
    [
        ("sendMessage", {"text": "x"}, "text messages"),
        ("sendPhoto", {"files": {"photo": painted(64, 64)}}, "photos"),
        ("sendDocument", {"files": {"document": b"x"}}, "documents"),
        ("sendAnimation", {"files": {"animation": b"x"}}, "animations"),
        ("sendVideo", {"files": {"video": b"x"}}, "videos"),
        ("sendPoll", {"question": "?", "options": [{"text": "A"}, {"text": "B"}]}, "polls"),
    ],
)
async def test_what_no_member_may_send_the_bot_may_not_either(
    api: Api, ann: Person, bot: Bot, supergroup: Conversation, method: str, content: dict[str, Any], refused: str
) -> None:
    await ann.set_permissions(supergroup, ["can_invite_users"])
    place = {"chat_id": supergroup.chat.id}
    answer = await api(method, **place, **content)
    assert answer.error == f"400 Bad Request: not enough rights to send {refused} to the chat"
    assert (await api("getChat", **place)).result["permissions"]["can_send_messages"] is False
    await ann.promote(supergroup, bot)
    assert (await api(method, **place, **content)).result


async def test_a_bot_asks_for_its_own_place_and_for_the_administrators(
    api: Api, ann: Person, bob: Person, bot: Bot, world: World, supergroup: Conversation
) -> None:
    place = {"chat_id": supergroup.chat.id}
    itself = {**place, "user_id": bot.id}
    assert (await api("getChatMember", **itself)).result["status"] == "member"
    await ann.restrict(supergroup, bot, ["can_send_messages"])
    restricted = (await api("getChatMember", **itself)).result
    assert (restricted["can_send_messages"], restricted["can_send_photos"]) == (True, False)
    other = world.bot("Other")
    await ann.add(supergroup, other)
    for member in (bot, bob, other):
        await ann.promote(supergroup, member, ["can_pin_messages"])
    admins = (await api("getChatAdministrators", **place)).result
    assert [admin["user"]["id"] for admin in admins] == [ann.id, bob.id, bot.id]
    assert (admins[2]["can_pin_messages"], admins[2]["can_delete_messages"]) == (True, False)


async def test_only_moderators_delete_what_others_wrote(
    api: Api, ann: Person, bob: Person, bot: Bot, group: Conversation
) -> None:
    message = await bob.send_text(group, "spam")
    place = {"chat_id": group.chat.id, "message_id": message.id}
    assert (await api("deleteMessage", **place)).error == "400 Bad Request: message can't be deleted"
    await ann.promote(group, bot)
    assert (await api("deleteMessage", **place)).result is True


async def test_a_migrated_group_names_its_new_id(api: Api, ann: Person, bob: Person, group: Conversation) -> None:
    supergroup = await ann.upgrade(group)
    old, new = (await heard(api))[-2:]
    assert old["migrate_to_chat_id"] == new["chat"]["id"] == supergroup.chat.id
    assert new["migrate_from_chat_id"] == group.chat.id
    refused = await api("sendMessage", chat_id=group.chat.id, text="x")
    assert refused.error == "400 Bad Request: group chat was upgraded to a supergroup chat"
    assert refused.body["parameters"] == {"migrate_to_chat_id": supergroup.chat.id}
    assert (await api("sendMessage", chat_id=supergroup.chat.id, text="x")).result["message_id"] == 2
    assert [chat.chat for chat in bob.chats] == [supergroup.chat]
    with pytest.raises(ApiError, match="CHAT_WRITE_FORBIDDEN"):
        await bob.send_text(group, "still here?")


async def test_an_anonymous_administrator_speaks_as_the_group(
    api: Api, ann: Person, bob: Person, bot: Bot, group: Conversation
) -> None:
    await ann.promote(group, bot)
    await ann.promote(group, bob, speaks_as_chat=True)
    await only_new_updates(api)
    await bob.pin(await bob.send_text(group, "who am I?"))
    for message in await heard(api):
        assert message["from"]["id"] == 1087968824
        assert message["sender_chat"]["id"] == group.chat.id


# Topics and channels


async def test_a_bot_answers_within_a_topic(api: Api, ann: Person, bot: Bot, forum: Conversation) -> None:
    await ann.promote(forum, bot)
    topic = await ann.open_topic(forum, "Portraits")
    await ann.send_text(forum, "hello", topic=topic)
    created, message = (await heard(api))[-2:]
    assert created["forum_topic_created"]["name"] == "Portraits"
    assert (message["message_thread_id"], message["is_topic_message"]) == (topic.id, True)
    assert message["reply_to_message"]["forum_topic_created"]["name"] == "Portraits"
    place = {"chat_id": forum.chat.id, "text": "x"}
    assert (await api("sendMessage", **place, message_thread_id=topic.id)).result["message_thread_id"] == topic.id
    for missing in (1, 99):
        answer = await api("sendMessage", **place, message_thread_id=missing)
        assert answer.error == "400 Bad Request: message thread not found"
    assert "message_thread_id" not in (await api("sendMessage", **place)).result


async def test_a_closed_topic_takes_no_messages(api: Api, ann: Person, forum: Conversation) -> None:
    topic = await ann.open_topic(forum, "Portraits")
    await ann.close_topic(forum, topic)
    answer = await api("sendMessage", chat_id=forum.chat.id, text="x", message_thread_id=topic.id)
    assert answer.error == "400 Bad Request: TOPIC_CLOSED"


async def test_a_supergroup_without_topics_ignores_a_thread(api: Api, supergroup: Conversation) -> None:
    sent = await api("sendMessage", chat_id=supergroup.chat.id, text="x", message_thread_id=5)
    assert "message_thread_id" not in sent.result


async def test_a_channel_post_has_no_author(api: Api, ann: Person, channel: Conversation) -> None:
    await ann.send_text(channel, "vernissage")
    (post,) = await heard(api, "channel_post")
    assert "from" not in post
    assert post["sender_chat"]["id"] == channel.chat.id
    sent = (await api("sendMessage", chat_id="@exhibition", text="hello")).result
    assert "from" not in sent
    assert sent["chat"] == {"id": channel.chat.id, "type": "channel", "title": "Exhibition", "username": "exhibition"}


async def test_only_administrators_post_in_a_channel(
    api: Api, ann: Person, bob: Person, bot: Bot, channel: Conversation
) -> None:
    await bob.join(channel)
    with pytest.raises(ApiError, match="need administrator rights in the channel chat"):
        await bob.send_text(channel, "hello")
    await ann.ban(channel, bot)
    answer = await api("sendMessage", chat_id=channel.chat.id, text="x")
    assert answer.error == "403 Forbidden: bot was kicked from the channel chat"


async def test_in_a_group_everyone_sees_the_events_and_only_one_the_toast(
    api: Api, ann: Person, bob: Person, group: Conversation
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Join", "callback_data": "g:join"}]]}
    await api("sendMessage", chat_id=group.chat.id, text="Battle!", reply_markup=keyboard)
    lobby = await bob.view(group).wait_for(lambda event: event.text == "Battle!")
    await bob.tap(lobby.buttons[0])
    (query,) = await heard(api, "callback_query")
    assert query["from"]["id"] == bob.id
    await api("answerCallbackQuery", callback_query_id=query["id"], text="You are in")
    assert (await bob.view(group).wait_for(lambda event: event.kind == "toast")).text == "You are in"
    assert "toast" not in [event.kind for event in ann.view(group).history]
    assert (await group.wait_for(lambda event: event.kind == "toast")).text == "You are in"


# What would take a chat apart


async def test_nobody_comes_into_a_private_chat_or_leaves_it(world: World, ann: Person, bob: Person, bot: Bot) -> None:
    private = ann.chat_with(bot)
    await ann.send_text(private, "hello")
    attempts = [
        ann.add(private, bob),
        bob.join(private),
        ann.leave(private),
        ann.ban(private, bot),
        ann.promote(private, bot),
        ann.restrict(private, bot),
        ann.rename(private, "Us"),
    ]
    for attempt in attempts:
        with pytest.raises(ApiError, match="chat member status can't be changed in private chats"):
            await attempt
    assert set(private.chat.members) == {ann.id, bot.id}


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_an_owner_brought_in_again_stays_the_owner(
    world: World, ann: Person, bob: Person, bot: Bot, kind: GroupKind
) -> None:
    chat = world.group("Painters", [ann, ann, bob, bot], kind=kind)
    said = len(chat.messages)
    await ann.add(chat, ann, bob, bot)
    with pytest.raises(ApiError, match="USER_ALREADY_PARTICIPANT"):
        await ann.join(chat)
    assert chat.chat.member(ann.user).status == "creator"
    assert len(chat.messages) == said


async def test_nobody_touches_the_owner(ann: Person, bob: Person, supergroup: Conversation) -> None:
    await ann.promote(supergroup, bob, ADMIN_RIGHTS)
    for attempt in (bob.ban(supergroup, ann), bob.restrict(supergroup, ann), bob.promote(supergroup, ann)):
        with pytest.raises(ApiError, match="can't remove chat owner"):
            await attempt
    assert supergroup.chat.member(ann.user).status == "creator"


async def test_only_who_may_restrict_brings_back_the_banned(
    world: World, ann: Person, bob: Person, supergroup: Conversation
) -> None:
    cleo = world.person("Cleo")
    await ann.ban(supergroup, cleo)
    with pytest.raises(ApiError, match="not enough rights to restrict/unrestrict chat member"):
        await bob.add(supergroup, cleo)
    await ann.add(supergroup, cleo)
    assert supergroup.chat.member(cleo.user).status == "member"
