"""Charts, balance and explanations: calm, on a scale that never moves."""

import pytest
from textual.widget import Widget

from coach.rules.exercises.outcome import Scale
from coach.widgets.charts.columns import (
    MarksChart,
    MarksRow,
    SeriesChart,
    SeriesRow,
    bar,
    figure,
)
from coach.widgets.charts.lengths import BalanceBar, Counts
from coach.widgets.charts.outcomes import Lengths
from coach.widgets.frame.card import Card, Hint
from coach.widgets.lists.facts import Explanation
from tests.looks import text_of
from tests.widgets.demo import Demo

FORTNIGHT = (5, 6, 4, 5, 7, None, None, 4, 5, 7, 6, 8, 6, 10)


@pytest.mark.parametrize(
    ("mark", "drawn"),
    [(None, "▁"), (0, "▁"), (1, "▁"), (5, "▄"), (6.5, "▅"), (10, "▇"), (99, "▇")],
)
def test_a_bar_is_as_high_as_its_mark_on_a_scale_of_ten(
    mark: float | None, drawn: str
) -> None:
    assert bar(mark) == drawn


@pytest.mark.parametrize(
    ("mark", "written"), [(None, "·"), (1, "1"), (6.4, "6"), (10, "X")]
)
def test_a_figure_is_one_sign_wide(mark: float | None, written: str) -> None:
    assert figure(mark) == written


async def drawn(widget: Widget, width: int) -> list[str]:
    async with Demo(widget).run_test(size=(width, 12)) as pilot:
        return [line.strip() for line in text_of(pilot.app).splitlines() if line.strip()]


async def test_rows_are_aligned() -> None:
    chart = MarksChart()
    chart.show(
        [MarksRow("control", FORTNIGHT, "10"), MarksRow("creativity", FORTNIGHT, "6,5")]
    )
    lines = await drawn(chart, 42)
    assert lines == ["control    ▄▄▃▄▅▁▁ ▃▄▅▄▆▄▇ 10", "creativity ▄▄▃▄▅▁▁ ▃▄▅▄▆▄▇ 6,5"]


async def test_without_colour_the_marks_are_figures(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    chart = MarksChart()
    chart.show([MarksRow("control", FORTNIGHT, "10")])
    assert await drawn(chart, 42) == ["control 5 6 4 5 7 · · 4 5 7 6 8 6 X  10"]


async def test_a_narrow_chart_shows_the_last_days() -> None:
    chart = MarksChart()
    chart.show([MarksRow("c", FORTNIGHT, "10")])
    assert (await drawn(chart, 14))[0].startswith("c ")


async def test_the_balance_shows_both_numbers_and_lengths_that_compare() -> None:
    balance = BalanceBar()
    balance.show(("colleague", 6), ("customer", 12), "more for customers")
    line, words = await drawn(balance, 80)
    assert "colleague 6 : 12 customer" in line
    left, right = line.split(" colleague 6 : 12 customer ")
    assert abs(len(right) - 2 * len(left)) <= 1
    assert words == "more for customers"


@pytest.mark.parametrize("width", [24, 42, 80, 120])
async def test_the_balance_of_nothing_is_drawn_too(width: int) -> None:
    balance = BalanceBar()
    balance.show(("colleague", 0), ("customer", 0))
    assert "0 : 0" in "".join(await drawn(balance, width))


async def test_an_explanation_reads_from_rule_to_switch() -> None:
    why = Explanation()
    why.show("The [rule].", [("usual", "9 d")], [("Fri 20 Nov", "tea")], "coach settings")
    lines = await drawn(why, 60)
    assert lines == ["The [rule].", "usual  9 d", "Fri 20 Nov  tea", "coach settings"]


async def test_a_card_tells_its_title_and_note() -> None:
    card = Card("People", Hint("Write {key}name.", "@"), note="waiting")
    lines = await drawn(card, 40)
    assert lines[0].startswith("People")
    assert lines[0].endswith("waiting")
    assert lines[1] == "Write @name."


async def test_a_mark_over_time_stands_on_its_own_scale_between_two_days() -> None:
    chart = SeriesChart()
    row = SeriesRow(
        name="Near", values=(1, 3, 5, 2, 4, 5, 1, 5, 5, 5), least=1, most=5,
        figure="5 last time, n = 10", first="2 Oct", last="20 Nov",
    )  # fmt: skip
    chart.show([row], 2)
    assert await drawn(chart, 60) == [
        "Near  5 last time, n = 10",
        "5     █   ▄ █   █ █ █",
        "1 ▁ █ █ ▄ █ █ ▁ █ █ █",
        "2 Oct        20 Nov",
    ]


async def test_the_one_to_look_at_stands_out_by_a_sign_too() -> None:
    chart = Lengths()
    chart.show([Scale(name="time", value=2, here=True), Scale(name="room", value=9)])
    first, second = await drawn(chart, 60)
    assert first.startswith("● time ━")
    assert second.startswith("room ━")


async def test_counts_begin_under_each_other() -> None:
    chart = Counts()
    chart.show([("customers", 2), ("free", 1)])
    first, second = await drawn(chart, 60)
    assert first.index("━") == second.index("━")
