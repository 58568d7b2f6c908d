"""Meetings: on which day and when, whatever the agenda says of repeats and zones."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from coach.rules.agenda import meetings

HOME = ZoneInfo("Europe/Amsterdam")
FRIDAY = date(2026, 11, 20)


def agenda(*events: str) -> str:
    parts = (f"BEGIN:VEVENT\nUID:u{n}\n{body}\nEND:VEVENT" for n, body in enumerate(events))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR", ""]
    return "\n".join(lines).replace("\n", "\r\n")


def times(text: str, day: date = FRIDAY) -> list[str]:
    return [f"{one.start:%d %H:%M} {one.title}" for one in meetings.of_day(text, day, HOME)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("DTSTART:20261120T080000Z", ["20 09:00"]),
        ("DTSTART;TZID=Europe/Amsterdam:20261120T090000", ["20 09:00"]),
        ("DTSTART;TZID=America/New_York:20261120T090000", ["20 15:00"]),
        ("DTSTART:20261120T090000", ["20 09:00"]),
        ("DTSTART;VALUE=DATE:20261120", ["20 00:00"]),
        ("DTSTART:20261119T233000Z", ["20 00:30"]),
        ("DTSTART:20261120T230000Z", []),
        ("DTSTART:20261119T080000Z", []),
        ("DTSTART;VALUE=DATE:20261118\nDTEND;VALUE=DATE:20261121", ["18 00:00"]),
        ("DTSTART;VALUE=DATE:20261118\nDTEND;VALUE=DATE:20261120", []),
        ("DTSTART:20261119T220000Z\nDURATION:PT3H", ["19 23:00"]),
        ("DTSTART:20261120T080000Z\nSTATUS:CANCELLED", []),
        ("DTSTART:nonsense", []),
        # Every week since summer, when the clock stood otherwise.
        ("DTSTART;TZID=Europe/Amsterdam:20260703T090000\nRRULE:FREQ=WEEKLY", ["20 09:00"]),
        ("DTSTART:20260703T070000Z\nRRULE:FREQ=WEEKLY", ["20 08:00"]),
        ("DTSTART;TZID=Europe/Amsterdam:20260703T090000\nRRULE:FREQ=WEEKLY;"
         "UNTIL=20261120T080000Z", ["20 09:00"]),
        ("DTSTART;TZID=Europe/Amsterdam:20260703T090000\nRRULE:FREQ=WEEKLY;"
         "UNTIL=20261120T075959Z", []),
        ("DTSTART;TZID=Europe/Amsterdam:20260703T090000\nRRULE:FREQ=WEEKLY;UNTIL=20261120",
         ["20 09:00"]),
        ("DTSTART;TZID=Europe/Amsterdam:20260703T090000\nRRULE:FREQ=WEEKLY\n"
         "EXDATE;TZID=Europe/Amsterdam:20261120T090000", []),
        ("DTSTART;TZID=Europe/Amsterdam:20260703T090000\nRRULE:FREQ=WEEKLY\n"
         "EXDATE:20261120T080000Z", []),
        ("DTSTART;TZID=Europe/Amsterdam:20260703T090000\nRRULE:FREQ=WEEKLY;COUNT=3", []),
        ("DTSTART;VALUE=DATE:20261106\nRRULE:FREQ=WEEKLY;INTERVAL=2", ["20 00:00"]),
        ("DTSTART:20261020T090000\nRRULE:FREQ=MONTHLY;BYDAY=3FR", ["20 09:00"]),
        ("DTSTART:20261001T090000\nRDATE:20261120T100000", ["20 10:00"]),
        ("DTSTART:20261101T090000\nRRULE:FREQ=SECONDLY", []),
        ("DTSTART:20261101T090000\nRRULE:FREQ=DAILY;INTERVAL=0", []),
    ],
    ids=str,
)  # fmt: skip
def test_a_meeting_is_on_its_day(body: str, found: list[str]) -> None:
    assert [one.strip() for one in times(agenda(body))] == found


def test_one_of_a_row_that_was_moved_is_where_it_was_moved_to() -> None:
    row = "SUMMARY:row\nDTSTART;TZID=Europe/Amsterdam:20260703T090000\nRRULE:FREQ=WEEKLY"
    moved = (
        "SUMMARY:moved\nRECURRENCE-ID;TZID=Europe/Amsterdam:20261120T090000\n"
        "DTSTART;TZID=Europe/Amsterdam:20261121T113000"
    )
    text = agenda(row, moved).replace("UID:u1", "UID:u0")
    assert times(text) == []
    assert times(text, date(2026, 11, 21)) == ["21 11:30 moved"]
    assert times(text, date(2026, 11, 27)) == ["27 09:00 row"]


def test_a_zone_of_its_own_is_read_as_it_says_itself() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Amsterdam, Berlin\nBEGIN:STANDARD\n"
        "DTSTART:16011028T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\n"
        "TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
        "DTSTART:16010325T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n"
        "TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    )
    event = 'DTSTART;TZID="Amsterdam, Berlin":20261120T090000'
    text = agenda(event).replace("BEGIN:VEVENT", f"{zone}BEGIN:VEVENT", 1)
    assert [one.strip() for one in times(text)] == ["20 09:00"]


def test_who_declined_and_what_is_a_room_do_not_come() -> None:
    text = agenda(
        "DTSTART:20261120T080000Z\nDTEND:20261120T083000Z\nSUMMARY:Talk\\, short\n"
        "LOCATION:Here\nORGANIZER;CN=Noor:mailto:noor@example.org\n"
        'ATTENDEE;CN="Wit, Anna de":MAILTO:Anna@Example.org\n'
        "ATTENDEE;CN=noor@example.org:mailto:noor@example.org\n"
        "ATTENDEE;PARTSTAT=DECLINED;CN=Bo:mailto:bo@example.org\n"
        "ATTENDEE;CUTYPE=ROOM;CN=Room 3:mailto:room@example.org"
    )
    (found,) = meetings.of_day(text, FRIDAY, HOME)
    assert (found.title, found.where, found.minutes) == ("Talk, short", "Here", 30)
    assert [(one.name, one.email) for one in found.attendees] == [
        ("Noor", "noor@example.org"), ("Wit, Anna de", "anna@example.org"),
    ]  # fmt: skip
    assert found.start == datetime(2026, 11, 20, 9, tzinfo=HOME)


def test_what_is_no_agenda_is_refused() -> None:
    with pytest.raises(ValueError, match="hello"):
        meetings.of_day("hello", FRIDAY, HOME)
