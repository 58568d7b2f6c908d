"""Why: the rule behind a number, its figures, its entries, and the switch."""

from __future__ import annotations

from typing import Final

from textual.app import ComposeResult

from coach.companion import Companion
from coach.model.text import one_line
from coach.screens.reading import Reading
from coach.services import explain, words
from coach.widgets.glass import fit
from coach.widgets.why_text import WhyText

TITLES: Final = 56
"""So many cells of an entry say which one it is."""


class WhyThis(Reading):
    """The explanation of a number; `about` is its name, or name:person or pattern."""

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        name, _colon, person = about.partition(":")
        self.why = explain.asked(companion, name, person)

    def heading(self) -> str:
        """Return the name of the number."""
        return self.veil(self.why).title

    def body(self) -> ComposeResult:
        """Lay out the explanation."""
        yield WhyText()

    def on_mount(self) -> None:
        """Show the explanation."""
        super().on_mount()
        self.tell()

    def tell(self) -> None:
        """Show the explanation as it is now."""
        told, today = self.veil(self.why), self.companion.today()
        lines = [
            (words.short_day(line.day, today), fit(one_line(line.title), TITLES))
            for line in told.lines
        ]
        if rest := explain.newest(told):
            lines.append(("…", rest))
        self.query_one(WhyText).show(told.rule, told.figures, lines, told.switch)
