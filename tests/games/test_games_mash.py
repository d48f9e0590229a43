"""Mash-up, by its rules."""

from __future__ import annotations

from game_histories import histories
from game_table import ANN, BOB, CY, DEE, PEOPLE, Table, busiest_minute, only, table

from bot.games.effects import Edit, Exhibit, Name, Paint, Prompt, React, Say, ShowAlbum


def opened() -> Table:
    """Ann's photo looks for a partner."""
    return table("mash", ANN, content="dog.png", content_of=ANN)


def painted() -> Table:
    """Ann's and Bob's photos hang both ways round."""
    mash = opened()
    mash.tap(BOB, "seat")
    mash.picture(BOB, "sea.png")
    mash.painted()
    return mash


def test_a_photo_with_the_command_looks_for_a_partner() -> None:
    mash = opened()

    assert only(Say, mash.last).picture == "dog.png"
    assert mash.press(ANN, "mash-button-seat").message == "mash-own"
    assert mash.press(BOB, "mash-button-seat").message == "mash-seated"
    assert only(Prompt, mash.last).people == (BOB,)
    assert mash.press(CY, "mash-button-seat").message == "game-stale"


def test_without_a_photo_the_starter_is_asked_for_one() -> None:
    mash = table("mash", ANN)
    assert only(Prompt, mash.last).people == (ANN,)

    mash.picture(BOB)
    assert only(React, mash.last).reaction == "unclear"
    mash.picture(ANN, "cat.png")

    assert only(Say, mash.last).picture == "cat.png"


def test_who_replies_to_somebodys_photo_with_the_command_has_the_seat() -> None:
    mash = table("mash", BOB, content="dog.png", content_of=ANN)

    assert only(Prompt, mash.last).people == (BOB,)
    assert mash.state.author == ANN


def test_a_photo_sent_to_the_card_takes_the_seat_too() -> None:
    mash = opened()

    mash.picture(ANN, "another.png")
    assert only(React, mash.last).reaction == "unclear"
    mash.picture(BOB, "sea.png")

    assert mash.state.partner == BOB
    assert len(mash.awaited()) == 2


def test_both_ways_round_are_painted_and_both_people_credited() -> None:
    mash = painted()

    assert mash.all(Paint) == [Paint(1, "dog.png", "sea.png", ANN), Paint(2, "sea.png", "dog.png", BOB)]
    one, other = only(ShowAlbum, mash.last).pictures
    assert one.caption.variables == {"letter": "A", "photo": Name(ANN), "strokes": Name(BOB)}
    assert other.caption.variables == {"letter": "B", "photo": Name(BOB), "strokes": Name(ANN)}


def test_the_chat_chooses_and_both_get_their_point() -> None:
    mash = painted()
    mash.tap(CY, "vote", 1)
    mash.tap(DEE, "vote", 0)
    mash.tap(DEE, "vote", 1)

    mash.later(60)

    assert mash.said("mash-better")[0].variables == {"letter": "B", "votes": 2, "others": 0}
    assert mash.all(Exhibit) == [Exhibit("painting2.png", (ANN, BOB), 2)]
    assert mash.points() == {ANN: 1, BOB: 1}


def test_where_the_chat_can_not_choose_both_hang() -> None:
    mash = painted()

    mash.later(60)

    assert mash.said("mash-both")
    assert len(mash.all(Exhibit)) == 2


def test_one_failed_painting_leaves_the_other_and_two_end_it() -> None:
    one, none = opened(), opened()
    for mash in (one, none):
        mash.picture(BOB)
        mash.failed(2)

    one.painted(1)
    none.failed(1)

    assert one.said("mash-one-failed")
    assert one.points() == {ANN: 1, BOB: 1}
    assert none.state.outcome == "failed"
    assert none.points() == {}


def test_paintings_that_never_come_count_as_failed() -> None:
    mash = opened()
    mash.picture(BOB)
    mash.painted(1)

    mash.later(300)

    assert mash.said("mash-one-failed")


def test_who_takes_the_seat_and_brings_nothing_gives_it_up_and_the_third_time_it_ends() -> None:
    mash = opened()

    for person in (BOB, CY, BOB):
        assert not mash.over
        mash.tap(person, "seat")
        mash.later(120)

    assert mash.said("mash-gave-up")
    assert mash.state.outcome == "too-few"


def test_without_a_photo_or_a_partner_it_ends_by_itself() -> None:
    no_photo, no_partner = table("mash", ANN), opened()

    no_photo.later(120)
    no_partner.later(300)

    assert no_photo.said("mash-no-photo")
    assert no_partner.said("mash-no-partner")


def test_a_photo_and_a_seat_are_taken_once_and_not_when_it_is_too_late() -> None:
    mash = opened()
    seat = mash.state.round
    mash.tap(BOB, "seat")

    assert mash.tap(BOB, "seat", round=seat).message == "game-stale"
    mash.later(120)
    mash.tap(CY, "seat")
    mash.picture(BOB, "too late.png")
    assert only(React, mash.last).reaction == "unclear"
    mash.picture(CY, "sea.png")
    mash.picture(CY, "another.png")
    assert only(React, mash.last).reaction == "unclear"
    mash.painted()
    vote = mash.state.round
    mash.later(60)

    assert mash.tap(DEE, "vote", 0, round=vote).message == "game-over"
    assert {paint.style for paint in mash.all(Paint)} == {"sea.png", "dog.png"}


def test_who_leaves_after_that_leaves_the_paintings_and_takes_the_vote_along() -> None:
    mash = opened()
    mash.picture(BOB, "sea.png")
    mash.leaves(BOB)
    mash.painted()
    mash.tap(ANN, "vote", 0)
    mash.tap(CY, "vote", 1)
    mash.leaves(ANN)

    mash.later(60)

    assert mash.said("mash-better")[0].variables == {"letter": "B", "votes": 1, "others": 0}
    assert mash.points() == {ANN: 1, BOB: 1}


def test_who_leaves_before_the_paint_ends_it_or_frees_the_seat() -> None:
    author, partner = opened(), opened()
    partner.tap(BOB, "seat")

    author.leaves(ANN)
    partner.leaves(BOB)

    assert author.said("mash-author-left")
    assert author.over
    assert partner.said("mash-partner-left")
    assert partner.state.phase == "open"


def test_only_the_two_of_it_or_the_starter_call_it_off() -> None:
    mash = opened()

    assert mash.press(BOB, "lobby-button-cancel").message == "game-only-starter"
    assert mash.press(ANN, "lobby-button-cancel").message == "lobby-cancelled"
    assert only(Edit, mash.last).slot == "card"


def test_a_mash_up_that_all_are_after_stays_under_eighteen_messages_a_minute() -> None:
    mash = table("mash", ANN)
    mash.later(2)
    mash.picture(ANN, "dog.png")
    mash.later(2)
    for person in (BOB, CY):  # take the seat and leave the chat
        mash.tap(person, "seat")
        mash.later(2)
        mash.leaves(person)
    mash.tap(DEE, "seat")
    mash.later(2)
    mash.picture(DEE, "sea.png")
    mash.later(6)
    mash.painted()
    for person in PEOPLE:
        mash.later(1)
        mash.tap(person, "vote", person % 2)
    mash.later(60)

    assert mash.state.outcome == "finished"
    assert mash.all(ShowAlbum)
    assert busiest_minute(mash) <= 18


def points_add_up(mash: Table) -> None:
    if mash.state.outcome == "finished":
        assert mash.points() == {mash.state.author: 1, mash.state.partner: 1}
        assert mash.state.author != mash.state.partner
        assert {exhibit.votes for exhibit in mash.all(Exhibit)} == {max_votes(mash)}
    else:
        assert mash.points() == {}


def max_votes(mash: Table) -> int:
    votes = list(mash.state.votes.values())
    return max(votes.count(0), votes.count(1))


test_every_history_of_a_mash_up_ends_fairly = histories(
    "mash", points_add_up, begun=lambda mash: mash.picture(BOB), content="dog.png", content_of=ANN
)
test_every_history_of_a_mash_up_of_somebodys_photo_ends_fairly = histories(
    "mash", points_add_up, content="dog.png", content_of=CY
)
