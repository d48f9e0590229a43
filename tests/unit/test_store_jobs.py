"""The queue: claims, fences, failures, cancels; and what each job owes its chat."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TypeVar

import pytest

from bot.store import albums, chats, conversations, extras, jobs, messages, people, previews, settings
from bot.store.albums import Item
from bot.store.conversations import Awaited, Draft, Place, Question
from bot.store.database import open_database
from bot.store.jobs import Job
from bot.store.people import Person
from engine.effort import SECONDS, cost
from engine.recipe import Recipe

T = TypeVar("T")
ANN, BOB, CEM = Place(1, 0, 1), Place(2, 0, 2), Place(3, 0, 3)


@pytest.fixture
async def run(tmp_path: Path) -> AsyncIterator[Callable[..., object]]:
    async with open_database(tmp_path / "test.sqlite3") as database:
        yield database.transact


def add(c: sqlite3.Connection, place: Place = ANN, **changes: object) -> int:
    people.remember(c, Person(place.person_id, "Somebody"), now_ms=1)
    conversation = conversations.identify(c, place)
    recipe = Recipe.of(**{"iterations": 7, **changes})
    return jobs.add(c, conversation, message_id=5, content="c.png", styles=("s.png",), recipe=recipe, now_ms=1)


def recover(c: sqlite3.Connection) -> None:
    jobs.recover(c, now_ms=9)


def owed_finals(c: sqlite3.Connection) -> list[int | None]:
    return [owed.job_id for owed in messages.unsent(c)]


def owe_final(c: sqlite3.Connection) -> None:
    """As message 1."""
    messages.owe(c, add(c), "final")


def owe_status(c: sqlite3.Connection) -> None:
    """The status message of job 1, as message 2; it is there already."""
    messages.owe(c, 1, "status")
    messages.begin(c, 2)
    messages.sent(c, 2, message_id=9, shape="text")


def claim(c: sqlite3.Connection) -> Job:
    job = jobs.claim(c, now_ms=2)
    assert job is not None
    return job


async def test_a_claimed_job_is_what_was_put_in(run) -> None:
    await run(add)

    job = await run(claim)

    assert job == Job(1, ANN, 5, "c.png", ("s.png",), Recipe.of(iterations=7), "running", 1, None, 0)


async def test_a_person_with_many_jobs_waits_no_less_than_one_with_one(run) -> None:
    await run(lambda c: [add(c, place) for place in (ANN, ANN, ANN, BOB, CEM)])

    claimed = [(await run(claim)).place for _ in range(5)]

    assert claimed == [ANN, BOB, CEM, ANN, ANN]


async def test_whoever_had_the_last_turn_comes_after_whoever_waits_since(run) -> None:
    await run(lambda c: [add(c, ANN), jobs.finish(c, claim(c), "r.png", steps=1, now_ms=3)])
    await run(lambda c: [add(c, ANN), add(c, BOB)])

    assert [(await run(claim)).place for _ in range(2)] == [BOB, ANN]


async def test_the_place_in_the_line_is_that_of_the_claims_to_come(run) -> None:
    await run(lambda c: [add(c, place) for place in (ANN, ANN, CEM, BOB, CEM)])
    await run(claim)

    line = await run(lambda c: jobs.line(c, most=10))

    assert [ahead for _, ahead in line] == [1, 2, 3, 4]
    assert [job.id for job, _ in line] == [3, 4, 2, 5]
    assert [await run(lambda c, n=n: jobs.ahead_of(c, n)) for n in (3, 4, 2, 5)] == [1, 2, 3, 4]
    assert [(await run(claim)).id for _ in range(4)] == [job.id for job, _ in line]


async def test_a_job_over_which_the_bot_dies_again_and_again_ends_with_the_news(run) -> None:
    await run(add)
    for _ in range(jobs.MOST_INTERRUPTIONS):
        await run(claim)
        assert await run(owed_finals) == []
        await run(recover)

    assert (await run(lambda c: jobs.get(c, 1))).state == "failed"
    assert await run(owed_finals) == [1]


async def test_the_oldest_job_is_claimed_first_and_none_twice(run) -> None:
    await run(lambda c: [add(c, place) for place in (ANN, BOB)])

    claimed = await run(lambda c: [claim(c).id, claim(c).id, jobs.claim(c, now_ms=2)])

    assert claimed == [1, 2, None]


async def test_a_finished_job_owes_its_chat_the_final(run) -> None:
    await run(add)
    job = await run(claim)

    assert await run(lambda c: jobs.finish(c, job, "r.png", steps=1, now_ms=3))

    assert await run(owed_finals) == [job.id]
    assert (await run(lambda c: jobs.get(c, job.id))).result == "r.png"


async def test_a_late_result_of_an_older_attempt_changes_nothing(run) -> None:
    await run(add)
    old = await run(claim)
    await run(recover)
    await run(claim)

    assert not await run(lambda c: jobs.finish(c, old, "r.png", steps=1, now_ms=3))
    assert await run(lambda c: jobs.fail_attempt(c, old, "late", now_ms=3)) is None
    assert not await run(lambda c: jobs.release(c, old))

    assert (await run(lambda c: jobs.get(c, old.id))).state == "running"
    assert await run(owed_finals) == []


async def test_the_third_failure_is_the_last_and_its_chat_is_owed_the_news_once(run) -> None:
    await run(add)

    states = [await run(lambda c: jobs.fail_attempt(c, claim(c), "died", now_ms=3)) for _ in range(3)]

    assert states == ["retry", "retry", "failed"]
    assert await run(lambda c: jobs.claim(c, now_ms=4)) is None
    assert await run(owed_finals) == [1]


async def test_stops_and_restarts_of_the_bot_are_no_failures(run) -> None:
    await run(add)
    for _ in range(jobs.MOST_INTERRUPTIONS - 1):
        await run(lambda c: jobs.release(c, claim(c)))
        await run(claim)
        await run(recover)

    state = await run(lambda c: jobs.fail_attempt(c, claim(c), "died", now_ms=3))

    assert state == "retry"


async def test_what_ran_when_the_bot_was_killed_comes_before_what_waited(run) -> None:
    await run(lambda c: [add(c, place) for place in (ANN, BOB)])
    await run(claim)

    await run(recover)

    assert (await run(claim)).place == ANN


@pytest.mark.parametrize("state", ["queued", "running", "retry"])
async def test_a_job_can_be_cancelled_until_it_ends(run, state: str) -> None:
    await run(add)
    if state != "queued":
        job = await run(claim)
    if state == "retry":
        await run(lambda c: jobs.release(c, job))

    assert await run(lambda c: jobs.cancel(c, 1, now_ms=3))

    assert (await run(lambda c: jobs.get(c, 1))).state == "cancelled"
    assert await run(lambda c: jobs.claim(c, now_ms=4)) is None


async def test_a_cancelled_job_takes_no_result_and_an_ended_one_no_cancel(run) -> None:
    await run(lambda c: [add(c), add(c)])
    first = await run(claim)
    await run(lambda c: jobs.cancel(c, first.id, now_ms=3))
    second = await run(claim)
    await run(lambda c: jobs.finish(c, second, "r.png", steps=1, now_ms=3))

    assert not await run(lambda c: jobs.finish(c, first, "r.png", steps=1, now_ms=4))
    assert not await run(lambda c: jobs.cancel(c, second.id, now_ms=4))


async def test_the_line_counts_the_running_painting_and_those_before(run) -> None:
    await run(lambda c: [add(c) for _ in range(3)])
    await run(claim)

    assert await run(lambda c: [jobs.ahead_of(c, number) for number in (1, 2, 3)]) == [0, 1, 2]
    assert [job.id for job, _ in await run(lambda c: jobs.line(c, most=10))] == [2, 3]


async def test_a_chat_that_is_gone_loses_its_jobs_and_what_it_was_owed_and_no_other_does(run) -> None:
    await run(lambda c: [add(c, place) for place in (ANN, BOB, ANN)])
    await run(lambda c: jobs.finish(c, claim(c), "r.png", steps=1, now_ms=3))

    gone = await run(lambda c: jobs.cancel_chat(c, ANN.chat_id, now_ms=4))

    assert gone == [3]
    assert await run(owed_finals) == []
    assert (await run(claim)).place == BOB


async def test_a_send_of_unknown_outcome_is_repeated_once_and_never_again(run) -> None:
    await run(owe_final)
    await run(owe_status)

    begun = [await run(lambda c: messages.begin(c, 1)) for _ in range(3)]

    assert begun == [True, True, False]


async def test_a_final_with_no_status_message_to_show_it_is_tried_more_often(run) -> None:
    await run(owe_final)

    begun = [await run(lambda c: messages.begin(c, 1)) for _ in range(5)]

    assert begun == [True, True, True, True, False]


async def test_a_refused_send_is_not_counted(run) -> None:
    await run(owe_final)
    for _ in range(10):
        assert await run(lambda c: messages.begin(c, 1))
        await run(lambda c: messages.refused(c, 1))

    assert await run(owed_finals) == [1]


async def test_a_send_cut_short_by_a_kill_is_owed_again_at_the_next_start_but_only_once(run) -> None:
    await run(owe_final)
    await run(owe_status)
    await run(lambda c: [jobs.finish(c, claim(c), "r.png", steps=1, now_ms=3), messages.close(c, 1, owned_up=False)])

    owed, unsure = [], []
    for _ in range(3):
        await run(lambda c: messages.begin(c, 1))
        await run(messages.recover)
        owed.append(await run(owed_finals))
        unsure.append(await run(messages.open_statuses))

    assert owed == [[1], [], []]
    assert unsure == [[], [(1, True)], [(1, True)]], "the status message is to show it instead"


async def test_a_message_that_was_sent_is_never_owed_again(run) -> None:
    await run(owe_final)
    await run(lambda c: messages.begin(c, 1))
    await run(lambda c: messages.sent(c, 1, message_id=9, shape="picture"))

    await run(lambda c: messages.owe(c, 1, "final"))
    await run(messages.recover)

    assert not await run(lambda c: messages.begin(c, 1))
    assert await run(lambda c: messages.find_sent(c, 1, "final")) == messages.Sent(9, "picture")


async def test_the_open_status_of_an_ended_job_is_known_until_it_is_closed(run) -> None:
    def status(c: sqlite3.Connection) -> None:
        messages.owe(c, add(c), "status")
        messages.begin(c, 1)
        messages.sent(c, 1, message_id=9, shape="text")

    await run(status)
    assert await run(messages.open_statuses) == []

    await run(lambda c: jobs.finish(c, claim(c), "r.png", steps=1, now_ms=3))

    assert await run(messages.open_statuses) == [(1, False)]
    await run(lambda c: messages.close(c, 1, owned_up=False))
    assert await run(messages.open_statuses) == []


async def test_answers_and_finals_go_out_in_the_order_in_which_they_were_owed(run) -> None:
    def owe(c: sqlite3.Connection) -> None:
        messages.answer(c, ANN, "one", reply_to=7)
        owe_final(c)
        messages.answer(c, BOB, "two")

    await run(owe)

    owed = await run(messages.unsent)
    assert [(o.kind, o.chat_id, o.text, o.reply_to) for o in owed] == [
        ("answer", 1, "one", 7), ("final", 1, None, 5), ("answer", 2, "two", None)
    ]  # fmt: skip
    assert await run(lambda c: messages.unsent(c, after=owed[1].id)) == owed[2:]


async def test_an_answer_that_was_sent_leaves_no_row_and_its_id_to_no_other(run) -> None:
    await run(lambda c: [messages.answer(c, ANN, "one"), messages.begin(c, 1)])
    await run(lambda c: messages.sent(c, 1, message_id=9, shape="text"))

    await run(lambda c: messages.answer(c, ANN, "two"))

    assert [owed.id for owed in await run(messages.unsent)] == [2]


async def test_a_group_that_becomes_a_supergroup_keeps_all_that_is_its_own(run) -> None:
    group, other = Place(-5, 0, 1), Place(-5, 0, 2)

    def before(c: sqlite3.Connection) -> None:
        jobs.finish(c, claim_of(c, group), "r.png", steps=1, now_ms=3)
        add(c, other)
        messages.answer(c, group, "words")
        settings.change(c, {"iterations": 9}, chat_id=-5, person_id=1)
        conversations.keep_draft(c, conversations.identify(c, group), Draft("d.png", 8), now_ms=1)
        conversations.identify(c, Place(-100, 0, 2))  # somebody has spoken there before the bot heard of the move

    await run(before)
    await run(lambda c: chats.move(c, -5, -100))

    def after(c: sqlite3.Connection) -> list[object]:
        assert c.execute("PRAGMA foreign_key_check").fetchall() == []
        conversation = conversations.find(c, Place(-100, 0, 1))
        assert conversation is not None
        return [
            [owed.chat_id for owed in messages.unsent(c)],
            [jobs.get(c, number).place for number in (1, 2)],
            settings.recipe_of(c, chat_id=-100, person_id=1).iterations,
            conversations.find_draft(c, conversation),
            c.execute("SELECT count(*) FROM conversation WHERE chat_id = -5").fetchone()[0],
        ]

    places = [Place(-100, 0, 1), Place(-100, 0, 2)]
    assert await run(after) == [[-100, -100], places, 9, Draft("d.png", 0), 0]


async def test_numbers_of_a_groups_messages_mean_nothing_in_its_supergroup(run: Callable[..., object]) -> None:
    group, there = Place(-5, 0, 1), Place(-100, 0, 1)

    def before(c: sqlite3.Connection) -> None:
        job = claim_of(c, group)
        messages.answer(c, group, "words", reply_to=7)
        extras.want(c, job, "compare", group, reply_to=7)
        conversation = conversations.identify(c, group)
        conversations.keep_draft(c, conversation, Draft("d.png", 7), now_ms=1)
        conversations.refuse(c, conversation, 7)
        conversations.ask(c, conversation, Question("iterations"))
        conversations.answer_question(c, conversation, 7, accepted=True)
        previews.want(c, conversation, Draft("d.png", 7), page=0, shown_in=7)
        album = albums.identify(c, conversation, "album")
        for number in (7, 8):
            albums.add(c, album, Item(f"{number}.png", number, None, {}))
        chats.move(c, -5, -100)
        jobs.finish(c, jobs.get(c, 1), "r.png", steps=1, now_ms=3)

    await run(before)

    def numbers(c: sqlite3.Connection) -> list[object]:
        conversation = conversations.identify(c, there)
        wanted, preview = extras.begin(c), previews.find(c, 1)
        assert wanted is not None
        assert preview is not None
        messages.answer(c, wanted.place, "made", reply_to=wanted.reply_to)
        return [
            [(owed.chat_id, owed.reply_to) for owed in messages.unsent(c)],
            jobs.shows(c, conversation, 7),
            conversations.refused(c, conversation),
            conversations.answered_by(c, conversation, 7),
            conversations.last_question(c, conversation),
            (preview.photo.message_id, preview.shown_in),
            albums.has(c, conversation, 7),
        ]

    nothing = [False, None, None, Question("iterations"), (0, None), False]
    assert await run(numbers) == [[(-100, None)] * 3, *nothing]


async def test_an_album_is_painted_as_it_was_sent_when_its_group_becomes_a_supergroup(
    run: Callable[..., object],
) -> None:
    def unit(c: sqlite3.Connection) -> list[object]:
        add(c, Place(-5, 0, 1))
        conversation = conversations.identify(c, Place(-5, 0, 1))
        album = albums.identify(c, conversation, "album")
        for number in (7, 8):
            albums.add(c, album, Item(f"{number}.png", number, None, {}))
        chats.move(c, -5, -100)
        moved = albums.find(c, album)
        assert moved is not None
        first, style = moved.items[0], (moved.items[1].picture,)
        about = {"content": first.picture, "styles": style, "recipe": Recipe(), "now_ms": 1}
        job = jobs.add(c, conversation, message_id=first.message_id, **about)
        messages.owe(c, job, "final")
        messages.answer(c, moved.place, "which?", reply_to=first.message_id)
        return [jobs.get(c, job).content, [(owed.chat_id, owed.reply_to) for owed in messages.unsent(c)]]

    assert await run(unit) == ["7.png", [(-100, None)] * 2]


def asked_album(c: sqlite3.Connection, group: Place, name: str = "album") -> int:
    """An album of three, of which the person is asked."""
    people.remember(c, Person(group.person_id, "Somebody"), now_ms=1)
    album = albums.identify(c, conversations.identify(c, group), name)
    for number in (7, 8, 9):
        albums.add(c, album, Item(f"{name} {number}.png", number, None, {}))
    albums.ask(c, album)
    return album


def content_waits(c: sqlite3.Connection, place: Place) -> None:
    conversations.keep_draft(c, conversations.identify(c, place), Draft("d.png", 8), now_ms=1)


def picture_is_awaited(c: sqlite3.Connection, place: Place) -> None:
    conversations.await_picture(c, conversations.identify(c, place), Awaited("content"))


def album_is_asked_about(c: sqlite3.Connection, place: Place) -> None:
    asked_album(c, place, "newer")


@pytest.mark.parametrize(
    ("newer", "where"),
    [
        *((content_waits, Place(-5, 0, 1)), (content_waits, Place(-100, 0, 1))),
        *((picture_is_awaited, Place(-5, 0, 1)), (picture_is_awaited, Place(-100, 0, 1))),
        (album_is_asked_about, Place(-100, 0, 1)),
    ],
)
async def test_an_album_is_not_asked_about_anew_where_something_newer_waits_in_the_group_or_its_supergroup(
    run: Callable[..., object], newer: Callable[[sqlite3.Connection, Place], None], where: Place
) -> None:
    def unit(c: sqlite3.Connection) -> list[int]:
        asked_album(c, Place(-5, 0, 1))
        newer(c, where)
        chats.move(c, -5, -100)
        return albums.unsettled(c)

    assert await run(unit) == []


def nothing_waits(c: sqlite3.Connection, place: Place) -> None:
    conversations.identify(c, place)


def style_waits(c: sqlite3.Connection, place: Place) -> None:
    conversations.keep_draft(c, conversations.identify(c, place), Draft("d.png", 8, "style"), now_ms=1)


@pytest.mark.parametrize("where", [Place(-5, 0, 1), Place(-100, 0, 1)], ids=["group", "supergroup"])
@pytest.mark.parametrize("there", [nothing_waits, style_waits])
async def test_an_album_is_asked_about_anew_where_nothing_waits_that_the_question_would_take(
    run: Callable[..., object], there: Callable[[sqlite3.Connection, Place], None], where: Place
) -> None:
    def unit(c: sqlite3.Connection) -> list[object]:
        album = asked_album(c, Place(-5, 0, 1))
        there(c, where)
        chats.move(c, -5, -100)
        return [albums.unsettled(c, -100) == [album]]

    assert await run(unit) == [True]


@pytest.mark.parametrize("refused", [True, False], ids=["refused", "sent"])
async def test_a_question_about_an_album_that_is_on_its_way_as_the_group_moves_is_asked_anew_once(
    run: Callable[..., object], refused: bool
) -> None:
    def unit(c: sqlite3.Connection) -> list[object]:
        album = asked_album(c, Place(-5, 0, 1))
        messages.answer(c, Place(-5, 0, 1), "which?", keyboard=f'{{"data": "album:{album}:each"}}')
        messages.begin(c, 1)
        chats.move(c, -5, -100)
        messages.refused(c, 1) if refused else messages.sent(c, 1, message_id=9, shape="text")
        return [albums.unsettled(c) == [album], messages.begin(c, 1), messages.unsent(c)]

    assert await run(unit) == [True, False, []]


async def test_a_question_about_an_album_that_has_yet_to_be_sent_goes_to_the_supergroup_and_is_not_asked_anew(
    run: Callable[..., object],
) -> None:
    def unit(c: sqlite3.Connection) -> list[object]:
        album = asked_album(c, Place(-5, 0, 1))
        messages.answer(c, Place(-5, 0, 1), "which?", keyboard=f'{{"data": "album:{album}:each"}}')
        chats.move(c, -5, -100)
        return [albums.unsettled(c), [owed.chat_id for owed in messages.unsent(c)]]

    assert await run(unit) == [[], [-100]]


async def test_an_open_status_is_sent_anew_in_the_supergroup_and_a_closed_one_is_no_more(
    run: Callable[..., object],
) -> None:
    def unit(c: sqlite3.Connection) -> list[object]:
        group = Place(-5, 0, 1)
        for number in (1, 2, 3):
            messages.owe(c, add(c, group), "status")
            for _ in range(messages.MOST_TRIES):
                messages.begin(c, number)
            if number != 3:  # on its way
                messages.sent(c, number, message_id=number, shape="picture")
        messages.close(c, 2, owned_up=False)
        chats.move(c, -5, -100)
        messages.sent(c, 3, message_id=3, shape="text")
        found = [messages.find_sent(c, job, "status") for job in (1, 2, 3)]
        places = [messages.status_of(c, job).chat_id for job in (1, 2, 3)]
        return [found, places, [messages.begin(c, number) for number in (1, 2, 3)]]

    assert await run(unit) == [[None] * 3, [-100] * 3, [True, False, True]]


async def test_a_final_that_the_status_was_to_show_is_owed_anew_in_the_supergroup(run: Callable[..., object]) -> None:
    def unit(c: sqlite3.Connection) -> list[object]:
        job = claim_of(c, Place(-5, 0, 1))
        messages.owe(c, job.id, "status")
        messages.begin(c, 1)
        messages.sent(c, 1, message_id=9, shape="text")
        jobs.finish(c, job, "r.png", steps=1, now_ms=3)
        messages.give_up(c, 2)
        chats.move(c, -5, -100)
        owed = [(owed.chat_id, owed.kind, owed.reply_to, owed.id > 2) for owed in messages.unsent(c)]
        return [owed, messages.open_statuses(c)]

    assert await run(unit) == [[(-100, "final", None, True)], []]


async def test_a_move_that_was_made_before_changes_nothing(run) -> None:
    await run(lambda c: [add(c), messages.answer(c, ANN, "words")])
    await run(lambda c: chats.move(c, ANN.chat_id, ANN.chat_id))

    assert (await run(lambda c: jobs.get(c, 1))).place == ANN
    assert len(await run(messages.unsent)) == 1


async def test_a_final_that_was_given_up_opens_its_status_again_until_that_shows_it(run) -> None:
    await run(owe_final)
    await run(owe_status)
    await run(lambda c: [jobs.finish(c, claim(c), "r.png", steps=1, now_ms=3), messages.close(c, 1, owned_up=False)])
    assert await run(messages.open_statuses) == []

    await run(lambda c: messages.give_up(c, 1))
    await run(lambda c: messages.close(c, 1, owned_up=False))  # the edit that was on its way knows nothing of it
    assert await run(messages.open_statuses) == [(1, True)]

    await run(lambda c: messages.close(c, 1, owned_up=True))
    assert await run(messages.open_statuses) == []


def claim_of(c: sqlite3.Connection, place: Place) -> Job:
    add(c, place)
    return claim(c)


async def test_a_job_waits_for_those_before_it_and_half_of_the_one_that_runs(run: Callable[..., object]) -> None:
    await run(lambda c: [add(c, ANN), add(c, BOB, iterations=100), add(c, CEM, seconds=30.0), add(c, CEM)])
    running = await run(claim)

    waits = await run(lambda c: jobs.seconds_ahead(c, [1, 2, 3, 4]))

    ann, bob = cost(Recipe.of(iterations=7)).at(SECONDS), cost(Recipe.of(iterations=100)).at(SECONDS)
    assert isinstance(running, Job)
    assert running.id == 1
    assert waits == {2: pytest.approx(ann / 2), 3: pytest.approx(ann / 2 + bob), 4: pytest.approx(ann / 2 + bob + 30)}


async def test_how_fast_the_machine_is_is_the_median_of_what_was_measured(run: Callable[..., object]) -> None:
    units = cost(Recipe.of(iterations=7)).units
    assert await run(jobs.pace) == SECONDS

    for pace in (2.0, 50.0, 3.0):
        seconds = pace * units
        await run(lambda c, s=seconds: [add(c), jobs.finish(c, claim(c), "r.png", steps=7, now_ms=3, seconds=s)])

    assert await run(jobs.pace) == pytest.approx(3.0)


@pytest.mark.parametrize(("changes", "seconds"), [({}, None), ({"seconds": 30.0}, 30.0)])
async def test_a_painting_kept_early_or_with_a_time_of_its_own_says_nothing_of_the_machine(
    run: Callable[..., object], changes: dict[str, object], seconds: float | None
) -> None:
    await run(lambda c: add(c, **changes))
    await run(lambda c: jobs.finish(c, claim(c), "r.png", steps=3, now_ms=3, seconds=seconds))

    assert await run(jobs.pace) == SECONDS
