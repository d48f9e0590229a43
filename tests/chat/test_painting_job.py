"""Two photos become a painting: what a person sees."""

from __future__ import annotations

import re
from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from stage import Stage, bot_messages, button, finals, is_final, picture, says, start_painting

from bot.handlers.commands import COMMANDS, GROUP_COMMANDS
from bot.texts import LANGUAGES, words_in

CAPTION = re.compile(r"Step \d+ of 200 · \d+% · about \d+ sec left")


async def test_the_first_photo_is_kept_as_the_content(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_photo(chat, content)

    answer = await chat.wait_for(says("Got the content"))
    assert "send the style" in answer.text
    assert stage.executor.tasks == []


async def test_the_finished_picture_is_a_new_message_replying_to_the_content_photo(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    photo = await ann.send_photo(chat, content)
    await ann.send_photo(chat, style)

    final = await chat.wait_for(is_final)

    assert final.media is not None
    assert final.media.kind == "photo"
    assert final.message is not None
    assert final.message.reply_to == photo.id
    assert final.message == chat.messages[-1]


async def test_the_sketch_is_what_a_warm_bot_says_first(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    await ann.send_photo(chat, content)
    kept = await chat.wait_for(says("Got the content"))
    second = await ann.send_photo(chat, style)

    sketch = await chat.wait_for(says("Step"), after=second)

    assert sketch.kind == "message"
    assert sketch.media is not None
    assert CAPTION.fullmatch(sketch.text)
    assert bot_messages(chat) == [kept.message, sketch.message]


async def test_the_same_message_is_edited_as_the_painting_comes_along(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)
    stage.executor.step()

    edit = await chat.wait_for(says("Step 66 of 200 · 33%"))

    assert edit.kind == "edit"
    assert edit.message is not None
    assert sketch.message is not None
    assert edit.message.id == sketch.message.id
    assert edit.picture != sketch.picture
    assert edit.at - sketch.at >= 2.9, "Telegram allows about one edit in three seconds"


async def test_the_status_message_ends_with_the_newest_picture_and_says_that_it_is_over(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)
    stage.executor.release()

    last = await chat.wait_for(says("Painted in 200 steps"))

    assert last.kind == "edit"
    assert last.message is not None
    assert sketch.message is not None
    assert last.message.id == sketch.message.id
    assert last.picture != sketch.picture, "it brings the newest picture with it"


async def test_the_chat_shows_that_a_picture_is_coming(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    await ann.send_photo(chat, content)
    await ann.send_photo(chat, style)

    action = await chat.wait_for(lambda event: event.kind == "action")

    assert action.note == "upload_photo"


async def test_an_album_of_two_starts_a_job(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")

    first, _ = await ann.send_album(chat, [content, style])

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == first.id
    assert len(finals(chat)) == 1


async def test_pictures_sent_as_files_are_painted_too(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_document(chat, picture(seed=3, format="PNG"), file_name="holiday.png")
    await ann.send_document(chat, picture(seed=4, format="WEBP"), file_name="no-extension", mime_type="")

    await chat.wait_for(is_final)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
async def test_a_file_is_painted_in_its_full_size_and_quality(stage: Stage, kind: str, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    data = picture(seed=3, width=1600, height=1000, format=kind)

    await ann.send_document(chat, data, file_name=f"holiday.{kind.lower()}")
    await ann.send_photo(chat, style)

    await chat.wait_for(is_final)
    sent, painted = (np.asarray(Image.open(BytesIO(each))) for each in (data, stage.executor.tasks[0].content))
    assert np.array_equal(sent, painted)


async def test_the_first_photo_is_the_content_and_the_second_the_style(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_document(chat, picture(seed=3, width=100, format="PNG"), file_name="a.png")
    await ann.send_document(chat, picture(seed=4, width=50, format="PNG"), file_name="b.png")

    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert Image.open(BytesIO(task.content)).width == 100
    assert [Image.open(BytesIO(style)).width for style in task.styles] == [50]


async def test_what_is_kept_of_a_picture_is_its_pixels_and_nothing_else(stage: Stage, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAMERA"
    file = BytesIO()
    Image.open(BytesIO(picture(seed=5))).save(file, "JPEG", exif=exif, comment=b"SECRETCOMMENT")

    await ann.send_document(chat, file.getvalue(), file_name="photo.jpg")
    await ann.send_photo(chat, style)

    await chat.wait_for(is_final)
    kept = [path.read_bytes() for path in stage.config.pictures.iterdir()]
    assert len(kept) == 3
    assert not any(b"SECRET" in data for data in kept)


async def test_who_must_wait_for_the_executor_to_warm_up_is_told_and_the_text_becomes_the_picture(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.warm = False
    stage.executor.hold()
    await ann.send_photo(chat, content)
    await ann.send_photo(chat, style)

    told = await chat.wait_for(says("in a moment"))
    sketch = await chat.wait_for(says("Step 0 of 200"))

    assert told.kind == "message"
    assert sketch.kind == "edit"
    assert sketch.message is not None
    assert told.message is not None
    assert sketch.message.id == told.message.id
    assert sketch.media is not None


async def test_who_must_wait_for_others_is_told_how_many_are_ahead(stage: Stage, content: bytes, style: bytes) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    stage.executor.hold()
    await start_painting(ann, anns, content, style)
    await bob.send_photo(bobs, style)
    await bob.send_photo(bobs, content)

    await bobs.wait_for(says("1 painting is ahead of yours"))
    stage.executor.release()

    await bobs.wait_for(is_final)


async def test_how_many_are_ahead_and_for_how_long_is_kept_true_while_one_waits(
    stage: Stage, content: bytes, style: bytes
) -> None:
    (ann, anns), (bob, bobs), (cem, cems) = (stage.person(name) for name in ("Ann", "Bob", "Cem"))
    stage.executor.hold()
    sketch = await start_painting(ann, anns, content, style)
    await bob.send_album(bobs, [content, style], caption="size=256")
    await bobs.wait_for(says("1 painting is ahead of yours"))
    await cem.send_album(cems, [content, style], caption="size=384")
    waiting = await cems.wait_for(says("2 paintings are ahead of yours"))

    await ann.tap(button(sketch, "Stop and keep this"))
    await anns.wait_for(lambda event: event.kind == "toast")
    stage.executor.step()

    sooner = await cems.wait_for(says("1 painting is ahead of yours"))
    assert sooner.kind == "edit"
    first, then = (re.search(r"in about (\d+) sec", event.text) for event in (waiting, sooner))
    assert first is not None
    assert then is not None
    assert int(then[1]) < int(first[1]) / 2


async def test_a_third_photo_while_the_bot_paints_begins_the_next_painting(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)

    await ann.send_photo(chat, content)

    await chat.wait_for(says("Got the content"), after=sketch)


async def test_start_and_help_say_in_two_sentences_what_the_bot_does(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    for command in ("/start", "/help"):
        sent = await ann.send_text(chat, command)
        answer = await chat.wait_for(lambda event: event.kind == "message", after=sent)
        assert "two photos" in answer.text
        assert answer.text.count(".") == 2


async def test_an_unknown_command_is_answered_with_those_there_are(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_text(chat, "/dance")

    answer = await chat.wait_for(says("I don't know that command"))
    assert "/settings" in answer.text


async def test_the_descriptions_are_set(stage: Stage) -> None:
    for language in ("", *LANGUAGES):
        assert stage.bot.descriptions[language] == words_in(language)("description")
        assert stage.bot.short_descriptions[language] == words_in(language)("description-short")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_kind_of_chat_has_its_own_menu_in_the_persons_language(stage: Stage, language: str) -> None:
    ann, bob = (stage.world.person(name, language_code=language) for name in ("Ann", "Bob"))
    group = stage.world.group("Painters", [ann, bob, stage.bot]).chat

    menus = [(ann.chat_with(stage.bot).chat, ann, COMMANDS), (group, ann, GROUP_COMMANDS), (group, bob, GROUP_COMMANDS)]
    for chat, person, expected in menus:
        menu = stage.bot.commands_for(chat, person.user)
        assert [command["command"] for command in menu] == list(expected)
    admins, others = (stage.bot.commands_for(group, person.user) for person in (ann, bob))
    words = words_in(language)
    told = {command["description"] for menu in (admins, others) for command in menu if command["command"] == "settings"}
    assert told == {words("command-settings"), words("command-settings-admin")}
