"""A bare app to show a widget in."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget

from coach import theme
from tests.textual_internals import strips

M = TypeVar("M", bound=Message)

NASTY = (
    "[/b] [b]bold[/] [@click=app.quit]x[/] [link=x]y[/link]",
    "\x1b]0;title\x07\x1b[31mred\x1b[0m \x9b31m \x1b]52;c;QQ==\x07",
    "right \u202eleft\u202c zero\u200bwidth bom\ufeff",
    "🌱 👩‍💻 é é " + "a" + "\u0301" * 30,
    "{x} {0} %s %d $ink-soft \\ \\[ {key}",
    "line\nline\r\nline\u2028line\x85line\x00",
    "w" * 300,
    "",
)
"""What a person or a pack can write."""


class Demo(App[None]):
    """Shows widgets in our theme."""

    CSS = "Screen { layout: vertical; }"

    def __init__(
        self, *widgets: Widget | Callable[[], Widget], theme_name: str = "coach-dark"
    ) -> None:
        super().__init__()
        self.shown = widgets
        for one in theme.THEMES:
            self.register_theme(one)
        self.theme = theme_name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(theme.fallback(dark=self.current_theme.dark))

    def compose(self) -> ComposeResult:
        for one in self.shown:
            yield one if isinstance(one, Widget) else one()


def heard(said: Sequence[Message], kind: type[M]) -> list[M]:
    """Return the messages of a kind, each once although it passes many ears."""
    found = {id(one): one for one in said if isinstance(one, kind)}
    return list(found.values())


def glass(app: App[Any]) -> str:
    """Return everything that reached the glass, control characters included."""
    return "".join(segment.text for strip in strips(app) for segment in strip)
