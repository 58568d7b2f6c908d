"""What comes out of answers: a field, the lowest, a gap, a row; and nothing evaluated."""

import pytest

from coach import i18n
from coach.rules.exercises.outcome import OutcomeResult, outcome_of
from tests.content.filled import YES_NO, Answers, built_in, made, step


def came(ref: str, answers: Answers) -> OutcomeResult:
    return outcome_of(built_in(ref), answers)


def lowest(result: OutcomeResult) -> list[tuple[str, float]]:
    return [(scale.name, scale.value) for scale in result.scales if scale.here]


CELL = 'name.en = "{0}"\ntext.en = "{0}."\n'


@pytest.mark.parametrize(
    ("clarity", "room", "name"),
    [(8, 8, "River"), (8, 3, "Motorway"), (3, 8, "Marsh"), (3, 3, "Traffic jam"),
     (6, 5, "Motorway"), (5, 6, "Marsh"), (10, 10, "River"), (1, 1, "Traffic jam")],
)  # fmt: skip
def test_the_picture_of_the_direction(clarity: int, room: int, name: str) -> None:
    result = came("direction/direction-check", {"clarity": clarity, "room": room})
    assert result.name == name
    assert [scale.value for scale in result.scales] == [clarity, room]
    assert result.split == 5.5


@pytest.mark.parametrize(
    ("near", "room", "name"),
    [(8, 8, "Anders vasthouden"), (8, 3, "Grip"), (3, 3, "Afstandsbediening"),
     (3, 8, "Loslaten")],
)  # fmt: skip
def test_the_field_of_holding(near: int, room: int, name: str) -> None:
    i18n.use("nl")
    result = came("attention/hold-differently", {"presence": near, "room": room})
    assert result.name == name
    assert {corner for _key, corner in result.corners} == {
        "Anders vasthouden", "Grip", "Afstandsbediening", "Loslaten",
    }  # fmt: skip


MARKS = step("x1", "mark") + step("y1", "mark")


@pytest.mark.parametrize(
    ("x", "y", "key"),
    [(4, 4, "low_low"), (5, 4, "high_low"), (4, 5, "low_high"), (5, 5, "high_high")],
)
def test_a_mark_on_the_line_between_is_low(x: int, y: int, key: str) -> None:
    corners = "".join(
        f"[outcome.cells.{name}]\n" + CELL.format(name)
        for name in ("high_high", "low_high", "high_low", "low_low")
    )
    split = '[outcome]\nkind = "quadrant"\nx = "x1"\ny = "y1"\nsplit = 4\n'
    result = outcome_of(made(MARKS + split + corners), {"x1": x, "y1": y})
    assert (result.key, result.name) == (key, key)


@pytest.mark.parametrize(
    ("near", "marks", "key"),
    [
        (0, (5, 5), "level"),
        (0, (6, 5), "above"),
        (2, (5, 7), "level"),
        (2, (4, 7), "below"),
    ],
)
def test_how_near_counts_as_level_is_told_by_the_exercise(
    near: int, marks: tuple[int, int], key: str
) -> None:
    sides = "".join(
        f"[outcome.cells.{name}]\n" + CELL.format(name)
        for name in ("above", "level", "below")
    )
    gap = f'[outcome]\nkind = "gap"\nfrom = "x1"\nto = "y1"\nnear = {near}\n'
    result = outcome_of(
        made(MARKS + gap + sides), dict(zip(("x1", "y1"), marks, strict=True))
    )
    assert (result.key, result.name) == (key, key)


def test_the_three_lowest_are_shown_where_three_are_asked_for() -> None:
    three = (
        '[outcome]\nkind = "lowest"\nof = ["x1", "y1", "z1"]\ncount = 3\ntext.en = "t"\n'
    )
    exercise = made(MARKS + step("z1", "mark") + three)
    result = outcome_of(exercise, {"x1": 9, "y1": 2, "z1": 5})
    assert lowest(result) == [("x1", 9), ("y1", 2), ("z1", 5)]


@pytest.mark.parametrize("answers", [{}, {"clarity": 8}, {"clarity": 8, "room": None}])
def test_a_quadrant_waits_for_both_marks(answers: Answers) -> None:
    result = came("direction/direction-check", answers)
    assert not result.key
    assert result.kind == "quadrant"


@pytest.mark.parametrize(
    ("heart", "hand", "key", "gap"),
    [(9, 4, "above", 5), (7, 6, "level", 1), (6, 7, "level", -1), (3, 8, "below", -5)],
)
def test_a_gap_knows_its_side_and_what_still_counts_as_level(
    heart: int, hand: int, key: str, gap: int
) -> None:
    result = came("small/heart-head-hand", {"heart": heart, "hand": hand})
    assert (result.key, result.lines[-1]) == (key, f"The difference is {abs(gap)}.")


ROLE = {"authority": 7, "time": 4, "room": 8, "means": 6, "knowledge": 5, "trust": 9}


def test_the_two_lowest_marks_are_shown() -> None:
    result = came("attention/role-check", {**ROLE})
    assert lowest(result) == [("Time", 4), ("Knowledge", 5)]
    assert [scale.value for scale in result.scales] == [7, 4, 8, 6, 5, 9]


def test_equal_marks_are_shown_together_but_never_more_than_three() -> None:
    assert len(lowest(came("attention/role-check", {**ROLE, "means": 5}))) == 3
    assert len(lowest(came("attention/role-check", dict.fromkeys(ROLE, 5)))) == 3


def test_the_lowest_of_a_list_is_one_of_its_lines() -> None:
    loop = ["no time", "wrong answer", "calls again", "longer queue"]
    result = came("patterns/cut-the-loop", {"loop": [*loop], "cost": [5, 2, None, 3]})
    assert lowest(result) == [("wrong answer", 2)]
    assert result.lines[-1] == "no time → wrong answer ✂ → calls again → longer queue → ↺"
    result = came("patterns/cut-the-loop", {"loop": [*loop], "cost": [5, 2, 2, 3]})
    assert result.lines[-1] == (
        "no time → wrong answer ✂ → calls again ✂ → longer queue → ↺"
    )


def test_the_lowest_of_nothing_is_not_there_yet() -> None:
    assert not came("attention/role-check", {}).key
    assert not came("patterns/cut-the-loop", {"loop": ["a"], "cost": []}).key


ALL_YES = dict.fromkeys(("interest", "course", "banks", "mandate", "undo"), "yes")


@pytest.mark.parametrize(
    ("no", "name"),
    [((), "Go"), (("undo",), "Go, and tell"), (("mandate",), "Go, and tell"),
     (("mandate", "undo"), "Ask first"), (("banks",), "Ask first"),
     (("interest",), "Ask first"), (("course",), "Ask first")],
)  # fmt: skip
def test_go_go_and_tell_or_ask(no: tuple[str, ...], name: str) -> None:
    answers: Answers = {**ALL_YES, **dict.fromkeys(no, "no")}
    assert came("direction/decision-helper", answers).name == name


def test_a_table_waits_for_every_answer_it_looks_at() -> None:
    assert not came("direction/decision-helper", {"banks": "no"}).key


def test_a_table_over_a_list_has_words_for_each_line() -> None:
    answers: Answers = {"rules": ["privacy form", "opening hours"],
                        "reason": ["privacy", "habit"]}  # fmt: skip
    result = came("direction/bank-or-barrier", answers)
    assert [(about, name) for about, name, _text in result.parts] == [
        ("privacy form", "Truly hard"),
        ("opening hours", "May give way"),
    ]


def test_a_line_that_is_still_open_is_left_out() -> None:
    answers: Answers = {"rules": ["one", "two", "three"], "reason": [None, "law"]}
    assert len(came("direction/bank-or-barrier", answers).parts) == 1


@pytest.mark.parametrize(
    ("causes", "name"),
    [(["tool", "unclear"], "First a picture"), (["time"], "First less"),
     (["tool"], "First a detour")],
)  # fmt: skip
def test_the_first_row_that_fits_choices_counts(causes: list[str], name: str) -> None:
    assert came("patterns/root-chain", {"causes": [*causes]}).name == name


def test_an_exercise_may_end_without_an_outcome() -> None:
    assert came("attention/safety-pulse", {"safe": 3}) == OutcomeResult(kind="none")


def test_a_table_may_have_no_row_that_fits() -> None:
    exercise = made(
        step("mood", "choice", YES_NO)
        + '[outcome]\nkind = "table"\n[[outcome.rows]]\nwhen = { mood = "yes" }\n'
        + CELL.format("fine")
    )
    assert outcome_of(exercise, {"mood": "yes"}).key == "1"
    assert not outcome_of(exercise, {"mood": "no"}).key


@pytest.mark.parametrize("value", [True, "7", 7.0, [7], {"a": 7}])
def test_a_mark_that_is_no_whole_number_is_no_mark(value: bool | str | float) -> None:
    assert not came("direction/direction-check", {"clarity": value, "room": 7}).key


def test_of_several_choices_each_says_what_it_asks_for() -> None:
    one = came("patterns/root-chain", {"causes": ["not-recorded"]})
    assert (one.name, one.lines) == ("First a page", ())
    some = came("patterns/root-chain", {"causes": ["not-recorded", "time", "not-trained"]})
    assert some.name == "First a page"
    begins = [line.partition(".")[0] for line in some.lines]
    assert begins == ["First an example", "First less"]


FEELING = (
    "".join(step(name, "mark", "max = 5") for name in ("calm", "worried", "awake"))
    + '[outcome]\nkind = "means"\nname.en = "How it is"\ntext.en = "Of now."\n'
    '[[outcome.scales]]\nname.en = "Rest"\nof = ["calm", "worried"]\n'
    'turned = ["worried"]\n'
    '[[outcome.scales]]\nname.en = "Energy"\nof = ["awake"]\n'
)


@pytest.mark.parametrize(
    ("calm", "worried", "mean"), [(5, 1, 5), (1, 5, 1), (4, 3, 3.5), (3, 3, 3), (2, 1, 3.5)]
)
def test_a_scale_is_the_mean_of_its_marks_of_which_some_are_turned(
    calm: int, worried: int, mean: float
) -> None:
    answers: Answers = {"calm": calm, "worried": worried, "awake": 2}
    result = outcome_of(made(FEELING), answers)
    assert [(one.name, one.value) for one in result.scales] == [
        ("Rest", mean),
        ("Energy", 2),
    ]
    assert (result.name, result.text) == ("How it is", "Of now.")
    assert result.lines[0] == f"Rest: {mean:g} on a scale of 1 to 5"
    assert result.lines[-1].endswith("not a validated test.")


def test_a_scale_of_which_a_mark_is_open_is_left_out() -> None:
    result = outcome_of(made(FEELING), {"calm": 4, "awake": 2})
    assert [one.name for one in result.scales] == ["Energy"]
    assert outcome_of(made(FEELING), {}).key == ""


def test_a_mean_has_a_comma_in_dutch() -> None:
    i18n.use("nl")
    result = outcome_of(made(FEELING), {"calm": 4, "worried": 3, "awake": 2})
    assert "3,5" in result.lines[0]
