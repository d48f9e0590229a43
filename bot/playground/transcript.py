"""A conversation in words, a line for each event."""

from __future__ import annotations

from bot.playground.model import Event, EventKind, Media

__all__ = ["describe"]

VERBS: dict[EventKind, str] = {
    "message": "",
    "edit": "edits",
    "delete": "deletes",
    "tap": "taps",
    "toast": "toast",
    "alert": "alert",
    "link": "opens",
    "action": "is busy:",
    "reaction": "reacts",
    "vote": "votes",
    "member": "sets",
}


def describe(event: Event, *, since: float) -> str:
    """One line: when, who, what. since: the world's time that counts as 0 s."""
    words = [VERBS[event.kind]]
    if event.message:
        words.append(f"#{event.message.id}")
        if event.message.reply_to and event.kind == "message":
            words.append(f"(reply to #{event.message.reply_to})")
    if event.media:
        words.append(_carried(event.media))
    if event.message and event.message.service:
        words += event.message.service
    if event.message and event.message.poll and event.kind != "vote":
        words.append(f"<poll {event.message.poll.question!r}>")
    if event.kind != "delete":
        words.append(event.text)
    if event.kind in ("message", "edit"):
        words += [f"[{button.text}]" for button in event.buttons]
    return f"{event.at - since:7.1f} s  {event.actor.first_name}: " + " ".join(filter(None, words))


def _carried(media: Media) -> str:
    size = f" {media.file.width} x {media.file.height}" if media.file.width else ""
    name = f" {media.name}" if media.name else ""
    return f"<{media.kind}{name}{size}, {media.file.size:,} bytes>"
