"""Who is new in a line, or may have been meant, is offered; nothing is made by itself."""

import pytest

from coach.companion import Companion
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services.acts import acts, feedback
from coach.services.editing import undo
from coach.services.log import add
from coach.services.people import lookup, offers
from tests.services.build import person


def offered(companion: Companion, line: str) -> list[tuple[str, int]]:
    """Return what is offered about a line: the name, and how many people that may be."""
    found = add.note(companion, line).offers
    return [(offer.name, len(offer.people)) for offer in found]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("met Fatima about the returns desk", ["Fatima"]),
        ("lunch with Priya and Tom", ["Priya", "Tom"]),
        ("mevrouw Jansen belde over haar factuur", ["mevrouw Jansen"]),
        ("trein van Zaandam naar Utrecht met Kerst", []),
        ("from Monday with New York and Den Haag", []),
        ("met Teams en Excel, voor Sales", []), ("vraag voor België en Curaçao", []),
        ("lunch met May en June", []), ("met Mei Ling", []),
        ("lunch met Jan en Mark", ["Jan", "Mark"]), ("a line about nobody", []),
        ("Jan van Dijk belde", ["Jan van Dijk"]),
        ("Eva van der Berg vroeg iets", ["Eva van der Berg"]),
        ("Gisteren Jan van Dijk gesproken", []), ("Mail van Tom over de balie", ["Tom"]),
        ("Dochter van Anna belde", ["Anna"]),
    ],
)  # fmt: skip
def test_a_name_that_nobody_knows_is_offered_and_other_words_are_not(
    companion: Companion, line: str, names: list[str]
) -> None:
    assert offered(companion, line) == [(name, 0) for name in names]
    assert companion.store.all(Person) == ()


def test_a_name_that_is_nobodys_is_not_offered_again(companion: Companion) -> None:
    answer = add.note(companion, "koffie met Fatima en Tom")
    offers.decline(companion, answer.offers[0].name)
    assert offered(companion, "lunch met FATIMA en Tom") == [("Tom", 0)]
    assert companion.store.all(Person) == ()
    undo.undo(companion)  # the second line
    assert "Names that are nobody's" in undo.undo(companion).understood
    assert offered(companion, "met Fatima") == [("Fatima", 0)]


def test_an_act_offers_as_a_line_of_the_log_does(companion: Companion) -> None:
    answer = acts.plan(companion, "coffee with Fatima")
    (offer,) = answer.offers
    offers.take(companion, offer, answer.record, "customer")
    (act,), (who,) = companion.store.all(Act), companion.store.all(Person)
    assert (act.person_id, who.name, who.side) == (who.id, "Fatima", "customer")


def test_a_yes_keeps_somebody_and_names_them_in_the_line_as_one_step(
    companion: Companion,
) -> None:
    answer = add.note(companion, "lunch with Fatima")
    taken = offers.take(companion, answer.offers[0], answer.record, "colleague")
    (fatima,) = companion.store.all(Person)
    (moment,) = companion.store.all(Moment)
    assert (moment.person_ids, moment.side) == ((fatima.id,), "colleague")
    assert taken.people_added == (fatima,)
    undo.undo(companion)
    assert companion.store.all(Person) == ()
    assert companion.store.all(Moment) == (answer.record,)


def test_somebody_known_without_a_capital_is_offered_and_named_after_a_yes(
    companion: Companion,
) -> None:
    anna = person(companion, "Anna")
    answer = add.note(companion, "anna belde")
    assert offered(companion, "anna belde weer") == [("Anna", 1)]
    offers.take(companion, answer.offers[0], answer.record)
    kept = companion.store.get(Moment, answer.record.id)
    assert kept is not None
    assert kept.person_ids == (anna.id,)


def test_somebody_else_may_have_kept_them_in_the_meantime(companion: Companion) -> None:
    answer = add.note(companion, "lunch with Fatima")
    fatima = person(companion, "Fatima")
    offers.take(companion, answer.offers[0], answer.record)
    assert companion.store.all(Person) == (fatima,)


def test_earlier_lines_that_name_who_becomes_known_are_linked_as_one_step(
    companion: Companion,
) -> None:
    bo = person(companion, "Bo", "customer")
    for line in ("met Zoe gepraat", "Zoë en @Bo", "zoe zei iets", "iets anders"):
        add.note(companion, line)
    acts.plan(companion, "Zoe bellen")
    acts.plan(companion, "Zoe danken", person="Bo")
    feedback.keep(companion, "Zoe was blij")
    zoe = person(companion, "Zoë", "colleague")
    lines = offers.earlier(companion, zoe)
    assert len(lines) == 4
    before = companion.store.tables()
    assert offers.link(companion, zoe).understood == "4 lines are about Zoë now."
    first, second, third, _other = companion.store.all(Moment)
    assert (first.person_ids, first.side) == ((zoe.id,), "colleague")
    assert (second.person_ids, second.side) == ((bo.id, zoe.id), "customer")
    assert third.person_ids == ()
    assert [act.person_id for act in companion.store.all(Act)] == [zoe.id, bo.id]
    assert [one.person_id for one in companion.store.all(Feedback)] == [zoe.id]
    assert offers.earlier(companion, zoe) == ()
    with pytest.raises(CoachError, match="No line names Zoë"):
        offers.link(companion, zoe)
    undo.undo(companion)
    assert companion.store.tables() == before


def test_a_line_that_may_be_about_a_namesake_is_not_linked(companion: Companion) -> None:
    person(companion, "Anna Bakker")
    add.note(companion, "met de hele groep; Annika ook")
    companion.store.save(Moment(id="a", at=companion.now(), text="Anna was er"))
    anna = person(companion, "Anna Smit")
    assert offers.earlier(companion, anna) == ()
    assert offers.earlier(companion, lookup.resolve(companion, "Anna Bakker")) == ()
