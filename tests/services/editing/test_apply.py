"""What was changed by hand fits together: an act that is done has a day, no other has."""

from datetime import date

import pytest

from coach.companion import Companion
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.services import wording
from coach.services.acts import acts, feedback
from coach.services.editing import edit
from coach.services.log import add
from coach.services.people import lookup
from coach.services.reflection import reflect
from coach.services.today import today
from tests.services.build import FRIDAY, person

MONDAY = date(2026, 11, 23)


def change(companion: Companion, **values: str) -> tuple[Act, str]:
    answer = edit.change(companion, "acts", "a", values)
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
    assert said == "Small act “call”: status changed. Done (today)."
    assert today.page(companion).acts[0].done


def test_an_act_set_to_done_may_have_been_done_before(companion: Companion) -> None:
    keep(companion, planned_on=MONDAY)
    done, _said = change(companion, status="done", done_at="yesterday")
    assert done.done_at == date(2026, 11, 19)


def test_a_day_of_doing_makes_an_act_done(companion: Companion) -> None:
    keep(companion, planned_on=MONDAY)
    done, said = change(companion, done_at="yesterday")
    assert (done.status, done.done_at) == ("done", date(2026, 11, 19))
    assert said == "Small act “call”: done on changed. Done (yesterday)."


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
        "Small act “call”: status changed. It is not done any more. "
        "Planned for Monday 23 November."
    )


def test_what_is_planned_without_a_day_is_for_today(companion: Companion) -> None:
    keep(companion, status="done", done_at=FRIDAY)
    planned, _said = change(companion, status="planned")
    assert planned.planned_on == FRIDAY


def test_a_day_plans_what_waited_as_an_idea(companion: Companion) -> None:
    keep(companion, status="idea")
    planned, said = change(companion, planned_on="monday")
    assert (planned.status, planned.planned_on) == ("planned", MONDAY)
    assert said == ("Small act “call”: planned on changed. Planned for Monday 23 November.")


def test_an_older_act_without_its_day_can_still_be_reworded(companion: Companion) -> None:
    keep(companion, status="done")
    changed, said = change(companion, text="call Anna")
    assert (changed.text, changed.done_at) == ("call Anna", None)
    assert said == "Small act “call”: text (call Anna) changed."


def test_what_was_planned_again_is_done_when_it_is_done(companion: Companion) -> None:
    act = keep(companion, status="planned", done_at=date(2026, 10, 1))
    answer = acts.finish(companion, act)
    assert isinstance(answer.record, Act)
    assert answer.record.done_at == companion.now()


def test_the_text_of_what_is_only_text_cannot_be_emptied(companion: Companion) -> None:
    kept = {
        "moments": add.note(companion, "tea").record,
        "acts": keep(companion),
        "feedback": feedback.keep(companion, "lovely").record,
    }
    for table, record in kept.items():
        field = "words" if table == "feedback" else "text"
        for nothing in ("", "  ", "\u200b"):
            with pytest.raises(CoachError, match="cannot be empty"):
                edit.change(companion, table, record.id, {field: nothing})


def test_a_score_says_enough_without_words(companion: Companion) -> None:
    kept = feedback.keep(companion, "lovely", score=9).record
    assert edit.change(companion, "feedback", kept.id, {"words": ""}).record


def test_the_note_of_a_day_may_be_emptied(companion: Companion) -> None:
    kept = reflect.reflect(companion, FRIDAY, control=7, text="busy").record
    assert edit.change(companion, "reflections", kept.id, {"text": ""}).record


def test_nobody_is_renamed_to_somebody_else(companion: Companion) -> None:
    bo, piet = person(companion, "Bo", aliases=("Bobbie",)), person(companion, "Piet")
    for name in ("Bo", "bo", "Bobbie"):
        with pytest.raises(CoachError, match="Bo is known already"):
            edit.change(companion, "people", piet.id, {"name": name})
    assert edit.change(companion, "people", bo.id, {"name": "Bo"}).record == bo
    edit.change(companion, "people", piet.id, {"name": "Bo Jansen"})


@pytest.mark.parametrize(
    ("table", "field"), [("moments", "person_ids"), ("acts", "person_id")]
)
def test_a_first_name_says_who_it_was_when_only_one_has_it(
    companion: Companion, table: str, field: str
) -> None:
    kept = {"moments": add.note(companion, "tea").record, "acts": keep(companion)}
    sanne = person(companion, "Sanne de Vries")
    changed = edit.change(companion, table, kept[table].id, {field: "Sanne"}).record
    who = (sanne.id,) if table == "moments" else sanne.id
    assert getattr(changed, field) == who
    person(companion, "Sanne Bakker")
    with pytest.raises(CoachError, match="may be Sanne de Vries, Sanne Bakker"):
        edit.change(companion, table, kept[table].id, {field: "sanne"})


def test_namesakes_are_told_apart_by_a_code(companion: Companion) -> None:
    first, second = person(companion, "Bo"), person(companion, "Bo")
    with pytest.raises(CoachError, match="the code in brackets") as asked:
        lookup.resolve(companion, "Bo")
    for one in (first, second):
        code = wording.code(one.id, (first.id, second.id))
        assert code in str(asked.value)
        assert lookup.resolve(companion, code) == one
