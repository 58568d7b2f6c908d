"""A kind of record costs one dataclass and one row; every door knows it from then on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.fastclass import dataclass
from coach.model import kinds
from coach.model.errors import CoachError
from coach.model.exercise import Run
from coach.model.kind import OfferFormat, RecordField, RecordKind
from coach.rules.exercises.offers import Draft
from coach.services import doctor
from coach.services.editing import edit, undo
from coach.services.exercises import keep
from coach.services.exercises.keep import KeepOption
from coach.services.log import search
from coach.services.sharing import transfer
from coach.store import Store
from tests.cli.shell import Shell
from tests.conftest import NOW
from tests.services.build import person


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Something that was promised to somebody."""

    id: str
    text: str
    person_id: str | None = None
    due_on: date | None = None
    status: str = "open"
    pack_ref: str | None = None


ERRAND = RecordKind(
    "Errand", "errands", __name__, label="Errand", plural="errands", glyph="^",
    state="status", called="errand boodschappen boodschap",
    fields={
        "text": "Text", "person_id": "Person", "due_on": "Ready on",
        "status": RecordField("Status", {
            "open": "open", "kept": "kept", "let_go": "let go",
        }, "kept gehouden gedaan, let_go losgelaten"),
    },
    offer=OfferFormat("errand", "text person_id due_on"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _known() -> Iterator[None]:
    kinds.add(ERRAND)
    yield
    kinds.remove(ERRAND)


@pytest.fixture(params=i18n.LANGUAGES)
def companion(request: pytest.FixtureRequest, store: Store) -> Companion:
    """A companion in each language."""
    i18n.use(request.param)
    return Companion(store, lambda: NOW)


@pytest.fixture
def errand(companion: Companion) -> Errand:
    anna = person(companion, "Anna")
    found = Errand(id=companion.store.new_id(), text="call back", person_id=anna.id)
    companion.store.save(found)
    return found


def found(companion: Companion, query: str) -> list[str]:
    return [one.line.title for one in search.find(companion, query)]


def now(companion: Companion, errand: Errand) -> Errand:
    kept = companion.store.get(Errand, errand.id)
    assert kept
    return kept


def change(companion: Companion, errand: Errand, **values: str) -> Errand:
    edit.change(companion, "errands", errand.id, values)
    return now(companion, errand)


def test_it_stands_in_the_log(companion: Companion, errand: Errand) -> None:
    (one,) = search.find(companion, "")
    assert (one.line.table, one.line.id, one.line.glyph) == ("errands", errand.id, "^")
    assert (one.line.title, one.line.meta) == ("call back", "open · Errand · Anna")


@pytest.mark.parametrize(
    "query",
    ["in:errands", "in:boodschap", "kind:open", "call", "with:anna", "anna", "since:2026"],
)
def test_it_is_found(companion: Companion, errand: Errand, query: str) -> None:
    assert found(companion, query) == [errand.text]


@pytest.mark.parametrize("query", ["kind:kept", "in:moments", "with:bo", "tea"])
def test_it_is_found_only_where_it_is(
    companion: Companion, errand: Errand, query: str
) -> None:
    person(companion, "Bo")
    assert found(companion, query) == []
    change(companion, errand, status="kept")
    assert found(companion, "kind:gedaan") == found(companion, "kind:kept") != []


@pytest.mark.parametrize("said", ["let_go", "let go", "losgelaten", "Losgelaten"])
def test_its_state_is_said_in_either_language(
    companion: Companion, errand: Errand, said: str
) -> None:
    assert change(companion, errand, status=said).status == "let_go"


def test_each_field_is_changed_as_typed(companion: Companion, errand: Errand) -> None:
    bo = person(companion, "Bo")
    changed = change(companion, errand, text="write", person_id="bo", due_on="27-11-2026")
    assert (changed.text, changed.person_id) == ("write", bo.id)
    assert changed.due_on == date(2026, 11, 27)
    left = change(companion, errand, person_id="", due_on="")
    assert (left.person_id, left.due_on) == (None, None)
    shown = [(one.name, one.value) for one in edit.fields(companion, changed)]
    assert [name for name, _value in shown] == list(ERRAND.fields)
    assert ("due_on", "27 november 2026") in [(n, v.lower()) for n, v in shown]


@pytest.mark.parametrize(
    "values",
    [
        {"status": "perhaps"}, {"status": ""}, {"text": ""}, {"text": "\u200b"},
        {"due_on": "31-02-2026"}, {"person_id": "nobody"}, {"colour": "red"},
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_and_changes_nothing(
    companion: Companion, errand: Errand, values: dict[str, str]
) -> None:
    with pytest.raises(CoachError):
        edit.change(companion, "errands", errand.id, {"text": "tea", **values})
    assert now(companion, errand) == errand


def test_changing_and_deleting_is_undone(companion: Companion, errand: Errand) -> None:
    change(companion, errand, due_on="27-11-2026")
    assert "call back: " in undo.undo(companion).understood
    assert now(companion, errand) == errand
    edit.delete(companion, "errands", errand.id)
    assert found(companion, "") == []
    assert "call back" in undo.undo(companion).understood
    assert now(companion, errand) == errand


def test_it_is_named_by_its_code_and_by_its_text(
    companion: Companion, errand: Errand
) -> None:
    for said in (errand.id[-6:], "call"):
        chosen = edit.choose(companion, said)
        assert (chosen.table, chosen.record) == ("errands", errand)
    assert edit.in_words(chosen).endswith("Errand: call back")


def test_it_arrives_elsewhere_once(
    companion: Companion, errand: Errand, tmp_path: Path
) -> None:
    text = json.dumps(transfer.export(companion))
    store = Store(str(tmp_path / "other"), str(tmp_path / "there"), companion.now)
    other = Companion(store, companion.now)
    first, again = transfer.bring_in(other, text), transfer.bring_in(other, text)
    assert (first.added, first.refused) == (2, ())
    assert (again.added, again.same, again.conflicts) == (0, 2, 0)
    assert now(other, errand) == errand
    wrong = text.replace("call back", "").replace('"text": ""', '"text": 5')
    assert len(transfer.bring_in(other, wrong).refused) == 1


def test_the_doctor_counts_it(companion: Companion, errand: Errand) -> None:
    other = Errand(id=companion.store.new_id(), text="write")
    assert "1 errand" in doctor.examine(companion).lines[2]
    companion.store.save(other)
    assert "2 errands" in doctor.examine(companion).lines[2]


def test_an_answer_of_an_exercise_may_become_it(companion: Companion) -> None:
    run = Run(id=companion.store.new_id(), pack_ref="a/b", title="x", started_at=NOW)
    said = (("text", "call back"), ("person_id", "Bo"), ("due_on", "2026-11-27"))
    draft = Draft(to="errand", fields=said)
    offer = KeepOption(id="1", to="errand", what="", text="call back", draft=draft)
    answer = keep.keep_as(companion, run, offer)
    (bo,) = answer.people_added
    (kept,) = companion.store.all(Errand)
    assert (kept.text, kept.person_id) == ("call back", bo.id)
    assert kept.due_on == date(2026, 11, 27)
    assert (answer.table, kept.status, kept.pack_ref) == ("errands", "open", "a/b")


def test_nothing_of_it_is_left_once_it_is_unknown(companion: Companion) -> None:
    kinds.remove(ERRAND)
    try:
        with pytest.raises(CoachError):
            found(companion, "in:errands")
        assert kinds.class_of("errands") is None
    finally:
        kinds.add(ERRAND)


@pytest.fixture(params=i18n.LANGUAGES)
def coach(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> Shell:  # fmt: skip
    """The commands in each language, with one errand on the shelf."""
    monkeypatch.setenv("COACH_LANG", request.param)
    monkeypatch.setenv("COACH_NOW", NOW.isoformat())
    monkeypatch.setenv("COACH_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "home"))
    store = Store(str(tmp_path / "home"), str(tmp_path / "state"), lambda: NOW)
    store.save(Errand(id=store.new_id(), text="call back"))
    return Shell(capsys, monkeypatch, tmp_path)


def test_the_commands_find_change_delete_and_take_back(coach: Shell) -> None:
    for query in ("in:boodschap", "in:errands", "kind:open", "call"):
        (one,) = json.loads(coach.fine("find", query, "--json"))
        assert (one["table"], one["record"]["text"]) == ("errands", "call back")
    coach.fine("edit", "call", "status=losgelaten", "due_on=27-11-2026")
    assert "call back" in coach.fine("find", "kind:let_go")
    refused = coach("edit", "call", "status=perhaps")
    assert (refused.code, refused.out) == (1, "")
    coach.fine("undo")
    assert "call back" in coach.fine("find", "kind:open")
    coach.fine("delete", "call", "--yes")
    assert "call back" not in coach.fine("find", "in:errands")
    coach.fine("undo")
    assert "call back" in coach.fine("find", "in:errands")
    assert "1 errand" in coach.fine("doctor")


def test_the_commands_carry_it_elsewhere_once(
    coach: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "all.json").write_text(coach.fine("export"), "utf-8")
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "other"))
    monkeypatch.setenv("COACH_STATE", str(tmp_path / "other-state"))
    for _time in range(2):
        coach.fine("import", str(tmp_path / "all.json"))
        assert len(json.loads(coach.fine("find", "in:errands", "--json"))) == 1
