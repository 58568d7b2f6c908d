"""Things with a title: a sign in front, a word at the far end, and lines about it below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.model.text import one_line
from coach.widgets.frame.key_bar import quiet
from coach.widgets.lists.painter import Painted
from coach.widgets.lists.row_list import RowList
from coach.widgets.text import fit, justified, padded

DONE: Final = "✓"
"""The sign of what needs no look any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One thing, as a list shows it."""

    id: str
    title: str
    end: str = ""
    """A word at the far end."""

    below: tuple[str, ...] = ()
    """What is told under the title, line by line."""

    sign: str = "○"
    """What stands in front; empty for nothing."""


class TextList(RowList[ListRow]):
    """Things by their titles, on a line each."""

    SIGNS: ClassVar = {"○": "mark", "●": "mark", DONE: "done"}
    """The ink of each sign."""

    TITLE: ClassVar = "text"
    END: ClassVar = "faint"

    def paint(self, row: ListRow, part: int, width: int) -> Iterator[Painted]:
        """Yield a line: sign, title and end, or what is told below."""
        if part:
            told = row.below[part - 1] if len(row.below) >= part else ""
            yield padded("  " + fit(one_line(told), width - 2), width), "soft"
            return
        if row.sign:
            yield f"{row.sign} ", self.SIGNS[row.sign]
            width -= 2
        title, end = justified(one_line(row.title), one_line(row.end), width)
        yield title, "faint" if row.sign == DONE else self.TITLE
        yield end, self.END


class ActList(TextList):
    """Small acts, open or done, with a line of detail each."""

    tall = 2
    BINDINGS = [quiet("space", "choose", N_("Done"), "tick")]


class ShortActList(ActList):
    """Small acts on a line each."""

    tall = 1


class TickList(ActList):
    """Acts in a place that knows what it means to be done."""

    BINDINGS = [quiet("space", "screen.done", N_("Done"), "tick")]


class PersonList(TextList):
    """People with a line of words each; a full sign is for who is waiting."""

    tall = 2
    SIGNS: ClassVar = {"○": "faint", "●": "mark"}
    TITLE = "title"


class WaitingList(PersonList):
    """People waiting: the reason under the name, and the last note under that."""

    tall = 3


class CommandList(TextList):
    """What can be done, on a line each, with its key."""

    END = "mark"
