"""Import: where a file is, then what it would bring, then a yes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base.dialog import Dialog
from coach.services.sharing import incoming
from coach.services.sharing.incoming import ImportPreview
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.text import prose


class ImportDialog(Dialog[str]):
    """A line for the file; what it would bring is shown before anything happens."""

    TITLE = N_("Bring in what you wrote elsewhere")
    AUTO_FOCUS = "LineInput"
    DEFAULT_CSS = """
    ImportDialog PromptLine { margin-bottom: 1; }
    """
    BINDINGS = [
        listed("ctrl+s", "save", N_("Bring in"), shown_as="⏎"),
        quiet("pagedown", "scroll(1)", N_("Down"), "read-on"),
        quiet("pageup", "scroll(-1)", N_("Up"), "read-back"),
    ]

    offered: ImportPreview | None = None

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys, of which the first looks until there is something to bring in."""
        found = super().active_bindings
        if self.offered is None and "ctrl+s" in found:
            shown = found["ctrl+s"]
            look = replace(shown.binding, description=_("Look at it"))
            found["ctrl+s"] = shown._replace(binding=look)
        return found

    def body(self) -> ComposeResult:
        """Lay out the line, and room for what is found."""
        hint = _("a file: json, jrnl, md, vcf, csv or txt")
        yield PromptLine("›", LineInput("", hint, id="file"))
        hint = _("columns of a table: day=Created, who=With, text=What")
        yield PromptLine("=", LineInput("", hint, id="columns"))
        hint = _("Nothing is written before you say yes.")
        yield Static(prose(hint, "$ink-faint"), id="found", classes="words")

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

    @on(LineInput.Changed)
    def _changed(self) -> None:
        self.offered = None
        self.refresh_bindings()

    def action_save(self) -> None:
        """Look first; the second time is the yes."""
        self.object_to("")
        if self.offered is None:
            self._look()
        elif said := self.attempt(partial(incoming.take, self.companion, self.offered)):
            self.done(said)

    def _look(self) -> None:
        path = self.query_one("#file", LineInput).value
        said = self.query_one("#columns", LineInput).value
        try:
            self.offered = incoming.offer(self.companion, path, said)
        except CoachError as error:
            self._ask_columns(asked=path.strip().casefold().endswith((".csv", ".tsv")))
            self.object_to(str(error))
            return
        self._ask_columns(asked=self.offered.is_table)
        found = self.query_one("#found", Static)
        found.update(Content("\n").join(_told(self.offered)))
        self.query_one("#form").scroll_home(animate=False)
        self.refresh_bindings()

    def done(self, result: str) -> None:
        """Leave, and say what came in and how it is taken back."""
        super().done(result)
        back = _("To take it back: {key}.").format(key="u")
        self.app.say(f"{result}\n{back}")


def _told(offered: ImportPreview) -> Iterator[Content]:
    """Yield everything there is to know before a yes."""
    yield prose(offered.kind, "bold")
    yield prose(offered.understood)
    yield from (prose(sentence, "$ink-soft") for sentence in offered.more)
    yield Content("")
    yield prose(_("Enter brings it in; escape leaves everything as it is."), "$ink-soft")
