"""One of many: the label on a line of its own, the choices under it."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from coach.model.text import one_line
from coach.widgets.choice_row import ChoiceRow

_ROOM: Final = 70
"""So many cells of choices stand on a line of a sheet."""


class ChoiceLines(ChoiceRow):
    """Choices that take more than a line, and break between them only."""

    def settle(self, value: str | None) -> None:
        """Take this choice as the stored one."""
        self.settled = value
        self.at = next((i for i, one in enumerate(self.choices) if one.value == value), 0)

    def render(self) -> Content:
        """Return the label, and the choices under it."""
        style = "bold $primary" if self.has_focus else "$ink-soft"
        lines = [Content.styled(one_line(self.label), style)]
        # The toolkit breaks a line at any space, also within the words of a choice.
        row, used = Content(""), 0
        for at, choice in enumerate(self.choices):
            wide = cell_len(one_line(choice.label)) + 2
            if used + wide > _ROOM:
                lines.append(row)
                row, used = Content(""), 0
            row, used = row + self._shown(at), used + wide
        return Content("\n").join([*lines, row])

    def _shown(self, at: int) -> Content:
        words = one_line(self.choices[at].label)
        if at == self.at:
            taken = "bold $primary" if self.has_focus else "bold $foreground"
            said = Content.styled(f"[{words}]", taken)
        else:
            said = Content.styled(f" {words} ", "$ink-soft")
        return said.stylize(Style.from_meta({"choice": at}))
