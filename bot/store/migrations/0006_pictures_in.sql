-- Pictures that were sent together, until it is clear what is painted of them.
CREATE TABLE album (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,  -- buttons name it, so no id comes twice
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    media_group_id  TEXT    NOT NULL,              -- Telegram's
    asked           INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),    -- the person is to say what to paint
    refused         INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1)),  -- a caption asks for what can't be
    job_id          INTEGER REFERENCES job (id) ON DELETE SET NULL,        -- begun with its first two pictures
    UNIQUE (conversation_id, media_group_id)
) STRICT;

CREATE TABLE album_picture (
    album_id   INTEGER NOT NULL REFERENCES album (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL,                   -- the message that brought it
    picture    TEXT    NOT NULL,
    role       TEXT    CHECK (role IN ('content', 'style')),  -- as its caption says
    changes    TEXT    NOT NULL CHECK (changes GLOB '{*}'),   -- JSON
    PRIMARY KEY (album_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX album_of_job ON album (job_id) WHERE job_id IS NOT NULL;

-- A question is open for the next message alone. Its answer may be edited until another message comes; one that was
-- refused leaves it open.
ALTER TABLE question ADD COLUMN answer_id INTEGER;  -- the message that answered it last
ALTER TABLE question ADD COLUMN open INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1));

-- The last picture that was not taken because of its caption: an edit of the caption brings it once more.
ALTER TABLE conversation ADD COLUMN refused_message_id INTEGER;
