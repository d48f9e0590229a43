"""Guess the Style: a painting comes out of the fog, and four names stand below it.

Rules: a game is three paintings. Each is shown ever sharper, five times in steps of 15 seconds; a right answer is worth
5 points at first and one less with every step. Everybody in the chat has one answer. Right answers in a row make a
streak, which goes on from game to game; who doesn't answer keeps theirs. Once all who answered the painting before have
answered this one, it is shown; a painting that nobody answers is the last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Final, Literal

from bot.games.ballot import places
from bot.games.chance import drawn, shuffled
from bot.games.effects import (
    Button,
    Buttons,
    Edit,
    Effect,
    Effects,
    Line,
    Name,
    Outcome,
    Paint,
    React,
    Say,
    Score,
    Streak,
    StyleName,
    Text,
    Toast,
    line,
)
from bot.games.events import (
    AskedToStop,
    Command,
    Event,
    HouseStyle,
    Kind,
    Painted,
    PaintingFailed,
    PersonLeft,
    Picture,
    Tap,
    TimeUp,
)
from bot.games.state import State, again_button, ended, next_round, timed

__all__ = ["Guess", "begin", "play"]

PAINTINGS: Final = 3
CHOICES: Final = 4
MOST_POINTS: Final = 5
STEP_S: Final = 15
PAUSE_S: Final = 8
PAINTING_S: Final = 300


@dataclass(frozen=True, slots=True)
class Question:
    """A painting whose style is to be guessed. Its entry is its number. choices: as the buttons show them."""

    number: int
    content: str
    choices: tuple[HouseStyle, ...]
    right: int
    painting: str | None = None
    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess(State):
    """questions: those to come, the one that is asked first. points: what a right answer is worth now.

    answers: to the question that is asked: person to points, 0 for a wrong one. total: all points of the game.
    regulars: who answered the question before.
    """

    kind: ClassVar[Kind] = "guess"

    phase: Literal["painting", "showing", "pause"] = "painting"
    questions: tuple[Question, ...]
    points: int = MOST_POINTS
    answers: Mapping[int, int] = field(default_factory=dict)
    total: Mapping[int, int] = field(default_factory=dict)
    streaks: Mapping[int, int] = field(default_factory=dict)
    regulars: tuple[int, ...] = ()


def begin(command: Command) -> tuple[Guess, Effects]:
    questions = _questions(command)
    state = Guess(command=command, questions=questions, streaks=command.streaks)
    mixing = Say(slot="card", text=(line("guess-title"), line("guess-about"), line("guess-mixing")))
    paints = [Paint(q.number, q.content, q.choices[q.right].picture, command.person) for q in questions]
    return timed(state, command.at + PAINTING_S), (mixing, *paints)


def play(state: Guess, event: Event) -> tuple[Guess, Effects]:
    match event:
        case Tap(action="guess", choice=choice) if state.phase == "showing" and 0 <= choice < CHOICES:
            return _answered(state, event)
        case Tap():
            return state, (Toast(line("game-stale")),)
        case Picture():
            return state, (React(event.message_id, "unclear"),)
        case Painted(entry=number, picture=picture):
            return _settled(state, number, picture, event.at)
        case PaintingFailed(entry=number):
            return _settled(state, number, None, event.at)
        case TimeUp():
            return _time_up(state, event.at)
        case PersonLeft(person=person):
            return _left(state, person), ()
        case AskedToStop(person=person):
            return _stopped(state, person)
    return state, ()


def _questions(command: Command) -> tuple[Question, ...]:
    """Different styles are right; different photos, where the house has enough and nobody brought one."""
    contents = (command.content,) if command.content else shuffled(command.seed, "contents", command.house.contents)
    rights = drawn(command.seed, "rights", command.house.styles, PAINTINGS)
    questions = []
    for number, right in enumerate(rights, start=1):
        others = [style for style in command.house.styles if style.name != right.name]
        wrong = drawn(command.seed, f"wrong {number}", others, CHOICES - 1)
        choices = shuffled(command.seed, f"order {number}", (right, *wrong))
        questions.append(Question(number, contents[number % len(contents)], choices, choices.index(right)))
    return tuple(questions)


# Painting


def _settled(state: Guess, number: int, painting: str | None, at: int) -> tuple[Guess, Effects]:
    waiting = next((q for q in state.questions if q.number == number and not q.painting and not q.failed), None)
    if waiting is None:
        return state, ()
    done = replace(waiting, painting=painting, failed=painting is None)
    state = replace(state, questions=tuple(done if q is waiting else q for q in state.questions))
    return _advance(state, at) if state.phase == "painting" else (state, ())


def _advance(state: Guess, at: int) -> tuple[Guess, Effects]:
    """Show the next painting, or wait for it, or end. Paintings that failed are passed over."""
    questions = tuple(q for q in state.questions if not q.failed)
    state = replace(state, questions=questions)
    if not questions:
        return _finish(state, "finished")
    if questions[0].painting is None:
        return (state if state.phase == "painting" else timed(replace(state, phase="painting"), at + PAINTING_S)), ()
    state = replace(state, phase="showing", points=MOST_POINTS, answers={})
    state = timed(next_round(state), at + STEP_S)
    show = Say(
        slot="card",
        text=_question_text(state),
        picture=questions[0].painting,
        blur=_blur(state),
        buttons=_choices(state),
    )
    return state, (show,)


def _time_up(state: Guess, at: int) -> tuple[Guess, Effects]:
    match state.phase:
        case "painting":
            late = tuple(q if q.painting else replace(q, failed=True) for q in state.questions)
            return _advance(replace(state, questions=late), at)
        case "pause":
            return _advance(state, at)
        case "showing" if state.points == 1:
            return _reveal(state, at)
        case "showing":
            state = timed(replace(state, points=state.points - 1), at + STEP_S)
            sharper = Edit(
                slot="card",
                text=_question_text(state),
                picture=state.questions[0].painting,
                blur=_blur(state),
                buttons=_choices(state),
            )
            return state, (sharper,)


# Guessing


def _question_text(state: Guess) -> Text:
    return (line("guess-question"), line("guess-worth", points=state.points, seconds=STEP_S))


def _blur(state: Guess) -> int:
    """Sharp only when the answer is told."""
    return state.points


def _choices(state: Guess) -> Buttons:
    buttons = [
        Button(line("game-button-style", style=StyleName(style.name)), state.round, "guess", choice)
        for choice, style in enumerate(state.questions[0].choices)
    ]
    return (tuple(buttons[:2]), tuple(buttons[2:]))


def _answered(state: Guess, tap: Tap) -> tuple[Guess, Effects]:
    if tap.person in state.answers:
        return state, (Toast(line("guess-answered-already")),)
    points = state.points if tap.choice == state.questions[0].right else 0
    state = replace(state, answers={**state.answers, tap.person: points})
    toast = Toast(line("guess-right", points=points) if points else line("guess-wrong"))
    if state.regulars and all(person in state.answers for person in state.regulars):
        state, effects = _reveal(state, tap.at)
        return state, (toast, *effects)
    return state, (toast,)


def _reveal(state: Guess, at: int) -> tuple[Guess, Effects]:
    """Tell the answer and score. Then a pause to look at it, unless it was the last, or nobody is there."""
    question, answers = state.questions[0], state.answers
    total = {**state.total, **{person: state.total.get(person, 0) + points for person, points in answers.items()}}
    streaks = {person: state.streaks.get(person, 0) + 1 if points else 0 for person, points in answers.items()}
    answer = Edit(slot="card", text=_answer_text(state, streaks), picture=question.painting)
    scores: list[Effect] = [Score(person, points) for person, points in answers.items() if points]
    scores += [Streak(person, length) for person, length in streaks.items()]
    state = replace(
        state,
        phase="pause",
        questions=state.questions[1:],
        regulars=tuple(answers),
        total=total,
        streaks={**state.streaks, **streaks},
        answers={},
    )
    if answers and any(not q.failed for q in state.questions):
        return timed(next_round(state), at + PAUSE_S), (answer, *scores)
    state, effects = _finish(state, "finished" if answers else "asleep")
    return state, (answer, *scores, *effects)


def _answer_text(state: Guess, streaks: Mapping[int, int]) -> Text:
    question = state.questions[0]
    lines = [line("guess-answer", style=StyleName(question.choices[question.right].name))]
    if not state.answers:
        lines.append(line("guess-nobody-answered"))
    elif not any(state.answers.values()):
        lines.append(line("guess-nobody-right"))
    lines += [
        line("guess-was-right", name=Name(person), points=points, streak=streaks[person])
        for person, points in state.answers.items()
        if points
    ]
    return tuple(lines)


def _left(state: Guess, person: int) -> Guess:
    """Points that were scored stay; the answer of the moment is gone, and nobody waits for another."""
    return replace(
        state,
        answers={who: points for who, points in state.answers.items() if who != person},
        regulars=tuple(who for who in state.regulars if who != person),
    )


# The end


def _finish(state: Guess, outcome: Outcome) -> tuple[Guess, Effects]:
    if outcome != "stopped" and not state.total:
        outcome = "asleep" if outcome == "asleep" else "failed"
    return ended(state, outcome, Say(text=_board(state, outcome), buttons=again_button(state)))


def _board(state: Guess, outcome: Outcome) -> Text:
    ahead = sorted((-points, person) for person, points in state.total.items() if points)
    if not ahead:
        nothing: Mapping[str, Line] = {"asleep": line("guess-asleep"), "failed": line("guess-failed")}
        return (nothing.get(outcome, line("guess-no-points")),)
    rows = zip(places([-points for points, _ in ahead]), ahead, strict=True)
    return (
        line("guess-board"),
        *(line("guess-place", place=place, name=Name(person), points=-points) for place, (points, person) in rows),
    )


def _stopped(state: Guess, person: int) -> tuple[Guess, Effects]:
    """The painting that is shown is not scored."""
    stopped = line("game-stopped", name=Name(person))
    card: Effects = (Edit(slot="card", text=(line("guess-stopped"),)),) if state.phase == "showing" else ()
    board = _board(state, "stopped") if state.total else ()
    return ended(state, "stopped", *card, Say(text=(stopped, *board), buttons=again_button(state)))
