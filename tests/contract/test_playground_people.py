"""People: what they send, what they wait for, and the transcript."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from api_caller import Api, painted

from bot.playground import Bot, Conversation, ManualClock, NothingCame, Person, World
from bot.playground.errors import ApiError


async def test_waiting_ends_with_the_first_event_that_fits(api: Api, ann: Person, chat: Conversation) -> None:
    waiting = asyncio.create_task(chat.wait_for(lambda event: "2" in event.text))
    for text in ("1", "2", "22"):
        await api("sendMessage", chat_id=ann.id, text=text)
    assert (await waiting).text == "2"


async def test_waiting_sees_what_has_already_happened_unless_told_to_look_after_it(
    api: Api, ann: Person, chat: Conversation
) -> None:
    await api("sendMessage", chat_id=ann.id, text="old")
    question = await ann.send_text(chat, "question")
    assert (await chat.wait_for(lambda event: event.kind == "message")).text == "old"
    await api("sendMessage", chat_id=ann.id, text="answer")
    answer = await chat.wait_for(lambda event: event.kind == "message", after=question)
    assert answer.text == "answer"
    with pytest.raises(NothingCame):
        await chat.wait_for(lambda event: True, after=answer, timeout=0.01)


async def test_waiting_in_vain_shows_the_transcript(api: Api, chat: Conversation, clock: ManualClock) -> None:
    clock.advance(2.5)
    keyboard = {"inline_keyboard": [[{"text": "Cancel", "callback_data": "x"}]]}
    files = {"document": ("a.png", painted(40, 30))}
    sent = await api("sendDocument", chat_id=chat.chat.id, caption="queued", reply_markup=keyboard, files=files)
    size = sent.result["document"]["file_size"]
    with pytest.raises(NothingCame) as nothing:
        await chat.wait_for(lambda event: event.text == "done", timeout=0.01)
    assert str(nothing.value).splitlines()[1:] == [
        "    0.0 s  Ann: #1 hello",
        f"    2.5 s  Gouache: #2 <document a.png 40 x 30, {size} bytes> queued [Cancel]",
    ]


async def test_a_predicates_own_mistake_reaches_whoever_waits(api: Api, chat: Conversation) -> None:
    waiting = asyncio.create_task(chat.wait_for(lambda event: 1 / 0))
    await asyncio.sleep(0)
    assert (await api("sendMessage", chat_id=chat.chat.id, text="Hi")).result
    with pytest.raises(ZeroDivisionError):
        await waiting


async def test_a_toast_is_seen_only_by_whoever_tapped(api: Api, world: World, chat: Conversation, ann: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await api("sendMessage", chat_id=chat.chat.id, text="x", reply_markup=keyboard)
    await ann.tap(chat.messages[-1].button("Go"))
    query = (await api("getUpdates", offset=-1)).result[0]["callback_query"]
    await api("answerCallbackQuery", callback_query_id=query["id"], text="for Ann")
    bob = world.person("Bob")
    over_her_shoulder = Conversation(world, chat.chat, bob.user)
    assert [event.text for event in chat.history][-1] == "for Ann"
    assert "for Ann" not in [event.text for event in over_her_shoulder.history]


async def test_a_file_is_sent_from_its_path_with_its_name_and_type(
    tmp_path: Path, ann: Person, chat: Conversation
) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(painted(40, 30))
    document = await ann.send_document(chat, path)
    photo = await ann.send_photo(chat, str(path), caption="a cat")
    assert document.media is not None
    assert (document.media.name, document.media.mime_type, document.picture) == (
        "cat.png",
        "image/png",
        path.read_bytes(),
    )
    assert photo.text == "a cat"


async def test_an_app_does_not_send_what_is_no_picture_as_a_photo(ann: Person, chat: Conversation) -> None:
    with pytest.raises(ApiError, match="IMAGE_PROCESS_FAILED"):
        await ann.send_photo(chat, b"no picture")


async def test_two_people_have_chats_of_their_own(api: Api, world: World, ann: Person, chat: Conversation) -> None:
    bob = world.person("Bob")
    bobs = bob.chat_with(world.bots[int(api.token.partition(":")[0])])
    await ann.send_text(chat, "more")
    await bob.send_text(bobs, "hi from Bob")
    assert [message.id for message in bobs.messages] == [1]
    assert bobs.chat.id == bob.id != ann.id
    assert [message.text for message in chat.messages] == ["hello", "more"]


async def test_the_pictures_of_an_album_may_come_one_by_one(
    api: Api, ann: Person, chat: Conversation, clock: ManualClock
) -> None:
    sending = asyncio.create_task(ann.send_album(chat, [painted(64, 64), painted(65, 64)], caption="both", gap=1.5))
    first = (await api("getUpdates", offset=-1, timeout=5)).result[0]["message"]
    while "media_group_id" not in first:
        first = (await api("getUpdates", offset=-1)).result[0]["message"]
    clock.advance(1.4)
    assert not sending.done()
    clock.advance(0.1)
    await sending
    second = (await api("getUpdates", offset=-1)).result[0]["message"]
    assert first["media_group_id"] == second["media_group_id"]
    assert second["date"] - first["date"] in (1, 2)


async def test_the_rest_of_an_album_may_come_after_something_else(
    api: Api, world: World, ann: Person, chat: Conversation
) -> None:
    album = world.album_id()
    await ann.send_photo(chat, painted(64, 64), album=album)
    await ann.send_text(chat, "and")
    await ann.send_photo(chat, painted(65, 64), album=album)
    updates = [update["message"] for update in (await api("getUpdates")).result]
    assert [update.get("media_group_id", "") for update in updates[1:]] == [album, "", album]


async def test_a_persons_app_finds_its_chats_by_id(world: World, bot: Bot, ann: Person, chat: Conversation) -> None:
    group = world.group("Painters", [ann, bot])
    others = world.group("Others", [world.person("Bob"), bot])
    assert [ann.chat(number).chat for number in (ann.id, bot.id, group.chat.id)] == [chat.chat, chat.chat, group.chat]
    with pytest.raises(LookupError, match="Ann has no chat"):
        ann.chat(others.chat.id)
    assert ann.sees(group.history[-1])
    assert not ann.sees(others.history[-1])


async def test_the_command_menu_is_that_of_the_narrowest_scope_and_the_persons_language(
    api: Api, world: World, bot: Bot, chat: Conversation
) -> None:
    owner, guest = world.person("Olga", language_code="ru"), world.person("Gus")
    group = world.group("Painters", [owner, guest, bot])

    async def put(name: str, language: str = "", **scope: object) -> None:
        commands = [{"command": name, "description": name}]
        await api("setMyCommands", commands=commands, scope=scope, language_code=language)

    await put("any", type="default")
    await put("lyuboy", "ru", type="default")
    await put("groups", type="all_group_chats")
    await put("admins", type="chat_administrators", chat_id=group.chat.id)

    def menu(chat: Conversation, person: Person) -> str:
        return str(bot.commands_for(chat.chat, person.user)[0]["command"])

    assert menu(group, owner) == "admins"
    assert menu(group, guest) == "groups"
    assert menu(owner.chat_with(bot), owner) == "lyuboy"
    assert menu(guest.chat_with(bot), guest) == "any"
