"""Games in the store: their paintings in the line, their days, their walls, and the chats that they are in."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store import chats, conversations, days, files, games, jobs, messages, people, posts, scores
from bot.store.conversations import Place
from bot.store.database import open_database
from bot.store.people import Person
from bot.store.posts import Content
from engine.recipe import Recipe

T = TypeVar("T")
GROUP = Place(-5, 0, 1)
DAY = 86_400
NAME = "a" * 64 + ".png"


@pytest.fixture
async def run(tmp_path: Path) -> AsyncIterator[Callable[..., object]]:
    async with open_database(tmp_path / "test.sqlite3") as database:
        yield database.transact


def begin(c: sqlite3.Connection, place: Place = GROUP, kind: str = "battle", state: str = "{}") -> games.Game:
    people.remember(c, Person(place.person_id, "Ann"), now_ms=1)
    return games.add(c, place, kind=kind, language="en", state=state, now_ms=1)


def paint(c: sqlite3.Connection, game: games.Game, person: int = 1) -> int:
    people.remember(c, Person(person, "Somebody"), now_ms=1)
    conversation = conversations.identify(c, Place(game.chat_id, 0, person))
    about = {"content": "c.png", "style": "s.png", "recipe": Recipe.of(), "now_ms": 1}
    return jobs.add_for_game(c, conversation, game_id=game.id, entry=1, **about)  # type: ignore[arg-type]


def ask_alone(c: sqlite3.Connection, person: int) -> int:
    people.remember(c, Person(person, "Somebody"), now_ms=1)
    conversation = conversations.identify(c, Place(person, 0, person))
    about = {"content": "c.png", "styles": ("s.png",), "recipe": Recipe.of(), "now_ms": 1}
    return jobs.add(c, conversation, message_id=1, **about)  # type: ignore[arg-type]


def painted(c: sqlite3.Connection) -> list[int]:
    """All jobs, in the order in which they are claimed, each done before the next."""
    order = []
    while job := jobs.claim(c, now_ms=1):
        order.append(job.id)
        jobs.finish(c, job, "r.png", steps=1, now_ms=2)
    return order


async def test_paintings_of_persons_go_before_those_of_games(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> tuple[list[int], list[int]]:
        game = begin(c)
        of_game = [paint(c, game), paint(c, game, 2)]
        alone = [ask_alone(c, 1), ask_alone(c, 3)]
        return painted(c), alone + of_game

    order, expected = await run(unit)  # type: ignore[misc]
    assert order == expected


async def test_however_many_persons_wait_a_game_gets_every_fourth_turn(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> tuple[list[int], set[int]]:
        game = begin(c)
        of_game = {paint(c, game) for _ in range(3)}
        for person in range(2, 22):
            ask_alone(c, person)
        return painted(c), of_game

    order, of_game = await run(unit)  # type: ignore[misc]
    assert [place for place, job in enumerate(order, start=1) if job in of_game] == [4, 8, 12]


async def test_games_take_turns_as_persons_do(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> tuple[list[int], list[int]]:
        one, other = begin(c), begin(c, Place(-6, 0, 2))
        first = [paint(c, one) for _ in range(3)]
        second = paint(c, other)
        return painted(c), [first[0], second, *first[1:]]

    order, expected = await run(unit)  # type: ignore[misc]
    assert order == expected


async def test_a_persons_turn_is_not_spent_by_what_a_game_paints_for_them(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> tuple[list[int], list[int]]:
        game = begin(c)
        paint(c, game)
        painted(c)
        alone = [ask_alone(c, 1), ask_alone(c, 2)]
        return painted(c), alone

    order, expected = await run(unit)  # type: ignore[misc]
    assert order == expected


async def test_a_games_painting_owes_its_chat_nothing_and_is_no_persons_own(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> tuple[int, object, list[object]]:
        game = begin(c)
        job = paint(c, game)
        waiting, active = jobs.waiting_of(c, 1), jobs.active_of(c, 1)
        painted(c)
        return waiting, active, [*messages.unsent(c), jobs.get(c, job).result]

    assert await run(unit) == (0, None, ["r.png"])


async def test_two_games_run_in_a_chat_only_if_one_is_the_daily_challenge(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> None:
        begin(c)
        begin(c, kind="daily")
        begin(c, Place(-5, 7, 1), kind="relay")  # in a topic
        with pytest.raises(sqlite3.IntegrityError):
            begin(c, kind="relay")

    await run(unit)


async def test_the_newest_message_of_a_slot_is_edited_and_edits_that_may_wait_go_with_the_older(
    run: Callable[..., object],
) -> None:
    def unit(c: sqlite3.Connection) -> tuple[str | None, posts.Due | None, posts.Due | None]:
        game = begin(c)
        for text in ("first", "second"):
            posts.owe(c, (-5, 0), Content(text=text), game_id=game.id, slot="card")
            posts.edit(c, game, "card", Content(text=f"{text}, changed"), every=5 if text == "first" else 0)
        for message in messages.unsent(c):
            messages.sent(c, message.id, message_id=message.id + 100, shape="text")
            posts.sent(c, message.id, chat_id=-5, message_ids=[message.id + 100], poll_id=None)
        found = games.of_message(c, -5, 101)
        return found.kind if found else None, posts.due(c, 1), posts.due(c, 2)

    kind, first, second = await run(unit)  # type: ignore[misc]
    assert kind == "battle"
    assert first is None
    assert second.wanted.text == "second, changed"


async def test_of_a_message_that_was_deleted_the_newest_edit_is_owed_anew_but_not_where_there_is_a_newer_message(
    run: Callable[..., object],
) -> None:
    def unit(c: sqlite3.Connection) -> tuple[list[Content], list[int]]:
        game = begin(c)
        for number, (slot, text) in enumerate((("prompt", "old"), ("prompt", "new"), ("card", "card")), start=1):
            posts.owe(c, (-5, 0), Content(text=text, picture=NAME), game_id=game.id, slot=slot)
            messages.sent(c, number, message_id=number, shape="picture")
            posts.sent(c, number, chat_id=-5, message_ids=[number], poll_id=None)
            posts.edit(c, game, slot, Content(text=f"{text}, changed"))
        posts.owe_again(c, 1)
        posts.owe_again(c, 3)
        return [Content.from_json(message.post or "") for message in messages.unsent(c)], posts.wanted(c)

    owed, wanted = await run(unit)  # type: ignore[misc]
    assert owed == [Content(text="card, changed", picture=NAME)]
    assert wanted == [2]


async def test_an_answer_to_a_poll_that_is_over_still_finds_its_round(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> object:
        game = begin(c)
        posts.owe(c, (-5, 0), Content(text="?", round=3), game_id=game.id, slot="ballot")
        messages.sent(c, 1, message_id=7, shape="text")
        posts.sent(c, 1, chat_id=-5, message_ids=[7], poll_id="poll")
        post = posts.close(c, game, "ballot")
        due = posts.due(c, post)
        posts.edited(c, post, made=due.wanted, shows=due.shown.with_edit(due.wanted))
        found = games.of_poll(c, "poll")
        return (found[0].id == game.id, found[1]) if found else None

    assert await run(unit) == (True, 3)


def test_a_picture_that_stays_stays_as_hard_to_see() -> None:
    hidden = Content(text="?", picture=NAME, blur=2)

    assert hidden.with_edit(Content(text="over")) == Content(text="over", picture=NAME, blur=2)
    assert hidden.with_edit(Content(text="clear", picture=NAME)) == Content(text="clear", picture=NAME)


async def test_an_edit_that_was_overtaken_while_it_was_made_is_made_again(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> posts.Due | None:
        game = begin(c)
        posts.owe(c, (-5, 0), Content(text="card"), game_id=game.id, slot="card")
        posts.sent(c, 1, chat_id=-5, message_ids=[9], poll_id=None)
        made = Content(text="one")
        posts.edit(c, game, "card", made)
        posts.edit(c, game, "card", Content(text="two"))
        posts.edited(c, 1, made, made)
        return posts.due(c, 1)

    due = await run(unit)
    assert isinstance(due, posts.Due)
    assert (due.shown.text, due.wanted.text) == ("one", "two")


def test_a_post_is_read_as_it_was_written() -> None:
    content = Content(
        text="Ann",
        mentions=((0, 3, 5),),
        keyboard="{}",
        picture=NAME,
        blur=2,
        album=(posts.Picture(NAME, "A"),),
        film=(NAME,),
        round=3,
    )

    assert Content.from_json(content.to_json()) == content


async def test_pictures_that_games_speak_of_are_kept(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> set[str]:
        begin(c, state=f'{{"content": "{NAME}"}}')
        posts.owe(c, (-5, 0), Content(text="", film=("b" * 64 + ".jpg",)))
        scores.exhibit(c, -5, scores.Exhibit("d" * 64 + ".png", (1,), 2), at=1)
        games.keep_house_picture(c, "photo/cat", "e" * 64 + ".png")
        return files.named(c) & files.needed(c)

    assert await run(unit) == {NAME, "b" * 64 + ".jpg", "d" * 64 + ".png", "e" * 64 + ".png"}


async def test_the_wall_holds_the_best_nine(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> list[int]:
        for votes in (3, 9, 1, 7, 5, 2, 8, 4, 6, 10, 0):
            scores.exhibit(c, -5, scores.Exhibit(f"{votes:064x}.png", (1,), votes), at=votes)
        return [shown.votes for shown in scores.wall(c, -5)]

    assert await run(unit) == [10, 9, 8, 7, 6, 5, 4, 3, 2]


async def test_points_are_ranked_for_a_week_and_for_ever(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> tuple[object, object]:
        for person, points, at in ((1, 5, 10), (2, 3, 20), (2, 1, 30)):
            people.remember(c, Person(person, "Somebody"), now_ms=1)
            scores.add(c, -5, person, kind="battle", points=points, at=at)
        return scores.top(c, -5, most=10), scores.top(c, -5, since=15, most=10)

    assert await run(unit) == ([(1, 5), (2, 4)], [(2, 4)])


async def test_a_group_that_becomes_a_supergroup_takes_its_games_and_points_along(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> tuple[object, ...]:
        game = begin(c)
        scores.add(c, -5, 1, kind="battle", points=2, at=1)
        scores.set_streak(c, -5, 1, kind="guess", length=4)
        scores.exhibit(c, -5, scores.Exhibit(NAME, (1,), 1), at=1)
        chats.move(c, -5, -1005)
        found = games.running(c, -1005, 0)
        return (
            found.id == game.id if found else None,
            scores.top(c, -1005, most=3),
            scores.streaks(c, -1005, "guess"),
            len(scores.wall(c, -1005)),
        )

    assert await run(unit) == (True, [(1, 2)], {1: 4}, 1)


async def test_what_a_game_shows_in_this_round_is_owed_to_its_supergroup_and_nothing_edited_that_stays_behind(
    run: Callable[..., object],
) -> None:
    def unit(c: sqlite3.Connection) -> tuple[list[tuple[int, str]], list[int], object, object]:
        game = begin(c)
        about = {"prompt": Content(text="of round 1", round=1), "card": Content(text="card", picture=NAME, round=2)}
        for message_id, (slot, content) in enumerate((*about.items(), ("ballot", Content(text="?", round=2))), start=7):
            posts.owe(c, (-5, 0), content, game_id=game.id, slot=slot)
            if slot != "ballot":  # which is on its way
                messages.sent(c, message_id - 6, message_id=message_id, shape="text")
                posts.sent(c, message_id - 6, chat_id=-5, message_ids=[message_id], poll_id=f"poll of {slot}")
                posts.edit(c, game, slot, Content(text=f"{slot}, changed", round=content.round))
        posts.renew(c, game, 2)
        chats.move(c, -5, -1005)
        owed = [(message.chat_id, message.post or "") for message in messages.unsent(c)]
        return owed, posts.wanted(c), games.of_poll(c, "poll of card"), games.of_message(c, -5, 8)

    owed, wanted, *found = await run(unit)  # type: ignore[misc]
    assert [(chat, Content.from_json(post)) for chat, post in owed] == [
        (-1005, Content(text="?", round=2)),
        (-1005, Content(text="card, changed", picture=NAME, round=2)),
    ]
    assert wanted == []
    assert found == [None, None]


async def test_in_a_chat_that_is_gone_games_end_without_a_word(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> tuple[object, list[int], int | None]:
        game = begin(c)
        games.save(c, game.id, state="{}", deadline=50)
        paint(c, game)
        stopped = jobs.cancel_chat(c, -5, now_ms=3)
        return games.running(c, -5, 0), stopped, games.next_deadline(c)

    assert await run(unit) == (None, [1], None)


async def test_a_game_long_over_is_forgotten(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> games.Game | None:
        game = begin(c)
        posts.owe(c, (-5, 0), Content(text="card"), game_id=game.id, slot="card")
        posts.sent(c, 1, chat_id=-5, message_ids=[9], poll_id=None)
        games.save(c, game.id, state="{}", deadline=None, ended_ms=1)
        games.forget_old(c, now_ms=8 * DAY * 1000)
        return games.find(c, game.id) or games.of_message(c, -5, 9)

    assert await run(unit) is None


async def test_of_a_challenge_that_goes_on_for_ever_the_newest_posts_are_kept(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> list[bool]:
        game = begin(c)
        for number in range(1, 403):
            posts.owe(c, (-5, 0), Content(text="card"), game_id=game.id)
            posts.sent(c, number, chat_id=-5, message_ids=[number], poll_id=None)
            messages.sent(c, number, message_id=number, shape="text")
        games.forget_old(c, now_ms=0)
        return [games.of_message(c, -5, number) is not None for number in (1, 102, 103, 402)]

    assert await run(unit) == [False, False, True, True]


@given(st.integers(0, 1439), st.integers(-14 * 60, 14 * 60), st.integers(0, 2_000_000_000))
def test_the_next_day_begins_within_a_day_at_that_minute_there(minute: int, utc_offset: int, now: int) -> None:
    with sqlite3.connect(":memory:") as c:
        c.row_factory = sqlite3.Row
        c.execute("CREATE TABLE daily (game_id PRIMARY KEY, minute, utc_offset, next_at)")
        days.schedule(c, 1, minute=minute, utc_offset=utc_offset, now=now)
        (next_at,) = c.execute("SELECT next_at FROM daily").fetchone()
        (day,) = days.waiting(c, next_at)

    there = datetime.fromtimestamp(next_at + 60 * utc_offset, UTC)
    assert now < next_at <= now + DAY
    assert 60 * there.hour + there.minute == minute
    assert there.second == 0
    assert day.week_ended == (there.weekday() == 0)


def test_a_day_that_is_noticed_late_is_the_day_of_its_hour() -> None:
    monday = int(datetime(2027, 1, 18, tzinfo=UTC).timestamp())
    with sqlite3.connect(":memory:") as c:
        c.row_factory = sqlite3.Row
        c.execute("CREATE TABLE daily (game_id PRIMARY KEY, minute, utc_offset, next_at)")
        days.schedule(c, 1, minute=23 * 60 + 30, utc_offset=0, now=monday)
        after_midnight = monday + DAY + 600
        (late,) = days.waiting(c, after_midnight)
        days.begun(c, 1, now=after_midnight)
        (next_day,) = days.waiting(c, monday + DAY + 23 * 3600 + 1800)

    assert late.number == monday // DAY
    assert late.week_ended, "the week's wall is not lost with the hour"
    assert next_day.number == late.number + 1
    assert not next_day.week_ended
