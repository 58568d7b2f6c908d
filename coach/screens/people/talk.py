"""Talks: something for the next one, and what was promised, each on one line."""

from __future__ import annotations

from textual.app import ComposeResult

from coach.i18n import N_, _
from coach.screens.base.form import RecordForm
from coach.services.answer import Answer
from coach.services.people import lookup, talks
from coach.widgets.forms.line_input import Field


class TopicDialog(RecordForm):
    """One line to bring up the next time; without a person in front it asks for one."""

    TITLE = N_("For the next time")

    def body(self) -> ComposeResult:
        """Lay out whom it is for, and the line."""
        if not self.about:
            yield Field("person", _("With"), placeholder=_("a name"), draft="topic person")
        hint = _("what you want to ask or tell")
        yield Field(
            "text", _("Topic"), placeholder=hint, draft=f"topic {self.about}".strip()
        )

    def heading(self) -> str:
        """Return whom it is for."""
        if not self.about:
            return super().heading()
        name = self.veil((lookup.resolve(self.companion, self.about).name,))[0]
        return _("For the next time with {name}").format(name=name)

    def save(self) -> Answer:
        """Keep it."""
        text = self.query_one("#field-text", Field).value
        return talks.add_topic(self.companion, self.whom(), text)

    def whom(self) -> str:
        """Return who is meant."""
        return self.about or self.query_one("#field-person", Field).value


class PromiseDialog(TopicDialog):
    """What was promised, and by which day."""

    TITLE = N_("A promise")

    def body(self) -> ComposeResult:
        """Lay out what was promised, and the day."""
        if not self.about:
            yield Field("person", _("To"), placeholder=_("a name"), draft="promise person")
        draft = f"promise {self.about}".strip()
        yield Field("text", _("I promised"), placeholder=_("one thing"), draft=draft)
        hint = _("a day, if there is one: friday, 12 dec")
        yield Field("before", _("Before"), placeholder=hint, draft=f"{draft} before")

    def heading(self) -> str:
        """Return to whom it was."""
        if not self.about:
            return _(self.TITLE)
        name = self.veil((lookup.resolve(self.companion, self.about).name,))[0]
        return _("Promised to {name}").format(name=name)

    def save(self) -> Answer:
        """Keep it."""
        text, before = (
            self.query_one(f"#field-{name}", Field).value for name in ("text", "before")
        )
        return talks.add_promise(self.companion, self.whom(), text, before.strip() or None)


class TalkDialog(RecordForm):
    """After the talk: what was said, what was promised, what they need."""

    TITLE = N_("After the talk")

    def body(self) -> ComposeResult:
        """Lay out the lines; none of them asks for a mark."""
        yield self._line("said", _("What was said"), _("a line is enough"))
        yield self._line("needs", _("What they need"), _("in their words"))
        yield self._line("promised", _("I promised"), _("one thing"))
        yield self._line("before", _("Before"), _("a day, if there is one: friday, 12 dec"))
        yield self._line("on", _("Day"), _("today; or yesterday, friday"))

    def _line(self, name: str, label: str, hint: str) -> Field:
        return Field(name, label, placeholder=hint, draft=f"talk {name} {self.about}")

    def heading(self) -> str:
        """Return with whom it was."""
        name = self.veil((lookup.resolve(self.companion, self.about).name,))[0]
        return _("After the talk with {name}").format(name=name)

    def save(self) -> Answer:
        """Keep it; topics that were not ticked are carried on."""
        told = {field.field: field.value.strip() for field in self.query(Field)}
        return talks.keep_talk(
            self.companion,
            self.about,
            said=told["said"],
            needs=told["needs"],
            promised=[told["promised"]] if told["promised"] else [],
            before=told["before"] or None,
            on=told["on"] or None,
        )
