"""Pictures in, pictures out: neural style transfer, knowing nothing of chats or databases."""

__version__ = "0.1.0"
"""Gouache's: the package's metadata and what is written into pictures take it from here."""
