"""Polls and quizzes: pictures, votes, closing by hand and by the clock, limits."""

from __future__ import annotations

from typing import Any

import pytest
from api_caller import Api, painted

from bot.playground import Conversation, ManualClock, Message, Person, Poll, World, render
from bot.playground.errors import ApiError

OPTIONS = [{"text": "A"}, {"text": "B"}, {"text": "C"}]


async def asked(api: Api, group: Conversation, **parameters: Any) -> Message:
    """A poll of the bot in the group, not anonymous, with the answers A, B and C."""
    question = {"question": "Which painting?", "options": OPTIONS, "is_anonymous": False}
    sent = (await api("sendPoll", chat_id=group.chat.id, **(question | parameters))).result
    await api("getUpdates", offset=-1)
    return group.chat.messages[sent["message_id"]]


async def updates(api: Api, kind: str) -> list[dict[str, Any]]:
    return [update[kind] for update in (await api("getUpdates")).result if kind in update]


async def test_a_vote_tells_the_bot_who_chose_what_and_the_new_counts(
    api: Api, bob: Person, group: Conversation
) -> None:
    poll = await asked(api, group)
    await bob.vote(poll, "B")
    (answer,) = await updates(api, "poll_answer")
    (state,) = await updates(api, "poll")
    assert (answer["poll_id"], answer["user"]["id"], answer["option_ids"]) == (state["id"], bob.id, [1])
    assert [option["voter_count"] for option in state["options"]] == [0, 1, 0]
    assert (await group.wait_for(lambda event: event.kind == "vote")).text == "B"


async def test_of_an_anonymous_poll_the_bot_hears_only_the_counts(api: Api, bob: Person, group: Conversation) -> None:
    poll = await asked(api, group, is_anonymous=True)
    await bob.vote(poll, "A")
    assert await updates(api, "poll_answer") == []
    assert (await updates(api, "poll"))[0]["total_voter_count"] == 1


async def test_a_vote_can_be_changed_and_taken_back(api: Api, bob: Person, group: Conversation) -> None:
    poll = await asked(api, group)
    await bob.vote(poll, "A")
    await bob.vote(poll, "C")
    await bob.vote(poll)
    assert [answer["option_ids"] for answer in await updates(api, "poll_answer")] == [[0], [2], []]


async def test_several_answers_only_where_the_poll_allows_them(api: Api, bob: Person, group: Conversation) -> None:
    many = await asked(api, group, allows_multiple_answers=True)
    await bob.vote(many, "A", "C")
    one = await asked(api, group)
    with pytest.raises(ApiError, match="OPTIONS_TOO_MUCH"):
        await bob.vote(one, "A", "C")


async def test_a_stopped_poll_takes_no_votes(api: Api, bob: Person, group: Conversation) -> None:
    poll = await asked(api, group)
    await bob.vote(poll, "A")
    place = {"chat_id": group.chat.id, "message_id": poll.id}
    stopped = (await api("stopPoll", **place)).result
    assert (stopped["is_closed"], stopped["options"][0]["voter_count"]) == (True, 1)
    assert (await updates(api, "poll"))[-1]["is_closed"] is True
    assert (await api("stopPoll", **place)).error == "400 Bad Request: poll has already been closed"
    with pytest.raises(ApiError, match="MESSAGE_POLL_CLOSED"):
        await bob.vote(poll, "B")


async def test_a_poll_closes_when_its_time_is_up(api: Api, group: Conversation, clock: ManualClock) -> None:
    poll = await asked(api, group, open_period=90)
    clock.advance(89)
    assert await updates(api, "poll") == []
    clock.advance(1)
    (state,) = await updates(api, "poll")
    assert (state["is_closed"], state["open_period"]) == (True, 90)
    assert group.chat.messages[poll.id].poll != poll.poll


async def test_a_quiz_keeps_its_answer_from_everyone_but_the_bot_until_it_ends(
    api: Api, ann: Person, bob: Person, group: Conversation
) -> None:
    quiz = {"type": "quiz", "correct_option_ids": [2], "explanation": "Hokusai, 1831"}
    poll = await asked(api, group, **quiz)
    await bob.vote(poll, "A")
    assert (await updates(api, "poll"))[0]["correct_option_ids"] == [2]
    seen_by_ann = render.message(group.messages[-1], ann.id)["poll"]
    assert {"correct_option_ids", "explanation"}.isdisjoint(seen_by_ann)
    with pytest.raises(ApiError, match="REVOTE_NOT_ALLOWED"):
        await bob.vote(poll, "C")


async def test_hidden_votes_show_to_people_only_when_the_poll_is_closed(
    api: Api, ann: Person, bob: Person, group: Conversation
) -> None:
    poll = await asked(api, group, hide_results_until_closes=True)
    await bob.vote(poll, "A")
    assert render.message(group.messages[-1], ann.id)["poll"]["total_voter_count"] == 0
    assert (await updates(api, "poll"))[0]["total_voter_count"] == 1
    await api("stopPoll", chat_id=group.chat.id, message_id=poll.id)
    assert render.message(group.messages[-1], ann.id)["poll"]["options"][0]["voter_count"] == 1


async def test_a_poll_shows_pictures_by_upload_and_by_file_id(api: Api, group: Conversation) -> None:
    known = (await api("sendPhoto", chat_id=group.chat.id, files={"photo": painted(64, 64)})).result["photo"]
    options = [
        {"text": "A", "media": {"type": "photo", "media": known[-1]["file_id"]}},
        {"text": "B", "media": {"type": "photo", "media": "attach://b"}},
    ]
    cover = {"type": "photo", "media": "attach://cover"}
    question = {"question": "Which?", "options": options, "media": cover, "description": "of the week"}
    files = {"b": painted(70, 64), "cover": painted(80, 64)}
    sent = (await api("sendPoll", chat_id=group.chat.id, **question, files=files)).result["poll"]
    assert sent["options"][0]["media"]["photo"] == known
    assert sent["options"][1]["media"]["photo"][-1]["width"] == 70
    assert (sent["media"]["photo"][-1]["width"], sent["description"]) == (80, "of the week")


async def test_a_forwarded_poll_is_the_same_poll_and_a_copy_one_of_its_own(
    world: World, api: Api, ann: Person, bob: Person, group: Conversation
) -> None:
    poll = await asked(api, group)
    eve = world.person("Eve")
    elsewhere = world.group("Elsewhere", [eve, ann])
    there = await ann.forward(poll, elsewhere)
    await eve.vote(there, "B")
    await bob.vote(poll, "C")
    answers = await updates(api, "poll_answer")
    assert [answer["user"]["id"] for answer in answers] == [eve.id, bob.id]
    assert {answer["poll_id"] for answer in answers} == {poll.poll and poll.poll.id}
    assert poll_of(elsewhere, there).votes == {eve.id: (1,), bob.id: (2,)}

    place = {"chat_id": group.chat.id, "message_id": poll.id}
    copy = (await api("copyMessage", from_chat_id=group.chat.id, **place)).result
    await bob.vote(group.chat.messages[copy["message_id"]], "A")
    assert poll_of(group, poll).votes[bob.id] == (2,)
    await api("stopPoll", **place)
    assert poll_of(elsewhere, there).is_closed
    assert not poll_of(group, group.chat.messages[copy["message_id"]]).is_closed


def poll_of(chat: Conversation, message: Message) -> Poll:
    poll = chat.chat.messages[message.id].poll
    assert poll is not None
    return poll


@pytest.mark.parametrize(
    ("parameters", "error"),
    [
        ({"question": ""}, "poll question must be non-empty"),
        ({"question": "x" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have at least 1 option"),
        ({"options": [{"text": "x"}] * 13}, "poll can't have more than 12 options"),
        ({"options": [{"text": ""}]}, "poll option must be non-empty"),
        ({"options": [{"text": "x" * 101}]}, "poll option length must not exceed 100"),
        ({"type": "quiz"}, "wrong correct option ID specified"),
        ({"open_period": 4}, "POLL_CLOSE_DATE_INVALID"),
    ],
)
async def test_an_impossible_poll_is_refused(
    api: Api, group: Conversation, parameters: dict[str, Any], error: str
) -> None:
    question = {"question": "Which?", "options": OPTIONS}
    answer = await api("sendPoll", chat_id=group.chat.id, **(question | parameters))
    assert answer.error == f"400 Bad Request: {error}"


async def test_a_poll_has_no_text_to_edit_and_becomes_no_picture(api: Api, group: Conversation) -> None:
    poll = await asked(api, group)
    media = {"type": "photo", "media": "attach://a"}
    place = {"chat_id": group.chat.id, "message_id": poll.id}
    picture = await api("editMessageMedia", **place, media=media, files={"a": painted(64, 64)})
    assert picture.error == "400 Bad Request: message can't be edited"
    answer = await api("editMessageText", chat_id=group.chat.id, message_id=poll.id, text="x")
    assert answer.error == "400 Bad Request: there is no text in the message to edit"
