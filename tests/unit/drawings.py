"""Pictures for tests, drawn by formulas."""

import numpy as np

from engine.pictures import Picture


def waves(height: int, width: int) -> Picture:
    """A smooth colourful picture."""
    y, x = np.mgrid[:height, :width] / 9
    channels = [np.sin(x) * np.cos(y), np.sin(x + y), np.cos(x * 0.7 - y)]
    return (np.stack(channels, axis=-1) * 127 + 128).astype(np.uint8)


def speckles(height: int, width: int) -> Picture:
    """A coarse colourful texture."""
    cells = np.random.default_rng(5).integers(0, 256, (height // 8 + 1, width // 8 + 1, 3), np.uint8)
    return np.kron(cells, np.ones((8, 8, 1), np.uint8))[:height, :width]
