"""Taking everything elsewhere and back."""

import json
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.services import entries, log, reflect, transfer, undoing
from coach.store import Store
from tests.services.build import FRIDAY, moment, person


def elsewhere(companion: Companion, folder: Path) -> Companion:
    home, state = str(folder / "other"), str(folder / "other-state")
    return Companion(Store(home, state, companion.now), companion.now)


def exported(companion: Companion) -> str:
    return json.dumps(transfer.export(companion), ensure_ascii=False)


def filled(companion: Companion) -> str:
    log.note(companion, "koffie met @Sanne \x1b[31m{x} %s 🌱 e\u0301 #luisteren")
    reflect.reflect(companion, FRIDAY, control=7, text="regel één\nregel twee")
    return exported(companion)


def test_everything_arrives_as_it_was_entered(companion: Companion, tmp_path: Path) -> None:
    text = filled(companion)
    other = elsewhere(companion, tmp_path)
    brought = transfer.bring_in(other, text)
    assert (brought.added, brought.same, brought.conflicts, brought.refused) == (
        3,
        0,
        0,
        (),
    )
    assert exported(other) == text


def test_importing_twice_adds_nothing(companion: Companion) -> None:
    brought = transfer.bring_in(companion, filled(companion))
    assert (brought.added, brought.same, brought.conflicts) == (0, 3, 0)


def test_a_dry_run_writes_nothing(companion: Companion, tmp_path: Path) -> None:
    other = elsewhere(companion, tmp_path)
    assert transfer.bring_in(other, filled(companion), dry_run=True).added == 3
    assert other.store.tables() == {}


def test_an_import_is_taken_back_as_one_thing(companion: Companion, tmp_path: Path) -> None:
    other = elsewhere(companion, tmp_path)
    transfer.bring_in(other, filled(companion))
    undoing.undo(other)
    assert not any(other.store.tables().values())


def test_another_content_is_kept_beside_what_is_shown(companion: Companion) -> None:
    kept = moment(companion, 1, text="van mij")
    data = transfer.export(companion)
    data["tables"]["moments"][0]["text"] = "van elders"  # type: ignore[call-overload,index]
    text = json.dumps(data)
    assert transfer.bring_in(companion, text).conflicts == 1
    shown = companion.store.get(Moment, kept.id)
    assert shown is not None
    assert shown.text == "van mij"
    (conflict,) = companion.store.conflicts()
    assert {str(v.document and v.document["text"]) for v in conflict.others} == {
        "van elders"
    }
    assert transfer.bring_in(companion, text).same == 1


def test_fields_of_a_later_version_survive(companion: Companion, tmp_path: Path) -> None:
    moment(companion, 1)
    data = transfer.export(companion)
    data["tables"]["moments"][0]["weather"] = "sunny"  # type: ignore[call-overload,index]
    data["tables"]["songs"] = [{"id": "a1", "title": "x"}]  # type: ignore[call-overload,index]
    other = elsewhere(companion, tmp_path)
    transfer.bring_in(other, json.dumps(data))
    (kept,) = other.store.all(Moment)
    entries.change(other, "moments", kept.id, {"text": "anders"})
    again = transfer.export(other)["tables"]
    assert again["moments"][0]["weather"] == "sunny"  # type: ignore[call-overload,index]
    assert again["songs"] == [{"id": "a1", "title": "x"}]  # type: ignore[call-overload,index]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"tables": 3}', '{"format": 1}',
     '{"format": true, "tables": {}}', '{"format": 99, "tables": {}}',
     '{"format": 1, "tables": {"a": NaN}}', "[" * 100_000],
    ids=str.__len__,
)  # fmt: skip
def test_what_is_no_export_is_refused_whole(companion: Companion, text: str) -> None:
    with pytest.raises(CoachError):
        transfer.bring_in(companion, text)
    assert companion.store.tables() == {}


@pytest.mark.parametrize(
    "record",
    [3, {}, {"id": 5}, {"id": "../x"}, {"id": "a" * 100}, {"id": "a", "text": 4},
     {"id": "a", "text": "x", "at": "31-02-2026"},
     {"id": "a", "text": "\ud800", "at": "2026-11-20"}],
    ids=repr,
)  # fmt: skip
def test_one_bad_entry_is_named_and_the_rest_comes_in(
    companion: Companion, record: object
) -> None:
    good = {"id": "good", "at": "2026-11-20", "text": "koffie"}
    data = {"format": 1, "tables": {"moments": [record, good]}}
    brought = transfer.bring_in(companion, json.dumps(data))
    assert brought.added == 1
    assert brought.refused[0].startswith("Moment 1: ")
    assert [m.id for m in companion.store.all(Moment)] == ["good"]


def test_what_the_program_said_is_not_exported(companion: Companion) -> None:
    companion.store.put([("nudges", "n1", {"rule": "r01"})])
    person(companion, "Anna")
    assert set(transfer.export(companion)["tables"]) == {"people"}  # type: ignore[arg-type]
