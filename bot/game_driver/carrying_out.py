"""Effects of games become rows: what is to be sent, painted, scored; and what is left to do after the commit."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field
from typing import Final

from telegram.constants import ReactionEmoji

from bot.game_driver.wording import Speaker
from bot.games.effects import (
    AskPoll,
    ClosePoll,
    DropButtons,
    Edit,
    Effect,
    Effects,
    End,
    Exhibit,
    Line,
    Morph,
    Paint,
    Prompt,
    React,
    Reaction,
    Say,
    Score,
    Sheet,
    ShowAlbum,
    Streak,
    Toast,
)
from bot.store import conversations, jobs, posts, requests, scores
from bot.store.conversations import Place
from bot.store.games import Game
from bot.store.posts import Content
from engine.recipe import Recipe

__all__ = ["RECIPE", "Aftermath", "carry_out"]

# Twice the usual pull of the style: what is voted on is seen small, beside others of the same photo.
RECIPE: Final = Recipe.of(preset="quick", size=320, iterations=80, style_weight=2.0)
"""Of all paintings of games: many of them are made at once."""

_EMOJI: Final[dict[Reaction, str]] = {
    "accepted": ReactionEmoji.OK_HAND_SIGN,
    "working": ReactionEmoji.WRITING_HAND,
    "unclear": ReactionEmoji.THINKING_FACE,
    "failed": ReactionEmoji.BROKEN_HEART,
}


@dataclass(slots=True)
class Aftermath:
    """What no transaction can do. reactions: (chat, message, emoji); edits: posts; stopped: jobs.

    known: entries that were painted before, for whoever it was, and the paintings: the game is to be told at once.
    """

    toast: Line | None = None
    reactions: list[tuple[int, int, str]] = field(default_factory=list)
    edits: list[int] = field(default_factory=list)
    stopped: list[int] = field(default_factory=list)
    known: list[tuple[int, str]] = field(default_factory=list)

    def followed_by(self, other: Aftermath) -> None:
        """Add what comes after it."""
        self.reactions += other.reactions
        self.edits += other.edits
        self.stopped += other.stopped


class _Carrier:
    def __init__(
        self, c: sqlite3.Connection, game: Game, speaker: Speaker, at: int, now_ms: int, round_number: int
    ) -> None:
        self.aftermath = Aftermath()
        self._c = c
        self._game = game
        self._speaker = speaker
        self._at = at
        self._now_ms = now_ms
        self._round = round_number

    def carry_out(self, effect: Effect) -> None:
        match effect:
            case Say():
                self._owe(self._said(effect), effect.slot, effect.reply_to)
            case Prompt():
                self._owe(self._prompt(effect), "prompt")
            case Edit():
                self._edit(effect)
            case React(message_id=message_id, reaction=reaction):
                self.aftermath.reactions.append((self._game.chat_id, message_id, _EMOJI[reaction]))
            case Toast(text=text):
                self.aftermath.toast = text
            case ShowAlbum(pictures=shown):
                album = self._speaker.pictures([(each.picture, each.caption) for each in shown])
                self._owe(Content(text="", album=album))
            case AskPoll():
                self._owe(self._poll(effect), "ballot")
            case ClosePoll():
                self._wanted(posts.close(self._c, self._game, "ballot"))
            case DropButtons(round=number):
                self.aftermath.edits += posts.drop_buttons(self._c, self._game, number)
            case Sheet(text=text, pictures=shown):
                sheet = self._speaker.pictures([(each.picture, each.caption) for each in shown])
                self._owe(Content(text=self._with_captions(self._speaker.text(text)[0], sheet), sheet=sheet))
            case Morph():
                words, mentions = self._speaker.text(effect.text)
                keyboard = self._speaker.keyboard(self._game.id, effect.buttons)
                self._owe(Content(text=words, mentions=mentions, keyboard=keyboard, film=effect.pictures))
            case _:
                self._note(effect)

    def _note(self, effect: Effect) -> None:
        """What nobody is shown."""
        c, game = self._c, self._game
        match effect:
            case Paint():
                self._paint(effect)
            case Score(person=person, points=points):
                scores.add(c, game.chat_id, person, kind=game.kind, points=points, at=self._at)
            case Streak(person=person, length=length):
                scores.set_streak(c, game.chat_id, person, kind=game.kind, length=length)
            case Exhibit(picture=picture, people=people, votes=votes):
                scores.exhibit(c, game.chat_id, scores.Exhibit(picture, people, votes), at=self._at)
            case End():
                self.aftermath.stopped += jobs.cancel_game(c, game.id, now_ms=self._now_ms)

    def _said(self, say: Say | Edit) -> Content:
        words, mentions = self._speaker.text(say.text)
        keyboard = self._speaker.keyboard(self._game.id, say.buttons)
        return Content(
            text=words,
            mentions=mentions,
            keyboard=keyboard,
            picture=say.picture,
            blur=say.blur,
            round=self._round,
        )

    def _prompt(self, prompt: Prompt) -> Content:
        words, mentions = self._speaker.text(prompt.text, prompt.people)
        keyboard = self._speaker.keyboard(self._game.id, prompt.buttons)
        if keyboard is None:
            keyboard = json.dumps({"force_reply": True, "selective": bool(prompt.people)})
        return Content(text=words, mentions=mentions, keyboard=keyboard, picture=prompt.picture, round=self._round)

    def _poll(self, ask: AskPoll) -> Content:
        return Content(
            text=self._speaker.line(ask.question),
            options=self._speaker.pictures([(option.picture, option.caption) for option in ask.options]),
            keyboard=self._speaker.keyboard(self._game.id, ask.buttons),
            round=ask.round,
        )

    def _edit(self, edit: Edit) -> None:
        self._wanted(posts.edit(self._c, self._game, edit.slot, self._said(edit), every=edit.every))

    def _wanted(self, post_id: int | None) -> None:
        if post_id is not None:
            self.aftermath.edits.append(post_id)

    def _owe(self, content: Content, slot: str | None = None, reply_to: int | None = None) -> None:
        game = self._game
        place = (game.chat_id, game.topic_id)
        posts.owe(self._c, place, content, game_id=game.id, slot=slot, reply_to=reply_to)

    def _paint(self, paint: Paint) -> None:
        game = self._game
        before = requests.painted(self._c, paint.content, [paint.style], RECIPE)
        picture = jobs.get(self._c, before).result if before is not None else None
        if picture is not None:
            self.aftermath.known.append((paint.entry, picture))
            return
        jobs.add_for_game(
            self._c,
            conversations.identify(self._c, Place(game.chat_id, game.topic_id, paint.person)),
            game_id=game.id,
            entry=paint.entry,
            content=paint.content,
            style=paint.style,
            recipe=RECIPE,
            now_ms=self._now_ms,
        )

    @staticmethod
    def _with_captions(words: str, sheet: tuple[posts.Picture, ...]) -> str:
        rows = [f"{number}. {picture.caption}" for number, picture in enumerate(sheet, start=1)]
        return "\n".join([words, *rows])


def carry_out(
    c: sqlite3.Connection,
    game: Game,
    effects: Effects,
    speaker: Speaker,
    *,
    at: int,
    now_ms: int,
    round_number: int = 0,
) -> Aftermath:
    """at: seconds since 1970 by the games' clock. Persons that effects speak of must be known."""
    carrier = _Carrier(c, game, speaker, at, now_ms, round_number)
    for effect in effects:
        carrier.carry_out(effect)
    return carrier.aftermath
