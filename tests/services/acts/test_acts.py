"""Small acts: two a day, small, done and heard back."""

from datetime import date

import pytest

from coach.companion import Companion
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError
from coach.services.acts import acts, feedback
from coach.services.answer import Answer
from coach.services.editing import edit
from coach.services.people import lookup
from tests.found import record_in


def planned(answer: Answer) -> Act:
    return record_in(answer, Act)


def heard(answer: Answer) -> Feedback:
    return record_in(answer, Feedback)


def test_an_act_is_planned_for_today_unless_a_day_is_said(companion: Companion) -> None:
    now = planned(acts.plan(companion, "kaartje schrijven"))
    assert now.planned_on == date(2026, 11, 20)
    later = planned(acts.plan(companion, "maandag: bellen"))
    assert (later.planned_on, later.text) == (date(2026, 11, 23), "bellen")


def test_a_third_act_of_a_day_waits_as_an_idea(companion: Companion) -> None:
    acts.plan(companion, "een")
    acts.plan(companion, "twee")
    answer = acts.plan(companion, "drie")
    assert (planned(answer).status, planned(answer).planned_on) == ("idea", None)
    assert "idea" in answer.understood
    assert planned(acts.plan(companion, "vier", on="morgen")).status == "planned"


@pytest.mark.parametrize(("minutes", "hints"), [(15, 0), (16, 1), (None, 0)])
def test_a_large_act_is_offered_a_smaller_cut(
    companion: Companion, minutes: int | None, hints: int
) -> None:
    assert len(acts.plan(companion, "taart bakken", minutes=minutes).hints) == hints


def test_an_act_for_somebody_new_adds_them(companion: Companion) -> None:
    answer = acts.plan(
        companion, "bloemen", person="Mevrouw Bos", detail="houdt van  pioenen"
    )
    assert [p.name for p in answer.people_added] == ["Mevrouw Bos"]
    assert planned(answer).detail == "houdt van pioenen"
    again = acts.plan(companion, "bellen", person="bos")
    assert again.people_added == ()
    assert planned(again).person_id == planned(answer).person_id


def test_a_day_that_has_passed_is_not_planned(companion: Companion) -> None:
    with pytest.raises(CoachError, match="already been"):
        acts.plan(companion, "bellen", on="2026-11-02")


def test_finishing_keeps_marks_and_offers_to_hear_back(companion: Companion) -> None:
    act = planned(acts.plan(companion, "bloemen"))
    done = planned(acts.finish(companion, act, before=7, after=9))
    assert (done.status, done.before, done.after) == ("done", 7, 9)
    assert companion.store.get(Act, act.id) == done


def test_only_one_act_waiting_needs_no_name(companion: Companion) -> None:
    act = planned(acts.plan(companion, "bloemen brengen"))
    assert acts.choose(companion, None).id == act.id
    acts.plan(companion, "bellen met Piet")
    with pytest.raises(CoachError, match="Which one"):
        acts.choose(companion, None)
    assert acts.choose(companion, "BLOEMEN").id == act.id
    assert acts.choose(companion, act.id[-6:]).id == act.id


def test_feedback_finds_the_act_it_is_about(companion: Companion) -> None:
    lookup.add(companion, "Klaas", "customer")
    act = planned(acts.plan(companion, "bloemen", person="Klaas"))
    acts.finish(companion, act)
    kept = heard(feedback.keep(companion, "wat attent", person="Klaas", score=9))
    assert (kept.act_id, kept.score, kept.score_kind) == (act.id, 9, "mark_10")
    assert kept.words == "wat attent"


def test_whom_it_is_for_is_asked_when_two_may_be_meant(companion: Companion) -> None:
    lookup.add(companion, "Anna de Vries")
    second = lookup.add(companion, "Anna Bakker").record
    with pytest.raises(lookup.AmbiguousNameError):
        acts.plan(companion, "kaartje voor @Anna")
    act = planned(acts.plan(companion, "kaartje voor @Anna", chosen={"Anna": second.id}))
    assert act.person_id == second.id


def test_what_a_plan_has_no_place_for_stays_in_its_text(companion: Companion) -> None:
    answer = acts.plan(companion, "act @Anna opnieuw:dinsdag +helpen 7..9 5m")
    act = planned(answer)
    assert act.text == "act Anna opnieuw:dinsdag 7..9"
    assert (act.size_min, act.kind, act.before, act.after) == (5, "help", None, None)
    assert "“opnieuw:dinsdag” and “7..9” stay in the text" in answer.understood


def test_a_length_said_apart_leaves_the_one_in_the_line(companion: Companion) -> None:
    act = planned(acts.plan(companion, "call 20m", minutes=5))
    assert (act.text, act.size_min) == ("call 20m", 5)


def test_acts_of_the_same_words_are_told_by_person_and_day(companion: Companion) -> None:
    acts.plan(companion, "card", person="Anna")
    acts.plan(companion, "card", person="Bo", on="tomorrow")
    acts.plan(companion, "card")
    acts.plan(companion, "card for all")
    with pytest.raises(CoachError) as asked:
        acts.choose(companion, "card")
    first, *lines = str(asked.value).splitlines()
    assert first == "Which one do you mean?"
    assert [line.split("  ")[-1] for line in lines] == [
        "card · Anna · today", "card · today", "card · Bo · tomorrow",
        "card for all · Idea",
    ]  # fmt: skip


def test_a_third_act_says_where_it_waits_and_how_to_plan_it(companion: Companion) -> None:
    for _number in range(3):
        answer = acts.plan(companion, "card")
    code = answer.record.id[-6:]
    assert answer.hints[0] == (
        f"It stands in the log. To plan it: coach edit {code} planned_on=tomorrow"
    )
    changed = edit.change(companion, "acts", answer.record.id, {"planned_on": "tomorrow"})
    assert "Planned for tomorrow." in changed.understood


def test_a_known_name_in_the_words_says_who_said_it(companion: Companion) -> None:
    bo = lookup.add(companion, "Bo Jansen", "customer").record
    answer = feedback.keep(companion, "Bo zei: top")
    assert (heard(answer).person_id, heard(answer).words) == (bo.id, "Bo zei: top")
    assert answer.understood.startswith("Kept what came back: Bo Jansen. No survey for Bo")
    assert "Bo Jansen stands in the words" in answer.hints[0]


@pytest.mark.parametrize(
    "said", ["top", "bo zei: top", "Bo en Anna zeiden: top", "Sanne zei: top"]
)
def test_where_nobody_is_certain_it_is_asked_who_said_it(
    companion: Companion, said: str
) -> None:
    for name in ("Bo", "Anna", "Sanne Bakker", "Sanne de Vries"):
        lookup.add(companion, name, "customer")
    answer = feedback.keep(companion, said)
    assert heard(answer).person_id is None
    assert "--from NAME" in answer.hints[0]


def test_whom_feedback_is_from_is_not_guessed_once_said(companion: Companion) -> None:
    lookup.add(companion, "Bo", "customer")
    anna = lookup.add(companion, "Anna", "customer").record
    answer = feedback.keep(companion, "Bo zei: top", person="Anna")
    assert (heard(answer).person_id, answer.hints) == (anna.id, ())
