"""Facts: a label and what is known, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from coach.widgets.text import line, prose


class Facts(Vertical):
    """Pairs of a label and a value; a long value stays in its column."""

    DEFAULT_CSS = """
    Facts {
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
