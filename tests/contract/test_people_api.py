"""What a person does, over HTTP: accounts, messages, albums, taps, reactions, what is listed."""

from __future__ import annotations

import asyncio
import io
import re
from typing import Any

import httpx
import numpy as np
import pytest
from api_caller import Api, painted
from films import film
from PIL import Image
from telegram import Message

from bot.playground import Bot, World, people_api
from engine import drawing
from engine.house_styles import HOUSE_STYLES, draw


@pytest.fixture
async def bob(http: httpx.AsyncClient) -> int:
    """The id of a person made over HTTP."""
    answer = await http.post("/people", json={"name": "Bob", "language_code": "de"})
    return int(answer.json()["id"])


async def said(http: httpx.AsyncClient, person: int) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = (await http.get(f"/people/{person}/chats/{person}/messages")).json()
    return messages


async def test_a_person_is_made_with_a_name_and_a_language(http: httpx.AsyncClient, bob: int) -> None:
    people = (await http.get("/people")).json()
    assert people == [{"id": bob, "is_bot": False, "first_name": "Bob", "language_code": "de"}]


@pytest.mark.parametrize("body", [{}, {"name": " "}, {"name": "x" * 65}, {"name": 5}])
async def test_a_person_needs_a_name(http: httpx.AsyncClient, body: dict[str, Any]) -> None:
    answer = await http.post("/people", json=body)
    assert answer.status_code == 400
    assert "name" in answer.json()["error"]


async def test_a_text_reaches_the_bot_and_its_answer_the_person(http: httpx.AsyncClient, bob: int, api: Api) -> None:
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob, "text": "/start"})).json()
    update = (await api("getUpdates")).result[0]["message"]
    await api("sendMessage", chat_id=bob, text="Hi", reply_parameters={"message_id": update["message_id"]})
    question, answer = await said(http, bob)
    assert sent == [question]
    assert (update["text"], update["from"]["language_code"]) == ("/start", "de")
    assert (answer["text"], answer["from"]["is_bot"], answer["reply_to_message"]["text"]) == ("Hi", True, "/start")


async def test_several_photos_are_an_album_and_can_be_downloaded(http: httpx.AsyncClient, bob: int, api: Api) -> None:
    files = [("photo[]", ("a.png", painted(300, 200))), ("photo[]", ("b.png", painted(200, 300)))]
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob, "caption": "both"}, files=files)).json()
    assert [message.get("caption") for message in sent] == ["both", None]
    assert sent[0]["media_group_id"] == sent[1]["media_group_id"]
    assert len((await api("getUpdates")).result) == 2
    photo = await http.get(sent[1]["media_url"])
    assert (photo.headers["content-type"], photo.content[:3]) == ("image/jpeg", b"\xff\xd8\xff")


async def test_a_document_arrives_as_it_is_and_is_never_shown_as_a_page(http: httpx.AsyncClient, bob: int) -> None:
    page = b"<script>alert(1)</script>"
    files = {"document": ("page.html", page)}
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob}, files=files)).json()
    assert sent[0]["document"]["file_name"] == "page.html"
    download = await http.get(sent[0]["media_url"])
    assert download.content == page
    assert download.headers["content-disposition"] == "attachment"
    assert "sandbox" in download.headers["content-security-policy"]


async def test_messages_are_objects_of_the_bot_api(http: httpx.AsyncClient, bob: int) -> None:
    files = {"photo": ("a.png", painted(300, 200))}
    first = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob}, files=files)).json()[0]
    await http.post(
        f"/people/{bob}/messages", data={"chat_id": bob, "text": "like it", "reply_to": first["message_id"]}
    )
    for message in await said(http, bob):
        pictured = message.get("reply_to_message", message)
        assert pictured["media_url"]
        assert pictured["media_size"] == [300, 200]
        parsed = Message.de_json(message, None)
        assert parsed.message_id == message["message_id"]
        assert parsed.api_kwargs.keys() <= {"is_own", "media_url", "media_size"}


@pytest.mark.parametrize(
    ("part", "content", "kinds"),
    [
        ("video", film(has_sound=True), {"video"}),
        ("video", film(), {"animation", "document"}),
        ("animation", film(), {"animation", "document"}),
        ("audio", b"ID3", {"audio"}),
        ("voice", b"OggS", {"voice"}),
        ("video_note", film(), {"video_note"}),
        ("sticker", painted(64, 64, "WEBP"), {"sticker"}),
    ],
)
async def test_a_file_arrives_as_what_it_is_sent_as(
    http: httpx.AsyncClient, bob: int, api: Api, part: str, content: bytes, kinds: set[str]
) -> None:
    files = {part: ("a.mp4", content)}
    assert (await http.post(f"/people/{bob}/messages", data={"chat_id": bob}, files=files)).status_code == 200
    message = (await api("getUpdates")).result[0]["message"]
    assert kinds == {"video", "animation", "document", "audio", "voice", "video_note", "sticker"} & message.keys()


async def test_a_profile_photo_and_another_language_are_shown_and_told(
    http: httpx.AsyncClient, bob: int, api: Api
) -> None:
    answer = await http.post(f"/people/{bob}/profile_photos", files={"photo": ("me.png", painted(300, 200))})
    shown = await http.get(answer.json()["photo_url"])
    with Image.open(io.BytesIO(shown.content)) as picture:
        assert picture.size == (200, 200)
    assert (await api("getUserProfilePhotos", user_id=bob)).result["total_count"] == 1
    assert (await http.post(f"/people/{bob}/languages", json={"language_code": "pt-br"})).json()[
        "language_code"
    ] == "pt-br"
    await http.post(f"/people/{bob}/messages", data={"chat_id": bob, "text": "olá"})
    assert (await said(http, bob))[0]["from"]["photo_url"] == answer.json()["photo_url"]
    assert (await api("getUpdates")).result[0]["message"]["from"]["language_code"] == "pt-br"
    refused = await http.post(f"/people/{bob}/languages", json={"language_code": "Portuguese"})
    assert refused.status_code == 400


async def test_what_telegram_refuses_is_refused_in_its_words(http: httpx.AsyncClient, bob: int) -> None:
    files = {"photo": ("a.png", b"no picture")}
    answer = await http.post(f"/people/{bob}/messages", data={"chat_id": bob}, files=files)
    assert (answer.status_code, answer.json()) == (400, {"error": "Bad Request: IMAGE_PROCESS_FAILED"})


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ({}, "chat_id is missing."),
        ({"chat_id": "me"}, "chat_id must be a whole number, not 'me'."),
        ({"chat_id": "-7", "text": "x"}, "Bob has no chat -7."),
        ({"chat_id": "{bob}"}, "There is nothing to send: give a text or a file."),
        (
            {"chat_id": "{bob}", "text": "x", "reply_to": "99"},
            "There is no message 99 in this chat, or not any more.",
        ),
    ],
)
async def test_a_wrong_form_is_answered_by_what_is_wrong(
    http: httpx.AsyncClient, bob: int, form: dict[str, str], problem: str
) -> None:
    data = {name: value.format(bob=bob) for name, value in form.items()}
    answer = await http.post(f"/people/{bob}/messages", data=data)
    assert answer.status_code in (400, 404)
    assert answer.json() == {"error": problem}


async def test_an_unknown_person_is_told_how_to_become_one(http: httpx.AsyncClient) -> None:
    answer = await http.get("/people/1/chats")
    assert (answer.status_code, answer.json()["error"]) == (404, "There is no person 1. POST /people makes one.")


async def test_a_tap_reaches_the_bot(http: httpx.AsyncClient, bob: int, api: Api) -> None:
    await http.post(f"/people/{bob}/messages", data={"chat_id": bob, "text": "hi"})
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "v1:go"}]]}
    message = (await api("sendMessage", chat_id=bob, text="ready", reply_markup=keyboard)).result
    tap = {"chat_id": bob, "message_id": message["message_id"], "data": "v1:go"}
    assert (await http.post(f"/people/{bob}/taps", json=tap)).status_code == 200
    query = (await api("getUpdates", offset=-1)).result[0]["callback_query"]
    assert (query["data"], query["from"]["id"]) == ("v1:go", bob)
    answer = await http.post(f"/people/{bob}/taps", json={**tap, "data": "v1:gone"})
    assert (answer.status_code, "no button" in answer.json()["error"]) == (404, True)


async def test_own_messages_are_edited_and_deleted(http: httpx.AsyncClient, bob: int) -> None:
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob, "text": "one"})).json()[0]
    place = {"chat_id": bob, "message_id": sent["message_id"]}
    edited = (await http.post(f"/people/{bob}/edits", json={**place, "text": "two"})).json()
    assert (edited["text"], "edit_date" in edited) == ("two", True)
    await http.post(f"/people/{bob}/deletions", json=place)
    assert await said(http, bob) == []


async def test_another_picture_takes_the_place_of_the_first(http: httpx.AsyncClient, bob: int) -> None:
    form = {"chat_id": bob, "caption": "mine"}
    sent = (await http.post(f"/people/{bob}/messages", data=form, files={"photo": ("a.png", painted(300, 200))})).json()
    place = {"chat_id": bob, "message_id": sent[0]["message_id"]}
    for words, caption in (({}, "mine"), ({"text": "yours"}, "yours")):
        files = {"photo": ("b.png", painted(200, len(caption) * 50))}
        edited = (await http.post(f"/people/{bob}/edits", data={**place, **words}, files=files)).json()
        assert (edited["caption"], edited["media_size"]) == (caption, [200, len(caption) * 50])


async def test_a_message_is_forwarded_elsewhere(http: httpx.AsyncClient, bob: int, bot: Bot, world: World) -> None:
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob, "text": "look"})).json()[0]
    group = world.group("Painters", [world.people[bob], bot])
    body = {"chat_id": bob, "message_ids": [sent["message_id"]], "to_chat_id": group.chat.id}
    (forwarded,) = (await http.post(f"/people/{bob}/forwards", json=body)).json()
    assert (forwarded["chat"]["id"], forwarded["forward_origin"]["sender_user"]["id"]) == (group.chat.id, bob)


async def test_an_album_is_forwarded_as_an_album(http: httpx.AsyncClient, bob: int, bot: Bot, world: World) -> None:
    files = [("photo[]", (name, painted(64, 64))) for name in ("a.png", "b.png")]
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob}, files=files)).json()
    group = world.group("Painters", [world.people[bob], bot])
    body = {"chat_id": bob, "message_ids": [message["message_id"] for message in sent], "to_chat_id": group.chat.id}
    forwarded = (await http.post(f"/people/{bob}/forwards", json=body)).json()
    (album,) = {message["media_group_id"] for message in forwarded}
    assert album != sent[0]["media_group_id"]


async def test_a_reaction_is_counted_and_taken_back(http: httpx.AsyncClient, bob: int, api: Api) -> None:
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob, "text": "one"})).json()[0]
    place = {"chat_id": bob, "message_id": sent["message_id"]}
    await api("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👀"}])
    await http.post(f"/people/{bob}/reactions", json={**place, "emoji": "❤"})
    assert (await said(http, bob))[0]["reactions"] == [
        {"emoji": "👀", "count": 1, "chosen": False},
        {"emoji": "❤", "count": 1, "chosen": True},
    ]
    await http.post(f"/people/{bob}/reactions", json={**place, "emoji": ""})
    assert [each["emoji"] for each in (await said(http, bob))[0]["reactions"]] == ["👀"]


async def test_what_a_bot_says_is_unread_until_it_is_read(http: httpx.AsyncClient, bob: int, api: Api) -> None:
    await http.post(f"/people/{bob}/messages", data={"chat_id": bob, "text": "hi"})
    for text in ("one", "two"):
        await api("sendMessage", chat_id=bob, text=text)
    chat = (await http.get(f"/people/{bob}/chats")).json()[0]
    assert (chat["unread"], chat["last_message"]["text"]) == (2, "two")
    await http.post(f"/people/{bob}/reads", json={"chat_id": bob, "message_id": chat["last_message"]["message_id"]})
    assert (await http.get(f"/people/{bob}/chats")).json()[0]["unread"] == 0


async def test_a_chat_with_every_bot_is_there_from_the_start(http: httpx.AsyncClient, bob: int, api: Api) -> None:
    await api("setMyDescription", description="Zwei Fotos", language_code="de")
    chat = (await http.get(f"/people/{bob}/chats")).json()[0]
    assert (chat["id"], chat["type"], chat["last_message"]) == (bob, "private", None)
    assert chat["bot"]["description"] == "Zwei Fotos"
    assert chat["peer"] == chat["bot"]["id"] == (await http.get("/bots")).json()[0]["id"]


async def test_the_command_menu_is_the_narrowest_that_has_commands(http: httpx.AsyncClient, bob: int, api: Api) -> None:
    await api("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    listed = f"/people/{bob}/chats/{bob}/commands"
    assert (await http.get(listed)).json() == [{"command": "help", "description": "Help", "bot": "gouache_bot"}]
    start = [{"command": "start", "description": "Los"}]
    await api("setMyCommands", commands=start, scope={"type": "all_private_chats"}, language_code="de")
    assert [each["command"] for each in (await http.get(listed)).json()] == ["start"]


async def test_every_sample_is_a_picture(http: httpx.AsyncClient) -> None:
    samples = (await http.get("/samples")).json()
    assert {sample["kind"] for sample in samples} >= {"photo"}
    cat = await http.get(next(sample["url"] for sample in samples if sample["name"] == "cat"))
    assert cat.content[:3] == b"\xff\xd8\xff"


async def test_several_house_styles_are_samples_and_each_is_the_picture_of_its_name(http: httpx.AsyncClient) -> None:
    styles = {sample["name"]: sample for sample in (await http.get("/samples")).json() if sample["kind"] == "style"}
    offered = [name for name in HOUSE_STYLES if name in styles]
    assert len(offered) == 6
    assert styles["ink_hatching"]["title"] == "Ink hatching"
    shown = np.asarray(Image.open(io.BytesIO((await http.get(styles["ink_hatching"]["url"])).content)))
    assert np.abs(shown.astype(float) - draw("ink_hatching")).mean() < 10, "but for what a JPEG loses"
    assert (await http.get("/samples/nothing.jpg")).status_code == 404


async def test_a_sample_that_is_asked_for_twice_at_once_is_painted_once(
    http: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    async def draw_simply(name: str) -> bytes:
        drawn.append(name)
        return painted(64, 64)

    monkeypatch.setattr(drawing, "draw_in_child", draw_simply)
    one, other = await asyncio.gather(*(http.get("/samples/mosaic.jpg") for _ in range(2)))
    assert one.content == other.content
    assert drawn == ["mosaic"]


async def test_the_start_page_lists_every_endpoint_to_a_script(http: httpx.AsyncClient) -> None:
    index = (await http.get("/")).json()
    assert {"request": "POST /people", "body": '{"name", "language_code"}', "answer": 'the new User: {"id", ...}'} in (
        index["people"]
    )
    assert index["bot_api"]["methods"] == f"{http.base_url}/bot<token>/<method>".replace("//bot", "/bot")


async def test_several_documents_keep_their_names(http: httpx.AsyncClient, bob: int) -> None:
    files = [("document", (name, painted(40, 30))) for name in ("a.png", "b.png")]
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob}, files=files)).json()
    assert [message["document"]["file_name"] for message in sent] == ["a.png", "b.png"]


def test_every_route_is_documented(world: World) -> None:
    documented = re.findall(r"^\| ((?:GET|POST) \S+) \|", people_api.__doc__ or "", re.MULTILINE)
    routes = people_api.PeopleApi(world).routes
    served = [
        f"{'POST' if 'POST' in (each.methods or ()) else 'GET'} {re.sub(':[a-z]+', '', each.path)}" for each in routes
    ]
    assert sorted(served) == sorted(documented)


async def test_a_file_is_downloaded_whatever_its_name(http: httpx.AsyncClient, bob: int, api: Api) -> None:
    files = {"document": ("Report no. 5 #2?", b"figures")}
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob}, files=files)).json()[0]
    assert sent["document"]["file_name"] == "Report no. 5 #2?"
    assert (await http.get(sent["media_url"])).content == b"figures"
    document = (await api("getUpdates")).result[0]["message"]["document"]
    path = (await api("getFile", file_id=document["file_id"])).result["file_path"]
    assert (await api.download(path)).content == b"figures"


@pytest.mark.parametrize(
    ("form", "files", "error"),
    [
        ({"text": "x" * 4097}, {}, "message is too long"),
        ({"caption": "x" * 1025}, {"document": ("a.txt", b"x")}, "message caption is too long"),
        ({"caption": "x" * 1025}, {"photo": ("a.png", painted(64, 64))}, "message caption is too long"),
    ],
)
async def test_more_words_than_an_app_sends_are_refused(
    http: httpx.AsyncClient, bob: int, form: dict[str, str], files: dict[str, Any], error: str
) -> None:
    answer = await http.post(f"/people/{bob}/messages", data={"chat_id": bob, **form}, files=files)
    assert (answer.status_code, answer.json()) == (400, {"error": f"Bad Request: {error}"})
    assert await said(http, bob) == []


@pytest.mark.parametrize(("text", "error"), [("", "message text is empty"), ("x" * 4097, "message is too long")])
async def test_a_text_is_edited_only_to_what_could_be_sent(
    http: httpx.AsyncClient, bob: int, text: str, error: str
) -> None:
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob, "text": "one"})).json()[0]
    edit = {"chat_id": bob, "message_id": sent["message_id"], "text": text}
    answer = await http.post(f"/people/{bob}/edits", json=edit)
    assert (answer.status_code, answer.json()) == (400, {"error": f"Bad Request: {error}"})


async def test_only_emoji_of_the_list_are_reactions(http: httpx.AsyncClient, bob: int) -> None:
    sent = (await http.post(f"/people/{bob}/messages", data={"chat_id": bob, "text": "one"})).json()[0]
    reaction = {"chat_id": bob, "message_id": sent["message_id"], "emoji": "nice"}
    answer = await http.post(f"/people/{bob}/reactions", json=reaction)
    assert (answer.status_code, answer.json()) == (400, {"error": "Bad Request: REACTION_INVALID"})
