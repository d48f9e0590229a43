"""The judge, with its real weights, against its formulas written out in NumPy."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from drawings import speckles, waves
from scipy.ndimage import correlate

from engine import weights
from engine.compare import array_pickle
from engine.compare.judge import Judge
from engine.pictures import Picture

Array = npt.NDArray[np.float64]


@pytest.fixture(scope="module")
def arrays() -> Mapping[str, npt.NDArray[Any]]:
    return array_pickle.read(weights.judge_shown())


@pytest.fixture(scope="module")
def judge(arrays: Mapping[str, npt.NDArray[Any]]) -> Judge:
    return Judge(arrays)


def vgg16(arrays: Mapping[str, npt.NDArray[Any]], picture: Picture) -> list[Array]:
    """What comes out of the last convolution of each block of VGG16, [height, width, channels]."""
    x = (picture / 127.5 - 1 - np.array([-0.030, -0.088, -0.188])) / np.array([0.458, 0.448, 0.450])
    number, found = 0, []
    for block, depth in enumerate([2, 2, 3, 3, 3]):
        if block:
            x = x.reshape(x.shape[0] // 2, 2, x.shape[1] // 2, 2, -1).max(axis=(1, 3))
        for _ in range(depth):
            kernel = arrays[f"VGG16_0/Conv_{number}/kernel"].astype(np.float64)
            padded = np.pad(x, ((1, 1), (1, 1), (0, 0)))
            rows, columns = x.shape[:2]
            x = (
                sum(padded[i : i + rows, j : j + columns] @ kernel[i, j] for i in range(3) for j in range(3))
                + arrays[f"VGG16_0/Conv_{number}/bias"]
            )
            x, number = np.maximum(x, 0), number + 1
        found.append(x)
    return found


def test_the_distance_from_the_content_is_lpips(judge: Judge, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
    one, other = waves(32, 48), speckles(32, 48)
    expected = 0.0
    for number, features in enumerate(zip(vgg16(arrays, one), vgg16(arrays, other), strict=True)):
        a, b = (x / (np.sqrt((x**2).sum(axis=-1, keepdims=True)) + 1e-10) for x in features)
        expected += ((a - b) ** 2 @ arrays[f"NetLinLayer_{number}/Conv_0/kernel"][0, 0, :, 0]).mean()

    assert judge.from_content(one, other) == pytest.approx(expected, rel=1e-4)


def test_the_distance_from_the_style_is_that_of_the_gram_matrices(
    judge: Judge, arrays: Mapping[str, npt.NDArray[Any]]
) -> None:
    painting, style = waves(32, 48), speckles(64, 32)
    errors = []
    for a, b in zip(vgg16(arrays, painting), vgg16(arrays, style), strict=True):
        gram, target = (np.einsum("hwi,hwj->ij", x, x) / (x.shape[0] * x.shape[1]) for x in (a, b))
        errors.append(((gram - target) ** 2).mean() / (target**2).mean())

    assert judge.from_style(painting, style) == pytest.approx(np.mean(errors), rel=1e-3)


def test_a_picture_is_no_distance_from_itself(judge: Judge) -> None:
    picture = waves(48, 48)

    assert judge.from_content(picture, picture) == 0
    assert judge.from_style(picture, picture) == 0


def test_a_blurred_copy_is_further_from_the_content_the_more_it_is_blurred(judge: Judge) -> None:
    picture = speckles(64, 64)
    blurred = [correlate(picture, np.full((n, n, 1), 1 / n**2)) for n in (3, 5, 9)]

    distances = [judge.from_content(copy, picture) for copy in blurred]

    assert distances == sorted(distances)
    assert distances[0] > 0.01
