ALTER TABLE job ADD COLUMN took REAL;  -- seconds from the first step to the result, as people are told
UPDATE job SET took = (ended_ms - started_ms) / 1000.0 WHERE state = 'done';

-- What whoever asked for a painting thinks of it.
CREATE TABLE opinion (
    job_id INTEGER PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
    good   INTEGER NOT NULL CHECK (good IN (0, 1))
) STRICT;

CREATE INDEX conversation_of_person ON conversation (person_id);  -- for whoever looks back at all they had painted

-- A painting as a file is an answer like others: it goes where its button was tapped, be that another chat.
UPDATE message SET kind = 'answer', job_id = NULL, text = '',
       media = (SELECT json_array(json_array('document', result)) FROM job WHERE job.id = job_id)
WHERE kind = 'file' AND state IN ('pending', 'sending');
DELETE FROM message WHERE kind = 'file';
DROP INDEX message_file;

-- A job that asked for what had been painted before was done at once: this is the one that was painted.
ALTER TABLE job ADD COLUMN repeats INTEGER REFERENCES job (id) ON DELETE SET NULL;
CREATE INDEX job_request ON job (content, recipe, styles);
CREATE INDEX job_repeated ON job (repeats) WHERE repeats IS NOT NULL;

-- Whether a painting's snapshots are kept for a timelapse; a job keeps what held when it was asked for.
ALTER TABLE settings ADD COLUMN timelapse INTEGER NOT NULL DEFAULT 1 CHECK (timelapse IN (0, 1));
ALTER TABLE job ADD COLUMN timelapse INTEGER NOT NULL DEFAULT 0 CHECK (timelapse IN (0, 1));  -- jobs from before this have none

-- What is made of a finished painting once somebody wants it: before and after in one picture, the timelapse.
CREATE TABLE extra (
    job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,  -- the one that was painted
    kind   TEXT    NOT NULL CHECK (kind IN ('compare', 'timelapse')),
    name   TEXT    NOT NULL,                                        -- of the kept file
    PRIMARY KEY (job_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE extra_wanted (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,  -- the order in which they are made
    job_id   INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,  -- whose button was tapped
    kind     TEXT    NOT NULL CHECK (kind IN ('compare', 'timelapse')),
    chat_id  INTEGER NOT NULL,
    topic_id INTEGER NOT NULL,
    reply_to INTEGER NOT NULL,
    tries    INTEGER NOT NULL DEFAULT 0,         -- begun and not ended: something about it may end the bot
    UNIQUE (job_id, kind)
) STRICT;

ALTER TABLE message ADD COLUMN instead TEXT;  -- what an answer says where the files it shows may not be sent
