"""Pictures to try a bot with: photos and styles, from what is installed, none from the network."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from typing import Any, Final, Literal

from PIL import Image

__all__ = ["Sample", "installed_samples", "sample_jpeg"]


@dataclass(frozen=True, slots=True)
class Sample:
    """A picture by name.

    package: the module that must be there for `paint`, which returns uint8 [height, width, 3] sRGB.
    """

    name: str
    title: str
    kind: Literal["photo", "style"]
    package: str
    paint: Callable[[], Any] = field(repr=False)


def _skimage(name: str) -> Callable[[], Any]:
    def paint() -> Any:
        from skimage import data  # noqa: PLC0415 - an optional extra, and slow to import

        return getattr(data, name)()

    return paint


def _house_style() -> Any:
    from engine import house_styles  # noqa: PLC0415 - NumPy takes a while to import, so only when looked at

    return house_styles.draw("brush_strokes")


# Only pictures that scikit-image brings along; its others would be downloaded.
SAMPLES: Final = (
    Sample("cat", "Chelsea the cat", "photo", "skimage", _skimage("chelsea")),
    Sample("astronaut", "Astronaut", "photo", "skimage", _skimage("astronaut")),
    Sample("coffee", "Coffee", "photo", "skimage", _skimage("coffee")),
    Sample("rocket", "Rocket", "photo", "skimage", _skimage("rocket")),
    Sample("house-style", "Evening hills, painted", "style", "engine.house_styles", _house_style),
    Sample("stained-tissue", "Stained tissue", "style", "skimage", _skimage("immunohistochemistry")),
    Sample("deep-field", "Deep field", "style", "skimage", _skimage("hubble_deep_field")),
    Sample("retina", "Retina", "style", "skimage", _skimage("retina")),
)


def installed_samples() -> list[Sample]:
    """Those that can be shown here."""
    return [sample for sample in SAMPLES if find_spec(sample.package)]


@cache
def sample_jpeg(name: str) -> bytes | None:
    """A sample's bytes, painted when it is first asked for; None if there is none of that name.

    Takes up to seconds: call it in a thread.
    """
    sample = next((each for each in installed_samples() if each.name == name), None)
    if sample is None:
        return None
    encoded = io.BytesIO()
    picture = Image.fromarray(sample.paint())
    picture.thumbnail((1024, 1024))
    picture.save(encoded, "JPEG", quality=90)
    return encoded.getvalue()
