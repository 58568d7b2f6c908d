"""Whatever a reader is given, it reads it or says in a sentence why not, and nothing else.

Each begins with what it reads well and gets it damaged: cut, doubled, mixed up, with signs
that mean something to it and with some that mean something to nobody. Where a checksum
stands before what is read, a right one is put there.
"""

from __future__ import annotations

import io
import json
import random
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zlib import crc32

import pytest

from coach.companion import Companion
from coach.content.check import pack
from coach.content.source import sources
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.rules import dates
from coach.rules.search import filters
from coach.services.agenda import agenda
from coach.services.editing import edit
from coach.services.log import add
from coach.services.settings import settings
from coach.services.sharing import cards, incoming, transfer
from coach.store import Store, backup

NOW = datetime(2026, 11, 22, 9, tzinfo=timezone(timedelta(hours=1)))

SIGNS = (
    *(one.encode() for one in (
        "\0", "\x1b[2J", "\ufeff", "\u202e", "\u2028", "é", "e\u0301" * 9, "👨‍👩‍👧", "'",
        '"', "`", "\\", "\n", "\r\n", "\t", " ", ":", ";", ",", ".", "..", "/", "@", "#",
        "+", "-", "=", "<", ">", "{", "}", "[", "]", "[/]", "{0}", "%s", "$x", "(", ")",
        "|", "*", "not:", "or", "null", "true", "NaN", "1e999", "-1", "0", "9" * 5_000,
        "9999-12-31", "0000-00-00", "29-2", "31 februari", "24:00", "+99:99", "begin:",
        "END:", "\\n", '"""', "[[", "]]", "=cmd|", "x" * 5_000, "[" * 2_000, '{"a":' * 400,
    )),
    b"\xff", b"\xc3", b"\xed\xa0\x80", b"PK\x03\x04",
)  # fmt: skip
"""What means something to one of them, or nothing to any."""


def damaged(seeds: tuple[bytes, ...], chance: random.Random) -> bytes:
    """Return one of these as it was not meant."""
    data = bytearray(chance.choice(seeds))
    for _time in range(chance.randint(1, 4)):
        at, other = (chance.randint(0, len(data)) for _end in range(2))
        first, last = sorted((at, other))
        match chance.randrange(7):
            case 0 | 1:
                data[at:at] = chance.choice(SIGNS)
            case 2:
                del data[first : min(last, first + 40)]
            case 3 if data:
                data[min(at, len(data) - 1)] = chance.randrange(256)
            case 4:
                data[at:at] = data[first : min(last, first + 200)]
            case 5:
                piece = chance.choice(seeds)
                data[first:last] = piece[: chance.randint(0, len(piece))]
            case _:
                data = data[:at] if chance.random() < 0.3 else data
    return bytes(data)


@dataclass(frozen=True, slots=True)
class Reader:
    """Something that takes in what others wrote, and what it takes in well."""

    seeds: tuple[str | bytes, ...]
    read: Callable[[Companion, bytes], object]

    def begins(self) -> tuple[bytes, ...]:
        return tuple(one if isinstance(one, bytes) else one.encode() for one in self.seeds)


def as_text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def note(companion: Companion, data: bytes) -> None:
    found = add.note(companion, as_text(data)).record
    assert companion.store.get(type(found), found.id) is not None


def day(_companion: Companion, data: bytes) -> None:
    for lean in ("past", "next"):
        dates.read(as_text(data), NOW, lean)
        dates.prefix(as_text(data), NOW, lean)


def query(_companion: Companion, data: bytes) -> None:
    filters.parse(as_text(data), NOW, ())


def changed(companion: Companion, data: bytes) -> None:
    """Give each field of an entry what was typed for it."""
    moment = companion.store.all(Moment)[0]
    for field in edit.fields(companion, moment):
        try:
            edit.change(companion, "moments", moment.id, {field.name: as_text(data)})
        except CoachError:
            continue


def set_(companion: Companion, data: bytes) -> None:
    for row in settings.rows():
        try:
            settings.put(companion, row.name, as_text(data))
        except CoachError:
            continue
    settings.current(companion)


def journal(companion: Companion, data: bytes) -> None:
    """Let another device have written this, with a right checksum before each line."""
    lines = [b"%08x %s" % (crc32(line), line) for line in data.split(b"\n")]
    folder = Path(companion.store.home)
    folder.mkdir(exist_ok=True)
    for name, held in (("aaaaaaaaaa", data), ("bbbbbbbbbb", b"\n".join(lines) + b"\n")):
        (folder / f"{name}.jsonl").write_bytes(held)
        store = Store(companion.store.home, companion.store.state, companion.now)
        store.tables()
        store.health()


def derived(companion: Companion, data: bytes) -> None:
    """Put this in the place of all that is kept in the state folder and made by coach."""
    before = companion.store.tables()
    for path in Path(companion.store.state).iterdir():
        if path.is_file() and path.name != "lock":
            path.write_bytes(data)
    store = Store(companion.store.home, companion.store.state, companion.now)
    assert store.tables() == before
    settings.current(Companion(store, companion.now))
    store.drafts.all()


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def pack_(_companion: Companion, data: bytes) -> None:
    for name in ("pack.toml", "questions.toml", "exercises/one.toml", "README.md"):
        files = {"pack.toml": PACK.encode(), name: data}
        pack.check(sources.from_bytes(zipped(files)))


def kept(_companion: Companion, data: bytes) -> None:
    """Read a damaged backup, and one whose manifest is right about what is damaged."""
    whole = backup.Backup(made_at=NOW, files={"aaaaaaaaaa.jsonl": data})
    assert backup.unpacked(backup.packed(whole), "x").files == whole.files
    backup.unpacked(data, "x")


def card(_companion: Companion, data: bytes) -> None:
    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_bytes(data)
        try:
            whole = json.loads(data)
            whole.pop("check", None)
            whole["check"] = cards._check(whole)
            Path(file.name).write_text(json.dumps(whole), "utf-8")
        except (ValueError, AttributeError, TypeError, RecursionError):
            pass
        found = cards.parse(file.name)
        cards.fields_of(found)


def day_of_agenda(companion: Companion, data: bytes) -> None:
    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_bytes(data)
        agenda.of_day(companion, file.name)


def brought(name: str) -> Callable[[Companion, bytes], object]:
    """Return what brings in a file of this kind."""

    def read(companion: Companion, data: bytes) -> None:
        text = incoming.decoded(data, "file")
        incoming.guess(text, "file", NOW)
        incoming.bring_in(companion, text, incoming.origin(name), dry_run=True)

    return read


def exported(companion: Companion, data: bytes) -> None:
    transfer.bring_in(companion, as_text(data), dry_run=True)
    transfer.bring_in(companion, as_text(data))
    companion.store.tables()


PACK = """id = "my-pack"
version = "1.0.0"
format = 1
name = { en = "My pack", nl = "Mijn pakket" }
summary = { en = "Short", nl = "Kort" }
locales = ["en", "nl"]
default_locale = "en"
licence = "MIT"
authors = ["Anna"]
"""

ITEMS = """[[item]]
id = "one"
text = { en = "What helped?", nl = "Wat hielp?" }
[[step]]
id = "mark"
kind = "mark"
min = 1
ask = { en = "How near?", nl = "Hoe dichtbij?" }
[outcome]
kind = "quadrant"
x = "mark"
"""

COMMIT = (
    '{"s":1,"t":1795000000000,"n":"aaaaaaaaaa","o":[["moments","m",{"aaaaaaaaaa":1},'
    '{"at":"2026-11-20T10:00:00+01:00","text":"tea","person_ids":["p"]}]]}\n'
    '{"s":1,"t":1795000000001,"n":"aaaaaaaaaa","u":1795000000000,"o":[["people","p",'
    '{"aaaaaaaaaa":2,"bb":1},null,1],["acts","a",{"aaaaaaaaaa":1},{"text":"x"},-1]]}\n'
)

EXPORT = json.dumps(
    {
        "format": 1, "version": "0.1.0",
        "tables": {
            "people": [{"id": "aa" * 16, "name": "Sanne", "side": "colleague"}],
            "moments": [{"id": "bb" * 16, "at": "2026-11-20T10:00:00+01:00", "text": "tea",
                         "person_ids": ["aa" * 16]}],
            "reflections": [{"id": "2026-11-20", "day": "2026-11-20", "control": 7}],
            "settings": [{"id": "name", "value": "Bo"}],
        },
    }
)  # fmt: skip

ICS = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1
DTSTART;TZID=Europe/Amsterdam:20261122T100000
DTEND:20261122T110000Z
RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20270101
SUMMARY:Talk with Sanne
ATTENDEE;CN="Sanne":mailto:sanne@example.org
END:VEVENT
END:VCALENDAR
"""

VCF = """BEGIN:VCARD
VERSION:3.0
N:Berg;Sanne;van der;;
FN:Sanne van der Berg
ORG:Post
BDAY:1990-02-29
NOTE;ENCODING=QUOTED-PRINTABLE:caf=C3=A9
END:VCARD
"""

JRNL = """[2026-11-20 10:00] Coffee with @Sanne. She moved.
It went well.

[2026-11-21 9:15 AM] * Tea
"""
JRNL_JSON = (
    '{"tags":{"@a":1},"entries":[{"title":"Tea","body":"x","date":"2026-11-20",'
    '"time":"10:00","tags":["@sanne"],"starred":true}]}'
)
FRIENDS = (
    "### Activities:\n- 2026-11-20: Coffee with **Sanne** in _Town_. @talk\n\n"
    "### Friends:\n- Sanne van der Berg (a.k.a. San) [Post] @work\n"
)
CSV = 'date,name,text\n2026-11-20,Sanne,"tea, and\nmore"\n20-11-2026,Bo,=cmd\n'
CSV_NL = "datum;naam;notitie\n20-11-2026;Sanne;thee\n"
CARDS = tuple(
    json.dumps(
        {"coach": "card", "format": 1, "kind": kind, "token": "ab" * 8, "fields": fields}
    )
    for kind, fields in (
        ("sentence", {"sentence": "Whoever calls us hangs up lighter than before"}),
        ("feedback", {"words": "That was quick, and kind, and what I asked", "score": 9}),
        ("course", {"statement": "We listen first", "contributors": ["Anna", "Bo"]}),
    )
)  # fmt: skip
LINES = (
    "yesterday: coffee with @Sanne van der Berg, listened +listen 15m again:friday",
    'gisteren: 6..8 hielp @"jan willem" #helpen 1u opnieuw:dinsdag',
    "20-11-2026 10:30: for @Sanne: ask about the move",
)
QUERIES = (
    'kind:listen side:customer on:gisteren since:"vorige maand" impact:7..',
    'in:moments #thanks impact>=7 "exact words" word -word or not:tea until:3-1',
)
DAYS = (
    "yesterday", "31 december 9999", "next tuesday 14:30", "over twee weken", "2026-11-20",
    "every monday", "eergisteren 9u", "1-2", "the 3rd", "vorige maand",
)  # fmt: skip

READERS = {
    "a line to note": Reader(LINES, note),
    "a day": Reader(DAYS, day),
    "a filter": Reader(QUERIES, query),
    "a field of an entry": Reader(
        (*DAYS, *LINES, "7", "yes", "Anna, Bo", "a: b; c"), changed
    ),
    "a setting": Reader((*DAYS, "nl", "7", "mon,tue", "18-8", "uk, 24 December"), set_),
    "a pack": Reader((PACK, ITEMS, PACK + ITEMS), pack_),
    "a journal": Reader((COMMIT,), journal),
    "what coach noted for itself": Reader((COMMIT, '{"hide_names": true}'), derived),
    "a backup": Reader((COMMIT, zipped({"manifest.json": EXPORT.encode()})), kept),
    "a card": Reader(CARDS, card),
    "an agenda": Reader((ICS,), day_of_agenda),
    "vCards": Reader((VCF, VCF.replace("3.0", "2.1")), brought("vcard")),
    "a table": Reader((CSV, CSV_NL), brought("csv")),
    "a journal of jrnl": Reader((JRNL, JRNL_JSON), brought("jrnl")),
    "a friends.md": Reader((FRIENDS,), brought("friends")),
    "a text with days": Reader((JRNL, "20-11-2026: thee met Sanne\n"), brought("text")),
    "an export": Reader((EXPORT,), exported),
}
SIZES = {"small": 60, "large": 5_000}


@pytest.fixture
def folders(tmp_path: Path) -> Iterator[Callable[[], Companion]]:
    """Return what makes a coach that knows a little, in a folder of its own."""
    number = 0

    def made() -> Companion:
        nonlocal number
        number += 1
        around = tmp_path / str(number)
        store = Store(str(around / "home"), str(around / "state"), lambda: NOW)
        companion = Companion(store, lambda: NOW)
        add.note(companion, "seed coffee with @Sanne")
        return companion

    return made  # type: ignore[return-value]  # a fixture may hand over anything


@pytest.mark.parametrize("name", READERS)
def test_whatever_is_given_is_read_or_refused(
    name: str, folders: Callable[[], Companion], request: pytest.FixtureRequest
) -> None:
    reader, chance, read = READERS[name], random.Random(name), 0
    companion = folders()
    for data in reader.begins() if name not in REFUSED else ():
        reader.read(companion, data)
    for number in range(SIZES[request.config.getoption("--torture")]):
        data = damaged(reader.begins(), chance)
        if number % 50 == 49:
            companion = folders()
        try:
            reader.read(companion, data)
        except CoachError:
            continue
        except Exception as error:
            raise AssertionError(name, number, data) from error
        read += 1
    assert read > 0 or name in REFUSED


REFUSED = {"a backup"}
"""What is read only where nothing at all is wrong with it."""
