"""Talks: something for the next one, and what was promised, each on one line."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.form import RecordForm
from coach.services.answer import Answer
from coach.services.people import lookup, talks
from coach.widgets.forms.line_input import Field


class TopicDialog(RecordForm):
    """One line to bring up the next time; without a person in front it asks for one."""

    TITLE = N_("For the next time")
    TYPED = "topic {about}"
    WITH: ClassVar[str] = N_("For the next time with {name}")
    """The title where it is known whom it is for."""

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        if about:
            name = lookup.resolve(companion, about).name
            self.named = _(self.WITH).format(name=name)

    def body(self) -> ComposeResult:
        """Lay out whom it is for, and the line."""
        if not self.about:
            yield Field("person", _("With"), placeholder=_("a name"), draft="topic person")
        yield self.field("text", _("Topic"), _("what you want to ask or tell"))

    def save(self) -> Answer:
        """Keep it."""
        return talks.add_topic(self.companion, self.whom(), self.said()["text"])

    def whom(self) -> str:
        """Return who is meant."""
        return self.about or self.said()["person"]


class PromiseDialog(TopicDialog):
    """What was promised, and by which day."""

    TITLE = N_("A promise")
    TYPED = "promise {about}"
    WITH = N_("Promised to {name}")

    def body(self) -> ComposeResult:
        """Lay out what was promised, and the day."""
        if not self.about:
            yield Field("person", _("To"), placeholder=_("a name"), draft="promise person")
        promised = self.field("text", _("I promised"), _("one thing"))
        yield promised
        hint = _("a day, if there is one: friday, 12 dec")
        draft = f"{promised.input.draft} before"
        yield Field("before", _("Before"), placeholder=hint, draft=draft)

    def save(self) -> Answer:
        """Keep it."""
        said, before = self.said()["text"], self.said()["before"] or None
        return talks.add_promise(self.companion, self.whom(), said, before)


class TalkDialog(TopicDialog):
    """After the talk: what was said, what was promised, what they need."""

    TITLE = N_("After the talk")
    TYPED = "talk {name} {about}"
    WITH = N_("After the talk with {name}")

    def body(self) -> ComposeResult:
        """Lay out the lines; none of them asks for a mark."""
        yield self.field("said", _("What was said"), _("a line is enough"))
        yield self.field("needs", _("What they need"), _("in their words"))
        yield self.field("promised", _("I promised"), _("one thing"))
        yield self.field("before", _("Before"), _("a day, if there is one: friday, 12 dec"))
        yield self.field("on", _("Day"), _("today; or yesterday, friday"))

    def save(self) -> Answer:
        """Keep it; topics that were not ticked are carried on."""
        told = self.said()
        return talks.keep_talk(
            self.companion,
            self.about,
            said=told["said"],
            needs=told["needs"],
            promised=[told["promised"]] if told["promised"] else [],
            before=told["before"] or None,
            on=told["on"] or None,
        )
