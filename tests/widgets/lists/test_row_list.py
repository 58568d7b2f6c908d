"""Lists: a cursor that keeps its place, and nothing drawn that nobody sees."""

from collections.abc import Sequence

import pytest
from rich.cells import cell_len
from textual.geometry import Region
from textual.message import Message
from textual.pilot import Pilot

from coach.widgets.lists import line_view
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.lists.row_list import RowList
from coach.widgets.lists.text_list import ActList, ListRow, PersonList, WaitingList
from tests.looks import text_of
from tests.widgets.demo import Demo, heard

MANY = 36_500


def entry(at: int) -> EntryRow:
    return EntryRow(id=f"id{at}", day=f"day {at // 3}", at="09:15", title=f"entry {at}")


def entries(count: int) -> list[EntryRow]:
    return [entry(at) for at in range(count)]


def shown(count: int = 50) -> EntryList:
    rows = EntryList()
    rows.show(count, entry)
    return rows


@pytest.mark.parametrize(
    ("keys", "cursor"),
    [(["down"], 1), (["up"], 0), (["end"], 49), (["end", "down"], 49), (["end", "home"], 0),
     (["end", "up"], 48), (["pagedown"], 23), (["pagedown", "pageup"], 0),
     (["pagedown", "pagedown", "pagedown"], 49)],
)  # fmt: skip
async def test_keys_move_the_cursor_and_stop_at_ends(keys: list[str], cursor: int) -> None:
    rows = shown()
    async with Demo(rows).run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        assert rows.cursor == cursor
        assert f"entry {cursor}" in text_of(pilot.app)


async def test_enter_chooses_the_row_in_hand() -> None:
    said: list[Message] = []
    async with Demo(shown()).run_test(message_hook=said.append) as pilot:
        await pilot.press("down", "down", "enter")
    assert [(one.index, one.id) for one in heard(said, RowList.Chosen)] == [(2, "id2")]


async def test_a_click_chooses_the_row_under_the_mouse() -> None:
    said: list[Message] = []
    people = PersonList()
    async with Demo(people).run_test(message_hook=said.append) as pilot:
        people.fill([ListRow(id=name, title=name) for name in ("Anna", "Bram", "Daan")])
        await pilot.pause()
        await pilot.click(PersonList, offset=(5, 3))
        await pilot.click(PersonList, offset=(5, 7))
    assert [one.id for one in heard(said, RowList.Chosen)] == ["Bram"]


async def test_a_click_counts_what_was_scrolled_away() -> None:
    said: list[Message] = []
    rows = shown()
    async with Demo(rows).run_test(size=(80, 10), message_hook=said.append) as pilot:
        await pilot.press("end")
        await pilot.click(EntryList, offset=(5, 0))
    assert [one.id for one in heard(said, RowList.Chosen)] == ["id40"]


async def test_an_empty_list_has_nothing_to_choose() -> None:
    said: list[Message] = []
    async with Demo(shown(0)).run_test(message_hook=said.append) as pilot:
        await pilot.press("down", "end", "enter", "up")
    assert heard(said, RowList.Chosen) == []


async def test_choosing_is_offered_where_there_is_a_row() -> None:
    rows, told = shown(0), 0

    def tell(_screen: object) -> None:
        nonlocal told
        told += 1

    async with Demo(rows).run_test() as pilot:
        pilot.app.screen.bindings_updated_signal.subscribe(rows, tell)
        for count in (3, 5, 0):
            before = told
            rows.show(count, entry)
            await pilot.pause()
            offered = [one.binding.action for one in pilot.app.active_bindings.values()]
            assert ("choose" in offered) == bool(count)
            assert (told > before) == (count in (0, 3))


async def test_only_rows_in_sight_are_made() -> None:
    made: set[int] = set()

    def counted(at: int) -> EntryRow:
        made.add(at)
        return entry(at)

    rows = EntryList()
    async with Demo(rows).run_test(size=(80, 24)) as pilot:
        rows.show(MANY, counted)
        await pilot.press("end", "home", "pagedown")
    assert len(made) < 200


async def keep_place(
    pilot: Pilot[None], rows: EntryList, keys: Sequence[str], then: list[EntryRow]
) -> str:
    await pilot.press(*keys)
    rows.show(len(then), then.__getitem__)
    await pilot.pause()
    return rows.row(rows.cursor).id


@pytest.mark.parametrize(
    ("then", "place"),
    [
        (entries(50), "id3"),
        ([EntryRow(id="new", title="new"), *entries(50)], "id3"),
        ([*entries(3), *entries(50)[4:]], "id4"),
        ([EntryRow(id=f"new{at}", title="") for at in range(100)] + entries(50), "id3"),
        (entries(50)[2:], "id3"),
        (entries(2), "id1"),
    ],
    ids=[
        "the same", "one on top", "its row is gone", "many on top", "two less on top",
        "much shorter",
    ],
)  # fmt: skip
async def test_the_cursor_stays_with_its_row(then: list[EntryRow], place: str) -> None:
    rows = shown()
    async with Demo(rows).run_test() as pilot:
        assert await keep_place(pilot, rows, ["down"] * 3, then) == place


@pytest.mark.parametrize(
    ("keys", "place", "top"),
    [
        ([], "id2", 0),
        (["down"] * 40, "id40", 17),
        (["down"], "id2", 0),
        (["end", "home"], "id2", 0),
    ],
    ids=["never moved", "moved to a row that stays", "its row is gone", "back at the top"],
)
async def test_another_selection_begins_at_its_top(
    keys: list[str], place: str, top: int
) -> None:
    rows = shown()
    async with Demo(rows).run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        rows.sift()
        then = [*entries(50)[2:], entry(0)]
        assert await keep_place(pilot, rows, [], then) == place
        assert rows.scroll_offset.y == top


async def test_a_list_that_was_emptied_begins_at_the_top() -> None:
    rows = shown()
    async with Demo(rows).run_test() as pilot:
        await pilot.press("end")
        rows.show(0, entry)
        await pilot.pause()
        rows.show(5, entry)
        await pilot.pause()
        assert rows.cursor == 0


async def test_a_list_far_down_that_becomes_short_is_in_sight_again() -> None:
    rows = shown(MANY)
    async with Demo(rows).run_test(size=(80, 24)) as pilot:
        await pilot.press("end")
        for count in (100, 30, 3):
            rows.show(count, entry)
            await pilot.pause()
            assert f"entry {count - 1}" in text_of(pilot.app)
            assert rows.show_vertical_scrollbar == (count > 24)
            assert not rows.show_vertical_scrollbar or rows.scroll_y == rows.max_scroll_y


async def test_a_list_that_was_scrolled_past_its_new_end_shows_its_end() -> None:
    rows = shown(MANY)
    async with Demo(rows).run_test(size=(80, 24)) as pilot:
        rows.scroll_to(y=500, animate=False)
        await pilot.pause()
        rows.show(50, entry)
        await pilot.pause()
        assert "entry 49" in text_of(pilot.app)


async def test_a_list_that_keeps_its_height_moves_nothing_else() -> None:
    rows = shown(MANY)
    async with Demo(rows).run_test(size=(80, 24)) as pilot:
        laid_out: list[object] = []
        pilot.app.screen.screen_layout_refresh_signal.subscribe(rows, laid_out.append)
        rows.show(100, lambda at: entry(at + 7))
        await pilot.pause()
        assert "entry 7" in text_of(pilot.app)
        assert not laid_out


@pytest.mark.parametrize(
    ("tall", "above", "thumb"),
    [(20, 0, ""), (40, 0, "##########.........."), (40, 20, "..........##########"),
     (40, 10, ".....##########....."), (36_500, 0, "#..................."),
     (36_500, 36_480, "...................#")],
)  # fmt: skip
def test_a_bar_shows_how_much_is_in_sight_and_where(
    tall: int, above: int, thumb: str
) -> None:
    signs = {"": "", line_view.THUMB: "#", line_view.TRACK: "."}
    assert "".join(signs[line_view.bar(y, 20, tall, above)] for y in range(20)) == thumb


async def test_a_click_on_the_bar_leads_there_and_chooses_nothing() -> None:
    rows = shown(100)
    said: list[Message] = []
    async with Demo(rows).run_test(size=(80, 24), message_hook=said.append) as pilot:
        await pilot.click(rows, offset=(79, 12))
        assert rows.cursor == 50
    assert heard(said, RowList.Chosen) == []


async def test_a_part_of_a_line_is_drawn_as_it_stands_in_the_whole() -> None:
    rows = shown(50)
    async with Demo(rows).run_test(size=(80, 24)):
        _first, second = rows.render_lines(Region(0, 0, 80, 2))
        (part,) = rows.render_lines(Region(10, 1, 20, 1))
        assert part.text == second.text[10:30]


async def test_no_row_before_the_first_is_asked_for() -> None:
    asked: list[int] = []

    def row(at: int) -> EntryRow:
        asked.append(at)
        return entry(at)

    rows = EntryList()
    rows.show(60, row)
    async with Demo(rows).run_test(size=(80, 10)) as pilot:
        await pilot.press("pagedown", "pagedown")
        await pilot.pause(0.2)
        assert min(asked) == 0


async def test_where_no_colour_is_wanted_a_list_has_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    rows = shown(50)
    async with Demo(rows).run_test(size=(80, 24)):
        (line,) = rows.render_lines(Region(0, 0, 80, 1))
        colours = [s.style.color for s in line if s.style and s.style.color]
        shades = [colour.triplet for colour in colours if colour.triplet]
        assert shades
        assert all(len(set(shade)) == 1 for shade in shades)


async def test_without_colour_a_sign_shows_the_row_in_hand_and_the_place_in_the_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    rows = shown(50)
    async with Demo(rows).run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        lines = [rows.render_line(y).text for y in range(24)]
        assert [line[0] for line in lines[:3]] == [" ", "▌", " "]
        assert [line[-1] for line in lines] == ["▐"] * 11 + [" "] * 13


async def test_with_colours_no_sign_is_needed() -> None:
    rows = shown(50)
    async with Demo(rows).run_test(size=(80, 24)):
        assert {rows.render_line(y).text[0] for y in range(24)} == {" "}
        assert {rows.render_line(y).text[-1] for y in range(24)} == {" "}


async def test_rows_go_by_the_room_there_is() -> None:
    rows = EntryList()
    async with Demo(rows).run_test(size=(80, 24)) as pilot:
        rows.show(1, lambda _at: EntryRow(id="a", title=f"{pilot.app.size.width} wide"))
        await pilot.pause()
        assert "80 wide" in text_of(pilot.app)
        await pilot.resize_terminal(100, 24)
        assert "100 wide" in text_of(pilot.app)


async def test_the_day_stands_once_and_at_the_top_of_the_glass() -> None:
    rows = shown()
    async with Demo(rows).run_test(size=(80, 10)) as pilot:
        assert text_of(pilot.app).count("day 1") == 1
        rows.scroll_to(y=4, animate=False, immediate=True)
        await pilot.pause()
        first = text_of(pilot.app).splitlines()[0]
        assert "day 1" in first
        assert "entry 4" in first


@pytest.mark.parametrize("width", [120, 100, 80, 60, 40, 20, 3])
async def test_every_line_fills_its_cells_whatever_is_in_it(width: int) -> None:
    odd = EntryRow(
        id="odd",
        day="Friday 20 November 2026 🌱",
        at="23:59",
        glyph="👩‍💻",
        title="🌱" * 20 + "w" * 200,
        meta="Listened · 👩‍💻 · " + "m" * 80,
    )
    rows = EntryList()
    async with Demo(rows).run_test(size=(width, 10)) as pilot:
        rows.show(3, lambda _at: odd)
        await pilot.pause()
        for y in range(10):
            assert rows.render_line(y).cell_length == width
            assert cell_len(rows.render_line(y).text) == width


async def test_waiting_people_come_with_the_reason_and_the_last_note() -> None:
    people = WaitingList()
    async with Demo(people).run_test(size=(42, 10)) as pilot:
        told = ListRow(
            id="1", title="Anna de Vries", end="9 d", below=("you owe", "a note"), sign="●"
        )
        people.fill([told])
        await pilot.pause()
        lines = [line.strip() for line in text_of(pilot.app).splitlines()[:3]]
    assert lines[0].startswith("● Anna de Vries")
    assert lines[0].endswith("9 d")
    assert lines[1:] == ["you owe", "a note"]


async def test_what_is_done_is_ticked_with_space_as_well() -> None:
    said: list[Message] = []
    acts = ActList()
    async with Demo(acts).run_test(size=(60, 10), message_hook=said.append) as pilot:
        acts.fill(
            [
                ListRow(id="a", title="Thank Claire", end="Tue"),
                ListRow(id="b", title="x", sign="✓"),
            ]
        )
        await pilot.press("space")
        assert "○ Thank Claire" in text_of(pilot.app)
        assert "✓ x" in text_of(pilot.app)
    assert [one.id for one in heard(said, RowList.Chosen)] == ["a"]


async def test_the_cursor_shows_only_where_the_focus_is() -> None:
    rows, other = shown(), shown()
    async with Demo(rows, other).run_test() as pilot:
        held, plain = (next(iter(rows.render_line(y))).style for y in (0, 1))
        assert held != plain
        await pilot.press("tab")
        assert next(iter(rows.render_line(0))).style == plain
