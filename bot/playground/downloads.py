"""Files for the web chat: what messages carry, and sample pictures."""

from __future__ import annotations

import mimetypes
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.playground.answers import route
from bot.playground.model import Json
from bot.playground.samples import Samples, installed_samples
from bot.playground.world import World

__all__ = ["routes"]

# What a browser may show by itself. Anything else, HTML and SVG above all, could act in the name of the page.
_SHOWN_INLINE: Final = frozenset(
    {"image/jpeg", "image/png", "image/webp", "image/gif", "video/mp4", "audio/ogg", "audio/mpeg", "audio/mp4"}
)
_MEDIA_HEADERS: Final = {
    "Cache-Control": "private, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


def routes(world: World) -> list[Route]:
    """The routes for the files of this world, and for samples."""
    samples = Samples()

    async def media(request: Request) -> Response:
        file = world.files.at(request.path_params["path"])
        if file is None:
            raise HTTPException(404, "There is no such file.")
        kind = mimetypes.guess_type(file.path)[0] or "application/octet-stream"
        disposition = "inline" if kind in _SHOWN_INLINE else "attachment"
        return Response(file.content, media_type=kind, headers={**_MEDIA_HEADERS, "Content-Disposition": disposition})

    async def sample(request: Request) -> Response:
        content = await samples.jpeg(request.path_params["name"])
        if content is None:
            raise HTTPException(404, "There is no such sample.")
        return Response(content, media_type="image/jpeg")

    return [
        route("GET /samples", _list_samples),
        route("GET /samples/{name}.jpg", sample),
        route("GET /media/{digest}/{path:path}", media),
    ]


async def _list_samples(request: Request) -> list[Json]:
    return [
        {"name": each.name, "title": each.title, "kind": each.kind, "url": f"/samples/{each.name}.jpg"}
        for each in installed_samples()
    ]
