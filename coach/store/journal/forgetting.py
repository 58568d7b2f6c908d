"""Forgetting: no version of some documents stays anywhere, here and on other devices.

What takes their place wins from whatever was written elsewhere, and a device that sees it
makes its own file anew. It cannot be undone.
"""

from __future__ import annotations

import re
from pathlib import Path

from coach.store import disk
from coach.store.journal import codec, compaction, copies
from coach.store.journal.codec import ERASED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coach.model.types import Document
    from coach.store.journal.codec import Change
    from coach.store.journal.journal import Journal, Wanted
    from coach.store.journal.masking import Key, Masked


def meant(
    journal: Journal, is_meant: Callable[[str, str, Document], bool]
) -> frozenset[Key]:
    """Return the documents of which any version in any file is meant."""
    return frozenset(
        (table, key)
        for commit in journal.commits()
        for table, key, _versions, document, _weight in commit["o"]
        if document is not None and is_meant(table, key, document)
    )


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
