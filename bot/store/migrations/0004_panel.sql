-- Whether a person wants to see the painting come along; a job keeps what held when it was asked for.
ALTER TABLE settings ADD COLUMN snapshots INTEGER NOT NULL DEFAULT 1 CHECK (snapshots IN (0, 1));
ALTER TABLE job ADD COLUMN snapshots INTEGER NOT NULL DEFAULT 1 CHECK (snapshots IN (0, 1));

-- What it will cost (engine.effort); of jobs from before this, what most cost.
ALTER TABLE job ADD COLUMN cost_seconds REAL NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN cost_units REAL NOT NULL DEFAULT 20;
ALTER TABLE job ADD COLUMN seconds REAL;  -- that the units took, once it is done; NULL where that says nothing of others
CREATE INDEX job_measured ON job (id) WHERE seconds IS NOT NULL;

-- A setting that the bot has asked for: the next text of the conversation is its value.
CREATE TABLE question (
    conversation_id INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    setting         TEXT    NOT NULL
) STRICT;
