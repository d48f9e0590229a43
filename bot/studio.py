"""Where jobs become paintings: claims them one after another, drives the executor, records how they end.

A job that the last process left running goes on here. An attempt that fails, for whatever reason, is made again until
the store says it was the last; a cancelled one stops the executor within one iteration and leaves it warm.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import partial
from typing import Final

from bot.outbox import PAUSE, Outbox, View
from bot.store import jobs, messages
from bot.store.clock import now_ms
from bot.store.database import Database
from bot.store.jobs import Job
from bot.store.pictures import Pictures
from bot.texts import en as texts
from engine.executor import EncodedSnapshot, Executor, Task, TaskFailed, WorkerDied

__all__ = ["Studio"]

log = logging.getLogger(__name__)

# An executor that has begun shows something every few seconds; before that it may be fetching weights.
_LONGEST_START: Final = 900.0
_LONGEST_SILENCE: Final = 60.0
_SOON: Final = 1.0  # the pause after words, so that the sketch follows without delay
_MOST_VIEWS: Final = 12  # of one painting; more would use up what Telegram lets a bot send to one chat
_TOLD: Final = 10  # how many in the line hear of its every move


class Studio:
    """Paints one job at a time."""

    def __init__(self, database: Database, pictures: Pictures, executor: Executor, outbox: Outbox) -> None:
        self._database = database
        self._pictures = pictures
        self._executor = executor
        self._outbox = outbox
        self._wake = asyncio.Event()
        self._current: tuple[Job, asyncio.Task[None]] | None = None
        self._working: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Warm up the executor and go on with what the last process left."""
        self._outbox.when_chat_gone(self.cancel_chat)
        await self._executor.start()
        await self._database.transact(jobs.recover)
        for job in await self._database.transact(_unclosed):
            self._outbox.show(job, View(_last_words(job), last=True))
        self._working = asyncio.create_task(self._work(), name="studio")

    async def close(self) -> None:
        """Stop painting; the job that runs is taken up again at the next start."""
        tasks = [self._working] if self._working else []
        if self._current:
            tasks.append(self._current[1])
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        try:
            if self._current:
                await self._database.transact(partial(jobs.release, job=self._current[0]))
        finally:
            await self._executor.close()

    async def broken(self) -> None:
        """Raise what made the studio stop by itself, a disk that failed for example; else wait without end."""
        assert self._working is not None
        await asyncio.shield(self._working)

    async def accept(self, job_id: int) -> None:
        """Have a queued job painted. Its person is told to wait only if they must: else the sketch says it all."""
        job, ahead = await self._database.transact(lambda c: (jobs.get(c, job_id), jobs.ahead_of(c, job_id)))
        if ahead:
            self._outbox.show(job, View(texts.in_line(ahead), pause=_SOON))
        elif not self._executor.ready:
            self._outbox.show(job, View(texts.in_a_moment(), pause=_SOON))
        self._wake.set()

    async def cancel(self, job_id: int) -> bool:
        """Stop a job that waits or runs. False if it had ended already."""
        cancelled = await self._database.transact(partial(jobs.cancel, job_id=job_id, now_ms=now_ms()))
        if cancelled:
            await self._stop([job_id])
        return cancelled

    async def cancel_chat(self, chat_id: int) -> None:
        """Stop every job of a chat."""
        await self._stop(await self._database.transact(partial(jobs.cancel_chat, chat_id=chat_id, now_ms=now_ms())))

    async def _stop(self, job_ids: list[int]) -> None:
        for job in await self._database.transact(lambda c: [jobs.get(c, job_id) for job_id in job_ids]):
            if self._current and self._current[0].id == job.id:
                self._current[1].cancel()
            self._outbox.show(job, View(texts.STATUS_STOPPED, last=True))
        await self._tell_the_line()

    async def _work(self) -> None:
        while True:
            self._wake.clear()
            job = await self._database.transact(partial(jobs.claim, now_ms=now_ms()))
            if job is None:
                await self._wake.wait()
                continue
            log.info("job %d: attempt %d", job.id, job.attempt)
            self._current = job, asyncio.create_task(self._attempt(job), name=f"job {job.id}")
            await self._tell_the_line()
            await asyncio.wait({self._current[1]})
            if not self._current[1].cancelled():
                self._current[1].result()
            self._current = None

    async def _attempt(self, job: Job) -> None:
        try:
            painting = await self._paint(job)
            name = await self._pictures.keep(painting.picture, "png")
        except Exception as error:  # whatever it was, it must not stop the jobs behind it
            log.warning("job %d: attempt %d failed", job.id, job.attempt, exc_info=error)
            await self._fail(job, error)
            return
        if await self._database.transact(partial(jobs.finish, job=job, result=name, now_ms=now_ms())):
            self._outbox.deliver(job.id)
            self._outbox.show(job, View(texts.painted(painting.iterations, painting.seconds), last=True))

    async def _paint(self, job: Job) -> EncodedSnapshot:
        """The final snapshot; those before it go to the chat. Raises ExecutorError."""
        content = await self._pictures.read(job.content)
        styles = [await self._pictures.read(name) for name in job.styles]
        task = Task(content, tuple(styles), job.recipe)
        patience = _LONGEST_START
        async with self._outbox.painting_in(job.place), aclosing(self._executor.paint(task)) as snapshots:
            while snapshot := await _next(snapshots, patience):
                if snapshot.final:
                    return snapshot
                self._outbox.show(job, _view(job, snapshot))
                patience = _LONGEST_SILENCE
        raise TaskFailed("the executor ended without a final picture")

    async def _fail(self, job: Job, error: Exception) -> None:
        reason = f"{type(error).__name__}: {error}"
        state = await self._database.transact(partial(jobs.fail_attempt, job=job, error=reason, now_ms=now_ms()))
        if state == "failed":
            self._outbox.deliver(job.id)
            self._outbox.show(job, View(texts.STATUS_FAILED, last=True))

    async def _tell_the_line(self) -> None:
        for job, ahead in await self._database.transact(_line):
            self._outbox.show(job, View(texts.in_line(ahead), pause=_SOON))


async def _next(snapshots: AsyncGenerator[EncodedSnapshot, None], patience: float) -> EncodedSnapshot | None:
    """The next snapshot, None at the end. Raises WorkerDied if none comes for `patience` seconds."""
    try:
        async with asyncio.timeout(patience):
            return await anext(snapshots, None)
    except TimeoutError:
        raise WorkerDied(f"the executor showed nothing for {patience:g} s") from None


def _view(job: Job, snapshot: EncodedSnapshot) -> View:
    """A snapshot as the chat sees it, at a pace that spreads the views over the whole painting."""
    sketched = job.recipe.preset != "classic"
    text = texts.progress(snapshot.iteration, snapshot.iterations, snapshot.seconds_left, sketched=sketched)
    whole = snapshot.seconds + (snapshot.seconds_left or 0.0)
    return View(text, snapshot.picture, pause=max(PAUSE, whole / _MOST_VIEWS))


def _unclosed(c: sqlite3.Connection) -> list[Job]:
    return [jobs.get(c, job_id) for job_id in messages.open_statuses(c)]


def _line(c: sqlite3.Connection) -> list[tuple[Job, int]]:
    """The first jobs that wait, each with how many are ahead of it; none of those that are next."""
    line = [(jobs.get(c, job_id), jobs.ahead_of(c, job_id)) for job_id in jobs.waiting(c, most=_TOLD)]
    return [(job, ahead) for job, ahead in line if ahead]


def _last_words(job: Job) -> str:
    return {
        "done": texts.PAINTED_BEFORE,
        "failed": texts.STATUS_FAILED,
        "cancelled": texts.STATUS_STOPPED,
    }[job.state]
