"""Tips: the step of a programme whose time it is, and whether it was read."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from coach.companion import Companion
from coach.model.errors import FolderError
from coach.services.today import programmes
from coach.services.today.programmes import ProgrammeStep

TIP: Final = "tip"
"""Under this name the device keeps on which days the tips of now were read first."""


def this_week(companion: Companion) -> ProgrammeStep | None:
    """Return the tip of now; of several beside each other, the first."""
    return next(iter(programmes.today(companion)), None)


def unread(companion: Companion) -> ProgrammeStep | None:
    """Return a tip of now that was not read on an earlier day of its time."""
    kept = companion.store.device.get(TIP)
    read = kept if isinstance(kept, dict) else {}
    today = companion.today().isoformat()
    for one in programmes.today(companion):
        # Before there were programmes there was one day, whichever tip it was.
        day = read.get(one.ref) or read.get("day")
        if not isinstance(day, str) or not one.since.isoformat() <= day < today:
            return one
    return None


def keep_read(companion: Companion, ref: str = "") -> None:
    """Keep that a tip was read today, the first of now if none is named.

    Where that cannot be it stays new.
    """
    now = programmes.today(companion)
    ref = ref or next((one.ref for one in now), "")
    kept = companion.store.device.get(TIP)
    read = kept if isinstance(kept, dict) else {}
    known = {one.ref: read[one.ref] for one in now if one.ref in read}
    one = next((one for one in now if one.ref == ref), None)
    today = companion.today().isoformat()
    before = known.get(ref)
    if one and not (isinstance(before, str) and one.since.isoformat() <= before):
        with suppress(FolderError):
            companion.store.device.put(TIP, {**known, ref: today})
