"""What some weeks in a row say, and a lens that nothing speaks to."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.model.prompt import Nudge
from coach.model.review import Review
from coach.rules.calendar import Calendar
from coach.rules.prompts.engine import Preferences
from coach.rules.prompts.facts import Portfolio
from coach.rules.prompts.rule import PromptFinding
from tests.rules.prompts.told import FRIDAY, Told, back, found, nudge, said

MONDAY = FRIDAY - timedelta(days=4)
LETTERS = {"s": "same", "m": "more", "b": "back"}


def weeks(moved: str, *, ends: int = 1) -> list[Review]:
    """Return a look back for each letter, the last on the week that ended so long ago."""
    first = MONDAY - timedelta(weeks=ends + len(moved) - 1)
    periods = [first + timedelta(weeks=n) for n in range(len(moved))]
    return [
        Review(
            id=f"week-{day}", period=day, written_on=day + timedelta(days=4),
            movement=LETTERS[letter],
        )
        for day, letter in zip(periods, moved, strict=True)
        if letter != "."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("moved", "ends", "n"),
    [
        ("sss", 1, 3), ("sss", 0, 3), ("mssss", 1, 4), ("ss", 1, None), ("ssm", 1, None),
        ("sms", 1, None), ("ss.s", 1, None), ("sss", 2, 3), ("sss", 3, None),
    ],
)  # fmt: skip
def test_some_weeks_the_same_are_worth_a_question(
    moved: str, ends: int, n: int | None
) -> None:
    finding = found("same_again", Told(reviews=weeks(moved, ends=ends)))
    assert (finding.figures["n"] if finding else None) == n
    assert finding is None or len(finding.record_ids) == n


@pytest.mark.parametrize(
    ("moved", "ends", "slid"),
    [("b", 1, True), ("sb", 1, True), ("bs", 1, False), ("b", 2, True), ("b", 3, False)],
)
def test_a_week_that_slid_back_is_named(moved: str, ends: int, slid: bool) -> None:
    finding = found("slid_back", Told(reviews=weeks(moved, ends=ends)))
    assert bool(finding) is slid
    if finding:
        assert finding.figures["week"] == (MONDAY - timedelta(weeks=ends)).isoformat()


def test_a_week_of_holiday_is_no_gap() -> None:
    off = (MONDAY - timedelta(weeks=2), MONDAY - timedelta(weeks=2) + timedelta(days=6))
    told = weeks("ss.s")
    assert found("same_again", Told(reviews=told, calendar=Calendar(away=(off,))))
    assert not found("same_again", Told(reviews=told))


def test_what_was_just_held_to_the_light_is_left_alone() -> None:
    for ago, speaks in ((14, False), (15, True)):
        told = Told(reviews=weeks("sss"), lit_on=back(ago))
        assert bool(found("same_again", told)) is speaks


def plan(*empty: str, **fields: object) -> Told:
    """Return a plan in which nothing speaks to these lenses."""
    portfolio = Portfolio(id="r", cards=5, strong=("insight", "dialogue"), empty=empty)
    return Told(portfolio=portfolio, **fields)  # type: ignore[arg-type]


def named(lens: str, ago: int) -> list[Nudge]:
    """Return that this lens was named so many working days ago."""
    return [replace(nudge("lens_missing", back(ago)), facts={"lens": lens})]


def lens_of(finding: PromptFinding | None) -> object:
    return finding.figures["lens"] if finding else None


@pytest.mark.parametrize(
    ("facts", "lens"),
    [
        (plan("insight", "dialogue"), "insight"),
        (plan(), None),
        (Told(), None),
        (plan("insight", nudges=named("insight", 59)), None),
        (plan("insight", nudges=named("insight", 60)), "insight"),
        (plan("insight", "dialogue", nudges=named("insight", 30)), "dialogue"),
    ],
)
def test_a_lens_of_the_team_with_nothing_for_it_is_named_to_who_leads(
    facts: Told, lens: str | None
) -> None:
    assert lens_of(found("lens_missing", facts)) == lens
    assert said("lens_missing", facts) is None
    leads = Preferences(audiences=frozenset({"all", "lead"}))
    assert bool(said("lens_missing", facts, leads)) is (lens is not None)
