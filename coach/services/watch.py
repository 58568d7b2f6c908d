"""What happens elsewhere: another window, another device, the turn of the day."""

from __future__ import annotations

from collections.abc import Hashable
from contextlib import suppress

from coach.companion import Companion
from coach.model.errors import CoachError, FolderError


def changed(companion: Companion) -> bool:
    """Return whether anything was written since the last look, here or elsewhere."""
    return companion.store.refresh()


def written(companion: Companion) -> Hashable:
    """Return what changes whenever anything is written here, or found elsewhere."""
    return companion.store.written()


def begin(companion: Companion) -> None:
    """Do what is best done before anybody writes; what cannot be done now can wait."""
    with suppress(FolderError):
        companion.store.do_chores()


def end(companion: Companion) -> None:
    """Do what is best done when nobody waits for it: tidying, the backup of the day."""
    from coach.services import backup  # most commands make none

    with suppress(CoachError, OSError):
        companion.store.do_chores()
        backup.forget_again(companion)
        backup.make_daily(companion)
