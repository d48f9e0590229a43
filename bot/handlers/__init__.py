"""What a person can do, one file for each thing. A handler takes an update and answers through the outbox."""
