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
