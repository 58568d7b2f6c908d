"""An ambition: what can be done for it now, the grand sentence, and who brings what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, ngettext
from coach.model.act import Act
from coach.screens.acts.plan import PlanDialog
from coach.screens.base.change import edit
from coach.screens.base.form import RecordForm
from coach.screens.base.place import BACK, ELSEWHERE, Place
from coach.screens.ideas.ideas import idea_row
from coach.services import wording
from coach.services.ideas import ambitions, grand, ideas
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.ideas import IdeaList
from coach.widgets.lists.text_list import DONE, ActList, ListRow, TextList
from coach.widgets.text import prose

if TYPE_CHECKING:
    from coach.services.answer import Answer
    from coach.services.ideas.ambitions import AmbitionPage


class AmbitionPlace(Place):
    """One ambition, the small end on top."""

    NAME = "ideas"
    CSS_PATH = "ambition.tcss"
    AUTO_FOCUS = "LeadBlock"
    BINDINGS = [
        listed("a", "with('serving_act')", N_("Plan"), "plan",
               N_("Plan a small act for it")),
        listed("i", "with('idea')", N_("Idea"), "idea",
               N_("Put an idea on the list for it")),
        listed("b", "with('contribute')", N_("Add a line"), "bring",
               N_("Write down what somebody brings")),
        listed("e", "edit", N_("Edit"), tooltip=N_("Change this ambition")),
        BACK,
        ELSEWHERE[0],
    ]  # fmt: skip

    page: AmbitionPage | None = None

    def body(self) -> ComposeResult:
        """Lay out the small end, the sentence, who brings what, and what serves it."""
        yield LeadBlock()
        yield Static(id="sentence")
        yield Static(id="state")
        with Container(id="sides"):
            with Card(_("Who brings what"), id="lines"):
                yield TextList(tall=2)
                yield Hint(_("{key} writes down what somebody brings."), "b", id="no-lines")
            with Container(id="beside"):
                with Card(_("Small acts for it"), id="acts"):
                    yield ActList(tall=1, opens="entry")
                    yield Hint(_("{key} plans something small for it."), "a", id="no-acts")
                with Card(_("Ideas for it"), id="ideas"):
                    yield IdeaList(opens="entry")
                    yield Hint(_("{key} puts an idea on the list."), "i", id="no-ideas")

    def reload(self) -> None:
        """Read the page; one that is gone has none."""
        if page := self.found(ambitions.page):
            self._show(self.veil(page))

    def _show(self, page: AmbitionPage) -> None:
        self.page = page
        one = page.ambition
        is_now = bool(page.now and page.now.planned_on == self.companion.today())
        replies = [("1", _("Done"), "done")] if page.now and is_now else []
        replies.append(("2" if replies else "1", _("Something small for it"), "plan"))
        self.query_one(LeadBlock).show(page.small, "", replies)
        self.write("#sentence", prose(one.text, "$ink-soft"))
        state = "\n".join(filter(None, (one.benefit, page.state)))
        self.write("#state", prose(state, "$ink-faint"))
        rows = [
            ListRow(id=str(at), title=part.by, below=(part.text or "–",), sign="○")
            for at, part in enumerate(one.contributions)
        ]
        self.query_one("#lines TextList", TextList).fill(rows)
        n = sum(bool(part.text) for part in one.contributions)
        told = ngettext("{n} of {every} line", "{n} of {every} lines", len(rows))
        note = told.format(n=n, every=len(rows)) if rows else ""
        self.query_one("#lines", Card).note = note
        self.query_one(ActList).fill([self._act_row(act) for act in page.acts])
        shown = {idea.id for idea in page.ideas}
        served = [row for row in ideas.page(self.companion) if row.idea.id in shown]
        self.query_one(IdeaList).fill([idea_row(row) for row in self.veil(tuple(served))])

    def _act_row(self, act: Act) -> ListRow:
        today = self.companion.today()
        when = wording.day(act.planned_on, today) if act.planned_on else _("an idea")
        sign = DONE if act.status == "done" else "○"
        return ListRow(id=act.id, title=act.text, end=when, sign=sign)

    @on(LeadBlock.Answered)
    def _answer(self, event: LeadBlock.Answered) -> None:
        if event.action == "done" and self.page and self.page.now:
            self.app.open("done", self.page.now.id)
        else:
            self.action_with("serving_act")

    def action_edit(self) -> None:
        """Change it."""
        edit(self, "ambitions", self.about)


class NewAmbition(RecordForm):
    """The small thing is asked first; the grand sentence may be grand."""

    TITLE = N_("Something grand, and the small end of it")
    DRAFT = "ambition scope"
    TYPED = "ambition {name}"

    def body(self) -> ComposeResult:
        """Lay out the lines."""
        yield self.field("text", _("One day"), _("what you would like to be true"))
        yield self.field("now", _("Today"), _("one crumb of it that is small enough"))
        scopes = wording.options("ambitions.scope")
        yield ChoiceRow("scope", _("For whom"), scopes, "me")
        yield self.field("members", _("Who brings"), _("names with commas, for a team"))
        yield self.field("again", _("Look again on"), _("a day; it comes back on Today"))
        yield self.field("until", _("Rests until"), _("a day; large things may sleep"))

    def save(self) -> Answer:
        """Keep it, with its small end."""
        said = self.said()
        members = [name.strip() for name in said["members"].split(",")]
        return grand.add(
            self.companion, said["text"], now=said["now"], again=said["again"],
            until=said["until"], members=[name for name in members if name],
            scope=self.query_one(ChoiceRow).value or "me",
        )  # fmt: skip


class ServingAct(PlanDialog):
    """Something small that serves an ambition; `about` is that one."""

    TITLE = N_("Something small for it")

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion)
        self.serves = about
