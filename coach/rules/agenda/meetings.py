"""The meetings of some days in an agenda: repeats worked out, in the reader's time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, Final

from coach.fastclass import dataclass
from coach.model.text import fold, one_line

if TYPE_CHECKING:
    from icalendar import Event

_EVENT = re.compile(
    r"^BEGIN:VEVENT[ \t]*$.*?^END:VEVENT[ \t]*$", re.IGNORECASE | re.MULTILINE | re.DOTALL
)
_ZONE = re.compile(
    r"^BEGIN:VTIMEZONE[ \t]*$.*?^END:VTIMEZONE[ \t]*$",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_STARTS = re.compile(r"^DTSTART[^:\n]*:(\d{8})", re.IGNORECASE | re.MULTILINE)
_ENDS = re.compile(r"^DTEND[^:\n]*:(\d{8})", re.IGNORECASE | re.MULTILINE)
_RETURNS = re.compile(
    r"^(?:RRULE|RDATE|RECURRENCE-ID|DURATION)[;:]", re.IGNORECASE | re.MULTILINE
)
_UNTIL = re.compile(r"UNTIL=(\d{8}(?:T\d{6}Z?)?)", re.IGNORECASE)
_TOO_OFTEN: Final = ("SECONDLY", "MINUTELY", "HOURLY")
"""What returns so often is no meeting, and would never end to be counted."""

A_DAY: Final = timedelta(days=1)
MOST: Final = 5000
"""So many events are looked at; an agenda with more of one day is none."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody invited, as far as the agenda says who it is."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """Something that takes place on the day."""

    start: datetime
    end: datetime
    title: str
    where: str = ""
    whole_day: bool = False
    attendees: tuple[Attendee, ...] = ()

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return int((self.end - self.start).total_seconds() // 60)


def of_day(text: str, day: date, zone: tzinfo | None) -> tuple[Appointment, ...]:
    """Return the meetings that take place on this day, the earliest first; see `within`."""
    return within(text, day, day, zone)


def within(
    text: str, first: date, last: date, zone: tzinfo | None
) -> tuple[Appointment, ...]:
    """Return the meetings from the first to the last day, both included, earliest first.

    An event that cannot be read is left out; ValueError says that there is no agenda.
    """
    plain = re.sub(r"\r\n?", "\n", text)
    if not re.search(r"^BEGIN:VCALENDAR", plain, re.IGNORECASE | re.MULTILINE):
        raise ValueError(text[:20])
    events = [*_events(plain, first, last)]
    moved = {
        (str(event.get("UID")), _instant(event["RECURRENCE-ID"].dt, zone))
        for event in events
        if event.get("RECURRENCE-ID") is not None
    }
    found: dict[tuple[datetime, str], Appointment] = {}
    for event in events:
        for meeting in _meetings(event, first, last, zone, moved):
            found[meeting.start, meeting.title] = meeting
    return tuple(found[key] for key in sorted(found))


def _events(text: str, first: date, last: date) -> Iterator[Event]:
    """Yield the events that may be on these days; the rest of the agenda is not read."""
    from icalendar import Calendar  # only who looks at the agenda reads one

    zones = "\n".join(_ZONE.findall(text))
    blocks = (one[0] for one in _EVENT.finditer(text) if _may_be(one[0], first, last))
    for block, _count in zip(blocks, range(MOST), strict=False):
        whole = f"BEGIN:VCALENDAR\nVERSION:2.0\n{zones}\n{block}\nEND:VCALENDAR\n"
        try:
            (event,) = Calendar.from_ical(whole).walk("VEVENT")
            _span(event)
        except (ValueError, LookupError, TypeError, AttributeError, OSError):
            continue  # also a zone with a name that no file can have
        if str(event.get("STATUS", "")).upper() != "CANCELLED":
            yield event


def _may_be(block: str, first: date, last: date) -> bool:
    start, end = _STARTS.search(block), _ENDS.search(block)
    if start is None or start[1] > (last + A_DAY).strftime("%Y%m%d"):
        return _RETURNS.search(block) is not None and "RECURRENCE-ID" in block.upper()
    until = end[1] if end else start[1]
    return until >= (first - A_DAY).strftime("%Y%m%d") or bool(_RETURNS.search(block))


def _span(event: Event) -> tuple[date | datetime, timedelta]:
    """Return when it begins, as it says itself, and how long it takes."""
    start = event["DTSTART"].dt
    if event.get("DTEND") is not None:
        return start, max(event["DTEND"].dt - start, timedelta())
    if event.get("DURATION") is not None:
        return start, event["DURATION"].dt
    return start, timedelta() if isinstance(start, datetime) else A_DAY


def _meetings(
    event: Event,
    first: date,
    last: date,
    zone: tzinfo | None,
    moved: set[tuple[str, datetime]],
) -> Iterator[Appointment]:
    start, length = _span(event)
    begin = datetime.combine(first, time(), zone)
    end = datetime.combine(last, time(), zone) + A_DAY
    uid, is_moved = str(event.get("UID")), event.get("RECURRENCE-ID") is not None
    for one in _starts(event, start, length, first, last):
        at = _instant(one, zone)
        if not is_moved and (uid, at) in moved:
            continue
        stops = at + length
        if at < end and (stops > begin or at >= begin):
            yield Appointment(
                start=at, end=stops, title=one_line(str(event.get("SUMMARY") or "")),
                where=one_line(str(event.get("LOCATION") or "")),
                whole_day=not isinstance(start, datetime),
                attendees=tuple(_attendees(event)),
            )  # fmt: skip


def _instant(at: date | datetime, zone: tzinfo | None) -> datetime:
    """Return a time as the reader's clock shows it; a time of no zone is of theirs."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time(), zone)
    return at.replace(tzinfo=zone) if at.tzinfo is None else at.astimezone(zone)


def _starts(
    event: Event, start: date | datetime, length: timedelta, begin: date, end: date
) -> Iterable[date | datetime]:
    """Return when it begins on and around these days, by the clock of the event itself."""
    dates_of = [*_listed(event, "RDATE")]
    if event.get("RRULE") is None or event.get("RECURRENCE-ID") is not None:
        return [start, *dates_of]
    left_out = {_plain(one) for one in _listed(event, "EXDATE")}
    first = _plain(start)
    low = datetime.combine(begin, time()) - length - 2 * A_DAY
    high = datetime.combine(end, time()) + 2 * A_DAY
    rules = event["RRULE"]
    found = [
        at
        for rule in (rules if isinstance(rules, list) else [rules])
        for at in _returns(rule.to_ical().decode(), first, start, low, high)
        if at not in left_out
    ]
    own = [_as_begun(at, start) for at in sorted(set(found))]
    return [*own, *dates_of]


def _returns(
    rule: str, first: datetime, start: date | datetime, low: datetime, high: datetime
) -> list[datetime]:
    from dateutil.rrule import rrulestr  # only an agenda has these

    if any(freq in rule.upper() for freq in _TOO_OFTEN) or "INTERVAL=0" in rule.upper():
        return []
    zone = start.tzinfo if isinstance(start, datetime) else None
    ends = _UNTIL.sub(lambda found: f"UNTIL={_until(found[1], zone):%Y%m%dT%H%M%S}", rule)
    try:
        return rrulestr(ends, dtstart=first).between(low, high, inc=True)
    except (ValueError, TypeError, OverflowError):
        return [first]


def _until(said: str, zone: tzinfo | None) -> datetime:
    """Return until when it returns, by the clock of the event; a day counts whole."""
    day = datetime.fromisoformat(said[:8])
    if "T" not in said.upper():
        return day + A_DAY - timedelta(seconds=1)
    at = day + timedelta(
        hours=int(said[9:11]), minutes=int(said[11:13]), seconds=int(said[13:15])
    )
    if said.upper().endswith("Z") and zone is not None:
        return at.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
    return at


def _plain(at: date | datetime) -> datetime:
    """Return a time without its zone; a day begins at midnight."""
    if isinstance(at, datetime):
        return at.replace(tzinfo=None)
    return datetime.combine(at, time())


def _as_begun(at: datetime, start: date | datetime) -> date | datetime:
    return at.replace(tzinfo=start.tzinfo) if isinstance(start, datetime) else at.date()


def _listed(event: Event, name: str) -> Iterator[date | datetime]:
    """Yield the days that are listed, by the clock of the event."""
    start, found = event["DTSTART"].dt, event.get(name)
    for some in found if isinstance(found, list) else [found] if found is not None else []:
        for one in some.dts:
            at = one.dt[0] if isinstance(one.dt, tuple) else one.dt
            zone = start.tzinfo if isinstance(start, datetime) else None
            if isinstance(at, datetime) and at.tzinfo is not None and zone is not None:
                at = at.astimezone(zone)
            yield at


def _attendees(event: Event) -> Iterator[Attendee]:
    """Yield everybody who was asked and did not decline, each once."""
    seen: set[str] = set()
    for name in ("ORGANIZER", "ATTENDEE"):
        found = event.get(name)
        for one in found if isinstance(found, list) else [found] if found else []:
            email = fold(re.sub(r"^mailto:", "", str(one), flags=re.IGNORECASE)).strip()
            called = one_line(str(one.params.get("CN", "")))
            status = str(one.params.get("PARTSTAT", "")).upper()
            kind = str(one.params.get("CUTYPE", "INDIVIDUAL")).upper()
            key = email or fold(called)
            if key and key not in seen and status != "DECLINED" and kind == "INDIVIDUAL":
                seen.add(key)
                yield Attendee(called if "@" not in called else "", email)
