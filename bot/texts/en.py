"""The bot's words in English."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from engine.recipe import KNOBS, Recipe

COMMANDS: Final = (
    ("start", "What I do"),
    ("settings", "See and change how I paint"),
    ("cancel", "Drop the photo, or stop the painting"),
    ("help", "What I do"),
)
SHORT_DESCRIPTION: Final = "Two photos become a painting: the first gives the scene, the second the style."
DESCRIPTION: Final = (
    "Send me two photos: first the one to paint, then one whose style you like. "
    "You watch the painting come along and get it as a picture."
)

HELLO: Final = (
    "Send me two photos: first the one to paint, then one whose style you like.\n"
    "I show you a sketch within seconds, and you watch it turn into a painting; "
    "/settings changes how, /cancel stops."
)
ONLY_IN_PRIVATE: Final = "I paint in private chats for now: send me two photos there."

CONTENT_KEPT: Final = (
    "Got the content. Now send the style: a painting, a pattern, anything whose colours and strokes you like."
)

STYLE_KEPT: Final = "Got the style. Now send the photo to paint in it."

# --- what can't be used: what it was, what to send ---

_SEND: Final = "Send a photo, or a JPEG, PNG or WebP picture as a file."
NOT_A_PICTURE: Final = {
    "animation": f"That is a GIF animation; I paint from still pictures. {_SEND}",
    "video": f"That is a video; I paint from still pictures. {_SEND}",
    "sticker": f"That sticker moves; I paint from still pictures. {_SEND}",
    "audio": f"That is a sound; I paint from pictures. {_SEND}",
    "text": f"I paint from pictures, not words. {_SEND}",
    "other": f"That is not a picture. {_SEND}",
}
TOO_BIG: Final = "This file is too big: the limit is 20 MB. Send a smaller picture."
DOWNLOAD_FAILED: Final = "I could not fetch that picture from Telegram. Please send it again."


def caption_refused(reason: str) -> str:
    return f"{reason} I did not take the picture: send it again with another caption, or with none."


def unknown_command() -> str:
    return "I don't know that command; there are " + ", ".join(f"/{name}" for name, _ in COMMANDS) + "."


# --- while it paints ---


def in_a_moment() -> str:
    return "Got both. The first picture comes in a moment."


def in_line(ahead: int) -> str:
    return f"Got both. {ahead} {'painting is' if ahead == 1 else 'paintings are'} ahead of yours; then it is your turn."


def progress(iteration: int, iterations: int, seconds_left: float | None, *, sketched: bool = True) -> str:
    words = [f"Step {iteration} of {iterations}", f"{percent(iteration, iterations)} %"]
    if seconds_left is not None:
        words.append(f"about {duration(seconds_left)} left")
    elif iteration == 0:
        words.append("a first sketch" if sketched else "your photo, to begin with")
    return " · ".join(words)


def percent(iteration: int, iterations: int) -> int:
    return 100 * iteration // iterations


def duration(seconds: float) -> str:
    """Rounded as people would: to 5 s, from two minutes on to minutes, from two hours on to hours."""
    if seconds < 100:
        return f"{max(5, 5 * round(seconds / 5))} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    return f"{round(seconds / 3600)} h"


# --- how it ends ---


def painted(iterations: int, seconds: float) -> str:
    return f"Painted in {iterations} steps and {duration(seconds)}. The finished picture is below."


PAINTED_BEFORE: Final = "Painted. The finished picture is below."
STATUS_UNSURE: Final = (
    "Here is your painting. It was to come as a message of its own too; Telegram did not say whether that reached you."
)
STATUS_UNSURE_OF_REGRET: Final = (
    "I am sorry: this one failed, so I have stopped trying. Please send the two photos again."
)
STATUS_STOPPED: Final = "Stopped."
STATUS_FAILED: Final = "This one did not work out."


def final(recipe: Recipe, steps: int) -> str:
    return f"Here is your painting. {recipe.preset}, {steps} {'step' if steps == 1 else 'steps'}."


# --- buttons, and what a tap is answered with ---

BUTTONS: Final = {
    "keep": "Stop and keep this",
    "cancel": "Cancel",
    "style": "More style",
    "photo": "More photo",
    "seed": "Vary",
    "swap": "Swap the two",
    "colours": "Keep colours",
    "bigger": "Bigger",
    "file": "As a file",
}
STYLES_COLOURS: Final = "Style's colours"  # where the photo's were kept
TAPPED: Final = {
    "keep": "I stop here and bring you what there is.",
    "cancel": "Stopped.",
    "style": "Once more, with more of the style.",
    "photo": "Once more, with more of your photo.",
    "seed": "Once more, and it will come out differently.",
    "swap": "Once more, the other way round.",
    "colours": "Once more, in the other picture's colours.",
    "bigger": "Once more, bigger.",
    "file": "The file is on its way.",
}
TOO_LATE: Final = "That painting has ended already."
NOT_BEGUN: Final = "It has not begun yet."
NOT_YOURS: Final = "Only whoever asked for this painting can do that."
STALE: Final = "This button does nothing any more."


def line_is_long(most: int) -> str:
    return f"You have {most} paintings in the line already. Wait for one of them, or /cancel."


def failed(attempts: int) -> str:
    times = (
        f"this painting failed {attempts} times" if attempts > 1 else "I broke down over this painting again and again"
    )
    return f"I am sorry: {times}, so I have stopped trying. Please send the two photos again, or other ones."


# --- /cancel ---

DRAFT_DROPPED: Final = "Dropped your photo. Send a new one whenever you like."
DRAFT_DROPPED_JOB_GOES_ON: Final = "Dropped your photo. Your painting goes on; /cancel again stops it."
JOB_STOPPED: Final = "Stopped. Send two photos whenever you like."
NOTHING_TO_CANCEL: Final = "There is nothing to cancel. Send a photo to begin."

# --- /settings ---


# What most people change; the other settings are only shown where they differ from the preset's.
_USUAL: Final = ("preset", "iterations", "size", "style_weight", "content_weight", "colour")


def settings(recipe: Recipe, heading: str = "Your settings:") -> str:
    own, preset = recipe.to_dict(), Recipe.of(preset=recipe.preset).to_dict()
    shown = [name for name in own if name in _USUAL or own[name] != preset[name]]
    return "\n".join(
        [
            heading,
            *(f"{name} = {_value(own[name])}" for name in shown),
            "",
            "Change them like this: /settings iterations=120 style_weight=2",
            "Back to how they were at first: /settings reset",
            f"There are {len(own)} settings: /settings all tells what each does.",
        ]
    )


def all_settings() -> str:
    knobs = "\n".join(f"{knob.name}: {knob.help} ({knob.allowed})" for knob in KNOBS.values())
    return f"The settings, and what they can be:\n{knobs}"


def settings_changed(recipe: Recipe, names: Iterable[str]) -> str:
    return settings(recipe, f"Changed {', '.join(names)}. Your settings, for the next painting:")


def settings_reset(recipe: Recipe) -> str:
    return settings(recipe, "All settings are as they were at first:")


def settings_refused(reason: str) -> str:
    return f"{reason} Nothing was changed. /settings all tells what there is."


def _value(value: float | str) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


# --- when something breaks ---

DISK_FULL: Final = "My disk is full. What you sent is safe with Telegram; I go on with it as soon as there is room."
DISK_FULL_TRY_AGAIN: Final = "My disk is full, so I could not keep that. Please send it again later."


def broken(reference: str) -> str:
    return f"Something went wrong on my side. Please try again; if it stays so, tell my owner the code {reference}."
