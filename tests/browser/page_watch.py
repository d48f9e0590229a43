"""What a test of the page keeps an eye on: its errors, its requests, how it looks."""

from __future__ import annotations

from pathlib import Path

from playwright.async_api import Page

ARTEFACTS = Path(__file__).parent / "artefacts"


def watch(page: Page, base_url: str) -> list[str]:
    """Errors of the page and requests to elsewhere, as they come; for the test to find none."""
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda said: problems.append(said.text) if said.type in ("error", "warning") else None)
    inside = (base_url, "blob:", "data:")
    page.on("request", lambda request: None if request.url.startswith(inside) else problems.append(request.url))
    return problems


class Shot:
    """Keeps screenshots, named after the test and the moment, in the artefacts folder."""

    def __init__(self, page: Page, test: str) -> None:
        self._page = page
        self._test = test

    async def __call__(self, moment: str, page: Page | None = None) -> None:
        """page: another than the test's own."""
        ARTEFACTS.mkdir(exist_ok=True)
        await (page or self._page).screenshot(path=ARTEFACTS / f"{self._test}-{moment}.png")
