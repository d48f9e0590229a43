"""Captions steer: which picture is which, and how to paint it this once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stage import Stage, is_final, picture, says

from bot.handlers import captions
from bot.handlers.captions import Caption
from engine.recipe import RecipeError


async def test_a_picture_called_style_may_come_first(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, style, caption="style")
    await chat.wait_for(says("Got the style. Now send the photo"))
    photo = await ann.send_photo(chat, content)

    final = await chat.wait_for(is_final)

    assert final.message is not None
    assert final.message.reply_to == photo.id
    await ann.send_album(chat, [content, style], caption="iterations=33")
    await chat.wait_for(is_final, after=final)
    one, other = stage.executor.tasks
    assert (one.content, one.styles) == (other.content, other.styles)


async def test_a_second_content_takes_the_place_of_the_first(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, picture(seed=5))
    await chat.wait_for(says("Got the content"))
    better = await ann.send_photo(chat, content, caption="Content: this one!")
    await chat.wait_for(says("Got the content"), after=better)
    await ann.send_photo(chat, style)

    final = await chat.wait_for(is_final)

    assert final.message is not None
    assert final.message.reply_to == better.id


async def test_settings_in_captions_hold_for_that_painting_alone(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content, caption="iterations=33, keep the colours")
    await ann.send_photo(chat, style, caption="my favourite: style_weight=2")
    first = await chat.wait_for(is_final)
    await ann.send_album(chat, [content, style])
    await chat.wait_for(is_final, after=first)

    steered, usual = (task.recipe for task in stage.executor.tasks)

    assert (steered.iterations, steered.colour, steered.style_weight) == (33, "luminance", 2.0)
    assert (usual.iterations, usual.colour, usual.style_weight) == (200, "style", 1.0)


@pytest.mark.parametrize("said", ["iterations=9999", "size=4000"])
async def test_a_command_that_asks_for_what_can_not_be_asks_for_no_picture(
    stage: Stage, content: bytes, said: str
) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_text(chat, f"/style {said}")

    await chat.wait_for(says("Nothing was changed"))
    photo = await ann.send_photo(chat, content)
    await chat.wait_for(says("Got the content"), after=photo)


async def test_weights_said_with_a_command_that_can_not_be_are_forgotten_once_a_picture_is_refused_for_them(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content)
    asking = await ann.send_text(chat, "/style blend=0.7,0.3")
    await chat.wait_for(says("In which style?"), after=asking)
    await ann.send_photo(chat, style)
    await chat.wait_for(says("Weights in blend: 2; styles: 1."))

    await ann.send_photo(chat, style)

    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe.blend == "equally"


@pytest.mark.parametrize("by", ["command", "caption"])
async def test_weights_for_more_styles_than_the_one_that_comes_refuse_it_at_once(
    stage: Stage, content: bytes, style: bytes, by: str
) -> None:
    ann, chat = stage.person("Ann")
    caption = "style blend=0.7,0.3"
    if by == "command":
        asking, caption = await ann.send_text(chat, "/style blend=0.7,0.3"), ""
        await chat.wait_for(says("In which style?"), after=asking)
    first = await ann.send_photo(chat, style, caption=caption)
    refusal = await chat.wait_for(says("Weights in blend: 2; styles: 1."))
    assert refusal.text.endswith("I did not take the picture: send it again with another caption, or with none.")

    await ann.send_photo(chat, style, caption="style")

    await chat.wait_for(says("Got the style"), after=first)
    await ann.send_photo(chat, content)
    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe.blend == "equally"


async def test_a_style_refused_for_the_weights_in_its_caption_is_taken_once_that_is_edited(
    stage: Stage, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    first = await ann.send_photo(chat, style, caption="style blend=0.7,0.3")
    await chat.wait_for(says("Weights in blend: 2; styles: 1."))

    await ann.edit_text(first, "style")

    await chat.wait_for(says("Got the style"))


async def test_a_style_that_waits_gets_no_weights_by_an_edit(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    first = await ann.send_photo(chat, style, caption="style")
    await chat.wait_for(says("Got the style"))

    await ann.edit_text(first, "style blend=0.7,0.3")

    await chat.wait_for(says("Weights in blend: 2; styles: 1."))
    await ann.send_photo(chat, content)
    await chat.wait_for(is_final)


async def test_weights_said_with_the_photo_blend_the_album_of_styles_that_comes_for_it(
    stage: Stage, content: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content, caption="blend=0.7,0.3")
    await chat.wait_for(says("Got the content"))

    await ann.send_album(chat, [picture(seed=11), picture(seed=12)], caption="style")

    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert (len(task.styles), task.recipe.blend) == (2, "0.7,0.3")


async def test_weights_said_with_the_photo_are_forgotten_once_a_style_is_refused_for_them(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content, caption="blend=0.7,0.3")
    await chat.wait_for(says("Got the content"))
    await ann.send_photo(chat, style)
    refusal = await chat.wait_for(says("Weights in blend: 2; styles: 1."))
    assert refusal.text.endswith(
        "I did not take the picture: the one that waits asks for it. I have dropped its settings now; send this one"
        " again."
    )

    await ann.send_photo(chat, style)

    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe.blend == "equally"


async def test_weights_said_with_the_photo_stay_where_a_style_is_refused_for_those_in_its_own_caption(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content, caption="blend=0.7,0.3")
    await chat.wait_for(says("Got the content"))
    await ann.send_photo(chat, style, caption="style blend=0.5,0.5")
    refusal = await chat.wait_for(says("Weights in blend: 2; styles: 1."))
    assert refusal.text.endswith("I did not take the picture: send it again with another caption, or with none.")

    await ann.send_album(chat, [picture(seed=11), picture(seed=12)], caption="style")

    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe.blend == "0.7,0.3"


async def test_what_a_command_and_the_photo_ask_for_that_is_too_much_together_refuses_one_picture_without_a_caption(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content, caption="size=1536")
    asking = await ann.send_text(chat, "/style iterations=900")
    await chat.wait_for(says("In which style?"), after=asking)
    await ann.send_photo(chat, style)
    refusal = await chat.wait_for(says("I did not take the picture"))

    await ann.send_photo(chat, style)

    await chat.wait_for(is_final, after=refusal)
    recipe = stage.executor.tasks[0].recipe
    assert (recipe.size, recipe.iterations) == (1536, 200)


async def test_what_was_said_with_a_command_waits_while_a_picture_is_refused_for_the_weights_in_its_own_caption(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content)
    asking = await ann.send_text(chat, "/style iterations=300")
    await chat.wait_for(says("In which style?"), after=asking)
    await ann.send_photo(chat, style, caption="blend=0.7,0.3")
    await chat.wait_for(says("Weights in blend: 2; styles: 1."))

    await ann.send_photo(chat, style)

    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe.iterations == 300


async def test_a_sticker_that_stands_still_is_a_picture_like_any_other(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, content)
    await ann.send_sticker(chat, picture(seed=2, width=512, height=512, format="WEBP"))

    await chat.wait_for(is_final)


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("", Caption()),
        ("my cat on the sofa", Caption()),
        ("Style", Caption("style")),
        ("this is the content.", Caption("content")),
        ("style or content?", Caption()),
        ("Style: the one of my teacher", Caption("style")),
        ("Photo", Caption("content")),
        ("Photo: Ann", Caption()),
        ("paint it in the style of the next picture", Caption()),
        ("e=mc2", Caption()),
        ("keep colors", Caption(None, {"colour": "luminance"})),
        ("colour=match keep colours", Caption(None, {"colour": "match"})),
        ("preset=quick", Caption(None, {"preset": "quick"})),
        ("1+1=2", Caption()),
        ("blend=0.7,0.3, please", Caption(None, {"blend": "0.7,0.3"})),
    ],
)
def test_a_caption_says_this(text: str, caption: Caption) -> None:
    found = captions.read(text)

    assert (found.role, dict(found.changes)) == (caption.role, dict(caption.changes))


def test_a_name_that_is_almost_a_settings_is_refused() -> None:
    with pytest.raises(RecipeError, match="iterations"):
        captions.read("iteration=9")


@given(st.text(max_size=1024))
def test_no_caption_breaks_anything(text: str) -> None:
    try:
        captions.read(text)
    except RecipeError as error:
        assert len(str(error)) < 1000
