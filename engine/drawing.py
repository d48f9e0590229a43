"""House styles drawn in a process of their own: seconds of drawing would hold up an event loop, in a thread too.

`python -m engine.drawing NAME` is the other half: it writes a PNG to stdout.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from pathlib import Path
from typing import Final

import engine
from engine.house_styles import draw
from engine.pictures import encode_png

__all__ = ["DrawingFailed", "draw_in_child", "main"]

_SECONDS: Final = 60.0  # at most two are needed, on a machine with nothing else to do
_PASSED_ON: Final = ("PATH", "LD_LIBRARY_PATH")
_POLITE: Final = 10  # of the nice values: whoever waits for a painting goes first


class DrawingFailed(Exception):
    """The process ended without a picture, or took too long."""


async def draw_in_child(name: str) -> bytes:
    """The PNG of a house style. Cancelling ends the process. Raises DrawingFailed, OSError if no process starts."""
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "engine.drawing", name),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**environment, "PYTHONPATH": str(Path(engine.__file__).parents[1])},
        start_new_session=True,  # Ctrl-C in a terminal is for the program, which then ends the child
    )
    try:
        async with asyncio.timeout(_SECONDS):
            picture, _ = await child.communicate()
    except TimeoutError:
        raise DrawingFailed(f"{name} took more than {_SECONDS:g} s") from None
    finally:
        with contextlib.suppress(ProcessLookupError):
            child.kill()
        await child.wait()
    if child.returncode:
        raise DrawingFailed(f"{name} ended with exit status {child.returncode}")
    return picture


def main() -> None:
    """Draw the style that the command line names."""
    os.nice(_POLITE)
    sys.stdout.buffer.write(encode_png(draw(sys.argv[1])))


if __name__ == "__main__":
    main()
