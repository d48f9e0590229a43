-- The language a person chose to be spoken to in; without one it is that of their app.
ALTER TABLE person ADD COLUMN chosen_language TEXT;

ALTER TABLE message ADD COLUMN keyboard TEXT CHECK (keyboard GLOB '{*}');  -- of an answer: JSON, as the Bot API takes it
