"""The zone that this computer stands in, with the days on which its clock is changed.

What the system says of one moment holds for that moment only; a day in July has another
distance to UTC than one in November. The libraries that know zones by name take longer to
load than a note may take.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo


class LocalZone(tzinfo):
    """The zone of the system."""

    def utcoffset(self, when: datetime | None) -> timedelta | None:
        """Return how far the clock is ahead of UTC at that time of day."""
        return None if when is None else when.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, _when: datetime | None) -> None:
        """Say nothing about summer and winter: only the distance counts."""

    def tzname(self, when: datetime | None) -> str | None:
        """Return what the system calls it."""
        return None if when is None else when.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, when: datetime) -> datetime:
        """Return the time on the clock; of an hour that comes twice, which one it is."""
        there = when.replace(tzinfo=UTC).astimezone()
        clock = there.replace(tzinfo=self)
        return clock if clock.utcoffset() == there.utcoffset() else clock.replace(fold=1)


LOCAL = LocalZone()
