"""Guides: the texts to read that the packs bring."""

from __future__ import annotations

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.text import fold
from coach.services import match
from coach.services.packs import packs


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideLine:
    """One text to read."""

    ref: str
    title: str
    text: str
    pack_name: str
    role: str
    credit: str
    """Who it is from, where it did not come with coach."""

    exercise: str = ""
    """The exercise of a pack in use that goes with it."""


def every(companion: Companion) -> tuple[GuideLine, ...]:
    """Return the guides of the packs in use."""
    names = {pack.id: pack.name.say() for pack in companion.library.active()}
    return tuple(
        GuideLine(
            ref=one.ref, title=one.title.say(), text=one.text.say(),
            pack_name=names.get(one.ref.partition("/")[0], ""), role=one.role,
            credit=packs.credit(companion, one.ref),
            exercise=one.exercise if companion.library.exercise(one.exercise) else "",
        )
        for one in companion.library.guides()
    )  # fmt: skip


def choose(companion: Companion, said: str) -> GuideLine:
    """Return the guide meant by its id or a part of its title."""
    wanted = fold(said.strip())
    found = match.closest(
        every(companion) if wanted else (),
        lambda one: f"/{one.ref}".endswith(f"/{wanted}"),
        lambda one: wanted in fold(one.title),
    )
    none = _("There is no guide “{said}”. See: coach guide").format(said=said)
    return match.only_named(found, none, lambda one: one.ref)
