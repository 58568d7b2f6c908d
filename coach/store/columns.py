"""The rows of a table by day, each of their parts in a list of its own to stay small."""

from __future__ import annotations

from bisect import bisect_left

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    Row: TypeAlias = tuple[str, str, int, int, int]
    """Its day and time, its id; then the file, where the line begins, which change."""


class Columns:
    """Rows, found by their place or by their id."""

    __slots__ = ("_begins", "_files", "_numbers", "_where", "ats", "ids")

    def __init__(self, *columns: list[object]) -> None:
        parts = columns or ([], [], [], [], [])
        self.ats: list[str]
        self.ids: list[str]
        self._files: list[int]
        self._begins: list[int]
        self._numbers: list[int]
        self.ats, self.ids, self._files, self._begins, self._numbers = parts  # type: ignore[assignment]  # as they were sealed
        self._where: dict[str, int] | None = None

    def copy(self) -> Columns:
        """Return the same rows in lists of their own."""
        return Columns(*(column.copy() for column in self._all()))

    def spot(self, at: int) -> tuple[int, int, int]:
        """Return where this row stands: the file, the beginning of the line, the change."""
        return self._files[at], self._begins[at], self._numbers[at]

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

    def _all(self) -> tuple[list[object], ...]:
        return self.ats, self.ids, self._files, self._begins, self._numbers  # type: ignore[return-value]  # every list is one of objects
