"""Hours as people say them, on a clock of twelve and in a part of the day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest

from coach import i18n
from coach.model.errors import CoachError
from coach.rules.dates import When, expect, prefix, read
from coach.rules.log import capture

FRIDAY = datetime(2026, 11, 20, 15, 30, tzinfo=timezone(timedelta(hours=1)))
YESTERDAY, TODAY, TOMORROW = (date(2026, 11, day) for day in (19, 20, 21))


def when(meant: str, day: date) -> When:
    return When(day, time.fromisoformat(meant))


@pytest.mark.parametrize(
    ("said", "day", "meant"),
    [
        ("gisteravond 12 uur", TODAY, "00:00"),
        ("gisteravond half 1", TODAY, "00:30"),
        ("gisteravond 0:30", TODAY, "00:30"),
        ("gisteravond middernacht", TODAY, "00:00"),
        ("last night at 12", TODAY, "00:00"),
        ("last night at midnight", TODAY, "00:00"),
        ("last night at 12:30", TODAY, "00:30"),
        ("last night at 2 in the morning", TODAY, "02:00"),
        ("last night at 11", YESTERDAY, "23:00"),
        ("9 pm last night", YESTERDAY, "21:00"),
        ("tonight at 12", TOMORROW, "00:00"),
        ("tonight at 2", TOMORROW, "02:00"),
        ("tonight at 7", TODAY, "19:00"),
        ("tonight at 5", TODAY, "17:00"),
        ("vanavond 12 uur", TOMORROW, "00:00"),
        ("gisteren 12 uur 's nachts", TODAY, "00:00"),
        ("gisteren om middernacht", TODAY, "00:00"),
        ("yesterday at midnight", TODAY, "00:00"),
        ("gisteren 11 uur 's nachts", YESTERDAY, "23:00"),
        ("yesterday 11 at night", YESTERDAY, "23:00"),
        ("gisteren 2 uur 's nachts", YESTERDAY, "02:00"),
        ("yesterday at 2 at night", YESTERDAY, "02:00"),
        ("gisteren 's nachts om 2 uur", YESTERDAY, "02:00"),
        ("gisteren 0:30 's nachts", YESTERDAY, "00:30"),
        ("gisteren savonds 8 uur", YESTERDAY, "20:00"),
        ("gisteren 8 uur s'avonds", YESTERDAY, "20:00"),
        ("deze middag om 3 uur", TODAY, "15:00"),
        ("last evening at 8", YESTERDAY, "20:00"),
        ("yesterday at nine pm", YESTERDAY, "21:00"),
        ("gisteren 12 uur 's middags", YESTERDAY, "12:00"),
        ("12 noon yesterday", YESTERDAY, "12:00"),
        ("yesterday midday", YESTERDAY, "12:00"),
        ("gisteren om 12 uur", YESTERDAY, "12:00"),
        ("gistermiddag om 2 uur", YESTERDAY, "14:00"),
        ("vanmiddag kwart over 12", TODAY, "12:15"),
        ("yesterday at 12:30am", YESTERDAY, "00:30"),
    ],
)
def test_an_hour_is_that_of_its_part_of_the_day(said: str, day: date, meant: str) -> None:
    i18n.use("nl")
    assert read(said, FRIDAY, "past") == when(meant, day)
    assert read(said, FRIDAY, "next") == when(meant, day)


@pytest.mark.parametrize(
    ("said", "past", "coming"),
    [
        ("vannacht 11 uur", (YESTERDAY, "23:00"), (TODAY, "23:00")),
        ("vannacht 12 uur", (TODAY, "00:00"), (TOMORROW, "00:00")),
        ("vannacht om 2 uur", (TODAY, "02:00"), (TOMORROW, "02:00")),
        ("vannacht 0:30", (TODAY, "00:30"), (TOMORROW, "00:30")),
        ("middernacht", (TODAY, "00:00"), (TOMORROW, "00:00")),
        ("at midnight", (TODAY, "00:00"), (TOMORROW, "00:00")),
        ("half 1 's nachts", (TODAY, "00:30"), (TOMORROW, "00:30")),
        ("11 at night", (YESTERDAY, "23:00"), (TODAY, "23:00")),
    ],
)
def test_a_night_without_a_day_is_the_nearest(
    said: str, past: tuple[date, str], coming: tuple[date, str]
) -> None:
    i18n.use("nl")
    assert read(said, FRIDAY, "past") == when(past[1], past[0])
    assert read(said, FRIDAY, "next") == when(coming[1], coming[0])


@pytest.mark.parametrize(
    ("now", "said", "past", "coming"),
    [
        ("23:30", "vannacht 11 uur", (TODAY, "23:00"), (TODAY, "23:00")),
        ("23:30", "vannacht 2 uur", (TODAY, "02:00"), (TOMORROW, "02:00")),
        ("01:30", "vannacht 11 uur", (YESTERDAY, "23:00"), (TODAY, "23:00")),
        ("01:30", "vannacht 1 uur", (TODAY, "01:00"), (TOMORROW, "01:00")),
        ("01:30", "vannacht 1:30", (TODAY, "01:30"), (TOMORROW, "01:30")),
        ("01:30", "last night at 1", (TODAY, "01:00"), (TODAY, "01:00")),
        ("01:30", "middernacht", (TODAY, "00:00"), (TOMORROW, "00:00")),
    ],
)
def test_at_night_the_night_is_this_one(
    now: str, said: str, past: tuple[date, str], coming: tuple[date, str]
) -> None:
    here = FRIDAY.replace(hour=int(now[:2]), minute=int(now[3:]))
    assert read(said, here, "past") == when(past[1], past[0])
    assert read(said, here, "next") == when(coming[1], coming[0])


@pytest.mark.parametrize(
    ("said", "past"),
    [
        ("vrijdagavond", When(date(2026, 11, 13))),
        ("late friday night", When(date(2026, 11, 13))),
        ("friday night at 11", When(date(2026, 11, 13), time(23))),
        ("friday night at 1am", When(date(2026, 11, 14), time(1))),
        ("vrijdagavond half 9", When(date(2026, 11, 13), time(20, 30))),
        ("vrijdagmiddag 2 uur", When(TODAY, time(14))),
        ("vrijdagochtend", When(TODAY)),
    ],
)
def test_a_part_of_this_weekday_that_has_not_come_yet_was_a_week_ago(
    said: str, past: When
) -> None:
    i18n.use("nl")
    assert read(said, FRIDAY, "past") == past


@pytest.mark.parametrize(
    "said",
    [
        *("vandaag om 3", "om 3 uur", "3 uur", "today at 3", "at 3", "yesterday at 3"),
        *("at 3:30", "gisteren 3.30", "20 november at 3", "om drie uur", "at three"),
        *("half 3", "kwart voor 3", "quarter past six", "6u", "6 o'clock"),
        *("vanochtend 12 uur", "12:30 in the morning", "gisteren half 1 's nachts"),
        *("vannacht 6 uur", "gisteren 6 uur 's nachts", "gisteravond 1 uur"),
        *("paar minuten voor 9", "a few minutes past nine", "minuten over 9", "at ninety"),
        *("vanmiddag 7 uur", "vanavond 8 uur 's ochtends", "vanavond 4 uur"),
        *("vanmiddag 11 uur", "this afternoon at 10", "gisteravond 14:00"),
        *("yesterday evening at 8am", "last night at 12pm", "gisteren 14:30 's ochtends"),
        *("gisteren 3 uur 's middags 's nachts", "vanmiddag 3 uur 's avonds"),
        *(
            "gisteren 0:00 's nachts",
            "12 at",
            "3.12",
            "10 to 12",
            "ten to twelve",
            "at 10 to 12",
        ),
        *("zo rond 9 uur", "at thirteen", "thirteen pm", "0 pm"),
    ],
)
def test_an_hour_that_may_be_another_one_is_not_guessed(said: str) -> None:
    i18n.use("nl")
    assert read(said, FRIDAY, "past") is None
    assert read(said, FRIDAY, "next") is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        *(("03:00", "03:00"), ("om 03:30", "03:30"), ("0:30", "00:30"), ("3am", "03:00")),
        *(("3 uur 's middags", "15:00"), ("drie uur 's middags", "15:00")),
        *(("om 3 uur 's nachts", "03:00"), ("at 3 in the afternoon", "15:00")),
        *(("half tien", "09:30"), ("half past nine", "09:30"), ("half nine", "09:30")),
        *(("om half 10", "09:30"), ("half 1", "12:30"), ("at half 10", "10:30")),
        *(
            ("kwart voor negen", "08:45"),
            ("kwart over 9", "09:15"),
            ("kwart na 9", "09:15"),
        ),
        *(("quarter to nine", "08:45"), ("a quarter past 9", "09:15")),
        *(("5 over half 10", "09:35"), ("tien voor half negen", "08:20")),
        *(
            ("at ten to nine", "08:50"),
            ("twenty past 9", "09:20"),
            ("tien over 9", "09:10"),
        ),
        *(("twenty past 9", "09:20"), ("ten minutes to nine", "08:50")),
        *(("twenty minutes past nine", "09:20"), ("vijf minuten voor tien", "09:55")),
        *(("kwart over 14", "14:15"), ("kwart voor 12 's avonds", "23:45")),
        *(("om negen uur", "09:00"), ("nine o'clock", "09:00"), ("at nine", "09:00")),
        *(("nine thirty", "09:30"), ("nine ten", "09:10"), ("at ten forty-five", "10:45")),
        *(("9 uur 30", "09:30"), ("21.00 uur", "21:00"), ("8 's avonds", "20:00")),
        *(("rond 9 uur", "09:00"), ("tegen 10 uur", "10:00"), ("around 9", "09:00")),
        *(("om en nabij 9 uur", "09:00"), ("om ongeveer 9 uur", "09:00")),
        *(("at about 9", "09:00"), ("precies 9 uur", "09:00"), ("at 9 sharp", "09:00")),
        *(("nine pm", "21:00"), ("two thirty p.m.", "14:30"), ("om dertien uur", "13:00")),
        *(("quarter till nine", "08:45"), ("1 minuut voor 9", "08:59")),
    ],
)
def test_an_hour_is_said_in_many_ways(said: str, meant: str) -> None:
    i18n.use("nl")
    assert read(said, FRIDAY, "past") == when(meant, TODAY)


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [
        *(("nl", "gisteren half 9", "08:30"), ("nl", "gisteravond half 9", "20:30")),
        *(("en", "yesterday half 9", None), ("en", "yesterday at half 9", "09:30")),
        *(("en", "gisteren om half 9", "08:30"), ("nl", "yesterday at half 9", "09:30")),
    ],
)
def test_half_nine_is_an_hour_later_in_english(
    language: str, said: str, meant: str | None
) -> None:
    i18n.use(language)
    expected = meant and when(meant, YESTERDAY)
    assert read(said, FRIDAY, "past") == expected


def test_beside_a_day_in_figures_an_hour_is_one_of_twenty_four() -> None:
    assert read("20-11-2026 3:05", FRIDAY, "past") == when("03:05", TODAY)
    assert read("2026-11-20 12:05", FRIDAY, "past") == when("12:05", TODAY)
    assert read("2026-11-20 1:00", FRIDAY, "past") == when("01:00", TODAY)
    assert read("20-11-2026 3:05 's middags", FRIDAY, "past") == when("15:05", TODAY)
    assert read("20 november 2026 3:05", FRIDAY, "past") is None


@pytest.mark.parametrize(
    ("line", "day", "clock"),
    [
        ("gisteravond: eten met Bo om 8 uur", YESTERDAY, "20:00"),
        ("last night: talk with Bo at 2am", TODAY, "02:00"),
        ("gisteren: wakker om 12 uur 's nachts", TODAY, "00:00"),
        ("gisteren: wakker om 11 uur 's nachts", YESTERDAY, "23:00"),
        ("gisteren: gebeld om half 10", YESTERDAY, "09:30"),
        ("vandaag: later om 9:30 nog gebeld", TODAY, "09:30"),
        ("koffie gehad, vanochtend om 9 uur", TODAY, "09:00"),
        ("gisteren: koffie met Anna om kwart over negen, fijn", YESTERDAY, "09:15"),
        ("coffee at quarter past nine with Bo", TODAY, "09:15"),
        ("koffie om 3 uur 's middags", TODAY, "15:00"),
        ("koffie (om half 10)", TODAY, "09:30"),
        ("koffie om precies 9 uur.", TODAY, "09:00"),
        ("called at 9:15 a.m., glad", TODAY, "09:15"),
        ("yesterday: talk with Bo at 3", YESTERDAY, None),
        ("gisteren: om 9:30 morgen met Bo", YESTERDAY, None),
        ("yesterday evening: mail at 8am", YESTERDAY, None),
    ],
)
def test_a_sentence_says_its_hour_of_the_day_in_front(
    line: str, day: date, clock: str | None
) -> None:
    i18n.use("nl")
    assert capture.read(line, FRIDAY, ()).when == When(
        day, time.fromisoformat(clock) if clock else None
    )


@pytest.mark.parametrize(
    "line",
    [
        *("coffee at 3", "koffie om 3 uur", "koffie om half 3", "at ten people"),
        *("coffee at 3:30 with Bo", "om een uur of drie", "in november om 9 uur"),
        *("gebeld om 11 uur en om 9:30", "gisteravond gebeld, dat was om 3"),
    ],
)
def test_a_sentence_without_a_clear_hour_has_none(line: str) -> None:
    i18n.use("nl")
    assert capture.read(line, FRIDAY, ()).when is None


@pytest.mark.parametrize(
    "said", ["gisteren om 3", "om 3 uur", "half 4", "yesterday at 3:30"]
)
def test_both_hours_that_it_may_be_are_named(said: str) -> None:
    i18n.use("nl")
    minute = "00" if "om" in said else "30"
    message = f"“{said}” kan 03:{minute} of 15:{minute} zijn"
    with pytest.raises(CoachError, match=message):
        expect(said, FRIDAY, "next")
    with pytest.raises(CoachError, match=f"{message}.*“vandaag:”"):
        prefix(f"{said}: koffie", FRIDAY)
