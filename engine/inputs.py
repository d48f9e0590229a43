"""What the optimisation works from at any of its scales: where it starts, what it aims at, and what of it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np
import tensorflow as tf

from engine import colour, masks, pictures, tiles
from engine.losses import Targets, blended, objective_of
from engine.masks import Canvas
from engine.order import Order
from engine.painter import Painter
from engine.pictures import Picture
from engine.plan import Stage

__all__ = ["Inputs", "resized", "to_picture", "to_tensor"]

# The sketch of a larger picture is made at this size: it shows as much, and takes a second instead of a minute.
LARGEST_SKETCH: Final = 1024


class Inputs:
    """The pictures of one order in the colours that the painting works with.

    last: the final scale, the size at which everything is shown. Images are float32 [1, h, w, 3] in 0..255.
    """

    def __init__(self, order: Order, painter: Painter, last: Stage) -> None:
        self._order, self._recipe, self._painter, self._last = order, order.recipe, painter, last
        self._weights = order.recipe.style_shares(len(order.styles))
        self.objective = objective_of(order.recipe, regions=len(order.masks))
        # No larger than they are looked at, so that what is done to their colours takes no longer than it must.
        self._photo = pictures.at_most(order.content, self._recipe.size)
        styles = [
            pictures.at_most(style, round(self._recipe.size * self._recipe.style_scale)) for style in order.styles
        ]
        self._content, self._styles = colour.prepare(self._recipe.colour, self._photo, styles)
        self._begun = None if order.enlarge is None else colour.prepare(self._recipe.colour, order.enlarge, [])[0]

    def start(self, stage: Stage) -> tf.Tensor:
        """What the optimisation begins with at a scale."""
        size = (stage.height, stage.width)
        if self._begun is not None:
            return to_tensor(pictures.resize(self._begun, size))
        match self._recipe.init:
            case "content":
                return to_tensor(self._content_at(stage))
            case "style":
                return self._mixed([to_tensor(_filling(style, size)) for style in self._styles])
            case "noise":
                noise = tf.random.stateless_normal([1, *size, 3], [self._recipe.seed, 1], 127.5, 30.0)
                return tf.clip_by_value(noise, 0.0, 255.0)
        return resized(self._sketch(stage), stage)

    def targets(self, stage: Stage) -> Targets:
        """What to aim at."""
        content = to_tensor(self._content_at(stage))
        styles = [to_tensor(style) for style in self._styles_at(stage)]
        moments = [self._painter.style(self.objective, style, self._tile(*style.shape[1:3])) for style in styles]
        features = self._painter.content(self.objective, content, self.tile(stage))
        layers, emphasis = self.objective.style_layers, self._emphasis(stage)
        if not self._order.masks:
            style = {layer: blended([m[layer] for m in moments], self._weights) for layer in layers}
            return self.objective.targets(features, style, tf.ones([1]), self._recipe, emphasis)
        style = {layer: tf.nest.map_structure(_joined, *(m[layer] for m in moments)) for layer in layers}
        shares = tf.constant(masks.shares(self._order.masks, self._weights), tf.float32)
        targets = self.objective.targets(features, style, shares, self._recipe, emphasis)
        guides = masks.guides(self._order.masks, stage.height, stage.width)
        return targets | {"guides": {block: tf.constant(guides[block]) for block in map(tiles.block, layers)}}

    def _emphasis(self, stage: Stage) -> float:
        """What content weighs at a scale beside what it weighs at the last one: the more, the coarser the scale.

        At 128 px a face is 40 px wide; to put a wave or a cloud over half of it costs little, and no finer scale brings
        back what is lost there. As heavy as at the last scale, content lost a cheek to The Great Wave and got brown
        patches on still water. What style the coarse scales forgo, the fine ones make up for. The judge's distances
        (style, content; engine.compare) after 200 iterations at 512 px:

        | pair | 0.25 at every scale | 0.21, by the scale |
        |---|---|---|
        | astronaut, the scream | 0.256, 0.517 | 0.257, 0.513 |
        | china, great wave | 0.341, 0.580 | 0.339, 0.578 |
        | boston, starry night | 0.324, 0.536 | 0.331, 0.542 |
        | chelsea, composition vii | 0.517, 0.463 | 0.466, 0.465 |
        | astronaut, great wave | 0.342, 0.550 | 0.351, 0.546 |
        | china, starry night | 0.238, 0.543 | 0.244, 0.542 |

        Two paintings that differ by a hair in their weights can be 0.02 apart. On astronaut, great wave: 2, 1.6, 1.3, 1
        and 1 times 0.25 leave dark specks on the nose (0.355, 0.544); 4, 2, 1, 1 and 1 times are further from the style
        (0.364, 0.532); half as much again everywhere is 0.390, 0.500.
        """
        return self._last.size / stage.size

    def canvas(self, stage: Stage) -> Canvas:
        """Where the photo stays."""
        if not self._order.masks:
            return Canvas(None, None)
        return Canvas(to_tensor(self._content_at(stage)), masks.coverage(self._order.masks, stage.height, stage.width))

    def tile(self, stage: Stage) -> int:
        """The size of tiles to paint in; 0 for the whole at once."""
        return self._tile(stage.height, stage.width)

    def _tile(self, height: int, width: int) -> int:
        is_light = self._painter.dtype == tf.bfloat16 and not self._order.masks
        return tiles.chosen(self._recipe, height, width, is_light=is_light)

    def shown(self, image: tf.Tensor) -> Picture:
        """A painting of any scale as it is shown: at the final size, in its colours, the photo where no mask is."""
        size = (self._last.height, self._last.width)
        painting = pictures.resize(to_picture(image), size)
        if self._order.masks:
            painting = to_picture(self._last_canvas.compose(to_tensor(painting)))
        return colour.finish(self._recipe.colour, painting, self._last_photo)

    @cached_property
    def _last_canvas(self) -> Canvas:
        return self.canvas(self._last)

    @cached_property
    def _last_photo(self) -> Picture:
        return pictures.resize(self._photo, (self._last.height, self._last.width))

    def _sketch(self, stage: Stage) -> tf.Tensor:
        if stage.size > LARGEST_SKETCH:
            stage = Stage(*pictures.fit(stage.height, stage.width, LARGEST_SKETCH), 0)
        content = to_tensor(self._content_at(stage))
        styles = [to_tensor(pictures.at_most(style, LARGEST_SKETCH)) for style in self._styles_at(stage)]
        if self._order.masks:
            return self._mixed([self._painter.sketch(content, [style], [1.0]) for style in styles])
        return self._painter.sketch(content, styles, self._weights)

    def _mixed(self, images: Sequence[tf.Tensor]) -> tf.Tensor:
        """One image from one for each style: each in its region, or all by their weights."""
        if self._order.masks:
            return masks.blend(images, self._order.masks)
        return tf.add_n([weight * image for weight, image in zip(self._weights, images, strict=True)])

    def _content_at(self, stage: Stage) -> Picture:
        return pictures.resize(self._content, (stage.height, stage.width))

    def _styles_at(self, stage: Stage) -> list[Picture]:
        """Styles are never enlarged: that would only add blur to their statistics."""
        return [pictures.at_most(style, round(stage.size * self._recipe.style_scale)) for style in self._styles]


def resized(image: tf.Tensor, stage: Stage) -> tf.Tensor:
    """A painting carried on to another scale, its pixels back in range."""
    if image.shape[1:3] == (stage.height, stage.width):
        return image
    return tf.clip_by_value(tf.image.resize(image, (stage.height, stage.width), "bicubic"), 0.0, 255.0)


def _filling(picture: Picture, size: tuple[int, int]) -> Picture:
    """The picture's middle at `size` = (height, width): nothing squeezed, the rest cut off."""
    height, width = picture.shape[:2]
    scale = min(height / size[0], width / size[1])
    rows, columns = (max(round(length * scale), 1) for length in size)
    top, left = (height - rows) // 2, (width - columns) // 2
    return pictures.resize(picture[top : top + rows, left : left + columns], size)


def _joined(*values: tf.Tensor) -> tf.Tensor:
    """One region's values after the other."""
    return tf.concat(values, axis=0)


def to_tensor(picture: Picture) -> tf.Tensor:
    """uint8 [h, w, 3] to float32 [1, h, w, 3], still in 0..255."""
    return tf.constant(picture[np.newaxis], tf.float32)


def to_picture(image: tf.Tensor) -> Picture:
    """float32 [1, h, w, 3] to uint8 [h, w, 3], rounded and clipped to 0..255."""
    pixels: Picture = np.clip(np.rint(image[0].numpy()), 0, 255).astype(np.uint8)
    return pixels
