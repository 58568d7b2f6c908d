"""Person: everything about one of them, and what can be done for them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.model.act import Act
from coach.screens.base.place import BACK, ELSEWHERE, Place
from coach.screens.log.entry import edit
from coach.services import wording
from coach.services.people import directory
from coach.services.people.directory import PersonPage
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.entries import EntryList
from coach.widgets.lists.facts import FactList, FactRow
from coach.widgets.lists.text_list import ActList, ListRow
from coach.widgets.text import line, prose


class PersonPlace(Place):
    """Somebody's page, over the place it was opened from."""

    NAME = "people"
    CSS_PATH = "person.tcss"
    AUTO_FOCUS = "EntryList"
    BINDINGS = [
        listed("l", "with('note')", N_("Note down"), "log", N_("Log a moment")),
        listed("a", "with('plan')", N_("Plan"), "plan", N_("Plan a small act")),
        listed("e", "edit", N_("Edit"), tooltip=N_("Change this person")),
        BACK,
        ELSEWHERE[0],
    ]

    def body(self) -> ComposeResult:
        """Lay out who they are, what was noted, and what is planned."""
        yield Static(id="name")
        yield Static(id="about")
        with Container(id="sides"):
            with Card(_("What was noted"), id="timeline"):
                yield EntryList(opens="entry")
                hint = _("Nothing noted yet. {key} writes the first line.")
                yield Hint(hint, "l", id="nothing")
            with Container(id="beside"):
                with Card(_("Known"), id="known"):
                    yield FactList()
                    yield Static(id="note")
                with Card(_("Small acts"), id="acts"):
                    yield ActList(tall=1, opens="done")
                    hint = _("Nothing planned. {key} plans something small.")
                    yield Hint(hint, "a", id="no-acts")

    def reload(self) -> None:
        """Read the page; somebody who is gone has none."""
        read = partial(directory.person_page, self.companion, self.about)
        if page := self.found(read):
            self._show(self.veil(page))

    def _show(self, page: PersonPage) -> None:
        person = page.person
        told = (wording.label("people.side", person.side), person.organisation)
        self.query_one("#name", Static).update(line(person.name))
        said = " · ".join(filter(None, told)) or _("side not known yet")
        self.query_one("#about", Static).update(line(said))
        # The name's line and the note's own lines say these already.
        said_above = {*told, person.note}
        facts = [
            FactRow(id=fact.label, label=fact.label, value=fact.value, why=fact.why)
            for fact in page.facts
            if fact.value not in said_above
        ]
        self.put("#note", prose(person.note))
        self.query_one(FactList).fill(facts)
        self._show_entries(page)
        self._show_acts(page)

    def _show_entries(self, page: PersonPage) -> None:
        rows = [
            replace(self.entry_row(found), meta=_without(page.person.name, found.meta))
            for found in page.timeline
        ]
        count = ngettext("{n} entry", "{n} entries", len(rows)).format(n=len(rows))
        self.query_one("#timeline", Card).entitle(_("What was noted"), count)
        self.query_one(EntryList).fill(rows)

    def _show_acts(self, page: PersonPage) -> None:
        self.query_one(ActList).fill([self._act_row(act) for act in page.acts])

    def _act_row(self, act: Act) -> ListRow:
        today = self.companion.today()
        when = wording.day(act.planned_on, today) if act.planned_on else _("an idea")
        return ListRow(id=act.id, title=act.text, end=when)

    def why_name(self) -> str:
        """Return the name of the number in hand, and whom it is about."""
        name = super().why_name()
        return f"{name}:{self.about}" if name else ""

    def action_with(self, dialog: str) -> None:
        """Log a moment with them, or plan a small act for them."""
        self.attempt(partial(self.app.open, dialog, self.about))

    def action_edit(self) -> None:
        """Change what is known about them."""
        edit(self, "people", self.about)

    @on(FactList.Chosen, "FactList")
    def _ask_why(self) -> None:
        name = self.why_name()
        about = ("why", name) if name else ("entry", self.about)
        self.attempt(partial(self.app.open, *about))


def _without(name: str, meta: str) -> str:
    """Return what is told beside an entry, without the name the page is about."""
    return " · ".join(part for part in meta.split(" · ") if part != name)
