"""An Executor on this machine: TensorFlow in a spawned worker process, reached through a framed pipe.

No library gives crash isolation, snapshots, cancel and a warm model together: what they call cancelling is killing,
which throws away the model with its seconds of start-up. Here a cancel is a request that the loop honours within one
iteration; only a worker that does not answer is killed.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import os
import signal
import sys
from collections import deque
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import engine
from engine.executor import SKETCH_SIZE, EncodedSnapshot, SketchTask, Task, TaskFailed, WorkerDied, frames

__all__ = ["LocalExecutor"]

_log = logging.getLogger(__name__)

WORKER: Final = (sys.executable, "-m", "engine.executor.worker")

# What the worker needs to know of its surroundings. Not here: anything that names a secret of the program it works for.
_PASSED_ON: Final = ("PATH", "HOME", "LANG", "TMPDIR", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "PYTHONPATH", "PYTHONHASHSEED")
_PASSED_ON_PREFIXES: Final = (
    "LC_", "XDG_", "CUDA_", "NVIDIA_", "TF_", "XLA_", "OMP_", "KMP_", "ONEDNN_", "DNNL_", "KERAS_",
    "PIP_", "SSL_", "ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "GOUACHE_CACHE", "GOUACHE_WEIGHTS",
)  # fmt: skip
_LONGEST_BACK_OFF: Final = 60.0
_TERMINATE_SECONDS: Final = 2.0  # from SIGTERM to SIGKILL
_FRAMES_AHEAD: Final = 16  # of a task, read before they are asked for; a worker that is further ahead waits
_NO_TASK: Final = 0  # number of the frames that are about no task
_LAST_WORDS: Final = 20  # lines of the worker's standard error kept for the message when it dies


class LocalExecutor:
    """Paints in one worker process, one task at a time, with sketches between; the process is replaced when it dies.

    start_up: seconds that a new worker has from one sign of life to the next, loading TensorFlow included.
    inactivity: seconds without a sign of life from a worker that has something to do until it is
    killed. grace: seconds that a cancelled painting has to stop by itself. command: what the worker is started by.
    """

    def __init__(
        self,
        *,
        start_up: float = 300.0,
        inactivity: float = 60.0,
        grace: float = 5.0,
        command: Sequence[str] = WORKER,
    ) -> None:
        self._command = command
        self._start_up = start_up
        self._inactivity = inactivity
        self._grace = grace
        self._numbers = itertools.count(1)
        self._turn = asyncio.Lock()
        self._deaths = 0  # in a row, without a picture between
        self._starting: asyncio.Task[WorkerProcess] | None = None
        self._dying: list[WorkerProcess] = []  # killed in a hurry, not waited for yet

    @property
    def ready(self) -> bool:
        """True while a warm worker waits for a task."""
        return self.pid is not None and not self._turn.locked()

    @property
    def pid(self) -> int | None:
        """The warm worker's process number; None while there is none."""
        worker = self._worker
        return None if worker is None else worker.pid

    @property
    def _worker(self) -> WorkerProcess | None:
        """The worker that got warm last, if no other one is being started since."""
        starting = self._starting
        if starting is None or not starting.done() or starting.cancelled() or starting.exception() is not None:
            return None
        return starting.result()

    async def start(self) -> None:
        """Begin warming up; returns at once."""
        self._start_worker()

    async def paint(self, task: Task) -> AsyncGenerator[EncodedSnapshot, None]:
        """Yield the start, snapshots, then the final picture; closing the generator cancels the task.

        Waits for its turn and for the worker to be warm. Raises WorkerDied or TaskFailed.
        """
        async with self._turn:
            worker = await self._warm_worker()
            number = next(self._numbers)
            ended = False
            with worker.answering(number):
                try:
                    await worker.send(frames.task_frame(number, task))
                    while not ended:
                        frame = await worker.receive(number, self._inactivity)
                        ended = _ends(frame)
                        if frame.kind == "failed":
                            raise TaskFailed(str(frame.header.get("message")))
                        if frame.kind == "snapshot":
                            snapshot = await worker.checked_snapshot(frame)
                            self._deaths = 0
                            yield snapshot
                except WorkerDied:
                    ended = True
                    self._replace(worker, died=True)
                    raise
                finally:
                    if not ended:
                        await self._cancel(worker, number)

    async def sketches(self, content: bytes, styles: Sequence[bytes], size: int = SKETCH_SIZE) -> list[bytes]:
        """The content sketched in each of the styles: JPEGs with a long side of `size` px, made between two iterations.

        Waits for the worker to be warm. Raises ValueError beyond a SketchTask's bounds, WorkerDied or TaskFailed.
        """
        asked = SketchTask(content, tuple(styles), size)
        worker = await self._warm_worker()
        number = next(self._numbers)
        with worker.answering(number):
            try:
                await worker.send(frames.sketch_task_frame(number, asked))
                frame = await worker.receive(number, self._inactivity)
                if frame.kind == "failed":
                    raise TaskFailed(str(frame.header.get("message")))
                made = await worker.checked_sketches(frame, len(styles))
            except WorkerDied:
                self._replace(worker, died=True)
                raise
            except asyncio.CancelledError:  # whatever it still answers is dropped
                worker.post(frames.Frame({"kind": "cancel", "task": number}))
                raise
        self._deaths = 0
        return made

    async def close(self) -> None:
        """Stop the worker and wait until it is gone."""
        starting, self._starting = self._starting, None  # at once: whoever waits for the worker must not replace it
        if starting is not None:
            starting.cancel()
            with contextlib.suppress(asyncio.CancelledError, WorkerDied):
                await (await starting).stop()
        for worker in self._dying:
            await worker.stop()
        self._dying.clear()

    def _start_worker(self) -> None:
        back_off = min(_LONGEST_BACK_OFF, 2.0 ** (self._deaths - 2)) if self._deaths > 1 else 0.0
        self._starting = asyncio.create_task(self._started(back_off), name="worker start")

    def _replace(self, worker: WorkerProcess, *, died: bool = False) -> None:
        """Start a new worker in the place of one; only once, though a painting and sketches may wait for the same."""
        if self._worker is worker:
            self._deaths += died
            self._start_worker()

    async def _started(self, back_off: float) -> WorkerProcess:
        """A new worker; a machine on which one after another dies gets time to recover."""
        if back_off:
            _log.warning("%d workers died in a row; the next one starts in %g s", self._deaths, back_off)
            await asyncio.sleep(back_off)
        try:
            return await WorkerProcess.start(self._start_up, self._command)
        except WorkerDied:
            self._deaths += 1
            raise
        except OSError as error:  # no process to be had, for the moment
            self._deaths += 1
            raise WorkerDied(f"No painting process could be started: {error}.") from error

    async def _warm_worker(self) -> WorkerProcess:
        """The warm worker; a new one if there is none, or none alive."""
        if self._starting is None or (self._starting.done() and self.pid is None):
            self._start_worker()
        assert self._starting is not None
        return await asyncio.shield(self._starting)

    async def _cancel(self, worker: WorkerProcess, number: int) -> None:
        """Ask the worker to drop a task; one that does not within the grace time is replaced."""
        try:
            async with asyncio.timeout(self._grace):
                await worker.send(frames.Frame({"kind": "cancel", "task": number}))
                while not _ends(await worker.receive(number, self._grace)):
                    pass
        except (TimeoutError, WorkerDied):
            await worker.stop(_TERMINATE_SECONDS)
            self._replace(worker)
        except asyncio.CancelledError:  # no time even for this: the pipe still holds frames that nobody will read
            worker.kill()
            self._dying.append(worker)
            self._replace(worker)
            raise


class WorkerProcess:
    """The process and its pipe. A protocol error, silence or the end of the pipe is its death, with its last words."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        self._process = process
        self._stdin = process.stdin
        self._stdout = process.stdout
        self._last_words: deque[str] = deque(maxlen=_LAST_WORDS)
        # Frames are read by a task of their own, whole: a reader that is cancelled may stop in the middle of one. It
        # hands them out by the number of their task; those of a task that nobody waits for any more are dropped.
        self._answers: dict[int, asyncio.Queue[frames.Frame | str]] = {}
        self._patience: dict[asyncio.Timeout, float] = {}  # seconds that each who waits has from one frame to the next
        self._stopping = asyncio.Lock()
        self._reading = asyncio.create_task(self._read(process.stdout), name="worker frames")
        self._listening = asyncio.create_task(self._listen(process.stderr), name="worker stderr")

    @classmethod
    async def start(cls, patience: float, command: Sequence[str] = WORKER) -> WorkerProcess:
        """Spawn a worker and wait until it is warm. Raises WorkerDied."""
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=_environment(os.environ),
            start_new_session=True,  # Ctrl-C in a terminal is for the program, which then ends its worker in order
        )
        worker = cls(process)
        try:
            with worker.answering(_NO_TASK):
                while (await worker.receive(_NO_TASK, patience)).kind != "ready":
                    pass
        except BaseException:
            await worker.stop()
            raise
        return worker

    @property
    def pid(self) -> int | None:
        """The process number while it lives."""
        return self._process.pid if self._process.returncode is None else None

    @contextlib.contextmanager
    def answering(self, number: int) -> Iterator[None]:
        """While this lasts, frames of task `number` are kept for `receive`."""
        answers = self._answers[number] = asyncio.Queue(_FRAMES_AHEAD)
        if self._reading.done():
            answers.put_nowait("it ended")
        try:
            yield
        finally:
            del self._answers[number]

    def post(self, frame: frames.Frame) -> None:
        """Write a frame without waiting for anything; a dead worker does not get it."""
        self._stdin.write(frames.encode(frame))

    async def send(self, frame: frames.Frame) -> None:
        """Write a frame. Raises WorkerDied."""
        try:
            self.post(frame)
            await self._stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            raise await self._death("its pipe is closed") from None

    async def receive(self, number: int, seconds: float) -> frames.Frame:
        """The next frame of task `number`, which is being answered.

        Raises WorkerDied if the worker ends, sends no frames, or gives no sign of life for `seconds`.
        """
        answers = self._answers[number]
        while True:
            try:
                async with asyncio.timeout(seconds) as patience:
                    self._patience[patience] = seconds
                    try:
                        frame = await answers.get()
                    finally:
                        del self._patience[patience]
            except TimeoutError:
                if any(queue.full() for queue in self._answers.values()):  # it has to wait for us, not we for it
                    continue
                raise await self._death(f"no sign of life for {seconds:g} s") from None
            if isinstance(frame, str):
                raise await self._death(frame)
            return frame

    async def checked_snapshot(self, frame: frames.Frame) -> EncodedSnapshot:
        """The frame's snapshot. Raises WorkerDied if it is none."""
        try:
            return frames.snapshot(frame)
        except frames.FrameError as error:
            raise await self._death(f"it sent {error}") from None

    async def checked_sketches(self, frame: frames.Frame, count: int) -> list[bytes]:
        """The frame's sketches, `count` of them. Raises WorkerDied if it has others, or none."""
        try:
            return frames.sketches(frame, count)
        except frames.FrameError as error:
            raise await self._death(f"it sent {error}") from None

    def kill(self) -> None:
        """End the process and whatever it started, now."""
        self._signal(signal.SIGKILL)

    def _signal(self, number: int) -> None:
        """To the whole process group."""
        with contextlib.suppress(ProcessLookupError):
            if self._process.returncode is None:
                os.killpg(self._process.pid, number)

    async def stop(self, patience: float = 0.0) -> None:
        """End the process and wait until it is gone. patience: seconds from SIGTERM to SIGKILL; 0 for SIGKILL now."""
        if patience:
            self._signal(signal.SIGTERM)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), patience)
        self.kill()
        self._reading.cancel()
        await asyncio.gather(self._reading, return_exceptions=True)
        async with self._stopping:  # a painting and sketches may learn of its death at once
            # It counts as gone only once its pipes are at their end, and nobody else reads this one any more.
            while await self._stdout.read(2**16):
                pass
        await self._process.wait()
        await self._listening

    async def _death(self, why: str) -> WorkerDied:
        await self.stop()
        words = " | ".join(self._last_words)
        _log.warning("worker %d died: %s (exit status %s): %s", self._process.pid, why, self._process.returncode, words)
        return WorkerDied(f"The painting process died: {why} (exit status {self._process.returncode}).")

    async def _read(self, stdout: asyncio.StreamReader) -> None:
        """Hand out every frame, and at last, to all who wait, the reason why there are no more."""
        end = "it was stopped"
        try:
            while (frame := await frames.read_async(stdout)) is not None:
                self._give_time()
                answers = self._answers.get(frame.task)
                if answers is not None and frame.kind != "beat":
                    await answers.put(frame)
            end = "it ended"
        except frames.FrameError as error:
            end = str(error)
        finally:
            for answers in self._answers.values():
                if answers.full():  # nobody took them in time, and now there is no more to come
                    answers.get_nowait()
                answers.put_nowait(end)

    def _give_time(self) -> None:
        """A frame has come, of whatever task: for all who wait the worker is alive."""
        now = asyncio.get_running_loop().time()
        for patience, seconds in self._patience.items():
            if not patience.expired():
                patience.reschedule(now + seconds)

    async def _listen(self, stderr: asyncio.StreamReader) -> None:
        while chunk := await stderr.read(4096):
            for line in chunk.decode(errors="replace").splitlines():
                self._last_words.append(line)
                _log.debug("worker %d: %s", self._process.pid, line)


def _ends(frame: frames.Frame) -> bool:
    """Whether the frame's painting is over with it."""
    return frame.kind in {"cancelled", "failed"} or (frame.kind == "snapshot" and bool(frame.header.get("final")))


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    """The worker's environment: an allow-list, the place of this package, and TensorFlow told to be quiet."""
    passed = {name: value for name, value in ours.items() if _is_passed_on(name)}
    package_root = str(Path(engine.__file__).parent.parent)
    path = os.pathsep.join(filter(None, [package_root, ours.get("PYTHONPATH")]))
    return {"TF_CPP_MIN_LOG_LEVEL": "2", **passed, "PYTHONPATH": path}


def _is_passed_on(name: str) -> bool:
    return name in _PASSED_ON or name.upper().startswith(_PASSED_ON_PREFIXES)
