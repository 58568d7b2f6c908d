"""What is kept besides daily notes is found by how it stands."""

import pytest

from coach.companion import Companion
from coach.model.direction import Obstacle, Room
from coach.model.idea import Idea
from coach.model.pattern import Pattern
from coach.services.log import search


@pytest.mark.parametrize(
    ("query", "found"),
    [("kind:open", ["the form"]), ("soort:geparkeerd", ["the wall"]),
     ("kind:new", ["a lamp"]), ("soort:opgemerkt", ["Rushing"]), ("kind:done", [])],
)  # fmt: skip
def test_things_are_found_by_how_they_stand(
    companion: Companion, query: str, found: list[str]
) -> None:
    new = companion.store.new_id
    companion.store.save(
        Obstacle(id=new(), text="the form"),
        Obstacle(id=new(), text="the wall", status="parked"),
        Idea(id=new(), title="a lamp"),
        Pattern(id=new(), name="Rushing", cue="the queue"),
    )
    assert [one.line.title for one in search.find(companion, query)] == found


def test_what_has_no_state_says_none(companion: Companion) -> None:
    companion.store.save(Room(id=companion.store.new_id(), text="a day off"))
    (found,) = search.find(companion, "day off")
    assert found.line.meta == "Room"
