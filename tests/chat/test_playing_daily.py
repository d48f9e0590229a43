"""The daily challenge in a group, by a clock that tests move."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from game_stage import Group, playing

from bot.config import Config
from bot.handlers.daily import read_time
from bot.playground import Bot, Event, PlaygroundServer, World

DAY = 86_400.0


@pytest.fixture
async def group(world: World, server: PlaygroundServer, bot: Bot, config: Config) -> AsyncIterator[Group]:
    async with playing(world, server, bot, config, "Ann", "Bob", "Cem") as group:
        yield group


async def hung(group: Group, name: str, after: Event) -> Event:
    """The message that shows somebody's painting of the day; not its edit, once the day is over."""
    return await group.chat.wait_for(
        lambda event: event.kind == "message" and event.text.startswith(f"By {name}"), after=after
    )


async def test_a_photo_comes_at_its_hour_and_the_next_day_somebody_has_won(group: Group) -> None:
    await group.says("Ann", "/daily on 10:00")
    on = await group.shown("Every day at 10:00 UTC")
    photo = await group.passes(2 * 3600, "Today's photo!", after=on)
    assert photo.media
    await group.brings("Ann", photo, 1)
    anns = await hung(group, "Ann", after=photo)
    await group.taps("Bob", photo, "")
    bobs = await hung(group, "Bob", after=photo)
    assert await group.taps("Bob", anns, "Give a heart") == "A heart for Ann ♥"
    assert await group.taps("Bob", bobs, "Give a heart") == "That's yours: hearts are for the others."
    assert await group.taps("Bob", photo, "") == "You've painted today. Come back tomorrow!"

    won = await group.passes(DAY, "Ann won the day with 1 heart, and 3 points for it!", after=bobs)
    next_photo = await group.shown("Today's photo!", after=won)
    assert next_photo.picture != photo.picture
    await group.brings("Ann", next_photo, 3)
    await hung(group, "Ann", after=next_photo)
    week = await group.passes(2 * DAY, "🔥 Ann: 2 days in a row", after=next_photo)
    wall = await group.passes(DAY, "The wall of the week", after=week)
    assert wall.media
    assert "1. Ann · ♥ 1" in wall.text


async def test_the_hearts_under_the_paintings_go_when_their_day_is_over(group: Group) -> None:
    await group.says("Ann", "/daily on 10:00")
    on = await group.shown("Every day at 10:00 UTC")
    photo = await group.passes(2 * 3600, "Today's photo!", after=on)
    works = []
    for seed, name in enumerate(("Ann", "Bob")):
        await group.brings(name, photo, seed)
        works.append(await hung(group, name, after=photo))

    next_photo = await group.passes(DAY, "Today's photo!", after=works[-1])

    standing = group.chat.chat.messages
    ids = [event.message.id for event in works if event.message]
    await group.until(lambda: not any(standing[number].buttons for number in ids))
    assert [(standing[number].text, standing[number].media) for number in ids] == [
        (event.text, event.message and event.message.media) for event in works
    ]
    await group.brings("Ann", next_photo, 3)
    todays = await hung(group, "Ann", after=next_photo)
    assert await group.taps("Bob", todays, "Give a heart") == "A heart for Ann ♥"


async def test_eight_people_who_paint_in_one_minute_stay_within_what_a_group_allows(
    world: World, server: PlaygroundServer, bot: Bot, config: Config
) -> None:
    names = [f"Painter {number}" for number in range(1, 9)]
    async with playing(world, server, bot, config, *names) as group:
        await group.says(names[0], "/daily on 10:00")
        on = await group.shown("Every day at 10:00 UTC")
        photo = await group.passes(2 * 3600, "Today's photo!", after=on)
        for seed, name in enumerate(names):
            await group.brings(name, photo, seed)
        for name in names:
            await hung(group, name, after=photo)

        assert group.busiest_minute() <= 20


async def test_it_is_moved_and_ended_by_whoever_began_it(group: Group) -> None:
    await group.says("Ann", "/daily 10:00 +2")
    on = await group.shown("Every day at 10:00 UTC+2")
    await group.says("Bob", "/daily 18:30")
    refused = await group.shown("Only whoever began the daily challenge", after=on)
    await group.says("Ann", "/daily on 18:30")
    moved = await group.shown("From now on the photo comes at 18:30 UTC", after=refused)
    await group.says("Ann", "/daily tomorrow")
    usage = await group.shown("To end it: /daily off", after=moved)
    await group.says("Ann", "/daily off")
    await group.shown("Ann put the easel away", after=usage)
    await group.says("Ann", "/daily off")
    await group.shown("There is no daily challenge here", after=usage)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("10:00", "10:00 UTC"),
        ("7", "07:00 UTC"),
        ("18.30 +5:30", "18:30 UTC+5:30"),
        ("10:00 utc-3", "10:00 UTC-3"),
        ("9h05 GMT+2", "09:05 UTC+2"),
    ],
)
def test_times_are_read_as_people_write_them(text: str, said: str) -> None:
    assert str(read_time(text)) == said


@pytest.mark.parametrize("text", ["", "24:00", "10:60", "noon", "10:00 +15", "10:00 2"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_time(text) is None
