"""aiogram's description of the Bot API, written by others from the same documentation: a judge of what we send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aiogram import methods as aiogram_methods
from pydantic import BaseModel

from bot.playground.api import Request


def must_be_a_call_aiogram_knows(request: Request) -> None:
    """Fail unless aiogram's model of the method takes the parameters and declares all of them."""
    described = getattr(aiogram_methods, request.method[0].upper() + request.method[1:])
    assert not list(unknown_fields(described.model_validate(request.parameters))), request


def unknown_fields(parsed: Any, where: str = "") -> Iterator[str]:
    """Paths of all fields that a model did not declare."""
    if isinstance(parsed, list):
        for i, item in enumerate(parsed):
            yield from unknown_fields(item, f"{where}[{i}]")
    if isinstance(parsed, BaseModel):
        yield from (f"{where}.{name}" for name in parsed.model_extra or {})
        for name in parsed.model_fields_set:
            yield from unknown_fields(getattr(parsed, name), f"{where}.{name}")
