"""Games: one in a chat or a topic of it, and the daily challenge beside it."""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass
from typing import Final

from bot.store.conversations import Place

__all__ = [
    "Game",
    "add",
    "due",
    "end_in_chat",
    "find",
    "forget_old",
    "house_pictures",
    "in_chat",
    "keep_house_picture",
    "next_deadline",
    "of_message",
    "of_poll",
    "pictures",
    "running",
    "save",
]

_SELECT: Final = "SELECT game.id, game.chat_id, topic_id, kind, language, state, ended_ms FROM game"
_PICTURE: Final = re.compile(r"[0-9a-f]{64}\.(?:png|jpg|mp4)")
_KEPT_MS: Final = 7 * 86_400_000  # a game that is over, for its buttons
_POSTS_KEPT: Final = 300  # of one game: nine days of a lively challenge, whose pictures can still be answered


@dataclass(frozen=True, slots=True)
class Game:
    """state: JSON. language: of whoever began it, an IETF tag."""

    id: int
    chat_id: int
    topic_id: int
    kind: str
    language: str | None
    state: str
    over: bool


def add(
    c: sqlite3.Connection,
    place: Place,
    *,
    kind: str,
    language: str | None,
    state: str,
    now_ms: int,
) -> Game:
    """A new game. Raises sqlite3.IntegrityError if one is running there."""
    row = c.execute(
        "INSERT INTO game (chat_id, topic_id, kind, language, state, created_ms) VALUES (?, ?, ?, ?, ?, ?)"
        " RETURNING id",
        (place.chat_id, place.topic_id, kind, language, state, now_ms),
    ).fetchone()
    return Game(row["id"], place.chat_id, place.topic_id, kind, language, state, over=False)


def save(c: sqlite3.Connection, game_id: int, *, state: str, deadline: int | None, ended_ms: int | None = None) -> None:
    """deadline: seconds since 1970; none for a game that has ended."""
    c.execute(
        "UPDATE game SET state = ?, deadline = ?, ended_ms = ? WHERE id = ?", (state, deadline, ended_ms, game_id)
    )
    if ended_ms is not None:
        c.execute("DELETE FROM daily WHERE game_id = ?", (game_id,))


def find(c: sqlite3.Connection, game_id: int) -> Game | None:
    return _game(c.execute(f"{_SELECT} WHERE game.id = ?", (game_id,)).fetchone())


def running(c: sqlite3.Connection, chat_id: int, topic_id: int, *, daily: bool = False) -> Game | None:
    """The one that is played there now; daily: the daily challenge instead."""
    where = "chat_id = ? AND topic_id = ? AND (kind = 'daily') = ? AND ended_ms IS NULL"
    return _game(c.execute(f"{_SELECT} WHERE {where}", (chat_id, topic_id, daily)).fetchone())


def in_chat(c: sqlite3.Connection, chat_id: int) -> list[Game]:
    """All that are played in a chat and its topics."""
    rows = c.execute(f"{_SELECT} WHERE chat_id = ? AND ended_ms IS NULL ORDER BY id", (chat_id,)).fetchall()
    return [game for row in rows if (game := _game(row))]


def of_message(c: sqlite3.Connection, chat_id: int, message_id: int) -> Game | None:
    """The game whose message this is."""
    where = "JOIN post ON post.game_id = game.id JOIN posted ON post_id = post.id WHERE posted.chat_id = ?"
    return _game(c.execute(f"{_SELECT} {where} AND posted.message_id = ?", (chat_id, message_id)).fetchone())


def of_poll(c: sqlite3.Connection, poll_id: str) -> tuple[Game, int] | None:
    """The game whose poll this is, and the round that the poll belongs to."""
    row = c.execute("SELECT game_id, content FROM post WHERE poll_id = ?", (poll_id,)).fetchone()
    game = find(c, row["game_id"]) if row else None
    return (game, json.loads(row["content"])["round"]) if game else None


def next_deadline(c: sqlite3.Connection) -> int | None:
    """When the next game or day is due: seconds since 1970."""
    (at,) = c.execute(
        "SELECT min(at) FROM (SELECT min(deadline) AS at FROM game UNION ALL SELECT min(next_at) FROM daily)"
    ).fetchone()
    return None if at is None else int(at)


def due(c: sqlite3.Connection, now: int) -> list[Game]:
    """Games whose deadline has come."""
    rows = c.execute(f"{_SELECT} WHERE deadline <= ? ORDER BY deadline, id", (now,)).fetchall()
    return [game for row in rows if (game := _game(row))]


def end_in_chat(c: sqlite3.Connection, chat_id: int, *, now_ms: int) -> None:
    """Nobody can play there any more."""
    for game in in_chat(c, chat_id):
        c.execute("DELETE FROM daily WHERE game_id = ?", (game.id,))
        c.execute("UPDATE post SET wanted = NULL WHERE game_id = ?", (game.id,))
    c.execute("UPDATE game SET deadline = NULL, ended_ms = ? WHERE chat_id = ? AND ended_ms IS NULL", (now_ms, chat_id))


def forget_old(c: sqlite3.Connection, *, now_ms: int) -> None:
    """Games that have long been over, with what they showed."""
    c.execute("DELETE FROM game WHERE ended_ms < ?", (now_ms - _KEPT_MS,))
    c.execute(
        "DELETE FROM post WHERE game_id IS NULL AND (message IS NULL"
        " OR message NOT IN (SELECT id FROM message WHERE state IN ('pending', 'sending')))"
    )
    # A daily challenge is never over.
    c.execute(
        "DELETE FROM post WHERE message IS NULL AND wanted IS NULL AND id IN (SELECT id FROM (SELECT id, row_number()"
        " OVER (PARTITION BY game_id ORDER BY id DESC) AS place FROM post WHERE game_id IS NOT NULL) WHERE place > ?)",
        (_POSTS_KEPT,),
    )


def keep_house_picture(c: sqlite3.Connection, name: str, picture: str) -> None:
    c.execute("INSERT OR REPLACE INTO house_picture (name, picture) VALUES (?, ?)", (name, picture))


def house_pictures(c: sqlite3.Connection) -> dict[str, str]:
    """Picture by name."""
    return {row["name"]: row["picture"] for row in c.execute("SELECT name, picture FROM house_picture")}


def pictures(c: sqlite3.Connection) -> set[str]:
    """The names of all pictures that games speak of, or show, or hang on walls."""
    texts = [row[0] for row in c.execute("SELECT state FROM game WHERE ended_ms IS NULL")]
    texts += [" ".join(filter(None, row)) for row in c.execute("SELECT content, wanted FROM post")]
    names = {name for text in texts for name in _PICTURE.findall(text)}
    return names | {row[0] for row in c.execute("SELECT picture FROM exhibit UNION SELECT picture FROM house_picture")}


def _game(row: sqlite3.Row | None) -> Game | None:
    if row is None:
        return None
    return Game(
        id=row["id"],
        chat_id=row["chat_id"],
        topic_id=row["topic_id"],
        kind=row["kind"],
        language=row["language"],
        state=row["state"],
        over=row["ended_ms"] is not None,
    )
