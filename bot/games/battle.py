"""Art Battle: everybody paints the same photo, each in a style of their own, and the chat chooses the best.

Rules: two to eight players gather. The starter's photo, or one of the house, is what all of them paint. Each replies to
the prompt with one style picture, or takes one of the house that nobody has. The paintings hang without names; anybody
in the chat may vote, and a vote for oneself doesn't count. First, second and third get 3, 2 and 1 points; who has equal
votes shares the place and gets its points; without a vote there are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from bot.games.ballot import letter, places
from bot.games.contest import Contest, Phase, Rules, ask_for_styles, authors, paintings, play_contest, result
from bot.games.effects import Edit, Effects, Exhibit, Line, Name, Names, Say, Score, Text, line
from bot.games.events import Command, Event, Kind
from bot.games.lobby import MOST, chosen_content, open_lobby, play_lobby
from bot.games.state import again_button, ended

__all__ = ["Battle", "begin", "play"]

PODIUM: Final = (3, 2, 1)
LONGEST_THEME: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Battle(Contest):
    kind: ClassVar[Kind] = "battle"

    phase: Phase = "lobby"


def begin(command: Command) -> tuple[Battle, Effects]:
    state = Battle(command=command, players=(command.person,), content=chosen_content(command))
    return open_lobby(state, _title(state))


def play(state: Battle, event: Event) -> tuple[Battle, Effects]:
    if state.phase == "lobby":
        return play_lobby(state, event, _title(state), _start)
    return play_contest(state, event, _RULES)


def _title(state: Battle) -> Text:
    theme = " ".join(state.command.text.split())[:LONGEST_THEME]
    return (line("battle-title-theme", theme=theme) if theme else line("battle-title"), line("battle-about"))


def _start(state: Battle, at: int) -> tuple[Battle, Effects]:
    card = Edit(slot="card", text=(_title(state)[0], line("lobby-closed", names=Names(state.players))))
    state, effects = ask_for_styles(state, _RULES, at, _title(state)[:1])
    return state, (card, *effects)


def _judge(state: Battle, at: int) -> tuple[Battle, Effects]:
    again = again_button(state)
    match len(state.ballot):
        case 0 if not state.entries:
            return ended(state, "asleep", Say(text=(line("battle-asleep"),), buttons=again))
        case 0:
            return ended(state, "failed", Say(text=(line("battle-failed"),), buttons=again))
        case 1:
            alone = line("battle-alone", name=Name(authors(state)[0]))
            return ended(state, "finished", Say(text=(alone,), picture=paintings(state)[0], buttons=again))
    return _podium(state)


def _podium(state: Battle) -> tuple[Battle, Effects]:
    votes = result(state)
    placed = sorted(zip(places(votes), range(len(votes)), strict=True))
    points = {option: PODIUM[place - 1] if place <= len(PODIUM) and votes[option] else 0 for place, option in placed}
    winners = tuple(option for place, option in placed if place == 1 and votes[option])
    rows = [
        line(
            "battle-place",
            place=place,
            letter=letter(option),
            name=Name(authors(state)[option]),
            votes=votes[option],
            points=points[option],
        )
        for place, option in placed
    ]
    best = paintings(state)[winners[0]] if winners else None
    podium = Say(text=(_verdict(state, winners), *rows), picture=best, buttons=again_button(state))
    scores = [Score(authors(state)[option], won) for option, won in points.items() if won]
    wall = [
        Exhibit(painting, (author,), count)
        for painting, author, count in zip(paintings(state), authors(state), votes, strict=True)
        if count
    ]
    return ended(state, "won" if len(winners) == 1 else "drawn", podium, *scores, *wall)


def _verdict(state: Battle, winners: tuple[int, ...]) -> Line:
    match winners:
        case ():
            return line("battle-no-votes")
        case (winner,):
            return line("battle-won", name=Name(authors(state)[winner]), letter=letter(winner))
    return line("battle-won-together", names=Names(tuple(authors(state)[winner] for winner in winners)))


_RULES: Final[Rules[Battle]] = Rules(styles_s=180, voting_s=90, most=MOST, judge=_judge)
