"""Any entry can be named, changed, deleted and brought back."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model import kinds
from coach.model.act import Act
from coach.model.direction import Branch, Course, Obstacle, Value
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services.editing import edit, fields, undo
from coach.services.log import add
from tests.found import sure
from tests.services.build import FRIDAY, moment, person


def test_an_entry_is_named_by_code_fragment_or_person(companion: Companion) -> None:
    anna = person(companion, "Anna de Vries")
    kept = moment(companion, 1, anna, text="koffie bij de automaat")
    assert edit.choose(companion, kept.id[-6:]).record == kept
    assert edit.choose(companion, "AUTOMAAT").record == kept
    assert edit.choose(companion, "anna de vries").record == anna


def test_whatever_stands_in_the_log_can_be_named() -> None:
    assert {kind.table for kind in kinds.logged()} <= {*edit.tables()}


def test_more_than_one_is_listed_and_nothing_is_guessed(companion: Companion) -> None:
    first, second = moment(companion, 1, text="koffie"), moment(companion, 2, text="koffie")
    with pytest.raises(CoachError) as asked:
        edit.choose(companion, "koffie")
    assert first.id[-6:] in str(asked.value)
    assert second.id[-6:] in str(asked.value)


@pytest.mark.parametrize(
    ("field", "said", "value"),
    [("text", "thee", "thee"), ("kind", "appreciated", "appreciate"), ("kind", "", None),
     ("at", "gisteren", date(2026, 11, 19)), ("minutes", "20", 20),
     ("tags", "#een, twee", ("een", "twee")), ("again_on", "dinsdag", date(2026, 11, 24)),
     ("spoken", "nee", False), ("side", "customer", "customer")],
)  # fmt: skip
def test_a_field_is_read_as_it_is_typed(
    companion: Companion, field: str, said: str, value: object
) -> None:
    kept = moment(companion, 3, kind="listen")
    edit.change(companion, "moments", kept.id, {field: said})
    changed = companion.store.get(Moment, kept.id)
    assert getattr(changed, field) == value


@pytest.mark.parametrize("said", ["luisteren", "Listened", "geluisterd", "LISTEN"])
def test_a_kind_is_changed_with_any_word_that_a_line_knows(
    companion: Companion, said: str
) -> None:
    kept = moment(companion, 3, kind="help")
    edit.change(companion, "moments", kept.id, {"kind": said})
    changed = sure(companion.store.get(Moment, kept.id))
    assert changed.kind == "listen"


@pytest.mark.parametrize("spoken", i18n.LANGUAGES)
def test_days_are_written_as_the_language_has_them_and_read_back_whole(
    companion: Companion, spoken: str
) -> None:
    i18n.use(spoken)
    months = [date(2025, month, 20) for month in range(1, 13)]
    times = [datetime(d.year, d.month, 1, 9, 5, 7, tzinfo=UTC) for d in months]
    for at in (*months, *times):
        kept = moment(companion, 3, text="koffie")
        kept = replace(kept, at=at, again_on=date(2027, at.month, 28))
        companion.store.save(kept)
        shown = {field.name: field.value for field in edit.fields(companion, kept)}
        assert str(at.year) not in shown["at"].split()[0]
        for name in ("at", "again_on"):
            edit.change(companion, "moments", kept.id, {name: shown[name]})
        assert companion.store.get(Moment, kept.id) == kept
        iso = {"at": "2025-03-04 10:30", "again_on": "2027-03-04"}
        edit.change(companion, "moments", kept.id, iso)
        changed = sure(companion.store.get(Moment, kept.id))
        assert changed.again_on == date(2027, 3, 4)
        assert isinstance(changed.at, datetime)
        assert f"{changed.at:%Y-%m-%d %H:%M}" == "2025-03-04 10:30"


def test_a_day_written_out_is_the_day_it_says(companion: Companion) -> None:
    for spoken in i18n.LANGUAGES:
        i18n.use(spoken)
        for month in range(1, 13):
            day = date(2025, month, 20)
            field = fields.reader_of(Moment)["again_on"]
            said = fields.typed(field, day, {})
            assert fields.parsed(field, said, companion.now(), ()) == day


def test_an_unknown_field_is_answered_in_the_words_that_can_be_typed(
    companion: Companion,
) -> None:
    kept = moment(companion, 1)
    for spoken, word, other in (
        ("en", "again_on", "tekst"),
        ("nl", "terugkomen_op", "text"),
    ):
        i18n.use(spoken)
        with pytest.raises(CoachError) as asked:
            edit.change(companion, "moments", kept.id, {"foo": "1"})
        assert word in str(asked.value)
        assert f" {other}," not in str(asked.value)
        edit.change(companion, "moments", kept.id, {word: "2027-03-04", "text": "ja"})


@pytest.mark.parametrize(
    ("field", "said"),
    [("minutes", "many"), ("at", ""), ("at", "morgen"), ("kind", "zweven"),
     ("nothing", "1"), ("person_ids", "Niemand"), ("id", "x")],
)  # fmt: skip
def test_what_does_not_fit_changes_nothing(
    companion: Companion, field: str, said: str
) -> None:
    kept = moment(companion, 3)
    with pytest.raises(CoachError):
        edit.change(companion, "moments", kept.id, {"text": "anders", field: said})
    assert companion.store.get(Moment, kept.id) == kept


def test_every_field_reads_back_what_it_shows(companion: Companion) -> None:
    anna = person(companion, "Anna", "customer", aliases=("An", "Annie"), rhythm_days=4)
    full = moment(companion, 2, anna, kind="trust", minutes=5, tags=("a", "b"),
                  again_on=date(2026, 12, 1), spoken=True, channel="phone")  # fmt: skip
    for table, record in (("people", anna), ("moments", full)):
        shown = {f.name: f.value for f in edit.fields(companion, record)}
        edit.change(companion, table, record.id, shown)
    assert companion.store.get(Person, anna.id) == anna
    assert companion.store.get(Moment, full.id) == full


def test_a_deleted_entry_comes_back_with_undo(companion: Companion) -> None:
    kept = moment(companion, 1)
    edit.delete(companion, "moments", kept.id)
    assert companion.store.get(Moment, kept.id) is None
    undo.undo(companion)
    assert companion.store.get(Moment, kept.id) == kept


def test_somebody_with_entries_is_not_deleted(companion: Companion) -> None:
    anna = person(companion, "Anna")
    moment(companion, 1, anna)
    with pytest.raises(CoachError, match="archived=yes"):
        edit.delete(companion, "people", anna.id)


def test_undo_goes_further_back_each_time(companion: Companion) -> None:
    add.note(companion, "een")
    add.note(companion, "twee")
    undo.undo(companion)
    assert [m.text for m in companion.store.all(Moment)] == ["een"]
    undo.undo(companion)
    assert companion.store.all(Moment) == ()


def test_codes_that_clash_are_told_longer(companion: Companion) -> None:
    for start in ("aa", "bb"):
        record_id = f"{start}0000123456"
        companion.store.save(Moment(id=record_id, at=FRIDAY, text=start))
    with pytest.raises(CoachError) as asked:
        edit.choose(companion, "123456")
    told = [line.split()[0] for line in str(asked.value).splitlines()[1:]]
    assert len(set(told)) == 2
    assert {edit.choose(companion, code).record.id[:2] for code in told} == {"aa", "bb"}


def test_namesakes_are_told_apart_by_code(companion: Companion) -> None:
    first, second = person(companion, "Anna"), person(companion, "Anna")
    with pytest.raises(CoachError) as asked:
        edit.choose(companion, "Anna")
    assert first.id[-6:] in str(asked.value)
    assert second.id[-6:] in str(asked.value)


def test_a_branch_keeps_what_belongs_to_it_when_the_line_of_them_is_changed(
    companion: Companion,
) -> None:
    tree = Obstacle(
        id=companion.store.new_id(),
        text="the form",
        branches=(
            Branch(text="call first", effort="small", chosen=True, outcome="it worked"),
            Branch(text="skip it", effort="large"),
        ),
    )
    companion.store.save(tree)

    def branches(said: str) -> tuple[Branch, ...]:
        answer = edit.change(companion, "obstacles", tree.id, {"branches": said})
        assert isinstance(answer.record, Obstacle)
        return answer.record.branches

    called, skipped = tree.branches
    assert branches("skip it; call first") == (skipped, called)
    reworded = replace(called, text="call before")
    assert branches("skip it; call before") == (skipped, reworded)
    assert branches("call before; write; skip it") == (
        reworded,
        Branch(text="write"),
        skipped,
    )
    assert branches("write") == (Branch(text="write"),)


def test_a_value_keeps_its_example_when_its_behaviours_are_changed(
    companion: Companion,
) -> None:
    kept = Value(name="near", behaviours=("call",), example="Anna", by="Bo")
    course = Course(id=companion.store.new_id(), statement="closer", values=(kept,))
    companion.store.save(course)
    answer = edit.change(companion, "course", course.id, {"values": "near: call, visit"})
    assert isinstance(answer.record, Course)
    assert answer.record.values == (replace(kept, behaviours=("call", "visit")),)


def test_of_many_that_fit_the_first_are_listed_and_the_rest_is_counted(
    companion: Companion,
) -> None:
    for number in range(11):
        moment(companion, number, text="koffie")
    with pytest.raises(CoachError) as asked:
        edit.choose(companion, "koffie")
    lines = str(asked.value).splitlines()
    assert (len(lines), lines[-1]) == (10, "  … and 3 more")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "a result, my strength"), ("nl", "een resultaat,mijn kracht")],
)
def test_several_of_a_few_are_typed_in_words(
    companion: Companion, language: str, said: str
) -> None:
    i18n.use(language)
    companion.store.save(Act(id="a", text="bread"))
    edit.change(companion, "acts", "a", {"sweet_spot": said})
    assert companion.store.all(Act)[0].sweet_spot == ("result", "strength")
    told = {
        one.name: one.value for one in edit.fields(companion, companion.store.all(Act)[0])
    }
    assert told["sweet_spot"] == said.replace(",m", ", m")
    with pytest.raises(CoachError, match=said.partition(",")[0]):
        edit.change(companion, "acts", "a", {"sweet_spot": "zebra"})
