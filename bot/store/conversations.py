"""Conversations, and what each may hold: a picture that waits for the other one, a question for its answer."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field
from typing import Literal

from bot.store.settings import Changes

__all__ = [
    "Awaited",
    "Draft",
    "Place",
    "Question",
    "Role",
    "answer_question",
    "answered_by",
    "ask",
    "asked",
    "await_none",
    "await_picture",
    "awaited",
    "awaits_picture",
    "drop_draft",
    "dump_changes",
    "find",
    "find_draft",
    "has_been_in",
    "identify",
    "keep_draft",
    "last_question",
    "load_changes",
    "pass_question",
    "refuse",
    "refused",
]

Role = Literal["content", "style"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where one person talks with the bot: the key of everything that must not be mixed up.

    topic_id: 0 where the chat has no topics.
    """

    chat_id: int
    topic_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class Draft:
    """picture: name of a kept one; role: what it is to be in the painting.

    message_id: the message that brought it; 0 or less if that is in another chat.
    changes: to the recipe of this painting. command: those of them that the command makes by which it was asked for;
    the others are the caption's.
    """

    picture: str
    message_id: int
    role: Role = "content"
    changes: Changes = field(default_factory=dict)
    command: Changes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Awaited:
    """A picture that the bot has asked for: what it is to be, and what it changes about the recipe of its painting."""

    role: Role
    changes: Changes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """The value of a setting: of this owner's, a group for example; None: of whoever is asked."""

    setting: str
    owner: int | None = None


def identify(c: sqlite3.Connection, place: Place) -> int:
    """The id of the conversation at `place`, which begins here if there was none. Its person must be known."""
    c.execute(
        "INSERT INTO conversation (chat_id, topic_id, person_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (place.chat_id, place.topic_id, place.person_id),
    )
    conversation = find(c, place)
    assert conversation is not None
    return conversation


def find(c: sqlite3.Connection, place: Place) -> int | None:
    """The id of the conversation at `place`, None if there is none yet."""
    row = c.execute(
        "SELECT id FROM conversation WHERE chat_id = ? AND topic_id = ? AND person_id = ?",
        (place.chat_id, place.topic_id, place.person_id),
    ).fetchone()
    return row["id"] if row else None


def has_been_in(c: sqlite3.Connection, chat_id: int) -> bool:
    """Whether anybody has ever talked with the bot in this chat."""
    return c.execute("SELECT 1 FROM conversation WHERE chat_id = ?", (chat_id,)).fetchone() is not None


def find_draft(c: sqlite3.Connection, conversation: int) -> Draft | None:
    row = c.execute(
        "SELECT picture, message_id, role, changes, command FROM draft WHERE conversation_id = ?", (conversation,)
    ).fetchone()
    if row is None:
        return None
    return Draft(**{**row, **load_changes(row)})


def keep_draft(c: sqlite3.Connection, conversation: int, draft: Draft, *, now_ms: int) -> None:
    """Keep it in the place of the one there was."""
    c.execute(
        "INSERT OR REPLACE INTO draft (conversation_id, picture, message_id, role, changes, command, created_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            *(conversation, draft.picture, draft.message_id, draft.role),
            *dump_changes(draft.changes, draft.command),
            now_ms,
        ),
    )


def dump_changes(changes: Changes, command: Changes) -> tuple[str, str]:
    """What a picture changes about the recipe, and what of that its command does, for the columns of these names."""
    return json.dumps(dict(changes)), json.dumps(dict(command))


def load_changes(row: sqlite3.Row) -> dict[str, Changes]:
    """What `dump_changes` wrote, by column."""
    return {column: json.loads(row[column]) for column in ("changes", "command")}


def drop_draft(c: sqlite3.Connection, conversation: int) -> bool:
    """Forget the draft. Returns whether there was one."""
    return c.execute("DELETE FROM draft WHERE conversation_id = ?", (conversation,)).rowcount == 1


def refuse(c: sqlite3.Connection, conversation: int, message_id: int | None) -> None:
    """The last picture of the conversation that was not taken because of its caption; None once another one came."""
    c.execute("UPDATE conversation SET refused_message_id = ? WHERE id = ?", (message_id, conversation))


def refused(c: sqlite3.Connection, conversation: int) -> int | None:
    """The message that brought that picture."""
    row = c.execute("SELECT refused_message_id FROM conversation WHERE id = ?", (conversation,)).fetchone()
    return row["refused_message_id"] if row else None


def await_picture(c: sqlite3.Connection, conversation: int, awaited: Awaited) -> None:
    """The next picture in the conversation is to be this."""
    c.execute(
        "INSERT OR REPLACE INTO prompt (conversation_id, role, changes) VALUES (?, ?, ?)",
        (conversation, awaited.role, json.dumps(dict(awaited.changes))),
    )


def await_none(c: sqlite3.Connection, conversation: int) -> None:
    """No picture is asked for any more."""
    c.execute("DELETE FROM prompt WHERE conversation_id = ?", (conversation,))


def awaited(c: sqlite3.Connection, conversation: int) -> Awaited | None:
    """The picture that is asked for, if one is."""
    row = c.execute("SELECT role, changes FROM prompt WHERE conversation_id = ?", (conversation,)).fetchone()
    return Awaited(row["role"], json.loads(row["changes"])) if row else None


def awaits_picture(c: sqlite3.Connection, conversation: int) -> bool:
    """Whether a picture was asked for, or one waits for the other."""
    row = c.execute(
        "SELECT EXISTS (SELECT 1 FROM prompt WHERE conversation_id = :id)"
        " OR EXISTS (SELECT 1 FROM draft WHERE conversation_id = :id)",
        {"id": conversation},
    ).fetchone()
    return bool(row[0])


def ask(c: sqlite3.Connection, conversation: int, question: Question) -> None:
    """The next message in the conversation is to be the answer."""
    c.execute(
        "INSERT OR REPLACE INTO question (conversation_id, setting, owner) VALUES (?, ?, ?)",
        (conversation, question.setting, question.owner),
    )


def asked(c: sqlite3.Connection, conversation: int) -> Question | None:
    """What is asked for, if anything is."""
    row = c.execute(
        "SELECT setting, owner FROM question WHERE conversation_id = ? AND open", (conversation,)
    ).fetchone()
    return Question(**row) if row else None


def last_question(c: sqlite3.Connection, conversation: int) -> Question | None:
    """What was asked for last, whether it has been answered or not."""
    row = c.execute("SELECT setting, owner FROM question WHERE conversation_id = ?", (conversation,)).fetchone()
    return Question(**row) if row else None


def answered_by(c: sqlite3.Connection, conversation: int, message_id: int) -> Question | None:
    """The question to which this message was the answer, if nothing was said since."""
    row = c.execute(
        "SELECT setting, owner FROM question WHERE conversation_id = ? AND answer_id = ?", (conversation, message_id)
    ).fetchone()
    return Question(**row) if row else None


def answer_question(c: sqlite3.Connection, conversation: int, message_id: int, *, accepted: bool) -> None:
    """This message was the answer; one that was not accepted leaves the question open."""
    c.execute(
        "UPDATE question SET answer_id = ?, open = ? WHERE conversation_id = ?",
        (message_id, not accepted, conversation),
    )


def pass_question(c: sqlite3.Connection, place: Place, message_id: int) -> None:
    """This message was dealt with: if it was no answer, nothing is asked for any more."""
    c.execute(
        "DELETE FROM question WHERE answer_id IS NOT ? AND conversation_id ="
        " (SELECT id FROM conversation WHERE chat_id = ? AND topic_id = ? AND person_id = ?)",
        (message_id, place.chat_id, place.topic_id, place.person_id),
    )
