"""The list of the log: read by day, each text as long as it is, on a glass of any size."""

from collections.abc import Iterator

import pytest
from rich.cells import cell_len
from textual.message import Message

from coach.widgets.lists.log_list import LogList, LogRow, heads
from coach.widgets.lists.row_layout import BLOCK
from coach.widgets.lists.row_list import RowList
from tests.looks import text_of
from tests.widgets.demo import Demo, heard

LONG = "Tea in the workshop, and the tandem is nearly finished: so is his patience with it."


def entry(at: int) -> LogRow:
    text = f"{at} {LONG}" if at % 3 == 1 else f"{at} brief"
    return LogRow(id=f"id{at}", day=f"Day {at // 3}", at="9:15", text=text, who=("Tom",))


def shown(count: int = 60, most: int = 2) -> LogList:
    rows = LogList(opens="entry")
    rows.most = most

    def measure(some: range, room: int) -> Iterator[tuple[int, int]]:
        days = [at // 3 for at in some]
        above = days[0] - 1 if some.start % 3 == 0 else days[0]
        for at, head in zip(some, heads(days, above if some.start else None), strict=True):
            yield head, 1 + (cell_len(entry(at).text) > room)

    rows.show_days(count, entry, None, measure)
    return rows


@pytest.mark.parametrize(
    ("days", "above"),
    [("", []), ("a", [1]), ("aab", [1, 0, 2]), ("aba", [1, 2, 2]), ("aaa", [1, 0, 0])],
)
def test_a_day_stands_above_the_first_of_it(days: str, above: list[int]) -> None:
    assert list(heads(days)) == above


async def test_texts_take_their_lines_under_their_day() -> None:
    async with Demo(shown()).run_test(size=(80, 12)) as pilot:
        lines = [line.rstrip(" ▐") for line in text_of(pilot.app).splitlines()]
    assert lines[0].strip() == "Day 0"
    assert lines[1].split() == ["9:15", "·", "0", "brief", "Tom"]
    assert "1 Tea in the workshop" in lines[2]
    assert lines[3].strip().endswith("patience with it.")
    assert lines[5] == ""
    assert lines[6].strip() == "Day 1"


async def test_the_cursor_passes_over_the_days() -> None:
    rows = shown()
    async with Demo(rows).run_test(size=(80, 12)) as pilot:
        await pilot.press("down", "down", "down")
        assert rows.cursor == 3
        # What stands above the first of a day comes into sight with it.
        await pilot.press("end", "home")
        assert text_of(pilot.app).strip().startswith("Day 0")
        said: list[Message] = []
    async with Demo(shown()).run_test(size=(80, 12), message_hook=said.append) as pilot:
        await pilot.click(LogList, offset=(5, 0))
        await pilot.click(LogList, offset=(12, 3))
    assert [one.id for one in heard(said, RowList.Chosen)] == ["id1"]


@pytest.mark.parametrize("height", range(5, 16))
async def test_what_does_not_fit_whole_at_the_foot_is_not_begun(height: int) -> None:
    rows = shown()
    async with Demo(rows).run_test(size=(80, height)) as pilot:
        for key in ("home", "pagedown", "down", "down", "end"):
            await pilot.press(key)
            seen = text_of(pilot.app)
            assert f" {rows.cursor} " in seen, "what is in hand is whole"
            *_, last = (line for line in seen.splitlines() if line.strip(" ▐"))
            assert "Tea in" not in last
            assert "Day" not in last


async def test_the_day_is_told_where_its_name_has_gone_by() -> None:
    said: list[Message] = []
    rows = shown()
    async with Demo(rows).run_test(size=(80, 8), message_hook=said.append) as pilot:
        rows.scroll_to(y=2, animate=False, immediate=True)
        await pilot.pause()
        rows.scroll_to(y=0, animate=False, immediate=True)
        await pilot.pause()
    assert [one.day for one in heard(said, LogList.Passed)] == ["Day 0", ""]


async def test_another_width_breaks_the_texts_anew() -> None:
    rows = shown()
    async with Demo(rows).run_test(size=(80, 12)) as pilot:
        many = rows.lines
        await pilot.press("end")
        await pilot.resize_terminal(160, 12)
        await pilot.pause()
        assert rows.lines < many
        assert "59 brief" in text_of(pilot.app)


@pytest.mark.parametrize("width", [120, 100, 80, 60, 40, 20, 3])
async def test_every_line_fills_its_cells_whatever_is_in_it(width: int) -> None:
    odd = LogRow(
        id="odd",
        day="Friday 20 November 2026 🌱",
        at="23:59",
        glyph="👩‍💻",
        text="🌱" * 20 + "w" * 200,
        who=("👩‍💻 Claire de Vries", "Tom", "Anna"),
        marks=(10, None, 1, 5),
    )
    rows = LogList()
    rows.most = 3
    rows.show_days(
        3, lambda _at: odd, None, lambda some, _room: ((min(at, 1), 3) for at in some)
    )
    async with Demo(rows).run_test(size=(width, 10)) as pilot:
        await pilot.pause()
        for y in range(10):
            assert rows.render_line(y).cell_length == width
            assert cell_len(rows.render_line(y).text) == width


async def test_of_several_people_as_many_are_named_as_there_are_lines() -> None:
    who = ("Anna", "Bartholomew", "Claire")
    rows = LogList()
    row = LogRow(id="1", text="tea", who=who)
    rows.show_days(1, lambda _at: row, None, lambda _some, _room: [(0, 1)])
    async with Demo(rows).run_test(size=(80, 4)) as pilot:
        assert text_of(pilot.app).rstrip().endswith("Anna +2")


@pytest.mark.parametrize(
    ("keys", "cursor"),
    [(["end"], 36_499), (["end", "home"], 0), (["end", "pageup", "end"], 36_499),
     (["end", "up", "down"], 36_499)],
)  # fmt: skip
async def test_of_ten_years_as_much_is_laid_out_as_is_looked_at(
    keys: list[str], cursor: int
) -> None:
    rows = shown(36_500)
    async with Demo(rows).run_test(size=(80, 12)) as pilot:
        estimated = rows.virtual_size.height
        await pilot.press(*keys)
        assert rows.cursor == cursor
        assert f" {cursor} " in text_of(pilot.app)
        first, tall = rows.span(36_499)
        assert rows.virtual_size.height == first + tall == rows.lines
        assert abs(estimated - rows.lines) < rows.lines / 50


@pytest.mark.parametrize("there", [300, 9_999, 36_400])
async def test_a_day_far_away_is_gone_to(there: int) -> None:
    rows = shown(36_500)
    async with Demo(rows).run_test(size=(80, 12)) as pilot:
        rows.jump(there - there % 3)
        await pilot.pause()
        assert text_of(pilot.app).splitlines()[0].strip(" ▐") == f"Day {there // 3}"
        rows.scroll_relative(y=1, animate=False, immediate=True)
        await pilot.press("down", "pagedown", "pageup", "up")
        assert f" {rows.cursor} " in text_of(pilot.app)
        # Beside the list one is led to a part of the way.
        await pilot.click(LogList, offset=(79, 6))
        assert rows.cursor == 18_250
        assert " 18250 " in text_of(pilot.app)


async def test_another_width_far_down_keeps_the_row_in_hand() -> None:
    rows = shown(36_500)
    async with Demo(rows).run_test(size=(80, 12)) as pilot:
        rows.jump(20_000)
        for width in (160, 60, 80):
            await pilot.resize_terminal(width, 12)
            await pilot.pause()
            assert rows.cursor == 20_000
            assert " 20000 brief" in text_of(pilot.app)


async def test_the_wheel_leads_to_the_very_end() -> None:
    rows = shown(BLOCK + 40)
    async with Demo(rows).run_test(size=(80, 12)) as pilot:
        while rows.scroll_y < rows.max_scroll_y:
            rows.scroll_relative(y=20, animate=False, immediate=True)
            await pilot.pause()
        assert f" {rows.count - 1} " in text_of(pilot.app)
        assert rows.scroll_y == rows.lines - 12


@pytest.mark.parametrize("late", [1, 3])
async def test_the_end_is_reached_however_wrong_the_estimate_was(late: int) -> None:
    rows = LogList()
    rows.most = 3
    early = 4 - late

    def measure(some: range, _room: int) -> Iterator[tuple[int, int]]:
        for at in some:
            yield 0, early if at < 1000 else late

    rows.show_days(3000, entry, None, measure)
    async with Demo(rows).run_test(size=(80, 12)) as pilot:
        await pilot.press("end")
        assert " 2999 brief" in text_of(pilot.app)
        assert rows.lines == 1000 * early + 2000 * late
        assert rows.scroll_y == rows.lines - 12
