"""`@gouache_bot` in any chat: one's own paintings, to be sent there."""

from __future__ import annotations

import asyncio
import sqlite3

from group_talk import paint, ready
from stage import Stage, is_final, says

from bot.playground import Conversation, Person
from bot.store import conversations, jobs, people, sent_files
from bot.store.conversations import Place
from bot.store.people import Person as Known
from bot.store.sent_files import Media
from engine.recipe import Recipe


async def painted(stage: Stage, person: Person, content: bytes, style: bytes) -> None:
    chat = person.chat_with(stage.bot)
    sent = await person.send_album(chat, [content, style])
    await chat.wait_for(is_final, after=sent[-1])
    await settled(stage)


async def settled(stage: Stage) -> None:
    """Wait until every final that has come is written down as sent."""

    def unsettled(c: sqlite3.Connection) -> int:
        (count,) = c.execute("SELECT count(*) FROM message WHERE kind = 'final' AND state <> 'sent'").fetchone()
        return int(count)

    async with asyncio.timeout(10):
        while await stage.services.database.transact(unsettled):
            await asyncio.sleep(0.01)


def elsewhere(stage: Stage, person: Person) -> Conversation:
    """A group in which the bot is not."""
    return stage.world.group("Friends", [person])


async def test_nobodys_paintings_but_ones_own_are_offered_from_all_chats_the_newest_first(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    await paint(stage, group, bob, await bob.send_photo(group, content), style)
    await paint(stage, group, ann, await ann.send_photo(group, content), style)
    await painted(stage, ann, style, content)
    friends = elsewhere(stage, ann)

    answer = await ann.ask_inline(stage.bot, "", friends)

    assert [result.title for result in answer.results] == ["balanced", "balanced"]
    assert answer.button is None
    newest, older = (await stage.services.database.transact(lambda c: jobs.shown_of(c, ann.id, most=9)))[:2]
    assert [result.id for result in answer.results] == [str(newest.job_id), str(older.job_id)]
    assert newest.job_id > older.job_id
    sent = await ann.send_inline(friends, answer, answer.results[0].id)
    assert sent.media is not None
    assert sent.media.kind == "photo"
    uploads = [request for request in stage.server.requests if request.method == "answerInlineQuery"]
    assert uploads[-1].parameters["is_personal"] is True


async def test_who_has_no_painting_yet_is_offered_a_way_to_the_first(stage: Stage) -> None:
    ann = stage.world.person("Ann")

    answer = await ann.ask_inline(stage.bot, "anything", elsewhere(stage, ann))

    assert answer.results == ()
    assert answer.button is not None
    assert answer.button["text"] == "Make your first painting"
    chat = ann.chat_with(stage.bot)
    await ann.send_text(chat, f"/start {answer.button['start_parameter']}")
    await chat.wait_for(says("Send me two photos"))


async def test_many_paintings_come_in_pages_without_one_missing_or_coming_twice(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann = stage.world.person("Ann")
    await painted(stage, ann, content, style)

    def many(c: sqlite3.Connection) -> None:
        result, file_id = c.execute("SELECT name, file_id FROM sent_file WHERE kind = 'photo'").fetchone()
        people.remember(c, Known(ann.id, "Ann", "en"), now_ms=1)
        conversation = conversations.identify(c, Place(-1, 0, ann.id))
        for number in range(119):
            name = f"{number:064x}.png"
            job = jobs.add(
                c, conversation, message_id=1, content=result, styles=(result,), recipe=Recipe.of(), now_ms=1
            )
            c.execute("UPDATE job SET state = 'done', result = ?, ended_ms = 1 WHERE id = ?", (name, job))
            sent_files.remember(c, {Media("photo", name): file_id})

    await stage.services.database.transact(many)
    friends, offset, seen, sizes = elsewhere(stage, ann), "", list[str](), list[int]()
    while True:
        answer = await ann.ask_inline(stage.bot, "", friends, offset=offset)
        seen += [result.id for result in answer.results]
        sizes.append(len(answer.results))
        offset = answer.next_offset
        if not offset:
            break

    assert sizes == [50, 50, 20]
    assert len(set(seen)) == 120
    assert [int(number) for number in seen] == sorted(map(int, seen), reverse=True)


async def test_an_offset_that_nobody_gave_out_is_the_beginning(stage: Stage, content: bytes, style: bytes) -> None:
    ann = stage.world.person("Ann")
    await painted(stage, ann, content, style)

    answer = await ann.ask_inline(stage.bot, "", elsewhere(stage, ann), offset="1; DROP TABLE job")

    assert len(answer.results) == 1


async def test_a_painting_sent_inline_is_no_new_picture_for_the_bot_in_a_group(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, _ = await ready(stage)
    await painted(stage, ann, content, style)
    answer = await ann.ask_inline(stage.bot, "", group)

    await ann.send_inline(group, answer, answer.results[0].id)
    asked = await ann.send_text(group, "/cancel@gouache_bot")

    told = await group.wait_for(lambda event: event.kind == "message" and event.actor.is_bot, after=asked)
    assert told.text.startswith("There is nothing to cancel")
