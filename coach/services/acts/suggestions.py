"""Small acts that the packs know, for whoever looks for one; every day in another order."""

from __future__ import annotations

from hashlib import sha256

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.model.act import Act
from coach.services.settings import settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One small act that somebody could do."""

    ref: str
    text: str
    minutes: int
    """How long it takes; 0 when the pack does not say."""


def ideas(companion: Companion, side: str | None = None) -> tuple[Suggestion, ...]:
    """Return the acts that fit this side of the work; those done before come last."""
    audiences = settings.current(companion).audiences
    known = {act.pack_ref for act in companion.store.all(Act)}
    fitting = [
        Suggestion(ref=one.ref, text=one.text.say(), minutes=one.minutes)
        for one in companion.library.acts()
        if one.role in audiences and (not side or one.side in ("", side))
    ]
    day = companion.today().isoformat()

    def turn(idea: Suggestion) -> tuple[bool, bytes]:
        return idea.ref in known, sha256(f"{day} {idea.ref}".encode()).digest()

    return tuple(sorted(fitting, key=turn))
