"""python -m engine bench, with few iterations on tiny pictures: that it measures, not how fast anything is."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import cast

import pytest
import tensorflow as tf

from engine import __main__ as command_line
from engine import bench
from engine.bench import Figure, convergence, drawn, passes
from engine.painter import Painter
from engine.weights import WeightFiles


def test_the_comparison_with_classic_times_the_way_to_the_same_losses(
    weight_files: WeightFiles, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(convergence, "BARS", {2: 0.5, 4: 0.5})

    code = command_line.main(["bench", "convergence", "--size", "64", "--json"])

    assert code == 0
    figures = {figure["what"]: figure["value"] for figure in json.loads(capsys.readouterr().out)["figures"]}
    assert 0 < figures["classic, 2 iterations"] < figures["classic, 4 iterations"]
    assert 0 < figures["L-BFGS / classic at 2 iterations"] < float("inf")


def test_a_pass_and_the_loop_are_timed_in_processes_of_their_own(
    weight_files: WeightFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passes, "PROCESSES", 1)
    monkeypatch.setattr(passes, "ROUNDS", 1)
    monkeypatch.setattr(passes, "load_painter", None)  # not in this one

    figures = passes.measure(bench.Subject(drawn(64), drawn(64), 64))

    seconds = [figure.value for figure in figures if figure.unit == "s"]
    assert len(seconds) == 3
    assert all(value is not None and 0 < value < 60 for value in seconds)


def test_the_ratios_are_medians_of_those_of_each_process(monkeypatch: pytest.MonkeyPatch) -> None:
    samples = [passes.Sample(2.0, 0.5, 0.55), passes.Sample(1.0, 0.4, 0.5), passes.Sample(9.0, 9.0, 9.18)]
    monkeypatch.setattr(passes, "_samples", lambda _: samples)
    monkeypatch.setattr(passes, "resolve_precision", lambda _: tf.bfloat16)

    figures = {figure.what: figure for figure in passes.measure(bench.Subject(drawn(64), drawn(64), 64))}

    assert figures["bfloat16 pass / Keras' float32 pass"].value == pytest.approx(0.4)
    assert figures["loop overhead beyond the passes"].value == pytest.approx(10)
    assert figures["one pass of Keras' own network, float32"].value == 2


def test_the_bars_are_for_processors_and_left_out_on_a_gpu(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = Figure("a pass", 2.0, "s", reach=1.0)
    monkeypatch.setattr(bench, "_groups", lambda: {"passes": lambda _: [taken]})
    shown = []
    for device in ("CPU", "NVIDIA H200"):
        monkeypatch.setattr(bench, "device_name", lambda device=device: device)
        command_line.main(["bench", "--size", "64"])
        shown.append(capsys.readouterr().out)

    assert "missed" in shown[0]
    assert "missed" not in shown[1]
    assert "2 s" in shown[1]


def test_the_memory_of_a_process_is_its_own_not_that_of_whoever_started_it() -> None:
    held = bytearray(b"x") * 1_500_000_000
    script = "from engine.bench import memory; print(memory.resident())"

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert 0 < int(done.stdout) < len(held)


def test_snapshots_are_encoded_by_the_seconds_of_the_painting_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]

    def iterations(*_: object, **__: object) -> Iterator[int]:
        for iteration in range(100):
            now[0] += 0.4
            yield iteration

    encoded: list[int] = []
    monkeypatch.setattr(passes, "stylize", iterations)
    monkeypatch.setattr(passes.time, "perf_counter", lambda: now[0])
    monkeypatch.setattr(passes.worker, "encoded", lambda snapshot, _: encoded.append(snapshot))

    measured = passes.iterations(cast(Painter, None), bench.Subject(drawn(64), drawn(64), 64))
    for _ in range(9):
        next(measured)
        now[0] += 60  # for something else

    assert encoded == [14, 17, 20]  # every 1.2 s, once twelve have warmed up


def test_an_unknown_group_is_refused_in_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        command_line.main(["bench", "nonsense"])

    assert refused.value.code == 2
    assert "there is no group 'nonsense'" in capfd.readouterr().err
