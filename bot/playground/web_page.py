"""The web chat's files, and the list of endpoints. Nothing comes from elsewhere, and the browser is told so."""

from __future__ import annotations

import mimetypes
from functools import cache
from importlib import resources
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground import people_api

__all__ = ["ROUTES"]

_WEB: Final = resources.files("bot.playground") / "web"
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; "
        "media-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    # The files change with the program, and reading them again from the same machine costs nothing.
    "Cache-Control": "no-cache",
}


async def _start(request: Request) -> Response:
    """The page for a browser, the list of endpoints for anything else."""
    if "text/html" in request.headers.get("accept", ""):
        return _file("index.html")
    return await _endpoints(request)


async def _endpoints(request: Request) -> Response:
    """Every endpoint, as the documentation of the people API has them."""
    base = str(request.base_url).rstrip("/")
    listed = [
        dict(zip(("request", "body", "answer"), (cell.strip() for cell in line.strip("|").split("|")), strict=True))
        for line in (people_api.__doc__ or "").splitlines()
        if line.startswith(("| GET", "| POST"))
    ]
    bot_api = {"methods": f"{base}/bot<token>/<method>", "files": f"{base}/file/bot<token>/<path>"}
    return JSONResponse({"page": f"{base}/", "people": listed, "bot_api": bot_api})


async def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    return _file(name) if name in _names() else Response("There is no such file.", status_code=404)


@cache
def _names() -> frozenset[str]:
    """The page's files: no path leads to any other."""
    return frozenset(entry.name for entry in _WEB.iterdir() if entry.is_file())


def _file(name: str) -> Response:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response((_WEB / name).read_bytes(), media_type=kind, headers=_HEADERS)


ROUTES: Final = (
    Route("/", _start, methods=["GET"]),
    Route("/endpoints", _endpoints, methods=["GET"]),
    Route("/web/{name}", _asset, methods=["GET"]),
)
