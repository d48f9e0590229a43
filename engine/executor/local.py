"""An Executor on this machine: TensorFlow in a spawned worker process, reached through a framed pipe.

No library gives crash isolation, snapshots, cancel and a warm model together: what they call cancelling is killing,
which throws away the model with its seconds of start-up. Here a cancel is a request that the loop honours within one
iteration; only a worker that does not answer is killed.

Several conversations go on with one worker at once: one about a painting, and one about each request for sketches.
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
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeVar

import engine
from engine.executor import SKETCH_SIZE, EncodedSnapshot, SketchTask, Task, TaskFailed, WorkerDied, frames

__all__ = ["LocalExecutor"]

_log = logging.getLogger(__name__)
_Value = TypeVar("_Value")

WORKER: Final = (sys.executable, "-m", "engine.executor.worker")

# What the worker needs to know of its surroundings. Not here: anything that names a secret of the program it works for.
_PASSED_ON: Final = ("PATH", "HOME", "LANG", "TMPDIR", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "PYTHONPATH", "PYTHONHASHSEED")
_PASSED_ON_PREFIXES: Final = (
    "LC_", "XDG_", "CUDA_", "NVIDIA_", "TF_", "XLA_", "OMP_", "KMP_", "ONEDNN_", "DNNL_", "KERAS_",
    "PIP_", "SSL_", "ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "GOUACHE_CACHE", "GOUACHE_WEIGHTS",
)  # fmt: skip
_LONGEST_BACK_OFF: Final = 60.0
_TERMINATE_SECONDS: Final = 2.0  # from SIGTERM to SIGKILL
_FRAMES_AHEAD: Final = 16  # read before they are asked for; a worker that is further ahead waits
_NO_TASK: Final = 0  # number of the frames that are about the worker itself
_LAST_WORDS: Final = 20  # lines of the worker's standard error kept for the message when it dies


class LocalExecutor:
    """Paints in one worker process, one task at a time, with sketches between; the process is replaced when it dies.

    start_up: seconds that a new worker has from one sign of life to the next, loading TensorFlow included.
    inactivity: seconds without a sign of life from a worker that has something to do until it is killed.
    grace: seconds that a cancelled painting has to stop by itself. command: what the worker is started by.
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
        worker = self._worker
        return worker is not None and worker.pid is not None and not worker.busy and not self._turn.locked()

    @property
    def pid(self) -> int | None:
        """The warm worker's process number; None while there is none."""
        worker = self._worker
        return None if worker is None else worker.pid

    @property
    def _worker(self) -> WorkerProcess | None:
        """The worker that got warm last, alive or not; None while another one is being started."""
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
            with worker.conversation(next(self._numbers)) as conversation:
                ended = False
                try:
                    await worker.send(frames.task_frame(conversation.number, task))
                    while not ended:
                        frame = await conversation.receive(self._inactivity)
                        ended = _ends(frame)
                        if frame.kind == "failed":
                            raise TaskFailed(str(frame.header.get("message")))
                        if frame.kind == "snapshot":
                            snapshot = await worker.checked(frames.snapshot, frame)
                            self._deaths = 0
                            yield snapshot
                except WorkerDied:
                    ended = True
                    self._replace(worker, died=True)
                    raise
                finally:
                    if not ended:
                        await self._cancel(worker, conversation)

    async def sketches(self, content: bytes, styles: Sequence[bytes], size: int = SKETCH_SIZE) -> list[bytes]:
        """The content sketched in each of the styles; while something is painted, between two of its iterations.

        Waits for the worker to be warm. Raises ValueError beyond the bounds of a SketchTask, WorkerDied or TaskFailed.
        """
        task = SketchTask(content, tuple(styles), size)
        worker = await self._warm_worker()
        with worker.conversation(next(self._numbers)) as conversation:
            try:
                await worker.send(frames.sketch_task_frame(conversation.number, task))
                frame = await conversation.receive(self._inactivity)
                if frame.kind == "failed":
                    raise TaskFailed(str(frame.header.get("message")))
                made = await worker.checked(lambda frame: frames.sketches(frame, len(task.styles)), frame)
            except WorkerDied:
                self._replace(worker, died=True)
                raise
            except asyncio.CancelledError:
                worker.tell(_cancel_frame(conversation.number))  # whatever it still answers is dropped
                raise
        self._deaths = 0
        return made

    async def close(self) -> None:
        """Stop the worker and wait until it is gone."""
        starting, self._starting = self._starting, None  # at once: nobody who hears of its end may replace it
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
        """Start a worker in the place of this one, unless somebody else has who was in conversation with it too."""
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

    async def _cancel(self, worker: WorkerProcess, conversation: Conversation) -> None:
        """Ask the worker to drop a task; one that does not within the grace time is replaced."""
        try:
            async with asyncio.timeout(self._grace):
                await worker.send(_cancel_frame(conversation.number))
                while not _ends(await conversation.receive(self._grace)):
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
        self._heard = 0.0  # event loop's time of the last frame
        self._conversations: dict[int, Conversation] = {}
        self._in_demand = asyncio.Event()  # clear while more was read than is asked for
        self._in_demand.set()
        self._end: str | None = None  # why there are no more frames
        self._cause: str | None = None  # of its death
        self._stopping = asyncio.Lock()
        # Frames are read by a task of their own, whole: a reader that is cancelled may stop in the middle of one.
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
            with worker.conversation(_NO_TASK) as conversation:
                while (await conversation.receive(patience)).kind != "ready":
                    pass
        except BaseException:
            await worker.stop()
            raise
        return worker

    @property
    def pid(self) -> int | None:
        """The process number while it lives."""
        return self._process.pid if self._process.returncode is None else None

    @property
    def busy(self) -> bool:
        """Whether anybody is in conversation with it."""
        return bool(self._conversations)

    @property
    def heard(self) -> float:
        """When the last frame came, whatever it was about, by the event loop's clock."""
        return self._heard

    @contextlib.contextmanager
    def conversation(self, number: int) -> Iterator[Conversation]:
        """Keep what the worker sends about task `number`; what comes after the end of this is dropped."""
        conversation = self._conversations[number] = Conversation(self, number)
        if self._end is not None:
            conversation.put(self._end)
        self.pace()
        try:
            yield conversation
        finally:
            del self._conversations[number]
            self.pace()

    def pace(self) -> None:
        """Read on, unless the only one in conversation is far behind: then the worker has to wait.

        Among several nobody is waited for: who looks at a painting now and then must not hold up another's sketches.
        """
        if len(self._conversations) == 1 and all(c.unread >= _FRAMES_AHEAD for c in self._conversations.values()):
            self._in_demand.clear()
        else:
            self._in_demand.set()

    def tell(self, frame: frames.Frame) -> None:
        """Write a frame without waiting for the worker to take it; a dead one does not."""
        self._stdin.write(frames.encode(frame))

    async def send(self, frame: frames.Frame) -> None:
        """Write a frame. Raises WorkerDied."""
        try:
            self.tell(frame)
            await self._stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            raise await self.death("its pipe is closed") from None

    async def checked(self, decode: Callable[[frames.Frame], _Value], frame: frames.Frame) -> _Value:
        """What `decode` makes of the frame. Raises WorkerDied where it raises FrameError."""
        try:
            return decode(frame)
        except frames.FrameError as error:
            raise await self.death(f"it sent {error}") from None

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
        async with self._stopping:  # all who are in conversation with it may stop it at once
            if patience:
                self._signal(signal.SIGTERM)
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._process.wait(), patience)
            self.kill()
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)
            # The process counts as gone only once its pipes are at their end, and nobody else reads this one any more.
            while await self._stdout.read(2**16):
                pass
            await self._process.wait()
            await self._listening

    async def death(self, cause: str) -> WorkerDied:
        """End the process, if it still lives, and say why: all hear the cause that was found first."""
        first, self._cause = self._cause is None, self._cause or cause
        await self.stop()
        status = self._process.returncode
        if first:
            words = " | ".join(self._last_words)
            _log.warning("worker %d died: %s (exit status %s): %s", self._process.pid, cause, status, words)
        return WorkerDied(f"The painting process died: {self._cause} (exit status {status}).")

    async def _read(self, stdout: asyncio.StreamReader) -> None:
        """Sort frames into conversations, and tell all of them at last why there are no more."""
        end = "it was stopped"
        try:
            while (frame := await frames.read_async(stdout)) is not None:
                self._heard = asyncio.get_running_loop().time()
                if (conversation := self._conversations.get(frame.task)) is not None:
                    conversation.put(frame)
                self.pace()
                await self._in_demand.wait()
            end = "it ended"
        except frames.FrameError as error:
            end = str(error)
        finally:
            self._end = end
            for conversation in self._conversations.values():
                conversation.put(end)

    async def _listen(self, stderr: asyncio.StreamReader) -> None:
        while chunk := await stderr.read(4096):
            for line in chunk.decode(errors="replace").splitlines():
                self._last_words.append(line)
                _log.debug("worker %d: %s", self._process.pid, line)


class Conversation:
    """What a worker sends about one task."""

    def __init__(self, worker: WorkerProcess, number: int) -> None:
        self.number = number
        self._worker = worker
        self._frames: asyncio.Queue[frames.Frame | str] = asyncio.Queue()

    @property
    def unread(self) -> int:
        """How many frames have come that were not asked for yet."""
        return self._frames.qsize()

    def put(self, frame: frames.Frame | str) -> None:
        """Add a frame that came, or the reason why no more will."""
        self._frames.put_nowait(frame)

    async def receive(self, seconds: float) -> frames.Frame:
        """The next frame.

        Raises WorkerDied if the worker sends nothing, about this or anything else, for `seconds`, or what is no frame.
        """
        frame = await self._next(seconds)
        self._worker.pace()
        if isinstance(frame, str):
            raise await self._worker.death(frame)
        return frame

    async def _next(self, seconds: float) -> frames.Frame | str:
        since = asyncio.get_running_loop().time()
        while True:
            try:
                async with asyncio.timeout_at(since + seconds):
                    return await self._frames.get()
            except TimeoutError:
                if self._worker.heard <= since:
                    raise await self._worker.death(f"no sign of life for {seconds:g} s") from None
                since = self._worker.heard


def _cancel_frame(number: int) -> frames.Frame:
    return frames.Frame({"kind": "cancel", "task": number})


def _ends(frame: frames.Frame) -> bool:
    """Whether a painting is over with this frame of it."""
    return frame.kind in {"cancelled", "failed"} or (frame.kind == "snapshot" and bool(frame.header.get("final")))


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    """The worker's environment: an allow-list, the place of this package, and TensorFlow told to be quiet."""
    passed = {name: value for name, value in ours.items() if _is_passed_on(name)}
    package_root = str(Path(engine.__file__).parent.parent)
    path = os.pathsep.join(filter(None, [package_root, ours.get("PYTHONPATH")]))
    return {"TF_CPP_MIN_LOG_LEVEL": "2", **passed, "PYTHONPATH": path}


def _is_passed_on(name: str) -> bool:
    return name in _PASSED_ON or name.upper().startswith(_PASSED_ON_PREFIXES)
