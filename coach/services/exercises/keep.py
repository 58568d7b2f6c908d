"""Becoming: an answer of an exercise turns into an act, an idea, a pattern and so on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from coach.fastclass import dataclass
from coach.i18n import N_, _, language
from coach.model.act import Act
from coach.model.direction import (
    FRAME_KINDS,
    FRAME_REASONS,
    MEASURE_KINDS,
    VERIFIED,
    WHEELS,
    Branch,
    Course,
    Frame,
    Measure,
    Obstacle,
    Value,
)
from coach.model.errors import CoachError
from coach.model.exercise import Became, Run
from coach.model.idea import Idea
from coach.model.moment import FLOWS, KINDS, Moment
from coach.model.pattern import Pattern, Plan
from coach.model.person import Person
from coach.rules.exercises import offers as handover
from coach.rules.patterns import plans
from coach.services import wording
from coach.services.acts import acts
from coach.services.answer import Answer
from coach.services.patterns import patterns
from coach.services.people import lookup

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coach.companion import Companion
    from coach.rules.exercises.offers import Draft
    from coach.store.records import Record

    Fields = Mapping[str, handover.Value]
    Made = tuple[Record, tuple[str, ...]]

NAMES: Final = {
    "act": N_("small act"), "idea": N_("idea"), "obstacle": N_("obstacle"),
    "pattern": N_("pattern"), "moment": N_("moment"), "measure": N_("measure"),
    "course": N_("course"), "frame": N_("frame"),
}  # fmt: skip

TABLES: Final = {
    "act": "acts", "idea": "ideas", "obstacle": "obstacles", "pattern": "patterns",
    "moment": "moments", "measure": "measures", "course": "course", "frame": "frames",
}  # fmt: skip

LONGEST_NAME: Final = 60


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


def offers(companion: Companion, run: Run) -> tuple[KeepOption, ...]:
    """Return what the answers of a run may become; nothing once its pack is gone."""
    exercise = companion.library.exercise(run.pack_ref)
    if exercise is None or not isinstance(run.answers, dict):
        return ()
    found = []
    for draft in handover.drafts(exercise, run.answers, language()):
        name = f"{draft.to} {draft.text}"
        kept = [one for one in run.became if one.draft == name]
        still = [one for one in kept if companion.store.document(one.table, one.record)]
        found.append(
            KeepOption(
                id=name, to=draft.to, what=_(NAMES[draft.to]), text=draft.text,
                draft=draft, became=still[-1] if still else None,
            )
        )  # fmt: skip
    return tuple(found)


def keep_as(companion: Companion, run: Run, offer: KeepOption, *, who: str = "") -> Answer:
    """Turn an answer into the record it may become; both are kept as one thing.

    `who` is the person that is meant, where the name alone leaves that open.
    """
    if offer.became:
        raise CoachError(_("That was kept already."))
    fields = dict(offer.draft.fields)
    said = who or str(fields.get("person_id") or "")
    person, added = lookup.named(companion, said) if said else (None, ())
    record, told = MAKERS[offer.to](companion, fields, person)
    if isinstance(record, (Act, Idea, Obstacle, Measure, Frame, Course, Pattern)):
        record = replace(record, pack_ref=run.pack_ref)
    table = TABLES[offer.to]
    made = Became(draft=offer.id, table=table, record=record.id)
    companion.store.save(*added, record, replace(run, became=(*run.became, made)))
    kept = _("Kept as {what}: {text}").format(what=offer.what, text=_brief(offer.text))
    return Answer(
        table=table, record=record, people_added=added,
        understood="\n".join((kept, *told)), hints=lookup.ask_side(added),
    )  # fmt: skip


def _brief(text: str) -> str:
    return text if len(text) <= LONGEST_NAME else f"{text[:LONGEST_NAME].rstrip()}…"


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name, "")
    return value if isinstance(value, str) else "; ".join(value)


def _one_of(fields: Fields, name: str, known: tuple[str, ...]) -> str | None:
    value = _text(fields, name)
    return value if value in known else None


def _day(fields: Fields, name: str) -> date | None:
    try:
        return date.fromisoformat(_text(fields, name))
    except ValueError:
        return None


def _list(fields: Fields, name: str) -> tuple[str, ...]:
    value = fields.get(name, ())
    return ((value,) if value else ()) if isinstance(value, str) else value


def _act(companion: Companion, fields: Fields, who: Person | None) -> Made:
    day = _day(fields, "planned_on") or companion.today()
    act = Act(
        id=companion.store.new_id(),
        text=_text(fields, "text"),
        detail=_text(fields, "detail"),
        person_id=who.id if who else None,
    )
    act = acts.given_a_day(companion, act, day)
    if act.status == "idea":
        return act, (
            _("Two acts stand for that day already; in the log it waits as an idea."),
        )
    return act, (_("Planned for {day}").format(day=wording.long_day(day)) + ".",)


def _moment(companion: Companion, fields: Fields, who: Person | None) -> Made:
    moment = Moment(
        id=companion.store.new_id(),
        at=_day(fields, "at") or companion.now(),
        text=_text(fields, "text"),
        typed=_text(fields, "text"),
        person_ids=(who.id,) if who else (),
        side=who.side if who else None,
        kind=_one_of(fields, "kind", KINDS),
        flow=_one_of(fields, "flow", FLOWS) or "given",
    )
    return moment, ()


def _idea(companion: Companion, fields: Fields, _who: Person | None) -> Made:
    names = (
        "benefit", "by", "learned", "specific", "measurable", "achievable", "relevant",
        "time_bound",
    )  # fmt: skip
    told = {name: _text(fields, name) for name in names}
    smart = all(told[name] for name in ("specific", "measurable", "time_bound"))
    idea = Idea(
        id=companion.store.new_id(),
        title=_text(fields, "title") or next(filter(None, told.values()), "–"),
        status="smart" if smart else "new",
        due_on=_day(fields, "due_on"),
        **told,  # type: ignore[arg-type]  # all of these are texts
    )
    return idea, ()


def _obstacle(companion: Companion, fields: Fields, who: Person | None) -> Made:
    chosen = _text(fields, "chosen")
    texts = dict.fromkeys((*_list(fields, "branches"), *([chosen] if chosen else [])))
    branches = tuple(Branch(text=text, chosen=text == chosen) for text in texts)
    obstacle = Obstacle(
        id=companion.store.new_id(),
        text=_text(fields, "text") or next(iter(texts), "–"),
        person_id=who.id if who else None,
        wheel=_one_of(fields, "wheel", WHEELS),
        branches=branches,
        status="branched" if chosen else "open",
    )
    return obstacle, ()


def _pattern(companion: Companion, fields: Fields, _who: Person | None) -> Made:
    told = {
        name: _text(fields, name) for name in ("cue", "old_way", "gave", "cost", "verdict")
    }
    cue, act = plans.bare(_text(fields, "if_cue"), _text(fields, "then_do"))
    plan = Plan(if_cue=cue, then_do=act, tiny=_text(fields, "tiny"))
    named = _text(fields, "name")
    name = named or _brief(plan.then_do or told["old_way"] or told["cue"])
    pattern = Pattern(
        id=companion.store.new_id(), name=name or "–", plan=plan,
        cue=told["cue"], old_way=told["old_way"], gave=told["gave"], cost=told["cost"],
        verdict=told["verdict"],
    )  # fmt: skip
    if not plan.then_do:
        return pattern, ()
    if plans.is_only_not(plan.then_do):
        hint = _(
            "The plan says what you will not do. What will you do instead? "
            "It waits for that in Patterns."
        )
        return pattern, (hint,)
    if patterns.active(companion):
        hint = _("Another pattern is active already; this one can begin when it rests.")
        return pattern, (hint,)
    begun = replace(pattern, status="active", started_on=companion.today())
    return begun, (_("It is your active pattern now."),)


def _measure(companion: Companion, fields: Fields, _who: Person | None) -> Made:
    measure = Measure(
        id=companion.store.new_id(),
        name=_text(fields, "name") or _text(fields, "question") or "–",
        question=_text(fields, "question"),
        kind=_one_of(fields, "kind", MEASURE_KINDS),
        type="quantity" if _text(fields, "partner") else "quality",
        partner=_text(fields, "partner"),
        side_effects=_text(fields, "side_effect"),
    )
    return measure, ()


def _course(companion: Companion, fields: Fields, _who: Person | None) -> Made:
    before = companion.store.all(Course)
    behaviours = _list(fields, "behaviours")
    value = _text(fields, "value")
    last = before[-1] if before else None
    values = (Value(name=value or "–", behaviours=behaviours),)
    course = Course(
        id=companion.store.new_id(),
        statement=_text(fields, "statement") or (last.statement if last else value) or "–",
        scope=last.scope if last else "me",
        version=last.version + 1 if last else 1,
        contributors=_list(fields, "contributors"),
        values=values if value or behaviours else last.values if last else (),
    )
    return course, (_("Version {n}; older ones stay.").format(n=course.version),)


def _frame(companion: Companion, fields: Fields, _who: Person | None) -> Made:
    frame = Frame(
        id=companion.store.new_id(),
        text=_text(fields, "text"),
        kind=_one_of(fields, "kind", FRAME_KINDS) or "bank",
        reason=_one_of(fields, "reason", FRAME_REASONS),
        verified=_one_of(fields, "verified", VERIFIED),
        decided_by=_text(fields, "decided_by"),
        note=_text(fields, "note"),
    )
    return frame, ()


MAKERS: Final[Mapping[str, Callable[[Companion, Fields, Person | None], Made]]] = {
    "act": _act, "moment": _moment, "idea": _idea, "obstacle": _obstacle,
    "pattern": _pattern, "measure": _measure, "course": _course, "frame": _frame,
}  # fmt: skip
"""How each kind of record is made of the fields of a draft."""
