"""Other web sites are kept out; the page's own files allow nothing from elsewhere."""

from __future__ import annotations

import httpx
import pytest


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.0.7:8081", ""])
async def test_a_foreign_host_name_is_refused(http: httpx.AsyncClient, host: str) -> None:
    answer = await http.get("/people", headers={"Host": host})
    assert answer.status_code in (400, 403)


@pytest.mark.parametrize("host", ["localhost:8081", "127.0.0.1", "[::1]:80"])
async def test_loopback_names_are_answered(http: httpx.AsyncClient, host: str) -> None:
    assert (await http.get("/people", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
    ],
)
async def test_another_site_cannot_act_in_a_persons_name(http: httpx.AsyncClient, headers: dict[str, str]) -> None:
    answer = await http.post("/people", json={"name": "Mallory"}, headers=headers)
    assert answer.status_code == 403
    assert (await http.get("/people")).json() == []


async def test_the_page_itself_acts_and_opens_by_a_link(http: httpx.AsyncClient) -> None:
    own = {"Sec-Fetch-Site": "same-origin", "Origin": str(http.base_url).rstrip("/")}
    assert (await http.post("/people", json={"name": "Ann"}, headers=own)).status_code == 200
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Accept": "text/html"}
    page = await http.get("/", headers=link)
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")


async def test_the_page_may_load_nothing_from_elsewhere(http: httpx.AsyncClient) -> None:
    policy = (await http.get("/", headers={"Accept": "text/html"})).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';")
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("path", ["/web/../__init__.py", "/web/%2e%2e%2fworld.py", "/web/none.js"])
async def test_only_the_pages_own_files_are_served(http: httpx.AsyncClient, path: str) -> None:
    assert (await http.get(path)).status_code == 404
