"""The chat: two photos in, a painting out. Talks to Telegram, keeps the queue; never imports TensorFlow."""
