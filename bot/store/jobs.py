"""The queue of paintings.

A job goes `queued → running → done`. An attempt that fails puts it to `retry`, the third failure to `failed`; a stop of
the bot puts it to `retry` without counting. A person may make it `cancelled` at any moment before its end. Claiming
raises `attempt`, and whoever writes back names the attempt: a late result of an older one changes nothing.

The line is fair across people: jobs that were begun go on first; then comes whoever has the fewest running, then
whoever's last turn is the longest ago, then the older job. A person with ten jobs waits no less than one with one.
Paintings of games come behind those of persons, but get one turn in four, however many persons wait.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.store import conversations, games, messages, requests
from bot.store.conversations import Place
from engine.effort import SECONDS, cost
from engine.recipe import Recipe

__all__ = [
    "MOST_FAILURES",
    "MOST_INTERRUPTIONS",
    "MOST_WAITING",
    "Job",
    "Shown",
    "active_of",
    "add",
    "add_for_game",
    "ahead_of",
    "cancel",
    "cancel_chat",
    "cancel_game",
    "claim",
    "fail_attempt",
    "finish",
    "get",
    "going_on",
    "keep",
    "line",
    "newest_of",
    "owner_of",
    "pace",
    "recover",
    "release",
    "seconds_ahead",
    "shown_of",
    "shows",
    "states_of_photo",
    "vary",
    "waiting_of",
]

MOST_FAILURES: Final = 3
MOST_WAITING: Final = 10
"""Jobs that one person may have in the line."""

MOST_INTERRUPTIONS: Final = 5
"""Deaths of the bot itself over one job: by then the job is the likelier cause than chance."""

_MEASURED: Final = 10  # finished paintings that say how fast the machine is
_SELECT: Final = (
    "SELECT job.*, chat_id, topic_id, person_id, coalesce(chosen_language, language) AS language,"
    " (SELECT good FROM opinion WHERE job_id = job.id) AS good"
    " FROM job JOIN conversation ON conversation.id = job.conversation_id JOIN person ON person.id = person_id"
)


@dataclass(frozen=True, slots=True)
class Job:
    """One painting asked for.

    message_id: the content photo's message, to which the final picture replies; 0 or less if it is in another chat.
    content, styles, result: names of kept pictures; result, and the steps and seconds that it took, are None until the
    job is done.
    enough: whether it is to end with its next picture. language: of whoever asked for it, an IETF tag.
    snapshots: whether they want to see it come along. good: what they think of the painting, None if they didn't say.
    repeats: the job that was painted in the place of this one, which asked for the same.
    timelapse: whether its snapshots are kept for one. game_id, entry: of a game's painting, which its chat
    is told nothing of, the game and its number for it.
    """

    id: int
    place: Place
    message_id: int
    content: str
    styles: tuple[str, ...]
    recipe: Recipe
    state: str
    attempt: int
    result: str | None
    failures: int = 0
    steps: int | None = None
    enough: bool = False
    language: str | None = None
    snapshots: bool = True
    took: float | None = None
    good: bool | None = None
    repeats: int | None = None
    timelapse: bool = True
    game_id: int | None = None
    entry: int = 0

    @property
    def painted_as(self) -> int:
        """The job that was painted: this one, or the one that it repeats."""
        return self.id if self.repeats is None else self.repeats


@dataclass(frozen=True, slots=True)
class Shown:
    """A finished painting that Telegram has as a photo. preset: of its recipe."""

    job_id: int
    file_id: str
    preset: str


def add(
    c: sqlite3.Connection,
    conversation: int,
    *,
    message_id: int,
    content: str,
    styles: tuple[str, ...],
    recipe: Recipe,
    now_ms: int,
) -> int:
    """Put a painting in the queue. Returns the job's id. What was painted before is done at once."""
    job_id = _insert(
        c, conversation, message_id=message_id, content=content, styles=styles, recipe=recipe, now_ms=now_ms
    )
    painted = requests.painted(c, content, styles, recipe)
    if painted is not None:
        c.execute(
            "UPDATE job SET state = 'done', ended_ms = ?, repeats = painted.id, result = painted.result,"
            " steps = painted.steps, took = painted.took, timelapse = painted.timelapse FROM job AS painted"
            " WHERE job.id = ? AND painted.id = ?",
            (now_ms, job_id, painted),
        )
        messages.owe(c, job_id, "final")
    return job_id


def _insert(
    c: sqlite3.Connection,
    conversation: int,
    *,
    message_id: int,
    content: str,
    styles: tuple[str, ...],
    recipe: Recipe,
    now_ms: int,
) -> int:
    needed = cost(recipe)
    row = c.execute(
        "INSERT INTO job (conversation_id, message_id, content, styles, recipe, created_ms, cost_seconds, cost_units,"
        " snapshots, timelapse) SELECT conversation.id, ?, ?, ?, ?, ?, ?, ?,"
        " coalesce(own.snapshots, everybodys.snapshots, 1), coalesce(own.timelapse, everybodys.timelapse, 1)"
        " FROM conversation LEFT JOIN settings AS own USING (chat_id, person_id) LEFT JOIN settings AS everybodys"
        " ON everybodys.chat_id = conversation.chat_id AND everybodys.person_id = conversation.chat_id"
        " WHERE conversation.id = ? RETURNING id",
        (
            *(message_id, content, json.dumps(styles), json.dumps(recipe.to_dict()), now_ms),
            *(needed.seconds, needed.units, conversation),
        ),
    ).fetchone()
    return int(row["id"])


def add_for_game(
    c: sqlite3.Connection,
    conversation: int,
    *,
    game_id: int,
    entry: int,
    content: str,
    style: str,
    recipe: Recipe,
    now_ms: int,
) -> int:
    """Queue a game's painting, behind those of persons. Returns the job's id."""
    job_id = _insert(c, conversation, message_id=0, content=content, styles=(style,), recipe=recipe, now_ms=now_ms)
    c.execute(
        "UPDATE job SET game_id = ?, entry = ?, snapshots = 0, timelapse = 0,"
        " asked_claim = max((SELECT coalesce(max(last_claim), 0) FROM person),"
        " (SELECT coalesce(max(last_claim), 0) FROM game)) WHERE id = ?",
        (game_id, entry, job_id),
    )
    return job_id


def vary(c: sqlite3.Connection, job: Job, recipe: Recipe, place: Place, *, swap: bool, now_ms: int) -> int:
    """Queue another painting of the same pictures, for its person at `place`; swap: the style as the content.

    Returns the new job's id.
    """
    conversation = conversations.identify(c, place)
    message_id = job.message_id if place.chat_id == job.place.chat_id else 0
    content, styles = (job.styles[0], (job.content, *job.styles[1:])) if swap else (job.content, job.styles)
    return add(c, conversation, message_id=message_id, content=content, styles=styles, recipe=recipe, now_ms=now_ms)


def waiting_of(c: sqlite3.Connection, person_id: int) -> int:
    """How many of a person's jobs wait."""
    (count,) = c.execute(
        "SELECT count(*) FROM job JOIN conversation ON conversation.id = conversation_id"
        " WHERE person_id = ? AND state IN ('queued', 'retry') AND game_id IS NULL",
        (person_id,),
    ).fetchone()
    return int(count)


def get(c: sqlite3.Connection, job_id: int) -> Job:
    """Raises LookupError if there is no such job."""
    row = c.execute(f"{_SELECT} WHERE job.id = ?", (job_id,)).fetchone()
    if row is None:
        raise LookupError(f"there is no job {job_id}")
    return _job(row)


def owner_of(c: sqlite3.Connection, job_id: int) -> int | None:
    """Who asked for it; None if there is no such job."""
    row = c.execute(
        "SELECT person_id FROM job JOIN conversation ON conversation.id = conversation_id WHERE job.id = ?", (job_id,)
    ).fetchone()
    return row["person_id"] if row else None


def claim(c: sqlite3.Connection, *, now_ms: int) -> Job | None:
    """Take the job whose turn it is, as a new attempt. None if there is none."""
    row = c.execute(
        "UPDATE job SET state = 'running', attempt = attempt + 1, started_ms = coalesce(started_ms, ?)"
        " WHERE id = (SELECT id FROM line ORDER BY place LIMIT 1) RETURNING id, conversation_id, game_id",
        (now_ms,),
    ).fetchone()
    if row is None:
        return None
    (turn,) = c.execute(
        "SELECT 1 + max((SELECT coalesce(max(last_claim), 0) FROM person),"
        " (SELECT coalesce(max(last_claim), 0) FROM game))"
    ).fetchone()
    if row["game_id"] is not None:
        c.execute("UPDATE game SET last_claim = ? WHERE id = ?", (turn, row["game_id"]))
    else:
        c.execute(
            "UPDATE person SET last_claim = ? WHERE id = (SELECT person_id FROM conversation WHERE id = ?)",
            (turn, row["conversation_id"]),
        )
    return get(c, row["id"])


def finish(
    c: sqlite3.Connection,
    job: Job,
    result: str,
    *,
    steps: int,
    now_ms: int,
    seconds: float | None = None,
    took: float | None = None,
) -> bool:
    """Record the painting and that its chat is owed it. False if this attempt is no longer the job's own.

    seconds: that its iterations took, None if they were not those that it was asked for with. took: seconds in all, as
    people are told; None for those since the job was begun.
    """
    done = c.execute(
        "UPDATE job SET state = 'done', result = :result, steps = :steps, ended_ms = :now,"
        " seconds = iif(cost_units > 0, :seconds, NULL), took = coalesce(:took, (:now - started_ms) / 1000.0)"
        " WHERE id = :id AND attempt = :attempt AND state = 'running'",
        {
            **{"result": result, "steps": steps, "now": now_ms, "seconds": seconds, "took": took},
            **{"id": job.id, "attempt": job.attempt},
        },
    )
    if done.rowcount == 0:
        return False
    if job.game_id is None:
        messages.owe(c, job.id, "final")
    return True


def fail_attempt(c: sqlite3.Connection, job: Job, error: str, *, now_ms: int) -> str | None:
    """Count a failed attempt: the job goes to `retry`, after the last one to `failed`, and its chat is owed the news.

    Returns the new state, None if this attempt is no longer the job's own.
    """
    row = c.execute(
        "UPDATE job SET failures = failures + 1, error = :error,"
        " state = CASE WHEN failures + 1 < :most THEN 'retry' ELSE 'failed' END,"
        " ended_ms = CASE WHEN failures + 1 < :most THEN NULL ELSE :now END"
        " WHERE id = :id AND attempt = :attempt AND state = 'running' RETURNING state",
        {"error": error, "most": MOST_FAILURES, "now": now_ms, "id": job.id, "attempt": job.attempt},
    ).fetchone()
    if row is None:
        return None
    if row["state"] == "failed" and job.game_id is None:
        messages.owe(c, job.id, "final")
    return str(row["state"])


def release(c: sqlite3.Connection, job: Job) -> bool:
    """Give the job back unfinished, as the bot stops; no failure is counted."""
    released = c.execute(
        "UPDATE job SET state = 'retry' WHERE id = ? AND attempt = ? AND state = 'running'", (job.id, job.attempt)
    )
    return released.rowcount == 1


def keep(c: sqlite3.Connection, job_id: int) -> bool:
    """Let a job that was begun end with its next picture. False if it was not begun, or has ended."""
    changed = c.execute(
        "UPDATE job SET enough = 1 WHERE id = ? AND (state = 'running' OR state = 'retry' AND attempt > 0)", (job_id,)
    )
    return changed.rowcount == 1


def cancel(c: sqlite3.Connection, job_id: int, *, now_ms: int) -> bool:
    """Stop a job that waits or runs. False if it had ended already."""
    changed = c.execute(
        "UPDATE job SET state = 'cancelled', ended_ms = ? WHERE id = ? AND state IN ('queued', 'retry', 'running')",
        (now_ms, job_id),
    )
    return changed.rowcount == 1


def cancel_game(c: sqlite3.Connection, game_id: int, *, now_ms: int) -> list[int]:
    """Stop every painting of a game that is over. Returns the jobs' ids."""
    rows = c.execute(
        "UPDATE job SET state = 'cancelled', ended_ms = ? WHERE state IN ('queued', 'retry', 'running')"
        " AND game_id = ? RETURNING id",
        (now_ms, game_id),
    )
    return [row["id"] for row in rows.fetchall()]


def cancel_chat(c: sqlite3.Connection, chat_id: int, *, now_ms: int) -> list[int]:
    """Stop every job and game of a chat that no longer takes messages, and give up what it is owed.

    Returns the jobs' ids.
    """
    messages.give_up_chat(c, chat_id)
    games.end_in_chat(c, chat_id, now_ms=now_ms)
    rows = c.execute(
        "UPDATE job SET state = 'cancelled', ended_ms = ? WHERE state IN ('queued', 'retry', 'running')"
        " AND conversation_id IN (SELECT id FROM conversation WHERE chat_id = ?) RETURNING id",
        (now_ms, chat_id),
    )
    return [row["id"] for row in rows.fetchall()]


def recover(c: sqlite3.Connection, *, now_ms: int) -> list[Job]:
    """At start: what was running when the last process died goes on before all others; not without end.

    Returns the paintings of games that ended by it.
    """
    rows = c.execute(
        "UPDATE job SET interruptions = interruptions + 1, state = CASE WHEN interruptions + 1 < :most THEN 'retry'"
        " ELSE 'failed' END, ended_ms = CASE WHEN interruptions + 1 < :most THEN NULL ELSE :now END,"
        " error = CASE WHEN interruptions + 1 < :most THEN error ELSE 'the bot died over it' END"
        " WHERE state = 'running' RETURNING id, state",
        {"most": MOST_INTERRUPTIONS, "now": now_ms},
    )
    failed = [get(c, row["id"]) for row in rows.fetchall() if row["state"] == "failed"]
    for job in failed:
        if job.game_id is None:
            messages.owe(c, job.id, "final")
    return [job for job in failed if job.game_id is not None]


def active_of(c: sqlite3.Connection, conversation: int) -> Job | None:
    """The conversation's newest job that waits or runs."""
    row = c.execute(
        f"{_SELECT} WHERE conversation_id = ? AND state IN ('queued', 'retry', 'running') AND game_id IS NULL"
        " ORDER BY job.id DESC LIMIT 1",
        (conversation,),
    ).fetchone()
    return _job(row) if row else None


def shows(c: sqlite3.Connection, conversation: int, message_id: int) -> bool:
    """Whether a job that waits or runs paints the photo of this message."""
    row = c.execute(
        "SELECT 1 FROM job WHERE conversation_id = ? AND message_id = ? AND state IN ('queued', 'retry', 'running')",
        (conversation, message_id),
    ).fetchone()
    return row is not None


def states_of_photo(c: sqlite3.Connection, job_id: int) -> set[str]:
    """Of this job, and of all others that paint the photo of the same message."""
    rows = c.execute(
        "SELECT DISTINCT job.state FROM job JOIN job AS this USING (conversation_id, message_id) WHERE this.id = ?",
        (job_id,),
    )
    return {row["state"] for row in rows}


def newest_of(c: sqlite3.Connection, conversation: int) -> Job | None:
    """The newest job that the conversation's person asked for, whatever became of it."""
    row = c.execute(
        f"{_SELECT} WHERE conversation_id = ? AND game_id IS NULL ORDER BY job.id DESC LIMIT 1", (conversation,)
    ).fetchone()
    return _job(row) if row else None


def going_on(c: sqlite3.Connection) -> set[int]:
    """The ids of all jobs that wait or run."""
    return {row["id"] for row in c.execute("SELECT id FROM job WHERE state IN ('queued', 'retry', 'running')")}


def shown_of(c: sqlite3.Connection, person_id: int, *, most: int, before: int | None = None) -> list[Shown]:
    """A person's paintings from all chats that Telegram has as photos, the newest first, each once.

    before: only those of older jobs than this one.
    """
    rows = c.execute(
        "SELECT max(job.id) AS id, file_id, recipe FROM job JOIN conversation ON conversation.id = conversation_id"
        " JOIN sent_file ON sent_file.name = result AND sent_file.kind = 'photo'"
        " WHERE person_id = :person AND state = 'done' AND game_id IS NULL GROUP BY result"
        " HAVING :before IS NULL OR max(job.id) < :before ORDER BY max(job.id) DESC LIMIT :most",
        {"person": person_id, "before": before, "most": most},
    )
    return [Shown(row["id"], row["file_id"], json.loads(row["recipe"])["preset"]) for row in rows]


def line(c: sqlite3.Connection, *, most: int) -> list[tuple[Job, int]]:
    """The first `most` jobs that wait, in order, each with how many paintings come before it, running ones included."""
    running = _running(c)
    rows = c.execute("SELECT id, place FROM line ORDER BY place LIMIT ?", (most,)).fetchall()
    return [(get(c, row["id"]), row["place"] - 1 + running) for row in rows]


def ahead_of(c: sqlite3.Connection, job_id: int) -> int:
    """How many paintings, the running ones included, come before this one; 0 if it does not wait."""
    row = c.execute("SELECT place FROM line WHERE id = ?", (job_id,)).fetchone()
    return row["place"] - 1 + _running(c) if row else 0


def pace(c: sqlite3.Connection) -> float:
    """Seconds that a unit of cost takes here: the median of the last paintings that say so."""
    rows = c.execute(
        "SELECT seconds / cost_units FROM job WHERE seconds IS NOT NULL ORDER BY id DESC LIMIT ?", (_MEASURED,)
    ).fetchall()
    return statistics.median(row[0] for row in rows) if rows else SECONDS


def seconds_ahead(c: sqlite3.Connection, job_ids: Sequence[int]) -> dict[int, float]:
    """About how long each of these jobs has to wait, if it waits; what runs is taken to be half done."""
    running = c.execute(
        "SELECT total(cost_seconds) / 2, total(cost_units) / 2 FROM job WHERE state = 'running'"
    ).fetchone()
    rows = c.execute(
        "SELECT id, seconds, units FROM (SELECT id, total(cost_seconds) OVER before AS seconds,"
        " total(cost_units) OVER before AS units FROM line JOIN job USING (id)"
        " WINDOW before AS (ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(job_ids)),),
    )
    here = pace(c)
    return {row["id"]: running[0] + row["seconds"] + (running[1] + row["units"]) * here for row in rows}


def _running(c: sqlite3.Connection) -> int:
    (count,) = c.execute("SELECT count(*) FROM job WHERE state = 'running'").fetchone()
    return int(count)


def _job(row: sqlite3.Row) -> Job:
    return Job(
        id=row["id"],
        place=Place(row["chat_id"], row["topic_id"], row["person_id"]),
        message_id=row["message_id"],
        content=row["content"],
        styles=tuple(json.loads(row["styles"])),
        recipe=Recipe(**json.loads(row["recipe"])),
        state=row["state"],
        attempt=row["attempt"],
        result=row["result"],
        failures=row["failures"],
        steps=row["steps"],
        enough=bool(row["enough"]),
        language=row["language"],
        snapshots=bool(row["snapshots"]),
        took=row["took"],
        repeats=row["repeats"],
        timelapse=bool(row["timelapse"]),
        good=None if row["good"] is None else bool(row["good"]),
        game_id=row["game_id"],
        entry=row["entry"] or 0,
    )
