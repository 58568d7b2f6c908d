"""The words that days are said in, Dutch and English side by side."""

from __future__ import annotations

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon", "maandag", "ma"),
            ("tuesday", "tue", "tues", "dinsdag", "di"),
            ("wednesday", "wed", "woensdag", "wo"),
            ("thursday", "thu", "thur", "thurs", "donderdag", "do"),
            ("friday", "fri", "vrijdag", "vr"),
            ("saturday", "sat", "zaterdag", "za"),
            ("sunday", "sun", "zondag", "zo"),
        )
    )
    for name in names
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan", "januari"),
            ("february", "feb", "februari"),
            ("march", "mar", "maart", "mrt"),
            ("april", "apr"),
            ("may", "mei"),
            ("june", "jun", "juni"),
            ("july", "jul", "juli"),
            ("august", "aug", "augustus"),
            ("september", "sep", "sept"),
            ("october", "oct", "oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
UNITS = {
    "d": "days", "day": "days", "days": "days", "dag": "days", "dagen": "days",
    "w": "weeks", "wk": "weeks", "week": "weeks", "weeks": "weeks", "weken": "weeks",
    "mo": "months", "month": "months", "months": "months",
    "maand": "months", "maanden": "months",
    "y": "years", "yr": "years", "year": "years", "years": "years",
    "jaar": "years", "jaren": "years",
}  # fmt: skip
SHORT_UNITS = {
    "min": "minutes", "mins": "minutes", "minute": "minutes", "minutes": "minutes",
    "minuut": "minutes", "minuten": "minutes",
    "h": "hours", "hour": "hours", "hours": "hours", "u": "hours",
    "hr": "hours", "hrs": "hours", "uur": "hours", "uren": "hours", "uurtje": "hours",
}  # fmt: skip
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "een": 1, "één": 1, "two": 2, "twee": 2,
    "three": 3, "drie": 3, "four": 4, "vier": 4, "five": 5, "vijf": 5,
    "six": 6, "zes": 6, "seven": 7, "zeven": 7, "eight": 8, "acht": 8,
    "nine": 9, "negen": 9, "ten": 10, "tien": 10, "eleven": 11, "elf": 11,
    "twelve": 12, "twaalf": 12,
}  # fmt: skip

MORNING, AFTERNOON, EVENING, NIGHT = "morning", "afternoon", "evening", "night"
PARTS = {
    "morning": MORNING, "ochtend": MORNING, "ochtends": MORNING, "morgens": MORNING,
    "afternoon": AFTERNOON, "middag": AFTERNOON, "middags": AFTERNOON,
    "evening": EVENING, "avond": EVENING, "avonds": EVENING,
    "night": NIGHT, "nacht": NIGHT, "nachts": MORNING,
}  # fmt: skip
GLUED_PARTS = {
    "ochtend": MORNING, "morgen": MORNING, "middag": AFTERNOON, "avond": EVENING,
    "nacht": NIGHT,
}  # fmt: skip
"""What Dutch writes on to the day: vrijdagmiddag, gisteravond."""

NAMED: dict[str, tuple[int, str]] = {
    "today": (0, ""), "vandaag": (0, ""), "tonight": (0, EVENING),
    "this morning": (0, MORNING), "this afternoon": (0, AFTERNOON),
    "this evening": (0, EVENING), "vanochtend": (0, MORNING), "vanmorgen": (0, MORNING),
    "vanmiddag": (0, AFTERNOON), "vanavond": (0, EVENING), "vannacht": (0, ""),
    "yesterday": (-1, ""), "gisteren": (-1, ""), "gister": (-1, ""),
    "last night": (-1, NIGHT),
    "day before yesterday": (-2, ""), "eergisteren": (-2, ""), "eergister": (-2, ""),
    "tomorrow": (1, ""), "morgen": (1, ""),
    "day after tomorrow": (2, ""), "overmorgen": (2, ""),
}  # fmt: skip
"""How many days from today, and the part of the day that the word itself says."""

NOW = ("now", "nu", "just now", "zojuist", "zonet")
LAST = frozenset(
    ("last", "past", "previous", "vorige", "vorig", "afgelopen", "laatste", "verleden")
)
NEXT = frozenset(
    (
        "next", "coming", "upcoming", "volgende", "volgend", "komende", "komend",
        "aankomende", "aanstaande", "a.s",
    )
)  # fmt: skip
THIS = frozenset(("this", "deze", "dit"))
JUST_PAST = frozenset(("jl", "jongstleden", "last"))
"""Said after a weekday: maandag jl."""

SOON = frozenset(("a.s", "aanstaande"))
AGO = frozenset(("ago", "geleden", "terug"))
AHEAD = frozenset(("in", "over"))
HENCE = (("from", "now"), ("from", "today"), ("vanaf", "nu"), ("vanaf", "vandaag"))
AT = frozenset(("om", "at", "@"))
FILLERS = frozenset(("op", "on", "de", "the"))
EVERYDAY = frozenset(("do", "ma", "zo"))
"""Short weekdays that are also words which may well begin a sentence."""

VAGUE = frozenset(
    (
        "half", "kwart", "quarter", "to", "voor", "weekend", "paar", "few", "couple",
        "begin", "eind", "einde", "start", "end", "of", "from", "vanaf", "before", "after",
    )
)  # fmt: skip
"""Words of dates that nobody can place exactly, so that they are asked about."""


def vocabulary() -> frozenset[str]:
    """Return every word that a day may be said with."""
    phrases = (*NAMED, *NOW)
    return frozenset().union(
        (word for phrase in phrases for word in phrase.split()),
        WEEKDAYS, MONTHS, UNITS, NUMBERS, PARTS,
        LAST, NEXT, THIS, JUST_PAST, AGO, AHEAD, AT, FILLERS, VAGUE,
        ("uur", "am", "pm", "a.m", "p.m", "o'clock", "noon", "'s"),
    )  # fmt: skip


def opens_a_day(words: tuple[str, ...]) -> bool:
    """Whether a day is probably meant, judged by how the words begin."""
    first = words[0]
    if first in EVERYDAY:
        return False
    if first in LAST or first in NEXT:
        return len(words) > 1
    return first in WEEKDAYS or first in NAMED or (first in NUMBERS and len(words) > 2)
