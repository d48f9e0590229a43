"""The reader of old PyTorch files, on files put together here byte by byte."""

from __future__ import annotations

import pickle
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import legacy_torch
from engine.legacy_torch import LegacyTorchError

MAGIC = 0x1950A86A20F9469CFC6C
SYSTEM = {"protocol_version": 1001, "little_endian": True, "type_sizes": {"int": 4}}


# A pickle by hand: what each function returns puts one value on the unpickler's stack.


def value(thing: Any) -> bytes:
    match thing:
        case bool() | None:
            return {True: b"\x88", False: b"\x89", None: b"N"}[thing]
        case int():
            return b"J" + struct.pack("<i", thing)
        case str():
            return b"X" + struct.pack("<I", len(thing.encode())) + thing.encode()
        case tuple():
            return b"(" + b"".join(map(value, thing)) + b"t"
    raise TypeError(thing)


def call(module: str, name: str, arguments: bytes = b"(t") -> bytes:
    return f"c{module}\n{name}\n".encode() + arguments + b"R"


def storage(key: str, count: int, kind: str = "FloatStorage", view: str | None = None) -> bytes:
    reference = b"(" + value("storage") + f"ctorch\n{kind}\n".encode()
    return reference + value(key) + value("cpu") + value(count) + value(view) + b"tQ"


def tensor(stored: bytes, offset: int, shape: tuple[int, ...], strides: tuple[int, ...]) -> bytes:
    place = value(offset) + value(shape) + value(strides) + value(False) + call("collections", "OrderedDict")
    return call("torch._utils", "_rebuild_tensor_v2", b"(" + stored + place + b"t")


def state(**tensors: bytes) -> bytes:
    items = b"".join(value(name) + body + b"s" for name, body in tensors.items())
    return b"\x80\x02" + call("collections", "OrderedDict") + items + b"."


def file_of(
    state_pickle: bytes,
    data: dict[str, np.ndarray],
    *,
    magic: int = MAGIC,
    protocol: int = 1001,
    system: object = SYSTEM,
    keys: object = None,
) -> bytes:
    preamble = b"".join(pickle.dumps(part, 2) for part in (magic, protocol, system))
    stored = b"".join(struct.pack("<q", array.size) + array.astype("<f4").tobytes() for array in data.values())
    return preamble + state_pickle + pickle.dumps(list(data) if keys is None else keys, 2) + stored


NUMBERS = {"0": np.arange(6.0), "1": np.arange(10.0, 14.0)}


def sound() -> bytes:
    weight = tensor(storage("0", 6), 0, (2, 3), (3, 1))
    return file_of(state(weight=weight, bias=tensor(storage("1", 4), 1, (3,), (1,))), NUMBERS)


def test_tensors_are_read_by_name_with_their_shapes() -> None:
    tensors = legacy_torch.read(sound())
    assert list(tensors) == ["weight", "bias"]
    assert tensors["weight"].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert tensors["bias"].tolist() == [11, 12, 13]
    assert tensors["weight"].dtype == np.float32


def test_a_transposed_tensor_is_read_by_its_strides() -> None:
    tensors = legacy_torch.read(file_of(state(t=tensor(storage("0", 6), 0, (3, 2), (1, 3))), {"0": NUMBERS["0"]}))
    assert tensors["t"].tolist() == [[0, 3], [1, 4], [2, 5]]


def test_an_evil_pickle_is_refused_and_does_nothing(tmp_path: Path) -> None:
    evil = b"\x80\x02" + call("os", "system", value((f"touch {tmp_path / 'owned'}",))) + b"."
    with pytest.raises(LegacyTorchError, match=r"asks for (os|posix)\.system"):
        legacy_torch.read(file_of(evil, {}))
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize(
    ("module", "name"), [("builtins", "eval"), ("torch", "load"), ("torch", "LongStorage"), ("collections", "Counter")]
)
def test_a_global_that_no_weights_need_is_refused(module: str, name: str) -> None:
    with pytest.raises(LegacyTorchError, match=f"asks for {module}.{name}"):
        legacy_torch.read(file_of(b"\x80\x02" + call(module, name) + b".", {}))


def test_even_an_evil_preamble_does_nothing(tmp_path: Path) -> None:
    evil = b"\x80\x02" + call("os", "mkdir", value((str(tmp_path / "owned"),))) + b"."
    with pytest.raises(LegacyTorchError, match=r"asks for os\.mkdir"):
        legacy_torch.read(evil + sound())
    assert not (tmp_path / "owned").exists()


def test_a_file_cut_anywhere_is_refused() -> None:
    whole = sound()
    for length in range(len(whole)):
        with pytest.raises(LegacyTorchError):
            legacy_torch.read(whole[:length])


def test_bytes_left_over_are_refused() -> None:
    with pytest.raises(LegacyTorchError, match="1 bytes are left over"):
        legacy_torch.read(sound() + b"x")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"magic": 7}, "does not begin as"),
        ({"protocol": 1002}, "protocol is 1002"),
        ({"system": {**SYSTEM, "little_endian": False}}, "not little-endian"),
        ({"system": {}}, "not little-endian"),
        ({"system": [1]}, "not little-endian"),
        ({"keys": ["1"]}, "does not fit"),
        ({"keys": ["0", "0"]}, "does not fit"),
        ({"keys": "0"}, "does not fit"),
        ({"keys": ["0", 1]}, "does not fit"),
        ({"keys": [["0"]]}, "does not fit"),
    ],
)
def test_a_wrong_frame_is_refused(change: dict[str, Any], words: str) -> None:
    body = state(t=tensor(storage("0", 6), 0, (6,), (1,)))
    with pytest.raises(LegacyTorchError, match=words):
        legacy_torch.read(file_of(body, {"0": NUMBERS["0"]}, **change))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (tensor(storage("0", 7), 0, (6,), (1,)), "not as long as declared"),
        (tensor(storage("0", -1), 0, (6,), (1,)), "not as long as declared"),
        (tensor(storage("0", 6), 1, (6,), (1,)), "beyond its storage"),
        (tensor(storage("0", 6), 0, (2, 3), (4, 1)), "beyond its storage"),
        (tensor(storage("0", 6), 0, (0,), (1,)), "beyond its storage"),
        (tensor(storage("0", 6), -1, (2,), (1,)), "make no sense"),
        (tensor(storage("0", 6), 5, (2,), (-1,)), "make no sense"),
        (tensor(storage("0", 6), 0, (-2,), (1,)), "make no sense"),
        (tensor(storage("0", 6), 0, (2, 3), (1,)), "make no sense"),
        (tensor(storage("0", 6, view="v"), 0, (6,), (1,)), "unknown kind of storage"),
        (tensor(value("no storage"), 0, (6,), (1,)), "make no sense"),
        (value("no tensor"), "something else than named tensors"),
    ],
)
def test_a_tensor_that_does_not_fit_its_storage_is_refused(body: bytes, words: str) -> None:
    with pytest.raises(LegacyTorchError, match=words):
        legacy_torch.read(file_of(state(t=body), {"0": NUMBERS["0"]}))


def test_a_pickle_cannot_change_what_later_files_are_read_with() -> None:
    # Given a pickle that sets an attribute on the function it is given for building tensors
    change = b"ctorch._utils\n_rebuild_tensor_v2\nN}" + value("__defaults__") + value((1,)) + b"s\x86b0"
    poisoned = b"\x80\x02" + change + state(t=tensor(storage("0", 6), 0, (6,), (1,)))[2:]
    # When it is read
    legacy_torch.read(file_of(poisoned, {"0": NUMBERS["0"]}))
    # Then the next file reads as ever
    assert legacy_torch.read(sound())["bias"].tolist() == [11, 12, 13]
