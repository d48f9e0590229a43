"""A worker that misbehaves, in the way that its argument names, for each task it is given."""

from __future__ import annotations

import os
import resource
import signal
import sys
import time

from engine.executor import frames


def main(way: str) -> None:
    out = sys.stdout.buffer

    def send(data: bytes) -> None:
        out.write(data)
        out.flush()

    if way == "never ready":
        time.sleep(3600)
    if way == "dies at start":
        os._exit(3)
    if way == "deaf to cancel":  # and to SIGTERM, from before anybody can send it
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    send(frames.encode(frames.Frame({"kind": "ready"})))
    while (frame := frames.read(sys.stdin.buffer)) is not None:
        number = frame.header.get("task")
        match way:
            case "garbage":
                send(b"Traceback (most recent call last):\n" * 10)
            case "a header of 4 GB":
                send(b"\xff" * 8 + b"x" * 1000)
            case "half a frame":
                send(frames.encode(frames.Frame({"kind": "beat"}))[:9])
                os._exit(0)
            case "a frame without end":
                send((20).to_bytes(4, "big") + (2 * 10**8).to_bytes(4, "big"))
                for _ in range(100):
                    send(bytes(10**6))
                time.sleep(3600)
            case "no JSON":
                send(b"\0\0\0\4\0\0\0\0oops")
            case "a list":
                send(b"\0\0\0\2\0\0\0\0[]")
            case "a snapshot without its fields":
                send(frames.encode(frames.Frame({"kind": "snapshot", "task": number})))
            case "a checkpoint longer than the body":
                fields = dict.fromkeys(("iteration", "iterations", "size", "width", "height", "seconds"), 1)
                header = {"kind": "snapshot", "task": number, **fields, "seconds_left": None, "losses": None}
                send(frames.encode(frames.Frame({**header, "final": True, "checkpoint": 10**12})))
            case "fewer sketches than styles":
                send(frames.encode(frames.sketches_frame(frame.task, [])))
            case "segmentation fault":
                os.kill(os.getpid(), signal.SIGSEGV)
            case "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            case "stopped":
                os.kill(os.getpid(), signal.SIGSTOP)
            case "out of memory":
                resource.setrlimit(resource.RLIMIT_AS, (2**28, 2**28))
                len(bytearray(2**30))
            case "another task's frames":
                send(frames.encode(frames.Frame({"kind": "failed", "task": -1, "message": "not yours"})))
                os._exit(0)
            case "deaf to cancel":
                while True:
                    send(frames.encode(frames.Frame({"kind": "beat"})))
                    time.sleep(0.02)


if __name__ == "__main__":
    main(sys.argv[1])
