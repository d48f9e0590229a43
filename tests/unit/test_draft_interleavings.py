"""Pictures in many chats and topics at once: each goes with its own person's other picture of the same place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.handlers.captions import Caption
from bot.handlers.drafts import take
from bot.store import conversations, jobs
from bot.store.conversations import Draft, Place, Role
from bot.store.database import migrate
from bot.store.people import Person
from bot.texts import words_in

# Two people, each alone with the bot and both in two topics of a forum.
PLACES = [Place(1, 0, 1), Place(2, 0, 2), *(Place(*place) for place in product((-100,), (0, 7), (1, 2)))]
MOST_PICTURES = 18  # of which no person's line gets full


@dataclass(frozen=True)
class Sent:
    """One picture: where, and what its caption calls it."""

    place: Place
    role: Role | None


@contextmanager
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        migrate(connection, Path(":memory:"))
        yield connection


@given(
    st.lists(
        st.builds(Sent, st.sampled_from(PLACES), st.sampled_from((None, "content", "style"))), max_size=MOST_PICTURES
    )
)
def test_however_pictures_interleave_nobodys_are_mixed_up(sent: list[Sent]) -> None:
    waiting: dict[Place, tuple[Role, int]] = {}
    painted: list[tuple[Place, int, int]] = []
    with database() as c:
        for number, one in enumerate(sent):
            person = Person(one.place.person_id, "Somebody", "en")
            caption = Caption(one.role, {})
            found = take(
                c,
                words_in("en"),
                place=one.place,
                person=person,
                picture=str(number),
                message_id=number,
                caption=caption,
            )

            before = waiting.get(one.place)
            role = one.role or ("style" if before and before[0] == "content" else "content")
            if before is None or before[0] == role:
                waiting[one.place] = role, number
                assert found is None
            else:
                del waiting[one.place]
                pair = (number, before[1]) if role == "content" else (before[1], number)
                painted.append((one.place, *pair))
                assert found is not None

        for place in PLACES:
            role, number = waiting.get(place, (None, 0))
            conversation = conversations.find(c, place)
            draft = None if conversation is None else conversations.find_draft(c, conversation)
            assert draft == (None if role is None else Draft(str(number), number, role))
        made = [jobs.get(c, row["id"]) for row in c.execute("SELECT id FROM job ORDER BY id")]
        assert [(job.place, job.message_id, job.content, job.styles) for job in made] == [
            (place, content, str(content), (str(style),)) for place, content, style in painted
        ]
