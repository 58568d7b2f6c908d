"""Facts in a list: a label and a value on a line, to be asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from coach.model.text import one_line
from coach.plain import dataclass
from coach.widgets.glass import fit, padded
from coach.widgets.pen import Painted
from coach.widgets.rows import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One thing that is known; `why` names the number behind it."""

    id: str
    label: str
    value: str
    why: str = ""


class FactList(Rows[FactRow]):
    """What is known, a line for each."""

    def fill(self, rows: Sequence[FactRow]) -> None:
        """Show these facts."""
        self.labels = max((cell_len(one_line(row.label)) for row in rows), default=0) + 2
        self.show(len(rows), rows.__getitem__)

    @property
    def why(self) -> str:
        """The name of the number in hand."""
        return self.row(self.cursor).why if self.count else ""

    def paint(self, index: int, _part: int, width: int) -> Iterator[Painted]:
        """Yield the label and the value."""
        row = self.row(index)
        yield padded(one_line(row.label), self.labels), "soft"
        width -= self.labels
        yield padded(fit(one_line(row.value), width), width), "text"
