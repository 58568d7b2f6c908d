"""The drawing shows what the weeks say, and says it without colours as well."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.rules.direction.river import Boundary, Rapids, River, RiverNote, RiverWeek, Tree
from coach.widgets.charts import river_drawing as drawing
from coach.widgets.charts.river_drawing import Inks, draw

FIRST = date(2026, 8, 31)
INKS = Inks(
    ground="#000000", water="#00ff00", strand="#00ff00", text="#ffffff", soft="#aaaaaa",
    faint="#555555", accent="#ff8800",
)  # fmt: skip
FULL = RiverWeek(first=FIRST, room=6.0, notes=10, follow=8, colleagues=5, customers=5)


def river(*lines: Boundary, **last: object) -> River:
    """Return twelve full weeks of which the sixth is told."""
    weeks = [replace(FULL, first=FIRST + timedelta(weeks=at)) for at in range(12)]
    weeks[5] = replace(weeks[5], **last)  # type: ignore[arg-type]
    return River(weeks=tuple(weeks), lines=lines)


def tree(**given: object) -> Tree:
    return Tree(id="t", text="the form", fell_on=FIRST, **given)  # type: ignore[arg-type]


def signs(found: River, inks: Inks = INKS, width: int = 120) -> list[str]:
    return ["".join(cell.sign for cell in row) for row in draw(found, width, 14, inks)]


@pytest.mark.parametrize("inks", [INKS, Inks()])
@pytest.mark.parametrize(("width", "height"), [(76, 7), (80, 11), (120, 14), (160, 30)])
def test_it_fills_the_room_there_is(inks: Inks, width: int, height: int) -> None:
    found = river(
        Boundary(text="no names " * 9, since=FIRST, hard=True, sure=False),
        Boundary(text="a bank", since=FIRST), trees=(tree(),),
        own=tuple(RiverNote(day=FIRST, own_way="o") for _n in range(9)),
        rapids=Rapids(names=("A",), ideas=("i",)),
    )  # fmt: skip
    rows = draw(found, width, height, inks)
    assert [len(row) for row in rows] == [width] * height
    assert all(bool(cell.ground) != inks.plain for row in rows for cell in row)


def test_without_weeks_there_is_nothing() -> None:
    assert draw(River(weeks=()), 120, 14, INKS) == []
    assert draw(river(), 8, 14, INKS) == []


@pytest.mark.parametrize(("given", "ink"), [
    ({}, INKS.accent), ({"round_it": "call"}, INKS.soft), ({"parked": True}, ""),
    ({"cleared": True}, ""),
])  # fmt: skip
def test_a_tree_wears_the_accent_only_while_nothing_is_chosen(
    given: dict[str, object], ink: str
) -> None:
    rows = draw(river(trees=(tree(**given),)), 120, 14, INKS)
    worn = {cell.ink for row in rows for cell in row} & {INKS.accent, INKS.soft}
    assert worn == ({ink} if ink else set())


def test_of_several_trees_the_one_that_lies_across_is_drawn() -> None:
    week = replace(FULL, trees=(tree(round_it="call"), tree()))
    shown = drawing.shown_tree(week)
    assert shown
    assert shown.is_open


def test_a_guardrail_is_straight_and_has_gaps_while_it_is_no_fact() -> None:
    fact = Boundary(text="no names", since=FIRST, hard=True, label="privacy, since May")
    top = signs(river(fact))[0]
    assert " no names · privacy, since May " in top
    assert "━ ━" not in top.replace(" no names · privacy, since May ", "━")
    assert "━━  ━━  ━━" in signs(river(replace(fact, sure=False)))[0]
    assert "━" not in "".join(signs(river(replace(fact, hard=False))))


def test_a_guardrail_begins_when_it_was_set() -> None:
    late = Boundary(text="late", since=FIRST + timedelta(weeks=6), hard=True)
    assert signs(river(late))[0].startswith(" " * 40)


@pytest.mark.parametrize(("lines", "dotted"), [(0, 0), (1, 1), (3, 3), (4, 3)])
def test_at_most_three_banks_are_drawn(lines: int, dotted: int) -> None:
    def land(count: int) -> int:
        banks = [Boundary(text=f"bank {n}", since=FIRST) for n in range(count)]
        return len("".join(signs(river(*banks))).replace(" ", ""))

    assert land(lines) == land(dotted)
    assert (land(lines) > land(0)) == bool(dotted)


def test_an_own_way_is_a_drop_and_more_than_three_are_told_elsewhere() -> None:
    own = tuple(RiverNote(day=FIRST, own_way="o") for _n in range(5))
    assert "".join(signs(river(own=own[:1]))).count(drawing.OWN) == 1
    assert "".join(signs(river(own=own))).count(drawing.OWN) == 3


def test_rapids_foam_where_there_are_any() -> None:
    foam = Rapids(names=("A", "B", "C"), ideas=("x", "y"))
    assert drawing.RAPIDS in "".join(signs(river(rapids=foam)))
    assert drawing.RAPIDS not in "".join(signs(river()))


def test_a_wide_sign_in_a_name_moves_nothing() -> None:
    rail = Boundary(text="no 😀 names", since=FIRST, hard=True)
    assert "no · names" in signs(river(rail))[0]


def test_few_colours_give_the_water_one_tint() -> None:
    rows = draw(river(), 120, 14, replace(INKS, even=True))
    assert {cell.ground for row in rows for cell in row} == {INKS.ground, INKS.water}
