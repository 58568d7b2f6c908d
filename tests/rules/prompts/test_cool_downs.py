"""What was brought up is left alone for a while."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.model.act import Act
from coach.model.moment import Moment
from coach.rules.lexicon import Lexicon
from coach.rules.prompts.engine import Preferences
from coach.rules.prompts.facts import Check, HalfDay
from coach.rules.prompts.registry import RULES
from tests.rules.prompts.test_direction import fallen, number, rules
from tests.rules.prompts.test_direction import notes as notes_on_course
from tests.rules.prompts.test_ideas import brought, grand
from tests.rules.prompts.test_leading import held, soon, stuck, team
from tests.rules.prompts.test_looking_back import plan, weeks
from tests.rules.prompts.told import (
    FRIDAY,
    Told,
    back,
    contacts,
    notes,
    nudge,
    planned_acts,
    reflections,
    rhythm,
    routine,
    said,
    seen,
    slip,
)  # fmt: skip

SLIDE = (*[7] * 10, 7, 6, 5)
LANDED = Act(id="a", text="tea", status="done", done_at=back(5), person_id="anna")
PRAISE = Moment(
    id="m", at=back(9), text="mooi", person_ids=("anna",), kind="appreciate", spoken=False
)
WORDS = {
    "quantity": Lexicon(["tickets"]), "not_allowed": Lexicon(["mag niet"]),
    "as_it_is": Lexicon(["niets aan te doen"]), "others": Lexicon(["die afdeling"]),
    "too_busy": Lexicon(["te druk"]),
}  # fmt: skip


def wrote(text: str, times: int) -> Told:
    return Told(notes=notes(*[text] * times), lexicons=WORDS)


def marked(name: str, *marks: int, **fields: object) -> Told:
    return Told(reflections=reflections(name, *marks, **fields))  # type: ignore[arg-type]


def lived(letters: str = "", **fields: object) -> Told:
    return Told(routines=[routine(letters, **fields)])  # type: ignore[arg-type]


DUE: dict[str, tuple[int, Told]] = {
    "care_low_energy": (3, marked("energy", 2, 2)),
    "care_heavy_while": (20, marked("energy", 2, 2, 2, 2, 2)),
    "fresh_page": (15, Told(today=date(2026, 11, 2))),
    "welcome_back": (5, Told(seen_before=back(9))),
    "back_again": (1, lived("DMMD")),
    "attention_customer_drop": (10, Told(contacts=rhythm("customer", 5, 6, 0))),
    "attention_colleague_drop": (10, Told(contacts=rhythm("colleague", 5, 6, 0))),
    "person_unseen": (20, seen(20, 25, 30, 35)),
    "attention_one_sided": (10, Told(contacts=contacts("customer", *[FRIDAY] * 9))),
    "noticed_not_said": (3, replace(seen(1), unsaid=[PRAISE])),
    "control_falling": (10, marked("control", *SLIDE)),
    "creativity_falling": (10, marked("creativity", *SLIDE)),
    "impact_unseen": (10, marked("impact", 5, 5, 5, 5, 5)),
    "heart_to_hand": (5, marked("heart", 9, 9, 9, hand=4)),
    "routine_waiting": (5, lived("MMMM")),
    "slip_same_cue": (10, lived(slips=[slip(back(n)) for n in (3, 2, 1)])),
    "tricky_moment_ahead": (5, lived(slips=[slip(back(5 * n), 13) for n in (4, 3, 2, 1)])),
    "gesture_too_big": (3, planned_acts()),
    "gesture_waiting": (3, Told(acts=[Act(id="a", text="tea", planned_on=back(9))])),
    "how_did_it_land": (8, replace(seen(1), acts=[LANDED])),
    "numbers_only": (10, wrote("40 tickets", 5)),
    "not_allowed": (10, wrote("dat mag niet", 2)),
    "as_it_is": (10, wrote("niets aan te doen", 2)),
    "the_other_department": (15, wrote("die afdeling weer", 2)),
    "too_busy": (5, wrote("te druk", 3)),
    "routine_rooted": (20, lived("D" * 60)),
    "best_before": (40, lived(started_on=date(2026, 1, 5))),
    "second_look": (40, lived(review_on=FRIDAY)),
    "fires_all_week": (
        10, Told(half_days=[HalfDay(f"h{n}", back(n // 2), "reactive") for n in range(10)])
    ),
    "hold_differently": (
        10, Told(checks=[Check(id=f"c{n}", day=FRIDAY - timedelta(days=n), field="low_low")
                          for n in (7, 0)]),
    ),
    "dragon_asleep": (10, grand(30, 12)),
    "idea_quiet": (10, brought(30, 20, status="doing")),
    "idea_worth_sharing": (10, brought(30, 9, learned="much", reach="team")),
    "initiative_unanswered": (5, brought(30)),
    "same_again": (30, Told(reviews=weeks("sss"))),
    "slid_back": (30, Told(reviews=weeks("b"))),
    "tree_across": (5, Told(trees=fallen(9))),
    "many_guardrails": (60, rules("hhhhhh")),
    "number_without_partner": (15, Told(measures=number(9))),
    "course_fades": (60, Told(course_on=back(40), flagged=notes_on_course(0, 15))),
    "one_on_one_soon": (2, soon(FRIDAY)),
    "one_on_one_long_ago": (10, team(*held(51, 41, 31, 21))),
    "lens_missing": (20, plan("insight")),
    "stuck_colleague": (3, stuck(20)),
}  # fmt: skip
"""For each rule the working days in which it does not speak again, and what it sees."""

LEADS = Preferences(audiences=frozenset({"all", "lead"}))


def test_every_rule_that_cools_down_is_told_of_here() -> None:
    assert {rule.trigger for rule in RULES if rule.cool} == DUE.keys()


@pytest.mark.parametrize("trigger", DUE)
def test_a_rule_speaks_again_after_so_many_working_days_and_no_sooner(trigger: str) -> None:
    days, facts = DUE[trigger]
    for ago, speaks in ((days - 1, False), (days, True)):
        shown = [nudge(trigger, back(ago, today=facts.today), "opened")]
        assert bool(said(trigger, replace(facts, nudges=shown), LEADS, hour=13)) is speaks
