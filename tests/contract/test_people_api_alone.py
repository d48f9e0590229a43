"""`python -m bot.playground`: the server on its own."""

from __future__ import annotations

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE

import httpx
from api_caller import NO_CERTIFICATES


async def start(*arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.playground", *arguments, stdout=PIPE, stderr=PIPE
    )


async def test_it_prints_where_it_is_and_serves_a_bot_of_the_given_token_until_interrupted() -> None:
    process = await start("--port", "0", "--token", "42:secret")
    assert process.stdout is not None
    lines = [(await process.stdout.readline()).decode().split() for _ in range(3)]
    (*_, base_url), (*_, token), (*_, page) = lines
    assert (token, page) == ("42:secret", f"{base_url}/")
    async with httpx.AsyncClient(base_url=base_url, timeout=60, verify=NO_CERTIFICATES) as client:
        assert (await client.get(f"/bot{token}/getMe")).json()["result"]["id"] == 42
        assert "<title>" in (await client.get("/", headers={"Accept": "text/html"})).text
    process.send_signal(signal.SIGINT)
    async with asyncio.timeout(60):
        _, errors = await process.communicate()
    assert (process.returncode, errors) == (0, b"")


async def test_a_port_that_is_taken_is_named() -> None:
    listening = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    async with listening:
        process = await start("--port", str(port))
        _, errors = await process.communicate()
    assert process.returncode == 1
    assert errors.decode().startswith(f"Port {port} can't be used: ")
    assert "--port" in errors.decode()


async def test_a_broken_token_is_refused() -> None:
    process = await start("--token", "secret")
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert "a token is a number, a colon" in errors.decode()
