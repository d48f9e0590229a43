"""Pickles of arrays, as trusted as any file from afar."""

import os
import pickle
from typing import Any

import numpy as np
import pytest

from engine.compare import array_pickle
from engine.compare.array_pickle import ArrayPickleError

ARRAYS = {"net": {"kernel": np.arange(6, dtype=np.float32).reshape(2, 3), "bias": np.ones(3, np.float32)}}


class Evil:
    def __reduce__(self) -> Any:
        return os.system, ("echo gotcha",)


def test_arrays_are_read_by_their_path() -> None:
    arrays = array_pickle.read(pickle.dumps(ARRAYS))

    assert sorted(arrays) == ["net/bias", "net/kernel"]
    np.testing.assert_array_equal(arrays["net/kernel"], ARRAYS["net"]["kernel"])


@pytest.mark.parametrize("name", [b"numpy.core.multiarray", b"numpy._core.multiarray"])
def test_the_old_and_the_new_name_of_numpys_own_module_do(name: bytes) -> None:
    data = pickle.dumps(ARRAYS, protocol=3).replace(b"numpy._core.multiarray", name)

    assert len(array_pickle.read(data)) == 2


@pytest.mark.parametrize("protocol", [2, 4])
def test_a_pickle_that_would_run_something_is_refused(protocol: int, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ArrayPickleError, match=r"wants (posix|nt|os)\.system"):
        array_pickle.read(pickle.dumps({"net": Evil()}, protocol=protocol))

    assert "gotcha" not in capfd.readouterr().out


@pytest.mark.parametrize(
    "value", [{"a": "text"}, {"a": [1.0]}, 3, {"a": np.array([{}], object)}, {"a": np.array(["x"])}]
)
def test_what_is_no_array_of_numbers_is_refused(value: object) -> None:
    with pytest.raises(ArrayPickleError):
        array_pickle.read(pickle.dumps(value))


@pytest.mark.parametrize("kept", [0, 10, 100, 150])
def test_a_pickle_that_is_cut_short_is_refused(kept: int) -> None:
    with pytest.raises(ArrayPickleError, match="damaged"):
        array_pickle.read(pickle.dumps(ARRAYS)[:kept])
