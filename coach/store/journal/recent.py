"""What a shell command needs to know, without reading ten years of journal.

A copy of the few documents that are near, with all their versions, and how far each file
was read. It is brought up to date by reading what has grown, and made anew from the
journal whenever it cannot vouch for itself; it is never the only copy of anything.
"""
# ruff: noqa: PTH118, PTH120  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import os
from contextlib import suppress
from datetime import timedelta

from coach.model.kinds import by_table, is_daily
from coach.store import disk
from coach.store.journal import codec
from coach.store.journal.codec import SCHEMA
from coach.store.journal.folder import SUFFIX, RewrittenError, grown
from coach.store.journal.merge import Replica, merged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from coach.model.types import Document
    from coach.store.journal.codec import Commit
    from coach.store.journal.history import History
    from coach.store.journal.merge import Heads
    from coach.store.vault.vault import Vault

EDITION = 4
"""Counts up when the rules of what is near change."""

BACK = timedelta(days=14)
"""How many days back are near."""

WHOLE = frozenset({"people", "settings", "away", "patterns"})
"""Tables that are near as a whole."""


INDEX = "index"
"""What it is encrypted for, where there is a passphrase."""


def first_near(today: date) -> str:
    """Return the first day that is near."""
    return (today - BACK).isoformat()


def is_near(table: str, key: str, document: Document | None, first: str) -> bool:
    """Whether a shell command may need this version of a document."""
    if table in WHOLE:
        return True
    if is_daily(table):
        return key >= first
    if document is None:
        return False
    if table == "acts" and document.get("status", "planned") in ("idea", "planned"):
        return True
    kind = by_table(table)
    return kind is not None and any(
        document.get(due.field) is not None and not due.is_over(document.get(due.state))
        for due in kind.due
    )


def path_of(home: str, state: str) -> str:
    """Return where what is near in this folder is kept."""
    return os.path.join(state, f"index-{disk.short_name(home)}")


class Index(Replica):
    """The near documents, and how far each file was read."""

    __slots__ = ("_first", "_home", "_new_by", "_path", "_vault")

    def __init__(self, home: str, state: str, vault: Vault) -> None:
        super().__init__()
        self._home = home
        self._vault = vault
        self._path = path_of(home, state)
        self._first = ""
        self._new_by: set[str] = set()

    def recall(self, today: date) -> bool:
        """Read what was noted; return whether it can be relied on."""
        first = first_near(today)
        noted = disk.derived(self._path).removesuffix(b"\n")
        match codec.unsealed(noted, self._vault.ring, INDEX):
            case {
                "edition": [edition, schema],
                "first": str(since),
                "places": dict(places),
                "heads": dict(tables),
            } if [edition, schema] == [EDITION, SCHEMA] and since <= first:
                self._first = since
                self.places = {name: tuple(place) for name, place in places.items()}
                for table, documents in tables.items():
                    for key, heads in documents.items():
                        self.put(table, key, tuple(map(tuple, heads)))
            case _:
                return False
        if self._first < first_near(today - BACK):
            self._move_on(first)
        return True

    def rebuild(self, history: History, today: date) -> None:
        """Take what is near from the whole journal."""
        self._first = first_near(today)
        self.heads, self.documents = {}, {}
        for table, documents in history.heads.items():
            for key, heads in documents.items():
                if self._is_wanted(table, key, heads):
                    self.put(table, key, heads)
        self.places = history.places

    def look(self, own: str) -> bool:
        """Take in what has grown; return whether anything changed."""
        self._new_by.clear()
        places = grown(self._home, self.places, own, self.apply, self._vault.ring)
        others = places.keys() - {own + SUFFIX}
        # What takes the place of a line comes after it in a file, and after it between
        # two devices; not among three, and not where a file is a copy of another.
        is_copied = own in self._new_by and not others <= self.places.keys()
        if is_copied or (self._new_by - {own} and len(others) > 1):
            raise RewrittenError
        changed, self.places = places != self.places, places
        return changed

    def vouches(self, table: str, key: str) -> bool:
        """Whether all that was ever written about this document is known here."""
        return (
            table in WHOLE
            or (is_daily(table) and key >= self._first)
            or key in self.heads.get(table, ())
        )

    def apply(self, commits: Iterable[Commit]) -> None:
        """Take in new commits; refuse when older ones are needed to understand them."""
        for commit in commits:
            for table, key, versions, document, weight in commit["o"]:
                head = (versions, commit["t"], commit["n"], document, weight)
                if self.vouches(table, key):
                    self._keep(table, key, merged(self.of(table, key), head))
                elif is_near(table, key, document, self._first):
                    if weight != 0 or sum(versions.values()) != 1:
                        raise RewrittenError
                    self._new_by.add(commit["n"])
                    self._keep(table, key, (head,))

    def note(self) -> None:
        """Write it down for the next command; nothing is lost when that cannot be."""
        if not self.places:
            return
        noted = {
            "edition": [EDITION, SCHEMA],
            "first": self._first,
            "places": self.places,
            "heads": self.heads,
        }
        with suppress(OSError):
            disk.make_folder(os.path.dirname(self._path))
            line = codec.seal(noted, self._vault.ring, INDEX, derived=True)
            disk.replace(self._path, line, durable=False)

    def _keep(self, table: str, key: str, heads: Heads) -> None:
        if self._is_wanted(table, key, heads):
            self.put(table, key, heads)
        else:
            self.drop(table, key)

    def _is_wanted(self, table: str, key: str, heads: Heads) -> bool:
        return any(is_near(table, key, head[3], self._first) for head in heads)

    def _move_on(self, first: str) -> None:
        """Let go of what is no longer near; once in a while is enough."""
        self._first = first
        for table, documents in list(self.heads.items()):
            for key, heads in list(documents.items()):
                self._keep(table, key, heads)
