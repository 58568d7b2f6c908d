"""Ambitions: the small end first, a line from everybody, and a day to come back to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.act import Act
from coach.model.idea import Ambition, Idea
from coach.model.text import fold, one_line
from coach.rules.ideas import ideas as rule
from coach.services import match, wording
from coach.services.step import still
from coach.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbitionPage:
    """An ambition with the small things that serve it."""

    ambition: Ambition
    now: Act | None
    """The act that can be done first: today's, or else the next."""

    small: str
    """The small end in words; an invitation where there is none."""

    rests: str
    """Until when it may rest; empty while it is awake."""

    state: str
    """For whom it is, whether it rests, who has no line yet, when it comes back."""

    acts: tuple[Act, ...]
    """What can be done for it, then what was done, newest first."""

    ideas: tuple[Idea, ...]


def names(companion: Companion) -> dict[str, str]:
    """Return what each ambition says, by id."""
    return {one.id: one_line(one.text) for one in companion.store.all(Ambition)}


def every(companion: Companion) -> tuple[Ambition, ...]:
    """Return all ambitions, those that are awake first."""
    today = companion.today()
    found = companion.store.all(Ambition)
    return tuple(sorted(found, key=lambda one: (rule.is_asleep(one, today), one.id)))


def pages(companion: Companion) -> tuple[AmbitionPage, ...]:
    """Return every ambition with what serves it."""
    found = every(companion)
    if not found:
        return ()
    served = companion.store.kept("serving", lambda: _serving(companion.store))
    ideas = [idea for idea in companion.store.all(Idea) if idea.ambition_id]
    return tuple(_page(companion, one, served, ideas) for one in found)


def _serving(store: Store) -> list[Act]:
    """Return every act that serves an ambition."""
    keys = [str(key) for key, to in store.scan(Act, "id", "ambition_id") if to]
    return [act for key in keys if (act := store.get(Act, key))]


def page(companion: Companion, record_id: str) -> AmbitionPage:
    """Return one of them; CoachError when it is not there any more."""
    return still(
        next((one for one in pages(companion) if one.ambition.id == record_id), None)
    )


def _page(
    companion: Companion, one: Ambition, acts: Iterable[Act], ideas: Iterable[Idea]
) -> AmbitionPage:
    today = companion.today()
    served = [act for act in acts if act.ambition_id == one.id]
    ahead = sorted(
        (act for act in served if act.status in ("planned", "idea")),
        key=lambda act: (act.planned_on or date.max, act.id),
    )
    done = sorted((a for a in served if a.status == "done"), key=lambda a: a.id)[::-1]
    now = next(iter(ahead), None)
    return AmbitionPage(
        ambition=one, now=now, small=small_end(now, today), rests=rests(one, today),
        state=state(one, today), acts=(*ahead, *done),
        ideas=tuple(idea for idea in ideas if idea.ambition_id == one.id),
    )  # fmt: skip


def small_end(act: Act | None, today: date) -> str:
    """Return what can be done for it now, and when."""
    if act is None:
        return _("Which crumb of it could be ready today?")
    if act.planned_on is None:
        return one_line(act.text)
    day = wording.capital(wording.said_day(act.planned_on, today))
    return f"{day}: {one_line(act.text)}"


def rests(one: Ambition, today: date) -> str:
    """Return in words until when an ambition may rest, or nothing."""
    if not (rule.is_asleep(one, today) and one.parked_until):
        return ""
    day = wording.said_day(one.parked_until, today)
    return _("rests until {day}").format(day=day)


def state(one: Ambition, today: date) -> str:
    """Return in words whether it rests, who has no line yet, and when it comes back."""
    parts = [wording.label("ambitions.scope", one.scope), rests(one, today)]
    if one.again_on:
        day = wording.said_day(one.again_on, today)
        parts.append(_("look again: {day}").format(day=day))
    if missing := rule.open_lines(one.contributions):
        told = _("still without a line: {names}")
        parts.append(told.format(names=wording.listing(missing)))
    return wording.dotted(*parts)


def choose(companion: Companion, said: str) -> Ambition:
    """Return the ambition meant by a code or a part of its text."""
    wanted = fold(said)
    found = match.closest(
        every(companion), lambda one: one.id == said.strip(), match.by_code(wanted),
        lambda one: bool(wanted) and wanted in fold(one.text),
    )  # fmt: skip
    none = _("No ambition fits “{said}”. See: coach ambition")
    return match.only_coded(
        found, none.format(said=one_line(said)), lambda one: one_line(one.text)
    )
