"""People, each with how long ago and a word or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.lists.painter import Painted
from coach.widgets.lists.row_list import Rows
from coach.widgets.text import fit, justified, padded


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
        name, since = justified(one_line(row.name), one_line(row.since), width - 2)
        yield "● " if row.waits else "○ ", "mark" if row.waits else "faint"
        yield name, "title"
        yield since, "faint"


class WaitingList(PersonList):
    """People waiting: the reason under the name, and the last note under that."""

    tall = 3


_WIDE = 90
"""From so many cells on the rhythm stands beside the name."""

_NAME = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """One person in the register."""

    id: str
    name: str
    since: str
    usual: str
    reason: str = ""
    """Why they may be waiting; empty when they are not."""

    note: str = ""


class Register(Rows[RegisterRow]):
    """People on two lines each."""

    tall = 2

    def fill(self, rows: Sequence[RegisterRow]) -> None:
        """Show these people."""
        self.show(len(rows), rows.__getitem__)

    def paint(self, row: RegisterRow, part: int, width: int) -> Iterator[Painted]:
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


def _told(row: RegisterRow, *, wide: bool) -> str:
    """Return the second line; what stands beside the name is not said again."""
    if wide:
        reason = "" if row.reason == row.usual else row.reason
        return " · ".join(filter(None, (reason, row.note)))
    return row.reason or row.note or row.usual
