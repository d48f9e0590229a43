"""Files of known content: downloaded, or taken out of an archive, and refused if one byte is not as pinned.

Nothing that is fetched is executed, and no archive is ever unpacked as a whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

import httpx

__all__ = ["Content", "FetchError", "Unreachable", "copy_file", "download", "take_member"]

_CHUNK: Final = 2**20
# A usual host may be out of reach altogether: the next source should have its turn soon.
_TIMEOUT: Final = httpx.Timeout(30, connect=5)

BytesDone = Callable[[int], None]


class FetchError(Exception):
    """A source did not give the file as pinned; the message says why, in a few words."""


class Unreachable(FetchError):
    """The host could not be connected to at all: its other files needn't be tried."""


@dataclass(frozen=True, slots=True)
class Content:
    """The exact bytes of a file: how many, and their SHA-256 in hexadecimal."""

    size: int
    sha256: str

    def __str__(self) -> str:
        return f"{self.size} bytes, sha256 {self.sha256}"

    @classmethod
    def of(cls, path: Path) -> Content:
        """What a file on disk holds. Raises OSError."""
        with path.open("rb") as file:
            return cls(os.fstat(file.fileno()).st_size, hashlib.file_digest(file, "sha256").hexdigest())

    @classmethod
    def of_bytes(cls, data: bytes) -> Content:
        """What these bytes are."""
        return cls(len(data), hashlib.sha256(data).hexdigest())


def download(client: httpx.Client, url: str, target: Path, expected: Content, done: BytesDone) -> None:
    """Stream a URL to a new file. Raises FetchError unless it is reached and sends exactly the expected bytes."""
    try:
        # The bytes as they lie on the server: some servers declare .tar.gz files as compressed text.
        with client.stream("GET", url, headers={"Accept-Encoding": "identity"}, timeout=_TIMEOUT) as response:
            response.raise_for_status()
            _save(response.iter_raw(_CHUNK), target, expected, done)
    except httpx.HTTPStatusError as error:
        raise FetchError(f"answers {error.response.status_code}") from None
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise Unreachable(f"cannot be reached ({_reason(error)})") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise FetchError(f"breaks off ({_reason(error)})") from None


def copy_file(source: Path, target: Path, expected: Content, done: BytesDone) -> None:
    """Copy a file to a new one. Raises FetchError unless it can be read and holds exactly the expected bytes."""
    try:
        file = source.open("rb")
    except OSError as error:
        raise FetchError(f"cannot be read ({error.strerror})") from None
    with file:
        _save(_chunks(file), target, expected, done)


def take_member(archive: Path, member: str, target: Path, expected: Content) -> None:
    """Copy one member of a tar or zip archive to a new file. Raises FetchError unless it is there and as expected."""
    try:
        with _open_member(archive, member) as file:
            _save(_chunks(file), target, expected, lambda _: None)
    except (tarfile.TarError, zipfile.BadZipFile, EOFError) as error:
        raise FetchError(f"is a broken archive ({error})") from None


@contextlib.contextmanager
def _open_member(archive: Path, member: str) -> Iterator[IO[bytes]]:
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as zipped:
            if member not in zipped.namelist():
                raise FetchError(f"holds no {member}")
            with zipped.open(member) as file:
                yield file
        return
    with tarfile.open(archive) as tarred:
        info = next((info for info in tarred if info.name == member and info.isfile()), None)
        file_in_tar = info and tarred.extractfile(info)
        if not file_in_tar:
            raise FetchError(f"holds no {member}")
        with file_in_tar:
            yield file_in_tar


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    return iter(lambda: file.read(_CHUNK), b"")


def _save(chunks: Iterable[bytes], target: Path, expected: Content, done: BytesDone) -> None:
    digest, count = hashlib.sha256(), 0
    with target.open("xb") as file:
        for chunk in chunks:
            count += len(chunk)
            if count > expected.size:
                raise FetchError(f"gives more than the expected {expected.size} bytes")
            digest.update(chunk)
            file.write(chunk)
            done(count)
        file.flush()
        os.fsync(file.fileno())
    got = Content(count, digest.hexdigest())
    if got != expected:
        raise FetchError(f"gives an altered file ({got}; expected {expected})")


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
