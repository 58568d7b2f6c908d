"""Small acts that the packs know, for whoever looks for one; every day in another order."""

from __future__ import annotations

from hashlib import sha256

from coach.companion import Companion
from coach.model.act import Act
from coach.model.pack import ActIdea
from coach.services.settings import settings


def ideas(companion: Companion, side: str | None = None) -> tuple[ActIdea, ...]:
    """Return the acts that fit this side of the work; those done before come last."""
    audiences = settings.current(companion).audiences
    known = {act.pack_ref for act in companion.store.all(Act)}
    fitting = [
        one
        for one in companion.library.acts()
        if one.role in audiences and (not side or one.side in ("", side))
    ]
    day = companion.today().isoformat()

    def turn(idea: ActIdea) -> tuple[bool, bytes]:
        return idea.ref in known, sha256(f"{day} {idea.ref}".encode()).digest()

    return tuple(sorted(fitting, key=turn))
