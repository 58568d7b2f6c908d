"""The day's meetings: who is in them, and what of it is kept."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services.agenda import agenda
from coach.services.editing import undo
from coach.services.people import sheet
from coach.services.settings import settings
from tests.services.build import person

TALK = """\
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:talk
SUMMARY:Plans
DTSTART:20261120T080000Z
DTEND:20261120T083000Z
ORGANIZER;CN=Noor:mailto:noor@example.org
ATTENDEE;CN="Wit, Anna de":mailto:someone@example.org
ATTENDEE;CN=Unknown:mailto:BO@example.org
ATTENDEE;CN="Vos, Eva":mailto:eva@example.org
END:VEVENT
BEGIN:VEVENT
UID:later
SUMMARY:1:1 Anna
DTSTART:20261120T150000Z
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def lived(companion: Companion, tmp_path: Path) -> Companion:
    settings.put(companion, "name", "Noor")
    person(companion, "Anna de Wit", "colleague")
    person(companion, "Bo Vink", "customer", emails=("bo@example.org",))
    file = tmp_path / "agenda.ics"
    file.write_text(TALK)
    settings.put(companion, "agenda", str(file))
    return companion


def test_people_are_known_by_address_by_name_and_in_the_title(lived: Companion) -> None:
    talk, later = agenda.of_day(lived).rows
    assert talk.told == "Plans · Anna de Wit, Bo Vink and Eva Vos"
    assert (talk.when, talk.others) == ("09:00–09:30", ("Eva Vos",))
    assert (later.when, later.told) == ("16:00", "1:1 Anna · Anna de Wit")


def test_only_what_is_noted_is_kept_and_nobody_unknown(lived: Companion) -> None:
    people = len(lived.store.all(Person))
    row = agenda.choose(agenda.of_day(lived), 1)
    answer = agenda.note(lived, row, "heard their plans +listen")
    (kept,) = lived.store.all(Moment)
    assert kept == answer.record
    assert (kept.text, kept.kind, kept.minutes, kept.side) == (
        "heard their plans", "listen", 30, None,
    )  # fmt: skip
    assert kept.at == row.meeting.start
    assert len(kept.person_ids) == 2
    assert len(lived.store.all(Person)) == people
    undo.undo(lived)
    assert lived.store.all(Moment) == ()


def test_what_is_still_to_come_is_noted_as_of_now(lived: Companion) -> None:
    agenda.note(lived, agenda.choose(agenda.of_day(lived), 2), kind="care")
    (kept,) = lived.store.all(Moment)
    assert (kept.at, kept.text, kept.kind) == (lived.now(), "1:1 Anna", "care")


def test_a_folder_of_agendas_is_one(lived: Companion, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for at in range(2):
        (folder / f"{at}.ics").write_text(TALK.replace("Plans", f"Plans {at}"))
    found = agenda.of_day(lived, str(folder), date(2026, 11, 20))
    assert [row.title for row in found.rows] == ["Plans 0", "Plans 1", "1:1 Anna"]


@pytest.mark.parametrize(
    "said", ["", "nowhere.ics", "/dev/null", str(Path(__file__).parents[2] / "clock.py")]
)
def test_what_is_no_agenda_is_told(companion: Companion, said: str) -> None:
    with pytest.raises(CoachError):
        agenda.of_day(companion, said)
    with pytest.raises(CoachError, match="no meeting 3"):
        agenda.choose(agenda.DayAgenda(day=date(2026, 1, 1), title="", rows=()), 3)


WEEKLY = """\
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:weekly
SUMMARY:Walk with Bo
DTSTART:20260901T090000Z
DTEND:20260901T093000Z
RRULE:FREQ=WEEKLY
EXDATE:20261124T090000Z
END:VEVENT
BEGIN:VEVENT
UID:one
SUMMARY:Anna
DTSTART:20261202T100000Z
END:VEVENT
BEGIN:VEVENT
UID:off
SUMMARY:Anna
STATUS:CANCELLED
DTSTART:20261121T100000Z
END:VEVENT
BEGIN:VEVENT
UID:far
SUMMARY:Eva
DTSTART:20261219T100000Z
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    ("name", "when"),
    [
        # Bo's walk of 24 November was called off, Anna's of the 21st too; Eva's is far.
        ("Bo Vink", "next: Tuesday 1 December 10:00–10:30, Walk with Bo"),
        ("Anna de Wit", "next: Wednesday 2 December 11:00, Anna"),
        ("Eva Vos", ""),
    ],
)
def test_a_sheet_knows_the_next_meeting(lived: Companion, name: str, when: str) -> None:
    Path(settings.current(lived).agenda).write_text(WEEKLY)
    who = next((p for p in lived.store.all(Person) if p.name == name), None)
    found = sheet.sheet(lived, (who or person(lived, name)).id)
    assert found.ahead == when
    assert ("\n" + found.when + "\n") in sheet.markdown(found)
    assert found.when.endswith(when)


def test_what_is_over_is_not_the_next_meeting_and_what_is_going_on_is(
    lived: Companion,
) -> None:
    anna = next(p for p in lived.store.all(Person) if p.name == "Anna de Wit")
    found = sheet.sheet(lived, anna.id)
    assert found.ahead == "next: today 16:00, 1:1 Anna"
    going_on = Companion(lived.store, lambda: lived.now() - timedelta(minutes=45))
    assert sheet.sheet(going_on, anna.id).ahead.endswith("09:00–09:30, Plans")


def test_a_sheet_without_an_agenda_takes_the_day_that_was_chosen(lived: Companion) -> None:
    zoe = person(lived, "Zoe", again_on=date(2026, 11, 24))
    for said in ("/nowhere/at/all.ics", ""):
        settings.put(lived, "agenda", said)
        assert sheet.sheet(lived, zoe.id).ahead == "next: Tuesday 24 November"
