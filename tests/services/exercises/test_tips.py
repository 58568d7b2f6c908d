"""Tips: one for a whole week, the next one a week later, every series in its order."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from coach.companion import Companion
from coach.services.acts import acts
from coach.services.exercises import programmes, sessions
from coach.services.packs import packs
from coach.services.packs.packs import PackChoices
from coach.services.settings import settings
from coach.services.today import leads, today
from coach.store import Store
from tests import packing
from tests.conftest import NOW
from tests.services.build import moment, person

TIPS = """\
title.en = "Weeks"
title.nl = "Weken"

[[tip]]
id = "near"
exercise = "tried/near"
text.en = "Go near."
text.nl = "Ga dichtbij."

[[tip]]
id = "lead"
role = "lead"
text.en = "Let go."
text.nl = "Laat los."

[[tip]]
id = "small"
exercise = "small/shrink"
text.en = "Make it small."
text.nl = "Maak het klein."
"""


def later(store: Store, weeks: int = 0, days: int = 0, alone: str = "") -> Companion:
    """Return the coach so much later, perhaps with no tips but these."""
    now = NOW + timedelta(weeks=weeks, days=days)
    only = packing.source(tips=alone) if alone else None
    return Companion(store, lambda: now, only=only)


def refs(store: Store, weeks: int, alone: str = "") -> list[str]:
    """Return the tips of so many weeks."""
    found = (programmes.this_week(later(store, week, alone=alone)) for week in range(weeks))
    return [tip.ref for tip in found if tip]


def test_a_series_comes_in_its_order_before_the_next_one_begins(store: Store) -> None:
    person(Companion(store, lambda: NOW), "Anna")
    every = [
        tip.ref
        for one in Companion(store, lambda: NOW).library.tips()
        for tip in one.tips
        if tip.role in ("all", "employee")
    ]
    assert refs(store, len(every)) == every
    assert refs(store, len(every) + 1)[-1] == every[0]


def test_a_tip_stays_from_monday_to_sunday(store: Store) -> None:
    person(Companion(store, lambda: NOW), "Anna")
    week = [programmes.this_week(later(store, days=day)) for day in range(-4, 10)]
    assert len(set(week)) == 2
    assert len(set(week[:7])) == len(set(week[7:14])) == 1
    assert week[6] != week[7]


def test_a_clock_that_was_moved_back_shows_the_first_tip(store: Store) -> None:
    person(Companion(store, lambda: NOW), "Anna")
    before, now = (programmes.this_week(later(store, weeks)) for weeks in (-6, 0))
    assert before
    assert now
    assert before.ref == now.ref


@pytest.mark.parametrize(
    "begin",
    [
        lambda companion: person(companion, "Anna"),
        lambda companion: moment(companion, 0),
        lambda companion: sessions.answer(
            companion, sessions.start(companion, "direction/direction-check"), 8
        ),
    ],
)
def test_weeks_go_by_whatever_somebody_began_with(
    store: Store, begin: Callable[[Companion], object]
) -> None:
    begin(Companion(store, lambda: NOW))
    assert len(set(refs(store, 3))) == 3


def test_a_tip_is_for_whom_it_is_meant(store: Store) -> None:
    companion = Companion(store, lambda: NOW)
    person(companion, "Anna")
    assert refs(store, 3, alone=TIPS) == ["tried/near", "tried/small", "tried/near"]
    settings.put(companion, "roles", "lead")
    assert refs(store, 3, alone=TIPS) == ["tried/near", "tried/lead", "tried/small"]


def test_only_an_exercise_that_is_there_goes_along(store: Store) -> None:
    person(Companion(store, lambda: NOW), "Anna")
    near, small = (programmes.this_week(later(store, week, alone=TIPS)) for week in (0, 1))
    assert near
    assert small
    assert (near.series, near.text, near.exercise) == ("Weeks", "Go near.", "tried/near")
    assert (small.text, small.exercise) == ("Make it small.", "")


def test_packs_that_are_off_give_no_tips(store: Store) -> None:
    companion = Companion(store, lambda: NOW)
    every = tuple(pack.id for pack in companion.library.packs())
    packs.keep(companion, PackChoices(off=every))
    assert programmes.this_week(companion) is None
    packs.keep(companion, PackChoices(off=every[:-1]))
    tip = programmes.this_week(companion)
    assert tip
    assert tip.ref.startswith(f"{every[-1]}/")


def test_a_tip_goes_before_the_acts_on_one_day_of_its_week(store: Store) -> None:
    now = later(store)
    person(now, "Anna")
    acts.plan(now, "flowers")
    lead = today.page(now).lead
    assert lead.kind == "tip"
    leads.seen(now, lead.kind, lead.prompt)
    assert today.page(later(store, days=1)).lead.kind == "act"


def test_a_tip_has_a_sentence_for_the_buddy(store: Store) -> None:
    now = later(store)
    person(now, "Anna")
    alone = today.page(now).lead
    settings.put(now, "buddy", "Fatma")
    lead = today.page(now).lead
    assert (alone.along, alone.words) == ("", lead.words)
    assert lead.along.startswith("For Fatma: “")
