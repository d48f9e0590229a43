"""The Recipe's knobs as command-line options, for every program that takes them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Final, NoReturn

from engine.recipe import KNOBS, Knob, RecipeError

__all__ = ["BAD_INPUT", "Changes", "Parser", "add_recipe_options", "recipe_changes", "value_of"]

Changes = dict[str, int | float | str]

BAD_INPUT: Final = 2
"""The exit code for what a person typed or named that can't be."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"{self.prog}: {message} (--help shows how)\n")


def add_recipe_options(parser: argparse.ArgumentParser) -> None:
    """One option for each knob, with its bounds and default in the help."""
    for knob in KNOBS.values():
        parser.add_argument(
            "--" + knob.name.replace("_", "-"),
            type=value_of(knob),
            metavar="|".join(knob.choices) or {int: "N", float: "X", str: "TEXT"}[knob.type],
            help=knob.help + ("" if knob.choices else f": {knob.allowed}") + f" (default {knob.default})",
        )


def recipe_changes(arguments: argparse.Namespace) -> Changes:
    """The knobs that were given, by name; `Recipe.of` takes them."""
    return {name: value for name in KNOBS if (value := getattr(arguments, name)) is not None}


def value_of(knob: Knob) -> Callable[[str], int | float | str]:
    """A parser of the knob's value, with argparse's kind of error."""

    def parse(text: str) -> int | float | str:
        try:
            return knob.parse(text)
        except RecipeError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return parse
