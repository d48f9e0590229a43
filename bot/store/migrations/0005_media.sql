-- What an answer shows: a JSON list of [kind, name of a kept file], of which several make an album.
ALTER TABLE message ADD COLUMN media TEXT CHECK (media GLOB '[[][[]?*]');

-- What Telegram calls a file that it has been given: sent by that, it is not uploaded again.
CREATE TABLE sent_file (
    name    TEXT NOT NULL,  -- of a kept file
    kind    TEXT NOT NULL CHECK (kind IN ('photo', 'document', 'animation')),
    file_id TEXT NOT NULL,
    PRIMARY KEY (name, kind)
) STRICT, WITHOUT ROWID;
