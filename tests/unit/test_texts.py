"""The words the bot says, in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import given, settings
from hypothesis import strategies as st

import bot
import bot.texts
from bot.store.conversations import Place
from bot.store.jobs import Job
from bot.studio import progress
from bot.texts import LANGUAGES, Words, words_in
from bot.texts.final import caption
from bot.texts.recipes import TYPED, differences
from engine.executor import EncodedSnapshot
from engine.pictures import LIMITS
from engine.recipe import KNOBS, PRESETS, Recipe, RecipeError, parse_changes
from engine.refusal import Refusal

LONGEST_CAPTION = 1024
LONGEST_TOAST = 200
LONGEST_COMMAND_DESCRIPTION = 256
CATALOGUES = Path(bot.texts.__file__).parent
HANDLERS = sorted((Path(bot.__file__).parent / "handlers").glob("*.py"))
EN = words_in("en")


class Spoken(Visitor):
    """Collects which variables, prefixed by $, and which other messages an entry speaks of."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(f"${node.id.name}")

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Of each message of a catalogue, what it speaks of."""
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse((CATALOGUES / f"{language}.ftl").read_text("utf-8")).body:
        assert not isinstance(entry, ftl.Junk), f"{language}.ftl: {entry.content[:80]}"
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{language}.ftl has {entry.id.name} twice"
            spoken = Spoken()
            spoken.visit(entry)
            found[entry.id.name] = spoken.names
    return found


def variables(language: str) -> dict[str, set[str]]:
    return {name: {word for word in spoken if word[0] == "$"} for name, spoken in messages(language).items()}


def written_in_code() -> Iterator[str]:
    """The texts in the bot's code; `*` stands for what is filled in."""
    for path in Path(bot.__file__).parent.rglob("*.py"):
        if "playground" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
            elif isinstance(node, ast.JoinedStr):
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)


def sentences(tree: ast.Module) -> list[str]:
    """Texts of two words and more, but for docstrings, what goes to the log or into errors, and SQL."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    not_said = {
        id(argument)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("log.", "PictureError"))
        for argument in ast.walk(node)
    }
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings | not_said
    ]
    return [text for text in texts if re.search(r"[A-Za-z]{2,} [a-z]{2,}", text) and text != "file is too big"]


def snapshot(iteration: int, iterations: int, seconds_left: float | None) -> EncodedSnapshot:
    return EncodedSnapshot(iteration, iterations, 512, 8, 8, 1.0, seconds_left, None, False, b"")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_has_every_message_with_the_same_variables(language: str) -> None:
    assert variables(language) == variables("en")


def test_nothing_is_translated_that_nobody_says() -> None:
    texts = {text for text in written_in_code() if re.fullmatch(r"[a-z*_-]+", text) and re.search("[a-z]", text)}
    said = re.compile("|".join(re.escape(text).replace(r"\*", "[a-z_-]+") for text in texts))
    spoken_of = set().union(*messages("en").values())

    assert [name for name in messages("en") if not said.fullmatch(name) and name not in spoken_of] == []


@pytest.mark.parametrize("path", HANDLERS, ids=lambda path: path.stem)
def test_no_handler_holds_a_sentence_of_its_own(path: Path) -> None:
    assert sentences(ast.parse(path.read_text("utf-8"))) == []


def test_a_sentence_in_a_handler_would_be_found() -> None:
    assert sentences(ast.parse('async def hello(c):\n    messages.answer(c, "Send me two photos.")')) != []


@pytest.mark.parametrize(
    ("iteration", "seconds_left", "said"),
    [
        (0, None, "Step 0 of 320 · 0% · a first sketch"),
        (5, None, "Step 5 of 320 · 1%"),
        (120, 41.3, "Step 120 of 320 · 37% · about 40 sec left"),
        (319, 0.2, "Step 319 of 320 · 99% · about 5 sec left"),
        (10, 600, "Step 10 of 320 · 3% · about 10 min left"),
        (10, 7300, "Step 10 of 320 · 3% · about 2 hr left"),
    ],
)
def test_progress_is_told_in_steps_percent_and_time(iteration: int, seconds_left: float | None, said: str) -> None:
    assert progress(EN, Recipe(), snapshot(iteration, 320, seconds_left)) == said


@settings(deadline=None)  # whoever speaks a language first reads its catalogue
@given(st.sampled_from(list(LANGUAGES)), st.integers(1, 5000), st.integers(0, 5000), st.none() | st.floats(0, 1e6))
def test_progress_always_fits_a_caption_and_never_promises_more_than_it_has(
    language: str, iterations: int, iteration: int, seconds_left: float | None
) -> None:
    iteration = min(iteration, iterations)

    text = progress(words_in(language), Recipe(), snapshot(iteration, iterations, seconds_left))

    assert len(text) <= LONGEST_CAPTION
    assert bool(re.search(r"\b100\s?%", text)) == (iteration == iterations)


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        ("en", {1: "1 painting is", 2: "2 paintings are", 1005: "1,005 paintings are"}),
        ("ru", {1: "1 картина", 2: "2 картины", 1005: "1\u00a0005 картин"}),
        ("de", {1: "1 Bild", 2: "2 Bilder", 1005: "1.005 Bilder"}),
        ("hi", {1: "1 पेंटिंग है", 2: "2 पेंटिंग हैं", 1005: "1,005 पेंटिंग हैं"}),
        ("zh", {1: "1 幅画", 2: "2 幅画", 1005: "1,005 幅画"}),
        ("ar", {0: "لا لوحات", 1: "لوحة واحدة", 2: "لوحتان", 5: "\u20685\u2069 لوحات", 11: "\u206811\u2069 لوحة"}),
    ],
)
def test_numbers_are_counted_and_written_as_the_language_does(language: str, numbers: dict[int, str]) -> None:
    for ahead, words in numbers.items():
        assert words in words_in(language)("in-line", ahead=ahead)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("pt-BR", "pt"),
        ("ru_RU", "ru"),
        ("DE", "de"),
        ("ar-EG", "ar"),
        ("hi", "hi"),
        ("zh-hans", "zh"),
        ("zh-hant", "zh"),
        ("zh-CN", "zh"),
        ("fi", "en"),
        (None, "en"),
        ("", "en"),
    ],
)
def test_a_person_is_spoken_to_in_the_language_of_their_app_or_else_in_english(tag: str | None, language: str) -> None:
    assert words_in(tag).language == language


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", {40: "40 sec", 120: "2 min", 7300: "2 hr"}),
        ("ar", {40: "40 ثانية", 120: "دقيقتان", 7300: "ساعتان"}),
        ("hi", {40: "40 सेकंड", 120: "2 मिनट", 7300: "2 घंटे"}),
        ("zh", {40: "40秒", 120: "2分钟", 7300: "2小时"}),
    ],
)
def test_times_are_said_as_the_language_says_them(language: str, said: dict[int, str]) -> None:
    for seconds, time in said.items():
        assert time in words_in(language)("settings-time", seconds=seconds)


def every_text(language: str) -> dict[str, str]:
    """Each message of a language, with 5 for every variable."""
    words = words_in(language)
    return {
        name: words(name, **{variable[1:]: 5 for variable in needed}) for name, needed in variables(language).items()
    }


def test_what_is_filled_in_stays_in_its_place_where_lines_run_from_right_to_left() -> None:
    """In isolates (U+2068, U+2069); without them "PDF." would take the full stop along to the wrong side."""
    assert "\u2068scan.PDF\u2069" in words_in("ar")("refused-other-format", format="scan.PDF")
    assert "\u2068/start, /help\u2069" in words_in("ar")("unknown-command", commands="/start, /help")


def test_commands_and_examples_stay_in_one_piece_where_lines_run_from_right_to_left() -> None:
    for name, text in every_text("ar").items():
        bare = re.sub("\u2068[^\u2068\u2069]*\u2069", "", text)
        assert not re.search(r"/[a-z]|[a-z_]=|=[a-z0-9]", bare), name


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "ar"])
def test_nothing_invisible_is_said_where_lines_run_from_left_to_right(language: str) -> None:
    assert [name for name, text in every_text(language).items() if re.search("[\u200e\u200f\u2066-\u2069]", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_sees_a_command_wherever_one_is_named(language: str) -> None:
    """It takes none for a command that stands next to a letter, of whatever script, a digit, / or <>."""
    for name, text in every_text(language).items():
        for command in re.finditer("/[a-z]+", text):
            around = text[max(0, command.start() - 1) : command.start()] + text[command.end() : command.end() + 1]
            assert not re.search(r"[\w/<>]", around), f"{name}: {text}"


def refused() -> Iterator[Refusal]:
    """What the engine refuses for a reason that it names, each reason at least once."""
    for check in (
        lambda: LIMITS.check_bytes(0),
        lambda: LIMITS.check_bytes(30 * 2**20 + 300_000),
        lambda: LIMITS.check_size(901, 90_101),
        lambda: LIMITS.check_size(8, 8),
        lambda: LIMITS.check_size(999, 33),
        lambda: parse_changes("faster"),
        lambda: parse_changes("colour=blue"),
        lambda: parse_changes("size=1"),
        lambda: parse_changes("tolerance=x"),
    ):
        try:
            check()
        except Refusal as refusal:
            yield refusal
        else:
            raise AssertionError("nothing was refused")


@pytest.mark.parametrize("refusal", list(refused()), ids=lambda refusal: refusal.reason)
def test_what_the_engine_refuses_is_said_in_english_as_the_engine_says_it(refusal: Refusal) -> None:
    assert EN.why(refusal).replace(",", "") == str(refusal).replace(",", "")


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_what_the_engine_refuses_is_said_in_the_persons_language(language: str) -> None:
    for refusal in refused():
        assert words_in(language).why(refusal) != EN.why(refusal)


def test_a_refusal_that_names_no_reason_is_said_as_it_is() -> None:
    assert words_in("de").why(RecipeError("This is so.")) == "This is so."


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_telegram_limits_is_short_enough_in_every_language(language: str) -> None:
    words = words_in(language)

    for name, text in every_text(language).items():
        if name.startswith("command-"):
            assert 1 <= len(text) <= LONGEST_COMMAND_DESCRIPTION
        if name.startswith("tapped-") or name in ("too-late", "not-yours", "not-begun", "stale", "line-is-long"):
            assert len(text) <= LONGEST_TOAST
        if name.startswith("button-"):
            assert len(text) <= 40
    assert len(words("description")) <= 512
    assert len(words("description-short")) <= 120


@pytest.mark.parametrize("name", TYPED)
def test_what_a_setting_does_is_told_in_english_as_the_recipe_tells_it(name: str) -> None:
    assert EN(f"help-{name}") == KNOBS[name].help


@pytest.mark.parametrize("preset", PRESETS)
def test_a_final_tells_how_it_was_made_in_a_line(preset: str) -> None:
    recipe = Recipe.of(preset=preset)
    job = Job(1, Place(1, 0, 1), 1, "a", ("b",), recipe, "done", 1, "c", took=130.0)

    told = caption(job, EN)
    told_early = caption(replace(job, steps=1), EN)

    line = f"{preset} · {recipe.iterations:,} steps · {recipe.size:,} px · 2 min"
    assert told == f"Here is your painting.\n{line}"
    assert told_early == told.replace(f"{recipe.iterations:,} steps", "1 step")


def test_a_final_tells_of_the_recipe_only_what_differs_from_its_preset() -> None:
    recipe = Recipe.of(
        preset="quick",
        style_weight=2,
        colour="luminance",
        init="style",
        pooling="average",
        seed=3,
        size=200,
        style_layers="block1_conv1",
    )

    assert differences(EN, recipe) == [
        "Style: 2",
        "Colours: the photo's",
        "Starts from: the style",
        "pooling=average",
        "Variation: 3",
    ]
    assert differences(EN, Recipe.of(preset="classic")) == []


def test_a_message_that_does_not_exist_is_an_error_of_the_program() -> None:
    with pytest.raises(LookupError):
        Words("en")("no-such-message")
