"""Numbers one is steered by: a list, and the one in hand with what was done before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, ngettext
from coach.screens.base.form import RecordForm
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK, ELSEWHERE
from coach.services import wording
from coach.services.answer import Answer
from coach.services.direction import number_words, numbers
from coach.services.direction.number_words import NumberLine, NumberPage
from coach.widgets.charts.columns import SeriesChart, SeriesRow
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.text_list import ListRow, MeasureList
from coach.widgets.text import fit, labelled, line, prose

TALL: Final = 4
"""So many lines a column takes at most."""


ROOM: Final = 44
"""So many cells an act takes beside the list."""


class NumbersPlace(ListPlace[NumberLine]):
    """Each number with its partner; what we did stands before how it came out."""

    NAME = "numbers"
    CSS_PATH = "numbers.tcss"
    BINDINGS = [
        listed("n", "app.open('new_number')", N_("New"), "new-number", N_("A new number")),
        listed("e", "edit", N_("Edit"), "edit-number", N_("Change this number")),
        listed("d,delete", "remove", N_("Delete"), "delete-number"),
        BACK,
        *ELSEWHERE,
    ]

    def body(self) -> ComposeResult:
        """Lay out the list, and what is in hand."""
        yield Static(line(_("What you are steered by"), "bold"), id="title")
        yield Static(id="count")
        empty = _(
            "Which numbers are you steered by? {key} takes the first. A few answers of "
            "customers are a number too."
        )
        yield from self.beside(
            MeasureList(verb=N_("Keep a value"), opens="sample"), Hint(empty, "n"),
            Static(id="did"), Static(id="stands"), Static(id="facts"), SeriesChart(),
        )  # fmt: skip

    def read(self) -> Sequence[NumberLine]:
        """Return the numbers, and count them."""
        found = numbers.lines(self.companion)
        n = len(found)
        count = ngettext("{n} number", "{n} numbers", n).format(n=n)
        told = _("{count}. One that counts has one beside it that says how good.")
        self.write("#count", line(told.format(count=count) if n else ""))
        return found

    def row(self, one: NumberLine) -> ListRow:
        """Return one as the list shows it."""
        is_bare = one.record.type == "quantity" and not one.record.partner
        return ListRow(
            id=one.id, title=one.record.name, end=one.goal or one.kind,
            below=(" · ".join(filter(None, (one.stands, one.beside))) or "–",),
            sign="○" if is_bare else "●",
        )  # fmt: skip

    def tell_of(self, one: NumberLine) -> None:
        """Tell the one in hand: what we did, then how it stands."""
        page = self.veil(numbers.page(self.companion, one.record))
        self.query_one("#about", Card).entitle(page.line.record.name, page.line.kind)
        self.write("#did", Content("\n").join(_did(page)))
        self.write("#stands", Content("\n").join(_stands(page)))
        chart = self.query_one(SeriesChart)
        drawn = _drawn(page, self.companion)
        chart.display = bool(drawn)
        chart.show(drawn, TALL)
        self.write("#facts", labelled(page.facts))

    def entry_of(self, one: NumberLine) -> tuple[str, str]:
        """Return where it is kept."""
        return "measures", one.id


def _did(page: NumberPage) -> Iterator[Content]:
    summary, *acts = page.did
    yield line(_("What we did in the month before"), "$ink-soft")
    yield prose(summary)
    yield from (line(fit(f"✓ {text}", ROOM), "$ink-soft") for text in acts)


def _stands(page: NumberPage) -> Iterator[Content]:
    yield line(_("How it stands"), "$ink-soft")
    goal = f" · {page.line.goal.lower()}" if page.line.goal else ""
    stands = page.line.stands or _("nothing kept yet")
    yield line(f"{stands}{goal}", "bold $foreground")
    if page.line.beside:
        yield prose(wording.capital(page.line.beside))
    if page.shift:
        yield prose(page.shift, "$ink-soft")


def _drawn(page: NumberPage, companion: Companion) -> tuple[SeriesRow, ...]:
    """Return the figures as columns, from the lowest that may be to the highest."""
    found = number_words.drawn(page.line.record)
    if found is None:
        return ()
    today = companion.today()
    return (
        SeriesRow(
            name=_("over time"), values=found.values, least=found.least, most=found.most,
            first=wording.short_day(found.first, today),
            last=wording.short_day(found.last, today),
        ),
    )  # fmt: skip


class NewNumberDialog(RecordForm):
    """A number: what it is called, its partner, what is aimed for and by when."""

    TITLE = N_("A number you are steered by")
    TYPED = "number {name}"

    def body(self) -> ComposeResult:
        """Lay out the lines."""
        for name, label, hint in (
            ("name", _("Name"), _("handling time, NPS, would they come back?")),
            ("value", _("Now"), _("answers such as 8 9 7, or a figure")),
            ("n", _("From"), _("how many answers, for a figure")),
            ("partner", _("Partner"), _("what says how good it was")),
            ("target", _("Aim"), _("may stay open")),
            ("sign", _("Visible sign"), _("what one sees or hears then")),
            ("due_on", _("By when"), _("a day")),
            ("review_on", _("Look again on"), _("a day")),
        ):
            yield self.field(name, label, hint)

    def save(self) -> Answer:
        """Begin it; what says how many is answered with how good, once."""
        said = self.said()
        name, value, n = said.pop("name"), said.pop("value"), said.pop("n")
        self.answer_once(name, numbers.how_good(name, said["partner"]))
        fields = {key: text for key, text in said.items() if text}
        return numbers.put(
            self.companion, name, value.split(), fields=fields, n=numbers.count_of(n)
        )


class SampleDialog(RecordForm):
    """How a number stood on a day: the answers themselves, or a figure."""

    TYPED = "sample {about} {name}"

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.number = numbers.choose(companion, about)
        self.named = self.number.name

    def body(self) -> ComposeResult:
        """Lay out the lines."""
        if self.number.question:
            yield Static(prose(self.veil(self.number).question), classes="words")
        yield self.field("value", _("Now"), number_words.takes(self.number))
        if number_words.is_asked(self.number):
            yield self.field("n", _("From"), _("how many answers, for a figure"))
        yield self.field("on", _("Day"), _("today; or yesterday, 12 nov"))

    def save(self) -> Answer:
        """Keep it."""
        said = self.said()
        return numbers.add(
            self.companion, self.number, said["value"].split(),
            n=numbers.count_of(said.get("n", "")), on=said["on"] or None,
        )  # fmt: skip
