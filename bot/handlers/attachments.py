"""The picture that a message bears, if it bears one that can be painted from."""

from __future__ import annotations

from telegram import Document, ExternalReplyInfo, Message, PhotoSize, Sticker

__all__ = ["picture_of", "replied_to"]


def picture_of(message: Message | ExternalReplyInfo) -> PhotoSize | Document | Sticker | None:
    """A photo, a file that may be a picture, or a sticker that stands still."""
    if message.photo:
        return message.photo[-1]
    if message.animation:  # it comes with a document too, "for backward compatibility"
        return None
    sticker = message.sticker
    return message.document or (sticker if sticker and not (sticker.is_animated or sticker.is_video) else None)


def replied_to(message: Message) -> Message | ExternalReplyInfo | None:
    """What its author replied to, here or in another chat.

    In a forum's topic what replies to nothing replies to the message that opened the topic.
    """
    replied = message.reply_to_message
    if replied is None:
        return message.external_reply
    return None if message.is_topic_message and replied.message_id == message.message_thread_id else replied
