"""Marks and choices: one key each."""

import pytest
from textual.message import Message

from coach.widgets.forms.answer_row import ChoiceRow, MarkGiven, MarkKeys, StepScale
from tests.looks import text_of
from tests.widgets.demo import Demo, heard

SIDES: list[tuple[str | None, str]] = [
    (None, "not known"),
    ("colleague", "colleague"),
    ("customer", "customer"),
]


@pytest.mark.parametrize(
    ("keys", "value"),
    [("1", 1), ("9", 9), ("0", 10), ("right", 6), ("left", 4), ("minus", None),
     ("space", None), ("backspace", None)],
)  # fmt: skip
async def test_one_key_gives_a_mark(keys: str, value: int | None) -> None:
    marks = MarkKeys("control", "Control")
    async with Demo(marks).run_test() as pilot:
        await pilot.press(keys)
        assert marks.value == value


@pytest.mark.parametrize(
    ("key", "goes_on"),
    [("7", True), ("minus", True), ("space", True), ("right", False), ("backspace", False)],
)
async def test_a_mark_leads_on_and_a_change_stays(key: str, goes_on: bool) -> None:
    first, second = MarkKeys("a", "A", value=5), MarkKeys("b", "B")
    async with Demo(first, second).run_test() as pilot:
        await pilot.press(key)
        assert second.has_focus is goes_on


async def test_a_mark_can_be_taken_back_and_never_leaves_the_scale() -> None:
    marks = MarkKeys("a", "A", value=10)
    async with Demo(marks).run_test() as pilot:
        await pilot.press("right")
        assert marks.value == 10
        await pilot.press("backspace")
        assert marks.value is None
        assert marks.changed


async def test_ten_dots_show_the_mark_and_a_click_gives_one() -> None:
    said: list[Message] = []
    marks = MarkKeys("a", "A", value=7)
    async with Demo(marks).run_test(size=(80, 5), message_hook=said.append) as pilot:
        line = text_of(pilot.app).splitlines()[0]
        assert "● ● ● ● ● ● ● ○ ○ ○   7" in line
        await pilot.click(offset=(line.index("○"), 0))
    assert [one.value for one in heard(said, MarkKeys.Marked)] == [8]


@pytest.mark.parametrize(
    ("keys", "value"),
    [(["right"], "customer"), (["left"], None), (["right", "right"], None), (["n"], None),
     (["c"], "customer"), (["c", "c"], "colleague"), (["z"], "colleague"),
     (["space"], "customer")],
)  # fmt: skip
async def test_arrows_and_initials_choose(keys: list[str], value: str | None) -> None:
    row = ChoiceRow("side", "Side", SIDES, "colleague")
    async with Demo(row).run_test() as pilot:
        await pilot.press(*keys)
        assert row.value == value


async def test_the_choice_taken_stands_between_marks_and_can_be_clicked() -> None:
    said: list[Message] = []
    row = ChoiceRow("side", "Side", SIDES)
    async with Demo(row).run_test(size=(80, 5), message_hook=said.append) as pilot:
        line = text_of(pilot.app).splitlines()[0]
        assert "[not known]" in line
        await pilot.click(offset=(line.index("customer"), 0))
        assert "[customer]" in text_of(pilot.app)
        assert row.changed
    assert [one.value for one in heard(said, ChoiceRow.Changed)] == ["customer"]


@pytest.mark.parametrize(
    ("keys", "given"),
    [
        (["3"], 3),
        (["enter"], None),
        (["right", "right", "enter"], 2),
        (["7", "enter"], None),
    ],
)
async def test_a_mark_on_a_small_scale_is_taken_by_its_figure_and_not_before(
    keys: list[str], given: int | None
) -> None:
    said: list[Message] = []
    scale = StepScale("answer", "a sigh – a lot", 1, 5)
    async with Demo(scale).run_test(message_hook=said.append) as pilot:
        assert "[1]" not in text_of(pilot.app)
        assert "1-5" in text_of(pilot.app)
        await pilot.press(*keys)
        assert [one.value for one in heard(said, MarkGiven)] == [given]
