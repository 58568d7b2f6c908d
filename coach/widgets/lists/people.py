"""People, each with how long ago and a word or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.lists.painter import Painted
from coach.widgets.lists.row_list import Rows
from coach.widgets.text import across, fit, padded


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person, as a list shows them."""

    id: str
    name: str
    since: str = ""
    """How long ago, in a word."""

    words: tuple[str, ...] = ()
    """What is told under the name: the reason, the last note."""

    waits: bool = False
    """Whether something is open between us."""


class PersonList(Rows[PersonRow]):
    """People with a line of words each."""

    tall = 2

    def fill(self, rows: Sequence[PersonRow]) -> None:
        """Show these people."""
        self.show(len(rows), rows.__getitem__)

    def paint(self, row: PersonRow, part: int, width: int) -> Iterator[Painted]:
        """Yield a line: the name and how long ago, or words about it."""
        if part:
            words = row.words[part - 1] if len(row.words) >= part else ""
            yield padded("  " + fit(one_line(words), width - 2), width), "soft"
            return
        name, since = across(one_line(row.name), one_line(row.since), width - 2)
        yield "● " if row.waits else "○ ", "mark" if row.waits else "faint"
        yield name, "title"
        yield since, "faint"


class WaitingList(PersonList):
    """People waiting: the reason under the name, and the last note under that."""

    tall = 3
