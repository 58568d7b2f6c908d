"""Everything that is remembered: records in, records out."""

from __future__ import annotations

import json

from coach.store.device import Device
from coach.store.drafts import Drafts
from coach.store.index import WHOLE, first_near, is_near
from coach.store.journal import Journal
from coach.store.records import day_of, document_of, kind_of, records_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, datetime

    from coach.model.json import Json
    from coach.store.journal import Wanted
    from coach.store.lines import Document
    from coach.store.records import R, Record
    from coach.store.tables import JournalDB


class Store:
    """The user's records; nothing on the disk is touched before they are used."""

    def __init__(self, home: str, state: str, clock: Callable[[], datetime]) -> None:
        self.home = home
        """The folder that holds the journal, and may travel."""

        self.state = state
        """The folder of this device."""

        self.device = Device(state)
        self.drafts = Drafts(state)
        self._journal = Journal(home, state, clock)
        self._db: JournalDB | None = None

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return every record of a kind, in id order."""
        return records_of(kind, sorted(self._documents(kind_of(kind).table).items()))

    def near(self, kind: type[R]) -> tuple[R, ...]:
        """Return what a command needs at hand, without reading the history.

        People, settings and away as a whole, acts that are planned or an idea, reflections
        of the last two weeks, moments to come back to that were due in them or are to come.
        """
        table, first = kind_of(kind).table, first_near(self._journal.today())
        documents = self._journal.near().documents.get(table, {})
        return records_of(
            kind,
            [pair for pair in sorted(documents.items()) if is_near(table, *pair, first)],
        )

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record with this id, if there is one."""
        document = self._journal.shown(kind_of(kind).table, key)
        found = () if document is None else records_of(kind, [(key, document)])
        return found[0] if found else None

    def since(self, kind: type[R], first: date, last: date | None = None) -> tuple[R, ...]:
        """Return the records of the first to the last day, both included, oldest first."""
        begin, end = first.isoformat(), last.isoformat() if last else "~"
        entry = kind_of(kind)
        if entry.table == "reflections" and self._journal.vouches(entry.table, begin):
            documents = self._journal.near().documents.get(entry.table, {})
        else:
            documents = self._documents(entry.table)
        dated = sorted(
            (at, key, document)
            for key, document in documents.items()
            if begin <= (at := day_of(entry, document)) and at[:10] <= end
        )
        return records_of(kind, [(key, document) for _at, key, document in dated])

    def scan(self, kind: type[R], *fields: str) -> Iterator[tuple[Json, ...]]:
        """Return these fields of every record as they are stored, to be read only."""
        for key, document in self._documents(kind_of(kind).table).items():
            yield tuple(key if name == "id" else document.get(name) for name in fields)

    def document(self, table: str, key: str) -> Document | None:
        """Return a copy of a document as it is stored."""
        from coach.store.tables import copy_of  # a command that saves needs no TinyDB

        document = self._journal.shown(table, key)
        return None if document is None else copy_of(document)

    def tables(self) -> dict[str, dict[str, Document]]:
        """Return a copy of everything there is, also what this program does not know."""
        from coach.store.tables import copy_of  # a command that saves needs no TinyDB

        return {
            name: {key: copy_of(document) for key, document in sorted(table.items())}
            for name, table in sorted((self._database().storage.read() or {}).items())
        }

    def new_id(self) -> str:
        """Return an id for a new record; later ones sort after earlier ones."""
        return self._journal.new_id()

    def save(self, *saved: Record) -> None:
        """Keep these records; on return they are on the disk."""
        self.commit(saved)

    def commit(
        self,
        saved: Iterable[Record] = (),
        deleted: Iterable[Record] = (),
        *,
        quiet: bool = False,
    ) -> None:
        """Save and delete as one whole, which `undo` takes back as a whole.

        What is as it was is not written again. Undo skips what is quiet: not something
        that the user did.
        """
        with self._journal.writing():
            wanted = [self._wanted(record) for record in saved]
            wanted += [(kind_of(type(record)).table, record.id, None) for record in deleted]
            self._write(wanted, quiet=quiet)

    def put(self, documents: Iterable[Wanted]) -> None:
        """Keep documents as they are, as one whole: `(table, id, document or None)`."""
        with self._journal.writing():
            self._write(documents, quiet=False)

    def refresh(self) -> bool:
        """Take in what others wrote; return whether there was any since last asked."""
        return self._journal.changed()

    def _wanted(self, record: Record) -> Wanted:
        table = kind_of(type(record)).table
        return table, record.id, document_of(record, self._journal.shown(table, record.id))

    def _write(self, wanted: Iterable[Wanted], *, quiet: bool) -> None:
        news = [change for change in wanted if self._is_news(*change)]
        if news:
            self._journal.write(news, quiet=quiet)

    def _is_news(self, table: str, key: str, document: Document | None) -> bool:
        heads = self._journal.versions(table, key)
        if len(heads) > 1:
            return True
        stored = heads[0][3] if heads else None
        # True equals 1 in Python, and is something else in JSON.
        return stored != document or _text(stored) != _text(document)

    def _documents(self, table: str) -> dict[str, Document]:
        if table in WHOLE:
            return self._journal.near().documents.get(table, {})
        return (self._database().storage.read() or {}).get(table, {})

    def _database(self) -> JournalDB:
        if self._db is None:
            from coach.store.tables import JournalDB  # a command that saves needs no TinyDB

            self._db = JournalDB(self._journal)
        return self._db


def _text(document: Document | None) -> str:
    return json.dumps(document, sort_keys=True)
