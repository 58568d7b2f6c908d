"""The place Direction: the weeks can be walked, and the river changes as one writes."""

from textual.widgets import Static

from coach.companion import Companion
from coach.model.direction import Course, Frame, Obstacle
from coach.services import first_run
from coach.services.direction import frames, trees
from coach.services.direction.frames import FrameFacts
from coach.services.direction.trees import TreeFacts
from coach.widgets.charts.river import RiverChart
from tests.screens.opening import WIDE, opened, press
from tests.services.build import moment


def told(screen: object, spot: str) -> str:
    found = screen.query_one(spot, Static)  # type: ignore[attr-defined]
    return str(found.visual)


async def test_a_first_direction_is_written_and_drawn(companion: Companion) -> None:
    first_run.skip(companion)
    async with opened(companion, "5", size=WIDE) as pilot:
        await press(pilot, "c", *"near", "ctrl+s")
        await press(pilot, "b", *"call back", "ctrl+s")
        await press(pilot, "t", *"the form", "tab", *"nobody", "ctrl+s")
        assert "you saw that" in told(pilot.app.screen, "#answer")
        river = pilot.app.screen.query_one(RiverChart).river
        assert [line.text for line in river.lines] == ["call back"]
        assert [tree.text for tree in river.weeks[-1].trees] == ["the form"]
    assert [one.statement for one in companion.store.all(Course)] == ["near"]
    assert [one.kind for one in companion.store.all(Frame)] == ["bank"]
    assert [one.wheel for one in companion.store.all(Obstacle)] == ["nobody"]


async def test_the_arrows_walk_the_weeks_and_two_lines_tell_them(
    companion: Companion,
) -> None:
    first_run.skip(companion)
    frames.add(companion, "call back", FrameFacts())
    moment(companion, 7, side="customer", course=True)
    async with opened(companion, "5", size=WIDE) as pilot:
        place = pilot.app.screen
        assert "Week of 16 November" in told(place, "#week")
        await press(pilot, "left")
        assert "Week of 9 November" in told(place, "#week")
        assert "1 of 1 note follows the course" in told(place, "#week")
        assert told(place, "#lies") == "nothing fell, nothing stood out"
        await press(pilot, "tab")
        assert "call back" in told(place, "#week")
        assert "reason unknown" in told(place, "#lies")


async def test_enter_opens_the_tree_of_the_week_where_a_way_is_taken(
    companion: Companion,
) -> None:
    first_run.skip(companion)
    trees.fall(companion, "the form", TreeFacts(more=trees.read_ways("call; write; sing")))
    async with opened(companion, "5", size=WIDE) as pilot:
        await press(pilot, "enter", *("tab",) * 5, "right", "right", "ctrl+s")
    (tree,) = companion.store.all(Obstacle)
    assert (tree.status, [one.chosen for one in tree.branches]) == (
        "branched", [False, True, False],
    )  # fmt: skip


async def test_only_folklore_is_shown_when_that_is_asked(companion: Companion) -> None:
    first_run.skip(companion)
    frames.add(companion, "call back", FrameFacts())
    frames.add(companion, "two forms", FrameFacts(verified="folklore"))
    async with opened(companion, "5", "f", size=WIDE) as pilot:
        assert told(pilot.app.screen, "#count") == "2 rules"
        await press(pilot, "o")
        assert told(pilot.app.screen, "#count") == "1 is folklore"
