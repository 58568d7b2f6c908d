"""Sheets about lenses: a card in own words, my picture, and looking through others."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import ReadDialog
from coach.screens.base.form import EditForm
from coach.services.answer import Answer
from coach.services.lenses import lenses
from coach.services.lenses.lenses import LensCard
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import labelled, line, prose


class WordsDialog(EditForm):
    """A card in own words; a line that is emptied is the pack's again."""

    TYPED = "lens {about} {name}"
    DEFAULT_CSS = """
    WordsDialog Field > .label { width: 28; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.card = lenses.card(companion, about)
        self.named = self.card.name

    def body(self) -> ComposeResult:
        """Lay out a line for each line of the card."""
        for one in self.card.lines:
            yield self.field(one.field, one.label, one.shipped, one.text)
        told = _("Emptied, a line reads again as it came.")
        yield Static(prose(told, "$ink-faint"), classes="words")

    def save(self) -> Answer:
        """Keep the lines that were changed."""
        return lenses.rewrite(self.companion, self.card.id, self.changed())


class PictureDialog(EditForm):
    """My picture of customer-centric in a sentence, and what I would enjoy."""

    TITLE = N_("My picture of customer-centric")
    TYPED = "lens {name}"
    DEFAULT_CSS = """
    PictureDialog Field > .label { width: 20; }
    """
    ASKED = {
        "sentence": N_("customer-centric is for me …"),
        "scene": N_("the first thing I see"),
        "activities": N_("three things, with commas between"),
    }

    def body(self) -> ComposeResult:
        """Lay out a line for each."""
        for one in lenses.described(self.companion):
            if one.name in self.ASKED:
                yield self.field(one.name, one.label, _(self.ASKED[one.name]), one.value)

    def save(self) -> Answer:
        """Keep what was changed."""
        return lenses.describe(self.companion, self.changed())


class SeeDialog(ReadDialog, inherit_bindings=False):
    """Something that was written, through one lens after the other."""

    TITLE = N_("How would another lens see this?")
    DEFAULT_CSS = """
    SeeDialog #seen { margin-top: 1; height: auto; padding: 0 1; }
    """
    BINDINGS = [
        listed("right", "turn(1)", N_("Next lens"), "lens-next"),
        listed("left", "turn(-1)", N_("Lens before"), "lens-before"),
        *ReadDialog.BINDINGS,
    ]

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.found = lenses.see(companion, about)
        self.at = 0

    def body(self) -> ComposeResult:
        """Lay out what was written, and how the lens in hand sees it."""
        yield Static(prose(self.veil(self.found.text), "$ink-soft"), classes="words")
        yield Static(id="seen")

    def on_mount(self) -> None:
        """Begin with the lens that is least one's own."""
        self._show()

    def _show(self) -> None:
        views = self.found.views
        place = _("{n} of {of}").format(n=self.at + 1, of=len(views))
        self.write("#seen", _seen(views[self.at], place))

    def action_turn(self, by: int) -> None:
        """Look through the next lens, or the one before."""
        self.at = (self.at + by) % len(self.found.views)
        self._show()


def _seen(one: LensCard, place: str) -> Content:
    """Return how one lens sees it: a question first, then what it goes by."""
    head = Content.assemble(line(one.name, "bold"), (f"  {place}", "$ink-faint"))
    asked = prose(one.asks or one.core, "bold $accent")
    rows = (
        (_("It looks for"), one.core), (_("It begins so"), one.begins),
        (_("Something small"), one.small),
    )  # fmt: skip
    return Content("\n\n").join((head, asked, labelled(rows)))
