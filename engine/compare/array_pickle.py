"""Nested dicts of NumPy arrays from a pickle that may build nothing else.

A pickle is a program; this one may call what puts arrays together, and no more.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any, Final

import numpy as np

__all__ = ["ArrayPickleError", "read"]


class ArrayPickleError(ValueError):
    """The bytes are not a pickle of nested dicts of arrays, or want more than to be one."""


def read(data: bytes) -> dict[str, np.ndarray[Any, Any]]:
    """The arrays by their path, as in `VGG16_0/Conv_0/kernel`. Raises ArrayPickleError.

    The caller has checked the digest of `data` before: refusing what is foreign here is the second wall, not the first.
    """
    try:
        nested = _ArrayUnpickler(BytesIO(data)).load()
    except ArrayPickleError:
        raise
    except Exception as error:
        # A pickle that is cut short or made of noise fails with almost any built-in exception.
        raise ArrayPickleError(f"it is damaged: {error}") from None
    return dict(_flat(nested, ()))


def _flat(value: object, path: tuple[str, ...]) -> Any:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _flat(inner, (*path, str(name)))
    elif isinstance(value, np.ndarray) and value.dtype.kind == "f":
        yield "/".join(path), value
    else:
        raise ArrayPickleError(f"it holds a {type(value).__name__} where numbers should be")


def _empty(kind: type, shape: tuple[int, ...], _: bytes) -> np.ndarray[Any, Any]:
    """What NumPy's own function of that place does: the array itself follows as its state."""
    if kind is not np.ndarray or shape != (0,):
        raise ArrayPickleError("an array is not put together as arrays are")
    return np.ndarray(0)


_ALLOWED: Final[Mapping[tuple[str, str], Callable[..., Any]]] = {
    ("numpy", "dtype"): np.dtype,
    ("numpy", "ndarray"): np.ndarray,
    ("numpy.core.multiarray", "_reconstruct"): _empty,
    ("numpy._core.multiarray", "_reconstruct"): _empty,
}


class _ArrayUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Callable[..., Any]:
        try:
            return _ALLOWED[module, name]
        except KeyError:
            raise ArrayPickleError(f"it wants {module}.{name}, which no array needs") from None
