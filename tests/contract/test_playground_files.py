"""Photos, documents and albums: limits, the size ladder, identifiers, download."""

from __future__ import annotations

import io
from typing import Any

import pytest
from api_caller import Api, painted
from PIL import Image

from bot.playground import Conversation, Person, World

MEGABYTE = 2**20
UNKNOWN_FILE = "400 Bad Request: wrong file_id or the file is temporarily unavailable"


async def test_a_photo_comes_as_jpegs_of_ascending_size_and_the_last_is_the_largest(
    api: Api, chat: Conversation
) -> None:
    sent = (await api("sendPhoto", chat_id=chat.chat.id, files={"photo": painted(2000, 1000)})).result
    assert [(size["width"], size["height"]) for size in sent["photo"]] == [
        (90, 45),
        (320, 160),
        (800, 400),
        (1280, 640),
    ]
    for size in sent["photo"]:
        downloaded = await download(api, size["file_id"])
        with Image.open(io.BytesIO(downloaded)) as picture:
            assert (picture.format, picture.size) == ("JPEG", (size["width"], size["height"]))
            assert len(downloaded) == size["file_size"]


async def test_a_small_photo_is_not_enlarged(api: Api, chat: Conversation) -> None:
    sent = (await api("sendPhoto", chat_id=chat.chat.id, files={"photo": painted(300, 500)})).result
    assert [(size["width"], size["height"]) for size in sent["photo"]] == [(54, 90), (192, 320), (300, 500)]


async def test_a_photo_loses_metadata_and_is_turned_upright(api: Api, ann: Person, chat: Conversation) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation: turn by 90 degrees to see it upright
    exif[0x010E] = "where I live"
    photo = await ann.send_photo(chat, painted(400, 200, "JPEG", exif=exif))
    assert photo.picture is not None
    with Image.open(io.BytesIO(photo.picture)) as picture:
        assert picture.size == (200, 400)
        assert not picture.getexif()
        assert b"where I live" not in photo.picture


async def test_a_photo_loses_alpha_and_shows_white_instead(ann: Person, chat: Conversation) -> None:
    photo = await ann.send_photo(chat, painted(64, 64, mode="RGBA", colour="#00000000"))
    assert photo.picture is not None
    with Image.open(io.BytesIO(photo.picture)) as picture:
        assert (picture.mode, picture.getpixel((32, 32))) == ("RGB", (255, 255, 255))


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", "400 Bad Request: file must be non-empty"),
        (b"no picture", "400 Bad Request: IMAGE_PROCESS_FAILED"),
        (painted(64, 64, "JPEG")[:200], "400 Bad Request: IMAGE_PROCESS_FAILED"),
        (painted(64, 64, "GIF"), "400 Bad Request: IMAGE_PROCESS_FAILED"),
        (painted(2100, 100), "400 Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (painted(6000, 4001, mode="1", colour=1), "400 Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (
            b"x" * (10 * MEGABYTE + 1),
            "400 Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
    ids=["empty", "text", "truncated", "gif", "21 to 1", "10001 px", "over 10 MB"],
)
async def test_an_unfit_photo_is_refused(api: Api, chat: Conversation, content: bytes, error: str) -> None:
    answer = await api("sendPhoto", chat_id=chat.chat.id, files={"photo": ("a.jpg", content)})
    assert answer.error == error


@pytest.mark.parametrize("size", [(2000, 100), (5000, 5000)], ids=["20 to 1", "10000 px"])
async def test_a_photo_at_the_limits_passes(api: Api, chat: Conversation, size: tuple[int, int]) -> None:
    photo = painted(*size, mode="1", colour=1)
    assert (await api("sendPhoto", chat_id=chat.chat.id, files={"photo": photo})).result["photo"]


async def test_a_document_keeps_its_bytes_name_and_type(api: Api, chat: Conversation) -> None:
    file = ("painting.png", painted(40, 30), "image/png")
    sent = (await api("sendDocument", chat_id=chat.chat.id, files={"document": file})).result["document"]
    assert (sent["file_name"], sent["mime_type"], sent["file_size"]) == ("painting.png", "image/png", len(file[1]))
    assert await download(api, sent["file_id"]) == file[1]


async def test_a_request_over_50_mb_is_refused(api: Api, chat: Conversation) -> None:
    answer = await api("sendDocument", chat_id=chat.chat.id, files={"document": b"x" * (51 * MEGABYTE + 1)})
    assert answer.error == "413 Request Entity Too Large"


async def test_a_file_of_20_mb_can_be_fetched_and_a_larger_one_not(api: Api, ann: Person, chat: Conversation) -> None:
    await ann.send_document(chat, b"x" * 20 * MEGABYTE, file_name="fits.bin")
    await ann.send_document(chat, b"x" * (20 * MEGABYTE + 1), file_name="over.bin")
    fits, over = [u["message"]["document"] for u in (await api("getUpdates")).result[1:]]
    assert (await api("getFile", file_id=fits["file_id"])).result["file_size"] == 20 * MEGABYTE
    assert (await api("getFile", file_id=over["file_id"])).error == "400 Bad Request: file is too big"


@pytest.mark.usefixtures("breaks_rules")
async def test_a_wrong_file_id_is_refused_by_every_method(api: Api, world: World, chat: Conversation) -> None:
    photo = (await api("sendPhoto", chat_id=chat.chat.id, files={"photo": painted(64, 64)})).result["photo"][-1]
    stranger = Api(api.base_url, world.bot("Other").token)
    async with stranger.client:
        assert (await stranger("getFile", file_id=photo["file_id"])).error == UNKNOWN_FILE
    assert (await api("getFile", file_id=photo["file_unique_id"])).error == UNKNOWN_FILE
    assert (await api("getFile", file_id="Zm9v")).error == UNKNOWN_FILE
    assert (await api("getFile")).error == "400 Bad Request: file_id not specified"
    sent = await api("sendPhoto", chat_id=chat.chat.id, photo=photo["file_unique_id"])
    assert sent.error == "400 Bad Request: wrong file identifier/HTTP URL specified"


async def test_a_file_id_sends_the_file_again_but_never_as_another_kind(api: Api, chat: Conversation) -> None:
    photo = (await api("sendPhoto", chat_id=chat.chat.id, files={"photo": painted(64, 64)})).result["photo"]
    again = (await api("sendPhoto", chat_id=chat.chat.id, photo=photo[0]["file_id"])).result["photo"]
    as_document = await api("sendDocument", chat_id=chat.chat.id, document=photo[-1]["file_id"])
    assert again == photo
    assert as_document.error == "400 Bad Request: can't use file of type Photo as Document"


@pytest.mark.usefixtures("breaks_rules")
async def test_a_call_without_its_file_is_refused(api: Api, chat: Conversation) -> None:
    missing = {"type": "photo", "media": "attach://nowhere"}
    assert (await api("sendPhoto", chat_id=chat.chat.id)).error == "400 Bad Request: there is no photo in the request"
    assert (await api("sendVideo", chat_id=chat.chat.id)).error == "400 Bad Request: there is no video in the request"
    album = await api("sendMediaGroup", chat_id=chat.chat.id, media=[missing, missing])
    assert album.error == "400 Bad Request: there is no photo in the request"


async def test_a_document_may_claim_to_be_a_huge_picture(api: Api, ann: Person, chat: Conversation) -> None:
    header = painted(64, 64)
    bomb = header[:16] + (60_000).to_bytes(4, "big") * 2 + header[24:]
    await ann.send_document(chat, bomb, file_name="bomb.png")
    assert (await api("getUpdates", offset=-1)).result[0]["message"]["document"]["file_size"] == len(bomb)


async def test_an_unknown_path_cannot_be_downloaded(api: Api) -> None:
    for path in ("photos/file_0.jpg", "../etc/passwd"):
        assert (await api.download(path)).status_code == 404


async def test_an_album_is_a_list_of_messages_with_one_group_id(api: Api, chat: Conversation) -> None:
    items = [{"type": "photo", "media": f"attach://p{i}", "caption": f"{i}"} for i in range(3)]
    files = {f"p{i}": painted(64 + i, 64) for i in range(3)}
    sent = (await api("sendMediaGroup", chat_id=chat.chat.id, media=items, files=files)).result
    assert len({message["media_group_id"] for message in sent}) == 1
    assert [(m["caption"], m["photo"][-1]["width"]) for m in sent] == [("0", 64), ("1", 65), ("2", 66)]


@pytest.mark.parametrize(
    ("media", "error"),
    [
        ([], "there are no messages to send"),
        ([{"type": "photo", "media": "x"}] * 11, "too many messages to send as an album"),
        (
            [{"type": "photo", "media": "x"}, {"type": "document", "media": "x"}],
            "can't use the media of the specified type in the album",
        ),
    ],
    ids=["empty", "eleven", "mixed"],
)
async def test_an_impossible_album_is_refused(api: Api, chat: Conversation, media: list[Any], error: str) -> None:
    assert (await api("sendMediaGroup", chat_id=chat.chat.id, media=media)).error == f"400 Bad Request: {error}"


@pytest.mark.usefixtures("breaks_rules")
async def test_an_animation_is_no_part_of_an_album(api: Api, chat: Conversation) -> None:
    album = await api("sendMediaGroup", chat_id=chat.chat.id, media=[{"type": "animation", "media": "x"}] * 2)
    assert album.error == "400 Bad Request: can't use the media of the specified type in the album"


async def download(api: Api, file_id: str) -> bytes:
    path = (await api("getFile", file_id=file_id)).result["file_path"]
    response = await api.download(path)
    assert response.status_code == 200
    return response.content
