"""Cards: what belongs together, as a filled block without a frame."""

from __future__ import annotations

from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from coach.model.text import one_line
from coach.widgets.text import TIED, justified, keyed, untied


class CardHead(Widget):
    """The title of a card, and a note at its far end."""

    DEFAULT_CSS = """
    CardHead { height: 1; padding: 0 1; color: $ink-soft; text-style: bold; }
    """

    title: reactive[str] = reactive("")
    note: reactive[str] = reactive("")

    def __init__(self, title: str, note: str) -> None:
        super().__init__()
        self.set_reactive(CardHead.title, title)
        self.set_reactive(CardHead.note, note)

    def render(self) -> Content:
        """Return the line."""
        title, note = one_line(self.title), one_line(self.note)
        title, note = justified(title, note, self.content_size.width)
        return Content.assemble(title, (note, "not bold $ink-faint"))


class Card(Vertical):
    """A titled block; the one that holds the focus wears the edge."""

    DEFAULT_CSS = """
    Card {
        height: auto;
        padding: 1 1 1 0;
        background: $surface;
        border-left: blank;
        &:focus-within { border-left: outer $primary; }
        &:focus-within > CardHead { color: $primary; }
    }
    """

    def __init__(
        self,
        title: str,
        *children: Widget,
        note: str = "",
        why: str = "",
        id: str | None = None,
    ) -> None:
        # The head goes in as a child: what is composed comes after a `with` block's own.
        self.head = CardHead(title, note)
        self.why = why
        super().__init__(self.head, *children, id=id)

    @property
    def note(self) -> str:
        """The words at the far end of its title."""
        return self.head.note

    @note.setter
    def note(self, note: str) -> None:
        self.head.note = note

    def entitle(self, title: str, note: str = "") -> None:
        """Change the title and the note."""
        self.head.title, self.head.note = title, note


class Hint(Static):
    """A sentence with a `{key}` in it, in the place of what is not there yet."""

    DEFAULT_CSS = """
    Hint { padding: 0 1; color: $ink-soft; }
    """

    def __init__(self, text: str, key: str = "", *, id: str | None = None) -> None:
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
