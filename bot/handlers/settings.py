"""/settings shows how the next painting will be made, with buttons to change it.

`/settings iterations=120 style_weight=2` changes it at once, `/settings all` tells what there is, `/settings reset`
takes all changes back. In a group its administrators are offered the group's own settings too: the defaults of all.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass, replace
from typing import Final

from telegram import CallbackQuery, ForceReply, Message, Update

from bot.handlers.context import (
    Context,
    as_person,
    in_group,
    person_of,
    place_of,
    place_of_tap,
    reply_to,
    words_for,
)
from bot.handlers.language import keyboard as languages
from bot.handlers.owners import is_admin, may_act_for, writes_as_admin
from bot.handlers.panel import GROUP, Panel, stepped
from bot.inbox import author_of
from bot.store import conversations, jobs, messages, people, settings
from bot.store.clock import now_ms
from bot.store.conversations import Place, Question
from bot.store.people import Person
from bot.texts import Words
from bot.texts.recipes import CHOSEN, TYPED, named
from engine.recipe import KNOBS, RecipeError, parse_changes

__all__ = ["PATTERN", "answer_to_question", "edited_answer", "may_answer", "show_or_change", "tap"]

PATTERN: Final = re.compile(r"set:(-?[0-9]{1,18}):([a-z_]{1,20})(?::([a-z]{1,16}))?")

_NUMBER: Final = re.compile(r"\s*[-+−]?[0-9.,]")  # what is meant to be one, at least


@dataclass(frozen=True, slots=True)
class _Tapped:
    """What a tap is answered with; panel: what the message is to show then, None where it stays as it is."""

    toast: str
    panel: Panel | None = None


@dataclass(frozen=True, slots=True)
class _Asker:
    """Who taps, and in a group the message that answers are to reply to."""

    person_id: int
    message_id: int | None


async def show_or_change(update: Update, context: Context) -> None:
    """Show, change or reset. A value that is not allowed changes nothing."""
    message = update.message
    assert message is not None
    place, person, given = place_of(message), person_of(message), " ".join(context.args or [])
    offers_group = in_group(place) and person.id > 0 and await is_admin(context.bot, place.chat_id, person.id)
    to = reply_to(message)

    def unit(c: sqlite3.Connection) -> None:
        people.remember(c, person, now_ms=now_ms())
        _answer(c, words_for(c, person), place, given, reply_to=to, offers_group=offers_group)

    await context.bot_data.inbox.settle(update, unit)


async def may_answer(context: Context, place: Place) -> bool:
    """Whether who writes there may say what they were asked: a group's settings are those of its administrators."""

    def owner(c: sqlite3.Connection) -> int | None:
        conversation = conversations.find(c, place)
        question = None if conversation is None else conversations.last_question(c, conversation)
        return question.owner if question else None

    if await context.bot_data.database.transact(owner) is None:
        return True
    return await writes_as_admin(context.bot, place.chat_id, place.person_id)


def answer_to_question(
    c: sqlite3.Connection, words: Words, place: Place, message: Message, *, allowed: bool = True
) -> bool:
    """Take a text as the value that the bot asks for. False if it asks for none, or this can't be meant for one.

    allowed: as `may_answer` says.
    """
    conversation = conversations.find(c, place)
    question = None if conversation is None else conversations.asked(c, conversation)
    parent = message.reply_to_message
    replies = parent is not None and parent.from_user is not None and parent.from_user.is_bot
    if conversation is None or question is None or not (replies or _NUMBER.match(message.text or "")):
        return False
    _take_value(c, words, place, conversation, question, message, allowed=allowed)
    return True


def edited_answer(c: sqlite3.Connection, words: Words, place: Place, message: Message, *, allowed: bool = True) -> None:
    """Take a text that was edited as the value, if it was the answer to the question, and the last thing said."""
    conversation = conversations.find(c, place)
    question = None if conversation is None else conversations.answered_by(c, conversation, message.message_id)
    if conversation is not None and question is not None:
        _take_value(c, words, place, conversation, question, message, allowed=allowed)


async def tap(update: Update, context: Context) -> None:
    """Change one thing and bring the message up to date.

    Only whose settings these are may do that; of a group's, who is an administrator at this moment.
    """
    query, services = update.callback_query, context.bot_data
    assert query is not None
    found, place, user = PATTERN.fullmatch(query.data or ""), place_of_tap(query), query.from_user
    owner = int(found[1]) if found else 0
    allowed = place is not None and await may_act_for(context.bot, owner, user, place.chat_id)
    if found and found[2] == GROUP:
        await _show_groups(update, context, place if allowed else None)
        return

    def unit(c: sqlite3.Connection) -> _Tapped:
        words = words_for(c, user)
        if found is None or place is None:
            return _Tapped(words("stale"))
        if not allowed:
            return _Tapped(words("settings-not-yours" if owner > 0 else "settings-admins-only"))
        people.remember(c, as_person(user), now_ms=now_ms())
        asker = _Asker(owner if owner == _asked_by(query) else user.id, _asked_in(query))
        return _tapped(c, words, replace(place, person_id=owner), found[2], found[3], asker)

    tapped = await services.inbox.settle(update, unit)
    await services.outbox.toast(query.id, tapped.toast)
    if tapped.panel is not None and query.message is not None:
        panel = replace(tapped.panel, offers_group=_offers_group(query))
        await services.outbox.edit(query.message, panel.text(), panel.keyboard())


def _take_value(
    c: sqlite3.Connection,
    words: Words,
    place: Place,
    conversation: int,
    question: Question,
    message: Message,
    *,
    allowed: bool,
) -> None:
    if not allowed:
        messages.answer(c, place, words("settings-admins-only"), reply_to=reply_to(message))
        return
    owners = place if question.owner is None else replace(place, person_id=question.owner)
    given = f"{question.setting}={(message.text or '').strip().replace(' ', '')}"
    accepted = _answer(c, words, owners, given, reply_to=reply_to(message))
    conversations.answer_question(c, conversation, message.message_id, accepted=accepted)


async def _show_groups(update: Update, context: Context, place: Place | None) -> None:
    """The settings of the group itself, for an administrator who taps on their own; place: None for anybody else's."""
    query, services = update.callback_query, context.bot_data
    assert query is not None
    user, chat, to = query.from_user, query.message.chat if query.message else None, _asked_in(query)
    admin = place is not None and await is_admin(context.bot, place.chat_id, user.id)

    def unit(c: sqlite3.Connection) -> str:
        words = words_for(c, user)
        if place is None or chat is None:
            return words("settings-not-yours")
        if not admin:
            return words("settings-admins-only")
        people.remember(c, Person(chat.id, chat.effective_name or ""), now_ms=now_ms())
        _answer(c, words, replace(place, person_id=chat.id), "", reply_to=to)
        return ""

    await services.outbox.toast(query.id, await services.inbox.settle(update, unit))


def _asked_in(query: CallbackQuery) -> int | None:
    """The message that a group's panel replies to: whoever is asked for a value there is its author."""
    panel = query.message
    replied = panel.reply_to_message if isinstance(panel, Message) else None
    return replied.message_id if replied and panel and panel.chat.id < 0 else None


def _asked_by(query: CallbackQuery) -> int | None:
    """The chat in whose name somebody asked for this panel; they answer in its name too, whoever taps."""
    panel = query.message
    replied = panel.reply_to_message if isinstance(panel, Message) else None
    author = author_of(replied) if replied is not None and replied.from_user is not None else None
    return author.id if author is not None and author.id < 0 else None


def _offers_group(query: CallbackQuery) -> bool:
    """Whether the panel under which somebody tapped has the button to the group's settings."""
    markup = query.message.reply_markup if isinstance(query.message, Message) else None
    buttons = [button for row in markup.inline_keyboard for button in row] if markup else []
    return any(
        isinstance(button.callback_data, str) and button.callback_data.endswith(f":{GROUP}") for button in buttons
    )


def _answer(
    c: sqlite3.Connection,
    words: Words,
    place: Place,
    given: str,
    *,
    reply_to: int | None = None,
    offers_group: bool = False,
) -> bool:
    """Show or change. False for what is not allowed."""
    heading = ""
    if given.lower() == "all":
        knobs = (f"{knob.name}: {knob.help} ({knob.allowed})" for knob in KNOBS.values())
        messages.answer(c, place, "\n".join([words("settings-all"), *knobs]), reply_to=reply_to)
        return True
    if given.lower() == "reset":
        settings.reset(c, **_where(place))
        heading = words("settings-reset")
    elif given:
        try:
            changes = parse_changes(given)
            settings.change(c, changes, **_where(place))
            heading = words("settings-changed", names=", ".join(changes))
        except RecipeError as error:
            messages.answer(c, place, words("settings-refused", reason=words.why(error)), reply_to=reply_to)
            return False
    panel = replace(_panel(c, words, place), offers_group=offers_group)
    messages.answer(c, place, panel.text(heading), reply_to=reply_to, keyboard=panel.keyboard().to_json())
    return True


def _panel(c: sqlite3.Connection, words: Words, place: Place) -> Panel:
    recipe = settings.recipe_of(c, **_where(place))
    on = {switch for switch in settings.SWITCHES if settings.is_on(c, switch, **_where(place))}
    return Panel(place.person_id, recipe, on, jobs.pace(c), words)


def _tapped(c: sqlite3.Connection, words: Words, place: Place, what: str, how: str | None, asker: _Asker) -> _Tapped:
    if what == "language":
        messages.answer(c, place, words("language"), reply_to=asker.message_id, keyboard=languages(words).to_json())
        return _Tapped("")
    if what == "reset":
        settings.reset(c, **_where(place))
        return _Tapped(words("settings-reset"), _panel(c, words, place))
    switch = next((switch for switch in settings.SWITCHES if switch == what), None)
    if switch is not None:
        on = not settings.is_on(c, switch, **_where(place))
        settings.turn(c, switch, on, **_where(place))
        return _Tapped(_said(words, what, words("settings-on" if on else "settings-off")), _panel(c, words, place))
    if what in TYPED and how is None:
        _ask(c, words, place, what, asker)
        return _Tapped("")
    if what not in (*TYPED, *CHOSEN, "preset"):
        return _Tapped(words("stale"))
    return _changed(c, words, place, what, how)


def _changed(c: sqlite3.Connection, words: Words, place: Place, what: str, how: str | None) -> _Tapped:
    recipe = settings.recipe_of(c, **_where(place))
    before, value = getattr(recipe, what), how
    if what in CHOSEN:
        choices = KNOBS[what].choices
        value = choices[(choices.index(before) + 1) % len(choices)]
    elif what in TYPED:
        value = named(stepped(recipe, what, more=how == "more"))
    try:
        after = settings.change(c, parse_changes(f"{what}={value}"), **_where(place))
    except RecipeError as error:
        return _Tapped(words.why(error)[:200])
    if getattr(after, what) == before and what in TYPED:
        return _Tapped(words("settings-limit", label=words(f"label-{what}")))
    return _Tapped(_said(words, what, named(getattr(after, what))), _panel(c, words, place))


def _ask(c: sqlite3.Connection, words: Words, place: Place, setting: str, asker: _Asker) -> None:
    """Ask whoever tapped, be the settings their own or a group's."""
    knob, recipe = KNOBS[setting], settings.recipe_of(c, **_where(place))
    conversation = conversations.identify(c, replace(place, person_id=asker.person_id))
    owner = None if place.person_id == asker.person_id else place.person_id
    conversations.ask(c, conversation, Question(setting, owner))
    most = min(knob.high or 0, settings.LARGEST_SIZE) if setting == "size" else knob.high or 0
    text = words(
        "settings-ask",
        label=words(f"label-{setting}"),
        value=named(getattr(recipe, setting)),
        low=f"{knob.low:g}",
        high=f"{most:g}",
        help=words(f"help-{setting}"),
    )
    prompt = ForceReply(selective=True, input_field_placeholder=f"{knob.low:g} – {most:g}")
    messages.answer(c, place, text, reply_to=asker.message_id, keyboard=prompt.to_json())


def _said(words: Words, setting: str, value: str) -> str:
    return words("settings-tapped", label=words(f"label-{setting}"), value=value)


def _where(place: Place) -> dict[str, int]:
    """By what the store keeps settings."""
    return {"chat_id": place.chat_id, "person_id": place.person_id}
