"""The command line: python -m engine CONTENT STYLE... -o OUT

    python -m engine weights     fetch the weight files and show where they lie
    python -m engine bench       measure the engine on this machine
    python -m engine compare     compare the presets on pairs of pictures

Exit codes: 0 done, 1 a failure, 2 bad input or usage, 130 interrupted (the picture so far is written).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from engine import paint, weights
from engine.checkpoint import CheckpointError
from engine.paint import BAD_INPUT, DONE, FAILED, INTERRUPTED, PaintingFailed
from engine.pictures import PictureError
from engine.quiet import native_stderr_held_back
from engine.recipe import RecipeError

__all__ = ["BAD_INPUT", "DONE", "FAILED", "INTERRUPTED", "main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    argv = sys.argv[1:] if argv is None else list(argv)
    command = {"weights": weights.main, "bench": _bench, "compare": _compare}.get(argv[0] if argv else "")
    try:
        return command(argv[1:]) if command else paint.main(argv)
    except (PictureError, RecipeError, CheckpointError) as error:
        return _complain(error, BAD_INPUT)
    except (weights.WeightsError, PaintingFailed, OSError, MemoryError) as error:
        return _complain(error, FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED


def _bench(argv: Sequence[str]) -> int:
    with native_stderr_held_back():
        from engine import bench  # noqa: PLC0415  imports TensorFlow

        return bench.main(argv)


def _compare(argv: Sequence[str]) -> int:
    with native_stderr_held_back():
        from engine import compare  # noqa: PLC0415  imports TensorFlow

        return compare.main(argv)


def _complain(error: BaseException, code: int) -> int:
    """What was wrong, on standard error; one line, but for weights that have to be fetched by hand."""
    said = f"{error.filename}: {error.strerror}." if isinstance(error, OSError) and error.filename else str(error)
    print(f"python -m engine: {said or type(error).__name__}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
