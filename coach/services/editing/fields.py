"""Fields by hand: how each field of a record is typed, read and called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from coach.i18n import N_, _
from coach.model import act, direction, idea, moment, pattern, person, reflection, setting
from coach.model.direction import Branch, Value
from coach.model.errors import CoachError
from coach.model.text import fold, one_line, refuse_surrogates
from coach.rules import dates
from coach.rules.log.words import kind_of, side_of, state_of
from coach.services import wording
from coach.services.people import lookup
from coach.services.settings.readers import NO, YES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from coach.model.person import Person


LABELS: Final = {
    "name": N_("Name"), "aliases": N_("Also called"), "text": N_("Text"),
    "words": N_("What was said"), "at": N_("When"), "day": N_("Day"),
    "first": N_("First day"), "last": N_("Last day"), "label": N_("Label"),
    "person_ids": N_("People"), "person_id": N_("Person"), "side": N_("Side"),
    "role": N_("Role"), "internal": N_("Internal customer"),
    "organisation": N_("Organisation"), "rhythm_days": N_("Rhythm in working days"),
    "remind": N_("Bring up on Today"), "away_until": N_("Away until"),
    "rest_until": N_("No survey before"), "growth_wish": N_("Growth wish"),
    "growth_step": N_("Next step"), "kind": N_("Kind"), "flow": N_("Given or received"),
    "channel": N_("Channel"), "minutes": N_("Minutes"), "tags": N_("Tags"),
    "spoken": N_("Said already"), "course": N_("Follows the course"),
    "detail": N_("Detail"), "size_min": N_("Minutes it takes"),
    "planned_on": N_("Planned on"), "status": N_("Status"), "done_at": N_("Done on"),
    "before": N_("Mark before"), "after": N_("Mark after"), "marked_by": N_("Marked by"),
    "signature": N_("Carries my signature"), "own_way": N_("In my own way"),
    "sweet_spot": N_("Sweet spot"), "secret": N_("Secret"), "form": N_("Form"),
    "valence": N_("Tone"), "score_kind": N_("Kind of score"), "score": N_("Score"),
    "recommended": N_("Was recommended"), "control": N_("Control"),
    "creativity": N_("Creativity"), "impact": N_("Impact"), "energy": N_("Energy"),
    "heart": N_("Heart"), "hand": N_("Hand"), "filter": N_("In between"),
    "answer": N_("Answer"), "again_on": N_("Come back on"), "note": N_("Note"),
    "archived": N_("Archived"), "title": N_("Title"), "statement": N_("The course"),
    "benefit": N_("For the customer"), "by": N_("By"), "specific": N_("What exactly"),
    "measurable": N_("How we see it"), "achievable": N_("What makes it possible"),
    "relevant": N_("Why it matters"), "time_bound": N_("By when"),
    "due_on": N_("Ready on"), "reach": N_("Reach"), "embedded_in": N_("Lives on in"),
    "learned": N_("Learned"), "answer_why": N_("Why that answer"),
    "wheel": N_("At the wheel"), "branches": N_("Ways round it"),
    "parked_until": N_("Parked until"), "type": N_("Type"), "question": N_("Question"),
    "target": N_("Aim"), "partner": N_("Partner of quality"),
    "side_effects": N_("Side effect"), "review_on": N_("Look again on"),
    "reason": N_("Reason"), "verified": N_("Looked up"), "decided_by": N_("Decided by"),
    "scope": N_("For whom"), "contributors": N_("Contributors"),
    "values": N_("What it looks like"), "cue": N_("When it happens"),
    "old_way": N_("The old way"), "gave": N_("What it gave"), "cost": N_("What it cost"),
    "verdict": N_("Verdict"), "context": N_("What was going on"),
}  # fmt: skip

HINTS: Final = {
    "aliases": N_("names with commas"), "person_ids": N_("names with commas"),
    "tags": N_("words with commas"), "at": N_("a day, and a time if you like"),
    "done_at": N_("a day"),
    "side": N_("colleague or customer"), "rhythm_days": N_("a number of days"),
    "before": N_("1 to 10"), "after": N_("1 to 10"),
}  # fmt: skip

MAIN: Final = ("text", "words", "title", "name", "statement", "cue")
"""The field that says what a record is about, by its possible names."""

NOT_FOR: Final[dict[str, tuple[str, ...]]] = {
    "Reflection": ("day",), "Run": ("title",), "Pattern": ("status", "scope"),
}  # fmt: skip
"""What belongs to a record for good, or is changed elsewhere."""

CHOICES: Final = {
    "side": ("side", person.SIDES), "role": ("role", person.ROLES),
    "kind": ("kind", moment.KINDS), "flow": ("flow", moment.FLOWS),
    "channel": ("channel", moment.CHANNELS), "status": ("status", act.STATUSES),
    "filter": ("filter", reflection.FILTERS), "form": ("form", act.FORMS),
    "valence": ("valence", act.VALENCES),
    "score_kind": ("score_kind", act.SCORE_KINDS),
    "label": ("away", setting.LABELS), "marked_by": ("marked_by", ("me", "customer")),
    "reach": ("reach", idea.REACHES), "Idea.status": ("idea_status", idea.STATUSES),
    "Idea.answer": ("idea_answer", idea.ANSWERS), "wheel": ("wheel", direction.WHEELS),
    "Obstacle.status": ("obstacle_status", direction.OBSTACLE_STATUSES),
    "type": ("measure_type", direction.MEASURE_TYPES),
    "Measure.kind": ("measure_kind", direction.MEASURE_KINDS),
    "Measure.status": ("measure_status", direction.MEASURE_STATUSES),
    "Frame.kind": ("frame_kind", direction.FRAME_KINDS),
    "reason": ("frame_reason", direction.FRAME_REASONS),
    "context": ("slip_context", pattern.CONTEXTS),
    "verified": ("verified", direction.VERIFIED),
    "Course.scope": ("scope", direction.SCOPES),
}  # fmt: skip
FLAGS: Final = frozenset(
    ("internal", "remind", "spoken", "course", "signature", "own_way", "secret",
     "recommended", "archived")
)  # fmt: skip
DAYS: Final = {
    "again_on": "next", "planned_on": "next", "away_until": "next", "rest_until": "next",
    "first": "next", "last": "next", "due_on": "next", "parked_until": "next",
    "review_on": "next",
}  # fmt: skip
TIMES: Final = frozenset(("at", "done_at"))
NUMBERS: Final = {
    "rhythm_days": (1, 400), "minutes": (1, 1440), "size_min": (1, 1440), "score": (0, 10),
    "before": (1, 10), "after": (1, 10), **dict.fromkeys(reflection.MARKS, (1, 10)),
}  # fmt: skip
NEVER_EMPTY: Final = frozenset(
    ("name", "at", "first", "last", "flow", "status", "title", "statement", "type",
     "Idea.status", "Obstacle.status", "Measure.status", "Frame.kind", "Course.scope")
)  # fmt: skip
CALLED: Final = frozenset(("name", "aliases"))
"""What somebody goes by is kept as it is shown, or nobody could type it."""

LISTS: Final = frozenset(("aliases", "tags", "sweet_spot", "contributors"))
PARTS: Final = frozenset(("branches", "values"))
"""Lists of which each part is a line, with a semicolon between them."""


def hint_of(name: str) -> str:
    """Return what a field takes, where that needs a word."""
    if name in DAYS:
        return _("a day")
    return _(HINTS[name]) if name in HINTS else ""


def own(kind: str, name: str) -> str:
    """Return what a field of a kind of record is read by, where that kind has its own."""
    return f"{kind}.{name}" if f"{kind}.{name}" in CHOICES else name


def label_of(name: str) -> str:
    """Return what a field is called."""
    return _(LABELS[name.rpartition(".")[2]])


def typed(name: str, value: object, people: Mapping[str, str]) -> str:
    """Return a value as the user would type it."""
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name == "person_ids" and isinstance(value, tuple):
        return ", ".join(people.get(found, found) for found in value)
    if name == "person_id":
        return people.get(str(value), str(value))
    if name in CHOICES:
        return wording.label(CHOICES[name][0], str(value)).lower()
    if name in PARTS and isinstance(value, tuple):
        return "; ".join(map(typed_part, value))
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, datetime):
        return f"{wording.written_day(value)} {wording.clock(value)}"
    return wording.written_day(value) if isinstance(value, date) else str(value)


def parsed(name: str, said: str, now: datetime, people: Iterable[Person]) -> object:
    """Return the value that was typed; CoachError says what the field takes."""
    refuse_surrogates(said)
    said = one_line(said) if name in CALLED else said.strip()
    if not said:
        return _empty(name)
    for fits, reader in READERS:
        if name in fits:
            return reader(name, said, now)
    if name in ("person_id", "person_ids"):
        return _people(name, said, people)
    return said


def _empty(name: str) -> object:
    if name in NEVER_EMPTY:
        raise CoachError(_("{label} cannot be empty.").format(label=label_of(name)))
    if name in LISTS or name in PARTS or name == "person_ids":
        return ()
    if name in ("remind", "secret", "archived"):
        return name == "remind"
    nothing = {*CHOICES, *FLAGS, *DAYS, *TIMES, *NUMBERS, "person_id"}
    return None if name in nothing else ""


def _choice(name: str, said: str, _now: datetime) -> object:
    group, values = CHOICES[name]
    known = {value: value for value in values}
    known |= {fold(wording.label(group, value)): value for value in values}
    value = known.get(fold(said))
    for as_in_a_line in (kind_of, side_of, state_of):
        if value is None and as_in_a_line(said) in values:
            value = as_in_a_line(said)
    if value is None:
        raise _refusal(
            name, said, ", ".join(wording.label(group, v).lower() for v in values)
        )
    return value


def _flag(name: str, said: str, _now: datetime) -> object:
    if fold(said) in YES:
        return True
    if fold(said) in NO:
        return False
    raise _refusal(name, said, _("yes or no"))


def _day(_name: str, said: str, now: datetime) -> object:
    return dates.expect(said, now, "next").day


def _time(_name: str, said: str, now: datetime) -> object:
    when = dates.expect(said, now, "past", no_future=True)
    if when.clock is None:
        return when.day
    return datetime.combine(when.day, when.clock, now.tzinfo)


def _number(name: str, said: str, _now: datetime) -> object:
    low, high = NUMBERS[name]
    if not said.isdecimal() or not low <= int(said) <= high:
        raise _refusal(
            name, said, _("a whole number from {low} to {high}").format(low=low, high=high)
        )
    return int(said)


def _list(_name: str, said: str, _now: datetime) -> object:
    parts = (part.strip().lstrip("#") for part in said.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _parts(name: str, said: str, _now: datetime) -> object:
    return read_parts(name, said)


def _people(name: str, said: str, people: Iterable[Person]) -> object:
    known = tuple(people)
    parts = said.split(",") if name == "person_ids" else (said,)
    found = [lookup.among(known, part.strip()).id for part in parts]
    return found[0] if name == "person_id" else tuple(dict.fromkeys(found))


def _refusal(name: str, said: str, hint: str) -> CoachError:
    return CoachError(
        _("{label}: “{said}” does not fit. It takes {hint}.").format(
            label=label_of(name), said=said, hint=hint
        )
    )


READERS: Final[tuple[tuple[Iterable[str], Callable[[str, str, datetime], object]], ...]] = (
    (CHOICES, _choice),
    (FLAGS, _flag),
    (DAYS, _day),
    (TIMES, _time),
    (NUMBERS, _number),
    (LISTS, _list),
    (PARTS, _parts),
)


Part: TypeAlias = Branch | Value

BETWEEN = ";"


def typed_part(part: object) -> str:
    """Return a part as the user would type it."""
    if isinstance(part, Branch):
        return part.text
    if isinstance(part, Value):
        told = ", ".join(part.behaviours)
        return f"{part.name}: {told}" if told else part.name
    return str(part)


def read_parts(name: str, said: str) -> tuple[Part, ...]:
    """Return the parts of a line that was typed."""
    lines = [line.strip() for line in said.split(BETWEEN) if line.strip()]
    if name == "branches":
        return tuple(Branch(text=line) for line in lines)
    return tuple(_value(line) for line in lines)


def _value(line: str) -> Value:
    head, _colon, told = line.partition(":")
    behaviours = tuple(part.strip() for part in told.split(",") if part.strip())
    return Value(name=head.strip(), behaviours=behaviours)


def carried(before: object, now: object) -> object:
    """Return the parts with what belongs to them and cannot be typed on that line.

    A part is the one of the same name; where as many are left as there were, one of
    another name is the one that stood in its place.
    """
    if not isinstance(before, tuple) or not isinstance(now, tuple):
        return now
    named = {_name(part): part for part in before}
    if len(before) != len(now):
        return tuple(_filled(named.get(_name(part)), part) for part in now)
    left = {_name(part) for part in now}
    return tuple(
        _filled(named.get(_name(part)) or (None if _name(old) in left else old), part)
        for old, part in zip(before, now, strict=True)
    )


def _name(part: object) -> str:
    return part.text if isinstance(part, Branch) else typed_part(part).partition(":")[0]


def _filled(old: object, part: object) -> object:
    if isinstance(old, Branch) and isinstance(part, Branch):
        return replace(old, text=part.text)
    if isinstance(old, Value) and isinstance(part, Value):
        return replace(old, name=part.name, behaviours=part.behaviours)
    return part
