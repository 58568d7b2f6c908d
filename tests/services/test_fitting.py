"""What was changed by hand fits together: an act that is done has a day, no other has."""

from datetime import date

import pytest

from coach.companion import Companion
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.services import acts, entries, today
from tests.services.build import FRIDAY, person

MONDAY = date(2026, 11, 23)


def change(companion: Companion, **values: str) -> tuple[Act, str]:
    answer = entries.change(companion, "acts", "a", values)
    assert isinstance(answer.record, Act)
    assert companion.store.get(Act, "a") == answer.record
    return answer.record, answer.understood


def keep(companion: Companion, **fields: object) -> Act:
    anna = person(companion, "Anna")
    given: dict[str, object] = {"text": "call", "person_id": anna.id, **fields}
    act = Act(id="a", **given)  # type: ignore[arg-type]
    companion.store.save(act)
    return act


def test_an_act_set_to_done_was_done_now(companion: Companion) -> None:
    keep(companion, planned_on=MONDAY)
    done, said = change(companion, status="done")
    assert done.done_at == companion.now()
    assert said == "Changed: status. Done on Friday 20 November 2026."
    assert today.look(companion).acts[0].done


def test_an_act_set_to_done_may_have_been_done_before(companion: Companion) -> None:
    keep(companion, planned_on=MONDAY)
    done, _said = change(companion, status="done", done_at="yesterday")
    assert done.done_at == date(2026, 11, 19)


def test_a_day_of_doing_makes_an_act_done(companion: Companion) -> None:
    keep(companion, planned_on=MONDAY)
    done, said = change(companion, done_at="yesterday")
    assert (done.status, done.done_at) == ("done", date(2026, 11, 19))
    assert said == "Changed: done on. Done on Thursday 19 November 2026."


def test_the_day_of_what_was_done_cannot_be_emptied(companion: Companion) -> None:
    acts.finish(companion, keep(companion, planned_on=MONDAY))
    for values in ({"done_at": ""}, {"done_at": "", "status": "done"}):
        with pytest.raises(CoachError, match="What was done has a day"):
            change(companion, **values)


def test_what_is_planned_again_was_not_done(companion: Companion) -> None:
    acts.finish(companion, keep(companion, planned_on=MONDAY))
    planned, said = change(companion, status="planned")
    assert (planned.done_at, planned.planned_on) == (None, MONDAY)
    assert said == (
        "Changed: status. It is not done any more. Planned for Monday 23 November 2026."
    )


def test_what_is_planned_without_a_day_is_for_today(companion: Companion) -> None:
    keep(companion, status="done", done_at=FRIDAY)
    planned, _said = change(companion, status="planned")
    assert planned.planned_on == FRIDAY


def test_a_day_plans_what_waited_as_an_idea(companion: Companion) -> None:
    keep(companion, status="idea")
    planned, said = change(companion, planned_on="monday")
    assert (planned.status, planned.planned_on) == ("planned", MONDAY)
    assert said == "Changed: planned on. Planned for Monday 23 November 2026."


def test_an_older_act_without_its_day_can_still_be_reworded(companion: Companion) -> None:
    keep(companion, status="done")
    changed, said = change(companion, text="call Anna")
    assert (changed.text, changed.done_at) == ("call Anna", None)
    assert said == "Changed: text."


def test_what_was_planned_again_is_done_when_it_is_done(companion: Companion) -> None:
    act = keep(companion, status="planned", done_at=date(2026, 10, 1))
    answer = acts.finish(companion, act)
    assert isinstance(answer.record, Act)
    assert answer.record.done_at == companion.now()
