"""One of a few, on a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.text import fold, one_line
from coach.widgets.frame.key_bar import unlisted
from coach.widgets.text import line


@dataclass(frozen=True, slots=True)
class ChoiceItem:
    """One possibility: what it means, and what it says."""

    value: str | None
    label: str


class ChoiceRow(Widget, can_focus=True):
    """A label and its choices; arrows move between them, an initial leads to one."""

    DEFAULT_CSS = """
    ChoiceRow {
        height: auto;
        padding: 0 1;
        border-left: blank;
        &:focus { border-left: outer $primary; }
    }
    """
    BINDINGS = [
        unlisted("left", "step(-1)", N_("Previous"), "choice-left"),
        unlisted("right,space", "step(1)", N_("Next"), "choice-right"),
    ]
    LABEL: ClassVar[int] = 16

    at: reactive[int] = reactive(0)
    """Which of the choices is taken."""

    @dataclass
    class Changed(Message):
        """The user took another choice."""

        row: ChoiceRow
        value: str | None

        @property
        def control(self) -> ChoiceRow:
            """The row it was taken in."""
            return self.row

    def __init__(
        self,
        name: str,
        label: str,
        choices: Sequence[tuple[str | None, str]],
        value: str | None = None,
    ) -> None:
        super().__init__(name=name, id=f"field-{name}")
        self.field = name
        self.label = label
        self.choices = tuple(ChoiceItem(*choice) for choice in choices)
        self.settled = value
        at = next((i for i, one in enumerate(self.choices) if one.value == value), 0)
        self.set_reactive(ChoiceRow.at, at)

    @property
    def value(self) -> str | None:
        """What the choice means."""
        return self.choices[self.at].value

    @property
    def changed(self) -> bool:
        """Whether another choice was taken than the stored one."""
        return self.value != self.settled

    def render(self) -> Content:
        """Return the label and the choices; the taken one is between marks."""
        label = one_line(self.label)
        style = "bold $primary" if self.has_focus else "$ink-soft"
        gap = " " * max(1, self.LABEL - cell_len(label))
        return Content.assemble((label, style), gap, Content(" ").join(self._choices()))

    def _choices(self) -> list[Content]:
        taken = "bold $primary" if self.has_focus else "bold $foreground"
        return [
            (
                line(f"[{one_line(choice.label)}]", taken)
                if at == self.at
                else line(one_line(choice.label), "$ink-soft").pad(1, 1)
            ).stylize(Style.from_meta({"choice": at}))
            for at, choice in enumerate(self.choices)
        ]

    def action_step(self, by: int) -> None:
        """Take the next choice, or the one before."""
        self._take((self.at + by) % len(self.choices))

    def on_key(self, event: events.Key) -> None:
        """Take the next choice that begins with this letter."""
        letter = fold(event.character or "")
        if not letter.isalpha():
            return
        turn = [*range(self.at + 1, len(self.choices)), *range(self.at + 1)]
        for at in turn:
            if fold(self.choices[at].label).startswith(letter):
                event.stop()
                event.prevent_default()
                self._take(at)
                return

    def on_click(self, event: events.Click) -> None:
        """Take the choice under the mouse."""
        if (at := event.style.meta.get("choice")) is not None:
            self._take(at)

    def on_focus(self) -> None:
        """Show the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the focus is elsewhere."""
        self.refresh()

    def _take(self, at: int) -> None:
        if at != self.at:
            self.at = at
            self.post_message(self.Changed(self, self.value))


_ROOM: Final = 70
"""So many cells of choices stand on a line of a sheet that is not laid out yet."""


class ChoiceLines(ChoiceRow):
    """Choices that take more than a line, and break between them only."""

    BINDINGS = [unlisted("enter", "app.focus_next", N_("Next"), "choice-on")]

    def settle(self, value: str | None) -> None:
        """Take this choice as the stored one."""
        self.settled = value
        self.at = next((i for i, one in enumerate(self.choices) if one.value == value), 0)

    def render(self) -> Content:
        """Return the label, and the choices under it."""
        style = "bold $primary" if self.has_focus else "$ink-soft"
        head = Content.styled(one_line(self.label), style)
        if self.has_focus:
            head += Content.styled("  " + _("arrows choose, enter goes on"), "$ink-faint")
        return Content("\n").join([head, *self._rows(self.content_size.width or _ROOM)])

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the height of the label and the choices."""
        return 1 + len(self._rows(width))

    def _rows(self, width: int) -> list[Content]:
        # The toolkit breaks a line at any space, also within the words of a choice.
        rows, row, used = [], Content(""), 0
        for at, choice in enumerate(self.choices):
            wide = cell_len(one_line(choice.label)) + 2
            if used and used + wide > width:
                rows.append(row)
                row, used = Content(""), 0
            row, used = row + self._shown(at), used + wide
        return [*rows, row]

    def _shown(self, at: int) -> Content:
        words = one_line(self.choices[at].label)
        if at == self.at:
            taken = "bold $primary" if self.has_focus else "bold $foreground"
            said = Content.styled(f"[{words}]", taken)
        else:
            said = Content.styled(f" {words} ", "$ink-soft")
        return said.stylize(Style.from_meta({"choice": at}))
