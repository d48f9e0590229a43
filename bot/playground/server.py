"""The playground over real HTTP, on 127.0.0.1, inside the running event loop."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Final

import uvicorn
from starlette.applications import Starlette

from bot.playground import web_page
from bot.playground.api import BotApi, Request, Violation
from bot.playground.browser_guard import BrowserGuard
from bot.playground.faults import Faults
from bot.playground.people_api import PeopleApi
from bot.playground.world import World

__all__ = ["DEFAULT_PORT", "PlaygroundServer", "PortTaken"]

HOST = "127.0.0.1"
DEFAULT_PORT: Final = 8081  # that of Telegram's own local server
# How long a request may still run once the server is told to stop, in seconds.
GRACE_SECONDS = 2
# struct linger {on, 0 s}: closing sends RST instead of FIN.
RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class PortTaken(Exception):
    """The server can't listen where it was told to."""


class _Uvicorn(uvicorn.Server):
    """Leaves signals to the program it runs in, and ends what waits once nothing new can come."""

    def __init__(self, config: uvicorn.Config, end_waiting: Callable[[], None]) -> None:
        """end_waiting: lets every request that waits for something finish."""
        super().__init__(config)
        self._end_waiting = end_waiting
        self._stop = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def main_loop(self) -> None:
        # The original looks ten times a second whether it should stop, which every test would wait for.
        await self._stop.wait()

    def stop(self) -> None:
        """Begin to shut down."""
        self._stop.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # Runs at the first pause of the real shutdown: by then every connection is to close after its answer.
        asyncio.get_running_loop().call_soon(self._end_waiting)
        await super().shutdown(sockets)

    def hang_up(self, client: tuple[str, int]) -> None:
        """Reset the TCP connection of the client with this address."""
        for connection in self.server_state.connections:
            if getattr(connection, "client", None) == client:
                transport = connection.transport
                transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
                transport.abort()


class PlaygroundServer:
    """`async with PlaygroundServer(world) as server:` serves the Bot API at `server.base_url`, and there the web chat.

    violations: requests that the Bot API's description does not allow. requests: all of them, the newest thousand.
    faults: failures to come, see Faults.
    """

    def __init__(self, world: World, *, port: int = 0) -> None:
        """port: 0 takes a free one."""
        self.world = world
        self._api = BotApi(world)
        self._port = port
        self._people_api = PeopleApi(world)
        site = Starlette(routes=[*self._api.routes, *self._people_api.routes, *web_page.ROUTES])
        self.faults = Faults(BrowserGuard(site), self._hang_up)
        self._uvicorn = _Uvicorn(
            uvicorn.Config(
                self.faults,
                log_config=None,
                access_log=False,
                lifespan="off",
                ws="none",
                date_header=False,
                proxy_headers=False,
                timeout_graceful_shutdown=GRACE_SECONDS,
            ),
            self._end_waiting,
        )
        self._serving: asyncio.Task[None] | None = None

    @property
    def base_url(self) -> str:
        """`http://127.0.0.1:PORT`; a bot's base URL is this + `/bot`, that of its files this + `/file/bot`."""
        return f"http://{HOST}:{self._port}"

    @property
    def violations(self) -> list[Violation]:
        """What bots have asked that the Bot API does not know or allow, in order."""
        return self._api.violations

    async def __aenter__(self) -> PlaygroundServer:
        self.world.timers.arm()
        self._api.deliveries.begin_all()
        try:
            listener = _listen(self._port)
        except (OSError, OverflowError) as error:
            reason = error.strerror if isinstance(error, OSError) else "ports go from 0 to 65535"
            raise PortTaken(
                f"Port {self._port} can't be used: {reason}. Choose another with --port; 0 takes a free one."
            ) from None
        self._port = listener.getsockname()[1]
        self._serving = asyncio.create_task(self._uvicorn.serve(sockets=[listener]), name="playground server")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._api.deliveries.end_all()
        self._uvicorn.stop()
        if self._serving is not None:
            await self._serving

    @property
    def requests(self) -> list[Request]:
        """The newest calls of bots, the last one last."""
        return list(self._api.requests)

    def _end_waiting(self) -> None:
        self.world.end_polls()
        self._people_api.end_streams()

    def _hang_up(self, client: tuple[str, int]) -> None:
        self._uvicorn.hang_up(client)


def _listen(port: int) -> socket.socket:
    """A socket that accepts connections from now on: who connects before uvicorn is ready waits in the backlog.

    It names its protocol, unlike those of socket.create_server: asyncio turns off Nagle's delay, 40 ms an answer,
    only where it sees TCP.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((HOST, port))
    listener.listen(128)
    return listener
