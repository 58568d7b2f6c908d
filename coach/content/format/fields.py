"""Fields that several kinds of item share, and short ways to write the others."""

from __future__ import annotations

from coach.content.format.field import Field
from coach.i18n import N_

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ROLES = ("all", "employee", "lead")
SEEDS = ("direction", "attention", "patterns", "drives", "small")


def words(
    about: str, most: int, *, needed: bool = True, fields: Mapping[str, Field] | None = None
) -> Field:
    """Return a text in every language of the pack."""
    return Field(type="words", about=about, most=most, needed=needed, fields=fields or {})


def text(about: str, *, most: int, needed: bool = False) -> Field:
    """Return a text that is the same in every language."""
    return Field(type="text", about=about, most=most, needed=needed)


def whole(about: str, least: int, most: int, *, needed: bool = False) -> Field:
    """Return a whole number."""
    return Field(type="whole", about=about, least=least, most=most, needed=needed)


def one(about: str, *of: str, needed: bool = False) -> Field:
    """Return a choice from a list."""
    return Field(type="one", about=about, of=of, needed=needed)


def identity(about: str) -> Field:
    """Return the name by which something is known for ever."""
    return Field(type="id", about=about, needed=True)


EXERCISE_REF = Field(type="ref", about=N_("an exercise that goes with it: pack/exercise"))
DEPRECATED = Field(type="flag", about=N_("true: no longer offered, still readable"))
KEEP = {
    "id": identity(N_("a name in small letters; never changes")),
    "role": one(N_("for whom it is"), *ROLES),
    "seed": one(N_("the theme it belongs to"), *SEEDS),
}
"""What an item keeps for good."""

ITEM = {**KEEP, "deprecated": DEPRECATED}
"""What every item has."""
