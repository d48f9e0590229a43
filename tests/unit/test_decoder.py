"""Strangers' pictures in a process of their own."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hostile
import numpy as np
import pytest

from engine import pictures
from engine.decoder import decode_in_child
from engine.pictures import PictureError

Python = Callable[..., tuple[str, ...]]


@pytest.fixture
def python(tmp_path: Path) -> Python:
    """A child to run in place of the real one: this code, which finds `engine` and the folder `here`."""

    def command(code: str) -> tuple[str, ...]:
        root = str(Path(pictures.__file__).parents[1])
        return (sys.executable, "-c", f"import sys; sys.path.insert(0, {root!r}); here = {str(tmp_path)!r}\n{code}")

    return command


async def test_a_picture_comes_out_as_it_would_in_this_process() -> None:
    data = hostile.oriented(6)
    assert np.array_equal(await decode_in_child(data), pictures.decode(data))


async def test_a_large_picture_comes_through_whole() -> None:
    large = pictures.resize(pictures.decode(hostile.png()), (4000, 6000))
    assert np.array_equal(await decode_in_child(pictures.encode_png(large), timeout=120), large)


@pytest.mark.parametrize(
    "name", ["png bomb, 400 megapixels, valid", "webp with a canvas of 16384 px", "jpeg cut at 60 %", "nothing", "gif"]
)
async def test_a_refusal_keeps_its_words(name: str) -> None:
    data = hostile.REFUSED[name]
    with pytest.raises(PictureError) as here:
        pictures.decode(data)
    with pytest.raises(PictureError) as in_child:
        await decode_in_child(data)
    assert str(in_child.value) == str(here.value)


@pytest.mark.parametrize(
    "code",
    [
        "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
        "sys.exit(0)",
        "raise RuntimeError",
        "sys.stdout.buffer.write(b'nonsense' * 1000)",
        "sys.stdout.buffer.write(b'P' + b'\\xff' * 8)",
        "sys.stdout.buffer.write(b'P' + bytes(8))",
        "sys.stdout.buffer.write(b'P' + b'\\0\\0\\0\\x40' * 2 + bytes(100))",
        "sys.stdout.buffer.write(b'R' + b'\\xff' * 8)",
        "while True: sys.stdout.buffer.write(bytes(10**6))",
    ],
    ids=["segfault", "silence", "crash", "noise", "giant", "no size", "cut short", "long refusal", "flood"],
)
async def test_a_child_that_goes_wrong_means_the_picture_could_not_be_read(code: str, python: Python) -> None:
    with pytest.raises(PictureError, match="could not be read"):
        await decode_in_child(hostile.jpeg(), command=python(code))


async def test_a_child_that_hangs_is_killed(python: Python, monkeypatch: pytest.MonkeyPatch) -> None:
    start, children = asyncio.create_subprocess_exec, []

    async def seen(*command: str, **options: Any) -> asyncio.subprocess.Process:
        children.append(await start(*command, **options))
        return children[-1]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", seen)
    with pytest.raises(PictureError, match="could not be read"):
        await decode_in_child(hostile.jpeg(), timeout=0.5, command=python("import signal; signal.pause()"))
    (child,) = children
    assert not _is_running(child.pid)


async def test_cancelling_kills_the_child(python: Python, tmp_path: Path) -> None:
    # Given a child that has announced itself through a named pipe, and hangs
    os.mkfifo(tmp_path / "pipe")
    hanging = python("import os, signal; open(here + '/pipe', 'w').write(str(os.getpid())); signal.pause()")
    decoding = asyncio.create_task(decode_in_child(hostile.jpeg(), command=hanging))
    pid = int(await asyncio.to_thread((tmp_path / "pipe").read_text))
    # When the wait for it is cancelled
    decoding.cancel()
    with pytest.raises(asyncio.CancelledError):
        await decoding
    # Then it is gone
    assert not _is_running(pid)


async def test_the_child_is_given_nothing_of_the_environment(
    python: Python, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOUACHE_TOKEN", "123:secret")
    telling = python("import os; open(here + '/environment', 'w').write(repr(dict(os.environ)))")
    with pytest.raises(PictureError):
        await decode_in_child(hostile.jpeg(), command=telling)
    assert "secret" not in (tmp_path / "environment").read_text()


async def test_the_child_decodes_whatever_the_current_folder_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "struct.py").write_text("raise SystemExit('not the struct you want')")
    monkeypatch.chdir(tmp_path)
    assert (await decode_in_child(hostile.jpeg())).shape == (hostile.HEIGHT, hostile.WIDTH, 3)


async def test_many_pictures_at_once_all_come_out() -> None:
    images = await asyncio.gather(*(decode_in_child(hostile.jpeg()) for _ in range(6)))
    assert {image.shape for image in images} == {(hostile.HEIGHT, hostile.WIDTH, 3)}


@pytest.mark.parametrize(
    "deed",
    [
        "open(here + '/new', 'w').write('x' * 100000)",
        "[open('/dev/null') for _ in range(50)]",
        "import mmap; mmap.mmap(-1, 3 * 2**30)",
        "while True: pass",
    ],
    ids=["write", "open many", "take much memory", "compute"],
)
def test_a_child_without_rights_cannot(deed: str, python: Python) -> None:
    limited = python(
        "import engine.decoder_child as child; child._CPU_SECONDS = 1\n"
        f"child.give_up_rights()\nprint('limited', flush=True)\n{deed}"
    )
    run = subprocess.run(limited, capture_output=True, text=True, check=False)
    assert run.stdout == "limited\n"
    assert run.returncode != 0


def test_the_child_imports_no_more_than_it_needs(python: Python) -> None:
    run = subprocess.run(
        python("import engine.decoder_child; print(*sys.modules)"), capture_output=True, text=True, check=True
    )
    assert not {"numpy", "asyncio", "tensorflow", "httpx", "ssl", "PIL.EpsImagePlugin"} & set(run.stdout.split())


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
