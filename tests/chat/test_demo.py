"""`python -m bot` and `python -m bot demo`, as a person starts them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from stage import picture

from engine.weights import WeightFiles

ROOT = Path(__file__).parents[2]


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "bot", *arguments]


def environment(home: Path) -> dict[str, str]:
    """No setting of the bot's; weights from where this machine keeps them."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GOUACHE_") or "CACHE" in name}
    return {**kept, "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(home)}


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments), cwd=folder, env=environment(folder / "home"), capture_output=True, text=True, check=False
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "photo.jpg").write_bytes(picture(seed=1, width=120, height=90))
    (tmp_path / "style.png").write_bytes(picture(seed=2, format="PNG"))
    return tmp_path


def test_the_demo_paints_and_writes_the_painting_its_snapshots_and_the_conversation(
    folder: Path, weight_files: WeightFiles
) -> None:
    shown = run(folder, "demo", "--content=photo.jpg", "--style=style.png", "--size=96", "--seconds=5")

    assert shown.returncode == 0, shown.stderr
    assert Image.open(folder / "demo" / "final.png").size == (96, 72)
    assert Image.open(folder / "demo" / "snapshot-001.jpg").format == "JPEG"
    transcript = (folder / "demo" / "transcript.txt").read_text("utf-8")
    assert "/settings size=96 seconds=5.0" in transcript
    assert "Here is your painting" in transcript
    assert transcript.splitlines()[-1] in shown.stdout, "the conversation is printed as it happens"
    assert "Step " in transcript


def test_the_demo_without_pictures_brings_its_own(folder: Path, weight_files: WeightFiles) -> None:
    (folder / "here").mkdir()
    (folder / "here" / "snapshot-099.jpg").write_text("of an earlier demo")

    shown = run(folder, "demo", "--size=64", "--seconds=5", "--out=here")

    assert shown.returncode == 0, shown.stderr
    names = {path.name for path in (folder / "here").iterdir()}
    assert {"final.png", "snapshot-001.jpg", "transcript.txt"} <= names
    assert "snapshot-099.jpg" not in names


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--content=missing.jpg"], "missing.jpg: cannot be read"),
        (["--style=words.txt"], "words.txt: This is not a picture"),
        (["--content=photo.jpg", "--size=99999"], "size is 99999"),
        (["--iterations=0"], "iterations is 0"),
        (["--out=photo.jpg"], "The folder photo.jpg can't be made"),
    ],
)
def test_bad_input_ends_the_demo_with_one_clear_line(folder: Path, arguments: list[str], reason: str) -> None:
    (folder / "words.txt").write_text("not a picture at all")

    shown = run(folder, "demo", *arguments)

    assert shown.returncode == 2
    assert reason in shown.stderr
    assert "Traceback" not in shown.stderr
    assert not (folder / "demo").exists()


def test_ctrl_c_leaves_the_demo_without_a_traceback(folder: Path, weight_files: WeightFiles) -> None:
    demo = subprocess.Popen(
        command("demo", "--content=photo.jpg", "--style=style.png"),
        cwd=folder, env=environment(folder / "home"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert demo.stdout is not None
    next(line for line in demo.stdout if "Got the content" in line)
    demo.send_signal(signal.SIGINT)

    _, errors = demo.communicate(timeout=20)

    assert demo.returncode == 130
    assert errors == ""
