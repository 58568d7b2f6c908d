"""Small acts that are done with a key, where they stand."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from coach.i18n import N_
from coach.widgets.lists.acts import ActList


class TickList(ActList):
    """Acts in a place that knows what it means to be done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "screen.done", N_("Done"), show=False, id="coach.tick"),
    ]
