"""/settings in groups: each person's own, and the group's, which are the defaults of all."""

from __future__ import annotations

from group_talk import asked_style, button, on, ready
from stage import Stage, is_final

from bot.playground import Conversation, Event, Person
from engine.recipe import Recipe


async def settings(group: Conversation, person: Person, given: str = "") -> Event:
    """What the bot answers to /settings."""
    return await group.wait_for(on(await person.send_text(group, f"/settings@gouache_bot {given}".strip())))


async def groups_settings(group: Conversation, person: Person) -> Event:
    own = await settings(group, person)
    await person.tap(button(own, "This group's settings"))
    return await group.wait_for(
        lambda event: event.kind == "message" and event.text.startswith("How I paint in this group"), after=own
    )


def toast(text: str):  # type: ignore[no-untyped-def]
    return lambda event: event.kind == "toast" and event.text.startswith(text)


async def painted_with(stage: Stage, group: Conversation, person: Person, content: bytes, style: bytes) -> Recipe:
    before = len(stage.executor.tasks)
    prompt = await asked_style(group, person, await person.send_photo(group, content))
    sent = await person.reply(prompt, photo=style)
    await group.wait_for(is_final, after=sent)
    assert len(stage.executor.tasks) == before + 1
    return stage.executor.tasks[-1].recipe


async def test_settings_in_a_group_are_each_persons_own(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage)

    changed = await settings(group, bob, "iterations=120")

    assert changed.text.startswith("Changed: iterations.")
    assert (await painted_with(stage, group, bob, content, style)).iterations == 120
    assert (await painted_with(stage, group, ann, content, style)).iterations == 200


async def test_others_taps_on_a_panel_change_nothing(stage: Stage) -> None:
    group, ann, bob = await ready(stage)
    panel = await settings(group, bob)

    await ann.tap(button(panel, "quick"))

    await group.wait_for(toast("These are somebody else's settings"))
    assert "preset = balanced" in (await settings(group, bob)).text


async def test_a_group_has_defaults_that_an_administrator_changes_and_each_persons_changes_go_before_them(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    panel = await groups_settings(group, ann)
    await ann.tap(button(panel, "quick"))
    await group.wait_for(lambda event: event.kind == "edit" and "preset = quick" in event.text)

    await settings(group, bob, "style_weight=3")

    assert await painted_with(stage, group, bob, content, style) == Recipe.of(preset="quick", style_weight=3.0)
    assert await painted_with(stage, group, ann, content, style) == Recipe.of(preset="quick")
    chat = bob.chat_with(stage.bot)
    await bob.send_album(chat, [content, style])
    await chat.wait_for(is_final)
    assert stage.executor.tasks[-1].recipe == Recipe.of(), "elsewhere they do not hold"


async def test_only_administrators_are_offered_the_groups_settings_and_only_they_change_them(stage: Stage) -> None:
    group, ann, bob = await ready(stage)
    own = await settings(group, bob)
    assert own.message is not None
    assert not any(each.text.startswith("This group") for each in own.message.buttons)
    panel = await groups_settings(group, ann)

    await bob.tap(button(panel, "quick"))

    await group.wait_for(toast("Only this group's administrators can change that"))
    assert "preset = balanced" in (await groups_settings(group, ann)).text


async def test_who_is_an_administrator_is_asked_at_the_time_of_the_tap(stage: Stage) -> None:
    group, ann, bob = await ready(stage)
    await ann.promote(group, bob)
    panel = await groups_settings(group, bob)
    own = await settings(group, bob)
    await ann.promote(group, bob, ())

    for tapped in (button(panel, "quick"), button(own, "This group's settings")):
        event = await bob.tap(tapped)
        await group.wait_for(toast("Only this group's administrators"), after=event)


async def test_a_value_of_the_groups_is_typed_as_a_reply_by_whoever_was_asked(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    panel = await groups_settings(group, ann)
    await ann.tap(button(panel, "Steps"))
    asked = await group.wait_for(lambda event: event.kind == "message" and event.text.startswith("Steps, 200 now"))
    assert ann.is_asked_to_reply(asked)
    assert not bob.is_asked_to_reply(asked)
    await bob.reply(asked, "77")

    answered = await ann.reply(asked, "90")

    answer = await group.wait_for(on(answered))
    assert answer.text.startswith("Changed: iterations.\nHow I paint in this group")
    assert (await painted_with(stage, group, bob, content, style)).iterations == 90


async def test_who_is_no_administrator_any_more_types_no_value_of_the_groups(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    await ann.promote(group, bob)
    panel = await groups_settings(group, bob)
    await bob.tap(button(panel, "Steps"))
    asked = await group.wait_for(lambda event: event.kind == "message" and event.text.startswith("Steps, 200 now"))
    await ann.promote(group, bob, ())

    answered = await bob.reply(asked, "90")

    answer = await group.wait_for(on(answered))
    assert answer.text.startswith("Only this group's administrators")
    assert (await painted_with(stage, group, ann, content, style)).iterations == 200


async def test_an_anonymous_administrator_types_a_value_too(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    await ann.speak_as(group, group)
    panel = await settings(group, ann)
    await ann.tap(button(panel, "Steps"))
    asked = await group.wait_for(lambda event: event.kind == "message" and event.text.startswith("Steps, 200 now"))

    answered = await ann.reply(asked, "90")

    await group.wait_for(on(answered))
    assert (await painted_with(stage, group, bob, content, style)).iterations == 90


async def test_a_panel_keeps_the_way_to_the_groups_settings_when_it_changes(stage: Stage) -> None:
    group, ann, _ = await ready(stage)
    own = await settings(group, ann)

    await ann.tap(button(own, "quick"))

    edited = await group.wait_for(lambda event: event.kind == "edit")
    assert button(edited, "This group's settings")


async def test_an_anonymous_administrator_changes_the_groups_own(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    await ann.speak_as(group, group)

    changed = await settings(group, ann, "iterations=130")

    assert "How I paint in this group" in changed.text
    assert (await painted_with(stage, group, bob, content, style)).iterations == 130


async def test_whether_it_is_shown_being_painted_has_a_default_too(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage)
    panel = await groups_settings(group, ann)
    await ann.tap(button(panel, "Show it being painted: on"))
    await group.wait_for(lambda event: event.kind == "edit")
    await settings(group, bob, "iterations=120")

    await painted_with(stage, group, bob, content, style)

    assert not any(event.media for event in group.history if event.kind == "edit")


async def test_a_groups_settings_go_along_when_it_becomes_a_supergroup(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    panel = await groups_settings(group, ann)
    await ann.tap(button(panel, "quick"))
    await group.wait_for(lambda event: event.kind == "edit")

    supergroup = stage.world.people[bob.id].view(await ann.upgrade(group))

    shown = await settings(supergroup, bob)
    assert "preset = quick" in shown.text


async def test_reset_goes_back_to_the_groups_defaults(stage: Stage) -> None:
    group, ann, bob = await ready(stage)
    panel = await groups_settings(group, ann)
    await ann.tap(button(panel, "quick"))
    await group.wait_for(lambda event: event.kind == "edit")
    await settings(group, bob, "preset=fine")

    assert "preset = quick" in (await settings(group, bob, "reset")).text
