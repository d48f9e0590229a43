"""Tensors from a PyTorch file of the kind written before version 1.6, without PyTorch and without running anything.

Such a file is five pickles back to back (magic number, protocol version, facts about the system, the object, the list
of storage keys) and then, for each key, an int64 count of elements and the elements themselves. A pickle is a program;
this one may build ordered dicts, tensors and float storages, and nothing else.
"""

from __future__ import annotations

import pickle
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import numpy as np
import numpy.typing as npt

__all__ = ["LegacyTorchError", "read"]

_MAGIC: Final = 0x1950A86A20F9469CFC6C
_PROTOCOL: Final = 1001
_ELEMENT: Final = np.dtype("<f4")
_COUNT_BYTES: Final = 8


class LegacyTorchError(ValueError):
    """The bytes are not a legacy PyTorch file of float32 tensors, or want more than to be one."""


@dataclass(frozen=True, slots=True)
class _Storage:
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class _Tensor:
    """Where a tensor lies in its storage; offset and strides count elements."""

    storage: _Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]

    def __post_init__(self) -> None:
        geometry = (self.offset, *self.shape, *self.strides)
        natural = all(type(number) is int and number >= 0 for number in geometry)
        if not isinstance(self.storage, _Storage) or not natural or len(self.shape) != len(self.strides):
            raise LegacyTorchError("a tensor's storage, offset, shape or strides make no sense")


def read(data: bytes) -> dict[str, npt.NDArray[np.float32]]:
    """The tensors by name, as read-only views into `data`. Raises LegacyTorchError.

    The caller has checked the digest of `data` before: refusing what is foreign here is the second wall, not the first.
    """
    stream = BytesIO(data)
    try:
        _check_preamble(stream)
        tensors = _TensorUnpickler(stream).load()
        keys = _PlainUnpickler(stream).load()
    except LegacyTorchError:
        raise
    except Exception as error:
        # A pickle that is cut short or made of noise fails with almost any built-in exception.
        raise LegacyTorchError(f"it is damaged: {error}") from None
    if not isinstance(tensors, dict) or not all(isinstance(tensor, _Tensor) for tensor in tensors.values()):
        raise LegacyTorchError("it holds something else than named tensors")
    storages = _read_storages(data, stream.tell(), keys, {tensor.storage for tensor in tensors.values()})
    return {str(name): _view(tensor, storages[tensor.storage.key]) for name, tensor in tensors.items()}


class _PlainUnpickler(pickle.Unpickler):
    """Numbers, strings, lists and dicts only."""

    def find_class(self, module: str, name: str) -> Any:
        raise LegacyTorchError(f"it asks for {module}.{name}, which no weights need")

    def persistent_load(self, pid: Any) -> Any:
        raise LegacyTorchError("it refers to a storage outside the tensors")


class _TensorUnpickler(_PlainUnpickler):
    """Also ordered dicts, tensors and float storages, each replaced by something harmless."""

    def find_class(self, module: str, name: str) -> Any:
        match module, name:
            case "collections", "OrderedDict":
                return OrderedDict
            case "torch._utils", "_rebuild_tensor_v2":
                # A new function each time: a pickle can set attributes on what it is given.
                return lambda storage, offset, shape, strides, *_: _Tensor(storage, offset, shape, strides)
            case "torch", "FloatStorage":
                return "FloatStorage"
            case _:
                return super().find_class(module, name)

    def persistent_load(self, pid: Any) -> _Storage:
        match pid:
            case ("storage", "FloatStorage", str(key), str(), int(count), None):
                return _Storage(key, count)
            case _:
                raise LegacyTorchError(f"it refers to an unknown kind of storage, {pid!r:.80}")


def _check_preamble(stream: BytesIO) -> None:
    if _PlainUnpickler(stream).load() != _MAGIC:
        raise LegacyTorchError("it does not begin as a legacy PyTorch file does")
    if (protocol := _PlainUnpickler(stream).load()) != _PROTOCOL:
        raise LegacyTorchError(f"its protocol is {protocol!r:.80}, not {_PROTOCOL}")
    system = _PlainUnpickler(stream).load()
    if not isinstance(system, dict) or system.get("little_endian") is not True:
        raise LegacyTorchError("its numbers are not little-endian")


def _read_storages(
    data: bytes, position: int, keys: Any, declared: set[_Storage]
) -> Mapping[str, npt.NDArray[np.float32]]:
    counts = {storage.key: storage.count for storage in declared}
    listed = isinstance(keys, list) and all(isinstance(key, str) for key in keys)
    if not listed or sorted(keys) != sorted(counts) or len(counts) != len(declared):
        raise LegacyTorchError("its list of storages does not fit its tensors")
    storages: dict[str, npt.NDArray[np.float32]] = {}
    for key in keys:
        count = int.from_bytes(data[position : position + _COUNT_BYTES], "little", signed=True)
        position += _COUNT_BYTES
        end = position + count * _ELEMENT.itemsize
        if count != counts[key] or count < 0 or end > len(data):
            raise LegacyTorchError(f"storage {key!r} is cut short, or not as long as declared")
        storages[key] = np.frombuffer(data, _ELEMENT, count, position)
        position = end
    if position != len(data):
        raise LegacyTorchError(f"{len(data) - position} bytes are left over at its end")
    return storages


def _view(tensor: _Tensor, storage: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    last = tensor.offset + sum((n - 1) * stride for n, stride in zip(tensor.shape, tensor.strides, strict=True))
    if 0 in tensor.shape or last >= storage.size:
        raise LegacyTorchError("a tensor reaches beyond its storage")
    strides = [stride * _ELEMENT.itemsize for stride in tensor.strides]
    return np.lib.stride_tricks.as_strided(storage[tensor.offset :], tensor.shape, strides, writeable=False)
