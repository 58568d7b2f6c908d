"""Programmes: begun, paused, stopped, gone on with, and there once a pack comes in."""

from datetime import timedelta
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.programme import Programme
from coach.services.editing import undo
from coach.services.exercises import programmes
from coach.services.packs import install, packs
from coach.services.settings import away
from coach.services.sharing import transfer
from tests import packing
from tests.conftest import NOW
from tests.found import sure
from tests.services.build import person

TIPS = """\
title.en = "Calm weeks"
about.en = "For whoever is never done."
rhythm = "{rhythm}"
"""
TIP = '[[tip]]\nid = "step-{n}"\ntext.en = "Step {n}."\n'


@pytest.fixture
def companion(companion: Companion) -> Companion:
    """A coach in use."""
    person(companion, "Anna")
    return companion


def later(companion: Companion, days: int) -> Companion:
    """Return the same so many days later."""
    now = NOW + timedelta(days)
    return Companion(companion.store, lambda: now, companion.folder)


def pack(companion: Companion, place: Path, rhythm: str = "week") -> str:
    """Install a pack with a programme of three steps."""
    steps = "".join(TIP.format(n=n) for n in (1, 2, 3))
    made = packing.folder(
        place, {**packing.files(), "tips.toml": TIPS.format(rhythm=rhythm) + steps}
    )
    return install.install(companion, install.offer(companion, str(made)))


def now(companion: Companion, days: int = 0) -> list[tuple[str, int]]:
    """Return the packs that are followed, and the number of their steps."""
    found = programmes.today(later(companion, days))
    return [(one.pack, one.number) for one in found]


def states(companion: Companion) -> dict[str, str]:
    """Return how each programme stands that is no longer, or not yet, untouched."""
    found = programmes.lines(companion)
    return {one.pack: one.status for one in found if one.status != "open"}


def test_a_programme_begins_on_the_day_its_pack_is_installed(
    companion: Companion, tmp_path: Path
) -> None:
    assert now(companion) == [("direction", 1)]
    told = pack(later(companion, 9), tmp_path / "made")
    assert told.endswith("Its programme begins today.")
    assert now(companion, 9) == [("calm-desk", 1)]
    assert now(companion, 16) == [("calm-desk", 2)]
    # The one that came by itself goes on where it was.
    assert now(companion, 30) == [("direction", 2)]


def test_what_the_user_follows_goes_on_when_a_pack_comes_in(
    companion: Companion, tmp_path: Path
) -> None:
    programmes.begin(companion, "small")
    told = pack(companion, tmp_path / "made")
    assert "waits for the one that you follow" in told
    assert now(companion, 7) == [("small", 2)]
    assert now(companion, 56) == [("calm-desk", 1)]


def test_a_programme_is_begun_paused_gone_on_with_and_stopped(companion: Companion) -> None:
    programmes.begin(companion, "eight weeks of small")
    assert states(companion) == {"direction": "waiting", "small": "running"}
    paused = programmes.pause(later(companion, 8), "")
    assert "paused" in paused.understood
    assert now(companion, 30) == []
    gone_on = programmes.begin(later(companion, 30), "small")
    assert "goes on today, with step 2 of 8" in gone_on.understood
    assert now(companion, 36) == [("small", 2)]
    assert now(companion, 37) == [("small", 3)]
    programmes.stop(later(companion, 37), "")
    assert states(later(companion, 37)) == {"small": "stopped", "direction": "running"}
    again = programmes.begin(later(companion, 40), "small")
    assert "with step 1 of 8" in again.understood


def test_two_go_on_beside_each_other_only_when_that_is_wanted(companion: Companion) -> None:
    programmes.begin(companion, "small")
    programmes.begin(companion, "drives", beside=True)
    assert now(companion, 7) == [("drives", 2), ("small", 2)]
    with pytest.raises(CoachError, match="Which one do you mean"):
        programmes.pause(companion, "")


def test_it_begins_on_the_day_that_was_said(companion: Companion) -> None:
    begun = programmes.begin(companion, "small", "monday")
    assert "begins on Monday" in begun.understood or "begins Monday" in begun.understood
    assert now(companion) == []
    (line,) = (one for one in programmes.lines(companion) if one.pack == "small")
    assert line.stands.startswith("begins ")
    assert now(companion, 7) == [("small", 1)]
    with pytest.raises(CoachError, match="today or later"):
        programmes.begin(companion, "drives", "yesterday")


def test_days_away_do_not_count(companion: Companion) -> None:
    programmes.begin(companion, "small")
    away.go(companion, "tomorrow", None)
    away.go(companion, "23-11-2026", "6-12-2026")
    day = (NOW + timedelta(7)).date()
    assert day.isoformat() in ("2026-11-27", "2026-11-28", "2026-11-29")
    assert now(companion, 7) == [("small", 1)]
    assert now(companion, 22) == [("small", 2)]


def test_one_step_is_undone_as_a_whole_and_goes_along_in_an_export(
    companion: Companion, tmp_path: Path
) -> None:
    programmes.begin(companion, "small")
    there = transfer.export(companion)["tables"]
    assert isinstance(there, dict)
    assert len(there["programmes"]) == 2  # type: ignore[arg-type]  # a list of rows
    told = undo.undo(companion).understood
    assert "Eight weeks of small" in told
    assert not companion.store.all(Programme)
    assert now(companion) == [("direction", 1)]


def test_a_tip_is_new_once_for_every_step(companion: Companion) -> None:
    programmes.begin(companion, "small")
    tip = sure(programmes.unread(companion))
    assert tip.ref == "small/one-a-day"
    programmes.keep_read(companion, tip.ref)
    assert programmes.unread(companion) == tip
    assert programmes.unread(later(companion, 1)) is None
    programmes.keep_read(later(companion, 1), tip.ref)
    assert programmes.unread(later(companion, 2)) is None
    following = sure(programmes.unread(later(companion, 7)))
    assert following.number == 2


def test_a_pack_that_is_off_is_followed_no_more_until_it_is_on(
    companion: Companion,
) -> None:
    programmes.begin(companion, "small")
    packs.switch(companion, packs.choose(companion, "small"), on=False)
    assert now(companion) == [("direction", 1)]
    packs.switch(companion, packs.choose(companion, "small"), on=True)
    assert now(companion) == [("small", 1)]


@pytest.mark.parametrize("rhythm", ["day", "two_weeks"])
def test_a_pack_says_how_long_a_step_lasts(
    companion: Companion, tmp_path: Path, rhythm: str
) -> None:
    pack(companion, tmp_path / "made", rhythm)
    found = [dict(now(companion, days)).get("calm-desk") for days in (0, 3, 4, 13, 14)]
    assert found == {
        "day": [1, 2, 3, None, None], "two_weeks": [1, 1, 1, 1, 2],
    }[rhythm]  # fmt: skip
