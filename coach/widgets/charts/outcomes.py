"""What came out of an exercise: four fields with a point in one, or marks as lengths."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive

from coach.model.text import one_line
from coach.rules.exercises.outcome import OutcomeResult, Scale, figure
from coach.widgets.charts import Chart
from coach.widgets.text import cells, fit, padded, widest

HALF = 4
"""Lines of a field; a short screen has two less."""


class Quadrant(Chart):
    """The four fields with their names, the point in one of them, the axes in words."""

    outcome: reactive[OutcomeResult | None] = reactive(None, layout=True)
    half: reactive[int] = reactive(HALF, layout=True)

    def show(self, outcome: OutcomeResult, half: int = HALF) -> None:
        """Draw this."""
        self.outcome, self.half = outcome, half

    def render(self) -> Content:
        """Return the picture."""
        found = self.outcome
        if found is None:
            return Content("")
        column = max(10, min(26, (self.content_size.width - 1) // 2))
        names = dict(found.corners)
        x, y = found.scales
        lines = [Content.styled(self._axis("↑", y), "$ink-soft")]
        for up in ("high", "low"):
            for part in range(self.half):
                row = [
                    self._field(found, f"{left}_{up}", names, column, part)
                    for left in ("low", "high")
                ]
                lines.append(Content(" ").join(row))
            if up == "high":
                lines.append(Content(""))
        across = self._axis("→", x)
        pad = max(0, column * 2 + 1 - cells(across))
        lines.append(Content.styled(" " * pad + across, "$ink-soft"))
        return Content("\n").join(lines)

    def _axis(self, arrow: str, side: Scale) -> str:
        return f"{arrow} {one_line(side.name)} {figure(side.value)}"

    def _field(
        self,
        found: OutcomeResult,
        key: str,
        names: dict[str, str],
        column: int,
        part: int,
    ) -> Content:
        """Return one line of a field: its name on the first, the point where it stands."""
        is_here = key == found.key
        ground = "on $held" if is_here else "on $panel"
        text = " " + fit(one_line(names.get(key, "")), column - 2) if part == 0 else ""
        text = padded(text, column)
        ink = "bold $foreground" if is_here else "$ink-soft"
        if not is_here or part != self._row(found):
            return Content.styled(text, f"{ink} {ground}")
        at = self._column(found, column)
        return Content.assemble(
            (text[:at], f"{ink} {ground}"),
            ("●", f"bold $accent {ground}"),
            (text[at + 1 :], f"{ink} {ground}"),
        )

    def _row(self, found: OutcomeResult) -> int:
        """Return the line in its field that the point stands on; the first has a name."""
        share = _share(found, 1)
        return self.half - 1 - min(self.half - 2, int(share * (self.half - 1)))

    def _column(self, found: OutcomeResult, column: int) -> int:
        return 1 + min(column - 3, int(_share(found, 0) * (column - 2)))


def _share(found: OutcomeResult, axis: int) -> float:
    """Return how far into its field the point stands, from 0 to 1."""
    side, split = found.scales[axis], found.split
    if side.value > split:
        low, high = split, float(side.most)
    else:
        low, high = float(side.least), split
    return max(0.0, min(1.0, (side.value - low) / max(0.5, high - low)))


class Lengths(Chart):
    """Marks as lengths under each other, each with its number; some stand out."""

    rows: reactive[tuple[Scale, ...]] = reactive((), layout=True)

    def show(self, rows: Sequence[Scale]) -> None:
        """Show these marks."""
        self.rows = tuple(rows)

    def render(self) -> Content:
        """Return a line for each mark."""
        return Content("\n").join(self._line(row) for row in self.rows)

    def _line(self, row: Scale) -> Content:
        signs = 2 if any(one.here for one in self.rows) else 0
        width = self.content_size.width - signs
        names = min(widest(one.name for one in self.rows), width // 2)
        room = max(4, min(30, width - names - 5))
        share = (row.value - row.least) / max(1, row.most - row.least)
        full = max(1, round(share * room))
        name = fit(one_line(row.name), names)
        return Content.assemble(
            (("● " if row.here else "  ")[:signs], "$accent"),
            (name, "bold $foreground" if row.here else "$ink-soft"),
            " " * (names - cells(name) + 1),
            ("━" * full, "$accent" if row.here else "$heat-3"),
            ("━" * (room - full), "$line"),
            (f" {figure(row.value)}", "bold $foreground"),
        )
