"""Ambitions that sleep, ideas that are quiet, and what waits for an answer."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.model.idea import Ambition, Idea
from coach.rules.prompts.deeds import was_done
from coach.rules.prompts.engine import Preferences
from coach.rules.prompts.facts import Grand, KnownIdea
from tests.rules.prompts.told import FRIDAY, Told, back, found, nudge, rule_of, said

LEADS = Preferences(audiences=frozenset({"all", "lead"}))


def grand(
    made: int, served: int | None = None, far: int | None = 400, until: date | None = None
) -> Told:
    """Return an ambition of so many working days ago, served so many ago."""
    ambition = Ambition(id="am", text="Big", horizon_days=far, parked_until=until)
    on = None if served is None else back(served)
    return Told(ambitions=[Grand(ambition=ambition, made=back(made), served_on=on)])


def brought(made: int, moved: int | None = None, **fields: object) -> Told:
    """Return an idea of so many working days ago, touched so many ago."""
    idea = Idea(id="i", title="A bench", **{"by": "Tom", **fields})  # type: ignore[arg-type]
    moved_on = back(made if moved is None else moved)
    return Told(ideas=[KnownIdea(idea=idea, made=back(made), moved=moved_on)])


@pytest.mark.parametrize(
    ("facts", "sleeps"),
    [
        (grand(30, 10), True), (grand(30, 9), False), (grand(10), True), (grand(9), False),
        (grand(30, 10, far=91), True), (grand(30, 10, far=90), False),
        (grand(30, 10, far=None), False),
        (grand(30, 10, until=FRIDAY + timedelta(days=1)), False),
        (grand(30, 10, until=FRIDAY), True), (Told(), False),
    ],
)  # fmt: skip
def test_a_dragon_that_had_nothing_small_is_asked_for_a_crumb(
    facts: Told, sleeps: bool
) -> None:
    finding = found("dragon_asleep", facts)
    assert (finding is not None) is sleeps
    if finding:
        assert (finding.about, finding.figures["ambition"]) == ("am", "Big")


@pytest.mark.parametrize(
    ("facts", "quiet"),
    [
        (brought(30, 16, status="doing"), True),
        (brought(30, 15, status="doing"), False),
        (brought(30, 16, status="smart"), False),
        (brought(30, 16, status="stopped"), False),
    ],
)
def test_an_idea_that_is_tried_and_not_touched_is_quiet(facts: Told, quiet: bool) -> None:
    assert (found("idea_quiet", facts) is not None) is quiet


@pytest.mark.parametrize(
    ("facts", "ripe"),
    [
        (brought(30, 6, learned="much", reach="team"), True),
        (brought(30, 5, learned="much", reach="team"), False),
        (brought(30, 6, learned="", reach="team"), False),
        (brought(30, 6, learned="much", reach="system"), False),
        (brought(30, 6, learned="much", reach="team", by=""), False),
    ],
)
def test_a_lesson_of_the_team_may_travel_with_a_name_on_it(facts: Told, ripe: bool) -> None:
    assert (found("idea_worth_sharing", facts) is not None) is ripe


@pytest.mark.parametrize(
    ("facts", "waits"),
    [
        (brought(11), True),
        (brought(10), False),
        (brought(11, by=""), False),
        (brought(11, answer="no"), False),
        (brought(11, status="doing"), False),
    ],
)
def test_what_somebody_brought_waits_for_an_answer(facts: Told, waits: bool) -> None:
    assert (found("initiative_unanswered", facts) is not None) is waits


@pytest.mark.parametrize(
    ("trigger", "facts"),
    [
        ("idea_worth_sharing", brought(30, 6, learned="much", reach="team")),
        ("initiative_unanswered", brought(11)),
    ],
)
def test_only_who_leads_is_told(trigger: str, facts: Told) -> None:
    assert said(trigger, facts) is None
    assert said(trigger, facts, LEADS) is not None


def test_an_answer_and_a_crumb_count_as_done() -> None:
    shown = nudge("initiative_unanswered", back(1), about="i")
    rule = rule_of("initiative_unanswered")
    assert was_done(rule, shown, brought(11, 1, answer="no"))
    assert not was_done(rule, shown, brought(11, 2))
    shown, rule = nudge("dragon_asleep", back(1), about="am"), rule_of("dragon_asleep")
    assert was_done(rule, shown, grand(30, 1))
    assert not was_done(rule, shown, grand(30, 2))


@pytest.mark.parametrize(
    ("trigger", "about", "facts"),
    [
        ("dragon_asleep", "am", grand(30, 12)),
        ("idea_quiet", "i", brought(30, 20, status="doing")),
        ("idea_worth_sharing", "i", brought(30, 9, learned="much", reach="team")),
        ("initiative_unanswered", "i", brought(30)),
    ],
)
def test_the_same_idea_is_left_alone_for_a_month(
    trigger: str, about: str, facts: Told
) -> None:
    for ago, speaks in ((19, False), (20, True)):
        shown = [nudge(trigger, back(ago), about=about)]
        assert bool(found(trigger, replace(facts, nudges=shown))) is speaks
    other = [nudge(trigger, back(5), about="another")]
    assert found(trigger, replace(facts, nudges=other))
