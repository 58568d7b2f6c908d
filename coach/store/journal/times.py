"""Times of commits: milliseconds as a line tells them, on a calendar."""

from __future__ import annotations

from datetime import datetime

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import tzinfo


def time_of(milliseconds: int, zone: tzinfo | None) -> datetime:
    """Return the time; for one that no calendar knows, the nearest that it does."""
    try:
        return datetime.fromtimestamp(milliseconds / 1000, zone)
    except (OverflowError, ValueError, OSError):
        if milliseconds > 0:
            return datetime.max.replace(tzinfo=zone)
        return datetime.min.replace(tzinfo=zone)
