"""An entry that two devices changed at once is shown as such, and one version chosen."""

from dataclasses import replace
from datetime import timedelta

from coach.companion import Companion
from coach.model.moment import Moment
from coach.store import Store
from tests.found import sure
from tests.looks import text_of
from tests.screens.opening import opened, press
from tests.services.build import moment, person


def changed_twice(companion: Companion) -> Moment:
    """Let this device and another one change the same moment without knowing it."""
    here = companion.store
    first = moment(companion, 1, person(companion, "Anna", "customer"), text="tea")
    later = companion.now() + timedelta(minutes=5)
    there = Store(here.home, f"{here.state}-two", lambda: later)
    there.all(Moment)
    here.save(replace(first, text="tea at the window"))
    there._journal.look = lambda: None  # type: ignore[method-assign]  # its sync is late
    there.save(replace(first, text="tea in the garden"))
    here.refresh()
    return first


async def test_one_of_two_versions_is_chosen_and_taken_back(companion: Companion) -> None:
    first = changed_twice(companion)
    assert companion.store.conflicts()
    async with opened(companion, "2") as pilot:
        await press(pilot, "enter", shows="changed in two places at once")
        await press(pilot, "v")
        shown = text_of(pilot.app)
        assert "tea in the garden" in shown
        assert "tea at the window" in shown
        await press(pilot, "2")
        kept = sure(companion.store.get(Moment, first.id))
        assert kept.text == "tea at the window"
        assert companion.store.conflicts() == ()
        await press(pilot, "u")
        kept = sure(companion.store.get(Moment, first.id))
        assert kept.text == "tea in the garden"


async def test_an_entry_that_nobody_disputes_says_nothing_of_it(
    companion: Companion,
) -> None:
    moment(companion, 1, person(companion, "Anna", "customer"), text="tea")
    async with opened(companion, "2", "enter") as pilot:
        assert "two places" not in text_of(pilot.app)
        await press(pilot, "v")
        assert "Which version" not in text_of(pilot.app)
