"""House styles drawn in a process of their own."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest

from engine import pictures
from engine.drawing import DrawingFailed, draw_in_child
from engine.house_styles import HOUSE_STYLES, draw


async def test_the_picture_is_what_the_code_draws_here() -> None:
    name = HOUSE_STYLES[1]
    assert np.array_equal(pictures.decode(await draw_in_child(name)), draw(name))


async def test_a_style_that_there_is_not_is_a_failure() -> None:
    with pytest.raises(DrawingFailed, match="no_such_style ended"):
        await draw_in_child("no_such_style")


async def test_a_drawing_that_nobody_waits_for_any_more_is_ended() -> None:
    drawing = asyncio.create_task(draw_in_child(HOUSE_STYLES[0]))
    await asyncio.sleep(0)

    drawing.cancel()

    with pytest.raises(asyncio.CancelledError):
        await drawing
