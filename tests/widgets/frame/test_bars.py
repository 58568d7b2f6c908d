"""The bars: where you are above, what works below."""

from typing import ClassVar

import pytest
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from coach.widgets.forms.line_input import LineInput
from coach.widgets.frame.key_bar import KeyBar
from coach.widgets.frame.top_bar import BarItem, TopBar
from tests.looks import text_of
from tests.widgets.demo import Demo, heard

DOORS = [
    BarItem(str(number), name.casefold(), name)
    for number, name in enumerate(
        [
            "Vandaag", "Logboek", "Mensen", "Patronen", "Richting", "Ideeën", "Brillen",
            "Oefeningen", "Terugblik",
        ],
        1,
    )
]  # fmt: skip


def top_bar(here: str = "vandaag", count: int = 3) -> TopBar:
    bar = TopBar()
    bar.show(DOORS[:count], here, "meer", "vr 20 nov")
    return bar


async def first_line(bar: TopBar, width: int) -> str:
    async with Demo(bar).run_test(size=(width, 5)) as pilot:
        return text_of(pilot.app).splitlines()[0]


async def test_a_wide_bar_has_brand_places_and_day() -> None:
    line = await first_line(top_bar(), 120)
    assert line.startswith("  ◆ coach    1 Vandaag   2 Logboek   3 Mensen   ^p meer")
    assert line.endswith("vr 20 nov")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
async def test_the_places_fit_whatever_the_width(width: int) -> None:
    line = await first_line(top_bar(count=3), width)
    assert "1 Vandaag" in line
    assert "3 Mensen" in line
    assert len(line) <= width


async def test_five_dutch_places_fit_80_columns() -> None:
    line = await first_line(top_bar(count=6), 80)
    assert "5 Richting" in line
    assert "meer" in line
    assert "6" not in line


@pytest.mark.parametrize("width", [60, 80, 99, 100, 120, 200])
@pytest.mark.parametrize("here", ["vandaag", "ideeën", "oefeningen", "terugblik"])
async def test_where_you_are_is_shown_and_the_day_stays(here: str, width: int) -> None:
    line = await first_line(top_bar(here, count=9), width)
    assert here in line.casefold()
    assert "meer" in line
    assert line.endswith("vr 20 nov")
    doors = sum(door.title in line for door in DOORS)
    assert (doors > 5) == (width >= 100)


async def test_a_click_on_a_place_wants_to_go_there() -> None:
    said: list[Message] = []
    async with Demo(top_bar()).run_test(size=(80, 5), message_hook=said.append) as pilot:
        line = text_of(pilot.app).splitlines()[0]
        await pilot.click(offset=(line.index("Mensen"), 0))
        await pilot.click(offset=(line.index("meer"), 0))
        await pilot.click(offset=(79, 0))
    assert [one.name for one in heard(said, TopBar.Wanted)] == ["mensen", ""]


class Keyed(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"do('{key}')", f"Do {key}") for key in "abcdefgh"),
        Binding("z", "do('z')", "Unseen", show=False),
    ]
    done = ""

    def compose(self) -> ComposeResult:
        yield LineInput()
        yield KeyBar()

    def action_do(self, key: str) -> None:
        self.done += key

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        # None is how the toolkit says: known, and of no use now.
        return None if (action, parameters) == ("do", ("b",)) else True


class Unfocused(Keyed):
    AUTO_FOCUS = ""


async def test_at_most_six_keys_that_work_are_shown_and_a_click_presses_one() -> None:
    async with Demo().run_test(size=(80, 5)) as pilot:
        screen = Unfocused()
        await pilot.app.push_screen(screen)
        await pilot.pause()
        line = text_of(pilot.app).splitlines()[1]
        assert line.strip() == "a Do a  c Do c  d Do d  e Do e  f Do f  g Do g"
        await pilot.click(offset=(line.index("Do d"), 1))
        assert screen.done == "d"


async def test_keys_that_would_be_typed_are_not_offered() -> None:
    async with Demo().run_test(size=(80, 5)) as pilot:
        await pilot.app.push_screen(Keyed())
        await pilot.pause()
        assert "Do a" not in text_of(pilot.app)


async def test_what_does_not_fit_whole_is_left_out() -> None:
    async with Demo().run_test(size=(24, 5)) as pilot:
        screen = Unfocused()
        await pilot.app.push_screen(screen)
        await pilot.pause()
        assert text_of(pilot.app).splitlines()[1].strip() == "a Do a  c Do c"


class Helped(Unfocused):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "do('?')", "Help", id="coach.help")
    ]


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (80, "a Do a  c Do c  d Do d  e Do e  f Do f  ? Help"),
        (30, "a Do a  c Do c  ? Help"),
    ],
)
async def test_the_key_to_all_others_is_always_there(width: int, shown: str) -> None:
    async with Demo().run_test(size=(width, 5)) as pilot:
        await pilot.app.push_screen(Helped())
        await pilot.pause()
        assert text_of(pilot.app).splitlines()[1].strip() == shown
