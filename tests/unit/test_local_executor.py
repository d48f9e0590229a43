"""The worker process: real TensorFlow, real pipe, real signals."""

import asyncio
import dataclasses
import itertools
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import aclosing

import numpy as np
import pytest
import pytest_asyncio

from engine import pictures
from engine.executor import EncodedSnapshot, SketchTask, Task, TaskFailed, WorkerDied, frames
from engine.executor.local import LocalExecutor, WorkerProcess
from engine.provenance import recipe_of
from engine.recipe import Recipe
from engine.weights import WeightFiles

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def executor(weight_files: WeightFiles) -> AsyncIterator[LocalExecutor]:
    """One executor for all tests here: a worker takes seconds to warm up, and surviving each test is its job."""
    assert weight_files
    executor = LocalExecutor()
    await executor.start()
    yield executor
    await executor.close()


def picture(seed: int) -> bytes:
    return pictures.encode_png(np.random.default_rng(seed).integers(0, 256, (40, 50, 3), np.uint8))


def task(iterations: int = 6, snapshot_seconds: float = 0.0, precision: str = "auto") -> Task:
    recipe = Recipe.of(size=64, iterations=iterations, precision=precision)
    return Task(picture(1), (picture(2),), recipe, snapshot_seconds=snapshot_seconds)


async def paint(executor: LocalExecutor, work: Task) -> list[EncodedSnapshot]:
    return [snapshot async for snapshot in executor.paint(work)]


async def test_a_task_yields_the_sketch_then_snapshots_then_the_final_picture(executor: LocalExecutor) -> None:
    snapshots = await paint(executor, task())

    assert [s.iteration for s in snapshots] == list(range(7))
    assert [s.final for s in snapshots] == [False] * 6 + [True]
    assert snapshots[0].losses is None
    assert snapshots[-1].losses is not None
    for snapshot in snapshots:
        assert pictures.decode(snapshot.picture).shape == (snapshot.height, snapshot.width, 3) == (51, 64, 3)
    assert snapshots[0].picture.startswith(b"\xff\xd8")
    assert recipe_of(snapshots[-1].picture) == task(iterations=6).recipe


async def test_snapshots_keep_their_distance_but_the_first_and_last_always_come(executor: LocalExecutor) -> None:
    snapshots = await paint(executor, task(iterations=5, snapshot_seconds=3600))

    assert [s.iteration for s in snapshots] == [0, 5]


async def test_it_is_ready_when_warm_and_not_while_it_paints(executor: LocalExecutor) -> None:
    await paint(executor, task(iterations=1))
    assert executor.ready

    painting = executor.paint(task(iterations=5000))
    await anext(painting)

    assert not executor.ready
    await painting.aclose()
    assert executor.ready


async def test_closing_the_generator_stops_the_work_and_keeps_the_worker(executor: LocalExecutor) -> None:
    await paint(executor, task(iterations=1))
    pid = executor.pid
    painting = executor.paint(task(iterations=5000))
    await anext(painting)

    await painting.aclose()

    assert [s.iteration for s in await paint(executor, task(iterations=2))] == [0, 1, 2]
    assert executor.pid == pid


async def test_cancelling_the_consumer_stops_the_work_and_keeps_the_worker(executor: LocalExecutor) -> None:
    await paint(executor, task(iterations=1))
    pid, begun = executor.pid, asyncio.Event()

    async def consume() -> None:
        async for _ in executor.paint(task(iterations=5000)):
            begun.set()

    consumer = asyncio.create_task(consume())
    await begun.wait()
    consumer.cancel()
    with pytest.raises(asyncio.CancelledError):
        await consumer

    assert len(await paint(executor, task(iterations=2))) == 3
    assert executor.pid == pid


async def test_tasks_wait_for_their_turn(executor: LocalExecutor) -> None:
    results = await asyncio.gather(*(paint(executor, task(iterations=n)) for n in (1, 2, 3)))

    assert [snapshots[-1].iteration for snapshots in results] == [1, 2, 3]


async def test_a_task_it_cannot_do_fails_with_the_reason_and_the_worker_lives(executor: LocalExecutor) -> None:
    await paint(executor, task(iterations=1))
    pid = executor.pid

    with pytest.raises(TaskFailed, match="PictureError"):
        await paint(executor, Task(b"not a picture", (picture(1),), Recipe.of(size=64, iterations=1)))

    assert executor.pid == pid
    assert len(await paint(executor, task(iterations=1))) == 2


async def test_a_killed_worker_fails_the_attempt_and_is_replaced(executor: LocalExecutor) -> None:
    painting = executor.paint(task(iterations=5000))
    await anext(painting)
    killed = executor.pid
    assert killed is not None

    os.kill(killed, signal.SIGKILL)
    with pytest.raises(WorkerDied, match="exit status -9"):
        async for _ in painting:
            pass

    assert len(await paint(executor, task(iterations=1))) == 2
    assert executor.pid not in {None, killed}


async def test_the_next_attempt_goes_on_from_the_snapshot_that_was_seen_last(executor: LocalExecutor) -> None:
    seen: list[EncodedSnapshot] = []

    async def paint_and_kill() -> None:
        async for snapshot in executor.paint(task(iterations=200)):
            seen.append(snapshot)
            if snapshot.iteration == 20:
                assert executor.pid is not None
                os.kill(executor.pid, signal.SIGKILL)

    with pytest.raises(WorkerDied):
        await paint_and_kill()

    again = dataclasses.replace(task(iterations=200), checkpoint=seen[-1].checkpoint)
    rest = [snapshot.iteration async for snapshot in executor.paint(again)]

    assert seen[-1].iteration >= 20
    assert rest == list(range(seen[-1].iteration + 1, 201))


async def test_a_checkpoint_that_does_not_fit_is_ignored(executor: LocalExecutor) -> None:
    *_, other = [snapshot.checkpoint async for snapshot in executor.paint(task(iterations=7)) if snapshot.checkpoint]

    for checkpoint in (b"no checkpoint", other):
        odd = dataclasses.replace(task(), checkpoint=checkpoint)
        assert [snapshot.iteration async for snapshot in executor.paint(odd)] == list(range(7))


async def test_a_worker_killed_while_idle_is_replaced_without_losing_a_task(executor: LocalExecutor) -> None:
    await paint(executor, task(iterations=1))
    killed = executor.pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    while executor.pid == killed:  # until the event loop has heard of it
        await asyncio.sleep(0)

    assert len(await paint(executor, task(iterations=1))) == 2


async def test_a_stopped_worker_is_killed_after_the_inactivity_limit(weight_files: WeightFiles) -> None:
    assert weight_files
    executor = LocalExecutor()
    await executor.start()
    painting = executor.paint(task(iterations=5000))
    await anext(painting)
    assert executor.pid is not None
    os.kill(executor.pid, signal.SIGSTOP)
    executor._inactivity = 0.5

    with pytest.raises(WorkerDied, match=r"no sign of life for 0\.5 s"):
        async for _ in painting:
            pass
    await executor.close()


async def test_the_worker_ends_with_the_pipe_of_the_program_it_works_for(executor: LocalExecutor) -> None:
    """A program killed with -9 closes its pipes and nothing more; no worker may outlive it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "engine.executor.worker"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert process.stdin is not None

    process.stdin.close()

    assert await asyncio.wait_for(process.wait(), timeout=30) == 0


async def test_the_worker_knows_no_secret_of_the_program(
    executor: LocalExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOUACHE_TOKEN", "123456:a-secret-that-stays-here")
    fresh = LocalExecutor()
    await fresh.start()
    await paint(fresh, task(iterations=1))

    with open(f"/proc/{fresh.pid}/environ", "rb") as environment:
        assert b"a-secret" not in environment.read()
    await fresh.close()


async def test_a_picture_scaled_down_to_the_edge_of_the_bounds_is_painted(executor: LocalExecutor) -> None:
    """4000 x 200 was accepted; scaled to 2048 x 102 it is a little longer than 20 to 1."""
    narrow = pictures.encode_png(np.random.default_rng(3).integers(0, 256, (102, 2048, 3), np.uint8))

    snapshots = await paint(executor, Task(narrow, (picture(2),), Recipe.of(size=320, iterations=1)))

    assert (snapshots[-1].width, snapshots[-1].height) == (320, 16)


HALVES = """
import sys
whole = bytes.fromhex(sys.argv[1])
half = len(whole) // 2
sys.stdout.buffer.write(whole[:half]); sys.stdout.flush()
sys.stdin.buffer.read(1)
sys.stdout.buffer.write(whole[half:]); sys.stdout.flush()
sys.stdin.buffer.read(1)
"""


async def test_a_frame_is_read_whole_though_its_reader_is_cancelled_in_the_middle() -> None:
    frame = frames.Frame({"kind": "snapshot", "task": 1}, b"body of the frame")
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), asyncio.subprocess.PIPE)
    arguments = (sys.executable, "-c", HALVES, frames.encode(frame).hex())
    process = await asyncio.create_subprocess_exec(*arguments, start_new_session=True, **pipes)
    assert process.stdin is not None
    worker = WorkerProcess(process)
    with worker.conversation(1) as conversation:
        cancelled = asyncio.create_task(conversation.receive(60))
        await asyncio.wait({cancelled}, timeout=1)  # the half frame has come, or will: both must do
        cancelled.cancel()
        await asyncio.wait({cancelled})

        process.stdin.write(b"x")

        assert await conversation.receive(60) == frame
    await worker.stop()


STYLES = (picture(2), picture(3), picture(4))


def warm(executor: LocalExecutor) -> WorkerProcess:
    assert executor._worker is not None
    return executor._worker


async def sign_of_life(executor: LocalExecutor) -> None:
    worker = warm(executor)
    last = worker.heard
    while worker.heard == last:
        await asyncio.sleep(0)


async def test_sketches_come_in_the_order_of_their_styles(executor: LocalExecutor) -> None:
    there = await executor.sketches(picture(1), STYLES, 96)
    back = await executor.sketches(picture(1), STYLES[::-1], 96)

    assert [pictures.decode(sketch).shape for sketch in there] == [(77, 96, 3)] * 3
    assert all(sketch.startswith(b"\xff\xd8") for sketch in there)
    assert len(set(there)) == 3
    assert back == there[::-1]


async def test_sketches_come_while_a_painting_goes_on_and_change_nothing_of_it(executor: LocalExecutor) -> None:
    undisturbed = await paint(executor, task(iterations=60, precision="float32"))
    alone = await executor.sketches(picture(1), STYLES, 96)
    painting = executor.paint(task(iterations=60, precision="float32"))
    snapshots = [await anext(painting)]

    beside = await executor.sketches(picture(1), STYLES, 96)

    snapshots += [snapshot async for snapshot in painting]
    assert beside == alone
    assert [s.iteration for s in snapshots] == list(range(61))
    assert snapshots[-1].picture == undisturbed[-1].picture
    assert [s.losses for s in snapshots] == [s.losses for s in undisturbed]


async def test_sketches_do_not_wait_for_the_end_of_a_painting(executor: LocalExecutor) -> None:
    async with aclosing(executor.paint(task(iterations=5000, snapshot_seconds=3600))) as painting:
        await anext(painting)

        assert len(await executor.sketches(picture(1), STYLES, 64)) == 3

        assert not executor.ready


async def test_sketches_come_though_nobody_looks_at_the_snapshots_of_the_painting(executor: LocalExecutor) -> None:
    async with aclosing(executor.paint(task(iterations=5000))) as painting:
        await anext(painting)
        worker = warm(executor)
        while worker._in_demand.is_set():  # until no more snapshots are read, and the worker has to wait
            await asyncio.sleep(0)

        assert len(await executor.sketches(picture(1), STYLES, 64)) == 3

        assert (await anext(painting)).iteration == 1


async def test_a_painting_comes_on_between_two_requests_for_sketches(executor: LocalExecutor) -> None:
    """Asked for under the painting's own number, they come in one row with its snapshots."""
    await paint(executor, task(iterations=1))
    worker, kinds = warm(executor), []

    with worker.conversation(10**6) as conversation:
        worker.tell(frames.task_frame(10**6, task(iterations=100)))
        for _ in range(3):
            worker.tell(frames.sketch_task_frame(10**6, SketchTask(picture(1), STYLES, 64)))
        while not (frame := await conversation.receive(60)).header.get("final"):
            kinds.append(frame.kind)

    assert kinds.count("sketches") == 3
    assert ("sketches", "sketches") not in itertools.pairwise(kinds)


async def test_a_painting_is_cancelled_between_two_sketches(
    executor: LocalExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All sketches of a request may take longer than the grace of a painting."""
    monkeypatch.setattr(executor, "_grace", 60.0)
    painting = executor.paint(task(iterations=5000, snapshot_seconds=3600))
    await anext(painting)
    pid = executor.pid
    sketching = asyncio.create_task(executor.sketches(picture(1), STYLES * 4, 384))
    await sign_of_life(executor)
    await sign_of_life(executor)  # a second after the first, in the middle of the sketches

    await painting.aclose()

    assert not sketching.done()
    assert len(await sketching) == 12
    assert executor.pid == pid


async def test_sketches_that_nobody_wants_any_more_are_not_made(executor: LocalExecutor) -> None:
    await paint(executor, task(iterations=1))
    worker = warm(executor)

    with worker.conversation(10**6) as conversation:
        worker.tell(frames.sketch_task_frame(10**6, SketchTask(picture(1), STYLES * 4, 512)))
        worker.tell(frames.Frame({"kind": "cancel", "task": 10**6}))

        assert (await conversation.receive(60)).kind == "cancelled"


async def test_the_answer_to_somebody_who_left_is_dropped(executor: LocalExecutor) -> None:
    await paint(executor, task(iterations=1))
    pid = executor.pid
    left = asyncio.create_task(executor.sketches(picture(1), STYLES * 4, 512))
    await asyncio.sleep(0)  # it is asked for
    left.cancel()
    with pytest.raises(asyncio.CancelledError):
        await left

    assert len(await executor.sketches(picture(1), STYLES[:2], 64)) == 2
    assert [s.iteration for s in await paint(executor, task(iterations=2))] == [0, 1, 2]
    assert executor.pid == pid


@pytest.mark.parametrize("painting_too", [False, True])
async def test_a_worker_killed_while_it_sketches_fails_all_who_wait_and_is_replaced_once(
    executor: LocalExecutor, monkeypatch: pytest.MonkeyPatch, painting_too: bool
) -> None:
    await paint(executor, task(iterations=1))
    started = []
    start = WorkerProcess.start
    monkeypatch.setattr(WorkerProcess, "start", lambda *args: started.append(args) or start(*args))
    killed = executor.pid
    assert killed is not None
    os.kill(killed, signal.SIGSTOP)  # so that it certainly has not answered
    waiting = [asyncio.create_task(executor.sketches(picture(1), STYLES, 64)) for _ in range(2)]
    if painting_too:
        waiting.append(asyncio.create_task(anext(executor.paint(task(iterations=5000)))))
    await asyncio.sleep(0)  # they are asked for

    os.kill(killed, signal.SIGKILL)
    ends = await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 60)

    assert [type(end) for end in ends] == [WorkerDied] * len(waiting)
    assert len(await executor.sketches(picture(1), STYLES, 64)) == 3
    assert executor.pid not in {None, killed}
    assert len(started) == 1


async def test_a_worker_that_falls_silent_over_sketches_is_killed_and_all_who_wait_hear_why(
    executor: LocalExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    await paint(executor, task(iterations=1))
    assert executor.pid is not None
    os.kill(executor.pid, signal.SIGSTOP)
    waiting = []
    for patience in (0.5, 0.5, 50):
        monkeypatch.setattr(executor, "_inactivity", patience)
        waiting.append(asyncio.create_task(executor.sketches(picture(1), STYLES, 64)))
        await asyncio.sleep(0)  # they are asked for

    ends = await asyncio.gather(*waiting, return_exceptions=True)

    assert [str(end) for end in ends] == ["The painting process died: no sign of life for 0.5 s (exit status -9)."] * 3


async def test_sketches_it_cannot_make_fail_with_the_reason_and_the_worker_lives(executor: LocalExecutor) -> None:
    await paint(executor, task(iterations=1))
    pid = executor.pid

    with pytest.raises(TaskFailed, match="PictureError"):
        await executor.sketches(picture(1), (picture(2), b"not a picture"), 64)

    assert len(await executor.sketches(picture(1), STYLES, 64)) == 3
    assert executor.pid == pid
