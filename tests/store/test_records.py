"""Records with a part that is a dataclass of its own come back as they went."""

from datetime import UTC, date, datetime
from pathlib import Path

from coach.model.pattern import Pattern, Plan
from coach.model.prompt import Nudge, nudge_id
from coach.store import Store

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def store(folder: Path) -> Store:
    return Store(str(folder / "home"), str(folder / "state"), lambda: NOON)


def test_a_plan_comes_back_with_its_pattern(tmp_path: Path) -> None:
    plan = Plan(if_cue="the queue grows", weekdays=(0, 3), paused_on=date(2026, 11, 2))
    kept = Pattern(id="0" * 32, name="Rushing", plan=plan)
    store(tmp_path).save(kept)
    assert store(tmp_path).get(Pattern, kept.id) == kept
    assert store(tmp_path).near(Pattern) == (kept,)


def test_an_empty_plan_takes_no_room(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Pattern(id="0" * 32, name="Rushing"))
    assert here.document("patterns", "0" * 32) == {"name": "Rushing"}


def test_what_a_newer_program_knows_of_a_plan_survives(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.put([("patterns", "p", {"name": "a", "plan": {"tiny": "b", "colour": "blue"}})])
    found = here.get(Pattern, "p")
    assert found is not None
    here.save(Pattern(id="p", name="c", plan=found.plan))
    assert here.document("patterns", "p") == {
        "name": "c",
        "plan": {"tiny": "b", "colour": "blue"},
    }


def test_what_is_no_plan_is_left_alone(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.put([("patterns", "p", {"name": "a", "plan": "soon"})])
    here.put([("patterns", "q", {"name": "a", "plan": {"weekdays": [True]}})])
    assert here.all(Pattern) == ()


def test_figures_come_back_as_figures(tmp_path: Path) -> None:
    kept = Nudge(
        id="2026-11-20-r", rule="r", shown_at=NOON, facts={"n": 3, "exp": 10.5, "w": "a, b"}
    )
    store(tmp_path).save(kept)
    assert store(tmp_path).since(Nudge, NOON.date()) == (kept,)


def test_the_oldest_is_the_first_with_a_day(tmp_path: Path) -> None:
    here = store(tmp_path)
    assert here.oldest(Nudge) == ""
    here.put([("nudges", "broken", {"rule": "r"})])
    assert here.oldest(Nudge) == ""
    days = [date(2026, 1, n) for n in (5, 3, 9)]
    here.save(*(Nudge(id=nudge_id("r", day), rule="r", shown_at=day) for day in days))
    assert here.oldest(Nudge) == "2026-01-03"
