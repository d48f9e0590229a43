"""Plays the games of `bot.games` in chats: keeps their states, carries out their effects, watches their deadlines.

What an event makes of a game and what follows of it are one transaction, in which the update that brought the event is
settled too. `begin`, `play` and the like run in that transaction and return what `after` is to do once it is committed.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Any

from bot import games as rules
from bot.game_driver.carrying_out import Aftermath, carry_out
from bot.game_driver.clock import Clock
from bot.game_driver.house import HousePictures
from bot.game_driver.wording import Speaker
from bot.games.effects import ClosePoll, Effects, End, Say, line
from bot.games.events import Command, DayBegan, Event, House, Painted, PaintingFailed, Tap, TimeUp
from bot.games.saving import UnreadableState, from_json, to_json
from bot.games.state import State
from bot.outbox import Outbox
from bot.store import chats, days, posts
from bot.store import games as store
from bot.store.clock import now_ms
from bot.store.conversations import Place
from bot.store.database import Database, StoreError
from bot.store.games import Game
from bot.store.jobs import Job
from bot.studio import Studio
from bot.texts import words_in

__all__ = ["GameDriver"]

log = logging.getLogger(__name__)


class GameDriver:
    """One for each bot."""

    def __init__(self, database: Database, outbox: Outbox, studio: Studio, house: HousePictures, clock: Clock) -> None:
        self.house = house
        self._database = database
        self._outbox = outbox
        self._studio = studio
        self._clock = clock
        self._changed = asyncio.Event()
        self._keeping_time: asyncio.Task[None] | None = None
        outbox.when_chat_moved(self.move)

    def start(self) -> None:
        """Watch deadlines from now on, those too that came while nobody watched."""
        self._keeping_time = asyncio.create_task(self._keep_time(), name="games")

    async def close(self) -> None:
        """Stop; deadlines that come are kept at the next start."""
        if self._keeping_time:
            self._keeping_time.cancel()
            await asyncio.gather(self._keeping_time, return_exceptions=True)

    @property
    def now(self) -> int:
        """What events are to be dated, seconds since 1970."""
        return int(self._clock.now())

    async def move(self, old: int, new: int) -> None:
        """A group has become a supergroup: all that it had goes along, and its games are shown there anew."""
        self.after(await self._outbox.commit(partial(self._move, old=old, new=new), insist=True))

    # In a transaction

    def begin(
        self, c: sqlite3.Connection, place: Place, command: Command, language: str | None
    ) -> tuple[Game, Aftermath]:
        """A new game. None may be running there. Its persons must be known."""
        state, effects = rules.begin(command)
        game = store.add(c, place, kind=command.kind, language=language, state=to_json(state), now_ms=now_ms())
        return game, self._follow(c, game, state, effects)

    def play(self, c: sqlite3.Connection, game: Game, event: Event) -> Aftermath:
        """What the event makes of the game. The game must be as the store has it.

        One that can't be played on, by whatever mistake, ends with a word: it must not take along what else is done
        in this transaction, such as the painting that is finished here.
        """
        c.execute("SAVEPOINT play")
        try:
            news = self._play(c, game, event)
        except (sqlite3.Error, MemoryError):
            raise
        except Exception:
            log.exception("game %d can't be played on", game.id)
            c.execute("ROLLBACK TO play")
            news = self._lose(c, game, event)
        c.execute("RELEASE play")
        return news

    def _play(self, c: sqlite3.Connection, game: Game, event: Event) -> Aftermath:
        if game.over and not isinstance(event, Tap):
            return Aftermath()
        try:
            before = from_json(game.state)
            if game.over and before.outcome is None:  # its chat was lost, and has been found again
                return Aftermath(toast=line("game-over"))
            state, effects = rules.play(before, event)
        except UnreadableState as error:
            log.warning("game %d ends: %s", game.id, error)
            return self._lose(c, game, event)
        if state is before and not effects:
            return Aftermath()
        return self._follow(c, game, state, effects)

    def again(
        self, c: sqlite3.Connection, game: Game, command: Command, language: str | None
    ) -> tuple[Game, Aftermath] | None:
        """A rematch, like `begin`; None where the game can't be read any more."""
        try:
            again = rules.again(from_json(game.state), command)
        except UnreadableState:
            return None
        return self.begin(c, Place(game.chat_id, game.topic_id, command.person), again, language)

    def painted(self, c: sqlite3.Connection, job: Job, picture: str) -> Aftermath:
        return self._told(c, job, Painted(entry=job.entry, picture=picture, at=self.now))

    def failed(self, c: sqlite3.Connection, job: Job) -> Aftermath:
        return self._told(c, job, PaintingFailed(entry=job.entry, at=self.now))

    # After it

    def after(self, news: Any) -> None:
        """What is to be done once the transaction is committed, but for the toast, which is the handler's."""
        assert isinstance(news, Aftermath)
        for chat_id, message_id, emoji in news.reactions:
            self._outbox.react_if_room(chat_id, message_id, emoji)
        self._outbox.edit_posts(news.edits)
        self._studio.wake()
        self._studio.give_up(news.stopped)
        self._changed.set()

    def _told(self, c: sqlite3.Connection, job: Job, event: Painted | PaintingFailed) -> Aftermath:
        game = store.find(c, job.game_id) if job.game_id is not None else None
        return self.play(c, game, event) if game else Aftermath()

    def _follow(self, c: sqlite3.Connection, game: Game, state: State, effects: Effects) -> Aftermath:
        over = state.outcome is not None
        store.save(
            c,
            game.id,
            state=to_json(state),
            deadline=None if over else state.deadline,
            ended_ms=now_ms() if over else None,
        )
        speaker = Speaker(c, words_in(game.language))
        news = carry_out(c, game, effects, speaker, at=self.now, now_ms=now_ms(), round_number=state.round)
        for entry, picture in news.known:
            now = store.find(c, game.id)
            assert now is not None
            news.followed_by(self.play(c, now, Painted(entry=entry, picture=picture, at=self.now)))
        return news

    def _lose(self, c: sqlite3.Connection, game: Game, event: Event) -> Aftermath:
        """A state that can't be played on, as a rule because the bot was updated."""
        news = Aftermath() if game.over else self._end(c, game, "game-lost")
        news.toast = line("game-lost") if isinstance(event, Tap) else None
        return news

    def _end(self, c: sqlite3.Connection, game: Game, why: str) -> Aftermath:
        """Without having asked its rules. why: the message that says so."""
        store.save(c, game.id, state=game.state, deadline=None, ended_ms=now_ms())
        effects: Effects = (ClosePoll(), Say(text=(line(why),)), End("failed"))
        return carry_out(c, game, effects, Speaker(c, words_in(game.language)), at=self.now, now_ms=now_ms())

    def _move(self, c: sqlite3.Connection, old: int, new: int) -> Aftermath:
        """The older game goes on where one has begun in the supergroup meanwhile: more has been brought to it."""
        news = Aftermath()
        for game in store.in_chat(c, old) if old != new else ():
            newer = store.running(c, new, game.topic_id, daily=game.kind == "daily")
            try:
                state = rules.moved(from_json(game.state))
            except UnreadableState:
                if newer is not None:  # else it ends at what happens next
                    news.followed_by(self._end(c, game, "game-lost"))
                continue
            if newer is not None:
                news.followed_by(self._end(c, newer, "game-gave-way"))
            store.save(c, game.id, state=to_json(state), deadline=state.deadline)
            posts.renew(c, game, state.round)
        chats.move(c, old, new)
        return news

    # Deadlines

    async def _keep_time(self) -> None:
        while True:
            self._changed.clear()
            try:
                await self._time_up()
                at = await self._database.insist(store.next_deadline)
            except StoreError:
                return
            except Exception:
                log.exception("the games' deadlines could not be kept")
                at = self.now + 5
            await self._until(at)

    async def _until(self, at: int | None) -> None:
        """This time, or a change of what is waited for."""
        waits = [asyncio.create_task(self._changed.wait())]
        if at is not None:
            waits.append(asyncio.create_task(self._clock.sleep(max(0.0, at - self._clock.now()))))  # type: ignore[arg-type]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    async def _time_up(self) -> None:
        """Play what is due, each game in a transaction of its own: one that can't be played holds up no other."""
        now = self.now
        for game in await self._database.insist(partial(store.due, now=now)):
            await self._play_due(game.id, partial(self._deadline, now=now))
        house: House | None = None
        for day in await self._database.insist(partial(days.waiting, now=now)):
            house = house or await self.house.get()
            await self._play_due(day.game_id, partial(self._day, day=day, house=house, now=now))

    async def _play_due(self, game_id: int, unit: Callable[[sqlite3.Connection, Game], Aftermath]) -> None:
        def due(c: sqlite3.Connection) -> Aftermath:
            game = store.find(c, game_id)
            return unit(c, game) if game and not game.over else Aftermath()

        try:
            self.after(await self._outbox.commit(due, insist=True))
        except StoreError:
            raise
        except Exception:
            log.exception("game %d can't be played on", game_id)
            self.after(await self._outbox.commit(partial(self._end_broken, game_id=game_id), insist=True))

    def _end_broken(self, c: sqlite3.Connection, game_id: int) -> Aftermath:
        game = store.find(c, game_id)
        return self._lose(c, game, TimeUp(timer=0, at=self.now)) if game else Aftermath()

    def _deadline(self, c: sqlite3.Connection, game: Game, now: int) -> Aftermath:
        try:
            timer = from_json(game.state).timer
        except UnreadableState:
            timer = 0
        return self.play(c, game, TimeUp(timer=timer, at=now))

    def _day(self, c: sqlite3.Connection, game: Game, day: days.Day, house: House, now: int) -> Aftermath:
        days.begun(c, game.id, now=now)
        content = house.contents[day.number % len(house.contents)]
        return self.play(c, game, DayBegan(day=day.number, content=content, week_ended=day.week_ended, at=now))
