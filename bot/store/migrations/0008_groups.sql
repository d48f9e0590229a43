-- What the bot has asked somebody for: what their next picture is to be, and what it changes about that one painting.
CREATE TABLE prompt (
    conversation_id INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    role            TEXT NOT NULL CHECK (role IN ('content', 'style')),
    changes         TEXT NOT NULL CHECK (changes GLOB '{*}')  -- JSON
) STRICT;

-- Whose setting is asked for: a group's, where an administrator changes it; NULL: that of whoever is asked.
ALTER TABLE question ADD COLUMN owner INTEGER;
