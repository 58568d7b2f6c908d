"""The weeks of the river are the user's own: what was noted, marked, fell and was done."""

from datetime import date, timedelta

import pytest

from coach.rules.direction import river
from coach.rules.direction.river import Rapids, RiverNote, RiverWeek, Tree

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 16)


def day(weeks: int, days: int = 0) -> date:
    """Return a day so many weeks before this Monday, and so many days after that."""
    return MONDAY - timedelta(weeks=weeks) + timedelta(days=days)


def weeks(**found: object) -> tuple[RiverWeek, ...]:
    given: dict[str, object] = {"notes": (), "room": (), "trees": (), **found}
    return river.weeks(FRIDAY, given.pop("notes"), given.pop("room"), **given)  # type: ignore[arg-type]


def test_there_are_twelve_weeks_of_which_this_one_is_the_last() -> None:
    found = weeks()
    assert (len(found), found[0].first, found[-1].first) == (12, day(11), MONDAY)
    assert all(week.is_empty for week in found)


def test_a_note_counts_in_its_week_for_its_side_and_for_the_course() -> None:
    noted = (
        RiverNote(day=day(1), side="colleague", follows=True),
        RiverNote(day=day(1, 6), side="customer"),
        RiverNote(day=day(1, 7), side="customer", own_way="walked it round"),
        RiverNote(day=day(12, 6)),
    )
    before, now = weeks(notes=noted)[-2:]
    assert (before.notes, before.follow, before.colleagues, before.customers) == (
        2,
        1,
        1,
        1,
    )
    assert (now.notes, [one.own_way for one in now.own]) == (1, ["walked it round"])
    assert sum(week.notes for week in weeks(notes=noted)) == 3


def test_the_room_of_a_week_is_the_mean_of_its_marks() -> None:
    found = weeks(room=((day(0), 4.0), (day(0, 1), 7.0)))
    assert [week.room for week in found[-2:]] == [None, 5.5]


def test_a_tree_lies_where_it_fell() -> None:
    tree = Tree(id="t", text="the form", fell_on=day(3, 4))
    assert weeks(trees=(tree,))[-4].trees == (tree,)


@pytest.mark.parametrize(("tree", "is_open"), [
    (Tree(id="t", text="x", fell_on=MONDAY), True),
    (Tree(id="t", text="x", fell_on=MONDAY, round_it="call"), False),
    (Tree(id="t", text="x", fell_on=MONDAY, parked=True), False),
    (Tree(id="t", text="x", fell_on=MONDAY, cleared=True), False),
])  # fmt: skip
def test_a_tree_lies_across_while_nothing_is_done_about_it(
    tree: Tree, is_open: bool
) -> None:
    assert tree.is_open == is_open


NAMES = tuple((day(2), name) for name in ("Anna", "Bo", "Cas"))
IDEAS = ((day(2), "a bell"), (day(0, 2), "a pen"))


@pytest.mark.parametrize(("parts", "finished", "foams"), [
    (NAMES, IDEAS, True),
    (NAMES[:2], IDEAS, False),
    (NAMES, IDEAS[:1], False),
    # Who had a part in it, or was done, more than thirty days before counts no more.
    (((day(4, 4), "Anna"), *NAMES[1:]), IDEAS, False),
    (NAMES, ((day(4, 4), "a bell"), IDEAS[1]), False),
    # Nothing was finished in this week.
    (NAMES, ((day(2), "a bell"), (day(1), "a pen")), False),
    ((*NAMES[:2], (day(1), "Anna")), IDEAS, False),
])  # fmt: skip
def test_rapids_are_three_people_and_two_ideas_in_thirty_days(
    parts: tuple[tuple[date, str], ...], finished: tuple[tuple[date, str], ...], foams: bool
) -> None:
    found = river.rapids(MONDAY, parts, finished)
    expected = Rapids(names=("Anna", "Bo", "Cas"), ideas=("a bell", "a pen"))
    assert found == (expected if foams else None)


def test_the_share_is_of_the_last_notes_only() -> None:
    noted = [RiverNote(day=day(ago), follows=ago > 2) for ago in range(5)]
    assert river.share(noted, 4) == (1, 4)
    assert river.share((), 4) == (0, 0)
