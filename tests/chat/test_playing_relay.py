"""Style Relay in a group."""

from __future__ import annotations

from collections.abc import AsyncIterator

import av
import pytest
from game_stage import Group, playing

from bot.config import Config
from bot.playground import Bot, PlaygroundServer, World


@pytest.fixture
async def group(world: World, server: PlaygroundServer, bot: Bot, config: Config) -> AsyncIterator[Group]:
    async with playing(world, server, bot, config, "Ann", "Bob", "Cem") as group:
        yield group


async def test_a_picture_goes_from_hand_to_hand_and_the_whole_way_is_shown(group: Group) -> None:
    await group.says("Ann", "/relay")
    card = await group.shown("Style Relay!")
    await group.taps("Bob", card, "I'm in")
    await group.taps("Cem", card, "I'm in")
    await group.taps("Ann", card, "Start now")
    turn = await group.shown("the brush is yours")
    first = whose(group, turn.text)
    others = [name for name in group.people if name != first]
    await group.brings(others[0], turn, 5)
    assert await group.taps(others[1], turn, "Pass the brush") == f"{first} has the brush now."
    style = await group.brings(first, turn, 6)
    await group.reacted(style, "✍")

    turn = await group.shown(f"Look what {first} made of it!", after=style)
    second = whose(group, turn.text.partition("\n")[2])
    assert turn.media
    await group.taps(second, turn, "")
    turn = await group.shown(f"Look what {second} made of it!", after=turn)
    last = whose(group, turn.text.partition("\n")[2])
    end = await group.passes(120, f"{last} must be asleep; on we go.", after=turn)

    assert "The whole way in 2 styles" in end.text
    album = await group.album(after=turn)
    assert [message.text for message in album] == ["It began like this", f"1. {first}", f"2. {second}"]
    assert end.picture is not None
    assert end.media is not None
    assert end.media.kind == "animation"
    assert frames(end.picture, group) >= 24 * 3
    assert group.busiest_minute() <= 20


def whose(group: Group, text: str) -> str:
    return next(name for name in group.people if text.startswith(f"{name}, the brush is yours"))


def frames(film: bytes, group: Group) -> int:
    path = group.folder / "film.mp4"
    path.write_bytes(film)
    with av.open(str(path)) as container:
        return sum(1 for _ in container.decode(video=0))
