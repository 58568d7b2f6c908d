"""Import: where a file is, then what it would bring, then a yes."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.content import Content

from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base.dialog import READ_ON
from coach.screens.base.offer import OfferDialog
from coach.services.sharing import incoming
from coach.services.sharing.incoming import ImportPreview
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import prose


class ImportDialog(OfferDialog[ImportPreview]):
    """A line for the file, and one for the columns where it is a table."""

    TITLE = N_("Bring in what you wrote elsewhere")
    LOOKS = "ctrl+s"
    BINDINGS = [listed("ctrl+s", "save", N_("Bring in"), shown_as="⏎"), *READ_ON]

    def body(self) -> ComposeResult:
        """Lay out the lines, and room for what is found."""
        hint = _("a file: json, jrnl, md, vcf, csv or txt")
        yield PromptLine("›", LineInput("", hint, id="file"))
        hint = _("columns of a table: day=Created, who=With, text=What")
        yield PromptLine("=", LineInput("", hint, id="columns"))
        yield from super().body()

    def on_mount(self) -> None:
        """Begin with the file alone."""
        self._ask_columns(asked=False)

    def _ask_columns(self, *, asked: bool) -> None:
        line = self.query_one("#columns", LineInput)
        if line.parent and not line.has_focus:
            line.parent.display = asked

    @property
    def is_last(self) -> bool:
        """Whether enter saves: it looks, from either line."""
        return True

    def look(self) -> ImportPreview:
        """Return what the file would bring; for a table its columns are asked as well."""
        path = self.query_one("#file", LineInput).value
        said = self.query_one("#columns", LineInput).value
        try:
            offered = incoming.offer(self.companion, path, said)
        except CoachError:
            self._ask_columns(asked=path.strip().casefold().endswith((".csv", ".tsv")))
            raise
        self._ask_columns(asked=offered.is_table)
        return offered

    def told(self, offered: ImportPreview) -> Iterator[Content]:
        """Yield everything there is to know before a yes."""
        yield prose(offered.kind, "bold")
        yield prose(offered.understood)
        yield from (prose(sentence, "$ink-soft") for sentence in offered.more)
        yield Content("")
        told = _("Enter brings it in; escape leaves everything as it is.")
        yield prose(told, "$ink-soft")

    def take(self, offered: ImportPreview) -> str:
        """Bring it in, and say how it is taken back."""
        back = _("To take it back: {key}.").format(key="u")
        return f"{incoming.take(self.companion, offered)}\n{back}"
