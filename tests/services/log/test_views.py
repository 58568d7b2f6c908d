"""Saved views: a name for what is looked for, kept, undone and gone."""

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.services.editing import undo
from coach.services.log import search, views
from tests.services.build import moment


def found(companion: Companion, typed: str) -> list[str]:
    return [one.line.title for one in search.find(companion, typed)]


def test_the_name_of_a_view_finds_what_it_looks_for(companion: Companion) -> None:
    moment(companion, 1, text="tea", kind="listen")
    moment(companion, 2, text="coffee")
    views.save(companion, "Listened to", "kind:listen")
    assert found(companion, "listened  TO") == ["tea"]
    assert found(companion, "listened to tea") == []
    views.save(companion, "listened to", "coffee")
    assert views.every(companion) == {"listened to": "coffee"}
    undo.undo(companion)
    assert found(companion, "listened to") == ["tea"]
    undo.redo(companion)
    assert found(companion, "listened to") == ["coffee"]
    views.drop(companion, "LISTENED to")
    assert views.every(companion) == {}


@pytest.mark.parametrize(
    ("name", "query"),
    [("", "x"), ("a:b", "x"), ("x" * 41, "x"), ("a", " "), ("a", "since:zebra")],
)
def test_what_is_no_view_is_refused(companion: Companion, name: str, query: str) -> None:
    with pytest.raises(CoachError):
        views.save(companion, name, query)
    with pytest.raises(CoachError, match="There are"):
        views.drop(companion, "nothing")
