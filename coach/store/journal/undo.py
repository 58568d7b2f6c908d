"""Taking back what the user of this device did last, doing it again; what was before."""

from __future__ import annotations

from coach.fastclass import dataclass
from coach.model.kinds import class_of
from coach.store.journal.codec import ASIDE, ERASED
from coach.store.journal.merge import has_seen, merged, shown, text_of, time_of
from coach.store.records import readable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from coach.model.types import Document, Record
    from coach.store.journal.codec import Change, Commit
    from coach.store.journal.journal import Journal, Wanted
    from coach.store.journal.masking import Key
    from coach.store.journal.merge import Head, Heads


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What became of one document."""

    table: str
    id: str
    before: Document | None
    """What it was before, and is again; None for something that was new."""

    after: Document | None
    """What was made of it, and is taken back; None for something that was deleted."""

    changed_since: bool
    """Whether somebody changed it later, so that it was left as it is."""

    aside: bool = False
    """Whether it was only kept beside what is shown, and never shown itself."""

    @property
    def record(self) -> Record | None:
        """The record this is about: what was made, or else what came back."""
        return readable(class_of(self.table), self.id, self.after or self.before)


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, and when it was done."""

    at: datetime
    changes: tuple[Restored, ...]


def undo(journal: Journal) -> Undone | None:
    """Take back the last thing that was done and is still there to take back."""
    with journal.writing():
        done = _Done(journal)
        taken = _Taken.of(journal, done, done.last())
        if taken is None:
            return None
        journal.write(taken.wanted(), undoes=taken.commit["t"])
    return taken.told()


def preview(journal: Journal) -> Undone | None:
    """Return what undo would take back, and take nothing back."""
    with journal.writing():
        done = _Done(journal)
        taken = _Taken.of(journal, done, done.last())
    return taken.told() if taken else None


def redo(journal: Journal) -> Undone | None:
    """Do again what was taken back last; where something newer touched it, nothing."""
    with journal.writing():
        done = _Done(journal)
        taken = _Taken.of(journal, done, done.last_taken_back())
        if taken is None:
            return None
        if not any(change.changed_since for change, _document in taken.restored):
            journal.write(
                taken.wanted(), aside=done.aside(taken.commit), redoes=taken.commit["t"]
            )
    return taken.told()


@dataclass(frozen=True, slots=True)
class _Taken:
    """What is to be taken back, and what each document becomes."""

    commit: Commit
    restored: list[tuple[Restored, Document | None]]
    at: datetime

    @classmethod
    def of(cls, journal: Journal, done: _Done, commit: Commit | None) -> _Taken | None:
        """Return what becomes of the documents of a commit; of none, nothing."""
        if commit is None:
            return None
        former = _Former(done.commits, {(change[0], change[1]) for change in commit["o"]})
        return cls(
            commit,
            [_restored(journal, former, change) for change in commit["o"]],
            time_of(commit["t"], journal.clock().tzinfo),
        )

    def wanted(self) -> list[Wanted]:
        """Return what is to be written: what was changed since stays as it is."""
        return [
            (change.table, change.id, document)
            for change, document in self.restored
            if not change.changed_since
        ]

    def told(self) -> Undone:
        """Return what became of it."""
        return Undone(self.at, tuple(change for change, _document in self.restored))


class _Done:
    """What the user did on this device, took back, and did again."""

    def __init__(self, journal: Journal) -> None:
        self.commits = journal.commits()
        name = journal.identity.name
        self.own = {one["t"]: one for one in self.commits if one["n"] == name}

    def last(self) -> Commit | None:
        """Return the last thing that was done; forgetting cannot be taken back."""
        taken_back = {commit.get("u") for commit in self.own.values()}
        for time in sorted(self.own.keys() - taken_back, reverse=True):
            commit = self.own[time]
            forgets = any(change[4] == ERASED for change in commit["o"])
            if commit["o"] and not forgets and "u" not in commit and not commit.get("q"):
                return commit
        return None

    def last_taken_back(self) -> Commit | None:
        """Return the last undo that was not made undone itself."""
        redone = {commit.get("r") for commit in self.own.values()}
        for time in sorted(self.own.keys() - redone, reverse=True):
            commit = self.own[time]
            if commit["o"] and "u" in commit and not commit.get("q"):
                return commit
        return None

    def aside(self, undone: Commit) -> Iterator[Wanted]:
        """Yield what an undo took away from beside what is shown."""
        origin = self.own.get(undone.get("u", 0))
        for table, key, _versions, document, weight in origin["o"] if origin else ():
            if weight == ASIDE:
                yield table, key, document


class _Former:
    """All versions ever written of some documents."""

    def __init__(self, commits: Iterable[Commit], wanted: set[tuple[str, str]]) -> None:
        self._versions: dict[tuple[str, str], list[Head]] = {}
        for commit in commits:
            for table, key, versions, document, weight in commit["o"]:
                if (table, key) in wanted:
                    head = (versions, commit["t"], commit["n"], document, weight)
                    self._versions.setdefault((table, key), []).append(head)

    def before(self, change: Change) -> Document | None:
        """Return what was shown of a document when this change was made."""
        heads: Heads = ()
        for head in self._versions[change[0], change[1]]:
            if head[0] != change[2] and has_seen(change[2], head[0]):
                heads = merged(heads, head)
        return shown(heads)[3] if heads else None


def _restored(
    journal: Journal, former: _Former, change: Change
) -> tuple[Restored, Document | None]:
    """Return what becomes of a document, and what is to be written."""
    table, key, versions, after, weight = change
    heads = journal.versions(table, key)
    if weight == ASIDE:
        # It was never shown: to write what is shown again replaces it.
        before, now = None, shown(heads)[3]
        gone = all(head[0] != versions for head in heads)
    else:
        before = now = former.before(change)
        gone = journal.forgotten(table, key)  # for good
        gone = gone or text_of(shown(heads)[3]) != text_of(after)
    restored = Restored(
        table=table, id=key, before=before, after=after, changed_since=gone,
        aside=weight == ASIDE,
    )  # fmt: skip
    return restored, now


def past(journal: Journal, wanted: Collection[Key]) -> dict[Key, list[Document]]:
    """Return the versions of these documents, by table and id.

    What was taken back never was: it may come in again.
    """
    undone: set[tuple[str, int]] = set()
    found: dict[Key, list[Document]] = {}
    for commit in sorted(journal.commits(), key=lambda one: one["t"], reverse=True):
        if (commit["n"], commit["t"]) in undone:
            continue  # also where it took something back itself
        if "u" in commit:
            undone.add((commit["n"], commit["u"]))
        for table, key, _versions, document, _weight in commit["o"]:
            if document is not None and (table, key) in wanted:
                found.setdefault((table, key), []).append(document)
    return found
