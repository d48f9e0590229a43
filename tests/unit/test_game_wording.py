"""How games' lines become texts with people's names in them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.game_driver.wording import Speaker, data_of
from bot.games.effects import Button, Name, Names, StyleName, line
from bot.handlers.game_taps import PATTERN
from bot.store import people
from bot.store.people import Person
from bot.texts import words_in

PEOPLE = {1: "Ann", 2: "Бо 🎨", 3: "  <b>Cem</b>\n& Co ", 4: "\ue0005:Eve\ue001", 5: "D" * 60, -7: "The Club"}


@pytest.fixture
def c() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.execute(
        "CREATE TABLE person (id INTEGER PRIMARY KEY, name, language, created_ms, last_claim, chosen_language)"
    )
    for number, name in PEOPLE.items():
        people.remember(connection, Person(number, name), now_ms=1)
    yield connection
    connection.close()


@pytest.fixture
def speaker(c: sqlite3.Connection) -> Speaker:
    return Speaker(c, words_in("en"))


def mentioned(text: str, place: tuple[int, int, int]) -> str:
    offset, length, _ = place
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def test_names_are_plain_words_on_one_line(speaker: Speaker) -> None:
    assert speaker.line(line("game-stopped", name=Name(3))).startswith("<b>Cem</b> & Co stopped")


def test_a_name_can_not_pretend_to_be_somebody_else(speaker: Speaker) -> None:
    text, places = speaker.text((line("game-stopped", name=Name(4)),), [5])

    assert text.splitlines()[1].startswith("5:Eve stopped")
    assert [mentioned(text, place) for place in places] == ["D" * 39 + "…"]


def test_people_are_mentioned_where_they_are_named_and_the_others_before_it(speaker: Speaker) -> None:
    text, places = speaker.text((line("relay-turn", name=Name(2), seconds=120),), [2, 1])

    assert text.startswith("Ann\nБо 🎨, the brush is yours")
    assert {mentioned(text, place): place[2] for place in places} == {"Ann": 1, "Бо 🎨": 2}


def test_a_chat_that_plays_is_named_but_can_not_be_mentioned(speaker: Speaker) -> None:
    assert speaker.text((line("daily-entry", name=Name(-7)),), [-7]) == ("By The Club", ())


def test_who_is_not_known_is_somebody(speaker: Speaker) -> None:
    assert speaker.line(line("daily-entry", name=Name(99))) == "By somebody"


def test_people_are_listed_and_styles_named_as_the_language_does_it(speaker: Speaker) -> None:
    assert speaker.line(line("lobby-closed", names=Names((1, 2)))) == "Playing: Ann and Бо 🎨"
    assert speaker.line(line("game-button-style", style=StyleName("mosaic"))) == "Mosaic"


def test_a_toast_is_no_longer_than_telegram_allows(c: sqlite3.Connection, speaker: Speaker) -> None:
    assert len(speaker.toast(line("game-only-starter", name=Name(5)))) <= 200


def test_buttons_call_back_their_game_round_action_and_choice(speaker: Speaker) -> None:
    button = Button(line("contest-letter", letter="A"), round=3, action="vote", choice=7, tone="good")
    (((shown,),)) = json.loads(speaker.keyboard(1295, ((button,),)) or "")["inline_keyboard"]

    assert shown == {"text": "A", "callback_data": "g:zz:3:vote:7", "style": "success"}


@given(st.integers(1, 2**53), st.integers(0, 10**6), st.integers(0, 999))
def test_what_a_button_calls_back_is_read_again_and_short_enough(game: int, round_number: int, choice: int) -> None:
    data = data_of(game, Button(line("contest-letter"), round_number, "vote", choice))
    found = PATTERN.fullmatch(data)

    assert found is not None
    assert (int(found[1], 36), int(found[2]), int(found[4])) == (game, round_number, choice)
    assert len(data.encode()) <= 64
