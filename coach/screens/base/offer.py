"""Offers: where a file is, then what it would bring, then a yes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _
from coach.screens.base.dialog import Dialog
from coach.widgets.forms.line_input import LineInput
from coach.widgets.text import prose

Offered = TypeVar("Offered")


class OfferDialog(Dialog[str], Generic[Offered]):
    """What a file would bring is shown before anything happens."""

    DEFAULT_CSS = """
    OfferDialog PromptLine { margin-bottom: 1; }
    """
    HINT: ClassVar[str] = N_("Nothing is written before you say yes.")
    """What is said before there is anything to see."""

    LOOKS: ClassVar[str] = ""
    """The key that looks until there is something to take, where its words say so."""

    offered: Offered | None = None

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys, of which one looks until there is something to take."""
        found = super().active_bindings
        if self.offered is None and (shown := found.get(self.LOOKS)):
            look = replace(shown.binding, description=_("Look at it"))
            found[self.LOOKS] = shown._replace(binding=look)
        return found

    def body(self) -> ComposeResult:
        """Lay out room for what is found, under the line for the file."""
        yield Static(prose(_(self.HINT), "$ink-faint"), id="found", classes="words")

    def look(self) -> Offered | None:
        """Return what is there; None where that has to be asked first."""
        raise NotImplementedError

    def told(self, offered: Offered) -> Iterator[Content]:
        """Yield everything there is to know before a yes."""
        raise NotImplementedError

    def take(self, offered: Offered) -> str | None:
        """Take what is offered; None where that has to be asked first."""
        raise NotImplementedError

    @on(LineInput.Changed)
    def _changed(self) -> None:
        self.offered = None
        self.refresh_bindings()

    def save(self) -> str | None:
        """Look first; the second time is the yes."""
        if self.offered is not None:
            return self.take(self.offered)
        self.show_offer()
        return None

    def show_offer(self) -> None:
        """Look, and show what is there from its beginning."""
        self.offered = self.look()
        if self.offered is not None:
            self.write("#found", Content("\n").join(self.told(self.offered)))
            self.query_one("#form").scroll_home(animate=False)
            self.refresh_bindings()
