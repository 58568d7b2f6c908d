"""The line in which one looks for something in a list."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from coach.i18n import N_
from coach.widgets.line_input import LineInput


class FilterLine(LineInput):
    """Filters while one types; enter goes on to what was found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "submit", N_("To the list"), id="coach.to-the-list"),
        Binding("escape", "screen.back", N_("Back"), id="coach.leave-filter"),
    ]
