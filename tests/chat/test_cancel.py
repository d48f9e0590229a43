"""/cancel, in every state a conversation can be in."""

from __future__ import annotations

from stage import Stage, bot_messages, finals, is_final, says, start_painting


async def test_cancel_drops_the_photo_that_waits_for_its_style(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content)
    await ann.send_text(chat, "/cancel")
    dropped = await chat.wait_for(says("Dropped your photo"))

    await ann.send_photo(chat, style)

    await chat.wait_for(says("Got the content"), after=dropped)
    assert stage.executor.tasks == []


async def test_cancel_stops_the_running_painting_and_the_executor(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)

    await ann.send_text(chat, "/cancel")

    await chat.wait_for(says("Stopped. Send two photos"))
    closed = await chat.wait_for(lambda event: event.kind == "edit" and event.text == "Stopped.")
    assert sketch.message is not None
    assert closed.message is not None
    assert closed.message.id == sketch.message.id
    assert stage.executor.cancelled == 1


async def test_after_a_cancel_the_next_painting_is_made_and_the_stopped_one_never_comes(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    await start_painting(ann, chat, content, style)
    await ann.send_text(chat, "/cancel")
    await chat.wait_for(says("Stopped. Send two photos"))
    stage.executor.release()

    photo = await ann.send_photo(chat, style)
    await ann.send_photo(chat, content)

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    assert len(finals(chat)) == 1


async def test_cancel_takes_a_waiting_painting_out_of_the_line(stage: Stage, content: bytes, style: bytes) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    stage.executor.hold()
    await start_painting(ann, anns, content, style)
    await bob.send_album(bobs, [style, content])
    await bobs.wait_for(says("1 painting is ahead"))

    await bob.send_text(bobs, "/cancel")

    await bobs.wait_for(lambda event: event.kind == "edit" and event.text == "Stopped.")
    stage.executor.release()
    await anns.wait_for(is_final)
    assert len(stage.executor.tasks) == 1
    assert finals(bobs) == []


async def test_cancel_drops_the_next_photo_before_it_stops_the_painting(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)
    await ann.send_photo(chat, content)
    await chat.wait_for(says("Got the content"), after=sketch)

    await ann.send_text(chat, "/cancel")

    await chat.wait_for(says("Your painting goes on"))
    stage.executor.release()
    await chat.wait_for(is_final)


async def test_cancel_with_nothing_to_cancel_says_so(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_album(chat, [content, style])
    await chat.wait_for(is_final)

    await ann.send_text(chat, "/cancel")

    await chat.wait_for(says("There is nothing to cancel"))
    assert len(finals(chat)) == 1


async def test_one_persons_cancel_leaves_anothers_painting_alone(stage: Stage, content: bytes, style: bytes) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    stage.executor.hold()
    await start_painting(ann, anns, content, style)

    await bob.send_text(bobs, "/cancel")

    await bobs.wait_for(says("There is nothing to cancel"))
    stage.executor.release()
    await anns.wait_for(is_final)
    assert len(bot_messages(bobs)) == 1
