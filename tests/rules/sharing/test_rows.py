"""Rows of other programs: which day, who, what, and which line cannot be taken."""

import json
from datetime import date, datetime

import pytest

from coach.model.errors import CoachError
from coach.rules.sharing import journals, rows, sheets, vcards
from coach.rules.sharing.rows import AddressCard, BadRow, DatedNote
from tests.conftest import NOW
from tests.tables import each


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=NOW.tzinfo)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("said", "day"),
    each({
        date(2026, 11, 3): ("2026-11-03", "03.11.2026", "3/11/26", "3 november 2026"),
        at(2026, 11, 3, 9, 30): ("2026-11-03 09:30", "2026-11-03T09:30:15+01:00"),
        at(2026, 11, 3, 21, 30): ("2026-11-03 09:30 PM",),
        at(2026, 11, 3, 0, 5): ("2026-11-03 12:05 am",),
        at(2026, 11, 3, 14, 5): ("3-11-2026 14:05",),
        date(2026, 11, 2): ("maandag 2 november 2026",),
        None: (
            "2026-02-31", "31.02.2026", "yesterday", "3 november", "maandag", "4 cups", "",
            "0000-00-00",
        ),
    }),
)  # fmt: skip
def test_a_day_is_one_that_means_the_same_tomorrow(
    said: str, day: date | datetime | None
) -> None:
    assert rows.day(said, NOW) == day


JRNL = """\
[2026-11-03 09:30] Coffee with @Anna. *
She moves house.

[not a day] is text.

[2026-11-04 09:30] Tea
"""


def test_the_file_of_jrnl_and_its_json_say_the_same() -> None:
    found = [*journals.jrnl(JRNL, NOW)]
    data = {
        "tags": {"@anna": 1},
        "entries": [
            {"title": "Coffee with @Anna.", "starred": True, "tags": ["@anna"],
             "body": "She moves house.\n\n[not a day] is text.",
             "date": "2026-11-03", "time": "09:30"},
            {"title": "Tea", "body": "", "date": "2026-11-04", "time": "09:30"},
        ],
    }  # fmt: skip
    again = [*journals.jrnl(json.dumps(data), NOW)]
    said = [(one.at, one.text, one.tags) for one in found if isinstance(one, DatedNote)]
    assert said == [
        (one.at, one.text, one.tags) for one in again if isinstance(one, DatedNote)
    ]
    assert said[0][1:] == (
        "Coffee with @Anna.\nShe moves house.\n\n[not a day] is text.", ("starred",),
    )  # fmt: skip


def test_friends_name_people_outright_and_by_other_names() -> None:
    text = (
        "### Activities:\n- 2018-11-01: **Grace Hopper** and I went to _Paris_. @food\n"
        "- 2018-11-02: nobody\n- nonsense\n\n### Friends:\n"
        "- Grace Hopper (a.k.a. The Admiral a.k.a. Gracie) [Paris] @navy\n- Bo\n"
        "\n### Locations:\n- Paris\n"
    )
    walk, alone, bad, grace, bo = journals.friends(text, NOW)
    assert isinstance(walk, DatedNote)
    assert (walk.text, walk.who, walk.tags) == (
        "Grace Hopper and I went to Paris.", ("Grace Hopper",), ("food",),
    )  # fmt: skip
    assert isinstance(alone, DatedNote)
    assert isinstance(bad, BadRow)
    assert isinstance(grace, AddressCard)
    assert (grace.name, grace.aliases, grace.note) == (
        "Grace Hopper", ("The Admiral", "Gracie"), "Paris #navy",
    )  # fmt: skip
    assert isinstance(bo, AddressCard)
    assert (bad.line, bo.name) == (4, "Bo")


PARAGRAPHS = """\
My diary

3 november 2026: coffee
and more

another paragraph

4-11-2026
on its own

## 2026-11-05
* 2026-11-06 09:30 - with a time
5 cups of tea: too many
"""


def test_a_paragraph_goes_on_until_the_next_day() -> None:
    lost, *found = journals.paragraphs(PARAGRAPHS, NOW)
    assert isinstance(lost, BadRow)
    assert lost.line == 1
    assert [(one.line, getattr(one, "text", "")) for one in found] == [
        (3, "coffee\nand more\n\nanother paragraph"), (8, "on its own"), (11, ""),
        (12, "with a time\n5 cups of tea: too many"),
    ]  # fmt: skip


OUTLOOK = """\
BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=de;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen
FN;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen M=C3=BCller
ORG:Kunde \\, Co;Einkauf
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=utf-8:Zeile eins=0D=0A=
Zeile zwei, =C3=A9
EMAIL;PREF;INTERNET:j.mueller@example.org
PHOTO;TYPE=JPEG;ENCODING=BASE64:
 /9j/4AAQSkZJRgABAQAAAQABAA

X-MS-OL-DEFAULT-POSTAL-ADDRESS:0
END:VCARD
"""
GOOGLE = """\
BEGIN:VCARD
VERSION:3.0
FN:Anna de Wit
N:de Wit;Anna;;;
NICKNAME:Annie,Ans
item1.EMAIL;TYPE=INTERNET:anna@example.org
item1.X-ABLabel:
ORG:Firma\\; Zoon;Verkoop
NOTE:Regel een\\nregel twee\\, een heel lange regel die op de volgende
  regel verdergaat.
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg
 ABAQAAAQABAAD
END:VCARD
"""
NEXTCLOUD = """\
BEGIN:VCARD
VERSION:4.0
PRODID:-//Sabre//Sabre VObject 4.5.4//EN
UID:5b0b
FN:Zoë Özdemir
EMAIL;TYPE=HOME;PREF=1:mailto:zoe@example.org
REV;VALUE=DATE-AND-OR-TIME:20240101T000000Z
END:VCARD
"""
COMPANY = "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:\nORG:Bakker BV;\nEND:VCARD\n"
NOBODY = "BEGIN:VCARD\nVERSION:3.0\nEMAIL:x@example.org\nEND:VCARD\n"
HALF = "BEGIN:VCARD\nVERSION:3.0\nFN:Half\n"


def test_a_card_of_any_program_says_who_it_is() -> None:
    text = OUTLOOK + HALF + GOOGLE + NOBODY + NEXTCLOUD + COMPANY
    found = [*vcards.vcards(text, NOW)]
    people = [one for one in found if isinstance(one, AddressCard)]
    assert [(one.name, one.organisation, one.emails) for one in people] == [
        ("Jürgen Müller", "Kunde , Co", ("j.mueller@example.org",)),
        ("Anna de Wit", "Firma; Zoon", ("anna@example.org",)),
        ("Zoë Özdemir", "", ("zoe@example.org",)),
        ("Bakker BV", "", ()),
    ]
    assert people[0].note == "Zeile eins\nZeile zwei, é"
    assert people[1].aliases == ("Annie", "Ans")
    assert people[1].note == (
        "Regel een\nregel twee, een heel lange regel die op de volgende regel verdergaat."
    )
    bad = [one.line for one in found if isinstance(one, BadRow)]
    assert bad == [14, 30]


@pytest.mark.parametrize(
    ("header", "between"),
    [("datum;wie;notitie", ";"), ("Date,Who,Text", ","), ("Datum\tPersoon\tTekst", "\t")],
)
def test_columns_are_known_in_either_language(header: str, between: str) -> None:
    row = between.join(("3-11-2026", "Anna en Bo", '"a\nb"'))
    (found,) = sheets.table(f"{header}\n{row}\n", NOW)
    assert isinstance(found, DatedNote)
    assert (found.who, found.text, found.at) == (("Anna", "Bo"), "a\nb", date(2026, 11, 3))


def test_a_bad_row_is_named_with_its_line_and_the_rest_comes() -> None:
    text = (
        'datum;wie;tekst;soort;minuten\n3-11-2026;;"een\ntwee";luisteren;15 min\n'
        "31-02-2026;;x;;\n;;y;;\n2027-01-01;;later;;\n3-11-2026;Bo;;;\n;;;;\n"
        "4-11-2026;;'=x;;99999\n"
    )
    good, *bad, last = sheets.table(text, NOW)
    assert isinstance(good, DatedNote)
    assert (good.kind, good.minutes, good.line) == ("listen", 15, 2)
    assert [one.line for one in bad] == [4, 5, 6, 7]
    assert isinstance(last, DatedNote)
    assert (last.text, last.minutes) == ("=x", None)


@pytest.mark.parametrize(
    ("text", "name", "email"),
    [
        ("First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Value,Notes\n"
         "Anna,,Vos,Acme,anna@example.org,hi\n", "Anna Vos", "anna@example.org"),
        ("Voornaam;Achternaam;Bedrijf;E-mailadres\nZoë;Bakker;Bo;z@example.org\n",
         "Zoë Bakker", "z@example.org"),
        ("naam\nBo\n", "Bo", None),
    ],
    ids=("google", "outlook", "one"),
)  # fmt: skip
def test_a_table_of_people_is_an_address_book(
    text: str, name: str, email: str | None
) -> None:
    (found,) = sheets.table(text, NOW)
    assert isinstance(found, AddressCard)
    assert found.name == name
    assert found.emails == ((email,) if email else ())


STRANGE = "Aangemaakt;Cliënt;Wat er was;Datum\n3-11-2026;Anna;tea;1-1-2020\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (STRANGE, "day=Aangemaakt,who=Cliënt,text=Wat er was"),
        (STRANGE, "dag=aangemaakt; wie=CLIENT; tekst=wat er was"),
        (STRANGE, "day=1,who=2,text=3"),
        (STRANGE, " text = 3 , day = 1 , who = 2 "),
        ("2026-11-03,Anna,tea\n", "day=1,who=2,text=3"),
        ("tea|Anna|2026-11-03\n", "day=3,who=2,text=1"),
        ("Datum,Persoon,Wie,Tekst\n3-11-2026,Bo,Anna,tea\n", "who=Wie"),
    ],
)
def test_a_column_holds_what_was_said_of_it(text: str, said: str) -> None:
    (found,) = sheets.table(text, NOW, sheets.own_columns(said))
    assert isinstance(found, DatedNote)
    assert (found.at, found.who, found.text) == (date(2026, 11, 3), ("Anna",), "tea")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("day", "names no column"),
        ("day=", "names no column"),
        ("dya=Datum", "No column is read as “dya”. There are: day, time"),
        ("day=When", "There is no column “When”. There are: Aangemaakt, Cliënt"),
        ("day=9", "There is no column “9”"),
    ],
)
def test_columns_that_cannot_be_are_told(said: str, told: str) -> None:
    with pytest.raises(CoachError, match=told):
        [*sheets.table(STRANGE, NOW, sheets.own_columns(said))]


def test_a_friend_without_a_name_is_told_and_left_out() -> None:
    lost, kept = journals.friends("### Friends:\n- \n- Sanne", NOW)
    assert (type(lost), lost.line) == (BadRow, 2)
    assert getattr(kept, "name", "") == "Sanne"
