"""Plan: something small for somebody, cut before it grows too large."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from textual.app import ComposeResult
from textual.suggester import SuggestFromList

from coach.i18n import N_, _
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.model.pack import ActIdea
from coach.model.text import fold
from coach.rules.log import capture
from coach.screens.base.form import RecordForm
from coach.screens.base.who import Chosen, asks_who
from coach.services import wording
from coach.services.acts import acts, suggestions
from coach.services.answer import Answer
from coach.services.direction import numbers
from coach.services.editing import fields
from coach.services.people import lookup
from coach.services.settings import device
from coach.widgets.forms.line_input import Field
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import key_name


class PlanDialog(RecordForm):
    """A small act: what, for whom, what makes it personal, when, how long."""

    TITLE = N_("Something small")
    TYPED = "plan {name} {about}"
    BINDINGS = [
        listed(
            "ctrl+o", "idea", N_("An idea"), "act-idea", N_("Take an idea from your packs")
        )
    ]

    idea: ActIdea | None = None
    """The idea of a pack that was put in the line last."""

    serves: str | None = None
    """The ambition that it serves."""

    def body(self) -> ComposeResult:
        """Lay out the five lines."""
        yield self.field("text", _("What"), _("one thing, for one person"))
        yield self.field("person", _("For"), _("a name"))
        yield self.field("detail", _("Personal"), _("what you know about them"))
        yield self.field("on", _("Day"), _("today; or tomorrow, friday, 12 dec"))
        yield self.field("minutes", _("Minutes"), _("five is plenty"))

    def on_mount(self) -> None:
        """Offer the names that are known, and begin with the person this is about."""
        self.larger_is_meant = 0
        named = self.query_one("#field-person", Field).input
        known = [person.name for person in lookup.everyone(self.companion)]
        named.suggester = SuggestFromList(known, case_sensitive=False)
        if self.about and not device.kept(self.companion, named.draft):
            named.settle(lookup.resolve(self.companion, self.about).name)

    def action_idea(self) -> None:
        """Put an idea of a pack in the line, or the next one; own words stay."""
        line = self.query_one("#field-text", Field).input
        if line.value.strip() and not (self.idea and line.value == self.idea.text.say()):
            self.object_to(_("Your own words stay. On an empty line comes an idea."))
            return
        found = suggestions.ideas(self.companion, self._side())
        if not found:
            self.object_to(_("No pack that is on has an idea for this."))
            return
        self.object_to("")
        at = found.index(self.idea) + 1 if self.idea in found else 0
        self.idea = found[at % len(found)]
        line.value = self.idea.text.say()
        minutes = str(self.idea.minutes) if self.idea.minutes else ""
        self.query_one("#field-minutes", Field).input.value = minutes

    def _side(self) -> str | None:
        """Return on which side of the work stands whom it is for, as far as is known."""
        named = fold(self.said()["person"])
        known = lookup.everyone(self.companion)
        return next((one.side for one in known if fold(one.name) == named), None)

    def save(self) -> None:
        """Plan it; a name that may be two people is asked about."""
        asks_who(self, partial(self._plan, self.said()), self._planned)

    def _planned(self, answer: Answer) -> None:
        self.done(_with_the_way(answer))

    def _plan(self, said: dict[str, str], chosen: Chosen) -> Answer:
        if not said["text"]:
            raise CoachError(_("What would you like to do? A few words are enough."))
        minutes = self._minutes(said)
        if minutes > acts.SMALL and minutes != self.larger_is_meant:
            self.larger_is_meant = minutes
            larger = _(
                "{minutes} is a nice plan and a bit large. Which part of it takes five "
                "minutes? {key} again keeps it as it is."
            )
            raise CoachError(
                larger.format(minutes=wording.minutes(minutes), key=key_name("ctrl+s"))
            )
        self.answer_once(said["text"], numbers.how_good(said["text"]))
        idea = self.idea
        return acts.plan(
            self.companion,
            said["text"],
            person=(said["person"], *chosen.values())[-1] or None,
            on=said["on"] or None,
            detail=said["detail"],
            minutes=minutes if said["minutes"] else None,
            idea=idea.ref if idea and idea.text.say() == said["text"] else None,
            serves=self.serves,
        )

    def _minutes(self, said: dict[str, str]) -> int:
        """Return how long it takes, as far as that was said."""
        given = said["minutes"].lower().removesuffix("min").removesuffix("m")
        now = self.companion.now()
        if given.strip():
            read = fields.parsed(fields.reader_of(Act)["size_min"], given, now, ())
            return read if isinstance(read, int) else 0
        return capture.read(said["text"], now, (), lean="next").minutes or 0


def _with_the_way(answer: Answer) -> Answer:
    """Return the answer with the keys that give an act a day which waits as an idea."""
    if not isinstance(answer.record, Act) or answer.record.status != "idea":
        return answer
    way = _("In the log {key} on it gives it a day.").format(key=key_name("e"))
    return replace(answer, understood=f"{answer.understood} {way}")
