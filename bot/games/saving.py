"""States of games as JSON, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from pydantic import TypeAdapter, ValidationError

from bot.games.battle import Battle
from bot.games.daily import Daily
from bot.games.duel import Duel
from bot.games.guess import Guess
from bot.games.mash import Mash
from bot.games.relay import Relay
from bot.games.state import State

__all__ = ["UnreadableState", "from_json", "to_json"]

_ADAPTERS: Final[Mapping[str, TypeAdapter[State]]] = {
    state.kind: TypeAdapter(state) for state in (Battle, Daily, Duel, Guess, Mash, Relay)
}
_VERSIONS: Final = {state.kind: state.version for state in (Battle, Daily, Duel, Guess, Mash, Relay)}


class UnreadableState(Exception):
    """No state of a game that is played now: of another version, or damaged."""


def to_json(state: State) -> str:
    """With its kind and that kind's version."""
    inside = _ADAPTERS[state.kind].dump_python(state, mode="json")
    return json.dumps({"kind": state.kind, "version": state.version, "state": inside})


def from_json(text: str) -> State:
    """What `to_json` wrote. Raises UnreadableState."""
    try:
        saved = json.loads(text)
        kind, version, inside = saved["kind"], saved["version"], saved["state"]
        adapter = _ADAPTERS[kind]
    except (ValueError, LookupError, TypeError) as error:
        raise UnreadableState(f"this is no game's state: {text[:80]}") from error
    if version != _VERSIONS[kind]:
        raise UnreadableState(f"a {kind} of version {version}; played now: {_VERSIONS[kind]}")
    try:
        return adapter.validate_python(inside)
    except ValidationError as error:
        raise UnreadableState(f"a {kind} that can't be read: {error}") from error
