"""What Telegram does to real bots: floods, lost answers, blocked chats, deleted messages, failing workers."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from stage import Stage, bot_messages, finals, is_final, picture, says, start_painting, until

from bot.playground.faults import bad_gateway, lost_answer, rate_limited, refused, reset
from engine.executor import TaskFailed, WorkerDied

BLOCKED = refused(403, "Forbidden: bot was blocked by the user")


async def test_a_flood_answer_delays_the_final_and_loses_nothing(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    await start_painting(ann, chat, content, style)
    stage.server.faults.plan("sendPhoto", rate_limited(1))
    stage.executor.release()

    await chat.wait_for(is_final)

    assert len(finals(chat)) == 1


@pytest.mark.parametrize("fault", [refused(500, "Internal Server Error"), bad_gateway()], ids=["500", "502 with HTML"])
async def test_a_server_error_is_tried_again(stage: Stage, content: bytes, style: bytes, fault: object) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    await start_painting(ann, chat, content, style)
    stage.server.faults.plan("sendPhoto", fault, times=2)  # type: ignore[arg-type]
    stage.executor.release()

    await chat.wait_for(is_final)

    assert len(finals(chat)) == 1


async def test_a_connection_that_breaks_before_the_send_took_effect_costs_nothing(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    await start_painting(ann, chat, content, style)
    stage.server.faults.plan("sendPhoto", reset())
    stage.executor.release()

    await chat.wait_for(is_final)

    assert len(finals(chat)) == 1


async def test_a_final_whose_answer_was_lost_comes_twice_at_most(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    await start_painting(ann, chat, content, style)
    stage.server.faults.plan("sendPhoto", lost_answer(), times=5)
    stage.executor.release()

    first = await chat.wait_for(is_final)
    await chat.wait_for(is_final, after=first)
    unsure = await chat.wait_for(says("Telegram did not say"))

    assert unsure.kind == "edit", "the status message owns up to it"
    assert unsure.media is not None, "and shows the painting"
    assert len(finals(chat)) == 2


async def test_a_status_message_that_was_deleted_ends_the_progress_and_the_final_still_comes(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)
    assert sketch.message is not None
    await ann.delete(sketch.message)
    stage.executor.step()
    await until(lambda: status_is_closed(stage))
    stage.executor.release()

    final = await chat.wait_for(is_final)

    assert bot_messages(chat)[-1] == final.message
    assert not any(event.kind == "edit" for event in chat.history)


async def test_a_content_photo_that_was_deleted_does_not_keep_the_final_away(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    photo = await ann.send_photo(chat, content)
    await ann.send_photo(chat, style)
    await chat.wait_for(says("Step"))
    await ann.delete(photo)
    stage.executor.release()

    final = await chat.wait_for(is_final)

    assert final.message is not None
    assert final.message.reply_to is None


async def test_a_person_who_blocks_the_bot_frees_the_executor_for_the_next(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    stage.executor.hold()
    stage.server.faults.plan("sendPhoto", BLOCKED)
    await ann.send_album(anns, [content, style])
    await until(lambda: stage.executor.cancelled == 1)
    stage.executor.release()

    await bob.send_album(bobs, [content, style])

    await bobs.wait_for(is_final)
    assert finals(anns) == []


async def test_a_painting_too_narrow_for_a_photo_comes_as_a_file(stage: Stage, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_document(chat, picture(seed=1, width=640, height=32), file_name="ribbon.jpg")
    await ann.send_photo(chat, style)

    final = await chat.wait_for(is_final)

    assert final.media is not None
    assert final.media.kind == "document"
    assert final.media.name == "painting.png"


@pytest.mark.parametrize("error", [WorkerDied("killed"), TaskFailed("out of memory"), RuntimeError("a bug")])
async def test_a_failed_attempt_is_made_again(stage: Stage, content: bytes, style: bytes, error: Exception) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.errors = [error, error]

    await ann.send_album(chat, [content, style])

    await chat.wait_for(is_final)
    assert len(stage.executor.tasks) == 3
    assert len(finals(chat)) == 1


async def test_after_three_failed_attempts_the_person_is_told_once_and_the_next_job_runs(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.errors = [WorkerDied("killed")] * 3

    photo, _ = await ann.send_album(chat, [content, style])

    news = await chat.wait_for(says("failed 3 times"))
    assert news.message is not None
    assert news.message.reply_to == photo.id
    await chat.wait_for(says("did not work out"))
    await ann.send_album(chat, [content, style])
    await chat.wait_for(is_final)
    assert len(stage.executor.tasks) == 4
    assert sum("failed 3 times" in event.text for event in chat.history) == 1


async def test_an_error_nobody_expected_is_told_with_the_code_that_is_in_the_log(
    stage: Stage, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    ann, chat = stage.person("Ann")
    stage.config.pictures.rmdir()

    await ann.send_photo(chat, content)

    told = await chat.wait_for(says("Something went wrong on my side"))
    reference = told.text.rpartition(" ")[2].rstrip(".")
    assert f"reference {reference}" in caplog.text
    with closing(sqlite3.connect(f"file:{stage.config.database}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT state, reference FROM inbox").fetchall() == [("failed", reference)]


def status_is_closed(stage: Stage) -> bool:
    with closing(sqlite3.connect(f"file:{stage.config.database}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT closed FROM message WHERE kind = 'status'").fetchone() == (1,)
