"""getMe, getFile, getUserProfilePhotos."""

from __future__ import annotations

from bot.playground import render
from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.model import Json

__all__ = ["DOWNLOAD_BYTES", "METHODS"]

DOWNLOAD_BYTES = 20 * 2**20
MOST_PHOTOS = 100


async def get_me(call: Call) -> Json:
    """The bot itself."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": not call.bot.has_privacy,
        "supports_inline_queries": call.bot.takes_inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return {**render.user(call.bot.user), **abilities}


async def get_file(call: Call) -> Json:
    """Where a file can be downloaded."""
    identifier = call.get("file_id")
    if not identifier:
        raise bad_request("file_id not specified")
    found = call.world.files.find(call.bot.id, identifier)
    if found is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    file, _ = found
    if file.size > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {**render.file(file, call.bot.id), "file_path": file.path}


async def get_user_profile_photos(call: Call) -> Json:
    """The profile photos of a person, the newest first. A limit out of range counts as the largest there is."""
    user_id = call.get("user_id", 0)
    if call.world.account(user_id) is None:
        raise bad_request("user not found")
    person = call.world.people.get(user_id)
    photos = person.profile_photos if person else ()
    limit = call.get("limit", MOST_PHOTOS)
    start = max(call.get("offset", 0), 0)
    page = photos[start:][: limit if limit in range(1, MOST_PHOTOS) else MOST_PHOTOS]
    return {"total_count": len(photos), "photos": [render.photo_sizes(photo, call.bot.id) for photo in page]}


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getFile": get_file,
    "getUserProfilePhotos": get_user_profile_photos,
}
