"""Taking everything elsewhere and back."""

import json
import re
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.types import Json
from coach.services.editing import edit, undo
from coach.services.log import add
from coach.services.packs import packs
from coach.services.reflection import reflect
from coach.services.settings import settings
from coach.services.sharing import transfer
from tests.services.build import FRIDAY, companion_in, moment, person


@pytest.fixture
def other(tmp_path: Path) -> Companion:
    """A coach elsewhere."""
    return companion_in(tmp_path, "other-state", "other")


def exported(companion: Companion) -> str:
    return json.dumps(transfer.export(companion), ensure_ascii=False)


def filled(companion: Companion) -> str:
    add.note(companion, "koffie met @Sanne \x1b[31m{x} %s 🌱 e\u0301 #luisteren")
    reflect.reflect(companion, FRIDAY, control=7, text="regel één\nregel twee")
    return exported(companion)


def test_everything_arrives_as_it_was_entered(
    companion: Companion, other: Companion
) -> None:
    text = filled(companion)
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


def test_a_dry_run_writes_nothing(companion: Companion, other: Companion) -> None:
    assert transfer.bring_in(other, filled(companion), dry_run=True).added == 3
    assert other.store.tables() == {}


def test_an_import_is_taken_back_as_one_thing(
    companion: Companion, other: Companion
) -> None:
    transfer.bring_in(other, filled(companion))
    undo.undo(other)
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


def test_fields_of_a_later_version_survive(companion: Companion, other: Companion) -> None:
    moment(companion, 1)
    data = transfer.export(companion)
    data["tables"]["moments"][0]["weather"] = "sunny"  # type: ignore[call-overload,index]
    transfer.bring_in(other, json.dumps(data))
    (kept,) = other.store.all(Moment)
    edit.change(other, "moments", kept.id, {"text": "anders"})
    again = transfer.export(other)["tables"]
    assert again["moments"][0]["weather"] == "sunny"  # type: ignore[call-overload,index]


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


def brought(companion: Companion, **tables: object) -> tuple[int, tuple[str, ...]]:
    text = json.dumps({"format": 1, "tables": tables})
    found = transfer.bring_in(companion, text)
    return found.added, found.refused


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        ("reflections", {"id": "2026-11-20", "day": "2026-11-20", "control": 99999}),
        ("reflections", {"id": "2026-11-20", "day": "2026-11-20", "impact": -3}),
        ("reflections", {"id": "nonsense", "day": "2026-11-22", "control": 7}),
        ("reflections", {"id": "2026-11-21", "day": "2026-11-22", "control": 7}),
        ("acts", {"id": "aa", "text": "a card", "before": -5}),
        ("acts", {"id": "aa", "text": "a card", "after": 400}),
        ("acts", {"id": "aa", "text": "a card", "size_min": 10**22}),
        ("moments", {"id": "aa", "at": "2026-11-20", "text": "x", "minutes": 10**22}),
        ("moments", {"id": "aa", "at": "0000-00-00", "text": "x"}),
        ("moments", {"id": "aa", "at": "20261120T100000+0100", "text": "x"}),
        ("ticks", {"id": "nonsense", "day": "2026-11-20", "pattern_id": "x"}),
        (
            "ticks",
            {"id": "2026-11-20-x", "day": "2026-11-20", "pattern_id": "x", "felt": 8},
        ),
        ("settings", {"id": "quiet", "value": "25:00-26:00"}),
        ("settings", {"id": "quiet", "value": "99:99-10:00"}),
        ("settings", {"id": "quiet", "value": -1}),
        ("settings", {"id": "prompts", "value": 99}),
        ("settings", {"id": "workdays", "value": [9]}),
        ("settings", {"id": "language", "value": "xx"}),
    ],
)
def test_what_could_not_have_been_noted_is_refused_by_its_place(
    companion: Companion, table: str, fields: dict[str, object]
) -> None:
    good = {"id": "2026-11-19", "day": "2026-11-19", "control": 7}
    others = {"moments": []} if table == "reflections" else {"reflections": [good]}
    added, refused = brought(companion, **{table: [fields]}, **others)
    assert added == (table != "reflections")
    assert len(refused) == 1
    assert re.search(r" 1: the field “\w+” holds something that does not fit", refused[0])


@pytest.mark.parametrize(
    ("field", "value"), [("control", 11), ("text", 5), ("day", "nonsense"), ("heart", "x")]
)
def test_a_field_that_does_not_fit_is_named(
    companion: Companion, field: str, value: object
) -> None:
    entry = {"id": "2026-11-20", "day": "2026-11-20", "control": 7, field: value}
    _added, refused = brought(companion, reflections=[entry])
    told = f"Reflection 1: the field “{field}” holds something that does not fit."
    assert refused == (told,)


def test_a_number_without_an_end_is_refused_by_its_place(companion: Companion) -> None:
    good = '{"id":"aa","at":"2026-11-20","text":"x"}'
    text = f'{{"format":1,"tables":{{"moments":[{good},{{"id":"bb","n":1e999}}]}}}}'
    found = transfer.bring_in(companion, text)
    assert found.added == 1
    assert found.refused == ("Moment 2: holds a number without an end.",)


def nested(depth: int) -> object:
    found: object = []
    for _level in range(depth - 1):
        found = [found]
    return found


@pytest.mark.parametrize("table", ["moments"])
@pytest.mark.parametrize(("depth", "fine"), [(40, True), (60, False), (800, False)])
def test_lists_within_lists_go_only_so_deep(
    companion: Companion, table: str, depth: int, *, fine: bool
) -> None:
    entry = {"id": "aa", "at": "2026-11-20", "text": "x", "more": nested(depth)}
    added, refused = brought(companion, **{table: [entry]})
    assert added == fine
    name = {"moments": "Moment"}.get(table, table)
    told = f"{name} 1: holds lists within lists, too deep to keep."
    assert refused == (() if fine else (told,))


@pytest.mark.parametrize("depth", [60, 700, 850])
def test_what_went_too_deep_before_can_go_along_and_be_taken_back(
    companion: Companion, depth: int
) -> None:
    deep: dict[str, Json] = {"more": nested(depth)}  # type: ignore[dict-item]
    companion.store.put([("later", "aa", deep)])
    assert transfer.export(companion)["tables"]
    added = brought(companion, moments=[{"id": "bb", "at": "2026-11-20", "text": "x"}])
    assert added == (1, ())
    undo.undo(companion)
    assert "later" in undo.undo(companion).understood
    assert not companion.store.tables().get("later")


def test_the_settings_that_can_be_chosen_come_back(
    companion: Companion, other: Companion
) -> None:
    for name, said in {
        "name": "Bo", "language": "nl", "roles": "leader, coach", "workdays": "Mon-Thu",
        "prompts": "0", "quiet": "18:00-08:30", "language_checks": "off",
        "hide_names": "on", "signature": "time, tea", "buddy": "Ann", "holidays": "nl",
    }.items():  # fmt: skip
        settings.put(companion, name, said)
    left = transfer.bring_in(other, exported(companion))
    assert (left.added, left.conflicts, left.refused) == (0, 0, ())
    assert not other.store.tables().get("settings")
    names = transfer.settings_named("Your name, language,quiet hours, buddy")
    assert names == ("name", "language", "quiet", "buddy")
    taken = transfer.bring_in(other, exported(companion), settings=left.settings_left)
    assert set(taken.settings_taken) == set(left.settings_left)
    for row in settings.rows():
        assert row.device or row.chosen(other) == row.chosen(companion) != row.otherwise
    settings.put(companion, "quiet", "off")
    again = transfer.bring_in(other, exported(companion), settings=["quiet"])
    assert (again.refused, again.settings_taken) == ((), ("quiet",))
    assert settings.value(other, "quiet") == ""
    undo.undo(other)
    assert settings.value(other, "quiet") == "18:00-08:30"


def test_what_is_trusted_never_comes_from_a_file(
    companion: Companion, other: Companion
) -> None:
    value: dict[str, Json] = {"off": ["small"], "trusted": {"evil": ""}, "mine": {}}
    companion.store.put([("settings", "packs", {"value": value})])
    companion.store.put([("settings", "packs_trusted", {"value": {"evil": ""}})])
    both = ["packs", "packs_trusted"]
    assert transfer.bring_in(other, exported(companion)).settings_left == ("packs",)
    assert transfer.bring_in(other, exported(companion), settings=both).settings_taken == (
        "packs",
    )
    assert packs.kept_choices(other).trusted == {}
    undo.undo(other)
    assert not other.store.tables().get("settings")
    for before in ({}, {"mine": "abc"}):
        trusted: dict[str, Json] = {"trusted": {**before}}
        other.store.put([("settings", "packs", {"value": trusted})])
        transfer.bring_in(other, exported(companion), settings=["packs"])
        kept = other.store.tables()["settings"]["packs"]["value"]
        assert kept == {**value, **trusted}


def test_one_s_own_older_export_adds_nothing_and_makes_no_conflict(
    companion: Companion,
) -> None:
    changed = moment(companion, 1, text="as it was")
    gone = moment(companion, 2, text="deleted since")
    older = exported(companion)
    edit.change(companion, "moments", changed.id, {"text": "as it is"})
    edit.delete(companion, "moments", gone.id)
    found = transfer.bring_in(companion, older)
    assert (found.added, found.same, found.conflicts) == (0, 2, 0)
    assert [one.text for one in companion.store.all(Moment)] == ["as it is"]


def test_an_import_that_was_taken_back_can_come_in_again(
    companion: Companion, other: Companion
) -> None:
    text = filled(companion)
    transfer.bring_in(other, text)
    undo.undo(other)
    assert transfer.bring_in(other, text).added == 3


def test_a_table_that_is_not_known_is_refused_once(companion: Companion) -> None:
    refused = ("songs: this coach knows no such entries.",)
    assert brought(companion, songs=[{"id": "a1"}, {"id": "a2"}]) == (0, refused)
    assert not any(companion.store.tables().values())


def test_many_refusals_are_summed_up_and_the_rest_comes_in(companion: Companion) -> None:
    good = {"id": "aa", "at": "2026-11-20", "text": "x"}
    added, refused = brought(companion, moments=[*([{"a": 1}] * 1000), good])
    assert added == 1
    assert refused == (
        *(f"Moment {n}: has no valid id." for n in (1, 2, 3)),
        "Moment: 997 more are refused for the same reason.",
    )


def test_a_file_of_nothing_but_parts_is_refused_before_it_takes_all_there_is(
    companion: Companion,
) -> None:
    parts = ",".join(['{"a":1}'] * 500_001)
    with pytest.raises(CoachError, match="too large"):
        transfer.bring_in(companion, f'{{"format":1,"tables":{{"moments":[{parts}]}}}}')


def test_what_is_no_json_is_told_by_its_line(companion: Companion) -> None:
    with pytest.raises(CoachError, match="something is wrong in line 3"):
        transfer.bring_in(companion, '{"format": 1,\n"tables": {\n"moments": [}\n}')
