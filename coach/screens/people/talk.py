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
