"""Fixtures for all tests."""

from __future__ import annotations

import pytest

from engine import weights


@pytest.fixture(scope="session")
def weight_files() -> weights.WeightFiles:
    """The real weight files, fetched once if this machine has none yet."""
    return weights.ensure()
