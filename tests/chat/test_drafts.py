"""One picture waits for the other: what its person can do meanwhile, and that nobody else's ever gets to it."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image
from stage import Stage, bot_messages, is_final, picture, says

from bot.playground import Conversation, Event, Person
from bot.playground.faults import bad_gateway
from bot.playground.model import Button

NO_LONGER = "This button does nothing any more."


def button(event: Event, text: str) -> Button:
    assert event.message is not None
    return event.message.button(text)


async def toasted(person: Person, chat: Conversation, tapped: Button) -> str:
    """Tap, and return what the toast says."""
    tap = await person.tap(tapped)
    return (await chat.wait_for(lambda event: event.kind == "toast", after=tap)).text


async def test_a_picture_that_waits_becomes_the_style_by_a_tap_and_the_photo_again_by_another(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, style)
    kept = await chat.wait_for(says("Got the content"))

    await ann.tap(button(kept, "This is the style"))
    swapped = await chat.wait_for(says("Got the style. Now send the photo"))
    await ann.tap(button(swapped, "This is the photo"))
    back = await chat.wait_for(says("Got the content"), after=swapped)
    await ann.tap(button(back, "This is the style"))
    await chat.wait_for(says("Got the style"), after=back)
    photo = await ann.send_photo(chat, content)

    assert swapped.kind == "edit"
    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    assert len(bot_messages(chat)) == 3, "the message changes in its place"


async def test_a_photo_that_asks_for_what_no_style_can_have_is_not_made_one(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content, caption="blend=0.7,0.3")
    kept = await chat.wait_for(says("Got the content"))

    toast = await toasted(ann, chat, button(kept, "This is the style"))

    assert toast == "Weights in blend: 2; styles: 1. Give one weight for each style, or none."


async def test_a_button_of_a_picture_that_waits_no_more_does_nothing(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content)
    kept = await chat.wait_for(says("Got the content"))
    await ann.send_photo(chat, style)
    await chat.wait_for(is_final)

    for label in ("This is the style", "Use my profile photo"):
        assert await toasted(ann, chat, button(kept, label)) == NO_LONGER


async def test_nobody_else_says_what_a_picture_is(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    await ann.send_photo(chat, content)
    kept = await chat.wait_for(says("Got the content"))
    await bob.send_photo(bobs, content)
    bobs_kept = await bobs.wait_for(says("Got the content"))

    for label in ("This is the style", "Use my profile photo"):
        made_up = Button(button(bobs_kept, label).message, label, button(kept, label).data)
        assert await toasted(bob, bobs, made_up) == "This is Ann's painting; /paint makes yours."


async def test_the_profile_photo_is_the_style_of_a_photo_that_waits(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.set_profile_photo(picture(seed=9))
    await ann.set_profile_photo(solid("orange"))
    photo = await ann.send_photo(chat, content)
    kept = await chat.wait_for(says("Got the content"))

    assert await toasted(ann, chat, button(kept, "Use my profile photo")) == "One moment, I fetch your profile photo."

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    (task,) = stage.executor.tasks
    red, green, blue = colour(task.styles[0])
    assert red > green > blue, "the newest one"


async def test_the_profile_photo_is_the_content_for_whoever_begins_with_it(stage: Stage, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.set_profile_photo(solid("orange"))
    await ann.send_text(chat, "/start")
    hello = await chat.wait_for(says("Send me two photos"))

    await ann.tap(button(hello, "Use my profile photo"))
    await chat.wait_for(says("Got the content"))
    await ann.send_photo(chat, style)

    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    red, green, blue = colour(task.content)
    assert red > green > blue


async def test_the_profile_photo_is_the_content_for_a_style_that_waits(stage: Stage, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.set_profile_photo(solid("orange"))
    await ann.send_photo(chat, style, caption="style")
    kept = await chat.wait_for(says("Got the style"))

    await ann.tap(button(kept, "Use my profile photo"))

    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    red, green, blue = colour(task.content)
    assert red > green > blue


async def test_who_has_no_profile_photo_hears_so_and_the_picture_goes_on_waiting(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content)
    kept = await chat.wait_for(says("Got the content"))

    await ann.tap(button(kept, "Use my profile photo"))
    await chat.wait_for(says("I see no profile photo of yours"))
    await ann.send_photo(chat, style)

    await chat.wait_for(is_final)


async def test_a_profile_photo_that_telegram_gives_only_later_is_waited_for(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    await ann.set_profile_photo(solid("orange"))
    stage.server.faults.plan("getUserProfilePhotos", bad_gateway())
    await ann.send_text(chat, "/start")
    hello = await chat.wait_for(says("Send me two photos"))

    await ann.tap(button(hello, "Use my profile photo"))

    await chat.wait_for(says("Got the content"))


async def test_forwarded_pictures_are_pictures_like_any_other(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    await bob.send_photo(bobs, content)
    await bob.send_document(bobs, style, file_name="style.jpg")
    photo, file = [message for message in bobs.messages if message.media]

    forwarded = await ann.forward(photo, chat)
    await chat.wait_for(says("Got the content"))
    await ann.forward(file, chat)

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == forwarded.id


async def test_what_somebody_else_wrote_under_a_forwarded_picture_says_nothing_of_its_use(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    await bob.send_photo(bobs, style, caption="content")
    (photo,) = [message for message in bobs.messages if message.media]

    sent = await ann.send_photo(chat, content)
    await chat.wait_for(says("Got the content"), after=sent)
    await ann.forward(photo, chat)

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == sent.id


async def test_a_forwarded_album_is_an_album(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    pictures = await bob.send_album(bobs, [content, style])
    album = stage.world.album_id()

    photo, _ = [await ann.forward(message, chat, album=album) for message in pictures]

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    assert not any("Now send" in message.text for message in bot_messages(chat))


def solid(name: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (200, 200), name).save(file, "PNG")
    return file.getvalue()


def colour(data: bytes) -> tuple[float, float, float]:
    """A picture's mean red, green and blue."""
    red, green, blue = np.asarray(Image.open(BytesIO(data)).convert("RGB")).mean(axis=(0, 1))
    return float(red), float(green), float(blue)


async def test_who_has_no_pictures_at_hand_sees_two_samples_painted(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "/start")
    hello = await chat.wait_for(says("Send me two photos"))

    assert await toasted(ann, chat, button(hello, "Try it with two samples")) == "One moment, I draw them."

    await chat.wait_for(is_final)
    shown = await chat.wait_for(says("Two pictures that I drew myself"))
    assert shown.media is not None
    album = [message for message in bot_messages(chat) if message.media_group_id]
    assert len(album) == 2
    (task,) = stage.executor.tasks
    assert len({task.content, *task.styles}) == 2
