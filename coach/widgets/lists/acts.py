"""Small acts, open or done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.model.text import one_line
from coach.widgets.frame.key_bar import quiet
from coach.widgets.lists.painter import Painted
from coach.widgets.lists.row_list import Rows
from coach.widgets.text import fit, justified, padded


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRow:
    """One small act, as a list shows it."""

    id: str
    text: str
    when: str = ""
    detail: str = ""
    """For whom, and what makes it personal."""

    done: bool = False


class ActList(Rows[ActRow]):
    """Small acts with a line of detail each."""

    tall = 2
    BINDINGS: ClassVar[list[BindingType]] = [
        quiet("space", "choose", N_("Done"), "tick"),
    ]

    def fill(self, rows: Sequence[ActRow]) -> None:
        """Show these acts."""
        self.show(len(rows), rows.__getitem__)

    def paint(self, row: ActRow, part: int, width: int) -> Iterator[Painted]:
        """Yield a line: the act and when, or the detail."""
        if part:
            yield padded("  " + fit(one_line(row.detail), width - 2), width), "soft"
            return
        text, when = justified(one_line(row.text), one_line(row.when), width - 2)
        yield "✓ " if row.done else "○ ", "done" if row.done else "mark"
        yield text, "faint" if row.done else "text"
        yield when, "faint"


class ShortActList(ActList):
    """Small acts on a line each."""

    tall = 1


class TickList(ActList):
    """Acts in a place that knows what it means to be done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        quiet("space", "screen.done", N_("Done"), "tick"),
    ]
