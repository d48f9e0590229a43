"""python -m engine compare, with tiny presets."""

import gc
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from drawings import speckles, waves

from engine import __main__ as command_line
from engine import compare, pictures
from engine.compare import Entry, better, judge
from engine.compare.sheet import Cell, contact_sheet
from engine.painter import Painter
from engine.pictures import Picture
from engine.recipe import Recipe
from engine.stylize import Snapshot
from engine.weights import WeightFiles

DOT = np.zeros((1, 1, 3), np.uint8)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    pictures.write(tmp_path / "cat.png", waves(48, 64))
    return tmp_path / "cat.png"


@pytest.fixture
def style(tmp_path: Path) -> Path:
    pictures.write(tmp_path / "dots.png", speckles(64, 64))
    return tmp_path / "dots.png"


def snapshots_alive() -> int:
    return sum(isinstance(thing, Snapshot) for thing in gc.get_objects())


def test_the_device_is_set_up_before_the_judge_computes(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr(judge, "set_up", lambda: calls.append("set up"))
    monkeypatch.setattr(judge, "Judge", lambda _: calls.append("judge"))

    judge.load_judge()

    assert calls == ["set up", "judge"]


def test_every_preset_is_painted_judged_and_laid_side_by_side(
    weight_files: WeightFiles,
    photo: Path,
    style: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    small = {name: Recipe.of(preset=name, size=64, iterations=6) for name in compare.RECIPES}
    monkeypatch.setattr(compare, "RECIPES", small)
    rival = Recipe.of(preset="classic", size=64)
    monkeypatch.setattr(compare, "RIVAL", rival)
    recipes: list[Recipe] = []
    held: list[int] = []
    before = snapshots_alive()
    stylize = compare.stylize

    def stylize_and_note(content: Picture, styles: list[Picture], recipe: Recipe, painter: Painter) -> Any:
        recipes.append(recipe)
        for snapshot in stylize(content, styles, recipe, painter):
            held.append(snapshots_alive() - before)
            yield snapshot

    monkeypatch.setattr(compare, "stylize", stylize_and_note)

    code = command_line.main(["compare", str(photo), str(style), "--out", str(tmp_path / "out"), "--json"])

    assert code == 0
    told = json.loads(capsys.readouterr().out)["cat-dots"]
    assert [entry["name"] for entry in told] == ["sketch", "quick", "balanced", "fine", "classic"]
    seconds = {entry["name"]: entry["seconds"] for entry in told}
    assert recipes[-1] == rival.changed({"seconds": seconds["balanced"]})
    assert max(held) <= 3, "paintings of before are let go: they hold gigabytes"
    assert all(entry["from_content"] > 0 and entry["from_style"] > 0 for entry in told)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "cat-dots-balanced.png", "cat-dots-classic.png", "cat-dots-fine.png", "cat-dots-quick.png",
        "cat-dots-sketch.png", "cat-dots.jpg",
    ]  # fmt: skip
    assert pictures.read(tmp_path / "out" / "cat-dots.jpg").shape[1] == 4 * (512 + 12) + 12


@pytest.mark.parametrize(("style_better", "content_better", "expected"), [
    (True, True, True), (True, None, True), (None, True, True), (None, None, False), (True, False, False),
])  # fmt: skip
def test_one_is_better_where_it_is_nearer_to_one_and_no_further_from_the_other(
    style_better: bool | None, content_better: bool | None, expected: bool
) -> None:
    distance = {True: 0.4, None: 0.5, False: 0.6}
    one = Entry("one", 1.0, 1, distance[content_better], distance[style_better], DOT)
    other = Entry("other", 1.0, 1, 0.5, 0.5, DOT)

    assert better(one, other) is expected


def test_a_content_without_a_style_is_refused_in_one_line(photo: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        command_line.main(["compare", str(photo), "--out", str(photo.parent / "out")])

    assert refused.value.code == 2
    assert "give a style with every content" in capfd.readouterr().err
    assert not (photo.parent / "out").exists()


@pytest.mark.parametrize("presets", ["poster", "quick", "", "balanced,nonsense"])
def test_presets_that_make_no_comparison_are_refused(
    presets: str, photo: Path, style: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        command_line.main(["compare", str(photo), str(style), "--out", str(photo.parent / "out"), "--presets", presets])

    assert refused.value.code == 2
    assert "some of quick, balanced, fine" in capfd.readouterr().err


def test_a_missing_picture_is_refused_before_anything_is_painted(
    photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = command_line.main(["compare", str(photo), "nowhere.png", "--out", str(photo.parent / "out")])

    assert code == 2
    assert "nowhere.png" in capsys.readouterr().err


def test_the_sheet_shows_every_picture_whole_row_by_row() -> None:
    wide, high = np.full((100, 200, 3), (200, 30, 30), np.uint8), np.full((512, 256, 3), (30, 30, 200), np.uint8)

    sheet = contact_sheet([Cell("wide", wide), Cell("high", high), Cell("wide again", wide)], columns=2)

    assert sheet.shape == (2 * 12 + 512 + 15 + 12 + 256 + 2 * 12 + 15, 2 * (512 + 12) + 12, 3)
    assert (sheet[12 : 12 + 256, 12 : 12 + 512] == (200, 30, 30)).all()
    assert (sheet[12 : 12 + 512, 12 + 512 + 12 :][:, :256] == (30, 30, 200)).all()
    second = 12 + 512 + 2 * 12 + 15
    assert (sheet[second : second + 256, 12 : 12 + 512] == (200, 30, 30)).all()
    assert (sheet[12 + 256 : 12 + 256 + 24, 12 : 12 + 512].min(axis=2) < 100).any()  # the text beneath


def test_the_sheet_leaves_the_text_room_under_narrow_pictures() -> None:
    narrow = np.full((512, 128, 3), (200, 30, 30), np.uint8)

    assert contact_sheet([Cell("a line of text", narrow)] * 2, columns=2).shape[1] == 2 * (512 + 12) + 12
