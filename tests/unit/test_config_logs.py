"""No token in any log, whichever way it comes."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest

from bot.logs import Redact

TOKEN = "123456789:AAF-a_secret_half_of_35_characters_"
OTHER = "987654321:BBF-another_token_that_nobody_told_"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(Redact(TOKEN))
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    logger = logging.getLogger("test.redaction")
    logger.addHandler(handler)
    yield stream
    logger.removeHandler(handler)


@pytest.mark.parametrize(
    "text",
    [
        f"POST https://api.telegram.org/bot{TOKEN}/getMe",
        f"GET https://api.telegram.org/file/bot{TOKEN.replace(':', '%3A')}/photos/1.jpg",
        f"GET https://api.telegram.org/file/bot{TOKEN.replace(':', '%3a')}/photos/1.jpg",
        f"half of it: {TOKEN.partition(':')[2]}",
        f"somebody else's: {OTHER}",
    ],
)
def test_every_spelling_is_hidden(written: io.StringIO, text: str) -> None:
    logging.getLogger("test.redaction").error("%s", text)

    assert "secret" not in written.getvalue()
    assert "nobody_told" not in written.getvalue()
    assert "<token>" in written.getvalue()


def test_it_is_hidden_in_tracebacks(written: io.StringIO) -> None:
    try:
        raise ValueError(f"The token `{TOKEN}` was rejected by the server.")
    except ValueError:
        logging.getLogger("test.redaction").exception("failed")

    assert "ValueError: The token `<token>` was rejected" in written.getvalue()


def test_everything_else_is_left_as_it_is(written: io.StringIO) -> None:
    logging.getLogger("test.redaction").error("job %d took %.1f s at 12:30:59", 123456789, 2.5)

    assert written.getvalue() == "test.redaction job 123456789 took 2.5 s at 12:30:59\n"
