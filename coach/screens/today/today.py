"""Today: the one thing to look at now, and what is around it at a glance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from coach.i18n import N_, _
from coach.model.reflection import MARKS
from coach.model.text import one_line
from coach.screens.base.place import TALL, Place
from coach.screens.base.who import LINE, ask_sides, note
from coach.services import first_run, wording
from coach.services.answer import Answer
from coach.services.settings import device, settings
from coach.services.today import leads, today
from coach.services.today.leads import Lead
from coach.services.today.today import ActLine, Reflected, Today, WaitingLine
from coach.widgets.charts.columns import MarksChart, MarksRow
from coach.widgets.charts.lengths import BalanceBar
from coach.widgets.forms.log_line import LogLine
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.entries import EntryCard
from coach.widgets.lists.text_list import DONE, ListRow, TickList, WaitingList
from coach.widgets.text import fit, line

if TYPE_CHECKING:
    from coach.services.prompts.prompts import Prompt

WIDE = 100

CHARTED = MARKS[:3]

OUR_OWN = frozenset({"prompt", "question"})
"""Leads in the words of the program, which are never cut."""


class TodayPlace(Place):
    """The first place of the day."""

    NAME = "today"
    CSS_PATH = "today.tcss"
    AUTO_FOCUS = "LeadBlock"
    BINDINGS = [listed("d", "done", N_("Done"), tooltip=N_("The first small act is done"))]

    page: Today | None = None
    _fitted: Size | None = None
    """The size of the window that is on show."""

    _prompt: Prompt | None = None
    """The prompt that leads, with its words unveiled."""

    _kept: tuple[object, ...] = ()
    """The day and the lead that were last kept as seen."""

    def body(self) -> ComposeResult:
        """Lay out the greeting, the lead, and what is around it."""
        yield Static(id="greeting")
        yield Static(id="line")
        with Container(id="top"):
            yield LeadBlock()
            with Card(_("Your days"), note=_("14 days"), why="marks", id="marks"):
                yield MarksChart()
                yield Static(id="moved")
                hint = _("{key} looks back on a day in four keys. Nothing is counted.")
                yield Hint(hint, "r", id="no-marks")
        with Container(id="grid"):
            with Vertical(id="left"):
                with Card(_("Small acts"), id="acts"):
                    yield TickList(opens="done")
                    hint = _("Nothing is asked of you. {key} plans something small.")
                    yield Hint(hint, "a", id="no-acts")
                with Card(_("Balance"), why="balance", id="balance"):
                    yield BalanceBar()
                    yield Hint("", id="no-balance")
                yield EntryCard(_("To come back to"), id="again-beside")
            with Card(_("People waiting"), why="waiting", id="people"):
                yield WaitingList(opens="person")
                yield Hint("", id="no-people")
        yield EntryCard(_("To come back to"), id="again")

    def foot(self) -> ComposeResult:
        """Lay out the log line."""
        yield LogLine(_(LINE))

    def on_mount(self) -> None:
        """Begin with a few questions, the first time."""
        if settings.read(self.companion).hide_names:
            self.app.hide_names = True
        if first_run.needed(self.companion):
            self.call_after_refresh(self.app.open, "first_run")

    def on_resize(self, _event: events.Resize) -> None:
        """Fit what is shown to the room there is."""
        if self.size != self._fitted:
            self._show()

    def reload(self) -> None:
        """Read today, and show it."""
        page = today.page(self.companion)
        self.page, self._prompt = self.veil(page), page.lead.prompt
        self._show()
        # After the frame: nobody waits for what is kept of it.
        self.call_after_refresh(self._seen)

    def _seen(self) -> None:
        """Keep that today's prompt, if there is one, was shown."""
        page = self.page
        if page is None or page.fresh or not self.is_current:
            return
        shown = page.lead.ref or page.lead.kind
        if self._kept != (page.day, shown):
            self._kept = (page.day, shown)
            leads.seen(self.companion, page.lead.kind, self._prompt)

    def _show(self) -> None:
        if self.page is None:
            return
        self._fitted = self.size
        greeting = greeting_of(self.page, crowded=self._crowded)
        self.query_one("#greeting", Static).update(greeting)
        self.query_one("#line", Static).update(line(self.page.line))
        self._show_lead(self.page)
        self._show_marks(self.page)
        self._show_again(self.page)
        self._show_acts(self.page)
        self._show_people(self.page)
        self._show_balance(self.page)
        self.refresh_bindings()

    @property
    def _wide(self) -> bool:
        return self.size.width >= WIDE

    @property
    def _crowded(self) -> bool:
        return not self._wide and self.size.height < TALL

    def _show_lead(self, page: Today) -> None:
        width = self.size.width - (54 if self._wide else 6)
        said = lead_words(page.lead, width, 3 if self._wide else 2)
        replies = [(one.key, _(one.label), one.action) for one in page.lead.answers]
        self.query_one(LeadBlock).show(page.lead.title, said, replies)
        self.set_class(page.lead.prompt is not None, "-prompted")

    def _show_marks(self, page: Today) -> None:
        chart, moved = self.query_one(MarksChart), self.query_one("#moved", Static)
        some = any(day.mean is not None for day in page.reflected.days)
        rows = series if self._wide else one_series
        chart.show(rows(page.reflected))
        moved.update(line(page.reflected.word))
        for widget in (chart, moved):
            widget.display = some
        self.query_one("#no-marks").display = not some
        self.query_one("#marks").set_class(not some, "-empty")

    def _show_acts(self, page: Today) -> None:
        ticks = self.query_one(TickList)
        # Where there is little room an act goes without its details.
        brief = self._crowded and (self.has_class("-recalling") or len(page.acts) > 2)
        ticks.tall = 1 if brief else 2
        ticks.fill([act_row(act, wide=self._wide) for act in page.acts])

    def _show_people(self, page: Today) -> None:
        people, hint = self.query_one(WaitingList), self.query_one("#no-people", Hint)
        people.fill([waiting_row(one) for one in page.waiting])
        if page.waiting:
            hint.show("")
        elif page.fresh:
            hint.show(_("Write {key}name in a line and that person appears here."), "@")
        else:
            hint.show(_("Nobody is waiting for a word."))

    def _show_balance(self, page: Today) -> None:
        bar, hint = self.query_one(BalanceBar), self.query_one("#no-balance", Hint)
        found = page.balance
        some = bool(found.colleague or found.customer)
        left = (_("colleague"), found.colleague)
        bar.show(left, (_("customer"), found.customer), page.balance_words)
        bar.display = some
        empty = _("Colleagues and customers will stand here side by side.")
        hint.show("" if some else empty)

    def _show_again(self, page: Today) -> None:
        beside = self._crowded
        # What leads the day already is not said again.
        rows = [self.entry_row(one) for one in page.again if one.id != page.lead.ref]
        if beside:
            rows = [replace(row, meta="") for row in rows]
        self.query_one("#again-beside", EntryCard).fill(rows if beside else ())
        self.query_one("#again", EntryCard).fill(() if beside else rows)
        self.set_class(beside and bool(rows), "-recalling")

    def object_to(self, sentence: str) -> None:
        """Say above the log line what stands in the way."""
        self.query_one(LogLine).tell(sentence)

    def hush(self) -> None:
        """Take the words about the last thing away."""
        self.query_one(LogLine).hush()

    @on(LogLine.Submitted)
    def _write(self, event: LogLine.Submitted) -> None:
        # A second enter may arrive before the line was emptied by the first.
        if self.query_one(LogLine).input.value.strip():
            note(self, event.text, self._noted)

    def _noted(self, answer: Answer) -> None:
        typed = self.query_one(LogLine).input
        typed.settle()
        device.keep(self.companion, {typed.draft: ""})
        self.tell(replace(answer, hints=()))
        self.reload()
        ask_sides(self, answer)

    @on(LeadBlock.Answered)
    def _answer(self, event: LeadBlock.Answered) -> None:
        """Do what the answer to the lead says."""
        assert self.page
        lead = self.page.lead
        deeds: dict[str, Callable[[], object]] = {
            "log": self.query_one(LogLine).take,
            "reflect": partial(self.app.open, "reflect"),
            "done": partial(self._finish, lead.ref),
            "open": partial(self.app.open, "entry", lead.ref),
            "settle": partial(self._settle, lead.ref),
            "person": partial(self.app.open, "person", lead.ref),
            "not_now": partial(self._not_now, lead),
        }
        if lead.kind in ("prompt", "question", "tip"):
            from coach.screens.today import prompt  # on many days nothing is asked

            deeds |= prompt.answers(self, self._prompt, lead.exercise)
        if deed := deeds.get(event.action):
            self.attempt(deed)

    def _not_now(self, lead: Lead) -> None:
        leads.not_now(self.companion, lead)
        self.reload()

    def _settle(self, moment_id: str) -> None:
        from coach.services.editing import edit  # the first frame needs no editing

        deed = partial(edit.change, self.companion, "moments", moment_id)
        if answer := self.attempt(partial(deed, {"again_on": ""})):
            self.reload()
            self.tell(replace(answer, understood=_("Nothing to come back to any more.")))

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool:
        """Offer to be done only where something can be done."""
        acts_of_today = self.page.acts if self.page else ()
        return action != "done" or any(not act.done for act in acts_of_today)

    def action_done(self) -> None:
        """Mark the act in hand as done, or else the first that is open."""
        assert self.page
        ticks = self.query_one(TickList)
        act = next((act for act in self.page.acts if not act.done), None)
        if ticks.has_focus and ticks.count:
            act = self.page.acts[ticks.cursor]
        if act and act.done:
            self.app.open("done", act.id)
        elif act:
            self._finish(act.id)

    def _finish(self, act_id: str) -> None:
        from coach.services.acts import acts  # the first frame needs nothing that plans

        act = next((act for act in acts.waiting(self.companion) if act.id == act_id), None)
        if act and (answer := self.attempt(partial(acts.finish, self.companion, act))):
            self.reload()
            hint = _("How did it land? Enter on it keeps marks, and what they said.")
            self.tell(replace(answer, hints=(hint,)))


def greeting_of(page: Today, *, crowded: bool) -> Content:
    """Return the greeting; beside a long prompt in a small window the week as well."""
    said = line(page.greeting)
    if crowded and page.lead.prompt:
        said = Content.assemble(said, "   ", line(page.line, "not bold $ink-soft"))
    return said


def lead_words(lead: Lead, width: int, lines: int) -> str:
    """Return the words of a lead on at most so many lines; the user's own may be long."""
    if lead.kind in OUR_OWN:
        return lead.words
    parts = [one_line(part) for part in lead.words.split("\n")][:lines]
    room = max(1, lines // len(parts)) * width
    # Words do not break at the last cell, so a line holds a little less than its width.
    return "\n".join(
        part if cell_len(part) <= width else fit(part, room - 8) for part in parts
    )


def series(reflected: Reflected) -> list[MarksRow]:
    """Return a row for control, creativity and impact, each with the mark of today."""
    return [
        MarksRow(
            wording.field("reflections", name),
            tuple(getattr(day, name) for day in reflected.days),
            str(getattr(reflected.today, name, None) or ""),
        )
        for name in CHARTED
    ]


def one_series(reflected: Reflected) -> list[MarksRow]:
    """Return the same in one row: the mean of each day."""
    mean = today.mean_of(reflected)
    figure = "" if mean is None else wording.number(mean)
    return [MarksRow(_("Days"), tuple(day.mean for day in reflected.days), figure)]


def act_row(act: ActLine, *, wide: bool) -> ListRow:
    """Return a small act as a row; where there is no room its size goes below."""
    below = (act.who, act.detail) if wide else (act.who, act.size, act.detail)
    detail = " · ".join(filter(None, below))
    when = _("done") if act.done else act.size if wide else ""
    sign = DONE if act.done else "○"
    return ListRow(id=act.id, title=act.text, end=when, below=(detail,), sign=sign)


def waiting_row(one: WaitingLine) -> ListRow:
    """Return somebody who may be waiting as a row."""
    return ListRow(
        id=one.person_id,
        title=one.name,
        end=one.since or "–",
        below=(one.reason, one.note),
        sign="●",
    )
