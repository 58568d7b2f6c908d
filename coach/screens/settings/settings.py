"""Settings: what the user wants to be otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from coach import i18n, theme
from coach.i18n import N_, _
from coach.screens.base.form import EditForm
from coach.services.answer import Answer
from coach.services.settings import readers, settings
from coach.services.settings.settings import Row
from coach.widgets.forms.choice_row import ChoiceRow
from coach.widgets.forms.field import Field, LinkRow


class SettingChoice(ChoiceRow):
    """A few values on a line, beside the longer labels of this form."""

    LABEL: ClassVar[int] = 30


class SettingsDialog(EditForm):
    """A form with a line for each choice."""

    TITLE = N_("Settings")
    AUTO_FOCUS = "LineInput"
    CSS_PATH = "settings.tcss"

    def body(self) -> ComposeResult:
        """Lay out a line for each choice."""
        for row in settings.rows():
            yield self._few(row) if row.reader.few else self._line(row)
        yield LinkRow("prompt_switches", _("Every prompt"), _("how often each may come"))
        yield LinkRow("keys", _("Keys"), _("which there are, and your own"))

    def on_mount(self) -> None:
        """Begin with the choice that was asked for."""
        if self.about:
            found = self.query_one(f"#field-{self.about}")
            self.set_focus(found.input if isinstance(found, Field) else found)

    def _few(self, row: Row) -> ChoiceRow:
        chosen = row.chosen(self.companion)
        chosen = row.otherwise if chosen is None else chosen
        now = row.reader.few[0][0] if chosen is None else readers.typed(chosen)
        if row.name == "language" and chosen is None:
            now = i18n.language()
        choices = [(value, _(label)) for value, label in row.reader.few]
        return SettingChoice(row.name, _(row.label), choices, now)

    def _line(self, row: Row) -> Field:
        shown = settings.shown(self.companion, row.name)
        value = "" if shown == "–" else shown
        draft = f"settings {row.name}"
        return Field(row.name, _(row.label), value, placeholder=_(row.hint), draft=draft)

    @on(LinkRow.Opened)
    def _opened(self, event: LinkRow.Opened) -> None:
        self.app.open(event.leads_to)

    def save(self) -> Answer:
        """Keep all choices that were changed, or none when one of them does not fit."""
        changed = self.changed()
        misfits = [name for name, said in changed.items() if not _fits(name, said)]
        # A value that does not fit is refused in words before anything is kept.
        changed = {name: changed[name] for name in misfits or changed}
        answers = [
            settings.put(self.companion, name, said) for name, said in changed.items()
        ]
        self._live_by(changed)
        understood = " · ".join(answer.understood for answer in answers)
        return replace(answers[-1], understood=understood)

    def _live_by(self, changed: dict[str, str]) -> None:
        if language := changed.get("language"):
            i18n.use(language)
        if "hide_names" in changed:
            self.app.hide_names = changed["hide_names"] == "on"
        if (chosen := changed.get("theme")) in ("dark", "light"):
            colours = self.app.console.color_system
            self.app.theme = theme.name(dark=chosen == "dark", colours=colours)


def _fits(name: str, said: str) -> bool:
    try:
        settings.key(name).reader.read(said.strip())
    except ValueError:
        return False
    return True
