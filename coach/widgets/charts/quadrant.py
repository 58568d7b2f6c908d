"""A quadrant: four fields, two marks, one point."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.charts import Chart
from coach.widgets.text import fit, padded

HALF = 4
"""Lines of a field; a short screen has two less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One axis: what it is called, and where the point stands on it."""

    name: str
    value: int
    least: int = 1
    most: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class QuadrantPicture:
    """Everything that is drawn."""

    x: Axis
    y: Axis
    split: float
    corners: tuple[tuple[str, str], ...]
    """By `high_high`, `low_high` and so on, x first: the names of the fields."""

    here: str
    """The field with the point in it."""


class Quadrant(Chart):
    """The four fields with their names, the point in one of them, the axes in words."""

    picture: reactive[QuadrantPicture | None] = reactive(None, layout=True)
    half: reactive[int] = reactive(HALF, layout=True)

    def show(self, picture: QuadrantPicture | None, half: int = HALF) -> None:
        """Draw this."""
        self.picture, self.half = picture, half

    def render(self) -> Content:
        """Return the picture."""
        found = self.picture
        if found is None:
            return Content("")
        column = max(10, min(26, (self.content_size.width - 1) // 2))
        names = dict(found.corners)
        lines = [Content.styled(self._axis("↑", found.y), "$ink-soft")]
        for up in ("high", "low"):
            for part in range(self.half):
                row = [
                    self._field(found, f"{left}_{up}", names, column, part)
                    for left in ("low", "high")
                ]
                lines.append(Content(" ").join(row))
            if up == "high":
                lines.append(Content(""))
        across = self._axis("→", found.x)
        pad = max(0, column * 2 + 1 - cell_len(across))
        lines.append(Content.styled(" " * pad + across, "$ink-soft"))
        return Content("\n").join(lines)

    def _axis(self, arrow: str, side: Axis) -> str:
        return f"{arrow} {one_line(side.name)} {side.value}"

    def _field(
        self,
        found: QuadrantPicture,
        key: str,
        names: dict[str, str],
        column: int,
        part: int,
    ) -> Content:
        """Return one line of a field: its name on the first, the point where it stands."""
        is_here = key == found.here
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

    def _row(self, found: QuadrantPicture) -> int:
        """Return the line in its field that the point stands on; the first has a name."""
        share = self._share(found.y, found.split)
        return self.half - 1 - min(self.half - 2, int(share * (self.half - 1)))

    def _column(self, found: QuadrantPicture, column: int) -> int:
        return 1 + min(column - 3, int(self._share(found.x, found.split) * (column - 2)))

    def _share(self, side: Axis, split: float) -> float:
        """Return how far into its field the point stands, from 0 to 1."""
        if side.value > split:
            low, high = split, float(side.most)
        else:
            low, high = float(side.least), split
        return max(0.0, min(1.0, (side.value - low) / max(0.5, high - low)))
