"""TinyDB keeps its meaning when its tables are kept in a journal."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, where
from tinydb.operations import delete, increment
from tinydb.table import Document

from coach.store.journal.history import History
from coach.store.journal.journal import Journal
from coach.store.tinydb import JournalDB, JournalDocument
from tests.store.build import commits, noon, own

Steps = Callable[[JournalDB], object]


def opened(folder: Path) -> JournalDB:
    return JournalDB(Journal(str(folder / "home"), str(folder / "one"), noon))


@pytest.fixture
def db(tmp_path: Path) -> JournalDB:
    """Return a database with three documents, by letter."""
    made = opened(tmp_path)
    made.insert_multiple(
        JournalDocument({"letter": letter, "n": n}, letter)
        for n, letter in enumerate("abc")
    )
    return made


def letters(db: JournalDB) -> str:
    return "".join(sorted(document["letter"] for document in db.all()))


A, B, NONE = where("letter") == "a", where("letter") == "b", where("letter") == "z"
NUMBERED = where("n") >= 1

READS: dict[str, tuple[Steps, object]] = {
    "all": (lambda db: len(db.all()), 3),
    "length": (len, 3),
    "iteration": (lambda db: [d["n"] for d in db], [0, 1, 2]),
    "search": (lambda db: db.search(A), [{"letter": "a", "n": 0}]),
    "search of nothing": (lambda db: db.search(NONE), []),
    "search with and": (lambda db: len(db.search(NUMBERED & ~B)), 1),
    "search by a test": (lambda db: len(db.search(Query().n.test(lambda n: n > 1))), 1),
    "get": (lambda db: db.get(B), {"letter": "b", "n": 1}),
    "get of nothing": (lambda db: db.get(NONE), None),
    "get by id": (lambda db: db.get(doc_id="c"), {"letter": "c", "n": 2}),
    "get by an unknown id": (lambda db: db.get(doc_id="z"), None),
    "get by ids": (lambda db: [d["n"] for d in db.get(doc_ids=["a", "z", "c"])], [0, 2]),
    "id": (lambda db: db.get(A).doc_id, "a"),
    "contains": (lambda db: (db.contains(A), db.contains(NONE)), (True, False)),
    "contains id": (lambda db: [db.contains(doc_id=key) for key in "az"], [True, False]),
    "count": (lambda db: db.count(NUMBERED), 2),
    "tables": (lambda db: db.tables(), {"_default"}),
    "an empty table": (lambda db: (db.table("x").all(), len(db.table("x"))), ([], 0)),
    "a table's name": (lambda db: db.table("x").name, "x"),
    "the same table": (lambda db: db.table("x") is db.table("x"), True),
}  # fmt: skip


@pytest.mark.parametrize(("read", "found"), READS.values(), ids=READS)
def test_reading(read: Steps, found: object, db: JournalDB) -> None:
    assert read(db) == found


def twice(document: MutableMapping[str, Any]) -> None:
    document["n"] *= 2


WRITES: dict[str, tuple[Steps, object, object]] = {
    "insert with an id": (
        lambda db: db.insert(JournalDocument({"n": 9}, "d")),
        "d", {"a": 0, "b": 1, "c": 2, "d": 9},
    ),
    "insert with TinyDB's own document": (
        lambda db: db.insert(Document({"n": 9}, 7)),
        "7", {"a": 0, "b": 1, "c": 2, "7": 9},
    ),
    "insert nothing": (lambda db: db.insert_multiple([]), [], {"a": 0, "b": 1, "c": 2}),
    "update all": (
        lambda db: db.update({"n": 5}), ["a", "b", "c"], {"a": 5, "b": 5, "c": 5},
    ),
    "update what matches": (
        lambda db: db.update({"n": 5}, NUMBERED), ["b", "c"], {"a": 0, "b": 5, "c": 5},
    ),
    "update by id": (
        lambda db: db.update({"n": 5}, doc_ids=["c", "z"]), ["c"], {"a": 0, "b": 1, "c": 5},
    ),
    "update nothing": (lambda db: db.update({"n": 5}, NONE), [], {"a": 0, "b": 1, "c": 2}),
    "update by a function": (
        lambda db: db.update(twice, NUMBERED), ["b", "c"], {"a": 0, "b": 2, "c": 4},
    ),
    "update by an operation": (
        lambda db: db.update(increment("n"), A), ["a"], {"a": 1, "b": 1, "c": 2},
    ),
    "take out a field": (
        lambda db: db.update(delete("n"), A), ["a"], {"a": None, "b": 1, "c": 2},
    ),
    "several updates": (
        lambda db: db.update_multiple([({"n": 7}, A), (twice, B), ({"n": 5}, NONE)]),
        ["a", "b"], {"a": 7, "b": 2, "c": 2},
    ),
    "several updates see each other": (
        lambda db: db.update_multiple([({"n": 7}, A), (twice, where("n") == 7)]),
        ["a", "a"], {"a": 14, "b": 1, "c": 2},
    ),
    "upsert what is there": (
        lambda db: db.upsert({"n": 5}, A), ["a"], {"a": 5, "b": 1, "c": 2},
    ),
    "upsert by id": (
        lambda db: db.upsert(JournalDocument({"n": 5}, "b")),
        ["b"], {"a": 0, "b": 5, "c": 2},
    ),
    "upsert by a new id": (
        lambda db: db.upsert(Document({"n": 5}, 4)),
        ["4"], {"a": 0, "b": 1, "c": 2, "4": 5},
    ),
    "remove what matches": (lambda db: db.remove(NUMBERED), ["b", "c"], {"a": 0}),
    "remove by id": (
        lambda db: db.remove(doc_ids=["b", "z"]), ["b"], {"a": 0, "c": 2},
    ),
    "remove nothing": (lambda db: db.remove(NONE), [], {"a": 0, "b": 1, "c": 2}),
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
        assert {document.doc_id: document.get("n") for document in seen} == left
    assert len(commits(tmp_path)) - before <= 1, "it is all or nothing"


REFUSED: dict[str, tuple[Steps, type[Exception]]] = {
    "a known id": (lambda db: db.insert(JournalDocument({}, "a")), ValueError),
    "the same id twice": (
        lambda db: db.insert_multiple([JournalDocument({}, "x"), JournalDocument({}, "x")]),
        ValueError,
    ),
    "no document": (lambda db: db.insert([1]), ValueError),
    "one that is none among others": (lambda db: db.insert_multiple([{}, 5]), ValueError),
    "upsert of nobody knows what": (lambda db: db.upsert({}), ValueError),
    "remove without a reason": (lambda db: db.remove(), RuntimeError),
    "get without a reason": (lambda db: db.get(), RuntimeError),
    "a function that stumbles": (lambda db: db.update(lambda _: 1 / 0), ZeroDivisionError),
}  # fmt: skip


@pytest.mark.parametrize(("use", "error"), REFUSED.values(), ids=REFUSED)
def test_what_has_no_meaning_is_refused_and_changes_nothing(
    use: Steps, error: type[Exception], db: JournalDB, tmp_path: Path
) -> None:
    before = own(tmp_path).read_bytes()
    with pytest.raises(error):
        use(db)
    assert own(tmp_path).read_bytes() == before
    assert letters(db) == "abc"


def test_new_ids_are_text_and_never_used_again(db: JournalDB) -> None:
    first = db.insert({"letter": "d"})
    db.remove(doc_ids=[first])
    second = db.insert({"letter": "e"})
    assert isinstance(first, str)
    assert first < second


def test_results_are_copies(db: JournalDB) -> None:
    for document in (db.get(A), db.all()[0], db.search(A)[0], next(iter(db))):
        assert isinstance(document, JournalDocument)
        document["letter"] = "changed"
    assert letters(db) == "abc"


def test_a_repeated_search_sees_what_is_new(db: JournalDB, tmp_path: Path) -> None:
    assert len(db.search(NUMBERED)) == 2
    opened(tmp_path).insert({"letter": "d", "n": 4})
    db.insert({"letter": "e", "n": 5})
    assert len(db.search(NUMBERED)) == 4


def test_what_is_inserted_is_a_copy(db: JournalDB) -> None:
    document = {"letter": "d", "list": [1]}
    key = db.insert(document)
    document["list"].append(2)  # type: ignore[attr-defined]
    assert db.get(doc_id=key) == {"letter": "d", "list": [1]}


def test_tables_are_apart(db: JournalDB) -> None:
    db.table("other").insert(JournalDocument({"letter": "z"}, "a"))
    assert letters(db) == "abc"
    assert db.tables() == {"_default", "other"}
    db.drop_table("other")
    assert db.tables() == {"_default"}


def test_closing_and_opening_again_loses_nothing(db: JournalDB, tmp_path: Path) -> None:
    with db:
        db.insert({"letter": "d"})
    with opened(tmp_path) as again:
        assert letters(again) == "abcd"


def test_an_insert_does_not_read_what_is_there(
    db: JournalDB, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert letters(db) == "abc"
    with monkeypatch.context() as patch:
        patch.setattr(History, "look", lambda *_args: pytest.fail("was read"))
        again = opened(tmp_path)
        again.insert({"letter": "d"})
        again.insert_multiple([{"letter": "e"}, {"letter": "f"}])
    assert letters(opened(tmp_path)) == "abcdef"
