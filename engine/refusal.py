"""Why something that a person gave can't be used: in English, and as facts for whoever speaks another language."""

from __future__ import annotations

__all__ = ["Refusal"]


class Refusal(ValueError):
    """str() is one or two sentences for the person: what was wrong, the limit, what to do.

    reason: a name for the sentence, as in `too-many-pixels`, empty where it is for English readers only.
    facts: the values that stand in it, by name.
    """

    def __init__(self, sentence: str, reason: str = "", **facts: str | float) -> None:
        super().__init__(sentence)
        self.reason = reason
        self.facts = facts
