"""A painting laid aside: everything its optimisation needs to go on, in one file without pickles."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np
import numpy.typing as npt

from engine import files
from engine.executor import Losses
from engine.recipe import Recipe, RecipeError

__all__ = ["Checkpoint", "CheckpointError", "digest"]

Array = npt.NDArray[Any]

_FORMAT: Final = "gouache checkpoint 1"
_LARGEST: Final = 8 * 2**30  # bytes; 4096 x 4096 px with ten pairs of curvature takes 5 GB


class CheckpointError(ValueError):
    """A file is no checkpoint, or not one of this painting; the message says which, for the person."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where a painting stands.

    recipe: of the painting. pictures: digest of its content, styles and masks. enlarging: whether it carries a finished
    painting on. stage: number of the scale worked at; done: its iterations so far; iteration, seconds: of the whole
    painting so far. image: the last iterate evaluated, [1, h, w, 3] float32; best_image and best: the best iterate of
    this scale and its losses; recent: how the best loss came down over the last iterations. optimizer: its state; empty
    where it begins anew.
    """

    recipe: Recipe
    pictures: str
    enlarging: bool
    stage: int
    done: int
    iteration: int
    seconds: float
    best: Losses
    recent: tuple[float, ...]
    image: Array = field(repr=False)
    best_image: Array = field(repr=False)
    optimizer: Mapping[str, Array] = field(repr=False)

    def check(self, recipe: Recipe, pictures: str) -> None:
        """Raise CheckpointError unless it is of the painting of these pictures, by their digest, and recipe."""
        if self.pictures != pictures:
            raise CheckpointError("This checkpoint is of other pictures; resume with those it was begun with.")
        if self.recipe != recipe:
            raise CheckpointError("This checkpoint is of another recipe; resume with the settings it was begun with.")

    def light(self) -> Checkpoint:
        """One that goes on from the best iterate without the optimizer's state: a hundredth of the bytes at 512 px.

        It takes a few iterations to find the curvature again.
        """
        return dataclasses.replace(self, image=self.best_image, optimizer={})

    def save(self, path: Path) -> None:
        """Write it to `path`, wholly or not at all. Raises OSError."""
        with files.errors_naming(path), files.arriving(path) as unfinished, unfinished.open("xb") as file:
            self._write(file)
            files.sync(file)

    def to_bytes(self) -> bytes:
        """What `save` would write."""
        buffer = io.BytesIO()
        self._write(buffer)
        return buffer.getvalue()

    def _write(self, file: BinaryIO) -> None:
        header = {
            "format": _FORMAT,
            "recipe": self.recipe.to_dict(),
            "best": asdict(self.best),
            "recent": self.recent,
            **{
                name: getattr(self, name) for name in ("pictures", "enlarging", "stage", "done", "iteration", "seconds")
            },
        }
        arrays = {"image": self.image}
        if self.best_image is not self.image:
            arrays["best_image"] = self.best_image
        arrays |= {f"optimizer_{name}": array for name, array in self.optimizer.items()}
        np.savez(file, header=np.frombuffer(json.dumps(header).encode(), np.uint8), **arrays)  # type: ignore[arg-type]

    @classmethod
    def load(cls, path: Path) -> Checkpoint:
        """The checkpoint in a file. Raises CheckpointError, its message starting with the path."""
        try:
            if path.stat().st_size > _LARGEST:
                raise CheckpointError(f"{path}: is too large for a checkpoint; the limit is {_LARGEST / 2**30:g} GB.")
            data = path.open("rb")
        except OSError as error:
            raise CheckpointError(f"{path}: cannot be read: {error.strerror or error}.") from None
        with data:
            try:
                return cls.read(data)
            except CheckpointError as error:
                raise CheckpointError(f"{path}: {error}") from None

    @classmethod
    def read(cls, file: BinaryIO) -> Checkpoint:
        """The checkpoint in an open file. Raises CheckpointError."""
        try:
            with np.load(file, allow_pickle=False) as stored:
                return cls._of({name: stored[name] for name in stored.files})
        except RecipeError as error:
            raise CheckpointError(f"is no checkpoint of this version of the program: {error}") from None
        except Exception:
            # What is damaged fails with almost any built-in exception, zlib's and zipfile's own ones besides.
            raise CheckpointError("is no checkpoint of this version of the program.") from None

    @classmethod
    def _of(cls, arrays: Mapping[str, Array]) -> Checkpoint:
        header = json.loads(arrays["header"].tobytes())
        if header["format"] != _FORMAT:
            raise ValueError(header["format"])
        image = arrays["image"]
        best_image = arrays.get("best_image", image)
        optimizer = {name.partition("_")[2]: a for name, a in arrays.items() if name.startswith("optimizer_")}
        if image.shape != best_image.shape or any(array.dtype != np.float32 for array in (image, best_image)):
            raise ValueError(image.shape)
        if any(array.dtype.kind not in "fiu" or not np.isfinite(array).all() for array in arrays.values()):
            raise ValueError("not a number")
        return cls(
            Recipe(**header["recipe"]),
            str(header["pictures"]),
            bool(header["enlarging"]),
            int(header["stage"]),
            int(header["done"]),
            int(header["iteration"]),
            float(header["seconds"]),
            Losses(**{name: float(loss) for name, loss in header["best"].items()}),
            tuple(float(loss) for loss in header["recent"]),
            image,
            best_image,
            optimizer,
        )


def digest(pictures: Iterable[Array]) -> str:
    """SHA-256 of pictures in their order, with their sizes."""
    total = hashlib.sha256()
    for picture in pictures:
        total.update(repr(picture.shape).encode())
        total.update(np.ascontiguousarray(picture).data)
    return total.hexdigest()
