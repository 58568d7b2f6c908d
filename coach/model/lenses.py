"""How somebody looks at customer-centric work: an order of lenses, and own words for it."""

from __future__ import annotations

from datetime import date, datetime

from coach.fastclass import dataclass
from coach.model.types import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class LensWins:
    """How often one lens was chosen, with its name as it was that day."""

    lens: str
    name: str
    wins: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """A line of a card in the user's own words."""

    text: str
    lens: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LensResult:
    """What the choices gave, and what the user says about it; older ones stay."""

    id: str
    title: str
    """In the words of that day."""

    taken_at: datetime | date | None = None
    """When the choices were made; never, for who only wrote something."""

    questionnaire: str = ""
    version: int = 0
    answers: Json = None
    """By pair: `a`, `b` or `both`."""

    wins: tuple[LensWins, ...] = ()
    """The most first."""

    consistency: float | None = None
    ties: int = 0
    own: tuple[OwnLine, ...] = ()
    activities: tuple[str, ...] = ()
    """What I would enjoy doing."""
