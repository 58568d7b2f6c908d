"""What the user wants to be otherwise."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.model.types import Json


WEEK_START = "week_start"
"""The setting that says on which day weeks begin."""

FIRST_WEEKDAYS = {"monday": 0, "sunday": 6}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One choice, kept under its own name so that two devices cannot make two of it."""

    id: str
    value: Json


def table(value: Json) -> dict[str, Json]:
    """Return a value that is a table; whatever else it is, is an empty one."""
    return value if isinstance(value, dict) else {}


def texts(value: Json) -> dict[str, str]:
    """Return the texts in a value that is a table."""
    return {key: text for key, text in table(value).items() if isinstance(text, str)}


def words(value: Json) -> tuple[str, ...]:
    """Return the texts in a value that is a list."""
    listed = value if isinstance(value, list) else []
    return tuple(each for each in listed if isinstance(each, str))


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """A period from the first to the last day, both away; it silences and excludes."""

    id: str
    first: date
    last: date
    label: str = "holiday"
