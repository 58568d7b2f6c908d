"""What comes in from other programs: guessed, once, as one step."""

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services.editing import edit, undo
from coach.services.sharing import diary, incoming, markdown, tables
from tests.services.build import moment, person

JRNL = (
    "[2026-11-03 09:30] Coffee with @Anna, +1 for @work #luisteren\n\n"
    "[2026-11-04 09:00] Tea\n"
)
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nEMAIL:anna@example.org\nORG:Acme\nEND:VCARD\n"
FIFTY = "".join(f"2026-10-{day % 28 + 1:02}: coffee\n" for day in range(50))


def brought(
    companion: Companion, text: str, kind: str = "", *, dry_run: bool = False
) -> incoming.BroughtIn:
    kind = kind or incoming.guess(text, "f", companion.now())
    return incoming.bring_in(companion, text, incoming.origin(kind), dry_run=dry_run)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (JRNL, "jrnl"), (CARD, "vcard"), ("### Friends:\n- Bo\n", "friends"),
        ("datum;tekst\n3-11-2026;x\n", "csv"), ("3-11-2026: x\n", "text"),
        ('{"tags": {}, "entries": []}', "jrnl"),
        ('{"format": 1, "tables": {}}', "coach"), ("{", "coach"),
        ("  \nbegin:vcard\n", "vcard"), ("title\n\n2026-11-03 x", "text"),
    ],
)  # fmt: skip
def test_what_a_file_is_is_guessed(companion: Companion, text: str, kind: str) -> None:
    assert incoming.guess(text, "f", companion.now()) == kind


@pytest.mark.parametrize("text", ["", "hello", "BEGIN:VCALENDAR\n", "a;b\n1;2\n"])
def test_what_is_not_recognised_is_told(companion: Companion, text: str) -> None:
    with pytest.raises(CoachError, match="f"):
        incoming.guess(text, "f", companion.now())


@pytest.mark.parametrize("text", [JRNL, CARD, FIFTY], ids=("jrnl", "vcard", "fifty"))
def test_twice_adds_nothing_and_undo_takes_back_all(
    companion: Companion, text: str
) -> None:
    dry = brought(companion, text, dry_run=True)
    assert companion.store.tables() == {}
    first, again = brought(companion, text), brought(companion, text)
    assert (first.notes, first.people) == (dry.notes, dry.people)
    assert (again.notes, again.people, again.completed) == (0, (), 0)
    assert again.same >= 1
    undo.undo(companion)
    assert not any(companion.store.tables().values())


def test_fifty_the_same_make_fifty(companion: Companion) -> None:
    assert brought(companion, "2026-10-01: coffee\n" * 50).notes == 50


def test_a_name_with_its_sign_is_a_person_and_a_word_with_it_is_a_tag(
    companion: Companion,
) -> None:
    person(companion, "Bo Vink", "customer")
    found = brought(companion, "2026-11-03: @Anna and Bo Vink at @work #luisteren #tea\n")
    (kept,) = companion.store.all(Moment)
    names = {one.id: one.name for one in companion.store.all(Person)}
    assert {names[id_] for id_ in kept.person_ids} == {"Anna", "Bo Vink"}
    assert found.people == ("Anna",)
    assert kept.text == "Anna and Bo Vink at work #luisteren #tea"
    assert (kept.kind, set(kept.tags)) == ("listen", {"tea", "work"})


def test_what_was_changed_or_deleted_here_does_not_come_back(companion: Companion) -> None:
    brought(companion, JRNL)
    tea, coffee = sorted(companion.store.all(Moment), key=lambda one: -len(one.text))[::-1]
    edit.change(companion, "moments", coffee.id, {"text": "mine"})
    edit.delete(companion, "moments", tea.id)
    assert brought(companion, JRNL).notes == 0
    assert [one.text for one in companion.store.all(Moment)] == ["mine"]


def test_somebody_known_is_completed_and_never_overwritten(companion: Companion) -> None:
    kept = person(companion, "Anna", note="mine", organisation="")
    found = brought(companion, CARD)
    assert (found.people, found.completed) == ((), 1)
    now = companion.store.get(Person, kept.id)
    assert now
    assert (now.note, now.organisation, now.emails) == (
        "mine", "Acme", ("anna@example.org",),
    )  # fmt: skip


def test_our_own_table_comes_in_elsewhere(companion: Companion) -> None:
    person(companion, "Anna", "colleague")
    moment(companion, 1, text="=1+1")
    text = tables.files(companion)["moments.csv"]
    brought(companion, incoming.decoded(text.encode(), "f"))
    assert [one.text for one in companion.store.all(Moment)] == ["=1+1", "=1+1"]
    assert "=1+1" in markdown.text(diary.diary(companion)).replace("\\", "")


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_letters_of_a_spreadsheet_are_read(companion: Companion, coding: str) -> None:
    data = "Datum;Person;Text\r\n03.11.2026;Jürgen;Größe\r\n".encode(coding)
    brought(companion, incoming.decoded(data, "f"))
    assert [one.text for one in companion.store.all(Moment)] == ["Größe"]
    assert [one.name for one in companion.store.all(Person)] == ["Jürgen"]


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(CoachError, match="no text"):
        incoming.decoded(b"\x89PNG\0\0", "f")
