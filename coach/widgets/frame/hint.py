"""Invitations: what will be here, and the one key that starts it."""

from __future__ import annotations

from textual.content import Content
from textual.strip import Strip
from textual.widgets import Static

from coach.widgets.text import TIED, keyed, untied


class Hint(Static):
    """A sentence with a `{key}` in it, in the place of what is not there yet."""

    DEFAULT_CSS = """
    Hint { padding: 0 1; color: $ink-soft; }
    """

    def __init__(
        self,
        text: str,
        key: str = "",
        *,
        id: str | None = None,  # noqa: A002 (the word of the toolkit)
    ) -> None:
        super().__init__(_tied(text, key), id=id)
        self._said = text, key

    def show(self, text: str, key: str = "") -> None:
        """Show another sentence, or nothing."""
        if self._said != (text, key):
            self._said = text, key
            self.update(_tied(text, key))
        self.display = bool(text)

    def render_line(self, y: int) -> Strip:
        """Draw a line, with real spaces again."""
        return untied(super().render_line(y))


def _tied(text: str, key: str) -> Content:
    # A key at the end of a line would be read as a word of the sentence before.
    return keyed(text.replace("{key} ", "{key}" + TIED), key)
