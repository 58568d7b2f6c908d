"""One of many: the label on a line of its own, the choices under it."""

from __future__ import annotations

from typing import ClassVar, Final

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.style import Style

from coach.i18n import N_, _
from coach.model.text import one_line
from coach.widgets.forms.choice_row import ChoiceRow

_ROOM: Final = 70
"""So many cells of choices stand on a line of a sheet that is not laid out yet."""


class ChoiceLines(ChoiceRow):
    """Choices that take more than a line, and break between them only."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "app.focus_next",
            N_("Next"),
            show=False,
            system=True,
            id="coach.choice-on",
        ),
    ]

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
