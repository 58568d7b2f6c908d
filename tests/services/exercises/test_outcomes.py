"""Outcomes: the numbers and words that are shown, now, later, and over time."""

from datetime import timedelta

import pytest

from coach.companion import Companion
from coach.content.source.sources import Source
from coach.model.exercise import Came, Run
from coach.model.types import Json
from coach.rules.exercises.outcome import OutcomeResult, outcome_of
from coach.rules.exercises.series import ExerciseSeries
from coach.services.exercises import exercises, outcomes
from coach.store import Store
from tests import packing
from tests.conftest import NOW

UNEVEN = packing.exercise("lowest").replace(
    'kind = "mark"', 'kind = "mark"\nmin = 0\nmax = 5', 1
)


@pytest.fixture
def companion(store: Store) -> Companion:
    """A coach with an exercise of every kind of outcome."""
    files = {**packing.files(), "exercises/lowest.toml": UNEVEN}
    raw = {name: text.encode() for name, text in files.items()}
    return Companion(store, lambda: NOW, only=Source(path="calm-desk", files=raw))


def run(
    companion: Companion,
    kind: str,
    came: Came | None = None,
    *,
    days: int = 0,
    **said: Json,
) -> Run:
    """Keep an exercise that was filled in so many days later."""
    found = Run(
        id=companion.store.new_id(), pack_ref=f"calm-desk/{kind}", title=kind,
        started_at=NOW, finished_at=NOW + timedelta(days=days), answers={**said},
        outcome=came,
    )  # fmt: skip
    companion.store.save(found)
    return found


def came(companion: Companion, kind: str, **said: Json) -> OutcomeResult:
    """Return what came out of these answers."""
    exercise = exercises.whole(companion, f"calm-desk/{kind}")
    return outcome_of(exercise, said)


@pytest.mark.parametrize(("near", "room", "apart"), [(8, 3, 5), (3, 8, 5), (4, 4, 0)])
def test_a_difference_is_told_without_a_sign(
    companion: Companion, near: int, room: int, apart: int
) -> None:
    assert came(companion, "gap", near=near, room=room).lines == (
        f"Near: {near} on a scale of 1 to 10", f"Room: {room} on a scale of 1 to 10",
        f"The difference is {apart}.",
    )  # fmt: skip


def test_marks_of_two_scales_are_drawn_on_one_that_holds_both(companion: Companion) -> None:
    found = came(companion, "lowest", near=0, room=9)
    assert [(one.name, one.value, one.here) for one in found.scales] == [
        ("Near", 0, True), ("Room", 9, False),
    ]  # fmt: skip
    assert {(one.least, one.most) for one in found.scales} == {(0, 10)}


def test_only_the_lowest_of_all_marks_is_told_in_words(companion: Companion) -> None:
    assert came(companion, "lowest", near=0, room=9).lines == (
        "Near: 0 on a scale of 0 to 10",
    )
    assert came(companion, "lowest", near=4, room=4).lines == (
        "Near: 4 on a scale of 0 to 10", "Room: 4 on a scale of 0 to 10",
    )  # fmt: skip


def test_a_picture_says_its_two_marks_and_names_its_fields(companion: Companion) -> None:
    found = came(companion, "quadrant", near=8, room=3)
    assert [(one.name, one.value) for one in found.scales] == [("Near", 8), ("Room", 3)]
    assert dict(found.corners)["low_low"] == "low_low name"
    assert (found.key, found.name, found.text) == (
        "high_low", "high_low name", "high_low text",
    )  # fmt: skip


def test_each_line_of_a_list_is_told_with_its_words(store: Store) -> None:
    exercise = exercises.whole(Companion(store, lambda: NOW), "direction/bank-or-barrier")
    found = outcome_of(exercise, {"rules": ["a form"], "reason": ["privacy"]})
    ((about, name, text),) = found.parts
    assert (about, name) == ("a form", "Truly hard")
    assert found.lines == (f"a form: Truly hard. {text}",)


def test_what_was_kept_is_told_in_the_words_of_that_day(companion: Companion) -> None:
    then = Came(kind="quadrant", key="high_low", name="Old name", text="Old.", lines=("x",))
    found = outcomes.again(companion, run(companion, "quadrant", then, near=8, room=3))
    assert (found.kind, found.name, found.text, found.lines) == (
        "quadrant", "Old name", "Old.", ("x",),
    )  # fmt: skip
    assert len(found.scales) == 2


@pytest.mark.parametrize(("kind", "key"), [("quadrant", "low_low"), ("table", "high_low")])
def test_what_would_come_out_otherwise_now_is_no_longer_drawn(
    companion: Companion, kind: str, key: str
) -> None:
    then = Came(kind=kind, key=key, name="Old name", lines=("x",))
    found = outcomes.again(companion, run(companion, "quadrant", then, near=8, room=3))
    assert (found.kind, found.name, found.lines, found.scales) == (
        "none", "Old name", ("x",), (),
    )  # fmt: skip


def over(companion: Companion, *marks: int | None) -> ExerciseSeries:
    """Mark how near it was, day after day."""
    for day, near in enumerate(marks):
        run(companion, "quadrant", days=day, near=near, room=5)
    return outcomes.series(companion, "calm-desk/quadrant")


def test_only_what_was_finished_of_this_exercise_counts(companion: Companion) -> None:
    run(companion, "gap", near=1, room=1)
    half = Run(
        id=companion.store.new_id(), pack_ref="calm-desk/quadrant", title="x",
        started_at=NOW, answers={"near": 9},
    )  # fmt: skip
    companion.store.save(half)
    found = over(companion, 3)
    assert found.n == 1
    assert [point.value for point in found.lines[0].points] == [3]


def test_a_mark_that_was_never_given_has_no_line(companion: Companion) -> None:
    assert [line.name for line in over(companion, None).lines] == ["Room"]
    assert outcomes.series(companion, "calm-desk/quadrant").counts == ()


def test_the_day_of_each_outcome_is_told(companion: Companion) -> None:
    found = over(companion, 8, 3)
    assert [(day.day, name) for day, name in found.outcomes] == [
        (20, "high_low name"), (21, "low_low name"),
    ]  # fmt: skip


def test_four_times_are_too_few_and_five_are_not(companion: Companion) -> None:
    assert over(companion, 5, 5, 5, 5).words == (
        "Filled in 4 times (n = 4). That is too few to see a line in it."
    )
    assert over(companion, 5).words == (
        "Filled in 5 times (n = 5). Near: about the same. Room: about the same."
    )


def test_one_time_is_told_as_once(companion: Companion) -> None:
    assert over(companion, 5).words.startswith("Filled in once (n = 1).")


def test_nothing_is_said_of_a_mark_that_was_given_few_times(companion: Companion) -> None:
    found = over(companion, 5, 5, 5, 5, None, None)
    assert found.words == "Filled in 6 times (n = 6). Room: about the same."


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ((6, 4, 1, 6, 6), "a little higher lately"),
        ((6, 6, 9, 6, 4), "a little lower lately"),
        ((5, 5, 1, 5, 6), "about the same"),
        ((5, 5, 9, 5, 4), "about the same"),
        ((1, 5, 5, 5, 5, 1), "about the same"),
    ],
)
def test_the_later_half_is_held_beside_the_earlier_one(
    companion: Companion, marks: tuple[int, ...], said: str
) -> None:
    assert f"Near: {said}." in over(companion, *marks).words


def test_a_series_nobody_filled_in_says_so(companion: Companion) -> None:
    found = outcomes.series(companion, "calm-desk/quadrant")
    assert (found.n, found.words, found.lines) == (0, "Not filled in yet.", ())
