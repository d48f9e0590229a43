"""MarkdownV2 into plain text and entities, with the errors of tdlib's parser; their offsets count bytes of UTF-8."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.playground.entities import in_order, mistake, utf16_length
from bot.playground.model import Json

__all__ = ["parse_markdown"]

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
VERBATIM = ("Code", "Pre")
ENTITY_OF = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "TextUrl": "text_link",
    "CustomEmoji": "custom_emoji",
    "BlockQuote": "blockquote",
}
# The longest marks first: "__" is no two of "_".
MARKS = (
    ("```", "Pre"),
    ("__", "Underline"),
    ("||", "Spoiler"),
    ("![", "CustomEmoji"),
    ("_", "Italic"),
    ("*", "Bold"),
    ("~", "Strikethrough"),
    ("`", "Code"),
    ("[", "TextUrl"),
)
ENDS = {"TextUrl": "]", "CustomEmoji": "]"} | {
    kind: mark for mark, kind in MARKS if kind not in ("TextUrl", "CustomEmoji")
}


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities of a text in MarkdownV2. Raises ApiError "can't parse entities: ..."."""
    reader = _Reader(source)
    while reader.place < len(source):
        reader.step()
    reader.finish()
    return reader.text, in_order(reader.entities)


@dataclass(slots=True)
class _Open:
    """A mark that waits for its end. place: of the mark in the source. offset: in the text, in UTF-16 units."""

    kind: str
    place: int
    offset: int
    extra: Json = field(default_factory=dict)


class _Reader:
    """Where we are in the source, and what has been read so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.text = ""
        self.entities: list[Json] = []
        self._offset = 0
        self._open: list[_Open] = []

    def step(self) -> None:
        """Read one character or mark."""
        character = self.source[self.place]
        following = self.source[self.place + 1 : self.place + 2]
        if character == "\\" and following and ord(following) <= 126:
            self._say(following, 2)
        elif self._innermost in VERBATIM:
            self._close() if self._sees(ENDS[self._innermost]) else self._say(character)
        elif character == "\n" and self._is_quoting:
            self._end_line(following)
        elif character not in RESERVED:
            self._say(character)
        elif self._ends_quote_expandably():
            self._open[-1].extra = {"type": "expandable_blockquote"}
            self.place += 2
        elif self._innermost in ENDS and self._sees_end(ENDS[self._innermost]):
            self._close()
        else:
            self._start(character)

    def finish(self) -> None:
        """Raises ApiError if a mark still waits for its end; a quotation ends with the text."""
        if self._innermost == "BlockQuote":
            self._close(0)
        self._nothing_open()

    @property
    def _innermost(self) -> str:
        return self._open[-1].kind if self._open else ""

    @property
    def _is_quoting(self) -> bool:
        return any(each.kind == "BlockQuote" for each in self._open)

    def _sees(self, mark: str) -> bool:
        return self.source.startswith(mark, self.place)

    def _sees_end(self, mark: str) -> bool:
        return self._sees(mark) and not (mark == "_" and self._sees("__"))

    def _say(self, characters: str, length: int = 1) -> None:
        """Add to the text. length: of what stands for it in the source."""
        self.text += characters
        self._offset += utf16_length(characters)
        self.place += length

    def _start(self, character: str) -> None:
        """Read the mark at this place. Raises ApiError if the character is none here."""
        if character == ">" and (self.place == 0 or self.source[self.place - 1] == "\n"):
            self._nothing_open()
            self._open.append(_Open("BlockQuote", self.place, self._offset))
            self.place += 1
            return
        for mark, kind in MARKS:
            if self._sees(mark):
                self._open.append(_Open(kind, self.place, self._offset))
                self.place += len(mark)
                if kind == "Pre":
                    self._read_language()
                return
        raise mistake(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")

    def _read_language(self) -> None:
        """The word right after ```, and one line break."""
        rest = self.source[self.place :]
        word = rest.split(maxsplit=1)[0] if rest and not rest[0].isspace() else ""
        if word and "`" not in word and len(word) < len(rest):
            self._open[-1].extra = {"language": word}
            self.place += len(word)
        if self._sees("\n"):
            self.place += 1

    def _ends_quote_expandably(self) -> bool:
        after = self.source[self.place + 2 : self.place + 3]
        return self._innermost == "BlockQuote" and self._sees("||") and after in ("", "\n")

    def _end_line(self, following: str) -> None:
        """A line break within a quotation, which ends there unless the next line is quoted too."""
        if following == ">":
            self._say("\n", 2)
            return
        if self._innermost == "BlockQuote":
            self._close(0)
        self._nothing_open()
        self._say("\n")

    def _close(self, length: int | None = None) -> None:
        """End the innermost entity and record it. length: of the mark, if it is not the usual."""
        ended = self._open.pop()
        self.place += len(ENDS[ended.kind]) if length is None else length
        if ended.kind in ("TextUrl", "CustomEmoji"):
            address = self._read_address()
            is_link = ended.kind == "TextUrl"
            ended.extra = {"url": address} if is_link else {"custom_emoji_id": address.removeprefix("tg://emoji?id=")}
        size = self._offset - ended.offset
        if size and ended.extra.get("url") != "":
            self.entities.append({"type": ENTITY_OF[ended.kind], "offset": ended.offset, "length": size, **ended.extra})

    def _read_address(self) -> str:
        """What stands in round brackets after a link's words; "" if nothing does."""
        if not self._sees("("):
            return ""
        start, address = self.place, ""
        self.place += 1
        while not self._sees(")"):
            if self.place >= len(self.source):
                raise mistake(f"Can't find end of a URL at byte offset {self._byte_offset(start)}")
            self.place += self._sees("\\")
            address += self.source[self.place : self.place + 1]
            self.place += 1
        self.place += 1
        return address

    def _nothing_open(self) -> None:
        if self._open:
            place = self._byte_offset(self._open[-1].place)
            raise mistake(f"Can't find end of {self._innermost} entity at byte offset {place}")

    def _byte_offset(self, place: int) -> int:
        return len(self.source[:place].encode())
