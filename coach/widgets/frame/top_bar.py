"""The top bar: where you are, where you can go, what day it is."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.model.text import one_line

BRAND = "◆ coach"
AT_MOST = 5
"""So many doors fit on 80 columns in Dutch."""

FEW = 3
"""So many doors are shown in any case."""

WIDE = 100
"""From so many cells on there is room for more of them."""

GAPS = ("   ", "  ", " ")
"""What stands between two doors; less where that lets more of them in."""


@dataclass(frozen=True, slots=True)
class BarItem:
    """A place in the bar: its key, its name in the app, its title."""

    key: str
    name: str
    title: str


class TopBar(Widget):
    """The places with the current one underlined; says where the user clicked."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TopBar {
        dock: top;
        height: 1;
        padding: 0 2;
        background: $surface;
        text-wrap: nowrap;
    }
    """

    doors: reactive[tuple[BarItem, ...]] = reactive(())
    here: reactive[str] = reactive("")
    more: reactive[str] = reactive("")
    day: reactive[str] = reactive("")

    @dataclass
    class Wanted(Message):
        """The user wants to go to this place; an empty name is for the others."""

        name: str

    def show(self, doors: Sequence[BarItem], here: str, more: str, day: str) -> None:
        """Show these places, the word for the others, and the day."""
        self.doors, self.here = tuple(doors), here
        self.more, self.day = more, one_line(day)

    def render(self) -> Content:
        """Return the bar: the day stays, the brand gives way, and so do the last doors."""
        width = self.content_size.width
        taken = cell_len(self.day) + 2 if self.day else 0
        doors = self._fitting(width - taken)
        room = width - cell_len(doors.plain)
        parts: list[Content | str | tuple[str, str]] = [doors]
        if room >= cell_len(BRAND) + 4 + taken:
            parts.insert(0, (BRAND + "    ", "bold $primary"))
            room -= cell_len(BRAND) + 4
        if self.day and room >= taken:
            parts += [" " * (room - cell_len(self.day)), (self.day, "$ink-soft")]
        return Content.assemble(*parts)

    def _fitting(self, room: int) -> Content:
        """Return as many doors as fit, the one where the user is among them.

        Where not even a few would, the day gives way.
        """
        every = len(self.doors)
        most = every if self.outer_size.width >= WIDE else min(AT_MOST, every)
        for count in range(most, min(FEW, most) - 1, -1):
            for gap in GAPS:
                doors = self._doors(count, gap)
                if cell_len(doors.plain) <= room:
                    return doors
        return self._doors(min(FEW, most), " ")

    def _doors(self, count: int, gap: str) -> Content:
        shown = self.doors[:count]
        if self.here not in {door.name for door in shown}:
            here = tuple(door for door in self.doors if door.name == self.here)
            shown = self.doors[: count - len(here)] + here
        titles = [*map(self._door, shown)]
        if self.more:
            titles.append(self._door(BarItem("^p", "", self.more)))
        return Content(gap).join(titles)

    def _door(self, door: BarItem) -> Content:
        here = door.name == self.here and bool(door.name)
        style = "bold underline $foreground" if here else "$ink-soft"
        return Content.assemble(
            (f"{door.key} ", "$ink-faint"), (one_line(door.title), style)
        ).stylize(Style.from_meta({"door": door.name}))

    def on_click(self, event: events.Click) -> None:
        """Say where the user wants to go."""
        if (name := event.style.meta.get("door")) is not None:
            self.post_message(self.Wanted(name))
