"""To a file: a page of Markdown, seen before it is written."""

from __future__ import annotations

import re
from pathlib import Path

from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.text import fold
from coach.rules.review.periods import Period
from coach.screens.base.dialog import confirm
from coach.screens.base.form import Form
from coach.services import files
from coach.services.people import lookup, sheet
from coach.services.review import markdown, reviews, spans
from coach.widgets.forms.line_input import Field
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.text import prose


class FileDialog(Form[str]):
    """Where a page goes; it is shown before anything is written."""

    BINDINGS = [
        listed("ctrl+s", "save", N_("Write")),
        quiet("pagedown", "scroll(1)", N_("Down"), "read-on"),
        quiet("pageup", "scroll(-1)", N_("Up"), "read-back"),
    ]
    DEFAULT_CSS = """
    FileDialog #seen { color: $ink-soft; margin-top: 1; }
    """

    def page(self) -> str:
        """Return the page."""
        raise NotImplementedError

    def called(self) -> str:
        """Return what the page is called, to name its file by."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """Lay out the line for the file, and the page as it will be."""
        name = "-".join(re.findall(r"\w+", fold(self.called()))) or "coach"
        hint = _("a name that ends in .md")
        yield Field("file", _("File"), str(Path.home() / f"{name}.md"), placeholder=hint)
        told = _("Markdown, for you to print or take along. Nothing leaves this device.")
        yield Static(prose(told, "$ink-faint"), classes="words")
        yield Static(prose(self.page()), id="seen", classes="words")

    def action_save(self) -> None:
        """Write it; a file that is there is replaced after a yes."""
        self.object_to("")
        self.attempt(self._begin)

    def _begin(self) -> None:
        said = self.query_one(Field).value.strip()
        if not said:
            raise CoachError(_("There is no name for the file yet."))
        path = str(Path(said).expanduser())

        def write() -> None:
            files.write(path, self.page().encode())
            self.done(path)

        if files.is_there(path):
            asked = _("{file} is there already. Replace it?").format(file=path)
            confirm(self, asked, "", lambda: self.attempt(write))
        else:
            write()

    def done(self, result: str) -> None:
        """Leave, and say where it is."""
        super().done(result)
        self.app.say(_("It is in {file}. Only you can read it.").format(file=result))


class SheetFileDialog(FileDialog):
    """The sheet for a talk, to be printed or taken along."""

    TITLE = N_("The sheet as a file")

    def page(self) -> str:
        """Return the sheet."""
        return sheet.markdown(self.veil(sheet.sheet(self.companion, self.about)))

    def called(self) -> str:
        """Return whom it is about, and the day."""
        name = lookup.resolve(self.companion, self.about).name
        return f"{name} {self.companion.today()}"


class ReviewFileDialog(FileDialog):
    """A look back, to keep or to print; `about` is the kind and the first day."""

    TITLE = N_("This look back as a file")

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        kind, first = about.split(" ")
        self.period: Period = spans.meant(companion, kind, first)

    def page(self) -> str:
        """Return the look back."""
        return markdown.page(self.veil(reviews.page(self.companion, self.period)))

    def called(self) -> str:
        """Return the period."""
        return spans.title(self.companion, self.period)
