"""What happens to a game. Every event says when: `at`, in whole seconds since 1970; games have no other clock.

A person is their Telegram id, a picture its name in the store, a message its id in the chat.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = [
    "AskedToStop",
    "Command",
    "DayBegan",
    "Event",
    "House",
    "HouseStyle",
    "Kind",
    "Painted",
    "PaintingFailed",
    "PersonLeft",
    "Picture",
    "PollVoted",
    "Tap",
    "TimeUp",
]

Kind = Literal["battle", "daily", "duel", "guess", "mash", "relay"]


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A style that the bot brings itself. name: what the catalogues call it by; picture: its name in the store."""

    name: str
    picture: str


@dataclass(frozen=True, slots=True)
class House:
    """What the bot can bring when people bring nothing: photos to paint, and styles, at least four different ones."""

    contents: tuple[str, ...]
    styles: tuple[HouseStyle, ...]

    def __post_init__(self) -> None:
        if not self.contents or len({style.name for style in self.styles}) < 4:
            raise ValueError("a house has at least one photo and four styles")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Somebody asked for a game: what a game begins with. Afterwards it is no event.

    seed: all of the game's chance comes from it, the same for the same seed.
    text: what else was typed, such as a battle's theme or the hour of the daily challenge.
    content: a picture that came with the command or that it replies to; content_of: whose.
    opponent: whom the command replies to, for a duel.
    streaks: how many right answers in a row people of this chat have behind them, for guessing.
    """

    kind: Kind
    person: int
    seed: int
    house: House
    at: int
    text: str = ""
    content: str | None = None
    content_of: int | None = None
    opponent: int | None = None
    streaks: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """On a button of the game. round, action and choice are what the button carried."""

    person: int
    round: int
    action: str
    choice: int = 0
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that somebody sent in reply to a message of the game."""

    person: int
    picture: str
    message_id: int
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeUp:
    """The deadline has come that was set as number `timer`."""

    timer: int
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted:
    """What Paint asked for is done. entry: its number in Paint; picture: what came of it."""

    entry: int
    picture: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaintingFailed:
    """What Paint asked for will not be done, after all attempts."""

    entry: int
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLeft:
    """Left the chat, or was banned from it."""

    person: int
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedToStop:
    """By /stopgame, in that message."""

    person: int
    is_admin: bool
    message_id: int
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PollVoted:
    """Somebody's vote in the poll of that round. choice: the option's place from 0; None where it was taken back."""

    person: int
    round: int
    choice: int | None
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBegan:
    """The daily challenge's hour has come. day: counts up; content: the house's photo for it.

    week_ended: the day before was the last of a week.
    """

    day: int
    content: str
    week_ended: bool
    at: int


Event = Tap | Picture | TimeUp | Painted | PaintingFailed | PersonLeft | AskedToStop | PollVoted | DayBegan
