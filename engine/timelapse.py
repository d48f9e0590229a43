"""A painting in the making as a video: snapshots to an MP4 that plays in browsers and chats."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Final

import av
import numpy as np
from av.video.reformatter import ColorRange, Colorspace
from PIL import Image

from engine import files, pictures
from engine.pictures import Picture

__all__ = ["FPS", "HELD", "LONGEST", "LONG_SIDE", "SHORTEST", "Interrupted", "Timelapse", "write"]

FPS: Final = 24
LONGEST: Final = 15 * FPS
"""At most so many frames before the last one; more pictures than that are thinned evenly."""
SHORTEST: Final = 5 * FPS
"""Where pictures come seconds apart, each is shown for several frames, to fill as many as this before the last one."""
HELD: Final = 2 * FPS
"""For so many frames the last picture is seen, before a player begins anew."""
LONG_SIDE: Final = 1280
"""In px; larger pictures are made smaller, to keep the video within what phones play and bots may send."""

# High profile, constant quality. The bound on the bit rate keeps even a video of pure noise below 20 MB, where bots
# may send 50. Slower presets took three times as long for files no smaller.
_ENCODER: Final = {"crf": "20", "preset": "veryfast", "maxrate": "8M", "bufsize": "8M"}
_LONGEST_SHOWN: Final = FPS // 2  # frames for each of few pictures: longer, and they are slides
_BT709: Final = 1  # ITU-T H.273, for matrix, primaries and transfer; what players take untagged colours for differs
_LIMITED_RANGE: Final = 1


class Interrupted(Exception):
    """The video is wanted no more."""


class Timelapse:
    """Takes the pictures of one painting and writes the video when its `with` block is left.

    Left by an exception, it writes nothing: whoever wants the video of a painting that was interrupted catches that
    inside the block. Nothing lies on the disk before, and the file has its name once it is whole. Memory holds at
    most LONGEST pictures, as JPEG. A block that saw no picture writes no video.

    Raises PictureError at once if `path` can't be written to, OSError at the end if the disk fails.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        pictures.check_writable(path, (".mp4",))
        self._path = Path(path)
        self._kept: list[bytes] = []  # each stride-th picture, from the first
        self._stride = 1
        self._added = 0
        self._last: Picture | None = None

    def __enter__(self) -> Timelapse:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is None and self._last is not None:
            self._write(self._last)

    def add(self, picture: Picture) -> None:
        """The next picture, uint8 [height, width, 3]. Raises ValueError if its size is not that of the first one."""
        if self._last is not None:
            if picture.shape != self._last.shape:
                raise ValueError(f"a picture of shape {picture.shape} in a timelapse of {self._last.shape}")
            self._keep(self._last)
        self._last = picture
        self._added += 1

    def _keep(self, picture: Picture) -> None:
        """Keep every stride-th picture; with one too many, every other of them and from then on half as many."""
        if (self._added - 1) % self._stride:
            return
        self._kept.append(pictures.encode_jpeg(_shown(picture)))
        if len(self._kept) > LONGEST:
            del self._kept[1::2]
            self._stride *= 2

    def _write(self, last: Picture) -> None:
        last = _shown(last)
        _write(self._path, last, (_decoded(jpeg) for jpeg in self._kept))


def write(path: Path, jpegs: Sequence[bytes], last: Picture, goes_on: Callable[[], bool] = lambda: True) -> None:
    """The video of a painting whose snapshots were kept as JPEG files, oldest first, and which ended as `last`.

    The snapshots have the size of `last`, uint8 [height, width, 3]. More than LONGEST are thinned evenly. goes_on:
    asked before each frame; once it says no, Interrupted is raised and nothing written. Raises OSError if the disk
    fails.
    """
    shown = jpegs if len(jpegs) <= LONGEST else [jpegs[number * len(jpegs) // LONGEST] for number in range(LONGEST)]
    times = min(_LONGEST_SHOWN, -(-SHORTEST // max(1, len(shown))))
    last = _shown(last)

    def frames() -> Iterator[Picture]:
        for jpeg in shown:
            picture = _shown(_decoded(jpeg))
            for _ in range(times):
                if not goes_on():
                    raise Interrupted
                yield picture

    _write(path, last, frames())


def _write(path: Path, last: Picture, frames: Iterator[Picture]) -> None:
    """The frames, then the last picture for as long as it is held."""
    with files.errors_naming(path), files.arriving(path) as unfinished:
        _encode(unfinished, last.shape[:2], itertools.chain(frames, itertools.repeat(last, HELD)))
        with unfinished.open("rb+") as file:
            files.sync(file)


def _decoded(jpeg: bytes) -> Picture:
    return np.asarray(Image.open(BytesIO(jpeg), formats=("JPEG",)))


def _shown(picture: Picture) -> Picture:
    """The picture at most LONG_SIDE px long, its right column and bottom row doubled where a side would be odd.

    H.264 with halved chroma needs even sides; to repeat an edge loses nothing of the painting.
    """
    picture = pictures.at_most(picture, LONG_SIDE)
    height, width = picture.shape[:2]
    return np.pad(picture, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")


def _encode(path: Path, size: tuple[int, int], frames: Iterator[Picture]) -> None:
    """Frames of one size, (height, width), to H.264 in yuv420p and BT.709.

    The index comes before the pictures (faststart), so that a video plays while it still arrives.
    """
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream("libx264", rate=FPS, options=_ENCODER)
        context = stream.codec_context
        context.height, context.width = size
        context.pix_fmt = "yuv420p"
        context.color_range = _LIMITED_RANGE
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        for number, picture in enumerate(frames):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame = frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG)
            frame.pts = number
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
