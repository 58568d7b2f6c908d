"""What is listed of a table, column by column: found by place or by id, quick to read."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, TypeAlias

    Row: TypeAlias = tuple[str, str, int, int, int]
    """Its day and time, its id; then the file, where the line begins, which change."""


class Texts(Sequence[str]):
    """Many short texts, of which each is cut out of a long one when it is looked at.

    To cut them all would take longer than all that a day asks of them.
    """

    __slots__ = ("_starts", "_whole")

    def __init__(self, whole: str, starts: array[int]) -> None:
        self._whole = whole
        """All of them, with a line break before and after each."""

        self._starts = starts
        """Where each begins, and where the next one would."""

    @classmethod
    def of(cls, texts: Sequence[str]) -> Texts:
        """Return texts that hold no line breaks."""
        sizes = (len(text) + 1 for text in texts)
        return cls("\n".join(("", *texts, "")), array("I", accumulate(sizes, initial=1)))

    @classmethod
    def told(cls, whole: bytes, starts: bytes) -> Texts:
        """Return the texts that were noted."""
        found = cls(whole.decode(), array("I"))
        found._starts.frombytes(starts)
        return found

    def noted(self) -> list[bytes] | None:
        """Return them as bytes, which are read quickly; None if they cannot be."""
        if self._whole.count("\n") != len(self._starts):
            return None
        return [self._whole.encode(), self._starts.tobytes()]

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, at: Any) -> Any:
        return self._whole[self._starts[at] : self._starts[at + 1] - 1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole.split("\n")[1:-1])

    def find(self, text: str) -> int | None:
        """Return which of them this is."""
        before = self._whole.find(f"\n{text}\n")
        return None if before < 0 else bisect_left(self._starts, before + 1)


_SIZES = "h", "q", "i"
"""How large the three numbers of a row may be."""

_LOOKS = 16
"""After so many looks for an id, a list of where each stands is quicker."""


class Columns:
    """Rows, found by their place or by their id."""

    __slots__ = ("_looks", "_numbers", "_where", "ats", "ids")

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        parts = list(zip(*sorted(rows), strict=True)) or [(), (), (), (), ()]
        self.ats: Sequence[str] = list(parts[0])
        self.ids: Sequence[str] = list(parts[1])
        self._numbers = tuple(map(array, _SIZES, parts[2:]))
        self._where: dict[str, int] | None = None
        self._looks = 0

    def noted(self) -> list[bytes] | None:
        """Return the columns as bytes, which are read quickly; None if they cannot be."""
        ats, ids = Texts.of(self.ats).noted(), Texts.of(self.ids).noted()
        if ats is None or ids is None:
            return None
        return [*ats, *ids, *(numbers.tobytes() for numbers in self._numbers)]

    @classmethod
    def told(cls, noted: Iterator[bytes]) -> Columns:
        """Return the columns that were noted."""
        columns = cls()
        columns.ats = Texts.told(next(noted), next(noted))
        columns.ids = Texts.told(next(noted), next(noted))
        for numbers in columns._numbers:
            numbers.frombytes(next(noted))
        return columns

    def copy(self) -> Columns:
        """Return the same rows in columns of their own."""
        columns = Columns()
        columns.ats, columns.ids = self.ats, self.ids
        if isinstance(self.ids, list):
            columns.ats, columns.ids = [*self.ats], [*self.ids]
        columns._numbers = tuple(column[:] for column in self._numbers)
        return columns

    def spot(self, at: int) -> tuple[int, int, int]:
        """Return where this row stands: the file, the beginning of the line, the change."""
        file, begin, number = self._numbers
        return file[at], begin[at], number[at]

    def places(self) -> dict[str, int]:
        """Return the row of each id."""
        return {id_: at for at, id_ in enumerate(self.ids)}

    def find(self, key: str) -> int | None:
        """Return the row of this id."""
        self._looks += 1
        if self._where is None and isinstance(self.ids, Texts) and self._looks < _LOOKS:
            return self.ids.find(key)
        if self._where is None:
            self._where = self.places()
        return self._where.get(key)

    def put_in(self, row: Row) -> None:
        """Put a row where it belongs."""
        at = bisect_left(self.ats, row[0])
        while at < len(self.ats) and (self.ats[at], self.ids[at]) < row[:2]:
            at += 1
        for column, value in zip(self._all(), row, strict=True):
            column.insert(at, value)
        self._where = None

    def take_out(self, at: int) -> None:
        """Take a row out."""
        for column in self._all():
            del column[at]
        self._where = None

    def _all(self) -> tuple[Any, ...]:
        """Return the columns, to be changed."""
        if isinstance(self.ids, Texts):
            self.ats, self.ids = [*self.ats], [*self.ids]
        return self.ats, self.ids, *self._numbers
