"""The weights of the sketch (Huang and Belongie 2017): the decoder, and the scale of the features it was trained on.

The decoder was trained on a VGG19 whose kernels are rescaled so that every channel's mean activation is about 1. The
rescaled network computes the original one's features divided by one positive number per channel, exactly, because
ReLU and max pooling commute with positive factors. So one network serves both ends: its features, divided by that
scale, are what the decoder expects.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

__all__ = ["Decoder", "feature_scales", "load"]

Array = npt.NDArray[np.float32]

_DECODER_KEYS: Final = ("1", "5", "8", "11", "14", "18", "21", "25", "28")

# The convolutions up to the decoder's input, by their names in Keras and in the rescaled network's file.
_ENCODER_KEYS: Final[Mapping[str, str]] = {
    "block1_conv1": "2",
    "block1_conv2": "5",
    "block2_conv1": "9",
    "block2_conv2": "12",
    "block3_conv1": "16",
    "block3_conv2": "19",
    "block3_conv3": "22",
    "block3_conv4": "25",
    "block4_conv1": "29",
}


@dataclass(frozen=True, slots=True, eq=False)
class Decoder:
    """Nine 3 × 3 convolutions that turn features of block4_conv1, divided by `scale`, into RGB around [0, 1].

    kernels: float32 [3, 3, in, out], in the order they are applied; biases: float32 [out]; scale: float32 [512].
    """

    kernels: tuple[Array, ...]
    biases: tuple[Array, ...]
    scale: Array


def load(vgg19: Path, rescaled: Mapping[str, Array], decoder: Mapping[str, Array]) -> Decoder:
    """vgg19: Keras' HDF5 file; rescaled, decoder: the tensors of the two PyTorch files by name."""
    return Decoder(
        kernels=tuple(_hwio(decoder[f"{key}.weight"]) for key in _DECODER_KEYS),
        biases=tuple(decoder[f"{key}.bias"].copy() for key in _DECODER_KEYS),
        scale=feature_scales(vgg19, rescaled)["block4_conv1"].astype(np.float32),
    )


def feature_scales(vgg19: Path, rescaled: Mapping[str, Array]) -> dict[str, npt.NDArray[np.float64]]:
    """Original features over rescaled ones, per channel, for each convolution up to block4_conv1.

    With s the scale of the layer before, rescaled = original * s[in] / scale[out]: least squares for each output
    channel, in float64, from layer to layer.
    """
    scales: dict[str, npt.NDArray[np.float64]] = {}
    before = np.ones(3)
    for (name, key), original in zip(_ENCODER_KEYS.items(), _keras_kernels(vgg19, _ENCODER_KEYS), strict=True):
        unscaled = original.astype(np.float64) * before[:, None]
        before = (unscaled**2).sum(axis=(0, 1, 2)) / (unscaled * _hwio(rescaled[f"{key}.weight"])).sum(axis=(0, 1, 2))
        scales[name] = before
    return scales


def _keras_kernels(path: Path, layers: Iterable[str]) -> list[Any]:
    import h5py  # noqa: PLC0415  costs 0.1 s that the bot's own process never needs

    with h5py.File(path, "r") as file:
        return [file[layer][f"{layer}_W_1:0"][()] for layer in layers]


def _hwio(kernel: Array) -> Array:
    """PyTorch's [out, in, height, width] as TensorFlow's [height, width, in, out]."""
    return np.ascontiguousarray(kernel.transpose(2, 3, 1, 0))
