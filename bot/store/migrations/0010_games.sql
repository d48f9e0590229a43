-- An art game in a chat or a topic of one. Its state is all it knows of itself; the columns are what others look for.
CREATE TABLE game (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id    INTEGER NOT NULL,
    topic_id   INTEGER NOT NULL DEFAULT 0,
    kind       TEXT    NOT NULL,
    language   TEXT,                                    -- of whoever began it: IETF tag
    state      TEXT    NOT NULL CHECK (state GLOB '{*}'),  -- JSON
    deadline   INTEGER,                                 -- seconds since 1970
    last_claim INTEGER NOT NULL DEFAULT 0,              -- of a painting of it, by the counter of persons' turns
    created_ms INTEGER NOT NULL,
    ended_ms   INTEGER,
    CHECK (ended_ms IS NULL OR deadline IS NULL)
) STRICT;

-- The daily challenge runs beside another game.
CREATE UNIQUE INDEX game_running ON game (chat_id, topic_id, kind = 'daily') WHERE ended_ms IS NULL;
CREATE INDEX game_deadline ON game (deadline) WHERE deadline IS NOT NULL;

-- When each daily challenge has its next day.
CREATE TABLE daily (
    game_id    INTEGER PRIMARY KEY REFERENCES game (id) ON DELETE CASCADE,
    minute     INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),  -- of the day, there
    utc_offset INTEGER NOT NULL,                                    -- minutes
    next_at    INTEGER NOT NULL                                     -- seconds since 1970
) STRICT;

CREATE INDEX daily_next ON daily (next_at);

-- What games show: a message that owes more than a text, may be edited later, and is known by its slot.
CREATE TABLE post (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    game_id    INTEGER REFERENCES game (id) ON DELETE CASCADE,  -- NULL: of no game
    message    INTEGER UNIQUE,                         -- the row that owes it, as long as it does
    slot       TEXT    CHECK (slot IN ('card', 'prompt', 'ballot')),
    content    TEXT    NOT NULL CHECK (content GLOB '{*}'),  -- JSON: what it shows, or is to show at first
    wanted     TEXT    CHECK (wanted GLOB '{*}'),      -- JSON: what it is to show instead
    every      INTEGER NOT NULL DEFAULT 0,             -- seconds between edits, for the one that is wanted
    message_id INTEGER,
    poll_id    TEXT    UNIQUE
) STRICT;

CREATE INDEX post_of_slot ON post (game_id, slot, id);
CREATE INDEX post_wanted ON post (id) WHERE wanted IS NOT NULL;

-- All messages of a post, of which an album has several.
CREATE TABLE posted (
    chat_id    INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    post_id    INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX posted_of ON posted (post_id);

CREATE TABLE score (
    id        INTEGER PRIMARY KEY,
    chat_id   INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind      TEXT    NOT NULL,  -- of the game
    points    INTEGER NOT NULL,
    at        INTEGER NOT NULL   -- seconds since 1970
) STRICT;

CREATE INDEX score_of_chat ON score (chat_id, at);

CREATE TABLE streak (
    chat_id   INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    length    INTEGER NOT NULL,
    PRIMARY KEY (chat_id, kind, person_id)
) STRICT, WITHOUT ROWID;

-- Pictures that may hang on a chat's wall.
CREATE TABLE exhibit (
    id      INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    picture TEXT    NOT NULL,
    people  TEXT    NOT NULL CHECK (people GLOB '[[]*]'),  -- JSON list of person ids
    votes   INTEGER NOT NULL,
    at      INTEGER NOT NULL                               -- seconds since 1970
) STRICT;

CREATE INDEX exhibit_of_chat ON exhibit (chat_id, votes);

-- Pictures that the bot has painted itself for people who bring none.
CREATE TABLE house_picture (
    name    TEXT PRIMARY KEY,
    picture TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A painting of a game is told to the game alone; game_id stays when the game is forgotten.
ALTER TABLE job ADD COLUMN game_id INTEGER;
ALTER TABLE job ADD COLUMN entry INTEGER;                              -- the game's own number for it
ALTER TABLE job ADD COLUMN asked_claim INTEGER NOT NULL DEFAULT 0;     -- the counter of turns when it was asked for
CREATE INDEX job_of_game ON job (game_id) WHERE game_id IS NOT NULL;

-- As before, with the paintings of games behind those of persons; but once persons have had three turns since the last
-- turn of a game, and since the painting was asked for, it is a game's turn. Among games the order is as among persons.
DROP VIEW line;
CREATE VIEW line AS
WITH counter AS (
    SELECT max(coalesce((SELECT max(last_claim) FROM person), 0), coalesce((SELECT max(last_claim) FROM game), 0)) AS now,
           coalesce((SELECT max(last_claim) FROM game), 0) AS last_game
), asked AS (
    SELECT job.id, job.state, asked_claim, game_id IS NOT NULL AS of_game, coalesce(game_id, person_id) AS who,
           iif(game_id IS NULL, person.last_claim, coalesce(game.last_claim, 0)) AS last_claim
    FROM job JOIN conversation ON conversation.id = conversation_id JOIN person ON person.id = person_id
    LEFT JOIN game ON game.id = game_id
    WHERE job.state IN ('queued', 'retry', 'running')
), running AS (
    SELECT of_game, who, count(*) AS jobs FROM asked WHERE state = 'running' GROUP BY of_game, who
), waiting AS (
    SELECT asked.id, state, of_game, last_claim, running.jobs IS NULL AS idle,
           row_number() OVER (PARTITION BY of_game, who ORDER BY asked.id) + coalesce(running.jobs, 0) AS turn,
           min(asked.id) OVER (PARTITION BY of_game, who) AS first,
           of_game AND counter.now - max(last_game, asked_claim) >= 3 AS waited
    FROM asked LEFT JOIN running USING (of_game, who), counter WHERE state IN ('queued', 'retry')
), ordered AS (
    SELECT *, row_number() OVER (PARTITION BY waited ORDER BY state = 'queued', turn, idle, last_claim, first, id) AS rank
    FROM waiting
)
SELECT id, row_number() OVER (
    ORDER BY state = 'queued', NOT (waited AND rank = 1), of_game, turn, idle, last_claim, first, id
) AS place FROM ordered;
