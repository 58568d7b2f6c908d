"""When the user began: what comes by itself is counted from there."""

from __future__ import annotations

from datetime import UTC, date, datetime

from coach.companion import Companion
from coach.rules.weeks import first_of


def first_week(companion: Companion) -> date | None:
    """Return the first day of the week in which the user began, as far as is known.

    That is when the first person, else anything, came in.
    """
    from coach.model.exercise import Run
    from coach.model.moment import Moment  # only whoever shows a tip looks this far back
    from coach.model.person import Person

    firsts = (
        min((str(id_) for (id_,) in companion.store.scan(kind, "id")), default="")
        for kind in (Person, Moment, Run)
    )
    try:
        begun = int(next(filter(None, firsts), "")[:12], 16) / 1000
        first = datetime.fromtimestamp(begun, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return first_of(first.date())
