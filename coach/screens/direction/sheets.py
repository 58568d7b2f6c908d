"""The course and its values as a sheet, and a rule with all that is known of it."""

from __future__ import annotations

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.direction import Frame
from coach.screens.base.form import EditForm, Form
from coach.services import wording
from coach.services.answer import Answer
from coach.services.direction import courses, frames, values
from coach.services.direction.frames import FrameFacts
from coach.services.step import still
from coach.widgets.forms.answer_row import ChoiceLines, ChoiceRow
from coach.widgets.text import prose

VALUES: Final = 3
"""So many lines for values there are at least."""


class CourseDialog(EditForm):
    """The course in one sentence, what it looks like, and who helped; saved as the next."""

    TITLE = N_("Where it is heading")
    DEFAULT_CSS = """
    CourseDialog {
        & .words { margin-top: 1; }
        &.-tall Field { margin-bottom: 0; }
    }
    """
    AUTO_FOCUS = "#field-statement LineInput"
    DRAFT = "course {about}"
    TYPED = "course {about} {name}"

    def __init__(self, companion: Companion, about: str = "") -> None:
        self.course = courses.current(companion, about or None)
        scope = about or (self.course.scope if self.course else courses.ME)
        super().__init__(companion, scope)

    def body(self) -> ComposeResult:
        """Lay out for whom, the sentence, the values and the names, and older versions."""
        kept = self.course
        room = wording.options("course.scope")
        yield ChoiceRow("scope", _("For whom"), room, self.about)
        hint = _("whoever calls us hangs up lighter")
        yield self.field("statement", _("The course"), hint, kept.statement if kept else "")
        typed = [values.typed(one) for one in kept.values] if kept else []
        asked = _("calm: we let people finish (Bo) – Monday with Fleur")
        for at in range(max(VALUES, len(typed) + 1)):
            said = typed[at] if at < len(typed) else ""
            label = _("What you value") if at == 0 else ""
            yield self.field(f"value-{at}", label, asked if at == 0 else "", said)
        names = ", ".join(kept.contributors) if kept else ""
        yield self.field("by", _("Who helped"), _("names with commas"), names)
        again = wording.written_day(kept.again_on) if kept and kept.again_on else ""
        yield self.field("again", _("Look again on"), _("a day, if you like"), again)
        yield Static(prose(self._older(), "$ink-faint"), classes="words", id="older")

    def _older(self) -> str:
        """Return the sentences of older versions, the last ones first."""
        found = courses.versions(self.companion, self.about)[1:]
        told = [f"{one.version}  {one.statement}" for one in self.veil(found)]
        return "\n".join([_("Earlier"), *told]) if told else ""

    @on(ChoiceRow.Changed, "#field-scope")
    def _for_another(self, event: ChoiceRow.Changed) -> None:
        """Show the course of whoever it is for."""
        event.stop()
        self.app.keep_drafts()
        self.lead_on("course", event.value or courses.ME)

    def save(self) -> Answer:
        """Keep it as the next version."""
        said = self.said()
        by = tuple(filter(None, (name.strip() for name in said["by"].split(","))))
        typed = [text for name, text in said.items() if name.startswith("value-") and text]
        before = self.course.values if self.course else ()
        read = values.from_lines(typed, before)
        if self.course is None:
            return courses.write(
                self.companion, said["statement"], scope=self.about, by=by, values=read,
                again=said["again"],
            )  # fmt: skip
        return courses.rewrite(
            self.companion, self.course, said["statement"], by=by, values=read,
            again=said["again"],
        )  # fmt: skip


class RuleDialog(Form[Answer]):
    """A rule: bank or guardrail, its reason, its verdict, and who decides about it."""

    TITLE = N_("A rule or an agreement")
    AUTO_FOCUS = "#field-text LineInput"
    DRAFT = "rule {about}"
    TYPED = "rule {about} {name}"

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.frame = still(frames.choose(companion, about)) if about else None
        self.kept = self.frame or Frame(id="", text="")

    def body(self) -> ComposeResult:
        """Lay out what it says and all that may be known of it."""
        kept = self.kept
        yield self.field("text", _("It says"), _("we call back the same day"), kept.text)
        yield ChoiceRow("kind", _("Kind"), wording.options("frames.kind"), kept.kind)
        reasons = [(None, "–"), *wording.options("frames.reason")]
        yield ChoiceLines("reason", _("Reason"), reasons, kept.reason)
        verdicts = [(None, "–"), *wording.options("frames.verified")]
        yield ChoiceRow("verified", _("Looked up"), verdicts, kept.verified)
        yield self.field("decided_by", _("Who decides"), _("a name"), kept.decided_by)
        for name, label, day, asked in (
            ("asked", _("Last asked"), kept.asked_on, _("a day, or today")),
            ("since", _("Holds since"), kept.since, _("a day, if you know it")),
        ):
            yield self.field(name, label, asked, wording.written_day(day) if day else "")
        told = _("Law, safety and privacy stay hard; all else may give way a little.")
        yield Static(prose(told, "$ink-faint"), classes="words")

    def save(self) -> Answer:
        """Keep the rule with what is known of it."""
        said = self.said()
        chosen = {row.field: row for row in self.query(ChoiceRow)}
        kind = chosen["kind"]
        facts = FrameFacts(
            kind=kind.value if kind.changed or self.frame else None,
            reason=chosen["reason"].value, verified=chosen["verified"].value,
            decided_by=said["decided_by"], asked=said["asked"], since=said["since"],
        )  # fmt: skip
        if self.frame is None:
            return frames.add(self.companion, said["text"], facts)
        return frames.change(self.companion, self.frame, facts, said["text"])
