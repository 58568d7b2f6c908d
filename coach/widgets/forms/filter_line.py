"""The line in which one looks for something in a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from coach.i18n import N_
from coach.widgets.forms.line_input import LineInput


class FilterLine(LineInput):
    """Filters while one types; enter goes on to what was found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "submit", N_("To the list"), id="coach.to-the-list"),
        Binding("escape", "screen.back", N_("Back"), id="coach.leave-filter"),
    ]

    def __init__(
        self,
        placeholder: str,
        typed: Callable[[], None],
        *,
        id: str | None = None,  # noqa: A002 (the word of the toolkit)
    ) -> None:
        super().__init__(placeholder=placeholder, id=id)
        self._typed = typed

    def watch_value(self) -> None:
        """Filter at once: a message would have the letter and the list drawn in turns."""
        self._typed()
