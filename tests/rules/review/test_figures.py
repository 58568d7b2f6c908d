"""What a stretch of time says, from tables of what was noted in it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.model.act import Act, Feedback
from coach.model.reflection import Reflection
from coach.rules.people.rhythm import Contact
from coach.rules.prompts.facts import HalfDay
from coach.rules.review import figures
from coach.rules.review.figures import Noted

MONDAY = date(2026, 11, 16)


def act(name: str, before: int | None, after: int | None, **more: object) -> Act:
    return Act(
        id=name, text=name, status="done", done_at=MONDAY, before=before, after=after,
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


def heard(day: int, **more: object) -> Feedback:
    at = datetime(2026, 11, 16, 9, tzinfo=UTC) + timedelta(days=day)
    return Feedback(id=str(day), at=at, words="…", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((), (0, 0, 0, 0, 0)),
        (((7, 9),), (1, 1, 1, 1, 2)),
        (((7, 8), (7, 10), (6, 9), (8, 8)), (2, 1, 2, 4, 1.75)),
        (((7, None), (None, 9)), (0, 0, 0, 0, 0)),
    ],
)
def test_sevens_that_became_a_nine_are_counted_apart_from_other_nines(
    marks: tuple[tuple[int | None, int | None], ...], expected: tuple[int, ...]
) -> None:
    found = figures.uplift(act(str(n), *pair) for n, pair in enumerate(marks))
    counted = (found.sevens, found.sevens_up, found.nines, found.n, found.gain)
    assert counted == expected


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        ("pppppp", "ppppnn", ((6, 6), (4, 6))),
        ("ppppp", "pppppppp", None),
        ("pppppppp", "ppnnn", None),
        ("pppppp---", "pppppp", ((6, 6), (6, 6))),
    ],
)
def test_a_slow_change_is_silent_until_both_sides_know_enough(
    then: str, now: str, expected: object
) -> None:
    tones = {"p": "positive", "n": "negative", "-": None}
    told = [[heard(0, valence=tones[one]) for one in side] for side in (then, now)]
    assert figures.drift(*told) == expected


def test_a_half_day_of_rest_is_no_half_day_of_work() -> None:
    went = ("customer", "reactive", "rest", "customer", "aligning")
    halves = [HalfDay(id=str(n), day=MONDAY, went_to=one) for n, one in enumerate(went)]
    assert figures.for_customers(halves) == (2, 4)


def test_whoever_was_seen_last_stands_first_and_once() -> None:
    contacts = [
        Contact("moments", str(n), f"2026-11-{16 + n}", who, None)
        for n, who in enumerate((("a", "b"), ("c",), ("a",)))
    ]
    assert figures.seen(contacts) == ("a", "c", "b")


def test_days_with_an_act_are_told_apart_from_other_days() -> None:
    days = [
        Reflection(id=str(n), day=MONDAY + timedelta(days=n), heart=heart, hand=hand)
        for n, (heart, hand) in enumerate(((9, 8), (9, 4), (5, 8), (7, None)))
    ]
    done = [act("x", None, None)]
    assert figures.distances(days, done) == ((1, 1), (2.5, 2))


def test_the_most_frequent_filter_stands_first_and_nothing_is_no_filter() -> None:
    days = [
        Reflection(id=str(n), day=MONDAY, filter=name)
        for n, name in enumerate(("cost", "no_time", "none", "no_time", None))
    ]
    assert figures.filters(days) == (("no_time", 2), ("cost", 1))


@pytest.mark.parametrize(
    ("kind", "score", "recommended", "expected"),
    [
        ("mark_10", 9, None, 1), ("nps", 10, None, 1), ("mark_10", 8, None, 0),
        ("ces_7", 9, None, 0), ("none", None, True, 1), ("none", None, None, 0),
    ],
)  # fmt: skip
def test_a_nine_out_of_ten_or_a_recommendation_is_told_on(
    kind: str, score: int | None, recommended: bool | None, expected: int
) -> None:
    one = heard(0, score_kind=kind, score=score, recommended=recommended)
    assert len(figures.promoters([one])) == expected


def test_only_all_three_together_have_met() -> None:
    acts = [
        act("all", 7, 9, sweet_spot=("result", "strength", "customer")),
        act("two", 7, 9, sweet_spot=("result", "customer")),
    ]
    assert [one.text for one in figures.met(acts)] == ["all"]


def test_the_wait_runs_from_the_time_it_was_done_to_the_time_it_was_heard() -> None:
    done = datetime(2026, 11, 16, 9, tzinfo=UTC)
    acts = [Act(id="a", text="a", status="done", done_at=done),
            Act(id="b", text="b", status="done", done_at=MONDAY)]  # fmt: skip
    told = [heard(1, act_id="a"), heard(2, act_id="b"), heard(3)]
    assert figures.waits(told, acts) == [(date(2026, 11, 17), 24.0)]


def test_a_stretch_holds_its_first_day_and_not_the_one_on_which_it_ends() -> None:
    days = [
        Reflection(id=str(n), day=MONDAY + timedelta(days=n), control=7) for n in range(8)
    ]
    week = Noted(reflections=days).within(MONDAY, MONDAY + timedelta(days=7))
    assert [one.id for one in week.reflections] == [str(n) for n in range(7)]
