ALTER TABLE job ADD COLUMN took REAL;  -- seconds from the first step to the result, as people are told
UPDATE job SET took = (ended_ms - started_ms) / 1000.0 WHERE state = 'done';
