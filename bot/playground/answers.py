"""Routes whose handlers return plain data, or refuse by raising."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.playground.errors import ApiError

__all__ = ["route"]


def route(request_line: str, act: Callable[[Request], Awaitable[Any]]) -> Route:
    """`METHOD /path` answered by what `act` returns, JSON or a response of its own; by {"error"} if it refuses."""
    method, _, path = request_line.partition(" ")

    async def answer(request: Request) -> ASGIApp:
        try:
            result = await act(request)
        except ApiError as refusal:
            return JSONResponse({"error": refusal.description}, status_code=refusal.code)
        except HTTPException as refusal:
            return JSONResponse({"error": refusal.detail}, status_code=refusal.status_code)
        answered: ASGIApp = result if callable(result) else JSONResponse(result)
        return answered

    return Route(path, answer, methods=[method])
