"""Where jobs become paintings: claims them one after another, drives the executor, records how they end.

A job that the last process left running goes on here. An attempt that fails, for whatever reason, is made again until
the store says it was the last; a cancelled one stops the executor within one iteration and leaves it warm.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import AsyncGenerator, Callable, Collection
from contextlib import AbstractAsyncContextManager, aclosing, nullcontext
from functools import partial
from typing import Any, Final, Protocol

from telegram.constants import ReactionEmoji

from bot.outbox import Outbox, View
from bot.store import jobs, messages
from bot.store.checkpoints import Checkpoints
from bot.store.clock import now_ms
from bot.store.database import Database, DiskFull, StoreError, no_room
from bot.store.jobs import Job
from bot.store.pictures import Pictures
from bot.store.snapshots import Snapshots
from bot.texts import Words, words_in
from engine.executor import EncodedSnapshot, Executor, Task, TaskFailed, WorkerDied
from engine.recipe import Recipe

__all__ = ["Studio", "progress"]

log = logging.getLogger(__name__)

# An executor that has begun shows something every few seconds; before that it may be fetching weights.
_LONGEST_START: Final = 900.0
_LONGEST_SILENCE: Final = 60.0
_SOON: Final = 1.0  # the pause after words, so that the sketch follows without delay
_MOST_VIEWS: Final = 12  # of one painting; more would use up what Telegram lets a bot send to one chat
_CLOSING_SECONDS: Final = 1.5
_FULL_DISK_PAUSE: Final = 5.0
_TOLD: Final = 10  # how many in the line hear of its every move


class GamePaintings(Protocol):
    """Who is told of a game's paintings. `painted` and `failed` run in the transaction that ends the job, and what they
    return goes to `after` once it is committed."""

    def painted(self, c: sqlite3.Connection, job: Job, picture: str) -> Any: ...

    def failed(self, c: sqlite3.Connection, job: Job) -> Any: ...

    def after(self, news: Any) -> None: ...


class Studio:
    """Paints one job at a time."""

    games: GamePaintings

    def __init__(
        self,
        database: Database,
        pictures: Pictures,
        checkpoints: Checkpoints,
        snapshots: Snapshots,
        executor: Executor,
        outbox: Outbox,
    ) -> None:
        self._database = database
        self._pictures = pictures
        self._checkpoints = checkpoints
        self._snapshots = snapshots
        self._executor = executor
        self._outbox = outbox
        self._wake = asyncio.Event()
        self._current: tuple[Job, asyncio.Task[None]] | None = None
        self._working: asyncio.Task[None] | None = None
        self._enough: set[int] = set()  # jobs whose newest picture is to be the final one

    async def start(self) -> None:
        """Warm up the executor and go on with what the last process left."""
        self._outbox.when_chat_gone(self._cancel_chat)
        await self._executor.start()
        for news in await self._outbox.commit(self._recover):
            self.games.after(news)
        for job, given_up in await self._database.insist(_unclosed):
            if given_up:
                await self._outbox.own_up(job)
            else:
                self._show(job, View(_last_words(job), last=True))
            await self._react_to_end(job)
        self._working = asyncio.create_task(self._work(), name="studio")

    def _recover(self, c: sqlite3.Connection) -> list[Any]:
        return [self.games.failed(c, job) for job in jobs.recover(c, now_ms=now_ms())]

    def wake(self) -> None:
        """Jobs were queued of which nobody is told."""
        self._wake.set()

    def give_up(self, job_ids: Collection[int]) -> None:
        """Jobs were cancelled of which nobody is told: stop the one that runs."""
        if self._current and self._current[0].id in job_ids:
            self._current[1].cancel()

    async def close(self) -> None:
        """Stop painting; the job that runs is taken up again at the next start."""
        tasks = [self._working] if self._working else []
        if self._current:
            tasks.append(self._current[1])
        for _ in range(2):  # the second time the executor gives up waiting for its worker, and kills it
            for task in tasks:
                task.cancel()
            if tasks:
                await asyncio.wait(tasks, timeout=_CLOSING_SECONDS)
        try:
            if self._current:
                # If it can't be done now, the next start finds the job running, and goes on too.
                with contextlib.suppress(DiskFull, StoreError, TimeoutError):
                    async with asyncio.timeout(_CLOSING_SECONDS):
                        await self._database.transact(partial(jobs.release, job=self._current[0]))
        finally:
            await self._executor.close()

    async def broken(self) -> None:
        """Raise what made the studio stop by itself, a disk that failed for example; else wait without end."""
        assert self._working is not None
        await asyncio.shield(self._working)

    async def accepted(self, job_id: int) -> None:
        """A job was queued, or done at once. Its person is told to wait only if they must: the sketch says the rest."""
        job, ahead, seconds = await self._database.insist(
            lambda c: (jobs.get(c, job_id), jobs.ahead_of(c, job_id), jobs.seconds_ahead(c, [job_id]))
        )
        if job.state not in ("failed", "cancelled"):  # of one that has ended so by now, the reaction would stay
            self._react(job, ReactionEmoji.PARTY_POPPER if job.state == "done" else ReactionEmoji.EYES)
        if ahead:
            self._show(job, _in_line(job, ahead, seconds[job_id]))
        elif job.state == "queued" and not self._executor.ready:
            self._show(job, View(_words(job)("in-a-moment"), pause=_SOON))
        self._wake.set()

    async def stopped(self, job_ids: list[int], *, chat_gone: bool = False) -> None:
        """Jobs were cancelled, whether they waited or ran. chat_gone: because their chat takes no messages any more."""
        for job in await self._database.insist(lambda c: [jobs.get(c, job_id) for job_id in job_ids]):
            if self._current and self._current[0].id == job.id:
                self._current[1].cancel()
            self._show(job, View(_words(job)("status-stopped"), last=True))
            if not chat_gone:
                await self._react_to_end(job)
            await self._checkpoints.drop(job.id)
            await self._snapshots.drop(job.id)
        await self._tell_the_line()

    def keep(self, job_id: int) -> None:
        """Let the job that is being painted end with its next picture."""
        if self._current and self._current[0].id == job_id:
            self._enough.add(job_id)

    async def _cancel_chat(self, chat_id: int) -> None:
        stopped = await self._database.insist(partial(jobs.cancel_chat, chat_id=chat_id, now_ms=now_ms()))
        await self.stopped(stopped, chat_gone=True)

    async def _work(self) -> None:
        while True:
            self._wake.clear()
            job = await self._database.insist(partial(jobs.claim, now_ms=now_ms()))
            if job is None:
                await self._wake.wait()
                continue
            log.info("job %d: attempt %d", job.id, job.attempt)
            self._current = job, asyncio.create_task(self._attempt(job), name=f"job {job.id}")
            await self._tell_the_line()
            await asyncio.wait({self._current[1]})
            self._enough.discard(job.id)
            if not self._current[1].cancelled():
                self._current[1].result()
            self._current = None

    async def _attempt(self, job: Job) -> None:
        try:
            painting = await self._paint(job)
            finished = await self._finish(job, painting)
        except StoreError:
            raise
        except Exception as error:  # whatever it was, it must not stop the jobs behind it
            log.warning("job %d: attempt %d failed", job.id, job.attempt, exc_info=error)
            await self._fail(job, error)
            return
        if finished:
            text = _words(job)("painted", steps=painting.iteration, seconds=painting.seconds)
            self._show(job, View(text, last=True))
            self._react(job, ReactionEmoji.PARTY_POPPER)
            await self._checkpoints.drop(job.id)

    async def _paint(self, job: Job) -> EncodedSnapshot:
        """The final snapshot; those before it go to the chat. Raises ExecutorError."""
        content = await self._pictures.read(job.content)
        styles = [await self._pictures.read(name) for name in job.styles]
        task = Task(content, tuple(styles), job.recipe, checkpoint=await self._checkpoints.read(job.id))
        patience = _LONGEST_START
        async with self._shown_to_chat(job), aclosing(self._executor.paint(task)) as snapshots:
            while snapshot := await _next(snapshots, patience):
                if snapshot.final or job.enough or job.id in self._enough:
                    return snapshot
                self._show(job, _view(job, snapshot))
                await self._lay_aside(job, snapshot)
                patience = _LONGEST_SILENCE
        raise TaskFailed("the executor ended without a final picture")

    def _show(self, job: Job, view: View) -> None:
        """In the job's status message; of a game's painting the chat sees nothing but what the game shows."""
        if job.game_id is None:
            self._outbox.show(job, view)

    def _react(self, job: Job, emoji: str) -> None:
        """In a group, on the message that brought the content; a game's painting has none. emoji: "" takes it off."""
        if job.place.chat_id < 0 and job.message_id > 0:
            self._outbox.react(job.place.chat_id, job.message_id, emoji)

    async def _react_to_end(self, job: Job) -> None:
        """Where nothing came of the photo the reaction goes; it stays while another painting of that goes on."""
        job, states = await self._database.insist(lambda c: (jobs.get(c, job.id), jobs.states_of_photo(c, job.id)))
        if states <= {"done", "failed", "cancelled"}:
            self._react(job, ReactionEmoji.PARTY_POPPER if "done" in states else "")

    def _shown_to_chat(self, job: Job) -> AbstractAsyncContextManager[None]:
        return nullcontext() if job.game_id is not None else self._outbox.painting_in(job.place)

    async def _lay_aside(self, job: Job, snapshot: EncodedSnapshot) -> None:
        """Keep the snapshot for the timelapse, and its checkpoint, so that no later attempt begins before it."""
        if job.timelapse:
            done, whole = snapshot.iteration, snapshot.iterations
            await self._snapshots.keep(job.id, snapshot.picture, iteration=done, iterations=whole)
        if snapshot.checkpoint:
            try:
                await self._checkpoints.keep(job.id, snapshot.checkpoint)
            except OSError as error:  # the painting goes on; only a restart would cost more
                log.warning("job %d: no checkpoint was kept: %s", job.id, error)

    async def _finish(self, job: Job, painting: EncodedSnapshot) -> bool:
        """Keep the finished picture, then record it; waits for room on a full disk: it must not be painted again.

        False if this attempt is no longer the job's own.
        """
        while True:
            try:
                # Again each time: a file that waits long for its row would be swept.
                name = await self._pictures.keep(painting.picture, "png" if painting.final else "jpg")
                finish = partial(
                    jobs.finish,
                    job=job,
                    result=name,
                    steps=painting.iteration,
                    now_ms=now_ms(),
                    seconds=painting.seconds if painting.iteration == job.recipe.iterations else None,
                    took=painting.seconds,
                )
                finished, news = await self._outbox.commit(partial(self._finished, finish, job, name))
                if news is not None:
                    self.games.after(news)
                return finished
            except (DiskFull, OSError) as error:
                if not no_room(error):
                    raise
            log.error("the disk is full; a finished painting waits for room")
            await asyncio.sleep(_FULL_DISK_PAUSE)

    def _finished(
        self, finish: Callable[[sqlite3.Connection], bool], job: Job, picture: str, c: sqlite3.Connection
    ) -> tuple[bool, Any]:
        finished = finish(c)
        return finished, self.games.painted(c, job, picture) if finished and job.game_id is not None else None

    async def _fail(self, job: Job, error: Exception) -> None:
        reason = f"{type(error).__name__}: {error}"

        def fail(c: sqlite3.Connection) -> tuple[str | None, Any]:
            state = jobs.fail_attempt(c, job=job, error=reason, now_ms=now_ms())
            return state, self.games.failed(c, job) if state == "failed" and job.game_id is not None else None

        state, news = await self._outbox.commit(fail, insist=True)
        if news is not None:
            self.games.after(news)
        if state != "failed":
            return
        await self._checkpoints.drop(job.id)
        await self._snapshots.drop(job.id)
        self._show(job, View(_words(job)("status-failed"), last=True))
        await self._react_to_end(job)

    async def _tell_the_line(self) -> None:
        for job, ahead, seconds in await self._database.insist(_head_of_the_line):
            if ahead:
                self._show(job, _in_line(job, ahead, seconds))


async def _next(snapshots: AsyncGenerator[EncodedSnapshot, None], patience: float) -> EncodedSnapshot | None:
    """The next snapshot, None at the end. Raises WorkerDied if none comes for `patience` seconds."""
    try:
        async with asyncio.timeout(patience):
            return await anext(snapshots, None)
    except TimeoutError:
        raise WorkerDied(f"the executor showed nothing for {patience:g} s") from None


def _view(job: Job, snapshot: EncodedSnapshot) -> View:
    """A snapshot as the chat sees it, at a pace that spreads the views over the whole painting."""
    whole = snapshot.seconds + (snapshot.seconds_left or 0.0)
    picture = snapshot.picture if job.snapshots else None
    return View(progress(_words(job), job.recipe, snapshot), picture, pause=whole / _MOST_VIEWS)


def progress(words: Words, recipe: Recipe, snapshot: EncodedSnapshot) -> str:
    """How far a painting is, in words."""
    done: dict[str, float] = {"iteration": snapshot.iteration, "iterations": snapshot.iterations}
    done["share"] = 100 * snapshot.iteration // snapshot.iterations / 100  # never rounded up to all of it
    if snapshot.seconds_left is not None:
        return words("progress-left", **done, seconds=snapshot.seconds_left)
    if snapshot.iteration == 0:
        return words("progress-photo" if recipe.preset == "classic" else "progress-sketch", **done)
    return words("progress", **done)


def _head_of_the_line(c: sqlite3.Connection) -> list[tuple[Job, int, float]]:
    line = jobs.line(c, most=_TOLD)
    seconds = jobs.seconds_ahead(c, [job.id for job, _ in line])
    return [(job, ahead, seconds[job.id]) for job, ahead in line]


def _in_line(job: Job, ahead: int, seconds: float) -> View:
    return View(_words(job)("in-line", ahead=ahead, seconds=seconds), pause=_SOON)


def _unclosed(c: sqlite3.Connection) -> list[tuple[Job, bool]]:
    return [(jobs.get(c, job_id), given_up) for job_id, given_up in messages.open_statuses(c)]


def _last_words(job: Job) -> str:
    ends = {"done": "painted-before", "failed": "status-failed", "cancelled": "status-stopped"}
    return _words(job)(ends[job.state])


def _words(job: Job) -> Words:
    return words_in(job.language)
