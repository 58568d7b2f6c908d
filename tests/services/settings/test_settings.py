"""Settings read what people type, in both languages."""

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.setting import Setting
from coach.model.types import Json
from coach.services.prompts import preferences
from coach.services.settings import away, settings


@pytest.mark.parametrize(
    ("name", "said", "value"),
    [
        ("name", "  Sam  ", "Sam"), ("language", "Dutch", "nl"), ("language", "nl", "nl"),
        ("roles", "employee, leader", ["employee", "lead"]),
        ("workdays", "Mon-Thu", [0, 1, 2, 3]), ("workdays", "fri-mon", [0, 4, 5, 6]),
        ("workdays", "Tuesday, wed", [1, 2]), ("prompts", "0", 0),
        ("quiet", "18:00 - 8:30", "18:00-08:30"), ("quiet", "off", ""),
        ("language_checks", "off", False), ("hide-names", "yes", True),
        ("signature", "a, b,c", ["a", "b", "c"]), ("theme", "light", "light"),
    ],
)  # fmt: skip
def test_a_setting_is_kept_as_it_was_meant(
    companion: Companion, name: str, said: str, value: object
) -> None:
    settings.put(companion, name, said)
    assert settings.value(companion, name) == value


@pytest.mark.parametrize(
    ("name", "said"),
    [("language", "de"), ("prompts", "4"), ("prompts", "many"), ("workdays", ""),
     ("workdays", "mon-xyz"), ("quiet", "25:00-8:00"), ("roles", "boss"),
     ("mouse", "maybe"), ("signature", "a,b,c,d"), ("colour", "red")],
)  # fmt: skip
def test_what_is_refused_says_what_fits(companion: Companion, name: str, said: str) -> None:
    with pytest.raises(CoachError):
        settings.put(companion, name, said)


def test_what_belongs_to_the_device_does_not_travel(companion: Companion) -> None:
    settings.put(companion, "theme", "light")
    assert companion.store.tables() == {}
    assert settings.shown(companion, "theme") == "light"


def test_what_holds_by_itself_is_shown(companion: Companion) -> None:
    shown = {key.name: settings.shown(companion, key.name) for key in settings.rows()}
    assert shown["workdays"] == "Mon Tue Wed Thu Fri"
    assert (shown["prompts"], shown["roles"]) == ("1", "Employee")
    assert (shown["hide_names"], shown["language_checks"]) == ("off", "on")


def test_dutch_words_are_read_in_dutch(companion: Companion) -> None:
    i18n.use("nl")
    settings.put(companion, "roles", "leidinggevende")
    settings.put(companion, "workdays", "ma-do")
    found = settings.current(companion)
    assert (found.roles, found.workdays) == (("lead",), frozenset({0, 1, 2, 3}))


def test_a_period_away_includes_both_days(companion: Companion) -> None:
    away.go(companion, "2026-11-23", "2026-11-27", "holiday")
    calendar = settings.calendar(companion)
    days = [calendar.works(day.first) for day in away.periods(companion)]
    assert days == [False]
    assert not calendar.works(away.periods(companion)[0].last)
    with pytest.raises(CoachError, match="lies before"):
        away.go(companion, "2026-12-04", "2026-12-01")
    with pytest.raises(CoachError, match="that is noted already"):
        away.go(companion, "2026-11-23", "2026-11-27", "holiday")


@pytest.mark.parametrize(
    "value",
    [None, True, 5, -1, 1.5, 10**11, "", "x", "25:00-26:00", "99:99-10:00", "-1", "-",
     "08:00-", [], [9], [None], [[]], ["x"], {}, {"off": 5}],
    ids=repr,
)  # fmt: skip
def test_what_does_not_fit_counts_as_not_chosen(companion: Companion, value: Json) -> None:
    names = [row.name for row in settings.rows() if not row.device]
    companion.store.save(*(Setting(id=name, value=value) for name in names))
    read = settings.current(companion)
    for row in map(settings.key, names):
        settings.shown(companion, row.name)
        if not settings.fits(row.name, value):
            assert getattr(read, row.name) == row.default
    assert preferences.wanted(companion).quiet is None


def test_none_is_kept_where_one_does_not_fit(companion: Companion) -> None:
    with pytest.raises(CoachError, match="many"):
        settings.put_all(companion, {"theme": "light", "name": "Sam", "prompts": "many"})
    assert companion.store.device.get("theme") is None
    assert companion.store.tables() == {}
