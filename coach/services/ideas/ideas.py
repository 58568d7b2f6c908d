"""Ideas: on the list in one line, and how each of them stands in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.errors import CoachError
from coach.model.idea import ENDED, SMART, Idea
from coach.model.text import one_line
from coach.model.types import Record
from coach.rules.calendar import Calendar
from coach.rules.ideas import ideas as rule
from coach.services import wording
from coach.services.answer import Answer
from coach.services.editing import fields as readers
from coach.services.entries import lines
from coach.services.ideas import ambitions
from coach.services.log import add as noting
from coach.services.people import lookup
from coach.services.settings import settings
from coach.services.step import one_step


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaLine:
    """One idea, as a list shows it."""

    idea: Idea
    made: date
    waited: int
    """For how many working days it has waited for an answer."""

    status: str
    reach: str
    said: str
    """The answer with its reason, or that it waits for one, or what a customer gets."""

    about: str
    """Who brought it, for whom it is and what it is about, in one line."""

    serves: str
    """The ambition that it serves."""

    people: tuple[str, ...]
    ticks: tuple[bool, ...]

    @property
    def is_unanswered(self) -> bool:
        """Whether it has waited for its answer longer than is kind."""
        return rule.is_unanswered(self.waited)

    def fits(self, query: str) -> bool:
        """Whether it says all the words of a query."""
        one = self.idea
        told = {
            "theme": one.tags, "customer": self.people, "by": (one.by,),
            "status": (self.status, one.status), "reach": (self.reach, one.reach or ""),
            "answer": (wording.label("ideas.answer", one.answer), one.answer or ""),
            "": (
                one.title, one.benefit, one.learned, one.answer_why, one.embedded_in,
                self.serves, self.said, *(getattr(one, name) for name in SMART),
                *(part for each in one.contributions for part in (each.by, each.text)),
            ),
        }  # fmt: skip
        return rule.fits(told, query)


def page(companion: Companion) -> tuple[IdeaLine, ...]:
    """Return every idea: what is new or begun first, newest first, then what is over."""
    people, served = lines.names(companion), ambitions.names(companion)
    calendar, today = settings.calendar(companion), companion.today()
    found = [
        line(idea, people, served, calendar, today) for idea in companion.store.all(Idea)
    ]
    found.sort(key=lambda one: one.idea.id, reverse=True)
    return tuple(sorted(found, key=lambda one: one.idea.status in ENDED))


def lessons(found: Iterable[IdeaLine]) -> tuple[IdeaLine, ...]:
    """Return what was learned of any of these, what moved last first."""
    told = [one for one in found if one.idea.learned.strip()]
    return tuple(sorted(told, key=lambda one: one.idea.moved_on or one.made, reverse=True))


def line(
    idea: Idea,
    people: Mapping[str, str],
    served: Mapping[str, str],
    calendar: Calendar,
    today: date,
) -> IdeaLine:
    """Return an idea as a list shows it."""
    made = lines.day_made(idea.id)
    waited = rule.waited(idea, made, calendar, today)
    named = tuple(people[id_] for id_ in idea.person_ids if id_ in people)
    by = _("by {name}").format(name=idea.by) if idea.by else ""
    return IdeaLine(
        idea=idea, made=made, waited=waited, people=named,
        status=wording.label("ideas.status", idea.status),
        reach=wording.label("ideas.reach", idea.reach), said=said(idea, waited),
        about=wording.dotted(by, ", ".join(named), *(f"#{tag}" for tag in idea.tags)),
        ticks=rule.ticks(idea),
        serves=served.get(idea.ambition_id or "", ""),
    )  # fmt: skip


def said(idea: Idea, waited: int) -> str:
    """Return what is told of it first: its answer, that it waits, or what came of it."""
    if idea.answer:
        answer = wording.capital(wording.label("ideas.answer", idea.answer))
        return f"{answer}: {one_line(idea.answer_why)}" if idea.answer_why else answer
    if rule.is_unanswered(waited):
        return plural(
            "{n} working day without an answer yet",
            "{n} working days without an answer yet",
            waited,
        )
    if idea.learned:
        return _("learned: {lesson}").format(lesson=one_line(idea.learned))
    return one_line(idea.benefit)


@one_step
def add(
    companion: Companion,
    typed: str,
    *,
    benefit: str = "",
    by: str = "",
    serves: str | None = None,
    chosen: Mapping[str, str] | None = None,
) -> Answer:
    """Put an idea on the list: a line, which may name for whom, a theme and a day."""
    if not typed.strip():
        raise CoachError(_("What could be better for a customer? A few words are enough."))
    everyone = lookup.everyone(companion)
    captured, offers = noting.understood(
        companion, typed, everyone, chosen, lean="next", timed=True
    )
    added = tuple(lookup.new(companion, name) for name in captured.new_names)
    ids = (*captured.person_ids, *(person.id for person in added))
    kind = (captured.kind,) if captured.kind else ()
    idea = Idea(
        id=companion.store.new_id(), title=one_line(captured.text), person_ids=ids,
        benefit=one_line(benefit), by=one_line(by), ambition_id=serves,
        tags=tuple(dict.fromkeys((*captured.tags, *kind))),
        due_on=captured.when.day if captured.when else None,
    )  # fmt: skip
    companion.store.save(*added, idea)
    who = {person.id: person for person in (*everyone, *added)}
    return Answer(
        record=idea, people_added=added, offers=offers,
        understood=_added(companion, idea, [lookup.called(who[i], added) for i in ids]),
        hints=lookup.ask_side(added),
    )  # fmt: skip


def _added(companion: Companion, idea: Idea, names: Sequence[str]) -> str:
    parts = [_("by {name}").format(name=idea.by)] if idea.by else []
    parts += [*names, *(f"#{tag}" for tag in idea.tags)]
    if idea.due_on:
        day = wording.said_day(idea.due_on, companion.today())
        parts.append(_("ready on {day}").format(day=day))
    if idea.ambition_id:
        served = ambitions.names(companion).get(idea.ambition_id, "")
        parts.append(_("serves “{ambition}”").format(ambition=served))
    told = " · ".join((one_line(idea.title), *parts))
    return wording.sentence(_("On the list of ideas: {what}.").format(what=told))


LESSON: Final = {"doing": False, "done": True, "stopped": True}
"""When an idea comes to stand like this, whether its lesson is asked for there and then."""


def as_it_moves(
    companion: Companion, after: Idea, given: Mapping[str, Any]
) -> tuple[Idea, str]:
    """Return a changed idea made to fit, and a question about what was learned."""
    if after.status == "new" and "status" not in given and rule.is_worked_out(after):
        after = replace(after, status="smart")
    after = replace(after, moved_on=companion.today())
    return after, lesson_asked(after, given)


def lesson_asked(idea: Record, given: Mapping[str, Any]) -> str:
    """Return the question what was learned, where an idea comes to stand otherwise."""
    status = given.get("status")
    if not isinstance(idea, Idea) or status not in LESSON:
        return ""
    if given.get("learned") or ("learned" not in given and idea.learned):
        return ""
    if LESSON[status]:
        return _("What did you learn? Stopping with a lesson is a fine result.")
    return _("What would you like to learn from it?")


def way_to_tell(before: Record, after: Record) -> str:
    """Return the command that keeps a lesson which was just asked for, or nothing."""
    if not isinstance(before, Idea) or not isinstance(after, Idea):
        return ""
    if not lesson_asked(after, {"status": after.status}) or before.status == after.status:
        return ""
    field = readers.reader_of(Idea)["learned"].typed
    return f"coach edit {wording.code(after.id)} {field}=…"
