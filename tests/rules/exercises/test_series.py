"""The same exercise over time: marks as points, choices as counts, always with how many."""

from datetime import date

from coach.rules.exercises.series import over_time
from tests.content.filled import Answers, built_in, made, step

RUNS: list[tuple[date, Answers]] = [
    (date(2026, 11, 20), {"clarity": 8, "room": 8}),
    (date(2026, 9, 1), {"clarity": 3, "room": 2}),
    (date(2026, 10, 1), {"clarity": 7}),
]


def test_marks_are_points_in_order_of_time() -> None:
    course = over_time(built_in("direction/direction-check"), RUNS)
    clarity, room = course.lines
    assert course.n == 3
    assert [point.value for point in clarity.points] == [3, 7, 8]
    assert [point.day.month for point in room.points] == [9, 11]
    assert (clarity.name, clarity.least, clarity.most) == ("Clarity", 1, 10)


def test_outcomes_are_told_with_their_day() -> None:
    course = over_time(built_in("direction/direction-check"), RUNS)
    assert [(day.month, name) for day, name in course.outcomes] == [
        (9, "Traffic jam"), (11, "River"),
    ]  # fmt: skip


def test_choices_are_counted_with_their_words() -> None:
    runs: list[tuple[date, Answers]] = [
        (date(2026, 11, day), {"morning": "customer", "afternoon": afternoon})
        for day, afternoon in enumerate(["reactive", "customer", None], 1)
    ]
    morning, afternoon = over_time(built_in("patterns/day-parts"), runs).counts
    assert (morning.n, afternoon.n) == (3, 2)
    assert dict(afternoon.counts) == {
        "customers": 1, "fires and interruptions": 1, "meetings and alignment": 0,
        "making something better": 0, "free, or something else": 0,
    }  # fmt: skip


def test_several_choices_at_once_are_one_time() -> None:
    runs: list[tuple[date, Answers]] = [
        (date(2026, 11, 1), {"causes": ["time", "tool"]}),
        (date(2026, 11, 2), {"causes": ["time"]}),
        (date(2026, 11, 3), {"causes": ["no longer a choice"]}),
    ]
    (causes,) = over_time(built_in("patterns/root-chain"), runs).counts
    assert [(name, n) for name, n in causes.counts if n] == [
        ("a system or tool is in the way", 1), ("there is no time for it", 2),
    ]  # fmt: skip
    assert causes.n == 2


def test_only_what_was_marked_once_is_a_line() -> None:
    loop: Answers = {"loop": ["no time", "wrong answer"], "cost": [5, 2]}
    assert (
        over_time(built_in("patterns/cut-the-loop"), [(date(2026, 11, 1), loop)]).lines
        == ()
    )


def test_what_is_no_mark_is_no_point() -> None:
    runs: list[tuple[date, Answers]] = [(date(2026, 11, 1), {"clarity": True, "room": "7"})]
    course = over_time(built_in("direction/direction-check"), runs)
    assert course.lines == ()


def test_nothing_done_yet_is_an_empty_course() -> None:
    course = over_time(built_in("patterns/day-parts"), [])
    assert (course.n, course.outcomes) == (0, ())
    assert course.counts == ()


def test_the_means_of_a_questionnaire_are_drawn_in_place_of_its_marks() -> None:
    text = (
        step("calm", "mark") + step("worried", "mark")
        + '[outcome]\nkind = "means"\ntext.en = "x"\n[[outcome.scales]]\n'
        'name.en = "Rest"\nof = ["calm", "worried"]\nturned = ["worried"]\n'
    )  # fmt: skip
    runs = [(date(2026, 11, day), {"calm": day, "worried": 2}) for day in (2, 5)]
    (line,) = over_time(made(text), runs).lines
    assert (line.name, [point.value for point in line.points]) == ("Rest", [5.5, 7])
