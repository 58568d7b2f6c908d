"""Ideas in a list: five small ticks, the title, how far it came, and a line about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.lists.line_view import Painted
from coach.widgets.lists.row_list import RowList
from coach.widgets.lists.text_list import ListRow, TextList
from coach.widgets.text import cells, fit, padded, wrapped

TICKED: Final = "●"
OPEN: Final = "○"
ARROW: Final = " → "


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaRow:
    """One idea, as a list shows it."""

    id: str
    title: str
    ticks: tuple[bool, ...] = ()
    """Which of its lines are there; none where they are not shown."""

    reach: tuple[str, ...] = ()
    """The steps it came along, the last one is where it is."""

    below: str = ""


class IdeaList(RowList[IdeaRow]):
    """Ideas on two lines each."""

    tall = 2
    DEFAULT_CSS = """
    IdeaList { height: 1fr; }
    """

    def paint(self, row: IdeaRow, part: int, width: int) -> Iterator[Painted]:
        """Yield a line: ticks, title and reach, or what is told below."""
        if not row.ticks:
            yield from self._lesson(row, part, width)
            return
        inset = len(row.ticks) + 1
        if part:
            told = " " * inset + fit(one_line(row.below), width - inset)
            yield padded(told, width), "soft"
            return
        for there in row.ticks:
            yield (TICKED, "mark") if there else (OPEN, "faint")
        yield " ", "text"
        width -= inset
        way = _way(row.reach, width // 3)
        title = fit(one_line(row.title), width - cells(way) - bool(way))
        yield padded(title, width - cells(way)), "text"
        yield way, "soft"

    def _lesson(self, row: IdeaRow, part: int, width: int) -> Iterator[Painted]:
        """Yield the words of a lesson on as many lines as there are, and what it is of."""
        lines = wrapped(one_line(row.title), width)
        most = self.tall - 1
        if len(lines) > most:
            lines[most - 1 :] = [fit(" ".join(lines[most - 1 :]), width)]
        if part < len(lines):
            yield padded(lines[part], width), "text"
        else:
            below = fit(one_line(row.below), width) if part == len(lines) else ""
            yield padded(below, width), "soft"


def _way(steps: tuple[str, ...], room: int) -> str:
    """Return the way an idea came, or only where it is where there is little room."""
    whole = ARROW.join(map(one_line, steps))
    return whole if cells(whole) <= room else fit("".join(steps[-1:]), room)


class AmbitionList(TextList):
    """Ambitions on two lines each: the small end on top, and the grand sentence below."""

    tall = 2

    def paint(self, row: ListRow, part: int, width: int) -> Iterator[Painted]:
        """Yield the small end, or the sentence below it."""
        told = row.below[0] if part else row.title
        yield padded(fit(one_line(told), width), width), "soft" if part else "accent"
