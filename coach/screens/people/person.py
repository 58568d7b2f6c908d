"""Person: what was, what waits to be said or done, and what can be done for them."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.model.act import Act
from coach.model.moment import day_of
from coach.model.person import Person
from coach.screens.base.change import edit
from coach.screens.base.dialog import confirm
from coach.screens.base.place import BACK, ELSEWHERE, Place
from coach.screens.log.rows import brief_day, log_row
from coach.services import wording
from coach.services.people import directory, lookup, talks, unsaid
from coach.services.people.directory import PersonPage
from coach.services.people.glance import Glance
from coach.widgets.charts.strip import StripChart, StripGroup
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.facts import FactList, FactRow
from coach.widgets.lists.log_list import LogList, LogRow, TickList
from coach.widgets.text import line, prose

LINES: Final = 8
"""A note is read whole up to so many lines."""

TOP: Final = 6
"""So much in a week is as high as a bar goes."""


class PersonDiary(LogList):
    """What was noted with one person, each with its day beside it."""

    dated = True
    most = LINES


class PersonPlace(Place):
    """Somebody's page, over the place it was opened from."""

    NAME = "people"
    CSS_PATH = "person.tcss"
    AUTO_FOCUS = "PersonDiary"
    BINDINGS = [
        listed("l", "with('note')", N_("Note down"), "log", N_("Log a moment")),
        listed("o", "with('sheet')", N_("Sheet"), "sheet", N_("Prepare a talk")),
        listed(
            "t", "with('topic')", N_("Topic"), "topic", N_("Something for the next talk")
        ),
        quiet("a", "with('plan')", N_("Plan"), "plan", N_("Plan a small act")),
        quiet("e", "edit", N_("Edit"), tooltip=N_("Change this person")),
        quiet("F", "forget", N_("Forget"), tooltip=N_("Forget this person for good")),
        quiet(
            "p", "with('promise')", N_("Promise"), "promise", N_("Keep what you promised")
        ),
        BACK,
        ELSEWHERE[0],
    ]

    _has_led = False
    _later = ""
    """What was not to be said now."""

    def body(self) -> ComposeResult:
        """Lay out who they are, what was noted, and what is planned."""
        with Container(id="who"):
            yield Static(id="name")
            yield Static(id="about")
        yield Static(id="usual")
        with Container(id="sides"):
            with Vertical(id="left"):
                yield LeadBlock()
                with Card(_("What was noted"), id="timeline"):
                    yield PersonDiary(verb=N_("Open"), opens="entry")
                    hint = _("Nothing noted yet. {key} writes the first line.")
                    yield Hint(hint, "l", id="nothing")
            with Container(id="beside"):
                with Card(_("Twelve weeks"), id="weeks"):
                    yield StripChart(top=TOP, wide=2)
                with Card(_("For the next time"), id="next"):
                    yield TickList(id="topics")
                    yield Static(id="question", classes="words")
                with Card(_("You promised"), id="promised"):
                    yield TickList(id="promises")
                with Card(_("Wants to grow"), id="growing"):
                    yield Static(id="growth", classes="words")
                with Card(_("Small acts"), id="acts"):
                    yield TickList(opens="done", id="planned")
                with Card(_("Known"), id="known"):
                    yield FactList()
                    yield Static(id="note")

    def reload(self) -> None:
        """Read the page; somebody who is gone has none."""
        if page := self.found(directory.person_page):
            self._show(self.veil(page))

    def _show(self, page: PersonPage) -> None:
        person = page.person
        told = (wording.side(person), person.organisation)
        self.write("#name", line(person.name, "bold $secondary"))
        said = " · ".join(filter(None, told)) or _("side not known yet")
        self.write("#about", line(said))
        facts = {fact.why: fact for fact in page.facts if fact.why}
        seen = _("Last seen: {day} · {usual}").format(
            day=facts["last"].value, usual=facts["usual"].value
        )
        self.write("#usual", line(seen))
        # The name's line, a card of its own and the note's own lines say these already.
        above = {*told, person.note, person.growth_wish, person.growth_step}
        rows = [
            FactRow(id=fact.label, label=fact.label, value=fact.value, why=fact.why)
            for fact in page.facts
            if fact.value not in above and fact.label != _("Next step")
        ]
        self.put("#note", prose(person.note))
        self.query_one(FactList).fill(rows)
        self._show_lead(page.glance)
        self._show_entries(page)
        self._show_weeks(page.glance)
        self._show_waiting(page)

    def _show_lead(self, glance: Glance) -> None:
        lead, moment = self.query_one(LeadBlock), glance.unsaid
        lead.display = bool(moment and moment.id != self._later)
        if moment is None:
            return
        day = wording.said_day(day_of(moment.at), self.companion.today())
        title = _("Not yet said, {day}").format(day=day)
        answers = [
            ("enter", _("say it today"), "say"),
            ("n", _("not now"), "later"),
            ("x", _("said already"), "said"),
        ]
        lead.show(title, moment.text, answers)
        if lead.display and not self._has_led:
            self._has_led = True
            self.call_after_refresh(lead.focus)

    def _show_entries(self, page: PersonPage) -> None:
        today = self.companion.today()
        # What is still to come has its own cards.
        shown = [found for found in page.timeline if not directory.is_ahead(found)]
        rows = [log_row(found, wording.day(found.day, today)) for found in shown]
        count = ngettext("{n} entry", "{n} entries", len(rows)).format(n=len(rows))
        self.query_one("#timeline", Card).note = count
        self.query_one(PersonDiary).fill(rows, gap=1)

    def _show_weeks(self, glance: Glance) -> None:
        groups = []
        for at, (first, count) in enumerate(zip(glance.firsts, glance.weeks, strict=True)):
            is_now = at == len(glance.weeks) - 1
            last = first + timedelta(days=6)
            begins = at == 0 or last.month != (first - timedelta(days=1)).month
            month = _(wording.SHORT_MONTHS[last.month - 1]) if begins else ""
            label = _("now") if is_now else month
            groups.append(StripGroup(values=(count,), label=label, is_now=is_now))
        every = sum(glance.weeks)
        told = ngettext("{n} note", "{n} notes", every).format(n=every)
        if glance.mostly:
            told = _("{notes}, mostly {kind}").format(notes=told, kind=glance.mostly)
        self.query_one("#weeks", Card).note = told
        self.query_one(StripChart).show(groups, 3 if self.is_tall else 1)

    def _show_waiting(self, page: PersonPage) -> None:
        glance, person, today = page.glance, page.person, self.companion.today()
        topics = [LogRow(id=one.id, text=one.text, glyph="○") for one in glance.topics]
        self.query_one("#topics", TickList).fill(topics)
        self.put("#question", prose(glance.question, "$ink-soft"))
        promises = [
            tick_row(one.id, one.text, brief_day(one.due_on, today) if one.due_on else "")
            for one in glance.promises
        ]
        self.query_one("#promises", TickList).fill(promises)
        self.query_one("#promised").display = bool(promises)
        self.query_one("#growing").display = bool(person.growth_wish)
        step = next((one.value for one in page.facts if one.label == _("Next step")), "")
        self.write("#growth", _growth(person.growth_wish, step))
        acts = [self._act_row(act) for act in page.acts]
        self.query_one("#planned", TickList).fill(acts)
        self.query_one("#acts").display = bool(acts)

    def _act_row(self, act: Act) -> LogRow:
        today = self.companion.today()
        when = wording.day(act.planned_on, today) if act.planned_on else _("an idea")
        return tick_row(act.id, act.text, when)

    @on(LeadBlock.Answered)
    def _answer(self, event: LeadBlock.Answered) -> None:
        """Say it today, or know that it was said."""
        page = self.attempt(partial(directory.person_page, self.companion, self.about))
        moment = page.glance.unsaid if page else None
        if page is None or moment is None:
            return
        if event.action == "later":
            self._later = moment.id
            self.query_one(LeadBlock).display = False
            self.query_one(PersonDiary).focus()
            return
        deed = unsaid.say_today if event.action == "say" else unsaid.said
        if answer := self.attempt(partial(deed, self.companion, page.person, moment)):
            self._later = moment.id
            self.query_one(PersonDiary).focus()
            self.carried_out(answer)

    @on(TickList.Chosen, "#topics, #promises")
    def _tick(self, event: TickList.Chosen) -> None:
        """Tick what waited."""
        self.carry_out(talks.settle_by_id, event.id)

    def why_name(self) -> str:
        """Return the name of the number in hand, and whom it is about."""
        name = super().why_name()
        return f"{name}:{self.about}" if name else ""

    def action_edit(self) -> None:
        """Change what is known about them."""
        edit(self, "people", self.about)

    def action_forget(self) -> None:
        """Tell what forgetting them would do, and do it after a yes."""
        from coach.services.people import forget  # hardly anybody is forgotten

        person = self.attempt(partial(lookup.resolve, self.companion, self.about))
        planned = person and self.attempt(partial(forget.plan, self.companion, person))
        if person and planned:
            name, told = self.veil((person.name, "\n".join(planned.sentences)))
            question = _("Forget {name} for good?").format(name=name)
            confirm(self, question, told, partial(self._forget, person))

    def _forget(self, person: Person) -> None:
        from coach.services.people import forget

        left = self.attempt(partial(forget.forget, self.companion, person))
        if left is not None:
            self.app.show_again()  # which leads back: there is no page of them any more
            self.app.say("\n".join((_("Forgotten."), *left)))

    @on(FactList.Chosen, "FactList")
    def _ask_why(self) -> None:
        name = self.why_name()
        self.app.open(*(("why", name) if name else ("entry", self.about)))


def tick_row(name: str, text: str, when: str | None) -> LogRow:
    """Return something to tick, and by when."""
    return LogRow(id=name, text=f"{text} ({when})" if when else text, glyph="○")


def _growth(wish: str, step: str) -> Content:
    parts = ((wish, ""), (step, "$ink-soft"))
    return Content("\n").join(prose(part, ink) for part, ink in parts if part)
