"""Fields by hand: how each field of a record is typed, read and called."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from datetime import date, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from coach.fastclass import dataclass
from coach.i18n import N_, SOURCE, _, language
from coach.model import kinds
from coach.model.errors import CoachError
from coach.model.text import fold, fold_case, keepable, one_line, refuse_surrogates
from coach.rules import dates
from coach.rules.calendar import MONDAY_TO_FRIDAY
from coach.rules.log.words import kind_of, side_of
from coach.rules.search.values import states_of
from coach.services import wording
from coach.services.acts import returning
from coach.services.people import lookup
from coach.services.settings.readers import NO, YES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from dataclasses import Field

    from coach.model.kind import RecordField
    from coach.model.person import Person
    from coach.model.types import Record


TYPES: Final = {
    "bool": "flag", "date": "day", "datetime": "time", "int": "number", "str": "text",
    "tuple[str, ...]": "list",
}  # fmt: skip
"""How a field of these words in its dataclass is read; a tuple of others holds parts."""

DIGITS: Final = 12

HINTS: Final = {
    "day": N_("a day"), "time": N_("a day, and a time if you like"),
    "clocked": N_("a day, and a time if you like"), "people": N_("names with commas"),
}  # fmt: skip
PEOPLE: Final = {"person_id": "person", "person_ids": "people"}
NAMED: Final = PEOPLE | {"ambition_id": "ambition"}
"""The fields that hold the id of something else, which is typed by its name."""
BETWEEN: Final = ";"
"""What stands between parts that are typed on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldReader:
    """What is known of one field: how it is called, typed and read."""

    name: str
    table: str
    read_as: str
    """One of the words in `TYPES`, or `choice`, `person`, `people`, `ambition`, `parts`,
    `clocked` or `repeat`."""

    declared: RecordField
    default: object
    """What it is when it is left open; nothing where it has to be filled in."""

    part: type[Any] | None
    """The class of its parts."""

    value: str = ""
    """What it says in a record, as the user would type it."""

    @property
    def label(self) -> str:
        """What it is called."""
        return _(self.declared.label)

    @property
    def typed(self) -> str:
        """What it is called where it is typed, in the language spoken."""
        return self.name if language() == SOURCE else self.called or typed_as(self.label)

    @property
    def called(self) -> str:
        """The word for it that is shorter than its label, where it has one."""
        return _(self.declared.called) if self.declared.called else ""

    @property
    def hint(self) -> str:
        """What it takes, where that needs a word."""
        if self.read_as == "several":
            return ", ".join(map(self.word, self.declared.values))
        hint = self.declared.hint or HINTS.get(self.read_as)
        return _(hint) if hint else ""

    @property
    def choices(self) -> tuple[str, ...]:
        """What it may say, in words; nothing where it may say anything."""
        if self.read_as == "flag":
            return (_("yes"), _("no"))
        if self.read_as == "several":
            return ()
        return tuple(map(self.word, self.declared.values))

    @property
    def may_be_empty(self) -> bool:
        """Whether it may be left open."""
        return self.default is not MISSING

    def word(self, value: str) -> str:
        """Return the word for one of its values."""
        return wording.label(f"{self.table}.{self.name}", value).lower()


def typed_as(label: str) -> str:
    """Return a label as one word."""
    return fold_case(label).replace(" ", "_")


def reader_of(record: type[Record]) -> dict[str, FieldReader]:
    """Return what is told of such records and can be changed, by name and in order."""
    kind = kinds.kind_of(record)
    found = {field.name: field for field in fields(record)}
    return {
        name: _reader(kind.table, record.__module__, found[name], declared)
        for name, declared in kind.fields.items()
        if name in found and declared.label
    }


def _reader(
    table: str, module: str, field: Field[Any], declared: RecordField
) -> FieldReader:
    first, *others = str(field.type).split(" | ")
    kind = declared.reads or NAMED.get(field.name) or TYPES.get(first)
    if first == "datetime" and "date" not in others:
        kind = "clocked"
    part = None
    default = field.default
    if declared.values and first.startswith("tuple"):
        kind = "several"
    elif declared.values:
        kind = "choice"
        default = default if "None" in others else MISSING
    elif kind is None:
        kind = "parts"
        name = first.removeprefix("tuple[").removesuffix(", ...]")
        part = getattr(import_module(module), name)
    return FieldReader(
        name=field.name, table=table, read_as=kind, declared=declared, default=default,
        part=part,
    )  # fmt: skip


def typed(field: FieldReader, value: object, names: Mapping[str, str]) -> str:
    """Return a value as the user would type it, with the names of what it points at."""
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field.read_as in ("person", "ambition"):
        return names.get(str(value), str(value))
    if field.read_as == "choice":
        return field.word(str(value))
    if isinstance(value, tuple):
        if field.read_as == "several":
            return ", ".join(map(field.word, value))
        if field.read_as == "parts":
            return f"{BETWEEN} ".join(map(typed_part, value))
        each = map(str, value)
        return ", ".join(names.get(v, v) if field.read_as == "people" else v for v in each)
    if field.read_as == "repeat":
        return returning.in_words(str(value)) if value else ""
    if isinstance(value, datetime):
        return f"{wording.written_day(value)} {wording.clock(value)}"
    return wording.written_day(value) if isinstance(value, date) else str(value)


def parsed(
    field: FieldReader,
    said: str,
    now: datetime,
    people: Iterable[Person],
    week: Iterable[int] = MONDAY_TO_FRIDAY,
) -> object:
    """Return the value that was typed; CoachError says what the field takes.

    The days of the week that are worked say what a working day is.
    """
    refuse_surrogates(said)
    said = keepable(said)
    said = one_line(said) if field.declared.shown else said.strip()
    if not said:
        return _empty(field)
    if field.read_as in PEOPLE.values():
        return _people(field, said, people)
    if field.read_as == "repeat":
        return returning.expect(said, week)
    return READERS[field.read_as](field, said, now)


def _empty(field: FieldReader) -> object:
    if field.may_be_empty:
        return field.default
    if field.read_as == "text" and not field.declared.shown:
        return ""  # whether there is anything without it, the whole record says
    raise cannot_be_empty(field)


def cannot_be_empty(field: FieldReader) -> CoachError:
    """Return what is said of a field that has to be filled in."""
    return CoachError(_("{label} cannot be empty.").format(label=field.label))


def _text(_field: FieldReader, said: str, _now: datetime) -> object:
    return said


def _choice(field: FieldReader, said: str, _now: datetime) -> object:
    values = field.declared.values
    known = {value: value for value in values}
    known |= {fold(field.word(value)): value for value in values}
    value = known.get(fold(said))
    for as_in_a_line in (kind_of, side_of):
        if value is None and as_in_a_line(said) in values:
            value = as_in_a_line(said)
    if value is None:
        # What is let go is called so in two places, and one of them is this.
        value = next((state for state in states_of(said) if state in values), None)
    if value is None:
        raise _refusal(field, said, ", ".join(map(field.word, values)))
    return value


def _flag(field: FieldReader, said: str, _now: datetime) -> object:
    if fold(said) in YES:
        return True
    if fold(said) in NO:
        return False
    raise _refusal(field, said, _("yes or no"))


def _day(_field: FieldReader, said: str, now: datetime) -> object:
    return dates.expect(said, now, "next").day


def _time(_field: FieldReader, said: str, now: datetime) -> object:
    when = dates.expect(said, now, "past", no_future=True)
    return dates.moment(when, now)


def _clocked(_field: FieldReader, said: str, now: datetime) -> object:
    """Return a time; a bare day has the time of day it is now."""
    when = dates.expect(said, now, "past", no_future=True)
    return datetime.combine(when.day, when.clock or now.timetz().replace(tzinfo=None),
                            now.tzinfo)  # fmt: skip


def _number(field: FieldReader, said: str, _now: datetime) -> object:
    low, high = field.declared.limits or (0, 10**9)
    fits = said.isdecimal() and len(said) <= DIGITS  # more than Python reads are none
    if not fits or not low <= int(said) <= high:
        raise _refusal(
            field, said, _("a whole number from {low} to {high}").format(low=low, high=high)
        )
    return int(said)


def _list(_field: FieldReader, said: str, _now: datetime) -> object:
    parts = (part.strip().lstrip("#") for part in said.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _people(field: FieldReader, said: str, people: Iterable[Person]) -> object:
    known = tuple(people)
    parts = said.split(",") if field.read_as == "people" else (said,)
    found = [lookup.among(known, part.strip()).id for part in parts]
    return found[0] if field.read_as == "person" else tuple(dict.fromkeys(found))


def _refusal(field: FieldReader, said: str, hint: str) -> CoachError:
    return CoachError(
        _("{label}: “{said}” does not fit. It takes {hint}.").format(
            label=field.label, said=said, hint=hint
        )
    )


def _named(part: type[Any]) -> tuple[str, str, bool]:
    """Return what says what a part is, what is typed behind it, and whether that is a list.

    Only a list or a text goes there; of whatever else it holds nothing is typed.
    """
    first, second, *_others = fields(part)
    is_list = TYPES.get(str(second.type)) == "list"
    return first.name, second.name if is_list or second.name == "text" else "", is_list


def typed_part(part: Any) -> str:
    """Return a part as the user would type it: what it is, and what goes with it."""
    name, beside, is_list = _named(type(part))
    told = getattr(part, beside) if beside else ""
    told = ", ".join(told) if is_list else told
    return f"{getattr(part, name)}: {told}" if told else str(getattr(part, name))


def _parts(field: FieldReader, said: str, _now: datetime) -> object:
    assert field.part
    name, beside, is_list = _named(field.part)
    made = []
    for line in (line.strip() for line in said.split(BETWEEN)):
        if not line:
            continue
        head, _colon, told = line.partition(":") if beside else (line, "", "")
        values: dict[str, object] = {name: head.strip()}
        if is_list:
            values[beside] = tuple(p.strip() for p in told.split(",") if p.strip())
        elif beside:
            values[beside] = told.strip()
        made.append(field.part(**values))
    return tuple(made)


def carried(field: FieldReader, before: tuple[Any, ...], now: Any) -> object:
    """Return the parts with what belongs to them and cannot be typed on that line.

    A part is the one of the same name; where as many are left as there were, one of
    another name is the one that stood in its place.
    """
    assert field.part
    typed_names = tuple(filter(None, _named(field.part)[:2]))
    name = typed_names[0]

    def filled(old: Any, part: Any) -> Any:
        if old is None:
            return part
        return replace(old, **{each: getattr(part, each) for each in typed_names})

    named = {getattr(part, name): part for part in before}
    if len(before) != len(now):
        return tuple(filled(named.get(getattr(part, name)), part) for part in now)
    left = {getattr(part, name) for part in now}
    return tuple(
        filled(
            named.get(getattr(part, name)) or (None if getattr(old, name) in left else old),
            part,
        )
        for old, part in zip(before, now, strict=True)
    )


def _several(field: FieldReader, said: str, now: datetime) -> object:
    parts = filter(None, (part.strip() for part in said.split(",")))
    return tuple(dict.fromkeys(_choice(field, part, now) for part in parts))


READERS: Final[dict[str, Callable[[FieldReader, str, datetime], object]]] = {
    "text": _text, "choice": _choice, "flag": _flag, "day": _day, "time": _time,
    "clocked": _clocked,
    "number": _number, "list": _list, "parts": _parts,
    "several": _several,
}  # fmt: skip
