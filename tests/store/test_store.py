"""Records go in and come out, and what is acknowledged is in the file."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from coach.model.act import Act, Feedback
from coach.model.errors import CoachError, FolderError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.model.setting import Away, Setting
from coach.store import Store
from tests.found import sure
from tests.store.build import (
    NOON,
    commits,
    ended,
    forked,
    later,
    moment,
    own,
    store,
    texts,
    with_moments,
)

AMSTERDAM = timezone(timedelta(hours=1))
FRIDAY = date(2026, 11, 20)

RECORDS = [
    Person(
        id="p", name="Sanne van der Berg", aliases=("Sanne", "🙂"), side="customer",
        internal=True, rhythm_days=10, remind=False, rest_until=FRIDAY, note="é\n\t'",
    ),
    Moment(id="m", at=datetime(2026, 11, 20, 9, 30, tzinfo=AMSTERDAM), text="", typed="x"),
    Moment(
        id="d", at=FRIDAY, text="coffee", person_ids=("p", "q"), minutes=0, spoken=False,
        tags=("one",), again_on=FRIDAY,
    ),
    Act(id="a", text="call", planned_on=FRIDAY, before=7, sweet_spot=("customer",)),
    Act(id="b", text="call", done_at=FRIDAY, status="done"),
    Feedback(id="f", at=FRIDAY, words="[/b] {x} %s \u200b", score=10, recommended=True),
    Reflection(id="2026-11-20", day=FRIDAY, control=1, heart=10, filter="none"),
    Away(id="w", first=FRIDAY, last=FRIDAY + timedelta(days=3), label="ill"),
    Setting(id="roles", value=["employee", {"more": [1, 2.5, None, True]}]),
]  # fmt: skip


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_comes_back_as_it_went(record: Moment, tmp_path: Path) -> None:
    store(tmp_path).save(record)
    again = store(tmp_path)
    assert again.get(type(record), record.id) == record
    assert again.all(type(record)) == (record,)
    assert store(tmp_path, "two").all(type(record)) == (record,)


def test_no_control_character_is_kept_by_whatever_door(tmp_path: Path) -> None:
    here, typed = store(tmp_path), "a\x01b\x1b[Dc\r\nd\te\x7f\x9b31m"
    here.save(Moment(id="m", at=NOON, text=typed, tags=(typed,)))
    here.save(Setting(id="s", value=[{typed: typed}]))
    here.put([("moments", "n", {"text": typed})], aside=[("moments", "m", {"text": typed})])
    assert own(tmp_path).read_text("ascii").count("abc\\nd\\te") == 6
    assert not re.search(r"\\u00[01789]|\\b", own(tmp_path).read_text("ascii"))


def test_a_line_holds_one_commit_and_leaves_out_what_is_usual(tmp_path: Path) -> None:
    here = store(tmp_path)
    key = here.new_id()
    here.save(Moment(id=key, at=NOON, text="één"), Setting(id="name", value="Jo"))
    line = own(tmp_path).read_text("ascii")
    assert re.fullmatch(r"[0-9a-f]{8} \{.*\}\n", line)
    device = own(tmp_path).stem
    time = int(NOON.timestamp() * 1000)
    assert json.loads(line[9:]) == {
        "s": 1,
        "t": time + 1,
        "n": device,
        "o": [
            ["moments", key, {device: 1}, {"at": NOON.isoformat(), "text": "één"}],
            ["settings", "name", {device: 2}, {"value": "Jo"}],
        ],
    }


def test_nothing_is_touched_before_the_first_use(tmp_path: Path) -> None:
    here = store(tmp_path)
    assert here.all(Moment) == ()
    assert here.all(Person) == ()
    assert here.near(Act) == ()
    assert here.tables() == {}
    assert list(tmp_path.iterdir()) == []


def test_files_and_folders_are_the_users_alone(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "coffee")
    here.drafts.write("log", "half a sen")
    here.device.put("theme", "dusk")
    for path in [tmp_path / "home", tmp_path / "one", *tmp_path.glob("*/**/*")]:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_ids_and_times_only_go_up_while_the_clock_stands_still(tmp_path: Path) -> None:
    ids = []
    for _process in range(3):
        here = store(tmp_path)
        for _entry in range(3):
            one = moment(here)
            ids.append(one.id)
            here.save(one)
    assert all(re.fullmatch("[0-9a-f]{32}", key) for key in ids)
    assert ids == sorted(set(ids))
    times = [commit["t"] for commit in commits(tmp_path)]
    assert times == sorted(set(times))


def test_times_only_go_up_when_the_clock_is_set_back(tmp_path: Path) -> None:
    for days in (0, -365):
        here = store(tmp_path, clock=later(days))
        here.save(moment(here))
    first, second = commits(tmp_path)
    assert second["t"] > first["t"]


def test_deleting_takes_a_record_out_and_leaves_its_line(tmp_path: Path) -> None:
    here = store(tmp_path)
    one, two = moment(here, "one"), moment(here, "two")
    here.save(one, two)
    here.commit(deleted=[one])
    assert texts(here) == texts(store(tmp_path)) == ["two"]
    assert here.get(Moment, one.id) is None
    assert len(commits(tmp_path)) == 2


def test_what_is_as_it_was_is_not_written_again(tmp_path: Path) -> None:
    here = store(tmp_path)
    one = moment(here)
    for _again in range(3):
        here.save(one)
        store(tmp_path).save(one)
    here.commit(deleted=[moment(here, "never saved")])
    here.save()
    assert len(commits(tmp_path)) == 1


def test_true_and_one_are_not_the_same(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Setting(id="calm", value=1))
    here.save(Setting(id="calm", value=True))
    found = sure(store(tmp_path).get(Setting, "calm"))
    assert found.value is True


def test_a_document_named_twice_is_what_it_was_named_last(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Setting(id="name", value="a"), Setting(id="name", value="b"))
    assert here.all(Setting) == (Setting(id="name", value="b"),)
    assert here.conflicts() == ()


def test_fields_of_a_newer_program_survive_a_change(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.put([("people", "p", {"name": "Sanne", "colour": ["blue"]})])
    here.save(Person(id="p", name="Anna", side="customer"))
    here.save(Person(id="p", name="Anna"))
    assert store(tmp_path).document("people", "p") == {"name": "Anna", "colour": ["blue"]}


def test_tables_of_a_newer_program_are_kept_and_exported(tmp_path: Path) -> None:
    store(tmp_path).put([("songs", "1", {"title": "x"}), ("empty", "1", None)])
    assert store(tmp_path).tables() == {"songs": {"1": {"title": "x"}}}


MISFITS = {
    "no name": ("people", {}),
    "a name in figures": ("people", {"name": 5}),
    "no list": ("people", {"name": "a", "aliases": "b"}),
    "a list of figures": ("people", {"name": "a", "aliases": [1]}),
    "a day that does not exist": ("moments", {"at": "2026-02-30", "text": "x"}),
    "a week for a day": ("moments", {"at": "2026-W47-7", "text": "x"}),
    "a day without lines": ("moments", {"at": "20261120", "text": "x"}),
    "a time without offset": ("moments", {"at": "2026-11-20T10:00:00", "text": "x"}),
    "a time in figures": ("moments", {"at": 5, "text": "x", "again_on": 5}),
    "yes for a number": ("moments", {"at": "2026-11-20", "text": "x", "minutes": True}),
    "nothing for a text": ("moments", {"at": "2026-11-20", "text": None}),
    "a status in figures": ("acts", {"text": "x", "status": 5}),
}


@pytest.mark.parametrize(("table", "document"), MISFITS.values(), ids=MISFITS)
def test_a_document_that_does_not_fit_is_kept_and_not_shown(
    table: str, document: dict[str, object], tmp_path: Path
) -> None:
    kinds = {"people": Person, "moments": Moment, "acts": Act}
    kind: type[Person] | type[Moment] | type[Act] = kinds[table]
    store(tmp_path).put([(table, "x", document)])  # type: ignore[list-item]
    here = store(tmp_path)
    assert here.all(kind) == here.near(kind) == here.since(kind, FRIDAY) == ()
    assert here.get(kind, "x") is None
    assert here.document(table, "x") == document
    assert here.health().unreadable == ((table, "x"),)


def test_since_returns_the_days_asked_for_oldest_first(tmp_path: Path) -> None:
    here = store(tmp_path)
    days = [FRIDAY - timedelta(days=n) for n in (0, 3, 1, 2)]
    timed = datetime(2026, 11, 18, 23, 59, tzinfo=AMSTERDAM)
    here.save(*(Moment(id=here.new_id(), at=day, text=f"{day}") for day in days))
    here.save(Moment(id=here.new_id(), at=timed, text="late"))
    found = here.since(Moment, date(2026, 11, 18), date(2026, 11, 19))
    assert [one.text for one in found] == ["2026-11-18", "late", "2026-11-19"]
    assert len(here.since(Moment, date(2026, 11, 18))) == 4
    assert here.since(Moment, FRIDAY, FRIDAY - timedelta(days=1)) == ()


def test_an_act_is_of_the_day_it_was_done_or_else_planned(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(
        Act(id="a", text="", planned_on=FRIDAY, done_at=date(2026, 11, 2), status="done"),
        Act(id="b", text="", planned_on=FRIDAY),
        Act(id="c", text=""),
    )
    assert [act.id for act in here.since(Act, date(2026, 11, 1))] == ["a", "b"]
    assert [act.id for act in here.since(Act, FRIDAY)] == ["b"]


def test_scan_returns_raw_fields_of_every_record(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Moment(id="m", at=NOON, text="x"), Person(id="p", name="Anna"))
    rows = list(here.scan(Moment, "id", "at", "minutes"))
    assert rows == [("m", "2026-11-20T12:00:00+00:00", None)]
    assert list(here.scan(Person, "name")) == [("Anna",)]


def test_what_is_handed_out_is_a_copy(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.put([("settings", "x", {"value": {"deep": [1]}})])
    copies = [here.document("settings", "x"), here.tables()["settings"]["x"]]
    for copy in copies:
        assert copy is not None
        copy["value"]["deep"].append(2)  # type: ignore[call-overload, index, union-attr]
    setting = sure(here.get(Setting, "x"))
    setting.value["deep"].append(3)  # type: ignore[call-overload, index, union-attr]
    assert here.document("settings", "x") == {"value": {"deep": [1]}}


def test_what_is_put_in_can_be_changed_afterwards(tmp_path: Path) -> None:
    here = store(tmp_path)
    value: dict[str, object] = {"value": [1]}
    here.put([("settings", "x", value)])  # type: ignore[list-item]
    value["value"] = 5
    assert here.document("settings", "x") == {"value": [1]}


@pytest.mark.parametrize("value", ["\ud800", float("nan"), {"a": b"b"}], ids=repr)
def test_what_cannot_be_kept_is_refused_and_leaves_no_trace(
    value: object, tmp_path: Path
) -> None:
    here = store(tmp_path)
    here.save(Setting(id="x", value=1))
    before = own(tmp_path).read_bytes()
    with pytest.raises(CoachError):
        here.save(Setting(id="x", value=value))  # type: ignore[arg-type]
    assert own(tmp_path).read_bytes() == before
    here.save(Setting(id="x", value=2))
    assert store(tmp_path).all(Setting) == (Setting(id="x", value=2),)


def test_refresh_tells_whether_others_wrote(tmp_path: Path) -> None:
    app, shell = store(tmp_path), store(tmp_path)
    app.all(Moment)
    assert not app.refresh()
    app.save(moment(app, "mine"))
    assert not app.refresh()
    shell.save(moment(shell, "theirs"))
    assert app.refresh()
    assert not app.refresh()
    assert texts(app) == ["mine", "theirs"]


def test_what_others_wrote_is_told_also_when_writing_found_it(tmp_path: Path) -> None:
    app, shell = store(tmp_path), store(tmp_path)
    app.all(Moment)
    shell.save(moment(shell, "theirs"))
    app.save(moment(app, "mine"))
    assert app.refresh()
    assert not app.refresh()


def test_a_store_that_only_knows_what_is_near_is_refreshed_too(tmp_path: Path) -> None:
    app, shell = store(tmp_path), store(tmp_path)
    assert not app.refresh()
    shell.save(Setting(id="name", value="Jo"))
    assert app.refresh()
    assert app.all(Setting) == (Setting(id="name", value="Jo"),)


def test_many_devices_share_a_folder(tmp_path: Path) -> None:
    for device in ("one", "two", "three"):
        here = store(tmp_path, device)
        here.save(moment(here, device))
    assert sorted(texts(store(tmp_path))) == ["one", "three", "two"]
    assert len(list((tmp_path / "home").iterdir())) == 3


def test_conflicted_copies_of_files_add_nothing(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "coffee")
    data = own(tmp_path).read_bytes()
    for number in range(50):
        copy = tmp_path / "home" / f"copy (conflicted copy {number}).jsonl"
        copy.write_bytes(data)
    assert len(store(tmp_path, "two").all(Moment)) == 1
    assert here.refresh()
    assert len(here.all(Moment)) == 1
    assert here.conflicts() == ()


def test_scratch_files_of_others_are_left_alone(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "coffee")
    for name in ("._x.jsonl", ".x.jsonl.a1b2", "notes.txt", "x.jsonl.tmp"):
        (tmp_path / "home" / name).write_bytes(b"\0\1\2")
    (tmp_path / "home" / "folder.jsonl").mkdir()
    assert len(store(tmp_path, "two").all(Moment)) == 1
    assert len(here.health().files) == 1


def test_a_conflict_shows_one_version_and_keeps_the_other(tmp_path: Path) -> None:
    one = Store(str(tmp_path / "a"), str(tmp_path / "one"), lambda: NOON)
    two = Store(str(tmp_path / "b"), str(tmp_path / "two"), later(1))
    one.save(Person(id="p", name="Anna"))
    two.save(Person(id="p", name="Anne"))
    file = next((tmp_path / "b").glob("*.jsonl"))
    (tmp_path / "a" / file.name).write_bytes(file.read_bytes())
    assert one.refresh()
    (conflict,) = one.conflicts()
    assert conflict.shown.document == {"name": "Anne"}
    assert [other.document for other in conflict.others] == [{"name": "Anna"}]
    assert conflict.others[0].at.astimezone(UTC).date() == FRIDAY
    assert one.all(Person) == (Person(id="p", name="Anne"),)
    one.save(Person(id="p", name="Anne"))
    assert one.conflicts() == ()


def test_the_same_change_on_two_devices_is_no_conflict(tmp_path: Path) -> None:
    for device in ("one", "two"):
        home = tmp_path / device / "home"
        Store(str(home), str(tmp_path / device), lambda: NOON).put(
            [("people", "p", {"name": "Anna"})]
        )
    file = next((tmp_path / "two" / "home").glob("*.jsonl"))
    (tmp_path / "one" / "home" / file.name).write_bytes(file.read_bytes())
    merged = Store(str(tmp_path / "one" / "home"), str(tmp_path / "one"), lambda: NOON)
    assert merged.conflicts() == ()


def test_what_is_kept_aside_is_a_conflict_and_not_shown(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Person(id="p", name="Anna"))
    for _twice in range(2):
        here.put((), aside=[("people", "p", {"name": "Anne"})])
        here.put((), aside=[("people", "p", {"name": "Anna"})])
    assert len(commits(tmp_path)) == 2
    for seen in (here, store(tmp_path), store(tmp_path, "two")):
        assert seen.all(Person) == (Person(id="p", name="Anna"),)
        (conflict,) = seen.conflicts()
        assert [other.document for other in conflict.others] == [{"name": "Anne"}]
        assert seen.health().conflicts == (("people", "p"),)
        assert seen.health().well, "two versions are kept, and nothing is lost"


def test_what_is_saved_in_a_step_is_one_commit_and_none_where_it_fails(
    tmp_path: Path,
) -> None:
    here = store(tmp_path)
    with here.step():
        here.save(moment(here, "one"))
        with here.step():
            here.commit([Person(id="p", name="Bo")], quiet=True)
        assert not commits(tmp_path)
    (line,) = commits(tmp_path)
    assert [change[0] for change in line["o"]] == ["moments", "people"]
    assert "q" not in line

    def fails() -> None:
        with here.step():
            here.save(moment(here, "two"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    with here.step():
        pass
    assert texts(here) == ["one"]
    here.save(moment(here, "three"))
    assert len(commits(tmp_path)) == 2


def test_whoever_is_in_a_step_keeps_other_writers_out(tmp_path: Path) -> None:
    store(tmp_path).save(Person(id="p", name=""))

    def write(letter: str) -> Callable[[], None]:
        def work() -> None:
            here = store(tmp_path)
            for _time in range(20):
                with here.step():
                    person = sure(here.get(Person, "p"))
                    here.save(replace(person, name=person.name + letter))
                    here.device.put("count", len(person.name))

        return work

    assert ended([forked(write(letter)) for letter in "abc"]) == [0] * 3
    person = sure(store(tmp_path).get(Person, "p"))
    assert sorted(person.name) == sorted("abc" * 20)


def test_whoever_sits_in_front_waits_no_longer_after_going_back(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "coffee")
    here.wait_at_most(0.01)
    here.restore(here.backup())
    with (
        store(tmp_path)._journal.writing(),
        pytest.raises(FolderError, match="do it again"),
    ):
        here.save(moment(here))
