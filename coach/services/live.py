"""What happens elsewhere: another window, another device, the turn of the day."""

from __future__ import annotations

from contextlib import suppress

from coach.model.errors import FolderError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.companion import Companion


def changed(companion: Companion) -> bool:
    """Return whether anything was written since the last look, here or elsewhere."""
    return companion.store.refresh()


def begin(companion: Companion) -> None:
    """Do what is best done before anybody writes; what cannot be done now can wait."""
    with suppress(FolderError):
        companion.store.do_chores()


def names(companion: Companion) -> tuple[str, ...]:
    """Return every name and alias there is, to recognise or to hide."""
    from coach.model.person import Person  # asked for only while names are hidden

    people = companion.store.all(Person)
    return tuple(name for person in people for name in (person.name, *person.aliases))
