"""Logging that never shows the token.

It is part of every URL the bot calls, so it turns up in places nobody thinks of: the HTTP library's own lines, the
text of exceptions, tracebacks, the repr of the library's objects.
"""

from __future__ import annotations

import logging
import re
from typing import Final

__all__ = ["Redact", "start"]

_HIDDEN: Final = "<token>"
# In the path of a file the colon is escaped. Any token is hidden, not only ours: they look all the same.
_TOKEN: Final = re.compile(r"\d{6,}(?::|%3A)[\w-]{20,}", re.IGNORECASE)


class Redact(logging.Filter):
    """Takes tokens out of records. Goes on handlers: a filter on a logger does not see what its children log."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._secret = token.partition(":")[2]

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = self._clean(record.getMessage()), None
        if record.exc_info:
            record.exc_text = self._clean(logging.Formatter().formatException(record.exc_info))
            record.exc_info = None
        return True

    def _clean(self, text: str) -> str:
        text = _TOKEN.sub(_HIDDEN, text)
        return text.replace(self._secret, _HIDDEN) if self._secret else text


def start(level: str, token: str) -> None:
    """Log to standard error; every handler of the root logger hides the token from here on."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for handler in logging.getLogger().handlers:
        handler.addFilter(Redact(token))
    # At INFO and below these write a line with the full URL for every call.
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # Two lines for every transaction, of use to nobody.
    logging.getLogger("aiosqlite").setLevel(logging.INFO)
