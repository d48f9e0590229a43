"""How a painting was made, written into its PNG, and read back from one that may come from a stranger."""

from __future__ import annotations

import json
import struct
from typing import Final

from engine import __version__
from engine.pictures import PictureError
from engine.recipe import KNOBS, Recipe, RecipeError

__all__ = ["describe", "recipe_of"]

_PROGRAM: Final = "Gouache"
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_LONGEST_TEXT: Final = 10_000  # bytes; a recipe has hundreds
_MOST_CHUNKS: Final = 100  # before the pixels; a PNG of ours has three


def describe(recipe: Recipe) -> dict[str, str]:
    """What `engine.pictures.write` is to say in a PNG: this program with its version, and the recipe as JSON."""
    return {"Software": f"{_PROGRAM} {__version__}", "Recipe": json.dumps(recipe.to_dict())}


def recipe_of(data: bytes) -> Recipe | None:
    """The recipe in the bytes of a PNG, or None if it is no PNG or says nothing of how Gouache made it.

    Nothing is decoded or decompressed. Knobs that it lacks, as an older version's may, are its preset's. Raises
    PictureError if there is a recipe that can't be used, for someone meant it to be.
    """
    texts = _texts(data)
    if "Recipe" not in texts or not texts.get("Software", "").startswith(f"{_PROGRAM} "):
        return None
    try:
        knobs = json.loads(texts["Recipe"])
    except (ValueError, RecursionError):
        knobs = None
    if not isinstance(knobs, dict):
        raise PictureError("The recipe in this picture is damaged; give the settings yourself.")
    for name in knobs:
        if name not in KNOBS:
            raise PictureError(
                f"The recipe in this picture has a setting {name[:30]!r} that {_PROGRAM} {__version__} does not know; "
                "give the settings yourself, or install a newer one."
            )
    try:
        return Recipe.of(**knobs)
    except RecipeError as error:
        raise PictureError(f"The recipe in this picture can't be used: {error}") from None


def _texts(data: bytes) -> dict[str, str]:
    """The short plain texts (tEXt) by keyword that stand before the pixels, where `describe`'s come to stand."""
    texts: dict[str, str] = {}
    if not data.startswith(_SIGNATURE):
        return texts
    place = len(_SIGNATURE)
    for _ in range(_MOST_CHUNKS):
        header = data[place : place + 8]
        if len(header) < 8 or header[4:] == b"IDAT":
            break
        (length,) = struct.unpack(">I", header[:4])
        if header[4:] == b"tEXt" and length <= _LONGEST_TEXT:
            keyword, _, text = data[place + 8 : place + 8 + length].decode("latin-1").partition("\0")
            texts[keyword] = text
        place += 12 + length
    return texts
