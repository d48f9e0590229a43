"""Where pip would look for a package's files, by pip's own settings: no index is named in this program.

Only looks: which of the files is good is decided by a pinned digest (engine.fetch), and none is ever executed.
"""

from __future__ import annotations

import json
import re
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import url2pathname

import httpx

__all__ = ["PackageIndexError", "PipSettings", "Place", "ask_pip", "places"]

# `pip config` shows files and environment, but neither merges them nor knows the built-in default; the option parser
# of pip's own commands does both.
_QUESTION: Final = """
import json
from pip._internal.commands import create_command
options, _ = create_command("download").parse_args([])
names = "index_url extra_index_urls find_links no_index cert client_cert proxy trusted_hosts".split()
print(json.dumps({name: getattr(options, name) for name in names}))
"""
_LARGEST_PAGE: Final = 32 * 2**20


class PackageIndexError(Exception):
    """The package index can't be used; the message says why, in a few words."""


@dataclass(frozen=True, slots=True)
class PipSettings:
    """Where pip finds packages and how it gets there: its options of the same names."""

    index_urls: tuple[str, ...] = ()
    find_links: tuple[str, ...] = ()
    cert: str | None = None
    client_cert: str | None = None
    proxy: str | None = None
    trusted_hosts: tuple[str, ...] = ()

    def client(self, url: str) -> httpx.Client:
        """An HTTP client for `url` that goes through pip's proxy and trusts pip's certificates."""
        host = urlsplit(url)
        trusted = {host.hostname, f"{host.hostname}:{host.port}"} & set(self.trusted_hosts)
        return httpx.Client(
            verify=False if trusted else self._certificates(), proxy=self.proxy or None, follow_redirects=True
        )

    def _certificates(self) -> ssl.SSLContext | bool:
        if not self.cert and not self.client_cert:
            return True
        bundle = Path(self.cert) if self.cert else None
        context = ssl.create_default_context(
            cafile=str(bundle) if bundle and not bundle.is_dir() else None,
            capath=str(bundle) if bundle and bundle.is_dir() else None,
        )
        if self.client_cert:
            context.load_cert_chain(self.client_cert)
        return context


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a wanted file lies: a path, or the URL of a file to download."""

    at: Path | str

    def __str__(self) -> str:
        """For people: without the user name and password that an index URL may hold."""
        return _shown(self.at) if isinstance(self.at, str) else str(self.at)

    @property
    def origin(self) -> str:
        """The host or the folder, for people."""
        return urlsplit(self.at).hostname or "" if isinstance(self.at, str) else str(self.at.parent)


def ask_pip() -> PipSettings:
    """The settings of the pip that belongs to this Python. Raises PackageIndexError if there is none."""
    # -P: a folder named pip in the current one is not asked.
    answer = subprocess.run([sys.executable, "-P", "-c", _QUESTION], capture_output=True, text=True, check=False)
    if answer.returncode:
        raise PackageIndexError(f"{sys.executable} has no pip to ask where packages come from")
    options = json.loads(answer.stdout)
    indexes = [] if options["no_index"] else [options["index_url"], *options["extra_index_urls"]]
    return PipSettings(
        index_urls=tuple(url for url in indexes if url),
        find_links=tuple(options["find_links"]),
        cert=options["cert"],
        client_cert=options["client_cert"],
        proxy=options["proxy"],
        trusted_hosts=tuple(options["trusted_hosts"]),
    )


def places(settings: PipSettings, project: str, file_name: str, note: Callable[[str], None]) -> Iterator[Place]:
    """Where the file of the project can be had, folders first; why other places have none goes to `note`."""
    pages = [*settings.find_links, *(_project_page(url, project) for url in settings.index_urls)]
    for page in sorted(pages, key=lambda page: _local(page) is None):
        try:
            yield from _places_on(settings, page, file_name)
        except PackageIndexError as error:
            note(f"{_shown(page)} {error}")


def _project_page(index_url: str, project: str) -> str:
    return f"{index_url.rstrip('/')}/{re.sub(r'[-_.]+', '-', project).lower()}/"


def _places_on(settings: PipSettings, page: str, file_name: str) -> Iterator[Place]:
    folder = _local(page)
    if folder is None:
        address, html = _get_page(settings, page)
    else:
        if (folder / file_name).is_file():
            yield Place(folder / file_name)
            return
        html_file = folder / "index.html" if folder.is_dir() else folder
        if not html_file.is_file():
            raise PackageIndexError(f"has no {file_name}")
        address, html = html_file.absolute().as_uri(), html_file.read_text(errors="replace")
    links = [link for link in _links(address, html) if unquote(urlsplit(link).path).rpartition("/")[2] == file_name]
    if not links:
        raise PackageIndexError(f"has no {file_name}")
    for link in links:  # only a local page may point into this machine
        yield Place((folder and _local(link)) or link)


def _local(place: str) -> Path | None:
    """The path that a file: URL or plain path means; None for any other URL."""
    url = urlsplit(place)
    if url.scheme == "file":
        return Path(url2pathname(url.path))
    return None if url.scheme in ("http", "https") else Path(place).expanduser()


def _get_page(settings: PipSettings, url: str) -> tuple[str, str]:
    """The final address and the text of an HTML page."""
    try:
        with (
            settings.client(url) as client,
            client.stream("GET", url, headers={"Accept": "text/html"}) as response,
        ):
            if response.status_code != httpx.codes.OK:
                raise PackageIndexError(f"answers {response.status_code}")
            body = bytearray()
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > _LARGEST_PAGE:
                    raise PackageIndexError("answers with far too long a page")
            return str(response.url), body.decode(errors="replace")
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        raise PackageIndexError(f"cannot be reached ({error or type(error).__name__})") from None


def _links(address: str, html: str) -> list[str]:
    parser = _Anchors()
    parser.feed(html)
    return [urldefrag(urljoin(address, href)).url for href in parser.hrefs]


class _Anchors(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hrefs += [value for name, value in attrs if tag == "a" and name == "href" and value]


def _shown(url: str) -> str:
    parts = urlsplit(url)
    return url if "@" not in parts.netloc else parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
