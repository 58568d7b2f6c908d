"""From how many sides something pulls back, without a score."""

from dataclasses import replace

import pytest

from coach.model.act import Feedback
from coach.model.moment import Moment
from coach.rules.lexicon import Lexicon
from coach.rules.prompts.undertow import families, name
from tests.rules.prompts.told import (
    FRIDAY,
    Told,
    back,
    contacts,
    nudge,
    planned_acts,
    reflections,
    rhythm,
    routine,
    seen,
    slip,
)
from tests.rules.prompts.told import notes as notes_of

NUMBERS = {"quantity": Lexicon(["tickets"])}
TICKETS = notes_of(*["40 tickets"] * 5)


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (Told(), ()),
        (Told(contacts=rhythm("customer", 5, 6, 0)), ("attention",)),
        (Told(reflections=reflections("control", *[7] * 11, 6, 5)), ("reflection",)),
        (Told(routines=[routine("DMMM")]), ("routine",)),
        (Told(notes=TICKETS, lexicons=NUMBERS), ("language",)),
        (Told(routines=[routine("D", review_on=FRIDAY)]), ("pattern",)),
        (planned_acts(), ()),
        (Told(reflections=reflections("energy", 2, 2)), ()),
    ],
)
def test_a_signal_counts_for_its_family(facts: Told, found: tuple[str, ...]) -> None:
    assert families(facts) == found


def test_families_are_told_in_their_order() -> None:
    facts = Told(
        contacts=rhythm("customer", 5, 6, 0),
        routines=[routine("DMMM")],
        notes=TICKETS,
        lexicons=NUMBERS,
    )
    assert families(facts) == ("attention", "routine", "language")


def test_a_signal_of_the_last_ten_working_days_still_counts() -> None:
    def waited(days: int) -> Told:
        return Told(routines=[routine("MMM" + "D" * days)])

    assert families(waited(9)) == ("routine",)
    assert families(waited(10)) == ()


def test_a_part_of_the_day_is_looked_at_in_its_own_time() -> None:
    fridays = [slip(back(5 * n), 13, context="rushed") for n in range(4, 0, -1)]
    assert families(Told(routines=[routine("D", fridays)])) == ("routine",)


def test_a_rule_that_is_off_gives_no_signal() -> None:
    facts = Told(routines=[routine("DMMM")])
    assert families(facts, off={"routine_waiting"}) == ()


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "clear"), (1, "ripples"), (2, "ripples"), (3, "undertow"), (5, "undertow")],
)
def test_it_has_three_names(count: int, said: str) -> None:
    assert name(range(count)) == said  # type: ignore[arg-type]


def test_on_an_earlier_day_only_what_was_known_then_is_known() -> None:
    facts = replace(
        seen(1, 5),
        contacts=contacts("customer", back(5), FRIDAY),
        notes=notes_of("a", "b", "c"),
        reflections=reflections("energy", 5, 6, 7),
        nudges=[nudge("person_unseen", FRIDAY)],
        routines=[routine("DMS", [slip(FRIDAY)])],
    )
    then = facts.on(back(1))
    assert [len(one) for one in (then.contacts, then.notes, then.reflections)] == [1, 2, 2]
    assert [one.result for one in then.routines[0].opportunities] == ["done", "missed"]
    assert (then.routines[0].slips, then.nudges) == ((), [])
    assert then.contact_days["anna"] == facts.contact_days["anna"]
    earliest = facts.on(back(4))
    assert earliest.contact_days["anna"] == facts.contact_days["anna"][:1]


def test_what_was_known_on_a_day_includes_that_day() -> None:
    facts = Told(
        contacts=contacts("customer", FRIDAY),
        nudges=[nudge("person_unseen", FRIDAY)],
        feedback=[Feedback(id="f", at=FRIDAY, words="dank je")],
        unsaid=[Moment(id="m", at=FRIDAY, text="mooi")],
        routines=[routine("D", [slip(FRIDAY)])],
    )
    then = facts.on(FRIDAY)
    for name_ in ("contacts", "nudges", "feedback", "unsaid"):
        assert getattr(then, name_) == getattr(facts, name_)
    assert then.routines == facts.routines
    before = facts.on(back(1))
    for name_ in ("contacts", "nudges", "feedback", "unsaid"):
        assert getattr(before, name_) == []
