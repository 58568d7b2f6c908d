"""What documents were before: every version that the files still hold."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from coach.model.types import Document
    from coach.store.journal.journal import Journal

    Key = tuple[str, str]


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
