"""Pictures in, pictures out: neural style transfer, knowing nothing of chats or databases."""
