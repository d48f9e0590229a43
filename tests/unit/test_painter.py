"""How many graphs a painter keeps."""

from collections import OrderedDict
from typing import Any

from engine.losses import Objective, objective_of
from engine.painter import OBJECTIVES_KEPT, Painter
from engine.recipe import LAYERS, Recipe


class Bare(Painter):
    """A painter without networks that counts how often it traces."""

    def __init__(self) -> None:
        self._graphs = OrderedDict()
        self.traced: list[Objective] = []

    def trace(self, objective: Objective) -> Any:
        self.traced.append(objective)
        return object()

    def graph(self, objective: Objective) -> Any:
        return self._graph(self.trace, objective)

    def kept(self) -> int:
        return len(self._graphs)


OBJECTIVES = [objective_of(Recipe.of(content_layers=layer)) for layer in LAYERS[: OBJECTIVES_KEPT + 1]]


def test_the_graphs_of_eight_objectives_are_kept_and_no_more() -> None:
    painter = Bare()

    graphs = [painter.graph(objective) for objective in OBJECTIVES[:8]]

    assert [painter.graph(objective) for objective in OBJECTIVES[:8]] == graphs
    assert painter.traced == OBJECTIVES[:8]
    painter.graph(OBJECTIVES[8])
    assert painter.kept() == OBJECTIVES_KEPT == 8


def test_the_objective_that_was_not_used_for_longest_is_dropped() -> None:
    painter = Bare()
    for objective in OBJECTIVES[:8]:
        painter.graph(objective)
    painter.graph(OBJECTIVES[0])

    painter.graph(OBJECTIVES[8])

    painter.traced.clear()
    for number in (0, *range(2, 9)):
        painter.graph(OBJECTIVES[number])
    assert painter.traced == []
    painter.graph(OBJECTIVES[1])
    assert painter.traced == [OBJECTIVES[1]]


def test_an_objective_that_says_the_same_shares_its_graph() -> None:
    painter = Bare()

    assert painter.graph(objective_of(Recipe.of(style_weight=2.0))) is painter.graph(objective_of(Recipe()))
    assert painter.graph(objective_of(Recipe.of(pooling="average"))) is not painter.graph(objective_of(Recipe()))
