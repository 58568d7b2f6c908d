"""No edit makes a record unreadable to its own table, whatever its kind and field."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from coach.companion import Companion
from coach.model import kinds
from coach.model.act import Act, Feedback
from coach.model.direction import (
    Branch,
    Course,
    Definition,
    Frame,
    Measure,
    Obstacle,
    Picture,
    Room,
    Value,
)
from coach.model.errors import CoachError
from coach.model.exercise import Run
from coach.model.idea import Ambition, Contribution, Idea
from coach.model.lenses import LensResult, LensWins
from coach.model.meeting import Meeting, Promise, Topic
from coach.model.moment import Moment
from coach.model.pattern import Pattern, Slip
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.model.review import Review
from coach.model.setting import Away
from coach.services.editing import edit
from coach.services.entries import corpus
from coach.store import Store
from coach.store.records import document_of, record_of
from tests.conftest import NOW
from tests.services.build import FRIDAY

RECORDS: tuple[Any, ...] = (
    Person(id="p", name="Anna"), Act(id="a", text="tea", planned_on=FRIDAY),
    Act(id="ad", text="tea", status="done", done_at=FRIDAY), Idea(id="i", title="a bell"),
    Ambition(id="am", text="no rain", contributions=(Contribution("Bo", "tea"),)),
    Obstacle(id="o", text="the printer", branches=(Branch(text="by hand"),)),
    Pattern(id="pa", name="at once"), Moment(id="m", at=NOW, text="coffee"),
    Measure(id="me", name="the mark"),
    Course(id="c", statement="near", values=(Value(name="near"),)),
    Frame(id="f", text="the law"), Room(id="ro", text="an hour"),
    Definition(id="d", sentence="we listen"), Picture(id="pi", sentence="a cup of tea"),
    Feedback(id="fe", at=NOW, words="thanks"),
    Reflection(id="2026-11-20", day=FRIDAY, control=7),
    Run(id="r", pack_ref="a/b", title="x", started_at=NOW, finished_at=NOW),
    Run(id="rh", pack_ref="a/b", title="x", started_at=NOW),
    Slip(id="s", pattern_id="pa", at=NOW),
    Review(id="week-2026-11-16", period=FRIDAY, written_on=FRIDAY, glad_of="tea"),
    LensResult(id="l", title="Seven lenses", wins=(LensWins(lens="x", name="X", wins=1),)),
    Topic(id="t", text="the move"), Promise(id="pr", text="the book", due_on=FRIDAY),
    Meeting(id="mt", day=FRIDAY, text="it went well"),
    Away(id="aw", first=FRIDAY, last=FRIDAY),
)  # fmt: skip
TYPED = (
    "", "7", "0", "10000000000000", "yes", "nee", "yesterday", "gisteren 14:30",
    "tomorrow", "next friday", "2026-02-30", "every monday", "Anna", "a: b, c; d", "x, y",
    "\u0000", "\ud800", "😀" * 300, "9999-12-31", "=", ";", ",",
)  # fmt: skip


def test_every_kind_is_tried() -> None:
    assert {type(one) for one in RECORDS} == {kind.record for kind in kinds.entries()}


EACH = pytest.mark.parametrize(
    "record", RECORDS, ids=lambda one: f"{type(one).__name__}-{one.id}"
)


@EACH
def test_whatever_is_typed_in_whichever_field_it_stays_readable(
    record: Any, companion: Companion
) -> None:
    companion.store.save(Person(id="p", name="Anna"))
    there, tried = edit.fields(companion, record), 0
    for field in there:
        for said in (*TYPED, *field.choices):
            try:
                read = edit.read_fields(companion, record, {field.name: said})
                changed, _more = edit.apply(companion, record, read)
            except CoachError:
                continue
            tried += 1
            found = record_of(type(record), record.id, document_of(changed))
            assert found == changed, (field.name, said)
            shown = {one.name: one.value for one in edit.fields(companion, changed)}
            again, _more = edit.apply(
                companion, changed, edit.read_fields(companion, changed, shown)
            )
            assert again == changed, (field.name, said)
    assert tried or not there


@EACH
def test_after_an_edit_it_is_there_for_everybody(record: Any, companion: Companion) -> None:
    kind = kinds.kind_of(type(record))
    companion.store.save(Person(id="p", name="Anna"), Pattern(id="pa", name="at once"))
    companion.store.save(record)
    names = [one.name for one in edit.fields(companion, record)]
    days = {name: "yesterday" for name in names if name in ("at", "done_at", "finished_at")}
    with suppress(CoachError):
        edit.change(companion, kind.table, record.id, days or {names[0]: "otherwise"})
    fresh = Store(companion.store.home, companion.store.state, lambda: NOW)
    assert fresh.get(kind.record, record.id) is not None
    if kind.glyph:
        found = corpus.entries(Companion(fresh, lambda: NOW))
        assert (kind.table, record.id) in {(one.table, one.id) for one in found}


def test_a_filled_in_exercise_goes_to_another_day_and_stays_in_its_series(
    companion: Companion,
) -> None:
    run = next(one for one in RECORDS if one.id == "r")
    companion.store.save(run)
    edit.change(companion, "runs", "r", {"when": "yesterday"})
    changed = companion.store.get(Run, "r")
    assert changed
    assert changed.finished_at == NOW - timedelta(days=1)
    day = FRIDAY - timedelta(days=1)
    assert companion.store.since(Run, day, day) == (changed,)


def test_half_an_exercise_is_not_done_by_an_edit(companion: Companion) -> None:
    half = next(one for one in RECORDS if one.id == "rh")
    companion.store.save(half)
    with pytest.raises(CoachError, match="when it is finished"):
        edit.change(companion, "runs", "rh", {"when": "yesterday"})
    companion.store.save(replace(half, finished_at=NOW))
    with pytest.raises(CoachError, match="When cannot be empty"):
        edit.change(companion, "runs", "rh", {"when": ""})


def test_what_its_table_could_not_read_again_is_not_written(companion: Companion) -> None:
    wrong: Any = FRIDAY
    half = next(one for one in RECORDS if one.id == "rh")
    with pytest.raises(CoachError, match="unreadable"):
        companion.store.save(replace(half, finished_at=wrong))
    assert companion.store.get(Run, "rh") is None
