"""The rows of a table by day, each of their parts in a column of its own to stay small."""

from __future__ import annotations

from array import array
from bisect import bisect_left

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, TypeAlias

    Row: TypeAlias = tuple[str, str, int, int, int]
    """Its day and time, its id; then the file, where the line begins, which change."""

_SIZES = "h", "q", "i"
"""How large the three numbers of a row may be."""


class Columns:
    """Rows, found by their place or by their id."""

    __slots__ = ("_numbers", "_where", "ats", "ids")

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        parts = list(zip(*sorted(rows), strict=True)) or [(), (), (), (), ()]
        self.ats: list[str] = list(parts[0])
        self.ids: list[str] = list(parts[1])
        self._numbers = tuple(map(array, _SIZES, parts[2:]))
        self._where: dict[str, int] | None = None

    def noted(self) -> list[bytes] | None:
        """Return the columns as bytes, which are read quickly; None if they cannot be."""
        texts = ["\n".join(self.ats), "\n".join(self.ids)]
        if any(text.count("\n") != len(self.ids) - 1 for text in texts):
            return None
        return [*map(str.encode, texts), *(numbers.tobytes() for numbers in self._numbers)]

    @classmethod
    def told(cls, noted: Iterator[bytes]) -> Columns:
        """Return the columns that were noted."""
        columns = cls()
        columns.ats = next(noted).decode().split("\n")
        columns.ids = next(noted).decode().split("\n")
        for numbers in columns._numbers:
            numbers.frombytes(next(noted))
        return columns

    def copy(self) -> Columns:
        """Return the same rows in columns of their own."""
        columns = Columns()
        columns.ats, columns.ids = self.ats.copy(), self.ids.copy()
        columns._numbers = tuple(column[:] for column in self._numbers)
        return columns

    def spot(self, at: int) -> tuple[int, int, int]:
        """Return where this row stands: the file, the beginning of the line, the change."""
        file, begin, number = self._numbers
        return file[at], begin[at], number[at]

    def find(self, key: str) -> int | None:
        """Return the row of this id."""
        if self._where is None:
            self._where = {id_: at for at, id_ in enumerate(self.ids)}
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
        return self.ats, self.ids, *self._numbers
