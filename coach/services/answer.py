"""What comes back after something was written."""

from __future__ import annotations

from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.model.person import Person
    from coach.store.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A record that is on disk now, and what was understood of the words."""

    table: str
    record: Record
    understood: str
    people_added: tuple[Person, ...] = ()
    hints: tuple[str, ...] = ()
    """Further kind lines: what was parked, what could be smaller, what may be told."""
