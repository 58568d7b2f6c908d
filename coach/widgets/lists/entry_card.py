"""A card of entries that is there only while it holds some."""

from __future__ import annotations

from collections.abc import Sequence

from coach.widgets.frame.card import Card
from coach.widgets.lists.entries import EntryList, EntryRow


class EntryCard(Card):
    """Entries under a title."""

    def __init__(self, title: str, *, id: str) -> None:  # noqa: A002 (the word of the toolkit)
        self.entries = EntryList()
        super().__init__(title, self.entries, id=id)

    def fill(self, rows: Sequence[EntryRow]) -> None:
        """Show these entries; without any the card is gone."""
        self.entries.show(len(rows), rows.__getitem__)
        self.display = bool(rows)
