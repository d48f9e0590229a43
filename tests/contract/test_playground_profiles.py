"""What a bot can find out about a person: profile photos and the language of their app."""

from __future__ import annotations

import io

from api_caller import Api, painted
from PIL import Image

from bot.playground import Bot, Person, World


async def test_profile_photos_come_newest_first_and_can_be_downloaded(api: Api, ann: Person) -> None:
    await ann.set_profile_photo(painted(300, 200, colour="gold"))
    await ann.set_profile_photo(painted(900, 700, colour="navy"))
    shown = (await api("getUserProfilePhotos", user_id=ann.id)).result
    sizes = [[(size["width"], size["height"]) for size in photo] for photo in shown["photos"]]
    assert shown["total_count"] == 2
    assert sizes == [[(160, 160), (320, 320), (640, 640)], [(160, 160), (200, 200)]]
    largest = shown["photos"][0][-1]
    path = (await api("getFile", file_id=largest["file_id"])).result["file_path"]
    with Image.open(io.BytesIO((await api.download(path)).content)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (640, 640))


async def test_profile_photos_are_paged(api: Api, ann: Person) -> None:
    newest = [(await ann.set_profile_photo(painted(100 + i, 100 + i))).file.size for i in range(3)][::-1]
    for offset, limit, wanted in ((0, 1, newest[:1]), (1, 1, newest[1:2]), (1, 100, newest[1:]), (3, 1, [])):
        page = (await api("getUserProfilePhotos", user_id=ann.id, offset=offset, limit=limit)).result
        assert [photo[-1]["file_size"] for photo in page["photos"]] == wanted
        assert page["total_count"] == 3


async def test_who_shows_no_picture_has_none_and_nobody_is_not_found(api: Api, ann: Person, bot: Bot) -> None:
    for account in (ann.id, bot.id):
        assert (await api("getUserProfilePhotos", user_id=account)).result == {"total_count": 0, "photos": []}
    assert (await api("getUserProfilePhotos", user_id=42)).error == "400 Bad Request: user not found"


async def test_another_language_is_told_with_everything_from_then_on(api: Api, ann: Person, bot: Bot) -> None:
    chat = ann.chat_with(bot)
    said = await ann.send_text(chat, "hello")
    ann.set_language("es")
    await ann.edit_text(said, "hola")
    await ann.send_text(chat, "otra vez")
    updates = (await api("getUpdates")).result
    speaking = [next(update[kind] for kind in update if kind != "update_id")["from"] for update in updates]
    assert [account["language_code"] for account in speaking] == ["en", "es", "es"]
    assert bot.commands_for(chat.chat, ann.user) == []


async def test_the_commands_of_a_language_are_for_every_country_that_speaks_it(
    api: Api, world: World, bot: Bot
) -> None:
    ana = world.person("Ana", language_code="pt-br")
    await api("setMyCommands", commands=[{"command": "style", "description": "Paint"}])
    await api("setMyCommands", commands=[{"command": "style", "description": "Pintar"}], language_code="pt")
    chat = ana.chat_with(bot)
    await ana.send_text(chat, "olá")
    assert (await api("getUpdates")).result[0]["message"]["from"]["language_code"] == "pt-br"
    assert [command["description"] for command in bot.commands_for(chat.chat, ana.user)] == ["Pintar"]
