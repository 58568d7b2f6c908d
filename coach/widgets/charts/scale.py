"""Marks of an exercise: given in one key, and drawn as lengths."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.forms.choice_row import ChoiceRow
from coach.widgets.forms.marks import MarkKeys
from coach.widgets.text import fit, line


@dataclass
class MarkGiven(Message):
    """A mark was given, or left open."""

    value: int | None


class StepMark(MarkKeys):
    """A mark from 1 to 10 that leads on at once."""

    LABEL = 0

    def action_mark(self, mark: int) -> None:
        """Give this mark and go on."""
        self._give(mark)
        self.post_message(MarkGiven(mark))

    def action_skip(self) -> None:
        """Go on with the mark that stands."""
        self.post_message(MarkGiven(self.value))


class StepScale(ChoiceRow):
    """A mark on another scale than 1 to 10; none is taken before it was given."""

    LABEL = 0

    def __init__(self, name: str, ends: str, least: int, most: int) -> None:
        marks = [(str(mark), str(mark)) for mark in range(least, most + 1)]
        super().__init__(name, ends, marks)
        self.given = False

    def begin_at(self, mark: int | None) -> None:
        """Begin with the mark that was given before."""
        values = [one.value for one in self.choices]
        if mark is not None and str(mark) in values:
            self.given = True
            self.set_reactive(ChoiceRow.at, values.index(str(mark)))

    def render(self) -> Content:
        """Return the marks and which keys give them, and under them what the ends mean."""
        keys = line(f"{self.choices[0].label}-{self.choices[-1].label}", "$ink-faint")
        marks = self._choices() if self.given else self._plain()
        head = Content.assemble(Content(" ").join(marks), "  ", keys)
        if not self.label:
            return head
        return Content("\n").join([head, line(self.label, "$ink-soft")])

    def _plain(self) -> list[Content]:
        return [
            line(one.label, "$ink-soft").pad(1, 1).stylize(Style.from_meta({"choice": at}))
            for at, one in enumerate(self.choices)
        ]

    def _take(self, at: int) -> None:
        self.given = True
        super()._take(at)
        self.refresh()

    def action_step(self, by: int) -> None:
        """Take the next mark, or the one before; the first key takes the first."""
        self._take((self.at + by) % len(self.choices) if self.given else self.at)

    def on_key(self, event: events.Key) -> None:
        """Give the mark of this digit, or go on with the one that stands."""
        values = [one.value for one in self.choices]
        if event.key in values:
            event.stop()
            self._take(values.index(event.key))
            self.post_message(MarkGiven(int(event.key)))
        elif event.key == "enter":
            event.stop()
            self.post_message(
                MarkGiven(int(self.value) if self.given and self.value else None)
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """One mark to draw: what it is called, and where it stands on its scale."""

    name: str
    value: int
    least: int = 1
    most: int = 10
    here: bool = False
    """Whether this is the one to look at."""


class Lengths(Widget):
    """Marks as lengths under each other, each with its number; some stand out."""

    DEFAULT_CSS = """
    Lengths { height: auto; padding: 0 1; }
    """

    rows: reactive[tuple[Length, ...]] = reactive((), layout=True)

    def show(self, rows: Sequence[Length]) -> None:
        """Show these marks."""
        self.rows = tuple(rows)

    def render(self) -> Content:
        """Return a line for each mark."""
        return Content("\n").join(self._line(row) for row in self.rows)

    def _line(self, row: Length) -> Content:
        signs = 2 if any(one.here for one in self.rows) else 0
        width = self.content_size.width - signs
        names = min(
            max((cell_len(one_line(one.name)) for one in self.rows), default=0), width // 2
        )
        name = fit(one_line(row.name), names)
        room = max(4, min(30, width - names - 5))
        share = (row.value - row.least) / max(1, row.most - row.least)
        full = max(1, round(share * room))
        return Content.assemble(
            (("● " if row.here else "  ")[:signs], "$accent"),
            (name, "bold $foreground" if row.here else "$ink-soft"),
            " " * (names - cell_len(name) + 1),
            ("━" * full, "$accent" if row.here else "$heat-3"),
            ("━" * (room - full), "$line"),
            (f" {row.value}", "bold $foreground"),
        )


class Counts(Widget):
    """How often each thing was chosen, as lengths with their number."""

    DEFAULT_CSS = """
    Counts { height: auto; padding: 0 1; }
    """

    rows: reactive[tuple[tuple[str, int], ...]] = reactive((), layout=True)

    def show(self, rows: Sequence[tuple[str, int]]) -> None:
        """Show these counts."""
        self.rows = tuple(rows)

    def render(self) -> Content:
        """Return a line for each."""
        width = self.content_size.width
        names = max((cell_len(one_line(name)) for name, _n in self.rows), default=0)
        names = min(names, width // 2)
        most = max((n for _name, n in self.rows), default=1) or 1
        room = max(4, min(24, width - names - 5))
        lines = []
        for name, n in self.rows:
            shown = fit(one_line(name), names)
            lines.append(
                Content.assemble(
                    (shown + " " * (names - cell_len(shown) + 1), "$ink-soft"),
                    ("━" * round(n / most * room), "$heat-3"),
                    (f" {n}", "bold $foreground"),
                )
            )
        return Content("\n").join(lines)
