"""Where an import differs, both versions can be seen and one chosen."""

import json

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.services import doctor
from coach.services.editing import undo, versions
from coach.services.sharing import transfer
from tests.services.build import moment


@pytest.fixture
def kept(companion: Companion) -> Moment:
    """Keep a moment that an import has in other words."""
    here = moment(companion, 1, text="van mij", minutes=10)
    data = transfer.export(companion)
    data["tables"]["moments"][0]["text"] = "van elders"  # type: ignore[call-overload,index]
    transfer.bring_in(companion, json.dumps(data))
    return here


def test_what_differs_is_told_of_each_version(companion: Companion, kept: Moment) -> None:
    found = versions.versions(companion, "moments", kept)
    assert [(one.number, one.told) for one in found] == [
        (1, "Text: van mij"),
        (2, "Text: van elders"),
    ]


@pytest.mark.parametrize(("number", "text"), [("1", "van mij"), ("2", "van elders")])
def test_the_version_that_is_taken_holds_and_settles_the_matter(
    companion: Companion, kept: Moment, number: str, text: str
) -> None:
    answer = versions.take(companion, "moments", kept, number)
    told = f"Moment “van mij”: version {number} holds now: Text: {text}."
    assert answer.understood == told
    now = companion.store.get(Moment, kept.id)
    assert now is not None
    assert (now.text, now.minutes) == (text, 10)
    assert versions.versions(companion, "moments", now) == ()
    assert companion.store.conflicts() == ()


def test_taking_a_version_can_be_taken_back(companion: Companion, kept: Moment) -> None:
    versions.take(companion, "moments", kept, "2")
    undo.undo(companion)
    assert companion.store.get(Moment, kept.id) == kept


def test_a_version_that_is_not_there_is_refused(companion: Companion, kept: Moment) -> None:
    with pytest.raises(CoachError, match="There are: 1 and 2"):
        versions.take(companion, "moments", kept, "3")
    with pytest.raises(CoachError, match="only one version"):
        versions.take(companion, "moments", moment(companion, 2), "1")


def test_a_difference_is_no_trouble_and_names_the_way_to_choose(
    companion: Companion, kept: Moment
) -> None:
    report = doctor.examine(companion)
    assert report.well
    assert f"coach edit {kept.id[-6:]}" in report.lines[-1]
