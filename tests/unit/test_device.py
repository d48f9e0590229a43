"""What the passes run on, and how it is set up."""

import subprocess
import sys

import pytest
import tensorflow as tf

from engine import device
from engine.device import multiplies_cheaply, resolve_precision

# What is set up holds for the process, and no test should find it so. This asks TensorFlow, not what it was told.
SET_UP = """
import os
import sys
import tensorflow as tf
from engine import device

tf.config.list_physical_devices = lambda _: sys.argv[1:]
device.set_up()
try:
    tf.random.uniform([1])  # of no seed
    print("not deterministic")
except RuntimeError:
    print("deterministic")
print("tf32" if tf.config.experimental.tensor_float_32_execution_enabled() else "float32")
print(os.environ["TF_FORCE_GPU_ALLOW_GROWTH"])
"""


@pytest.mark.parametrize(
    ("flags", "dtype"),
    [
        ({"avx2", "avx512f", "avx512_bf16"}, tf.bfloat16),
        ({"avx2", "amx_bf16"}, tf.bfloat16),
        ({"avx2", "avx512f", "avx512_vnni"}, tf.float32),
        (set(), tf.float32),
    ],
    ids=["avx512_bf16", "amx_bf16", "neither", "not known"],
)
def test_the_precision_by_itself_is_bfloat16_only_where_the_processor_computes_in_it(
    flags: set[str], dtype: tf.DType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(device, "_cpu_flags", lambda: frozenset(flags))
    monkeypatch.setattr(tf.config, "list_physical_devices", lambda _: [])

    assert resolve_precision("auto") == dtype


@pytest.mark.parametrize("capability", [(7, 5), (8, 0), (9, 0)])
def test_on_a_gpu_it_is_bfloat16_from_ampere_on(capability: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tf.config, "list_physical_devices", lambda _: ["a GPU"])
    monkeypatch.setattr(tf.config.experimental, "get_device_details", lambda _: {"compute_capability": capability})

    assert resolve_precision("auto") == (tf.bfloat16 if capability >= (8, 0) else tf.float32)


@pytest.mark.parametrize(
    ("gpus", "flags", "dtypes"),
    [
        ([], {"avx512_bf16"}, []),
        ([], {"avx512_bf16", "amx_bf16"}, [tf.bfloat16]),
        (["a GPU"], {"avx512_bf16"}, [tf.bfloat16]),
    ],
    ids=["vectors", "AMX", "GPU"],
)
def test_products_are_cheap_where_matrix_units_compute_them(
    gpus: list[str], flags: set[str], dtypes: list[tf.DType], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(device, "_cpu_flags", lambda: frozenset(flags))
    monkeypatch.setattr(tf.config, "list_physical_devices", lambda _: gpus)

    assert [dtype for dtype in (tf.bfloat16, tf.float32) if multiplies_cheaply(dtype)] == dtypes


def test_a_precision_that_is_asked_for_is_taken_on_any_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    for flags in (frozenset(), frozenset({"avx512_bf16"})):
        monkeypatch.setattr(device, "_cpu_flags", lambda flags=flags: flags)

        assert resolve_precision("bfloat16") == tf.bfloat16
        assert resolve_precision("float32") == tf.float32


@pytest.mark.parametrize(
    ("gpus", "found"),
    [(["a GPU"], ["deterministic", "float32", "true"]), ([], ["not deterministic", "tf32", "true"])],
    ids=["GPU", "CPU"],
)
def test_a_gpu_gives_the_same_bytes_computes_float32_as_such_and_keeps_memory_for_others(
    gpus: list[str], found: list[str]
) -> None:
    done = subprocess.run([sys.executable, "-c", SET_UP, *gpus], capture_output=True, text=True, check=True)

    assert done.stdout.split("\n")[:-1] == found
