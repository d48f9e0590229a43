"""/daily on 10:00 brings a photo to the group every day, /daily off ends it.

The time is that of UTC, unless what follows it says how far the group's clocks are ahead: `/daily on 10:00 +5:30`.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from typing import Final

from telegram import Update

from bot.game_driver.carrying_out import Aftermath
from bot.games.events import AskedToStop, Command, House
from bot.games.saving import UnreadableState, from_json
from bot.games.state import leads
from bot.handlers.context import Context, Services, person_of, place_of, words_for
from bot.handlers.games import new_seed
from bot.handlers.owners import writes_as_admin
from bot.store import days, games, messages, people, scores
from bot.store.clock import now_ms
from bot.store.conversations import Place
from bot.store.games import Game
from bot.store.people import Person

__all__ = ["daily", "read_time"]

_TIME: Final = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?:\s*(?:utc|gmt)?\s*([+\-−])(\d{1,2})(?::?(\d{2}))?)?")
_FURTHEST: Final = 14 * 60  # minutes that any place's clocks are from UTC
_USUAL: Final = "10:00"


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """minute: of the day; utc_offset: minutes."""

    minute: int
    utc_offset: int = 0

    def __str__(self) -> str:
        hours, minutes = divmod(abs(self.utc_offset), 60)
        sign = "-" if self.utc_offset < 0 else "+"
        offset = f"{sign}{hours}" + (f":{minutes:02}" if minutes else "") if self.utc_offset else ""
        return f"{self.minute // 60:02}:{self.minute % 60:02} UTC{offset}"


def read_time(text: str) -> TimeOfDay | None:
    """What `10:00 +2` says; None if it is no time."""
    found = _TIME.fullmatch(text.strip().lower())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    offset = 60 * int(found[4] or 0) + int(found[5] or 0)
    if hour > 23 or minute > 59 or offset > _FURTHEST:
        return None
    return TimeOfDay(60 * hour + minute, offset if found[3] == "+" else -offset)


async def daily(update: Update, context: Context) -> None:
    """Begin it, move it to another time, or end it."""
    message, services = update.message, context.bot_data
    assert message is not None
    place, person, message_id = place_of(message), person_of(message), message.message_id
    said = " ".join(context.args or []).strip().lower()
    wanted = said.removeprefix("on").strip()
    time = None if said == "off" else read_time(wanted or (_USUAL if said == "on" else ""))
    admin = await writes_as_admin(context.bot, place.chat_id, person.id)
    house = await services.games.house.get() if time else None

    def unit(c: sqlite3.Connection) -> Aftermath | None:
        people.remember(c, person, now_ms=now_ms())
        words = words_for(c, person)
        game = games.running(c, place.chat_id, place.topic_id, daily=True)
        if said == "off" and game:
            return services.games.play(
                c, game, AskedToStop(person=person.id, is_admin=admin, message_id=message_id, at=services.games.now)
            )
        if said == "off":
            messages.answer(c, place, words("daily-not-on"), reply_to=message_id)
        elif time is None or house is None:
            messages.answer(c, place, words("daily-usage"), reply_to=message_id)
        elif game is None:
            return _begin(c, services, place, person, house, time)
        elif admin or _leads(game, person):
            _schedule(c, services, game, time)
            messages.answer(c, place, words("daily-moved", time=str(time)), reply_to=message_id)
            return Aftermath()
        else:
            messages.answer(c, place, words("daily-only-starter"), reply_to=message_id)
        return None

    news = await services.inbox.settle(update, unit)
    if news is not None:
        services.games.after(news)


def _begin(
    c: sqlite3.Connection, services: Services, place: Place, person: Person, house: House, time: TimeOfDay
) -> Aftermath:
    command = Command(
        kind="daily",
        person=person.id,
        seed=new_seed(),
        house=house,
        at=services.games.now,
        text=str(time),
        streaks=scores.streaks(c, place.chat_id, "daily"),
    )
    game, news = services.games.begin(c, place, command, people.language_of(c, person))
    _schedule(c, services, game, time)
    return news


def _schedule(c: sqlite3.Connection, services: Services, game: Game, time: TimeOfDay) -> None:
    days.schedule(c, game.id, minute=time.minute, utc_offset=time.utc_offset, now=services.games.now)


def _leads(game: Game, person: Person) -> bool:
    try:
        return leads(from_json(game.state), person.id)
    except UnreadableState:
        return True
