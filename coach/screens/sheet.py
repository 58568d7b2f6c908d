"""Sheets: dialogs that write something down, and ask what is not clear yet."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from textual import on

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.screens.base import Dialog, Scene
from coach.screens.stage import Stage
from coach.services import drafts, log
from coach.services.answer import Answer
from coach.services.people import AmbiguousNameError
from coach.widgets.choice_row import ChoiceRow
from coach.widgets.mark_keys import MarkKeys

NOBODY: Mapping[str, str] = {}


class Sheet(Dialog[Answer]):
    """A form about a record; its marks and choices are kept like half-typed text."""

    DRAFT: ClassVar[str] = ""
    """The name under which marks and choices are kept; empty to keep none."""

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion)
        self.about = about
        """The record this is about."""

    def on_mount(self) -> None:
        """Put back the marks and choices of last time."""
        self.restore()

    def draft(self) -> str:
        """Return the name under which marks and choices are kept."""
        return self.DRAFT

    def restore(self) -> None:
        """Put back the marks and choices that were left."""
        kept = drafts.kept(self.companion, self.draft()) if self.draft() else ""
        left = json.loads(kept) if kept else {}
        for marks in self.query(MarkKeys):
            marks.value = left.get(marks.mark, marks.value)
        for row in self.query(ChoiceRow):
            row.take(left.get(row.field, row.value))

    def keep(self) -> None:
        """Keep the marks and choices that differ from what is stored."""
        if not self.draft():
            return
        left: dict[str, int | str | None] = {
            marks.mark: marks.value for marks in self.query(MarkKeys) if marks.changed
        }
        left |= {row.field: row.value for row in self.query(ChoiceRow) if row.changed}
        drafts.keep(self.companion, {self.draft(): json.dumps(left) if left else ""})
