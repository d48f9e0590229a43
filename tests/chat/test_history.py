"""/history: what a person has had painted, and how they get it back."""

from __future__ import annotations

from stage import Stage, button, buttons, is_final, painted, picture, says

from bot.playground import Conversation, Event, Person
from bot.playground.model import Button


async def asked(person: Person, chat: Conversation) -> Event:
    """What comes with the numbers that bring a painting back."""
    sent = await person.send_text(chat, "/history")
    return await chat.wait_for(says("Tap a number"), after=sent)


def album(chat: Conversation) -> list[Event]:
    """The pictures of the newest album, in their order."""
    last = next(event for event in reversed(chat.history) if event.message and event.message.media_group_id)
    assert last.message is not None
    group = last.message.media_group_id
    return [event for event in chat.history if event.message and event.message.media_group_id == group]


def digest(event: Event) -> str:
    assert event.media is not None
    return event.media.file.digest


async def test_the_last_paintings_come_as_an_album_newest_first_and_nothing_is_uploaded(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    for seed in (3, 4, 5):
        await painted(stage, ann, chat, [picture(seed=seed), style])
    before = [digest(event) for event in chat.history if is_final(event)]
    uploads = len(stage.server.requests)

    await asked(ann, chat)

    shown = album(chat)
    assert shown[0].text == "Your last 3 paintings, newest first."
    assert [digest(event) for event in shown] == before[::-1]
    albums = [request for request in stage.server.requests[uploads:] if request.method == "sendMediaGroup"]
    assert len(albums) == 1
    assert "attach://" not in str(albums[0].parameters)


async def test_a_number_brings_a_painting_back_with_all_its_buttons(stage: Stage, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [picture(seed=3), style])
    await painted(stage, ann, chat, [picture(seed=4), style])
    numbers = await asked(ann, chat)
    assert buttons(numbers) == ["1", "2"]

    tapped = await ann.tap(button(numbers, "2"))
    again = await chat.wait_for(is_final, after=tapped)

    assert (again.text, buttons(again)) == (first.text, buttons(first))
    assert digest(again) == digest(first)
    await ann.tap(button(again, "More style"))
    await chat.wait_for(is_final, after=again)
    one, _, other = stage.executor.tasks
    assert (other.content, other.recipe) == (one.content, one.recipe.changed({"style_weight": 2.0}))


async def test_a_single_painting_comes_with_its_buttons_at_once(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])

    sent = await ann.send_text(chat, "/history")

    again = await chat.wait_for(is_final, after=sent)
    assert (again.text, buttons(again)) == (first.text, buttons(first))


async def test_at_most_ten_are_shown(stage: Stage, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    for seed in range(3, 14):
        await painted(stage, ann, chat, [picture(seed=seed), style])

    numbers = await asked(ann, chat)

    assert buttons(numbers) == [str(number) for number in range(1, 11)]
    assert len(album(chat)) == 10


async def test_a_painting_whose_file_and_id_are_gone_is_left_out(stage: Stage, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    for seed in (3, 4, 5):
        await painted(stage, ann, chat, [picture(seed=seed), style])
    services = stage.services
    name = await services.database.transact(lambda c: c.execute("SELECT result FROM job WHERE id = 2").fetchone()[0])
    services.pictures.path(name).unlink()
    await services.database.transact(lambda c: c.execute("DELETE FROM sent_file WHERE name = ?", (name,)))

    assert buttons(await asked(ann, chat)) == ["1", "2"]


async def test_a_painting_that_telegram_was_never_given_as_a_photo_is_uploaded(stage: Stage, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    for seed in (3, 4):
        await painted(stage, ann, chat, [picture(seed=seed), style])
    await stage.services.database.transact(lambda c: c.execute("DELETE FROM sent_file"))

    await asked(ann, chat)

    assert len(album(chat)) == 2


async def test_who_has_no_paintings_hears_how_to_get_one(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_text(chat, "/history")

    await chat.wait_for(says("You have no paintings yet"))


async def test_nobody_sees_or_gets_back_another_persons_paintings(stage: Stage, style: bytes) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    for seed in (3, 4):
        await painted(stage, ann, anns, [picture(seed=seed), style])
    numbers = await asked(ann, anns)

    await bob.send_text(bobs, "/history")
    nothing = await bobs.wait_for(says("You have no paintings yet"))
    assert nothing.message is not None
    await bob.tap(Button(nothing.message, "forged", button(numbers, "1").data))

    await bobs.wait_for(lambda event: event.kind == "toast" and event.text == "This button does nothing any more.")
