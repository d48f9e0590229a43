-- The language a person chose to be spoken to in; without one it is that of their app.
ALTER TABLE person ADD COLUMN chosen_language TEXT;

-- What an answer shows beside its text: files, a keyboard.
ALTER TABLE message ADD COLUMN attachments TEXT CHECK (attachments GLOB '[[]?*]');  -- JSON list
ALTER TABLE message ADD COLUMN keyboard TEXT CHECK (keyboard GLOB '{*}');           -- JSON, as the Bot API takes it

-- By which Telegram gives a final again, at no cost.
ALTER TABLE message ADD COLUMN file_id TEXT;
