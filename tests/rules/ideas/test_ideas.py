"""How an idea stands: its ticks, its waiting, and what finds it."""

from datetime import date

import pytest

from coach.model.idea import Ambition, Contribution, Idea
from coach.rules.calendar import Calendar
from coach.rules.ideas import ideas
from tests.tables import each

MONDAY = date(2026, 11, 2)


def _idea(**fields: object) -> Idea:
    return Idea(id="1", title="Ring back", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({}, "....."),
        ({"specific": "x", "relevant": "y"}, "x..x."),
        ({"specific": "  "}, "....."),
        ({"due_on": MONDAY}, "....x"),
        ({"time_bound": "in May"}, "....x"),
    ],
)
def test_each_line_has_its_own_tick(fields: dict[str, object], there: str) -> None:
    assert "".join(".x"[one] for one in ideas.ticks(_idea(**fields))) == there


@pytest.mark.parametrize(
    ("lines", "ready"),
    [
        (("specific", "measurable", "time_bound"), True),
        (("specific", "measurable"), False),
        (("achievable", "relevant", "time_bound"), False),
    ],
)
def test_three_lines_are_enough_to_begin(lines: tuple[str, ...], ready: bool) -> None:
    assert ideas.is_worked_out(_idea(**dict.fromkeys(lines, "x"))) is ready


@pytest.mark.parametrize(
    ("today", "fields", "late"),
    [
        (date(2026, 11, 16), {}, False),  # the tenth working day
        (date(2026, 11, 17), {}, True),
        (date(2026, 11, 17), {"status": "smart"}, True),
        (date(2026, 11, 17), {"status": "doing"}, False),
        (date(2026, 11, 17), {"status": "stopped"}, False),
        (date(2026, 11, 17), {"answer": "later"}, False),
    ],
)
def test_an_idea_waits_until_it_is_answered_or_begun(
    today: date, fields: dict[str, object], late: bool
) -> None:
    days = ideas.waited(_idea(**fields), MONDAY, Calendar(), today)
    assert ideas.is_unanswered(days) is late


TOLD = {
    "theme": ("service",), "customer": ("Anna de Wit",), "by": ("Bo",),
    "status": ("being tried", "doing"), "reach": ("other teams", "other_teams"),
    "": ("Ring back before noon", "Nobody waits"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("query", "found"),
    each({
        True: (
            "", "ring noon", "RING nobody", "#service", "#serv",
            "theme:service status:doing", "thema:service", "status:being-tried",
            "with:anna", "klant:wit", "by:bo", "reach:other_teams", "status:",
        ),
        False: ("ring evening", "#vice", "status:new", "with:bo", "reach:me", "noon:"),
    }),
)  # fmt: skip
def test_a_search_looks_where_it_is_told_to(query: str, found: bool) -> None:
    assert ideas.fits(TOLD, query) is found


def test_who_has_no_words_yet_is_still_open() -> None:
    lines = (Contribution("Anna", "time"), Contribution("Bo"))
    assert ideas.open_lines(lines) == ("Bo",)


@pytest.mark.parametrize(
    ("until", "asleep"), [(None, False), (date(2026, 11, 3), True), (MONDAY, False)]
)
def test_an_ambition_wakes_on_its_day(until: date | None, asleep: bool) -> None:
    ambition = Ambition(id="1", text="grand", parked_until=until)
    assert ideas.is_asleep(ambition, MONDAY) is asleep
