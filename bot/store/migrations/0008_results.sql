ALTER TABLE job ADD COLUMN took REAL;  -- seconds from the first step to the result, as people are told
UPDATE job SET took = (ended_ms - started_ms) / 1000.0 WHERE state = 'done';

-- What whoever asked for a painting thinks of it.
CREATE TABLE opinion (
    job_id INTEGER PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
    good   INTEGER NOT NULL CHECK (good IN (0, 1))
) STRICT;
