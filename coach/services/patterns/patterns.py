"""Patterns: the old ways that are known, the new ones that grow, and the library."""

from __future__ import annotations

from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.pack import PatternIdea
from coach.model.pattern import Pattern, Plan
from coach.model.text import fold, one_line
from coach.services import match, wording


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryPattern:
    """A pattern from the library that people recognise."""

    ref: str
    pattern: Pattern
    """As it is picked; it is not kept yet."""

    mine: bool
    """Whether it was picked before."""


def made(idea: PatternIdea) -> Pattern:
    """Return what an idea of a pack is picked as, in the words it has now."""
    plan = Plan(if_cue=idea.if_cue.say(), then_do=idea.then_do.say(), tiny=idea.tiny.say())
    return Pattern(
        id="", name=idea.name.say(), cue=idea.cue.say(), old_way=idea.old_way.say(),
        gave=idea.gave.say(), cost=idea.cost.say(), plan=plan, pack_ref=idea.ref,
    )  # fmt: skip


def ideas(companion: Companion) -> tuple[LibraryPattern, ...]:
    """Return the library: what may be recognised."""
    mine = {p.pack_ref for p in companion.store.all(Pattern) if p.status != "let_go"}
    return tuple(
        LibraryPattern(ref=one.ref, pattern=made(one), mine=one.ref in mine)
        for one in companion.library.patterns()
    )


STANDING: Final = ("active", "noticed", "in_the_light", "resting", "rooted", "let_go")
"""The order in which patterns are listed."""


def every(companion: Companion) -> tuple[Pattern, ...]:
    """Return every pattern there is, active ones first."""
    kept = companion.store.all(Pattern)
    order = {status: at for at, status in enumerate(STANDING)}
    # A state that only a later version knows comes after those of this one.
    return tuple(sorted(kept, key=lambda one: (order.get(one.status, len(order)), one.id)))


def active(companion: Companion) -> tuple[Pattern, ...]:
    """Return the active patterns."""
    return tuple(p for p in companion.store.near(Pattern) if p.status == "active")


def choose(companion: Companion, said: str | None) -> Pattern:
    """Return the pattern meant by a name or a code; without either the only active one."""
    kept = companion.store.near(Pattern)
    if not said:
        found = [one for one in kept if one.status == "active"]
        if not found:
            raise CoachError(_("No pattern is active now. See: coach pattern library"))
    else:
        wanted = fold(one_line(said))
        found = match.closest(
            kept,
            match.by_code(wanted),
            lambda one: fold(one.name) == wanted,
            lambda one: wanted in fold(one.name),
        )
    none = _("No pattern is called “{name}”.").format(name=said)
    return match.only_listed(
        found, none, lambda one: f"{wording.code(one.id)}  {one_line(one.name)}"
    )


def choose_idea(companion: Companion, said: str) -> LibraryPattern:
    """Return the pattern of the library that is meant by its ref, its id or its name."""
    wanted = fold(said)
    found = match.closest(
        ideas(companion),
        lambda one: wanted in (one.ref, one.ref.rpartition("/")[2], fold(one.pattern.name)),
        lambda one: wanted in fold(one.pattern.name),
    )
    none = _("There is no pattern “{name}” to pick from.").format(name=said)
    return match.only_listed(found, none, lambda one: one.pattern.name)
