"""Things with a title: a sign in front, a word at the far end, and lines about it below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.model.text import one_line
from coach.widgets.frame.key_bar import quiet
from coach.widgets.lists.line_view import Painted
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

    SIGNS: ClassVar = {
        "○": "mark", "●": "mark", "‹": "mark", DONE: "done", "·": "soft", "━": "soft",
        "╲": "accent", "│": "soft", "↔": "soft",
    }  # fmt: skip
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


class ActTickList(ActList):
    """Acts in a place that knows what it means to be done."""

    BINDINGS = [quiet("space", "screen.done", N_("Done"), "tick")]


class PersonList(TextList):
    """People with a line of words each; a full sign is for who is waiting."""

    tall = 2
    SIGNS: ClassVar = {"○": "faint", "●": "mark"}
    TITLE = "title"


class MeasureList(TextList):
    """Numbers with how they stand; a full sign has its counterweight."""

    tall = 2
    SIGNS: ClassVar = {"○": "faint", "●": "done"}


class WaitingList(PersonList):
    """People waiting: the reason under the name, and the last note under that."""

    tall = 3


class CommandList(TextList):
    """What can be done, on a line each, with its key."""

    END = "mark"


_WIDE = 90
"""From so many cells on the rhythm stands beside the name."""

_NAME = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryRow:
    """One person in the directory."""

    id: str
    name: str
    since: str
    usual: str
    reason: str = ""
    """Why they may be waiting; empty when they are not."""

    note: str = ""


class DirectoryList(RowList[DirectoryRow]):
    """People on two lines each."""

    tall = 2

    def paint(self, row: DirectoryRow, part: int, width: int) -> Iterator[Painted]:
        """Yield a line: name, rhythm and how long ago, or the words."""
        if part:
            told = one_line(_told(row, wide=width >= _WIDE))
            yield padded("  " + fit(told, width - 2), width), "soft"
            return
        yield "● " if row.reason else "○ ", "mark" if row.reason else "faint"
        name, width = one_line(row.name), width - 2
        if width < _WIDE:
            name, since = justified(name, one_line(row.since), width)
            yield name, "title"
            yield since, "faint"
            return
        yield padded(fit(name, _NAME - 2), _NAME), "title"
        usual, since = justified(one_line(row.usual), one_line(row.since), width - _NAME)
        yield usual, "faint"
        yield since, "faint"


def _told(row: DirectoryRow, *, wide: bool) -> str:
    """Return the second line; what stands beside the name is not said again."""
    if wide:
        reason = "" if row.reason == row.usual else row.reason
        return " · ".join(filter(None, (reason, row.note)))
    return row.reason or row.note or row.usual
