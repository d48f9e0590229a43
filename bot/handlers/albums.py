"""Albums: two pictures are a content and its style, and are painted at once; of more the person is asked.

Nothing marks an album's last picture. What of it waits in the inbox is known, so of two the painting begins as soon as
the second is there; should a third come later all the same, the person is asked, and what was begun is part of that.
Callback data is `album:ID:HOW`, read as untrusted.
"""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

from bot.handlers.captions import Caption
from bot.handlers.context import Context, Services, person_of, place_of, words_for
from bot.handlers.drafts import bring, paint
from bot.handlers.owners import may_act_for, name_in_a_toast
from bot.store import albums, conversations, jobs, messages, people
from bot.store.albums import Album, Item
from bot.store.clock import now_ms
from bot.store.conversations import Draft, Place
from bot.store.database import StoreError
from bot.texts import Words, words_in
from engine.recipe import MOST_STYLES, RecipeError

__all__ = ["PATTERN", "quiet", "refuse", "take", "tap"]

log = logging.getLogger(__name__)

PATTERN: Final = re.compile(r"album:([1-9][0-9]{0,17}):(blend|each)")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A content and the styles it is to be painted in, one or more."""

    content: Draft
    styles: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What a tap is answered with; text: what the message says then, None where it stays as it is."""

    toast: str
    text: str | None = None
    queued: tuple[int, ...] = ()
    stopped: int | None = None


async def take(update: Update, services: Services, picture: str, caption: Caption) -> None:
    """One picture of an album."""
    message = update.message
    assert message is not None
    place, person, group = place_of(message), person_of(message), message.media_group_id
    assert group is not None
    more = services.inbox.waiting_of_album(place, group) > 1
    item = Item(picture, message.message_id, caption.role, caption.changes)

    def unit(c: sqlite3.Connection) -> tuple[int, int | None]:
        people.remember(c, person, now_ms=now_ms())
        album_id = albums.identify(c, conversations.identify(c, place), group)
        albums.add(c, album_id, item)
        return album_id, None if more else _begin(c, words_for(c, person), album_id)

    album_id, job_id = await services.inbox.settle(update, unit)
    services.albums.touch(album_id)
    if job_id is not None:
        await services.studio.accepted(job_id)


def refuse(c: sqlite3.Connection, words: Words, message: Message, error: RecipeError) -> int:
    """Nothing is to be painted of this message's album, whose id is returned: its caption asks for what can't be."""
    assert message.media_group_id is not None
    people.remember(c, person_of(message), now_ms=now_ms())
    album_id = albums.identify(c, conversations.identify(c, place_of(message)), message.media_group_id)
    albums.refuse(c, album_id)
    text = words("caption-refused-album", reason=words.why(error))
    messages.answer(c, place_of(message), text, reply_to=message.message_id)
    return album_id


async def quiet(album_id: int, services: Services) -> None:
    """No more has come for a while: settle what is painted of the album."""
    try:
        album = await services.database.insist(partial(albums.find, album=album_id))
        if album is None:
            return
        if services.inbox.waiting_of_album(album.place, album.group):  # a download takes its time
            services.albums.touch(album_id)
            return
        job_id = await services.outbox.commit(partial(_settle, album_id=album_id), insist=True)
        if job_id is not None:
            await services.studio.accepted(job_id)
    except StoreError as error:  # the database is no more: the bot ends, the next start does it again
        log.error("an album is left for the next start: %s", error)


async def tap(update: Update, context: Context) -> None:
    """Paint the album as its sender says, and say so in the place of the question."""
    query, services = update.callback_query, context.bot_data
    assert query is not None
    found, chat_id = PATTERN.fullmatch(query.data or ""), query.message.chat.id if query.message else 0
    user = query.from_user
    asked = await services.database.insist(partial(albums.find, album=int(found[1]))) if found else None
    allowed = asked is not None and await may_act_for(context.bot, asked.place.person_id, user, chat_id)

    def unit(c: sqlite3.Connection) -> _Chosen:
        words = words_for(c, user)
        album = albums.find(c, int(found[1])) if found else None
        if found is None or album is None or album.place.chat_id != chat_id:
            return _Chosen(words("stale"))
        if not allowed:
            return _Chosen(words("not-yours", name=name_in_a_toast(c, album.place.person_id)))
        if jobs.waiting_of(c, album.place.person_id) >= jobs.MOST_WAITING:
            return _Chosen(words("line-is-long", most=jobs.MOST_WAITING))
        albums.drop(c, album.id)
        return _blend(c, words, album) if found[2] == "blend" else _each(c, words, album)

    chosen = await services.inbox.settle(update, unit)
    for job_id in chosen.queued:
        await services.studio.accepted(job_id)
    if chosen.stopped is not None:
        await services.studio.stopped([chosen.stopped])
    await services.outbox.toast(query.id, chosen.toast)
    if chosen.text is not None and query.message is not None:
        await services.outbox.edit(query.message, chosen.text, None)


def _begin(c: sqlite3.Connection, words: Words, album_id: int) -> int | None:
    """Paint an album of two; returns the job's id. A third picture may still come."""
    album = albums.find(c, album_id)
    if album is None or album.refused or album.job_id is not None or len(album.items) != 2:
        return None
    pair = _pair(album.items, _waiting(c, album.place))
    if len(pair.styles) > 1:
        return None
    job_id = _paint(c, words, _as_commanded(c, album), pair)
    if job_id is None:
        albums.drop(c, album_id)
        return None
    albums.begin(c, album_id, job_id)
    _give_up_content(c, album.place)
    return job_id


def _settle(c: sqlite3.Connection, album_id: int) -> int | None:
    """Paint what is clear, ask about what is not. Returns the id of the job that is queued."""
    album = albums.find(c, album_id)
    if album is None:
        return None
    words = words_in(people.language_known(c, album.place.person_id))
    if not album.refused and (album.job_id is None or len(album.items) > 2):
        if len(album.items) == 1:
            albums.drop(c, album_id)
            only = album.items[0]
            caption = Caption(only.role, only.changes)
            return bring(c, words, place=album.place, picture=only.picture, message_id=only.message_id, caption=caption)
        album = _as_commanded(c, album)
        pair = _pair(album.items, _waiting(c, album.place))
        if len(pair.styles) > 1 and "blend" not in _changes(pair):
            _ask(c, words, album, pair)
            return None
        job_id = _paint(c, words, album, pair)
        if job_id is not None:
            _give_up_content(c, album.place)
        albums.drop(c, album_id)
        return job_id
    albums.drop(c, album_id)
    return None


def _as_commanded(c: sqlite3.Connection, album: Album) -> Album:
    """The album with what the command changes by which its pictures were asked for. Any caption goes before that."""
    awaited = conversations.awaited(c, conversations.identify(c, album.place))
    if awaited is None:
        return album
    first, *others = album.items
    first = replace(first, changes={**awaited.changes, **first.changes}, command=awaited.changes)
    albums.add(c, album.id, first)
    return replace(album, items=(first, *others))


def _ask(c: sqlite3.Connection, words: Words, album: Album, pair: _Pair) -> None:
    """The album is all that is known of the pictures from now on: a content that has waited goes into it."""
    content = pair.content
    albums.add(c, album.id, Item(content.picture, content.message_id, "content", content.changes, content.command))
    _give_up_content(c, album.place)
    conversations.await_none(c, conversations.identify(c, album.place))
    albums.ask(c, album.id)
    styles = len(pair.styles)
    blend = words("button-blend") if styles <= MOST_STYLES else words("button-blend-first", most=MOST_STYLES)
    labels: Mapping[str, str] = {"blend": blend, "each": words("button-each")}
    rows = [[InlineKeyboardButton(label, callback_data=f"album:{album.id}:{how}")] for how, label in labels.items()]
    keyboard = InlineKeyboardMarkup(rows).to_json()
    messages.answer(c, album.place, words("album-asked", styles=styles), reply_to=content.message_id, keyboard=keyboard)


def _blend(c: sqlite3.Connection, words: Words, album: Album) -> _Chosen:
    """One painting in all styles, in the place of the one that was begun in the first of them."""
    pair = _pair(album.items, None)
    pair = replace(pair, styles=pair.styles[:MOST_STYLES])
    stopped = album.job_id if album.job_id and jobs.cancel(c, album.job_id, now_ms=now_ms()) else None
    job_id = _paint(c, words, album, pair)
    queued = () if job_id is None else (job_id,)
    return _Chosen("", words("album-blend", styles=len(pair.styles)), queued, stopped)


def _each(c: sqlite3.Connection, words: Words, album: Album) -> _Chosen:
    """A painting in each style, as far as there is room in the line; what was begun counts as one."""
    pair = _pair(album.items, None)
    begun = jobs.get(c, album.job_id) if album.job_id else None
    if begun is not None and begun.state in ("failed", "cancelled"):
        begun = None
    styles = [style for style in pair.styles if begun is None or (style.picture,) != begun.styles]
    room = jobs.MOST_WAITING - jobs.waiting_of(c, album.place.person_id)
    queued = [_paint(c, words, album, _Pair(pair.content, (style,))) for style in styles[:room]]
    made = len(queued) + (begun is not None)
    name = "album-each" if len(styles) <= room else "album-each-some"
    text = words(name, paintings=made, styles=len(pair.styles), most=jobs.MOST_WAITING)
    return _Chosen("", text, tuple(job_id for job_id in queued if job_id is not None))


def _paint(c: sqlite3.Connection, words: Words, album: Album, pair: _Pair) -> int | None:
    """Queue one painting, with what any of the album's captions says."""
    changes: dict[str, Any] = {}
    for item in album.items:
        changes |= item.changes
    newest = replace(pair.styles[-1], changes=changes)
    return paint(c, words, place=album.place, content=pair.content, styles=pair.styles, newest=newest)


def _pair(items: Sequence[Item], waiting: Draft | None) -> _Pair:
    """Which picture is the content: what its caption calls so, a content that waits for styles, or the first.

    An album belongs to a content that waits if a caption calls it style; else it stands for itself.
    """
    called = next((item for item in items if item.role == "content"), None)
    if called is None and waiting and waiting.role == "content" and any(item.role == "style" for item in items):
        return _Pair(waiting, tuple(_draft(item) for item in items))
    content = called or next((item for item in items if item.role != "style"), items[0])
    return _Pair(_draft(content), tuple(_draft(item) for item in items if item is not content))


def _draft(item: Item) -> Draft:
    return Draft(item.picture, item.message_id, item.role or "style", item.changes, item.command)


def _changes(pair: _Pair) -> set[str]:
    """What the captions change."""
    return {name for picture in (pair.content, *pair.styles) for name in picture.changes}


def _give_up_content(c: sqlite3.Connection, place: Place) -> None:
    """A photo that waited is in the album, or gives way to it. A style goes on waiting for its photo."""
    waiting = _waiting(c, place)
    if waiting is not None and waiting.role == "content":
        conversations.drop_draft(c, conversations.identify(c, place))


def _waiting(c: sqlite3.Connection, place: Place) -> Draft | None:
    return conversations.find_draft(c, conversations.identify(c, place))
