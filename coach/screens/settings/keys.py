"""Own keys: what can be done from anywhere, and under which keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base import keymap
from coach.screens.base.form import Form
from coach.services.settings import device
from coach.widgets.forms.field import Field
from coach.widgets.text import prose


class KeySettings(Form[bool]):
    """A line for each thing that can be done from anywhere."""

    TITLE = N_("Keys")
    AUTO_FOCUS = "LineInput"
    DEFAULT_CSS = """
    KeySettings {
        & Field > .row > .label { width: 38; }
        & Field > .row > LineInput { background: transparent; }
        & Field > .row > LineInput:focus { background: $panel; }
        &.-tall Field { margin-bottom: 0; }
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
            field = Field(_name(one), said, keymap.typed(now), placeholder=usual)
            yield field

    def save(self) -> bool:
        """Keep the keys that are not the usual ones, and use them from now on."""
        wanted = dict(self._read())
        if trouble := keymap.trouble(keymap.ANYWHERE, wanted):
            raise CoachError("\n".join(trouble))
        device.put_keys(self.companion, wanted)
        self.app.set_keymap(wanted)
        return True

    def _read(self) -> Iterator[tuple[str, str]]:
        said = {field.field: field.value for field in self.query(Field)}
        for one in changeable():
            wanted = keymap.read(said[_name(one)])
            if wanted and wanted != one.key:
                yield one.id or "", wanted
        shown = {one.id for one in changeable()}
        yield from (pair for pair in self.wanted.items() if pair[0] not in shown)


def changeable() -> Iterable[Binding]:
    """Return what can be done from anywhere and has a word for it."""
    return [one for one in keymap.ANYWHERE if one.description and one.id != "coach.stop"]


def _name(one: Binding) -> str:
    return (one.id or "").replace(".", "-")
