"""The Bot API's own description of its methods: parameter names and types, checked before a method runs.

`spec.json` holds the methods that this server implements and the types of their parameters; `trim_spec` makes it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from bot.playground.model import Json
from bot.playground.outside_text import parse_json

__all__ = ["ARRAY", "SCALARS", "Checked", "Spec"]

ARRAY = "Array of "
# Objects that Telegram takes as a mere text too, the value of this field, though it no longer says so.
SHORTHAND = {"InputPollOption": "text"}


@dataclass(slots=True)
class Checked:
    """Parameters as Python values, and in words what was wrong. unreadable: those that could not be converted."""

    values: Json = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)


class Spec:
    """Methods and types by name."""

    def __init__(self, api: Json) -> None:
        self._methods: Json = api["methods"]
        self._types: Json = api["types"]

    @classmethod
    @cache
    def shipped(cls) -> Spec:
        """The one in the package."""
        return cls(json.loads(resources.files("bot.playground").joinpath("spec.json").read_text("utf-8")))

    @property
    def reaction_emoji(self) -> frozenset[str]:
        """The emoji a bot may react with."""
        return frozenset(self._types["ReactionTypeEmoji"]["fields"]["emoji"]["choices"])

    def has(self, method: str, parameter: str) -> bool:
        """Whether a method has a parameter of this name."""
        return parameter in self._methods[method]["fields"]

    def check(self, method: str, given: Json, uploads: frozenset[str] = frozenset()) -> Checked:
        """Convert what a request gave, text or JSON, to the types of the method's parameters.

        uploads: the names of the files in the body; each must be a parameter, or attached by one.
        """
        known = self._methods[method]["fields"]
        checked = Checked()
        lacking = [name for name, each in known.items() if each["required"] and name not in given.keys() | uploads]
        if lacking:
            checked.problems.append(f"{method} lacks {', '.join(lacking)}")
        for name, value in given.items():
            if name not in known:
                checked.problems.append(f"{method} has no parameter {name!r}")
                continue
            try:
                checked.values[name] = self._convert(value, known[name]["types"], name, checked.problems)
            except ValueError as mistake:
                checked.problems.append(str(mistake))
                checked.unreadable.append(name)
        written = json.dumps(checked.values)
        for name in uploads:
            if name not in known and f"attach://{name}" not in written:
                checked.problems.append(f"{method} has no parameter {name!r}, nor is that file attached by one")
        return checked

    def _convert(self, value: Any, types: list[str], where: str, problems: list[str]) -> Any:
        """The value as the type that it fits best; what does not fit goes to `problems`.

        Raises ValueError if it can't be read as any.
        """
        items = [kind.removeprefix(ARRAY) for kind in types if kind.startswith(ARRAY)]
        readings: list[tuple[Any, list[str]]] = []
        mistakes = []
        for kind in sorted(types, key=lambda kind: kind == "String"):
            found: list[str] = []
            try:
                readings.append((self._read(value, kind, items, where, found), found))
            except ValueError as mistake:
                mistakes.append(str(mistake))
        if not readings:
            raise ValueError("; or ".join(mistakes))
        converted, found = min(readings, key=lambda reading: len(reading[1]))
        problems.extend(found)
        return converted

    def _read(self, value: Any, kind: str, items: list[str], where: str, problems: list[str]) -> Any:
        """The value as one type. items: what an array may hold."""
        if kind in SCALARS:
            return SCALARS[kind](value, where)
        if kind == "InputFile":
            raise ValueError(f"{where} is no file")
        if isinstance(value, str):
            value = {SHORTHAND[kind]: value} if kind in SHORTHAND else _json(value, where)
        if kind.startswith(ARRAY):
            if not isinstance(value, list):
                raise ValueError(f"{where} is no array")
            return [self._convert(item, items, f"{where}[{i}]", problems) for i, item in enumerate(value)]
        if not isinstance(value, dict):
            raise ValueError(f"{where} is no {kind}")
        return self._object(value, kind, where, problems)

    def _object(self, value: Json, kind: str, where: str, problems: list[str]) -> Json:
        """The object with its fields converted, unknown ones left out."""
        described = self._types[kind]
        if "subtypes" in described:
            return dict(self._convert(value, described["subtypes"], where, problems))
        fields: Json = described["fields"]
        lacking = [name for name, each in fields.items() if each["required"] and name not in value]
        if lacking:
            raise ValueError(f"{where}: {kind} lacks {', '.join(lacking)}")
        problems.extend(f"{where}: {kind} has no field {name!r}" for name in value.keys() - fields.keys())
        converted = {
            name: self._convert(each, fields[name]["types"], f"{where}.{name}", problems)
            for name, each in value.items()
            if name in fields
        }
        for name, each in converted.items():
            if each not in fields[name].get("choices", [each]):
                problems.append(f"{where}: the {name} of {kind} can't be {each!r}")
        return converted


def _json(text: str, where: str) -> Any:
    try:
        return parse_json(text)
    except ValueError:
        raise ValueError(f"{where} is no JSON: {text[:80]!r}") from None


def _integer(value: Any, where: str) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"-?\d{1,19}", str(value)):
        raise ValueError(f"{where} is no whole number: {value!r}")
    return int(value)


def _number(value: Any, where: str) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise ValueError(f"{where} is no number: {value!r}") from None


def _truth(value: Any, where: str) -> bool:
    words = {"true": True, "1": True, "false": False, "0": False}
    if str(value).lower() not in words:
        raise ValueError(f"{where} is neither true nor false: {value!r}")
    return words[str(value).lower()]


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{where} is no text: {value!r}")
    return value


SCALARS = {"Integer": _integer, "Float": _number, "Boolean": _truth, "True": _truth, "String": _text}
