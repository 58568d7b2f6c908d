"""What was brought to the course carries over; what was never a course is sorted out."""

import pytest

from coach.model.direction import Brought, Course, Value
from coach.rules.direction import course as rule

CALM = Value(
    name="calm", behaviours=("we wait",), example="Monday",
    brought=(Brought(behaviour="we wait", by="Bo"),),
)  # fmt: skip


def test_the_first_version_is_what_was_said() -> None:
    said = Course(id="a", statement="near", values=(CALM,))
    assert rule.next_version(None, said) == said


def test_the_next_version_keeps_what_it_does_not_say() -> None:
    before = Course(
        id="a", statement="near", scope="team", version=4, contributors=("Anna",),
        values=(CALM,),
    )  # fmt: skip
    after = rule.next_version(before, Course(id="b", statement="", contributors=("Bo",)))
    assert (after.id, after.statement, after.scope, after.version) == (
        "b", "near", "team", 5,
    )  # fmt: skip
    assert (after.contributors, after.values) == (("Anna", "Bo"), (CALM,))


MORE = Value(name="Calm", behaviours=("we wait", "we ask"), example="Friday")
JOINED = Value(
    name="calm", behaviours=("we wait", "we ask"), example="Friday", brought=CALM.brought
)


@pytest.mark.parametrize(("before", "more", "after"), [
    ((CALM,), (MORE,), (JOINED,)),
    ((), (CALM,), (CALM,)),
    ((CALM,), (Value(name="near"),), (CALM, Value(name="near"))),
    # What has no name goes with the only value there is, and else stands by itself.
    ((Value(name="near"),), (Value(name=rule.UNNAMED, behaviours=("a",)),),
     (Value(name="near", behaviours=("a",)),)),
    ((), (Value(name=rule.UNNAMED, behaviours=("a",)),),
     (Value(name=rule.UNNAMED, behaviours=("a",)),)),
])  # fmt: skip
def test_a_value_of_the_same_name_is_the_same_value(
    before: tuple[Value, ...], more: tuple[Value, ...], after: tuple[Value, ...]
) -> None:
    assert rule.with_values(before, more) == after


def test_the_last_written_of_me_team_and_organisation_comes_first() -> None:
    mine = Course(id="c", statement="mine")
    old, new = (Course(id=str(n), statement="t", scope="team", version=n) for n in (1, 2))
    assert rule.latest((old, mine, new)) == (mine, new)
    assert rule.versions((old, mine, new), "team") == (new, old)


def test_versions_are_counted_anew_without_those_that_were_none() -> None:
    scene = Value(name="a scene")
    true = Course(id="1", statement="near", values=(CALM,), contributors=("Anna",))
    strange = Course(id="2", statement="my picture", version=2, values=(CALM, scene))
    copied = Course(id="3", statement="a remark", version=3, values=(scene,))
    after = Course(id="4", statement="nearer", version=4, values=(scene,))
    first, second = rule.cleared([true, after], [strange, copied])
    assert (first, second.version, second.statement) == (true, 2, "nearer")
    assert (second.values, second.contributors) == ((CALM,), ("Anna",))


def test_what_came_in_before_there_was_a_course_is_left_out_of_it() -> None:
    scene = Value(name="a scene")
    strange = Course(id="1", statement="my picture", values=(scene,))
    first = Course(id="2", statement="near", version=2, values=(scene, CALM))
    (only,) = rule.cleared([first], [strange])
    assert (only.version, only.values) == (1, (CALM,))
