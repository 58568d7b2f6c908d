"""The smallest app that greets and answers a key: what Textual itself costs."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static


class Hello(App[None]):
    """One line of text that counts the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [("down", "count", "Count")]
    ENABLE_COMMAND_PALETTE = False

    count = 0

    def compose(self) -> ComposeResult:
        yield Static("Hello, world")

    def action_count(self) -> None:
        self.count += 1
        self.query_one(Static).update(f"Hello, world {self.count}")


if __name__ == "__main__":
    Hello().run()
