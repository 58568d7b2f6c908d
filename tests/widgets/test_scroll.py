"""A scroll: what is in sight is always as the rows are now, and each line drawn once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from textual.pilot import Pilot

from coach.widgets.inks import bar
from coach.widgets.pen import Painted
from coach.widgets.rows import Rows
from tests.looks import settle, text_of
from tests.widgets.demo import Demo

HEIGHT = 24
MANY = 36_500


class Word:
    """A row with a word."""

    def __init__(self, at: int) -> None:
        self.id = str(at)
        self.text = f"row {at}"


class Words(Rows[Word]):
    """Rows that tell which of them were drawn."""

    DEFAULT_CSS = "Words { height: 1fr; }"
    drawn: list[int]

    def paint(self, index: int, _part: int, width: int) -> Iterator[Painted]:
        self.drawn.append(index)
        yield self.row(index).text.ljust(width), "text"


class TallWords(Words):
    """The same on three lines each."""

    TALL = 3


def words(count: int = MANY, kind: type[Words] = Words) -> Words:
    rows = kind()
    rows.drawn = []
    rows.show(count, Word)
    return rows


async def idle(pilot: Pilot[None], rows: Words) -> None:
    """Wait until nothing more is drawn ahead; whoever looks would have it drawn on."""
    before = -1
    while before != len(rows.drawn):
        before = len(rows.drawn)
        await pilot.pause(0.1)


async def test_a_line_that_stays_as_it_is_is_drawn_once() -> None:
    rows = words()
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        await idle(pilot, rows)
        rows.drawn.clear()
        await pilot.press("down")
        await settle(pilot)
        assert sorted(rows.drawn) == [0, 1]


@pytest.mark.parametrize(
    ("key", "around"),
    [("home", range(2 * HEIGHT)), ("end", range(MANY - 2 * HEIGHT, MANY))],
)
async def test_the_pages_around_are_drawn_while_nobody_waits(
    key: str, around: range
) -> None:
    rows = words()
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        await pilot.press(key)
        await idle(pilot, rows)
        assert set(around) <= set(rows.drawn)


async def test_a_page_that_was_drawn_ahead_costs_a_few_lines() -> None:
    rows = words()
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        await pilot.press("end", "home", "pagedown")
        await idle(pilot, rows)
        rows.drawn.clear()
        await pilot.press("pagedown")
        await settle(pilot)
        top = int(rows.scroll_y)
        seen = [at for at in rows.drawn if top <= at < top + HEIGHT]
        assert seen == [top, rows.cursor], "the first tells more, the last is in hand"


async def test_nothing_is_drawn_that_is_not_there() -> None:
    for kind in (Words, TallWords):
        rows = words(5, kind)
        async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
            await pilot.press("end")
            await idle(pilot, rows)
            assert set(rows.drawn) == set(range(5))


async def test_rows_that_change_are_drawn_anew_also_the_ones_around() -> None:
    rows = words()
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        await idle(pilot, rows)
        rows.show(MANY, lambda at: Word(at + 100_000))
        await settle(pilot)
        assert "row 100003" in text_of(pilot.app)
        await pilot.press("pagedown", "pagedown")
        await settle(pilot)
        assert "row 100040" in text_of(pilot.app)
        assert "row 40 " not in text_of(pilot.app)


async def test_a_whole_refresh_asks_the_rows_again() -> None:
    rows = words(5)
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        await idle(pilot, rows)
        rows.row(2).text = "another word"
        rows.refresh()
        await settle(pilot)
        assert "another word" in text_of(pilot.app)


@pytest.mark.parametrize("theme", ["textual-light", "dracula"])
async def test_another_theme_draws_in_other_ink(theme: str) -> None:
    rows = words(5)
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        await idle(pilot, rows)
        before = [segment.style for segment in rows.render_line(3)]
        pilot.app.theme = theme
        await settle(pilot)
        assert [segment.style for segment in rows.render_line(3)] != before


async def test_a_list_that_is_taken_away_draws_nothing_more() -> None:
    rows = words()
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        await pilot.pause()
        await rows.remove()
        rows.drawn.clear()
        await pilot.pause(0.1)
        assert rows.drawn == []


async def test_the_bar_moves_with_lines_that_were_drawn_before() -> None:
    rows = words(4 * HEIGHT)
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        for key in ("pagedown", "pagedown", "pageup", "end", "home", "pagedown"):
            await pilot.press(key)
            await idle(pilot, rows)
            grounds = [list(rows.render_line(y))[-1].style for y in range(HEIGHT)]
            top = int(rows.scroll_y)
            told = [bar(y, HEIGHT, 4 * HEIGHT, top) for y in range(HEIGHT)]
            assert len(set(zip(grounds, told, strict=True))) == 2 == len(set(told))
