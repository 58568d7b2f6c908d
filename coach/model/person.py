"""Who gets and gives attention."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass

SIDES = ("colleague", "customer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A colleague, a customer, or a group of them."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()

    side: str | None = None
    """`colleague`, `customer`, or not known yet: then left out of the balance."""

    role: str | None = None
    internal: bool | None = None
    """Whether a customer sits inside the own organisation."""

    organisation: str = ""
    emails: tuple[str, ...] = ()
    """By which an agenda knows who comes."""

    rhythm_days: int | None = None
    """The user's own wish: a word at least once in so many working days."""

    remind: bool = True
    rest_until: date | None = None
    """No survey before this day."""

    growth_wish: str = ""
    growth_step: str = ""
    growth_on: date | None = None
    """The day by which the next step is made."""

    again_on: date | None = None
    away_until: date | None = None
    note: str = ""
    archived: bool = False
    merged_into: str | None = None
    """Whom this one turned out to be; then it is not there any more."""

    @property
    def counts_as(self) -> str | None:
        """The side on which attention counts: an internal customer is a customer."""
        return "customer" if self.internal else self.side

    def may_be_named(self, today: date) -> bool:
        """Return whether the program may bring this person up of its own accord."""
        away = self.away_until is not None and self.away_until >= today
        return self.remind and not self.archived and not away
