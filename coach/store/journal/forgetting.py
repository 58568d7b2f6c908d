"""Forgetting: no version of some documents stays anywhere, here and on other devices.

What takes their place wins from whatever was written elsewhere, and a device that sees it
makes its own file anew. It cannot be undone.
"""

from __future__ import annotations

from coach.store.journal import compaction, copies
from coach.store.journal.codec import ERASED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.store.journal.codec import Change
    from coach.store.journal.journal import Journal, Wanted
    from coach.store.journal.masking import Key, Masked


def speaking(journal: Journal, masked: Masked) -> frozenset[Key]:
    """Return the documents of which any version in any file is about somebody."""
    return frozenset(
        (table, key)
        for commit in journal.commits()
        for table, key, _versions, document, _weight in commit["o"]
        if document is not None and masked(document) != document
    )


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
