"""One of many: the label on a line of its own, the choices under it."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from coach.model.text import one_line
from coach.widgets.choice_row import ChoiceRow


class ChoiceLines(ChoiceRow):
    """Choices that take more than a line, and break between them only."""

    def settle(self, value: str | None) -> None:
        """Take this choice as the stored one."""
        self.settled = value
        self.at = next((i for i, one in enumerate(self.choices) if one.value == value), 0)

    def render(self) -> Content:
        """Return the label, and the choices under it."""
        style = "bold $primary" if self.has_focus else "$ink-soft"
        label = Content.styled(one_line(self.label), style)
        shown = Content(" ").join(self._shown(at) for at in range(len(self.choices)))
        return Content("\n").join([label, shown])

    def _shown(self, at: int) -> Content:
        words = one_line(self.choices[at].label).replace(" ", "\u00a0")
        if at == self.at:
            taken = "bold $primary" if self.has_focus else "bold $foreground"
            said = Content.styled(f"[{words}]", taken)
        else:
            said = Content.styled(f"\u00a0{words}\u00a0", "$ink-soft")
        return said.stylize(Style.from_meta({"choice": at}))
