"""Groups, topics and polls over HTTP."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from api_caller import Api, painted
from people_caller import listening

from bot.playground import Bot, Person, World
from bot.playground.errors import ApiError


@pytest.fixture
async def group(http: httpx.AsyncClient, ann: Person, bob: Person, bot: Bot) -> int:
    """The id of a group made over HTTP; Ann owns it."""
    body = {"type": "group", "title": "Painters", "members": [bot.id, ann.id, bob.id]}
    return int((await http.post("/chats", json=body)).json()["id"])


async def test_what_one_says_in_a_group_everybody_sees(
    http: httpx.AsyncClient, api: Api, ann: Person, bob: Person, group: int
) -> None:
    async with listening(http, bob.id) as heard:
        await heard.next("begin")
        form = {"chat_id": group, "text": "/join@gouache_bot"}
        await http.post(f"/people/{ann.id}/messages", data=form)
        assert (await heard.next("message"))["text"] == "/join@gouache_bot"
    update = (await api("getUpdates")).result[-1]["message"]
    assert (update["chat"]["title"], update["from"]["id"]) == ("Painters", ann.id)
    shown = (await http.get(f"/people/{bob.id}/chats/{group}/messages")).json()
    assert shown[-1]["text"] == "/join@gouache_bot"


async def test_the_group_is_in_the_list_of_its_members_only(
    http: httpx.AsyncClient, world: World, ann: Person, bob: Person, group: int
) -> None:
    cleo = world.person("Cleo")
    listed = {
        person.id: [chat["peer"] for chat in (await http.get(f"/people/{person.id}/chats")).json()]
        for person in (ann, bob, cleo)
    }
    assert group in listed[ann.id]
    assert group in listed[bob.id]
    assert group not in listed[cleo.id]


async def test_people_come_and_go(http: httpx.AsyncClient, world: World, ann: Person, bob: Person, group: int) -> None:
    cleo = world.person("Cleo")
    await http.post(f"/people/{ann.id}/invitations", json={"chat_id": group, "members": [cleo.id]})
    assert (await http.get(f"/people/{cleo.id}/chats/{group}/messages")).status_code == 200
    await http.post(f"/people/{cleo.id}/leaves", json={"chat_id": group})
    assert (await http.get(f"/people/{cleo.id}/chats/{group}/messages")).status_code == 404
    await http.post(f"/people/{cleo.id}/joins", json={"chat_id": group})
    members = next(c for c in (await http.get(f"/people/{cleo.id}/chats")).json() if c["peer"] == group)["members"]
    assert {member["first_name"] for member in members} == {"Ann", "Bob", "Cleo", "Gouache"}


async def test_who_leaves_hears_of_it_and_of_nothing_later(
    http: httpx.AsyncClient, ann: Person, bob: Person, group: int
) -> None:
    async with listening(http, bob.id) as heard:
        await heard.next("begin")
        await http.post(f"/people/{bob.id}/leaves", json={"chat_id": group})
        assert (await heard.next("member"))["from"]["id"] == bob.id
        await http.post(f"/people/{ann.id}/messages", data={"chat_id": group, "text": "behind his back"})
        await http.post(f"/people/{bob.id}/messages", data={"chat_id": bob.id, "text": "elsewhere"})
        assert (await heard.next("message"))["text"] == "elsewhere"


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"type": "party", "title": "x", "members": "{ann}"}, "type is one of: private (a person and a bot), group"),
        ({"type": "group", "title": "x", "members": []}, "A chat needs a person among its members."),
        ({"type": "group", "title": "x", "members": [7]}, "There is nobody with the id 7."),
        ({"type": "group", "title": "x"}, "members is missing, or is not a list."),
    ],
)
async def test_a_wrong_chat_is_answered_by_what_is_wrong(
    http: httpx.AsyncClient, ann: Person, body: dict[str, Any], problem: str
) -> None:
    if body.get("members") == "{ann}":
        body = {**body, "members": [ann.id]}
    answer = await http.post("/chats", json=body)
    assert answer.status_code in (400, 404)
    assert answer.json()["error"].startswith(problem)


async def test_a_message_goes_to_a_topic_of_a_forum(
    http: httpx.AsyncClient, world: World, api: Api, ann: Person, bot: Bot
) -> None:
    forum = world.group("Studio", [ann, bot], kind="forum")
    opened = {"chat_id": forum.chat.id, "name": "Landscapes"}
    topic = (await http.post(f"/people/{ann.id}/topics", json=opened)).json()
    assert topic["name"] == "Landscapes"
    form = {"chat_id": forum.chat.id, "topic": topic["id"], "text": "hills"}
    sent = (await http.post(f"/people/{ann.id}/messages", data=form)).json()[0]
    assert sent["message_thread_id"] == topic["id"]
    answer = await http.post(f"/people/{ann.id}/messages", data={**form, "topic": 999})
    assert answer.json() == {"error": "There is no topic 999 in this chat."}


async def test_a_picture_poll_shows_its_pictures_and_takes_votes(
    http: httpx.AsyncClient, api: Api, ann: Person, bob: Person, group: int
) -> None:
    files = {"a": painted(80, 80), "b": painted(80, 80, colour="olive")}
    options = [{"text": letter, "media": {"type": "photo", "media": f"attach://{letter}"}} for letter in ("a", "b")]
    about = {"chat_id": group, "question": "Which?", "is_anonymous": False, "options": options}
    poll = (await api("sendPoll", files=files, **about)).result
    vote = {"chat_id": group, "message_id": poll["message_id"]}
    voted = (await http.post(f"/people/{ann.id}/votes", json={**vote, "option_ids": [1]})).json()["poll"]
    assert voted["chosen_option_ids"] == [1]
    assert [option["voter_count"] for option in voted["options"]] == [0, 1]
    assert (await http.get(voted["options"][0]["media_url"])).headers["content-type"] == "image/jpeg"
    bobs = (await http.get(f"/people/{bob.id}/chats/{group}/messages")).json()[-1]["poll"]
    assert bobs["chosen_option_ids"] == []
    taken_back = (await http.post(f"/people/{ann.id}/votes", json={**vote, "option_ids": []})).json()["poll"]
    assert taken_back["total_voter_count"] == 0


async def test_a_blocked_bot_cannot_write_until_it_is_let_in_again(
    http: httpx.AsyncClient, api: Api, ann: Person, bot: Bot
) -> None:
    await http.post(f"/people/{ann.id}/messages", data={"chat_id": bot.id, "text": "hi"})
    await http.post(f"/people/{ann.id}/blocks", json={"bot_id": bot.id, "blocked": True})
    refused = await api("sendMessage", chat_id=ann.id, text="?")
    assert refused.error == "403 Forbidden: bot was blocked by the user"
    await http.post(f"/people/{ann.id}/blocks", json={"bot_id": bot.id, "blocked": False})
    assert (await api("sendMessage", chat_id=ann.id, text="!")).result


@pytest.mark.parametrize("title", ["", " ", "x" * 129])
async def test_a_title_is_neither_empty_nor_endless(
    http: httpx.AsyncClient, world: World, ann: Person, bot: Bot, title: str
) -> None:
    problem = {"error": f"Bad Request: a title has 1 to 128 characters, not {len(title.strip())}"}
    body = {"type": "supergroup", "title": title, "members": [ann.id, bot.id]}
    assert (await http.post("/chats", json=body)).json() == problem
    assert not world.groups
    forum = world.group("Studio", [ann, bot], kind="forum")
    topic = {"chat_id": forum.chat.id, "name": title}
    assert (await http.post(f"/people/{ann.id}/topics", json=topic)).json() == problem
    with pytest.raises(ApiError, match="a title has 1 to 128 characters"):
        await ann.rename(forum, title)


async def test_an_owner_writes_as_the_group_and_it_stays_their_message(
    http: httpx.AsyncClient, ann: Person, bob: Person, group: int
) -> None:
    async def places(person: Person) -> list[dict[str, Any]]:
        listed = (await http.get(f"/people/{person.id}/chats")).json()
        return [each for each in listed if each["id"] == group]

    assert [voice["id"] for voice in (await places(ann))[0]["voices"]] == [group]
    assert "voices" not in (await places(bob))[0]
    await http.post(f"/people/{ann.id}/voices", json={"chat_id": group, "voice_id": group})
    sent = (await http.post(f"/people/{ann.id}/messages", data={"chat_id": group, "text": "hello"})).json()[0]
    assert (sent["sender_chat"]["id"], sent["is_own"], (await places(ann))[0]["voice"]) == (group, True, group)
    await http.post(f"/people/{ann.id}/voices", json={"chat_id": group})
    sent = (await http.post(f"/people/{ann.id}/messages", data={"chat_id": group, "text": "hello"})).json()[0]
    assert "sender_chat" not in sent


async def test_an_owner_runs_the_group(
    http: httpx.AsyncClient, api: Api, ann: Person, bob: Person, bot: Bot, group: int
) -> None:
    async def act(deed: str, member: int, **what: Any) -> dict[str, Any]:
        body = {"chat_id": group, "user_id": member, **what}
        answer: dict[str, Any] = (await http.post(f"/people/{ann.id}/{deed}", json=body)).json()
        return answer

    async def seen(member: int) -> dict[str, Any]:
        (chat,) = [chat for chat in (await http.get(f"/people/{bob.id}/chats")).json() if chat["peer"] == group]
        found: dict[str, Any] = next((each for each in chat["members"] if each["id"] == member), {})
        return found

    await act("promotions", bob.id, rights=["can_pin_messages"], speaks_as_chat=True)
    shown = await seen(bob.id)
    assert (shown["status"], shown["rights"]) == ("administrator", ["can_pin_messages"])
    await act("promotions", bob.id, rights=[])
    assert (await seen(bob.id))["status"] == "member"
    await act("restrictions", bot.id, permissions=["can_send_messages"])
    refused = await api("sendPhoto", chat_id=group, files={"photo": painted(64, 64)})
    assert refused.error == "400 Bad Request: not enough rights to send photos to the chat"
    assert (await seen(bot.id))["permissions"] == ["can_send_messages"]
    await act("bans", bot.id)
    assert await seen(bot.id) == {}
    assert (await api("getUpdates")).result[-1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await act("permissions", 0, permissions=[])
    said = await http.post(f"/people/{bob.id}/messages", data={"chat_id": group, "text": "hello?"})
    assert said.json() == {"error": "Bad Request: not enough rights to send text messages to the chat"}
    assert (await act("promotions", bob.id, rights=["can_fly"]))["error"].startswith("There is no can_fly.")
    assert (await act("bans", 42)) == {"error": "There is nobody with the id 42."}
