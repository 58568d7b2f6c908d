"""People who became one on one device are one everywhere, whatever arrives when."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.act import Act, Feedback
from coach.model.direction import Obstacle
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services import doctor
from coach.services.acts import acts, feedback
from coach.services.editing import edit, undo
from coach.services.log import add, search
from coach.services.people import contacts, directory, lookup, offers
from coach.store import Store
from tests.services.build import bring, person
from tests.store.build import ended, forked, later


@pytest.fixture
def devices(tmp_path: Path) -> Callable[[str], Companion]:
    """Return what opens a device over the folder they share, a moment after the last."""
    opened = 0

    def device(name: str, home: str = "home") -> Companion:
        nonlocal opened
        opened += 1
        clock = later(opened / 1440)
        return Companion(Store(f"{tmp_path}/{home}", f"{tmp_path}/{name}", clock), clock)

    return device


def test_what_another_device_wrote_before_it_knew_is_about_who_they_are_now(
    tmp_path: Path, devices: Callable[..., Companion]
) -> None:
    a = devices("a", "one")
    anna, annie = person(a, "Anna"), person(a, "Annie", "customer")
    bring(tmp_path, "one", "two")
    b = devices("b", "two")
    directory.merge(a, anna, annie)
    add.note(b, "coffee with @Annie +listen")
    acts.plan(b, "a card", person="Annie")
    feedback.keep(b, "thanks", person="Annie")
    obstacle = Obstacle(id=b.store.new_id(), text="a tree", person_id=annie.id)
    b.store.save(obstacle)
    edit.change(b, "people", annie.id, {"note": "likes tea"})
    bring(tmp_path, "two", "one")
    bring(tmp_path, "one", "two")
    for here in (a, b, devices("a", "one"), devices("c", "two")):
        here.store.refresh()
        assert [one.name for one in here.store.all(Person)] == ["Anna"]
        assert [one.person_ids for one in here.store.all(Moment)] == [(anna.id,)]
        assert [one.person_id for one in here.store.all(Act)] == [anna.id]
        assert [one.person_id for one in here.store.all(Feedback)] == [anna.id]
        assert [one.person_id for one in here.store.all(Obstacle)] == [anna.id]
        assert [len(search.page(here).find("with:anna"))] == [4]
        assert here.store.get(Person, annie.id) == here.store.all(Person)[0]
        assert here.store.document("moments", here.store.all(Moment)[0].id)
        page = directory.person_page(here, anna.id)
        assert len(page.timeline) == 4
        assert contacts.gather(here).days[anna.id]
        assert here.store.health().nobodys == ()


def test_two_who_were_each_made_the_other_on_two_devices_are_the_oldest(
    tmp_path: Path, devices: Callable[..., Companion]
) -> None:
    a = devices("a", "one")
    anna, annie, ann = (person(a, name) for name in ("Anna", "Annie", "Ann"))
    bring(tmp_path, "one", "two")
    b = devices("b", "two")
    directory.merge(a, annie, anna)
    directory.merge(b, anna, annie)
    directory.merge(b, annie_or(b, annie), ann)
    bring(tmp_path, "two", "one")
    a.store.refresh()
    assert [one.id for one in a.store.all(Person)] == [anna.id]
    assert a.store.get(Person, ann.id) == a.store.get(Person, anna.id)


def annie_or(companion: Companion, one: Person) -> Person:
    """Return who somebody is now."""
    found = companion.store.get(Person, one.id)
    assert found
    return found


def test_a_merge_taken_back_parts_them_with_all_that_was_theirs(
    companion: Companion,
) -> None:
    anna, annie = person(companion, "Anna"), person(companion, "Annie")
    add.note(companion, "with @Annie")
    before = companion.store.tables()
    directory.merge(companion, anna, annie)
    add.note(companion, "with @Annie again")
    assert [one.person_ids for one in companion.store.all(Moment)] == [(anna.id,)] * 2
    undo.undo(companion)
    told = undo.undo(companion).understood
    assert "Person put back: Annie" in told
    assert companion.store.tables() == before
    assert companion.store.all(Person) == (anna, annie)


def test_who_became_one_with_somebody_goes_along_with_them(companion: Companion) -> None:
    anna, annie = person(companion, "Anna"), person(companion, "Annie")
    directory.merge(companion, anna, annie)
    edit.delete(companion, "people", anna.id)
    assert companion.store.all(Person) == ()
    undo.undo(companion)
    assert [one.name for one in companion.store.all(Person)] == ["Anna"]


def test_two_devices_that_each_made_somebody_keep_the_next_line_and_offer_one(
    tmp_path: Path, devices: Callable[..., Companion]
) -> None:
    a, b = devices("a", "one"), devices("b", "two")
    add.note(a, "coffee with @Anna")
    add.note(b, "tea with @Anna")
    bring(tmp_path, "two", "one")
    a.store.refresh()
    oldest, youngest = sorted(one.id for one in a.store.all(Person))
    answer = add.note(a, "lunch with @anna")
    assert isinstance(answer.record, Moment)
    assert answer.record.person_ids == (oldest,)
    (offer,) = answer.offers
    assert set(offer.people) == {oldest, youngest}
    assert acts.plan(a, "a card", person="Anna").record
    assert feedback.keep(a, "thanks", person="anna").record
    assert any("2 people called Anna" in line for line in doctor.examine(a).lines)
    offers.take(a, offer, answer.record)
    assert [one.id for one in a.store.all(Person)] == [oldest]
    assert {one.person_ids for one in a.store.all(Moment)} == {(oldest,)}
    assert not any("called" in line for line in doctor.examine(a).lines)


def test_processes_that_name_somebody_new_at_once_make_one_person(tmp_path: Path) -> None:
    def write(name: str) -> Callable[[], None]:
        def work() -> None:
            clock = later(0)
            store = Store(f"{tmp_path}/home", f"{tmp_path}/state", clock)
            add.note(Companion(store, clock), f"{name} with @Anna")

        return work

    assert ended([forked(write(f"{n}")) for n in range(6)]) == [0] * 6
    clock = later(0)
    here = Companion(Store(f"{tmp_path}/home", f"{tmp_path}/state", clock), clock)
    (anna,) = here.store.all(Person)
    assert [one.person_ids for one in here.store.all(Moment)] == [(anna.id,)] * 6


def test_an_entry_about_somebody_who_was_deleted_elsewhere_is_told(
    tmp_path: Path, devices: Callable[..., Companion]
) -> None:
    a = devices("a", "one")
    person(a, "Anna")
    bring(tmp_path, "one", "two")
    b = devices("b", "two")
    edit.delete(a, "people", lookup.resolve(a, "Anna").id)
    add.note(b, "with @Anna")
    bring(tmp_path, "two", "one")
    a.store.refresh()
    report = doctor.examine(a)
    assert not report.well
    assert any("about somebody who is not there any more" in one for one in report.lines)


def test_a_name_that_differs_by_an_accent_is_kept_apart_only_when_asked(
    companion: Companion,
) -> None:
    lookup.add(companion, "Rene")
    add.note(companion, "with @René")
    assert len(companion.store.all(Person)) == 1
    told = lookup.add(companion, "René").hints
    assert told[0].startswith("Rene is known too.")
    assert lookup.resolve(companion, "rené").name == "René"
    assert lookup.resolve(companion, "rene").name == "Rene"


@pytest.mark.parametrize(
    "names",
    [
        ("Élise", "Eva", "Ömer", "Otto", "Zoë"),
        ("Aaf", "Jeanne d’Arc", "Bob", "Vincent van Gogh", "Ruud ’t Hart"),
    ],
)
def test_people_stand_by_plain_letters_and_the_main_part_of_their_name(
    companion: Companion, names: tuple[str, ...]
) -> None:
    for name in reversed(names):
        person(companion, name)
    assert tuple(one.name for one in lookup.everyone(companion)) == names
