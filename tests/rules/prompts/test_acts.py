"""Acts that grew too large, acts without an echo, routines that have grown."""

from dataclasses import replace
from datetime import date

import pytest

from coach.model.act import Act, Feedback
from coach.model.person import Person
from coach.rules.prompts.facts import Routine
from tests.found import sure
from tests.rules.prompts.told import FRIDAY, Told, back, found, nudge, routine


def planned(days: int | None = 0, size: int | None = None, **fields: object) -> Told:
    """Return an act planned for so many working days ago."""
    on = None if days is None else back(days)
    act = Act(id="a", text="flowers", planned_on=on, size_min=size)
    return Told(acts=[replace(act, **fields)])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        (planned(4), True), (planned(3), False), (planned(0, 16), True),
        (planned(0, 15), False), (planned(None, 30), True), (planned(None), False),
        (planned(0, 30, planned_on=date(2026, 11, 21)), False),
        (planned(4, status="done"), False), (planned(4, status="dropped"), False),
        (planned(4, status="idea"), False),
    ],
)  # fmt: skip
def test_a_plan_that_stays_or_is_large_may_be_made_small(facts: Told, fires: bool) -> None:
    either = (found("gesture_too_big", facts), found("gesture_waiting", facts))
    assert [one.figures["gesture"] for one in either if one] == ["flowers"] * fires


def test_only_what_takes_long_is_called_large() -> None:
    large, waiting = found("gesture_too_big", planned(9, 30)), planned(9, 5)
    assert large is not None
    assert large.figures == {"gesture": "flowers", "minutes": 30}
    assert not found("gesture_too_big", waiting)
    stays = sure(found("gesture_waiting", waiting))
    assert stays.figures == {"gesture": "flowers", "days": 9}


@pytest.mark.parametrize(
    "fields", [{"archived": True}, {"remind": False}, {"away_until": FRIDAY}]
)
def test_no_act_brings_up_somebody_who_is_away_or_left_in_peace(
    fields: dict[str, object],
) -> None:
    anna = Person(id="anna", name="Anna", **fields)  # type: ignore[arg-type]
    facts = planned(9, 30, person_id="anna")
    assert found("gesture_too_big", facts)
    for trigger in ("gesture_too_big", "gesture_waiting"):
        assert not found(trigger, replace(facts, people={"anna": anna}))
    assert not found("how_did_it_land", replace(done(3), people={"anna": anna}))


def done(
    days: int, *feedback: Feedback, rest_until: date | None = None, **fields: object
) -> Told:
    act = Act(id="a", text="flowers", status="done", done_at=back(days), person_id="anna")
    anna = Person(id="anna", name="Anna", rest_until=rest_until)
    return Told(
        acts=[replace(act, **fields)],  # type: ignore[arg-type]
        people={"anna": anna},
        feedback=feedback,
    )


def heard(day: date, **fields: str) -> Feedback:
    return Feedback(id="f", at=day, words="dank je", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        (done(2), True), (done(1), False), (done(10), True), (done(11), False),
        (done(3, heard(FRIDAY, act_id="a")), False),
        (done(3, heard(FRIDAY, person_id="anna")), False),
        (done(3, heard(back(3), person_id="anna")), False),
        (done(3, heard(back(4), person_id="anna")), True),
        (done(3, heard(FRIDAY, person_id="bram")), True), (done(3, secret=True), False),
        (done(3, person_id=None), False), (done(3, marked_by="customer"), False),
        (done(3, rest_until=FRIDAY), False), (done(3, rest_until=back(1)), True),
    ],
)  # fmt: skip
def test_how_an_act_landed_may_be_asked(facts: Told, fires: bool) -> None:
    assert bool(found("how_did_it_land", facts)) is fires


def test_the_latest_act_is_asked_about_first() -> None:
    first = done(8)
    later = replace(first.acts[0], id="b", done_at=back(3))
    for acts in ([*first.acts, later], [later, *first.acts]):
        finding = sure(found("how_did_it_land", replace(first, acts=acts)))
        assert finding.about == "b"


def test_one_act_is_asked_about_once_and_one_person_not_all_the_time() -> None:
    asked = nudge("how_did_it_land", back(2), "not_now", about="a")
    assert not found("how_did_it_land", replace(done(5), nudges=[asked]))
    today = nudge("how_did_it_land", FRIDAY, about="a")
    assert found("how_did_it_land", replace(done(5), nudges=[today]))
    first = done(5)
    later = replace(first.acts[0], id="b", done_at=back(3))
    facts = replace(first, acts=[*first.acts, later], nudges=[asked])
    assert not found("how_did_it_land", facts)
    for_another = replace(later, person_id="bram")
    both = {**facts.people, "bram": Person(id="bram", name="Bram")}
    finding = sure(
        found(
            "how_did_it_land", replace(facts, acts=[*first.acts, for_another], people=both)
        )
    )
    assert finding.about == "b"


@pytest.mark.parametrize(("days", "fires"), [(9, False), (10, True)])
def test_the_same_act_is_not_called_large_again_soon(days: int, fires: bool) -> None:
    long_ago = nudge("gesture_waiting", back(20), "opened", about="a")
    asked = nudge("gesture_too_big", back(days), "opened", about="a")
    facts = replace(planned(20, 30), nudges=[long_ago, asked])
    assert bool(found("gesture_too_big", facts)) is fires
    other = replace(asked, about="b")
    assert found("gesture_too_big", replace(planned(20, 30), nudges=[other]))


@pytest.mark.parametrize(
    ("letters", "fires"),
    [
        ("D" * 52, True), ("D" * 50, False), ("D" * 39, False), ("D" * 52 + "M", False),
        ("D" * 52 + "MD", True), ("D" * 52 + "M" * 4, False),
    ],
)  # fmt: skip
def test_a_routine_that_flows_by_itself_is_seen(letters: str, fires: bool) -> None:
    assert bool(found("routine_rooted", Told(routines=[routine(letters)]))) is fires


def test_a_routine_that_has_its_own_bed_is_left_alone() -> None:
    rooted = routine("D" * 60, status="rooted")
    assert not found("routine_rooted", Told(routines=[rooted]))


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({"started_on": date(2026, 5, 20)}, True),
        ({"started_on": date(2026, 5, 21)}, False),
        ({"started_on": date(2026, 5, 20), "review_on": date(2027, 1, 1)}, False),
        ({"started_on": date(2026, 11, 2), "review_on": FRIDAY}, True),
        ({"started_on": date(2026, 5, 20), "status": "rooted"}, True),
        ({"started_on": date(2026, 5, 20), "status": "resting"}, False),
        ({"started_on": date(2026, 5, 20), "status": "let_go"}, False),
        ({}, False),
    ],
)
def test_after_half_a_year_a_routine_gets_a_second_look(
    fields: dict[str, object], fires: bool
) -> None:
    one = routine(**fields)  # type: ignore[arg-type]
    trigger = "second_look" if one.pattern.review_on else "best_before"
    assert bool(found(trigger, Told(routines=[one]))) is fires


def test_how_long_it_is_is_told_as_it_is() -> None:
    long = sure(
        found("best_before", Told(routines=[routine(started_on=date(2025, 11, 19))]))
    )
    assert long.figures == {"routine": "Rushing", "months": 12, "since": "2025-11-19"}


@pytest.mark.parametrize(
    ("trigger", "kept"),
    [
        ("routine_rooted", routine("D" * 60)),
        ("best_before", routine(started_on=date(2026, 1, 5))),
    ],
)
def test_the_same_routine_is_left_alone_for_half_a_year(
    trigger: str, kept: Routine
) -> None:
    for ago, speaks in ((119, False), (120, True)):
        shown = [nudge(trigger, back(ago), about="p")]
        assert bool(found(trigger, Told(routines=[kept], nudges=shown))) is speaks
