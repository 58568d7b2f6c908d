"""Deleting an entry: asked first, and undone with a key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from coach.i18n import _
from coach.screens.base.confirm import Confirm
from coach.screens.base.screen import Scene
from coach.services.answer import Answer
from coach.services.editing import edit as entries


def remove(
    scene: Scene[Any], table: str, record_id: str, then: Callable[[Answer], object]
) -> None:
    """Ask whether an entry may go, delete it, and go on with the answer."""

    def go(sure: bool | None) -> None:
        if sure:
            deed = partial(entries.delete, scene.companion, table, record_id)
            if answer := scene.attempt(deed):
                then(answer)

    found = scene.attempt(partial(entries.choose, scene.companion, record_id))
    if found:
        what = scene.veil(entries.in_words(found).partition("  ")[2])
        question = Confirm(scene.companion, _("Delete this entry?"), what)
        scene.app.push_screen(question, go)
