-- Times are integer milliseconds UTC, for people to read; nothing is decided by comparing them.
-- The checks of JSON are coarse because a schema that is not trusted may not call JSON functions.
-- Pictures are named `<sha256>.<ext>` and lie in the pictures folder beside this file.

CREATE TABLE person (
    id         INTEGER PRIMARY KEY,  -- Telegram's user id
    name       TEXT    NOT NULL,
    language   TEXT,                 -- IETF tag, as the person's app says; may be absent
    created_ms INTEGER NOT NULL
) STRICT;

-- One person may hold conversations in several chats and topics; none of their drafts ever mix.
CREATE TABLE conversation (
    id        INTEGER PRIMARY KEY,
    chat_id   INTEGER NOT NULL,
    topic_id  INTEGER NOT NULL DEFAULT 0,  -- 0: the chat has no topics, or the message is in the general one
    person_id INTEGER NOT NULL REFERENCES person (id),
    UNIQUE (chat_id, topic_id, person_id)
) STRICT;

CREATE TABLE draft (
    conversation_id INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    content         TEXT    NOT NULL,
    message_id      INTEGER NOT NULL,      -- the message that brought the content
    created_ms      INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
    chat_id   INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    changes   TEXT    NOT NULL CHECK (changes GLOB '{*}'),  -- JSON; only what the person set, the rest follows the defaults
    PRIMARY KEY (chat_id, person_id)
) STRICT;

CREATE TABLE job (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    message_id      INTEGER NOT NULL,      -- the content photo's message; the final picture replies to it
    content         TEXT    NOT NULL,
    styles          TEXT    NOT NULL CHECK (styles GLOB '[[]?*]'),  -- JSON list, not empty
    recipe          TEXT    NOT NULL CHECK (recipe GLOB '{*}'),     -- JSON
    state           TEXT    NOT NULL DEFAULT 'queued'
                    CHECK (state IN ('queued', 'running', 'retry', 'done', 'failed', 'cancelled')),
    attempt         INTEGER NOT NULL DEFAULT 0,  -- grows at every claim; a result of an older attempt is refused
    failures        INTEGER NOT NULL DEFAULT 0,  -- attempts that failed; a restart of the bot is none
    result          TEXT,
    error           TEXT,
    created_ms      INTEGER NOT NULL,
    started_ms      INTEGER,
    ended_ms        INTEGER,
    CHECK ((state = 'done') = (result IS NOT NULL)),
    CHECK ((state IN ('done', 'failed', 'cancelled')) = (ended_ms IS NOT NULL))
) STRICT;

CREATE INDEX job_waiting ON job (id) WHERE state IN ('queued', 'retry', 'running');
CREATE INDEX job_of_conversation ON job (conversation_id, id);

-- What a job owes its chat. `sending` is committed before the call and `sent` after it, so a row found `sending` at
-- start is a send whose outcome nobody knows.
CREATE TABLE message (
    id         INTEGER PRIMARY KEY,
    job_id     INTEGER NOT NULL REFERENCES job (id),
    kind       TEXT    NOT NULL CHECK (kind IN ('status', 'final')),
    state      TEXT    NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'sent', 'failed')),
    tries      INTEGER NOT NULL DEFAULT 0,  -- sends that may have arrived
    message_id INTEGER,
    shape      TEXT    CHECK (shape IN ('text', 'picture')),  -- a text may become a picture, never the reverse
    closed     INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),  -- a status that has said its last word
    UNIQUE (job_id, kind),
    CHECK ((state = 'sent') = (message_id IS NOT NULL))
) STRICT;

CREATE INDEX message_unsent ON message (id) WHERE state IN ('pending', 'sending');
CREATE INDEX message_open ON message (job_id) WHERE kind = 'status' AND state = 'sent' AND closed = 0;
