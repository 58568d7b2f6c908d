"""The words that days are said in, Dutch and English side by side."""

from __future__ import annotations

from coach.i18n import N_

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon", "maandag", "ma"),
            ("tuesday", "tue", "tues", "dinsdag", "di", "din"),
            ("wednesday", "wed", "weds", "woensdag", "wo", "woe"),
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
            ("january", "januari"),
            ("february", "februari"),
            ("march", "maart", "mrt"),
            ("april",),
            ("may", "mei"),
            ("june", "juni"),
            ("july", "juli"),
            ("august", "augustus"),
            ("september",),
            ("october", "oktober"),
            ("november",),
            ("december",),
        ),
        start=1,
    )
    for whole in names
    for name in (whole[:size] for size in range(3, len(whole) + 1))
}
"""Every month by its name, or by how it begins: nov, febr, sept."""

UNITS = {
    "d": "days", "day": "days", "days": "days", "dag": "days", "dagen": "days",
    "dagje": "days", "dagjes": "days", "weekje": "weeks", "weekjes": "weeks",
    "w": "weeks", "wk": "weeks", "week": "weeks", "weeks": "weeks", "weken": "weeks",
    "mo": "months", "month": "months", "months": "months",
    "maand": "months", "maanden": "months", "maandje": "months",
    "y": "years", "yr": "years", "year": "years", "years": "years",
    "jaar": "years", "jaren": "years",
}  # fmt: skip
SHORT_UNITS = {
    "min": "minutes", "mins": "minutes", "minute": "minutes", "minutes": "minutes",
    "minuut": "minutes", "minuten": "minutes",
    "h": "hours", "hour": "hours", "hours": "hours", "u": "hours",
    "hr": "hours", "hrs": "hours", "uur": "hours", "uren": "hours", "uurtje": "hours",
}  # fmt: skip
MINUTES = {
    **{word: 60 if unit == "hours" else 1 for word, unit in SHORT_UNITS.items()},
    "kwartier": 15, "kwartiertje": 15, "kwartieren": 15, "uurtjes": 60,
}  # fmt: skip
"""How many minutes there are in what a distance to the minute is said in."""

GLUED_UNITS = {"m": "min"}
"""What says something else when it is glued to its figures: 30m."""

FORTNIGHTS = frozenset(("fortnight", "fortnights"))

LONE = frozenset(("kwartier", "kwartiertje", "uurtje"))
"""Said without a number of them: kwartiertje geleden."""

HALVES = {
    "half": 0.5, "half a": 0.5, "half an": 0.5, "a half": 0.5, "halve": 0.5,
    "een half": 0.5, "een halve": 0.5, "anderhalf": 1.5, "anderhalve": 1.5,
}  # fmt: skip
AND = frozenset(("and", "en"))
AND_A_HALF = (("a", "half"), ("een", "half"), ("een", "halve"))
"""An hour and a half, twee en een half uur."""

ROUGHLY = frozenset(
    (
        "about", "roughly", "around", "ongeveer", "circa", "ca", "zo'n", "exactly",
        "precies", "stipt", "klokslag",
    )
)  # fmt: skip
"""What says before a number how exact it is."""

SHARP = frozenset(("sharp", "precies"))
"""The same, behind an hour."""

MORNING, AFTERNOON, EVENING = "morning", "afternoon", "evening"
TONIGHT = "tonight"
"""The evening and the night after it."""

NIGHT = "night"
"""The night that begins on the day: friday night, last night."""

AT_NIGHT = "at night"
"""The hours of the day itself at which it is dark: 's nachts, at night."""

THIS_NIGHT = "this night"
"""The night before or after today: vannacht."""

PARTS = {
    "morning": MORNING, "ochtend": MORNING, "ochtends": MORNING, "morgens": MORNING,
    "afternoon": AFTERNOON, "middag": AFTERNOON, "middags": AFTERNOON,
    "evening": EVENING, "avond": EVENING, "avonds": EVENING,
    "night": NIGHT, "nacht": NIGHT, "nachts": AT_NIGHT,
}  # fmt: skip
BEFORE_PARTS = (("in", "the"), ("in", "de"), ("'s",), ("s",), ("at",))
GLUED_PARTS = {
    "ochtend": MORNING, "morgen": MORNING, "vroeg": MORNING, "middag": AFTERNOON,
    "avond": EVENING, "nacht": NIGHT,
}  # fmt: skip
"""What Dutch writes on to the day: vrijdagmiddag, gisteravond."""

AT = frozenset(("om", "at", "@"))
AT_OR_NEAR = ("om", "en", "nabij")
BEFORE_AN_HOUR = AT | {"rond", "omstreeks", "tegen", "around"}
"""What says that the number behind it is an hour."""

TONGUES = {
    "om": "nl", "rond": "nl", "omstreeks": "nl", "tegen": "nl", "at": "en", "around": "en",
}  # fmt: skip
"""The languages in which half nine is said after these."""

AFTER_AT = ROUGHLY | {
    "half", "kwart", "een", "en", "quarter", "a", "noon", "midday", "midnight",
    "middernacht",
}  # fmt: skip
"""What may follow om or at in a time of day, but numbers."""

HALVES_OF_A_DAY = {"am": 0, "a.m": 0, "pm": 1, "p.m": 1}

NOON = frozenset(("noon", "midday", "12 noon"))
MIDNIGHT = frozenset(("midnight", "middernacht", "12 midnight"))
QUARTER = frozenset(("kwart", "een kwart", "quarter", "a quarter"))
AROUND_HOUR = {
    "voor": -1, "over": 1, "na": 1, "to": -1, "till": -1, "before": -1, "past": 1,
    "after": 1,
}  # fmt: skip
AROUND_HALF = {"voor": -1, "over": 1}
"""Kwart over 9, ten to nine, 5 over half 10."""

NAMED: dict[str, tuple[int, str]] = {
    "today": (0, ""), "vandaag": (0, ""), "tonight": (0, TONIGHT),
    "this morning": (0, MORNING), "this afternoon": (0, AFTERNOON),
    "this evening": (0, EVENING), "deze ochtend": (0, MORNING),
    "deze middag": (0, AFTERNOON), "deze avond": (0, EVENING),
    "last evening": (-1, EVENING), "vanochtend": (0, MORNING), "vanmorgen": (0, MORNING),
    "vanmiddag": (0, AFTERNOON), "vanavond": (0, EVENING), "vannacht": (0, THIS_NIGHT),
    "afgelopen nacht": (0, THIS_NIGHT),
    "yesterday": (-1, ""), "gisteren": (-1, ""), "gister": (-1, ""),
    "last night": (-1, NIGHT),
    "day before yesterday": (-2, ""), "eergisteren": (-2, ""), "eergister": (-2, ""),
    "tomorrow": (1, ""), "morgen": (1, ""),
    "day after tomorrow": (2, ""), "overmorgen": (2, ""),
}  # fmt: skip
"""How many days from today, and the part of the day that the word itself says."""

NOW = ("now", "right now", "nu", "just now", "zojuist", "zonet", "zoeven", "daarnet")
LAST = frozenset(
    ("last", "past", "previous", "vorige", "vorig", "afgelopen", "laatste", "verleden")
)
COMING = frozenset(
    (
        "coming", "upcoming", "komende", "komend", "aankomende", "aankomend", "aanstaande",
        "aanstaand", "eerstvolgende", "a.s",
    )
)  # fmt: skip
"""Of several days or weeks to come, the first."""

NEXT = COMING | {"next", "volgende", "volgend"}
THIS = frozenset(("this", "deze", "dit"))
JUST_PAST = frozenset(("jl", "j.l", "jongstleden", "last"))
"""Said beside a day: maandag jl., 20 november j.l."""

SOON = frozenset(("a.s", "aanstaande"))
BACK = frozenset(("terug", "back"))
AGO = BACK | {"ago", "geleden"}
AHEAD = frozenset(("in", "over"))
WEEKS_ON = (("week",), ("weeks",), ("fortnight",))
"""A week tomorrow, a fortnight today."""

HENCE = (("from", "now"), ("from", "today"), ("vanaf", "nu"), ("vanaf", "vandaag"))
ON = frozenset(("op", "on"))
FILLERS = ON | {"de", "the"}
EARLY = frozenset(("vroeg", "early"))
EARLY_OR_LATE = EARLY | {"laat", "late", "eerder", "earlier", "later"}
"""Beside a day or a part of one, of which they tell no hour."""

OF = frozenset(("of", "van"))
THE = frozenset(("de", "the"))
EVERYDAY = {"do": N_("thursday"), "ma": N_("monday"), "zo": N_("sunday")}
"""Short weekdays that are also words which may well begin a sentence."""

ONE_ON_ONE = frozenset(
    (
        "1-1", "1:1", "1o1", "1op1", "1on1", "1-op-1", "1-on-1", "1 op 1", "1 on 1",
        "een op een", "een-op-een", "één op één", "één-op-één", "one on one", "one-on-one",
    )
)  # fmt: skip
"""What a talk of two is called, and no day at the beginning of a line."""

OPENINGS = frozenset(
    (
        *(name for name in WEEKDAYS if len(name) > 4),
        *(phrase.split()[0] for phrase in NAMED), *LAST, *NEXT,
    )
)  # fmt: skip
"""Words with which a day begins, also where no colon tells that it is one."""

VAGUE = frozenset(
    (
        "half", "kwart", "quarter", "to", "voor", "weekend", "paar", "few", "couple",
        "begin", "eind", "einde", "start", "end", "of", "from", "vanaf", "before", "after",
    )
)  # fmt: skip
"""Words of dates that nobody can place exactly, so that they are asked about."""


def turn(word: str) -> int | None:
    """Return -1 for a word like last, 0 for this, 1 for next."""
    if word in LAST:
        return -1
    if word in NEXT:
        return 1
    return 0 if word in THIS else None
