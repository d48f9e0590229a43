"""python -m engine bench, with few iterations on tiny pictures: that it measures, not how fast anything is."""

import json

import pytest

from engine import __main__ as command_line
from engine import bench
from engine.bench import Figure, convergence
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


def test_an_unknown_group_is_refused_in_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        command_line.main(["bench", "nonsense"])

    assert refused.value.code == 2
    assert "there is no group 'nonsense'" in capfd.readouterr().err
