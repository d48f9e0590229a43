"""Taps on the buttons under a finished painting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final, get_args

from bot import buttons
from bot.buttons import Action, Opinion, Variation, under_final
from bot.handlers import history
from bot.handlers.outcome import Outcome, Tap
from bot.store import jobs, messages, opinions, requests
from bot.store.clock import now_ms
from bot.store.sent_files import Media

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
    if variation == "seed":
        recipe = requests.fresh(tap.c, job.content, job.styles, recipe)
    queued = jobs.vary(tap.c, job, recipe, tap.place, swap=variation == "swap", now_ms=now_ms())
    return Outcome(tap.words(f"tapped-{variation}"), queued=queued)


def _file(tap: Tap) -> Outcome:
    assert tap.job.result is not None
    media = [Media("document", tap.job.result)]
    if not messages.on_its_way(tap.c, tap.place.chat_id, media):
        messages.answer(tap.c, tap.place, "", reply_to=tap.message_id, media=media)
    return Outcome(tap.words("tapped-file"))


def _bring_back(tap: Tap) -> Outcome:
    history.bring_back(tap.c, tap.words, tap.place, tap.job)
    return Outcome(tap.words("tapped-back"))


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
    "back": _bring_back,
    "more": partial(_turn, more=True),
    "less": partial(_turn, more=False),
}
