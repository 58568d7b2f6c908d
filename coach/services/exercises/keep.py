"""Becoming: an answer of an exercise turns into an act, an idea, a pattern and so on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest
from typing import Any, Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, language
from coach.model import kinds
from coach.model.act import Act
from coach.model.direction import (
    Branch,
    Brought,
    Course,
    Definition,
    Measure,
    Obstacle,
    Value,
)
from coach.model.errors import CoachError
from coach.model.exercise import Became, Run
from coach.model.idea import Ambition, Contribution, Idea
from coach.model.kind import RecordKind
from coach.model.lenses import LensResult
from coach.model.moment import Moment
from coach.model.pattern import Pattern, Plan
from coach.model.person import Person
from coach.model.setting import Setting
from coach.model.text import fold
from coach.model.types import Record
from coach.rules.direction import course as direction
from coach.rules.exercises import offers as handover
from coach.rules.exercises.offers import Draft
from coach.rules.ideas.ideas import is_worked_out
from coach.rules.patterns import plans
from coach.services import wording
from coach.services.acts import acts
from coach.services.answer import Answer, saved
from coach.services.direction import courses
from coach.services.editing import fields as readers
from coach.services.lenses import lenses
from coach.services.patterns import patterns
from coach.services.people import lookup
from coach.services.settings import settings
from coach.services.step import as_it_is, one_step

Fields = Mapping[str, handover.Value]
Made = tuple[Record, tuple[str, ...]]

LONGEST_NAME: Final = 60

TOMORROW: Final = "tomorrow"
"""What an exercise says of an act for the next day that one works."""

HALF_A_YEAR: Final = timedelta(weeks=26)
"""What is kept as it was is looked at again after so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepOption:
    """Something that an answer may become, with one key."""

    id: str
    to: str
    what: str
    """The kind of record in words."""

    text: str
    draft: Draft
    became: Became | None = None
    """What it was turned into, when it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What was filled in for one record: its fields, and whom it is about."""

    companion: Companion
    fields: Fields
    who: Person | None

    def text(self, name: str) -> str:
        """Return what a field says as a text."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else "; ".join(value)

    def list(self, name: str) -> tuple[str, ...]:
        """Return what a field says as lines, the empty ones left out."""
        value = self.fields.get(name, ())
        return tuple(filter(None, (value,) if isinstance(value, str) else value))

    def day(self, name: str) -> date | None:
        """Return the day that a field says; None where it says none."""
        try:
            return date.fromisoformat(self.text(name))
        except ValueError:
            return None


def offers(companion: Companion, run: Run) -> tuple[KeepOption, ...]:
    """Return what the answers of a run may become; nothing once its pack is gone."""
    exercise = companion.library.exercise(run.pack_ref)
    if exercise is None:
        return ()
    found = []
    for draft in handover.drafts(exercise, run.given, language()):
        name = f"{draft.to} {draft.text}"
        what = _called(draft)
        found.append(
            KeepOption(
                id=name, to=draft.to, what=what, text=draft.text, draft=draft,
                became=_became(companion, run, name),
            )
        )  # fmt: skip
    return tuple(found)


def _called(draft: Draft) -> str:
    """Return what a draft would become, in words; a setting by what it sets."""
    table = kinds.offered()[draft.to].table
    if table == "settings":
        return _(settings.key(draft.fields[0][0]).label).lower()
    return wording.kind(table).lower()


def _became(companion: Companion, run: Run, name: str) -> Became | None:
    """Return what a draft was turned into, where that is still there."""
    kept = [one for one in run.became if one.draft == name]
    still = [one for one in kept if companion.store.document(one.table, one.record)]
    return still[-1] if still else None


@one_step
def keep_as(companion: Companion, run: Run, offer: KeepOption, *, who: str = "") -> Answer:
    """Turn an answer into the record it may become; both are kept as one thing.

    `who` is the person that is meant, where the name alone leaves that open.
    """
    run = as_it_is(companion, run)
    if _became(companion, run, offer.id):
        raise CoachError(_("That was kept already."))
    fields = dict(offer.draft.fields)
    name = who or str(fields.get("person_id") or "")
    person, added = lookup.named(companion, name) if name else (None, ())
    kind = kinds.offered()[offer.to]
    record, told = _made(Filled(companion=companion, fields=fields, who=person), kind)
    if hasattr(record, "pack_ref"):
        record = replace(record, pack_ref=run.pack_ref)
    table = kind.table
    made = Became(draft=offer.id, table=table, record=record.id)
    record, bound = _bound(companion, run, record)
    known = replace(run, became=(*run.became, made))
    said = "\n".join((_kept(companion, record, offer), *told))
    asked, along = lookup.ask_side(added), (*bound, known)
    return saved(companion, record, said, *asked, added=added, along=along)


def _kept(companion: Companion, record: Record, offer: KeepOption) -> str:
    """Return as what an answer was kept, in one sentence."""
    text = _brief(offer.text)
    if not isinstance(record, Act):
        return _("Kept as {what}: {text}").format(what=offer.what, text=text)
    if record.planned_on is None:
        full = _(
            "Two acts stand for that day already; in the log it waits as an idea: {text}"
        )
        return full.format(text=text)
    day = wording.said_day(record.planned_on, companion.today())
    return _("Planned for {day}: {text}").format(day=day, text=text)


def _made(it: Filled, kind: RecordKind) -> Made:
    """Return the record that a draft becomes, and what is to be told of it."""
    if kind.table == "settings":
        return _setting(it.fields), ()
    plain = _record(it, kind)
    fit = FITTED.get(kind.table)
    return fit(it, plain) if fit else (plain, ())


def _setting(fields: Fields) -> Setting:
    """Return the setting that an answer fills."""
    ((name, value), *_others) = fields.items()
    row = settings.key(name)
    said = (
        value
        if isinstance(value, str)
        else ", ".join(re.sub("[,;]", " ", part) for part in value)
    )
    return Setting(id=row.name, value=row.reader.read(said))


def _brief(text: str) -> str:
    return text if len(text) <= LONGEST_NAME else f"{text[:LONGEST_NAME].rstrip()}…"


def _record(it: Filled, kind: RecordKind) -> Any:
    """Return the record that a draft stands for, as far as its fields say it all."""
    values: dict[str, object] = {kind.main: "–"}
    for name, field in readers.reader_of(kind.record).items():
        value: object = it.text(name) if name in kind.offer.fields else ""
        match field.read_as:
            case "choice":
                value = value if value in field.declared.values else None
            case "day" | "time":
                value = it.day(name)
                if not value and not field.may_be_empty:
                    value = it.companion.now()
            case "list":
                value = it.list(name)
            case "person":
                value = it.who.id if it.who else None
            case "people":
                value = (it.who.id,) if it.who else ()
            case "flag" | "number" | "parts":
                continue  # no answer says as much
        if value:
            values[name] = value
    return kind.record(id=it.companion.store.new_id(), **values)


def _act(it: Filled, act: Act) -> Made:
    day = act.planned_on or it.companion.today()
    if it.text("planned_on") == TOMORROW:
        day = settings.calendar(it.companion).after(it.companion.today())
    return acts.given_a_day(it.companion, act, day), ()


def _moment(it: Filled, moment: Moment) -> Made:
    return replace(moment, typed=moment.text, side=it.who.counts_as if it.who else None), ()


def _idea(it: Filled, idea: Idea) -> Made:
    smart = is_worked_out(idea)
    told = filter(None, (it.text(name) for name in TOLD_OF_AN_IDEA))
    title = next(told, idea.title)
    return replace(idea, title=title, status="smart" if smart else "new"), ()


TOLD_OF_AN_IDEA: Final = (
    "title", "benefit", "by", "learned", "specific", "measurable", "achievable", "relevant",
    "time_bound",
)  # fmt: skip
"""What an idea is called by, the first that was filled in."""


def _obstacle(it: Filled, obstacle: Obstacle) -> Made:
    chosen = _taken(it.list("branches"), it.text("chosen"))
    texts = dict.fromkeys((*it.list("branches"), *([chosen] if chosen else [])))
    efforts = dict(zip(texts, it.list("efforts"), strict=False))
    today = it.companion.today()
    branched = replace(
        obstacle,
        text=it.text("text") or next(iter(texts), obstacle.text),
        branches=tuple(
            Branch(
                text=text,
                effort=efforts.get(text, ""),
                chosen=text == chosen,
                chosen_on=today if text == chosen else None,
            )
            for text in texts
        ),
        status="branched" if chosen else "open",
    )
    return branched, ()


def _taken(branches: tuple[str, ...], said: str) -> str:
    """Return the way that is taken: the one that an answer names, else as it is said."""
    return next((way for way in branches if fold(way) in fold(said)), said)


def _pattern(it: Filled, pattern: Pattern) -> Made:
    act = it.text("then_do")
    # What goes before the old way is the moment for the new one.
    cue, act = plans.bare(it.text("if_cue") or (pattern.cue if act else ""), act)
    plan = Plan(if_cue=cue, then_do=act, tiny=it.text("tiny"))
    called = _brief(plan.then_do or pattern.old_way or pattern.cue)
    name = it.text("name") or called or pattern.name
    pattern = replace(pattern, name=name, plan=plan)
    if pattern.verdict == "keep":
        day = it.companion.today() + HALF_A_YEAR
        again = _("It comes back on {day}.").format(day=wording.long_day(day))
        return replace(pattern, review_on=day), (again,)
    if not plan.then_do:
        return pattern, ()
    if plans.is_only_not(plan.then_do):
        hint = _(
            "The plan says what you will not do. What will you do instead? "
            "It waits for that in Patterns."
        )
        return pattern, (hint,)
    if patterns.active(it.companion):
        hint = _("Another pattern is active already; this one can begin when it rests.")
        return pattern, (hint,)
    begun = replace(pattern, status="active", started_on=it.companion.today())
    return begun, (_("It is your active pattern now."),)


def _measure(it: Filled, measure: Measure) -> Made:
    name = it.text("name") or measure.question or measure.name
    kind = "quantity" if measure.partner else "quality"
    beside = it.text("side_effect")
    return replace(measure, name=name, type=kind, side_effects=beside), ()


def _course(it: Filled, course: Course) -> Made:
    last = courses.current(it.companion, it.text("scope") or None)
    name, example = it.text("value"), it.text("example")
    behaviours, by = it.list("behaviours"), it.list("brought")
    pairs = zip(behaviours, by, strict=False)
    value = Value(
        name=name or direction.UNNAMED, behaviours=behaviours, example=example,
        brought=tuple(Brought(behaviour=each, by=who) for each, who in pairs),
    )  # fmt: skip
    statement = it.text("statement")
    said = replace(
        course,
        statement=statement or ("" if last else name or course.statement),
        contributors=direction.distinct((*course.contributors, *by)),
        values=(value,) if name or behaviours or example else (),
    )
    course = direction.next_version(last, said)
    told = _("Version {n}; older ones stay.").format(n=course.version)
    return course, (told, *courses.too_many(course))


def _definition(it: Filled, definition: Definition) -> Made:
    words, said = it.list("words"), it.text("sentence")
    before = it.companion.store.all(Definition)
    last = max(before, key=lambda one: (one.version, one.id), default=None)
    if last is None:
        return replace(definition, sentence=said or ", ".join(words)), ()
    carried = replace(
        definition,
        sentence=said or last.sentence,
        words=direction.distinct((*last.words, *words)),
        contributors=direction.distinct((*last.contributors, *definition.contributors)),
        tested_with=definition.tested_with or last.tested_with,
        version=last.version + 1,
    )
    return carried, (_("Version {n}; older ones stay.").format(n=carried.version),)


def _ambition(it: Filled, ambition: Ambition) -> Made:
    by, words = it.fields.get("by", ()), it.fields.get("contributions", ())
    lines = ((one, "") for one in it.list("by"))
    if isinstance(by, tuple) and isinstance(words, tuple):
        lines = (
            (name, said) for name, said in zip_longest(by, words, fillvalue="") if name
        )
    until, today = ambition.parked_until, it.companion.today()
    fitted = replace(
        ambition,
        scope=it.text("scope") or "me",
        contributions=tuple(Contribution(*line) for line in lines),
        horizon_days=(until - today).days if until and until > today else None,
    )
    if until is None:
        return fitted, ()
    rests = _("It may rest until {day}; then it comes back on Today.")
    return fitted, (rests.format(day=wording.said_day(until, today)),)


def _bound(
    companion: Companion, run: Run, record: Record
) -> tuple[Record, tuple[Record, ...]]:
    """Return a record with the ambition of the same exercise, and what serves it."""
    if isinstance(record, (Act, Idea)):
        grand = next((one.record for one in run.became if one.table == "ambitions"), None)
        return replace(record, ambition_id=record.ambition_id or grand), ()
    if not isinstance(record, Ambition):
        return record, ()
    small: list[Record] = []
    for one in run.became:
        kind = {"acts": Act, "ideas": Idea}.get(one.table)
        kept = companion.store.get(kind, one.record) if kind else None
        if isinstance(kept, (Act, Idea)) and kept.ambition_id is None:
            small.append(replace(kept, ambition_id=record.id))
    return record, tuple(small)


def _lens(it: Filled, lens: LensResult) -> Made:
    """Add to what was said of lenses before: there is one answer, not a list of them."""
    return replace(lenses.blank(it.companion), activities=lens.activities), ()


FITTED: Final[Mapping[str, Callable[[Filled, Any], Made]]] = {
    "acts": _act, "moments": _moment, "ideas": _idea, "obstacles": _obstacle,
    "ambitions": _ambition, "patterns": _pattern, "measures": _measure, "course": _course,
    "definitions": _definition, "lenses": _lens,
}  # fmt: skip
"""What else has to be so for the records of some kinds, by table."""
