"""Keeps other web sites out of a server that trusts whoever reaches it.

The server listens on 127.0.0.1 only, but a browser on the same machine can be led there by any page: by a host name
that resolves to 127.0.0.1 (so the Host header must be a loopback name), or by a form or script of another origin (so
a browser's request must come from this server's own pages, save for opening the page itself by a link).
"""

from __future__ import annotations

import re
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

__all__ = ["BrowserGuard"]

_LOOPBACK: Final = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?", re.IGNORECASE)
_OWN: Final = frozenset({"same-origin", "none"})


class BrowserGuard:
    """An ASGI layer that answers 403 to what other sites ask."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        problem = _problem(scope) if scope["type"] == "http" else ""
        if problem:
            await JSONResponse({"error": problem}, status_code=403)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _problem(scope: Scope) -> str:
    """Why a request is refused, "" if it is not."""
    headers = Headers(scope=scope)
    host = headers.get("host", "")
    if not _LOOPBACK.fullmatch(host):
        return f"This server answers only as 127.0.0.1 or localhost, not as {host[:80]!r}."
    is_link = scope["method"] == "GET" and headers.get("sec-fetch-mode") == "navigate" and scope["path"] == "/"
    is_foreign = headers.get("sec-fetch-site", "none") not in _OWN
    if (is_foreign and not is_link) or headers.get("origin", f"http://{host}") != f"http://{host}":
        return "Requests from other web sites are refused. Open the web chat itself."
    return ""
