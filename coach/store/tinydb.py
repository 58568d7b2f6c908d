"""The journal behind TinyDB: its public storage and table, with its meaning kept.

What differs by design: ids are text and never used again, a query is never answered from
a cache, and documents are copies, so that changing one changes nothing in the store.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, TypeAlias

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as TinyDocument
from tinydb.table import Table

from coach.store.fields import copy_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tinydb.queries import QueryLike

    from coach.model.types import Document
    from coach.store.journal.journal import Journal

Fields: TypeAlias = Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None]


class JournalDocument(TinyDocument):
    """A copy of what is stored, with its id."""

    doc_id: str  # type: ignore[assignment]  # ours are text

    def __init__(self, value: Mapping[str, Any], doc_id: str) -> None:
        super().__init__(copy_of(value), doc_id)  # type: ignore[arg-type]  # ours are text


class JournalStorage(Storage):
    """What TinyDB reads and writes: all live documents, out of the journal."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return every table that holds something, as of the last look.

        The documents are not copies; a table copies what it hands out.
        """
        documents = self.journal.history().documents
        return {name: dict(table) for name, table in documents.items() if table} or None

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Let the tables be so, as one commit of what differs."""
        with self.journal.writing():
            now = self.read() or {}
            gone = [
                (name, key, None)
                for name, table in now.items()
                for key in table.keys() - data.get(name, {}).keys()
            ]
            changed = [
                (name, str(key), dict(document))
                for name, table in data.items()
                for key, document in table.items()
                if now.get(name, {}).get(str(key)) != document
            ]
            if gone or changed:
                self.journal.write([*gone, *changed])


class JournalTable(Table):
    """One table of the journal; an insert does not read what is already there."""

    document_class: type[TinyDocument] = JournalDocument
    document_id_class = str  # type: ignore[assignment]  # ours are text
    default_query_cache_capacity = 0
    _storage: JournalStorage

    def __init__(self, storage: JournalStorage, name: str, **_options: object) -> None:
        super().__init__(storage, name, cache_size=0)
        self._journal = storage.journal

    def insert(self, document: Mapping[str, Any]) -> str:  # type: ignore[override]  # ours are text
        """Insert a document and return its id."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[str]:  # type: ignore[override]  # ours are text
        """Insert documents, all or none, and return their ids."""
        added: dict[str, Document] = {}
        with self._journal.writing():
            for document in documents:
                if not isinstance(document, Mapping):
                    raise ValueError("Document is not a Mapping")
                if isinstance(document, TinyDocument):
                    key = str(document.doc_id)
                    if key in added or key in self._live():
                        raise ValueError(f"Document with ID {key} already exists")
                else:
                    key = self._journal.new_id()
                added[key] = dict(document)
            self._save(added)
        return list(added)

    def update(  # type: ignore[override]  # ours are text
        self,
        fields: Fields,
        cond: QueryLike | None = None,
        doc_ids: Iterable[str] | None = None,
    ) -> list[str]:
        """Change the documents that match, or all, and return their ids."""
        with self._journal.writing():
            found = self._found(cond or (lambda _document: True), doc_ids)
            changed = {key: copy_of(self._live()[key]) for key in found}
            for document in changed.values():
                _change(document, fields)
            self._save(changed)
        return found

    def update_multiple(self, updates: Iterable[tuple[Fields, QueryLike]]) -> list[str]:  # type: ignore[override]  # ours are text
        """Change documents by several rules, one after the other, as one commit."""
        rules, found, changed = list(updates), [], {}
        with self._journal.writing():
            for key, stored in self._live().items():
                document = copy_of(stored)
                for fields, cond in rules:
                    if cond(document):
                        found.append(key)
                        _change(document, fields)
                        changed[key] = document
            self._save(changed)
        return found

    def upsert(  # type: ignore[override]  # ours are text
        self, document: Mapping[str, Any], cond: QueryLike | None = None
    ) -> list[str]:
        """Change the documents that match, or insert this one."""
        if isinstance(document, TinyDocument):
            document = JournalDocument(document, str(document.doc_id))
        with self._journal.writing():
            return super().upsert(document, cond)  # type: ignore[return-value]  # ours are text

    def remove(  # type: ignore[override]  # ours are text
        self, cond: QueryLike | None = None, doc_ids: Iterable[str] | None = None
    ) -> list[str]:
        """Remove the documents that match and return their ids."""
        if cond is None and doc_ids is None:
            raise RuntimeError("Use truncate() to remove all documents")
        with self._journal.writing():
            found = self._found(cond, doc_ids)
            self._save(dict.fromkeys(found))
        return found

    def truncate(self) -> None:
        """Remove all documents."""
        with self._journal.writing():
            self._save(dict.fromkeys(self._live()))

    def _live(self) -> dict[str, Document]:
        return (self._storage.read() or {}).get(self.name, {})

    def _found(self, cond: QueryLike | None, doc_ids: Iterable[str] | None) -> list[str]:
        live = self._live()
        if doc_ids is not None:
            return [key for key in map(str, doc_ids) if key in live]
        return [key for key, document in live.items() if cond and cond(document)]

    def _save(self, documents: Mapping[str, Document | None]) -> None:
        if documents:
            self._journal.write((self.name, key, doc) for key, doc in documents.items())


def _change(document: Document, fields: Fields) -> None:
    if callable(fields):
        fields(document)
    else:
        document.update(fields)


class JournalDB(TinyDB):
    """A TinyDB whose tables are kept in a journal."""

    default_storage_class = JournalStorage  # type: ignore[assignment]  # not a JSON file
    table_class: type[Table] = JournalTable
