"""What is known: labels and values, to be asked about or to be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.lists.line_view import Painted
from coach.widgets.lists.row_list import RowList
from coach.widgets.text import cells, fit, line, padded, prose, widest


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
        room = widest(row.label for row in rows) + 2
        super().fill(
            [replace(row, label=padded(one_line(row.label), room)) for row in rows]
        )

    @property
    def why(self) -> str:
        """The name of the number in hand."""
        return self.row(self.cursor).why if self.count else ""

    def paint(self, row: FactRow, _part: int, width: int) -> Iterator[Painted]:
        """Yield the label and the value."""
        yield row.label, "soft"
        width -= cells(row.label)
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


class Explanation(Static):
    """An explanation that can be read from top to bottom."""

    DEFAULT_CSS = """
    Explanation { padding: 0 1; height: auto; }
    """

    def show(
        self,
        rule: str,
        figures: Sequence[tuple[str, str]] = (),
        entries: Sequence[tuple[str, str]] = (),
        switch: str = "",
    ) -> None:
        """Show a rule, its figures, the entries by day, and how to switch it off."""
        parts = [prose(rule), table(figures, "bold $foreground"), table(entries, "")]
        parts.append(prose(switch, "$ink-faint"))
        self.update(Content("\n\n").join(part for part in parts if part.plain))


def table(rows: Sequence[tuple[str, str]], style: str) -> Content:
    """Return labels with their values, all values in one column."""
    room = widest(name for name, _value in rows) + 2
    return Content("\n").join(
        Content.assemble((padded(one_line(name), room), "$ink-soft"), line(value, style))
        for name, value in rows
    )
