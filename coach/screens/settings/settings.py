"""Settings: what the user wants to be otherwise, also of the keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from coach import i18n
from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base import keymap
from coach.screens.base.dialog import confirm
from coach.screens.base.form import EditForm, Form
from coach.screens.base.screen import BaseScreen
from coach.services.answer import Answer
from coach.services.entries import thinning
from coach.services.settings import device, readers, settings
from coach.services.settings.settings import SettingRow
from coach.widgets.forms.answer_row import ChoiceRow, LinkRow
from coach.widgets.forms.line_input import Field
from coach.widgets.text import prose

THIN: Final = "thin"
"""The line that leads to thinning out."""

LABEL: Final = 30
"""So many cells the longest label of this form takes."""


class SettingsDialog(EditForm):
    """A form with a line for each choice."""

    TITLE = N_("Settings")
    AUTO_FOCUS = "LineInput"
    MANY = True
    DEFAULT_CSS = f"SettingsDialog Field > .label {{ width: {LABEL}; }}"
    TYPED = "settings {name}"

    def body(self) -> ComposeResult:
        """Lay out a line for each choice."""
        for row in settings.rows():
            yield self._few(row) if row.reader.few else self._line(row)
        if settings.current(self.companion).keep_months:
            # How many those are is counted when it is asked: that reads all there is.
            yield LinkRow(THIN, _("Thin out"), _("what is older, after a yes"))
        yield LinkRow("prompt_switches", _("Every prompt"), _("how often each may come"))
        yield LinkRow("keys", _("Keys"), _("which there are, and your own"))
        yield LinkRow("lock", _("Passphrase"), _("on all that you write, if you want one"))

    def on_mount(self) -> None:
        """Begin with the choice that was asked for."""
        self._months = settings.current(self.companion).keep_months
        if self.about:
            found = self.query_one(f"#field-{self.about}")
            self.set_focus(found.input if isinstance(found, Field) else found)

    def _few(self, row: SettingRow) -> ChoiceRow:
        chosen = row.chosen(self.companion)
        chosen = row.otherwise if chosen is None else chosen
        now = row.reader.few[0][0] if chosen is None else readers.typed(chosen)
        if row.name == "language" and chosen is None:
            now = i18n.language()
        choices = [(value, _(label)) for value, label in row.reader.few]
        return ChoiceRow(row.name, _(row.label), choices, now, room=LABEL)

    def _line(self, row: SettingRow) -> Field:
        shown = settings.shown(self.companion, row.name)
        value = "" if shown == "–" else shown
        return self.field(row.name, _(row.label), _(row.hint), value)

    @on(LinkRow.Opened)
    def _opened(self, event: LinkRow.Opened) -> None:
        if event.leads_to == THIN:
            if not offer_to_thin(self):
                self.app.say(_("No entry is old enough to be thinned out."))
        else:
            self.app.open(event.leads_to)

    def done(self, result: Answer) -> None:
        """Leave; where entries are older now than they should be, ask about them."""
        is_shorter = settings.current(self.companion).keep_months != self._months
        super().done(result)
        if is_shorter:
            offer_to_thin(self)

    def save(self) -> Answer:
        """Keep all choices that were changed, or none when one of them does not fit."""
        changed = self.changed()
        answer = settings.put_all(self.companion, changed)
        self._live_by(changed)
        return answer

    def _live_by(self, changed: dict[str, str]) -> None:
        if language := changed.get("language"):
            i18n.use(language)
        if "hide_names" in changed:
            self.app.hide_names = changed["hide_names"] == "on"


def offer_to_thin(scene: BaseScreen[Any]) -> bool:
    """Tell what would become of entries that are old enough, and do it after a yes.

    Returns whether there are any.
    """
    planned = scene.attempt(partial(thinning.plan, scene.companion))

    def thin() -> None:
        left = scene.attempt(partial(thinning.thin, scene.companion))
        if planned and left is not None:
            scene.app.show_again()
            told = _("Thinned out: {what}.").format(what=planned.what)
            scene.app.say("\n".join((told, *left)))

    if planned:
        words = "\n".join(planned.sentences)
        confirm(scene, _("Thin out what is old for good?"), words, thin)
    return bool(planned)


class KeySettings(Form[bool]):
    """A line for each thing that can be done from anywhere."""

    TITLE = N_("Keys")
    MANY = True
    DEFAULT_CSS = """
    KeySettings {
        & Field > .label { width: 38; }
        & #told { color: $ink-soft; margin-bottom: 1; }
        &.-short #told { margin-bottom: 0; }
    }
    """

    def __init__(self, companion: Companion) -> None:
        super().__init__(companion)
        self.wanted = device.keys(companion)

    def body(self) -> ComposeResult:
        """Lay out a line for each."""
        told = _(
            "A letter, f2 or ctrl+t; more than one with a space. An empty line takes the "
            "usual key."
        )
        yield Static(prose(told), classes="words", id="told")
        for one in changeable():
            usual, now = keymap.typed(one.key), self.wanted.get(one.id or "", "")
            said = _(one.tooltip or one.description)
            yield self.field(_name(one), said, usual, keymap.typed(now))

    def save(self) -> bool:
        """Keep the keys that are not the usual ones, and use them from now on."""
        wanted = dict(self._read())
        if trouble := keymap.trouble(keymap.ANYWHERE, wanted):
            raise CoachError("\n".join(trouble))
        device.put_keys(self.companion, wanted)
        self.app.set_keymap(wanted)
        return True

    def _read(self) -> Iterator[tuple[str, str]]:
        said = self.said()
        for one in changeable():
            wanted = keymap.typed_keys(said[_name(one)])
            if wanted and wanted != one.key:
                yield one.id or "", wanted
        shown = {one.id for one in changeable()}
        yield from (pair for pair in self.wanted.items() if pair[0] not in shown)


def changeable() -> Iterable[Binding]:
    """Return what can be done from anywhere and has a word for it."""
    return [one for one in keymap.ANYWHERE if one.description and one.id != "coach.stop"]


def _name(one: Binding) -> str:
    return (one.id or "").replace(".", "-")
