"""To a file: a page of Markdown, seen before it is written."""

from __future__ import annotations

import re
from pathlib import Path

from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, language
from coach.model.errors import CoachError
from coach.model.text import fold
from coach.rules.review.periods import Period
from coach.screens.base.dialog import READ_ON, write_file
from coach.screens.base.form import Form
from coach.services import files
from coach.services.exercises import exercises
from coach.services.exercises import sheet as exercise_sheet
from coach.services.people import lookup, sheet
from coach.services.review import markdown, reviews, spans
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import prose


class FileDialog(Form[str]):
    """Where a page goes; it is shown before anything is written."""

    BINDINGS = [listed("ctrl+s", "save", N_("Write")), *READ_ON]
    DEFAULT_CSS = """
    FileDialog #seen { color: $ink-soft; margin-top: 1; }
    """

    ENDING = ".md"
    HINT = N_("a name that ends in .md")
    TOLD = N_("Markdown, for you to print or take along. Nothing leaves this device.")

    def page(self) -> str:
        """Return the page."""
        raise NotImplementedError

    def written(self) -> str:
        """Return what is written: the page, where it is nothing else."""
        return self.page()

    def called(self) -> str:
        """Return what the page is called, to name its file by."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """Lay out the line for the file, and the page as it will be."""
        name = "-".join(re.findall(r"\w+", fold(self.called()))) or "coach"
        place, hint, told = Path.home() / f"{name}{self.ENDING}", self.HINT, self.TOLD
        yield self.field("file", _("File"), _(hint), str(place))
        yield Static(prose(_(told), "$ink-faint"), classes="words")
        yield Static(prose(self.page()), id="seen", classes="words")

    def save(self) -> None:
        """Write it; a file that is there is replaced after a yes."""
        if not (said := self.said()["file"]):
            raise CoachError(_("There is no name for the file yet."))
        path = str(Path(said).expanduser())

        def write() -> str:
            files.write(path, self.written().encode())
            return _("It is in {file}. Only you can read it.").format(file=path)

        asked = _("{file} is there already. Replace it?").format(file=path)
        write_file(self, files.is_there(path), asked, "", write)


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


class ExerciseFileDialog(FileDialog):
    """An exercise on paper, for oneself or for a workshop."""

    TITLE = N_("This exercise on paper")
    ENDING = ".html"
    HINT = N_("a name that ends in .html")
    TOLD = N_("A page for a browser, which prints it well. Nothing leaves this device.")

    def page(self) -> str:
        """Return the questions, and all that may come out."""
        found = exercise_sheet.sheet(self.companion, self.about, {})
        return "\n".join(f"{' ' * by}{text}" for by, text in exercise_sheet.told(found))

    def written(self) -> str:
        """Return it as it is printed."""
        return exercise_sheet.html(exercise_sheet.sheet(self.companion, self.about, {}))

    def called(self) -> str:
        """Return the name of the exercise."""
        return exercises.whole(self.companion, self.about).title.say(language())


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
