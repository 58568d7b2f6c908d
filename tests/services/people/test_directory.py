"""The people place."""

from datetime import date

import pytest

from coach.companion import Companion
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services import wording
from coach.services.people import directory, lookup
from tests.services.build import FRIDAY, moment, person


def test_a_tussenvoegsel_does_not_count_when_sorting(companion: Companion) -> None:
    for name in (
        "Anna Visser",
        "Sanne van der Berg",
        "Mirjam ’t Hooft",
        "Bo",
        "Carl Aerts",
        "Els Van der Laan",
        "Jan dos Santos",
        "Piet uit den Bogaard",
    ):
        person(companion, name)
    names = [row.person.name for row in directory.page(companion).rows]
    assert names == [
        "Carl Aerts",
        "Sanne van der Berg",
        "Bo",
        "Piet uit den Bogaard",
        "Mirjam ’t Hooft",
        "Els Van der Laan",
        "Jan dos Santos",
        "Anna Visser",
    ]


@pytest.mark.parametrize(
    ("said", "found"),
    [("sanne", "Sanne van der Berg"), ("Berg", "Sanne van der Berg"), ("@Bo", "Bo"),
     ("oma", "Anna Visser"), ("vis", "Anna Visser"), ("mw El Amrani", "mevr. El Amrani")],
)  # fmt: skip
def test_somebody_is_found_by_any_part_of_the_name(
    companion: Companion, said: str, found: str
) -> None:
    person(companion, "Sanne van der Berg")
    person(companion, "Bo")
    person(companion, "Anna Visser", aliases=("Oma", "Visje"))
    person(companion, "mevr. El Amrani")
    assert lookup.resolve(companion, said).name == found


def test_the_register_finds_somebody_by_another_name(companion: Companion) -> None:
    person(companion, "Anna Visser", aliases=("Oma",))
    (row,) = directory.page(companion).rows
    assert row.fits(["oma"])
    assert not row.fits(["opa"])


def test_nobody_is_guessed(companion: Companion) -> None:
    person(companion, "Anna Visser")
    person(companion, "Anna Bakker")
    with pytest.raises(lookup.AmbiguousNameError):
        lookup.resolve(companion, "anna")
    with pytest.raises(CoachError, match="person add"):
        lookup.resolve(companion, "Zoë")


def test_the_same_name_is_not_added_twice(companion: Companion) -> None:
    lookup.add(companion, "Zoë")
    with pytest.raises(CoachError, match="known already"):
        lookup.add(companion, "zoe\u0308")


def test_merging_moves_everything_and_keeps_the_other_name(companion: Companion) -> None:
    keep, other = person(companion, "Anna"), person(companion, "Annie", "customer")
    moment(companion, 1, other)
    moment(companion, 2, keep, other)
    companion.store.save(
        Act(id="a", text="ring", person_id=other.id),
        Feedback(id="f", at=FRIDAY, words="dank je", person_id=other.id),
    )
    directory.merge(companion, keep, other)
    (left,) = companion.store.all(Person)
    assert (left.aliases, left.side) == (("Annie",), "customer")
    assert {m.person_ids for m in companion.store.all(Moment)} == {(keep.id,)}
    assert [act.person_id for act in companion.store.all(Act)] == [keep.id]
    assert [one.person_id for one in companion.store.all(Feedback)] == [keep.id]


def test_a_page_shows_the_timeline_newest_first(companion: Companion) -> None:
    anna = person(companion, "Anna", "colleague", growth_wish="vaker presenteren")
    moment(companion, 9, anna, text="oud")
    moment(companion, 1, anna, text="nieuw", kind="listen", minutes=10)
    moment(companion, 1, text="zonder haar")
    page = directory.person_page(companion, anna.id)
    assert [line.title for line in page.timeline] == ["nieuw", "oud"]
    assert page.timeline[0].meta == "Listened · Anna · 10 minutes"
    assert page.timeline[0].day == date(2026, 11, 19)
    facts = {fact.label: fact.value for fact in page.facts}
    assert facts["Last contact"] == "yesterday"
    assert facts["Growth wish"] == "vaker presenteren"


def test_an_internal_customer_is_called_one_wherever_people_are_shown(
    companion: Companion,
) -> None:
    anna = person(companion, "Anna", "colleague", internal=True)
    (row,) = directory.page(companion).rows
    assert wording.side(row.person) == "Internal customer"
    assert directory.person_page(companion, anna.id).facts[0].value == "Internal customer"
    assert row.fits(("internal",))
    assert not row.fits(("colleague",))
