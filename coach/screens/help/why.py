"""Why: the rule behind a number, its figures, its entries, and the switch."""

from __future__ import annotations

from typing import Final

from textual.app import ComposeResult

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.text import one_line
from coach.screens.base.reading import Reading
from coach.services import wording as words
from coach.services.explain import prompts as explain
from coach.widgets.frame.explanation import WhyText
from coach.widgets.frame.hint import Hint
from coach.widgets.text import fit

TITLES: Final = 56
"""So many cells of an entry say which one it is."""

WAYS: Final = {
    "balance": N_(
        "{key} on somebody's page tells whether it is a colleague or a customer."
    ),
    "waiting": N_("{key} on somebody's page tells whether they may appear here."),
    "usual": N_("{key} on somebody's page sets a wish of your own."),
    "marks": N_("{key} in the log changes a day."),
}
"""What can be done about a number by whoever is in the app, where there is a key for it."""


class WhyThis(Reading):
    """The explanation of a number; `about` is its name, or name:person or pattern."""

    DEFAULT_CSS = """
    WhyThis #way { margin-top: 1; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.number, _colon, person = about.partition(":")
        self.why = explain.asked(companion, self.number, person)

    def heading(self) -> str:
        """Return the name of the number."""
        return self.veil(self.why).title

    def body(self) -> ComposeResult:
        """Lay out the explanation."""
        yield WhyText()
        yield Hint("", id="way")

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
        way = _(WAYS[self.number]) if self.number in WAYS else ""
        switch = "" if way else told.switch
        self.query_one(WhyText).show(told.rule, told.figures, lines, switch)
        self.query_one(Hint).show(way, "e")
