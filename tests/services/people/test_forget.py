"""Who is forgotten is in no file any more: here, on the other device, in the backups."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.errors import FolderError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.text import fold
from coach.services import backup, watch
from coach.services.acts import acts
from coach.services.log import add
from coach.services.people import access, directory, forget, lookup
from tests.found import held
from tests.services.build import companion_in

NAMES = ("Renée Bakker", "Renée", "renee", "RENÉE", "Reneetje", "Rene\u0301e")
"""A name, its spellings, and an alias."""


def elsewhere(there: Companion) -> Moment:
    """A line of the other device that is about nobody."""
    words = "daar: Renée belde"
    return Moment(id=there.store.new_id(), at=there.now(), typed=words, text=words)


@pytest.fixture
def here(tmp_path: Path, now: datetime) -> Companion:
    here = companion_in(tmp_path, "one", now=now)
    here.store.save(
        Person(id="r", name=NAMES[0], aliases=("Reneetje",), side="customer"),
        Person(id="a", name="Renate", side="colleague"),
        Person(id="b", name="Bakker", side="colleague"),
    )
    add.note(here, "koffie met @Renée")
    add.note(here, "gebeld met @Renate over renee, RENÉES fiets en Reneetje’s hond")
    add.note(here, "@Renée en @Renate samen gezien")
    acts.plan(here, "iets voor @Renée")
    gone = add.note(here, "weer weg: Rene\u0301e").record
    here.store.commit(deleted=[gone])
    here.store.drafts.write("note", "half over Renée")
    here.store.device.put("looked for", ["met Renée"])
    aside = Path(here.store.home, "aside")
    aside.mkdir(mode=0o700)
    (aside / "torn").write_text("een beschadigde regel over Renée", "utf-8")
    backup.make_daily(here)
    return here


def said_in(folder: Path) -> list[str]:
    """Return the files that hold the name in any spelling."""
    found = []
    for path, data in held(folder):
        plain = data.decode("utf-8", "replace")
        text = fold(plain + re.sub(r"\\u(\w{4})", lambda one: chr(int(one[1], 16)), plain))
        if any(fold(name) in text for name in NAMES):
            found.append(path.name)
    return found


def test_no_file_holds_the_name(here: Companion, tmp_path: Path) -> None:
    assert len(said_in(tmp_path)) > 3
    assert forget.forget(here, lookup.resolve(here, "Renée")) == ()
    assert said_in(tmp_path) == []
    texts = [moment.text for moment in here.store.all(Moment)]
    assert texts == [
        "gebeld met Renate over somebody, somebody’s fiets en somebody’s hond",
        "somebody en Renate samen gezien",
    ]
    assert [person.name for person in here.store.all(Person)] == ["Renate", "Bakker"]
    assert here.store.health().well
    assert here.store.undo() is None


def test_what_is_kept_says_nothing_of_who_it_was(here: Companion, tmp_path: Path) -> None:
    forget.forget(here, lookup.resolve(here, "Renée"), keep=True)
    assert said_in(tmp_path) == []
    coffee = here.store.all(Moment)[0]
    assert (coffee.text, coffee.person_ids, coffee.side) == (
        "koffie met somebody", (), "customer"
    )  # fmt: skip


def test_who_only_has_a_name_like_it_stays(here: Companion, tmp_path: Path) -> None:
    here.store.save(Person(id="z", name="Renée de Wit"))
    add.note(here, "Bakkerij, annoying, Renéetta, Renée de Wit")
    forget.forget(here, lookup.resolve(here, "Renée Bakker"))
    assert here.store.all(Moment)[-1].text == "Bakkerij, annoying, Renéetta, Renée de Wit"


@pytest.mark.parametrize("name", ["de winkel", "Het Team", "Mevrouw Visser"])
def test_a_first_word_that_is_anybodys_stays(here: Companion, name: str) -> None:
    text = "de dag dat Het Mevrouw heette; met {}"
    here.store.save(Person(id="g", name=name))
    add.note(here, text.format(name))
    add.note(here, text.format("@Renate"))
    forget.forget(here, lookup.resolve(here, name), keep=True)
    texts = [moment.text for moment in here.store.all(Moment)][-2:]
    assert texts == [text.format("somebody"), text.format("Renate")]


def test_who_became_one_with_them_goes_as_well(here: Companion, tmp_path: Path) -> None:
    here.store.save(Person(id="o", name="Wilhelmina Oud"))
    add.note(here, "gezien: @Wilhelmina")
    people = {person.id: person for person in here.store.all(Person)}
    directory.merge(here, people["r"], people["o"])
    forget.forget(here, lookup.resolve(here, "Renée"))
    held = b"".join(path.read_bytes() for path in (tmp_path / "home").glob("*.jsonl"))
    assert b"Wilhelmina" not in held


def test_another_device_forgets_once_it_hears_of_it(
    here: Companion, tmp_path: Path, now: datetime
) -> None:
    there = companion_in(tmp_path, "two", now=now + timedelta(minutes=1))
    there.store.save(elsewhere(there))
    backup.make_daily(there)
    here.store.refresh()
    left = forget.forget(here, lookup.resolve(here, "Renée"))
    assert len(left) == 1
    assert len(said_in(tmp_path / "home")) == 1
    there = companion_in(tmp_path, "two", now=now + timedelta(days=1))
    watch.end(there)
    assert said_in(tmp_path) == []
    assert there.store.all(Moment)[-1].text == "daar: somebody belde"


@pytest.mark.parametrize("torn", [0, 1], ids=["damaged", "cut off"])
def test_a_damaged_line_that_holds_the_name_goes(
    here: Companion, tmp_path: Path, torn: int
) -> None:
    (path,) = (tmp_path / "home").glob("*.jsonl")
    line = next(one for one in path.read_bytes().splitlines() if b"Reneetje" in one)
    here.store.save(Person(id="n", name="Nieuw"))
    harmed = b"00000000" + line[8:] + b"\n" + b"0 nothing of the kind\n"
    path.write_bytes(path.read_bytes() + harmed + line[: len(line) - 9] * torn)
    here.store.refresh()
    forget.forget(here, lookup.resolve(here, "Renée"))
    assert said_in(tmp_path) == []
    assert b"0 nothing of the kind" in path.read_bytes(), "the rest of it stays"


def test_a_backup_made_before_the_other_device_heard_of_it_knows_nobody_either(
    here: Companion, tmp_path: Path, now: datetime
) -> None:
    there = companion_in(tmp_path, "two", now=now + timedelta(minutes=1))
    there.store.save(elsewhere(there))
    here.store.refresh()
    forget.forget(here, lookup.resolve(here, "Renée"))
    tomorrow = companion_in(tmp_path, "one", now=now + timedelta(days=1))
    watch.end(tomorrow)
    assert len(backup.listed(tomorrow)) == 2
    assert [name for name in said_in(tmp_path) if name.endswith(".zip")] == []
    assert said_in(tmp_path / "home"), "until then their file has it"


def test_a_device_that_lost_its_file_forgets_in_it_once_it_is_back(
    here: Companion, tmp_path: Path, now: datetime
) -> None:
    there = companion_in(tmp_path, "two", now=now + timedelta(minutes=1))
    there.store.save(elsewhere(there))
    here.store.refresh()
    (theirs,) = [
        path for path in (tmp_path / "home").glob("*.jsonl")
        if "daar" in path.read_text("utf-8")
    ]  # fmt: skip
    forget.forget(here, lookup.resolve(here, "Renée"))
    lost = theirs.rename(tmp_path / "lost")
    with pytest.raises(FolderError):
        there.store.undo()
    there.store.undo()
    lost.rename(theirs)
    watch.begin(companion_in(tmp_path, "two", now=now + timedelta(days=1)))
    assert said_in(tmp_path / "home") == []


def test_what_is_changed_later_still_vanishes_elsewhere(
    here: Companion, tmp_path: Path, now: datetime
) -> None:
    there = companion_in(tmp_path, "two", now=now + timedelta(minutes=1))
    there.store.save(elsewhere(there))
    here.store.refresh()
    forget.forget(here, lookup.resolve(here, "Renée"))
    masked = next(one for one in here.store.all(Moment) if "daar" in one.text)
    here.store.save(replace(masked, text="anders", typed="anders"))
    there = companion_in(tmp_path, "two", now=now + timedelta(days=1))
    watch.end(there)
    assert said_in(tmp_path / "home") == []
    assert there.store.all(Moment)[-1] == replace(masked, text="anders", typed="anders")


def test_a_backup_from_before_brings_nobody_back(here: Companion, tmp_path: Path) -> None:
    away = tmp_path / "usb.zip"
    backup.make(here, str(away))
    forget.forget(here, lookup.resolve(here, "Renée"))
    backup.restore(here, backup.look(here, str(away)))
    away.unlink()
    assert said_in(tmp_path / "home") == []
    assert [moment.text for moment in here.store.all(Moment)][-1] == (
        "somebody en Renate samen gezien"
    )


def test_a_file_that_nobody_writes_any_more_forgets_too(
    here: Companion, tmp_path: Path
) -> None:
    backup.restore(here, backup.look(here, "today"))
    here.store.save(Person(id="n", name="Nieuw"))
    assert len(list((tmp_path / "home").glob("*.jsonl"))) == 2
    forget.forget(here, lookup.resolve(here, "Renée"))
    assert said_in(tmp_path) == []


def test_what_is_kept_about_somebody_can_be_read(here: Companion) -> None:
    page = access.readable(here, lookup.resolve(here, "Renée"))
    assert "- 20 November 2026, moment: Renée en R. samen gezien" in page
    assert "renee, RENÉES fiets" in page
    assert "Renate" not in page
    told = access.documents(here, lookup.resolve(here, "Renée"))
    counts = {table: len(rows) for table, rows in told.items() if isinstance(rows, list)}
    assert counts == {"people": 1, "moments": 3, "acts": 1}
