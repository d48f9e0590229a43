"""Files of the world: bytes, their paths for download, and the two identifiers a bot sees.

A file_id belongs to one bot and can be sent and downloaded; a file_unique_id is the same for every bot and can be
neither. Both are computed, so the store keeps only the files themselves.
"""

from __future__ import annotations

import base64
import hashlib
import mimetypes
import re
import struct
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePath

from bot.playground.films import film_in
from bot.playground.model import File, Media, MediaKind
from bot.playground.pictures import Rung, picture_size

__all__ = ["FileStore", "file_id", "file_unique_id"]

FOLDERS: dict[MediaKind, str] = {
    "photo": "photos",
    "document": "documents",
    "animation": "animations",
    "video": "videos",
    "sticker": "stickers",
    "audio": "music",
    "voice": "voice",
    "video_note": "video_notes",
}

FILMS = frozenset({"animation", "video", "video_note"})


def file_id(bot_id: int, file: File) -> str:
    """How the bot names this file to send or download it."""
    return _seal(b"id", struct.pack(">QI", bot_id, file.number))


def file_unique_id(file: File) -> str:
    """The name of this file that every bot sees alike, of no use for sending or downloading."""
    return _seal(b"unique", struct.pack(">I", file.number))


class FileStore:
    """Every file ever sent, in memory or, each under the digest of its content, in a folder."""

    def __init__(self, changed: Callable[[Media], None], folder: Path | None = None) -> None:
        """changed: called with everything new."""
        self._changed = changed
        self._folder = folder
        self._files: list[File] = []
        self._media: list[Media] = []  # by file number: what the file is part of
        self._by_path: dict[str, File] = {}

    def add_photo(self, ladder: Sequence[Rung]) -> Media:
        """Keep the sizes of a photo."""
        sizes = [(rung.content, rung.width, rung.height) for rung in ladder]
        return self._add(Media("photo", self._stored("photo", ".jpg", sizes)))

    def add(self, kind: MediaKind, content: bytes, *, name: str = "", mime_type: str = "", duration: int = 0) -> Media:
        """Keep a file as it is, any bytes. duration: seconds; 0 stands for what the file itself says."""
        suffix = _suffix(name) or mimetypes.guess_extension(mime_type) or ""
        film = film_in(content) if kind in FILMS else None
        size = (film.width, film.height) if film else picture_size(content)
        duration = duration or (film.seconds if film else 0)
        files = self._stored(kind, suffix, [(content, *size)])
        return self._add(Media(kind, files, name=name, mime_type=mime_type, duration=duration))

    def put_back(self, media: Media) -> None:
        """Keep media whose files were stored before, in their order."""
        for file in media.files:
            self._files.append(file)
            self._by_path[file.path] = file
        self._media.extend(media for _ in media.files)

    def reader(self, digest: str) -> Callable[[], bytes]:
        """What reads a file of the folder."""
        assert self._folder
        return partial(Path.read_bytes, self._folder / digest)

    def media(self, number: int) -> Media:
        """What the file with this number is part of."""
        return self._media[number]

    def find(self, bot_id: int, identifier: str) -> tuple[File, Media] | None:
        """The file a bot names, and the media it is part of; None if this bot knows no such file_id."""
        number = self._number(identifier)
        if number is None or number >= len(self._files) or file_id(bot_id, self._files[number]) != identifier:
            return None
        return self._files[number], self._media[number]

    def at(self, path: str) -> File | None:
        """The file to be downloaded at this path."""
        return self._by_path.get(path)

    def _stored(self, kind: MediaKind, suffix: str, contents: Sequence[tuple[bytes, int, int]]) -> tuple[File, ...]:
        """Files with new numbers. contents: bytes with width and height in px."""
        files = []
        for number, (content, width, height) in enumerate(contents, len(self._files)):
            digest = hashlib.sha256(content).hexdigest()
            path = f"{FOLDERS[kind]}/file_{number}{suffix}"
            files.append(File(number, path, len(content), width, height, digest, self._keep(digest, content)))
        return tuple(files)

    def _keep(self, digest: str, content: bytes) -> Callable[[], bytes]:
        """Put bytes where they stay; what reads them again."""
        if self._folder is None:
            return lambda: content
        place = self._folder / digest
        if not place.exists():
            # Renamed when whole: a killed program leaves no half a file under a good name.
            unfinished = place.with_suffix(".part")
            unfinished.write_bytes(content)
            unfinished.replace(place)
        return self.reader(digest)

    def _add(self, media: Media) -> Media:
        self.put_back(media)
        self._changed(media)
        return media

    @staticmethod
    def _number(identifier: str) -> int | None:
        try:
            sealed = base64.urlsafe_b64decode(identifier)
            _, number = struct.unpack_from(">QI", sealed)
        except (ValueError, struct.error):
            return None
        return int(number)


def _suffix(name: str) -> str:
    """The ending of a file's name, if it has one that means the same in every URL."""
    suffix = PurePath(name).suffix
    return suffix if re.fullmatch(r"\.[A-Za-z0-9]{1,10}", suffix) else ""


def _seal(purpose: bytes, body: bytes) -> str:
    """Opaque text from `body`, with a checksum that makes a mistyped identifier invalid."""
    check = hashlib.sha256(purpose + body).digest()[:9]
    return base64.urlsafe_b64encode(body + check).decode().rstrip("=")
