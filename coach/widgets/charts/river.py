"""The river of Direction: drawn once, with a cursor that walks its weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.model.text import one_line
from coach.rules.direction.bed import Bed
from coach.rules.direction.river import DAYS, River
from coach.widgets.charts import is_plain
from coach.widgets.charts.river_drawing import Inks, RiverCell, draw, mix
from coach.widgets.frame.key_bar import listed, unlisted
from coach.widgets.text import cells

AXIS: Final = "━"
HERE: Final = "▲"


class RiverChart(Widget, can_focus=True):
    """Twelve weeks of water; the arrows walk them, and enter opens what lies there."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    RiverChart { height: 12; width: 1fr; }
    """
    BINDINGS = [
        listed("left", "walk(-1)", N_("Weeks"), "river-back", shown_as="←→"),
        unlisted("right", "walk(1)", N_("Weeks"), "river-on"),
        unlisted("home", "walk(-99)", N_("First"), "river-first"),
        unlisted("end", "walk(99)", N_("Last"), "river-last"),
        listed("enter", "open", N_("Open"), "river-open"),
    ]

    cursor: reactive[int] = reactive(0)
    """The week in hand."""

    why = "river"

    @dataclass
    class Walked(Message):
        """Another week is in hand."""

        at: int

    @dataclass
    class Opened(Message):
        """The user wants what lies in this week."""

        at: int

    def __init__(self) -> None:
        super().__init__()
        self.river = River(weeks=())
        self.months: tuple[str, ...] = ()
        """The names of the twelve months, as they stand under the water."""

        self.today = ""
        self._drawn: tuple[object, list[list[RiverCell]]] = (None, [])
        self._walked = False

    def show(self, river: River, months: Sequence[str], today: str) -> None:
        """Show this river; the cursor stays where it was put, else in the last week."""
        self.river, self.today = river, one_line(today)
        self.months = tuple(map(one_line, months))
        self._drawn = (None, [])
        if not self._walked:
            self.cursor = self.validate_cursor(len(river.weeks) - 1)
        self.refresh()

    def validate_cursor(self, cursor: int) -> int:
        """Stay among the weeks."""
        return max(0, min(cursor, len(self.river.weeks) - 1))

    def action_walk(self, by: int) -> None:
        """Go so many weeks on."""
        before, self.cursor = self.cursor, self.cursor + by
        self._walked = True
        if self.cursor != before:
            self.post_message(self.Walked(self.cursor))

    def action_open(self) -> None:
        """Open what lies in the week in hand."""
        if self.river.weeks:
            self.post_message(self.Opened(self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Take the week under the mouse; another click on it opens it."""
        bed = self._bed(self.size)
        spot = event.get_content_offset(self)
        at = bed.week_at(spot.x) if bed and spot else None
        if at is None:
            return
        if at == self.cursor:
            self.action_open()
        else:
            self.action_walk(at - self.cursor)

    def _bed(self, size: Size) -> Bed | None:
        if not self.river.weeks or size.width < len(self.river.weeks) or size.height < 2:
            return None
        return Bed(self.river.weeks, size.width, size.height - 1)

    def inks(self) -> Inks:
        """Return the colours of the theme; none where the terminal shows none of ours."""
        if is_plain(self.app):
            return Inks()
        known = self.app.theme_variables
        even = self.app.theme.endswith("-256")
        return Inks(
            ground=known["background"][:7],
            water=known["held" if even else "primary"][:7],
            strand=known["primary"][:7], text=known["foreground"][:7],
            soft=known["ink-soft"][:7], faint=known["ink-faint"][:7],
            accent=known["accent"][:7], even=even,
        )  # fmt: skip

    def render_line(self, y: int) -> Strip:
        """Draw a line of the water, or the months under it."""
        size, inks = self.size, self.inks()
        bed = self._bed(size)
        if bed is None:
            return Strip.blank(size.width, self.visual_style.rich_style)
        if y >= size.height - 1:
            return self._strip(self._axis(bed, inks), bed, inks, tinted=False)
        look = (self.app.theme, size, inks)
        if self._drawn[0] != look:
            self._drawn = (look, draw(self.river, size.width, size.height - 1, inks))
        return self._strip(self._drawn[1][y], bed, inks, tinted=True)

    def _strip(
        self, row: Sequence[RiverCell], bed: Bed, inks: Inks, *, tinted: bool
    ) -> Strip:
        first = bed.left + self.cursor * bed.step
        panel = self.app.theme_variables["panel"][:7] if not inks.plain else ""
        base = self.visual_style.rich_style
        parts = []
        for x, cell in enumerate(row):
            inside = tinted and first <= x < first + bed.step
            ink, ground = cell.ink, cell.ground
            if inside and ground:
                ground = _tint(ground, inks.ground, panel)
                # Half a cell of land is an ink, and takes the tint as well.
                ink = _tint(ink, inks.ground, panel) if ink == inks.ground else ink
            parts.append(Segment(cell.sign, base + _style(ink, ground)))
        return Strip(parts, len(row)).simplify()

    def _axis(self, bed: Bed, inks: Inks) -> list[RiverCell]:
        """Return the months, today, and the sign of the week in hand."""
        row = [RiverCell(ground=inks.ground)] * bed.width
        at = bed.left + self.cursor * bed.step

        def write(x: int, text: str, ink: str) -> None:
            for place, sign in enumerate(text, x):
                if 0 <= place < bed.width and cells(sign) == 1:
                    row[place] = RiverCell(sign, ink, inks.ground)

        for x, month in _months(self.river, bed, self.months):
            if not at - cells(month) <= x < at + bed.step:
                write(x, month, inks.faint)
        if self.cursor < len(self.river.weeks) - 1:
            write(bed.left + bed.step * len(self.river.weeks) - cells(self.today),
                  self.today, inks.text)  # fmt: skip
        write(at, AXIS * bed.step, inks.strand)
        write(at + bed.step // 2, HERE, inks.strand)
        return row


def _months(river: River, bed: Bed, names: Sequence[str]) -> list[tuple[int, str]]:
    """Return where each month begins; the first one stands there if much of it is left."""
    first, found = river.weeks[0].first, []
    for number in range(DAYS * len(river.weeks)):
        day = first + timedelta(days=number)
        if day.day == 1 or (number == 0 and day.day < 20):
            found.append((bed.left + bed.step * number // DAYS, names[day.month - 1]))
    return found


def _tint(colour: str, ground: str, panel: str) -> str:
    return panel if colour == ground else mix(colour, panel, 0.3)


@cache
def _style(ink: str, ground: str) -> Style:
    behind = f"on {ground}" if ground else ""
    return Style.parse(" ".join(filter(None, (ink, behind))) or "none")
