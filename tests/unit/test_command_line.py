"""python -m engine, run as a person runs it."""

import fcntl
import json
import mmap
import os
import re
import select
import shlex
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import hostile
import numpy as np
import pytest
from PIL import Image

from engine import pictures
from engine.checkpoint import Checkpoint, digest
from engine.executor import Losses
from engine.provenance import recipe_of
from engine.recipe import Recipe
from engine.weights import WeightFiles

ROOT = Path(__file__).parent.parent.parent


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "engine", *map(str, arguments)]


def engine(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    pictures.write(path, np.random.default_rng(1).integers(0, 256, (48, 64, 3), np.uint8))
    return path


@pytest.fixture
def style(tmp_path: Path) -> Path:
    path = tmp_path / "style.jpg"
    pictures.write(path, np.random.default_rng(2).integers(0, 256, (64, 64, 3), np.uint8))
    return path


def test_a_painting_is_written_and_reported_as_one_json_object(
    weight_files: WeightFiles, photo: Path, style: Path, tmp_path: Path
) -> None:
    out, trace = tmp_path / "out.png", tmp_path / "trace.jsonl"

    done = engine(photo, style, "-o", out, "--size", 80, "--iterations", 7, "--json", "--trace", trace)

    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert list(report) == [
        *("out", "width", "height", "preset", "iterations", "seconds"),
        *("seconds_per_iteration", "precision", "device", "loss"),
    ]
    assert (report["out"], report["width"], report["height"]) == (str(out), 80, 60)
    assert (report["preset"], report["iterations"]) == ("balanced", 7)
    assert list(report["loss"]) == ["total", "content", "style"]
    with Image.open(out) as picture:
        assert picture.size == (80, 60)
    lines = [json.loads(line) for line in trace.read_text().splitlines()]
    assert [line["iteration"] for line in lines] == list(range(1, 8))
    assert all(list(line) == ["iteration", "seconds", "total", "content", "style", "size"] for line in lines)
    assert lines[-1]["total"] == report["loss"]["total"]


def test_every_knob_of_the_recipe_is_an_option(
    weight_files: WeightFiles, photo: Path, style: Path, tmp_path: Path
) -> None:
    done = engine(
        *(photo, style, "-o", tmp_path / "out.webp", "--preset", "classic", "--iterations", 2, "--size", 64),
        *("--style-weight", 2, "--content-weight", 0.5, "--seed", 3, "--precision", "float32", "--json"),
    )

    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert (report["preset"], report["iterations"], report["precision"]) == ("classic", 2, "float32")


def test_a_photo_from_a_phone_is_painted_upright_and_leaves_nothing_of_its_owner_in_the_picture(
    weight_files: WeightFiles, style: Path, tmp_path: Path
) -> None:
    # Given a photo that lies on its side and says where it was taken
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned to the right
    exif[0x010F] = "SECRETCAM"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)})
    lying, out = tmp_path / "lying.jpg", tmp_path / "out.png"
    lying.write_bytes(hostile.encoded(hostile.corners(), "JPEG", exif=exif, comment=b"SECRETCOMMENT", quality=95))

    # When it is painted as far as its own start
    done = engine(lying, style, "-o", out, "--size", 64, "--iterations", 1, "--init", "content")

    # Then white, which was at the lower left, is at the upper left, and red beside it
    assert done.returncode == 0, done.stderr
    painting = pictures.read(out).astype(int)
    assert painting.shape == (64, 48, 3)
    corners = [painting[y, x] for y, x in ((4, 4), (4, 43), (59, 43), (59, 4))]
    assert np.abs(np.subtract(corners, [(255, 255, 255), (255, 0, 0), (0, 255, 0), (0, 0, 255)])).max() < 30
    with Image.open(out) as picture:
        assert sorted(picture.info) == ["Recipe", "Software"]
        assert not picture.getexif()
    assert not any(secret in out.read_bytes() for secret in (*hostile.SECRETS, b"eXIf"))


def test_the_same_recipe_gives_the_same_file_in_another_process(
    weight_files: WeightFiles, photo: Path, style: Path, tmp_path: Path
) -> None:
    one, other = tmp_path / "one.png", tmp_path / "other.png"
    knobs = ("--size", 64, "--iterations", 5, "--precision", "float32", "--seed", 5)

    for out in (one, other):
        assert engine(photo, style, "-o", out, *knobs).returncode == 0

    assert one.read_bytes() == other.read_bytes()


def test_ctrl_c_writes_the_picture_so_far(weight_files: WeightFiles, photo: Path, style: Path, tmp_path: Path) -> None:
    out, trace = tmp_path / "out.png", tmp_path / "trace"
    os.mkfifo(trace)
    arguments = (photo, style, "-o", out, "--size", 64, "--iterations", 5000, "--trace", trace)
    with subprocess.Popen(command(*arguments), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        with trace.open() as lines:
            first = next(lines)

            process.send_signal(signal.SIGINT)

            lines.read()
        output, errors = process.communicate(timeout=60)

    assert (process.returncode, errors) == (130, b"")
    assert json.loads(first)["iteration"] == 1
    assert b"iterations in" in output
    assert pictures.read(out).shape == (48, 64, 3)


def test_several_styles_are_blended_and_the_recipe_is_written_into_the_picture(
    weight_files: WeightFiles, photo: Path, style: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.png"

    done = engine(photo, style, photo, "-o", out, "--blend", "0.7,0.3", "--size", 64, "--iterations", 2, "--tile", 48)

    assert done.returncode == 0, done.stderr
    assert recipe_of(out.read_bytes()) == Recipe.of(blend="0.7,0.3", size=64, iterations=2, tile=48)
    with Image.open(out) as picture:
        assert sorted(picture.info) == ["Recipe", "Software"]


def test_where_the_mask_is_black_the_photo_stays(
    weight_files: WeightFiles, photo: Path, style: Path, tmp_path: Path
) -> None:
    mask, out = np.zeros((48, 64, 3), np.uint8), tmp_path / "out.png"
    mask[:, :30] = 255
    pictures.write(tmp_path / "mask.png", mask)

    done = engine(photo, style, "-o", out, "--mask", tmp_path / "mask.png", "--size", 64, "--iterations", 2)

    assert done.returncode == 0, done.stderr
    painting, before = pictures.read(out), pictures.read(photo)
    np.testing.assert_array_equal(painting[:, 30:], before[:, 30:])
    assert np.abs(painting[:, :30].astype(int) - before[:, :30]).mean() > 10


def test_a_mask_of_another_size_ends_in_one_line_and_exit_code_2(photo: Path, style: Path, tmp_path: Path) -> None:
    done = engine(photo, style, "-o", tmp_path / "out.png", "--mask", style)

    assert_refused(done, "Mask 1 is 64 × 64 px; it must have the photo's size, 64 × 48 px")


def test_an_interrupted_painting_goes_on_from_its_checkpoint(
    weight_files: WeightFiles, photo: Path, style: Path, tmp_path: Path
) -> None:
    out, kept, trace = tmp_path / "out.png", tmp_path / "kept", tmp_path / "trace"
    knobs = ("--size", 64, "--iterations", 80, "--precision", "float32")
    arguments = (photo, style, "-o", out, *knobs, "--checkpoint", kept, "--trace", trace)
    os.mkfifo(trace)
    with open(os.open(trace, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0) as lines:
        # With a page of room the painting waits for its reader long before its end, however late the signal comes
        fcntl.fcntl(lines, fcntl.F_SETPIPE_SZ, mmap.PAGESIZE)
        os.set_blocking(lines.fileno(), True)
        with subprocess.Popen(command(*arguments), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert select.select([lines], [], [], 120)[0]
            assert len(lines.readline()) * 70 > mmap.PAGESIZE
            process.send_signal(signal.SIGINT)
            lines.readall()
            process.communicate(timeout=60)
    assert process.returncode == 130

    other = engine(style, photo, "-o", tmp_path / "none.png", "--resume", kept)
    resumed = engine(photo, style, "-o", out, "--resume", kept, "--trace", tmp_path / "rest")
    whole = engine(photo, style, "-o", tmp_path / "whole.png", *knobs)

    assert_refused(other, "other pictures")
    assert (resumed.returncode, whole.returncode) == (0, 0), resumed.stderr
    first = json.loads((tmp_path / "rest").read_text().splitlines()[0])["iteration"]
    assert 1 < first <= 80
    assert np.abs(pictures.read(out).astype(int) - pictures.read(tmp_path / "whole.png")).max() <= 1


def laid_aside(path: Path, photo: Path, style: Path, recipe: Recipe) -> None:
    """A checkpoint of a painting of 64 x 48 px that was hardly begun, by an optimizer without a state yet."""
    image = np.zeros((1, 48, 64, 3), np.float32)
    Checkpoint(
        recipe=recipe,
        pictures=digest([pictures.read(photo), pictures.read(style)]),
        enlarging=False,
        stage=0,
        done=1,
        iteration=1,
        seconds=0.5,
        best=Losses(9.0, 9.0, 0.0),
        recent=(9.0,),
        image=image,
        best_image=image,
        optimizer={},
    ).save(path)


def test_a_painting_is_not_resumed_by_another_recipe(photo: Path, style: Path, tmp_path: Path) -> None:
    out, kept = tmp_path / "out.png", tmp_path / "kept"
    laid_aside(kept, photo, style, Recipe.of(size=64, iterations=3, seed=4))

    for change in (("--iterations", 4), ("--seed", 0), ("--preset", "fine")):
        assert_refused(engine(photo, style, "-o", out, "--resume", kept, *change), "another recipe")

    assert not out.exists()


@pytest.mark.parametrize("damage", ["empty", "cut", "a picture"])
def test_a_damaged_checkpoint_ends_in_one_line_and_exit_code_2(
    damage: str, photo: Path, style: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    laid_aside(kept, photo, style, Recipe.of(size=64))
    data = {"empty": b"", "cut": kept.read_bytes()[:1000], "a picture": photo.read_bytes()}[damage]
    kept.write_bytes(data)

    done = engine(photo, style, "-o", tmp_path / "out.png", "--resume", kept)

    assert_refused(done, str(kept), "is no checkpoint")
    assert kept.read_bytes() == data
    assert not (tmp_path / "out.png").exists()


def test_a_finished_painting_is_enlarged_by_its_own_recipe_and_filmed(
    weight_files: WeightFiles, photo: Path, style: Path, tmp_path: Path
) -> None:
    small, large, film = tmp_path / "small.png", tmp_path / "large.png", tmp_path / "film.mp4"
    engine(photo, style, "-o", small, "--size", 64, "--iterations", 2, "--style-weight", 3)

    done = engine(photo, style, "-o", large, "--enlarge", small, "--iterations", 3, "--timelapse", film)

    assert done.returncode == 0, done.stderr
    assert pictures.read(large).shape == (96, 128, 3)
    assert recipe_of(large.read_bytes()) == Recipe.of(size=128, iterations=3, style_weight=3.0)
    assert film.read_bytes()[4:8] == b"ftyp"


def test_a_full_disk_ends_in_one_line_and_exit_code_1(
    weight_files: WeightFiles, photo: Path, style: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.png"
    arguments = command(photo, style, "-o", out, "--size", 160, "--iterations", 1)
    limited = f"ulimit -f 16; exec {shlex.join(arguments)}"  # KiB; the picture takes 50

    done = subprocess.run(
        ["/bin/bash", "-c", limited], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )

    assert done.returncode == 1
    assert done.stderr == f"python -m engine: {out}: File too large.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["photo.png", "style.jpg"]


def test_a_trace_that_finds_no_room_ends_in_one_line_and_exit_code_1_and_the_picture_so_far_is_written(
    weight_files: WeightFiles, photo: Path, style: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.png"

    done = engine(photo, style, "-o", out, "--size", 64, "--iterations", 50, "--trace", "/dev/full")

    assert done.returncode == 1
    assert re.fullmatch(r"python -m engine: /dev/full: .+\n", done.stderr)
    assert done.stdout == ""
    assert pictures.read(out).shape == (48, 64, 3)


def bad(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def picture_of(width: int, height: int) -> bytes:
    return pictures.encode_png(np.zeros((height, width, 3), np.uint8))


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("words.jpg", b"these are words, no picture" * 10, "not a picture"),
        ("empty.png", b"", "empty"),
        ("cut.png", picture_of(300, 300)[:200], "cut"),
        ("huge.png", picture_of(6000, 5000), "25 megapixels"),
        ("tiny.png", picture_of(31, 40), "32"),
        ("long.png", picture_of(1000, 40), "20"),
        ("moving.gif", b"GIF89a" + bytes(100), "GIF"),
        ("paper.pdf", b"%PDF-1.7\n" + bytes(100), "PDF"),
        ("film.mp4", b"\0\0\0\x18ftypmp42" + bytes(100), "video"),
        ("fat.png", b"\x89PNG\r\n\x1a\n" + bytes(21 * 1024 * 1024), "20 MB"),
    ],
)
def test_a_bad_picture_ends_in_one_line_and_exit_code_2(
    photo: Path, tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    path, out = bad(tmp_path, name, data), tmp_path / "out.png"

    for content, style in ((path, photo), (photo, path)):
        done = engine(content, style, "-o", out, "--trace", tmp_path / "trace.jsonl")

        assert_refused(done, words, str(path))
        assert not out.exists()
        assert not (tmp_path / "trace.jsonl").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "OUT.png", "--iterations", "0"], "1 to 5000"),
        (["-o", "OUT.png", "--iterations", "many"], "a whole number"),
        (["-o", "OUT.png", "--style-weight", "nan"], "0.01 to 100"),
        (["-o", "OUT.png", "--size", "5000"], "64 to 4096"),
        (["-o", "OUT.png", "--preset", "clasic"], "Did you mean classic?"),
        (["-o", "OUT.png", "--precision", "float16"], "bfloat16"),
        (["-o", "OUT.bmp"], ".png"),
        (["-o", "nowhere/OUT.png"], "no folder"),
        (["-o", "OUT.png", "--trace", "nowhere/trace"], "nowhere/trace"),
        (["-o", "OUT.png", "--colour"], "--colour"),
        (["-o", "OUT.png", "--colour", "sepia"], "style, luminance, match"),
        (["-o", "OUT.png", "--style-layers", "block1_con1"], "Did you mean block1_conv1?"),
        (["-o", "OUT.png", "--content-layers", "block4_conv2:many"], "'many' is no weight"),
        (["-o", "OUT.png", "--blend", "0.5,0.5"], "2 weights for 1 styles"),
        (["-o", "OUT.png", "--tolerance", "2"], "0 to 0.5"),
        (["-o", "OUT.png", "--tile", "-1"], "0 to 4096"),
        (["-o", "OUT.png", "--timelapse", "film.gif"], ".mp4"),
        (["-o", "OUT.png", "--timelapse", "nowhere/film.mp4"], "no folder"),
        (["-o", "OUT.png", "--checkpoint", "nowhere/kept"], "no folder"),
        (["-o", "OUT.png", "--resume", "nowhere/kept"], "cannot be read"),
        (["-o", "OUT.png", "--resume", "kept", "--enlarge", "small.png"], "not allowed with argument --resume"),
        (["-o", "OUT.png", "--enlarge", "nowhere/small.png"], "cannot be read"),
        (["-o", "OUT.png", "--mask", "pyproject.toml"], "not a picture"),
        ([], "-o"),
    ],
)
def test_bad_usage_ends_in_one_line_and_exit_code_2(
    photo: Path, style: Path, tmp_path: Path, arguments: Sequence[str], words: str
) -> None:
    places = [a.replace("OUT", str(tmp_path / "OUT")) if a.startswith("OUT") else a for a in arguments]

    assert_refused(engine(photo, style, *places), words)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["photo.png", "style.jpg"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["bench", "nonsense"], "no group 'nonsense'; there are passes, "),
        (["weights", "--nonsense"], "--nonsense"),
        (["weights", "nonsense"], "nonsense"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_bad_usage_of_the_other_commands_ends_in_one_line_and_exit_code_2(arguments: Sequence[str], words: str) -> None:
    assert_refused(engine(*arguments), f"python -m engine {arguments[0]}: ", words)


def test_a_picture_that_is_not_there_ends_in_one_line_and_exit_code_2(photo: Path, tmp_path: Path) -> None:
    assert_refused(engine(photo, tmp_path / "none.jpg", "-o", tmp_path / "out.png"), "none.jpg")


def test_a_broken_weight_file_is_named_and_ends_in_exit_code_1(
    photo: Path, style: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "weights"
    folder.mkdir()
    bad(folder, "decoder.pth", b"altered")
    monkeypatch.setenv("GOUACHE_WEIGHTS", str(folder))

    done = engine(photo, style, "-o", tmp_path / "out.png")

    assert done.returncode == 1
    assert str(folder / "decoder.pth") in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out.png").exists()


def assert_refused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 2
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    for word in words:
        assert word in lines[0]
