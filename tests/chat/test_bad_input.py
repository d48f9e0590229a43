"""What can't be painted: one clear sentence each, and the photo sent before is not lost."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from io import BytesIO

import pytest
from PIL import Image
from stage import Stage, bot_messages, is_final, picture, says

from bot.playground import Conversation, Person
from bot.playground.faults import Fault, bad_gateway, lost_answer, rate_limited
from bot.playground.model import Json
from engine.pictures import LIMITS

Send = Callable[[Person, Conversation], Awaitable[object]]


def as_file(data: bytes, name: str) -> Send:
    return lambda ann, chat: ann.send_document(chat, data, file_name=name)


FILE: Json = {"file_id": "a", "file_unique_id": "b", "file_size": 9}
PLACE: Json = {"latitude": 1.0, "longitude": 2.0}


def blank(width: int, height: int, format: str = "PNG") -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, format)
    return file.getvalue()


BAD = {
    "words": (lambda ann, chat: ann.send_text(chat, "paint me"), "I have your photo; now send the style"),
    "a link": (lambda ann, chat: ann.send_text(chat, "https://example.org/cat.jpg"), "I don't follow links"),
    "a caption with a bad value": (
        lambda ann, chat: ann.send_photo(chat, picture(seed=3), caption="iterations=9999"),
        "a whole number from 1 to 5000. I did not take the picture",
    ),
    "a caption with an unknown setting": (
        lambda ann, chat: ann.send_photo(chat, picture(seed=3), caption="iterationz=200"),
        "Did you mean iterations?",
    ),
    "a caption that asks for too much": (
        lambda ann, chat: ann.send_photo(chat, picture(seed=3), caption="size=4000"),
        "in a chat it can be at most 1536 px",
    ),
    "a video": (lambda ann, chat: ann.send_video(chat, b"\0\0\0\x18ftypmp42"), "That is a video"),
    "a GIF from an app": (
        lambda ann, chat: ann.send_animation(chat, b"\0\0\0\x18ftypmp42"),
        "That is a GIF animation",
    ),
    "a GIF file": (as_file(blank(64, 64, "GIF"), "loop.gif"), "This file is GIF"),
    "a PDF": (as_file(b"%PDF-1.7\n", "scan.pdf"), "This file is PDF"),
    "a PDF named as a photo": (as_file(b"%PDF-1.7\n", "photo.jpg"), "This file is PDF"),
    "a photo as phones keep it": (as_file(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "IMG_1.HEIC"), "This file is HEIC"),
    "an SVG": (as_file(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.svg"), "This file is SVG"),
    "random bytes": (as_file(bytes(range(256)), "what.bin"), "not a picture"),
    "a truncated JPEG": (as_file(picture(seed=1)[:900], "photo.jpg"), "damaged or cut short"),
    "more than 25 megapixels": (as_file(blank(5100, 5000), "poster.png"), "the limit is 25 megapixels"),
    "smaller than 32 px": (as_file(blank(31, 400), "icon.png"), "at least 32 px"),
    "longer than 20:1": (as_file(blank(32, 650), "ribbon.png"), "at most 20 times the short one"),
    "more than 20 MB": (as_file(b"\xff\xd8\xff" + bytes(LIMITS.bytes), "huge.jpg"), "the limit is 20 MB"),
    "a tiny photo": (lambda ann, chat: ann.send_photo(chat, blank(20, 20)), "at least 32 px"),
}


@pytest.mark.parametrize("kind", BAD)
async def test_a_bad_second_picture_gets_one_clear_sentence_and_the_first_survives(
    stage: Stage, kind: str, content: bytes, style: bytes
) -> None:
    send, reason = BAD[kind]
    ann, chat = stage.person("Ann")
    photo = await ann.send_photo(chat, content)
    kept = await chat.wait_for(says("Got the content"))

    await send(ann, chat)

    refusal = await chat.wait_for(lambda event: event.kind == "message", after=kept)
    assert reason in refusal.text
    assert "end " in refusal.text, "it says what to send"
    await ann.send_photo(chat, style)
    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    said = [message.text for message in bot_messages(chat)]
    assert said[:2] == [kept.text, refusal.text]
    assert len(said) == 4, "one sentence, the status and the painting come after it"


OTHER: dict[str, tuple[Json, str]] = {
    "a voice message": ({"voice": {**FILE, "duration": 2}}, "That is a sound"),
    "music": ({"audio": {**FILE, "duration": 2}}, "That is a sound"),
    "a round video": ({"video_note": {**FILE, "duration": 2, "length": 240}}, "That is a video"),
    "a sticker that moves": (
        {"sticker": {**FILE, "width": 9, "height": 9, "type": "regular", "is_animated": True, "is_video": False}},
        "That sticker moves",
    ),
    "a contact": ({"contact": {"phone_number": "1", "first_name": "Bob"}}, "That is a contact"),
    "a place": ({"location": PLACE}, "That is a place on the map"),
    "a venue": (
        {"location": PLACE, "venue": {"location": PLACE, "title": "Zoo", "address": "1"}},
        "a place on the map",
    ),
    "a poll": (
        {
            "poll": {
                **{"id": "1", "question": "Cat?", "options": [], "total_voter_count": 0, "is_closed": False},
                **{"is_anonymous": True, "type": "regular", "allows_multiple_answers": False, "allows_revoting": False},
                **{"members_only": False},
            }
        },
        "That is a poll",
    ),
    "dice": ({"dice": {"emoji": "🎲", "value": 6}}, "Nice throw"),
    "a story": ({"story": {"chat": {"id": 5, "type": "private"}, "id": 1}}, "That is not a picture"),
}


@pytest.mark.parametrize("kind", OTHER)
async def test_anything_else_is_called_by_its_name_once_and_the_person_hears_what_to_send(
    stage: Stage, kind: str, style: bytes
) -> None:
    fields, name = OTHER[kind]
    ann, chat = stage.person("Ann")

    stage.world.post(chat.chat, ann.user, service=fields)

    answer = await chat.wait_for(lambda event: event.kind == "message")
    assert name in answer.text
    assert "Send a photo, or a JPEG, PNG or WebP picture as a file." in answer.text
    await ann.send_photo(chat, style)
    await chat.wait_for(says("Got the content"))
    assert len(bot_messages(chat)) == 2


async def test_words_are_answered_by_what_is_awaited(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "hello there")
    await chat.wait_for(says("I paint from pictures, not words. Send a photo"))
    await ann.send_photo(chat, content, caption="style")
    await chat.wait_for(says("Got the style"))

    await ann.send_text(chat, "and now?")

    await chat.wait_for(says("I have your style; now send the photo to paint in it."))


async def test_a_file_that_telegram_calls_too_big_is_not_even_asked_for(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_document(chat, bytes(LIMITS.bytes + 1), file_name="huge.png")

    await chat.wait_for(says("the limit is 20 MB"))
    assert list(stage.config.pictures.iterdir()) == []


async def test_a_first_picture_whose_caption_asks_for_too_much_is_not_kept(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_photo(chat, content, caption="size=4000")
    await chat.wait_for(says("in a chat it can be at most 1536 px. I did not take the picture"))
    await ann.send_photo(chat, content)

    await chat.wait_for(says("Got the content"))


@pytest.mark.parametrize(
    ("call", "fault"),
    [("getFile", rate_limited(1)), ("getFile", bad_gateway()), ("download", lost_answer())],
    ids=["429", "502", "cut off"],
)
async def test_a_download_that_fails_once_is_made_again_and_nobody_hears_of_it(
    stage: Stage, content: bytes, call: str, fault: Fault
) -> None:
    ann, chat = stage.person("Ann")
    stage.server.faults.plan(call, fault)

    await ann.send_photo(chat, content)

    answer = await chat.wait_for(lambda event: event.kind == "message")
    assert answer.text.startswith("Got the content")
