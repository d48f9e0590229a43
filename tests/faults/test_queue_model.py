"""Row 14: the queue against a model of it in memory, step by step in random orders, restarts among them."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from bot.store import conversations, database, inbox, jobs, messages, people
from bot.store.conversations import Place
from bot.store.jobs import Job
from bot.store.people import Person
from engine.recipe import Recipe

ENDED = ("done", "failed", "cancelled")


@dataclass
class Known:
    """What the model knows of a job."""

    person: int
    state: str = "queued"
    attempt: int = 0
    failures: int = 0
    interruptions: int = 0
    final: str = ""  # what became of the message that says how it ended
    tries: int = 0


class Queue(RuleBasedStateMachine):
    """Every rule does to the rows what the bot does, and to the model what should come of it."""

    attempts = Bundle("attempts")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.c = database._connect(self.folder / "queue.sqlite3")
        self.known: dict[int, Known] = {}
        self.updates = 0

    def teardown(self) -> None:
        self.c.close()
        shutil.rmtree(self.folder)

    def transact(self, unit):  # type: ignore[no-untyped-def]
        return database._whole(self.c, unit)

    @rule(person=st.integers(1, 3), repeated=st.booleans())
    def an_update_brings_a_job(self, person: int, repeated: bool) -> None:
        self.updates += 1
        number = self.updates

        def add(c: sqlite3.Connection) -> int:
            people.remember(c, Person(person, "x"), now_ms=1)
            conversation = conversations.identify(c, Place(person, 0, person))
            return jobs.add(c, conversation, message_id=1, content="c", styles=("s",), recipe=Recipe(), now_ms=-number)

        assert self.transact(lambda c: inbox.keep(c, number, "{}"))
        self.known[self.transact(lambda c: inbox.settle(c, number, add))] = Known(person)
        if repeated:
            assert not self.transact(lambda c: inbox.keep(c, number, "{}"))

    @rule(target=attempts)
    def claim(self) -> Job | None:
        job = self.transact(lambda c: jobs.claim(c, now_ms=1))
        waiting = {n: known for n, known in self.known.items() if known.state in ("queued", "retry")}
        if job is None:
            assert not waiting
            return None
        begun = [n for n, known in waiting.items() if known.state == "retry"]
        assert not begun or job.id in begun
        mine = [n for n, known in waiting.items() if known.person == self.known[job.id].person]
        assert begun or job.id == min(mine)
        running = {
            person: sum(known.state == "running" for known in self.known.values() if known.person == person)
            for person in {known.person for known in waiting.values()}
        }
        assert begun or running[self.known[job.id].person] == min(running.values())
        known = self.known[job.id]
        known.state, known.attempt = "running", known.attempt + 1
        assert job.attempt == known.attempt
        return job

    @rule(job=consumes(attempts))
    def finish(self, job: Job | None) -> None:
        if job is None:
            return
        mine = self.is_current(job)
        assert self.transact(lambda c: jobs.finish(c, job, "r", steps=1, now_ms=0)) == mine
        if mine:
            self.end(job.id, "done")

    @rule(job=consumes(attempts))
    def fail(self, job: Job | None) -> None:
        if job is None:
            return
        mine, known = self.is_current(job), self.known[job.id]
        state = self.transact(lambda c: jobs.fail_attempt(c, job, "died", now_ms=0))
        if not mine:
            assert state is None
            return
        known.failures += 1
        if known.failures == jobs.MOST_FAILURES:
            self.end(job.id, "failed")
        else:
            known.state = "retry"
        assert state == known.state

    @rule(job=consumes(attempts))
    def stop_in_order(self, job: Job | None) -> None:
        if job is None:
            return
        mine = self.is_current(job)
        assert self.transact(lambda c: jobs.release(c, job)) == mine
        if mine:
            self.known[job.id].state = "retry"

    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        if not self.known:
            return
        number = data.draw(st.sampled_from(sorted(self.known)))
        known = self.known[number]
        assert self.transact(lambda c: jobs.cancel(c, number, now_ms=0)) == (known.state not in ENDED)
        if known.state not in ENDED:
            known.state = "cancelled"

    @rule()
    def die_and_start_again(self) -> None:
        self.c.close()
        self.c = database._connect(self.folder / "queue.sqlite3")
        self.transact(lambda c: jobs.recover(c, now_ms=0))
        self.transact(messages.recover)
        for number, known in self.known.items():
            if known.state == "running":
                known.interruptions += 1
                if known.interruptions == jobs.MOST_INTERRUPTIONS:
                    self.end(number, "failed")
                else:
                    known.state = "retry"
            if known.final == "sending":
                known.final = "pending" if known.tries < messages.MOST_TRIES_ALONE else "failed"

    @rule(data=st.data(), outcome=st.sampled_from(("sent", "refused", "unknown", "gone")))
    def send_a_final(self, data: st.DataObject, outcome: str) -> None:
        owed = {owed.job_id: owed for owed in self.transact(messages.unsent)}
        assert set(owed) == {number for number, known in self.known.items() if known.final == "pending"}
        if not owed:
            return
        message = data.draw(st.sampled_from(sorted(owed.values(), key=lambda owed: owed.id)))
        assert message.job_id is not None
        known = self.known[message.job_id]
        assert self.transact(lambda c: messages.begin(c, message.id))
        known.tries += 1
        match outcome:
            case "sent":
                self.transact(lambda c: messages.sent(c, message.id, message_id=5, shape="picture"))
                known.final = "sent"
            case "refused":
                self.transact(lambda c: messages.refused(c, message.id))
                known.tries -= 1
            case "unknown":
                known.final = "sending"
            case "gone":
                assert self.transact(lambda c: messages.give_up(c, message.id))
                known.final = "failed"

    @invariant()
    def rows_are_as_the_model_has_them(self) -> None:
        rows = self.c.execute(
            "SELECT job.id, job.state, attempt, failures, interruptions, message.state, tries FROM job"
            " LEFT JOIN message ON job_id = job.id ORDER BY job.id"
        )
        assert [tuple(row) for row in rows] == [
            (n, k.state, k.attempt, k.failures, k.interruptions, k.final or None, k.tries if k.final else None)
            for n, k in sorted(self.known.items())
        ]
        assert not self.c.in_transaction

    @invariant()
    def the_line_holds_everyone_who_waits_once(self) -> None:
        line = self.c.execute("SELECT id, place FROM line ORDER BY place").fetchall()
        waiting = {n for n, known in self.known.items() if known.state in ("queued", "retry")}
        assert [row["place"] for row in line] == list(range(1, len(waiting) + 1))
        assert {row["id"] for row in line} == waiting

    def is_current(self, job: Job) -> bool:
        return self.known[job.id].state == "running" and self.known[job.id].attempt == job.attempt

    def end(self, number: int, state: str) -> None:
        self.known[number].state, self.known[number].final = state, "pending"


Queue.TestCase.settings = settings(max_examples=200, stateful_step_count=40, deadline=None)
test_the_queue_is_what_its_model_says = Queue.TestCase
