"""What those who run a group do to its members, asked for over HTTP."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from bot.playground.model import ADMIN_RIGHTS, PERMISSIONS, Json
from bot.playground.visit import Visit

__all__ = ["ban", "promote", "restrict", "set_permissions"]


async def promote(visit: Visit) -> Json:
    """Make somebody an administrator with these rights, or with none a plain member."""
    rights = _known(visit.fields.texts("rights"), ADMIN_RIGHTS)
    anonymous = bool(visit.fields.values.get("speaks_as_chat", False))
    await visit.person.promote(visit.conversation, visit.account("user_id"), rights, speaks_as_chat=anonymous)
    return {}


async def restrict(visit: Visit) -> Json:
    """Leave somebody only these permissions."""
    permissions = _known(visit.fields.texts("permissions"), PERMISSIONS)
    await visit.person.restrict(visit.conversation, visit.account("user_id"), permissions)
    return {}


async def set_permissions(visit: Visit) -> Json:
    """Leave all members who are not administrators only these permissions."""
    await visit.person.set_permissions(visit.conversation, _known(visit.fields.texts("permissions"), PERMISSIONS))
    return {}


async def ban(visit: Visit) -> Json:
    """Throw somebody out."""
    await visit.person.ban(visit.conversation, visit.account("user_id"))
    return {}


def _known(named: list[str], known: tuple[str, ...]) -> list[str]:
    """Raises HTTPException 400 for a right that does not exist."""
    unknown = [name for name in named if name not in known]
    if unknown:
        raise HTTPException(400, f"There is no {unknown[0]}. There are: {', '.join(known)}.")
    return named
