"""An order: everything that one painting is made of, checked together before any of the work is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from engine import checkpoint, masks, pictures
from engine.checkpoint import Checkpoint
from engine.masks import Mask
from engine.pictures import Picture
from engine.recipe import Recipe

__all__ = ["Order"]


@dataclass(frozen=True, slots=True)
class Order:
    """What `stylize` is given. Raises RecipeError, PictureError or CheckpointError for what does not go together.

    content, styles: uint8 [height, width, 3] sRGB. masks: uint8 [height, width] of the content's size, one for each
    style, or none. resume: goes on where that checkpoint was taken. enlarge: a finished painting of the content, to be
    carried on at the recipe's size.
    """

    content: Picture = field(repr=False)
    styles: Sequence[Picture] = field(repr=False)
    recipe: Recipe
    masks: Sequence[Mask] = field(default=(), repr=False)
    resume: Checkpoint | None = None
    enlarge: Picture | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.recipe.style_shares(len(self.styles))
        masks.check(self.masks, self.content, len(self.styles))
        if self.enlarge is not None:
            pictures.check_same_shape(self.enlarge, self.content)
        if self.resume is not None:
            self.resume.check(self.recipe, self.digest())

    def digest(self) -> str:
        """Of all pictures: what a checkpoint knows them by."""
        return checkpoint.digest([self.content, *self.styles, *self.masks])

    @property
    def enlarging(self) -> bool:
        """Whether a finished painting is carried on, or was before it was laid aside."""
        return self.enlarge is not None if self.resume is None else self.resume.enlarging
