"""Every word the bot says, in the language of whoever reads it.

A catalogue `<language>.ftl` lies beside this file for each language, in Fluent: plural rules, numbers and times are the
language's own. The English one names all messages; the tests hold the others to it.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal, cast

from babel import Locale
from babel.units import format_unit
from fluent.runtime import FluentBundle, FluentResource

from engine.refusal import Refusal

__all__ = ["LANGUAGES", "Words", "words_in"]

log = logging.getLogger(__name__)

LANGUAGES: Final[Mapping[str, str]] = {
    "en": "English",
    "es": "Español",
    "ru": "Русский",
    "de": "Deutsch",
    "pt": "Português",
    "ar": "العربية",
    "hi": "हिन्दी",
    "zh": "中文",
}
"""By ISO 639 code, each in its own words."""

_DEFAULT: Final = "en"


class Words:
    """What the bot says in one language. language: one of LANGUAGES."""

    def __init__(self, language: str) -> None:
        self.language = language
        locale = Locale(language)
        self._bundle = FluentBundle(
            [language],
            functions={"DURATION": cast(Any, functools.partial(_duration, locale))},
            # Where lines run from right to left, what is filled in is often Latin, and must not carry the rest along.
            use_isolating=locale.text_direction == "rtl",
        )
        source = Path(__file__).with_name(f"{language}.ftl").read_text("utf-8")
        self._bundle.add_resource(FluentResource(source))

    def why(self, refusal: Refusal) -> str:
        """Why something can't be used; in English where only the engine has words for it."""
        if not refusal.reason:
            return str(refusal)
        # Numbers as one would type them: 1536, whatever separates thousands in the language.
        facts = {
            name: f"{fact:.12g}" if isinstance(fact, float | int) else fact for name, fact in refusal.facts.items()
        }
        sentence = self(f"refused-{refusal.reason}", **facts)
        hint = refusal.facts.get("hint")
        return self("did-you-mean", reason=sentence, hint=hint) if hint else sentence

    def __call__(self, message: str, /, **variables: str | float) -> str:
        """The message of this name, with its variables filled in. Raises LookupError if there is none."""
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            raise LookupError(f"the message {message} has no text")
        text, errors = self._bundle.format_pattern(pattern, variables)
        for error in errors:  # the text has a gap then, and is better than none
            log.error("the message %s in %s: %r", message, self.language, error)
        return str(text)


@functools.cache
def _words(language: str) -> Words:
    return Words(language)


def words_in(tag: str | None) -> Words:
    """In the language of an IETF tag such as `pt-BR`; in English if that is none of ours, or there is no tag."""
    language = (tag or _DEFAULT).replace("_", "-").partition("-")[0].lower()
    return _words(language if language in LANGUAGES else _DEFAULT)


def _duration(locale: Locale, seconds: float, *, width: Literal["short", "long"] = "short") -> str:
    """Rounded as people would: to 5 s, from two minutes on to minutes, from two hours on to hours.

    width: long where a language's short units are bare initials, which read badly in a sentence.
    """
    time = float(seconds)
    if time < 100:
        return format_unit(max(5, 5 * round(time / 5)), "duration-second", width, locale=locale)
    if time < 5400:
        return format_unit(round(time / 60), "duration-minute", width, locale=locale)
    return format_unit(round(time / 3600), "duration-hour", width, locale=locale)
