"""Polls: votes, and the end of a poll by hand or by the clock.

A forwarded poll is the same poll: who can see the forward votes in it, wherever that is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.playground import render
from bot.playground.errors import bad_request
from bot.playground.model import Json, Message, Poll, User

if TYPE_CHECKING:
    from bot.playground.world import Bot, World

__all__ = ["close_on_time", "stop", "vote"]


def vote(world: World, message: Message, voter: User, options: Sequence[int]) -> Message:
    """Choose options by their index, or take the vote back with none.

    The bot that sent the poll hears who voted for what, unless the poll is anonymous, and the new counts.
    Raises ApiError for what an app would not let a person do.
    """
    message = world.standing(message)
    poll = _poll_of(message)
    chosen = tuple(sorted(set(options)))
    if poll.is_closed:
        raise bad_request("MESSAGE_POLL_CLOSED")
    if any(not 0 <= option < len(poll.options) for option in chosen):
        raise bad_request("OPTION_INVALID")
    if len(chosen) > 1 and not poll.allows_many:
        raise bad_request("OPTIONS_TOO_MUCH")
    if voter.id in poll.votes and not poll.allows_revoting:
        raise bad_request("REVOTE_NOT_ALLOWED")
    votes = {person: kept for person, kept in poll.votes.items() if person != voter.id}
    if chosen:
        votes[voter.id] = chosen
    now = replace(poll, votes=votes)
    shown = _show(world, now)
    voted = world.standing(message)
    note = ", ".join(poll.options[option].text for option in chosen)
    world.happened("vote", message.chat, voter, voted, note=note)
    if bot := _bot_of(world, shown):
        if not poll.is_anonymous:
            bot.updates.put("poll_answer", render.poll_answer(poll, voter, chosen))
        bot.updates.put("poll", render.poll(now, bot.id))
    return voted


def stop(world: World, message: Message, actor: User, *, reply_markup: Json | None = None) -> Message:
    """End a poll. Raises ApiError if it has ended."""
    poll = _poll_of(message)
    if poll.is_closed:
        raise bad_request("poll has already been closed")
    world.replace_message(message, reply_markup=reply_markup)
    now = replace(poll, is_closed=True)
    shown = _show(world, now)
    for each in shown:
        world.happened("edit", each.chat, actor, each)
    if bot := _bot_of(world, shown):
        bot.updates.put("poll", render.poll(now, bot.id))
    return world.standing(message)


def close_on_time(world: World, message: Message) -> None:
    """Have the clock end a poll that is to close."""
    if message.poll and message.poll.close_date and not message.poll.is_closed:
        world.timers.at(message.poll.close_date, lambda: _time_is_up(world, message))


def _time_is_up(world: World, message: Message) -> None:
    current = message.chat.messages.get(message.id)
    if current and current.poll and not current.poll.is_closed:
        stop(world, current, current.sender, reply_markup=current.reply_markup)


def _poll_of(message: Message) -> Poll:
    if message.poll is None:
        raise bad_request("message with poll to stop not found")
    return message.poll


def _show(world: World, poll: Poll) -> list[Message]:
    """Have the poll stand like this in every message that shows it; returns these."""
    chats = (*world.private_chats.values(), *world.groups.values())
    there = [said for chat in chats for said in chat.messages.values() if said.poll and said.poll.id == poll.id]
    return [world.replace_message(said, poll=poll) for said in there]


def _bot_of(world: World, shown: Sequence[Message]) -> Bot | None:
    """The bot that is to hear of the poll: the one that sent it, if a bot did and has not deleted it."""
    return world.bots.get(next((said.sender.id for said in shown if not said.origin), 0))
