"""The art games: each a pure state machine, (state, event) -> (state, effects).

Nothing in this package knows Telegram, a clock, a database or chance. Time comes with the events, chance from the
seed in the command; what is to be done goes out as effects, which name messages of the catalogues. A game is begun
with `begin`, gets every event through `play`, and is kept as JSON (`bot.games.saving`). The same state and event
always give the same.

What a driver promises, so that games survive restarts and nobody is served twice:

1. *One transaction.* The new state, what the effects become (rows of the outbox, jobs, scores) and the note that
   the event is settled are committed together, or none of them. A game's events come one after another.
2. *One game at a time* in a chat, or in a topic of one; `daily` runs beside the other games.
3. *Deadlines.* A state has one deadline at most. After every step, and for all games at start, the driver waits
   until `state.deadline` and then sends TimeUp with `state.timer` as its number. It may come late: what follows is
   timed from the event, so that after an outage people have their full time. A number that is not current changes
   nothing.
4. *Deliveries.* Any event may come twice; the second one changes nothing. A vote, a style, a join that arrives
   before the TimeUp of its phase counts, whatever the hour; after it, it is late and is told so.
5. *Paint* is a job of the games' one small recipe, behind the private ones. It is answered once by Painted or
   PaintingFailed; a game that is tired of waiting goes on without it, and one that is over ignores it. End allows
   the driver to drop what is still being painted.
6. *Buttons* carry the game's id, and round, action and choice of their Button. Every Tap is answered by exactly one
   Toast, also of a game that is over; where the driver knows no such game, it says `game-over` itself. `again` is
   the driver's: it begins a new game with `again(state, command)`, like a command would, if none is being played.
7. *Pictures.* A picture that replies to any message of a running game becomes a Picture; so does one that a
   mentioned person sends to a forced reply. Pictures enter a game by Command, Picture, Painted and DayBegan only:
   the driver keeps in the store what came with a game's events until it forgets the game, for `daily` nine days.
8. *Messages.* Effects are carried out in their order. A slot stands for the message that it has at that place in
   the order. Edits wait as their `every` says, and only the newest counts; those that wait when the slot gets a new
   message are left out. Where the chat's budget (18 messages a minute) is spent, edits wait and reactions are left
   out; everything else comes.
9. *Polls.* Where AskPoll became a poll, its answers come as PollVoted with its round; where it became a message, as
   Taps. PollVoted may come as often as people change their minds.
10. *People.* PersonLeft comes for everybody who leaves or is banned, player or not. A game over is kept for a
    while, so that its old buttons still find somebody to answer them.
11. *States of another version* (`UnreadableState`) end with `game-lost`.
12. *Another chat.* A group that becomes a supergroup has another id and begins to count its messages anew: the state
    is what `moved` makes of it, and what the slots show in this round is shown there again. Where a game was begun
    there meanwhile, that one ends with `game-gave-way`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from bot.games import battle, daily, duel, guess, mash, relay
from bot.games.contest import Contest
from bot.games.daily import Daily
from bot.games.effects import Effects, Name, Say, line
from bot.games.entries import Entry
from bot.games.events import AskedToStop, Command, Event, Kind, PersonLeft, Picture, PollVoted, Tap, TimeUp
from bot.games.relay import Relay
from bot.games.saving import UnreadableState, from_json, to_json
from bot.games.state import AGAIN, State, leads, toasted

__all__ = ["AGAIN", "UnreadableState", "again", "begin", "from_json", "moved", "play", "to_json"]

_BEGIN: Final[Mapping[Kind, Callable[[Command], tuple[State, Effects]]]] = {
    "battle": battle.begin,
    "daily": daily.begin,
    "duel": duel.begin,
    "guess": guess.begin,
    "mash": mash.begin,
    "relay": relay.begin,
}
_PLAY: Final[Mapping[Kind, Callable[[Any, Event], tuple[State, Effects]]]] = {
    "battle": battle.play,
    "daily": daily.play,
    "duel": duel.play,
    "guess": guess.play,
    "mash": mash.play,
    "relay": relay.play,
}


def begin(command: Command) -> tuple[State, Effects]:
    """A new game; one that can't be played is over at once."""
    return _BEGIN[command.kind](command)


def play(state: State, event: Event) -> tuple[State, Effects]:
    """What the event makes of the game. What all games answer alike is answered here."""
    if state.outcome is not None:
        return state, toasted(event, line("game-over"))
    match event:
        case TimeUp(timer=timer) if state.deadline is None or timer != state.timer:
            return state, ()
        case Tap(round=number) if number != state.round:
            return state, toasted(event, line("game-stale"))
        case PollVoted(round=number) if number != state.round:
            return state, ()
        case Picture(message_id=message_id) if message_id in state.taken:
            return state, ()
        case AskedToStop() if not (event.is_admin or leads(state, event.person)):
            starter = Name(state.command.person)
            return state, (Say(text=(line("game-only-starter", name=starter),), reply_to=event.message_id),)
        case PersonLeft(person=person) if person == state.command.person:
            state = replace(state, starter_gone=True)
    return _PLAY[state.kind](state, event)


def again(state: State, command: Command) -> Command:
    """The command of a rematch. command: as if whoever tapped had typed it, with nothing but the command."""
    before = state.command
    text, content, owner = before.text, before.content, before.content_of
    if not isinstance(state, duel.Duel):
        return replace(command, text=text, content=content, content_of=owner)
    others = [player for player in state.players if player != command.person]
    return replace(command, content=content, content_of=owner, opponent=others[0] if len(others) == 1 else None)


def moved(state: State) -> State:
    """The game in the supergroup that its group has become. The numbers of messages mean others there."""
    state = replace(state, taken=())
    match state:
        case Contest() | Daily():
            return replace(state, entries=tuple(_without_message(entry) for entry in state.entries))
        case Relay(entry=Entry() as entry):
            return replace(state, entry=_without_message(entry))
    return state


def _without_message(entry: Entry) -> Entry:
    return replace(entry, message_id=None)
