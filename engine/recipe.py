"""Recipe: every knob of one transfer, its bounds, unit, help and presets, declared once.

The command line, the chat's `/settings`, the parser of `iterations=120` and the docs read them from here.
This module imports neither TensorFlow nor anything of the chat, so that both can use it.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Final

__all__ = ["KNOBS", "PRESETS", "Knob", "Recipe", "RecipeError", "parse_changes"]


class RecipeError(ValueError):
    """A knob's name or value is not allowed; the message says what is, for the person who set it."""


@dataclass(frozen=True, slots=True)
class Knob:
    """One setting of a Recipe: what it may be, and what it does."""

    name: str
    type: type
    default: Any
    help: str
    unit: str = ""
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()

    @property
    def allowed(self) -> str:
        """The allowed values in words, for help texts and errors."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        kind, shown = ("a whole number", "d") if self.type is int else ("a number", "g")
        return f"{kind} from {self.low:{shown}} to {self.high:{shown}}" + (f" {self.unit}" if self.unit else "")

    def check(self, value: object) -> None:
        """Raise RecipeError unless `value` has the knob's type and lies within its bounds."""
        if self.choices:
            if value not in self.choices:
                raise RecipeError(
                    f"{self.name} is {_quoted(value)}; it must be {self.allowed}.{_hint(str(value), self.choices)}"
                )
            return
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not number or (self.type is int and not isinstance(value, int)) or not self.low <= value <= self.high:  # type: ignore[operator]
            raise RecipeError(f"{self.name} is {_quoted(value)}; it must be {self.allowed}.")

    def parse(self, text: str) -> int | float | str:
        """A value from what a person typed. Raises RecipeError if it is not of the knob's type or out of bounds."""
        value: int | float | str = text.strip()
        if not self.choices:
            try:
                value = self.type(value)
            except ValueError:
                raise RecipeError(f"{self.name} is {_quoted(text)}; it must be {self.allowed}.") from None
        self.check(value)
        return value


# What each preset sets; every other knob keeps its default. A preset also names the objective:
# `classic` optimises the original losses with Adam, the others the relative losses with L-BFGS (engine.stylize).
PRESETS: Final[Mapping[str, Mapping[str, int | float | str]]] = {
    "quick": {"iterations": 120, "size": 384},
    "balanced": {"iterations": 320},
    "fine": {"iterations": 640, "size": 768},
    "classic": {"iterations": 1000, "precision": "float32"},
}


def _knob(
    default: Any,
    help: str,
    *,
    unit: str = "",
    low: float | None = None,
    high: float | None = None,
    choices: tuple[str, ...] = (),
) -> Any:
    return field(default=default, metadata={"help": help, "unit": unit, "low": low, "high": high, "choices": choices})


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How one painting is made. Frozen and valid: a value out of bounds raises RecipeError at construction."""

    preset: str = _knob("balanced", "where the other settings start from", choices=tuple(PRESETS))
    iterations: int = _knob(320, "optimisation steps over all scales; more is closer to the style", low=1, high=5000)
    size: int = _knob(512, "long side of the painting", unit="px", low=64, high=1024)
    style_weight: float = _knob(1.0, "how strongly the style pulls; 2 is twice as strong", low=0.01, high=100)
    content_weight: float = _knob(1.0, "how strongly the photo is kept; 2 is twice as strong", low=0.01, high=100)
    seed: int = _knob(
        0,
        "0 starts from the sketch itself; any other number varies the painting, the same for the same number",
        low=0,
        high=2**31 - 1,
    )
    precision: str = _knob(
        "auto",
        "number format of the network passes; auto takes bfloat16 where the chip has it",
        choices=("auto", "float32", "bfloat16"),
    )

    def __post_init__(self) -> None:
        for knob in KNOBS.values():
            knob.check(getattr(self, knob.name))

    @classmethod
    def of(cls, **changes: Any) -> Recipe:
        """The recipe of `changes["preset"]` (default: balanced) with the other changes applied.

        Raises RecipeError for an unknown name or a value out of bounds.
        """
        for name in changes:
            _known(name)
        preset = changes.get("preset", KNOBS["preset"].default)
        KNOBS["preset"].check(preset)
        return cls(**{**PRESETS[preset], **changes})

    def to_dict(self) -> dict[str, int | float | str]:
        """Every knob by name, as JSON can hold it; `Recipe(**d)` gives the recipe back."""
        return asdict(self)


KNOBS: Final[Mapping[str, Knob]] = {
    f.name: Knob(f.name, {"int": int, "float": float, "str": str}[str(f.type)], f.default, **f.metadata)
    for f in fields(Recipe)
}


def parse_changes(text: str) -> dict[str, int | float | str]:
    """Changes from what a person typed: `iterations=120 style_weight=2`.

    Returns the parsed values by knob name, each within its own bounds. Raises RecipeError naming the first word
    that is not `name=value`, the first unknown name (with the nearest known one) or the first bad value.
    """
    changes: dict[str, int | float | str] = {}
    for word in text.split():
        name, equals, value = word.partition("=")
        if not equals or not value:
            raise RecipeError(f"I don't understand {_quoted(word)}; write name=value, for example iterations=120.")
        knob = _known(name.strip().lower())
        changes[knob.name] = knob.parse(value)
    return changes


def _known(name: str) -> Knob:
    if name not in KNOBS:
        raise RecipeError(
            f"There is no setting {_quoted(name)}; there are {', '.join(KNOBS)}.{_hint(name, tuple(KNOBS))}"
        )
    return KNOBS[name]


def _quoted(value: object) -> str:
    """What a person typed, cut to a length that leaves room for the answer."""
    text = repr(value)
    return text if len(text) <= 50 else f"{text[:48]}…{text[-1]}"


def _hint(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f" Did you mean {near[0]}?" if near else ""
