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
from bot.store import extras, jobs, messages, opinions, requests, sent_files
from bot.store.clock import now_ms
from bot.store.extras import Kind
from bot.store.sent_files import Media

__all__ = ["tapped"]


def tapped(tap: Tap, action: Action) -> Outcome:
    """Do what the button says."""
    if tap.job.result is None:
        return Outcome(tap.words("stale"))
    return _DOES[action](tap)


def _vary(tap: Tap, variation: Variation) -> Outcome:
    job = tap.job
    if not tap.services.pictures.has(job.content, *job.styles):  # after a restore, for example
        return Outcome(tap.words("tapped-too-old"))
    if jobs.waiting_of(tap.c, job.place.person_id) >= jobs.MOST_WAITING:
        return Outcome(tap.words("line-is-long", most=jobs.MOST_WAITING))
    recipe = buttons.varied(job.recipe, variation)
    if variation == "seed":
        recipe = requests.fresh(tap.c, job.content, job.styles, recipe)
    queued = jobs.vary(tap.c, job, recipe, tap.place, swap=variation == "swap", now_ms=now_ms())
    return Outcome(tap.words(f"tapped-{variation}"), queued=queued)


def _file(tap: Tap) -> Outcome:
    assert tap.job.result is not None
    file = Media("document", tap.job.result)
    if not sent_files.is_there(tap.c, file, tap.services.pictures):
        return Outcome(tap.words("tapped-too-old"))
    _send(tap, file)
    return Outcome(tap.words("tapped-file"))


def _extra(tap: Tap, kind: Kind) -> Outcome:
    """What was made before is sent; what was not is made, by somebody who has the time."""
    made = extras.made(tap.c, tap.job, kind)
    if made is not None and sent_files.is_there(tap.c, made, tap.services.pictures):
        _send(tap, made)
        return Outcome(tap.words(f"tapped-{kind}"))
    if not tap.services.extras.possible(tap.job, kind):
        return Outcome(tap.words("tapped-too-old"))
    extras.want(tap.c, tap.job, kind, tap.place, reply_to=tap.message_id)
    return Outcome(tap.words(f"tapped-{kind}"), wanted=True)


def _send(tap: Tap, media: Media) -> None:
    """As a reply to the message whose button was tapped; once for several taps."""
    if not messages.on_its_way(tap.c, tap.place.chat_id, [media]):
        instead = tap.words("no-right-file")
        messages.answer(tap.c, tap.place, "", reply_to=tap.message_id, media=[media], instead=instead)


def _bring_back(tap: Tap) -> Outcome:
    history.bring_back(tap.c, tap.words, tap.place, tap.job)
    return Outcome(tap.words("tapped-back"))


def _bring(tap: Tap) -> Outcome:
    """Once more what the bot had no right to send, which somebody may have given it by now."""
    owed = messages.owe_again(tap.c, tap.job.id)
    return Outcome(tap.words("tapped-bring" if owed else "stale"))


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
    **{kind: partial(_extra, kind=kind) for kind in get_args(Kind)},
    "file": _file,
    "back": _bring_back,
    "bring": _bring,
    "more": partial(_turn, more=True),
    "less": partial(_turn, more=False),
}
