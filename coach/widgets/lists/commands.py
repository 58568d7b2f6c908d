"""Things that can be done, each with its key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.lists.painter import Painted
from coach.widgets.lists.row_list import Rows
from coach.widgets.text import across


@dataclass(frozen=True, slots=True)
class CommandRow:
    """One thing to do, as a list shows it."""

    id: str
    words: str
    key: str = ""
    """The name of its key."""


class CommandList(Rows[CommandRow]):
    """What can be done, on a line each."""

    def fill(self, rows: Sequence[CommandRow]) -> None:
        """Show these, with the cursor on the first."""
        self.show(len(rows), rows.__getitem__)
        self.cursor = 0

    def paint(self, row: CommandRow, _part: int, width: int) -> Iterator[Painted]:
        """Yield the words and the key."""
        words, key = across(one_line(row.words), row.key, width)
        yield words, "text"
        yield key, "mark"
