"""Keeps what C++ libraries print away from the person's terminal."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator

__all__ = ["native_stderr_held_back"]


@contextlib.contextmanager
def native_stderr_held_back() -> Iterator[None]:
    """While inside, file descriptor 2 leads to a temporary file and `sys.stderr` to where it led before.

    TensorFlow greets with half a dozen lines about processors and drivers, before any setting of its own can stop it.
    Where an exception passes through, what was held back is printed after all: it may hold the reason.
    """
    sys.stderr.flush()
    terminal = os.dup(2)
    python_stderr = sys.stderr
    with tempfile.TemporaryFile() as held_back, os.fdopen(os.dup(2), "w", buffering=1) as terminal_stderr:
        os.dup2(held_back.fileno(), 2)
        sys.stderr = terminal_stderr
        try:
            yield
        except Exception:
            held_back.seek(0)
            with os.fdopen(os.dup(terminal), "wb") as out:
                shutil.copyfileobj(held_back, out)
            raise
        finally:
            os.dup2(terminal, 2)
            os.close(terminal)
            sys.stderr = python_stderr
