"""Marks that slide, work without an echo, a heart far from the hand."""

from dataclasses import replace
from datetime import date

import pytest

from coach.model.act import Feedback
from coach.model.reflection import Reflection
from tests.rules.prompts.told import Told, back, found, reflections, said

SEVENS = (7,) * 10
SLIDES = [("control", "control_falling"), ("creativity", "creativity_falling")]
each_mark = pytest.mark.parametrize(("name", "trigger"), SLIDES)


@each_mark
@pytest.mark.parametrize(
    ("marks", "fires"),
    [
        ((*SEVENS, 7, 6, 5), True), ((*SEVENS, 8, 7, 6), False),
        ((*SEVENS, 6, 6, 5), False), ((*SEVENS, 5, 5, 5), True),
        ((*SEVENS, 6, 5, 5), False), ((*SEVENS, 6, 3, 6), True), ((*SEVENS, 9, 5, 4), True),
        ((*SEVENS, 4, 5, 6), False), ((*[7] * 10, *[6] * 9, 7, 6, 5), False),
        ((*[7] * 9, *[6] * 8, 7, 6, 4), True), ((*[8, 6] * 8, 8, 7, 6, 5), False),
        ((*[8, 6] * 8, 7, 4, 3), True), ((*SEVENS, 5, 2, 5), True),
        ((7, 7, 7, 7, 7, 7, 7, 7, 6, 5), False), ((7, 7, 7, 7, 7, 7, 7, 7, 7, 6, 5), True),
        ((*[9] * 5, *[5] * 20, 5, 4, 3), True), ((*[5] * 5, *[9] * 20, 9, 8, 8), False),
    ],
)  # fmt: skip
def test_a_slide_below_the_own_middle_is_seen(
    name: str, trigger: str, marks: tuple[int, ...], fires: bool
) -> None:
    assert bool(found(trigger, Told(reflections=reflections(name, *marks)))) is fires


@each_mark
def test_the_own_marks_are_shown(name: str, trigger: str) -> None:
    finding = found(trigger, Told(reflections=reflections(name, *SEVENS, 7, 6, 5)))
    assert finding is not None
    assert finding.figures == {"a": 7, "b": 6, "c": 5, "middle": 7}
    assert finding.record_ids == tuple(back(n).isoformat() for n in (2, 1, 0))


@each_mark
@pytest.mark.parametrize(("ago", "fires"), [(10, True), (11, False)])
def test_marks_of_long_ago_say_nothing_of_now(
    name: str, trigger: str, ago: int, fires: bool
) -> None:
    facts = Told(reflections=reflections(name, *SEVENS, 7, 6, 5, ago=ago))
    assert bool(found(trigger, facts)) is fires


@each_mark
def test_the_other_mark_counts_for_itself(name: str, trigger: str) -> None:
    other = "creativity" if name == "control" else "control"
    facts = Told(reflections=reflections(other, *SEVENS, 7, 6, 5))
    assert not found(trigger, facts)


@each_mark
def test_after_heavy_days_no_slide_is_spoken_of(name: str, trigger: str) -> None:
    marks = reflections(name, *SEVENS, 7, 6, 5, energy=8)
    assert said(trigger, Told(reflections=marks))
    tired = [*marks[:-2], *(replace(one, energy=2) for one in marks[-2:])]
    assert not said(trigger, Told(reflections=tired))


def heard(day: date) -> Feedback:
    return Feedback(id="f", at=day, words="dank je")


@pytest.mark.parametrize(
    ("marks", "fires"),
    [((5, 5, 5, 8, 8), True), ((8, 5, 8, 5, 5), True), ((5, 5, 6, 6, 6), False),
     ((5, 5, 5, 8, 8, 8), False), ((5, 5, 5, 5), False)],
)  # fmt: skip
def test_little_impact_and_no_echo_is_seen(marks: tuple[int, ...], fires: bool) -> None:
    facts = Told(reflections=reflections("impact", *marks))
    assert bool(found("impact_unseen", facts)) is fires


@pytest.mark.parametrize(("days", "fires"), [(0, False), (9, False), (10, True)])
def test_an_echo_of_late_is_an_echo(days: int, fires: bool) -> None:
    facts = Told(
        reflections=reflections("impact", 5, 5, 5, 5, 5), feedback=[heard(back(days))]
    )
    assert bool(found("impact_unseen", facts)) is fires


def hearts(*pairs: tuple[int, int], filter_: str | None = None) -> Told:
    return Told(
        reflections=[
            Reflection(
                id=day.isoformat(), day=day, heart=heart, hand=hand, filter=filter_
            )
            for (heart, hand), day in zip(
                pairs, [back(n) for n in range(len(pairs))][::-1], strict=True
            )
        ]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("pairs", "distance"),
    [
        (((8, 5), (8, 5), (8, 5)), 3.0),
        (((9, 4), (8, 5), (7, 6)), 3.0),
        (((8, 5), (8, 5), (8, 6)), None),
        (((9, 2), (9, 2), (5, 9)), 3.3),
        (((9, 2), (9, 2)), None),
        (((1, 1), (8, 5), (8, 5), (9, 4)), 3.7),
    ],
)
def test_a_heart_far_from_the_hand_is_seen(
    pairs: tuple[tuple[int, int], ...], distance: float | None
) -> None:
    finding = found("heart_to_hand", hearts(*pairs))
    assert (finding.figures["d"] if finding else None) == distance


def test_a_heart_without_a_hand_is_no_distance() -> None:
    far = hearts((9, 4), (9, 4), (9, 4))
    half = replace(far.reflections[-1], hand=None)
    assert not found(
        "heart_to_hand", replace(far, reflections=[*far.reflections[:2], half])
    )
    behind = replace(far, reflections=[half, *far.reflections])
    assert found("heart_to_hand", behind)


def test_what_is_not_allowed_is_another_question() -> None:
    far = ((9, 4), (9, 4), (9, 4))
    assert not found("heart_to_hand", hearts(*far, filter_="not_allowed"))
    assert found("heart_to_hand", hearts(*far, filter_="no_time"))
