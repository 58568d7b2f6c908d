"""The journal as TinyDB sees it: a storage that reads tables and writes what differs.

Ids are text and never used again, a query is never answered from a cache, and documents
are copies, so that changing one changes nothing in the store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as TinyDocument
from tinydb.table import Table

from coach.store.fields import copy_of
from coach.store.journal.recent import WHOLE

if TYPE_CHECKING:
    from tinydb.queries import QueryLike

    from coach.model.types import Document
    from coach.store.journal.journal import Journal, Wanted


def document(value: Mapping[str, Any], key: str) -> TinyDocument:
    """Return a document under its id."""
    return TinyDocument(value, key)  # type: ignore[arg-type]  # ours are text


class Tables(MutableMapping[str, dict[str, "Document"]]):
    """Every table by its name, as copies that are made of those that are looked at."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._found: dict[str, dict[str, Document]] = {}
        self._copies: dict[str, dict[str, Document]] = {}
        self._handed: dict[str, dict[str, Document]] = {}

    def __getitem__(self, name: str) -> dict[str, Document]:
        if name not in self._copies:
            found = self._stored(name)
            self._copies[name] = {key: copy_of(found[key]) for key in sorted(found)}
            self._handed[name] = self._copies[name].copy()
        if not self._copies[name]:
            raise KeyError(name)
        return self._copies[name]

    def __setitem__(self, name: str, table: dict[str, Document]) -> None:
        self._stored(name)
        self._copies[name] = table

    def __delitem__(self, name: str) -> None:
        self[name] = {}

    def __contains__(self, name: object) -> bool:
        return bool(isinstance(name, str) and self._copies.get(name, self._stored(name)))

    def __iter__(self) -> Iterator[str]:
        names = dict.fromkeys([*self._journal.history().documents, *self._copies])
        return (name for name in sorted(names) if name in self)

    def __len__(self) -> int:
        return sum(1 for _name in self)

    def _stored(self, name: str) -> dict[str, Document]:
        """Return a table as it was when it was first asked for."""
        if name not in self._found:
            state = self._journal.near() if name in WHOLE else self._journal.history()
            self._found[name] = dict(state.documents.get(name, {}))
        return self._found[name]

    def changes(self) -> Iterator[Wanted]:
        """Yield what was put in, changed or taken out; nothing else is touched."""
        for name, table in self._copies.items():
            before, handed = self._found[name], self._handed.get(name, {})
            yield from ((name, key, None) for key in before.keys() - table.keys())
            for key, found in table.items():
                # To Python true is one; to whoever reads the file it is not.
                if found is not handed.get(key) or repr(before[key]) != repr(found):
                    yield name, key, dict(found)


class JournalStorage(Storage):
    """What TinyDB reads and writes."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.together: Tables | None = None
        """What is to become one commit, while there is such a thing."""

    def read(self) -> Tables:  # type: ignore[override]  # it is what TinyDB does with it
        """Return every table that holds something, as it is now."""
        if self.together is None:
            self.journal.look()
        return Tables(self.journal) if self.together is None else self.together

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Let the tables be so, as one commit of what differs from what was read."""
        tables = data if isinstance(data, Tables) else Tables(self.journal)
        if tables is not data:
            for name in {*tables, *data}:
                tables[name] = {key: dict(one) for key, one in data.get(name, {}).items()}
        if tables is not self.together:
            self.journal.write(tables.changes())


class JournalTable(Table):
    """One table of the journal."""

    document_id_class = str  # type: ignore[assignment]  # ours are text
    _storage: JournalStorage

    def __init__(self, storage: JournalStorage, name: str, **_options: object) -> None:
        super().__init__(storage, name, cache_size=0)

    def get(  # type: ignore[override]  # ours are text
        self,
        cond: QueryLike | None = None,
        doc_id: str | None = None,
        doc_ids: list[str] | None = None,
    ) -> Any:
        """Return a document by its id, without reading any other, or as TinyDB does."""
        if doc_id is None or self._storage.together is not None:
            return super().get(cond, doc_id, doc_ids)  # type: ignore[arg-type]  # any of them
        found = self._storage.journal.shown(self.name, doc_id)
        return None if found is None else document(copy_of(found), doc_id)

    def remove(  # type: ignore[override]  # ours are text
        self, cond: QueryLike | None = None, doc_ids: Iterable[str] | None = None
    ) -> list[str]:
        """Remove documents by their ids, without reading any other, or as TinyDB does."""
        journal = self._storage.journal
        if doc_ids is None or self._storage.together is not None:
            return [*map(str, super().remove(cond, doc_ids))]  # type: ignore[arg-type]  # text
        with journal.writing():
            found = [key for key in doc_ids if journal.shown(self.name, key) is not None]
            journal.write((self.name, key, None) for key in found)
        return found

    def insert(self, document: Mapping[str, Any]) -> str:  # type: ignore[override]  # ours are text
        """Insert a document and return its id."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[str]:  # type: ignore[override]  # ours are text
        """Insert documents, all or none, and return their ids."""
        return [*map(str, super().insert_multiple(map(self._named, documents)))]

    def _named(self, found: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a copy with an id, which one that comes from elsewhere has not."""
        if not isinstance(found, Mapping):
            return found  # which TinyDB refuses
        if isinstance(found, TinyDocument):
            return document(copy_of(found), str(found.doc_id))
        return document(copy_of(found), self._storage.journal.new_id())


class JournalDB(TinyDB):
    """A TinyDB whose tables are kept in a journal."""

    default_storage_class = JournalStorage  # type: ignore[assignment]  # not a JSON file
    table_class: type[Table] = JournalTable
    storage: JournalStorage

    def table(self, name: str, **_options: object) -> JournalTable:
        """Return the table of that name."""
        return super().table(name)  # type: ignore[return-value]  # of the class said above

    @contextmanager
    def as_one(self, *, aside: Iterable[Wanted] = ()) -> Iterator[None]:
        """Make one commit of all that is written meanwhile; none when it stumbles.

        What is to be kept aside becomes a version next to the one that is shown.
        """
        with self.storage.journal.writing():
            tables = self.storage.together = Tables(self.storage.journal)
            try:
                yield
            finally:
                self.storage.together = None
            self.storage.journal.write(tables.changes(), aside=aside)
