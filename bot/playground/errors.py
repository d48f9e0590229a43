"""What the Bot API answers when it refuses a call: a code, a description and sometimes parameters."""

from __future__ import annotations

from typing import Any

__all__ = ["ApiError", "bad_request", "conflict", "forbidden", "not_found", "too_many_requests", "unauthorized"]


class ApiError(Exception):
    """A refused call. `description` is the whole text as Telegram sends it, prefix included."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def to_json(self) -> dict[str, Any]:
        """The response body."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(reason: str) -> ApiError:
    """400. `reason` is given as it appears after the prefix."""
    return ApiError(400, f"Bad Request: {reason}")


def unauthorized(reason: str = "") -> ApiError:
    """401: no bot has this token."""
    return ApiError(401, f"Unauthorized: {reason}" if reason else "Unauthorized")


def forbidden(reason: str) -> ApiError:
    """403: the chat is closed to the bot."""
    return ApiError(403, f"Forbidden: {reason}")


def not_found(reason: str = "") -> ApiError:
    """404: no such method, or no such file."""
    return ApiError(404, f"Not Found: {reason}" if reason else "Not Found")


def conflict(reason: str) -> ApiError:
    """409: two ways of getting updates at once."""
    return ApiError(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> ApiError:
    """429. retry_after: whole seconds; the caller sends it as a header too."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
