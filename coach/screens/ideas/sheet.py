"""The sheet for the management team: seen before it is written, and each part can go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import READ_ON, Dialog, write_file
from coach.services import files
from coach.services.ideas import sheet
from coach.widgets.forms.line_input import Field
from coach.widgets.lists.choices import ChoiceList, PickRow
from coach.widgets.text import prose

NAMES: Final = "names"
"""What is taken while the names of people are shown."""


class SheetDialog(Dialog[str]):
    """What stands on the page, what may stay away, and the file."""

    TITLE = N_("For the management team")
    BINDINGS = [*READ_ON]
    DEFAULT_CSS = """
    SheetDialog #sheet { width: 96; }
    SheetDialog ChoiceList { margin-bottom: 1; }
    SheetDialog #preview { height: auto; padding: 0 1; margin-top: 1; color: $ink-soft; }
    """

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.whole = sheet.sheet(companion)

    def body(self) -> ComposeResult:
        """Lay out the parts, the file and the page."""
        yield ChoiceList()
        day = self.companion.today().isoformat()
        place = f"~/coach-{day}.md"
        yield Field("out", _("File"), place, draft="sheet")
        yield Static(id="preview")

    def on_mount(self) -> None:
        """Show all there is."""
        rows = [PickRow(id=name, text=words) for name, words in self._choices()]
        picks = self.query_one(ChoiceList)
        picks.offer(rows, [row.id for row in rows])
        if self.app.hide_names:
            picks.taken.discard(NAMES)
        self._show()

    def _choices(self) -> Sequence[tuple[str, str]]:
        parts = [(name, _(sheet.PARTS[name])) for name, _lines in self.whole.parts]
        return [*parts, (NAMES, _("Names of people"))]

    @on(ChoiceList.Chosen)
    def _chosen(self, event: ChoiceList.Chosen) -> None:
        picks = self.query_one(ChoiceList)
        picks.taken ^= {event.id}
        picks.refresh()
        self._show()

    def _text(self) -> str:
        taken = self.query_one(ChoiceList).taken
        found = self.whole
        if NAMES not in taken:
            found = sheet.sheet(self.companion, hide_names=True)
        return sheet.as_markdown(found, sheet.PARTS.keys() - taken)

    def _show(self) -> None:
        self.write("#preview", prose(self._text()))

    def save(self) -> None:
        """Write the page; a file that is there is replaced after a yes."""
        place = str(Path(self.query_one(Field).value.strip()).expanduser())
        write = partial(sheet.write, place, self._text())
        write_file(self, files.is_there(place), _("Replace this file?"), place, write)
