"""Edits and deletions, and what they refuse."""

from __future__ import annotations

from typing import Any

import pytest
from api_caller import Api, painted

from bot.playground import Conversation, ManualClock, Person
from bot.playground.errors import ApiError

NOT_MODIFIED = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)
KEYBOARD = {"inline_keyboard": [[{"text": "Cancel", "callback_data": "v1:cancel"}]]}


@pytest.fixture
async def text(api: Api, chat: Conversation) -> dict[str, Any]:
    """A text of the bot with a button, as the parameters that name it."""
    sent = (await api("sendMessage", chat_id=chat.chat.id, text="queued", reply_markup=KEYBOARD)).result
    return {"chat_id": chat.chat.id, "message_id": sent["message_id"]}


@pytest.fixture
async def photo(api: Api, chat: Conversation) -> dict[str, Any]:
    """A photo of the bot, as the parameters that name it."""
    files = {"photo": painted(64, 64)}
    sent = (await api("sendPhoto", chat_id=chat.chat.id, caption="step 1", files=files)).result
    return {"chat_id": chat.chat.id, "message_id": sent["message_id"]}


async def test_a_text_is_edited_and_an_omitted_keyboard_goes_away(api: Api, text: dict[str, Any]) -> None:
    edited = (await api("editMessageText", **text, text="third")).result
    assert edited["text"] == "third"
    assert edited["edit_date"]
    assert "reply_markup" not in edited


async def test_an_edit_that_changes_nothing_is_refused(api: Api, text: dict[str, Any], photo: dict[str, Any]) -> None:
    same = await api("editMessageText", **text, text=" queued ", reply_markup=KEYBOARD)
    same_caption = await api("editMessageCaption", **photo, caption="step 1")
    same_keyboard = await api("editMessageReplyMarkup", **text, reply_markup=KEYBOARD)
    assert {same.error, same_caption.error, same_keyboard.error} == {NOT_MODIFIED}


async def test_only_the_keyboard_may_change(api: Api, text: dict[str, Any]) -> None:
    edited = (await api("editMessageReplyMarkup", **text)).result
    assert edited["text"] == "queued"
    assert "reply_markup" not in edited


async def test_the_same_media_again_is_no_change(api: Api, chat: Conversation, photo: dict[str, Any]) -> None:
    shown = (await api("editMessageCaption", **photo, caption="step 2")).result["photo"][-1]["file_id"]
    media = {"type": "photo", "media": shown, "caption": "step 2"}
    assert (await api("editMessageMedia", **photo, media=media)).error == NOT_MODIFIED


async def test_a_text_becomes_a_photo_and_every_edit_keeps_its_picture_in_the_history(
    api: Api, chat: Conversation, text: dict[str, Any]
) -> None:
    for step, colour in enumerate(("red", "blue")):
        media = {"type": "photo", "media": "attach://now", "caption": f"step {step}"}
        files = {"now": painted(64 + step, 64, colour=colour)}
        await api("editMessageMedia", **text, media=media, files=files)
    edits = [event for event in chat.history if event.kind == "edit"]
    assert [event.text for event in edits] == ["step 0", "step 1"]
    assert [event.media.file.width for event in edits if event.media] == [64, 65]
    assert edits[0].picture != edits[1].picture


async def test_a_photo_never_becomes_a_text(api: Api, photo: dict[str, Any]) -> None:
    answer = await api("editMessageText", **photo, text="done")
    assert answer.error == "400 Bad Request: there is no text in the message to edit"


async def test_a_text_has_no_caption(api: Api, text: dict[str, Any]) -> None:
    answer = await api("editMessageCaption", **text, caption="done")
    assert answer.error == "400 Bad Request: there is no caption in the message to edit"


async def test_what_is_gone_or_somebody_elses_cannot_be_edited(api: Api, chat: Conversation) -> None:
    gone = await api("editMessageText", chat_id=chat.chat.id, message_id=99, text="x")
    anns = await api("editMessageText", chat_id=chat.chat.id, message_id=1, text="x")
    assert gone.error == "400 Bad Request: message to edit not found"
    assert anns.error == "400 Bad Request: message can't be edited"


async def test_a_photo_of_an_album_never_becomes_a_document(api: Api, chat: Conversation) -> None:
    items = [{"type": "photo", "media": "attach://a"}, {"type": "photo", "media": "attach://b"}]
    files = {"a": painted(64, 64), "b": painted(64, 64)}
    album = (await api("sendMediaGroup", chat_id=chat.chat.id, media=items, files=files)).result
    media = {"type": "document", "media": "attach://c"}
    place = {"chat_id": chat.chat.id, "message_id": album[0]["message_id"]}
    answer = await api("editMessageMedia", **place, media=media, files={"c": b"x"})
    assert answer.error == "400 Bad Request: can't use the media of the specified type in the album"


async def test_a_bot_deletes_its_own_and_the_persons_messages(
    api: Api, chat: Conversation, text: dict[str, Any]
) -> None:
    assert (await api("deleteMessage", **text)).result is True
    assert (await api("deleteMessage", chat_id=chat.chat.id, message_id=1)).result is True
    assert chat.messages == []
    assert (await api("deleteMessage", **text)).error == "400 Bad Request: message to delete not found"


async def test_a_message_cannot_be_deleted_after_48_hours(api: Api, clock: ManualClock, text: dict[str, Any]) -> None:
    clock.advance(48 * 3600)
    assert (await api("deleteMessage", **text)).error == "400 Bad Request: message can't be deleted"


async def test_many_messages_are_deleted_at_once_and_missing_ones_skipped(
    api: Api, ann: Person, chat: Conversation
) -> None:
    await ann.send_text(chat, "keep me")
    assert (await api("deleteMessages", chat_id=chat.chat.id, message_ids=[1, 99])).result is True
    assert [message.text for message in chat.messages] == ["keep me"]


async def test_a_person_edits_words_captions_and_pictures(api: Api, ann: Person, chat: Conversation) -> None:
    text = await ann.send_text(chat, "/style one")
    photo = await ann.send_photo(chat, painted(64, 64), caption="mine")
    await ann.edit_text(text, "/style two")
    await ann.edit_text(photo, "still mine")
    await ann.edit_photo(photo, painted(32, 48))
    await ann.edit_photo(photo, painted(16, 16), caption="/style")
    edits = [update["edited_message"] for update in (await api("getUpdates")).result if "edited_message" in update]
    assert edits[0]["text"] == "/style two"
    assert [edit["caption"] for edit in edits[1:]] == ["still mine", "still mine", "/style"]
    assert [edit["photo"][-1]["height"] for edit in edits[1:]] == [64, 48, 16]
    assert edits[3]["caption_entities"][0]["type"] == "bot_command"
    assert {edit["message_id"] for edit in edits[1:]} == {photo.id}


async def test_a_picture_of_an_album_of_files_is_not_replaced_by_a_photo(ann: Person, chat: Conversation) -> None:
    album = await ann.send_album(chat, [painted(9, 9)] * 2, as_documents=True, file_names=["a.png", "b.png"])
    with pytest.raises(ApiError, match="can't use the media of the specified type in the album"):
        await ann.edit_photo(album[0], painted(9, 9))
