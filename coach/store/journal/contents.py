"""Where everything stands in the journal, so that a day does not need ten years read.

A list of what there is, by day: its id, and in which line of which file it stands, but
none of its words. It takes in what has grown. Where it cannot be sure, the journal is
read instead, and whoever had to read it leaves a new list for the next one.
"""

# ruff: noqa: PTH118, PTH123  (as everywhere next to the journal)

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from io import BytesIO
from zlib import crc32

from coach.model import kinds
from coach.store import disk
from coach.store.journal import codec, folder
from coach.store.journal.codec import SCHEMA
from coach.store.journal.columns import Columns
from coach.store.journal.folder import RewrittenError, commits, grown
from coach.store.journal.merge import merged, shown
from coach.store.journal.recent import WHOLE
from coach.store.journal.timeline import Timeline
from coach.store.records import day_of, fits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator
    from typing import TypeAlias

    from coach.model.kind import RecordKind
    from coach.model.types import Document
    from coach.store.journal.codec import Commit
    from coach.store.journal.columns import Row
    from coach.store.journal.folder import Places
    from coach.store.journal.history import History
    from coach.store.journal.merge import Head, Heads
    from coach.store.vault.vault import Vault

    Instead: TypeAlias = Callable[[str, str], Document]


EDITION = 6
"""Counts up when what is listed changes."""

MUCH = 2000
"""After so many changes a new list is quicker than taking them in each time."""

_AT_HAND = 32
STRETCH = 1 << 15
"""Bytes of a file that are read at once: what is asked next mostly stands close by."""

_FRESH = -1

CONTENTS = "contents"
"""What the list is encrypted for, where there is a passphrase."""


def listed() -> dict[str, RecordKind]:
    """Return the kinds of record that are listed; the others are near as a whole."""
    return {kind.table: kind for kind in kinds.every() if kind.table not in WHOLE}


def edition() -> list[object]:
    """Return what a list has to be made by to be understood."""
    return [EDITION, SCHEMA, {table: list(kind.days) for table, kind in listed().items()}]


def path_of(home: str, state: str) -> str:
    """Return where the list of this folder is kept."""
    return os.path.join(state, f"contents-{disk.short_name(home)}")


class Contents:
    """What stands where, and how far each file was listed."""

    def __init__(self, home: str, state: str, vault: Vault, instead: Instead) -> None:
        self._home = home
        self._vault = vault
        self._path = path_of(home, state)
        self._instead = instead
        self._files: list[str] = []
        self._tables: dict[str, Columns] = {}
        self._odd: set[str] = set()
        self._fresh: dict[tuple[str, str], Head] = {}
        self._at_hand: dict[tuple[int, int], dict[int, Commit]] = {}
        self.places: Places = {}
        self.news: list[tuple[str, str]] = []
        """The table and id of what was written since the list was made, as it came."""

    def recall(self) -> bool:
        """Read what was listed; return whether it can be relied on."""
        data = self._vault.opened(disk.derived(self._path), CONTENTS)
        head, _newline, rest = data.partition(b"\n")
        match codec.unsealed(head):
            case {
                "edition": made_by,
                "places": dict(places),
                "files": list(files),
                "odd": list(odd),
                "tables": dict(tables),
                "checksum": checksum,
            } if [made_by, checksum] == [edition(), crc32(rest)]:
                self.places = {name: tuple(place) for name, place in places.items()}
                self._files, self._odd = files, set(odd)
                parts = BytesIO(rest)
                for table, sizes in tables.items():
                    self._tables[table] = Columns.told(map(parts.read, sizes))
                return True
        return False

    def caught_up(self, own: str, places: Places) -> bool:
        """Take in what has grown up to these places; return whether that was possible."""
        if self.places == places:
            return True
        # Whoever is going through a table goes on in it as it was.
        self._tables = {table: known.copy() for table, known in self._tables.items()}
        try:
            ring = self._vault.ring
            self.places = grown(self._home, self.places, own, self._take, ring)
        except RewrittenError:
            return False
        return len(self._fresh) <= MUCH

    def timeline(self, table: str) -> Timeline:
        """Return a table in the order of its days; documents are read when looked at."""
        columns = self._tables.setdefault(table, Columns())
        return Timeline(columns.ats, columns.ids, partial(self._document, table, columns))

    def every(self, tables: Container[str]) -> Iterator[tuple[str, str, Document]]:
        """Yield the documents of these tables, each file read once and nothing kept.

        Raises RewrittenError or OSError where the list and the files do not agree.
        """
        places = {t: known.places() for t, known in self._tables.items() if t in tables}
        missing = sum(map(len, places.values()))
        for at, name in enumerate(self._files):
            end = self.places[name][3]
            for begin, commit in commits(self._home, name, end, self._vault.ring):
                for number, change in enumerate(commit["o"]):
                    table, key, document = change[0], change[1], change[3]
                    place = places[table].get(key) if table in places else None
                    if place is None:
                        continue
                    if self._tables[table].spot(place) == (at, begin, number):
                        missing -= 1
                        yield table, key, document or {}
        for (table, key), head in self._fresh.items():
            if table in tables and head[3] is not None and key not in self._odd:
                missing -= 1
                yield table, key, head[3]
        if missing:
            raise RewrittenError

    def versions(self, table: str, key: str) -> Heads | None:
        """Return the versions of a document that nobody replaced; None if in doubt."""
        columns = self._tables.get(table)
        if table not in listed() or key in self._odd:
            return None
        if columns is None or (at := columns.find(key)) is None:
            return ()
        try:
            return (self._head(table, columns, at),)
        except (RewrittenError, OSError):
            return None

    def _document(self, table: str, columns: Columns, at: int) -> Document:
        try:
            document = self._head(table, columns, at)[3]
        except (RewrittenError, OSError):
            return self._instead(table, columns.ids[at])
        return {} if document is None else document

    def _take(self, commits: Iterable[Commit]) -> None:
        tables = listed()
        for commit in commits:
            for table, key, versions, document, weight in commit["o"]:
                if table in tables:
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
        self.news.append((table, key))
        kind = kinds.by_table(table)
        if head[3] is not None and kind and fits(kind.record, key, head[3]):
            columns.put_in((day_of(kind, head[3]), key, _FRESH, 0, 0))
        else:
            self._odd.add(key)

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
        """Return the commit of the line that begins here."""
        spot = file, begin // STRETCH
        if spot not in self._at_hand:
            if len(self._at_hand) == _AT_HAND:
                self._at_hand.clear()
            self._at_hand[spot] = self._stretch(*spot)
        if begin not in self._at_hand[spot]:
            raise RewrittenError
        return self._at_hand[spot][begin]

    def _stretch(self, file: int, number: int) -> dict[int, Commit]:
        """Return the commits that begin in a stretch of a file, by where they begin."""
        first, end = number * STRETCH, (number + 1) * STRETCH
        with open(os.path.join(self._home, self._files[file]), "rb") as journal:
            if first:
                # A line that begins earlier is read with the stretch before.
                journal.seek(first - 1)
                first += len(journal.readline()) - 1
            data = journal.read(max(0, end - first)) + journal.readline()
        read = codec.decode(data, first, ring=self._vault.ring)
        return dict(zip(read.offsets, read.commits, strict=True))


WORTH_IT = 5000
"""With fewer documents than this, reading them all is as quick."""


def make(home: str, state: str, history: History, vault: Vault) -> None:
    """List what is in the journal; nothing is lost when that cannot be."""
    if sum(map(len, history.documents.values())) < WORTH_IT:
        return
    left_out = {table: set(_misfits(history, table)) for table in listed()}
    files = list(history.places)
    found = _found(home, history, files, left_out, vault)
    for table, rows in found.items():
        if len(rows) + len(left_out[table]) != len(history.documents.get(table, ())):
            return
    columns = {t: Columns(rows.values()).noted() for t, rows in found.items() if rows}
    if any(noted is None for noted in columns.values()):
        return
    parts = {table: noted for table, noted in columns.items() if noted}
    rest = b"".join(part for noted in parts.values() for part in noted)
    head = {
        "edition": edition(),
        "places": history.places,
        "files": files,
        "odd": [
            key for table in left_out for key in (*_odd(history, table), *left_out[table])
        ],
        "tables": {table: list(map(len, noted)) for table, noted in parts.items()},
        "checksum": crc32(rest),
    }
    with suppress(OSError):
        disk.make_folder(state)
        whole = codec.seal(head, derived=True) + rest
        disk.replace(path_of(home, state), vault.closed(whole, CONTENTS), durable=False)


def _found(
    home: str,
    history: History,
    files: list[str],
    left_out: dict[str, set[str]],
    vault: Vault,
) -> dict[str, dict[str, Row]]:
    """Return where each document stands that is shown, by table and id."""
    tables = listed()
    found: dict[str, dict[str, Row]] = {table: {} for table in tables}
    for file, name in enumerate(files):
        end = history.places[name][3]
        for begin, commit in folder.commits(home, name, end, vault.ring):
            for number, change in enumerate(commit["o"]):
                table, key = change[:2]
                if table not in tables or key in left_out[table]:
                    continue
                if heads := history.of(table, key):
                    best = shown(heads)
                    is_shown = best[:3] == (change[2], commit["t"], commit["n"])
                    if is_shown and best[3] is not None:
                        at = day_of(tables[table], best[3])
                        found[table][key] = (at, key, file, begin, number)
    return found


def _misfits(history: History, table: str) -> Iterator[str]:
    """Yield the ids of what is not shown because it is not what its table holds."""
    kind = kinds.class_of(table)
    for key, document in history.documents.get(table, {}).items():
        if kind and not fits(kind, key, document):
            yield key


def _odd(history: History, table: str) -> Iterator[str]:
    """Yield the ids whose next version cannot be judged from a single line."""
    for key, heads in history.heads.get(table, {}).items():
        if len(heads) > 1 or heads[0][3] is None:
            yield key
