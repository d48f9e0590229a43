"""A world kept in a folder goes on after a restart, also after a sudden death."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from api_caller import NO_CERTIFICATES, Api, painted
from saved_world import everything, fill

from bot.playground import Bot, ManualClock, Person, PlaygroundServer, World
from bot.playground.errors import ApiError
from bot.playground.model import Member, User
from bot.playground.saving import FolderBroken, FolderInUse

HERE = Path(__file__).parent
TREE = HERE.parents[1]


async def test_a_killed_world_goes_on_where_it_was(tmp_path: Path) -> None:
    filling = await asyncio.create_subprocess_exec(
        sys.executable,
        HERE / "saved_world.py",
        tmp_path,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env={"PYTHONPATH": f"{TREE}:{HERE.parent}:{HERE}"},
    )
    assert filling.stdout
    assert await filling.stdout.readline() == b"filled\n"
    filling.kill()
    await filling.wait()

    world = World.open(tmp_path, flood_limits=None)
    (bot,) = world.bots.values()
    ann = next(iter(world.people.values()))
    group = next(chat for chat in ann.chats if chat.chat.is_forum)
    assert [message.text for message in group.messages if message.text] == ["hello", "tap", "last words"]
    poll = group.messages[-2].poll
    assert poll
    assert poll.votes == {ann.id: (1,)}

    async with PlaygroundServer(world) as server:
        api = Api(server.base_url, bot.token)
        async with api.client:
            updates = (await api("getUpdates")).result
            (query,) = [update["callback_query"] for update in updates if "callback_query" in update]
            assert (await api("answerCallbackQuery", callback_query_id=query["id"], text="late")).result is True
            document = next(u["message"]["document"] for u in updates if "document" in u.get("message", {}))
            path = (await api("getFile", file_id=document["file_id"])).result["file_path"]
            assert (await api.download(path)).content == painted(40, 30)
            await ann.send_text(group, "/start@gouache_bot")
            newest = (await api("getUpdates", offset=-1)).result[0]
            assert newest["update_id"] == updates[-1]["update_id"] + 1
            assert newest["message"]["message_id"] == group.messages[-2].id + 1
    world.close()


async def test_everything_is_the_same_after_closing_and_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdin, "read", lambda: "")
    clock = ManualClock()
    world = World.open(tmp_path, clock=clock)
    await fill(world)
    before = everything(world)
    world.close()
    again = World.open(tmp_path, clock=clock)
    assert everything(again) == before
    clock.advance(600)
    (bot,) = again.bots.values()
    assert bot.updates.waiting[-1].payload["is_closed"] is True
    again.close()


def test_two_programs_cannot_share_a_folder(tmp_path: Path) -> None:
    world = World.open(tmp_path)
    with pytest.raises(FolderInUse, match="is in use by another program"):
        World.open(tmp_path)
    world.close()
    World.open(tmp_path).close()


async def test_a_private_chat_is_found_again_though_somebody_was_asked_in(tmp_path: Path) -> None:
    world = World.open(tmp_path)
    bot, ann, bob = world.bot("Gouache"), world.person("Ann"), world.person("Bob")
    await ann.send_text(ann.chat_with(bot), "before")
    with pytest.raises(ApiError):
        await ann.add(ann.chat_with(bot), bob)
    await ann.send_text(ann.chat_with(bot), "after")
    world.close()
    again = World.open(tmp_path)
    chat = again.people[ann.id].chat_with(again.bots[bot.id])
    assert [message.text for message in chat.messages] == ["before", "after"]
    again.close()


def test_a_private_chat_has_the_same_key_whoever_is_in_it(world: World, bot: Bot, ann: Person) -> None:
    chat = ann.chat_with(bot).chat
    key = chat.key
    chat.members[1] = Member(User(1, "Stranger"))
    assert chat.key == key


async def test_a_folder_that_names_the_bot_only_among_the_members_is_still_read(tmp_path: Path) -> None:
    world = World.open(tmp_path)
    bot, ann = world.bot("Gouache"), world.person("Ann")
    await ann.send_text(ann.chat_with(bot), "long ago")
    world.close()
    with closing(sqlite3.connect(tmp_path / "world.sqlite", isolation_level=None)) as database:
        database.execute("UPDATE thing SET json = json_remove(json, '$.bot_id') WHERE kind = 'chat'")
    again = World.open(tmp_path)
    assert again.people[ann.id].chat_with(again.bots[bot.id]).messages[0].text == "long ago"
    again.close()


async def test_what_was_read_is_read_after_a_restart(tmp_path: Path) -> None:
    world = World.open(tmp_path)
    bot, ann = world.bot("Gouache"), world.person("Ann")
    chat = ann.chat_with(bot)
    for text in ("one", "two"):
        world.post(chat.chat, bot.user, text=text)
    await ann.read(chat, 2)
    world.close()
    again = World.open(tmp_path)
    async with PlaygroundServer(again) as server, httpx.AsyncClient(verify=NO_CERTIFICATES) as client:
        (listed,) = (await client.get(f"{server.base_url}/people/{ann.id}/chats")).json()
    assert (listed["unread"], listed["last_message"]["text"]) == (0, "two")
    again.close()


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "world.sqlite").write_bytes(b"not a database" * 1000)
    with pytest.raises(FolderBroken, match=r"world\.sqlite can't be read: file is not a database"):
        World.open(tmp_path)


@pytest.mark.parametrize("row", ['{"half": ', '{"id": 5}', "[]"])
def test_a_folder_with_a_broken_thing_is_named_and_let_go_of(tmp_path: Path, row: str) -> None:
    World.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "world.sqlite", isolation_level=None)) as database:
        database.execute("INSERT INTO thing VALUES ('user', '5', ?)", (row,))
    for _ in range(2):
        with pytest.raises(FolderBroken, match=r"world\.sqlite can't be read"):
            World.open(tmp_path)


async def test_what_a_full_disk_did_not_take_is_written_later(tmp_path: Path) -> None:
    world = World.open(tmp_path)
    bot, ann = world.bot("Gouache"), world.person("Ann")
    chat = ann.chat_with(bot)
    world.save()
    assert world._archive
    database = world._archive._database
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages}")  # as full as a disk can be
    for number in range(20):
        await ann.send_text(chat, f"{number}" * 2000)
    with pytest.raises(sqlite3.OperationalError, match="full"):
        world.save()
    database.execute("PRAGMA max_page_count = 100000")
    await ann.send_text(chat, "room again")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    world._archive._changed.clear()  # nothing is left for closing to save
    world.close()
    again = World.open(tmp_path)
    assert len(again.people[ann.id].chat_with(again.bots[bot.id]).messages) == 21
    again.close()
