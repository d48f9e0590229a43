-- Pictures of the styles in the gallery, each made once: drawn by code, or read from a file of the operator's.
CREATE TABLE style_picture (
    source  TEXT PRIMARY KEY,  -- house:NAME or own:FILE
    stamp   TEXT NOT NULL,     -- of what it was made from; where that is another one now, it is made anew
    picture TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The photo that a conversation's gallery shows in every style of a page; only that of its newest gallery.
CREATE TABLE preview (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,  -- part of what the gallery's buttons call back
    conversation_id INTEGER NOT NULL UNIQUE REFERENCES conversation (id) ON DELETE CASCADE,
    picture         TEXT    NOT NULL,
    message_id      INTEGER NOT NULL,  -- the message that brought the photo
    changes         TEXT    NOT NULL CHECK (changes GLOB '{*}'),  -- JSON; to the recipe, from the photo's caption
    page            INTEGER NOT NULL,
    shown_in        INTEGER,           -- the message to be edited; NULL: it is to come as one of its own
    done            INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;
