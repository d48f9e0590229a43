-- Of the changes of a picture those that the command changes by which it was asked for: an edited caption leaves them.
ALTER TABLE draft ADD COLUMN command TEXT NOT NULL DEFAULT '{}' CHECK (command GLOB '{*}');          -- JSON
ALTER TABLE album_picture ADD COLUMN command TEXT NOT NULL DEFAULT '{}' CHECK (command GLOB '{*}');  -- JSON
