"""Weeks of a few made-up people; `python -m tests.lives 200 2` lets many live long."""

from datetime import date
from pathlib import Path

import pytest

from tests.lives.check import MANY, NUMBERS, Tally, check, filled
from tests.lives.people import somebody
from tests.lives.walk import FIRST, live


@pytest.mark.parametrize(("number", "days"), [(1, 60), (12, 45)])
def test_everything_that_is_said_is_so(tmp_path: Path, number: int, days: int) -> None:
    life = live(somebody(number), tmp_path, days)
    tally = check(life)
    assert not tally.broken, tally.samples
    assert len(life.showings) > 5
    assert tally.tried.total() > 15 * len(life.showings)


def test_what_is_not_so_is_seen() -> None:
    tally = Tally()
    assert filled("{n|none|one day|# days}", {"n": 0}, "en", FIRST) == "none"
    two = {"n": 2, "side": "customer"}
    assert filled("{n|one day|# days} {side}", two, "nl", FIRST) == "2 days klanten"
    for today, said in ((FIRST, "3 november"), (date(2026, 1, 5), "3 november 2025")):
        assert filled("{week}", {"week": str(FIRST)}, "nl", today) == said
    for wrong in ("1 klantmomenten", "0 days", "1 working days"):
        assert MANY.search(wrong)
    assert NUMBERS.search("Three times the same moment")
    tally.say("a claim", False, "said")
    assert [line for line in tally.told() if "said" in line]
