"""Export: which form, where to, what stays here; then it is written."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base.dialog import write_file
from coach.screens.base.form import Form
from coach.services.sharing import formats, portion
from coach.services.sharing.portion import Portion
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.forms.line_input import Field
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import prose

LABELS: Final = {
    "html": N_("a page"), "md": N_("a diary"), "csv": N_("tables"),
    "json": N_("everything"),
}  # fmt: skip
"""What a format is for, in a word."""


class ExportDialog(Form[str]):
    """What goes along is counted before anything is written."""

    TITLE = N_("Take along what you wrote")
    BINDINGS = [listed("ctrl+s", "save", N_("Write"))]
    TYPED = "export {name}"

    def body(self) -> ComposeResult:
        """Lay out the form, the names, what stays, and the file."""
        rows = [(name, _(label)) for name, label in LABELS.items()]
        yield ChoiceRow("format", _("As"), rows, "html")
        either = [("no", _("as they are")), ("yes", _("replaced"))]
        hidden = "yes" if self.app.hide_names else "no"
        yield ChoiceRow("names", _("Names"), either, hidden)
        yield self.field("without", _("Stays here"), _("kinds with commas, or nothing"))
        yield self.field("out", _("File"), value=self._place("html"))
        there = portion.in_words(portion.contents(self.companion))
        told = _("There is: {what}.").format(what=there)
        yield Static(prose(told, "$ink-faint"), classes="words")

    def _place(self, name: str) -> str:
        end = "" if name == "csv" else f".{name}"
        return f"~/coach-{self.companion.today().isoformat()}{end}"

    @on(ChoiceRow.Changed)
    def _renamed(self) -> None:
        """Let the name of the file say what it is, while it is still the offered one."""
        out = self.query_one("#field-out", Field)
        if out.value in {self._place(name) for name in formats.NAMES}:
            out.input.value = self._place(str(self.chosen()["format"]))

    def save(self) -> None:
        """Write it; a file that is there is replaced after a yes."""
        said, chosen = self.said(), self.chosen()
        if not said["out"]:
            raise CoachError(_("Where to? Name a file."))
        found = formats.chosen(str(chosen["format"]), said["out"])
        without = portion.expect_kinds(said["without"])
        some = Portion(without=without, hide_names=chosen["names"] == "yes")
        out = str(Path(said["out"]).expanduser())
        written = found.write(self.companion, some)

        def write() -> str:
            formats.put(out, written)
            return _("It is in {file}. Only you can read it.").format(file=out)

        there = formats.standing(out, written)
        asked = _("{file} is there already. Replace it?").format(file=there)
        write_file(self, there, asked, "", write)
