"""Facts in a list: a label and a value on a line, to be asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.lists.painter import Painted
from coach.widgets.lists.row_list import RowList
from coach.widgets.text import fit, line, padded, prose


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One thing that is known; `why` names the number behind it."""

    id: str
    label: str
    value: str
    why: str = ""


class FactList(RowList[FactRow]):
    """What is known, a line for each."""

    def fill(self, rows: Sequence[FactRow]) -> None:
        """Show these facts."""
        labels = [one_line(row.label) for row in rows]
        room = max(map(cell_len, labels), default=0) + 2
        even = [
            replace(row, label=padded(label, room))
            for row, label in zip(rows, labels, strict=True)
        ]
        super().fill(even)

    @property
    def why(self) -> str:
        """The name of the number in hand."""
        return self.row(self.cursor).why if self.count else ""

    def paint(self, row: FactRow, _part: int, width: int) -> Iterator[Painted]:
        """Yield the label and the value."""
        yield row.label, "soft"
        width -= cell_len(row.label)
        yield padded(fit(one_line(row.value), width), width), "text"


class FactPairs(Vertical):
    """Pairs of a label and a value; a long value stays in its column."""

    DEFAULT_CSS = """
    FactPairs {
        height: auto;
        padding: 0 1;
        & > Horizontal { height: auto; }
        & .label { width: 24; padding-right: 2; color: $ink-soft; }
        & .value { width: 1fr; height: auto; }
    }
    """

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.pairs = pairs

    def compose(self) -> ComposeResult:
        """Lay out a row for each pair."""
        for label, value in self.pairs:
            yield Horizontal(
                Static(line(label), classes="label"), Static(prose(value), classes="value")
            )
