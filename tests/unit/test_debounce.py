"""Waiting until nothing more comes."""

from __future__ import annotations

from bot.debounce import Debounce


async def test_once_closed_it_waits_for_nothing_more() -> None:
    async def quiet(_key: int) -> None: ...

    debounce = Debounce()
    debounce.start(quiet)
    await debounce.close()

    debounce.touch(1)

    assert debounce.idle
