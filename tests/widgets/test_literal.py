"""Whatever was written is shown as it was written, by every widget there is."""

from collections.abc import Callable

import pytest
from textual.widget import Widget

from coach.rules.exercises.outcome import OutcomeResult, Scale
from coach.widgets.charts.columns import MarksChart, MarksRow, SeriesChart, SeriesRow
from coach.widgets.charts.lengths import BalanceBar, Counts
from coach.widgets.charts.outcomes import Lengths, Quadrant
from coach.widgets.forms.answer_row import ChoiceRow, MarkKeys
from coach.widgets.forms.line_input import Field
from coach.widgets.forms.lines_input import LinesInput
from coach.widgets.forms.log_line import LogLine
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.frame.top_bar import BarItem, TopBar
from coach.widgets.lists.choices import ChoiceList, PickRow
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.lists.facts import Explanation
from coach.widgets.lists.text_list import ActList, CommandList, ListRow, WaitingList
from tests.widgets.demo import NASTY, Demo, glass

FORBIDDEN = frozenset("\x00\x07\x1b\x7f\x9b\u202e\u202c\u200b\ufeff\u2028\x85")


def lead(text: str) -> Widget:
    block = LeadBlock()
    block.show(text, text, [("enter", text, "go")])
    return block


def acts(text: str) -> Widget:
    rows = ActList()
    rows.fill([ListRow(id="1", title=text, end=text, below=(text,))])
    return rows


def people(text: str) -> Widget:
    rows = WaitingList()
    rows.fill([ListRow(id="1", title=text, end=text, below=(text, text))])
    return rows


def entries(text: str) -> Widget:
    rows = EntryList()
    row = EntryRow(id="1", title=text, meta=text, day=text, at=text, glyph=text)
    rows.show(1, lambda _at: row)
    return rows


def commands(text: str) -> Widget:
    rows = CommandList()
    rows.fill([ListRow(id="1", title=text, end="enter", sign="")])
    return rows


def chart(text: str) -> Widget:
    drawn = MarksChart()
    drawn.show([MarksRow(text, (1, None, 10), text)] * 2)
    return drawn


def over_time(text: str) -> Widget:
    drawn = SeriesChart()
    row = SeriesRow(name=text, values=(1, 10), figure=text, first=text, last=text)
    drawn.show([row] * 2, 2)
    return drawn


def lengths(text: str) -> Widget:
    drawn = Lengths()
    drawn.show([Scale(name=text, value=3), Scale(name=text, value=8, here=True)])
    return drawn


def counts(text: str) -> Widget:
    drawn = Counts()
    drawn.show([(text, 3), (text, 0)])
    return drawn


def quadrant(text: str) -> Widget:
    drawn, side = Quadrant(), Scale(name=text, value=3)
    fields = ("low_high", "high_high", "low_low", "high_low")
    corners = tuple((name, text) for name in fields)
    kind, key = "quadrant", "low_low"
    drawn.show(OutcomeResult(kind=kind, key=key, scales=(side, side), corners=corners), 3)
    return drawn


def picks(text: str) -> Widget:
    rows = ChoiceList()
    rows.offer([PickRow(id="1", text=text, note=text)], ["1"])
    return rows


def balance(text: str) -> Widget:
    drawn = BalanceBar()
    drawn.show((text, 3), (text, 4), text)
    return drawn


def why(text: str) -> Widget:
    told = Explanation()
    told.show(text, [(text, text)], [(text, text)], text)
    return told


def bar(text: str) -> Widget:
    drawn = TopBar()
    drawn.show([BarItem("1", "here", text)], "here", text, text)
    return drawn


def answered(text: str) -> Widget:
    class Answered(LogLine):
        def on_mount(self) -> None:
            self.styles.margin = (8, 0, 0, 0)
            self.tell(text, [text])

    return Answered(text)


WIDGETS: dict[str, Callable[[str], Widget]] = {
    "lead": lead,
    "acts": acts,
    "people": people,
    "entries": entries,
    "commands": commands,
    "chart": chart,
    "over time": over_time,
    "lengths": lengths,
    "counts": counts,
    "quadrant": quadrant,
    "picks": picks,
    "stack": lambda text: LinesInput([text, text], text),
    "balance": balance,
    "why": why,
    "top bar": bar,
    "log line": answered,
    "card": lambda text: Card(text, Hint(text, "a"), note=text),
    "field": lambda text: Field("a", text, text, placeholder=text),
    "choice": lambda text: ChoiceRow("a", text, [("1", text), ("2", text)]),
    "marks": lambda text: MarkKeys("a", text, ask=text, value=3),
}


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("make", WIDGETS.values(), ids=WIDGETS)
async def test_nothing_is_interpreted_and_nothing_reaches_the_terminal(
    make: Callable[[str], Widget], text: str
) -> None:
    app = Demo(lambda: make(text))
    async with app.run_test(size=(70, 20)) as pilot:
        await pilot.press("tab")
        await pilot.click(offset=(6, 1))
        seen = glass(app)
        assert not FORBIDDEN & set(seen)
        assert app.return_code is None
        if text.startswith("[/b]"):
            assert "[/b]" in seen
