"""The plan of one painting: its scales, how many iterations each gets, and the clock that keeps to it."""

from __future__ import annotations

import itertools
import math
import statistics
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from engine import pictures
from engine.recipe import Recipe

__all__ = ["COARSEST", "Clock", "Stage", "schedule"]

# From 128 px block4_conv1 sees half the picture: the large strokes are found there, almost for free.
COARSEST: Final = 128  # px; least long side of the first scale
# With a time budget the planned iterations only say how the time is shared out: so many reach every scale.
_ENOUGH: Final = 100


@dataclass(frozen=True, slots=True)
class Stage:
    """One scale of the schedule: the picture's size in px and the iterations spent there."""

    height: int
    width: int
    iterations: int

    @property
    def size(self) -> int:
        """The long side in px."""
        return max(self.height, self.width)

    @property
    def area(self) -> int:
        """Pixels."""
        return self.height * self.width


def schedule(height: int, width: int, recipe: Recipe, coarsest: int | None) -> list[Stage]:
    """The scales to paint at, growing by the square root of two up to the recipe's size.

    height, width: the content's, for the aspect. The first scale is the smallest that is at least `coarsest`; without
    it there is one scale. The iterations are shared out as measured best at five scales (80, 60, 60, 60, 70); a scale
    that gets none is left out.
    """
    size, iterations = recipe.size, max(recipe.iterations, _ENOUGH if recipe.seconds else 0)
    sizes = [size]
    while coarsest is not None and round(sizes[0] / math.sqrt(2)) >= coarsest:
        sizes.insert(0, round(size / math.sqrt(2) ** len(sizes)))
    shares = [6] * len(sizes)
    shares[0], shares[-1] = 8, 7
    # Counted back from the finest scale and rounded up, so that the final size always gets its share.
    to_go = [math.ceil(iterations * sum(shares[n:]) / sum(shares)) for n in range(len(sizes) + 1)]
    counts = [here - after for here, after in itertools.pairwise(to_go)]
    return [Stage(*pictures.fit(height, width, s), n) for s, n in zip(sizes, counts, strict=True) if n]


class Clock:
    """Counts iterations and seconds, says how many are to come, and when a stage is over.

    seconds: a time budget, of which each stage gets the part that it has of the planned work, and does as many
    iterations as fit. 0: the planned iterations. spent: seconds and iterations before a pause.
    """

    def __init__(self, stages: Sequence[Stage], seconds: float, spent: tuple[float, int] | None = None) -> None:
        before, self.iteration = spent or (0.0, 0)
        self._stages = stages
        self._budget = seconds
        self._began = time.perf_counter() - before
        self._ticked = self._began
        self._costs: deque[float] = deque(maxlen=5)  # seconds per pixel of recent iterations
        self._stage = 0
        self._done = 0  # iterations of this stage
        self._fresh = True  # none of them since it was entered
        self._lacking = stages[0].iterations  # of the planned ones when it was entered
        self._ends = 0.0  # seconds from the beginning to the end of this stage within the budget

    def enter(self, stage: int, done: int = 0) -> None:
        """The stage by its number begins now, its targets made; `done` of its iterations are done already."""
        self._stage, self._done, self._fresh = stage, done, True
        self._lacking = max(self._stages[stage].iterations - done, 1)
        self._ticked = time.perf_counter()
        self._allot()

    def tick(self) -> None:
        """Count one iteration as done."""
        now = time.perf_counter()
        self._costs.append((now - self._ticked) / self._stages[self._stage].area)
        self._ticked = now
        self.iteration += 1
        self._done += 1
        if self._fresh:  # the first one may have traced graphs: all stages pay for that, not this one alone
            self._fresh = False
            self._allot()

    @property
    def more(self) -> bool:
        """Whether the stage has another iteration; every stage has at least one."""
        if self._done == 0:
            return True
        if self._budget and not self._experienced:  # one slow iteration must not end a stage
            return self.seconds < self._ends
        return self._to_come(self._stage) > 0

    @property
    def iterations(self) -> int:
        """How many there will be in all; with a time budget an estimate."""
        return self.iteration + sum(self._to_come(stage) for stage in range(self._stage, len(self._stages)))

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.perf_counter() - self._began

    @property
    def seconds_left(self) -> float | None:
        """None until three iterations were seen: the first is slower, and a median of three forgives it."""
        if not self._experienced:
            return None
        stages = range(self._stage, len(self._stages))
        return self._cost * sum(self._to_come(stage) * self._stages[stage].area for stage in stages)

    @property
    def _experienced(self) -> bool:
        return len(self._costs) >= 3

    @property
    def _cost(self) -> float:
        return statistics.median(self._costs)

    def _allot(self) -> None:
        """This stage gets its part, by the planned work, of the seconds that are left."""
        self._ends = self.seconds + self._share(self._stage, self._budget - self.seconds, self._stage)

    def _to_come(self, stage: int) -> int:
        """Iterations of a stage, this or a later one, that are still to be done."""
        here = stage == self._stage
        if not self._budget or not self._experienced:
            return max(self._stages[stage].iterations - (self._done if here else 0), 0)
        left = self._ends - self.seconds if here else self._share(stage, self._budget - self._ends, self._stage + 1)
        return max(int(left / (self._cost * self._stages[stage].area)), 0 if here else 1)

    def _share(self, stage: int, seconds: float, first: int) -> float:
        """A stage's part of the seconds that it has together with all others from the number `first` on."""
        planned = [stage.iterations for stage in self._stages]
        planned[self._stage] = self._lacking
        work = {n: planned[n] * self._stages[n].area for n in range(first, len(self._stages))}
        return seconds * work[stage] / sum(work.values())
