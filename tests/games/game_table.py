"""A table at which games are played without a chat: effects happen on paper, and each step is held to the contract.

It is the driver of `bot.games` as far as a test needs one: it knows which buttons are out, which paintings are awaited
and when the deadline is; it counts what the chat would get; and it delivers every event twice.
"""

from __future__ import annotations

from typing import Any, TypeVar

from bot import games
from bot.games.effects import (
    AskPoll,
    Button,
    ClosePoll,
    Edit,
    Effect,
    Effects,
    End,
    Line,
    Morph,
    Paint,
    Prompt,
    React,
    Say,
    Score,
    Sheet,
    ShowAlbum,
    Toast,
)
from bot.games.events import (
    AskedToStop,
    Command,
    DayBegan,
    Event,
    House,
    HouseStyle,
    Kind,
    Painted,
    PaintingFailed,
    PersonLeft,
    Picture,
    PollVoted,
    Tap,
    TimeUp,
)
from bot.games.state import State

PEOPLE = ANN, BOB, CY, DEE, EVE, FAY, GUS, HAL, IDA = tuple(range(1, 10))
STYLES = tuple(HouseStyle(name, f"{name}.png") for name in ("wave", "night", "dots", "ink", "tiles", "moss", "sun"))
HOUSE = House(("bridge.png", "harbour.png", "garden.png"), STYLES)

E = TypeVar("E")


class Table:
    """One game from its command on. `now` moves by `later` and by deadlines only.

    effects: of the whole game, and when; last: of the last event.
    """

    def __init__(self, command: Command) -> None:
        self.now = command.at
        self.effects: list[tuple[int, Effect]] = []
        self.messages = 1000
        self.buttons: list[Button] = []  # all that were ever shown, in their order
        self.asking: dict[str, list[Button]] = {}  # by slot: those that its message has now
        self.paints: set[int] = set()
        self.answered: set[int] = set()
        self.state: Any
        self.state, effects = games.begin(command)
        self._carry_out(effects)

    # What people and the world do

    def tap(self, person: int, action: str, choice: int = 0, *, round: int | None = None) -> Line:
        """The toast that the person gets."""
        now = self.state.round if round is None else round
        self.play(Tap(person=person, round=now, action=action, choice=choice, at=self.now))
        return only(Toast, self.last).text

    def press(self, person: int, message: str, **variables: object) -> Line:
        """Tap the button of this label that was shown last."""
        for shown in reversed(self.buttons):
            if shown.label.message == message and variables.items() <= dict(shown.label.variables).items():
                return self.tap(person, shown.action, shown.choice, round=shown.round)
        raise AssertionError(f"no button {message}")

    def picture(self, person: int, name: str = "", message_id: int = 0) -> int:
        """Reply with a picture; the message's id."""
        self.messages += 1
        message = message_id or self.messages
        self.play(Picture(person=person, picture=name or f"of{person}.png", message_id=message, at=self.now))
        return message

    def painted(self, *entries: int) -> None:
        """These, or all that are awaited."""
        for entry in entries or sorted(self.awaited()):
            self.play(Painted(entry=entry, picture=f"painting{entry}.png", at=self.now))

    def failed(self, *entries: int) -> None:
        for entry in entries:
            self.play(PaintingFailed(entry=entry, at=self.now))

    def leaves(self, person: int) -> None:
        self.play(PersonLeft(person=person, at=self.now))

    def stop(self, person: int, *, is_admin: bool = False) -> None:
        self.messages += 1
        self.play(AskedToStop(person=person, is_admin=is_admin, message_id=self.messages, at=self.now))

    def polled(self, person: int, choice: int | None) -> None:
        self.play(PollVoted(person=person, round=self.state.round, choice=choice, at=self.now))

    def day(self, day: int, *, week_ended: bool = False) -> None:
        self.now += 86_400
        self.play(DayBegan(day=day, content=f"day{day}.png", week_ended=week_ended, at=self.now))

    def later(self, seconds: int) -> None:
        """Deadlines within that time are kept."""
        until = self.now + seconds
        while self.state.deadline is not None and self.state.deadline <= until:
            self.time_up()
        self.now = until

    def time_up(self) -> None:
        """The deadline comes."""
        assert self.state.deadline is not None
        self.now = max(self.now, self.state.deadline)
        self.play(TimeUp(timer=self.state.timer, at=self.now))

    # What has come of it

    def said(self, message: str) -> list[Line]:
        """The lines of that name in what was said after the last event."""
        return [text for text in lines(self.last) if text.message == message]

    def awaited(self) -> set[int]:
        """The paintings that are still to come."""
        return self.paints - self.answered

    def all(self, kind: type[E]) -> list[E]:
        return [effect for _, effect in self.effects if isinstance(effect, kind)]

    def points(self) -> dict[int, int]:
        total: dict[int, int] = {}
        for score in self.all(Score):
            total[score.person] = total.get(score.person, 0) + score.points
        return total

    @property
    def over(self) -> bool:
        return self.state.outcome is not None

    # The contract

    def play(self, event: Event) -> None:
        before = games.from_json(games.to_json(self.state))
        assert before == self.state
        after, effects = games.play(before, event)
        assert games.play(before, event) == (after, effects)
        self._hold_to_contract(before, event, after, effects)
        if isinstance(event, Painted | PaintingFailed):
            self.answered.add(event.entry)
        self.state = after
        self._carry_out(effects)

    def _carry_out(self, effects: Effects) -> None:
        self.last = effects
        self.effects += [(self.now, effect) for effect in effects]
        for effect in effects:
            check(effect)
            self.buttons += buttons_of(effect)
            self._show_buttons(effect)
            if isinstance(effect, Paint):
                assert effect.entry not in self.paints, "every painting has a number of its own"
                self.paints.add(effect.entry)
        assert not any(isinstance(effect, End) for effect in effects[:-1]), "the end comes last"

    def _show_buttons(self, effect: Effect) -> None:
        slot = slot_of(effect)
        if slot is not None:
            assert isinstance(effect, Edit | ClosePoll) or not self.asking.get(slot), (
                "what a message asked for is settled"
            )
            self.asking[slot] = [] if isinstance(effect, ClosePoll) else buttons_of(effect)
        if isinstance(effect, End):
            left = [button for shown in self.asking.values() for button in shown if button.action != games.AGAIN]
            assert not left, "a game that is over asks for nothing"

    def _hold_to_contract(self, before: State, event: Event, after: State, effects: Effects) -> None:
        toasts = [effect for effect in effects if isinstance(effect, Toast)]
        assert len(toasts) == isinstance(event, Tap), "a tap has one answer, and nothing else has"
        if before.outcome is not None:
            assert (after, len(effects)) == (before, len(toasts)), "nothing happens after the end"
        assert (before.outcome is None and after.outcome is not None) == any(isinstance(e, End) for e in effects)
        assert (after.deadline is None) == (after.outcome is not None or after.kind == "daily")
        if after.deadline != before.deadline and after.deadline is not None:
            assert after.timer > before.timer
            assert after.deadline > event.at, "people get their full time"
        twice, effects = games.play(after, event)
        assert twice == after, "the second delivery changes nothing"
        for effect in effects:
            assert isinstance(effect, Toast | React | Say), "and nobody hears of it but who sent it"
            assert not isinstance(effect, Say) or effect.reply_to is not None


WEIGHED = (Say, Prompt, React, ShowAlbum, AskPoll, ClosePoll, Sheet, Morph)


def busiest_minute(table: Table) -> int:
    """How many messages, edits and reactions the chat gets at most within 60 seconds, edits of a message coalesced."""
    times = sorted([at for at, effect in table.effects if isinstance(effect, WEIGHED)] + _edits(table))
    return max(sum(1 for at in times if start <= at < start + 60) for start in times)


def _edits(table: Table) -> list[int]:
    """When edits are made: at once, or `every` seconds after the one before; newer ones replace those that wait."""
    made: list[int] = []
    ready: dict[str, int] = {}  # by slot, when its message was sent or edited last
    waiting: dict[str, int] = {}
    for at, effect in table.effects:
        if isinstance(effect, Say | Prompt | AskPoll):
            slot = "prompt" if isinstance(effect, Prompt) else getattr(effect, "slot", "ballot")
            due = waiting.pop(slot, None)
            made += [due] if due is not None and due <= at else []
            ready[slot] = at
        if not isinstance(effect, Edit):
            continue
        due = waiting.pop(effect.slot, None)
        if due is not None and due <= at:
            made.append(due)
            ready[effect.slot] = due
        waiting[effect.slot] = max(at, ready[effect.slot] + effect.every)
    return made + list(waiting.values())


def only(kind: type[E], effects: Effects) -> E:
    (one,) = [effect for effect in effects if isinstance(effect, kind)]
    return one


def check(effect: Effect) -> None:
    """What Telegram would refuse."""
    if isinstance(effect, ShowAlbum):
        assert 2 <= len(effect.pictures) <= 10
    if isinstance(effect, Sheet):
        assert 1 <= len(effect.pictures) <= 9
    if isinstance(effect, AskPoll):
        assert 2 <= len(effect.options) <= 12
        assert len(effect.options) == len(buttons_of(effect))
    if isinstance(effect, Score):
        assert effect.points > 0
    if isinstance(effect, Say | Prompt | Edit):
        assert effect.text
        assert all(1 <= len(row) <= 8 for row in effect.buttons)


def buttons_of(effect: Effect) -> list[Button]:
    return [button for row in getattr(effect, "buttons", ()) for button in row]


def slot_of(effect: Effect) -> str | None:
    """The slot whose message it sends or edits."""
    match effect:
        case Say(slot=slot) | Edit(slot=slot):
            return slot
        case Prompt():
            return "prompt"
        case AskPoll() | ClosePoll():
            return "ballot"
    return None


def lines(effects: Effects) -> list[Line]:
    """Every message that these effects say."""
    found: list[Line] = []
    for effect in effects:
        text = getattr(effect, "text", ())
        found += [text] if isinstance(text, Line) else text
        found += [shown.caption for shown in getattr(effect, "pictures", ()) if not isinstance(shown, str)]
        found += [shown.caption for shown in getattr(effect, "options", ())]
        found += [effect.question] if isinstance(effect, AskPoll) else []
        found += [button.label for button in buttons_of(effect)]
    return found


def command(kind: Kind, person: int = ANN, **more: object) -> Command:
    return Command(kind=kind, person=person, **{"seed": 7, "house": HOUSE, "at": 1_000_000, **more})  # type: ignore[arg-type]


def table(kind: Kind, person: int = ANN, **more: object) -> Table:
    return Table(command(kind, person, **more))
