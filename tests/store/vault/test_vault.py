"""With a passphrase no word can be read without it, and none is lost with it."""

import shutil
import subprocess
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import pytest

from coach.model.errors import CoachError, FolderError, LockedError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services import backup, doctor, locking
from coach.services.log import add
from coach.services.people import forget
from coach.store.journal import codec
from coach.store.vault import envelope
from tests.store.build import own, texts
from tests.store.vault.build import (
    CHEAP,
    CODE,
    SECRET,
    WORDS,
    holding,
    lived_in,
    lock,
    opened,
    unlocked,
)

NOTED = ["coffee with Anna about the zeepaardje", "a walk past the zeepaardje"]


def test_no_file_holds_a_word_once_it_is_locked(tmp_path: Path) -> None:
    here = lived_in(tmp_path)
    before = {name.split("/")[-1].split("-")[0] for name in holding(tmp_path)}
    assert len(before) >= 5, before  # the journal, what is aside, drafts, index, backup
    lock(here)
    assert holding(tmp_path) == []
    assert holding(tmp_path, "Anna") == []
    assert texts(here.store) == NOTED
    add.note(here, f"later, with the {SECRET}")
    here.store.drafts.write("another", SECRET)
    backup.make(here)
    assert holding(tmp_path) == []
    again = unlocked(tmp_path)
    assert texts(again.store) == [*NOTED, f"later, with the {SECRET}"]
    assert again.store.drafts.all() == {"log line": f"half a {SECRET}", "another": SECRET}
    assert all(path.stat().st_mode & 0o077 == 0 for path in tmp_path.rglob("*.key"))


def test_taken_off_everything_is_as_it_was_before(tmp_path: Path) -> None:
    here = lived_in(tmp_path)
    before = own(tmp_path).read_bytes()
    lock(here)
    assert own(tmp_path).read_bytes() != before
    assert locking.remove(unlocked(tmp_path)) == ()
    assert own(tmp_path).read_bytes() == before
    assert not list(tmp_path.rglob("*.key"))
    again = opened(tmp_path)
    assert texts(again.store) == NOTED
    assert again.store.drafts.read("log line") == f"half a {SECRET}"
    assert doctor.examine(again).well
    found = backup.look(again, backup.listed(again)[0].path)
    assert found.goes  # what was noted since


def test_nothing_is_read_before_the_passphrase_is_said(tmp_path: Path) -> None:
    lock(lived_in(tmp_path))
    before = own(tmp_path).read_bytes()
    here = opened(tmp_path)
    with pytest.raises(LockedError):
        here.store.all(Moment)
    with pytest.raises(LockedError):
        here.store.save(Moment(id="x", at=here.now(), text="x"))
    with pytest.raises(LockedError):
        here.store.drafts.write("log line", "plain")
    for wrong in ("", "x", WORDS + " ", WORDS.upper(), "k" * 1000, CODE[:-1] + "0"):
        assert not locking.unlock(here, wrong)
    assert own(tmp_path).read_bytes() == before
    assert locking.unlock(here, WORDS)
    assert texts(here.store) == NOTED


@pytest.mark.parametrize(
    "said",
    [
        CODE, CODE.lower(), CODE.replace("-", " "), CODE.replace("-", ""),
        "o1z3".replace("z", "2") + CODE[4:], CODE.replace("0", "O").replace("1", "l"),
    ],
)  # fmt: skip
def test_the_recovery_key_opens_it_however_it_is_typed(tmp_path: Path, said: str) -> None:
    lock(lived_in(tmp_path))
    assert texts(unlocked(tmp_path, said).store) == NOTED


def test_a_passphrase_is_the_same_however_its_letters_are_put_together(
    tmp_path: Path,
) -> None:
    words = "één cliënt über alles"
    here = lived_in(tmp_path)
    locking.begin(here, unicodedata.normalize("NFD", words), CODE, CHEAP)
    assert texts(unlocked(tmp_path, unicodedata.normalize("NFC", words)).store) == NOTED


@pytest.mark.parametrize("weak", ["", "short", " " * 20, "seven77", "tab\there words"])
def test_a_passphrase_that_is_guessed_at_once_changes_nothing(
    tmp_path: Path, weak: str
) -> None:
    here = lived_in(tmp_path)
    with pytest.raises(CoachError):
        locking.begin(here, weak, CODE, CHEAP)
    assert not list(tmp_path.rglob("*.key"))


def test_once_changed_only_the_new_words_open_it_and_the_backups(tmp_path: Path) -> None:
    lock(lived_in(tmp_path))
    locking.change(unlocked(tmp_path), "heel andere woorden", CHEAP)
    assert not locking.unlock(opened(tmp_path), WORDS)
    here = unlocked(tmp_path, "heel andere woorden")
    assert texts(here.store) == NOTED
    assert locking.unlock(opened(tmp_path), CODE)
    locking.renew_code(here, "ZZZZ-" * 6 + "ZZZZ", CHEAP)
    assert not locking.unlock(opened(tmp_path), CODE)
    # Only the backup is left: it is restored in an empty folder, on another device.
    shutil.copytree(tmp_path / "one", tmp_path / "away" / "one")
    far = opened(tmp_path / "far")
    path = backup.listed(here)[0].path
    with pytest.raises(LockedError):
        backup.look(far, path, iter([WORDS, CODE, ""]).__next__)
    found = backup.look(far, path, iter(["heel andere woorden"]).__next__)
    backup.restore(far, found)
    assert holding(tmp_path / "far") == []
    assert not locking.unlock(opened(tmp_path / "far"), WORDS)
    assert "coffee" in texts(unlocked(tmp_path / "far", "heel andere woorden").store)[0]


def test_a_damaged_key_file_is_put_back_from_the_copy_of_this_device(
    tmp_path: Path,
) -> None:
    lock(lived_in(tmp_path))
    (key,) = (tmp_path / "home").glob("*.key")
    whole = key.read_bytes()
    for at in range(0, len(whole), 23):
        for hurt in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
            key.write_bytes(hurt)
            assert texts(unlocked(tmp_path).store) == NOTED
            assert key.read_bytes() == whole
    key.unlink()
    assert texts(unlocked(tmp_path).store) == NOTED
    assert key.read_bytes() == whole


def test_without_any_key_file_it_is_said_and_nothing_is_changed(tmp_path: Path) -> None:
    lock(lived_in(tmp_path))
    for path in tmp_path.rglob("*.key"):
        path.unlink()
    before = own(tmp_path).read_bytes()
    here = opened(tmp_path)
    with pytest.raises(LockedError, match="key"):
        here.store.all(Moment)
    with pytest.raises(FolderError):
        here.store.save(Moment(id="x", at=here.now(), text="x"))
    assert own(tmp_path).read_bytes() == before
    assert not doctor.examine(here).well


def test_a_key_file_that_asks_for_too_much_is_not_believed(tmp_path: Path) -> None:
    lock(lived_in(tmp_path))
    (key,) = (tmp_path / "home").glob("*.key")
    one = envelope.understood(key.read_bytes())
    assert one
    told = envelope.told(one).decode()
    for greedy in ('"n":1099511627776', '"n":0', '"n":17', '"n":"16"'):
        body = told[9:].strip().replace('"n":16', greedy).encode()
        assert envelope.understood(b"%08x %s\n" % (crc32(body), body)) is None


def test_a_line_that_was_tampered_with_is_not_accepted(tmp_path: Path) -> None:
    here = lived_in(tmp_path)
    lock(here)
    ring = here.store.vault.ring
    for line in own(tmp_path).read_bytes().splitlines():
        body = line[12:]
        assert (
            codec.decode(line + b"\n", ring=ring).damaged
            or codec.decode(line + b"\n", ring=ring).commits
        )
        for at in range(17, len(body), 5):
            other = b"A" if body[at : at + 1] != b"A" else b"B"
            forged = body[:at] + other + body[at + 1 :]
            read = codec.decode(b"k1:%08x %s\n" % (crc32(forged), forged), ring=ring)
            assert (read.commits, len(read.damaged)) == ([], 1)


def test_an_editor_that_marks_the_order_of_bytes_costs_no_line(tmp_path: Path) -> None:
    here = lived_in(tmp_path)
    lock(here)
    tables = here.store.tables()
    line = own(tmp_path).read_bytes().splitlines(keepends=True)[0]
    (tmp_path / "home" / "elsewhere.jsonl").write_bytes(b"\xef\xbb\xbf" + line)
    assert unlocked(tmp_path).store.tables() == tables


def test_lines_that_are_moved_or_repeated_say_the_same(tmp_path: Path) -> None:
    here = lived_in(tmp_path)
    lock(here)
    for number in range(5):
        add.note(here, f"number {number}")
    tables = here.store.tables()
    lines = own(tmp_path).read_bytes().splitlines(keepends=True)
    (tmp_path / "home" / "elsewhere.jsonl").write_bytes(b"".join(lines[::-1] * 2))
    assert unlocked(tmp_path).store.tables() == tables


def test_a_file_that_breaks_off_shows_every_whole_line(tmp_path: Path) -> None:
    here = lived_in(tmp_path)
    lock(here)
    data, ring = own(tmp_path).read_bytes(), here.store.vault.ring
    ends = [at for at, byte in enumerate(data) if byte == ord("\n")]
    whole = len(codec.decode(data, ring=ring).commits)
    counts = [len(codec.decode(data[:at], ring=ring).commits) for at in range(len(data))]
    assert counts == sorted(counts)
    assert counts[-1] == whole
    rises = [at for at, (a, b) in enumerate(pairwise(counts)) if a < b]
    assert {at + 1 for at in rises} <= set(ends)


def test_what_was_noted_while_locked_is_taken_in_with_its_names_and_day(
    tmp_path: Path,
) -> None:
    lock(lived_in(tmp_path))
    locked = opened(tmp_path)
    locking.keep_sealed(locked, f"yesterday: lunch with Anna, {SECRET} +listen 15m")
    locking.keep_sealed(locked, "for @Anna: ask about the move")
    locking.keep_sealed(locked, "a small act 7..9", on="tuesday")
    with pytest.raises(CoachError):
        locking.keep_sealed(locked, "no such day", on="31-02-2026")
    assert locked.store.count_waiting() == 3
    assert holding(tmp_path) == []
    here = unlocked(tmp_path)
    assert here.store.count_waiting() == 0
    (anna,) = here.store.all(Person)
    lunch = here.store.all(Moment)[-1]
    assert (lunch.text, lunch.person_ids) == (f"lunch with Anna, {SECRET}", (anna.id,))
    assert (str(lunch.at), lunch.kind, lunch.minutes) == ("2026-11-19", "listen", 15)
    assert len(here.store.tables()["topics"]) == len(here.store.tables()["acts"]) == 1


def test_a_note_that_was_taken_in_is_not_taken_in_twice(tmp_path: Path) -> None:
    lock(lived_in(tmp_path))
    locking.keep_sealed(opened(tmp_path), "only once")
    (note,) = (tmp_path / "home" / "waiting").iterdir()
    data = note.read_bytes()
    unlocked(tmp_path)
    note.write_bytes(data)  # stopped before it was taken away, or another device had it
    here = unlocked(tmp_path)
    assert texts(here.store).count("only once") == 1
    here.store.commit(deleted=[here.store.all(Moment)[-1]])
    note.write_bytes(data)
    assert "only once" not in texts(unlocked(tmp_path).store)


def test_a_note_that_only_its_writer_understands_stays_as_text(tmp_path: Path) -> None:
    here = lived_in(tmp_path)
    add.note(here, "met @Anna-Maria and @Bo")
    here.store.save(Person(id="1" * 20, name="Bo"))
    lock(here)
    typed = "31-02-2026: coffee"
    locking.keep_sealed(opened(tmp_path), typed)
    assert texts(unlocked(tmp_path).store)[-1] == typed


def test_two_devices_write_while_locked_and_see_each_other(tmp_path: Path) -> None:
    lived_in(tmp_path)
    two = opened(tmp_path, "two")
    add.note(two, f"on the second, {SECRET}")
    left = lock(opened(tmp_path))
    assert len(left) == 1  # the file of the second device, which does so itself
    assert [name for name in holding(tmp_path) if name.startswith("home")] != []
    with pytest.raises(LockedError):
        add.note(two, "not before the passphrase is said here, too")
    two = unlocked(tmp_path, device="two")
    assert holding(tmp_path) == []
    for number in range(3):
        add.note(two, f"two {number}")
        add.note(unlocked(tmp_path), f"one {number}")
    two.store.refresh()
    assert texts(two.store) == texts(unlocked(tmp_path).store)
    assert {"two 2", "one 2"} <= set(texts(two.store))
    # Taken off on one, it is off on the other, and the key stays until both are done.
    locking.remove(unlocked(tmp_path))
    assert len(list((tmp_path / "home").glob("*.key"))) == 1
    fresh = opened(tmp_path, "two")
    assert not fresh.store.vault.is_locked
    locking.opened(fresh)
    assert not list(tmp_path.glob("home/*.key"))
    assert not list(tmp_path.glob("two/keys-*/*.key"))
    locking.opened(opened(tmp_path))
    assert texts(opened(tmp_path).store) == texts(fresh.store)
    assert not list(tmp_path.rglob("*.key"))


def test_two_devices_that_each_chose_a_passphrase_are_both_read(tmp_path: Path) -> None:
    lock(lived_in(tmp_path / "a"))
    other = opened(tmp_path / "b", "two")
    add.note(other, "from the other")
    locking.begin(other, "een andere wachtzin", CODE[::-1], CHEAP)
    for path in (tmp_path / "b" / "home").iterdir():  # both are synced now
        shutil.copy(path, tmp_path / "a" / "home")
    here = opened(tmp_path / "a")
    assert not locking.unlock(here, WORDS)
    assert locking.unlock(here, "een andere wachtzin")
    assert set(texts(here.store)) == {*NOTED, "from the other"}


def test_who_is_forgotten_is_gone_from_locked_files_and_backups(tmp_path: Path) -> None:
    here = lived_in(tmp_path)
    lock(here)
    (anna,) = here.store.all(Person)
    forget.forget(here, anna)
    again = unlocked(tmp_path)
    assert again.store.all(Person) == ()
    found = backup.look(again, backup.listed(again)[0].path)
    kept = again.store.kept_in(found.backup).documents
    assert "Anna" not in str(kept)
    locking.remove(again)
    assert holding(tmp_path, "Anna") == []


def test_tidying_and_undo_go_on_under_lock(tmp_path: Path) -> None:
    here = lived_in(tmp_path)
    lock(here)
    add.note(here, "one too many")
    here.store.undo()
    assert texts(here.store) == NOTED
    here.store.tidy()
    assert texts(unlocked(tmp_path).store) == NOTED
    assert holding(tmp_path) == []


def test_an_app_that_was_open_writes_nothing_plain_once_it_is_locked(
    tmp_path: Path,
) -> None:
    app = lived_in(tmp_path)
    lock(opened(tmp_path))
    with pytest.raises(LockedError):
        add.note(app, SECRET)
    with pytest.raises(LockedError):
        app.store.drafts.write("log line", SECRET)
    assert app.store.drafts.read("log line") == ""
    assert holding(tmp_path) == []


def test_a_device_that_only_reads_follows_when_it_is_taken_off(tmp_path: Path) -> None:
    lock(lived_in(tmp_path))
    two = unlocked(tmp_path, device="two")
    two.store.drafts.write("log line", SECRET)
    locking.remove(unlocked(tmp_path))
    assert not list(tmp_path.glob("home/*.key"))
    # It knows of the key by its own copy alone, and that nothing needs it any more.
    later = unlocked(tmp_path, device="two")
    assert later.store.drafts.read("log line") == SECRET
    assert not list(tmp_path.rglob("*.key"))
    assert not opened(tmp_path, "two").store.vault.envelopes


def test_without_the_package_every_module_is_still_imported() -> None:
    look = """
import importlib, pkgutil, sys
sys.modules["cryptography"] = None
import coach
for module in pkgutil.walk_packages(coach.__path__, "coach."):
    importlib.import_module(module.name)
"""
    subprocess.run([sys.executable, "-c", look], check=True, cwd=Path(__file__).parents[3])
