"""Who may speak, in which order, and when nobody does."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from coach.model.moment import Moment
from coach.model.prompt import Nudge
from coach.rules.calendar import Calendar
from coach.rules.prompts import engine
from coach.rules.prompts.engine import Preferences
from coach.rules.prompts.registry import RULES, named
from coach.rules.prompts.rule import ORDER, PromptFinding, Rule
from tests.found import sure
from tests.rules.prompts.told import (
    AS_IT_IS,
    FRIDAY,
    Told,
    at,
    back,
    nudge,
    planned_acts,
    reflections,
    rhythm,
    routine,
    seen,
    slip,
)

DROP = Told(contacts=rhythm("customer", 5, 6, 2))
"""Something that asks for change is due."""


def spoken(
    facts: Told,
    wishes: Preferences = AS_IT_IS,
    hour: int = 10,
    rules: tuple[Rule, ...] = RULES,
) -> str:
    due = engine.due_now(facts, at(facts.today, hour), wishes, rules)
    return due.rule.number if due else ""


def test_without_anything_to_say_nothing_is_said() -> None:
    assert spoken(Told()) == ""


def test_one_thing_is_said_with_its_figures() -> None:
    due = sure(engine.due_now(DROP, at(FRIDAY), Preferences()))
    assert due.finding is not None
    assert due.rule.number == "R01"
    assert (due.finding.figures["n"], due.finding.figures["exp"]) == (2, 10)


@pytest.mark.parametrize(
    ("changes", "first"),
    [
        ({"reflections": reflections("energy", 2, 2)}, "R09"),
        ({"routines": [routine(slips=[slip(FRIDAY)])]}, "R11"),
        ({"routines": [routine("DMMMMD")]}, "R13"),
        ({"acts": planned_acts().acts}, "R01"),
        ({"routines": [routine("DMMM")]}, "R01"),
    ],
)
def test_care_goes_first_and_then_what_was_just_done(
    changes: dict[str, object], first: str
) -> None:
    assert spoken(replace(DROP, **changes)) == first  # type: ignore[arg-type]


def never(*_: object) -> None:
    return None


def always(*_: object) -> PromptFinding:
    return PromptFinding(figures={"n": 1})


def rule(number: str, family: str, **fields: object) -> Rule:
    given: dict[str, object] = {
        "kind": "fallback",
        "title": number,
        "cool": 0,
        "step": "log",
        "look": always,
    }
    return Rule(number=number, trigger=number, family=family, **(given | fields))  # type: ignore[arg-type]


def test_the_families_go_in_their_order() -> None:
    rules = tuple(rule(f"R{n}", family) for n, family in enumerate(ORDER))
    for first in range(len(ORDER)):
        assert spoken(Told(), rules=rules[first:][::-1]) == f"R{first}"


def test_a_rule_without_a_finding_lets_the_next_one_speak() -> None:
    rules = (rule("R1", "attention", look=never), rule("R2", "growth"))
    assert spoken(Told(), rules=rules) == "R2"


def test_among_equals_who_was_silent_for_longest_speaks() -> None:
    rules = (rule("R1", "attention"), rule("R2", "attention"), rule("R3", "attention"))
    shown = [nudge("R1", back(30), "opened"), nudge("R2", back(40), "opened")]
    assert spoken(Told(nudges=shown), rules=rules) == "R3"
    shown.append(nudge("R3", back(20), "opened"))
    assert spoken(Told(nudges=shown), rules=rules) == "R2"


def test_a_rule_for_leaders_speaks_to_leaders() -> None:
    mine = rule("R99", "lens", role="lead")
    assert spoken(Told(), rules=(mine,)) == ""
    leads = Preferences(audiences=frozenset({"all", "lead"}))
    assert spoken(Told(), leads, rules=(mine,)) == "R99"


def test_all_numbers_and_triggers_are_different() -> None:
    assert len({rule.trigger for rule in RULES}) == len(RULES)
    assert len({rule.number for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("name", ["R03", "r03", "person_unseen"])
def test_a_rule_is_known_by_number_and_name(name: str) -> None:
    rule = sure(named(name))
    assert (rule.number, rule.trigger) == ("R03", "person_unseen")
    assert named("person") is None


def test_what_was_shown_stays_for_the_day_until_it_is_answered() -> None:
    shown = nudge("gesture_too_big", FRIDAY)
    stays = replace(DROP, nudges=[replace(shown, about="a")], acts=planned_acts().acts)
    due = sure(engine.due_now(stays, at(FRIDAY, 16), Preferences()))
    assert (due.rule.number, due.nudge) == ("R20", replace(shown, about="a"))
    for answer in ("did_it", "opened", "not_now", "does_not_fit"):
        assert spoken(replace(stays, nudges=[replace(shown, response=answer)])) == ""
    tomorrow = replace(stays, today=date(2026, 11, 23))
    assert spoken(tomorrow) == "R01"


def test_what_was_asked_for_and_done_is_over() -> None:
    shown = nudge("person_unseen", FRIDAY, about="anna")
    assert spoken(replace(seen(12, 17, 22, 27), nudges=[shown])) == "R03"
    spoken_to = replace(seen(0, 12, 17, 22, 27), nudges=[shown])
    assert spoken(spoken_to) == ""
    assert list(engine.settled(spoken_to, at(FRIDAY))) == [shown]
    answered = replace(shown, response="opened")
    earlier = nudge("person_unseen", back(1), about="anna")
    over = replace(spoken_to, nudges=[earlier, answered])
    assert list(engine.settled(over, at(FRIDAY))) == []


def test_thanks_that_were_said_are_over() -> None:
    shown = nudge("noticed_not_said", FRIDAY, about="anna")
    kept = Moment(
        id="m", at=back(5), text="mooi", person_ids=("anna",), kind="appreciate",
        spoken=False,
    )  # fmt: skip
    unsaid = replace(seen(1), unsaid=[kept], nudges=[shown])
    assert spoken(unsaid) == "R05"
    assert spoken(replace(unsaid, unsaid=[])) == ""


@pytest.mark.parametrize(
    ("trigger", "facts"),
    [
        ("routine_waiting", Told(routines=[routine("DMMM")])),
        ("gesture_too_big", planned_acts()),
    ],
)
def test_what_was_ticked_or_done_is_over(trigger: str, facts: Told) -> None:
    about = "a" if trigger == "gesture_too_big" else "p"
    open_ = replace(facts, nudges=[nudge(trigger, FRIDAY, about=about)])
    assert spoken(open_)
    assert spoken(replace(open_, acts=(), routines=[routine("DMMMD")])) in ("", "R13")


def test_a_figure_that_moves_does_not_take_the_words_away() -> None:
    shown = nudge("attention_customer_drop", FRIDAY)
    more = Told(contacts=rhythm("customer", 5, 6, 9), nudges=[shown])
    assert spoken(more) == "R01"
    assert list(engine.settled(more, at(FRIDAY))) == []


@pytest.mark.parametrize(
    ("quiet", "hour", "silent"),
    [((time(18), time(8, 30)), 19, True), ((time(18), time(8, 30)), 8, True),
     ((time(18), time(8, 30)), 9, False), ((time(18), time(8, 30)), 18, True),
     ((time(12), time(13)), 12, True), ((time(12), time(13)), 13, False),
     ((time(18), time(8)), 8, False), ((time(10), time(10)), 10, False), (None, 3, False)],
)  # fmt: skip
def test_quiet_hours_are_quiet(
    quiet: tuple[time, time] | None, hour: int, silent: bool
) -> None:
    shown = replace(DROP, nudges=[nudge("attention_customer_drop", FRIDAY)])
    for facts in (DROP, shown):
        assert (spoken(facts, Preferences(quiet=quiet), hour) == "") is silent


def test_away_is_away() -> None:
    away = Calendar(away=((FRIDAY, FRIDAY),))
    heavy = Told(reflections=reflections("energy", 2, 2, ago=1), calendar=away)
    assert spoken(heavy) == ""
    assert spoken(replace(heavy, calendar=Calendar())) == "R09"


def test_on_a_day_off_there_is_only_care() -> None:
    saturday = FRIDAY + timedelta(days=1)
    assert spoken(replace(DROP, today=saturday)) == ""
    assert spoken(planned_acts(today=saturday)) == ""
    heavy = Told(reflections=reflections("energy", 2, 2), today=saturday)
    assert spoken(heavy) == "R09"


@pytest.mark.parametrize(
    ("working_days", "asked"), [(0, False), (9, False), (10, True), (30, True)]
)
def test_in_the_first_ten_working_days_there_are_only_invitations(
    working_days: int, asked: bool
) -> None:
    began = back(working_days)
    late = Told(routines=[routine("MMM")], first_used=began)
    assert (spoken(late) == "R10") is asked
    assert spoken(planned_acts(first_used=began)) == "R20"
    assert spoken(replace(late, first_used=None)) == ""


def test_heavy_days_silence_what_asks_for_change_for_two_working_days() -> None:
    def after(days: int) -> Told:
        tired = reflections("energy", 2, 2, ago=days)
        told = nudge("care_low_energy", back(days), "opened")
        return replace(DROP, reflections=tired, nudges=[told])

    assert [spoken(after(days)) for days in (1, 2, 3)] == ["", "", "R01"]
    assert spoken(replace(after(1), acts=planned_acts().acts)) == ""
    open_ = replace(DROP, nudges=[nudge("attention_customer_drop", FRIDAY)])
    assert spoken(replace(open_, reflections=reflections("energy", 2, 2))) == "R09"


def test_after_a_slip_nothing_asks_for_change_that_day() -> None:
    told = slip(FRIDAY, context="rushed")
    assert spoken(replace(DROP, routines=[routine(slips=[told])])) == ""
    earlier = [nudge("slip_noticed", FRIDAY, "opened")]
    assert spoken(replace(DROP, nudges=earlier)) == ""
    before = [nudge("attention_customer_drop", FRIDAY)]
    slipped = replace(DROP, nudges=before, routines=[routine(slips=[slip(FRIDAY)])])
    assert spoken(slipped) == "R11"
    assert spoken(replace(slipped, today=date(2026, 11, 23))) == ""


def test_not_now_is_silent_for_the_day() -> None:
    refused = [nudge("gesture_too_big", FRIDAY, "not_now")]
    heavy = reflections("energy", 2, 2)
    assert spoken(Told(reflections=heavy, nudges=refused), Preferences(a_day=3)) == ""
    slipped = Told(routines=[routine(slips=[slip(FRIDAY)])], nudges=refused)
    assert spoken(slipped) == "R11"


@pytest.mark.parametrize(
    ("a_day", "today", "speaks"),
    [(1, 0, True), (1, 1, False), (2, 1, True), (2, 2, False), (3, 2, True), (3, 3, False),
     (0, 0, False)],
)  # fmt: skip
def test_so_many_a_day_and_no_more(a_day: int, today: int, speaks: bool) -> None:
    triggers = ("person_unseen", "gesture_too_big", "too_busy")[:today]
    shown = [nudge(trigger, FRIDAY, "did_it") for trigger in triggers]
    assert bool(spoken(replace(DROP, nudges=shown), Preferences(a_day=a_day))) is speaks


def test_care_and_answers_do_not_count_for_the_day() -> None:
    shown = [nudge(t, FRIDAY, "did_it") for t in ("care_heavy_while", "back_again")]
    assert spoken(replace(DROP, nudges=shown)) == "R01"


def week(*days: int, trigger: str = "person_unseen") -> list[Nudge]:
    return [nudge(trigger, FRIDAY - timedelta(days=n), "did_it") for n in days]


@pytest.mark.parametrize(
    ("shown", "a_day", "speaks"),
    [(week(1, 2, 3), 1, False), (week(2, 6, 4), 1, False), (week(1, 2, 7), 1, True),
     (week(1, 2), 1, True), (week(1, 2, 3), 2, True), (week(1, 1, 2, 2, 3, 3), 2, False),
     (week(1, 2, 3, trigger="gesture_too_big"), 1, True)],
)  # fmt: skip
def test_three_a_week_ask_for_change_and_no_more(
    shown: list[Nudge], a_day: int, speaks: bool
) -> None:
    facts = replace(DROP, nudges=shown)
    assert bool(spoken(facts, Preferences(a_day=a_day))) is speaks


def test_a_rule_that_is_switched_off_is_off_also_when_it_was_shown() -> None:
    off = Preferences(off=frozenset({"attention_customer_drop"}))
    shown = replace(DROP, nudges=[nudge("attention_customer_drop", FRIDAY)])
    assert spoken(DROP, off) == spoken(shown, off) == ""


def test_a_showing_of_a_rule_that_is_gone_changes_nothing() -> None:
    assert spoken(replace(DROP, nudges=[nudge("gone", FRIDAY)])) == "R01"


QUIET = {"care_low_energy": 3, "welcome_back": 1}
"""After these nothing is suggested for so many working days, their own day included."""


@pytest.mark.parametrize("kind", ["invitation", "fallback", "care", "answer"])
@pytest.mark.parametrize("trigger", QUIET)
def test_after_care_nothing_else_is_suggested_for_a_while(trigger: str, kind: str) -> None:
    rules = (*RULES, rule("R99", "growth", kind=kind))
    for days in range(5):
        shown = [nudge(trigger, back(days), "does_not_fit")]
        speaks = kind == "answer" or days >= QUIET[trigger]
        assert (spoken(Told(nudges=shown), rules=rules) == "R99") is speaks


AWAY = Calendar(away=((FRIDAY - timedelta(days=28), FRIDAY - timedelta(days=1)),))
"""Four weeks were not worked: today is the first day after them."""


@pytest.mark.parametrize("calendar", [Calendar(), AWAY], ids=["here", "away"])
@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize(("days", "speaks"), [(0, False), (4, False), (5, True)])
def test_rules_that_contradict_each_other_stay_five_working_days_apart(
    days: int, speaks: bool, reverse: bool, calendar: Calendar
) -> None:
    pair = (rule("R1", "growth", against=frozenset({"R2"})), rule("R2", "routine"))
    said, other = pair[::-1] if reverse else pair
    shown = [nudge(said.trigger, back(days, calendar), "opened")]
    facts = Told(nudges=shown, calendar=calendar)
    wishes = Preferences(a_day=3)
    muted = (replace(said, look=never), other)
    assert (spoken(facts, wishes, rules=muted) == other.number) is speaks


@pytest.mark.parametrize(
    ("answers", "row"),
    [
        ("", 0), ("nnxxn", 5), ("nnoxx", 2), ("nn-xx", 4), ("dnnnnn", 5), ("xxxxxd", 0),
    ],
)  # fmt: skip
def test_refusals_in_a_row_are_counted_over_all_rules(answers: str, row: int) -> None:
    said = {"n": "not_now", "x": "does_not_fit", "o": "opened", "d": "did_it", "-": None}
    rules = {one: rule(one, "growth") for one in ("R1", "R2")}
    shown = [
        nudge(f"R{1 + n % 2}", back(len(answers) - n), said[letter])
        for n, letter in enumerate(answers)
    ]
    assert engine.refusals(shown, rules) == row


@pytest.mark.parametrize("kind", ["invitation", "fallback"])
@pytest.mark.parametrize(("refused", "days", "speaks"), [
    (5, 4, False), (5, 5, True), (4, 3, True),
])  # fmt: skip
def test_after_five_refusals_in_a_row_there_is_one_thing_a_week(
    kind: str, refused: int, days: int, speaks: bool
) -> None:
    rules = tuple(rule(f"R{n}", "growth", kind=kind) for n in range(9))
    shown = [nudge(f"R{n}", back(days + 4 - n), "not_now") for n in range(refused)]
    assert bool(spoken(Told(nudges=shown), rules=rules)) is speaks


def test_notes_of_earlier_days_do_not_shorten_the_first_days_of_use() -> None:
    assert spoken(DROP) == "R01"
    assert not spoken(replace(DROP, first_used=back(9)))
    assert spoken(replace(DROP, first_used=back(10))) == "R01"
