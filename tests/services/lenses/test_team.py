"""The team page: what was filled in last about the team, read again."""

from coach.companion import Companion
from coach.model.types import Json
from coach.services.exercises import outcomes
from coach.services.lenses import lenses, team
from tests.found import sure
from tests.services.build import filled

PLANS: Json = ["a table", "a page", "an hour"]


def test_the_bar_of_activities_names_the_lens_that_has_nothing(
    companion: Companion,
) -> None:
    said: tuple[Json, ...] = (PLANS, "dialogue", "reliability", "dialogue", "belonging")
    filled(companion, "drives/mix-of-activities", *said, None, None)
    mix = sure(team.page(companion).mix)
    assert (dict(mix.counts)["Dialogue"], mix.n) == (2, 3)
    assert mix.words == (
        "Strong in the team, and nothing for it yet: Belonging. "
        "For example: Give one customer a fixed face: yours"
    )
    filled(companion, "drives/mix-of-activities", *said, "a tour", None)
    mix = sure(team.page(companion).mix)
    assert (dict(mix.counts)["Belonging"], mix.n) == (1, 4)
    assert mix.words == "No strong lens is without something."
    assert mix.enjoyed == ()
    lenses.describe(companion, {"activities": "a letter, a walk"})
    mix = sure(team.page(companion).mix)
    assert mix.enjoyed == ("a letter", "a walk")


def test_a_route_shows_where_somebody_may_get_lost_and_what_it_brings(
    companion: Companion,
) -> None:
    steps: Json = ["Tell", "Try"]
    filled(
        companion, "drives/change-route", steps, "insight", "who was not asked: a talk",
        7, "momentum", "who seeks certainty: a page", 3, "an answer", "less waiting",
        "more fun", "ask Fatma",
    )  # fmt: skip
    route = sure(team.page(companion).route)
    assert [(one.text, one.easy_for, one.is_steep) for one in route.steps] == [
        ("Tell", "Insight", False), ("Try", "Momentum", True),
    ]  # fmt: skip
    assert route.steps[1].taken_along == "who seeks certainty: a page"
    assert [text for _label, text in route.outcomes] == [
        "an answer",
        "less waiting",
        "more fun",
    ]
    assert route.first == "ask Fatma"


def test_the_mirror_shows_both_directions_and_the_day_for_coffee(
    companion: Companion,
) -> None:
    run = filled(
        companion, "small/mirror", "Planning", 7, 8, 5, None, 6, 7, "we call back late",
        "Fatma", "what do you see?", "2026-11-24",
    )  # fmt: skip
    drawn = outcomes.again(companion, run)
    assert [(one.name, one.value) for one in drawn.scales] == [
        ("Us, seen by us", 8), ("Us, seen by them", 6),
        ("Them, seen by us", 5), ("Them, seen by them", 7),
    ]  # fmt: skip
    assert drawn.lines[4:] == (
        "The difference is 2.", "The other way round it is 2.",
        "Where they have a point: we call back late", "Coffee with: Fatma",
        "On: Tuesday 24 November 2026",
    )  # fmt: skip
    shy = filled(companion, "small/mirror", "Planning", 7, 8, 5, None, 6, None, "late",
                 None, None, None)  # fmt: skip
    assert len(outcomes.again(companion, shy).scales) == 2
