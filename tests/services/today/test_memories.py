"""Memories: the same all day, as the settings want it, and nobody left in peace."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.errors import CoachError
from coach.services.editing import undo
from coach.services.log import add
from coach.services.reflection import reflect
from coach.services.settings import settings
from coach.services.today import leads, memories, today
from tests.services.build import FRIDAY, moment, person

YEAR = 365


def test_a_year_ago_today_is_told_with_whom_it_was(companion: Companion) -> None:
    moment(companion, YEAR, person(companion, "Anna"), text="tea")
    found = memories.page(companion)
    assert found is not None
    assert (found.title, found.years) == ("A year ago today", 1)
    assert (found.line.title, found.line.meta) == ("tea", "Anna")
    i18n.use("nl")
    assert memories.expect(companion).title == "Vandaag een jaar geleden"


def test_what_is_noted_today_of_an_earlier_day_waits_until_tomorrow(
    companion: Companion,
) -> None:
    for n in range(3):
        moment(companion, 40 + n, text=f"thanks {n}", kind="appreciate")
    before = memories.page(companion)
    for n in range(20):
        add.note(companion, f"more {n} +appreciate", on="20 september")
    assert memories.page(companion) == before


@pytest.mark.parametrize(
    ("chosen", "told"), [("good", None), ("all", "tea"), ("off", None)]
)
def test_hard_days_come_only_when_they_are_asked_for(
    companion: Companion, chosen: str, told: str | None
) -> None:
    moment(companion, YEAR, text="tea")
    reflect.reflect(companion, FRIDAY - timedelta(days=YEAR), energy=2)
    settings.put(companion, "memories", chosen)
    found = memories.page(companion)
    assert (found.line.title if found else None) == told
    undo.undo(companion)
    assert memories.page(companion) is None


def test_without_one_it_says_why(companion: Companion) -> None:
    with pytest.raises(CoachError, match="Nothing comes to mind yet"):
        memories.expect(companion)
    settings.put(companion, "memories", "off")
    with pytest.raises(CoachError, match="coach settings memories good"):
        memories.expect(companion)


def test_somebody_left_in_peace_is_in_none(companion: Companion) -> None:
    anna = person(companion, "Anna")
    moment(companion, YEAR, anna, text="tea")
    companion.store.save(replace(anna, archived=True))
    assert memories.page(companion) is None


def test_a_quiet_day_leads_with_it_until_it_is_put_aside(companion: Companion) -> None:
    moment(companion, YEAR, text="tea")
    while (lead := today.page(companion).lead).kind not in ("memory", "quiet"):
        leads.not_now(companion, lead)
    assert (lead.kind, lead.title, lead.words) == ("memory", "A year ago today", "“tea”")
    leads.not_now(companion, lead)
    assert today.page(companion).lead.kind == "quiet"
