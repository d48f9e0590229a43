"""Flood limits: what passes, what must wait and for how long."""

from __future__ import annotations

import pytest
from api_caller import Api, painted

from bot.playground import Bot, Conversation, FloodLimits, ManualClock, Person, World
from bot.playground.errors import ApiError
from bot.playground.flood import FloodGate
from bot.playground.model import Chat


@pytest.fixture
def world(clock: ManualClock) -> World:
    """A world with Telegram's limits on, which is the default."""
    return World(clock=clock)


@pytest.fixture
def gate(clock: ManualClock) -> FloodGate:
    return FloodGate(FloodLimits(), clock)


async def test_sends_and_edits_of_a_burst_pass_and_one_more_is_refused(
    api: Api, chat: Conversation, clock: ManualClock
) -> None:
    here = {"chat_id": chat.chat.id}
    sent = (await api("sendMessage", **here, text="0")).result
    for number in range(1, 5):
        assert (await api("editMessageText", **here, message_id=sent["message_id"], text=f"{number}")).result
    refused = await api("sendMessage", **here, text="5")
    assert refused.error == "429 Too Many Requests: retry after 1"
    assert refused.body["parameters"] == {"retry_after": 1}
    assert refused.headers["retry-after"] == "1"
    clock.advance(1)
    assert (await api("sendMessage", **here, text="5")).result
    assert (await api("sendMessage", **here, text="6")).status == 429


async def test_photos_and_their_edits_count_too(api: Api, chat: Conversation) -> None:
    sent = (await api("sendPhoto", chat_id=chat.chat.id, files={"photo": painted(64, 64)})).result
    place = {"chat_id": chat.chat.id, "message_id": sent["message_id"]}
    media = {"type": "photo", "media": "attach://a"}
    for _ in range(4):
        assert (await api("editMessageMedia", **place, media=media, files={"a": painted(64, 64)})).result
    assert (await api("editMessageMedia", **place, media=media, files={"a": painted(64, 64)})).status == 429
    assert (await api("sendPhoto", chat_id=chat.chat.id, files={"photo": painted(64, 64)})).status == 429


async def test_chat_actions_reactions_and_deletions_are_free(api: Api, chat: Conversation) -> None:
    place = {"chat_id": chat.chat.id, "message_id": 1}
    for emoji in ("👀", "👌") * 3:
        assert (await api("sendChatAction", chat_id=chat.chat.id, action="typing")).result is True
        assert (await api("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": emoji}])).result is True
    assert (await api("deleteMessage", **place)).result is True


def test_a_group_takes_20_messages_a_minute(gate: FloodGate, clock: ManualClock) -> None:
    group = Chat(-1, "group")
    for _ in range(20):
        gate.admit(group)
        clock.advance(2)
    with pytest.raises(ApiError) as refused:
        gate.admit(group)
    assert refused.value.parameters == {"retry_after": 20}
    clock.advance(20)
    gate.admit(group)


def test_an_album_counts_as_its_pictures(gate: FloodGate, clock: ManualClock) -> None:
    group = Chat(-1, "group")
    gate.admit(group, 10)
    clock.advance(10)
    gate.admit(group, 10)
    clock.advance(10)
    with pytest.raises(ApiError, match="retry after 40"):
        gate.admit(group)


def test_all_chats_together_take_30_messages_a_second(gate: FloodGate, clock: ManualClock) -> None:
    for person in range(30):
        gate.admit(Chat(person, "private"))
    with pytest.raises(ApiError, match="retry after 1"):
        gate.admit(Chat(31, "private"))
    clock.advance(1)
    gate.admit(Chat(31, "private"))


async def test_in_a_group_edits_count_among_the_20_a_minute_that_the_bot_is_answered(
    api: Api, world: World, ann: Person, bot: Bot, clock: ManualClock
) -> None:
    group = world.group("Painters", [ann, bot])
    here = {"chat_id": group.chat.id}
    sent = (await api("sendMessage", **here, text="0")).result
    for number in range(1, 20):
        clock.advance(2)
        assert (await api("editMessageText", **here, message_id=sent["message_id"], text=f"{number}")).result
    clock.advance(2)
    refused = await api("sendMessage", **here, text="one more")
    assert refused.error == "429 Too Many Requests: retry after 20"
    assert refused.headers["retry-after"] == "20"
    clock.advance(20)
    assert (await api("sendMessage", **here, text="one more")).result


async def test_the_31st_message_of_a_second_is_answered_with_429_whatever_its_chat(
    api: Api, world: World, bot: Bot, clock: ManualClock
) -> None:
    people = [world.person(f"Person {n}") for n in range(31)]
    for person in people:
        await person.send_text(person.chat_with(bot), "hello")
    for person in people[:30]:
        assert (await api("sendMessage", chat_id=person.id, text="hello")).result
    refused = await api("sendMessage", chat_id=people[30].id, text="hello")
    assert refused.error == "429 Too Many Requests: retry after 1"
    assert refused.body["parameters"] == {"retry_after": 1}
    clock.advance(1)
    assert (await api("sendMessage", chat_id=people[30].id, text="hello")).result


async def test_people_have_no_limits(ann: Person, chat: Conversation) -> None:
    for number in range(50):
        await ann.send_text(chat, f"{number}")
    assert len(chat.messages) == 51
