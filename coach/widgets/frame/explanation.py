"""Why a number is what it is: the rule, the figures, the entries, the switch."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from coach.model.text import one_line
from coach.widgets.text import line, prose


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
        parts = [prose(rule), _table(figures, "bold $foreground"), _table(entries, "")]
        parts.append(prose(switch, "$ink-faint"))
        self.update(Content("\n\n").join(part for part in parts if part.plain))


def _table(rows: Sequence[tuple[str, str]], style: str) -> Content:
    cells = [(one_line(name), value) for name, value in rows]
    wide = max((cell_len(name) for name, _ in cells), default=0)
    return Content("\n").join(
        Content.assemble(
            (name + " " * (wide - cell_len(name) + 2), "$ink-soft"), line(value, style)
        )
        for name, value in cells
    )
