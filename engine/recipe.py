"""Recipe: every knob of one transfer, its bounds, unit, help and presets, declared once.

The command line, the chat's `/settings`, the parser of `iterations=120` and the docs read them from here.
This module imports neither TensorFlow nor anything of the chat, so that both can use it.
"""

from __future__ import annotations

import difflib
import math
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Final

from engine.refusal import Refusal

__all__ = [
    "CONVOLUTIONS",
    "KNOBS",
    "LAYERS",
    "MOST_STYLES",
    "PRESETS",
    "Knob",
    "Recipe",
    "RecipeError",
    "blend_weights",
    "layer_weights",
    "parse_changes",
]

# VGG19's layers by their Keras names, in their order. A convolution includes its ReLU, so block4_conv2 is the papers'
# relu4_2; the pool behind the last block is left out, nothing comes after it.
LAYERS: Final = tuple(
    f"block{block}_{layer}"
    for block, depth in enumerate((2, 2, 4, 4, 4), start=1)
    for layer in (*(f"conv{number}" for number in range(1, depth + 1)), "pool")
)[:-1]
CONVOLUTIONS: Final = tuple(layer for layer in LAYERS if not layer.endswith("_pool"))


MOST_STYLES: Final = 8
EQUALLY: Final = "equally"


class RecipeError(Refusal):
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
    words: str = ""  # what a text without fixed choices may be, in words
    reading: Callable[[str], object] | None = None  # raises RecipeError for a text that makes no sense

    @property
    def allowed(self) -> str:
        """The allowed values in words, for help texts and errors."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if self.words:
            return self.words
        kind, shown = ("a whole number", "d") if self.type is int else ("a number", "g")
        return f"{kind} from {self.low:{shown}} to {self.high:{shown}}" + (f" {self.unit}" if self.unit else "")

    def check(self, value: object) -> None:
        """Raise RecipeError unless `value` has the knob's type and lies within its bounds."""
        if self.choices:
            if value not in self.choices:
                raise self._refusal(value, "choice", _hint(str(value), self.choices))
            return
        if self.reading is not None:
            if not isinstance(value, str):
                raise self._refusal(value)
            try:
                self.reading(value)
            except RecipeError as error:
                raise RecipeError(f"{self.name}: {error}") from None
            return
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not number or (self.type is int and not isinstance(value, int)) or not self.low <= value <= self.high:  # type: ignore[operator]
            raise self._refusal(value, "whole-number" if self.type is int else "number")

    def parse(self, text: str) -> int | float | str:
        """A value from what a person typed. Raises RecipeError if it is not of the knob's type or out of bounds."""
        value: int | float | str = text.strip()
        if self.type is not str:
            try:
                value = self.type(value)
            except ValueError:
                raise self._refusal(text, "whole-number" if self.type is int else "number") from None
        self.check(value)
        return value

    def _refusal(self, value: object, reason: str = "", hint: str = "") -> RecipeError:
        sentence = f"{self.name} is {_quoted(value)}; it must be {self.allowed}."
        if hint:
            sentence = f"{sentence} Did you mean {hint}?"
        facts: dict[str, str | float] = {"setting": self.name, "value": _quoted(value), "unit": self.unit or "none"}
        if self.low is not None and self.high is not None:
            facts |= {"low": self.low, "high": self.high}
        return RecipeError(sentence, reason, choices=", ".join(self.choices), hint=hint, **facts)


# What each preset sets; every other knob keeps its default. `classic` is the original recipe: besides these knobs it
# stands for the original losses and for a single scale (engine.stylize).
PRESETS: Final[Mapping[str, Mapping[str, int | float | str]]] = {
    "quick": {"iterations": 100, "size": 384},
    "balanced": {"iterations": 200},
    "fine": {"iterations": 400, "size": 768},
    "poster": {"iterations": 200, "size": 1536},
    "classic": {
        "iterations": 1000,
        "precision": "float32",
        "optimizer": "adam",
        "init": "content",
        "content_layers": "block5_conv2",
        "style_layers": "block1_conv1,block2_conv1,block3_conv1,block4_conv1,block5_conv1",
        "tv_weight": 0.0,
    },
}


def layer_weights(text: str) -> dict[str, float]:
    """Layers and their weights from `block1_conv1:2,block2_conv1`; a layer without a weight has 1.

    Raises RecipeError for an unknown layer, one named twice, or a weight that is not a number from 0.001 to 1000.
    """
    weights: dict[str, float] = {}
    for part in text.split(","):
        name, colon, weight = part.strip().partition(":")
        if name not in LAYERS:
            near = _did_you_mean(name, LAYERS)
            raise RecipeError(
                f"there is no layer {_quoted(name)}; there are {LAYERS[0]} to {LAYERS[-1]},"
                f" and block1_pool to block4_pool.{near}"
            )
        if name in weights:
            raise RecipeError(f"{name} is named twice.")
        weights[name] = _weight(weight) if colon else 1.0
    return weights


def blend_weights(text: str) -> tuple[float, ...]:
    """The styles' weights from `0.7,0.3`, scaled to a sum of 1; none for `equally`. Raises RecipeError."""
    weights = [] if text == EQUALLY else [_weight(part) for part in text.split(",")]
    if len(weights) > MOST_STYLES:
        raise RecipeError(f"these are {len(weights)} weights; there can be at most {MOST_STYLES} styles.")
    return tuple(weight / sum(weights) for weight in weights)


def _weight(text: str) -> float:
    try:
        weight = float(text)
    except ValueError:
        weight = math.nan
    if not 0.001 <= weight <= 1000:
        raise RecipeError(f"{_quoted(text)} is no weight; write a number from 0.001 to 1000.")
    return weight


def _knob(
    default: Any,
    help: str,
    *,
    unit: str = "",
    low: float | None = None,
    high: float | None = None,
    choices: tuple[str, ...] = (),
    words: str = "",
    reading: Callable[[str], object] | None = None,
) -> Any:
    metadata = {"help": help, "unit": unit, "low": low, "high": high, "choices": choices}
    return field(default=default, metadata={**metadata, "words": words, "reading": reading})


_LAYERS_IN_WORDS: Final = "layers and weights as in block1_conv1:2,block4_conv2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How one painting is made. Frozen and valid: a value out of bounds raises RecipeError at construction."""

    preset: str = _knob("balanced", "where the other settings start from", choices=tuple(PRESETS))
    iterations: int = _knob(200, "optimisation steps over all scales; more is closer to the style", low=1, high=5000)
    size: int = _knob(512, "long side of the painting", unit="px", low=64, high=4096)
    style_weight: float = _knob(1.0, "how strongly the style pulls; 2 is twice as strong", low=0.01, high=100)
    content_weight: float = _knob(1.0, "how strongly the photo is kept; 2 is twice as strong", low=0.01, high=100)
    blend: str = _knob(
        EQUALLY,
        "what each of several styles weighs",
        words=f"{EQUALLY}, or a weight for each style as in 0.7,0.3",
        reading=blend_weights,
    )
    style_scale: float = _knob(
        1.0, "size of the style beside the photo; smaller gives finer strokes, larger coarser ones", low=0.25, high=4
    )
    colour: str = _knob(
        "style",
        "style takes its colours; luminance keeps the photo's; match gives the style the photo's colours first",
        choices=("style", "luminance", "match"),
    )
    init: str = _knob("sketch", "what the optimisation starts from", choices=("sketch", "content", "style", "noise"))
    content_layers: str = _knob(
        "block2_conv2,block3_conv1,block4_conv2",
        "layers of VGG19 that keep the photo; deeper ones keep less detail",
        words=_LAYERS_IN_WORDS,
        reading=layer_weights,
    )
    style_layers: str = _knob(
        "block1_pool,block2_pool,block3_conv1,block3_pool,block5_conv1",
        "layers of VGG19 that make the style; deeper ones are larger strokes",
        words=_LAYERS_IN_WORDS,
        reading=layer_weights,
    )
    tv_weight: float = _knob(2.0, "how strongly fine noise is smoothed (total variation)", low=0, high=1000)
    pooling: str = _knob("max", "how VGG19 halves its feature maps", choices=("max", "average"))
    optimizer: str = _knob("lbfgs", "lbfgs needs fewer iterations than adam", choices=("lbfgs", "adam"))
    seconds: float = _knob(
        0.0, "paint for this long, whatever the iterations; 0 for no limit", unit="s", low=0, high=86_400
    )
    tolerance: float = _knob(
        0.0, "leave a scale once 10 iterations gain less than this part of the loss; 0 never does", low=0, high=0.5
    )
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
    tile: int = _knob(
        0,
        "paint in tiles of this size, to the same result in less memory; 0 does so for large pictures only",
        unit="px",
        low=0,
        high=4096,
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

    def changed(self, changes: Mapping[str, Any]) -> Recipe:
        """This recipe with some knobs changed; a preset among them does not change the others. Raises RecipeError."""
        return Recipe(**{**self.to_dict(), **changes})

    def style_shares(self, styles: int) -> tuple[float, ...]:
        """The share of each of several styles, sum 1; all the same unless `blend` says otherwise.

        Raises RecipeError unless `blend` has a weight for each, or for too many styles.
        """
        if not 1 <= styles <= MOST_STYLES:
            raise RecipeError(f"There are {styles} styles; there can be 1 to {MOST_STYLES}.")
        weights = blend_weights(self.blend)
        if weights and len(weights) != styles:
            raise RecipeError(
                f"blend has {len(weights)} weights for {styles} styles; give one for each style, or none.",
                "blend-count",
                weights=len(weights),
                styles=styles,
            )
        return weights or (1 / styles,) * styles

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
    # Copied from a sentence that runs from right to left, it may hold the invisible marks of its direction.
    seen = "".join(character for character in text if unicodedata.category(character) != "Cf")
    for word in seen.split():
        name, equals, value = word.partition("=")
        if not equals or not value:
            raise RecipeError(
                f"I don't understand {_quoted(word)}; write name=value, for example iterations=120.",
                "no-pair",
                word=_quoted(word),
            )
        knob = _known(name.strip().lower())
        changes[knob.name] = knob.parse(value)
    return changes


def _known(name: str) -> Knob:
    if name not in KNOBS:
        raise RecipeError(
            f"There is no setting {_quoted(name)}; there are {', '.join(KNOBS)}.{_did_you_mean(name, tuple(KNOBS))}",
            "no-setting",
            setting=_quoted(name),
            settings=", ".join(KNOBS),
            hint=_hint(name, tuple(KNOBS)),
        )
    return KNOBS[name]


def _quoted(value: object) -> str:
    """What a person typed, cut to a length that leaves room for the answer."""
    text = repr(value)
    return text if len(text) <= 50 else f"{text[:48]}…{text[-1]}"


def _hint(word: str, known: tuple[str, ...]) -> str:
    """The known word that is nearest; empty if none is near."""
    return next(iter(difflib.get_close_matches(word, known, n=1)), "")


def _did_you_mean(word: str, known: tuple[str, ...]) -> str:
    near = _hint(word, known)
    return f" Did you mean {near}?" if near else ""
