"""Films, GIFs, voice messages and music: what a bot is told of them."""

from __future__ import annotations

from typing import Any

import pytest
from api_caller import Api, painted
from films import film

from bot.playground import Conversation, Person
from bot.playground.films import film_in


async def test_a_film_has_the_size_and_length_that_the_file_says(api: Api, chat: Conversation) -> None:
    files = {"video": ("a.mp4", film(96, 64, seconds=3, has_sound=True), "video/mp4")}
    video = (await api("sendVideo", chat_id=chat.chat.id, files=files)).result["video"]
    assert (video["width"], video["height"], video["duration"], video["mime_type"]) == (96, 64, 3, "video/mp4")


async def test_a_photo_becomes_an_animation_and_a_text_too(api: Api, chat: Conversation) -> None:
    photo = (await api("sendPhoto", chat_id=chat.chat.id, files={"photo": painted(64, 64)})).result
    text = (await api("sendMessage", chat_id=chat.chat.id, text="soon")).result
    media = {"type": "animation", "media": "attach://gif", "caption": "in the making"}
    for message in (photo, text):
        place = {"chat_id": chat.chat.id, "message_id": message["message_id"]}
        files = {"gif": ("a.mp4", film(), "video/mp4")}
        edited = (await api("editMessageMedia", **place, media=media, files=files)).result
        assert (edited["animation"]["duration"], edited["animation"]["width"]) == (2, 64)
        assert (edited["caption"], "photo" in edited) == ("in the making", False)


async def test_photos_and_films_share_an_album(api: Api, ann: Person, chat: Conversation) -> None:
    sent = await ann.send_album(chat, [painted(64, 64), film()], file_names=["a.png", "b.mp4"])
    assert [message.media.kind for message in sent if message.media] == ["photo", "video"]
    updates = [update["message"] for update in (await api("getUpdates")).result[-2:]]
    assert updates[0]["media_group_id"] == updates[1]["media_group_id"]
    assert updates[1]["video"]["duration"] == 2


@pytest.mark.parametrize("content", [b"", b"\0\0\0\x18ftypmp42", film()[:600], painted(9, 9), b"\0\0\0\x09moov\0"])
def test_what_is_no_whole_mp4_is_no_film(content: bytes) -> None:
    assert film_in(content) is None


def test_a_film_is_silent_without_a_track_for_sound() -> None:
    described = [film_in(film(has_sound=has_sound)) for has_sound in (False, True)]
    assert [each.is_silent for each in described if each] == [True, False]


async def test_voices_music_and_round_films_reach_the_bot(api: Api, ann: Person, chat: Conversation) -> None:
    await ann.send_voice(chat, b"OggS", caption="listen", duration=4)
    await ann.send_audio(chat, b"ID3", file_name="song.mp3")
    await ann.send_video_note(chat, film(48, 48))
    voice, audio, note = [update["message"] for update in (await api("getUpdates")).result[-3:]]
    assert (voice["voice"]["mime_type"], voice["voice"]["duration"], voice["caption"]) == ("audio/ogg", 4, "listen")
    assert (audio["audio"]["file_name"], audio["audio"]["mime_type"]) == ("song.mp3", "audio/mpeg")
    assert (note["video_note"]["length"], note["video_note"]["duration"]) == (48, 2)


async def test_an_album_with_one_unfit_photo_is_refused_as_a_whole(api: Api, chat: Conversation) -> None:
    media: list[Any] = [{"type": "photo", "media": f"attach://p{i}"} for i in range(3)]
    files = {"p0": painted(64, 64), "p1": b"no picture", "p2": painted(64, 64)}
    refused = await api("sendMediaGroup", chat_id=chat.chat.id, media=media, files=files)
    reason = 'failed to send message #2 with the error message "IMAGE_PROCESS_FAILED"'
    assert refused.error == f"400 Bad Request: {reason}"
    assert [message.text for message in chat.messages] == ["hello"]
