"""A mark from 1 to 10, in one key."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.text import one_line
from coach.widgets.frame.key_bar import unlisted
from coach.widgets.text import line

HIGHEST = 10
"""The mark that the key 0 gives."""


class MarkKeys(Widget, can_focus=True):
    """A question, ten dots and the mark; 0 is ten, and a mark leads on to the next."""

    DEFAULT_CSS = """
    MarkKeys {
        height: auto;
        padding: 0 1;
        border-left: blank;
        &:focus { border-left: outer $primary; background: $panel; }
    }
    """
    BINDINGS = [
        *(
            Binding(str(mark % 10), f"mark({mark})", N_("Mark"), show=False, system=True)
            for mark in range(1, HIGHEST + 1)
        ),
        unlisted("right", "step(1)", N_("More"), "mark-more"),
        unlisted("left", "step(-1)", N_("Less"), "mark-less"),
        unlisted("backspace,delete", "clear", N_("Clear"), "unmark"),
        unlisted("minus,space,enter", "skip", N_("Skip"), "skip-mark"),
        unlisted("down", "app.focus_next", N_("Next"), "mark-next"),
        unlisted("up", "app.focus_previous", N_("Back"), "mark-back"),
    ]
    LABEL: ClassVar[int] = 16

    value: reactive[int | None] = reactive[int | None](None)
    """The mark; None is not answered."""

    @dataclass
    class Marked(Message):
        """The user gave a mark, or took it back."""

        marks: MarkKeys
        value: int | None

        @property
        def control(self) -> MarkKeys:
            """The question that was answered."""
            return self.marks

    def __init__(
        self, name: str, label: str, *, ask: str = "", value: int | None = None
    ) -> None:
        super().__init__(name=name, id=f"mark-{name}")
        self.mark = name
        self.label = label
        self.ask = ask
        self.settled = value
        self.set_reactive(MarkKeys.value, value)

    @property
    def changed(self) -> bool:
        """Whether the mark is another than the stored one."""
        return self.value != self.settled

    def render(self) -> Content:
        """Return the label, the dots and the mark, and the question under them."""
        label = one_line(self.label)
        style = "bold $primary" if self.has_focus else "$foreground"
        gap = " " * max(1, self.LABEL - cell_len(label))
        head = Content.assemble((label, style), gap, *self._dots(), "  ", self._figure())
        if not self.ask:
            return head
        ask = line(self.ask, "$ink-soft").pad_left(self.LABEL)
        return Content("\n").join([head, ask])

    def _dots(self) -> list[Content]:
        filled = self.value or 0
        return [
            Content.styled(
                "● " if mark <= filled else "○ ",
                "$primary" if mark <= filled else "$ink-faint",
            ).stylize(Style.from_meta({"mark": mark}))
            for mark in range(1, HIGHEST + 1)
        ]

    def _figure(self) -> Content:
        if self.value is None:
            return Content.styled(
                _("1-9, 0 is 10") if self.has_focus else "·", "$ink-faint"
            )
        return Content.styled(str(self.value), "bold $foreground")

    def action_mark(self, mark: int) -> None:
        """Give this mark and go on."""
        self._give(mark)
        self.action_skip()

    def action_step(self, by: int) -> None:
        """Give one more or one less, and stay."""
        self._give(max(1, min(HIGHEST, (self.value or 5) + by)))

    def action_clear(self) -> None:
        """Take the mark back."""
        self._give(None)

    def action_skip(self) -> None:
        """Go on, with a mark or without, unless the user is elsewhere by now."""
        if self.screen.focused is self:
            self.screen.focus_next()

    def on_click(self, event: events.Click) -> None:
        """Give the mark under the mouse."""
        if mark := event.style.meta.get("mark"):
            self._give(mark)

    def on_focus(self) -> None:
        """Show which keys work."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the mark alone."""
        self.refresh()

    def _give(self, mark: int | None) -> None:
        if mark != self.value:
            self.value = mark
            self.post_message(self.Marked(self, mark))
