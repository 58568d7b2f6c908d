"""Days or weeks side by side as bars on one line: how much there was, and when."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.charts import FULL, GROUND, Chart, part_of
from coach.widgets.text import cells, padded


@dataclass(frozen=True, slots=True, kw_only=True)
class StripGroup:
    """What stands together, such as the days of a week, and a word below it."""

    values: tuple[int, ...]
    label: str = ""
    is_now: bool = False
    """Whether it is what one is in: past ones stand back."""


class StripChart(Chart):
    """Groups of bars on a scale that stays, and a figure at the end."""

    groups: reactive[tuple[StripGroup, ...]] = reactive((), layout=True)
    tall: reactive[int] = reactive(2, layout=True)
    """How many lines the highest bar may take."""

    def __init__(self, *, top: int, wide: int = 1, gap: int = 1) -> None:
        super().__init__()
        self.top = top
        """The value of the highest bar; what is more is as high."""

        self.wide, self.gap = wide, gap
        """How many cells a bar takes, and what lies between two groups."""

    def scale(self, *, top: int, wide: int, gap: int) -> None:
        """Draw on another scale from now on: of weeks where it was of days."""
        self.top, self.wide, self.gap = top, wide, gap

    def show(self, groups: Sequence[StripGroup], tall: int = 2) -> None:
        """Show these groups; as many of the last ones as fit."""
        self.groups, self.tall = tuple(groups), tall

    def render(self) -> Content:
        """Return the bars, and what is said below them."""
        groups = self._fitting()
        lines = [
            Content.assemble(*(piece for one in groups for piece in self._row(one, part)))
            for part in reversed(range(self.tall))
        ]
        if any(one.label for one in groups):
            lines.append(self._labels(groups))
        return Content("\n").join(lines)

    def _room_of(self, group: StripGroup) -> int:
        return len(group.values) * self.wide + self.gap

    def _fitting(self) -> tuple[StripGroup, ...]:
        room, found = self.content_size.width + self.gap, list[StripGroup]()
        for group in reversed(self.groups):
            room -= self._room_of(group)
            if room < 0:
                break
            found.append(group)
        return tuple(reversed(found))

    def _row(self, group: StripGroup, part: int) -> list[tuple[str, str]]:
        figures = self.plain
        row = []
        for value in group.values:
            drawn, ink = self._cell(value, part, now=group.is_now)
            if figures and part == 0:
                drawn, ink = (str(min(value, 9)) if value else "·"), "$ink-soft"
            elif figures:
                drawn = " "
            row.append((padded(drawn, self.wide) if figures else drawn * self.wide, ink))
        return [*row, (" " * self.gap, "")]

    def _cell(self, value: int, part: int, *, now: bool) -> tuple[str, str]:
        """Return this part of a bar; a single thing is seen as well."""
        full = round(min(value, self.top) / self.top * self.tall * FULL)
        if value and (drawn := part_of(max(2, full), part)) != " ":
            return drawn, "$heat-3" if now else "$heat-2"
        return (GROUND, "$line") if part == 0 else (" ", "")

    def _labels(self, groups: Sequence[StripGroup]) -> Content:
        """Return the words below; one that would run into the next is left out."""
        parts, at, free = list[tuple[str, str]](), 0, 0
        for group in groups:
            label = one_line(group.label)
            if label and at >= free:
                parts.append((" " * (at - free), ""))
                style = "bold $foreground" if group.is_now else "$ink-faint"
                parts.append((label + " ", style))
                free = at + cells(label) + 1
            at += self._room_of(group)
        return Content.assemble(*parts)
