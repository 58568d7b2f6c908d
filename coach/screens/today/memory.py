"""On this day: something good from before, whole."""

from __future__ import annotations

from coach.companion import Companion
from coach.screens.log.entry import EntryDialog
from coach.services.today import memories


class MemoryDialog(EntryDialog):
    """What was noted on this day in an earlier year, or a good moment; it can be edited."""

    def __init__(self, companion: Companion, about: str = "") -> None:
        memory = memories.expect(companion)
        super().__init__(companion, about or memory.line.id)
        self.named = memory.title
