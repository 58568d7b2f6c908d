"""Slip: the old way came along; thanks for noticing, one question, and a way back."""

from __future__ import annotations

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.pattern import Pattern
from coach.screens.base.form import RecordForm
from coach.services import wording
from coach.services.answer import Answer
from coach.services.patterns import slips, ticks
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.forms.line_input import Field
from coach.widgets.lists.choices import ChoiceList, PickRow
from coach.widgets.text import prose


class SlipDialog(RecordForm):
    """What was going on: a number, a line if there is one, and it is kept."""

    TITLE = N_("The old way came along")
    AUTO_FOCUS = "ChoiceList"
    TYPED = "slip"
    DEFAULT_CSS = """
    SlipDialog #form.-words { padding-bottom: 0; }
    SlipDialog #way { color: $ink-soft; }
    SlipDialog ChoiceList { margin: 1 0; }
    SlipDialog.-tall Field, SlipDialog.-tall ChoiceRow { margin-bottom: 0; }
    SlipDialog.-short ChoiceList { margin: 0; }
    """

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        known = slips.may_slip(companion)
        self.patterns = [one for one in known if one.id == about] or list(known)
        if not self.patterns:
            raise CoachError(
                _("No pattern is known yet. Pick one you recognise, or write your own.")
            )
        self.pattern: Pattern = self.patterns[0]

    def body(self) -> ComposeResult:
        """Lay out the thanks, the question, the line and the way back."""
        if len(self.patterns) > 1:
            rows = [(one.id, one.name) for one in self.patterns]
            yield ChoiceRow("pattern", _("Pattern"), rows, self.pattern.id)
        yield Static(id="met", classes="words")
        yield ChoiceList()
        yield Static(id="way", classes="words")
        back = [("later", _("later")), ("now", _("just done"))]
        yield ChoiceRow("back", _("Way back"), back, "later")
        # The last one, so that a number and enter are enough.
        yield self.field("text", _("A line"), _("only if you like"))

    def on_mount(self) -> None:
        """Show what belongs to the pattern, and what may have been going on."""
        contexts = wording.options("slips.context")
        self.query_one(ChoiceList).offer([PickRow(id=c, text=said) for c, said in contexts])
        self._show()

    def _show(self) -> None:
        met = slips.met(self.companion, self.pattern)
        self.write("#met", prose(met))
        way = "\n".join(slips.way_back(self.pattern))
        self.put("#way", prose(way))
        self.query_one("#field-back").display = bool(way)

    @on(ChoiceRow.Changed, "#field-pattern")
    def _other(self, event: ChoiceRow.Changed) -> None:
        self.pattern = next(one for one in self.patterns if one.id == event.value)
        self._show()

    @on(ChoiceList.Chosen)
    def _picked(self, event: ChoiceList.Chosen) -> None:
        """Take what was going on, and go on to the line."""
        picks = self.query_one(ChoiceList)
        picks.taken = set() if event.id in picks.taken else {event.id}
        picks.refresh()
        self.query_one(Field).input.focus()

    @property
    def context(self) -> str | None:
        """What was going on, as far as it was said."""
        return next(iter(self.query_one(ChoiceList).taken), None)

    def way_back(self) -> tuple[str, ...]:
        """Take the way back where that was done at once; return what is said of it."""
        if self.chosen()["back"] != "now":
            return ()
        back = ticks.tick(self.companion, self.pattern, "tiny")
        return back.hints or (back.understood,)

    def save(self) -> Answer:
        """Keep the slip, and the way back where it was taken."""
        note = self.query_one(Field).value
        answer = slips.slip(self.companion, self.pattern, note=note, context=self.context)
        back = self.way_back()
        told = (*answer.hints[:1], *back) if back else answer.hints
        return replace(answer, understood=" ".join(told))


class SlipDetails(SlipDialog):
    """What was going on at a slip of today that was kept in a hurry."""

    def save(self) -> Answer:
        """Add it to that slip; without one it is a slip like any."""
        kept = slips.untold(self.companion, self.pattern.id)
        if kept is None:
            return super().save()
        note = self.query_one(Field).value.strip()
        answer = slips.about(self.companion, kept, context=self.context, note=note or None)
        told = (answer.understood, *self.way_back())
        return replace(answer, understood=" ".join(told))
