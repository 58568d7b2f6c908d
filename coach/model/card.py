"""Something that somebody else handed over, as it came."""

from __future__ import annotations

from coach.fastclass import dataclass
from coach.model.types import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedCard:
    """A received card; its id is made from what it is and who it stands for."""

    id: str
    kind: str
    """One of the names in `services.sharing.cards.KINDS`."""

    title: str
    """What it says, in one line."""

    said: Json = None
    """Its fields by name."""

    became: str = ""
    """The id of the record that was made of it here, if any was."""
