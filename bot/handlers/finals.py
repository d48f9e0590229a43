"""Taps on the buttons under a finished painting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final, get_args

from bot import buttons
from bot.buttons import Action, Opinion, Variation, under_final
from bot.handlers.outcome import Outcome, Tap
from bot.store import jobs, messages, opinions
from bot.store.clock import now_ms

__all__ = ["tapped"]


def tapped(tap: Tap, action: Action) -> Outcome:
    """Do what the button says."""
    if tap.job.result is None:
        return Outcome(tap.words("stale"))
    return _DOES[action](tap)


def _vary(tap: Tap, variation: Variation) -> Outcome:
    job = tap.job
    if jobs.waiting_of(tap.c, job.place.person_id) >= jobs.MOST_WAITING:
        return Outcome(tap.words("line-is-long", most=jobs.MOST_WAITING))
    recipe = buttons.varied(job.recipe, variation)
    queued = jobs.vary(tap.c, job, recipe, swap=variation == "swap", now_ms=now_ms())
    return Outcome(tap.words(f"tapped-{variation}"), queued=queued)


def _file(tap: Tap) -> Outcome:
    messages.owe(tap.c, tap.job.id, "file")
    return Outcome(tap.words("tapped-file"))


def _judge(tap: Tap, opinion: Opinion) -> Outcome:
    good = opinion == "good"
    opinions.keep(tap.c, tap.job.id, good=good)
    now = None if tap.job.good is good else under_final(replace(tap.job, good=good), tap.words)
    return Outcome(tap.words(f"tapped-{opinion}"), buttons=now)  # an edit that changes nothing would be refused


def _turn(tap: Tap, *, more: bool) -> Outcome:
    return Outcome("", buttons=under_final(tap.job, tap.words, more=more))


_DOES: Final[Mapping[Action, Callable[[Tap], Outcome]]] = {
    **{variation: partial(_vary, variation=variation) for variation in get_args(Variation)},
    **{opinion: partial(_judge, opinion=opinion) for opinion in get_args(Opinion)},
    "file": _file,
    "more": partial(_turn, more=True),
    "less": partial(_turn, more=False),
}
