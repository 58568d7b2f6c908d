"""Sheets to read: longer than the screen at times, and nothing to fill in."""

from __future__ import annotations

from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from coach.companion import Companion
from coach.i18n import N_
from coach.screens.base.dialog import Dialog
from coach.services.answer import Answer

QUIT: Final = Binding(
    "ctrl+q,ctrl+c", "app.quit", N_("Quit"), show=False, id="coach.quit-dialog"
)
"""The way out of a sheet that has keys of its own only."""


class Reading(Dialog[Answer], inherit_bindings=False):
    """Something to look into, about a record or a number."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "down,space,pagedown", "scroll(1)", N_("Down"), show=False, id="coach.read-on"
        ),
        Binding("up,pageup", "scroll(-1)", N_("Up"), show=False, id="coach.read-back"),
        Binding("escape,enter", "leave", N_("Back"), id="coach.leave"),
        QUIT,
    ]

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion)
        self.about = about

    def on_mount(self) -> None:
        """Keep a line free above the keys."""
        self.query_one("#form").add_class("-words")

    def action_scroll(self, by: int) -> None:
        """Read on, or back."""
        form = self.query_one("#form", VerticalScroll)
        form.scroll_relative(y=by * max(1, form.size.height // 2), animate=False)
