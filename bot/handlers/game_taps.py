"""Taps on the buttons of games, and votes in their polls."""

from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
from dataclasses import dataclass
from functools import partial
from typing import Final

from telegram import Update, User
from telegram.error import TelegramError

from bot.game_driver.carrying_out import Aftermath
from bot.game_driver.wording import Speaker
from bot.games import AGAIN
from bot.games.contest import has_taken_part
from bot.games.effects import Line, line
from bot.games.events import Command, House, PollVoted, Tap
from bot.games.saving import UnreadableState, from_json
from bot.handlers.chats import is_in
from bot.handlers.context import Context, Services, as_person, words_for
from bot.handlers.games import new_seed
from bot.handlers.owners import may_act_for
from bot.store import games, people, scores
from bot.store.clock import now_ms
from bot.store.games import Game
from bot.store.people import Person

__all__ = ["PATTERN", "tap", "vote"]

log = logging.getLogger(__name__)

PATTERN: Final = re.compile(r"g:([0-9a-z]{1,12}):([0-9]{1,9}):([a-z]{1,16}):([0-9]{1,4})")
_LEADING: Final = ("start", "cancel")
_ANY_ID: Final = 2**62
_MEMBER_S: Final = 5.0  # that Telegram has to say who is a member: the vote ends soon


@dataclass(frozen=True, slots=True)
class _Outcome:
    toast: str
    news: Aftermath | None = None


async def tap(update: Update, context: Context) -> None:
    """Whoever taps, the game knows whether they may."""
    query, services = update.callback_query, context.bot_data
    assert query is not None
    found = PATTERN.fullmatch(query.data or "")
    assert found is not None
    game_id, round_number, action, choice = min(int(found[1], 36), _ANY_ID), int(found[2]), found[3], int(found[4])
    chat_id, person, at = query.message.chat.id if query.message else 0, as_person(query.from_user), services.games.now
    house = await services.games.house.get() if action == AGAIN else None
    acting = await _acting(context, game_id, chat_id, query.from_user) if action in _LEADING else person.id

    def unit(c: sqlite3.Connection) -> _Outcome:
        people.remember(c, person, now_ms=now_ms())
        speaker = Speaker(c, words_for(c, person))
        game = games.find(c, game_id)
        if game is None or game.chat_id != chat_id:
            return _Outcome(speaker.toast(line("game-over")))
        if house is not None:
            toast, news = _again(c, services, game, person, house)
        else:
            event = Tap(person=acting, round=round_number, action=action, choice=choice, at=at)
            news = services.games.play(c, game, event)
            toast = news.toast or line("game-stale")
        return _Outcome(speaker.toast(toast), news)

    outcome = await services.inbox.settle(update, unit)
    if outcome.news is not None:
        services.games.after(outcome.news)
    await services.outbox.toast(query.id, outcome.toast)  # last: Telegram may take its time


async def _acting(context: Context, game_id: int, chat_id: int, user: User) -> int:
    """Who taps: an administrator, for a game that one of them began in the group's name, is whoever began it."""
    game = await context.bot_data.database.transact(partial(games.find, game_id=game_id))
    try:
        starter = from_json(game.state).command.person if game else user.id
    except UnreadableState:
        return user.id
    return starter if starter < 0 and await may_act_for(context.bot, starter, user, chat_id) else user.id


async def vote(update: Update, context: Context) -> None:
    """A vote in a poll comes without its chat: also from those to whom somebody has forwarded the poll."""
    answer, services = update.poll_answer, context.bot_data
    assert answer is not None
    if answer.user is None:
        return
    person, at = as_person(answer.user), services.games.now
    poll_id, choice = answer.poll_id, answer.option_ids[0] if answer.option_ids else None
    asked = await services.database.transact(partial(games.of_poll, poll_id=poll_id))
    if asked is None or asked[0].over or await _is_stranger(context, asked[0], person.id):
        return

    def unit(c: sqlite3.Connection) -> Aftermath | None:
        found = games.of_poll(c, poll_id)
        if found is None:
            return None
        people.remember(c, person, now_ms=now_ms())
        game, round_number = found
        return services.games.play(c, game, PollVoted(person=person.id, round=round_number, choice=choice, at=at))

    news = await services.inbox.settle(update, unit)
    if news is not None:
        services.games.after(news)


async def _is_stranger(context: Context, game: Game, person_id: int) -> bool:
    """Whether somebody is certainly not in the game's chat. Players are; whose vote counts is not asked about again.

    Telegram need not say who is a member to a bot that is no administrator, and where members are hidden it calls any
    of them unknown: such a vote counts, for one of somebody else is the smaller harm.
    """
    try:
        if has_taken_part(from_json(game.state), person_id):
            return False
        async with asyncio.timeout(_MEMBER_S):
            return not is_in(await context.bot.get_chat_member(game.chat_id, person_id))
    except (UnreadableState, TelegramError, TimeoutError) as error:
        log.info("a vote counts of which nobody knows whether it is a member's: %r", error)
        return False


def _again(
    c: sqlite3.Connection, services: Services, game: Game, person: Person, house: House
) -> tuple[Line, Aftermath | None]:
    if game.kind == "daily" or not game.over:  # of these there is no such button
        return line("game-stale"), None
    if games.running(c, game.chat_id, game.topic_id):
        return line("games-one-at-a-time"), None
    command = Command(
        kind=game.kind,  # type: ignore[arg-type]  # as it was stored
        person=person.id,
        seed=new_seed(),
        house=house,
        at=services.games.now,
        streaks=scores.streaks(c, game.chat_id, game.kind),
    )
    begun = services.games.again(c, game, command, people.language_of(c, person))
    return (line("games-again"), begun[1]) if begun else (line("game-lost"), None)
