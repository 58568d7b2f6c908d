"""Today: the one thing to look at now, and what is around it at a glance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from coach.i18n import N_, _
from coach.screens.base.place import Place
from coach.screens.today.rows import (
    MORE,
    PLENTY,
    TOP_DAY,
    TOP_WEEK,
    act_row,
    fitted,
    lead_words,
    letters,
    more_row,
    no_people,
    one_series,
    series,
    waiting_row,
    week_bars,
    week_groups,
)
from coach.services import first_run, wording
from coach.services.answer import Answer
from coach.services.settings import device
from coach.services.today import leads, today
from coach.services.today.leads import Lead
from coach.services.today.today import ActLine, Today
from coach.widgets.charts.columns import MarksChart
from coach.widgets.charts.lengths import BalanceBar
from coach.widgets.charts.strip import StripChart
from coach.widgets.forms.log_line import LINE, SIGNS, LogLine
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.entries import EntryCard, EntryList
from coach.widgets.lists.text_list import ActTickList, WaitingList
from coach.widgets.text import line

if TYPE_CHECKING:
    from coach.services.prompts.prompts import Prompt


class TodayPlace(Place):
    """The first place of the day."""

    NAME = "today"
    CSS_PATH = "today.tcss"
    AUTO_FOCUS = "LeadBlock"
    BINDINGS = [
        listed("d", "done", N_("Done"), tooltip=N_("The first small act is done")),
        quiet(
            "m", "another_day", N_("Another day"), "move",
            N_("Take it to today, tomorrow or another day"),
        ),
        quiet("x", "let_go", N_("Let go"), "let-go", N_("It comes back no more")),
        quiet("o", "app.open('memory')", N_("On this day"), "memory"),
    ]  # fmt: skip

    page: Today | None = None
    _fitted: Size | None = None
    """The size of the window that is on show."""

    _prompt: Prompt | None = None
    """The prompt that leads, with its words unveiled."""

    _all_acts = False
    """Whether the acts of earlier days stand there as well."""

    _room = PLENTY
    """What finds room."""

    _kept: tuple[object, ...] = ()
    """The day and the lead that were last kept as seen."""

    def body(self) -> ComposeResult:
        """Lay out the greeting, the lead, and what is around it."""
        with Horizontal(id="head"):
            yield Static(id="greeting")
            yield Static(id="course")
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
                    yield ActTickList()
                    hint = _("Nothing is asked of you. {key} plans something small.")
                    yield Hint(hint, "a", id="no-acts")
                with Card(_("Balance"), why="balance", id="balance"):
                    yield BalanceBar()
                    yield Hint("", id="no-balance")
                yield EntryCard(_("To come back to"), id="again-beside")
            with Card(_("People waiting"), why="waiting", id="people"):
                yield WaitingList(opens="person")
                yield Hint("", id="no-people")
        with Container(id="low"):
            yield EntryCard(_("To come back to"), id="again")
            with Card(_("Twelve weeks"), why="balance", id="weeks"):
                yield StripChart(top=TOP_DAY, wide=1, gap=2)
        yield EntryCard(_("On this day"), id="memory")

    def foot(self) -> ComposeResult:
        """Lay out the log line."""
        yield LogLine(_(LINE), hint=_(SIGNS))

    def on_mount(self) -> None:
        """Begin with a few questions, the first time."""
        if first_run.needed(self.companion):
            self.call_after_refresh(self.app.open, "first_run")

    def on_resize(self, _event: events.Resize) -> None:
        """Fit what is shown to the room there is."""
        if self.size != self._fitted:
            self._show()
            self._remember()

    def reload(self) -> None:
        """Read today, and show it."""
        page = today.page(self.companion)
        self.page, self._prompt = self.veil(page), page.lead.prompt
        self._show()
        # After the frame: nobody waits for what is kept of it, or for long ago.
        self.call_after_refresh(self._seen)
        self.call_after_refresh(self._remember)

    def _remember(self) -> None:
        """Show something from before, where there is room for it."""
        card, found = self.query_one("#memory", EntryCard), None
        if self.page and self._room.memory and self.page.lead.kind != "memory":
            from coach.services.today import memories  # the first frame does without

            found = memories.page(self.companion)
        if found:
            found = self.veil(found)
            card.entitle(found.title)
        card.fill([self.entry_row(found.line)] if found else ())

    def _seen(self) -> None:
        """Keep that today's prompt, if there is one, was shown."""
        page = self.page
        if page is None or page.fresh or not self.is_current:
            return
        shown = page.lead.ref or page.lead.kind
        if self._kept != (page.day, shown):
            self._kept = (page.day, shown)
            leads.seen(self.companion, page.lead.kind, self._prompt, page.lead.ref)

    def _show(self) -> None:
        if self.page is None:
            return
        self._fitted = self.size
        greeting = greeting_of(self.page, crowded=self._crowded)
        self.write("#greeting", greeting)
        self.write("#course", line(self.page.course))
        self.write("#line", line(self.page.line))
        self._room = fitted(self.page, len(self._shown_acts), *self.size)
        self._fit()
        self._show_lead(self.page)
        self._show_marks(self.page)
        self._show_weeks(self.page)
        self._show_again(self.page)
        self._show_acts(self.page)
        self._show_people(self.page)
        self._show_balance(self.page)
        self.refresh_bindings()

    @property
    def _crowded(self) -> bool:
        return not (self.is_wide or self.is_tall)

    def _show_weeks(self, page: Today) -> None:
        card = self.query_one("#weeks", Card)
        card.display = self._room.strip or self._room.beside
        self.query_one("#low").set_class(self._room.beside, "-beside")
        self.query_one("#acts").set_class(self._room.brief, "-brief")
        self.query_one("#balance").display = not self._room.brief
        chart = self.query_one(StripChart)
        if self._room.strip:
            card.note = page.balance_words
            chart.scale(top=TOP_DAY, wide=1, gap=2)
            chart.show(week_groups(page))
        elif self._room.beside:
            since = wording.day(page.quarter[0][0], page.day)
            card.note = _("since {day}").format(day=since)
            chart.scale(top=TOP_WEEK, wide=2, gap=1)
            chart.show(week_bars(page), tall=1)

    def _show_lead(self, page: Today) -> None:
        width = self.size.width - (54 if self.is_wide else 6)
        said = lead_words(page.lead, width, 3 if self.is_wide else 2)
        if self.is_wide and self.is_tall and page.lead.along:
            said = f"{said}\n{page.lead.along}"
        replies = [(one.key, one.label, one.action) for one in page.lead.answers]
        self.query_one(LeadBlock).show(page.lead.title, said, replies)
        # On the place itself a class would have all of it styled again.
        for above in ("#greeting", "#course", "#line"):
            self.query_one(above).set_class(page.lead.prompt is not None, "-prompted")

    def _show_marks(self, page: Today) -> None:
        chart, moved = self.query_one(MarksChart), self.query_one("#moved", Static)
        some = bool(today.means_of(page.reflected))
        card, word = self.query_one("#marks", Card), page.reflected.brief
        if self.is_wide:
            tall = 2 if self.is_tall else 1
            chart.show(series(page.reflected), letters(page.reflected), tall)
        else:
            chart.show(one_series(page.reflected))
        card.note = word if self.is_wide and word else _("14 days")
        moved.update(line(page.reflected.word))
        chart.display, moved.display = some, some and not self.is_wide
        self.query_one("#no-marks").display = not some
        self.query_one("#marks").set_class(not some, "-empty")

    @property
    def _shown_acts(self) -> tuple[ActLine, ...]:
        """The acts in their card: what leads the day is not said again."""
        page = self.page
        leading = page.lead.ref if page and page.lead.kind in ("act", "due") else ""
        return tuple(act for act in self._acts if act.id != leading or act.done)

    @property
    def _acts(self) -> tuple[ActLine, ...]:
        """The acts that stand there: what is open, and what was done."""
        page = self.page
        if page is None:
            return ()
        if not self._all_acts:
            return page.acts
        done = tuple(act for act in page.acts if act.done)
        return (*(act for act in page.acts if not act.done), *page.more_acts, *done)

    def _show_acts(self, page: Today) -> None:
        ticks, acts = self.query_one(ActTickList), self._shown_acts
        hint = self.query_one("#no-acts", Hint)
        if self._acts and not acts:
            hint.show(_("What stands above is all there is for today."))
        else:
            hint.show(_("Nothing is asked of you. {key} plans something small."), "a")
        # Where there is little room an act goes without its details.
        more = [] if self._all_acts else more_row(page)
        few = len(acts) + len(more) <= 2
        recalling = self.query_one("#acts").has_class("-recalling")
        brief = self._crowded and (recalling or not few)
        ticks.tall = 1 if brief else 2
        ticks.fill([*(act_row(act, wide=self.is_wide) for act in acts), *more])

    def _show_people(self, page: Today) -> None:
        people, hint = self.query_one(WaitingList), self.query_one("#no-people", Hint)
        people.tall = self._room.lines
        people.fill([waiting_row(one) for one in page.waiting])
        hint.show(no_people(page), "@")

    def _show_balance(self, page: Today) -> None:
        bar, hint = self.query_one(BalanceBar), self.query_one("#no-balance", Hint)
        found = page.balance
        some = bool(found.colleague or found.customer)
        left = (_("colleague"), found.colleague)
        bar.show(left, (_("customer"), found.customer), page.balance_words)
        bar.display = some
        if some:
            hint.show("")
        elif found.unknown:
            said = _(
                "{key} on somebody's page tells whether it is a colleague or a customer."
            )
            hint.show(said, "e")
        else:
            hint.show(_("Colleagues and customers will stand here side by side."))

    def _show_again(self, page: Today) -> None:
        beside = self._crowded
        # What leads the day already is not said again.
        rows = [self.entry_row(one) for one in page.again if one.id != page.lead.ref]
        if beside:
            rows = [replace(row, meta="") for row in rows]
        self.query_one("#again-beside", EntryCard).fill(rows if beside else ())
        self.query_one("#again", EntryCard).fill(() if beside else rows)
        self.query_one("#acts").set_class(beside and bool(rows), "-recalling")

    def object_to(self, sentence: str) -> None:
        """Say above the log line what stands in the way."""
        self.query_one(LogLine).tell(self.veil(sentence))

    @on(LogLine.Submitted)
    def _write(self, event: LogLine.Submitted) -> None:
        line = self.query_one(LogLine).input
        # A second enter may arrive before the line was emptied by the first.
        if line.value.strip():
            from coach.screens.base import who  # nobody writes before the first frame

            who.note(self, event.text, self._noted)
            line.keep()  # what was refused, or is asked about, stays

    def _noted(self, answer: Answer) -> None:
        foot = self.query_one(LogLine)
        foot.answer(
            self.with_undo(answer), self._offered_in(answer), stay=self.app.is_typed_on
        )
        device.keep(self.companion, {foot.input.draft: foot.input.left})
        self.reload()
        from coach.screens.base import who  # there was nothing to answer before

        who.ask_sides(self, answer)

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
            "let_go": partial(self._let_go, lead.ref),
            "move": partial(self.app.open, "move", lead.ref),
            "plan": partial(self.app.open, "plan", lead.ref),
            "person": partial(self.app.open, "person", lead.ref),
            "not_now": partial(self._not_now, lead),
            "week": partial(self.app.visit, "review"),
            "memory": partial(self.app.open, "memory"),
            "sample": partial(self.app.open, "sample", lead.ref),
        }
        if lead.kind in ("prompt", "question", "tip"):
            from coach.screens.today import prompt  # on many days nothing is asked

            deeds |= prompt.answers(self, self._prompt, lead.exercise)
        if deed := deeds.get(event.action):
            self.attempt(deed)

    def _not_now(self, lead: Lead) -> None:
        leads.not_now(self.companion, lead)
        self.reload()

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool:
        """Offer to be done, moved or let go only what can be."""
        if action == "done":
            return any(not act.done for act in self._acts)
        return action not in ("another_day", "let_go") or bool(self._in_hand())

    def _act_in_hand(self) -> ActLine | None:
        """Return the act in hand, or else the first that is open."""
        ticks = self.query_one(ActTickList)
        if ticks.has_focus and ticks.count:
            shown = self._shown_acts
            return shown[ticks.cursor] if ticks.cursor < len(shown) else None
        return next((act for act in self._acts if not act.done), None)

    def _in_hand(self) -> str:
        """Return what comes back and is meant: in hand, or what leads, or the first."""
        page = self.page
        if page is None:
            return ""
        for entries in self.query(EntryList):
            if entries.has_focus and entries.count:
                return entries.row(entries.cursor).id
        leads_the_day = page.lead.kind in ("again", "due", "act")
        if leads_the_day and not self.query_one(ActTickList).has_focus:
            return page.lead.ref
        act = self._act_in_hand()
        return act.id if act and not act.done else ""

    def action_another_day(self) -> None:
        """Ask to which day it goes."""
        self.app.open("move", self._in_hand())

    def action_let_go(self) -> None:
        """Let it come back no more."""
        self._let_go(self._in_hand())

    def _let_go(self, record_id: str) -> None:
        from coach.services.today import due  # the first frame needs nothing that settles

        found = due.of_record(self.companion, record_id)
        if found:
            self.carry_out(due.settle, found)

    def action_done(self) -> None:
        """Mark the act in hand as done, or else the first that is open."""
        act = self._act_in_hand()
        if act is None:
            self._unfold()
        elif act.done:
            self.app.open("done", act.id)
        else:
            self._finish(act.id)

    def _unfold(self) -> None:
        """Show the acts of earlier days as well."""
        self._all_acts = True
        self._show()

    def _finish(self, act_id: str) -> None:
        from coach.services.acts import acts  # the first frame needs nothing that plans

        act = next((act for act in acts.waiting(self.companion) if act.id == act_id), None)
        if act and (answer := self.attempt(partial(acts.finish, self.companion, act))):
            hint = _("How did it land? Enter on it keeps marks, and what they said.")
            self.carried_out(replace(answer, hints=(hint,)))

    @on(ActTickList.Chosen, "ActTickList")
    def _look_at_act(self, event: ActTickList.Chosen) -> None:
        if event.id == MORE:
            self._unfold()
        else:
            self.app.open("done", event.id)


def greeting_of(page: Today, *, crowded: bool) -> Content:
    """Return the greeting; beside a long prompt in a small window the week as well."""
    said = line(page.greeting)
    if crowded and page.lead.prompt:
        said = Content.assemble(said, "   ", line(page.line, "not bold $ink-soft"))
    return said
