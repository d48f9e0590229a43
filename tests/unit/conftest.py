"""What the unit tests share: the real networks, loaded once."""

import pytest
import tensorflow as tf

from engine.painter import Painter
from engine.weights import WeightFiles


@pytest.fixture(scope="session")
def painter(weight_files: WeightFiles) -> Painter:
    """The real networks in float32, so that references in NumPy agree."""
    return Painter(weight_files, tf.float32)
