"""A scroll: what is in sight is always as the rows are now, and each line drawn once."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from coach.widgets.lists.line_view import Painted, bar
from coach.widgets.lists.row_list import RowList
from tests.looks import text_of
from tests.widgets.demo import Demo

HEIGHT = 24
MANY = 36_500


@dataclass(frozen=True)
class Word:
    """A row with a word."""

    at: int
    ahead: str = "row"

    @property
    def id(self) -> str:
        return str(self.at)


class Words(RowList[Word]):
    """Rows that tell which of them were drawn."""

    DEFAULT_CSS = "Words { height: 1fr; }"
    drawn: list[int]

    def paint(self, row: Word, _part: int, width: int) -> Iterator[Painted]:
        self.drawn.append(row.at)
        yield f"{row.ahead} {row.at}".ljust(width), "text"


class TallWords(Words):
    """The same on three lines each."""

    tall = 3


def words(count: int = MANY, kind: type[Words] = Words) -> Words:
    rows = kind()
    rows.drawn = []
    rows.show(count, Word)
    return rows


async def test_a_line_that_stays_as_it_is_is_drawn_once() -> None:
    rows = words()
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        rows.drawn.clear()
        await pilot.press("down")
        assert sorted(rows.drawn) == [0, 1]


@pytest.mark.parametrize(
    ("key", "around"),
    [("home", range(2 * HEIGHT)), ("end", range(MANY - 2 * HEIGHT, MANY))],
)
async def test_pages_around_are_drawn_while_nobody_waits(key: str, around: range) -> None:
    rows = words()
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        await pilot.press(key)
        assert set(around) <= set(rows.drawn)


async def test_a_page_that_was_drawn_ahead_costs_a_few_lines() -> None:
    rows = words()
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        await pilot.press("end", "home", "pagedown")
        rows.drawn.clear()
        left = rows.cursor
        await pilot.press("pagedown")
        top = int(rows.scroll_y)
        seen = [at for at in rows.drawn if top <= at < top + HEIGHT]
        assert seen == [left, rows.cursor], "one was in hand, one is, the rest was drawn"


@pytest.mark.parametrize("height", [150, 300, 420])
async def test_drawing_ahead_comes_to_an_end_on_the_tallest_screen(height: int) -> None:
    rows = words()
    async with Demo(rows).run_test(size=(80, height)) as pilot:
        await pilot.press("pagedown", "pagedown")
        assert len(rows.drawn) <= 6 * height


async def test_nothing_is_drawn_that_is_not_there() -> None:
    for kind in (Words, TallWords):
        rows = words(5, kind)
        async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
            await pilot.press("end")
            assert set(rows.drawn) == set(range(5))


async def test_rows_that_change_are_drawn_anew_also_the_ones_around() -> None:
    rows = words()
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        rows.show(MANY, lambda at: Word(at + 100_000))
        await pilot.pause()
        assert "row 100003" in text_of(pilot.app)
        await pilot.press("pagedown", "pagedown")
        assert "row 100040" in text_of(pilot.app)
        assert "row 40 " not in text_of(pilot.app)


async def test_rows_that_say_something_else_are_drawn_anew() -> None:
    rows = words(5)
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        rows.drawn.clear()
        rows.show(5, lambda at: Word(at, "another word" if at == 2 else "row"))
        await pilot.pause()
        assert "another word 2" in text_of(pilot.app)
        assert rows.drawn == [2]


async def test_a_row_that_another_search_finds_is_not_drawn_again() -> None:
    rows = words(HEIGHT)
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        rows.drawn.clear()
        rows.sift()
        rows.show(HEIGHT // 2, lambda at: Word(2 * at))
        await pilot.pause()
        assert "row 2" in text_of(pilot.app)
        assert "row 3" not in text_of(pilot.app)
        assert rows.drawn == []


async def test_rows_that_have_a_name_are_made_once_however_often_one_searches() -> None:
    rows, made = Words(), list[int]()
    rows.drawn = []

    def word(at: int) -> Word:
        made.append(at)
        return Word(at)

    rows.show(5, word, str)
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        assert set(made) == {0, 1, 2, 3, 4}
        made.clear()
        rows.sift()
        rows.show(2, lambda at: word(at + 3), lambda at: str(at + 3))
        await pilot.pause()
        assert "row 4" in text_of(pilot.app)
        assert made == [], "a search asks for no row twice"
        rows.show(2, lambda at: word(at + 3), lambda at: str(at + 3))
        await pilot.pause()
        assert sorted(made) == [3, 4], "what was read again is made anew"


@pytest.mark.parametrize("theme", ["textual-light", "dracula"])
async def test_another_theme_draws_in_other_ink(theme: str) -> None:
    rows = words(5)
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        before = [segment.style for segment in rows.render_line(3)]
        pilot.app.theme = theme
        await pilot.pause()
        assert [segment.style for segment in rows.render_line(3)] != before


async def test_the_bar_moves_with_lines_that_were_drawn_before() -> None:
    rows = words(4 * HEIGHT)
    async with Demo(rows).run_test(size=(80, HEIGHT)) as pilot:
        for key in ("pagedown", "pagedown", "pageup", "end", "home", "pagedown"):
            await pilot.press(key)
            grounds = [list(rows.render_line(y))[-1].style for y in range(HEIGHT)]
            top = int(rows.scroll_y)
            told = [bar(y, HEIGHT, 4 * HEIGHT, top) for y in range(HEIGHT)]
            assert len(set(zip(grounds, told, strict=True))) == 2 == len(set(told))
