"""The most memory that a painting takes, each in a process of its own: python -m engine.bench.memory SIZE"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import tensorflow as tf

from engine import lbfgs
from engine.bench import Figure, Subject, drawn
from engine.device import device_name
from engine.lbfgs import history_of
from engine.painter import load_painter
from engine.recipe import Recipe
from engine.stylize import stylize

__all__ = ["measure", "resident"]

# Few, since they take seconds to minutes each; the memory of the pairs that L-BFGS would keep besides is added up.
ITERATIONS: Final = 6
BARS: Final = {512: 1.8, 1024: 4.5, 1536: 4.5, 2048: 4.5}  # GB


def measure(_: Subject) -> Sequence[Figure]:
    """Peak memory in GB: of the whole process, TensorFlow and weights included; on a GPU of what lies there."""
    return [
        Figure(f"peak memory, {size} px{' in tiles' if size > 1536 else ''}", _peak(size), "GB", reach=bar)
        for size, bar in BARS.items()
    ]


def _peak(size: int) -> float:
    done = subprocess.run(
        [sys.executable, "-m", "engine.bench.memory", str(size)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def main(size: int) -> float:
    """Paint at one size and say how much memory that took at most, in GB."""
    picture = drawn(size)
    iterations = ITERATIONS if size <= 1536 else 2
    # A block of pairs goes when none of them counts any more
    kept = history_of(size * size, carried_on=True) + lbfgs.BLOCK - 1
    for _ in stylize(picture, [picture], Recipe.of(size=size, iterations=iterations), load_painter(), enlarge=picture):
        pass
    pairs = (kept - (iterations - 1)) * 2 * size * size * 3 * 4  # bytes of those it did not yet have
    taken = resident() if device_name() == "CPU" else tf.config.experimental.get_memory_info("GPU:0")["peak"]
    return (taken + pairs) / 1e9


def resident() -> int:
    """The most memory in bytes that this process had so far.

    Not as getrusage tells it where Linux tells more: there a process begins with the peak of the one that started it.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return 1024 * next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))


if __name__ == "__main__":
    print(main(int(sys.argv[1])))
