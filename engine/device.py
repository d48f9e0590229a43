"""What the network's passes run on: which processor, in which number format, and how it is set up.

A GPU is set up to give the same bytes every time. That is also faster to the first picture: without it cuDNN tries its
algorithms on every convolution of every new size. On an H200, square pictures:

| passes | an iteration at 512 and 1024 px | first iteration at 1024 px | memory at 512 px | the same bytes |
|---|---|---|---|---|
| bfloat16 | 12.2, 19.3 ms | 1.6 s | 0.57 GB | yes |
| bfloat16, deterministic | 12.2, 22.0 ms | 0.4 s | 0.62 GB | yes |
| float32 by TF32 | 10.6, 19.8 ms | 2.5 s | 3.0 GB | no |
| float32 | 24.5, 63.2 ms | 1.4 s | 3.0 GB | no |
| float32, deterministic | 24.5, 69.1 ms | 0.4 s | 0.91 GB | yes |

Compiled by XLA none of it could be deterministic: the gradient of max pooling is not, there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tensorflow as tf

__all__ = ["device_name", "multiplies_cheaply", "resolve_precision", "set_up"]


def set_up() -> None:
    """Prepare the process for passes; to be called before anything is computed. What the environment says stays."""
    # One operation at a time, by all cores: side by side they hinder each other, 2 % of an iteration.
    os.environ.setdefault("TF_NUM_INTEROP_THREADS", "1")
    # By itself TensorFlow takes all memory of a GPU, and the next process finds none.
    os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")
    if _gpus():
        tf.config.experimental.enable_op_determinism()
        # Products of float32 would be of ten bits of mantissa; who can do with less than float32 has bfloat16.
        tf.config.experimental.enable_tensor_float_32_execution(False)


def resolve_precision(precision: str) -> tf.DType:
    """The dtype for a Recipe's `precision`; `auto` takes bfloat16 only where the chip computes in it.

    Measured on AVX-512-BF16: 2.2 times faster than float32. Emulated, bfloat16 would be slower, so it is detected.
    """
    if precision == "auto":
        precision = "bfloat16" if _computes_bfloat16() else "float32"
    return tf.as_dtype(precision)


def multiplies_cheaply(dtype: tf.DType) -> bool:
    """Whether matrix units do the products of that dtype, so that memory is what a convolution waits for.

    These are a GPU's or AMX, for bfloat16; float32 that is float32 is multiplied vector by vector, everywhere.
    """
    return dtype == tf.bfloat16 and (bool(_gpus()) or "amx_bf16" in _cpu_flags())


def device_name() -> str:
    """What the passes run on: the GPU's name, or `CPU`."""
    gpus = _gpus()
    if not gpus:
        return "CPU"
    details: Mapping[str, Any] = tf.config.experimental.get_device_details(gpus[0])
    return str(details.get("device_name", "GPU"))


def _gpus() -> list[Any]:
    gpus: list[Any] = tf.config.list_physical_devices("GPU")
    return gpus


def _computes_bfloat16() -> bool:
    gpus = _gpus()
    if gpus:
        capability = tf.config.experimental.get_device_details(gpus[0]).get("compute_capability", (0, 0))
        return bool(capability >= (8, 0))  # Ampere is the first with bfloat16 tensor cores
    return "avx512_bf16" in _cpu_flags() or "amx_bf16" in _cpu_flags()


def _cpu_flags() -> frozenset[str]:
    """The processor's feature flags as Linux names them; empty where they cannot be read."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return frozenset()
    return frozenset(next((line.partition(":")[2] for line in lines if line.startswith("flags")), "").split())
