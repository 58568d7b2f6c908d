"""A coach whose days pass as the test walks on."""

from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

from coach.companion import Companion
from coach.store import Store

FRIDAY = date(2026, 11, 20)
ZONE = timezone(timedelta(hours=1))


class Walk:
    """The companion, and the clock it looks at."""

    def __init__(self, folder: Path, day: date = FRIDAY, hour: int = 10) -> None:
        self.folder = folder
        self.now = datetime.combine(day, time(hour), ZONE)
        self.companion = self.again()

    def again(self) -> Companion:
        """Return a companion in a new process, so to speak."""
        home, state = str(self.folder / "home"), str(self.folder / "state")
        return Companion(Store(home, state, lambda: self.now), lambda: self.now)

    def to(self, day: date, hour: int = 10) -> Companion:
        """Go to that day."""
        self.now = datetime.combine(day, time(hour), ZONE)
        return self.companion

    def on(self, days: int = 1, hour: int = 10) -> Companion:
        """Walk on so many days."""
        return self.to(self.now.date() + timedelta(days=days), hour)
