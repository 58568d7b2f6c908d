"""Review: ten minutes for the week, one question at a time; and longer looks back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _
from coach.model.reflection import FOUR, Reflection
from coach.model.review import KINDS
from coach.model.text import one_line
from coach.rules.review.periods import Period, around
from coach.screens.base.place import Place
from coach.services import wording
from coach.services.review import recap, reviews, spans
from coach.services.review.compare import NONE, CompareRow
from coach.services.review.reviews import ReviewPage, StepPage
from coach.services.today import memories
from coach.widgets.charts.bars import BarRow, BarRows
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.frame.card import Card
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.told import ToldLines, ToldRow
from coach.widgets.text import line

READING: Final = -1
"""Where no question is in hand: what there is can be read."""

ROOMY: Final = 44
"""From so many lines on there is air in the question as well."""

MINUTES: Final = {
    "week": N_("Ten minutes for your week?"), "month": N_("A look back on the month"),
    "quarter": N_("A look back on the quarter"), "year": N_("A look back on the year"),
}  # fmt: skip


class ReviewLead(LeadBlock):
    """The question, or the way in; from here the arrows lead to other periods."""

    # What scrolls around it would take the arrows first.
    BINDINGS = [
        listed("left", "screen.period(-1)", N_("Earlier"), "period-before"),
        listed("right", "screen.period(1)", N_("Newer"), "period-after"),
    ]


class ReviewPlace(Place):
    """A week, month, quarter or year: what there was, what was said of it, one step on."""

    NAME = "review"
    CSS_PATH = "review.tcss"
    AUTO_FOCUS = "LeadBlock"
    BINDINGS = [
        listed("w", "longer", N_("Week, month, year"), "period-longer"),
        listed("g", "app.open('charts')", N_("Charts"), "charts"),
        listed("pageup,ctrl+b", "before", N_("Question before"), "question-before"),
        listed("ctrl+n", "skip", N_("Leave open"), "question-skip"),
        listed("escape", "later", N_("Later"), "question-later"),
        quiet("y", "app.open('year')", N_("A year of attention"), "year"),
        quiet("f", "to_file", N_("To a file"), "review-file", N_("As Markdown")),
        quiet("o", "app.open('memory')", N_("On this day"), "memory"),
    ]

    period: Period | None = None
    at = READING
    """The question in hand."""

    page: ReviewPage | None = None

    def body(self) -> ComposeResult:
        """Lay out the question, what there was beside it, and the days."""
        with Horizontal(id="head"):
            yield Static(id="title")
            yield Static(id="way")
        with Vertical(id="asked"):
            yield ReviewLead()
            yield PromptLine("›", LineInput(draft="review", id="said"))
        with Container(id="grid"):
            with Card(_("What there was"), id="was"):
                yield ToldLines(id="beside")
                yield Static(id="slow")
            with Vertical(id="side"):
                with Card(_("Your days"), id="days"):
                    yield BarRows()
                with Card(_("What there was"), id="then"):
                    yield ToldLines(id="brief")
                with Card("", id="moved"):
                    yield Static(id="arrows")
                with Card(_("On this day"), id="memory"):
                    yield ToldLines(id="remembered")

    def reload(self) -> None:
        """Read what there is of the period in hand."""
        if self.period is None:
            self.period = spans.current(self.companion)
        self.page = self.veil(reviews.page(self.companion, self.period))
        self._show(self.page)

    def on_resize(self, _event: events.Resize) -> None:
        """Fit what is shown to the room there is."""
        if self.page:
            self._show(self.page)

    def _fit(self) -> None:
        super()._fit()
        self.query_one(ReviewLead).airy = self.size.height >= ROOMY

    @property
    def asks(self) -> StepPage | None:
        """The question in hand, if there is one."""
        if self.page is None or not 0 <= self.at < len(self.page.steps):
            return None
        return self.page.steps[self.at]

    def _show(self, page: ReviewPage) -> None:
        self.write("#title", line(page.title))
        self.write("#way", self._way(page))
        self._lead(page)
        self._beside(page)
        self._days(page)
        self._arrows(page)
        self._remember()
        self.refresh_bindings()

    def _way(self, page: ReviewPage) -> Content:
        count = len(page.steps)
        if self.at == READING:
            if not page.review:
                return Content("")
            day = wording.day(page.review.written_on, self.companion.today())
            return line(_("begun {day}").format(day=day), "$ink-faint")
        place = _("{n} of {of}").format(n=self.at + 1, of=count)
        return Content.assemble(
            (f"{place}  ", "$ink-soft"), ("●" * self.at + "◆", "$primary"),
            ("○" * (count - self.at - 1), "$ink-faint"),
        )  # fmt: skip

    def _lead(self, page: ReviewPage) -> None:
        lead, typed = self.query_one(LeadBlock), self.query_one(PromptLine)
        step = self.asks
        typed.display = step is not None and step.name != "movement"
        if step is None:
            lead.show(*_reading(page))
        elif step.name == "movement":
            lead.show(step.ask, "", [*_movements(page)])
        else:
            lead.show(step.ask, "", ())

    def _beside(self, page: ReviewPage) -> None:
        rows: list[ToldRow]
        title, compares = _("What there was"), False
        if step := self.asks:
            rows = [_told(one) for one in step.beside if one.drawn != ""]
        elif page.period.kind != "week":
            title = _("Now beside {then}").format(then=page.then)
            rows, compares = [_compared(row) for row in page.compared], True
        elif page.finished:
            title, rows = _("What you wrote"), [*_written(page)]
        else:
            rows = [*_in_short(page)]
        if not rows and page.is_bare and self.at == READING:
            title, rows = _("What will stand here"), [*_to_come()]
        elif not rows:
            rows = [ToldRow(text=_("Nothing was noted of it yet."), ink="$ink-soft")]
        pace = _("by the working day") if compares else ""
        self.query_one("#was", Card).entitle(title, pace)
        airy = page.finished and self.at == READING and page.period.kind == "week"
        beside = self.query_one("#beside", ToldLines)
        short = self.at == READING and not (page.finished or self.is_tall)
        beside.show(rows, airy=airy and self.is_tall, most=2 if short else None)
        self.put("#slow", line(page.slow if self.at == READING else ""))

    def _days(self, page: ReviewPage) -> None:
        week = page.period.kind == "week"
        self.query_one("#grid").set_class(not week, "-longer")
        self.query_one("#days").display = week
        brief = not week and self.at == READING
        self.query_one("#then").display = brief
        if brief:
            rows = [*_written(page)] if page.finished else [*_in_short(page)]
            title = _("What you wrote") if page.finished else _("What there was")
            self.query_one("#then", Card).entitle(title)
            self.query_one("#brief", ToldLines).show(rows, most=2)
        if week:
            first = page.period.first
            by = {one.day: one for one in page.look.noted.reflections}
            days = [first + n * spans.ONE_DAY for n in range(7)]
            worked = spans.worked(self.companion)
            days = [day for day in days if day.weekday() in worked or day in by]
            self.query_one(BarRows).show(
                [_marks(name, [by.get(day) for day in days]) for name in FOUR],
                [_(wording.SHORT_WEEKDAYS[day.weekday()])[:2].lower() for day in days],
                here=next(
                    (n for n, day in enumerate(days) if day == self.companion.today()), -1
                ),
                tall=2 if self.is_tall else 1,
            )

    def _arrows(self, page: ReviewPage) -> None:
        lead = _(recap.EIGHT[page.period.kind])
        self.query_one("#moved", Card).entitle(lead, _("for customers"))
        *before, now = page.look.arrows.split(" ")
        step = 5 if self.is_wide else 4
        arrows = Content.assemble(
            ("".join(one.ljust(step) for one in before), "$ink-soft"),
            (now, "bold $primary"),
        )
        numbers = "".join(one.ljust(step) for one in _numbers(page.period)).rstrip()
        under = Content.styled(numbers, "$ink-faint")
        self.write("#arrows", Content("\n").join([arrows, under]))

    def _remember(self) -> None:
        """Show something from before beside what is read, where there is room for it."""
        card, found = self.query_one("#memory", Card), None
        if self.at == READING and self.is_wide and self.is_tall:
            found = memories.page(self.companion)
        card.display = found is not None
        if found:
            found = self.veil(found)
            card.entitle(found.title)
            rows = [ToldRow(text=found.line.title)]
            if found.line.meta:
                rows.append(ToldRow(text=found.line.meta, ink="$secondary"))
            self.query_one("#remembered", ToldLines).show(rows, most=4)

    @on(LeadBlock.Answered)
    def _answered(self, event: LeadBlock.Answered) -> None:
        event.stop()
        if event.action == "begin":
            page = self.page
            self._to(page.at if page and not page.finished else 0)
        else:
            self._keep(event.action)

    @on(LineInput.Submitted, "#said")
    def _typed(self, event: LineInput.Submitted) -> None:
        event.stop()
        self._keep(event.value)

    def _keep(self, said: str) -> None:
        """Keep an answer, and go on."""
        step = self.asks
        if step is None or self.period is None:
            return
        deed = partial(reviews.answer, self.companion, self.period, step.name, said)
        answer = self.attempt(deed)
        if answer is None:
            return
        self.query_one("#said", LineInput).settle()
        self.app.drop_drafts(("review",))
        self.page = self.veil(reviews.page(self.companion, self.period))
        at = self.at + 1
        self._to(at if at < len(self.page.steps) else READING)
        for hint in answer.hints[:1]:
            self.app.say(hint)

    def _to(self, at: int) -> None:
        """Put a question, or let it be read."""
        self.at = at
        if self.page is None:
            return
        self._show(self.page)
        step, typed = self.asks, self.query_one("#said", LineInput)
        if step is None or step.name == "movement":
            self.query_one(LeadBlock).focus()
            return
        typed.settle(step.said)
        typed.placeholder = step.hint
        self.take_up(typed)
        typed.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the period where it is read, the questions where one is asked."""
        if action in ("before", "skip", "later"):
            return self.at != READING
        if action in ("period", "longer", "to_file"):
            ahead = action == "period" and parameters == (1,)
            if ahead and self.period and self.period.end > self.companion.today():
                return False
            return self.at == READING
        return super().check_action(action, parameters)

    def action_to_file(self) -> None:
        """Write this look back to a file, after a look at it."""
        if self.period:
            about = f"{self.period.kind} {self.period.first}"
            self.app.open("review_file", about)

    def action_period(self, by: int) -> None:
        """Go to the period before or after."""
        if self.period:
            self.period = self.period.before if by < 0 else self.period.after
            self.reload()

    def action_longer(self) -> None:
        """Look at a longer stretch; after a year comes the week again."""
        if self.period:
            kind = KINDS[(KINDS.index(self.period.kind) + 1) % len(KINDS)]
            self.period = around(kind, self.companion.today())
            self.reload()

    def action_before(self) -> None:
        """Go back to the question before."""
        if self.at > 0:
            self._to(self.at - 1)

    def action_skip(self) -> None:
        """Leave the question as it was answered, or open."""
        self._keep(self.asks.said if self.asks else "")

    def action_later(self) -> None:
        """Leave the questions for later; what was answered is kept."""
        self.app.keep_drafts()
        self._to(READING)


def _numbers(period: Period) -> list[str]:
    """Return what stands under the arrows: the numbers of the weeks, or of the years."""
    found: list[str] = []
    for _n in range(reviews.ARROWS):
        found.insert(0, spans.number(period))
        period = period.before
    return found


def _reading(page: ReviewPage) -> tuple[str, str, list[tuple[str, str, str]]]:
    """Return what is said where no question is in hand, and what can be done."""
    if page.finished:
        glad = page.review.glad_of if page.review else ""
        return _("In one sentence"), one_line(glad) or recap.given(page.look.noted), [
            ("enter", _("change"), "begin")
        ]  # fmt: skip
    begin = _("go on") if page.at else _("begin")
    words = recap.given(page.look.noted)
    if page.is_bare:
        words = _("Seven questions, each may stay open. What you note stands beside them.")
    return _(MINUTES[page.period.kind]), words, [
        ("enter", begin, "begin")
    ]  # fmt: skip


def _movements(page: ReviewPage) -> Iterator[tuple[str, str, str]]:
    """Yield the three movements with their keys; the one that was said is marked."""
    said = page.review.movement if page.review else None
    for number, (value, arrow) in enumerate(recap.ARROWS.items(), 1):
        word = wording.label("reviews.movement", value)
        yield str(number), f"{arrow} {word}" + (" ●" if value == said else ""), value


def _told(one: recap.ToldLine) -> ToldRow:
    return ToldRow(lead=one.lead, text=one.drawn or one.text)


TO_COME: Final = (
    (N_("Seen"), N_("whom you gave attention, and for which side")),
    (N_("Not told yet"), N_("what you noticed and kept to yourself")),
    (N_("Coming back"), N_("what slipped, and what helped you back")),
    (N_("Before and after"), N_("which sevens became a nine")),
    (N_("Your days"), N_("four marks, a bar a day")),
)
"""What a look back is made of, for whoever has noted nothing yet."""


def _to_come() -> Iterator[ToldRow]:
    """Yield what will stand there, and the keys that begin it."""
    for lead, text in TO_COME:
        yield ToldRow(lead=_(lead), text=_(text), ink="$ink-soft")
    begin = _("{note} notes a first moment, {day} marks a day: one line, four keys.")
    yield ToldRow(text="")
    yield ToldRow(text=begin.format(note="l", day="r"))


def _in_short(page: ReviewPage) -> Iterator[ToldRow]:
    """Yield the most telling lines of all questions."""
    for step in page.steps:
        if step.name in ("glad_of", "helped", "met", "let_go"):
            yield from (_told(one) for one in step.beside[:3] if not one.empty)


def _written(page: ReviewPage) -> Iterator[ToldRow]:
    """Yield what was answered, each under its own word."""
    for step in page.steps:
        # What one is glad of stands above already.
        if step.said and step.name != "glad_of":
            sign = ""
            if step.name == "movement" and page.review and page.review.movement:
                sign = recap.ARROWS[page.review.movement]
            elif step.name == "next_small_step":
                sign = "○"
            lead = wording.field("reviews", step.name)
            yield ToldRow(lead=lead, sign=sign, text=step.said)
    for one in recap.untold(page.look):
        yield ToldRow(lead=one.lead, text=one.text, ink="$ink-soft")


def _compared(row: CompareRow) -> ToldRow:
    parts = [row.now]
    if row.then != NONE:
        parts.append(_("before {then}").format(then=row.then))
    if row.earlier:
        parts.append(_("a year before {n}").format(n=row.earlier))
    figures = " · ".join(parts)
    return ToldRow(lead=row.label, text=f"{row.word} · {figures}" if row.word else figures)


def _marks(name: str, days: list[Reflection | None]) -> BarRow:
    values = [getattr(one, name) if one else None for one in days]
    last = next((value for value in reversed(values) if value is not None), None)
    return BarRow(
        label=wording.field("reflections", name), values=tuple(values),
        figure="" if last is None else str(last),
        tone="fuel" if name == "energy" else "mark",
    )  # fmt: skip
