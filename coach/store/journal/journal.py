"""The journal as this device sees it: read, and added to one commit at a time."""

from __future__ import annotations

import os
from contextlib import contextmanager

from coach.store import disk
from coach.store.journal import codec, folder
from coach.store.journal.codec import ASIDE, ERASED, SCHEMA
from coach.store.journal.folder import RewrittenError
from coach.store.journal.identity import Identity
from coach.store.journal.merge import joined, shown, text_of
from coach.store.journal.recent import Index
from coach.store.lock import Lock
from coach.store.vault.vault import Vault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, datetime
    from typing import TypeAlias

    from coach.model.types import Document
    from coach.store.journal.codec import Change, Commit, Versions
    from coach.store.journal.contents import Contents
    from coach.store.journal.history import History
    from coach.store.journal.merge import Heads, Replica

    Wanted: TypeAlias = tuple[str, str, Document | None]
    """What a document is to be: table, id, and its content or None."""


class Journal:
    """The journal in a folder; its history is read only when somebody needs it."""

    def __init__(
        self,
        home: str,
        state: str,
        clock: Callable[[], datetime],
        vault: Vault | None = None,
    ) -> None:
        self.home = home
        self.state = state
        self.clock = clock
        self.vault = vault or Vault(home, state)
        self.identity = Identity(home, state, self.vault)
        self.lock = Lock(state)
        self._index: Index | None = None
        self._history: History | None = None
        self._contents: Contents | None = None
        self._unseen = False
        self._last = 0
        self._unused: set[str] = set()

    def today(self) -> date:
        """Return the user's calendar day."""
        return self.clock().date()

    def new_id(self) -> str:
        """Return an id that sorts by time and is nobody else's."""
        if not self._last:
            self.identity.recall()
        key = f"{self.tick():012x}{os.urandom(10).hex()}"
        self._unused.add(key)
        return key

    def written(self) -> int:
        """Return when this device last wrote, in milliseconds."""
        if not self.identity.time:
            self.identity.recall()
        return self.identity.time

    def tick(self) -> int:
        """Return the time in milliseconds, later than any that this device gave out."""
        now = int(self.clock().timestamp() * 1000)
        self._last = max(now, self._last + 1, self.identity.time + 1)
        return self._last

    def near(self) -> Replica:
        """Return what is near; more, when more was read already."""
        with self.lock.threads:
            return self._history or self._known_index()

    def vouches(self, table: str, key: str) -> bool:
        """Whether what is near knows all about this document."""
        with self.lock.threads:
            return self._history is not None or self._known_index().vouches(table, key)

    def history(self) -> History:
        """Return everything, as of the last look."""
        with self.lock.threads:
            if self._history is None:
                from coach.store.journal.history import History  # most commands need none

                self.identity.recall()
                history = History(self.home, self.vault)
                history.look(self.identity.name)
                # It may hold more than was known when somebody last asked.
                if self._index is not None:
                    self._unseen |= self._index.places != history.places
                self._history = history
                self._contents = None
            return self._history

    def contents(self) -> Contents | None:
        """Return what stands where; None when the whole history is at hand instead."""
        from coach.store.journal import contents  # who writes a line down has no use for it

        with self.lock.threads:
            places = self._known_index().places
            if self._history is not None:
                return None
            known = self._contents
            if known is None:
                known = contents.Contents(self.home, self.state, self.vault, self._instead)
                known = known if known.recall() else None
            if known and known.caught_up(self.identity.name, places):
                self._contents = known
                return known
            contents.make(self.home, self.state, self.history(), self.vault)
            return None

    def _instead(self, table: str, key: str) -> Document:
        """Return a document that is not where it was any more."""
        return self.history().documents.get(table, {}).get(key, {})

    def commits(self) -> list[Commit]:
        """Return every line of every file, read anew."""
        found: list[Commit] = []
        folder.grown(self.home, {}, "", found.extend, self.vault.ring)
        return found

    def look(self) -> None:
        """Take in what others wrote."""
        with self.lock.threads:
            self.vault.look()
            if self._history is not None:
                self._unseen |= self._history.look(self.identity.name)
            else:
                self._unseen |= self._look_in_index(self._known_index())

    def changed(self) -> bool:
        """Take in what others wrote; return whether there was any since last asked."""
        self.look()
        unseen, self._unseen = self._unseen, False
        return unseen

    @contextmanager
    def writing(self, *, quiet: bool = False) -> Iterator[None]:
        """Keep other writers out, and know what they wrote before.

        Nobody reads what is said about something quiet.
        """
        with self.lock as outermost:
            if outermost:
                self.vault.look()
                self.identity.confirm(quiet=quiet)
                self.look()
            yield

    def versions(self, table: str, key: str) -> Heads:
        """Return the versions of a document that nobody replaced."""
        if key in self._unused:
            return ()
        if self.vouches(table, key):
            return self.near().of(table, key)
        listed = self.contents()
        found = None if listed is None else listed.versions(table, key)
        return self.history().of(table, key) if found is None else found

    def shown(self, table: str, key: str) -> Document | None:
        """Return the document as it is shown, not a copy."""
        heads = self.versions(table, key)
        return shown(heads)[3] if heads else None

    def forgotten(self, table: str, key: str) -> bool:
        """Whether this document was erased for good."""
        heads = self.versions(table, key)
        return bool(heads) and shown(heads)[3:] == (None, ERASED)

    def write(
        self,
        wanted: Iterable[Wanted],
        *,
        aside: Iterable[Wanted] = (),
        quiet: bool = False,
        undoes: int | None = None,
        redoes: int | None = None,
    ) -> None:
        """Write what is news as one whole; on return it is on the disk.

        What is to be kept aside becomes a version next to the one that is shown.
        """
        with self.writing(quiet=quiet):
            # Named twice, a document is what it was named last.
            last = {(table, key): document for table, key, document in wanted}
            changes = [
                (
                    table,
                    key,
                    self.next_version(table, key),
                    document,
                    self._weight(table, key),
                )
                for (table, key), document in last.items()
                if self._is_news(table, key, document)
            ]
            changes += [
                (table, key, {f"{self.identity.name}~{self.tick()}": 1}, document, ASIDE)
                for table, key, document in aside
                if self._is_other(table, key, document)
            ]
            if changes or undoes is not None or redoes is not None:
                self.add(changes, quiet=quiet, undoes=undoes, redoes=redoes)

    def next_version(self, table: str, key: str) -> Versions:
        """Return the versions of somebody who has seen all there is and writes now."""
        heads, name = self.versions(table, key), self.identity.name
        versions = joined(heads)
        # An id that was not made here may have been somebody's before: whoever sees a
        # count of two knows that one line is not the whole story.
        first = 0 if heads or key in self._unused else 1
        versions[name] = versions.get(name, first) + 1
        return versions

    def _weight(self, table: str, key: str) -> int:
        """Return the weight of a new version: what was masked for good stays so."""
        heads = self.versions(table, key)
        is_masked = bool(heads) and shown(heads)[3] is not None
        return ERASED if is_masked and shown(heads)[4] == ERASED else 0

    def _is_news(self, table: str, key: str, document: Document | None) -> bool:
        heads = self.versions(table, key)
        stored = heads[0][3] if heads else None
        differs = stored != document or text_of(stored) != text_of(document)
        return len(heads) > 1 or differs

    def _is_other(self, table: str, key: str, document: Document | None) -> bool:
        known = [text_of(head[3]) for head in self.versions(table, key)]
        return text_of(document) not in known

    def add(
        self,
        changes: list[Change],
        *,
        quiet: bool = False,
        undoes: int | None = None,
        redoes: int | None = None,
    ) -> None:
        """Add one line to the own file, and read it back."""
        time = self.tick()
        commit: dict[str, object] = {"s": SCHEMA, "t": time, "n": self.identity.name}
        commit["o"] = [change if change[4] else change[:4] for change in changes]
        if undoes is not None:
            commit["u"] = undoes
        if redoes is not None:
            commit["r"] = redoes
        if quiet:
            commit["q"] = 1
        line = codec.seal(commit, self.vault.ring)
        folder.append(self.home, self.identity.file, line)
        self._unused.difference_update(key for _table, key, *_ in changes)
        self._read_back(time)

    def take_in(self, lines: bytes) -> None:
        """Add whole lines of another file to the own one, and read them back."""
        folder.append(self.home, self.identity.file, lines)
        self._read_back(self.identity.time)

    def rewrite(self, data: bytes) -> None:
        """Let the own file hold this, as a whole or not at all, and take it in.

        Whoever is stopped between the two finds it as it was left.
        """
        with disk.trouble_with(self.home):
            self.identity.expect(codec.decode(data, ring=self.vault.ring), len(data))
            disk.replace(os.path.join(self.home, self.identity.file), data)  # noqa: PTH118
        self._read_back(self.identity.time)

    def _read_back(self, time: int) -> None:
        index = self._known_index()
        before = index.places
        if self._history is not None:
            self._history.look(self.identity.name)
        self._look_in_index(index)
        others = index.places.keys() - {self.identity.file}
        self._unseen |= any(index.places[name] != before.get(name) for name in others)
        self.identity.remember(index.places[self.identity.file], time)

    def _known_index(self) -> Index:
        if self._index is None:
            self.identity.recall()
            index = Index(self.home, self.state, self.vault)
            if index.recall(self.today()):
                self._look_in_index(index)
            else:
                self._rebuild(index)
            self._index = index
        return self._index

    def _look_in_index(self, index: Index) -> bool:
        try:
            changed = index.look(self.identity.name)
        except RewrittenError:
            self._rebuild(index)
            return True
        if changed:
            index.note()
        return changed

    def _rebuild(self, index: Index) -> None:
        history = self.history()
        history.look(self.identity.name)
        index.rebuild(history, self.today())
        index.note()
