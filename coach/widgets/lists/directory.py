"""The directory: everybody on two lines, with how often and how long ago."""

from __future__ import annotations

from collections.abc import Iterator

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.lists.painter import Painted
from coach.widgets.lists.row_list import RowList
from coach.widgets.text import fit, justified, padded

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
