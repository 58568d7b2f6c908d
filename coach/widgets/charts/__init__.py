"""Numbers as pictures."""

from __future__ import annotations

from typing import Any, Final

from textual.app import App
from textual.widget import Widget

EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
"""A cell of a bar, from nothing to full."""

FULL: Final = len(EIGHTHS) - 1
GROUND: Final = "▁"
"""What lies under every bar, and is all there is of a missing one."""


def is_plain(app: App[Any]) -> bool:
    """Return whether there are no colours of ours to draw with."""
    return bool(app.no_color or app.native_ansi_color)


def part_of(bar: int, part: int) -> str:
    """Return what one line shows of a bar of so many eighths; the lowest is number 0."""
    return EIGHTHS[max(0, min(FULL, bar - part * FULL))]


class Chart(Widget):
    """A drawing as high as it needs to be."""

    DEFAULT_CSS = """
    Chart { height: auto; padding: 0 1; }
    """

    @property
    def plain(self) -> bool:
        """Whether there are no colours to draw with."""
        return is_plain(self.app)
