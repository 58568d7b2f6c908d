"""Charts: one at a time, with its n, a sentence, and what it does not show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Static

from coach.i18n import N_, _
from coach.rules.review.series import Line
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK, Place
from coach.services import wording
from coach.services.review import charts
from coach.services.review.charts import ChartLine, ChartPage
from coach.widgets.charts.bars import BarRow, BarRows
from coach.widgets.frame.card import Card
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.row_list import RowList
from coach.widgets.lists.text_list import ListRow, TextList
from coach.widgets.lists.told import ToldLines, ToldRow
from coach.widgets.text import prose

FEW = 4
"""More lines than this are drawn lower, to stay on one page."""


class ChartCard(Card):
    """One chart with all that is said of it."""

    DEFAULT_CSS = """
    ChartCard {
        & > #words { padding: 0 1; margin: 1 0; height: auto; }
        & > BarRows { margin-bottom: 1; }
        & > #figures { margin-bottom: 1; }
        & > #caution { padding: 0 1; height: auto; color: $ink-soft; }
    }
    """

    def __init__(self) -> None:
        super().__init__(
            "", Static(id="words"), BarRows(), ToldLines(id="figures"),
            Static(id="caution"), id="chart",
        )  # fmt: skip

    def show(self, page: ChartPage, *, tall: int) -> None:
        """Show this chart."""
        self.entitle(page.title, f"n = {page.n}")
        self.why = f"chart:{page.name}"
        self.query_one("#words", Static).update(prose(page.words))
        bars, drawn = self.query_one(BarRows), bool(page.n and page.lines)
        bars.display = drawn
        if drawn:
            last = len(page.firsts) - 1
            bars.show([*map(_row, page.lines)], [*_under(page)], here=last, tall=tall)
        figures = self.query_one("#figures", ToldLines)
        figures.display = bool(page.figures)
        figures.show([ToldRow(lead=lead, text=text) for lead, text in page.figures])
        self.query_one("#caution", Static).update(prose(page.caution))


def _row(found: Line) -> BarRow:
    last = next((one for one in reversed(found.values) if one is not None), None)
    return BarRow(
        label=found.name, values=found.values, most=found.most,
        figure="" if last is None else wording.number(last),
        tone=found.tone,
    )  # fmt: skip


def _under(page: ChartPage) -> Iterator[str]:
    """Yield a month where one begins, and nothing under the other columns."""
    before = 0
    for first in page.firsts:
        is_new = first.month != before
        yield _(wording.SHORT_MONTHS[first.month - 1]) if is_new else ""
        before = first.month


class ChartsPlace(ListPlace[ChartLine]):
    """All charts, with the one in hand beside them."""

    NAME = "review"
    CSS_PATH = "charts.tcss"
    BINDINGS = [BACK]

    def body(self) -> ComposeResult:
        """Lay out the list and the chart in hand."""
        with Container(id="sides"):
            with Card(_("Charts"), id="all"):
                yield TextList(verb=N_("Open"), id="list")
            yield ChartCard()

    def read(self) -> Sequence[ChartLine]:
        """Return which charts there are."""
        return charts.every(self.companion)

    def row(self, one: ChartLine) -> ListRow:
        """Return one as the list shows it."""
        return ListRow(id=one.name, title=one.title)

    def tell_of(self, one: ChartLine) -> None:
        """Show the chart in hand; a year has a page of its own."""
        card = self.query_one(ChartCard)
        card.display = one.name in charts.CHARTS
        if card.display:
            page = self.veil(charts.page(self.companion, one.name))
            low = not self.is_tall or len(page.lines) > FEW
            card.show(page, tall=1 if low else 2)

    def why_name(self) -> str:
        """Return the chart in hand."""
        one = self.in_hand
        return f"chart:{one.name}" if one and one.name in charts.CHARTS else ""

    @on(RowList.Chosen, "#list")
    def _open(self, event: RowList.Chosen) -> None:
        event.stop()
        if one := self.in_hand:
            self.app.open(one.opens, *(() if one.opens == "year" else (one.name,)))


class ChartPlace(Place):
    """One chart that fills the screen."""

    NAME = "review"
    AUTO_FOCUS = ""
    BINDINGS = [
        BACK,
        listed("enter", "entries", N_("Where it comes from"), "chart-entries"),
    ]

    def body(self) -> ComposeResult:
        """Lay out the chart."""
        yield ChartCard()

    def reload(self) -> None:
        """Read the chart."""
        if page := self.found(charts.page):
            self.query_one(ChartCard).show(self.veil(page), tall=3 if self.is_tall else 2)

    def why_name(self) -> str:
        """Return this chart."""
        return f"chart:{self.about}"

    def action_entries(self) -> None:
        """See the formula and the entries."""
        self.app.open("why", self.why_name())
