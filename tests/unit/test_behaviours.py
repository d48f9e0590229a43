"""`tests/behaviours.md` says which test shows which behaviour; these hold it to what there is."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Final, get_args

import pytest

from bot.games.events import Kind

TESTS: Final = Path(__file__).parents[1]
_ROW: Final = re.compile(r"\| (?P<behaviour>[^|]+) \| (?P<tests>[^|]+) \|")
_TEST: Final = re.compile(r"`([\w/]+\.py)(?:::(\w+))?`")


def rows(table: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """What a person does, and the tests that show it: file and function, "" for the whole file."""
    found = [_ROW.fullmatch(line.strip()) for line in table.splitlines()]
    return [
        (row["behaviour"], _TEST.findall(row["tests"]))
        for row in found
        if row and not row["behaviour"].startswith(("-", "What "))
    ]


def named_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in ast.walk(tree) if isinstance(node, functions) and node.name.startswith("test_")}


TABLE: Final = (TESTS / "behaviours.md").read_text("utf-8")


@pytest.mark.parametrize(("behaviour", "shown_by"), rows(TABLE))
def test_every_behaviour_is_shown_by_tests_that_there_are(behaviour: str, shown_by: list[tuple[str, str]]) -> None:
    assert shown_by, f"no test shows: {behaviour}"
    for file, function in shown_by:
        there = named_in(TESTS / file)
        assert there
        assert not function or function in there, f"{file} has no {function}"


GAMES: Final = get_args(Kind)


@pytest.mark.parametrize("game", GAMES)
def test_every_case_of_a_game_has_a_test_that_there_is_or_a_reason_why_not(game: str) -> None:
    lines = [line.strip("| ").split(" | ") for line in TABLE.partition("| Case |")[2].partition("\n\n")[0].splitlines()]
    column, cases = lines[0].index(game) + 1, lines[2:]
    there = named_in(TESTS / f"games/test_games_{game}.py")
    assert cases
    for case in cases:
        assert len(case) == len(GAMES) + 1
        named = re.findall(r"`(\w+)`", case[column])
        assert set(named) <= there
        assert named or case[column].strip()


def test_every_test_of_the_chat_belongs_to_a_behaviour() -> None:
    named = {file for _, shown_by in rows(TABLE) for file, _ in shown_by}
    files = {f"chat/{path.name}" for path in (TESTS / "chat").glob("test_*.py")}
    assert files - named == set()


def test_a_row_without_a_test_would_be_found() -> None:
    assert rows("| a thing | none yet |") == [("a thing", [])]
    assert rows("| a thing | `chat/test_x.py::test_y`, `unit/test_z.py` |") == [
        ("a thing", [("chat/test_x.py", "test_y"), ("unit/test_z.py", "")])
    ]
