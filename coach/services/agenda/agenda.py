"""The agenda: today's meetings with the people in them, each to be noted with one key.

The file is read when asked and nothing of it is kept but what is noted.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.text import fold, name_key, one_line
from coach.model.types import Json
from coach.rules.agenda import meetings
from coach.rules.agenda.meetings import Appointment, Attendee
from coach.rules.log import names
from coach.rules.people.rhythm import shared_side
from coach.services import files, wording
from coach.services.answer import Answer, saved
from coach.services.log import add
from coach.services.people import lookup
from coach.services.settings import settings
from coach.services.step import one_step

LARGEST: Final = 64 * 1024 * 1024
"""A larger file is no agenda; in bytes."""

MOST_FILES: Final = 5000
NO_FILE: Final = N_(
    "coach does not know your agenda yet. Name the file in which your calendar program "
    "keeps it: {command}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """A meeting, and who of it is known."""

    meeting: Appointment
    people: tuple[Person, ...]
    others: tuple[str, ...]
    """The names of those who are not known here."""

    @property
    def when(self) -> str:
        """Return from when to when, as a clock shows it."""
        if self.meeting.whole_day:
            return _("all day")
        start, end = (wording.clock(at) for at in (self.meeting.start, self.meeting.end))
        return start if start == end else f"{start}–{end}"

    @property
    def who(self) -> str:
        """Return the names of everybody in it."""
        return wording.listing([*(one.name for one in self.people), *self.others])

    @property
    def title(self) -> str:
        """Return what it is called; without a name it is a meeting."""
        return self.meeting.title or _("A meeting")

    @property
    def told(self) -> str:
        """Return it in one line."""
        return wording.dotted(self.title, self.who)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAgenda:
    """The meetings of one day."""

    day: date
    title: str
    rows: tuple[AgendaRow, ...]


def of_day(companion: Companion, path: str = "", day: date | None = None) -> DayAgenda:
    """Return the meetings of a day, from this file or the one that was set."""
    day = day or companion.today()
    text = _text(companion, path)
    try:
        found = meetings.of_day(text, day, companion.now().tzinfo)
    except ValueError:
        raise CoachError(_("This is no agenda: there is no calendar in it.")) from None
    people = companion.store.all(Person)
    own = settings.current(companion).name
    return DayAgenda(
        day=day, title=wording.capital(wording.said_day(day, companion.today())),
        rows=tuple(_row(meeting, people, own) for meeting in found),
    )  # fmt: skip


AHEAD: Final = timedelta(days=28)
"""So far ahead the next meeting with somebody is looked for."""


def next_with(companion: Companion, person: Person) -> AgendaRow | None:
    """Return the next meeting with somebody, in the agenda of the settings if there is one.

    An agenda that cannot be read tells nothing: whoever asks for it hears why.
    """
    if not settings.current(companion).agenda:
        return None
    now = companion.now()
    try:
        text = _text(companion, "")
        found = meetings.within(text, now.date(), now.date() + AHEAD, now.tzinfo)
    except (CoachError, ValueError):
        return None
    people, own = companion.store.all(Person), settings.current(companion).name
    return next(
        (
            row
            for meeting in found
            if meeting.whole_day or meeting.end > now
            if person in (row := _row(meeting, people, own)).people
        ),
        None,
    )


def _text(companion: Companion, path: str) -> str:
    said = path or settings.current(companion).agenda
    if not said:
        raise CoachError(_(NO_FILE).format(command="coach settings agenda FILE"))
    place = Path(said).expanduser()
    try:
        if place.is_dir():
            each = sorted(place.glob("*.ics"))[:MOST_FILES]
            return "\n".join(_read(one) for one in each)
        return _read(place)
    except OSError as error:
        raise files.trouble(said, error) from error


def _read(place: Path) -> str:
    if not place.is_file():  # a pipe would never end
        place.stat()
        raise CoachError(_("{file} is no file.").format(file=str(place)))
    with place.open("rb") as file:
        return file.read(LARGEST).decode("utf-8-sig", "replace")


def _row(meeting: Appointment, people: tuple[Person, ...], own: str) -> AgendaRow:
    """Tell who is known, by address first, then by name, then from the title."""
    found: dict[str, Person] = {}
    others = []
    for one in meeting.attendees:
        if person := _known(one, people):
            found[person.id] = person
        elif one.name and name_key(one.name) != name_key(own):
            others.append(_said(one.name))
    by_id = {person.id: person for person in people}
    for mention in names.mentions(meeting.title, lookup.known(people)):
        if len(mention.ids) == 1:
            found.setdefault(mention.ids[0], by_id[mention.ids[0]])
    return AgendaRow(meeting=meeting, people=tuple(found.values()), others=tuple(others))


def _said(name: str) -> str:
    """Return a name as it is said: offices write the surname first."""
    surname, comma, given = name.partition(",")
    return one_line(f"{given} {surname}") if comma else name


def _known(one: Attendee, people: Iterable[Person]) -> Person | None:
    """Return who this is; two of one name cannot be told apart."""
    people = [*people]
    by_mail = [p for p in people if one.email and one.email in map(fold, p.emails)]
    if by_mail:
        return by_mail[0]
    keys = {name_key(one.name), name_key(_said(one.name))} - {""}
    found = [p for p in people if keys & {*map(name_key, lookup.all_names(p))}]
    return found[0] if len(found) == 1 else None


@one_step
def note(
    companion: Companion, row: AgendaRow, line: str = "", kind: str | None = None
) -> Answer:
    """Keep a meeting as a moment, with everybody in it who is known.

    The line is read as any other: a sign in it says the kind, or whom to add.
    """
    now, everyone = companion.now(), lookup.everyone(companion)
    typed = line.strip() or row.title
    captured, _offers = add.understood(companion, typed, everyone, {})
    added = tuple(lookup.new(companion, name) for name in captured.new_names)
    present = dict.fromkeys(
        (*(p.id for p in row.people), *captured.person_ids, *(p.id for p in added))
    )
    sides = {one.id: one.side for one in (*everyone, *added)}
    minutes = captured.minutes or row.meeting.minutes
    record = Moment(
        id=companion.store.new_id(), at=min(row.meeting.start, now), typed=typed,
        text=captured.text, person_ids=tuple(present), kind=kind or captured.kind,
        side=shared_side(tuple(present), sides), tags=captured.tags,
        flow=captured.flow or "given", spoken=captured.spoken,
        minutes=minutes if 0 < minutes <= 1440 and not row.meeting.whole_day else None,
        again_on=captured.again_on,
    )  # fmt: skip
    people = [*row.people, *added]
    what = [wording.label("moments.kind", record.kind).lower()] if record.kind else []
    what += [one.name for one in people]
    said = wording.noted(record.at, now.date(), *what)
    return saved(companion, record, said, *lookup.ask_side(added), added=added)


def choose(found: DayAgenda, number: int) -> AgendaRow:
    """Return the meeting with this number in the list."""
    if not 1 <= number <= len(found.rows):
        raise CoachError(_("There is no meeting {n} on that day.").format(n=number))
    return found.rows[number - 1]


def as_json(row: AgendaRow) -> dict[str, Json]:
    """Return a meeting for a program."""
    return {
        "start": row.meeting.start.isoformat(),
        "end": row.meeting.end.isoformat(),
        "all_day": row.meeting.whole_day,
        "title": row.meeting.title,
        "where": row.meeting.where,
        "people": [one.id for one in row.people],
        "others": [*row.others],
    }
