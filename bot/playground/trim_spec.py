"""Makes `spec.json` from the machine-readable Bot API 10.0 (github.com/PaulSonOfLars/telegram-bot-api-spec, MIT).

    python -m bot.playground.trim_spec api.json

It keeps the methods that this server implements and the types that their parameters are made of, without descriptions.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from bot.playground.methods import METHODS
from bot.playground.model import Json
from bot.playground.spec import ARRAY, SCALARS

__all__ = ["trimmed"]

NOTICE = (
    "Trimmed from github.com/PaulSonOfLars/telegram-bot-api-spec, copyright (c) its authors. MIT License. "
    "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated "
    'documentation files (the "Software"), to deal in the Software without restriction, including without limitation '
    "the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and "
    "to permit persons to whom the Software is furnished to do so, subject to the following conditions: The above "
    "copyright notice and this permission notice shall be included in all copies or substantial portions of the "
    'Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT '
    "LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT "
    "SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION "
    "OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER "
    "DEALINGS IN THE SOFTWARE."
)


def trimmed(api: Json, methods: list[str]) -> Json:
    """The named methods, and all types reachable from their parameters."""
    types: Json = {}

    def take(kinds: list[str]) -> None:
        for kind in kinds:
            name = kind.replace(ARRAY, "")
            if name in SCALARS or name == "InputFile" or name in types:
                continue
            types[name] = {}  # known from here on: types refer to each other
            described = api["types"][name]
            if "subtypes" in described:
                types[name]["subtypes"] = described["subtypes"]
                take(described["subtypes"])
            else:
                types[name]["fields"] = fields(described)

    def fields(described: Json) -> Json:
        found = {}
        for each in described.get("fields", []):
            found[each["name"]] = {"types": each["types"], "required": each["required"]} | _choices(each)
            take(each["types"])
        return found

    wanted = {name: {"fields": fields(api["methods"][name])} for name in sorted(methods)}
    return {"notice": NOTICE, "version": api["version"], "methods": wanted, "types": dict(sorted(types.items()))}


def _choices(described: Json) -> Json:
    """The only values that a `type` or an emoji may have, read from its description."""
    text = described["description"]
    if described["name"] == "emoji":
        return {"choices": re.findall(r'"([^"]+)"', text)}
    constant = re.search(r'(?:must be|always) "?(\w+)"?', text) if described["name"] == "type" else None
    return {"choices": [constant.group(1)]} if constant else {}


if __name__ == "__main__":
    source = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    spec = json.dumps(trimmed(source, list(METHODS)), ensure_ascii=False, separators=(",", ":"))
    # A line for each method and type, so that a change of one shows as such.
    lines = re.sub(r'(?<=[{,])("\w+":\{"(?:fields|subtypes)":)', r"\n\1", spec)
    Path(__file__).with_name("spec.json").write_text(lines + "\n", "utf-8")
