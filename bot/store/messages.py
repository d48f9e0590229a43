"""What chats are owed, and what became of it: answers to what people say; of each job one status message, one final.

The final is the painting of a job that is done, or the news that it failed. Telegram has no way to ask whether a send
arrived, so a send is marked `sending` before the call and `sent` after it. One whose outcome nobody knows is repeated
at most once: the person may see it twice, never more. If nobody knows of the second either, it may be that neither
arrived, as when the bot was killed just before each; then the job's status message shows the final, by an edit, which
may be repeated as often as it takes. Only where there is no status message a final is sent up to four times: better
once too often than never.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bot.store.conversations import Place
from bot.store.sent_files import Media

__all__ = [
    "MOST_TRIES",
    "MOST_TRIES_ALONE",
    "Owed",
    "Sent",
    "answer",
    "begin",
    "close",
    "find",
    "find_sent",
    "give_up",
    "give_up_chat",
    "on_its_way",
    "open_statuses",
    "owe",
    "owe_again",
    "recover",
    "refused",
    "reshape",
    "sent",
    "status_of",
    "unsent",
]

MOST_TRIES: Final = 2
MOST_TRIES_ALONE: Final = 4  # of a final whose job has no status message

Kind = Literal["answer", "status", "final"]
Shape = Literal["text", "picture"]

_SELECT: Final = (
    "SELECT id, chat_id, topic_id, reply_to, kind, job_id, text, keyboard, media, instead,"
    " (SELECT id FROM post WHERE post.message = message.id) AS post_id,"
    " (SELECT content FROM post WHERE post.message = message.id) AS post FROM message"
)


@dataclass(frozen=True, slots=True)
class Owed:
    """One message that a chat is to get. topic_id: 0 for none.

    text, keyboard (JSON, as the Bot API takes it), media, instead: of an answer. post_id, post: of one that is a post,
    and its content (JSON). job_id: of the other kinds.
    """

    id: int
    chat_id: int
    topic_id: int
    reply_to: int | None
    kind: Kind
    job_id: int | None
    text: str | None
    keyboard: str | None = None
    media: tuple[Media, ...] = ()
    instead: str | None = None
    post_id: int | None = None
    post: str | None = None

    @property
    def messages(self) -> int:
        """How many it becomes in the chat."""
        album = json.loads(self.post).get("album", ()) if self.post else self.media
        return max(1, len(album))

    def reply_in(self, chat_id: int) -> int | None:
        """The message replied to; none once the chat is another one, a supergroup, where its number is another's."""
        return self.reply_to if self.chat_id == chat_id else None


@dataclass(frozen=True, slots=True)
class Sent:
    """Where a message that was sent is to be found, and whether it shows a text or a picture."""

    message_id: int
    shape: Shape


def answer(
    c: sqlite3.Connection,
    place: Place,
    text: str,
    *,
    reply_to: int | None = None,
    keyboard: str | None = None,
    media: Sequence[Media] = (),
    instead: str | None = None,
) -> None:
    """The chat is to get this text. reply_to: of 0 or less is none. keyboard: a reply markup of the Bot API, as JSON.

    media: what the text is the caption of; of up to ten an album is made, which can't have a keyboard.
    instead: what is said where the bot has no right to send these; without it the text alone.
    """
    c.execute(
        "INSERT INTO message (chat_id, topic_id, reply_to, kind, text, keyboard, media, instead)"
        " VALUES (?, ?, ?, 'answer', ?, ?, ?, ?)",
        (
            *(place.chat_id, place.topic_id, reply_to if reply_to and reply_to > 0 else None),
            *(text, keyboard, _json(media) if media else None, instead),
        ),
    )


def on_its_way(c: sqlite3.Connection, chat_id: int, media: Sequence[Media]) -> bool:
    """Whether an answer that shows just these files has yet to arrive in the chat."""
    row = c.execute(
        "SELECT 1 FROM message WHERE chat_id = ? AND media = ? AND state IN ('pending', 'sending')",
        (chat_id, _json(media)),
    ).fetchone()
    return row is not None


def owe(c: sqlite3.Connection, job_id: int, kind: Literal["status", "final"]) -> None:
    """The job's chat is to get this message. Owing it twice is owing it once."""
    c.execute(
        "INSERT INTO message (chat_id, topic_id, reply_to, kind, job_id)"
        " SELECT chat_id, topic_id, iif(message_id > 0, message_id, NULL), ?, job.id FROM job"
        " JOIN conversation ON conversation.id = job.conversation_id WHERE job.id = ? ON CONFLICT DO NOTHING",
        (kind, job_id),
    )


def owe_again(c: sqlite3.Connection, job_id: int) -> bool:
    """The job's final, which could not be delivered, is owed anew. False if it was, or still is to be."""
    failed = c.execute("DELETE FROM message WHERE job_id = ? AND kind = 'final' AND state = 'failed'", (job_id,))
    if failed.rowcount:
        owe(c, job_id, "final")
    return failed.rowcount == 1


def find(c: sqlite3.Connection, message: int) -> Owed:
    """Raises LookupError if there is no such row."""
    row = c.execute(f"{_SELECT} WHERE id = ?", (message,)).fetchone()
    if row is None:
        raise LookupError(f"there is no message {message}")
    return _owed(row)


def unsent(c: sqlite3.Connection, *, after: int = 0) -> list[Owed]:
    """Answers and finals that wait, in the order in which their chats get them. after: row ids to skip."""
    rows = c.execute(f"{_SELECT} WHERE state = 'pending' AND kind <> 'status' AND id > ? ORDER BY id", (after,))
    return [_owed(row) for row in rows]


def status_of(c: sqlite3.Connection, job_id: int) -> Owed:
    """The job's status message, which is owed from now on if it was not before."""
    owe(c, job_id, "status")
    return _owed(c.execute(f"{_SELECT} WHERE job_id = ? AND kind = 'status'", (job_id,)).fetchone())


def find_sent(c: sqlite3.Connection, job_id: int, kind: Kind) -> Sent | None:
    """The job's message of this kind in its chat; None if there is none that we know of."""
    row = c.execute(
        "SELECT message_id, shape FROM message WHERE job_id = ? AND kind = ? AND state = 'sent'", (job_id, kind)
    ).fetchone()
    return Sent(*row) if row else None


def begin(c: sqlite3.Connection, message: int) -> bool:
    """The call is about to be made. False if the message is not owed, or can't be tried again."""
    changed = c.execute(
        "UPDATE message SET state = 'sending', tries = tries + 1"
        " WHERE id = ? AND state IN ('pending', 'sending') AND tries < ?",
        (message, _most_tries(c, message)),
    )
    return changed.rowcount == 1


def sent(c: sqlite3.Connection, message: int, *, message_id: int, shape: Shape) -> None:
    """The message is in its chat. Of an answer nothing more will be asked, so its row goes.

    A status whose group became a supergroup meanwhile stays behind in it, and is owed all the same.
    """
    c.execute("DELETE FROM message WHERE id = ? AND kind = 'answer'", (message,))
    c.execute(
        "UPDATE message SET state = 'sent', message_id = ?, shape = ? WHERE id = ? AND state <> 'pending'",
        (message_id, shape, message),
    )


def refused(c: sqlite3.Connection, message: int) -> None:
    """The call certainly had no effect: the message is owed as before."""
    c.execute("UPDATE message SET state = 'pending', tries = tries - 1 WHERE id = ? AND state = 'sending'", (message,))


def give_up(c: sqlite3.Connection, message: int) -> bool:
    """The message can't be delivered, or may be there already without our knowing. False if it was not owed.

    Of a final the job's status message is to tell then.
    """
    given_up = c.execute(
        "UPDATE message SET state = 'failed' WHERE id = ? AND state IN ('pending', 'sending') RETURNING kind, job_id",
        (message,),
    ).fetchone()
    if given_up is not None and given_up["kind"] == "final":
        c.execute("UPDATE message SET closed = 0 WHERE job_id = ? AND kind = 'status'", (given_up["job_id"],))
    return given_up is not None


def give_up_chat(c: sqlite3.Connection, chat_id: int) -> None:
    """Nothing can be delivered to this chat any more, nor edited there."""
    c.execute(
        "UPDATE message SET closed = 1, state = CASE state WHEN 'sent' THEN 'sent' ELSE 'failed' END WHERE chat_id = ?",
        (chat_id,),
    )


def reshape(c: sqlite3.Connection, job_id: int, shape: Shape) -> None:
    """The status message shows something of another kind now."""
    c.execute("UPDATE message SET shape = ? WHERE job_id = ? AND kind = 'status'", (shape, job_id))


def close(c: sqlite3.Connection, job_id: int, *, owned_up: bool) -> None:
    """The status message has said its last word.

    owned_up: it shows the final, or can't show anything any more. Else it stays open where the final was given up.
    """
    c.execute(
        "UPDATE message SET closed = 1 WHERE job_id = :job AND kind = 'status' AND (:owned_up OR NOT EXISTS"
        " (SELECT 1 FROM message WHERE job_id = :job AND kind = 'final' AND state = 'failed'))",
        {"job": job_id, "owned_up": owned_up},
    )


def recover(c: sqlite3.Connection) -> None:
    """At start: sends of unknown outcome are owed once more, or given up; then the status message is to tell of it."""
    for row in c.execute("SELECT id, tries FROM message WHERE state = 'sending'").fetchall():
        if row["tries"] < _most_tries(c, row["id"]):
            c.execute("UPDATE message SET state = 'pending' WHERE id = ?", (row["id"],))
            continue
        give_up(c, row["id"])


def _most_tries(c: sqlite3.Connection, message: int) -> int:
    alone = c.execute(
        "SELECT 1 FROM message AS final WHERE id = ? AND kind = 'final' AND NOT EXISTS"
        " (SELECT 1 FROM message WHERE job_id = final.job_id AND kind = 'status' AND state = 'sent')",
        (message,),
    ).fetchone()
    return MOST_TRIES_ALONE if alone else MOST_TRIES


def open_statuses(c: sqlite3.Connection) -> list[tuple[int, bool]]:
    """Ended jobs whose status message still reads as if they went on, and whether the final was given up."""
    rows = c.execute(
        "SELECT status.job_id, final.state = 'failed' AS given_up FROM message AS status"
        " JOIN job ON job.id = status.job_id LEFT JOIN message AS final"
        " ON final.job_id = status.job_id AND final.kind = 'final'"
        " WHERE status.kind = 'status' AND status.state = 'sent' AND status.closed = 0"
        " AND job.state IN ('done', 'failed', 'cancelled')"
    )
    return [(row["job_id"], bool(row["given_up"])) for row in rows]


def _json(media: Sequence[Media]) -> str:
    return json.dumps([(one.kind, one.name) for one in media])


def _owed(row: sqlite3.Row) -> Owed:
    media = tuple(Media(*one) for one in json.loads(row["media"] or "[]"))
    return Owed(**{**row, "media": media})
