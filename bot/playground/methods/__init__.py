"""The methods of the Bot API, by name."""

from bot.playground.methods import (
    chats,
    delivery,
    editing,
    inline,
    polling,
    profile,
    reacting,
    reading,
    relaying,
    sending,
)
from bot.playground.methods.call import Call, Method, Upload

__all__ = ["METHODS", "Call", "Method", "Upload"]

METHODS: dict[str, Method] = {
    **reading.METHODS,
    **delivery.METHODS,
    **chats.METHODS,
    **sending.METHODS,
    **relaying.METHODS,
    **polling.METHODS,
    **editing.METHODS,
    **reacting.METHODS,
    **inline.METHODS,
    **profile.METHODS,
}
