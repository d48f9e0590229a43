"""What a game wants done. Words are names of catalogue messages with their variables, never sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = [
    "AskPoll",
    "Button",
    "Buttons",
    "ClosePoll",
    "DropButtons",
    "Edit",
    "Effect",
    "Effects",
    "End",
    "Exhibit",
    "Line",
    "Morph",
    "Name",
    "Names",
    "Outcome",
    "Paint",
    "Prompt",
    "React",
    "Reaction",
    "Say",
    "Score",
    "Sheet",
    "ShowAlbum",
    "Shown",
    "Slot",
    "Streak",
    "StyleName",
    "Text",
    "Toast",
    "Variable",
    "line",
]

Slot = Literal["card", "prompt", "ballot"]
"""A message of the game that later effects speak of: the last one that was sent for this slot."""

Reaction = Literal["accepted", "working", "unclear", "failed"]
Outcome = Literal["won", "drawn", "finished", "asleep", "too-few", "cancelled", "stopped", "failed"]


@dataclass(frozen=True, slots=True)
class Name:
    """Where a message shows what a person is called."""

    person: int


@dataclass(frozen=True, slots=True)
class Names:
    """Where a message lists people, as the language lists things."""

    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StyleName:
    """Where a message shows what a house style is called in the language."""

    style: str


Variable = str | int | Name | Names | StyleName


@dataclass(frozen=True, slots=True)
class Line:
    """A message of the catalogues and what fills it in."""

    message: str
    variables: Mapping[str, Variable] = field(default_factory=dict)


Text = tuple[Line, ...]
"""One below the other."""


def line(message: str, /, **variables: Variable) -> Line:
    return Line(message, variables)


@dataclass(frozen=True, slots=True)
class Button:
    """round, action and choice come back in the Tap. The action `again` is the driver's: see bot.games."""

    label: Line
    round: int
    action: str
    choice: int = 0
    tone: Literal["plain", "good", "danger"] = "plain"


Buttons = tuple[tuple[Button, ...], ...]
"""Rows of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """A message; with a picture, its caption. blur: 0 shows the picture sharp, each more hides it more."""

    text: Text
    slot: Slot | None = None
    picture: str | None = None
    blur: int = 0
    buttons: Buttons = ()
    reply_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A message that pictures are to reply to, in the slot `prompt`.

    people: whom it is for and notifies; nobody stands for all. Without buttons it forces a reply on them.
    """

    text: Text
    people: tuple[int, ...] = ()
    picture: str | None = None
    buttons: Buttons = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """The slot's message is to show this from now on. A message with a picture keeps it where `picture` is None.

    every: seconds that must have passed since the message was sent or edited last; of the edits that wait for that only
    the newest is made.
    """

    slot: Slot
    text: Text
    picture: str | None = None
    blur: int = 0
    buttons: Buttons = ()
    every: int = 0


@dataclass(frozen=True, slots=True)
class React:
    """To a person's message; left out where the chat's budget is spent."""

    message_id: int
    reaction: Reaction


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to the Tap that it comes of."""

    text: Line


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture among others."""

    picture: str
    caption: Line


@dataclass(frozen=True, slots=True)
class ShowAlbum:
    """Two to ten pictures as one album."""

    pictures: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPoll:
    """A poll that shows its pictures, in the slot `ballot`: not anonymous, one choice, results hidden till it closes.

    Where the chat's server can't, a message with the question and the buttons instead.
    """

    question: Line
    options: tuple[Shown, ...]
    round: int
    seconds: int
    buttons: Buttons


@dataclass(frozen=True, slots=True)
class ClosePoll:
    """Votes in the slot `ballot` count no more: its poll is stopped, or its buttons go."""


@dataclass(frozen=True, slots=True)
class DropButtons:
    """The messages of this round that have no slot lose their buttons, one after another when the chat has room."""

    round: int


@dataclass(frozen=True, slots=True)
class Paint:
    """By the games' one small recipe; it ends in Painted or PaintingFailed with this entry. person: for whom."""

    entry: int
    content: str
    style: str
    person: int


@dataclass(frozen=True, slots=True)
class Score:
    """Points that the person has won in this chat."""

    person: int
    points: int


@dataclass(frozen=True, slots=True)
class Streak:
    """How often in a row the person has been right, or there, up to now."""

    person: int
    length: int


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A picture that may hang on the chat's wall, by how many votes it got."""

    picture: str
    people: tuple[int, ...]
    votes: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """Up to nine pictures as one, the best first."""

    text: Text
    pictures: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Morph:
    """An MP4 that goes through the pictures, each turning into the next."""

    text: Text
    pictures: tuple[str, ...]
    buttons: Buttons = ()


@dataclass(frozen=True, slots=True)
class End:
    """The game is over: always the last effect. What is still being painted for it may be dropped."""

    outcome: Outcome


Effect = (
    Say
    | Prompt
    | Edit
    | React
    | Toast
    | ShowAlbum
    | AskPoll
    | ClosePoll
    | DropButtons
    | Paint
    | Score
    | Streak
    | Exhibit
    | Sheet
    | Morph
    | End
)
Effects = tuple[Effect, ...]
