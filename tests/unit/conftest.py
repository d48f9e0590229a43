"""What the unit tests share: the real networks, loaded once."""

import pytest

from engine.painter import Painter, load_painter


@pytest.fixture(scope="session")
def painter() -> Painter:
    """The real networks in float32, so that references in NumPy agree."""
    return load_painter("float32")
