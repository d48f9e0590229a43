"""getUpdates: long poll, offsets, choices, conflicts, expiry; tokens, methods and bodies."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import httpx
import pytest
from api_caller import Api, painted
from telegram import Update
from telegram.constants import UpdateType

from bot.playground import Bot, Conversation, ManualClock, Person, PlaygroundServer, World


async def test_every_kind_of_update_survives_a_round_trip_through_python_telegram_bot(
    api: Api, ann: Person, chat: Conversation
) -> None:
    photo = await ann.send_photo(chat, painted(400, 300), caption="/style me")
    await ann.send_text(chat, "like this", reply_to=photo)
    await ann.send_document(chat, painted(40, 30), file_name="a.png", reply_to=photo)
    await ann.send_document(chat, b"raw", mime_type="")
    await ann.send_album(chat, [painted(64, 64), painted(65, 64)], caption="both")
    await ann.send_sticker(chat, painted(512, 512, "WEBP"))
    await ann.send_video(chat, b"moving")
    await ann.send_animation(chat, b"moving")
    await ann.edit_text(photo, "other words")
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await api("sendPhoto", chat_id=chat.chat.id, reply_markup=keyboard, files={"photo": painted(64, 64)})
    await ann.tap(chat.messages[-1].button("Go"))

    updates = (await api("getUpdates")).result

    assert len(updates) == 12
    for update in updates:
        parsed = Update.de_json(update, None)
        assert without_defaults(parsed.to_dict()) == update


async def test_every_kind_of_update_about_groups_survives_it_too(
    api: Api, world: World, ann: Person, bot: Bot, clock: ManualClock
) -> None:
    every_kind = [str(kind) for kind in UpdateType]
    await api("getUpdates", allowed_updates=every_kind)
    bot.takes_inline = True
    bob = world.person("Bob")
    group = world.group("Painters", [ann, bob, bot])
    await ann.promote(group, bot)
    await ann.promote(group, bob, speaks_as_chat=True)
    await bob.pin(await bob.send_text(group, "anonymous"))
    await ann.react(group.messages[-2], "👌")
    question = {"question": "Which?", "options": [{"text": "A"}, {"text": "B"}], "is_anonymous": False}
    await api("sendPoll", chat_id=group.chat.id, **question, open_period=60)
    await ann.vote(group.messages[-1], "B")
    await ann.rename(group, "Poets")
    await bob.leave(group)
    await ann.ban(group, bob)
    await ann.upgrade(group)
    forum = world.group("Forum", [ann, bot], kind="forum")
    await ann.promote(forum, bot)
    topic = await ann.open_topic(forum, "Portraits")
    await ann.send_text(forum, "hello", topic=topic)
    await ann.close_topic(forum, topic)
    await ann.restrict(forum, bot, ["can_send_messages"])
    channel = world.group("News", [ann, bot], kind="channel", username="news")
    await ann.edit_text(await ann.send_text(channel, "first"), "second")
    with suppress(TimeoutError):
        await ann.ask_inline(bot, "cats", channel, patience=0.01)
    private = ann.chat_with(bot)
    await ann.send_text(private, "hello")
    await api("forwardMessage", chat_id=ann.id, from_chat_id=channel.chat.id, message_id=channel.messages[-1].id)
    await ann.reply(private.messages[-1], "a reply to a forward")
    await ann.block(bot)

    updates = (await api("getUpdates")).result

    assert {kind for update in updates for kind in update} - {"update_id"} == {
        "message",
        "channel_post",
        "edited_channel_post",
        "my_chat_member",
        "chat_member",
        "message_reaction",
        "poll",
        "poll_answer",
        "inline_query",
    }
    for update in updates:
        parsed = Update.de_json(update, None)
        assert without_defaults(parsed.to_dict()) == without_defaults(update)


def without_defaults(value: Any) -> Any:
    """Without what python-telegram-bot adds, service messages set to False, or leaves out, empty lists."""
    if isinstance(value, list):
        return [without_defaults(item) for item in value]
    if isinstance(value, dict):
        service = ("_chat_created", "delete_chat_photo")
        kept = {name: item for name, item in value.items() if item != [] and not name.endswith(service)}
        return {name: without_defaults(item) for name, item in kept.items()}
    return value


async def test_a_command_a_person_types_is_marked(api: Api, ann: Person, chat: Conversation) -> None:
    await ann.send_text(chat, "/start now")
    message = (await api("getUpdates")).result[-1]["message"]
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"]["language_code"] == "en"
    assert message["chat"]["id"] == message["from"]["id"] == ann.id > 2**32


async def test_an_album_arrives_as_one_update_a_picture(api: Api, ann: Person, chat: Conversation) -> None:
    await ann.send_album(chat, [painted(64, 64), painted(65, 64)], caption="both")
    first, second = [update["message"] for update in (await api("getUpdates")).result[1:]]
    assert first["media_group_id"] == second["media_group_id"]
    assert first["caption"] == "both"
    assert "caption" not in second


async def test_a_bot_never_hears_of_what_it_did_itself(api: Api, chat: Conversation) -> None:
    sent = (await api("sendMessage", chat_id=chat.chat.id, text="mine")).result
    await api("editMessageText", chat_id=chat.chat.id, message_id=sent["message_id"], text="mine again")
    assert [update["message"]["text"] for update in (await api("getUpdates")).result] == ["hello"]


async def test_an_animation_arrives_as_a_document_too(api: Api, ann: Person, chat: Conversation) -> None:
    await ann.send_animation(chat, b"moving")
    message = (await api("getUpdates")).result[-1]["message"]
    assert message["animation"]["file_id"] == message["document"]["file_id"]


async def test_a_waiting_poll_wakes_when_a_person_writes(api: Api, bot: Bot, ann: Person, chat: Conversation) -> None:
    seen = (await api("getUpdates")).result[-1]["update_id"]
    poll = asyncio.create_task(api("getUpdates", offset=seen + 1, timeout=30))
    await until_a_poll_waits(bot)
    await ann.send_text(chat, "now")
    async with asyncio.timeout(20):
        assert [u["message"]["text"] for u in (await poll).result] == ["now"]


async def until_a_poll_waits(bot: Bot) -> None:
    async with asyncio.timeout(20):
        while bot.updates._poll is None:
            await asyncio.sleep(0.01)


async def test_a_poll_without_news_ends_with_nothing_after_its_timeout(api: Api) -> None:
    assert (await api("getUpdates", timeout=1)).result == []


async def test_updates_come_again_until_an_offset_confirms_them(api: Api, ann: Person, chat: Conversation) -> None:
    await ann.send_text(chat, "second")
    first, second = (await api("getUpdates")).result
    assert (await api("getUpdates", limit=1)).result == [first]
    assert (await api("getUpdates", offset=second["update_id"])).result == [second]
    assert (await api("getUpdates")).result == [second]
    assert (await api("getUpdates", offset=second["update_id"] + 1)).result == []


async def test_a_negative_offset_keeps_the_newest(api: Api, ann: Person, chat: Conversation) -> None:
    await ann.send_text(chat, "second")
    assert [u["message"]["text"] for u in (await api("getUpdates", offset=-1)).result] == ["second"]
    assert len((await api("getUpdates")).result) == 1


async def test_the_choice_of_updates_is_remembered(api: Api, ann: Person, chat: Conversation) -> None:
    await api("getUpdates", offset=-1, allowed_updates=["callback_query"])
    await ann.send_text(chat, "unheard")
    assert [u["message"]["text"] for u in (await api("getUpdates")).result] == ["hello"]
    assert (await api("getWebhookInfo")).result["allowed_updates"] == ["callback_query"]
    await api("getUpdates", allowed_updates=[])
    await ann.send_text(chat, "heard")
    assert [u["message"]["text"] for u in (await api("getUpdates", offset=-1)).result] == ["heard"]


async def test_of_two_pollers_one_ends_with_409(api: Api, ann: Person, chat: Conversation) -> None:
    pollers = {asyncio.create_task(api("getUpdates", offset=100_000_002, timeout=30)) for _ in range(2)}
    (ended,), (waiting,) = await asyncio.wait(pollers, return_when=asyncio.FIRST_COMPLETED)
    assert ended.result().error == (
        "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await ann.send_text(chat, "for the other")
    assert (await waiting).result[0]["message"]["text"] == "for the other"


async def test_updates_are_forgotten_after_a_day_and_taps_after_150_seconds(
    api: Api, ann: Person, chat: Conversation, clock: ManualClock
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await api("sendMessage", chat_id=chat.chat.id, text="x", reply_markup=keyboard)
    await ann.tap(chat.messages[-1].button("Go"))
    assert len((await api("getUpdates")).result) == 2
    clock.advance(150)
    assert [list(update)[1] for update in (await api("getUpdates")).result] == ["message"]
    clock.advance(24 * 3600 - 150)
    assert (await api("getUpdates")).result == []


async def test_pending_updates_are_dropped_on_demand(api: Api, chat: Conversation) -> None:
    assert (await api("getWebhookInfo")).result["pending_update_count"] == 1
    await api("deleteWebhook", drop_pending_updates=True)
    assert (await api("getUpdates")).result == []


async def test_a_wrong_token_is_unauthorized(api: Api, bot: Bot) -> None:
    for token, error in (
        (f"{bot.id}:wrong", "401 Unauthorized"),
        ("nonsense", "401 Unauthorized: invalid token specified"),
    ):
        stranger = Api(api.base_url, token)
        async with stranger.client:
            assert (await stranger("getMe")).error == error
            assert (await stranger.download("photos/file_0.jpg")).status_code == 401


@pytest.mark.usefixtures("breaks_rules")
async def test_an_unknown_method_is_not_found_and_recorded(api: Api, server: PlaygroundServer) -> None:
    assert (await api("sendTelepathy")).error == "404 Not Found: method not found"
    assert [violation.method for violation in server.violations] == ["sendTelepathy"]


async def test_query_form_multipart_and_json_say_the_same(api: Api, chat: Conversation) -> None:
    url = f"/bot{api.token}/sendMessage"
    given: dict[str, Any] = {"chat_id": chat.chat.id, "text": "same"}
    multipart = {name: (None, str(value)) for name, value in given.items()}
    answers: list[httpx.Response] = [
        await api.client.get(url, params=given),
        await api.client.post(url, data=given),
        await api.client.post(url, files=multipart),
        await api.client.post(url, json=given),
        await api.client.post(url.replace("sendMessage", "SENDMESSAGE"), json=given),
    ]
    assert [answer.json()["result"]["text"] for answer in answers] == ["same"] * 5


async def test_a_body_that_is_no_json_object_is_refused(api: Api) -> None:
    for body in (b"{", b"[]"):
        response = await api.client.post(
            f"/bot{api.token}/getMe", content=body, headers={"content-type": "application/json"}
        )
        assert response.status_code == 400


@pytest.mark.usefixtures("endless_grace")
async def test_the_server_stops_at_once_though_a_poll_is_waiting(world: World, bot: Bot) -> None:
    async with PlaygroundServer(world) as server:
        api = Api(server.base_url, bot.token)
        poll = asyncio.create_task(api("getUpdates", timeout=50))
        await until_a_poll_waits(bot)
        async with asyncio.timeout(20):
            await server.__aexit__(None, None, None)
            assert (await poll).result == []
        await api.client.aclose()
