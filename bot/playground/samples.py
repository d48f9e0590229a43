"""Pictures to try a bot with: photos and styles, from what is installed, none from the network."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cache, partial
from importlib.util import find_spec
from typing import Final, Literal

from PIL import Image

__all__ = ["Sample", "Samples", "installed_samples"]


@dataclass(frozen=True, slots=True)
class Sample:
    """A picture by name. package: the module that must be there for `paint`."""

    name: str
    title: str
    kind: Literal["photo", "style"]
    package: str
    paint: Callable[[], Awaitable[Image.Image]] = field(repr=False)


def _skimage(name: str) -> Callable[[], Awaitable[Image.Image]]:
    def paint() -> Image.Image:
        from skimage import data  # noqa: PLC0415 - an optional extra, and slow to import

        return Image.fromarray(getattr(data, name)())

    return partial(asyncio.to_thread, paint)


def _house_style(name: str) -> Sample:
    async def paint() -> Image.Image:
        from engine.drawing import draw_in_child  # noqa: PLC0415 - NumPy takes a while to import, so only when looked at

        return Image.open(io.BytesIO(await draw_in_child(name)))

    return Sample(name, name.replace("_", " ").capitalize(), "style", "engine.house_styles", paint)


# Of scikit-image only pictures that it brings along; its others would be downloaded.
SAMPLES: Final = (
    Sample("cat", "Chelsea the cat", "photo", "skimage", _skimage("chelsea")),
    Sample("astronaut", "Astronaut", "photo", "skimage", _skimage("astronaut")),
    Sample("coffee", "Coffee", "photo", "skimage", _skimage("coffee")),
    Sample("rocket", "Rocket", "photo", "skimage", _skimage("rocket")),
    *map(_house_style, ("brush_strokes", "woodblock", "stained_glass", "mosaic", "watercolour", "ink_hatching")),
    Sample("stained-tissue", "Stained tissue", "style", "skimage", _skimage("immunohistochemistry")),
    Sample("deep-field", "Deep field", "style", "skimage", _skimage("hubble_deep_field")),
    Sample("retina", "Retina", "style", "skimage", _skimage("retina")),
)


@cache
def installed_samples() -> tuple[Sample, ...]:
    """Those that can be shown here."""
    return tuple(sample for sample in SAMPLES if find_spec(sample.package))


class Samples:
    """Paints each when it is first asked for, one at a time, and keeps it."""

    def __init__(self) -> None:
        self._painted: dict[str, bytes] = {}
        self._painting = asyncio.Lock()

    async def jpeg(self, name: str) -> bytes | None:
        """A sample's bytes, seconds later the first time; None if there is none of that name."""
        sample = next((each for each in installed_samples() if each.name == name), None)
        if sample is None:
            return None
        if name not in self._painted:
            async with self._painting:
                if name not in self._painted:
                    self._painted[name] = await asyncio.to_thread(_encoded, await sample.paint())
        return self._painted[name]


def _encoded(picture: Image.Image) -> bytes:
    encoded = io.BytesIO()
    picture.thumbnail((1024, 1024))
    picture.save(encoded, "JPEG", quality=90)
    return encoded.getvalue()
