"""`python -m bot playground`: server, bot and web chat in one process, used from outside over HTTP."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image
from stage import picture

from engine.weights import WeightFiles

ROOT = Path(__file__).parents[2]
PATIENCE = 120.0  # seconds: TensorFlow, and two busy cores


def environment(home: Path) -> dict[str, str]:
    """No setting of the bot's; weights from where this machine keeps them."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GOUACHE_") or "CACHE" in name}
    return {**kept, "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(home), "PYTHONUNBUFFERED": "1"}


@contextmanager
def playground(folder: Path) -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    """The process, and a client that speaks to the address it printed."""
    command = [sys.executable, "-m", "bot", "playground", "--port", "0", "--data", str(folder / "data")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=folder, env=environment(folder), stdout=pipe, stderr=pipe, text=True) as process:
        try:
            assert process.stdout is not None
            link = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
            assert link is not None
            with httpx.Client(base_url=link[0], timeout=PATIENCE) as client:
                yield process, client
        finally:
            process.kill()


def send_photo(client: httpx.Client, person: int, photo: bytes) -> None:
    files = {"photo[]": ("photo.jpg", photo, "image/jpeg")}
    client.post(f"/people/{person}/messages", data={"chat_id": str(person)}, files=files).raise_for_status()


def messages(client: httpx.Client, person: int) -> list[dict[str, Any]]:
    answer = client.get(f"/people/{person}/chats/{person}/messages").raise_for_status().json()
    assert isinstance(answer, list)
    return answer


def wait_for(client: httpx.Client, person: int, words: str) -> dict[str, Any]:
    """The first message of the chat that contains the words, now or once the event stream tells of a change."""
    with client.stream("GET", f"/people/{person}/events") as events:
        lines = events.iter_lines()
        while True:
            for message in messages(client, person):
                if words in message.get("text", "") + message.get("caption", ""):
                    return message
            next(line for line in lines if line.startswith("data:"))


def somebody_sends_two_pictures(client: httpx.Client, settings: str) -> int:
    """A new person, who first sets how to paint. Returns their id, which is that of their chat too."""
    answer = client.post("/people", json={"name": "Ann", "language_code": "en"}).raise_for_status().json()
    person = int(answer["id"])
    words = {"chat_id": str(person), "text": f"/settings {settings}"}
    client.post(f"/people/{person}/messages", data=words).raise_for_status()
    wait_for(client, person, "Changed")
    send_photo(client, person, picture(seed=1))
    send_photo(client, person, picture(seed=2))
    return person


def test_two_pictures_sent_over_http_become_a_painting_and_the_conversation_outlives_the_process(
    tmp_path: Path, weight_files: WeightFiles
) -> None:
    with playground(tmp_path) as (process, client):
        person = somebody_sends_two_pictures(client, "size=64 iterations=8")
        final = wait_for(client, person, "Here is your painting")
        picture_of_it = client.get(final["media_url"]).raise_for_status().content
        wait_for(client, person, "Painted in")
        before = messages(client, person)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0

    assert Image.open(BytesIO(picture_of_it)).size == (64, 48)
    with playground(tmp_path) as (process, client):
        after = messages(client, person)
        send_photo(client, person, picture(seed=3))
        wait_for(client, person, "Got the content")
    assert [message["message_id"] for message in after] == [message["message_id"] for message in before]
    assert [message.get("caption") for message in after] == [message.get("caption") for message in before]


def test_a_playground_killed_in_the_middle_of_a_painting_goes_on_with_it(
    tmp_path: Path, weight_files: WeightFiles
) -> None:
    with playground(tmp_path) as (process, client):
        person = somebody_sends_two_pictures(client, "size=96 iterations=300")
        wait_for(client, person, "Step")
        process.kill()
        process.wait(20)

    with playground(tmp_path) as (process, client):
        wait_for(client, person, "Here is your painting")
        finals = [m for m in messages(client, person) if "Here is your painting" in m.get("caption", "")]
    assert len(finals) == 1


def test_a_second_playground_on_the_same_folder_is_refused_in_one_line(tmp_path: Path) -> None:
    with playground(tmp_path):
        command = [sys.executable, "-m", "bot", "playground", "--port", "0", "--data", str(tmp_path / "data")]
        second = subprocess.run(
            command, cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, check=False
        )

    assert second.returncode == 1
    assert "Another playground runs on" in second.stderr
    assert len(second.stderr.splitlines()) == 1


def test_a_world_that_cannot_be_read_is_named_in_one_line(tmp_path: Path) -> None:
    broken = tmp_path / "data" / "world" / "world.sqlite"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"not a database" * 1000)
    command = [sys.executable, "-m", "bot", "playground", "--port", "0", "--data", str(tmp_path / "data")]
    started = subprocess.run(
        command, cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, check=False
    )

    assert started.returncode == 1
    assert f"{broken} can't be read" in started.stderr
    assert len(started.stderr.splitlines()) == 1


def test_run_without_a_token_points_at_the_playground(tmp_path: Path) -> None:
    started = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert started.returncode == 2
    assert "python -m bot playground" in started.stderr
    assert len(started.stderr.splitlines()) == 1


def test_without_a_command_and_without_a_token_the_playground_starts(tmp_path: Path) -> None:
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "bot"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment(tmp_path), stdout=pipe, stderr=pipe, text=True) as bot:
        assert bot.stdout is not None
        assert bot.stderr is not None
        first_line = bot.stdout.readline() or bot.stderr.readline()
        bot.kill()

    assert re.search(r"at http://127\.0\.0\.1:8081/|Port 8081 can't be used", first_line)


@pytest.mark.parametrize("arguments", [["--port", "x"], ["--port", "70000"]])
def test_a_port_that_is_none_is_refused_in_words(tmp_path: Path, arguments: list[str]) -> None:
    started = subprocess.run(
        [sys.executable, "-m", "bot", "playground", *arguments, "--data", str(tmp_path / "data")],
        cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert started.returncode != 0
    assert "port" in started.stderr.lower()
    assert "Traceback" not in started.stderr
