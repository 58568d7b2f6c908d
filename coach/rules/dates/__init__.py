"""Read days and times as people say them, in Dutch and English at once.

Day first, and never a guess: what can be read in two ways is not read at all.
"""

from coach.rules.dates.reading import (
    FIRST_YEAR,
    LAST_YEAR,
    LONGEST,
    When,
    ahead,
    examples,
    expect,
    has_been,
    hours_in,
    left_in,
    moment,
    prefix,
    read,
    when_in,
)

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "LONGEST",
    "When",
    "ahead",
    "examples",
    "expect",
    "has_been",
    "hours_in",
    "left_in",
    "moment",
    "prefix",
    "read",
    "when_in",
]
