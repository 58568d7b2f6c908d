"""Everything that is remembered: records in, records out.

Documents are got, searched, put and removed as TinyDB does it, on the journal as its
storage; what is done for the files as files is in `upkeep`. Two kinds of callers ask the
journal itself, in this file and nowhere else. What a note in the shell waits for: with
TinyDB imported, `coach log` takes 13 % more processor time (99 ms for 87). And what goes
through ten years: to look at 27,745 moments as TinyDB hands them out, each a copy, takes
1.7 times as long as along the list of contents, and leaves every document in memory.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress

from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.kinds import by_table, is_daily, kind_of
from coach.store import merged
from coach.store.journal import history
from coach.store.journal.folder import RewrittenError
from coach.store.journal.recent import WHOLE, first_near, is_near
from coach.store.journal.timeline import Fitting, Kept, by_day
from coach.store.records import document_of, readable, records_of, without_controls
from coach.store.upkeep import Upkeep

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator
    from datetime import date, datetime
    from typing import Any

    from coach.model.kind import RecordKind
    from coach.model.types import Document, Json, R, Record
    from coach.store.journal.contents import Contents
    from coach.store.journal.journal import Wanted
    from coach.store.journal.merge import Conflict
    from coach.store.journal.timeline import T, Timeline
    from coach.store.journal.undo import Undone
    from coach.store.tinydb import JournalDB
    from coach.store.upkeep import Keys


PEOPLE = "people"


class Store(Upkeep):
    """The user's records; nothing on the disk is touched before they are used."""

    def _open(self) -> None:
        super()._open()
        self._db: JournalDB | None = None
        self._kept = Kept()
        self._fitting = Fitting()
        self._marks: dict[Hashable, tuple[Any, Contents | None, int]] = {}
        self._step: list[tuple[list[Wanted], bool]] | None = None
        """What is to become one commit, while there is such a thing."""

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return every record of a kind, in id order."""
        return records_of(kind, sorted(self.gathered((kind,), _pair)))

    def near(self, kind: type[R]) -> tuple[R, ...]:
        """Return what a command needs at hand, without reading the history.

        People, settings, away and patterns as a whole, acts that are planned or an idea,
        what there is once a day of the last two weeks, and all that comes back on a day.
        """
        table, first = kind_of(kind).table, first_near(self._journal.today())
        state = self._journal.near()
        return self._kept.get(
            (table, first),
            state.places,
            lambda: records_of(
                kind,
                sorted(
                    pair
                    for pair in self._of_today(table, state.documents.get(table, {}))
                    if is_near(table, *pair, first)
                ),
            ),
        )

    def has_near(self, table: str) -> bool:
        """Return whether anything of a table is at hand."""
        return bool(self._journal.near().documents.get(table))

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record with this id, if any; somebody merged is who that is now."""
        table, known = kind_of(kind).table, self._moved()
        key = known.get(key, key) if table == PEOPLE else key
        document = self._journal.shown(table, key)
        return readable(kind, key, document and merged.of_today(document, known))

    def is_disputed(self, record: Record) -> bool:
        """Return whether this record has versions that nobody settled."""
        return len(self._journal.versions(kind_of(type(record)).table, record.id)) > 1

    def knew(self, record: Record) -> bool:
        """Return whether this record was ever kept, also when it was deleted since."""
        return bool(self._journal.versions(kind_of(type(record)).table, record.id))

    def since(self, kind: type[R], first: date, last: date | None = None) -> tuple[R, ...]:
        """Return the records of the first to the last day, both included, oldest first."""
        begin, end = first.isoformat(), last.isoformat() if last else ""
        dated = self._dated(kind_of(kind), begin)
        known = self._moved()
        return records_of(
            kind,
            (
                (dated.ids[at], merged.of_today(dated.document(at), known))
                for at in dated.span(begin, end)
            ),
        )

    def latest(self, kind: type[R], *fields: str) -> Iterator[tuple[Json, ...]]:
        """Return these fields of every record as they are stored, newest first.

        Whoever has seen enough may stop: nothing is gathered ahead.
        """
        dated, known = self._dated(kind_of(kind)), self._moved()
        ids = [at for at, name in enumerate(fields) if name == "id"]
        for at in reversed(range(len(dated.ids))):
            document = merged.of_today(dated.document(at), known)
            row = list(map(document.get, fields))
            for place in ids:
                row[place] = dated.ids[at]
            yield tuple(row)

    def oldest(self, kind: type[R]) -> str:
        """Return the day and time of the oldest record as they are stored, if there are."""
        return next(filter(None, self._dated(kind_of(kind)).ats), "")

    def scan(self, kind: type[R], *fields: str) -> Iterator[tuple[Json, ...]]:
        """Return these fields of every record as they are stored, to be read only."""
        if fields == ("id",):
            yield from zip(self._dated(kind_of(kind)).ids)
            return
        for key, document in self.gathered((kind,), _pair):
            yield tuple(key if name == "id" else document.get(name) for name in fields)

    def holds(self, table: str) -> bool:
        """Return whether there is anything in a table."""
        kind = by_table(table)
        return bool(kind and self._dated(kind).ids)

    def gathered(
        self, kinds: Iterable[type[Record]], make: Callable[[str, str, Document], T]
    ) -> list[T]:
        """Return what is made of every record of these kinds: its table, id and document.

        In no order; what is not kept by whoever makes it takes no memory.
        """
        tables, known = {kind_of(kind).table for kind in kinds}, self._moved()

        def made_of(table: str, key: str, document: Document) -> T:
            return make(table, key, merged.of_today(document, known))

        with history.gc_paused():
            made = self._gathered(tables, made_of if known else make)
        history.gc_exempt(len(made))
        return made

    def _gathered(
        self, tables: set[str], make: Callable[[str, str, Document], T]
    ) -> list[T]:
        listed = self._journal.contents() if tables - WHOLE else None
        if listed is not None:
            # Where the list does not agree with the files, the journal is read instead.
            with suppress(RewrittenError, OSError):
                found = [make(*each) for each in _every(listed, tables - WHOLE)]
                for table in tables & WHOLE:
                    found += [make(table, *pair) for pair in self._documents(table).items()]
                return found
        return [make(t, *pair) for t in tables for pair in self._documents(t).items()]

    def kept(self, name: Hashable, make: Callable[[], T]) -> T:
        """Return what was made of the records under this name, anew once any changed."""
        return self._kept.get(("made", name), self._journal.near().places, make)

    def kept_up(
        self, name: Hashable, make: Callable[[], T], renew: Callable[[T, Keys], T]
    ) -> T:
        """As `kept`; where it is known what changed since, only that is made anew.

        To renew it takes what was made before, and the table and id of what changed.
        """
        listed = self._journal.contents()
        before, known, count = self._marks.get(name, (None, None, 0))

        def anew() -> T:
            if listed is None or listed is not known:
                return make()
            return renew(before, frozenset(listed.news[count:]))

        made = self.kept(name, anew)
        self._marks[name] = made, listed, len(listed.news) if listed else 0
        return made

    @property
    def db(self) -> JournalDB:
        """The same documents as a TinyDB."""
        if self._db is None:
            from coach.store.tinydb import JournalDB  # a command that saves needs no TinyDB

            self._db = JournalDB(self._journal)
        return self._db

    def document(self, table: str, key: str) -> Document | None:
        """Return a copy of a document as it is stored."""
        found = self.db.table(table).get(doc_id=key)
        return None if found is None else merged.of_today(dict(found), self._moved())

    def tables(self) -> dict[str, dict[str, Document]]:
        """Return a copy of everything there is, also what this program does not know."""
        return {
            name: {str(found.doc_id): dict(found) for found in self.db.table(name)}
            for name in sorted(self.db.tables())
        }

    def new_id(self) -> str:
        """Return an id for a new record; later ones sort after earlier ones."""
        return self._journal.new_id()

    @contextmanager
    def step(self, *, quiet: bool = False) -> Iterator[None]:
        """Read, decide and write while nobody else does; what is saved is one commit.

        It is on the disk when the step is over, and nothing of it when the step fails.
        """
        with self._journal.writing(quiet=quiet):
            if self._step is not None:  # it is part of a larger one
                yield
                return
            self._step = []
            try:
                yield
                made = self._step
            finally:
                self._step = None
            wanted = [one for part, _quiet in made for one in part]
            self._journal.write(wanted, quiet=all(quiet for _part, quiet in made))

    def save(self, *saved: Record) -> None:
        """Keep these records; on return they are on the disk, or when the step is over."""
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
        with self._journal.writing(quiet=quiet):
            wanted = [self._wanted(record) for record in saved]
            for record in deleted:
                table = kind_of(type(record)).table
                wanted += [(table, key, None) for key in self._all_of(table, record.id)]
            if self._step is None:
                self._journal.write(wanted, quiet=quiet)
            else:
                self._step.append((wanted, quiet))

    def put(self, documents: Iterable[Wanted], *, aside: Iterable[Wanted] = ()) -> None:
        """Keep documents as they are, as one whole: `(table, id, document or None)`.

        Those to be kept aside become another version next to what is shown: a conflict
        for the user to settle. What was erased for good does not come back either way.
        """
        from coach.store.tinydb import document

        forgotten = self._journal.forgotten
        tables: dict[str, dict[str, Document | None]] = {}
        beside = [
            (table, key, found and without_controls(found))
            for table, key, found in aside
            if not forgotten(table, key)
        ]
        with self.db.as_one(aside=beside):
            for name, key, found in documents:
                if not forgotten(name, key):
                    tables.setdefault(name, {})[key] = found
            for name, wanted in tables.items():
                self.db.table(name).remove(doc_ids=wanted)
                there = {
                    key: without_controls(found)
                    for key, found in wanted.items()
                    if found is not None
                }
                self.db.table(name).insert_multiple(map(document, there.values(), there))

    def undo(self) -> Undone | None:
        """Take back the last thing done on this device; None when nothing is left."""
        from coach.store.journal.undo import undo  # only the one who regrets needs it

        return undo(self._journal)

    def redo(self) -> Undone | None:
        """Do again what was last taken back; None when nothing is left to do again."""
        from coach.store.journal.undo import redo  # only the one who thinks again needs it

        return redo(self._journal)

    def last_done(self) -> Undone | None:
        """Return what undo would take back."""
        from coach.store.journal.undo import preview  # only the one who regrets needs it

        return preview(self._journal)

    def last_written(self) -> datetime:
        """Return when this device last wrote anything."""
        from coach.store.journal.merge import time_of  # only the app asks

        return time_of(self._journal.written(), self._journal.clock().tzinfo)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return the documents that two devices changed without knowing of each other."""
        from coach.store.journal.merge import conflicts  # only who looks for them needs it

        return conflicts(self._journal.history(), self._journal.clock().tzinfo)

    def past(self, wanted: Keys) -> dict[tuple[str, str], list[Document]]:
        """Return every version of these documents that the journal holds."""
        from coach.store.journal.undo import past  # only who compares needs it

        return past(self._journal, wanted)

    def away(self) -> str:
        """Return in words that the folder with all that was noted is gone, if so."""
        return self._journal.identity.away()

    def wait_at_most(self, seconds: float) -> None:
        """Wait no longer than this for another writer, from now on."""
        self._patience = self._journal.lock.patience = seconds

    def written(self) -> Hashable:
        """Return what changes whenever anything is written here, or found elsewhere."""
        return tuple(sorted(self._journal.near().places.items())), self.device.changes

    def refresh(self) -> bool:
        """Take in what others wrote; return whether there was any since last asked."""
        return self._journal.changed()

    def _wanted(self, record: Record) -> Wanted:
        table = kind_of(type(record)).table
        document = document_of(record, self._journal.shown(table, record.id))
        if not readable(type(record), record.id, document):
            message = _("That would make this entry unreadable, so nothing was changed.")
            raise CoachError(message)
        return table, record.id, document

    def _documents(self, table: str, begin: str = "") -> dict[str, Document]:
        """Return a table, or at least what is in it from this day on.

        What is not what its table holds gets no further than here.
        """
        at_hand = self._is_at_hand(table, begin)
        state = self._journal.near() if at_hand else self._journal.history()
        if not (found := state.documents.get(table)):
            return {}
        return self._fitting.of(table, dict(self._of_today(table, found)))

    def _moved(self) -> dict[str, str]:
        """Return who everybody is now that was made one with somebody else."""
        state = self._journal.near()
        people = state.documents.get(PEOPLE, {})
        return self._kept.get("moved", state.places, lambda: merged.moved(people))

    def _all_of(self, table: str, key: str) -> tuple[str, ...]:
        """Return the ids of a record; of somebody also of who became one with them."""
        merged = self._moved().items() if table == PEOPLE else ()
        return (key, *(old for old, now in merged if now == key))

    def _of_today(
        self, table: str, documents: dict[str, Document]
    ) -> Iterable[tuple[str, Document]]:
        """Return documents with their ids, naming people as they are now."""
        if not (known := self._moved()):
            return documents.items()
        return (
            (key, merged.of_today(document, known))
            for key, document in documents.items()
            if table != PEOPLE or key not in known
        )

    def _is_at_hand(self, table: str, begin: str) -> bool:
        """Whether what is near holds a table, or all of it from this day on."""
        return table in WHOLE or (is_daily(table) and self._journal.vouches(table, begin))

    def _dated(self, kind: RecordKind, begin: str = "") -> Timeline:
        """Return a table in the order of its days, at least from this day on."""
        if not self._is_at_hand(kind.table, begin):
            contents = self._journal.contents()
            if contents is not None:
                return contents.timeline(kind.table)
        state = self._journal.near()
        return self._kept.get(
            (kind.table, state),  # what is near is less than the whole history
            state.places,
            lambda: by_day(kind, self._documents(kind.table, begin)),
        )


FEW = 500
"""Up to so many documents are looked up one by one, and the files not read for them."""


def _every(listed: Contents, tables: set[str]) -> Iterator[tuple[str, str, Document]]:
    """Return the documents of these tables, by the way that reads the least."""
    lines = {table: listed.timeline(table) for table in tables}
    if sum(len(line.ids) for line in lines.values()) > FEW:
        return listed.every(tables)
    return (
        (table, key, line.document(at))
        for table, line in lines.items()
        for at, key in enumerate(line.ids)
    )


def _pair(_table: str, key: str, document: Document) -> tuple[str, Document]:
    return key, document
