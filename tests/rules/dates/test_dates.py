"""Days and times as people say them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coach import i18n
from coach.model.errors import CoachError
from coach.rules import dates
from coach.rules.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    When,
    expect,
    left_in,
    prefix,
    read,
    when_in,
)

if TYPE_CHECKING:
    from coach.rules.dates.reckoning import Lean
from tests.tables import each

SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))
FRIDAY = datetime(2026, 11, 20, 15, 0, tzinfo=timezone(timedelta(hours=1)))

SAME_EITHER_WAY = {
    "2026-11-22": (
        "vandaag", "today", "vanmorgen", "vanochtend", "vanmiddag", "vanavond",
        "this morning", "tonight", "deze ochtend", "vanmorgen vroeg", "later vandaag",
        "eerder vandaag", "earlier today", "afgelopen nacht",
    ),
    "2026-11-22 10:00": ("nu", "just now", "daarnet"),
    "2026-11-21": (
        "gisteren", "Gisteren", "yesterday", "gisteravond", "gisteren avond",
        "yesterday morning", "yesterday in the afternoon", "last night", "last evening",
        "gisteravond laat", "late last night", "de eenentwintigste november 2026",
    ),
    "2026-11-20": (
        "eergisteren", "day before yesterday", "the day before yesterday", "vorige vrijdag",
        "afgelopen vrijdag", "verleden vrijdag", "last friday", "20 november jl.",
        "vrijdag 20 november j.l.", "2d ago", "20-11-26", "2026-11-20", "2026/11/20",
        "20261120", "20-nov-2026", "vrijdag 20 november 2026", "Friday, 20 November 2026",
        "this past friday", "twintig november 2026",
    ),
    "2026-11-23": (
        "morgen", "tomorrow", "tomorrow morning", "morgenochtend", "volgende maandag",
        "next monday", "morgen vroeg", "eerstvolgende maandag",
    ),
    "2026-11-24": (
        "overmorgen", "the day after tomorrow", "komende dinsdag", "volgende week dinsdag",
        "dinsdag volgende week", "tuesday next week",
    ),
    "2026-11-17": ("last tue", "deze week dinsdag"),
    "2026-11-16": (
        "maandag jl.", "maandag jongstleden", "maandag j.l.", "jl. maandag", "j.l. maandag",
    ),
    "2025-11-23": ("23-11 jl.",),
    "2027-11-20": ("20 november a.s.",),
    "2026-11-08": ("veertien dagen geleden", "2 weken geleden", "-2w", "a fortnight ago"),
    "2026-11-22 09:40": ("twintig minuten geleden",),
    "2026-10-31": ("tweeëntwintig dagen geleden",),
    "2026-11-01": ("twenty one days ago",),
    "2026-12-06": (
        "over veertien dagen", "in 2 weeks", "over 2 weken", "in two weeks' time",
    ),
    "2026-11-15": (
        "vorige zondag", "een week geleden", "één week geleden", "a week ago",
        "vorige week", "last week", "a week ago today", "een weekje geleden",
        "precies een week geleden",
    ),
    "2026-11-27": (
        "a.s. vrijdag", "vrijdag a.s.", "aanstaande vrijdag", "friday of next week",
        "deze komende vrijdag",
    ),
    "2026-11-29": (
        "volgende zondag", "volgende week", "vandaag over een week", "a week today",
        "in a week's time",
    ),
    "2026-11-10": (
        "vorige week dinsdag", "2026-W46-2", "2026W462", "week 46 2026 dinsdag",
        "tuesday of week 46 '26",
    ),
    "2026-11-13": ("friday last week", "vrijdag van vorige week"),
    "2026-11-19": ("3 dagen geleden", "drie dagen terug", "3 days ago", "-3d"),
    "2026-10-22": ("vorige maand", "last month"),
    "2025-11-22": ("vorig jaar",),
    "2026-12-22": ("over een maand",),
    "2026-11-25": ("3 days from now",),
    "2026-04-03": ("03-04-2026", "3.4.2026"),
    "2026-03-04": ("04/03/2026",),
    "2026-05-01": ("1 mei 2026", "1st of may 2026", "May 1, 2026"),
    "2024-02-29": ("29-02-2024",),
    "2026-11-22 08:00": ("2 hours ago", "about 2 hours ago", "-2h"),
    "2026-11-22 09:00": ("een uur geleden", "9 uur", "om 9 uur", "9 o'clock", "9 o’clock"),
    "2026-11-21 22:00": ("12 uur geleden",),
    "2026-11-22 09:50": ("10 minuten geleden",),
    "2026-11-22 14:30": ("14:30", "14.30", "14u30", "2:30pm", "2:30 p.m.", "at 2:30pm"),
    "2026-11-22 00:00": ("12am",),
    "2026-11-22 12:00": ("12pm", "noon"),
    "2026-11-21 14:30": ("gisteren 14:30", "14:30 gisteren", "yesterday at 2:30pm"),
    "2026-11-21 09:00": ("gisteren om 9 uur", "om 9 uur gisteren", "yesterday at 9"),
    "2026-11-21 14:05": ("gisteren 14.05",),
    "2026-11-21 20:00": (
        "gisteravond 8 uur", "gisteren 8 uur 's avonds", "8 uur gisteravond",
    ),
    "2026-11-22 15:00": ("this afternoon at 3",),
    "2026-11-21 21:00": ("last night at 9",),
    "2026-11-22 02:00": ("last night 2am",),
    "2026-11-22 05:59": ("last night 5:59",),
    "2026-11-21 18:00": ("last night 6:00",),
    "2026-11-22 12:30": ("vanmiddag 12:30",),
    "2026-11-21 00:30": ("gisteren 0:30 's nachts",),
    "2026-11-23 09:00": ("morgen 9 uur", "9 uur morgen"),
    "2026-11-20 14:30": ("2026-11-20T14:30", "2026-11-20 14:30:15", "vorige vrijdag 14u30"),
    "2100-12-31": ("31-12-2100",),
    "1900-01-01": ("1-1-1900",),
    "2027-01-03": ("2026-W53-7",),
    "2026-11-22 09:30": (
        "half an hour ago", "een half uur geleden", "zo'n half uurtje geleden", "30m ago",
    ),
    "2026-11-22 08:30": (
        "anderhalf uur geleden", "an hour and a half ago", "1,5 uur geleden",
        "1½ uur geleden", "1.5 hours ago",
    ),
    "2026-10-25": ("2 fortnights ago",),
    "2026-11-22 07:30": ("tweeënhalf uur geleden", "two and a half hours ago"),
    "2026-11-22 09:45": ("kwartiertje geleden", "een kwart uur geleden"),
    "2026-11-22 09:15": ("drie kwartier geleden", "three quarters of an hour ago"),
    "2026-11-22 07:50": ("2 uur en 10 minuten geleden",),
    "2026-11-22 08:40": ("1 hour and 20 minutes ago",),
    "2026-11-22 10:30": ("in half an hour",),
    "2026-11-20 22:00": ("anderhalve dag geleden",),
    "2026-11-12": ("anderhalve week geleden", "a week and a half ago"),
    "2026-12-02": ("over anderhalve week",),
    "2026-05-22": ("half a year ago",),
    "2025-05-22": ("anderhalf jaar geleden",),
    "2026-10-07": ("anderhalve maand geleden",),
    "2026-11-03": (
        "3 nov '26", "nov 3 ’26", "3-11-'26", "the third of november 2026",
        "november third 2026",
    ),
    "2026-12-07": ("morgen over veertien dagen",),
    "2026-11-30": ("a week from tomorrow",),
    "2026-11-14": ("gisteren een week geleden",),
    "2026-09-22": ("two months back",),
    "2026-11-20 09:00": ("2 dagen geleden om 9 uur",),
    "2026-11-23 06:00": ("morgenvroeg 6 uur",),
    "2026-10-01": ("de eerste van vorige maand",),
    "2026-10-03": ("de 3e van vorige maand",),
    "2026-12-03": ("the 3rd of next month",),
}  # fmt: skip
"""What is meant, whichever way one leans, and how it is said."""

LEANING = {
    ("2026-11-20", "2026-11-27"): (
        "vrijdag", "friday", "vr", "op vrijdag", "on friday", "vrijdagmiddag",
        "friday morning", "vrijdag morgen", "deze vrijdag",
        "in de nacht van vrijdag op zaterdag",
    ),
    ("2026-11-20 14:30", "2026-11-27 14:30"): ("vrijdag 14u30",),
    ("2026-11-20 15:00", "2026-11-27 15:00"): ("vrijdagmiddag 3 uur",),
    ("2026-11-22", "2026-11-29"): ("zondag",),
    ("2026-11-22 09:00", "2026-11-29 09:00"): ("zondag 9:00",),
    ("2026-11-15 14:30", "2026-11-29 14:30"): ("zondag 14:30",),
    ("2026-11-20", "2027-11-20"): (
        "20 nov", "20nov", "nov 20", "20-11", "20/11", "de 20e november",
    ),
    ("2026-11-22", "2026-11-22"): ("22-11", "on the 22nd"),
    ("2025-12-25", "2026-12-25"): ("25 dec",),
    ("2025-12-25 14:30", "2026-12-25 14:30"): ("25 december 14:30",),
    ("2024-02-29", "2028-02-29"): ("29 feb",),
    ("2026-02-03", "2027-02-03"): ("3 febr",),
    ("2026-09-03", "2027-09-03"): ("3 sept.",),
    ("2026-11-09", "2027-11-15"): ("week 46", "w46"),
    ("2026-11-10", "2027-11-16"): ("dinsdag in week 46",),
    ("2026-11-16", "2026-11-22"): ("week 47",),
    ("2025-12-01", "2026-11-30"): ("week 49",),
    ("2020-12-28", "2026-12-28"): ("week 53",),
    ("2026-11-03", "2026-12-03"): ("op de 3e", "op de derde"),
    ("2026-11-21", "2026-12-21"): ("on the twenty-first",),
    ("2026-11-01", "2026-12-01"): ("the first of the month",),
    ("2026-05-04", "2027-05-04"): ("vier mei",),
    ("2026-11-21 02:00", "2026-11-28 02:00"): (
        "de nacht van vrijdag op zaterdag om 2 uur",
    ),
    ("2026-10-31", "2026-12-31"): ("de 31e",),
    ("2026-11-03 09:15", "2026-12-03 09:15"): ("op de 3e van de maand om 9:15",),
}  # fmt: skip
"""What is meant by whoever leans to the past, and to what is next; and how it is said."""

UNREAD = [
    "", " ", ".", "...", "blabla", "mei", "may", "november", "12", "3", "2026", "202611",
    "31-02-2026", "29-02-2026", "31-11", "00-01-2026", "2026-13-45", "20261345",
    "gisteren 25:99", "24:00", "14:60", "13pm", "0am", "gisteren 14:3", "14", "at", "om",
    "31 dec 1899", "1 jan 2101", "9999 jaar geleden", "99999 days ago", "de derde",
    "the second", "een mei", "one may", "vroeg", "morgen 2 weken", "laat maandag",
    "vrijdag de 21e", "nacht van vrijdag op zondag", "20.11", "vrijdag 21 nov",
    "een paar dagen geleden", "half 3", "dit weekend", "week 54", "2026-W54", "2025-W53-1",
    "week 0", "2026-W46-8", "week 46 2026 2025", "3e", "2nd", "de 32e", "3e maand",
    "anderhalf", "half geleden", "een half", "en half", "deze week", "1-2-3", "20-11/2026",
    "3 dagen", "geleden", "-3", "--3d", "-3d ago", "gisteren morgen overmorgen",
    "vorige maand dinsdag", "vorige week blub", "vrijdag zaterdag", "x" * 10_000,
    "gisteren " * 20,
]  # fmt: skip


def moment(said: str) -> When:
    day, _, clock = said.partition(" ")
    return When(date.fromisoformat(day), time.fromisoformat(clock) if clock else None)


@pytest.mark.parametrize(("said", "meant"), each(SAME_EITHER_WAY))
def test_a_day_is_read_in_either_language(said: str, meant: str) -> None:
    assert read(said, SUNDAY, "past") == moment(meant)
    assert read(said, SUNDAY, "next") == moment(meant)


@pytest.mark.parametrize(("said", "meant"), each(LEANING))
def test_a_bare_day_leans_to_the_past_or_to_what_is_next(
    said: str, meant: tuple[str, str]
) -> None:
    assert read(said, SUNDAY, "past") == moment(meant[0])
    assert read(said, SUNDAY, "next") == moment(meant[1])


@pytest.mark.parametrize("said", UNREAD)
def test_what_is_no_day_is_not_guessed(said: str) -> None:
    assert read(said, SUNDAY, "past") is None
    assert read(said, SUNDAY, "next") is None


@pytest.mark.parametrize(
    "words",
    [
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty twenty-one",
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
        " vijftien zestien zeventien achttien negentien twintig eenentwintig",
    ],
)
def test_numbers_are_read_as_words(words: str) -> None:
    for count, word in enumerate(words.split(), start=1):
        meant = SUNDAY.date() - timedelta(days=count)
        assert read(f"{word} days ago", SUNDAY, "past") == When(meant)


@pytest.mark.parametrize(
    "words",
    [
        "monday tuesday wednesday thursday friday saturday sunday",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "mon tue wed thu fri sat sun",
        "ma di wo do vr za zo",
    ],
)
def test_every_weekday_has_its_names(words: str) -> None:
    days = [read(f"next {word}", SUNDAY, "past") for word in words.split()]
    assert days == [When(SUNDAY.date() + timedelta(days=ahead)) for ahead in range(1, 8)]


@pytest.mark.parametrize(
    "words",
    [
        "january february march april may june"
        " july august september october november december",
        "januari februari maart april mei juni"
        " juli augustus september oktober november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "jan. feb. mrt. apr. mei jun. jul. aug. sept. okt. nov. dec.",
    ],
)
def test_every_month_has_its_names(words: str) -> None:
    days = [read(f"1 {word} 2026", SUNDAY, "past") for word in words.split()]
    assert days == [When(date(2026, month, 1)) for month in range(1, 13)]


@pytest.mark.parametrize(
    ("said", "today", "meant"),
    [
        ("last month", date(2026, 3, 31), date(2026, 2, 28)),
        ("vorige maand", date(2024, 3, 30), date(2024, 2, 29)),
        ("over een maand", date(2026, 1, 31), date(2026, 2, 28)),
        ("a year ago", date(2024, 2, 29), date(2023, 2, 28)),
        ("over 4 jaar", date(2024, 2, 29), date(2028, 2, 29)),
        ("yesterday", date(2026, 1, 1), date(2025, 12, 31)),
    ],
)
def test_months_and_years_end_in_time(said: str, today: date, meant: date) -> None:
    now = datetime.combine(today, time(12), SUNDAY.tzinfo)
    assert read(said, now, "next") == When(meant)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("vrijdag", "2026-11-20"),
        ("vrijdag 14:30", "2026-11-20 14:30"),
        ("vrijdag 16:00", "2026-11-13 16:00"),
        ("vorige vrijdag", "2026-11-13"),
        ("deze zaterdag", "2026-11-21"),
        ("donderdag", "2026-11-19"),
        ("zaterdag", "2026-11-14"),
        ("vrijdag de 20e", "2026-11-20"),
        ("friday the thirteenth", "2026-11-13"),
        ("on friday the 13th at 9", "2026-11-13 09:00"),
    ],
)
def test_a_weekday_may_be_today_as_long_as_it_has_been(said: str, meant: str) -> None:
    assert read(said, FRIDAY, "past") == moment(meant)


@pytest.mark.parametrize("lean", ["past", "next"])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_day_that_cannot_be_read_is_answered_with_three_that_can(
    lean: Lean, language: str
) -> None:
    i18n.use(language)
    with pytest.raises(CoachError, match="blub") as refused:
        expect("blub", SUNDAY, lean)
    examples = str(refused.value).partition(": ")[2].removesuffix(".").split(", ")
    assert len(examples) == 3
    assert all(read(example, SUNDAY, lean) for example in examples)


def test_a_time_to_come_is_refused_where_only_the_past_has_meaning() -> None:
    with pytest.raises(CoachError, match="“morgen”"):
        expect("morgen", SUNDAY, "past", no_future=True)
    with pytest.raises(CoachError, match="“vandaag 10:01”"):
        expect("vandaag 10:01", SUNDAY, "past", no_future=True)
    assert expect("vandaag 10:00", SUNDAY, "past", no_future=True).day == SUNDAY.date()


@pytest.mark.parametrize("said", ["25 nov", "23 december", "23-12"])
def test_a_day_that_is_near_is_not_the_one_of_last_year(said: str) -> None:
    with pytest.raises(CoachError, match="is still to come"):
        expect(said, SUNDAY, "past", no_future=True)
    with pytest.raises(CoachError, match=r"with its year: 25-11-2025\."):
        prefix("25 nov: teamlunch", SUNDAY)
    for fine in ("25 nov 2025", "25-11-2025", "25 dec", "23 oct", "een jaar geleden"):
        assert expect(fine, SUNDAY, "past", no_future=True)


def test_a_day_gone_by_is_refused_where_only_what_is_next_has_meaning() -> None:
    with pytest.raises(CoachError, match="“gisteren”"):
        expect("gisteren", SUNDAY, "next", no_past=True)
    assert expect("vandaag", SUNDAY, "next", no_past=True).day == SUNDAY.date()


@pytest.mark.parametrize(
    ("line", "day", "rest"),
    [
        ("gisteren: koffie", "2026-11-21", "koffie"),
        ("3 dagen geleden: koffie", "2026-11-19", "koffie"),
        ("vrijdag 14:30: koffie", "2026-11-20 14:30", "koffie"),
        ("last friday: koffie", "2026-11-20", "koffie"),
        ("Vrijdag, 20 november: koffie", "2026-11-20", "koffie"),
        ("gisteren : koffie", "2026-11-21", "koffie"),
        ("gisteren:   koffie", "2026-11-21", "koffie"),
        ("gisteren:", "2026-11-21", ""),
        ("gisteren: 14:30: koffie", "2026-11-21", "14:30: koffie"),
        ("vr: koffie", "2026-11-20", "koffie"),
        ("op de 3e: koffie", "2026-11-03", "koffie"),
        ("week 46: koffie", "2026-11-09", "koffie"),
    ],
)
def test_the_longest_beginning_that_is_a_day_counts(line: str, day: str, rest: str) -> None:
    assert prefix(line, SUNDAY) == (moment(day), rest)


@pytest.mark.parametrize(
    "line",
    [
        *("koffie", "Klant: wil meer", "gisteren met Anna: koffie", "gisteren:koffie"),
        *("gisteren 14:30 koffie", "Mei: wil meer", "Morgan: wil meer", "Zo: klaar"),
        *("Do: bel Anna", "Ma: wil koffie", "2 klanten: blij", "15 min: gesprek"),
        *(
            "7>9: mooi",
            "7..9: mooi",
            "Next: bellen",
            "Paar dagen: rust",
            "Een dag: rust",
            "Afspraak 14:30: koffie",
            "1-1: Anna told me",
            "1:1: Anna told me",
            "1 op 1: Anna",
            "Een op een: Anna",
            "do: call Anna",
            "At last: done",
            "Om en om: ieder een",
            "ma: koffie",
            ": x",
        ),
        "vandaag ging het over vertrouwen, in het team en daarbuiten, tot laat: koffie",
    ],
)
def test_any_other_beginning_is_text(line: str) -> None:
    assert prefix(line, SUNDAY) == (None, line)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("31-02-2026: koffie", "31-02-2026"),
        ("11..12: koffie", "11..12"),
        ("20-11..22-11: koffie", "20-11..22-11"),
        ("gisteren 25:99: koffie", "gisteren 25:99"),
        ("99-99-2026: koffie", "99-99-2026"),
        ("2026-13-45: koffie", "2026-13-45"),
        ("12: koffie", "12"),
        ("20.11: koffie", "20.11"),
        ("31 november: koffie", "31 november"),
        ("3 dagen gelden: koffie", "3 dagen gelden"),
        ("3 dagenn geleden: koffie", "3 dagenn geleden"),
        ("vorige vrijdg: koffie", "vorige vrijdg"),
        ("een paar dagen geleden: koffie", "een paar dagen geleden"),
        ("a few days ago: coffee", "a few days ago"),
        ("gisteravond 1 uur: koffie", "gisteravond 1 uur"),
        ("vrijdagmiddag om 11 uur: koffie", "vrijdagmiddag om 11 uur"),
        ("om 12 uur 's ochtends: koffie", "om 12 uur 's ochtends"),
        ("'s middags om 11 uur: koffie", "'s middags om 11 uur"),
        ("at 25:99: coffee", "at 25:99"),
        ("elf dagen gelden: koffie", "elf dagen gelden"),
        ("elf dagen gelexen: koffie", "elf dagen gelexen"),
        ("vrijdag 21 nov: koffie", "vrijdag 21 nov"),
        ("31-02-2026:", "31-02-2026"),
    ],
)
def test_a_beginning_that_was_meant_as_a_day_and_is_none_is_refused(
    line: str, said: str
) -> None:
    with pytest.raises(CoachError, match=f"“{said}”.*yesterday.*today:"):
        prefix(line, SUNDAY)


def test_a_plan_may_begin_with_a_day_to_come_and_a_note_may_not() -> None:
    assert prefix("morgen: koffie", SUNDAY, "next") == (moment("2026-11-23"), "koffie")
    with pytest.raises(CoachError, match="“morgen”"):
        prefix("morgen: koffie", SUNDAY)


DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
NOWS = st.builds(
    datetime.combine,
    st.dates(date(1950, 1, 1), date(2050, 1, 1)),
    st.times(),
    st.just(SUNDAY.tzinfo),
)
FORMS = st.sampled_from(
    [
        *("%Y-%m-%d", "%Y%m%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%B %d %Y"),
        *("%d %b %Y", "%b %d, %Y", "%A %d %B %Y", "%a %d %b %Y", "%d-%b-%Y", "%-d/%-m/%Y"),
    ]
)
CLOCK_FORMS = st.sampled_from(
    ["%H:%M", "%H.%M", "%Hu%M", "at %H:%M", "om %H.%M", "%I:%M %p"]
)


@given(DAYS, FORMS, st.sampled_from(["past", "next"]))
def test_each_day_that_is_written_is_read_back(day: date, form: str, lean: Lean) -> None:
    assert read(day.strftime(form), SUNDAY, lean) == When(day)


@given(DAYS, CLOCKS, CLOCK_FORMS)
def test_each_time_that_is_written_is_read_back(day: date, clock: time, form: str) -> None:
    assert read(f"{day.isoformat()} {clock.strftime(form)}", SUNDAY, "past") == When(
        day, clock
    )


@given(st.integers(0, 2000), st.sampled_from(["{} days ago", "{} dagen geleden", "-{}d"]))
def test_so_many_days_ago_is_so_many_days_ago(count: int, form: str) -> None:
    meant = SUNDAY.date() - timedelta(days=count)
    assert read(form.format(count), SUNDAY, "past") == When(meant)


@given(NOWS, st.sampled_from([said for said, _meant in each(LEANING)]))
def test_a_day_without_a_year_is_never_on_the_wrong_side(now: datetime, said: str) -> None:
    assume("deze" not in said)
    past, coming = read(said, now, "past"), read(said, now, "next")
    assert past is not None
    assert coming is not None
    assert past.day <= now.date() <= coming.day


WORDS = (
    "gisteren om 14:30 9 uur vorige week vrijdag mei 20 3 dagen geleden in 's avonds - : ."
    " half kwart voor over tien to pm vannacht nacht van op zo rond vroeg middernacht a.s."
    " from today week's time derde de jl. precies zaterdag at night and"
)


@given(
    st.text() | st.lists(st.sampled_from(WORDS.split()), max_size=6).map(" ".join),
    NOWS,
    st.sampled_from(["past", "next"]),
)
def test_whatever_is_said_a_day_within_reach_is_read_or_none(
    said: str, now: datetime, lean: Lean
) -> None:
    when = read(said, now, lean)
    assert when is None or FIRST_YEAR <= when.day.year <= LAST_YEAR


@pytest.mark.parametrize(
    ("language", "line", "left"),
    [
        ("en", "do: call Anna", ("do", "thursday")),
        ("nl", "Do: bel Anna", ("Do", "donderdag")),
        ("nl", "do: koffie", None),
        ("en", "1-1: Anna told me", ("1-1", "1 jan")),
        ("nl", "Gisteren koffie met Anna", ("Gisteren", "gisteren")),
        ("en", "last friday coffee", ("last friday", "last friday")),
        ("nl", "3 dagen geleden, koffie", ("3 dagen geleden", "3 dagen geleden")),
        ("en", "9:30 coffee", ("9:30", "9:30")),
        ("en", "a while ago: coffee", ("a while ago", "")),
        ("nl", "Lang geleden: koffie", ("Lang geleden", "")),
        ("nl", "Paar weken terug: koffie", ("Paar weken terug", "")),
        ("nl", "Klant belde terug: blij", None),
        ("en", "Called Bo back: glad", None),
        *(("en", line, None) for line in ("1:1: Anna", "today coffee", "tomorrow comes")),
        *(("nl", line, None) for line in ("zo fijn", "12 klanten", "10:30 koffie", "")),
    ],
)
def test_a_beginning_that_looks_like_a_day_and_is_text_is_found(
    language: str, line: str, left: tuple[str, str] | None
) -> None:
    i18n.use(language)
    assert left_in(line, SUNDAY) == left
    assert not left or not left[1] or read(left[1], SUNDAY, "past")


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("coffee @Priya at 9:30", time(9, 30)),
        ("om 9 uur koffie, fijn", time(9)),
        ("koffie (om 9.45)", time(9, 45)),
        ("gebeld om 8 uur 's ochtends", time(8)),
        ("met Bo om 7 uur 's avonds", time(19)),
        ("at 9:30 this morning with Bo", time(9, 30)),
        ("call at 3pm", time(15)),
        *(
            (line, None)
            for line in ("at 9:15 and at 9:30", "at 9 people", "om 3 uur koffie")
        ),
        *(
            (line, None)
            for line in ("gisteren om 9:30", "at 9:30 yesterday", "om 9:30 morgen")
        ),
        *((line, None) for line in ("at 25:99", "at 9.45 each", "vrijdag om 9 uur", "at")),
    ],
)
def test_a_sentence_may_say_at_what_time_of_today_it_was(
    line: str, clock: time | None
) -> None:
    assert when_in(line, SUNDAY) == (When(SUNDAY.date(), clock) if clock else None)


def test_weeks_may_begin_on_sunday() -> None:
    said = ("deze vrijdag", "volgende week zondag", "sunday last week", "week 46 zondag")
    from_monday = [
        when and when.day.day for when in (read(s, SUNDAY, "past") for s in said)
    ]
    i18n.begin_weeks(6)
    from_sunday = [
        when and when.day.day for when in (read(s, SUNDAY, "past") for s in said)
    ]
    assert from_monday == [20, 29, 15, 15]
    assert from_sunday == [27, 29, 15, 15]


AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("now", "said", "meant"),
    [
        ("2026-03-29T03:30+02:00", "1 hour ago", "2026-03-29T01:30:00+01:00"),
        ("2026-03-29T12:00+02:00", "02:30", "2026-03-29T03:30:00+02:00"),
        ("2026-10-25T02:30+01:00", "een uur geleden", "2026-10-25T02:30:00+02:00"),
        ("2026-10-25T02:40+01:00", "10 min ago", "2026-10-25T02:30:00+01:00"),
        ("2026-10-25T02:10+01:00", "02:30", "2026-10-25T02:30:00+02:00"),
        ("2026-11-22T10:00+01:00", "1 july 14:30", "2026-07-01T14:30:00+02:00"),
        ("2026-11-22T10:00+01:00", "in 2 hours", "2026-11-22T12:00:00+01:00"),
    ],
)
def test_a_time_is_the_one_on_the_clock_of_its_own_day(
    now: str, said: str, meant: str
) -> None:
    here = datetime.fromisoformat(now).astimezone(AMSTERDAM)
    at = dates.moment(expect(said, here, "past"), here)
    assert at.isoformat() == meant
