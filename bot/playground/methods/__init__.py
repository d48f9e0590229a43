"""The methods of the Bot API, by name."""

from bot.playground.methods import editing, polling, profile, reacting, reading, sending
from bot.playground.methods.call import Call, Method, Upload

__all__ = ["METHODS", "Call", "Method", "Upload"]

METHODS: dict[str, Method] = {
    **reading.METHODS,
    **sending.METHODS,
    **polling.METHODS,
    **editing.METHODS,
    **reacting.METHODS,
    **profile.METHODS,
}
