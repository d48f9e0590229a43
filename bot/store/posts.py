"""What games show, beyond the words of an answer: messages that are edited in place, albums, polls, films.

A post is owed as an answer is, by a row of `message`, and keeps what that row has no room for. Of the messages of a
game the last one of a slot is what edits speak of. An edit is wanted until it is made; a newer one takes its place.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.store.games import Game

__all__ = [
    "Content",
    "Due",
    "Picture",
    "close",
    "drop_buttons",
    "due",
    "edit",
    "edited",
    "owe",
    "owe_again",
    "renew",
    "sent",
    "wanted",
]


@dataclass(frozen=True, slots=True)
class Picture:
    """name: of a kept one."""

    name: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a message shows.

    mentions: (offset, length, person), in UTF-16 code units of the text. keyboard: a reply markup, JSON.
    picture: a kept one, made harder to see the higher `blur` is. album, options (of a poll, whose question is the
    text), sheet (many as one picture), film (names of kept ones): of these one at most, and then no picture.
    round: of a game, in which it was shown, or the poll asked. closed: whether the poll has ended.
    """

    text: str
    mentions: tuple[tuple[int, int, int], ...] = ()
    keyboard: str | None = None
    picture: str | None = None
    blur: int = 0
    album: tuple[Picture, ...] = ()
    options: tuple[Picture, ...] = ()
    sheet: tuple[Picture, ...] = ()
    film: tuple[str, ...] = ()
    round: int = 0
    closed: bool = False

    def to_json(self) -> str:
        return json.dumps({name: value for name, value in asdict(self).items() if value})

    def with_edit(self, wanted: Content) -> Content:
        """What the message shows after this edit: its picture stays if no other is wanted."""
        return wanted if wanted.picture else replace(wanted, picture=self.picture, blur=self.blur)

    @classmethod
    def from_json(cls, text: str) -> Content:
        fields: dict[str, Any] = {"text": "", **json.loads(text)}
        for name in ("album", "options", "sheet"):
            fields[name] = tuple(Picture(**each) for each in fields.get(name, ()))
        fields["mentions"] = tuple((start, length, person) for start, length, person in fields.get("mentions", ()))
        fields["film"] = tuple(fields.get("film", ()))
        return cls(**fields)


@dataclass(frozen=True, slots=True)
class Due:
    """An edit that is wanted of a message that was sent. shown: what it shows now."""

    chat_id: int
    message_id: int
    shown: Content
    wanted: Content
    every: int
    is_poll: bool


def owe(
    c: sqlite3.Connection,
    place: tuple[int, int],
    content: Content,
    *,
    game_id: int | None = None,
    slot: str | None = None,
    reply_to: int | None = None,
) -> None:
    """The chat is to get this. place: chat and topic. Edits that wait for the slot's message before are left out."""
    if slot is not None:
        c.execute("UPDATE post SET wanted = NULL WHERE game_id = ? AND slot = ? AND every > 0", (game_id, slot))
    row = c.execute(
        "INSERT INTO message (chat_id, topic_id, reply_to, kind, text) VALUES (?, ?, ?, 'answer', ?) RETURNING id",
        (*place, reply_to, content.text),
    ).fetchone()
    c.execute(
        "INSERT INTO post (game_id, message, slot, content) VALUES (?, ?, ?, ?)",
        (game_id, row["id"], slot, content.to_json()),
    )


def edit(c: sqlite3.Connection, game: Game, slot: str, content: Content, *, every: int = 0) -> int | None:
    """The slot's message is to show this. Returns the post's id, None where the slot has no message."""
    row = c.execute(
        "UPDATE post SET wanted = ?, every = ?"
        " WHERE id = (SELECT max(id) FROM post WHERE game_id = ? AND slot = ?) RETURNING id",
        (content.to_json(), every, game.id, slot),
    ).fetchone()
    return row["id"] if row else None


def renew(c: sqlite3.Connection, game: Game, round_number: int) -> None:
    """The messages that the game has shown are no more: the last of each slot is owed anew, if it is of this round."""
    rows = c.execute(
        "SELECT slot, content, wanted FROM post WHERE message IS NULL AND id IN"
        " (SELECT max(id) FROM post WHERE game_id = ? AND slot IS NOT NULL GROUP BY slot) ORDER BY id",
        (game.id,),
    ).fetchall()
    for row in rows:
        if (shows := _shows(row)).round == round_number and not shows.closed:
            owe(c, (game.chat_id, game.topic_id), shows, game_id=game.id, slot=row["slot"])


def owe_again(c: sqlite3.Connection, post_id: int) -> None:
    """The message is deleted or in another chat: what it is to show is owed anew, unless its slot has a newer one."""
    row = c.execute(
        "SELECT chat_id, topic_id, game_id, slot, content, wanted FROM post JOIN game ON game.id = game_id"
        " WHERE post.id = (SELECT max(id) FROM post AS other WHERE (other.game_id, other.slot) ="
        " (SELECT game_id, slot FROM post WHERE id = ?)) AND post.id = ?",
        (post_id, post_id),
    ).fetchone()
    c.execute("UPDATE post SET message_id = NULL, wanted = NULL WHERE id = ?", (post_id,))
    if row is not None:
        owe(c, (row["chat_id"], row["topic_id"]), _shows(row), game_id=row["game_id"], slot=row["slot"])


def _shows(row: sqlite3.Row) -> Content:
    """What a message shows, once the edit that is wanted is made."""
    shown = Content.from_json(row["content"])
    return shown.with_edit(Content.from_json(row["wanted"])) if row["wanted"] is not None else shown


def close(c: sqlite3.Connection, game: Game, slot: str) -> int | None:
    """The slot's poll is to end, or its buttons are to go. Returns the post's id."""
    row = c.execute(
        "SELECT content FROM post WHERE game_id = ? AND slot = ? ORDER BY id DESC LIMIT 1", (game.id, slot)
    ).fetchone()
    if row is None:
        return None
    shown = Content.from_json(row["content"])
    return edit(c, game, slot, Content(text=shown.text, round=shown.round, closed=True))


def drop_buttons(c: sqlite3.Connection, game: Game, round_number: int) -> list[int]:
    """The messages of this round that are in no slot are to lose their buttons. Returns the posts' ids."""
    rows = c.execute(
        "SELECT id, content FROM post WHERE game_id = ? AND slot IS NULL AND (message IS NOT NULL OR message_id > 0)"
        " AND json_extract(content, '$.round') = ? AND json_extract(content, '$.keyboard') IS NOT NULL ORDER BY id",
        (game.id, round_number),
    ).fetchall()
    for row in rows:
        wanted = replace(Content.from_json(row["content"]), keyboard=None)
        c.execute("UPDATE post SET wanted = ?, every = 0 WHERE id = ?", (wanted.to_json(), row["id"]))
    return [row["id"] for row in rows]


def sent(
    c: sqlite3.Connection, message: int, *, chat_id: int, message_ids: Sequence[int], poll_id: str | None
) -> int | None:
    """What row `message` owed is there. Returns the post's id if an edit waits for it."""
    row = c.execute(
        "UPDATE post SET message = NULL, message_id = ?, poll_id = ? WHERE message = ? RETURNING id, game_id, wanted",
        (message_ids[0], poll_id, message),
    ).fetchone()
    if row is None:
        return None
    if row["game_id"] is not None:
        c.executemany(
            "INSERT OR REPLACE INTO posted (chat_id, message_id, post_id) VALUES (?, ?, ?)",
            [(chat_id, message_id, row["id"]) for message_id in message_ids],
        )
    return row["id"] if row["wanted"] is not None else None


def wanted(c: sqlite3.Connection) -> list[int]:
    """The posts of which an edit is wanted and possible."""
    rows = c.execute("SELECT id FROM post WHERE wanted IS NOT NULL AND message_id IS NOT NULL ORDER BY id")
    return [row["id"] for row in rows]


def due(c: sqlite3.Connection, post_id: int) -> Due | None:
    """The edit that is wanted, None if there is none or the message is not there yet."""
    row = c.execute(
        "SELECT chat_id, message_id, content, wanted, every, poll_id FROM post JOIN game ON game.id = game_id"
        " WHERE post.id = ? AND wanted IS NOT NULL AND message_id IS NOT NULL",
        (post_id,),
    ).fetchone()
    if row is None:
        return None
    shown, wanted = Content.from_json(row["content"]), Content.from_json(row["wanted"])
    is_poll = row["poll_id"] is not None
    return Due(row["chat_id"], row["message_id"], shown, wanted, row["every"], is_poll)


def edited(c: sqlite3.Connection, post_id: int, made: Content, shows: Content) -> None:
    """The edit was made, or can't be. shows: what the message shows now."""
    c.execute("UPDATE post SET content = ? WHERE id = ?", (shows.to_json(), post_id))
    c.execute("UPDATE post SET wanted = NULL WHERE id = ? AND wanted = ?", (post_id, made.to_json()))
