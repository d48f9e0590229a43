"""/styles: the gallery, its pages, a person's own photo in every style, and what a tap or a link does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from group_talk import ready
from stage import Stage, is_final, picture, says, until

from bot.playground import Conversation, Event, Person
from bot.playground.model import Button
from bot.store import previews
from bot.texts import words_in
from engine.executor import TaskFailed
from engine.house_styles import HOUSE_STYLES

COMING = "In a moment: your photo"
SKETCHED = "Your photo in each of them"
CHOOSE_AGAIN = "I have dropped those settings now; choose the style again."


def name_of(style: str) -> str:
    return words_in("en")(f"style-{style}")


def buttons(event: Event) -> list[Button]:
    assert event.message is not None
    return list(event.message.buttons)


def button(event: Event, text: str) -> Button:
    return next(button for button in buttons(event) if text in button.text)


def shows(words: str) -> Callable[[Event], bool]:
    """A picture above these words."""
    return lambda event: event.media is not None and says(words)(event)


async def gallery(person: Person, chat: Conversation) -> Event:
    """What stands above the buttons of a gallery without a photo."""
    asked = await person.send_text(chat, "/styles")
    return await chat.wait_for(says("Tap the one you like"), after=asked)


async def gallery_of(person: Person, chat: Conversation, content: bytes, *, caption: str = "") -> Event:
    """What stands above the buttons of a gallery with this photo."""
    await person.send_photo(chat, content, caption=caption)
    asked = await person.send_text(chat, "/styles")
    return await chat.wait_for(shows(SKETCHED), after=asked)


async def test_the_gallery_is_an_album_of_styles_with_their_names_and_a_button_for_each(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    panel = await gallery(ann, chat)

    first = await chat.wait_for(shows(name_of(HOUSE_STYLES[0])))
    assert first.message is not None
    album = [message for message in chat.messages if message.media_group_id == first.message.media_group_id]
    assert len(album) == 6
    assert first.text.splitlines() == [f"{n}. {name_of(style)}" for n, style in enumerate(HOUSE_STYLES[:6], start=1)]
    labels = [f"{n} · {name_of(style)}" for n, style in enumerate(HOUSE_STYLES[:6], start=1)]
    assert [button.text for button in buttons(panel)] == [*labels, "‹", "›"]


async def test_the_next_page_takes_the_place_of_the_first_in_the_same_message(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery(ann, chat)

    await ann.tap(button(panel, "›"))

    turned = await chat.wait_for(lambda event: event.kind == "edit" and shows("Styles 7 to")(event))
    assert panel.message is not None
    assert turned.message is not None
    assert turned.message.id == panel.message.id
    assert button(turned, f"1 · {name_of(HOUSE_STYLES[6])}")


async def test_before_the_first_page_comes_the_last(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery(ann, chat)

    await ann.tap(button(panel, "‹"))

    await chat.wait_for(shows(f"to {len(HOUSE_STYLES)} of {len(HOUSE_STYLES)}"))


async def test_a_page_that_was_shown_once_is_not_uploaded_again(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    for _ in range(2):
        panel = await gallery(ann, chat)
        await ann.tap(button(panel, "›"))
        await chat.wait_for(lambda event: event.kind == "edit" and event.media, after=panel)

    for method in ("sendMediaGroup", "editMessageMedia"):
        calls = [request for request in stage.server.requests if request.method == method]
        assert ["attach://" in str(call.parameters) for call in calls] == [True, False]


async def test_a_tap_on_a_style_paints_the_photo_that_waits(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery(ann, chat)
    await ann.send_photo(chat, content)
    await chat.wait_for(says("Got the content"))

    await ann.tap(button(panel, name_of("mosaic")))

    await chat.wait_for(lambda event: event.note == "I paint your photo in this style: Mosaic.")
    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert task.styles == (await drawn(stage, "mosaic"),)


async def test_without_a_photo_the_style_is_kept_and_the_bot_asks_for_one(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery(ann, chat)

    await ann.tap(button(panel, name_of("mosaic")))

    await chat.wait_for(shows("Mosaic it is. Now send the photo"))
    await ann.send_photo(chat, content)
    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert task.styles == (await drawn(stage, "mosaic"),)


async def drawn(stage: Stage, style: str) -> bytes:
    found = await stage.services.catalogue.find(style)
    assert found is not None
    return await stage.services.pictures.read(await stage.services.catalogue.picture(found))


async def test_a_style_that_was_asked_for_may_be_one_of_the_gallery(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "/style iterations=300")
    await chat.wait_for(says("In which style?"))
    await ann.tap(button(await gallery(ann, chat), name_of("mosaic")))
    await chat.wait_for(shows("Mosaic it is. Now send the photo"))

    photo = await ann.send_photo(chat, content)

    await chat.wait_for(is_final, after=photo)
    assert stage.executor.tasks[0].recipe.iterations == 300


async def test_weights_said_with_a_command_refuse_one_tap_on_a_style(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery_of(ann, chat, content)
    await ann.send_text(chat, "/style blend=0.7,0.3")
    await chat.wait_for(says("In which style?"), after=panel)
    await ann.tap(button(panel, name_of("mosaic")))
    refusal = await chat.wait_for(says("Weights in blend: 2; styles: 1."))
    assert refusal.text.endswith(CHOOSE_AGAIN)

    await ann.tap(button(panel, name_of("mosaic")))

    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe.blend == "equally"


async def test_weights_said_with_a_command_refuse_one_tap_on_a_style_where_no_photo_waits(
    stage: Stage, content: bytes
) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery(ann, chat)
    await ann.send_text(chat, "/style blend=0.7,0.3")
    await chat.wait_for(says("In which style?"), after=panel)
    await ann.tap(button(panel, name_of("mosaic")))
    refusal = await chat.wait_for(says("Weights in blend: 2; styles: 1."))
    assert refusal.text.endswith(CHOOSE_AGAIN)

    await ann.tap(button(panel, name_of("mosaic")))

    await chat.wait_for(shows("Mosaic it is. Now send the photo"))
    await ann.send_photo(chat, content)
    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe.blend == "equally"


async def test_weights_in_the_caption_of_the_photo_that_a_gallery_shows_refuse_one_tap_on_a_style(
    stage: Stage, content: bytes
) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery_of(ann, chat, content, caption="blend=0.7,0.3")
    await ann.tap(button(panel, name_of("mosaic")))
    refusal = await chat.wait_for(says("Weights in blend: 2; styles: 1."))
    assert refusal.text.endswith(CHOOSE_AGAIN)

    await ann.tap(button(panel, name_of("mosaic")))
    first = await chat.wait_for(is_final)
    await ann.tap(button(panel, name_of("stained_glass")))

    await chat.wait_for(is_final, after=first)
    assert [task.recipe.blend for task in stage.executor.tasks] == ["equally", "equally"]


async def test_what_a_command_and_the_photo_ask_for_that_is_too_much_together_refuses_one_link_to_a_style(
    stage: Stage, content: bytes
) -> None:
    ann, chat = stage.person("Ann")
    link = f"https://t.me/{stage.bot.user.username}?start=style_mosaic"
    await ann.send_photo(chat, content, caption="size=1536")
    asking = await ann.send_text(chat, "/style iterations=900")
    await chat.wait_for(says("In which style?"), after=asking)
    await ann.open_link(link)
    refusal = await chat.wait_for(says("I did not take the style"))
    assert refusal.text.endswith(CHOOSE_AGAIN)

    await ann.open_link(link)

    await chat.wait_for(is_final)
    recipe = stage.executor.tasks[0].recipe
    assert (recipe.size, recipe.iterations) == (1536, 200)


async def test_after_a_tap_that_is_refused_for_what_was_said_with_a_command_the_style_may_be_a_picture_of_ones_own(
    stage: Stage, content: bytes, style: bytes
) -> None:
    # Given a gallery of a photo that waits no more, and a tap on a style that is refused for what /style said
    ann, chat = stage.person("Ann")
    panel = await gallery_of(ann, chat, content)
    await ann.tap(button(panel, name_of("mosaic")))
    painted = await chat.wait_for(is_final)
    await ann.send_text(chat, "/style blend=0.7,0.3")
    await chat.wait_for(says("In which style?"), after=painted)
    await ann.tap(button(panel, name_of("mosaic")))
    refusal = await chat.wait_for(says("Weights in blend: 2; styles: 1."))

    # When another picture comes in its place
    own = await ann.send_photo(chat, style)

    # Then that is the style, and it is painted as usual
    await chat.wait_for(says("Got the style"), after=own)
    await ann.send_photo(chat, content)
    await chat.wait_for(is_final, after=refusal)
    assert stage.executor.tasks[-1].recipe.blend == "equally"


async def test_a_photo_that_waits_is_shown_in_every_style_of_the_page(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")

    panel = await gallery_of(ann, chat, content)

    assert await chat.wait_for(shows(COMING))
    assert len(buttons(panel)) == 8
    assert [len(asked.styles) for asked in stage.executor.sketched] == [6]


async def test_each_page_shows_the_photo_in_its_own_styles(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery_of(ann, chat, content)

    await ann.tap(button(panel, "›"))

    styles = await chat.wait_for(shows(COMING), after=panel)
    sketches = await chat.wait_for(shows(SKETCHED), after=styles)
    assert sketches.kind == "edit"
    first, second = stage.executor.sketched
    assert not set(first.styles) & set(second.styles)
    await ann.tap(button(sketches, name_of(HOUSE_STYLES[6])))
    await chat.wait_for(is_final)


async def test_one_photo_can_be_painted_in_one_style_after_another(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery_of(ann, chat, content)

    for style in HOUSE_STYLES[:2]:
        tapped = await ann.tap(button(panel, name_of(style)))
        await chat.wait_for(is_final, after=tapped)

    first, second = stage.executor.tasks
    assert first.content == second.content
    assert first.styles != second.styles


async def test_without_sketches_the_buttons_work_all_the_same(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.sketch_errors.append(TaskFailed("out of memory"))
    await ann.send_photo(chat, content)
    await ann.send_text(chat, "/styles")

    panel = await chat.wait_for(shows("did not come in time"))

    await ann.tap(button(panel, name_of("mosaic")))
    await chat.wait_for(is_final)


async def test_sketches_that_take_too_long_are_not_waited_for(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    stage.services.previewer.seconds = 0.05
    stage.executor.seconds = 60.0
    await ann.send_photo(chat, content)
    await ann.send_text(chat, "/styles")

    assert await chat.wait_for(shows("did not come in time"))


async def test_a_restart_only_delays_the_sketches(stage: Stage, content: bytes) -> None:
    # Given a gallery whose sketches were not made before the bot was killed
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content)
    await chat.wait_for(says("Got the content"))
    stage.executor.seconds = 60.0
    await ann.send_text(chat, "/styles")
    await chat.wait_for(shows(COMING))
    await until(lambda: bool(stage.executor.sketched))
    await stage.services.previewer.close()
    assert await stage.services.database.transact(previews.undone)

    # When it goes on
    stage.executor.seconds = 0.0
    await stage.services.previewer.start()

    # Then they come
    await chat.wait_for(shows(SKETCHED))
    assert await stage.services.database.transact(previews.undone) == []


async def test_a_link_to_a_style_takes_it_and_asks_for_the_photo(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")

    await ann.open_link(f"https://t.me/{stage.bot.user.username}?start=style_mosaic")

    await chat.wait_for(shows("Mosaic it is. Now send the photo"))
    await ann.send_photo(chat, content)
    await chat.wait_for(is_final)


async def test_a_link_paints_the_photo_that_waits(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content)
    await chat.wait_for(says("Got the content"))

    await ann.open_link(f"https://t.me/{stage.bot.user.username}?start=style_mosaic")

    await chat.wait_for(is_final)


async def test_a_chosen_style_comes_with_the_link_to_share_it(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    await ann.tap(button(await gallery(ann, chat), name_of("mosaic")))
    chosen = await chat.wait_for(shows("Mosaic it is"))

    await bob.open_link(chosen.text.splitlines()[-1])

    await bobs.wait_for(shows("Mosaic it is"))


async def test_a_link_to_an_unknown_style_leads_to_the_gallery(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    await ann.open_link(f"https://t.me/{stage.bot.user.username}?start=style_no-such-thing")

    answer = await chat.wait_for(says("a style I don't have; /styles"))
    assert answer.text.startswith("Send me two photos")


async def test_pictures_of_the_operators_come_after_the_house_styles(stage: Stage, content: bytes) -> None:
    stage.config.styles.mkdir()
    (stage.config.styles / "Grandma's quilt.png").write_bytes(picture(seed=7, format="PNG"))
    (stage.config.styles / "broken.png").write_bytes(b"no picture")
    ann, chat = stage.person("Ann")
    panel = await gallery_of(ann, chat, content)

    await ann.tap(button(panel, "‹"))

    last = await chat.wait_for(lambda event: event.kind == "edit" and shows(SKETCHED)(event), after=panel)
    assert "broken" not in " ".join(button.text for button in buttons(last))
    await ann.tap(button(last, "Grandma's quilt"))
    await chat.wait_for(is_final)


async def test_a_gallery_of_somebody_else_can_only_be_looked_at(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    bob, _ = stage.person("Bob")
    panel = await gallery_of(ann, chat, content)

    for text in (name_of("mosaic"), "›"):
        bobs = button(panel, text)
        tapped = await ann.tap(replace(bobs, data=bobs.data.replace(f":{ann.id}:", f":{bob.id}:")))
        await chat.wait_for(lambda event: "Somebody else" in event.note, after=tapped)

    assert stage.executor.tasks == []


@pytest.mark.parametrize(
    "data", ["style:1:mosaic", "style:{ann}:nothing:0", "styles:{ann}:x:0", "style:{ann}:mosaic:-1"]
)
async def test_a_tap_that_says_nothing_sensible_does_nothing(stage: Stage, data: str) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery(ann, chat)

    tapped = await ann.tap(replace(button(panel, "›"), data=data.format(ann=ann.id)))

    await chat.wait_for(lambda event: event.note == "This button does nothing any more.", after=tapped)


async def test_a_page_that_is_no_more_is_the_last_one(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    panel = await gallery(ann, chat)

    await ann.tap(replace(button(panel, "›"), data=f"styles:{ann.id}:99:0"))

    await chat.wait_for(shows(f"to {len(HOUSE_STYLES)} of {len(HOUSE_STYLES)}"))


async def test_in_a_group_the_style_is_chosen_by_a_tap_and_the_photo_sent_as_a_reply(
    stage: Stage, content: bytes
) -> None:
    group, ann, bob = await ready(stage)
    asked = await ann.send_text(group, "/styles@gouache_bot")
    panel = await group.wait_for(says("Tap the one you like"), after=asked)

    tapped = await bob.tap(button(panel, name_of("mosaic")))
    toast = await group.wait_for(lambda event: event.kind == "toast", after=tapped)
    assert toast.text == "Somebody else opened this gallery; /styles opens yours."
    await ann.tap(button(panel, name_of("mosaic")))
    chosen = await group.wait_for(shows("Mosaic it is. Now reply to this message"))
    await ann.reply(chosen, photo=content)

    await group.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert task.styles == (await drawn(stage, "mosaic"),)


async def test_in_a_group_any_administrator_chooses_for_an_anonymous_one(stage: Stage) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    await ann.speak_as(group, group)
    asked = await ann.send_text(group, "/styles@gouache_bot")
    panel = await group.wait_for(says("Tap the one you like"), after=asked)

    tapped = await bob.tap(button(panel, name_of("mosaic")))
    toast = await group.wait_for(lambda event: event.kind == "toast", after=tapped)
    assert toast.text == "Somebody else opened this gallery; /styles opens yours."
    await ann.tap(button(panel, name_of("mosaic")))

    await group.wait_for(shows("Mosaic it is."))
