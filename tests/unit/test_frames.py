"""The wire format: what goes in comes out, and garbage ends in an error, not in an allocation."""

import asyncio
import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.executor import EncodedSnapshot, Losses, SketchTask, Task, frames
from engine.recipe import Recipe, RecipeError

JSON = st.dictionaries(
    st.text(max_size=20), st.none() | st.booleans() | st.integers() | st.text(max_size=20), max_size=5
)


async def read_both_ways(data: bytes) -> list[frames.Frame]:
    """Every frame in `data`; the blocking and the asyncio reader must agree."""
    blocking, reader = io.BytesIO(data), asyncio.StreamReader()
    reader.feed_data(data)
    reader.feed_eof()
    read = []
    while (frame := frames.read(blocking)) is not None:
        assert await frames.read_async(reader) == frame
        read.append(frame)
    assert await frames.read_async(reader) is None
    return read


@given(st.lists(st.tuples(JSON, st.binary(max_size=200)), max_size=4))
def test_frames_come_out_as_they_went_in(sent: list[tuple[dict[str, object], bytes]]) -> None:
    given_frames = [frames.Frame(header, body) for header, body in sent]

    assert asyncio.run(read_both_ways(b"".join(map(frames.encode, given_frames)))) == given_frames


@given(st.binary(max_size=300))
def test_garbage_is_an_error_or_the_end_for_both_readers(data: bytes) -> None:
    reader = asyncio.StreamReader
    for read in (lambda: frames.read(io.BytesIO(data)), lambda: asyncio.run(_read_async(reader, data))):
        try:
            frame = read()
        except frames.FrameError:
            continue
        assert frame is None or isinstance(frame.header, dict)


async def _read_async(reader: type[asyncio.StreamReader], data: bytes) -> frames.Frame | None:
    stream = reader()
    stream.feed_data(data)
    stream.feed_eof()
    return await frames.read_async(stream)


@pytest.mark.parametrize(
    "lengths", [(frames.LONGEST_HEADER + 1, 0), (2, frames.LONGEST_BODY + 1), (2**32 - 1, 2**32 - 1)]
)
def test_an_oversized_frame_is_refused_before_it_is_read(lengths: tuple[int, int]) -> None:
    with pytest.raises(frames.FrameError, match="the limits are"):
        frames.read(io.BytesIO(struct.pack("!II", *lengths)))


def test_a_cut_off_frame_is_refused() -> None:
    whole = frames.encode(frames.Frame({"kind": "ready"}, b"body"))

    for cut in range(1, len(whole)):
        with pytest.raises(frames.FrameError, match="ended inside a frame"):
            frames.read(io.BytesIO(whole[:cut]))


def test_a_task_survives_the_wire() -> None:
    task = Task(b"photo", (b"one", b"three"), Recipe.of(preset="fine", seed=3), snapshot_seconds=2.5)

    frame = frames.read(io.BytesIO(frames.encode(frames.task_frame(7, task))))

    assert frame is not None
    assert (frame.kind, frame.header["task"], frames.task(frame)) == ("paint", 7, task)


@pytest.mark.parametrize("losses", [None, Losses(1.5, 1.0, 0.25)])
def test_a_snapshot_survives_the_wire(losses: Losses | None) -> None:
    taken = EncodedSnapshot(3, 10, 128, 64, 48, 1.5, None, losses, final=False, picture=b"jpeg")

    frame = frames.read(io.BytesIO(frames.encode(frames.snapshot_frame(7, taken))))

    assert frame is not None
    assert (frame.kind, frame.header["task"], frames.snapshot(frame)) == ("snapshot", 7, taken)


@pytest.mark.parametrize(
    "change",
    [
        {"sizes": [1, 2]},
        {"sizes": [5, -1, 4]},
        {"sizes": [8]},
        {"sizes": None},
        {"recipe": {"tiles": 3}},
        {"recipe": 3},
    ],
)
def test_a_paint_frame_that_contradicts_itself_is_refused(change: dict[str, object]) -> None:
    frame = frames.task_frame(1, Task(b"photo", (b"one",)))

    with pytest.raises(frames.FrameError):
        frames.task(frames.Frame({**frame.header, **change}, frame.body))


def test_a_recipe_out_of_bounds_is_refused_at_the_wire_too() -> None:
    frame = frames.task_frame(1, Task(b"photo", (b"one",)))

    with pytest.raises(RecipeError, match="iterations"):
        frames.task(frames.Frame({**frame.header, "recipe": {**Recipe().to_dict(), "iterations": 10**9}}, frame.body))


def test_a_sketch_task_and_its_sketches_survive_the_wire() -> None:
    task, made = SketchTask(b"photo", (b"one", b"", b"three"), 96), [b"first", b"", b"third"]

    asked = frames.read(io.BytesIO(frames.encode(frames.sketch_task_frame(7, task))))
    answer = frames.read(io.BytesIO(frames.encode(frames.sketches_frame(7, made))))

    assert asked is not None
    assert (asked.kind, asked.task, frames.sketch_task(asked)) == ("sketch", 7, task)
    assert answer is not None
    assert (answer.kind, answer.task, frames.sketches(answer, 3)) == ("sketches", 7, made)


@pytest.mark.parametrize("count", [2, 4])
def test_sketches_other_than_asked_for_are_refused(count: int) -> None:
    with pytest.raises(frames.FrameError):
        frames.sketches(frames.sketches_frame(7, [b"a", b"b", b"c"]), count)
