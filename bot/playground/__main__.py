"""python -m bot.playground: the local Bot API server and the web chat alone, for a bot of one's own."""

from __future__ import annotations

import argparse
import asyncio
import re
import signal

from bot.playground.server import DEFAULT_PORT, PlaygroundServer, PortTaken
from bot.playground.world import World


def main() -> None:
    """Parse the command line and serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m bot.playground", description=__doc__)
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"default {DEFAULT_PORT}; 0 takes a free one")
    parser.add_argument("--token", type=_token, help="the bot's token, NUMBER:LETTERS; default: a new one")
    arguments = parser.parse_args()
    try:
        asyncio.run(_serve(arguments.port, arguments.token))
    except PortTaken as error:
        parser.exit(1, f"{error}\n")


async def _serve(port: int, token: str | None) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    world = World()
    bot = world.bot("Playground bot", token=token or "", takes_inline=True)
    async with PlaygroundServer(world, port=port) as server:
        print(f"Base URL   {server.base_url}")
        print(f"Bot token  {bot.token}")
        print(f"Web chat   {server.base_url}/", flush=True)
        await stop.wait()


def _token(text: str) -> str:
    if not re.fullmatch(r"\d{1,16}:[\w-]{1,80}", text):
        raise argparse.ArgumentTypeError("a token is a number, a colon, then letters, digits, - and _")
    return text


if __name__ == "__main__":
    main()
