"""/styles shows the gallery: a page as an album, and under it a button for each style and for the pages.

Where a photo waits for its style, the buttons stand under that photo sketched in every style of the page. A tap paints
it; without a photo the style is kept, and the bot asks for one. So does a link, https://t.me/BOT?start=style_KEY.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass, replace
from typing import Final

from telegram import CallbackQuery, Update, User

from bot.gallery.catalogue import Style
from bot.gallery.page import PAGE_PATTERN, STYLE_PATTERN, page_of
from bot.gallery.sheet import sheet_of_styles
from bot.handlers.context import Context, as_person, in_group, person_of, place_of, place_of_tap, reply_to, words_for
from bot.handlers.drafts import keep, paint
from bot.handlers.owners import may_act_for
from bot.store import conversations, messages, people, previews
from bot.store.clock import now_ms
from bot.store.conversations import Draft, Place
from bot.store.sent_files import Media
from bot.texts import Words

__all__ = ["FROM_LINK", "PAGE_PATTERN", "STYLE_PATTERN", "choose", "follow_link", "show", "turn"]

FROM_LINK: Final = re.compile(r"^/start(?:@\w+)? style_([A-Za-z0-9_-]{1,58})$")


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a tap on a page's button is answered with. page: what the message is to show then, None for no change.

    preview: the photo to be sketched, 0 for none.
    """

    toast: str = ""
    words: Words | None = None
    preview: int = 0


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What a tap on a style is answered with, and the job that it began."""

    toast: str = ""
    job: int | None = None


async def show(update: Update, context: Context) -> None:
    """The first page."""
    message, services = update.message, context.bot_data
    assert message is not None
    place, person, answers = place_of(message), person_of(message), reply_to(message)
    async with services.outbox.painting_in(place):  # for the first time there is something to be drawn
        page = page_of(await services.catalogue.styles(), 0)
        pictures = await services.catalogue.pictures(page.styles)
    album = [Media("photo", name) for name in pictures]

    def unit(c: sqlite3.Connection) -> int:
        people.remember(c, person, now_ms=now_ms())
        words, conversation = words_for(c, person), conversations.identify(c, place)
        photo = _waiting_photo(c, conversation)
        if photo is None:
            messages.answer(c, place, page.legend(words), reply_to=answers, media=album)
            keyboard = page.keyboard(words, place.person_id)
            messages.answer(c, place, page.text(words, "gallery-tap"), keyboard=keyboard.to_json())
            return 0
        legend = f"{page.legend(words)}\n\n{words('gallery-sketching')}"
        messages.answer(c, place, legend, reply_to=answers, media=album)
        return previews.want(c, conversation, photo, page=page.number, shown_in=None)

    preview = await services.inbox.settle(update, unit)
    if preview:
        services.previewer.wanted(preview)


async def turn(update: Update, context: Context) -> None:
    """Another page, in the same message: its styles at once, then the photo in them if there is one."""
    query, services = update.callback_query, context.bot_data
    assert query is not None
    found, user, message = PAGE_PATTERN.fullmatch(query.data or ""), query.from_user, query.message
    place = await _owners_place(query, context, found)
    page = page_of(await services.catalogue.styles(), int(found[2]) if found else 0)

    def unit(c: sqlite3.Connection) -> _Shown:
        words = words_for(c, user)
        if found is None or message is None:
            return _Shown(words("stale"))
        if place is None:
            return _Shown(words("gallery-not-yours"))
        _remember(c, place, user)
        conversation = conversations.identify(c, place)
        photo = _waiting_photo(c, conversation) or previews.photo(c, conversation, int(found[3]))
        if photo is None:
            return _Shown(words=words)
        wanted = previews.want(c, conversation, photo, page=page.number, shown_in=message.message_id)
        return _Shown(words=words, preview=wanted)

    shown = await services.inbox.settle(update, unit)
    await services.outbox.toast(query.id, shown.toast)
    if shown.words is None or message is None:
        return
    styles = await services.catalogue.pictures(page.styles)
    sheet = Media("photo", await sheet_of_styles(services.pictures, styles))
    text = page.text(shown.words, "gallery-sketching" if shown.preview else "gallery-tap")
    assert place is not None
    keyboard = page.keyboard(shown.words, place.person_id, shown.preview)
    await services.outbox.edit_media(message.chat.id, message.message_id, sheet, text, keyboard)
    if shown.preview:
        services.previewer.wanted(shown.preview)


async def choose(update: Update, context: Context) -> None:
    """This style it is."""
    query, services = update.callback_query, context.bot_data
    assert query is not None
    found, user = STYLE_PATTERN.fullmatch(query.data or ""), query.from_user
    place = await _owners_place(query, context, found)
    style = await services.catalogue.find(found[2]) if found and place else None
    picture = await services.catalogue.picture(style) if style else ""
    bot_name = context.bot.username

    def unit(c: sqlite3.Connection) -> _Chosen:
        words = words_for(c, user)
        if found is not None and place is None:
            return _Chosen(words("gallery-not-yours"))
        if found is None or style is None or place is None or query.message is None:
            return _Chosen(words("stale"))
        _remember(c, place, user)
        brought = Draft(picture, query.message.message_id, "style")
        return _take(c, words, place, style, brought, bot_name, preview=int(found[3]))

    chosen = await services.inbox.settle(update, unit)
    if chosen.job is not None:
        await services.studio.accepted(chosen.job)
    await services.outbox.toast(query.id, chosen.toast)


async def follow_link(update: Update, context: Context) -> None:
    """Somebody came by the link to a style."""
    message, services = update.message, context.bot_data
    assert message is not None
    found = FROM_LINK.fullmatch(message.text or "")
    style = await services.catalogue.find(found[1]) if found else None
    picture = await services.catalogue.picture(style) if style else ""
    place, person, user, bot_name = place_of(message), person_of(message), message.from_user, context.bot.username

    def unit(c: sqlite3.Connection) -> _Chosen:
        words = words_for(c, user)
        if style is None:
            messages.answer(c, place, f"{words('hello')}\n\n{words('style-unknown')}")
            return _Chosen()
        people.remember(c, person, now_ms=now_ms())
        brought = Draft(picture, message.message_id, "style")
        return _take(c, words, place, style, brought, bot_name)

    chosen = await services.inbox.settle(update, unit)
    if chosen.job is not None:
        await services.studio.accepted(chosen.job)


async def _owners_place(query: CallbackQuery, context: Context, found: re.Match[str] | None) -> Place | None:
    """The conversation of whose gallery this is; None if that is somebody whom this tap does not count for."""
    place = place_of_tap(query)
    if found is None or place is None:
        return None
    owner = int(found[1])
    if not await may_act_for(context.bot, owner, query.from_user, place.chat_id):
        return None
    return replace(place, person_id=owner)


def _remember(c: sqlite3.Connection, place: Place, user: User) -> None:
    """Whoever taps for themselves; a chat in whose name somebody taps is known since it asked for the gallery."""
    if place.person_id == user.id:
        people.remember(c, as_person(user), now_ms=now_ms())


def _waiting_photo(c: sqlite3.Connection, conversation: int) -> Draft | None:
    draft = conversations.find_draft(c, conversation)
    return draft if draft and draft.role == "content" else None


def _take(
    c: sqlite3.Connection,
    words: Words,
    place: Place,
    style: Style,
    brought: Draft,
    bot_name: str,
    *,
    preview: int = 0,
) -> _Chosen:
    """Paint the photo that waits, or the one that the gallery shows. Else keep the style and ask for one.

    The place's person must be known.
    """
    conversation = conversations.identify(c, place)
    awaited = conversations.awaited(c, conversation)
    if awaited is not None:
        brought = replace(brought, changes=awaited.changes, command=awaited.changes)
    waiting = _waiting_photo(c, conversation)
    photo, name = waiting or previews.photo(c, conversation, preview), style.name(words)
    if photo is not None:
        job = paint(c, words, place=place, content=photo, styles=[brought], newest=brought, tapped=True)
        if job is None:
            return _Chosen()  # it has said why
        if waiting is not None:
            conversations.drop_draft(c, conversation)
        return _Chosen(words("tapped-house-style", style=name), job)
    if not keep(c, words, place, brought, tapped=True):
        return _Chosen()
    link = f"https://t.me/{bot_name}?start=style_{style.key}"
    chosen = words("style-chosen-group" if in_group(place) else "style-chosen", style=name)
    text = "\n".join([chosen, "", words("style-link"), link])
    messages.answer(c, place, text, media=[Media("photo", brought.picture)])
    return _Chosen()
