"""Forgetting: no version of some documents stays anywhere, here and on other devices.

What takes their place wins from whatever was written elsewhere, and a device that sees it
makes its own file anew. It cannot be undone.
"""

from __future__ import annotations

import re
from pathlib import Path

from coach.store import disk
from coach.store.journal import codec, compaction, copies, folder
from coach.store.journal.codec import ERASED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from coach.model.types import Document
    from coach.store.journal.codec import Change, Commit
    from coach.store.journal.journal import Journal, Wanted
    from coach.store.journal.masking import Key, Masked

    Meant: TypeAlias = Callable[[str, str, Document], bool]


def meant(journal: Journal, is_meant: Meant) -> frozenset[Key]:
    """Return the documents of which any version in any file is meant."""
    return frozenset(_meant(journal.commits(), is_meant))


def files(journal: Journal, is_meant: Meant) -> tuple[str, ...]:
    """Return the names of the files in which any version is meant."""

    def commits(name: str) -> list[Commit]:
        data = disk.derived(str(Path(journal.home, name)))
        return codec.decode(data, ring=journal.vault.ring).commits

    names = folder.names(journal.home)
    return tuple(name for name in names if any(_meant(commits(name), is_meant)))


def _meant(commits: Iterable[Commit], is_meant: Meant) -> Iterator[Key]:
    for commit in commits:
        for table, key, _versions, document, _weight in commit["o"]:
            if document is not None and is_meant(table, key, document):
                yield table, key


def speaking(journal: Journal, masked: Masked) -> frozenset[Key]:
    """Return the documents of which any version in any file is about somebody."""
    return meant(journal, lambda _table, _key, one: masked(one) != one)


def drop_damaged(journal: Journal, speaks: Callable[[str], bool]) -> None:
    """Take out of the own file what is no whole entry and speaks of somebody."""
    with journal.writing(), disk.trouble_with(journal.home):
        path = str(Path(journal.home, journal.identity.file))
        data = disk.read(path)
        lines = data.split(b"\n")
        kept = [
            line
            for line in lines
            if not (_is_damaged(line, journal) and speaks(_text(line)))
        ]
        if len(kept) < len(lines):
            journal.rewrite(b"\n".join(kept))


def _is_damaged(line: bytes, journal: Journal) -> bool:
    return bool(codec.decode(line + b"\n", ring=journal.vault.ring).damaged)


def _text(line: bytes) -> str:
    """Return what can be read of a line, its letters with accents among it."""
    plain = line.decode("utf-8", "replace")
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda one: chr(int(one[1], 16)), plain)


def forget(journal: Journal, wanted: Iterable[Wanted]) -> None:
    """Let these take the place of all that these documents ever were."""
    with journal.writing():
        changes: list[Change] = [
            (table, key, journal.next_version(table, key), document, ERASED)
            for table, key, document in wanted
        ]
        if changes:
            journal.add(changes, quiet=True)
            compaction.tidy(journal)
        copies.clear(journal)
