"""Changing an entry, or deleting it after a yes, from wherever one has it in hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from coach.i18n import _
from coach.screens.base.dialog import confirm
from coach.screens.base.screen import BaseScreen
from coach.services.answer import Answer
from coach.services.editing import edit as entries


def form_for(table: str) -> str:
    """Return the name of the form in which an entry is changed."""
    return "reflect" if table == "reflections" else "edit"


def edit(scene: BaseScreen[Any], table: str, record_id: str) -> None:
    """Open the form for an entry; a look back has a form of its own."""
    scene.app.open(form_for(table), record_id)


def remove(
    scene: BaseScreen[Any], table: str, record_id: str, then: Callable[[Answer], object]
) -> None:
    """Ask whether an entry may go, delete it, and go on with the answer."""

    def go() -> None:
        deed = partial(entries.delete, scene.companion, table, record_id)
        if answer := scene.attempt(deed):
            then(answer)

    found = scene.attempt(partial(entries.choose, scene.companion, record_id))
    if found:
        what = scene.veil(entries.in_words(found).partition("  ")[2])
        stays = _("It can be taken back, and stays in the journal until that is tidied.")
        confirm(scene, _("Delete this entry?"), f"{what}\n{stays}", go)
