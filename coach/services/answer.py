"""What comes back after something was written."""

from __future__ import annotations

import errno

from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.kinds import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from coach.companion import Companion
    from coach.model.person import Person
    from coach.model.types import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleOffer:
    """Something about the people in a line that takes a yes; nothing is done by itself."""

    name: str
    people: tuple[str, ...] = ()
    """The ids of who may be meant, or are one and the same; nobody for somebody new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A record that is on disk now, and what was understood of the words."""

    record: Record
    understood: str
    people_added: tuple[Person, ...] = ()
    hints: tuple[str, ...] = ()
    """Further kind lines: what was parked, what could be smaller, what may be told."""

    may_settle: tuple[Record, ...] = ()
    """What the user wanted to come back to, of which one may be done with this."""

    offers: tuple[PeopleOffer, ...] = ()
    """Who may be a person to keep, may have been meant, or may be one with another."""

    @property
    def table(self) -> str:
        """Where it is kept."""
        return kind_of(type(self.record)).table


def saved(
    companion: Companion,
    record: Record,
    understood: str,
    *hints: str,
    added: tuple[Person, ...] = (),
    along: Iterable[Record] = (),
) -> Answer:
    """Keep a record, with who is new and what goes along; answer what was understood."""
    companion.store.save(*added, record, *along)
    return Answer(record=record, understood=understood, people_added=added, hints=hints)


REASONS: Final = {
    errno.ENOENT: N_("there is nothing of that name"),
    errno.EACCES: N_("you have no permission for it"),
    errno.EPERM: N_("you have no permission for it"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of that path is no folder"),
    errno.EEXIST: N_("it is there already"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk is full"),
    errno.EFBIG: N_("the file would be larger than is allowed"),
    errno.EROFS: N_("it can only be read"),
    errno.ENAMETOOLONG: N_("the name is too long"),
}
"""What people meet; the system has words for the rest, but in its own language."""


def reason(error: OSError) -> str:
    """Return why it did not work."""
    known = REASONS.get(error.errno or 0)
    return _(known or N_("it cannot be read or written"))
