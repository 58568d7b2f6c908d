"""Numbers as pictures."""

from __future__ import annotations

from textual.widget import Widget


class Chart(Widget):
    """A drawing as high as it needs to be."""

    DEFAULT_CSS = """
    Chart { height: auto; padding: 0 1; }
    """
