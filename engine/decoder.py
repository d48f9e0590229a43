"""Strangers' pictures, decoded in a process of their own that may crash, hang or eat memory without harm.

Image decoders are where hostile files win. The child holds no secret (an empty environment, no open files), can
neither write into files nor start processes, and is limited in memory and time. Its answer is checked to be pixels.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import sys
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Final, cast

import PIL

from engine.decoder_child import HEADER, PICTURE, REFUSAL
from engine.pictures import LIMITS, Picture, PictureError, from_pixels
from engine.untrusted import Pixels

__all__ = ["decode_in_child"]

logger = logging.getLogger(__name__)

# Isolated (-I) and without site-packages (-S): neither PYTHONPATH, nor the current folder, nor a .pth file decides
# what the child imports.
_PACKAGE_FOLDERS: Final = [str(Path(__file__).parents[1]), str(Path(PIL.__file__).parents[1])]
_CHILD: Final = (
    sys.executable,
    "-I",
    "-S",
    "-c",
    "import sys; sys.path[:0] = sys.argv[1:]; from engine.decoder_child import main; main()",
    *_PACKAGE_FOLDERS,
)
# Where the dynamic linker looks for the decoders on systems that keep libraries in unusual places. Nothing else of
# the environment goes to the child: the bot's token may be in it.
_INHERITED: Final = ("LD_LIBRARY_PATH",)
_LONGEST_REFUSAL: Final = 1000  # bytes
# A large picture takes 0.65 GB and a core: ten at once would only make all of them run out of time.
_CHILDREN_AT_ONCE: Final = 2

_slots: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = weakref.WeakKeyDictionary()


class _BrokenAnswer(Exception):
    """The child's answer is neither a picture within the limits nor a refusal."""


async def decode_in_child(
    data: bytes,
    *,
    timeout: float = 10.0,  # noqa: ASYNC109  it starts when the child has its turn: no caller could time that
    command: Sequence[str] = _CHILD,
) -> Picture:
    """The picture in a stranger's bytes, as `engine.pictures.decode` gives it.

    timeout: seconds for the child once it has its turn; two run at a time. Cancelling kills the child.
    command: what to run as the child; for tests. Raises PictureError whatever the bytes, OSError if no process starts.
    """
    LIMITS.check_bytes(len(data))
    slots = _slots.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(_CHILDREN_AT_ONCE))
    async with slots:
        child = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={name: os.environ[name] for name in _INHERITED if name in os.environ},
            limit=2**20,
        )
        try:
            async with asyncio.timeout(timeout):
                pixels = await _ask(child, data)
        except (TimeoutError, asyncio.IncompleteReadError, _BrokenAnswer) as error:
            logger.warning("the decoder process gave no picture: %r", error)
            raise PictureError(
                "This picture could not be read; send another one, or save it anew first.", "unreadable"
            ) from None
        finally:
            if child.returncode is None:
                child.kill()
            await child.wait()
    return from_pixels(pixels)


async def _ask(child: asyncio.subprocess.Process, data: bytes) -> Pixels:
    """Hand the bytes to the child and take its answer, never more of it than a picture within the limits has."""
    to_child, from_child = cast(asyncio.StreamWriter, child.stdin), cast(asyncio.StreamReader, child.stdout)
    with contextlib.suppress(ConnectionError):  # a child that died early shows in what it does not answer
        to_child.write(data)
        await to_child.drain()
        to_child.close()
    kind, first, second = HEADER.unpack(await from_child.readexactly(HEADER.size))
    if kind == REFUSAL and first <= _LONGEST_REFUSAL:
        raise _refusal(await from_child.readexactly(first))
    if kind == PICTURE and 0 < first * second <= LIMITS.pixels:
        return Pixels(first, second, await from_child.readexactly(first * second * 3))
    raise _BrokenAnswer(f"header {kind!r} {first} {second}")


def _refusal(body: bytes) -> PictureError:
    """What the child refused the picture for. Raises _BrokenAnswer."""
    try:
        sentence, reason, facts = json.loads(body)
        return PictureError(str(sentence), str(reason), **facts)
    except (ValueError, TypeError) as error:
        raise _BrokenAnswer(f"refusal {body!r}") from error
