-- Whether a person wants to see the painting come along; a job keeps what held when it was asked for.
ALTER TABLE settings ADD COLUMN snapshots INTEGER NOT NULL DEFAULT 1 CHECK (snapshots IN (0, 1));
ALTER TABLE job ADD COLUMN snapshots INTEGER NOT NULL DEFAULT 1 CHECK (snapshots IN (0, 1));

ALTER TABLE job ADD COLUMN seconds REAL;  -- that the painting took, once it is done

-- A setting that the bot has asked for: the next text of the conversation is its value.
CREATE TABLE question (
    conversation_id INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    setting         TEXT    NOT NULL
) STRICT;
