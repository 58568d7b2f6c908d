"""Taking back what the user of this device did last, as a whole."""

from __future__ import annotations

from coach.fastclass import dataclass
from coach.model.kinds import class_of
from coach.store.journal.codec import ASIDE, ERASED
from coach.store.journal.folder import grown
from coach.store.journal.merge import has_seen, merged, shown, text_of, time_of
from coach.store.records import readable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from coach.model.types import Document, Record
    from coach.store.journal.codec import Change, Commit
    from coach.store.journal.journal import Journal
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
        commits: list[Commit] = []
        grown(journal.home, {}, "", commits.extend)
        last = _last(commits, journal.identity.name)
        if last is None:
            return None
        former = _Former(commits, {(change[0], change[1]) for change in last["o"]})
        restored = [_restored(journal, former, change) for change in last["o"]]
        wanted = [
            (change.table, change.id, document)
            for change, document in restored
            if not change.changed_since
        ]
        journal.write(wanted, undoes=last["t"])
    at = time_of(last["t"], journal.clock().tzinfo)
    return Undone(at, tuple(change for change, _document in restored))


def _last(commits: Iterable[Commit], device: str) -> Commit | None:
    """Return the last thing that the user did here; forgetting cannot be taken back."""
    own = {commit["t"]: commit for commit in commits if commit["n"] == device}
    taken_back = {commit.get("u") for commit in own.values()}
    for time in sorted(own.keys() - taken_back, reverse=True):
        commit = own[time]
        forgets = any(change[4] == ERASED for change in commit["o"])
        if commit["o"] and not forgets and "u" not in commit and not commit.get("q"):
            return commit
    return None


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
        gone = text_of(shown(heads)[3]) != text_of(after)
    restored = Restored(
        table=table, id=key, before=before, after=after, changed_since=gone,
        aside=weight == ASIDE,
    )  # fmt: skip
    return restored, now
