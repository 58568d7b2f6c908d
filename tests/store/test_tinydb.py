"""TinyDB keeps its meaning when its tables are kept in a journal."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, where
from tinydb.operations import delete, increment
from tinydb.table import Document

from coach.store.journal.history import History
from coach.store.journal.journal import Journal
from coach.store.tinydb import JournalDB, document
from tests.store.build import commits, noon, own

Steps = Callable[[Any], object]


def opened(folder: Path) -> JournalDB:
    return JournalDB(Journal(str(folder / "home"), str(folder / "one"), noon))


@pytest.fixture
def db(tmp_path: Path) -> JournalDB:
    """Return a database with three documents, by letter."""
    made = opened(tmp_path)
    made.table("_default").insert_multiple(
        document({"letter": letter, "n": n}, letter) for n, letter in enumerate("abc")
    )
    return made


def letters(db: JournalDB) -> str:
    return "".join(sorted(found["letter"] for found in db.table("_default")))


A, B, NONE = where("letter") == "a", where("letter") == "b", where("letter") == "z"
NUMBERED = where("n") >= 1

READS: dict[str, tuple[Steps, object]] = {
    "all": (lambda db: [d.doc_id for d in db.all()], ["a", "b", "c"]),
    "search": (lambda db: db.search(A), [{"letter": "a", "n": 0}]),
    "search with and": (lambda db: len(db.search(NUMBERED & ~B)), 1),
    "search by a test": (lambda db: len(db.search(Query().n.test(lambda n: n > 1))), 1),
    "get": (lambda db: db.get(B), {"letter": "b", "n": 1}),
    "get by id": (lambda db: (db.get(doc_id="c"), db.get(doc_id="c").doc_id),
                  ({"letter": "c", "n": 2}, "c")),
    "get by an unknown id": (lambda db: db.get(doc_id="z"), None),
    "get by ids": (lambda db: [d["n"] for d in db.get(doc_ids=["a", "z", "c"])], [0, 2]),
    "contains": (lambda db: (db.contains(A), db.contains(doc_id="z")), (True, False)),
    "count": (lambda db: (db.count(NUMBERED), len(db)), (2, 3)),
    "tables": (lambda db: db.tables(), {"_default"}),
    "an empty table": (lambda db: (db.table("x").all(), len(db.table("x"))), ([], 0)),
}  # fmt: skip


@pytest.mark.parametrize(("read", "found"), READS.values(), ids=READS)
def test_reading(read: Steps, found: object, db: JournalDB) -> None:
    assert read(db) == found


WRITES: dict[str, tuple[Steps, object, object]] = {
    "insert with an id": (
        lambda db: db.insert(Document({"n": 9}, 7)), "7", {"a": 0, "b": 1, "c": 2, "7": 9},
    ),
    "insert nothing": (lambda db: db.insert_multiple([]), [], {"a": 0, "b": 1, "c": 2}),
    "update what matches": (
        lambda db: db.update(increment("n"), NUMBERED),
        ["b", "c"], {"a": 0, "b": 2, "c": 3},
    ),
    "update to what equals it only to Python": (
        lambda db: db.update({"n": True}, B), ["b"], {"a": 0, "b": True, "c": 2},
    ),
    "take out a field": (
        lambda db: db.update(delete("n"), A), ["a"], {"a": None, "b": 1, "c": 2},
    ),
    "several updates": (
        lambda db: db.update_multiple([({"n": 7}, A), ({"n": 8}, B), ({"n": 5}, NONE)]),
        ["a", "b"], {"a": 7, "b": 8, "c": 2},
    ),
    "upsert by id": (
        lambda db: db.upsert(document({"n": 5}, "b")), ["b"], {"a": 0, "b": 5, "c": 2},
    ),
    "remove what matches": (lambda db: db.remove(NUMBERED), ["b", "c"], {"a": 0}),
    "remove by id": (
        lambda db: db.table("_default").remove(doc_ids=["b", "z"]), ["b"], {"a": 0, "c": 2},
    ),
    "truncate": (lambda db: db.truncate(), None, {}),
    "drop the table": (lambda db: db.drop_table("_default"), None, {}),
    "drop an unknown table": (
        lambda db: db.drop_table("x"), None, {"a": 0, "b": 1, "c": 2},
    ),
    "drop all tables": (lambda db: db.drop_tables(), None, {}),
}  # fmt: skip


@pytest.mark.parametrize(("write", "told", "left"), WRITES.values(), ids=WRITES)
def test_writing(
    write: Steps, told: object, left: object, db: JournalDB, tmp_path: Path
) -> None:
    before = len(commits(tmp_path))
    assert write(db) == told
    for seen in (db, opened(tmp_path)):
        assert repr({str(one.doc_id): one.get("n") for one in sorted(seen, key=_id)}) == (
            repr(dict(sorted(left.items())))  # type: ignore[attr-defined]
        )
    assert len(commits(tmp_path)) - before <= 1, "it is all or nothing"


def _id(found: Document) -> str:
    return str(found.doc_id)


REFUSED: dict[str, tuple[Steps, type[Exception]]] = {
    "a known id": (lambda db: db.insert(document({}, "a")), ValueError),
    "one that is none among others": (lambda db: db.insert_multiple([{}, 5]), ValueError),
    "remove without a reason": (lambda db: db.remove(), RuntimeError),
    "a function that stumbles": (lambda db: db.update(lambda _: 1 / 0), ZeroDivisionError),
}  # fmt: skip


@pytest.mark.parametrize(("use", "error"), REFUSED.values(), ids=REFUSED)
def test_what_has_no_meaning_is_refused_and_changes_nothing(
    use: Steps, error: type[Exception], db: JournalDB, tmp_path: Path
) -> None:
    before = own(tmp_path).read_bytes()
    with pytest.raises(error):
        use(db.table("_default"))
    assert own(tmp_path).read_bytes() == before
    assert letters(db) == "abc"


def test_new_ids_are_text_and_never_used_again(db: JournalDB) -> None:
    table = db.table("_default")
    first = table.insert({"letter": "d"})
    table.remove(doc_ids=[first])
    assert first < table.insert({"letter": "e"})


def test_what_goes_in_and_comes_out_is_a_copy(db: JournalDB) -> None:
    table, given = db.table("_default"), {"list": [1]}
    key = table.insert(given)
    has = where("list").exists()
    for found in (given, table.get(doc_id=key), table.get(has), *table.search(has)):
        found["list"].append(2)
    assert table.get(doc_id=key)["list"] == [1]


def test_what_somebody_else_wrote_meanwhile_is_seen_and_stays(
    db: JournalDB, tmp_path: Path
) -> None:
    assert len(db.search(NUMBERED)) == 2
    opened(tmp_path).insert({"letter": "d", "n": 4})
    assert len(db.search(NUMBERED)) == 3, "no answer comes from a cache"
    storage = db.storage
    read = storage.read()
    opened(tmp_path).insert({"letter": "e", "n": 5})
    del read["_default"]["a"]
    storage.write(read)
    assert letters(db) == "bcde"


def test_tables_are_apart(db: JournalDB) -> None:
    db.table("other").insert(document({"letter": "z"}, "a"))
    assert letters(db) == "abc"
    assert db.tables() == {"_default", "other"}


def test_several_writes_are_one_commit_or_none(db: JournalDB, tmp_path: Path) -> None:
    before = len(commits(tmp_path))
    with db.as_one():
        db.table("_default").remove(doc_ids=["a", "b"])
        db.table("_default").insert(document({"letter": "b"}, "b"))
        db.table("other").insert({"letter": "z"})
        assert db.get(doc_id="a") is None, "it is seen by whoever writes it"
    assert letters(db) == letters(opened(tmp_path)) == "bc"
    assert len(commits(tmp_path)) == before + 1
    with pytest.raises(ValueError, match="Mapping"), db.as_one():
        db.table("other").insert_multiple([{}, 5])  # type: ignore[list-item]
    assert letters(db) == "bc"


def test_one_document_is_found_without_reading_the_others(
    db: JournalDB, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    people = opened(tmp_path).table("people")
    key = people.insert({"name": "Sanne"})
    monkeypatch.setattr(History, "look", lambda *_args: pytest.fail("was read"))
    assert opened(tmp_path).table("people").get(doc_id=key) == {"name": "Sanne"}
    assert opened(tmp_path).table("people").search(where("name") == "Sanne")
    assert opened(tmp_path).table("people").remove(doc_ids=[key]) == [key]
    assert opened(tmp_path).table("people").get(doc_id=key) is None
