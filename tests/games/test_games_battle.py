"""Art Battle, by its rules."""

from __future__ import annotations

from collections import Counter

from game_histories import histories
from game_table import ANN, BOB, CY, DEE, EVE, FAY, GUS, HAL, IDA, STYLES, Table, busiest_minute, only, table

from bot.games import again
from bot.games.effects import AskPoll, ClosePoll, Edit, Exhibit, Paint, Prompt, React, Say, ShowAlbum
from bot.games.events import Command


def gathered(*others: int, **more: object) -> Table:
    """Ann's battle has begun, with these others."""
    battle = table("battle", ANN, **more)
    begin(battle, *others)
    return battle


def begin(battle: Table, *others: int) -> None:
    for person in others:
        battle.tap(person, "join")
    battle.tap(ANN, "start")


def hung(*people: int) -> Table:
    """All of them have painted, and the chat votes."""
    battle = gathered(*people[1:])
    for person in people:
        battle.picture(person)
    battle.painted()
    return battle


def author(battle: Table, option: int) -> int:
    number = battle.state.ballot[option]
    return next(entry.person for entry in battle.state.entries if entry.number == number)


def option_of(battle: Table, person: int) -> int:
    return next(option for option in range(len(battle.state.ballot)) if author(battle, option) == person)


# The lobby


def test_the_starter_is_in_and_others_join_and_leave() -> None:
    battle = table("battle", ANN)

    assert battle.press(BOB, "lobby-button-join").message == "lobby-joined"
    assert battle.press(BOB, "lobby-button-join").message == "lobby-in-already"
    battle.press(CY, "lobby-button-join")
    battle.press(BOB, "lobby-button-leave")

    assert battle.state.players == (ANN, CY)
    assert battle.press(BOB, "lobby-button-leave").message == "lobby-not-in"


def test_joins_and_leaves_edit_one_card_at_most_every_five_seconds() -> None:
    battle = table("battle", ANN)

    battle.tap(BOB, "join")

    assert only(Edit, battle.last).slot == "card"
    assert only(Edit, battle.last).every == 5


def test_nobody_but_the_starter_begins_or_cancels() -> None:
    battle = table("battle", ANN)
    battle.tap(BOB, "join")

    assert battle.tap(BOB, "start").message == "game-only-starter"
    assert battle.tap(BOB, "cancel").message == "game-only-starter"
    assert battle.tap(ANN, "start").message == "lobby-begins"


def test_one_player_alone_can_not_begin() -> None:
    battle = table("battle", ANN)

    assert battle.tap(ANN, "start").message == "lobby-one-more"


def test_the_eighth_player_begins_the_game() -> None:
    battle = table("battle", ANN)

    for person in (BOB, CY, DEE, EVE, FAY, GUS, HAL):
        battle.tap(person, "join")

    assert battle.state.phase == "styles"
    assert battle.tap(IDA, "join", round=1).message == "game-stale"


def test_the_game_begins_by_itself_after_two_minutes_and_is_called_off_with_fewer_than_two() -> None:
    pair, alone = table("battle", ANN), table("battle", ANN)
    pair.tap(BOB, "join")

    pair.later(120)
    alone.later(120)

    assert pair.state.phase == "styles"
    assert alone.state.outcome == "too-few"
    assert alone.said("lobby-too-few")


def test_anybody_may_begin_where_the_starter_has_left_the_chat() -> None:
    battle = table("battle", ANN)
    battle.tap(BOB, "join")
    battle.tap(CY, "join")

    battle.leaves(ANN)

    assert battle.tap(BOB, "start").message == "lobby-begins"
    assert battle.state.players == (BOB, CY)


def test_the_photo_is_the_commands_or_the_houses_or_one_that_the_starter_sends_to_the_lobby() -> None:
    brought, of_house = table("battle", ANN, content="dog.png", content_of=BOB), table("battle", ANN)
    assert brought.state.content == "dog.png"
    assert of_house.state.content in of_house.state.command.house.contents

    brought.picture(ANN, "cat.png")
    brought.picture(BOB, "fox.png")

    assert brought.state.content == "cat.png"
    assert only(React, brought.last).reaction == "unclear"


def test_the_theme_is_shown_and_never_long() -> None:
    battle = table("battle", ANN, text=f"Sundays\nat the {'very ' * 50}sea")

    (title,) = battle.said("battle-title-theme")

    assert str(title.variables["theme"]).startswith("Sundays at the very very")
    assert len(str(title.variables["theme"])) <= 60


# Styles


def test_each_style_is_painted_as_it_comes_on_the_same_photo() -> None:
    battle = gathered(BOB)

    message = battle.picture(BOB, "waves.png")

    paint = only(Paint, battle.last)
    assert (paint.content, paint.style, paint.person) == (battle.state.content, "waves.png", BOB)
    assert only(React, battle.last) == React(message, "accepted")


def test_the_first_style_counts() -> None:
    battle = gathered(BOB, CY)
    battle.picture(BOB, "first.png")

    battle.picture(BOB, "second.png")
    assert battle.last == (React(battle.messages, "unclear"),)

    assert battle.press(BOB, "game-button-style").message == "contest-brought-already"


def test_a_house_style_is_for_whoever_takes_it_first() -> None:
    battle = gathered(BOB, CY)

    assert battle.tap(BOB, "house", 0).message == "contest-style-picked"
    assert battle.tap(CY, "house", 0).message == "contest-style-taken"
    assert battle.tap(CY, "house", 1).message == "contest-style-picked"

    styles = {style.picture for style in STYLES}
    assert all(paint.style in styles for paint in battle.all(Paint))


def test_who_answers_the_prompt_without_having_joined_is_in() -> None:
    battle = gathered(BOB)

    battle.picture(CY)

    assert battle.state.players == (ANN, BOB, CY)


def test_there_is_no_room_for_a_ninth() -> None:
    battle = table("battle", ANN)
    for person in (BOB, CY, DEE, EVE, FAY, GUS, HAL):
        battle.tap(person, "join")

    assert battle.tap(IDA, "house", 0).message == "contest-no-room"
    battle.picture(IDA)
    assert only(React, battle.last).reaction == "unclear"


def test_when_all_have_brought_a_style_nobody_waits_for_the_clock() -> None:
    battle = gathered(BOB)

    battle.picture(ANN)
    battle.picture(BOB)

    assert battle.state.phase == "painting"
    (progress,) = battle.said("contest-painting")
    assert progress.variables == {"done": 0, "count": 2}


def test_who_brings_nothing_in_three_minutes_is_named_and_the_others_go_on() -> None:
    battle = gathered(BOB, CY)
    battle.picture(ANN)
    battle.picture(BOB)
    battle.painted()

    battle.later(180)

    assert battle.said("contest-absent")
    assert battle.state.phase == "voting"
    battle.picture(CY)
    assert only(React, battle.last).reaction == "unclear"


def test_a_failed_painting_is_told_in_time_to_bring_another_style() -> None:
    battle = gathered(BOB)
    message = battle.picture(BOB)

    battle.failed(1)
    assert only(Say, battle.last).reply_to == message
    battle.picture(BOB)
    battle.picture(ANN)
    battle.painted()

    assert battle.state.phase == "voting"


def test_a_painting_that_fails_too_late_is_told_and_the_round_goes_on() -> None:
    battle = gathered(BOB, CY)
    messages = [battle.picture(person) for person in (ANN, BOB, CY)]

    battle.failed(3)
    assert only(React, battle.last) == React(messages[2], "failed")
    battle.painted()

    assert battle.said("contest-failed")
    assert len(only(ShowAlbum, battle.last).pictures) == 2


def test_what_is_still_wet_after_ten_minutes_is_not_waited_for() -> None:
    battle = gathered(BOB, CY)
    for person in (ANN, BOB, CY):
        battle.picture(person)
    battle.painted(1, 2)

    battle.later(600)

    assert battle.state.phase == "voting"
    battle.painted(3)
    assert battle.last == ()


def test_a_player_who_leaves_the_chat_is_not_waited_for_and_does_not_hang() -> None:
    battle = gathered(BOB, CY)
    battle.picture(ANN)
    battle.picture(BOB)
    battle.picture(CY)
    battle.painted(1, 2)

    battle.leaves(CY)

    assert battle.state.phase == "voting"
    assert {author(battle, option) for option in range(2)} == {ANN, BOB}


def test_who_left_and_comes_back_is_out_of_this_round() -> None:
    battle = gathered(BOB, CY)
    battle.leaves(CY)

    battle.picture(CY)
    assert battle.last == (React(battle.messages, "unclear"),)
    assert battle.tap(CY, "house", 0).message == "contest-no-room"


def test_one_painting_alone_hangs_without_a_vote() -> None:
    battle = gathered(BOB)
    battle.picture(BOB)
    battle.painted()

    battle.later(180)

    assert battle.said("battle-alone")
    assert battle.state.outcome == "finished"
    assert battle.points() == {}


def test_everybody_asleep_and_everything_failed_have_their_own_ends() -> None:
    asleep, failed = gathered(BOB), gathered(BOB)
    failed.picture(ANN)
    failed.picture(BOB)

    asleep.later(180)
    failed.failed(1, 2)

    assert asleep.said("battle-asleep")
    assert asleep.state.outcome == "asleep"
    assert failed.said("battle-failed")
    assert failed.state.outcome == "failed"


def test_a_battle_that_everybody_leaves_ends_at_once() -> None:
    battle = gathered(BOB)
    battle.picture(BOB)

    battle.leaves(ANN)
    battle.leaves(BOB)

    assert battle.said("battle-failed")
    assert battle.state.outcome == "failed"


# The vote


def test_the_paintings_hang_without_names_in_an_order_that_tells_nothing() -> None:
    orders = {tuple(option_of(hung_with(seed), person) for person in (ANN, BOB, CY)) for seed in range(30)}

    assert len(orders) > 3


def hung_with(seed: int) -> Table:
    battle = gathered(BOB, CY, seed=seed)
    for person in (ANN, BOB, CY):
        battle.picture(person)
    battle.painted()
    return battle


def test_the_album_and_the_poll_show_the_same_paintings() -> None:
    battle = hung(ANN, BOB, CY)

    poll = only(AskPoll, battle.last)

    assert poll.options == only(ShowAlbum, battle.last).pictures
    assert poll.seconds == 90
    assert [button.choice for row in poll.buttons for button in row] == [0, 1, 2]


def test_points_go_to_the_first_three_places() -> None:
    battle = hung(ANN, BOB, CY, DEE)
    for voter, chosen in ((BOB, ANN), (CY, ANN), (DEE, ANN), (EVE, BOB), (FAY, BOB), (ANN, CY)):
        battle.polled(voter, option_of(battle, chosen))

    battle.later(90)

    assert battle.points() == {ANN: 3, BOB: 2, CY: 1}
    assert battle.state.outcome == "won"
    assert only(ClosePoll, battle.last)
    assert {exhibit.people: exhibit.votes for exhibit in battle.all(Exhibit)} == {(ANN,): 3, (BOB,): 2, (CY,): 1}


def test_a_vote_for_oneself_does_not_count_in_a_poll_and_is_refused_by_a_button() -> None:
    battle = hung(ANN, BOB)
    own = option_of(battle, ANN)

    assert battle.tap(ANN, "vote", own).message == "contest-own"
    battle.polled(ANN, own)
    battle.later(90)

    assert battle.said("battle-no-votes")
    assert battle.points() == {}


def test_the_last_vote_of_a_person_counts_and_one_may_be_taken_back() -> None:
    battle = hung(ANN, BOB)
    battle.polled(CY, option_of(battle, ANN))
    battle.polled(CY, option_of(battle, BOB))
    battle.polled(DEE, option_of(battle, ANN))
    battle.polled(DEE, None)

    battle.later(90)

    assert battle.points() == {BOB: 3}


def test_equal_votes_share_the_place_and_its_points() -> None:
    battle = hung(ANN, BOB, CY)
    battle.tap(ANN, "vote", option_of(battle, BOB))
    battle.tap(BOB, "vote", option_of(battle, ANN))

    battle.later(90)

    assert battle.points() == {ANN: 3, BOB: 3}
    assert battle.said("battle-won-together")
    assert battle.state.outcome == "drawn"


def test_who_leaves_during_the_vote_wins_nothing() -> None:
    battle = hung(ANN, BOB, CY)
    battle.tap(CY, "vote", option_of(battle, BOB))
    battle.tap(ANN, "vote", option_of(battle, CY))

    battle.leaves(BOB)
    battle.later(90)

    assert battle.points() == {CY: 3}


def test_a_late_vote_gets_a_toast() -> None:
    battle = hung(ANN, BOB)
    battle.later(90)

    assert battle.tap(CY, "vote", 0).message == "game-over"


# Stopping and again


def test_the_starter_or_an_admin_stops_it_and_nobody_else() -> None:
    battle = gathered(BOB)

    battle.stop(BOB)
    assert battle.said("game-only-starter")
    assert not battle.over
    battle.stop(CY, is_admin=True)

    assert battle.said("game-stopped")
    assert battle.state.outcome == "stopped"


def test_a_rematch_is_about_the_photo_that_was_brought_or_another_of_the_house() -> None:
    brought = hung(ANN, BOB)
    rematch = Command(kind="battle", person=BOB, seed=8, house=brought.state.command.house, at=brought.now)
    assert again(brought.state, rematch).content is None

    mine = table("battle", ANN, content="dog.png", text="dogs")
    assert again(mine.state, rematch).content == "dog.png"
    assert again(mine.state, rematch).text == "dogs"
    assert again(mine.state, rematch).person == BOB


# The limit, and all the rest


def test_the_busiest_battle_of_eight_stays_under_eighteen_messages_a_minute() -> None:
    battle = table("battle", ANN)
    for person in (BOB, CY, DEE, EVE, FAY, GUS, HAL):
        battle.later(2)
        battle.tap(person, "join")
    for person in (ANN, BOB, CY, DEE, EVE, FAY, GUS, HAL):
        battle.later(2)
        battle.picture(person)
    for entry in sorted(battle.awaited()):
        battle.later(3)
        battle.painted(entry)
    for person in (ANN, BOB, CY, DEE, EVE, FAY, GUS, HAL, IDA):
        battle.later(1)
        battle.polled(person, 0)
    battle.later(90)

    assert battle.state.outcome is not None
    assert battle.all(Prompt)
    assert busiest_minute(battle) <= 18


def points_add_up(battle: Table) -> None:
    """Recounted by hand from the votes."""
    state = battle.state
    if state.outcome not in ("won", "drawn"):
        assert battle.points() == {}
        return
    people = [author(battle, option) for option in range(len(state.ballot))]
    ballots = [(voter, choice) for voter, choice in state.votes.items() if people[choice] != voter]
    votes = Counter(people[choice] for _, choice in ballots if people[choice] not in state.gone)
    expected = {}
    for person, count in votes.items():
        before = sum(other > count for other in votes.values())
        if before < 3:
            expected[person] = 3 - before
    assert battle.points() == expected
    assert (state.outcome == "won") == (sum(points == 3 for points in expected.values()) == 1)


test_every_history_of_a_battle_ends_fairly = histories(
    "battle", points_add_up, begun=lambda battle: begin(battle, BOB, CY, DEE)
)
