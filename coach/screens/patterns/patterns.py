"""Patterns: the way that is being learned, how it grows, and coming back to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.model.pattern import Pattern
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import ELSEWHERE
from coach.screens.patterns.library import WRITE
from coach.services import wording
from coach.services.patterns import growth, leads, patterns, phrases, planning, ticks
from coach.services.patterns.growth import Growth, SlipLine
from coach.services.prompts import prompts, undertow
from coach.widgets.charts.columns import GrowthChart
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.lists.row_list import RowList
from coach.widgets.lists.text_list import ListRow, TextList
from coach.widgets.text import prose

WEEKS: Final = 52
"""So many weeks can be looked back; fewer are shown where there is no room."""


class UndertowText(Static, can_focus=True):
    """The undertow in words; it can be asked about."""


class PatternsPlace(ListPlace[Pattern]):
    """The active pattern and its plan; the others are a key away."""

    NAME = "patterns"
    CSS_PATH = "patterns.tcss"
    AUTO_FOCUS = "LeadBlock"
    LIST = "#kept"
    LASTING = True
    BINDINGS = [
        *(
            quiet(one.key, f"tick('{name}')", one.answer, f"tick-{name}")
            for name, one in phrases.RESULTS.items()
            if one.key
        ),
        listed("s", "slip", N_("Slip"), tooltip=N_("The old way came along")),
        listed("c", "ways", N_("Change"), tooltip=N_("Change, pause or let go")),
        listed("b", "app.open('pattern_library')", N_("Library"), "library",
               N_("Patterns to recognise")),
        WRITE,
        *ELSEWHERE,
    ]  # fmt: skip

    page: Growth | None = None
    """How the one in hand grows."""

    _fitted: Size | None = None
    """The size of the window that is on show."""

    def body(self) -> ComposeResult:
        """Lay out the lead, how it grows, slips, the others, and the undertow."""
        yield LeadBlock()
        with Container(id="grid"):
            with Card(_("How it grows"), id="growth"):
                yield Static(id="stage")
                yield GrowthChart()
                yield Hint("", id="picture")
            with Container(id="beside"):
                with Card(_("Slips and coming back"), id="slips"):
                    yield Static(id="back")
                    yield TextList(opens="entry", tall=2, bar=False)
                with Card(_("Undertow"), why="undertow", id="undertow"):
                    yield UndertowText(id="water")
        with Card(_("Patterns"), id="others"):
            yield EntryList(timed=False, id="kept")

    def read(self) -> Sequence[Pattern]:
        """Return the patterns."""
        return patterns.every(self.companion)

    def reload(self) -> None:
        """Read the patterns, and show the one in hand."""
        super().reload()
        self.query_one("#others").display = bool(len(self.shown))
        water = undertow.current(self.companion)
        self.query_one("#undertow").display = bool(len(self.shown) or water.families)
        self.query_one("#undertow", Card).entitle(water.name)
        self.write("#water", prose(water.words))

    def row(self, one: Pattern) -> EntryRow:
        """Return one as the list shows it."""
        return EntryRow(
            id=one.id,
            title=one.name,
            meta=phrases.plan(one.plan) if self.is_wide else "",
            day=wording.label("patterns.status", one.status),
            glyph="●" if one.status == "active" else "○",
        )

    def on_resize(self, _event: events.Resize) -> None:
        """Fit what is shown to the room there is."""
        if self.size != self._fitted:
            self._show()

    def why_name(self) -> str:
        """Return what has the focus; above the lists it is how the routine grows."""
        name = super().why_name()
        on_a_list = isinstance(self.focused, RowList)
        if name or on_a_list or not (self.page and self.page.pattern.started_on):
            return name
        return f"routine:{self.page.pattern.id}"

    def look(self) -> None:
        """Read how the pattern in hand grows, and show it."""
        pattern = self.in_hand
        self.page = self.veil(growth.growth(self.companion, pattern)) if pattern else None
        self._show()

    def _show(self) -> None:
        self._fitted = self.size
        lead = leads.lead(self.companion, self.page, known=bool(len(self.shown)))
        replies = [(one.key, one.label, one.action) for one in lead.answers]
        self.query_one(LeadBlock).show(lead.title, lead.words, replies)
        tried = bool(self.page and self.page.pattern.started_on)
        self.query_one("#grid").set_class(not tried, "-empty")
        self.query_one("#growth").display = self.query_one("#slips").display = tried
        if self.page and tried:
            self._show_growth(self.page)
            self._show_slips(self.page)
            self.call_after_refresh(prompts.read_plan, self.companion)
        self.refresh_bindings()

    def _show_growth(self, page: Growth) -> None:
        card = self.query_one("#growth", Card)
        card.why = f"routine:{page.pattern.id}"
        name = page.pattern.name if len(self.shown) > 1 else _("How it grows")
        card.entitle(name)
        self.write("#stage", prose(f"{page.words}."))
        weeks = growth.by_week(page, self.companion.today(), WEEKS)
        first = next((at for at, week in enumerate(weeks) if week.level is not None), -1)
        # A little ground before the beginning, so that a young plan is no wall.
        shown = weeks[max(0, min(first, len(weeks) - 12) - 1) :]
        steps = [_(name) for name in phrases.STAGES.values()]
        self.query_one(GrowthChart).show(
            steps, [week.level for week in shown], [week.month for week in shown]
        )
        told = _("A picture, not a measurement. {key} tells how it is made.")
        self.query_one("#picture", Hint).show(told if self.is_wide else "", "?")

    def _show_slips(self, page: Growth) -> None:
        n = len(page.slips)
        if n:
            seen = ngettext("seen once", "seen {n} times", n).format(n=n)
            back = _("usually back {when}").format(when=page.way_back)
            said = ", ".join((seen, back)) if page.way_back else seen
        else:
            said = _("None noted. Noticing one is a step forward.")
            if page.returns_words:
                said += f" {wording.capital(page.returns_words)}."
        self.write("#back", prose(wording.capital(said)))
        self.query_one("#slips TextList", TextList).fill([*map(self._slip, page.slips)])

    def _slip(self, one: SlipLine) -> ListRow:
        """Return a slip; below it stands how soon there was a way back, else the day."""
        day = one.day if self.is_wide or not one.back else ""
        below = " · ".join(filter(None, (day, one.back)))
        return ListRow(id=one.slip.id, title=one.title, below=(below,), sign="‹")

    @on(LeadBlock.Answered)
    def _answer(self, event: LeadBlock.Answered) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "library": partial(self.app.open, "pattern_library"),
            "write": partial(self.app.open, "pattern"),
            "ways": self.action_ways,
            "edit": partial(self.action_with, "pattern"),
            "felt": partial(self.action_with, "automaticity"),
            "resume": self._resume,
        }
        deeds.get(event.action, partial(self.action_tick, event.action))()

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool:
        """Offer only what can be done with the pattern in hand."""
        if action == "tick":
            return bool(self.page and self.page.pattern.status == "active")
        if action in ("ways", "slip"):
            return bool(len(self.shown))
        return True

    def action_tick(self, result: str) -> None:
        """Keep how today went."""
        if pattern := self.in_hand:
            self.carry_out(ticks.tick, pattern, result)

    def action_slip(self) -> None:
        """The old way came along."""
        if pattern := self.in_hand:
            active = pattern.id if pattern.status == "active" else ""
            self.app.open("slip", active)

    @on(EntryList.Chosen, "#kept")
    def action_ways(self) -> None:
        """Change, pause or let go of the pattern in hand."""
        self.action_with("pattern_actions")

    def entry_of(self, one: Pattern) -> tuple[str, str]:
        """Return where it is kept."""
        return "patterns", one.id

    def _resume(self) -> None:
        if pattern := self.in_hand:
            self.carry_out(planning.resume, pattern)
