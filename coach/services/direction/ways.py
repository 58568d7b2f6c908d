"""Own ways: what was in a done act, and how much of the last notes follows the course."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.act import SWEET, Act
from coach.model.moment import Moment
from coach.rules.direction import ways
from coach.rules.direction.ways import Flagged, Share
from coach.services import wording
from coach.services.settings import settings

FAR: Final = timedelta(days=365)
"""The last fifteen notes are looked for in the last year."""

HAD: Final = {
    "own_way": N_("my own way"), "course": N_("the course"),
    "signature": N_("my signature"), "strength": N_("what I am good at"),
    "customer": N_("a happy customer"), "result": N_("a result"),
}  # fmt: skip


def choices(companion: Companion) -> tuple[tuple[str, str], ...]:
    """Return what may have been in an act; the signature in the words of the user."""
    mine = ", ".join(settings.current(companion).signature)
    words = {name: _(label) for name, label in HAD.items()}
    if mine:
        words["signature"] = _("my signature: {things}").format(things=mine)
    return tuple(words.items())


def of(act: Act) -> tuple[str, ...]:
    """Return what was in an act, as far as that was said."""
    flags = [name for name in ("own_way", "course", "signature") if getattr(act, name)]
    return (*flags, *(part for part in SWEET if part in act.sweet_spot))


def with_these(act: Act, had: Iterable[str]) -> Act:
    """Return the act with all of this in it, and what it was not said to have left open."""
    said = frozenset(had)
    return replace(
        act,
        own_way="own_way" in said or (False if act.own_way is False else None),
        course="course" in said or (False if act.course is False else None),
        signature="signature" in said or (False if act.signature is False else None),
        sweet_spot=tuple(part for part in SWEET if part in said),
    )


def ask_signature(companion: Companion, act: Act) -> tuple[str, ...]:
    """Return the question whether a done act carried the signature, where there is one."""
    mine = settings.current(companion).signature
    if not mine or act.signature is not None:
        return ()
    ask = _("Was it typically you ({things})? coach edit {code} signature=yes")
    return (ask.format(things=", ".join(mine), code=wording.code(act.id)),)


def course(companion: Companion) -> Share:
    """Return how much of the last fifteen notes follows the course."""
    first = companion.today() - FAR
    notes = [
        Flagged("moments", one.id, one.at.isoformat(), one.course)
        for one in companion.store.since(Moment, first)
        if one.flow == "given"
    ]
    notes += [
        Flagged("acts", one.id, one.done_at.isoformat(), one.course)
        for one in companion.store.since(Act, first)
        if one.status == "done" and one.done_at
    ]
    return ways.share(notes)
