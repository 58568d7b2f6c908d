"""Where everything stands in the journal, so that a day does not need ten years read.

A list of what there is, by day: its id, and in which line of which file it stands, but
none of its words. It takes in what has grown. Where it cannot be sure, the journal is
read instead, and whoever had to read it leaves a new list for the next one.
"""
# ruff: noqa: PTH118, PTH120, PTH123  (as everywhere next to the journal)

from __future__ import annotations

import os
from bisect import bisect_left
from contextlib import suppress
from functools import partial
from zlib import crc32

from coach.store import disk, lines
from coach.store.folder import RewrittenError, grown
from coach.store.index import WHOLE
from coach.store.merge import merged, shown
from coach.store.migrations import SCHEMA
from coach.store.ordered import Timeline
from coach.store.records import TABLES, day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from coach.store.folder import Places
    from coach.store.history import History
    from coach.store.lines import Commit, Document
    from coach.store.merge import Head

    Row: TypeAlias = tuple[str, str, int, int, int]
    """Its day and time, its id; then the file, where the line begins, which change."""

    Instead: TypeAlias = Callable[[str, str], Document]

EDITION = 1
"""Counts up when what is listed changes."""

DATED = {
    kind.table: kind for kind in TABLES.values() if kind.days and kind.table not in WHOLE
}
"""The tables that are listed: the others are near as a whole."""

WORTH_IT = 5000
"""With fewer documents than this, reading them all is as quick."""

MUCH = 2000
"""After so many changes a new list is quicker than taking them in each time."""

_AT_HAND = 16
_PIECE = 1 << 18
_FRESH = -1


def edition() -> list[object]:
    """Return what a list has to be made by to be understood."""
    return [EDITION, SCHEMA, {table: list(kind.days) for table, kind in DATED.items()}]


def path_of(home: str, state: str) -> str:
    """Return where the list of this folder is kept."""
    known_as = crc32(os.path.realpath(home).encode(errors="surrogateescape"))
    return os.path.join(state, f"contents-{known_as:08x}")


class Contents:
    """What stands where, and how far each file was listed."""

    def __init__(self, home: str, state: str, instead: Instead) -> None:
        self._home = home
        self._path = path_of(home, state)
        self._instead = instead
        self._files: list[str] = []
        self._tables: dict[str, Columns] = {}
        self._odd: set[str] = set()
        self._fresh: dict[tuple[str, str], Head] = {}
        self._at_hand: dict[tuple[int, int], Commit] = {}
        self.places: Places = {}

    def recall(self) -> bool:
        """Read what was listed; return whether it can be relied on."""
        with disk.told(os.path.dirname(self._path)):
            noted = lines.unsealed(disk.read(self._path).removesuffix(b"\n"))
        match noted:
            case {
                "edition": made_by,
                "places": dict(places),
                "files": list(files),
                "odd": list(odd),
                "tables": dict(tables),
            } if made_by == edition():
                self.places = {name: tuple(place) for name, place in places.items()}
                self._files, self._odd = files, set(odd)
                self._tables = {table: Columns(*all_) for table, all_ in tables.items()}
                return True
        return False

    def caught_up(self, own: str, places: Places) -> bool:
        """Take in what has grown up to these places; return whether that was possible."""
        if self.places == places:
            return True
        # Whoever is going through a table goes on in it as it was.
        self._tables = {table: known.copy() for table, known in self._tables.items()}
        try:
            self.places = grown(self._home, self.places, own, self._take)
        except RewrittenError:
            return False
        return len(self._fresh) <= MUCH

    def timeline(self, table: str) -> Timeline:
        """Return a table in the order of its days; documents are read when looked at."""
        columns = self._tables.setdefault(table, Columns())
        return Timeline(columns.ats, columns.ids, partial(self._document, table, columns))

    def _document(self, table: str, columns: Columns, at: int) -> Document:
        try:
            document = self._head(table, columns, at)[3]
        except (RewrittenError, OSError):
            return self._instead(table, columns.ids[at])
        return {} if document is None else document

    def _take(self, commits: Iterable[Commit]) -> None:
        for commit in commits:
            for table, key, versions, document, weight in commit["o"]:
                if table in DATED:
                    head = (versions, commit["t"], commit["n"], document, weight)
                    self._take_in(table, key, head)

    def _take_in(self, table: str, key: str, head: Head) -> None:
        """Put in a new document or the next version of one; refuse what is less plain."""
        if key in self._odd:
            raise RewrittenError
        columns = self._tables.setdefault(table, Columns())
        at = columns.find(key)
        if at is not None:
            left = merged((self._head(table, columns, at),), head)
            if len(left) != 1:
                raise RewrittenError
            if left[0] is not head:
                return
            columns.take_out(at)
        self._fresh[table, key] = head
        if head[3] is None:
            self._odd.add(key)
        else:
            columns.put_in((day_of(DATED[table], head[3]), key, _FRESH, 0, 0))

    def _head(self, table: str, columns: Columns, at: int) -> Head:
        """Return the version that is listed here, as it stands in the journal."""
        key = columns.ids[at]
        file, begin, number = columns.spot(at)
        if file == _FRESH:
            return self._fresh[table, key]
        commit = self._commit(file, begin)
        if number < len(commit["o"]):
            named, id_, versions, document, weight = commit["o"][number]
            if (named, id_) == (table, key):
                return versions, commit["t"], commit["n"], document, weight
        raise RewrittenError

    def _commit(self, file: int, begin: int) -> Commit:
        if (file, begin) not in self._at_hand:
            with open(os.path.join(self._home, self._files[file]), "rb") as journal:
                journal.seek(begin)
                read = lines.read(journal.readline(), begin).commits
            if len(read) != 1:
                raise RewrittenError
            if len(self._at_hand) == _AT_HAND:
                self._at_hand.clear()
            self._at_hand[file, begin] = read[0]
        return self._at_hand[file, begin]


class Columns:
    """The rows of a table by day, one list for each of their parts."""

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


def make(home: str, state: str, history: History) -> None:
    """List what is in the journal; nothing is lost when that cannot be."""
    if sum(map(len, history.documents.values())) < WORTH_IT:
        return
    found: dict[str, dict[str, Row]] = {table: {} for table in DATED}
    files = list(history.places)
    for file, name in enumerate(files):
        for begin, commit in _commits(os.path.join(home, name), history.places[name][3]):
            for number, change in enumerate(commit["o"]):
                table, key = change[:2]
                if table in DATED and (heads := history.of(table, key)):
                    best = shown(heads)
                    is_shown = best[:3] == (change[2], commit["t"], commit["n"])
                    if is_shown and best[3] is not None:
                        at = day_of(DATED[table], best[3])
                        found[table][key] = (at, key, file, begin, number)
    if any(len(rows) != len(history.documents.get(t, ())) for t, rows in found.items()):
        return
    noted = {
        "edition": edition(),
        "places": history.places,
        "files": files,
        "odd": [key for table in DATED for key in _odd(history, table)],
        "tables": {t: _columns(rows.values()) for t, rows in found.items() if rows},
    }
    with suppress(OSError):
        disk.make_folder(state)
        disk.replace(path_of(home, state), lines.seal(noted), durable=False)


def _commits(path: str, end: int) -> Iterator[tuple[int, Commit]]:
    """Yield each commit of a file, with where its line begins."""
    with open(path, "rb") as file:
        data, begin = file.read(end), 0
    while begin < end:
        piece = data[begin : data.find(b"\n", begin + _PIECE) + 1 or end]
        read = lines.read(piece, begin)
        yield from zip(read.offsets, read.commits, strict=True)
        begin += len(piece)


def _odd(history: History, table: str) -> Iterator[str]:
    """Yield the ids whose next version cannot be judged from a single line."""
    for key, heads in history.heads.get(table, {}).items():
        if len(heads) > 1 or heads[0][3] is None:
            yield key


def _columns(rows: Iterable[Row]) -> list[list[object]]:
    return [list(column) for column in zip(*sorted(rows), strict=True)]
