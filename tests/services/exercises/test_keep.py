"""What an answer becomes: every field of every kind of record, filled as it was said."""

from datetime import date
from typing import Any

import pytest

from coach.companion import Companion
from coach.model.act import Act
from coach.model.direction import Branch, Course, Definition, Measure, Value
from coach.model.exercise import Run
from coach.model.idea import Contribution, Idea
from coach.model.moment import Moment
from coach.model.pattern import Pattern
from coach.model.person import Person
from coach.model.types import Json
from coach.services.acts import acts
from coach.services.answer import Answer
from coach.services.exercises import exercises, keep
from coach.services.exercises.keep import LONGEST_NAME
from coach.services.people import lookup
from coach.store import Store
from tests.conftest import NOW
from tests.packing import EXERCISE, MANIFEST, source
from tests.services.build import person

HEAD = EXERCISE.partition("[[step]]")[0].replace('"near"', '"into"')
TODAY = NOW.date()


def steps(to: str, said: dict[str, Json]) -> str:
    """Return an exercise with a question for each of these fields, in this order."""
    text = HEAD
    for name, value in said.items():
        step = name.replace("_", "-")
        kind = "list" if isinstance(value, list) else "line"
        asked = f'id = "{step}"\nkind = "{kind}"\nask = {{ en = "x", nl = "y" }}'
        text += f"[[step]]\n{asked}\n"
    for name in said:
        step = name.replace("_", "-")
        text += f'[[offer]]\nfrom = "{step}"\nto = "{to}"\nfield = "{name}"\n'
    return text


def become(store: Store, to: str, **said: Json) -> Answer:
    """Say this to an exercise, and turn it into the record."""
    only = source({"pack.toml": MANIFEST, "exercises/into.toml": steps(to, said)})
    companion = Companion(store, lambda: NOW, only=only)
    answers: Json = {name.replace("_", "-"): value for name, value in said.items()}
    run = Run(
        id=store.new_id(), pack_ref="tried/into", title="Into", started_at=NOW,
        finished_at=NOW, answers=answers,
    )  # fmt: skip
    store.save(run)
    (offer,) = keep.offers(companion, run)
    return keep.keep_as(companion, run, offer)


def test_an_act_has_its_detail_its_person_and_its_day(store: Store) -> None:
    anna = person(Companion(store, lambda: NOW), "Anna", "colleague")
    answer = become(
        store, "act", text="Look up", detail="slowly", person_id="anna",
        planned_on="2026-11-27",
    )  # fmt: skip
    (act,) = store.all(Act)
    assert (act.text, act.detail, act.person_id) == ("Look up", "slowly", anna.id)
    assert (act.planned_on, act.status) == (date(2026, 11, 27), "planned")
    assert act.pack_ref == "tried/into"
    assert (answer.record, answer.people_added) == (act, ())
    assert answer.understood.splitlines() == [
        "Planned for Friday 27 November: Look up",
    ]  # fmt: skip
    assert answer.hints == ()


@pytest.mark.parametrize("said", ["soon", ""])
def test_an_act_without_a_day_is_for_today(store: Store, said: str) -> None:
    become(store, "act", text="Look up", planned_on=said)
    assert store.all(Act)[0].planned_on == TODAY


def test_an_act_for_tomorrow_is_for_the_next_day_that_one_works(store: Store) -> None:
    become(store, "act", text="Look up", planned_on="tomorrow")
    assert store.all(Act)[0].planned_on == date(2026, 11, 23), "a Monday; today is Friday"


def test_a_third_act_on_a_day_waits_as_an_idea(store: Store) -> None:
    for text in ("one", "two"):
        acts.plan(Companion(store, lambda: NOW), text)
    answer = become(store, "act", text="three")
    assert [(act.status, act.planned_on) for act in store.all(Act)] == [
        ("planned", TODAY), ("planned", TODAY), ("idea", None),
    ]  # fmt: skip
    assert "in the log it waits as an idea" in answer.understood


def test_somebody_new_is_kept_along_and_asked_about(store: Store) -> None:
    answer = become(store, "act", text="Ask", person_id="@Bo")
    (bo,) = store.all(Person)
    assert bo.name == "Bo"
    assert store.all(Act)[0].person_id == bo.id
    assert answer.people_added == (bo,)
    assert answer.hints == lookup.ask_side((bo,))


def test_a_name_of_two_people_makes_nothing(store: Store) -> None:
    for name in ("Anna Bos", "Anna Smit"):
        person(Companion(store, lambda: NOW), name)
    with pytest.raises(lookup.AmbiguousNameError):
        become(store, "act", text="Ask", person_id="Anna")
    assert store.all(Act) == ()
    assert store.all(Run)[0].became == ()


def test_what_it_became_is_kept_beside_the_answers(store: Store) -> None:
    answer = become(store, "act", text="Look up")
    (run,) = store.all(Run)
    assert [(one.table, one.record) for one in run.became] == [("acts", answer.record.id)]
    store.commit(deleted=(answer.record,))
    only = source({"exercises/into.toml": steps("act", {"text": ""})})
    companion = Companion(store, lambda: NOW, only=only)
    (offer,) = keep.offers(companion, run)
    assert offer.became is None
    keep.keep_as(companion, run, offer)
    again = exercises.kept(companion, run.id)
    assert len(again.became) == 2
    assert keep.offers(companion, again)[0].became == again.became[1]


def test_a_moment_has_its_person_its_side_and_its_day(store: Store) -> None:
    anna = person(Companion(store, lambda: NOW), "Anna", "customer")
    become(
        store, "moment", text="She listened", person_id="Anna", kind="listen",
        flow="received", at="2026-11-18",
    )  # fmt: skip
    (moment,) = store.all(Moment)
    assert (moment.text, moment.typed) == ("She listened", "She listened")
    assert (moment.person_ids, moment.side) == ((anna.id,), "customer")
    assert (moment.kind, moment.flow, moment.at) == (
        "listen", "received", date(2026, 11, 18),
    )  # fmt: skip


SMART: dict[str, Json] = {"specific": "a", "measurable": "b", "time_bound": "c"}


TAKEN: dict[str, Any] = {"chosen": True, "chosen_on": TODAY}
ROUND = "Round the back, and ask Bo for the key"
BECOMES: dict[str, tuple[str, dict[str, Json], dict[str, object]]] = {
    "a moment leaves out what no moment knows": (
        "moment", {"text": "x", "kind": "shout", "flow": "sideways", "at": "once"},
        {"kind": None, "flow": "given", "at": NOW},
    ),
    "an idea keeps all that was said of it": (
        "idea",
        {"title": "Call first", "benefit": "calm", "by": "Bo", "due_on": "2026-12-01",
         "learned": "much", "achievable": "yes", "relevant": "very", **SMART},
        {"title": "Call first", "benefit": "calm", "by": "Bo", "learned": "much",
         "achievable": "yes", "relevant": "very", **SMART,
         "due_on": date(2026, 12, 1), "status": "smart"},
    ),
    "an obstacle knows the way that was chosen": (
        "obstacle",
        {"text": "the form", "person_id": "Anna", "wheel": "we",
         "branches": ["call", "write"], "chosen": "write"},
        {"text": "the form", "person_id": "anna", "wheel": "we", "status": "branched",
         "branches": (Branch(text="call"), Branch(text="write", **TAKEN))},
    ),
    "a way of one's own joins the others": (
        "obstacle", {"branches": ["call"], "chosen": "draw"},
        {"text": "call", "branches": (Branch(text="call"), Branch(text="draw", **TAKEN))},
    ),
    "the way that an answer names is the one taken": (
        "obstacle",
        {"text": "the lift", "branches": ["the stairs", "round the back"], "chosen": ROUND},
        {"status": "branched",
         "branches": (Branch(text="the stairs"), Branch(text="round the back", **TAKEN))},
    ),
    "an obstacle without a choice is open": (
        "obstacle", {"text": "the form", "wheel": "fate"},
        {"status": "open", "branches": (), "wheel": None},
    ),
    "the effort of a way round stays with it": (
        "obstacle",
        {"text": "the form", "branches": ["call", "write"], "efforts": ["2", "5"]},
        {"branches": (Branch(text="call", effort="2"), Branch(text="write", effort="5"))},
    ),
    "a frame knows why and who decided": (
        "frame",
        {"text": "No returns", "kind": "guardrail", "reason": "habit",
         "verified": "folklore", "decided_by": "Bo", "note": "ask again"},
        {"text": "No returns", "kind": "guardrail", "reason": "habit",
         "verified": "folklore", "decided_by": "Bo", "note": "ask again"},
    ),
    "a frame leaves out what no frame knows": (
        "frame",
        {"text": "Two forms", "kind": "fence", "reason": "weather", "verified": "?"},
        {"kind": "bank", "reason": None, "verified": None},
    ),
    "an ambition has what each of us brings": (
        "ambition", {"text": "calm", "by": ["Ann", "Bo"], "contributions": ["time"]},
        {"contributions": (Contribution(by="Ann", text="time"), Contribution(by="Bo"))},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BECOMES)
def test_every_field_is_filled_as_it_was_said(store: Store, case: str) -> None:
    to, said, fields = BECOMES[case]
    store.save(Person(id="anna", name="Anna"))
    record = become(store, to, **said).record
    assert {name: getattr(record, name) for name in fields} == fields


@pytest.mark.parametrize("without", SMART)
def test_an_idea_that_is_not_yet_whole_is_new(store: Store, without: str) -> None:
    said = {name: value for name, value in SMART.items() if name != without}
    become(store, "idea", **said)
    (idea,) = store.all(Idea)
    assert idea.status == "new"
    assert idea.title == next(iter(said.values()))


def test_a_pattern_with_a_plan_begins_today(store: Store) -> None:
    answer = become(
        store, "pattern", name="Inbox first", cue="laptop opens", old_way="mail",
        gave="calm", cost="an hour", verdict="change", if_cue="it opens", then_do="walk",
        tiny="stand",
    )  # fmt: skip
    (pattern,) = store.all(Pattern)
    assert (pattern.name, pattern.cue, pattern.old_way, pattern.gave, pattern.cost) == (
        "Inbox first", "laptop opens", "mail", "calm", "an hour",
    )  # fmt: skip
    plan = pattern.plan
    assert plan
    assert (plan.if_cue, plan.then_do, plan.tiny) == ("it opens", "walk", "stand")
    assert (pattern.verdict, pattern.status, pattern.started_on) == (
        "change", "active", TODAY,
    )  # fmt: skip
    assert answer.understood.splitlines() == [
        "Kept as pattern: Inbox first", "It is your active pattern now.",
    ]  # fmt: skip


def test_a_second_pattern_waits_until_the_first_rests(store: Store) -> None:
    become(store, "pattern", then_do="walk")
    answer = become(store, "pattern", then_do="w" * 99)
    first, second = store.all(Pattern)
    assert (first.status, second.started_on) == ("active", None)
    assert second.status != "active"
    assert (first.name, second.name) == ("walk", "w" * LONGEST_NAME + "…")
    assert second.plan
    assert second.plan.then_do == "w" * 99
    assert "Another pattern is active" in answer.understood


@pytest.mark.parametrize("field", ["old_way", "cue"])
def test_a_pattern_without_a_plan_is_only_kept(store: Store, field: str) -> None:
    answer = become(store, "pattern", **{field: "mail"})
    (pattern,) = store.all(Pattern)
    assert (pattern.name, pattern.started_on) == ("mail", None)
    assert (answer.understood, answer.hints) == ("Kept as pattern: mail", ())
    assert pattern.status != "active"


def test_a_measure_with_a_partner_is_a_number(store: Store) -> None:
    become(
        store, "measure", name="Calls", question="How was it?", partner="warmth",
        kind="volume", side_effect="haste",
    )  # fmt: skip
    become(store, "measure", question="How was it?", kind="gut feeling")
    number, quality = store.all(Measure)
    assert (number.name, number.question, number.type, number.partner) == (
        "Calls", "How was it?", "quantity", "warmth",
    )  # fmt: skip
    assert (number.kind, number.side_effects) == ("volume", "haste")
    assert (quality.name, quality.type, quality.kind) == ("How was it?", "quality", None)


def test_a_course_gets_a_version_for_each_time_it_is_said(store: Store) -> None:
    become(store, "course", statement="To the sea", contributors=["Ann", "Bo"])
    become(store, "course", value="care", behaviours=["ask", "wait"])
    answer = become(store, "course", contributors=["Cas"])
    first, second, third = store.all(Course)
    assert (first.statement, first.version, first.values) == ("To the sea", 1, ())
    assert first.contributors == ("Ann", "Bo")
    values = (Value(name="care", behaviours=("ask", "wait")),)
    names = ("Ann", "Bo")
    assert (second.statement, second.version, second.values) == ("To the sea", 2, values)
    assert (third.statement, third.version, third.values) == ("To the sea", 3, values)
    assert (second.contributors, third.contributors) == (names, (*names, "Cas"))
    assert third.scope == first.scope
    assert answer.understood.splitlines()[1:] == ["Version 3; older ones stay."]


def test_a_behaviour_stands_beside_who_brought_it(store: Store) -> None:
    become(
        store, "course", statement="near", behaviours=["call", "wait"],
        brought=["Ann", "Bo"], value="calm", example="Monday",
    )  # fmt: skip
    (course,) = store.all(Course)
    (value,) = course.values
    assert (value.bringer("call"), value.bringer("wait")) == ("Ann", "Bo")
    assert (value.name, value.example, course.contributors) == (
        "calm", "Monday", ("Ann", "Bo"),
    )  # fmt: skip


def test_a_definition_has_versions_of_its_own(store: Store) -> None:
    become(store, "definition", words=["calm", "near"])
    become(store, "definition", sentence="we listen", contributors=["Ann"],
           words=["time"], tested_with="Fleur waited")  # fmt: skip
    first, second = store.all(Definition)
    assert (first.sentence, first.version) == ("calm, near", 1)
    assert (second.sentence, second.version, second.words) == (
        "we listen", 2, ("calm", "near", "time"),
    )  # fmt: skip
    assert (second.contributors, second.tested_with) == (("Ann",), "Fleur waited")
    assert store.all(Course) == ()
