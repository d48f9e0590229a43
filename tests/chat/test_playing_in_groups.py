"""What holds for all games: one at a time, stale buttons, ends by hand, restarts, people who leave, the queue."""

from __future__ import annotations

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from game_stage import GameClock, Group, playing
from processes import BotProcess
from simulated_executor import SimulatedExecutor
from stage import bot_messages, draw_simply, finals, is_final, picture, says, until

from bot.app import running
from bot.config import Config
from bot.playground import Bot, Conversation, Event, Message, PlaygroundServer, World
from bot.playground.faults import Fault, refused, reset, slow
from bot.playground.groups import set_member
from bot.playground.model import Member
from bot.store import posts
from engine.executor import TaskFailed
from engine.house_styles import HOUSE_STYLES


@pytest.fixture
async def group(world: World, server: PlaygroundServer, bot: Bot, config: Config) -> AsyncIterator[Group]:
    async with playing(world, server, bot, config, "Ann", "Bob", "Cem") as group:
        yield group


async def battle(group: Group, *others: str, after: Event | None = None) -> Event:
    """Ann's, with these others in it; returns the prompt."""
    await group.says("Ann", "/battle")
    card = await group.shown("Art Battle", after=after)
    for name in others:
        await group.taps(name, card, "I'm in")
    await group.taps("Ann", card, "Start now")
    return await group.shown("Reply to this message with a picture", after=card)


async def test_a_chat_plays_one_game_at_a_time_and_the_daily_challenge_beside_it(group: Group) -> None:
    await group.says("Ann", "/daily on 10:00")
    await group.shown("Every day at 10:00")
    await group.says("Ann", "/battle")
    card = await group.shown("Art Battle")
    await group.says("Bob", "/relay")

    await group.shown("One game at a time!", after=card)


async def test_buttons_of_a_phase_that_is_over_and_of_a_game_that_is_over_are_answered(group: Group) -> None:
    await group.says("Ann", "/battle")
    card = await group.shown("Art Battle")
    join = next(button for button in card.buttons if "I'm in" in button.text)
    await group.taps("Bob", card, "I'm in")
    await group.taps("Ann", card, "Start now")

    tapped = await group["Cem"].tap(join)
    toast = await group.chat.wait_for(lambda event: event.kind == "toast", after=tapped)
    assert toast.note == "Too late: the game has moved on."

    await group.says("Ann", "/stopgame")
    await group.shown("Ann stopped the game.")
    tapped = await group["Cem"].tap(join)
    toast = await group.chat.wait_for(lambda event: event.kind == "toast", after=tapped)
    assert toast.note == "This game is over. Start a new one whenever you like."


async def test_only_the_starter_or_an_administrator_stops_a_game(group: Group) -> None:
    await group.says("Bob", "/battle")
    card = await group.shown("Art Battle")
    await group.says("Cem", "/stopgame")
    refused = await group.shown("Only Bob, who started it", after=card)
    await group.says("Ann", "/stopgame")  # she opened the group
    await group.shown("Ann called it off", after=refused)
    await group.says("Ann", "/stopgame")

    await group.shown("Nobody is playing here.", after=refused)


async def test_nothing_is_painted_any_more_for_a_game_that_was_stopped(group: Group) -> None:
    group.executor.hold()
    prompt = await battle(group, "Bob")
    await group.brings("Ann", prompt, 1)
    await group.brings("Bob", prompt, 2)
    await group.until(lambda: len(group.executor.tasks) == 1)
    await group.says("Ann", "/stopgame")
    await group.shown("Ann stopped the game.")
    await group.until(lambda: group.executor.cancelled == 1)
    group.executor.release()

    assert len(group.executor.tasks) == 1


async def test_where_the_server_takes_no_picture_polls_people_vote_by_buttons(group: Group) -> None:
    group.server.faults.plan("sendPoll", refused(400, "Bad Request: wrong poll media specified"))
    prompt = await battle(group, "Bob")
    await group.brings("Ann", prompt, 1)
    await group.brings("Bob", prompt, 2)
    ballot = await group.shown("Which one is the best?")
    toasts = {await group.taps("Ann", ballot, letter) for letter in "AB"}
    assert "Lovely, but it's yours. Vote for another!" in toasts
    await group.taps("Cem", ballot, "B")
    podium = await group.passes(90, "🥇", after=ballot)

    await until(lambda: ballot.message is not None and not group.chat.chat.messages[ballot.message.id].buttons)
    assert podium.buttons


async def test_a_question_in_the_place_of_a_poll_that_was_deleted_is_not_asked_again_once_the_vote_is_over(
    group: Group,
) -> None:
    group.server.faults.plan("sendPoll", refused(400, "Bad Request: wrong poll media specified"))
    ballot = await hung(group)
    await group.taps("Cem", ballot, "B")
    assert ballot.message is not None
    assert ballot.message.poll is None
    await group["Ann"].delete(ballot.message)

    podium = await group.passes(90, "🥇", after=ballot)

    def edits() -> list[str]:
        number = ballot.message.id if ballot.message else 0
        return [call.method for call in group.server.requests if call.parameters.get("message_id") == number]

    await until(lambda: edits() == ["editMessageText"])
    await until_no_edit_is_wanted(group)
    rules = await group.says("Ann", "/rules duel")
    await group.shown("best of three", after=rules)
    assert podium.kind == "message"
    assert not [event for event in group.chat.history if event.kind == "message" and asks(event) and event != ballot]


def asks(event: Event) -> bool:
    poll = event.message.poll if event.message else None
    return "Which one is the best?" in (poll.question if poll else event.text)


async def until_no_edit_is_wanted(group: Group) -> None:
    async with asyncio.timeout(10):
        while await group.services.database.transact(posts.wanted):
            await asyncio.sleep(0.02)


async def hung(group: Group, after: Event | None = None) -> Event:
    """A battle of Ann and Bob that the chat votes on; returns the poll."""
    prompt = await battle(group, "Bob", after=after)
    await group.brings("Ann", prompt, 1)
    await group.brings("Bob", prompt, 2)
    return await group.shown("Which one is the best?", after=prompt)


async def option_of(group: Group, name: str) -> str:
    """The letter under which somebody's painting hangs."""
    found: list[Any] = []
    await group.knows(lambda battle: battle.phase == "voting" and not found.append(battle))
    by_number = {entry.number: entry.person for entry in found[-1].entries}
    return "ABCDEFGH"[[by_number[number] for number in found[-1].ballot].index(group[name].id)]


def asked_about(group: Group) -> list[int]:
    """Of whom the bot asked whether they are members, in their order."""
    return [
        int(request.parameters["user_id"]) for request in group.server.requests if request.method == "getChatMember"
    ]


async def test_a_vote_in_a_poll_that_was_forwarded_to_another_chat_counts_only_if_it_is_a_members(
    group: Group,
) -> None:
    ballot = await hung(group)
    anns, bobs = await option_of(group, "Ann"), await option_of(group, "Bob")
    eve = group.world.person("Eve")
    elsewhere = group.world.group("Elsewhere", [eve, group["Cem"]])
    forwarded = await group["Cem"].forward(ballot, elsewhere)
    await eve.vote(forwarded, anns)
    await group["Cem"].vote(forwarded, bobs)
    await group.until(lambda: len(asked_about(group)) == 2)
    await group.knows(lambda battle: battle.votes)
    await group.passes(90, f"Bob wins with {bobs}!", after=ballot)

    assert eve.id not in await known_people(group)


async def known_people(group: Group) -> list[int]:
    return await group.services.database.transact(lambda c: [row[0] for row in c.execute("SELECT id FROM person")])


async def test_of_who_votes_it_is_asked_once_whether_they_are_in_the_chat_and_of_players_never(group: Group) -> None:
    ballot = await hung(group)
    for option in (0, 1, 0):
        await group["Cem"].vote(ballot, option)
        await group.knows(lambda battle, option=option: battle.votes.get(group["Cem"].id) == option)
    await group["Bob"].vote(ballot, "A")
    await group["Cem"].vote(ballot)
    await group.knows(lambda battle: battle.votes.keys() == {group["Bob"].id})

    assert asked_about(group) == [group["Cem"].id]


async def test_a_vote_of_somebody_who_has_left_the_chat_or_was_banned_counts_no_more(group: Group) -> None:
    ballot = await hung(group)
    await group["Bob"].leave(group.chat)
    await group["Ann"].ban(group.chat, group["Cem"])
    await group.knows(lambda battle: battle.gone)
    await group["Cem"].vote(ballot, "A")
    await group["Bob"].vote(ballot, "B")
    await group.until(lambda: len(asked_about(group)) == 2)

    await group.passes(90, "Nobody voted", after=ballot)


@pytest.mark.parametrize(
    "fault",
    [refused(400, "Bad Request: CHAT_ADMIN_REQUIRED"), refused(400, "Bad Request: PARTICIPANT_ID_INVALID"), reset()],
)
async def test_where_telegram_does_not_say_who_is_a_member_every_vote_counts(group: Group, fault: Fault) -> None:
    ballot = await hung(group)
    anns = await option_of(group, "Ann")
    group.server.faults.plan("getChatMember", fault)
    await group["Cem"].vote(ballot, anns)

    await group.knows(lambda battle: battle.votes)
    await group.passes(90, f"Ann wins with {anns}!", after=ballot)


async def test_a_painting_that_fails_is_told_and_the_others_go_on(group: Group) -> None:
    prompt = await battle(group, "Bob", "Cem")
    await group.brings("Ann", prompt, 1)
    await group.brings("Cem", prompt, 3)
    await group.until(lambda: len(group.executor.tasks) == 2)
    await group.knows(lambda battle: all(entry.painting for entry in battle.entries))
    group.executor.errors = [TaskFailed("no"), TaskFailed("no"), TaskFailed("no")]
    await group.brings("Bob", prompt, 2)

    await group.shown("I couldn't paint for Bob, sorry.", after=prompt)
    assert [message.text for message in await group.album()] == ["A", "B"]


@pytest.mark.parametrize("is_banned", [False, True])
async def test_whoever_leaves_or_is_banned_is_not_waited_for(group: Group, is_banned: bool) -> None:
    prompt = await battle(group, "Bob", "Cem")
    await group.brings("Ann", prompt, 1)
    await group.brings("Bob", prompt, 2)
    if is_banned:
        await group["Ann"].ban(group.chat, group["Cem"])
    else:
        await group["Cem"].leave(group.chat)

    await group.album(after=prompt)


async def test_who_is_banned_where_only_administrators_are_told_is_not_waited_for_either(group: Group) -> None:
    group.chat = group.world.group("Large", [*group.people.values(), group.bot], kind="supergroup")
    await group["Ann"].promote(group.chat, group.bot)
    prompt = await battle(group, "Bob", "Cem")
    await group.brings("Ann", prompt, 1)
    await group.brings("Bob", prompt, 2)
    banned = Member(group["Cem"].user, "kicked")
    set_member(group.world, group.chat.chat, banned, group["Ann"].user)

    await group.album(after=prompt)


async def test_who_blocks_the_bot_plays_on_in_the_group(group: Group) -> None:
    group.executor.hold()
    alone = group["Bob"].chat_with(group.bot)
    await group["Bob"].send_photo(alone, picture(seed=8))
    await group["Bob"].send_photo(alone, picture(seed=9))
    prompt = await battle(group, "Bob")
    await group.brings("Ann", prompt, 1)
    await group.brings("Bob", prompt, 2)
    await group.knows(lambda battle: battle.phase == "painting")
    await group["Bob"].block(group.bot)
    await group.until(lambda: group.executor.cancelled == 1)
    group.executor.release()
    ballot = await group.shown("Which one is the best?", after=prompt)
    await group["Bob"].vote(ballot, await option_of(group, "Ann"))
    await group.knows(lambda battle: battle.votes)
    won = await group.passes(90, "1 vote, 3 points", after=ballot)

    assert await group.taps("Bob", won, "Play again") == "Another round!"


async def test_where_the_lobby_was_deleted_the_chat_hears_of_its_end_all_the_same(group: Group) -> None:
    await group.says("Bob", "/battle")
    card = await group.shown("Art Battle")
    assert card.message is not None
    await group["Ann"].delete(card.message)

    end = await group.passes(120, "you were too few", after=card)
    assert end.kind == "message"
    assert end.media


async def test_a_question_that_was_deleted_is_asked_again_as_it_gets_sharper(group: Group) -> None:
    await group.says("Bob", "/guess")
    question = await group.shown("Worth 5 points")
    assert question.message is not None
    await group["Ann"].delete(question.message)
    again = await group.passes(15, "Worth 4 points", after=question)
    assert (again.kind, bool(again.buttons)) == ("message", True)

    sharper = await group.passes(15, "Worth 3 points", after=again)
    assert sharper.kind == "edit"


async def test_a_verdict_comes_by_itself_where_the_question_was_deleted(group: Group) -> None:
    ballot = await mash(group)
    assert ballot.message is not None
    await group["Ann"].delete(ballot.message)

    verdict = await group.passes(60, "both go on the wall", after=ballot)
    assert verdict.kind == "message"
    assert await group.taps("Bob", verdict, "Play again") == "Another round!"


async def test_neither_a_prompt_nor_a_poll_nor_a_style_that_was_deleted_ends_a_battle(group: Group) -> None:
    prompt = await battle(group, "Bob", "Cem")
    styles = [await group.brings(name, prompt, seed) for seed, name in enumerate(("Ann", "Bob"))]
    for style in styles:
        await group.reacted(style, "👌")
    assert prompt.message is not None
    for message in (*styles, prompt.message):
        await group["Ann"].delete(message)
    ballot = await group.passes(180, "Which one is the best?", after=prompt)
    await group.shown("Cem brought no style", after=prompt)
    await group["Cem"].vote(ballot, "A")
    await group.knows(lambda battle: battle.votes)
    assert ballot.message is not None
    await group["Ann"].delete(ballot.message)

    await group.passes(90, "wins with A!", after=ballot)


async def test_a_picture_that_can_not_be_used_is_told_and_another_may_be_brought(group: Group) -> None:
    prompt = await battle(group, "Bob")
    assert prompt.message is not None
    broken = await group["Bob"].send_document(group.chat, b"no picture", file_name="a.png", reply_to=prompt.message)
    await group.chat.wait_for(lambda event: event.message is not None and event.message.reply_to == broken.id)
    await group.brings("Bob", prompt, 2)
    await group.brings("Ann", prompt, 1)

    assert [message.text for message in await group.album(after=prompt)] == ["A", "B"]


async def test_a_lobby_nobody_joins_ends_by_itself(group: Group) -> None:
    await group.says("Ann", "/battle")
    card = await group.shown("Art Battle")

    await group.passes(120, "It takes two to play, and you were too few.", after=card)


async def test_a_private_painting_goes_before_those_of_a_game(group: Group) -> None:
    group.executor.hold()
    prompt = await battle(group, "Bob", "Cem")
    for seed, name in enumerate(group.people):
        await group.brings(name, prompt, seed)
    await group.knows(lambda battle: len(battle.entries) == 3)
    dee = group.world.person("Dee")
    private = dee.chat_with(group.bot)
    await dee.send_photo(private, picture(seed=9))
    second = await dee.send_photo(private, picture(seed=10))
    await private.wait_for(says("1 painting is ahead of yours"), after=second)
    group.executor.release()
    await private.wait_for(is_final, after=second)
    await group.album(after=prompt)

    sizes = [task.recipe.size for task in group.executor.tasks]
    assert sizes == [320, 512, 320, 320]
    assert len(finals(private)) == 1


async def test_of_a_games_painting_the_chat_sees_nothing_but_what_the_game_shows(group: Group) -> None:
    prompt = await battle(group, "Bob")
    await group.brings("Ann", prompt, 1)
    await group.brings("Bob", prompt, 2)
    await group.shown("Which one is the best?")

    assert not [event for event in group.chat.history if event.kind == "action" or "Step" in event.text]


async def test_what_was_painted_before_is_not_painted_again(group: Group) -> None:
    first = await mash(group)
    await group.passes(60, "both go on the wall", after=first)

    await mash(group, after=first)

    assert len(group.executor.tasks) == 2


async def mash(group: Group, after: Event | None = None) -> Event:
    """Of the same two photos each time; returns the question which way round is better."""
    await group["Ann"].send_photo(group.chat, picture(seed=1), caption=f"/mash@{group.bot.user.username}")
    card = await group.shown("Ann's photo is looking for a partner", after=after)
    await group.brings("Bob", card, 2)
    return await group.shown("Which way round is better?", after=card)


async def test_the_busiest_minute_stays_within_what_a_group_allows(
    world: World, server: PlaygroundServer, bot: Bot, config: Config
) -> None:
    names = [f"Player {number}" for number in range(1, 8)]
    async with playing(world, server, bot, config, "Ann", *names) as group:
        prompt = await battle_of(group, names)
        for seed, name in enumerate(group.people):
            await group.brings(name, prompt, seed)
        ballot = await group.shown("Which one is the best?", after=prompt)
        await group["Ann"].vote(ballot, "A")
        await group["Player 1"].vote(ballot, "A")
        await group.knows(lambda battle: len(battle.votes) == 2)
        await group.passes(90, "wins with A!", after=ballot)

        kinds = ("message", "edit", "reaction")
        sent = [event for event in group.chat.history if event.actor.is_bot and event.kind in kinds]
        assert len(sent) <= 20, "a minute of a group; each picture of the album is one"


async def battle_of(group: Group, names: list[str]) -> Event:
    """With so many that it begins by itself."""
    await group.says("Ann", "/battle")
    card = await group.shown("Art Battle")
    for name in names:
        await group.taps(name, card, "I'm in")
    return await group.shown("Reply to this message with a picture", after=card)


async def test_an_anonymous_administrator_begins_a_game_that_administrators_lead(group: Group) -> None:
    await group["Ann"].speak_as(group.chat, group.chat)
    await group.says("Ann", "/battle")
    card = await group.shown("In so far: Painters")
    await group.taps("Bob", card, "I'm in")
    assert "Only Painters" in await group.taps("Bob", card, "Start now")

    assert await group.taps("Ann", card, "Start now") == "Here we go!"


async def test_in_a_group_that_throws_the_bot_out_the_game_is_over(group: Group) -> None:
    await group.says("Ann", "/battle")
    card = await group.shown("Art Battle")
    await group["Ann"].ban(group.chat, group.bot)
    await group.has_no_game()
    group.clock.move(1000)
    await group["Ann"].add(group.chat, group.bot)
    await group.says("Bob", "/guess")

    await group.shown("Guess the Style", after=card)


async def test_in_a_group_that_becomes_a_supergroup_the_daily_challenge_goes_on(group: Group) -> None:
    await group.says("Ann", "/daily on 10:00")
    await group.shown("Every day at 10:00 UTC")
    group.chat = await group["Ann"].upgrade(group.chat)
    await group.has_game_in(group.chat)

    await group.passes(2 * 3600, "Today's photo!")


async def test_a_battle_whose_group_becomes_a_supergroup_in_the_lobby_is_played_to_its_end_there(group: Group) -> None:
    await group.says("Ann", "/battle cats in space")
    await group.shown("Art Battle: cats in space")
    await upgrade(group)
    card = await group.shown("Art Battle: cats in space")
    assert card.media
    await group.taps("Bob", card, "I'm in")
    await group.taps("Ann", card, "Start now")
    prompt = await group.shown("Reply to this message with a picture", after=card)
    await group.brings("Ann", prompt, 1)
    await group.brings("Bob", prompt, 2)
    ballot = await group.shown("Which one is the best?", after=prompt)
    await group["Cem"].vote(ballot, "A")
    await group.knows(lambda battle: battle.votes)

    await group.passes(90, "wins with A!", after=ballot)


async def upgrade(group: Group) -> None:
    """Ann makes it a supergroup, where the play goes on."""
    group.chat = Conversation(group.world, (await group["Ann"].upgrade(group.chat)).chat)
    await group.has_game_in(group.chat)


async def test_whatever_a_game_asks_for_it_asks_for_again_in_the_supergroup(group: Group) -> None:
    group.executor.hold()
    prompt = await battle(group, "Bob")
    first = await group.brings("Ann", prompt, 1)
    await group.reacted(first, "👌")
    await upgrade(group)
    asked = await group.shown("Reply to this message with a picture")
    assert asked.media
    assert asked.buttons
    while group.chat.chat.last_message_id < first.id - 1:  # a number that was that of another picture before
        await group.says("Cem", "Hello")
    second = await group.brings("Bob", asked, 2)
    assert second.id == first.id
    await group.reacted(second, "👌")
    group.executor.release()

    assert [message.text for message in await group.album(after=asked)] == ["A", "B"]


async def relay(group: Group) -> str:
    await group.says("Ann", "/relay")
    card = await group.shown("Style Relay")
    await group.taps("Bob", card, "I'm in")
    await group.taps("Ann", card, "Start now")
    turn = await group.shown("the brush is yours")
    return next(name for name in group.people if turn.text.startswith(name))


async def asked(group: Group, kind: str) -> str:
    """A game in which somebody is to tap something; returns who."""
    match kind:
        case "relay":
            return await relay(group)
        case "mash":
            await group["Ann"].send_photo(group.chat, picture(seed=1), caption=f"/mash@{group.bot.user.username}")
        case "daily":
            await group.says("Ann", "/daily on 10:00")
            await group.shown("Every day at 10:00")
            group.clock.move(2 * 3600)
        case _:
            await group.says("Ann", f"/{kind}")
    return "Bob"


@pytest.mark.parametrize(
    ("kind", "words", "button", "toast"),
    [
        ("battle", "Art Battle", "I'm in", "You're in."),
        ("guess", "Worth 5 points", "", "Yes!|No, sorry"),
        ("relay", "the brush is yours", "Pass the brush", "Passed on."),
        ("mash", "looking for a partner", "I'll bring mine", "The seat is yours."),
        ("duel", "a duel", "I dare", "Brushes up!"),
        ("daily", "Today's photo!", "", "it is"),
    ],
)
async def test_each_game_goes_on_in_the_supergroup(
    group: Group, kind: str, words: str, button: str, toast: str
) -> None:
    who = await asked(group, kind)
    await group.shown(words)
    await upgrade(group)
    shown = await group.shown(words)

    assert re.search(toast, await group.taps(who, shown, button))


async def test_what_a_game_sent_as_its_group_moved_it_shows_again_in_the_supergroup(group: Group) -> None:
    group.server.faults.plan("sendPhoto", slow(1))  # of the group's move the bot hears first
    await group.says("Ann", "/battle")
    await group.shown("Art Battle")
    await upgrade(group)
    card = await group.shown("Art Battle")

    assert (await group.taps("Bob", card, "I'm in")).startswith("You're in.")


async def test_a_vote_goes_on_in_the_supergroup_with_the_votes_that_it_has(group: Group) -> None:
    ballot = await hung(group)
    await group["Ann"].vote(ballot, await option_of(group, "Bob"))
    await group.knows(lambda battle: battle.votes)
    await upgrade(group)
    ballot = await group.shown("Which one is the best?")
    assert ballot.message is not None
    assert ballot.message.poll is not None
    await group["Cem"].vote(ballot, await option_of(group, "Bob"))
    await group.knows(lambda battle: len(battle.votes) == 2)

    await group.passes(90, "2 votes, 3 points", after=ballot)


async def test_nothing_is_edited_in_the_supergroup_that_was_left_behind_in_the_group(group: Group) -> None:
    await group.says("Ann", "/battle")
    await group.shown("Art Battle")
    await upgrade(group)
    card = await group.shown("Art Battle")
    await group.taps("Ann", card, "Call it off")
    await group.shown("Ann called it off", after=card)

    edited = [request for request in group.server.requests if request.method.startswith("editMessage")]
    assert [request.parameters["message_id"] for request in edited] == [card.message and card.message.id]


async def test_of_a_game_in_the_group_and_one_in_its_supergroup_the_older_one_goes_on(group: Group) -> None:
    await group.says("Bob", "/battle")
    await group.shown("Art Battle")
    elsewhere, old = group.world.group("Painters", [*group.people.values(), group.bot], kind="supergroup"), group.chat
    group.chat = elsewhere
    await group.says("Cem", "/relay")
    card = await group.shown("Style Relay")
    await group.services.outbox.chat_moved(old.chat.id, elsewhere.chat.id)  # as when a call is answered by it

    await group.shown("that one goes on, and the newer one ends here", after=card)
    assert await group.taps("Ann", card, "I'm in") == "This game is over. Start a new one whenever you like."
    battle = await group.shown("Art Battle", after=card)
    assert await group.taps("Ann", battle, "I'm in") == "You're in. Have a style picture ready!"


async def test_a_game_that_an_update_of_the_bot_can_not_read_ends_with_a_word(group: Group) -> None:
    await group.says("Ann", "/battle")
    card = await group.shown("Art Battle")
    await group.services.database.transact(lambda c: c.execute("UPDATE game SET state = '{}'"))

    assert "lost the thread" in await group.taps("Bob", card, "I'm in")
    await group.shown("lost the thread", after=card)
    await group.says("Bob", "/battle")
    await group.shown("Art Battle", after=card)


async def test_a_game_that_a_finished_painting_can_not_be_told_to_holds_up_nothing_else(
    group: Group, content: bytes, style: bytes
) -> None:
    group.executor.hold()
    await group.says("Ann", "/guess")
    card = await group.shown("I'm painting")
    await until(lambda: bool(group.executor.tasks))
    for name in HOUSE_STYLES:  # as if the next version called them otherwise
        old, new = f'"{name}"', f'"old_{name}"'
        await group.services.database.transact(
            lambda c, old=old, new=new: c.execute("UPDATE game SET state = replace(state, ?, ?)", (old, new))
        )
    group.executor.release()

    await group.shown("lost the thread", after=card)
    ann, chat = group["Ann"], group["Ann"].chat_with(group.bot)
    await ann.send_album(chat, [content, style])
    await chat.wait_for(is_final)


async def test_whoever_writes_as_a_channel_of_their_own_is_no_administrator(
    world: World, server: PlaygroundServer, bot: Bot, config: Config
) -> None:
    async with playing(world, server, bot, config, "Ann", "Bob") as group:
        people = list(group.people.values())
        group.chat = world.group("Large", [*people, bot], kind="supergroup")
        channel = world.group("Bobs Bilder", [group["Bob"]], kind="channel")
        await group.says("Ann", "/battle")
        card = await group.shown("Art Battle")
        await group["Bob"].speak_as(group.chat, channel)
        await group.says("Bob", "/stopgame")

        await group.shown("Only Ann, who started it", after=card)


async def test_topics_play_by_themselves(world: World, server: PlaygroundServer, bot: Bot, config: Config) -> None:
    async with playing(world, server, bot, config, "Ann", "Bob") as group:
        forum = world.group("Club", [*group.people.values(), bot], kind="forum")
        topics = [await group["Ann"].open_topic(forum, name) for name in ("Cats", "Dogs")]
        for topic in topics:
            await group["Ann"].send_text(forum, f"/battle@{bot.user.username}", topic=topic)
        await group.until(lambda: len(cards(forum)) == 2)

    assert {message.topic for message in cards(forum)} == {topic.id for topic in topics}


def cards(chat: Conversation) -> list[Message]:
    return [message for message in bot_messages(chat) if "Art Battle" in message.text]


async def test_in_a_private_chat_the_bot_says_that_it_takes_others(group: Group) -> None:
    chat = group["Ann"].chat_with(group.bot)
    await group["Ann"].send_text(chat, "/battle")

    await chat.wait_for(says("Games need company"))


async def test_the_wall_shows_what_won_votes(group: Group) -> None:
    await group.says("Bob", "/wall")
    bare = await group.shown("The wall is bare.")
    prompt = await battle(group, "Bob")
    await group.brings("Ann", prompt, 1)
    await group.brings("Bob", prompt, 2)
    ballot = await group.shown("Which one is the best?", after=prompt)
    for name in group.people:
        await group[name].vote(ballot, "A")
    await group.knows(lambda battle: len(battle.votes) == 3)
    won = await group.passes(90, "wins with A!", after=ballot)
    await group.says("Bob", "/wall")

    wall = await group.shown("Your wall, the best first:", after=bare)
    assert wall.picture is not None
    assert ": 2 votes" in wall.text
    await group.says("Bob", "/top")
    await group.shown("The last seven days:\n🥇", after=won)
    await group.says("Bob", "/rules duel")
    await group.shown("best of three", after=won)


async def test_a_deadline_that_came_while_the_bot_was_down_is_kept_at_the_next_start(
    world: World, server: PlaygroundServer, bot: Bot, config: Config
) -> None:
    async with playing(world, server, bot, config, "Ann", "Bob") as group:
        await group.says("Ann", "/battle")
        card = await group.shown("Art Battle")
    clock = GameClock()
    clock.move(10_000)

    async with running(config, SimulatedExecutor(), clock=clock, draw=draw_simply):
        await group.shown("It takes two to play", after=card)


async def test_a_bot_killed_in_the_middle_of_a_battle_goes_on_with_it(
    world: World, server: PlaygroundServer, bot: Bot, config: Config, tmp_path: Path
) -> None:
    people = {name: world.person(name) for name in ("Ann", "Bob")}
    chat = world.group("Painters", [*people.values(), bot])
    process = BotProcess(config, tmp_path, module="game_process")
    group = Group(world, server, bot, GameClock(), SimulatedExecutor(), None, chat, tmp_path, people)  # type: ignore[arg-type]
    async with process.ready() as first:
        await chat.wait_for(says("Hello!"))
        prompt = await battle(group, "Bob")
        for seed, name in enumerate(people):
            style = await group.brings(name, prompt, seed)
            await group.reacted(style, "👌")
        first.send_signal(signal.SIGKILL)
        await first.wait()
    process.gate.touch()

    async with process.ready():
        assert [message.text for message in await group.album(after=prompt)] == ["A", "B"]
        ballot = await group.shown("Which one is the best?", after=prompt)
        assert len([event for event in chat.history if event.kind == "message" and event.media]) == 2 + 2 + 2
        assert ballot.message is not None
