"""Formatting of texts: HTML into plain text and entities, and the entities Telegram finds by itself.

Offsets and lengths are in UTF-16 code units, as the Bot API counts them. The errors are worded as tdlib's parser
words them; their offsets count bytes of UTF-8.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from bot.playground.errors import ApiError, bad_request
from bot.playground.model import Json

__all__ = ["detect", "in_order", "mistake", "overlap", "parse_html", "trim", "utf16_length"]

ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
# A tag, which may hold quoted ">", or a run of text.
TOKEN = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>?|[^<]+""")
TAG_NAME = re.compile(r"<([^\s>]*)")
ATTRIBUTE = re.compile(r"""([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)))?""")
# The only named references Telegram knows; numeric ones pass too, with or without the semicolon.
REFERENCE = re.compile(r"&(?:(?:lt|gt|amp|quot)(?![a-zA-Z])|#x[0-9a-fA-F]{1,6}|#\d{1,7});?")
FOUND_BY_ITSELF = (
    ("bot_command", re.compile(r"(?<![\w/@<>])/\w{1,64}(?:@\w{3,32})?(?![\w/@<>])", re.ASCII)),
    ("url", re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)]")),
    ("mention", re.compile(r"(?<![\w/@])@[A-Za-z]\w{3,31}(?!\w)", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w#&])#\w*[^\W\d]\w*")),
)


def detect(text: str) -> list[Json]:
    """Commands, links, mentions and hashtags, which need no markup; they never overlap."""
    found: list[Json] = []
    for kind, pattern in FOUND_BY_ITSELF:
        for match in pattern.finditer(text):
            place = {"offset": utf16_length(text[: match.start()]), "length": utf16_length(match.group())}
            if not any(overlap(place, other) for other in found):
                found.append({"type": kind, **place})
    return in_order(found)


def overlap(one: Json, other: Json) -> bool:
    """True if two entities share a character."""
    starts_before_end = bool(one["offset"] < other["offset"] + other["length"])
    return starts_before_end and bool(other["offset"] < one["offset"] + one["length"])


def in_order(entities: list[Json]) -> list[Json]:
    """By place, an outer entity before what it encloses."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text without white space at its ends, the entities moved and cut to fit; empty ones are dropped."""
    stripped = text.strip()
    shift = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(stripped)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        stop = min(entity["offset"] + entity["length"] - shift, end)
        if stop > start:
            moved.append({**entity, "offset": start, "length": stop - start})
    return stripped, moved


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities of a text in Telegram's HTML. Raises ApiError "can't parse entities: ..."."""
    parsed = _Parsed()
    position = 0
    for match in TOKEN.finditer(source):
        token = match.group()
        if token.startswith("</"):
            _close(parsed, token, position)
        elif token.startswith("<"):
            parsed.open.append(_start(parsed, token, position))
        else:
            plain = _unescape(token)
            parsed.text += plain
            parsed.offset += utf16_length(plain)
        position += len(token.encode())
    if parsed.open:
        raise mistake(f'Can\'t find end tag corresponding to start tag "{parsed.open[-1].tag}"')
    return parsed.text, in_order(parsed.entities)


@dataclass(slots=True)
class _Open:
    """A start tag that waits for its end tag. extra: what its entity has besides its place."""

    tag: str
    offset: int
    extra: Json


@dataclass(slots=True)
class _Parsed:
    """What has been read so far. offset: the length of the text, in UTF-16 units."""

    text: str = ""
    offset: int = 0
    entities: list[Json] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)


def _start(parsed: _Parsed, token: str, position: int) -> _Open:
    """Read a start tag. Raises ApiError for one that Telegram does not know or that never ends."""
    written = TAG_NAME.match(token)
    tag = written.group(1).lower() if written else ""
    if len(token) == len(tag) + 1:
        raise mistake(f"Unclosed start tag at byte offset {position}")
    if tag not in ENTITY_OF_TAG:
        raise mistake(f'Unsupported start tag "{tag}" at byte offset {position}')
    if not token.endswith(">"):
        raise mistake(f'Unclosed start tag "{tag}" at byte offset {position}')
    attributes = {
        name: _unescape(double or single or bare)
        for name, double, single, bare in ATTRIBUTE.findall(token[len(tag) + 1 : -1])
    }
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise mistake(f'Tag "span" must have class "tg-spoiler" at byte offset {position}')
    if tag == "code" and parsed.open and parsed.open[-1].tag == "pre":
        language = attributes.get("class", "").removeprefix("language-")
        parsed.open[-1].extra = {"language": language} if language else {}
    return _Open(tag, parsed.offset, _extra(tag, attributes))


def _extra(tag: str, attributes: dict[str, str]) -> Json:
    if tag == "a":
        return {"url": attributes.get("href", "")}
    if tag == "tg-emoji":
        return {"custom_emoji_id": attributes.get("emoji-id", "")}
    if tag == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    return {}


def _close(parsed: _Parsed, token: str, position: int) -> None:
    """End the innermost open tag and record its entity. Raises ApiError if the end tag is not its own."""
    if not parsed.open:
        raise mistake(f"Unexpected end tag at byte offset {position}")
    if not token.endswith(">"):
        raise mistake(f"Unclosed end tag at byte offset {position}")
    start = parsed.open.pop()
    found = token[2:-1].strip().lower()
    if found not in ("", start.tag):
        raise mistake(f'Unmatched end tag at byte offset {position}, expected "</{start.tag}>", found "</{found}>"')
    length = parsed.offset - start.offset
    is_inside_pre = start.tag == "code" and bool(parsed.open) and parsed.open[-1].tag == "pre"
    is_dead_link = start.tag == "a" and not start.extra["url"]
    if length and not is_inside_pre and not is_dead_link:
        entity = {"type": ENTITY_OF_TAG[start.tag], "offset": start.offset, "length": length}
        parsed.entities.append({**entity, **start.extra})


def _unescape(text: str) -> str:
    return REFERENCE.sub(lambda reference: html.unescape(reference.group().rstrip(";") + ";"), text)


def utf16_length(text: str) -> int:
    """The length of a text as the Bot API counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def mistake(what: str) -> ApiError:
    """400 for markup that can't be read."""
    return bad_request(f"can't parse entities: {what}")
