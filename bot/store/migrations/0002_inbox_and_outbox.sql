-- What Telegram told the bot, committed before Telegram is told that it arrived.
CREATE TABLE inbox (
    update_id INTEGER PRIMARY KEY,     -- Telegram's; a repeated update meets itself here
    body      TEXT,                    -- JSON; forgotten once it is dealt with
    state     TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'failed')),
    starts    INTEGER NOT NULL DEFAULT 0,  -- of the bot, at which it was begun again
    reference TEXT,                    -- the code by which its failure is found in the log
    CHECK ((state = 'done') = (body IS NULL)),
    CHECK ((state = 'failed') = (reference IS NOT NULL))
) STRICT;

CREATE INDEX inbox_new ON inbox (update_id) WHERE state = 'new';

-- Everything owed to a chat: answers too, not only what jobs owe; each row knows where it goes.
CREATE TABLE owed (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,  -- the order in which a chat gets them
    chat_id    INTEGER NOT NULL,
    topic_id   INTEGER NOT NULL DEFAULT 0,
    reply_to   INTEGER,
    kind       TEXT    NOT NULL CHECK (kind IN ('answer', 'status', 'final', 'file')),
    job_id     INTEGER REFERENCES job (id),
    text       TEXT,                               -- of an answer; the others say what their job says by then
    state      TEXT    NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'sent', 'failed')),
    tries      INTEGER NOT NULL DEFAULT 0,         -- sends that may have arrived
    message_id INTEGER,
    shape      TEXT    CHECK (shape IN ('text', 'picture')),  -- a text may become a picture, never the reverse
    closed     INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),  -- a status that has said its last word
    CHECK ((state = 'sent') = (message_id IS NOT NULL)),
    CHECK ((kind = 'answer') = (job_id IS NULL)),
    CHECK ((kind = 'answer') = (text IS NOT NULL))
) STRICT;

INSERT INTO owed (id, chat_id, topic_id, reply_to, kind, job_id, state, tries, message_id, shape, closed)
SELECT message.id, chat_id, topic_id, job.message_id, kind, job_id, message.state, tries, message.message_id, shape, closed
FROM message JOIN job ON job.id = message.job_id JOIN conversation ON conversation.id = job.conversation_id;

DROP TABLE message;
ALTER TABLE owed RENAME TO message;

CREATE INDEX message_unsent ON message (id) WHERE state IN ('pending', 'sending');
CREATE INDEX message_open ON message (job_id) WHERE kind = 'status' AND state = 'sent' AND closed = 0;
CREATE UNIQUE INDEX message_once ON message (job_id, kind) WHERE kind IN ('status', 'final');
CREATE UNIQUE INDEX message_file ON message (job_id) WHERE kind = 'file' AND state IN ('pending', 'sending');
CREATE INDEX message_of_chat ON message (chat_id);

-- A draft is the content or the style, whichever came first, with what its caption changes about this one painting.
ALTER TABLE draft RENAME COLUMN content TO picture;
ALTER TABLE draft ADD COLUMN role TEXT NOT NULL DEFAULT 'content' CHECK (role IN ('content', 'style'));
ALTER TABLE draft ADD COLUMN changes TEXT NOT NULL DEFAULT '{}' CHECK (changes GLOB '{*}');  -- JSON

-- Whose turn it is: a counter that grows at every claim, so that no clock decides.
ALTER TABLE person ADD COLUMN last_claim INTEGER NOT NULL DEFAULT 0;
-- Starts of the bot that found the job running: the process had died over it, and nobody knows what of.
ALTER TABLE job ADD COLUMN interruptions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN enough INTEGER NOT NULL DEFAULT 0 CHECK (enough IN (0, 1));  -- the next picture is the final one
ALTER TABLE job ADD COLUMN steps INTEGER;  -- iterations that the result has had; fewer than asked for where it was kept early

DROP INDEX job_waiting;
CREATE INDEX job_waiting ON job (conversation_id, id) WHERE state IN ('queued', 'retry', 'running');
CREATE INDEX job_running ON job (id) WHERE state = 'running';
CREATE INDEX person_turn ON person (last_claim);

-- Jobs that wait, in the order in which they will be claimed, from place 1 on: those that were begun before all others;
-- then whoever has the fewest running, then whoever's last turn is the longest ago, then the older job. Who has one
-- running now has had their turn before all who are still to have it.
CREATE VIEW line AS
WITH running AS (
    SELECT person_id, count(*) AS jobs FROM job JOIN conversation ON conversation.id = conversation_id
    WHERE state = 'running' GROUP BY person_id
), waiting AS (
    SELECT job.id, state, last_claim, running.jobs IS NULL AS idle,
           row_number() OVER (PARTITION BY person_id ORDER BY job.id) + coalesce(running.jobs, 0) AS turn,
           min(job.id) OVER (PARTITION BY person_id) AS first
    FROM job JOIN conversation ON conversation.id = conversation_id JOIN person ON person.id = person_id
    LEFT JOIN running USING (person_id) WHERE state IN ('queued', 'retry')
)
SELECT id, row_number() OVER (ORDER BY state = 'queued', turn, idle, last_claim, first, id) AS place FROM waiting;
